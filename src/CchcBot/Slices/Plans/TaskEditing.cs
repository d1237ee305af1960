using CchcBot.Domain.Plans;
using CchcBot.Domain.Tasks;
using CchcBot.Domain.Text;
using CchcBot.Domain.Time;
using CchcBot.Kernel.Words;
using CchcBot.Office;

namespace CchcBot.Slices.Plans;

/// <summary>What a form makes of a task: the definition that would be written, or why there is none.</summary>
/// <param name="Problem">The sentence that says what to do; its argument comes after it.</param>
/// <param name="NewUnits">Lead units that the office does not know yet.</param>
internal sealed record TaskDraftReading(ReformTask? Next, Text? Problem = null, string? Argument = null, IReadOnlyList<Unit>? NewUnits = null)
{
    public IReadOnlyList<Unit> NewUnits { get; init; } = NewUnits ?? [];
}

/// <summary>Reads forms into definitions: pure, so that what was shown is what is written.</summary>
internal static class TaskEditing
{
    /// <summary>The task in the form's words; its code, log and numbers of parts stay.</summary>
    public static TaskDraftReading Edited(ReformTask task, TaskForm form, PlanPeriod period, IReadOnlyList<Unit> directory)
    {
        if (form.IsTooLong)
        {
            return new TaskDraftReading(null, TaskEditTexts.ProblemTooLong);
        }

        if (string.IsNullOrWhiteSpace(form.Text))
        {
            return new TaskDraftReading(null, TaskEditTexts.ProblemNoText);
        }

        if (string.IsNullOrWhiteSpace(form.Lead))
        {
            return new TaskDraftReading(null, TaskEditTexts.ProblemNoLead);
        }

        var deadline = form.Time is { Length: > 0 } time ? DeadlineReader.Read(time, period) : Deadline.None;
        if (form.Time is { Length: > 0 } && deadline.Kind == DeadlineKind.None)
        {
            return new TaskDraftReading(null, TaskEditTexts.ProblemTime, form.Time);
        }

        bool IsKnown(string name) => directory.Find(name) is not null;
        var names = TaskForm.Names(form.Lead, IsKnown);
        List<Unit> fresh =
        [
            .. names.Where(n => !UnitNames.IsCollective(n) && !IsKnown(n)).DistinctBy(UnitKeys.Key).Select(n => new Unit(UnitKeys.Key(n), n, [])),
        ];
        var cooperating = TaskForm.Names(form.Cooperating, IsKnown);
        var next = task with
        {
            Text = form.Text.TrimEnd(' ', '.', ';'),
            Leads = Leads(task, names, [.. directory, .. fresh]),
            Cooperating = cooperating,
            CooperatingAll = cooperating.Any(UnitNames.IsEverybody),
            Deliverable = form.Deliverable?.TrimEnd(' ', '.', ';'),
            TimeText = form.Time?.TrimEnd(' ', '.', ';'),
        };
        // The same words mean what they meant: an event that has happened has.
        var timed =
            VietnameseText.Fold(next.TimeText ?? "") == VietnameseText.Fold(task.TimeText ?? "")
                ? next
                : TaskSuccession.Number(task, period, next with { Deadline = deadline }, period);
        return new TaskDraftReading(timed, NewUnits: fresh);
    }

    /// <summary>A task of its own, at the end of a section, under a code that no task of the plan ever had.</summary>
    public static TaskDraftReading Added(PlanState plan, TaskForm form, IReadOnlyList<Unit> directory)
    {
        var areas = Areas(plan);
        var place = form.AreaPlace is { } chosen && chosen < areas.Count ? chosen : areas.Count - 1;
        var section = place >= 0 ? areas[place] : null;
        var blank = new ReformTask("", 0, section?.Area, section?.SectionNumber, "", [], [], false, null, null, Deadline.None);
        var read = Edited(blank, form, plan.Info.Period, directory);
        if (read.Next is not { } next)
        {
            return read;
        }

        var taken = plan.All.SelectMany(t => new[] { t.Task.Code, t.Task.PrintedCode }).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return read with { Next = next with { Code = PlanRevision.FreeCode(section?.PrintedCode ?? "1", taken), PartNumbers = null, LastPart = 0 } };
    }

    /// <summary>The last task of each section, in the plan's order: names the section, and the code after which a new one comes.</summary>
    public static IReadOnlyList<ReformTask> Areas(PlanState plan) =>
        [
            .. plan
                .All.Select(t => t.Task)
                .GroupBy(t => (t.Area, t.SectionNumber))
                .Select(g => g.OrderBy(t => t.IsClosed).ThenByDescending(t => t.Ordinal).First())
                .OrderBy(t => t.Ordinal),
        ];

    /// <summary>The conditional deadline once its event has happened: due on a day, the plan's words kept.</summary>
    /// <param name="task">The task.</param>
    /// <param name="form">The event's day, and the deadline in words: a day, or a span from the event.</param>
    /// <param name="period">The plan's period.</param>
    /// <param name="today">The office's day.</param>
    /// <param name="calendar">The office's working days.</param>
    public static TaskDraftReading Activated(ReformTask task, TaskForm form, PlanPeriod period, DateOnly today, WorkCalendar calendar)
    {
        if (DateReader.Read(form.Event ?? "", today.Year, out var happened) != DateReading.Date)
        {
            return new TaskDraftReading(null, TaskEditTexts.ProblemEvent);
        }

        if (happened > today)
        {
            return new TaskDraftReading(null, TaskEditTexts.ProblemEventFuture, $"{happened:dd/MM/yyyy}");
        }

        if (form.Time is not { Length: > 0 } words)
        {
            return new TaskDraftReading(null, TaskEditTexts.ProblemNoDue);
        }

        var read = DeadlineReader.Read(words, period);
        var due = EventDeadline.Read(words, happened, calendar) ?? (read.IsDated ? read.Due : null)
            ?? (DateReader.Read(words, today.Year, out var day) == DateReading.Date ? day : null);
        return due is not { } last ? new TaskDraftReading(null, TaskEditTexts.ProblemTime, words)
            : last < happened ? new TaskDraftReading(null, TaskEditTexts.ProblemDueBeforeEvent, $"{last:dd/MM/yyyy}")
            : new TaskDraftReading(task with { Deadline = new Deadline(DeadlineKind.Date, happened, last, After: task.Deadline.After, Words: [words]) });
    }

    /// <summary>A lead that stays keeps the name under which the plan knows it.</summary>
    private static IReadOnlyList<LeadUnit> Leads(ReformTask task, IReadOnlyList<string> names, IReadOnlyList<Unit> directory) =>
        [.. PlanLoading.Leads(names, directory).Select(l => task.Leads.FirstOrDefault(o => o.Key == l.Key) ?? l)];
}
