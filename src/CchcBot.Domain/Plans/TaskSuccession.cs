using CchcBot.Domain.Tasks;
using CchcBot.Domain.Text;
using CchcBot.Domain.Time;

namespace CchcBot.Domain.Plans;

/// <summary>An assignment that begins with the state of another one.</summary>
/// <param name="Id">The new assignment.</param>
/// <param name="From">The assignment whose state it takes over; that one keeps its own history.</param>
public sealed record CarriedState(AssignmentId Id, AssignmentId From, AssignmentState State);

/// <summary>Continues a task's assignments when its deadline, parts or leads change.</summary>
public static class TaskSuccession
{
    /// <summary>The new definition with its parts numbered: a part that stays keeps its number, a new one gets a number never used before.</summary>
    public static ReformTask Number(ReformTask old, PlanPeriod oldPeriod, ReformTask next, PlanPeriod period)
    {
        var before = old.Parts(oldPeriod).ToList();
        var plain = next with { PartNumbers = null, LastPart = 0 };
        var after = plain.Parts(period).ToList();
        var last = Math.Max(old.LastPart, before.Max(m => (int?)m.Number) ?? 0);
        if (after is [{ Number: 0 }])
        {
            return plain with { LastPart = last };
        }

        var numbers = new List<int>();
        var pairs = Pairs(before, after);
        for (var i = 0; i < after.Count; i++)
        {
            numbers.Add(pairs[i] is { Number: > 0 } stays && !numbers.Contains(stays.Number) ? stays.Number : ++last);
        }

        return numbers.SequenceEqual(Enumerable.Range(1, numbers.Count)) && last == numbers.Count
            ? plain
            : plain with { PartNumbers = numbers, LastPart = last };
    }

    /// <summary>The initial states of the new definition's assignments, where their ids differ from the old ones.</summary>
    /// <param name="old">The present task.</param>
    /// <param name="oldPeriod">The period of its plan.</param>
    /// <param name="next">The definition that continues it, with its parts numbered.</param>
    /// <param name="period">The period of the plan of <paramref name="next"/>.</param>
    /// <param name="samePlan">Whether both belong to the same plan, so that equal ids mean the same assignment.</param>
    public static IReadOnlyList<CarriedState> Carry(TaskProgress old, PlanPeriod oldPeriod, ReformTask next, PlanPeriod period, bool samePlan)
    {
        var before = old.Task.Parts(oldPeriod).ToList();
        var after = next.Parts(period).ToList();
        var pairs = Pairs(before, after);
        var units = Units(old.Task, next);
        var carried = new List<CarriedState>();
        for (var i = 0; i < after.Count; i++)
        {
            foreach (var unit in next.Leads)
            {
                var id = new AssignmentId(next.Code, after[i].Number, unit.Key);
                if (units.GetValueOrDefault(unit.Key) is { } source && Source(old, before, pairs[i], after, source) is { } duty
                    && !(samePlan && duty.Id == id) && duty.State != AssignmentState.Initial)
                {
                    carried.Add(new CarriedState(id, duty.Id, Taken(duty, unit.Key)));
                }
            }
        }

        return carried;
    }

    /// <summary>For each new part, the old part that it continues, or null.</summary>
    private static Milestone?[] Pairs(List<Milestone> before, List<Milestone> after)
    {
        var pairs = new Milestone?[after.Count];
        var free = before.ToList();
        Pair((x, y) => x.Due == y.Due && Plain(x.What) == Plain(y.What));
        Pair((x, y) => x.What is not null && Plain(x.What) == Plain(y.What));
        Pair((x, y) => x.Due is not null && x.Due == y.Due);
        if (before.Count == after.Count)
        {
            Pair((x, y) => before.IndexOf(x) == after.IndexOf(y));
        }
        else if (free.Count == before.Count && (before.Count == 1 || after.Count == 1))
        {
            // If one deadline became several or several became one, the last part continues the whole.
            pairs[^1] = before[^1];
        }

        return pairs;

        void Pair(Func<Milestone, Milestone, bool> same)
        {
            for (var i = 0; i < after.Count; i++)
            {
                if (pairs[i] is null && free.FindIndex(x => same(x, after[i])) is >= 0 and var found)
                {
                    pairs[i] = free[found];
                    free.RemoveAt(found);
                }
            }
        }
    }

    /// <summary>Maps each new lead to the unit whose work it continues: itself, else one that no longer leads.</summary>
    private static Dictionary<string, string> Units(ReformTask old, ReformTask next)
    {
        var sources = next.Leads.Where(l => old.Leads.Any(o => o.Key == l.Key)).ToDictionary(l => l.Key, l => l.Key, StringComparer.Ordinal);
        var leaving = old.Leads.Select(l => l.Key).Where(k => !sources.ContainsKey(k));
        var coming = next.Leads.Select(l => l.Key).Where(k => !sources.ContainsKey(k));
        foreach (var (from, to) in leaving.Zip(coming).ToList())
        {
            sources[to] = from;
        }

        return sources;
    }

    private static Assignment? Source(TaskProgress old, List<Milestone> before, Milestone? paired, List<Milestone> after, string unit)
    {
        var own = old.Assignments.Where(a => a.Id.Unit == unit).ToList();
        if (after.Count == 1 && before.Count > 1)
        {
            // If several parts became one, it is done only when all are; otherwise the state of the first open one is taken.
            return own.Find(a => a.Id.Part == paired?.Number && a.IsDone == own.TrueForAll(o => o.IsDone)) ?? own.Find(a => !a.IsDone) ?? own.LastOrDefault();
        }

        return paired is { } part ? own.Find(a => a.Id.Part == part.Number)
            : before.Count == 1 && own is [{ IsDone: true } whole] ? whole
            : null;
    }

    /// <summary>The state taken over: the officer only within the same unit, no pending request, an agreed extension with its original deadline.</summary>
    private static AssignmentState Taken(Assignment duty, string unit) => duty.State with
    {
        Officer = duty.Id.Unit == unit ? duty.State.Officer : null,
        Extension = null,
        AgreedOver = duty.State.AgreedDue is null ? null : duty.State.AgreedOver ?? duty.Definition.Due ?? DateOnly.MinValue,
    };

    private static string Plain(string? text) => text is null ? "" : VietnameseText.Fold(VietnameseText.Tidy(text)).TrimEnd('.', ';', ' ');
}
