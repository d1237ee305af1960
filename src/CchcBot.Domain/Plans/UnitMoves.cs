using CchcBot.Domain.Tasks;

namespace CchcBot.Domain.Plans;

/// <summary>A task whose lead changes by a decision on units.</summary>
/// <param name="Before">The leads that go.</param>
/// <param name="After">The leads that come.</param>
/// <param name="Merged">Duties of several leads that become one duty.</param>
public sealed record TaskMove(string Code, IReadOnlyList<LeadUnit> Before, IReadOnlyList<LeadUnit> After, int Merged);

/// <summary>What a decision on units makes of a plan.</summary>
/// <param name="Tasks">The definitions of the next version.</param>
/// <param name="Carried">States that duties of a new lead begin with, and of duties of a lead that stays those that take another's in.</param>
/// <param name="Moves">The tasks that change, in the plan's order; none = the decision does not touch the plan.</param>
public sealed record MovedPlan(
    IReadOnlyList<ReformTask> Tasks, IReadOnlyList<CarriedState> Carried, IReadOnlyList<TaskMove> Moves);

/// <summary>
/// Moves open work between units by a decision (merge, split, rename). What is finished stays with who finished it; what has an open
/// part moves whole, its finished parts' states with it, so that the task's figures stay; two leads that become one unit owe one duty.
/// </summary>
public static class UnitMoves
{
    /// <param name="plan">The plan as it stands.</param>
    /// <param name="heir">Who goes on with a lead's work on a task; null = the decision does not touch it.</param>
    /// <param name="act">Who enters the decision, and when.</param>
    /// <param name="reason">The decision, for the task's log.</param>
    /// <param name="keepsOfficers">The officers come along with the work; else the new head distributes it.</param>
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

            // A lead that is done with its own duty still becomes one with another that is not.
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

    /// <summary>The state of duties that become one: done only where all are, else as far as the one that is least far.</summary>
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
            // An agreement that only one of them had does not bind the other's share.
            AgreedDue = duties.All(d => d.State.AgreedDue is not null) ? states.Min(s => s.AgreedDue) : null,
            // What leaders said of either is owed by the one that goes on, and with whom it lies is said anew where it is no longer submitted.
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
