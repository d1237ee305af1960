using CchcBot.Domain.Queries;
using CchcBot.Domain.Tasks;
using CchcBot.Office;

namespace CchcBot.Kernel;

/// <summary>Which duty a sentence is about.</summary>
internal static class ReportTarget
{
    /// <summary>
    /// The duties that the reference may mean: one, or several to ask about. Without a reference the card in front of the person,
    /// else the only open duty that is the person's; "all" = the list last shown.
    /// </summary>
    public static IReadOnlyList<(string Plan, Assignment Duty)> Find(Turn turn, string? reference, IReadOnlyList<PlanState> plans, Memory memory)
    {
        var workspace = turn.Workspace;
        if (reference is null)
        {
            if (memory.Task is { } last && plans.FirstOrDefault(p => p.Info.Id == last.Plan)?.Find(last.Id) is { } shown)
            {
                return [(last.Plan, shown)];
            }

            return
            [
                .. Open(plans)
                    .Where(d => workspace.OwnerOf(d.Duty)?.Id == turn.Person.Id && d.Duty.IsActive(turn.Today))
                    .OrderBy(d => d.Duty.Due ?? DateOnly.MaxValue)
                    .Take(6),
            ];
        }

        if (reference == "all")
        {
            return [.. (memory.List ?? []).SelectMany(task => Duties(turn, plans, task))];
        }

        var query = new TaskQuery(QueryIntent.Detail, [], null, null, null, null, false, false, null, null, null, reference, turn.Language);
        // Who may report on a task may name it, whatever unit they belong to: rights are checked on the duty itself.
        var context = workspace.ContextFor(turn.Person, !turn.IsPersonal, turn.Today, memory.List) with
        {
            Asker = workspace.ViewOf(turn.Person, inChannel: false) with { SeesAll = true },
        };
        var tasks = QueryEvaluator.Evaluate(query, plans, context) switch
        {
            DetailAnswer detail => [detail.Task.Ref],
            CandidatesAnswer several => several.Tasks.Select(t => t.Ref).ToList(),
            _ => new List<TaskRef>(),
        };
        return [.. tasks.SelectMany(task => Duties(turn, plans, task))];
    }

    /// <summary>The duty of a task that this person would report on: the own unit's, of several parts the first that is open.</summary>
    private static IEnumerable<(string Plan, Assignment Duty)> Duties(Turn turn, IReadOnlyList<PlanState> plans, TaskRef task)
    {
        // What amending closed is no longer reported on.
        var duties = plans.FirstOrDefault(p => p.Info.Id == task.Plan)?.Find(task.Code) is { Task.IsClosed: false } open ? open.Assignments : [];
        var units = turn.Workspace.UnitsOf(turn.Person);
        var own = duties.Where(d => units.Contains(d.Id.Unit) || d.State.Officer == turn.Person.Id).ToList();
        var candidates = own.Count > 0 ? own : [.. duties];
        return candidates
            .GroupBy(d => d.Id.Unit)
            .Select(unit => unit.Where(d => !d.IsDone).OrderBy(d => d.Id.Part).FirstOrDefault() ?? unit.Last())
            .Select(d => (task.Plan, d));
    }

    private static IEnumerable<(string Plan, Assignment Duty)> Open(IReadOnlyList<PlanState> plans) =>
        plans.SelectMany(p => p.Assignments.Where(a => !a.IsDone).Select(a => (p.Info.Id, a)));
}
