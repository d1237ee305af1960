namespace CchcBot.Kernel.Texts;

/// <summary>Describes a task's status, responsible units and people, and deadline.</summary>
internal static class TaskFormatter
{
    private const int LongestName = 80;
    private const int LongestTime = 120;
    private const int UnitsShown = 3;

    /// <summary>The code, followed by the plan's number if there are several plans.</summary>
    public static string Code(TaskRow row, bool severalPlans) =>
        severalPlans ? $"{row.Task.Code} ({Excerpt.Of(row.Plan.ShortName(), LongestName)})" : row.Task.Code;

    /// <summary>"3a, 3c": the codes of the first tasks, with their plans where the codes of several plans could be meant.</summary>
    /// <param name="rows">The tasks, in order.</param>
    /// <param name="among">The tasks that could be meant.</param>
    /// <param name="most">Largest number of codes; more are an ellipsis.</param>
    public static string Codes(IReadOnlyList<TaskRow> rows, IReadOnlyList<TaskRow> among, int most)
    {
        var several = among.Select(r => r.Plan.Id).Distinct().Skip(1).Any();
        return string.Join(", ", rows.Take(most).Select(r => Code(r, several))) + (rows.Count > most ? ", …" : "");
    }

    /// <summary>How late it is or how much time is left. No colour is used: the warning colour is hard to read on dark backgrounds.</summary>
    public static string Standing(TaskRow row, TextLanguage language)
    {
        var late = row.DaysLate;
        var kind = row.Progress.Class(row.AsOf);
        return kind switch
        {
            // Several late occurrences (such as eight months) are summarized.
            ProgressClass.Overdue when row.LateOccurrences is { Count: > 1 } several =>
                TaskTexts.LateOccurrences.In(language, CountFormatter.Number(language, several.Count), PeriodFormatter.Day(several[0].Due!.Value)),
            // On non-working days right after the deadline, no working day of delay has passed yet.
            ProgressClass.Overdue or ProgressClass.CompletedLate when late == 0 => Class(kind, language),
            ProgressClass.Overdue => TaskTexts.Late.Of(language, late),
            ProgressClass.CompletedLate => TaskTexts.DoneLate.Of(language, late),
            ProgressClass.CompletedOnTime when row.Assignments.Max(a => a.Assignment.State.CompletedOn) is { } day =>
                TaskTexts.DoneOn.In(language, PeriodFormatter.Day(day)),
            ProgressClass.InTerm when row.Due == row.AsOf || row.JudgedBy == row.AsOf => TaskTexts.DueToday.In(language),
            // After a deadline on a day off, the next working day is still on time.
            ProgressClass.InTerm when row is { Due: { } due, JudgedBy: { } last } =>
                TaskTexts.Left.Of(language, (due > row.AsOf ? due : last).DayNumber - row.AsOf.DayNumber),
            _ => Class(kind, language),
        };
    }

    /// <summary>Which part of its task an assignment is: a milestone's text or an occurrence's date; null if the task has one part.</summary>
    public static string? Part(Assignment assignment, TextLanguage language) =>
        assignment.Definition.What ?? (assignment.Task.Deadline.Kind == DeadlineKind.Recurring && assignment.Definition.Due is { } due
            ? TaskTexts.Occurrence.In(language, PeriodFormatter.Day(due))
            : null);

    public static string Class(ProgressClass kind, TextLanguage language) => TaskTexts.Class(kind).In(language);

    /// <param name="inChannel">Others can read it: a draft with the office's own leader is shown as in progress there.</param>
    public static string Step(Assignment assignment, TextLanguage language, bool inChannel = false)
    {
        var step = (!assignment.IsWithOwnLeader ? StepTexts.Of(assignment.State.Step)
            : inChannel ? StepTexts.Of(WorkStep.Working) : StepTexts.WithOwnLeader).In(language);
        return assignment is { IsDone: false, State.Percent: { } percent } ? TaskTexts.DetailPercent.In(language, step, percent) : step;
    }

    /// <summary>The units of the assignments; only the first few by name.</summary>
    public static string Units(IEnumerable<OwnedAssignment> assignments, TextLanguage language)
    {
        var units = assignments.Select(a => Unit(a.Assignment, language)).Distinct().ToList();
        var shown = string.Join(", ", units.Take(UnitsShown));
        var more = units.Count - UnitsShown;
        return more <= 0 ? shown
            : TaskTexts.UnitsMore.In(language, shown, CountFormatter.Number(language, more));
    }

    public static string Unit(Assignment assignment, TextLanguage language) =>
        assignment.Definition.Unit.Name.Length > 1 ? Excerpt.Of(assignment.Definition.Unit.Name, LongestName) : TaskTexts.UnitNone.In(language);

    /// <summary>The people responsible for the assignments; only the first few.</summary>
    public static string Owners(TaskRow row) =>
        string.Join(", ", row.Pressing.Select(a => a.Owner?.Name).OfType<string>().Distinct().Take(UnitsShown).Select(n => Excerpt.Of(n, LongestName)));

    /// <summary>The deadline in the plan's words and as a date; with the original date if it was moved.</summary>
    public static string Due(TaskRow row, TextLanguage language)
    {
        var pressing = row.Pressing.MinBy(a => a.Assignment.Due ?? DateOnly.MaxValue)?.Assignment;
        // The part's own text for a task with several deadlines, otherwise the task's.
        var plansWords = pressing?.Definition.What ?? row.Task.TimeText;
        if (pressing is null || (pressing.Due is null && plansWords is null))
        {
            return TaskTexts.DueNone.In(language);
        }

        var words = plansWords is { } time ? Excerpt.Of(time, LongestTime).TrimEnd('.', ';', ' ') : null;
        var text = (words, Due(pressing, language)) switch
        {
            // "Chậm nhất ngày 31/10/2026" contains the date already.
            ({ } said, { } date) when said.EndsWith(date, StringComparison.Ordinal) => said,
            ({ } said, { } date) => TaskTexts.DueWords.In(language, said, date),
            (var said, var date) => said ?? date!,
        };
        if (row.Task.Deadline.Kind == DeadlineKind.Recurring)
        {
            return text;
        }

        var others = row.Pressing.Select(a => a.Assignment.Due).Distinct().Count() - 1;
        return others <= 0 ? text
            : TaskTexts.DueMore.In(language, text, CountFormatter.Number(language, others));
    }

    /// <summary>An assignment's deadline as a date, with the original one if it was moved; null without a deadline.</summary>
    public static string? Due(Assignment assignment, TextLanguage language) => (assignment.Due, assignment.Definition.Due) switch
    {
        ({ } due, { } original) when due != original => TaskTexts.DueOriginal.In(language, PeriodFormatter.Day(due), PeriodFormatter.Day(original)),
        ({ } due, _) => PeriodFormatter.Day(due),
        _ => null,
    };

    /// <summary>The step of the relevant assignments; several if they differ.</summary>
    public static string Steps(TaskRow row, TextLanguage language, bool inChannel = false) =>
        string.Join(", ", row.Pressing.Select(a => Step(a.Assignment, language, inChannel)).Distinct().Take(UnitsShown));
}
