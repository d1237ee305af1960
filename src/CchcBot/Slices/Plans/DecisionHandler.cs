using System.Text.Json;
using CchcBot.Delivery;
using CchcBot.Domain.Plans;

namespace CchcBot.Slices.Plans;

/// <summary>Card on which a leader decides what becomes of each waiting task.</summary>
internal static class DecisionCard
{
    public const string Close = "close";
    public const string CarryOn = "carry";

    private const int Most = 8;

    public static string Push(TextLanguage language, IReadOnlyList<DecisionRow> rows) => DecisionTexts.Push.In(language, $"{rows.Count:D2}");

    public static AdaptiveCard Render(TextLanguage language, IReadOnlyList<DecisionRow> rows, DateOnly today, bool mayDecide, string? note = null)
    {
        string T(Text text, params ReadOnlySpan<object?> arguments) => text.In(language, arguments);
        List<AdaptiveElement> body = [CardParts.Heading(Push(language, rows)), CardParts.Subtle(T(mayDecide ? DecisionTexts.How : DecisionTexts.Leaders))];
        if (note is not null)
        {
            body.Add(new AdaptiveContainer { Style = AdaptiveContainerStyle.Good, Items = [CardParts.Line(note)] });
        }

        foreach (var row in rows.Take(Most))
        {
            var task = row.Task.Task;
            var proposal = ClosingProposal.Of(task);
            var late = row.Task.Assignments.Max(a => a.IsOverdue(today) ? a.DaysLate(today) : 0);
            List<AdaptiveElement> items =
            [
                CardParts.Line($"{task.Code} ({row.Plan.Number ?? Excerpt.Of(row.Plan.Title, 60)}). {Excerpt.Of(task.Text, 160)}"),
                CardParts.Subtle(T(DecisionTexts.Late, Excerpt.Of(PlanRevision.Names(task.Leads), 100), Excerpt.Of(task.TimeText ?? "", 60), late)),
                CardParts.Subtle(proposal is not null ? T(DecisionTexts.Proposal, AmendmentFormatter.Fate(language, proposal))
                    : row.Next is { } next ? T(DecisionTexts.Next, next.Code, Excerpt.Of(next.TimeText ?? "…", 60)) : T(DecisionTexts.None)),
            ];
            if (mayDecide)
            {
                items.Add(new AdaptiveChoiceSetInput
                {
                    Id = row.InputId,
                    Label = T(DecisionTexts.Label, task.Code),
                    Style = AdaptiveChoiceInputStyle.Expanded,
                    // At the end of a plan the administrator's proposal is preselected, so that one tap accepts it.
                    Value = proposal is null ? null : $"{proposal.Fate}",
                    Choices = proposal is null
                        ? [CardParts.Choice(T(DecisionTexts.Close), Close), CardParts.Choice(T(DecisionTexts.Carry), CarryOn)]
                        : [.. Enum.GetValues<ClosingFate>().Select(f => CardParts.Choice(T(AmendmentTexts.Fate(f)), $"{f}"))],
                });
            }

            body.Add(new AdaptiveContainer { Separator = true, Items = items });
        }

        if (rows.Count > Most)
        {
            body.Add(CardParts.Subtle(T(LoadTexts.More, rows.Count - Most)));
        }

        // Part of the nonce: the same answers on the same plan versions are one idempotent operation; after a new version they are another.
        var seen = string.Join(',', rows.Take(Most).Select(r => $"{r.Plan.Id}:{r.Plan.Version}").Distinct());
        return CardParts.Card(language, Push(language, rows), body, mayDecide
            ? [PlanVerbs.Decide.Button(T(DecisionTexts.Save), new(seen), ActionStyles.Positive)]
            : []);
    }
}

/// <summary>Shows the decision card and stores the decisions.</summary>
internal sealed class DecisionHandler(PlanEditor editor, RollOverHandler rollOver)
{
    public async Task<Reply> ShowAsync(Turn turn, CancellationToken cancellation)
    {
        var rows = Decisions.Of(await turn.Snapshot.CurrentAsync(cancellation));
        return rows.Count == 0
            ? Reply.Say(DecisionTexts.Nothing.In(turn.Language))
            : Reply.Show(DecisionCard.Render(turn.Language, rows, turn.Today, turn.Workspace.MayDecide(turn.Person)), DecisionCard.Push(turn.Language, rows));
    }

    public async Task<Reply> DecideAsync(Turn turn, DecidePayload decided, CancellationToken cancellation)
    {
        if (!turn.Workspace.MayDecide(turn.Person))
        {
            return Reply.Problem(DecisionTexts.Leaders.In(turn.Language));
        }

        var said = Said(decided.Inputs);
        if (said.Count == 0)
        {
            return await AgainAsync(turn, DecisionTexts.Choose.In(turn.Language), cancellation);
        }

        foreach (var plan in said.GroupBy(s => s.Plan))
        {
            var choices = plan.ToDictionary(s => s.Code, s => s.Word, StringComparer.OrdinalIgnoreCase);
            var act = new AmendingAct(turn.Now, turn.Person.Id, $"{turn.Operation}-{plan.Key}");
            var onward = plan.Where(s => s.Word == nameof(ClosingFate.Carry)).Select(s => s.Code).ToHashSet(StringComparer.OrdinalIgnoreCase);
            if (onward.Count > 0 && await turn.Snapshot.FindAsync(plan.Key, cancellation) is { } from)
            {
                await rollOver.DecidedAsync(turn, from, onward, act with { Operation = $"{act.Operation}-on" }, cancellation);
            }

            await editor.AmendAsync<Text>(turn.Workspace.Id, plan.Key, act, state => (Decided(state, choices, act), null), cancellation);
        }

        var (closed, carried) = (Codes(said.Where(s => s.Closes)), Codes(said.Where(s => s.Word is DecisionCard.CarryOn or nameof(ClosingFate.Keep))));
        var next = Codes(said.Where(s => s.Word == nameof(ClosingFate.Carry)));
        var note = string.Join(" ", new[]
        {
            closed.Length > 0 ? DecisionTexts.Closed.In(turn.Language, closed) : null,
            next.Length > 0 ? DecisionTexts.Onward.In(turn.Language, next) : null,
            carried.Length > 0 ? DecisionTexts.Carried.In(turn.Language, carried) : null,
        }.Where(s => s is not null));
        return await AgainAsync(turn, note, cancellation);

        static string Codes(IEnumerable<Choice> all) =>
            string.Join(", ", all.Select(s => s.Code).Order(VietnameseOrder.Instance));
    }

    private static RevisedPlan? Decided(PlanState state, Dictionary<string, string> choices, AmendingAct act)
    {
        // Another leader has decided meanwhile: the first decision stands.
        if (!state.Tasks.Any(t => t.Task.Standing == TaskStanding.AwaitingDecision && choices.ContainsKey(t.Task.Code)))
        {
            return null;
        }

        var closed = state.Info.Stage == PlanStage.Replaced ? TaskStanding.Replaced : TaskStanding.Removed;
        return new RevisedPlan(
            [.. state.All.Select(t => t.Task.Standing == TaskStanding.AwaitingDecision && choices.TryGetValue(t.Task.Code, out var word)
                ? After(t.Task, word)
                : t.Task)],
            []);

        // A task that was to be carried over, but has no later plan to go to, stays in force in this plan.
        ReformTask After(ReformTask task, string word) => word switch
        {
            DecisionCard.Close => act.Stand(task, closed),
            nameof(ClosingFate.Stop) => act.Stand(task, TaskStanding.Cancelled, ClosingProposal.Of(task)?.Document),
            _ => act.Stand(task, TaskStanding.InForce),
        };
    }

    private async Task<Reply> AgainAsync(Turn turn, string note, CancellationToken cancellation)
    {
        var rows = Decisions.Of(await turn.Snapshot.CurrentAsync(cancellation));
        return rows.Count == 0
            ? Reply.Show(NoteCard.Render(turn.Language, note), note)
            : Reply.Show(DecisionCard.Render(turn.Language, rows, turn.Today, mayDecide: true, note), note);
    }

    private static List<Choice> Said(Dictionary<string, JsonElement>? inputs) =>
        [.. (inputs ?? [])
            .Select(p => (Parts: p.Key.Split(':', 3), Value: PayloadText.In(inputs, p.Key)))
            .Where(p => p.Parts is ["d", { Length: > 0 }, { Length: > 0 }]
                && p.Value is DecisionCard.Close or DecisionCard.CarryOn or nameof(ClosingFate.Carry) or nameof(ClosingFate.Keep) or nameof(ClosingFate.Stop))
            .Select(p => new Choice(p.Parts[1], p.Parts[2], p.Value!))];

    private sealed record Choice(string Plan, string Code, string Word)
    {
        public bool Closes => Word is DecisionCard.Close or nameof(ClosingFate.Stop);
    }
}

/// <summary>Sends the decision card to each leader, at most once per day on which a task became due for a decision, within working hours.</summary>
internal sealed class DecisionRun(IDeliveryStore deliveries, PersonSender sends, DeliveryRun sender)
    : IOfficeJob
{
    public async Task RunAsync(OfficeTick tick, CancellationToken cancellation)
    {
        var (office, now) = (tick.Office, tick.Now);
        var rows = Decisions.Of(await tick.Snapshot.CurrentAsync(cancellation));
        if (rows.Count == 0 || !office.Calendar.MaySend(now.DateTime))
        {
            return;
        }

        await sender.EachAsync(office.Deciders().Where(p => p is { Address: not null, Unreachable: null }), SendAsync, cancellation);

        async Task SendAsync(Person leader, CancellationToken stop)
        {
            var delivery = new DeliveryRow(DeliveryKind.Decision, leader.Id, Decisions.Since(rows), now, [], []);
            var known = await tick.Deliveries.FindAsync(delivery.Key, stop);
            if (known?.IsOpen == true || (known is null && await deliveries.TryClaimAsync(office.Id, delivery, stop) is not null))
            {
                var language = Offices.LanguageOf(leader, null);
                var message = new Outgoing(
                    leader.Address!,
                    DecisionCard.Render(language, rows, DateOnly.FromDateTime(now.DateTime), mayDecide: true),
                    DecisionCard.Push(language, rows)
                );
                await sends.SendAsync(office, delivery.Key, null, _ => Task.FromResult<(Outgoing?, DeliveryState?, string?)>((message, null, null)), stop);
            }
        }
    }
}
