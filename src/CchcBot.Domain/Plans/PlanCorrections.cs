using CchcBot.Domain.Tasks;
using CchcBot.Domain.Time;

namespace CchcBot.Domain.Plans;

/// <summary>Applies the administrator's corrections to a plan that was read.</summary>
public static class PlanCorrections
{
    /// <summary>Adds newer corrections, each replacing an earlier one about the same doubt.</summary>
    public static IReadOnlyList<PlanCorrection> With(this IReadOnlyList<PlanCorrection> corrections, IEnumerable<PlanCorrection> newer)
    {
        ArgumentNullException.ThrowIfNull(corrections);
        ArgumentNullException.ThrowIfNull(newer);
        List<PlanCorrection> all = [.. corrections];
        foreach (var correction in newer)
        {
            all.RemoveAll(correction.IsAboutSame);
            all.Add(correction);
        }

        return all;
    }

    /// <summary>The corrected reading, with its doubts computed anew. Ordinals and codes do not change, since they identify the document's tasks.</summary>
    public static PlanReading Apply(PlanReading reading, IReadOnlyList<PlanCorrection> corrections)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(corrections);
        if (corrections.Count == 0)
        {
            return reading;
        }

        reading = corrections.LastOrDefault(c => c.Kind == CorrectionKind.Head)?.Head is { } head ? PlanHeads.Change(reading, head) : reading;
        var tasks = reading.Tasks.ToList();
        foreach (var correction in corrections.Where(c =>
            c.Kind is not (CorrectionKind.Keep or CorrectionKind.NotATask or CorrectionKind.NewUnit or CorrectionKind.Head)))
        {
            for (var i = 0; i < tasks.Count; i++)
            {
                if (Concerns(correction, tasks[i]))
                {
                    tasks[i] = Corrected(tasks[i], correction);
                }
            }
        }

        var gone = corrections.Where(c => c.Kind == CorrectionKind.NotATask).Select(c => c.Task).OfType<int>().ToHashSet();
        var all = reading with { Tasks = tasks };
        var rest = all with { Tasks = [.. tasks.Where(t => !gone.Contains(t.Ordinal))] };
        // A gap in the lettering is no doubt if the task was removed by a correction.
        var gaps = PlanLint.Check(all).Where(i => i.Code == PlanIssueCode.SkippedLetter && !gone.Contains(i.TaskOrdinal ?? 0));
        return rest with { Issues = [.. PlanLint.Check(rest).Where(i => i.Code != PlanIssueCode.SkippedLetter).Concat(gaps).OrderBy(i => i.Code)] };
    }

    /// <summary>The corrections that changed a task; they are stored with it.</summary>
    public static IReadOnlyList<PlanCorrection> Of(PlanReading original, PlanTask task, IEnumerable<PlanCorrection> corrections)
    {
        ArgumentNullException.ThrowIfNull(original);
        ArgumentNullException.ThrowIfNull(task);
        var written = original.Tasks.FirstOrDefault(t => t.Ordinal == task.Ordinal) ?? task;
        return [.. corrections.Where(c => c.Kind is not (CorrectionKind.Keep or CorrectionKind.NewUnit or CorrectionKind.Head) && Concerns(c, written))];
    }

    private static bool Concerns(PlanCorrection correction, PlanTask task) =>
        correction.Name is { } name ? Names(task, correction.Code).Any(n => PlanLint.IsSameName(n, name))
        : correction.Task is { } ordinal ? task.Ordinal == ordinal
        : correction.Code switch
        {
            // One doubt stands for all tasks if all of them lack the field.
            PlanIssueCode.MissingLead => task.Lead.Count == 0,
            PlanIssueCode.MissingDeadline => task.Deadline.Kind is DeadlineKind.None,
            PlanIssueCode.MissingDeliverable => task.Deliverable is null,
            _ => false,
        };

    private static IEnumerable<string> Names(PlanTask task, PlanIssueCode code) =>
        code == PlanIssueCode.CollectiveUnit ? task.Lead : task.Lead.Concat(task.Cooperating);

    private static PlanTask Corrected(PlanTask task, PlanCorrection correction)
    {
        switch (correction.Kind)
        {
            case CorrectionKind.Time when correction.Deadline is { } deadline:
                return task with { Deadline = deadline };
            case CorrectionKind.Deliverable when correction.Text is { } text:
                return task with { Deliverable = text };
            case CorrectionKind.Units or CorrectionKind.Alias when correction is { Units: { Count: > 0 } units, Name: { } name }:
                return task with
                {
                    Lead = Replaced(task.Lead, name, units),
                    Cooperating = correction.Code == PlanIssueCode.CollectiveUnit ? task.Cooperating : Replaced(task.Cooperating, name, units),
                };
            case CorrectionKind.Units when correction.Units is { Count: > 0 } units:
                return task with { Lead = units };
            default:
                return task;
        }
    }

    private static IReadOnlyList<string> Replaced(IReadOnlyList<string> names, string name, IReadOnlyList<string> units) =>
        names.Any(n => PlanLint.IsSameName(n, name))
            ? [.. names.SelectMany(n => PlanLint.IsSameName(n, name) ? units : [n]).Distinct(StringComparer.OrdinalIgnoreCase)]
            : names;
}
