using AdaptiveCards;
using CchcBot.Domain.Tasks;
using CchcBot.Domain.Text;
using CchcBot.Kernel;
using CchcBot.Kernel.Cards;
using CchcBot.Kernel.Words;
using CchcBot.Language.Readers;
using CchcBot.Office;

namespace CchcBot.Slices.Requests;

/// <summary>
/// "giao 3b cho anh Cường": the unit's head gives an assignment to an officer, or an officer hands one over to a colleague; the recipient accepts it.
/// </summary>
internal sealed class DistributeHandler(TaskFinder tasks, PlanEditor editor, RequestOutbox outbox)
{
    public async Task<Reply> SaidAsync(Turn turn, OfficeOrder order, IReadOnlyList<MentionedPerson> mentions, CancellationToken cancellation)
    {
        List<string> given = [];
        foreach (var code in order.Tasks.Cast<string?>().DefaultIfEmpty())
        {
            var (found, problem) = await tasks.OwnAsync(turn, code, cancellation);
            if (problem is not null)
            {
                return problem;
            }

            if (found is not [var (plan, duty)])
            {
                return await WhichTask.AskAsync(turn, SharedVerbs.GiveForm, found, (plan, duty) => DutyFinder.Payload(plan, duty), cancellation);
            }

            if (Refusal(turn, duty) is { } refusal)
            {
                return refusal;
            }

            var people = NameSearch.Find(Candidates(turn, duty), order.Who, mentions);
            if (people is not [var chosen])
            {
                var why = people.Count > 1 ? DistributeTexts.GiveSeveral : DistributeTexts.GiveUnknown;
                return Choose(turn, plan, duty, people.Count > 1 ? people : Candidates(turn, duty), why.In(turn.Language, order.Who ?? ""));
            }

            var (text, problemText) = await GiveAsync(turn, $"{turn.Operation}-{duty.Id}", plan, duty, chosen, cancellation);
            if (problemText is not null)
            {
                return Reply.Problem(problemText);
            }

            given.Add(text!);
        }

        var said = string.Join(" ", given);
        return Reply.Show(NoteCard.Render(turn.Language, said), said);
    }

    public async Task<Reply> FormAsync(Turn turn, DutyPayload tapped, CancellationToken cancellation) =>
        await turn.FindAsync(tapped, cancellation) is not var (plan, duty) ? turn.Gone()
        : Refusal(turn, duty) ?? Choose(turn, plan.Info.Id, duty, Candidates(turn, duty), null);

    /// <summary>Gives the assignment to the person chosen on the card.</summary>
    public async Task<Reply> ChosenAsync(Turn turn, GivePayload tapped, CancellationToken cancellation)
    {
        if (await turn.FindAsync(tapped, cancellation) is not var (plan, duty))
        {
            return turn.Gone();
        }

        if (Refusal(turn, duty) is { } refusal)
        {
            return refusal;
        }

        var candidates = Candidates(turn, duty);
        var picked = LongChoice.Pick(GivenCard.Options(candidates), tapped.To, tapped.ToPart);
        if (candidates.FirstOrDefault(p => p.Id == picked.Value) is not { } chosen)
        {
            return Choose(turn, plan.Info.Id, duty, candidates, picked.Why(turn.Language) ?? DistributeTexts.GiveChoose.In(turn.Language), tapped.ToPart);
        }

        var (text, problem) = await GiveAsync(turn, turn.Operation, plan.Info.Id, duty, chosen, cancellation);
        return problem is not null ? Reply.Problem(problem) : Reply.Show(NoteCard.Render(turn.Language, text!), text!);
    }

    /// <summary>"đã tiếp nhận 3b"; null where the task was not given to this person, so that the words can be answered otherwise.</summary>
    public async Task<Reply?> AcceptSaidAsync(Turn turn, string code, CancellationToken cancellation)
    {
        var (found, _) = await tasks.OwnAsync(turn, code, cancellation);
        return found is [var (plan, duty)] && duty.State.Officer == turn.Person.Id
            ? await AcceptAsync(turn, new AcceptPayload(plan, duty.Id.ToString()), cancellation)
            : null;
    }

    public async Task<Reply> AcceptAsync(Turn turn, AcceptPayload tapped, CancellationToken cancellation)
    {
        if (await turn.FindAsync(tapped, cancellation) is not var (plan, duty))
        {
            return turn.Gone();
        }

        if (!turn.Workspace.MaySee(turn.Person, duty, turn.Today))
        {
            return Reply.Problem(RightTexts.NotAllowed.In(turn.Language));
        }

        if (duty.State.Officer == turn.Person.Id && duty.State.AcceptedAt is null)
        {
            var outcome = await editor.ChangeAsync(
                turn,
                plan.Info.Id,
                duty.Id,
                present => present.State is { AcceptedAt: null } state && state.Officer == turn.Person.Id ? state with { AcceptedAt = turn.Now } : null,
                cancellation);
            duty = outcome.Duty ?? duty;
            await outbox.TellAsync(
                turn,
                [turn.Workspace.HeadOf(duty.Id.Unit)],
                $"accepted|{duty.Id}|{turn.Person.Id}",
                _ => (DistributeTexts.GivenAcceptedBy, [turn.Person.Name, duty.Task.Code]),
                cancellation);
        }

        tasks.Remember(turn, plan.Info.Id, duty);
        return GivenCard.Of(turn.Language, turn.Workspace, turn.Person, plan.Info.Id, duty, turn.Today).Shown;
    }

    /// <summary>Whether the person may say which officer does it: the unit's head, an administrator, or the present officer.</summary>
    public static bool May(Turn turn, Assignment duty) =>
        turn.Person.Is(Roles.Administrator) || turn.Workspace.HeadOf(duty.Id.Unit)?.Id == turn.Person.Id || duty.State.Officer == turn.Person.Id;

    private async Task<(string? Text, string? Problem)> GiveAsync(
        Turn turn, string operation, string plan, Assignment duty, Person chosen, CancellationToken cancellation)
    {
        if (duty.IsDone)
        {
            return (null, TaskActTexts.Done.In(turn.Language, duty.Task.Code));
        }

        var before = turn.Workspace.FindPerson(duty.State.Officer);
        var outcome = await editor.ChangeAsync(
            turn,
            plan,
            duty.Id,
            present => present.State.Officer == chosen.Id
                ? null
                : present.State with { Officer = chosen.Id, AcceptedAt = chosen.Id == turn.Person.Id ? turn.Now : null },
            cancellation,
            operation);
        if (outcome.Duty is not { } now)
        {
            return (null, TaskActTexts.Gone.In(turn.Language));
        }

        if (outcome.IsWritten && now.State.Officer == chosen.Id)
        {
            await outbox.AskAsync(turn, [chosen], RequestKinds.Given, plan, duty.Id, operation, cancellation);
            await outbox.TellAsync(
                turn,
                new[] { turn.Workspace.HeadOf(duty.Id.Unit), before }.Where(p => p?.Id != chosen.Id),
                $"given|{duty.Id}|{operation}",
                _ => (TaskActTexts.Given, [duty.Task.Code, chosen.Name]),
                cancellation);
        }

        tasks.Remember(turn, plan, now);
        return (TaskActTexts.Given.In(turn.Language, duty.Task.Code, turn.Workspace.OwnerOf(now)?.Name ?? chosen.Name), null);
    }

    private static Reply? Refusal(Turn turn, Assignment duty) =>
        May(turn, duty) ? null : Reply.Problem(DistributeTexts.GiveNotYours.In(turn.Language, duty.Task.Code, duty.Definition.Unit.Name));

    private static IReadOnlyList<Person> Candidates(Turn turn, Assignment duty) =>
        [.. turn.Workspace.People
            .Where(p => p.Is(Roles.Member | Roles.Head) && turn.Workspace.UnitsOf(p).Contains(duty.Id.Unit))
            .OrderBy(p => p.Name, VietnameseOrder.Instance)];

    private static Reply Choose(
        Turn turn, string plan, Assignment duty, IReadOnlyList<Person> people, string? problem, string? part = null)
    {
        if (people.Count == 0)
        {
            return Reply.Problem(DistributeTexts.GiveNobody.In(turn.Language, duty.Definition.Unit.Name));
        }

        var card = GivenCard.Choose(turn.Language, plan, duty, turn.Today, people, problem, part);
        return Reply.Show(card, problem ?? DistributeTexts.GiveTitle.In(turn.Language, duty.Task.Code)) with { IsProblem = problem is not null };
    }
}

/// <summary>Finds a person by a mention, a full name, or a given name with or without a form of address.</summary>
internal static class NameSearch
{
    private static readonly string[] Titles = ["anh ", "chi ", "em ", "dong chi ", "dc ", "d/c ", "ong ", "ba ", "co ", "chu ", "mr ", "ms "];

    /// <summary>All people who match; if several do and the diacritics match for some, only those.</summary>
    public static IReadOnlyList<Person> Find(IReadOnlyList<Person> people, string? words, IReadOnlyList<MentionedPerson> mentions)
    {
        if (mentions.Count > 0)
        {
            return [.. people.Where(p => p.ChannelAccountId == mentions[0].ChannelAccountId)];
        }

        var typed = VietnameseText.Tidy((words ?? "").Trim(' ', '@', '"', '.', ','));
        var name = VietnameseText.Fold(typed);
        while (Titles.FirstOrDefault(t => name.StartsWith(t, StringComparison.Ordinal)) is { } title)
        {
            (name, typed) = (name[title.Length..], typed[title.Length..]);
        }

        if (name.Length == 0)
        {
            return [];
        }

        var fits = people.Where(p => EndsWith(VietnameseText.Fold(VietnameseText.Tidy(p.Name)), name)).ToList();
        var same = fits.Where(p => EndsWith(VietnameseText.Tidy(p.Name).ToLowerInvariant(), typed.ToLowerInvariant())).ToList();
        return fits.Count > 1 && same.Count > 0 ? same : fits;
    }

    private static bool EndsWith(string name, string wanted) => name == wanted || name.EndsWith(" " + wanted, StringComparison.Ordinal);
}

/// <summary>The card to choose an officer, and the card that this officer gets.</summary>
internal static class GivenCard
{
    public static IReadOnlyList<Option> Options(IReadOnlyList<Person> people) =>
        [.. people.Select(p => new Option(p.Title is { } title ? $"{p.Name} ({title})" : p.Name, p.Id))];

    public static AdaptiveCard Choose(
        TextLanguage language, string plan, Assignment duty, DateOnly today, IReadOnlyList<Person> people, string? problem, string? part = null)
    {
        var title = DistributeTexts.GiveTitle.In(language, duty.Task.Code);
        return CardParts.Stacked(
            language,
            title,
            [
                CardParts.Heading(title),
                CardParts.Line(RequestParts.What(duty, 240)),
                CardParts.Subtle(StatusWords.Deadline(language, duty, today)),
                .. CardParts.Problem(problem),
                .. LongChoice.Render(
                    language,
                    new AdaptiveChoiceSetInput
                    {
                        Id = "to",
                        Label = TaskActTexts.ReassignTo.In(language),
                        Style = AdaptiveChoiceInputStyle.Compact,
                        Placeholder = TaskActTexts.ReassignPlaceholder.In(language),
                    },
                    Options(people),
                    part),
            ],
            [
                RequestVerbs.Give.Button(TaskActTexts.GiveButton.In(language), new GivePayload(plan, duty.Id.ToString(), Nonce(duty)), ActionStyles.Positive),
                SharedVerbs.StatusCancel.Button(TaskActTexts.Cancel.In(language), new ThenPayload()),
            ]);
    }

    public static RequestView Of(TextLanguage language, Workspace office, Person person, string plan, Assignment duty, DateOnly today)
    {
        var isTheirs = duty.State.Officer == person.Id && !duty.IsDone;
        var waits = isTheirs && duty.State.AcceptedAt is null;
        var title = waits ? DistributeTexts.GivenTitle.In(language, duty.Task.Code)
            : isTheirs ? DistributeTexts.GivenAccepted.In(language, duty.Task.Code)
            : (duty.IsDone ? TaskActTexts.Done : DistributeTexts.GivenOther).In(language, duty.Task.Code, office.OwnerOf(duty)?.Name ?? "–");
        List<AdaptiveAction> actions = [];
        if (waits)
        {
            actions.Add(RequestVerbs.Accept.Button(
                DistributeTexts.GivenAccept.In(language), new AcceptPayload(plan, duty.Id.ToString(), Nonce(duty)), ActionStyles.Positive));
        }

        if (isTheirs)
        {
            actions.AddRange(AnswerButtons.Of(language, plan, duty, today));
            actions.Add(SharedVerbs.GiveForm.Button(DistributeTexts.GivenHandOver.In(language), DutyFinder.Payload(plan, duty)));
        }

        return new RequestView(
            CardParts.Stacked(
                language,
                title,
                [
                    CardParts.Heading(title),
                    CardParts.Line(RequestParts.What(duty, 240)),
                    CardParts.Subtle(StatusWords.Deadline(language, duty, today)),
                    CardParts.Subtle(duty.Definition.Unit.Name),
                ],
                actions
            ),
            title,
            !waits);
    }

    /// <summary>Includes the present officer, so that the same choice after a hand-over is another act.</summary>
    private static string Nonce(Assignment duty) => $"{duty.State.Officer}-{duty.State.AcceptedAt?.UtcTicks}-{duty.State.ReportedAt?.UtcTicks}";
}
