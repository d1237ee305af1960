using CchcBot.Language.Readers;

namespace CchcBot.Slices.Requests;

/// <summary>
/// "giao 3b cho anh Cường": the unit's head gives an assignment to an officer, or an officer hands one over to a colleague; the recipient accepts it.
/// </summary>
internal sealed class AssignOfficerHandler(TaskFinder tasks, PlanEditor editor, RequestOutbox outbox)
{
    public async Task<Reply> TypedAsync(Turn turn, OfficeOrder order, IReadOnlyList<MentionedPerson> mentions, CancellationToken cancellation)
    {
        List<string> given = [];
        foreach (var code in order.Tasks.Cast<string?>().DefaultIfEmpty())
        {
            var (found, problem) = await tasks.FindOwnAsync(turn, code, cancellation);
            if (problem is not null || found is not [var (plan, assignment)])
            {
                return Requested.Before(given, problem ?? await WhichTask.AskAsync(
                    turn, SharedVerbs.AssignOfficerForm, found, (plan, assignment) => AssignmentFinder.Payload(plan, assignment), cancellation));
            }

            if (Refusal(turn, assignment) is { } refusal)
            {
                return refusal;
            }

            var people = NameSearch.Find(Candidates(turn, assignment), order.Who, mentions);
            if (people is not [var chosen])
            {
                var why = people.Count > 1 ? AssignOfficerTexts.GiveSeveral : AssignOfficerTexts.GiveUnknown;
                return Choose(turn, plan, assignment, people.Count > 1 ? people : Candidates(turn, assignment), why.In(turn.Language, order.Who ?? ""));
            }

            var (text, problemText) = await GiveAsync(turn, $"{turn.Operation}-{assignment.Id}", plan, assignment, chosen, cancellation);
            if (problemText is not null)
            {
                return Reply.Problem(problemText);
            }

            given.Add(text!);
        }

        var said = string.Join(" ", given);
        return Reply.Show(NoteCard.Render(turn.Language, said), said);
    }

    public async Task<Reply> FormAsync(Turn turn, AssignmentPayload tapped, CancellationToken cancellation) =>
        await turn.FindAsync(tapped, cancellation) is not var (plan, assignment) ? turn.Gone()
        : Refusal(turn, assignment) ?? Choose(turn, plan.Info.Id, assignment, Candidates(turn, assignment), null);

    /// <summary>Gives the assignment to the person chosen on the card.</summary>
    public async Task<Reply> ChosenAsync(Turn turn, AssignOfficerPayload tapped, CancellationToken cancellation)
    {
        if (await turn.FindAsync(tapped, cancellation) is not var (plan, assignment))
        {
            return turn.Gone();
        }

        if (Refusal(turn, assignment) is { } refusal)
        {
            return refusal;
        }

        var candidates = Candidates(turn, assignment);
        var picked = LongChoice.Pick(AssignOfficerCard.Options(candidates), tapped.To, tapped.ToPart);
        if (candidates.FirstOrDefault(p => p.Id == picked.Value) is not { } chosen)
        {
            return Choose(
                turn, plan.Info.Id, assignment, candidates, picked.Why(turn.Language) ?? AssignOfficerTexts.GiveChoose.In(turn.Language), tapped.ToPart);
        }

        var (text, problem) = await GiveAsync(turn, turn.Operation, plan.Info.Id, assignment, chosen, cancellation);
        return problem is not null ? Reply.Problem(problem) : Reply.Show(NoteCard.Render(turn.Language, text!), text!);
    }

    /// <summary>"đã tiếp nhận 3b"; null where the task was not given to this person, so that the words can be answered otherwise.</summary>
    public async Task<Reply?> AcceptTypedAsync(Turn turn, string code, CancellationToken cancellation)
    {
        var (found, _) = await tasks.FindOwnAsync(turn, code, cancellation);
        return found.Where(f => f.Assignment.State.Officer == turn.Person.Id).ToList() switch
        {
            [] => null,
            [var (plan, assignment)] => await AcceptAsync(turn, new AcceptAssignmentPayload(plan, assignment.Id.ToString()), cancellation),
            var several => await WhichTask.AskAsync(
                turn, RequestVerbs.AcceptAssignment, several, (plan, assignment) => new AcceptAssignmentPayload(plan, assignment.Id.ToString()), cancellation),
        };
    }

    public async Task<Reply> AcceptAsync(Turn turn, AcceptAssignmentPayload tapped, CancellationToken cancellation)
    {
        if (await turn.FindAsync(tapped, cancellation) is not var (plan, assignment))
        {
            return turn.Gone();
        }

        if (!turn.Workspace.MaySee(turn.Person, assignment, turn.Today))
        {
            return Reply.Problem(RightTexts.NotAllowed.In(turn.Language));
        }

        if (assignment.State.Officer == turn.Person.Id && assignment.State.AcceptedAt is null)
        {
            var outcome = await editor.ChangeAsync(
                turn,
                plan.Info.Id,
                assignment.Id,
                present => present.State is { AcceptedAt: null } state && state.Officer == turn.Person.Id ? state with { AcceptedAt = turn.Now } : null,
                cancellation);
            assignment = outcome.Assignment ?? assignment;
            await outbox.NotifyAsync(
                turn,
                [turn.Workspace.HeadOf(assignment.Id.Unit)],
                $"accepted|{assignment.Id}|{turn.Person.Id}",
                _ => (AssignOfficerTexts.GivenAcceptedBy, [turn.Person.Name, assignment.Task.Code]),
                cancellation);
        }

        tasks.Remember(turn, plan.Info.Id, assignment);
        return AssignOfficerCard.Of(turn.Language, turn.Workspace, turn.Person, plan.Info.Id, assignment, turn.Today).Shown;
    }

    /// <summary>Whether the person may say which officer does it: the unit's head, an administrator, or the present officer.</summary>
    public static bool May(Turn turn, Assignment assignment) =>
        turn.Person.Is(Roles.Administrator) || turn.Workspace.HeadOf(assignment.Id.Unit)?.Id == turn.Person.Id || assignment.State.Officer == turn.Person.Id;

    private async Task<(string? Text, string? Problem)> GiveAsync(
        Turn turn, string operation, string plan, Assignment assignment, Person chosen, CancellationToken cancellation)
    {
        if (assignment.IsDone)
        {
            return (null, TaskActTexts.Done.In(turn.Language, assignment.Task.Code));
        }

        var before = turn.Workspace.FindPerson(assignment.State.Officer);
        var outcome = await editor.ChangeAsync(
            turn,
            plan,
            assignment.Id,
            present => present.State.Officer == chosen.Id
                ? null
                : present.State with { Officer = chosen.Id, AcceptedAt = chosen.Id == turn.Person.Id ? turn.Now : null },
            cancellation,
            operation);
        if (outcome.Assignment is not { } now)
        {
            return (null, TaskActTexts.Gone.In(turn.Language));
        }

        if (outcome.IsWritten && now.State.Officer == chosen.Id)
        {
            await outbox.AskAsync(turn, [chosen], RequestKinds.Given, plan, assignment.Id, operation, cancellation);
            await outbox.NotifyAsync(
                turn,
                new[] { turn.Workspace.HeadOf(assignment.Id.Unit), before }.Where(p => p?.Id != chosen.Id),
                $"given|{assignment.Id}|{operation}",
                _ => (TaskActTexts.Given, [assignment.Task.Code, chosen.Name]),
                cancellation);
        }

        tasks.Remember(turn, plan, now);
        return (TaskActTexts.Given.In(turn.Language, assignment.Task.Code, turn.Workspace.OwnerOf(now)?.Name ?? chosen.Name), null);
    }

    private static Reply? Refusal(Turn turn, Assignment assignment) =>
        May(turn, assignment) ? null : Reply.Problem(AssignOfficerTexts.GiveNotYours.In(turn.Language, assignment.Task.Code, assignment.Definition.Unit.Name));

    private static IReadOnlyList<Person> Candidates(Turn turn, Assignment assignment) =>
        [.. turn.Workspace.People
            .Where(p => p.Is(Roles.Member | Roles.Head) && turn.Workspace.UnitsOf(p).Contains(assignment.Id.Unit))
            .OrderBy(p => p.Name, VietnameseOrder.Instance)];

    private static Reply Choose(
        Turn turn, string plan, Assignment assignment, IReadOnlyList<Person> people, string? problem, string? part = null)
    {
        if (people.Count == 0)
        {
            return Reply.Problem(AssignOfficerTexts.GiveNobody.In(turn.Language, assignment.Definition.Unit.Name));
        }

        var card = AssignOfficerCard.Choose(turn.Language, plan, assignment, turn.Today, people, problem, part);
        return Reply.Show(card, problem ?? AssignOfficerTexts.GiveTitle.In(turn.Language, assignment.Task.Code)) with { IsProblem = problem is not null };
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
internal static class AssignOfficerCard
{
    public static IReadOnlyList<Option> Options(IReadOnlyList<Person> people) =>
        [.. people.Select(p => new Option(p.Title is { } title ? $"{p.Name} ({title})" : p.Name, p.Id))];

    public static AdaptiveCard Choose(
        TextLanguage language, string plan, Assignment assignment, DateOnly today, IReadOnlyList<Person> people, string? problem, string? part = null)
    {
        var title = AssignOfficerTexts.GiveTitle.In(language, assignment.Task.Code);
        return CardParts.Stacked(
            language,
            title,
            [
                CardParts.Heading(title),
                CardParts.Line(RequestParts.What(assignment, 240)),
                CardParts.Subtle(StatusFormatter.Deadline(language, assignment, today)),
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
                RequestVerbs.AssignOfficer.Button(
                    TaskActTexts.GiveButton.In(language), new AssignOfficerPayload(plan, assignment.Id.ToString(), Nonce(assignment)), ActionStyles.Positive),
                SharedVerbs.StatusCancel.Button(TaskActTexts.Cancel.In(language), new ThenPayload()),
            ]);
    }

    public static RequestView Of(TextLanguage language, Workspace office, Person person, string plan, Assignment assignment, DateOnly today)
    {
        var isTheirs = assignment.State.Officer == person.Id && !assignment.IsDone;
        var waits = isTheirs && assignment.State.AcceptedAt is null;
        var title = waits ? AssignOfficerTexts.GivenTitle.In(language, assignment.Task.Code)
            : isTheirs ? AssignOfficerTexts.GivenAccepted.In(language, assignment.Task.Code)
            : (assignment.IsDone ? TaskActTexts.Done : AssignOfficerTexts.GivenOther).In(
                language, assignment.Task.Code, office.OwnerOf(assignment)?.Name ?? "–");
        List<AdaptiveAction> actions = [];
        if (waits)
        {
            actions.Add(RequestVerbs.AcceptAssignment.Button(
                AssignOfficerTexts.GivenAccept.In(language), new AcceptAssignmentPayload(plan, assignment.Id.ToString(), Nonce(assignment)),
                ActionStyles.Positive));
        }

        if (isTheirs)
        {
            actions.AddRange(AnswerButtons.Of(language, plan, assignment, today));
            actions.Add(SharedVerbs.AssignOfficerForm.Button(AssignOfficerTexts.GivenHandOver.In(language), AssignmentFinder.Payload(plan, assignment)));
        }

        return new RequestView(
            CardParts.Stacked(
                language,
                title,
                [
                    CardParts.Heading(title),
                    CardParts.Line(RequestParts.What(assignment, 240)),
                    CardParts.Subtle(StatusFormatter.Deadline(language, assignment, today)),
                    CardParts.Subtle(assignment.Definition.Unit.Name),
                ],
                actions
            ),
            title,
            !waits);
    }

    /// <summary>Includes the present officer, so that the same choice after a hand-over is another act.</summary>
    private static string Nonce(Assignment assignment) =>
        $"{assignment.State.Officer}-{assignment.State.AcceptedAt?.UtcTicks}-{assignment.State.ReportedAt?.UtcTicks}";
}
