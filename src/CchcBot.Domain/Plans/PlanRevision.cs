using System.Globalization;
using System.Text.RegularExpressions;
using CchcBot.Domain.Tasks;
using CchcBot.Domain.Time;

namespace CchcBot.Domain.Plans;

/// <summary>The tasks of a plan's next version, and the states that new duties begin with.</summary>
public sealed record RevisedPlan(IReadOnlyList<ReformTask> Tasks, IReadOnlyList<CarriedState> Carried);

/// <summary>Makes the next version of a plan's tasks from what changed. Codes stay for life, and nothing is deleted.</summary>
public static partial class PlanRevision
{
    /// <summary>A revised text of the same plan.</summary>
    /// <param name="old">The plan as it stands.</param>
    /// <param name="difference">Of its tasks and those of the new text.</param>
    /// <param name="period">The plan's period in the new text.</param>
    /// <param name="today">The office's day: what is overdue on it is not closed without a decision.</param>
    /// <param name="act">Who amends, and when.</param>
    public static RevisedPlan Revise(PlanState old, PlanDifference difference, PlanPeriod period, DateOnly today, AmendingAct act)
    {
        var stays = Successors(old, difference, period, act, samePlan: true, link: null);
        var gone = difference.Gone.Select(t => Left(old.Find(t.Code)!, today, act, TaskStanding.Removed)).ToList();
        // What was closed before stays in the plan as it is.
        var known = stays.Tasks.Concat(gone).Concat(difference.Kept).Select(t => t.Code).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var closed = old.All.Select(t => t.Task).Where(t => !known.Contains(t.Code));
        return new RevisedPlan(Ordered([.. stays.Tasks, .. difference.Kept, .. gone, .. closed]), stays.Carried);
    }

    /// <summary>The tasks of a plan that replaces another: what is the same work keeps its code and goes on with its state.</summary>
    /// <param name="old">The plan that is replaced.</param>
    /// <param name="difference">Of its tasks and those of the new plan.</param>
    /// <param name="period">The new plan's period.</param>
    /// <param name="act">Who loads it, and when.</param>
    public static RevisedPlan Succeed(PlanState old, PlanDifference difference, PlanPeriod period, AmendingAct act)
    {
        var next = Successors(old, difference, period, act, samePlan: false, code => new TaskLink(old.Info.Id, code, old.Info.Number));
        return next with { Tasks = Ordered(next.Tasks) };
    }

    /// <summary>
    /// A replaced plan's tasks: what is done stays done, unless the new plan has it too; what is open is closed as replaced;
    /// what is overdue waits for a leader's decision, unless it is just as overdue in the new plan.
    /// </summary>
    /// <param name="old">The plan that is replaced.</param>
    /// <param name="successors">By the old code, the new plan's task that goes on with it, and whether that is overdue too.</param>
    /// <param name="today">The office's day.</param>
    /// <param name="act">Who replaces it, and when.</param>
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

    /// <summary>The task as it leaves its plan: done it stays as it is, overdue it waits for a decision.</summary>
    private static ReformTask Left(TaskProgress task, DateOnly today, AmendingAct act, TaskStanding standing) =>
        task.IsDone ? task.Task
        : act.Stand(task.Task, task.Assignments.Any(a => a.IsOverdue(today)) ? TaskStanding.AwaitingDecision : standing);

    /// <summary>A code that no task has or had: the letter after the last of the section, else a number behind the one wanted.</summary>
    /// <param name="wanted">What the text would call it.</param>
    /// <param name="taken">Codes in use, those of closed tasks and those that the text prints included.</param>
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

    /// <summary>What the two definitions differ in, as notes of the act.</summary>
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
    /// The old task in its new words: code, log and links stay. Where the time is the same, so is its reading: an event that has happened has.
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

/// <summary>The letters of Vietnamese lists, in their order: no f, j, w, z; đ after d.</summary>
internal static class TaskLetters
{
    public static List<string> Order { get; } = [.. "a b c d đ e g h i k l m n o p q r s t u v x y".Split(' ')];
}
