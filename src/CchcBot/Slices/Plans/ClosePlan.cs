using CchcBot.Delivery;
using CchcBot.Domain.Plans;

namespace CchcBot.Slices.Plans;

/// <summary>
/// Closes a plan whose period is over (<c>đóng kế hoạch 7/KH-VP</c>): reminders, questions and current reports no longer include it; figures of past
/// periods stay. <c>mở lại kế hoạch</c> reopens it. Open tasks are never closed silently: the administrator proposes what becomes of each, and a leader
/// decides.
/// </summary>
internal sealed class ClosePlanHandler(PlanEditor editor, Notices notices)
{
    public async Task<Reply> TypedAsync(Turn turn, string words, CancellationToken cancellation)
    {
        var open = await turn.Snapshot.CurrentAsync(cancellation);
        var meant = PlanNames.Meant(open, p => p.Info, words);
        if (words.Length == 0)
        {
            // Without a plan named, a plan whose period is over is meant.
            meant = meant.Where(p => IsOver(p.Info, turn.Today)).ToList() is { Count: > 0 } over ? over : meant;
        }

        return meant.Count switch
        {
            0 => Reply.Problem((open.Count == 0 ? ClosePlanTexts.None : ClosePlanTexts.Unknown).In(turn.Language, words)),
            1 => Show(turn, meant[0], open),
            _ => Which(turn, [.. meant.Select(p => p.Info)], ClosePlanTexts.Which, PlanHelp.ClosePlan.Say),
        };
    }

    /// <summary>Handles the card's close button. If the plan has changed since the card was rendered, the card is shown again.</summary>
    public async Task<Reply> CloseAsync(Turn turn, ClosePlanPayload agreed, CancellationToken cancellation)
    {
        if (agreed.Plan is not { } id || await turn.Snapshot.FindAsync(id, cancellation) is not { } plan || plan.Info.Stage == PlanStage.Draft)
        {
            return Reply.Problem(ClosePlanTexts.Gone.In(turn.Language));
        }

        if (plan.Info.Stage == PlanStage.Closed)
        {
            return Closed(turn, plan.Info);
        }

        if (agreed.N != ClosePlanCard.Nonce(plan.Info) || Hindrance(turn, plan) is not null || ClosingView.OpenOf(plan).Count > 0)
        {
            return Show(turn, plan, await turn.Snapshot.CurrentAsync(cancellation));
        }

        var closed = await editor.CloseAsync(turn.Workspace.Id, id, new AmendingAct(turn.Now, turn.Person.Id, turn.Operation), cancellation);
        return Closed(turn, closed ?? plan.Info);
    }

    /// <summary>Submits the proposals for open tasks to a leader; tasks without a proposal are shown again.</summary>
    public async Task<Reply> ProposeAsync(Turn turn, ClosePlanPayload proposed, CancellationToken cancellation)
    {
        if (proposed.Plan is not { } id || await turn.Snapshot.FindAsync(id, cancellation) is not { } plan || !PlanStoreExtensions.IsCurrent(plan.Info))
        {
            return Reply.Problem(ClosePlanTexts.Gone.In(turn.Language));
        }

        var document = proposed.Document?.Trim();
        var fates = ClosingView.OpenOf(plan)
            .Select(t => (t.Task.Code, Fate: Enum.TryParse<ClosingFate>(PayloadText.In(proposed.Inputs, ClosePlanCard.InputId(t.Task.Code)), out var fate)
                && Enum.IsDefined(fate) ? fate : (ClosingFate?)null))
            .Where(t => t.Fate is not null)
            .ToDictionary(t => t.Code, t => new ClosingProposal(t.Fate!.Value, t.Fate == ClosingFate.Stop ? document : null), StringComparer.OrdinalIgnoreCase);
        var problem = fates.Count == 0 ? ClosePlanTexts.Choose
            : document is { Length: > 0 } || fates.Values.All(f => f.Fate != ClosingFate.Stop) ? null
            : ClosePlanTexts.NoDocument;
        var open = await turn.Snapshot.CurrentAsync(cancellation);
        if (problem is not null)
        {
            var words = problem.In(turn.Language);
            return Reply.Show(ClosePlanCard.Render(turn.Language, ClosingView.Of(plan, open), null, words), words) with { IsProblem = true };
        }

        var act = new AmendingAct(turn.Now, turn.Person.Id, turn.Operation);
        var outcome = await editor.AmendAsync<Text>(turn.Workspace.Id, id, act, state => (Proposed(state, fates, act), null), cancellation);
        foreach (var leader in turn.Workspace.Deciders().Where(p => p.Id != turn.Person.Id))
        {
            var language = Offices.LanguageOf(leader, null);
            await notices.SendAsync(
                turn.Workspace.Id,
                leader,
                $"closing|{id}",
                ClosePlanTexts.ToLeader.In(language, PlanNames.Of(plan.Info), $"{fates.Count:D2}"),
                turn.Now,
                cancellation);
        }

        var after = (outcome.Plan ?? plan).By(turn.Workspace.Calendar);
        var said = ClosePlanTexts.Proposed.In(turn.Language, $"{fates.Count:D2}");
        return ClosingView.OpenOf(after).Count == 0
            ? Reply.Show(NoteCard.Render(turn.Language, said), said)
            : Reply.Show(ClosePlanCard.Render(turn.Language, ClosingView.Of(after, open), null, note: said), said);
    }

    private static RevisedPlan? Proposed(PlanState state, Dictionary<string, ClosingProposal> fates, AmendingAct act) =>
        ClosingView.OpenOf(state).Any(t => fates.ContainsKey(t.Task.Code))
            ? new RevisedPlan(
                [.. state.All.Select(t => t.Task.Standing == TaskStanding.InForce && fates.TryGetValue(t.Task.Code, out var fate)
                    ? fate.On(t.Task, act)
                    : t.Task)],
                [])
            : null;

    public async Task<Reply> ReopenAsync(Turn turn, string words, CancellationToken cancellation)
    {
        var closed = (await turn.Snapshot.HeadsAsync(cancellation)).Where(p => p.Stage == PlanStage.Closed).ToList();
        var meant = PlanNames.Meant(closed, p => p, words);
        switch (meant.Count)
        {
            case 0:
                return Reply.Problem((closed.Count == 0 ? ClosePlanTexts.ReopenNone : ClosePlanTexts.Unknown).In(turn.Language, words));
            case > 1:
                return Which(turn, meant, ClosePlanTexts.ReopenWhich, PlanHelp.ReopenPlan.Say);
        }

        await editor.ReopenAsync(turn.Workspace.Id, meant[0].Id, new AmendingAct(turn.Now, turn.Person.Id, turn.Operation), cancellation);
        return Reply.Say(ClosePlanTexts.ReopenDone.In(turn.Language, PlanNames.Of(meant[0])));
    }

    private static bool IsOver(PlanInfo plan, DateOnly today) => plan.Stage == PlanStage.Replaced || plan.Period.End < today;

    /// <summary>Reason why the plan cannot be closed now; null if it can.</summary>
    private static string? Hindrance(Turn turn, PlanState plan) =>
        !IsOver(plan.Info, turn.Today) ? ClosePlanTexts.Running.In(turn.Language, $"{plan.Info.Period.End:dd/MM/yyyy}")
        : Decisions.Of([plan]).Count is > 0 and var waiting ? ClosePlanTexts.Waiting.In(turn.Language, waiting.ToString("D2", CultureInfo.InvariantCulture))
        : null;

    private static Reply Show(Turn turn, PlanState plan, IReadOnlyList<PlanState> open)
    {
        var hindrance = Hindrance(turn, plan);
        return Reply.Show(
            ClosePlanCard.Render(turn.Language, ClosingView.Of(plan, open), hindrance),
            hindrance ?? ClosePlanCard.Title(turn.Language, plan.Info)
        ) with
        {
            IsProblem = hindrance is not null,
        };
    }

    private static Reply Closed(Turn turn, PlanInfo plan)
    {
        var text = ClosePlanTexts.Done.In(turn.Language, PlanNames.Of(plan), $"{plan.ClosedOn:dd/MM/yyyy}");
        return Reply.Show(
            CardParts.Stacked(
                turn.Language,
                text,
                [CardParts.Line(text)],
                [CardParts.Say(ClosePlanTexts.ReopenButton.In(turn.Language), $"{PlanHelp.ReopenPlan.Say.In(turn.Language)} #{plan.Id}")]
            ),
            text
        );
    }

    private static Reply Which(Turn turn, IReadOnlyList<PlanInfo> several, Text question, Text command)
    {
        var text = question.In(turn.Language);
        return Reply.Show(
            CardParts.Stacked(
                turn.Language,
                text,
                [CardParts.Heading(text)],
                several.Take(10).Select(p => CardParts.Say(CardText.Plain(Excerpt.Of(PlanNames.Of(p), 80)), $"{command.In(turn.Language)} #{p.Id}"))),
            text);
    }
}

/// <summary>A plan to be closed, with its open tasks.</summary>
/// <param name="Next">Later plan in which the tasks could continue; null if there is none yet.</param>
/// <param name="Twins">The matching task of that later plan, by the code of the open task.</param>
internal sealed record ClosingView(PlanState Plan, PlanState? Next, IReadOnlyList<TaskProgress> Open, IReadOnlyDictionary<string, ReformTask> Twins)
{
    public static ClosingView Of(PlanState plan, IReadOnlyList<PlanState> all)
    {
        var open = OpenOf(plan);
        var next = RollOverHandler.LaterOf(plan, all);
        return new ClosingView(plan, next, open, next is null ? new Dictionary<string, ReformTask>() : RollOverView.TwinsOf(plan, open, next));
    }

    /// <summary>Tasks in force that have an end to reach (not ongoing ones) and are not done.</summary>
    public static IReadOnlyList<TaskProgress> OpenOf(PlanState plan) =>
        [.. plan.Tasks.Where(t => !t.IsDone && t.Task is { Standing: TaskStanding.InForce, Deadline.Kind: not DeadlineKind.Ongoing })];
}

/// <summary>Card that explains what closing a plan does and lists its open tasks.</summary>
internal static class ClosePlanCard
{
    private const int MostTasks = 12;

    /// <summary>Nonce of the rendered plan; it changes with every change of the plan, so older cards become stale.</summary>
    public static string Nonce(PlanInfo plan) => Outgoing.HashOf(plan.LastChange ?? "");

    public static string InputId(string code) => $"fate:{code}";

    public static string Title(TextLanguage language, PlanInfo plan) => ClosePlanTexts.Title.In(language, PlanNames.Of(plan));

    /// <param name="view">The plan and what is open in it.</param>
    /// <param name="hindrance">Why it cannot be closed, or null.</param>
    /// <param name="problem">What is wrong with what was chosen, or null.</param>
    /// <param name="note">What was just done, or null.</param>
    public static AdaptiveCard Render(TextLanguage language, ClosingView view, string? hindrance, string? problem = null, string? note = null)
    {
        string T(Text text, params ReadOnlySpan<object?> arguments) => text.In(language, arguments);
        var info = view.Plan.Info;
        List<AdaptiveElement> body = [CardParts.Heading(Title(language, info)), CardParts.Subtle(T(ClosePlanTexts.Does))];
        if (hindrance is not null)
        {
            return CardParts.Card(language, hindrance, [.. body, .. CardParts.Problem(hindrance)]);
        }

        if (view.Open.Count == 0)
        {
            return CardParts.Stacked(
                language, Title(language, info), body, [PlanVerbs.Close.Button(T(ClosePlanTexts.Button), new(info.Id, Nonce(info)), ActionStyles.Positive)]);
        }

        body.AddRange(CardParts.Problem(problem));
        if (note is not null)
        {
            body.Add(CardParts.Line(note));
        }

        body.Add(CardParts.Bold(T(ClosePlanTexts.Open, view.Open.Count.ToString("D2", CultureInfo.InvariantCulture))));
        body.AddRange(view.Open.Take(MostTasks).Select(t => Row(language, view, t.Task)));
        if (view.Open.Count > MostTasks)
        {
            body.Add(CardParts.Subtle(T(ClosePlanTexts.More, view.Open.Count - MostTasks)));
        }

        body.Add(new AdaptiveTextInput { Id = "document", Label = T(ClosePlanTexts.Document), MaxLength = 200 });
        return CardParts.Stacked(
            language, Title(language, info), body, [PlanVerbs.Propose.Button(T(ClosePlanTexts.Propose), new(info.Id, Nonce(info)), ActionStyles.Positive)]);
    }

    private static AdaptiveContainer Row(TextLanguage language, ClosingView view, ReformTask task)
    {
        ClosingFate[] fates = view.Next is null ? [ClosingFate.Keep, ClosingFate.Stop] : [ClosingFate.Carry, ClosingFate.Keep, ClosingFate.Stop];
        List<AdaptiveElement> items =
        [
            CardParts.Line($"{task.Code}. {Excerpt.Of(task.Text, 120)}"),
            CardParts.Subtle($"{Excerpt.Of(PlanRevision.Names(task.Leads), 80)} · {Excerpt.Of(task.TimeText ?? "", 50)}"),
        ];
        if (view.Twins.TryGetValue(task.Code, out var twin))
        {
            items.Add(CardParts.Subtle(ClosePlanTexts.Twin.In(
                language, Excerpt.Of(view.Next!.Info.ShortName(), 40), twin.Code, Excerpt.Of(twin.TimeText ?? "…", 50))));
        }

        items.Add(new AdaptiveChoiceSetInput
        {
            Id = InputId(task.Code),
            Label = ClosePlanTexts.Label.In(language, task.Code),
            Choices = [.. fates.Select(f => CardParts.Choice(AmendmentTexts.Fate(f).In(language), $"{f}"))],
        });
        return new AdaptiveContainer { Separator = true, Items = items };
    }
}
