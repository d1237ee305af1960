using System.Globalization;
using System.Text.RegularExpressions;
using CchcBot.Domain.Tasks;
using CchcBot.Domain.Time;

namespace CchcBot.Domain.Plans;

/// <summary>The tasks of a plan's next version, and the states with which new assignments begin.</summary>
public sealed record RevisedPlan(IReadOnlyList<ReformTask> Tasks, IReadOnlyList<CarriedState> Carried);

/// <summary>Computes the next version of a plan's tasks. Codes are permanent, and nothing is deleted.</summary>
public static partial class PlanRevision
{
    /// <summary>Applies a revised text of the same plan.</summary>
    /// <param name="old">The present plan.</param>
    /// <param name="difference">The comparison of its tasks with those of the new text.</param>
    /// <param name="period">The plan's period according to the new text.</param>
    /// <param name="today">Today in office time: tasks overdue on it are not closed without a decision.</param>
    /// <param name="act">Who amends the plan, and when.</param>
    public static RevisedPlan Revise(PlanState old, PlanDifference difference, PlanPeriod period, DateOnly today, AmendingAct act)
    {
        var stays = Successors(old, difference, period, act, samePlan: true, link: null);
        var gone = difference.Gone.Select(t => Left(old.Find(t.Code)!, today, act, TaskStanding.Removed)).ToList();
        // Tasks closed earlier stay in the plan unchanged.
        var known = stays.Tasks.Concat(gone).Concat(difference.Kept).Select(t => t.Code).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var closed = old.All.Select(t => t.Task).Where(t => !known.Contains(t.Code));
        return new RevisedPlan(Ordered([.. stays.Tasks, .. difference.Kept, .. gone, .. closed]), stays.Carried);
    }

    /// <summary>The tasks of a plan that replaces another one: a matched task keeps its code and state.</summary>
    /// <param name="old">The replaced plan.</param>
    /// <param name="difference">The comparison of its tasks with those of the new plan.</param>
    /// <param name="period">The new plan's period.</param>
    /// <param name="act">Who loads the new plan, and when.</param>
    public static RevisedPlan Succeed(PlanState old, PlanDifference difference, PlanPeriod period, AmendingAct act)
    {
        var next = Successors(old, difference, period, act, samePlan: false, code => new TaskLink(old.Info.Id, code, old.Info.Number));
        return next with { Tasks = Ordered(next.Tasks) };
    }

    /// <summary>
    /// The tasks of a replaced plan: completed ones stay as they are unless the new plan contains them too; open ones are closed as replaced; overdue ones
    /// await a leader's decision unless they are overdue in the new plan too.
    /// </summary>
    /// <param name="old">The replaced plan.</param>
    /// <param name="successors">By old code: the new plan's task that continues it, and whether that one is overdue too.</param>
    /// <param name="today">Today in office time.</param>
    /// <param name="act">Who replaces the plan, and when.</param>
    public static IReadOnlyList<ReformTask> Replaced(
        PlanState old,
        IReadOnlyDictionary<string, (TaskLink Link, bool IsOverdue)> successors,
        DateOnly today,
        AmendingAct act
    ) =>
        [
            .. old
                .All.Select(t => (Task: t, Found: successors.TryGetValue(t.Task.Code, out var next), Next: next))
                .Select(x =>
                {
                    var task = x.Found ? x.Task.Task with { Successor = x.Next.Link } : x.Task.Task;
                    return task.IsClosed ? task
                        : x.Found && (x.Task.IsDone || x.Next.IsOverdue) ? act.Stand(task, TaskStanding.Replaced)
                        : Left(x.Task with { Task = task }, today, act, TaskStanding.Replaced);
                }),
        ];

    /// <summary>The task when it leaves its plan: unchanged if completed, awaiting a decision if overdue.</summary>
    private static ReformTask Left(TaskProgress task, DateOnly today, AmendingAct act, TaskStanding standing) =>
        task.IsDone ? task.Task
        : act.Stand(task.Task, task.Assignments.Any(a => a.IsOverdue(today)) ? TaskStanding.AwaitingDecision : standing);

    /// <summary>A code that was never used: the wanted one, else the next letter of the section, else the wanted one with a number appended.</summary>
    /// <param name="wanted">The code printed in the text.</param>
    /// <param name="taken">All codes in use, including those of closed tasks and those printed in the text.</param>
    public static string FreeCode(string wanted, IReadOnlySet<string> taken)
    {
        if (!taken.Contains(wanted))
        {
            return wanted;
        }

        if (SectionAndLetter().Match(wanted) is { Success: true } match)
        {
            var section = match.Groups["section"].Value;
            var last = TaskLetters.Order.FindLastIndex(l => taken.Contains(section + l));
            if (last + 1 < TaskLetters.Order.Count)
            {
                return section + TaskLetters.Order[last + 1];
            }
        }

        for (var i = 2; ; i++)
        {
            var code = $"{wanted}-{i.ToString(CultureInfo.InvariantCulture)}";
            if (!taken.Contains(code))
            {
                return code;
            }
        }
    }

    /// <summary>Log entries for the differences of two definitions.</summary>
    public static IEnumerable<TaskAmendment> Notes(ReformTask old, ReformTask next, TaskChanges changes, AmendingAct act)
    {
        (TaskChanges Change, TaskAmendmentKind Kind, string? Old, string? New)[] all =
        [
            (TaskChanges.Text, TaskAmendmentKind.Text, old.Text, next.Text),
            (TaskChanges.Deadline, TaskAmendmentKind.Deadline, old.TimeText, next.TimeText),
            (TaskChanges.Lead, TaskAmendmentKind.Lead, Names(old.Leads), Names(next.Leads)),
            (TaskChanges.Deliverable, TaskAmendmentKind.Deliverable, old.Deliverable, next.Deliverable),
            (TaskChanges.Cooperating, TaskAmendmentKind.Cooperating, string.Join("; ", old.Cooperating), string.Join("; ", next.Cooperating)),
            (TaskChanges.Moved, TaskAmendmentKind.Moved, old.Area, next.Area),
            (TaskChanges.Relettered, TaskAmendmentKind.Moved, old.PrintedCode, next.PrintedCode),
            (TaskChanges.Restored, TaskAmendmentKind.Standing, old.Standing.ToString(), nameof(TaskStanding.InForce)),
        ];
        return all.Where(a => changes.HasFlag(a.Change)).Select(a => act.Note(a.Kind, a.Old, a.New));
    }

    public static string Names(IEnumerable<LeadUnit> leads) => string.Join("; ", leads.Select(l => l.Name).Where(n => n.Length > 0));

    private static RevisedPlan Successors(
        PlanState old, PlanDifference difference, PlanPeriod period, AmendingAct act, bool samePlan, Func<string, TaskLink>? link)
    {
        var taken = old.All.SelectMany(t => new[] { t.Task.Code, t.Task.PrintedCode })
            .Concat(difference.Matched.Select(m => m.New.Code))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var tasks = new List<ReformTask>();
        var carried = new List<CarriedState>();
        foreach (var match in difference.Matched)
        {
            var next = Successor(match, old.Info.Period, period, act);
            next = link is null ? next : next with { Origin = link(match.Old.Code), Log = [] };
            tasks.Add(next);
            carried.AddRange(TaskSuccession.Carry(old.Find(match.Old.Code)!, old.Info.Period, next, period, samePlan));
        }

        foreach (var added in difference.Added)
        {
            var code = FreeCode(added.Code, taken);
            taken.Add(code);
            tasks.Add(added with { Code = code, Printed = code == added.Code ? null : added.Code });
        }

        return new RevisedPlan([.. tasks.OrderBy(t => t.Ordinal)], carried);
    }

    /// <summary>
    /// The old task with its new wording; code, log and links stay. If the time is unchanged, so is its reading, including an event already reported.
    /// </summary>
    private static ReformTask Successor(TaskMatch match, PlanPeriod oldPeriod, PlanPeriod period, AmendingAct act)
    {
        var (old, revised) = (match.Old, match.New);
        var next = revised with
        {
            Code = old.Code,
            Printed = revised.Code == old.Code ? null : revised.Code,
            Standing = TaskStanding.InForce,
            Origin = old.Origin,
            Log = [.. old.Log, .. Notes(old, revised, match.Changes, act)],
        };
        return match.Changes.HasFlag(TaskChanges.Deadline) || oldPeriod != period
            ? TaskSuccession.Number(old, oldPeriod, next, period)
            : next with { Deadline = old.Deadline, PartNumbers = old.PartNumbers, LastPart = old.LastPart };
    }

    private static IReadOnlyList<ReformTask> Ordered(IReadOnlyList<ReformTask> tasks) => [.. tasks.Select((t, i) => t with { Ordinal = i + 1 })];

    [GeneratedRegex(@"^(?<section>.*[\d.])(?<letter>\p{Ll})(?:-\d+)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SectionAndLetter();
}

/// <summary>The letters of Vietnamese lists in order: no f, j, w, z; đ after d.</summary>
internal static class TaskLetters
{
    public static List<string> Order { get; } = [.. "a b c d đ e g h i k l m n o p q r s t u v x y".Split(' ')];
}
