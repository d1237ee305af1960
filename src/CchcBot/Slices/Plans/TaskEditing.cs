using CchcBot.Domain.Plans;

namespace CchcBot.Slices.Plans;

/// <summary>A form read as a task: the definition that would be stored, or why there is none.</summary>
/// <param name="Problem">Message that says what to correct; the argument fills its placeholder.</param>
/// <param name="NewUnits">Lead units that the office does not know yet.</param>
internal sealed record TaskDraftReading(ReformTask? Next, Text? Problem = null, string? Argument = null, IReadOnlyList<Unit>? NewUnits = null)
{
    public IReadOnlyList<Unit> NewUnits { get; init; } = NewUnits ?? [];
}

/// <summary>Converts forms into task definitions. Pure functions, so that the review shows exactly what is stored.</summary>
internal static class TaskEditing
{
    /// <summary>The task with the form's values; its code, log and part numbers stay.</summary>
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
        // Unchanged deadline words keep the stored deadline: an event that has already happened is not waited for again.
        var timed =
            VietnameseText.Fold(next.TimeText ?? "") == VietnameseText.Fold(task.TimeText ?? "")
                ? next
                : TaskSuccession.Number(task, period, next with { Deadline = deadline }, period);
        return new TaskDraftReading(timed, NewUnits: fresh);
    }

    /// <summary>A new task at the end of a section, with a code that was never used in the plan.</summary>
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

    /// <summary>The last task of each section, in the plan's order: identifies the section, and the code after which a new one is numbered.</summary>
    public static IReadOnlyList<ReformTask> Areas(PlanState plan) =>
        [
            .. plan
                .All.Select(t => t.Task)
                .GroupBy(t => (t.Area, t.SectionNumber))
                .Select(g => g.OrderBy(t => t.IsClosed).ThenByDescending(t => t.Ordinal).First())
                .OrderBy(t => t.Ordinal),
        ];

    /// <summary>Turns a conditional deadline into a dated one once its event has happened; the plan's wording is kept.</summary>
    /// <param name="task">The task.</param>
    /// <param name="form">The event's date, and the deadline in words: a date, or a period counted from the event.</param>
    /// <param name="period">The plan's period.</param>
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

    /// <summary>Lead units that stay keep the name under which the plan lists them.</summary>
    private static IReadOnlyList<LeadUnit> Leads(ReformTask task, IReadOnlyList<string> names, IReadOnlyList<Unit> directory) =>
        [.. PlanLoading.Leads(names, directory).Select(l => task.Leads.FirstOrDefault(o => o.Key == l.Key) ?? l)];
}
