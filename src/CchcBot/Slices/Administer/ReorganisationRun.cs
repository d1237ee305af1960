using CchcBot.Delivery;
using CchcBot.Domain.Plans;

namespace CchcBot.Slices.Administer;

/// <summary>What a reorganisation moves in one plan.</summary>
internal sealed record PlanMove(PlanInfo Plan, MovedPlan Moved);

/// <summary>
/// Carries out reorganisations on their effective day, and looks up listed people in the tenant's directory. Each step starts from the current state and
/// has an operation id, so that after a crash the next tick does the rest and nothing twice.
/// </summary>
internal sealed class ReorganisationRun(IWorkspaceStore store, IPlanStore plans, PlanEditor editor, Roster roster)
    : IOfficeJob
{
    public async Task RunAsync(OfficeTick tick, CancellationToken cancellation)
    {
        var (office, today) = (tick.Office, DateOnly.FromDateTime(tick.Now.DateTime));
        foreach (
            var decision in office
                .Reorganisations.Where(r => r is { IsOpen: true, IsKnown: true } && r.EffectiveOn <= today && IsReadable(office, r))
                .OrderBy(r => r.EffectiveOn)
                .ThenBy(r => r.Id, StringComparer.Ordinal)
        )
        {
            await CarryOutAsync(office.Id, decision.Id, tick.Now, cancellation);
        }

        if (office.Listed.Count > 0)
        {
            await roster.LookUpAsync(office, today, cancellation);
        }
    }

    /// <summary>A reorganisation that involves a unit with an unreadable row waits until the row is repaired.</summary>
    private static bool IsReadable(Workspace office, Reorganisation decision) =>
        !decision.Old.Concat(decision.New.Select(n => n.Key)).Any(office.UnreadableUnits.Contains);

    /// <summary>What the reorganisation would move in each plan now; writes nothing. Used for the preview.</summary>
    public async Task<IReadOnlyList<PlanMove>> MovesAsync(WorkspaceId id, Reorganisation decision, DateTimeOffset now, CancellationToken cancellation)
    {
        var moves = new List<PlanMove>();
        foreach (var plan in await plans.WhereAsync(id, info => info.Stage != PlanStage.Closed, cancellation))
        {
            moves.Add(new PlanMove(plan.Info, Moved(plan, decision, Act(decision, now))));
        }

        return moves;
    }

    /// <summary>Open tasks that the old units lead; in a split, each goes to one of the new units.</summary>
    public async Task<IReadOnlyList<(PlanInfo Plan, ReformTask Task)>> OpenAsync(WorkspaceId id, Reorganisation decision, CancellationToken cancellation) =>
        [.. (await plans.WhereAsync(id, info => info.Stage != PlanStage.Closed, cancellation))
            .SelectMany(plan => plan.Tasks.Where(t => t.Assignments.Any(a => !a.IsDone && decision.Old.Contains(a.Id.Unit))).Select(t => (plan.Info, t.Task)))];

    /// <summary>Order: new units, work, people, end of the old units. The reorganisation is marked as done last.</summary>
    public async Task CarryOutAsync(WorkspaceId id, string decisionId, DateTimeOffset now, CancellationToken cancellation)
    {
        await store.ChangeReorganisationAsync(
            id,
            decisionId,
            there => there is null ? throw new InvalidOperationException("The decision is gone.") : there with { StartedAt = there.StartedAt ?? now },
            cancellation
        );
        if (
            await store.FindAsync(id, cancellation) is not { } office
            || office.Reorganisations.FirstOrDefault(r => r.Id == decisionId) is not { IsOpen: true, IsKnown: true } decision
        )
        {
            return;
        }

        await OpenUnitsAsync(office, decision, cancellation);
        foreach (var info in await plans.ListAsync(id, cancellation))
        {
            if (info.Stage != PlanStage.Closed)
            {
                await MoveAsync(id, info.Id, decision, cancellation);
            }
        }

        await MovePeopleAsync(office, decision, cancellation);
        foreach (var unit in decision.Old.Where(key => decision.New.All(n => n.Key != key)).Select(office.FindUnit).OfType<Unit>())
        {
            var ended = new UnitEnd(decision.EffectiveOn, decision.Decision, [.. decision.New.Select(n => n.Key)]);
            await store.ChangeUnitAsync(id, unit.Key, there => (there ?? unit) with { Head = null, Ended = ended }, cancellation);
        }

        await store.ChangeReorganisationAsync(id, decisionId, there => (there ?? decision) with { DoneAt = now }, cancellation);
    }

    private static Func<ReformTask, LeadUnit, LeadUnit?> Heir(Reorganisation decision, string planId) => (task, lead) =>
    {
        if (!decision.Old.Contains(lead.Key))
        {
            return null;
        }

        var key = decision.Kind == ReorganisationKind.Split
            ? decision.Choices.FirstOrDefault(c => c.Plan == planId && c.Task == task.Code)?.Unit ?? decision.Rest
            : decision.New[0].Key;
        // A unit that stays keeps the name that the plan uses, unless it is renamed.
        return decision.New.FirstOrDefault(n => n.Key == key) is not { } heir ? null
            : heir.Key == lead.Key && decision.Kind != ReorganisationKind.Rename ? lead
            : new LeadUnit(heir.Key, heir.Name);
    };

    private static AmendingAct Act(Reorganisation decision, DateTimeOffset now) => new(decision.StartedAt ?? now, decision.By, $"reorganise-{decision.Id}");

    private async Task OpenUnitsAsync(Workspace office, Reorganisation decision, CancellationToken cancellation)
    {
        var old = decision.Old.Select(office.FindUnit).OfType<Unit>().ToList();
        var leaders = old.Select(u => u.LeaderInCharge).Distinct(StringComparer.Ordinal).ToList();
        foreach (var unit in decision.New)
        {
            // Where one unit takes over all the work, it can still be found by the old names.
            var names = decision.Kind == ReorganisationKind.Split
                ? []
                : old.SelectMany(u => u.Aliases.Prepend(u.Name)).Where(n => UnitKeys.Key(n) != UnitKeys.Key(unit.Name)).DistinctBy(UnitKeys.Key).ToList();
            await store.ChangeUnitAsync(
                office.Id,
                unit.Key,
                there =>
                    (there ?? new Unit(unit.Key, unit.Name, []) { LeaderInCharge = leaders.Count == 1 ? leaders[0] : null }) is var stands
                        ? stands with
                        {
                            Name = unit.Name,
                            Ended = null,
                            Aliases = [.. stands.Aliases.Concat(names).Where(n => UnitKeys.Key(n) != UnitKeys.Key(unit.Name)).DistinctBy(UnitKeys.Key)],
                            Head = decision.Head ?? stands.Head,
                        }
                        : throw new InvalidOperationException(),
                cancellation
            );
        }
    }

    /// <summary>Moves a plan's open work in one atomic act.</summary>
    private async Task MoveAsync(WorkspaceId id, string planId, Reorganisation decision, CancellationToken cancellation)
    {
        var act = Act(decision, decision.StartedAt!.Value);
        await editor.AmendAsync<PlanProblem?>(
            id,
            planId,
            act,
            plan => Moved(plan, decision, act) is { Moves.Count: > 0 } moved ? (new RevisedPlan(moved.Tasks, moved.Carried), null) : default,
            cancellation);
    }

    private static MovedPlan Moved(PlanState plan, Reorganisation decision, AmendingAct act) =>
        UnitMoves.Of(plan, Heir(decision, plan.Info.Id), act, decision.Decision, decision.Kind != ReorganisationKind.Split);

    private async Task MovePeopleAsync(Workspace office, Reorganisation decision, CancellationToken cancellation)
    {
        if (decision.Kind == ReorganisationKind.Rename)
        {
            return;
        }

        var by = new RoleChange(decision.By, decision.StartedAt!.Value, RoleChangeSource.Reorganisation);
        // People of a unit that stays are not moved. Those of a split unit that ends get no unit; the administrator places them.
        var ended = decision.Old.Where(key => decision.New.All(n => n.Key != key)).ToHashSet(StringComparer.Ordinal);
        var heir = decision.Kind == ReorganisationKind.Merge ? decision.New[0].Key : null;
        foreach (
            var person in office.People.Where(p => p.Unit is { } unit && ended.Contains(unit) || decision.Old.Any(key => office.FindUnit(key)?.Head == p.Id))
        )
        {
            var isHead =
                person.Id == decision.Head || office.Units.Any(u => u.Head == person.Id && !ended.Contains(u.Key) && (decision.Head is null || u.Key != heir));
            await store.ChangeRolesAsync(
                office.Id,
                person.Id,
                by,
                there => (there ?? person) is var stands && stands.Unit is { } unit && ended.Contains(unit)
                    ? stands with { Unit = heir, Roles = Headed(stands.Roles, isHead) }
                    : stands with { Roles = Headed(stands.Roles, isHead) },
                cancellation);
        }

        if (decision.Head is { } head && office.FindPerson(head) is { } chosen)
        {
            await store.ChangeRolesAsync(
                office.Id, head, by, there => (there ?? chosen) with { Unit = heir, Roles = Headed((there ?? chosen).Roles, true) }, cancellation);
        }

        await store.ListPeopleAsync(
            office.Id,
            [.. office.Listed.Where(l => l.Unit is { } unit && ended.Contains(unit)).Select(l => l with { Unit = heir, Roles = l.Roles & ~Roles.Head })],
            cancellation);
    }

    private static Roles Headed(Roles roles, bool isHead) => isHead ? roles | Roles.Head | Roles.Member : roles & ~Roles.Head;
}
