using CchcBot.Delivery;
using CchcBot.Domain.Plans;

namespace CchcBot.Slices.Plans;

/// <summary>Unfinished tasks of a plan that ends or has ended, and the later plan in which they could continue.</summary>
/// <param name="Next">Null if there is no later plan yet.</param>
/// <param name="Tasks">Tasks without a counterpart in the later plan.</param>
/// <param name="Twins">Tasks with a counterpart there, each with that counterpart.</param>
internal sealed record RollOverView(
    PlanState From, PlanState? Next, IReadOnlyList<TaskProgress> Tasks, IReadOnlyList<(TaskProgress Old, ReformTask New)> Twins)
{
    public int Count => Tasks.Count + Twins.Count;

    /// <summary>Collects the tasks to carry over. Ongoing and recurring tasks are left out: they end with the plan's period.</summary>
    public static RollOverView Of(PlanState from, PlanState? next)
    {
        var open = from
            .Tasks.Where(t =>
                !t.IsDone && t.Task.Standing == TaskStanding.InForce && t.Task.Deadline.Kind is not (DeadlineKind.Ongoing or DeadlineKind.Recurring)
            )
            .ToList();
        if (next is null)
        {
            return new RollOverView(from, null, open, []);
        }

        var twins = TwinsOf(from, open, next);
        return new RollOverView(from, next, open.FindAll(t => !twins.ContainsKey(t.Task.Code)), [.. open
            .Where(t => twins.ContainsKey(t.Task.Code)).Select(t => (t, twins[t.Task.Code]))]);
    }

    /// <summary>By code, the later plan's task for the same work. A later task that already continues another one (has an origin) is not matched.</summary>
    public static Dictionary<string, ReformTask> TwinsOf(PlanState from, IReadOnlyList<TaskProgress> open, PlanState next)
    {
        var difference = PlanComparison.Compare(
            [.. open.Select(t => t.Task)], [.. next.All.Select(t => t.Task)], from.Info.Period.Year, next.Info.Period.Year);
        return difference.Matched.Where(m => m.New.Origin is null).ToDictionary(m => m.Old.Code, m => m.New, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>
    /// For the latest plan, or the one given, one view for each earlier plan with unfinished tasks, ordered by number of matching tasks, then latest first. If
    /// there is no earlier plan and none was given, a single view of the latest plan without a later one.
    /// </summary>
    public static IReadOnlyList<RollOverView> Of(IReadOnlyList<PlanState> plans, string? nextId = null)
    {
        var next = nextId is null
            ? plans.Where(p => p.Info.Stage is PlanStage.Issued or PlanStage.Draft).MaxBy(p => p.Info.Period.Start)
            : plans.FirstOrDefault(p => p.Info.Id == nextId);
        if (next is null)
        {
            return [];
        }

        var before = plans.Where(p => p.Info.Period.End < next.Info.Period.Start).ToList();
        return before.Count == 0 && nextId is null
            ? [Of(next, null)]
            : [.. before.Select(p => Of(p, next)).Where(v => v.Count > 0)
                .OrderByDescending(v => v.Twins.Count).ThenByDescending(v => v.From.Info.Period.End).ThenBy(v => v.From.Info.Number, StringComparer.Ordinal)];
    }
}

/// <summary>Card that proposes which tasks to carry over and with which deadline.</summary>
internal static class RollOverCard
{
    // Number of tick boxes. Tasks that were carried over leave the list, so the next ones become visible.
    private const int Most = 20;
    private const int MostPlans = 4;

    public static string Push(TextLanguage language, RollOverView view) => RollOverTexts.Push.In(language, view.Count);

    /// <param name="view">The ending plan.</param>
    /// <param name="problem">What is wrong with the selection, or null.</param>
    /// <param name="time">The deadline that was typed.</param>
    /// <param name="others">Other earlier plans with unfinished tasks; each has its own card.</param>
    public static AdaptiveCard Render(
        TextLanguage language, RollOverView view, string? problem = null, string? time = null, IReadOnlyList<RollOverView>? others = null)
    {
        string T(Text text, params ReadOnlySpan<object?> arguments) => text.In(language, arguments);
        List<AdaptiveElement> body =
        [
            CardParts.Heading(Push(language, view)),
            CardParts.Subtle(T(RollOverTexts.From, PlanNames.Of(view.From.Info))),
            CardParts.Subtle(view.Next is { } to ? T(RollOverTexts.To, PlanNames.Of(to.Info)) : T(RollOverTexts.NoNext)),
        ];
        body.AddRange(CardParts.Problem(problem));

        var shown = view.Tasks.Take(Most).ToList();
        if (view.Next is not { } next)
        {
            body.AddRange(shown.Select(t => CardParts.Line(Words(t.Task))));
            return CardParts.Card(language, Push(language, view), body);
        }

        if (shown.Count > 0)
        {
            body.Add(Choice("codes", RollOverTexts.Which, shown.Select(t => CardParts.Choice(Words(t.Task), t.Task.Code))));
        }

        if (view.Twins.Count > 0)
        {
            body.Add(Choice("twins", RollOverTexts.Twins, view.Twins.Take(Most)
                .Select(t => CardParts.Choice($"{Words(t.Old.Task)} → {t.New.Code} ({Excerpt.Of(t.New.TimeText ?? "…", 50)})", t.Old.Task.Code))));
        }

        if (view.Tasks.Count > Most)
        {
            body.Add(CardParts.Subtle(T(LoadTexts.More, view.Tasks.Count - Most)));
        }

        body.Add(
            new AdaptiveTextInput
            {
                Id = "time",
                Label = T(RollOverTexts.Time),
                Value = time,
                MaxLength = TaskForm.LongestField,
                Placeholder = T(TaskEditTexts.HintTime),
            }
        );
        body.Add(CardParts.Subtle(T(RollOverTexts.Keeps)));
        return CardParts.Card(language, Push(language, view), body,
        [
            PlanVerbs.RollOver.Button(
                T(RollOverTexts.Save), new(view.From.Info.Id, next.Info.Id, next.Info.Version.ToString(CultureInfo.InvariantCulture)), ActionStyles.Positive),
            .. (others ?? []).Take(MostPlans).Select(o => PlanVerbs.RollOverShow.Button(
                T(RollOverTexts.Other, Excerpt.Of(o.From.Info.ShortName(), 40), o.Count), new(next.Info.Id, o.From.Info.Id))),
            PlanVerbs.TaskLeave.Button(T(TaskEditTexts.Leave), NoPayload.Instance),
        ]);

        // Nothing is preselected: carrying a task over must be a deliberate choice.
        AdaptiveChoiceSetInput Choice(string id, Text label, IEnumerable<AdaptiveChoice> choices) => new()
        {
            Id = id,
            Label = T(label),
            IsMultiSelect = true,
            Style = AdaptiveChoiceInputStyle.Expanded,
            Wrap = true,
            Choices = [.. choices],
        };
    }

    private static string Words(ReformTask task) =>
        $"{task.Code}: {Excerpt.Of(task.Text, 110)} ({string.Join("; ", Facts(task))})";

    private static IEnumerable<string> Facts(ReformTask task) =>
        new[] { PlanRevision.Names(task.Leads), task.TimeText }.Where(s => s is { Length: > 0 }).Select(s => Excerpt.Of(s!, 50));
}

/// <summary>
/// Shows an administrator the unfinished tasks once, shortly before a plan's period ends, while they can still be finished or planned again.
/// </summary>
internal sealed class RollOverRun(IDeliveryStore deliveries, PersonSender sends)
    : IOfficeJob
{
    /// <summary>Days before the end of the period: enough to finish tasks or to draft the next plan.</summary>
    public const int DaysBefore = 20;

    public async Task RunAsync(OfficeTick tick, CancellationToken cancellation)
    {
        var (office, now, today) = (tick.Office, tick.Now, OfficeTime.DayOf(tick.Now));
        var ending = (await tick.Snapshot.CurrentAsync(cancellation))
            .Where(p => p.Info.Period.End >= today && p.Info.Period.End <= today.AddDays(DaysBefore))
            .MaxBy(p => p.Tasks.Count);
        if (ending is null || !office.Calendar.MaySend(now.DateTime)
            || office.Administrators.FirstOrDefault(a => a is { Address: not null, Unreachable: null }) is not { } administrator)
        {
            return;
        }

        var open = await tick.Snapshot.WhereAsync(p => p.Stage is not PlanStage.Closed, cancellation);
        var view = RollOverView.Of(ending, open.Where(p => p.Info.Period.Start > ending.Info.Period.End).MinBy(p => p.Info.Period.Start));
        var delivery = new DeliveryRow(DeliveryKind.RollOver, administrator.Id, ending.Info.Period.End, now, [], []);
        var known = await tick.Deliveries.FindAsync(delivery.Key, cancellation);
        if (view.Count > 0 && (known?.IsOpen == true || (known is null && await deliveries.TryClaimAsync(office.Id, delivery, cancellation) is not null)))
        {
            var language = Offices.LanguageOf(administrator, null);
            var message = new Outgoing(administrator.Address!, RollOverCard.Render(language, view), RollOverCard.Push(language, view));
            await sends.SendAsync(office, delivery.Key, null, _ => Task.FromResult<(Outgoing?, DeliveryState?, string?)>((message, null, null)), cancellation);
        }
    }
}

/// <summary>Carries unfinished tasks over into a later plan with their state; in the old plan they are closed with a link.</summary>
internal sealed class RollOverHandler(IPlanStore plans, PlanEditor editor, PlanSuccession succession)
{
    /// <param name="nextId">Id of the later plan; null = the latest.</param>
    /// <param name="fromId">Id of the ending plan; null = the one most similar to the later plan.</param>
    public async Task<Reply> ShowAsync(Turn turn, string? nextId, string? fromId, CancellationToken cancellation)
    {
        var all = RollOverView.Of(await OpenAsync(turn, cancellation), nextId);
        return (all.FirstOrDefault(v => v.From.Info.Id == fromId) ?? (all.Count > 0 ? all[0] : null)) is not { Count: > 0 } view
            ? Reply.Say(RollOverTexts.Nothing.In(turn.Language))
            : Reply.Show(
                RollOverCard.Render(turn.Language, view, others: [.. all.Where(v => v != view)]), RollOverCard.Push(turn.Language, view));
    }

    /// <summary>Number of tasks of earlier plans that could be carried over into this one.</summary>
    public async Task<int> CountAsync(Turn turn, string nextId, CancellationToken cancellation) =>
        RollOverView.Of(await OpenAsync(turn, cancellation), nextId).Sum(v => v.Count);

    public async Task<Reply> CarryAsync(Turn turn, RollOverPayload wanted, CancellationToken cancellation)
    {
        if (wanted.From is not { } fromId || await turn.Snapshot.FindAsync(fromId, cancellation) is not { } from
            || wanted.To is not { } toId || await turn.Snapshot.FindAsync(toId, cancellation) is not { } to)
        {
            return Reply.Problem(LoadTexts.NoSuchPlan.In(turn.Language));
        }

        var act = new AmendingAct(turn.Now, turn.Person.Id, turn.Operation);
        if (!await plans.IsDoneAsync(turn.Workspace.Id, toId, act.Operation, cancellation))
        {
            var view = RollOverView.Of(from, to);
            var codes = PayloadInputs.Several(wanted.Codes).ToHashSet(StringComparer.OrdinalIgnoreCase);
            var same = PayloadInputs.Several(wanted.Twins).ToHashSet(StringComparer.OrdinalIgnoreCase);
            var chosen = view.Tasks.Where(t => codes.Contains(t.Task.Code)).ToList();
            var twins = view.Twins.Where(t => same.Contains(t.Old.Task.Code)).ToList();
            var time = wanted.Time;
            var deadline = time is null ? null : DeadlineReader.Read(time, to.Info.Period);
            var problem =
                chosen.Count + twins.Count == 0 ? RollOverTexts.Choose.In(turn.Language)
                : deadline?.Kind == DeadlineKind.None ? TaskEditTexts.ProblemTime.In(turn.Language, time)
                : null;
            if (problem is not null)
            {
                return view.Count == 0
                    ? Reply.Say(RollOverTexts.Nothing.In(turn.Language))
                    : Reply.Show(RollOverCard.Render(turn.Language, view, problem, time), problem) with { IsProblem = true };
            }

            await editor.AmendAsync<Text>(turn.Workspace.Id, toId, act, plan => (Carried(plan, from, chosen, twins, time, deadline, act), null), cancellation);
        }

        await succession.FinishAsync(turn.Snapshot, turn.Now, cancellation);
        var after = await turn.Snapshot.FindAsync(toId, cancellation) ?? to;
        var carried = after
            .All.Where(t => t.Task.Origin is not null && t.Task.Log.Any(l => l.Operation == act.Operation))
            .Select(t => $"{t.Task.Origin!.Code} → {t.Task.Code}")
            .ToList();
        var text = RollOverTexts.Done.In(turn.Language, carried.Count, PlanNames.Of(after.Info), string.Join(", ", carried));
        return Reply.Show(NoteCard.Render(turn.Language, text), text);
    }

    /// <summary>Carries out a leader's decision: each task continues in its counterpart, or is carried over as it is.</summary>
    /// <returns>Codes of the tasks carried over; empty if there is no later plan.</returns>
    public async Task<IReadOnlyList<string>> DecidedAsync(
        Turn turn, PlanState from, IReadOnlySet<string> codes, AmendingAct act, CancellationToken cancellation)
    {
        var open = await OpenAsync(turn, cancellation);
        if (LaterOf(from, open) is not { } to)
        {
            return [];
        }

        var wanted = from.Tasks.Where(t => codes.Contains(t.Task.Code)).ToList();
        var twins = RollOverView.TwinsOf(from, wanted, to);
        var paired = wanted.Where(t => twins.ContainsKey(t.Task.Code)).Select(t => (t, twins[t.Task.Code])).ToList();
        await editor.AmendAsync<Text>(
            turn.Workspace.Id,
            to.Info.Id,
            act,
            plan => (Carried(plan, from, wanted.FindAll(t => !twins.ContainsKey(t.Task.Code)), paired, null, null, act), null),
            cancellation);
        await succession.FinishAsync(turn.Snapshot, turn.Now, cancellation);
        return [.. wanted.Select(t => t.Task.Code)];
    }

    /// <summary>The later plan that matches most of the unfinished tasks; among equals, the next in time.</summary>
    public static PlanState? LaterOf(PlanState from, IReadOnlyList<PlanState> plans) => plans
        .Where(p => p.Info.Period.Start > from.Info.Period.End)
        .OrderByDescending(p => RollOverView.Of(from, p).Twins.Count).ThenBy(p => p.Info.Period.Start)
        .FirstOrDefault();

    private static RevisedPlan Carried(
        PlanState plan,
        PlanState from,
        IReadOnlyList<TaskProgress> chosen,
        IReadOnlyList<(TaskProgress Old, ReformTask New)> twins,
        string? time,
        Deadline? deadline,
        AmendingAct act)
    {
        var taken = plan.All.SelectMany(t => new[] { t.Task.Code, t.Task.PrintedCode }).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var tasks = plan.All.Select(t => t.Task).ToList();
        var states = new List<CarriedState>();
        foreach (var old in chosen)
        {
            var code = PlanRevision.FreeCode(old.Task.Code, taken);
            taken.Add(code);
            var next = old.Task with
            {
                Code = code,
                Printed = null,
                Standing = TaskStanding.InForce,
                Ordinal = tasks.Count + 1,
                Origin = new TaskLink(from.Info.Id, old.Task.Code, from.Info.Number),
                Log = [act.Note(TaskAmendmentKind.CarriedIn, null, $"{old.Task.Code} ({from.Info.ShortName()})")],
            };
            if (deadline is not null)
            {
                next = TaskSuccession.Number(old.Task, from.Info.Period, next with { TimeText = time, Deadline = deadline }, plan.Info.Period) with
                {
                    Log = [.. next.Log, act.Note(TaskAmendmentKind.Deadline, old.Task.TimeText, time)],
                };
            }

            tasks.Add(next);
            states.AddRange(TaskSuccession.Carry(old, from.Info.Period, next, plan.Info.Period, samePlan: false));
        }

        // Tasks that the new plan contains as well continue there, so that they do not stay open in both. Recurring tasks start anew.
        foreach (var (old, twin) in twins)
        {
            if (tasks.FindIndex(t => t.Code == twin.Code && t.Origin is null) is var at and >= 0)
            {
                tasks[at] = tasks[at] with
                {
                    Origin = new TaskLink(from.Info.Id, old.Task.Code, from.Info.Number),
                    Log = [.. tasks[at].Log, act.Note(TaskAmendmentKind.CarriedIn, null, $"{old.Task.Code} ({from.Info.ShortName()})")],
                };
                if (old.Task.Deadline.Kind != DeadlineKind.Recurring)
                {
                    states.AddRange(TaskSuccession.Carry(old, from.Info.Period, tasks[at], plan.Info.Period, samePlan: false)
                        .Where(c => plan.Find(c.Id)?.State == AssignmentState.Initial));
                }
            }
        }

        return new RevisedPlan(tasks, states);
    }

    private Task<IReadOnlyList<PlanState>> OpenAsync(Turn turn, CancellationToken cancellation) =>
        turn.Snapshot.WhereAsync(p => p.Stage is not PlanStage.Closed, cancellation);
}
