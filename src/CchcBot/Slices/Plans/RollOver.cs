using System.Globalization;
using AdaptiveCards;
using CchcBot.Delivery;
using CchcBot.Domain.Plans;
using CchcBot.Domain.Tasks;
using CchcBot.Domain.Text;
using CchcBot.Domain.Time;
using CchcBot.Kernel;
using CchcBot.Kernel.Cards;
using CchcBot.Kernel.Words;
using CchcBot.Office;

namespace CchcBot.Slices.Plans;

/// <summary>Unfinished tasks of a plan whose period is over or ends, and the later plan that they could go on in.</summary>
/// <param name="Next">Null where there is no later plan yet.</param>
internal sealed record RollOverView(PlanState From, PlanState? Next, IReadOnlyList<TaskProgress> Tasks)
{
    /// <summary>
    /// What the later plan does not have already. What was ongoing or recurring ends with its period: it has no end to be reached later.
    /// </summary>
    public static RollOverView Of(PlanState from, PlanState? next)
    {
        var open = from
            .Tasks.Where(t =>
                !t.IsDone && t.Task.Standing == TaskStanding.InForce && t.Task.Deadline.Kind is not (DeadlineKind.Ongoing or DeadlineKind.Recurring)
            )
            .ToList();
        if (next is null)
        {
            return new RollOverView(from, null, open);
        }

        var difference = PlanComparison.Compare([.. open.Select(t => t.Task)], [.. next.All.Select(t => t.Task)], from.Info.Period.Year, next.Info.Period.Year);
        var known = difference.Matched.Select(m => m.Old.Code).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return new RollOverView(from, next, open.FindAll(t => !known.Contains(t.Task.Code)));
    }

    /// <summary>
    /// The latest plan and, of those whose period ended before its, the latest with something left; a plan alone where there is no later one.
    /// </summary>
    public static RollOverView? Of(IReadOnlyList<PlanState> plans, string? nextId = null)
    {
        var next = nextId is null
            ? plans.Where(p => p.Info.Stage is PlanStage.Issued or PlanStage.Draft).MaxBy(p => p.Info.Period.Start)
            : plans.FirstOrDefault(p => p.Info.Id == nextId);
        if (next is null)
        {
            return null;
        }

        var before = plans.Where(p => p.Info.Period.End < next.Info.Period.Start).OrderByDescending(p => p.Info.Period.End).ToList();
        return before.Select(p => Of(p, next)).FirstOrDefault(v => v.Tasks.Count > 0) ?? (before.Count == 0 && nextId is null ? Of(next, null) : null);
    }
}

/// <summary>The proposal: which tasks go on, and with which deadline.</summary>
internal static class RollOverCard
{
    // A list of tick boxes; what is carried leaves it, and the next ones come up.
    private const int Most = 20;

    public static string Push(TextLanguage language, RollOverView view) => RollOverTexts.Push.In(language, view.Tasks.Count);

    public static AdaptiveCard Render(TextLanguage language, RollOverView view, string? problem = null, string? time = null)
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

        body.Add(new AdaptiveChoiceSetInput
        {
            Id = "codes",
            Label = T(RollOverTexts.Which),
            IsMultiSelect = true,
            Style = AdaptiveChoiceInputStyle.Expanded,
            Wrap = true,
            Value = string.Join(',', shown.Select(t => t.Task.Code)),
            Choices = [.. shown.Select(t => CardParts.Choice(Words(t.Task), t.Task.Code))],
        });
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
            PlanVerbs.TaskLeave.Button(T(TaskEditTexts.Leave), NoPayload.Instance),
        ]);
    }

    private static string Words(ReformTask task) =>
        $"{task.Code}: {Excerpt.Of(task.Text, 110)} ({string.Join("; ", Facts(task))})";

    private static IEnumerable<string> Facts(ReformTask task) =>
        new[] { PlanRevision.Names(task.Leads), task.TimeText }.Where(s => s is { Length: > 0 }).Select(s => Excerpt.Of(s!, 50));
}

/// <summary>Shows an administrator, once when a plan's period is nearly over, what is unfinished: while it can still be finished, or planned anew.</summary>
internal sealed class RollOverRun(IDeliveryStore deliveries, PersonSends sends)
    : IOfficeJob
{
    /// <summary>Days before the period's end: time for a last push and for the next plan's draft.</summary>
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
        if (view.Tasks.Count > 0 && (known?.IsOpen == true || (known is null && await deliveries.TryClaimAsync(office.Id, delivery, cancellation))))
        {
            var language = Offices.LanguageOf(administrator, null);
            var message = new Outgoing(administrator.Address!, RollOverCard.Render(language, view), RollOverCard.Push(language, view));
            await sends.SendAsync(office, delivery.Key, _ => Task.FromResult<(Outgoing?, DeliveryState?, string?)>((message, null, null)), cancellation);
        }
    }
}

/// <summary>Carries unfinished tasks into a later year's plan: there they begin with their state, here they close with a link.</summary>
internal sealed class RollOverHandler(IPlanStore plans, PlanEditor editor, PlanSuccession succession)
{
    public async Task<Reply> ShowAsync(Turn turn, string? nextId, CancellationToken cancellation)
    {
        var view = RollOverView.Of(await OpenAsync(turn, cancellation), nextId);
        return view is null || view.Tasks.Count == 0
            ? Reply.Say(RollOverTexts.Nothing.In(turn.Language))
            : Reply.Show(RollOverCard.Render(turn.Language, view), RollOverCard.Push(turn.Language, view));
    }

    /// <summary>How many tasks of an earlier plan could go on in this one.</summary>
    public async Task<int> CountAsync(Turn turn, string nextId, CancellationToken cancellation) =>
        RollOverView.Of(await OpenAsync(turn, cancellation), nextId)?.Tasks.Count ?? 0;

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
            var chosen = view.Tasks.Where(t => codes.Contains(t.Task.Code)).ToList();
            var time = wanted.Time;
            var deadline = time is null ? null : DeadlineReader.Read(time, to.Info.Period);
            var problem =
                chosen.Count == 0 ? RollOverTexts.Choose.In(turn.Language)
                : deadline?.Kind == DeadlineKind.None ? TaskEditTexts.ProblemTime.In(turn.Language, time)
                : null;
            if (problem is not null)
            {
                return view.Tasks.Count == 0
                    ? Reply.Say(RollOverTexts.Nothing.In(turn.Language))
                    : Reply.Show(RollOverCard.Render(turn.Language, view, problem, time), problem) with { IsProblem = true };
            }

            await editor.AmendAsync<Text>(turn.Workspace.Id, toId, act, plan => (Carried(plan, from, chosen, time, deadline, act), null), cancellation);
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

    private static RevisedPlan Carried(PlanState plan, PlanState from, IReadOnlyList<TaskProgress> chosen, string? time, Deadline? deadline, AmendingAct act)
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
                Ordinal = tasks.Count + 1,
                Origin = new TaskLink(from.Info.Id, old.Task.Code, from.Info.Number),
                Log = [act.Note(TaskAmendmentKind.CarriedIn, null, $"{old.Task.Code} ({from.Info.Number ?? from.Info.Title})")],
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

        return new RevisedPlan(tasks, states);
    }

    private Task<IReadOnlyList<PlanState>> OpenAsync(Turn turn, CancellationToken cancellation) =>
        turn.Snapshot.WhereAsync(p => p.Stage is not PlanStage.Closed, cancellation);
}
