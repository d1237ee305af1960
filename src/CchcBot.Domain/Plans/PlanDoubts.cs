using CchcBot.Domain.Tasks;
using CchcBot.Domain.Time;

namespace CchcBot.Domain.Plans;

/// <summary>A doubt to settle before a plan is stored: about one task, or about a unit name wherever it occurs.</summary>
/// <param name="Task">Ordinal of the task; null if the doubt is about a name or the whole plan.</param>
/// <param name="Name">The doubtful unit name as written in the plan, else null.</param>
/// <param name="Tasks">The tasks concerned, in plan order; empty if the doubt is about the whole plan.</param>
/// <param name="Issues">The issues that make up the doubt; the first one has the place.</param>
public sealed record PlanDoubt(PlanIssueCode Code, int? Task, string? Name, IReadOnlyList<PlanTask> Tasks, IReadOnlyList<PlanIssue> Issues)
{
    /// <summary>Whether the named unit leads a task, so that assignments depend on the answer.</summary>
    public bool IsLead => Name is { } name && Tasks.Any(t => t.Lead.Any(l => PlanLint.IsSameName(l, name)));

    public bool IsAnsweredBy(PlanCorrection correction)
    {
        ArgumentNullException.ThrowIfNull(correction);
        return correction.Code == Code
            && (correction.Kind == CorrectionKind.Keep && correction is { Task: null, Name: null }
                || correction.Task == Task && (correction.Name is null) == (Name is null) && (Name is null || PlanLint.IsSameName(Name, correction.Name!)));
    }
}

/// <summary>Lists the unsettled doubts of a plan for a given day and unit directory.</summary>
public static class PlanDoubts
{
    /// <param name="reading">The corrected reading, see <see cref="PlanCorrections.Apply"/>.</param>
    /// <param name="corrections">The corrections made so far, which settle doubts.</param>
    /// <param name="known">Names and aliases of the office's units.</param>
    /// <param name="today">Today in office time.</param>
    public static IReadOnlyList<PlanDoubt> Open(
        PlanReading reading,
        IReadOnlyList<PlanCorrection> corrections,
        IReadOnlyCollection<string> known,
        DateOnly today
    )
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(corrections);
        var byOrdinal = reading.Tasks.ToDictionary(t => t.Ordinal);
        var leads = reading
            .Tasks.SelectMany(t => t.Lead.Select(n => (Name: PlanLint.Key(n), Task: t)))
            .ToLookup(x => x.Name, x => x.Task, StringComparer.Ordinal);
        var others = reading
            .Tasks.SelectMany(t => t.Cooperating.Select(n => (Name: PlanLint.Key(n), Task: t)))
            .ToLookup(x => x.Name, x => x.Task, StringComparer.Ordinal);
        var issues = reading
            .Issues.Where(i => i.Code is not (PlanIssueCode.PastDue or PlanIssueCode.UnknownUnit))
            .Concat(PlanLint.UnknownUnits(reading, known))
            .Concat(PlanLint.PastDue(reading, today));
        var doubts = issues.GroupBy(i => (i.Code, Task: IsNamed(i.Code) ? null : i.TaskOrdinal, Name: IsNamed(i.Code) ? PlanLint.Key(i.Arguments[0]) : null))
            .Select(g => Doubt(g.Key.Code, g.Key.Task, [.. g]));
        return [.. doubts.Where(d => !IsSettled(d, corrections)).OrderBy(d => d.Code).ThenBy(d => d is { Code: PlanIssueCode.UnknownUnit, IsLead: false })];

        PlanDoubt Doubt(PlanIssueCode code, int? task, IReadOnlyList<PlanIssue> all)
        {
            if (!IsNamed(code))
            {
                return new PlanDoubt(code, task, null, task is { } ordinal && byOrdinal.TryGetValue(ordinal, out var one) ? [one] : [], all);
            }

            var name = all[0].Arguments[0];
            // A name that occurs in many tasks gives one doubt, with the place of its first occurrence.
            var key = PlanLint.Key(name);
            var tasks = code == PlanIssueCode.CollectiveUnit ? leads[key] : leads[key].Union(others[key]);
            return new PlanDoubt(code, null, name, [.. tasks.Distinct().OrderBy(t => t.Ordinal)], [all[0]]);
        }
    }

    private static bool IsNamed(PlanIssueCode code) => code is PlanIssueCode.CollectiveUnit or PlanIssueCode.UnclearUnit or PlanIssueCode.UnknownUnit;

    private static bool IsSettled(PlanDoubt doubt, IReadOnlyList<PlanCorrection> corrections) =>
        corrections.Any(c => doubt.IsAnsweredBy(c) && !IsJudgedAnew(c))
        // An administrator who chose a conditional deadline need not confirm that the task awaits an event.
        || doubt.Code == PlanIssueCode.AwaitsEvent && corrections.Any(c => c.Task == doubt.Task && c.Deadline?.Kind == DeadlineKind.Conditional);

    /// <summary>Whether the corrected date must be checked again: it may itself be outside the period or in the past.</summary>
    private static bool IsJudgedAnew(PlanCorrection correction) =>
        correction is { Kind: CorrectionKind.Time, Code: PlanIssueCode.OutsidePeriod or PlanIssueCode.PastDue };
}
