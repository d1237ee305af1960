using CchcBot.Delivery;
using CchcBot.Domain.Reminders;

namespace CchcBot.Slices.Remind;

/// <summary>Settles a request to reassign: the assignment is given to somebody else or stays. Both people are told.</summary>
internal sealed class ReassignHandler(PlanEditor editor, INoteStore notes, Notices notices)
{
    public async Task<Reply> FormAsync(Turn turn, ReassignFormPayload tapped, CancellationToken cancellation)
    {
        var (found, answer) = await WaitingAsync(turn, tapped, cancellation);
        return found is { } waiting
            ? Reply.Show(ReassignCard.Render(turn.Language, waiting), DigestTexts.Reassign.In(turn.Language, waiting.Assignment.Task.Code))
            : answer!;
    }

    public async Task<Reply> SaveAsync(Turn turn, ReassignPayload tapped, CancellationToken cancellation)
    {
        var (found, answer) = await WaitingAsync(turn, tapped, cancellation);
        if (found is not { } waiting)
        {
            return answer!;
        }

        // The card belongs to an earlier request, already settled: the form for the pending one is shown.
        if (tapped.N != waiting.Nonce)
        {
            return await FormAsync(turn, new ReassignFormPayload(tapped.Plan, tapped.Id, tapped.D), cancellation);
        }

        var picked = LongChoice.Pick(waiting.Options, tapped.To, tapped.ToPart);
        if (waiting.Candidates.FirstOrDefault(p => p.Id == picked.Value) is not { } chosen)
        {
            var problem = picked.Why(turn.Language) ?? ReassignTexts.Choose.In(turn.Language);
            return Reply.Show(ReassignCard.Render(turn.Language, waiting, problem, tapped.ToPart), problem) with { IsProblem = true };
        }

        var outcome = await editor.ChangeAsync(
            turn, waiting.Plan, waiting.Assignment.Id, assignment => assignment.State with { Officer = chosen.Id, AcceptedAt = null }, cancellation);
        if (outcome.Assignment is not { } now)
        {
            return turn.Gone();
        }

        // A repeated tap after the assignment was given to yet another person: only the present state is shown, nobody is told.
        if (now.State.Officer != chosen.Id)
        {
            return Said(turn, waiting, DigestTexts.Settled.In(turn.Language, now.Task.Code, turn.Workspace.OwnerOf(now)?.Name ?? ""));
        }

        await SettleAsync(turn, waiting, "remind.given", TaskActTexts.Given, chosen, cancellation);
        await NotifyAsync(
            turn,
            chosen,
            waiting,
            "remind.givenToYou",
            DigestTexts.GivenToYou,
            cancellation,
            waiting.Assignment.Task.Code,
            Excerpt.Of(waiting.Assignment.Task.Text, 200)
        );
        return Said(turn, waiting, TaskActTexts.Given.In(turn.Language, waiting.Assignment.Task.Code, chosen.Name));
    }

    public async Task<Reply> KeepAsync(Turn turn, ReassignFormPayload tapped, CancellationToken cancellation)
    {
        var (found, answer) = await WaitingAsync(turn, tapped, cancellation);
        if (found is not { } waiting)
        {
            return answer!;
        }

        if (tapped.N != waiting.Nonce)
        {
            return await FormAsync(turn, tapped with { N = null }, cancellation);
        }

        await SettleAsync(turn, waiting, "remind.kept", DigestTexts.Kept, turn.Person, cancellation);
        return Said(turn, waiting, DigestTexts.KeptShort.In(turn.Language, waiting.Assignment.Task.Code));
    }

    private async Task SettleAsync(Turn turn, ReassignView waiting, string topic, Text told, Person about, CancellationToken cancellation)
    {
        await notes.ChangeAsync(turn.Workspace.Id, waiting.Plan, waiting.Assignment.Id.ToString(), n => n with { Reassign = null }, cancellation);
        if (waiting.Asker is { } asker)
        {
            await NotifyAsync(turn, asker, waiting, topic, told, cancellation, waiting.Assignment.Task.Code, about.Name);
        }
    }

    private Task NotifyAsync(
        Turn turn, Person person, ReassignView waiting, string topic, Text text, CancellationToken cancellation, params string[] arguments) =>
        person.Id == turn.Person.Id
            ? Task.CompletedTask
            : notices.SendAsync(
                turn.Workspace.Id,
                person,
                $"{topic}|{waiting.Assignment.Id}|{turn.Operation}",
                text.In(Offices.LanguageOf(person, null), [.. arguments]),
                turn.Now,
                cancellation);

    /// <summary>
    /// The pending request, if this person may settle it (as the unit's head or an administrator, never as the asker). Otherwise the reply with its
    /// present state.
    /// </summary>
    private async Task<(ReassignView? Waiting, Reply? Answer)> WaitingAsync<TPayload>(Turn turn, TPayload tapped, CancellationToken cancellation)
        where TPayload : IAssignmentPayload, IDigestPayload
    {
        if (await turn.FindAsync(tapped, cancellation) is not var (_, assignment))
        {
            return (null, turn.Gone());
        }

        var isHead = turn.Workspace.HeadOf(assignment.Id.Unit)?.Id == turn.Person.Id;
        if (!isHead && !turn.Person.Is(Roles.Administrator))
        {
            return (null, Reply.Problem(RightTexts.NotAllowed.In(turn.Language)));
        }

        var plan = tapped.Plan!;
        var known = await notes.ListAsync(turn.Workspace.Id, cancellation);
        if (
            known.GetValueOrDefault($"{plan}|{assignment.Id}")?.Reassign is not { } asked
            || asked.By == turn.Person.Id
            || (asked.WholeUnit && !turn.Person.Is(Roles.Administrator))
        )
        {
            var text = DigestTexts.Settled.In(turn.Language, assignment.Task.Code, turn.Workspace.OwnerOf(assignment)?.Name ?? "");
            return (null, Reply.Show(ConfirmationCard.Render(turn.Language, text, tapped.D), text));
        }

        var candidates = turn
            .Workspace.People.Where(p =>
                p.Id != asked.By && p.Is(Roles.Member | Roles.Head)
                    && (turn.Person.Is(Roles.Administrator) || turn.Workspace.UnitsOf(p).Contains(assignment.Id.Unit))
            )
            .OrderBy(p => p.Name, VietnameseOrder.Instance);
        return (new ReassignView(plan, assignment, turn.Workspace.FindPerson(asked.By), asked, [.. candidates], tapped.D), null);
    }

    private static Reply Said(Turn turn, ReassignView waiting, string text) => Reply.Show(ConfirmationCard.Render(turn.Language, text, waiting.Delivery), text);
}

/// <summary>A request to reassign an assignment.</summary>
internal sealed record ReassignView(
    string Plan, Assignment Assignment, Person? Asker, ReassignRequest Asked, IReadOnlyList<Person> Candidates, string? Delivery)
{
    public bool WholeUnit => Asked.WholeUnit;

    /// <summary>Identifies the request and the present officer, so that the same answer to a later request is another act.</summary>
    public string Nonce => $"{Asked.At.UtcTicks}-{Assignment.State.Officer}";

    public IReadOnlyList<Option> Options => [.. Candidates.Select(p => new Option(p.Name, p.Id))];
}

internal static class ReassignCard
{
    public static AdaptiveCard Render(TextLanguage language, ReassignView view, string? problem = null, string? part = null)
    {
        var title = DigestTexts.Reassign.In(language, view.Assignment.Task.Code);
        List<AdaptiveElement> body =
        [
            CardParts.Heading(title),
            CardParts.Line((view.WholeUnit ? DigestTexts.NotUnits : DigestTexts.NotTheirs).In(language, view.Asker?.Name ?? "")),
            CardParts.Line($"{view.Assignment.Task.Code}. {Excerpt.Of(view.Assignment.Task.Text, 200)}"),
            CardParts.Subtle(view.Assignment.Definition.Unit.Name),
        ];
        body.AddRange(CardParts.Problem(problem));

        if (view.Candidates.Count > 0)
        {
            var list = new AdaptiveChoiceSetInput
            {
                Id = "to",
                Label = TaskActTexts.ReassignTo.In(language),
                Style = AdaptiveChoiceInputStyle.Compact,
                Placeholder = TaskActTexts.ReassignPlaceholder.In(language),
            };
            body.AddRange(LongChoice.Render(language, list, view.Options, part));
        }

        List<AdaptiveAction> actions = [];
        if (view.Candidates.Count > 0)
        {
            actions.Add(RemindVerbs.ReassignSave.Button(
                ReassignTexts.Give.In(language), new ReassignPayload(view.Plan, view.Assignment.Id.ToString(), view.Delivery, N: view.Nonce),
                ActionStyles.Positive));
        }

        actions.Add(RemindVerbs.ReassignKeep.Button(
            ReassignTexts.Keep.In(language), new ReassignFormPayload(view.Plan, view.Assignment.Id.ToString(), view.Delivery, view.Nonce)));
        return CardParts.Card(language, title, body, [.. actions, .. ConfirmationCard.Back(language, view.Delivery)]);
    }
}
