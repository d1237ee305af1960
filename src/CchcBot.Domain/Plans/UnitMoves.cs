using CchcBot.Domain.Tasks;

namespace CchcBot.Domain.Plans;

/// <summary>A task whose leads change because of a decision on units (merge, split, rename).</summary>
/// <param name="Before">The leads that are removed.</param>
/// <param name="After">The leads that are added.</param>
/// <param name="Merged">Number of leads that are merged into another one.</param>
public sealed record TaskMove(string Code, IReadOnlyList<LeadUnit> Before, IReadOnlyList<LeadUnit> After, int Merged);

/// <summary>The effect of a decision on units on a plan.</summary>
/// <param name="Tasks">The definitions of the plan's next version.</param>
/// <param name="Carried">The initial states of new leads' assignments, and the joined states of assignments that absorb others.</param>
/// <param name="Moves">The changed tasks, in plan order; empty if the decision does not affect the plan.</param>
public sealed record MovedPlan(
    IReadOnlyList<ReformTask> Tasks, IReadOnlyList<CarriedState> Carried, IReadOnlyList<TaskMove> Moves);

/// <summary>
/// Moves open work between units after a decision (merge, split, rename). A completed task stays with the unit that completed it. A task with an open
/// part moves as a whole, with the states of its completed parts, so that its figures stay; two leads that become one unit get one assignment.
/// </summary>
public static class UnitMoves
{
    /// <param name="plan">The present plan.</param>
    /// <param name="heir">The unit that takes over a lead's work on a task; null if the decision does not affect it.</param>
    /// <param name="act">Who enters the decision, and when.</param>
    /// <param name="reason">The decision, for the task's log.</param>
    /// <param name="keepsOfficers">Whether officers keep their work; else the new unit's head assigns it again.</param>
    public static MovedPlan Of(PlanState plan, Func<ReformTask, LeadUnit, LeadUnit?> heir, AmendingAct act, string reason, bool keepsOfficers = true)
    {
        var (tasks, carried, moves) = (new List<ReformTask>(), new List<CarriedState>(), new List<TaskMove>());
        foreach (var progress in plan.All)
        {
            var task = progress.Task;
            var heirs = task.Leads.Select(lead => (Lead: lead, Heir: IsOpen(progress, lead) ? heir(task, lead) : null)).ToList();
            if (task.IsClosed || heirs.TrueForAll(h => h.Heir is null || h.Heir == h.Lead))
            {
                tasks.Add(task);
                continue;
            }

            // A lead whose own assignment is done is still merged with one whose assignment is not.
            heirs = [.. task.Leads.Select(lead => (lead, heir(task, lead)))];
            var leads = heirs.GroupBy(h => (h.Heir ?? h.Lead).Key).ToList();
            var next = task with { Leads = [.. leads.Select(g => g.Select(h => h.Heir).FirstOrDefault(h => h is not null) ?? g.First().Lead)] };
            tasks.Add(
                next with
                {
                    Log =
                    [
                        .. task.Log,
                        act.Note(TaskAmendmentKind.Lead, PlanRevision.Names(task.Leads), PlanRevision.Names(next.Leads)),
                        act.Note(TaskAmendmentKind.Reason, null, reason),
                    ],
                }
            );
            foreach (var group in leads)
            {
                Carry(progress, group.Key, [.. group.Select(h => h.Lead.Key)], keepsOfficers, carried);
            }

            moves.Add(new TaskMove(
                task.Code,
                [.. task.Leads.Where(l => !next.Leads.Contains(l))],
                [.. next.Leads.Where(l => !task.Leads.Contains(l))],
                leads.Where(g => g.Count() > 1).Sum(g => g.Count() - 1)));
        }

        return new MovedPlan(tasks, carried, moves);
    }

    /// <summary>The state of several assignments joined into one: done only if all are, else that of the least advanced one.</summary>
    public static AssignmentState Join(IReadOnlyList<Assignment> duties)
    {
        var states = duties.Select(d => d.State).Distinct().ToList();
        if (states is [var only])
        {
            return only;
        }

        var last = states.OrderBy(s => s.ReportedAt ?? DateTimeOffset.MinValue).Last();
        var done = states.TrueForAll(s => s.IsDone);
        var open = states.Where(s => !s.IsDone).ToList();
        return last with
        {
            Step = states.Min(s => s.Step),
            Percent = done ? 100 : open.Min(s => s.Percent),
            CompletedOn = done && states.TrueForAll(s => s.CompletedOn is not null) ? states.Max(s => s.CompletedOn) : null,
            Obstacle = done ? null : open.Select(s => s.Obstacle).FirstOrDefault(o => o is not null),
            Evidence = [.. states.SelectMany(s => s.Evidence).Distinct()],
            // An agreed extension that only one of them had does not bind the others.
            AgreedDue = duties.All(d => d.State.AgreedDue is not null) ? states.Min(s => s.AgreedDue) : null,
            // All leaders' directions stay due on the joined assignment; the submission must be reported again unless it is still submitted.
            Directions = states.SelectMany(s => s.Directions ?? []).Distinct().OrderBy(d => d.At).ToList() is { Count: > 0 } said ? said : null,
            Submission = states.Min(s => s.Step) == WorkStep.Submitted ? last.Submission : null,
            Expected = done ? null : open.Max(s => s.Expected),
            Extension = done ? null : open.Select(s => s.Extension).FirstOrDefault(e => e is not null),
            Officer = states.Select(s => s.Officer).OfType<string>().Distinct(StringComparer.Ordinal).ToList() is [var officer] ? officer : null,
        };
    }

    private static bool IsOpen(TaskProgress task, LeadUnit lead) => task.Assignments.Any(a => a.Id.Unit == lead.Key && !a.IsDone);

    private static void Carry(TaskProgress task, string heir, IReadOnlyList<string> sources, bool keepsOfficers, List<CarriedState> carried)
    {
        if (sources is [var only] && only == heir)
        {
            return;
        }

        foreach (var part in task.Assignments.Where(a => sources.Contains(a.Id.Unit)).GroupBy(a => a.Id.Part))
        {
            var duties = part.ToList();
            var id = new AssignmentId(task.Task.Code, part.Key, heir);
            var joint = Join(duties);
            var state = keepsOfficers || joint.Officer is null ? joint : joint with { Officer = null };
            if (duties.Find(d => d.Id == id) is { } stays)
            {
                if (stays.State != state)
                {
                    carried.Add(new CarriedState(id, duties.First(d => d.Id != id).Id, state.Agreed(stays.State, stays.Definition.Due)));
                }
            }
            else if (state != AssignmentState.Initial)
            {
                carried.Add(new CarriedState(id, duties[0].Id, state));
            }
        }
    }
}
