using CchcBot.Domain.Tasks;
using CchcBot.Domain.Time;

namespace CchcBot.Domain.Plans;

/// <summary>Something to settle before a plan is stored: one task's, or one name's wherever it stands.</summary>
/// <param name="Task">Ordinal of the task; null where a name or the plan as a whole is doubtful.</param>
/// <param name="Name">The unit's name as the plan writes it, where the name is doubtful.</param>
/// <param name="Tasks">The tasks concerned, in the plan's order; empty where it is the plan as a whole.</param>
/// <param name="Issues">The sentences to say, the first of them with the place.</param>
public sealed record PlanDoubt(PlanIssueCode Code, int? Task, string? Name, IReadOnlyList<PlanTask> Tasks, IReadOnlyList<PlanIssue> Issues)
{
    /// <summary>Whether a unit in it leads, so that duties hang on the answer.</summary>
    public bool IsLead => Name is { } name && Tasks.Any(t => t.Lead.Any(l => PlanLint.IsSameName(l, name)));

    public bool IsAnsweredBy(PlanCorrection correction)
    {
        ArgumentNullException.ThrowIfNull(correction);
        return correction.Code == Code
            && (correction.Kind == CorrectionKind.Keep && correction is { Task: null, Name: null }
                || correction.Task == Task && (correction.Name is null) == (Name is null) && (Name is null || PlanLint.IsSameName(Name, correction.Name!)));
    }
}

/// <summary>The doubts of a plan on a day and for an office's directory, without those that the administrator settled.</summary>
public static class PlanDoubts
{
    /// <param name="reading">As corrected: see <see cref="PlanCorrections.Apply"/>.</param>
    /// <param name="corrections">What was settled already.</param>
    /// <param name="known">Names and aliases of the office's units.</param>
    /// <param name="today">The office's day.</param>
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
            // A name that stands in a hundred tasks is one doubt: the first sentence says it.
            var key = PlanLint.Key(name);
            var tasks = code == PlanIssueCode.CollectiveUnit ? leads[key] : leads[key].Union(others[key]);
            return new PlanDoubt(code, null, name, [.. tasks.Distinct().OrderBy(t => t.Ordinal)], [all[0]]);
        }
    }

    private static bool IsNamed(PlanIssueCode code) => code is PlanIssueCode.CollectiveUnit or PlanIssueCode.UnclearUnit or PlanIssueCode.UnknownUnit;

    private static bool IsSettled(PlanDoubt doubt, IReadOnlyList<PlanCorrection> corrections) =>
        corrections.Any(c => doubt.IsAnsweredBy(c) && !IsJudgedAnew(c))
        // Who chose that the task waits for an event need not be told so.
        || doubt.Code == PlanIssueCode.AwaitsEvent && corrections.Any(c => c.Task == doubt.Task && c.Deadline?.Kind == DeadlineKind.Conditional);

    /// <summary>A new day may lie outside the period or in the past as the old one did: then it is asked again.</summary>
    private static bool IsJudgedAnew(PlanCorrection correction) =>
        correction is { Kind: CorrectionKind.Time, Code: PlanIssueCode.OutsidePeriod or PlanIssueCode.PastDue };
}
