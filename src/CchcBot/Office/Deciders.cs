using CchcBot.Domain.Tasks;

namespace CchcBot.Office;

/// <summary>Who decides what a unit asks for: the leader in charge of it, else any leader; nobody on the request of his own unit, or on his own.</summary>
internal static class Deciders
{
    /// <summary>Those who may decide; empty where the office has nobody for it.</summary>
    /// <param name="office">The office.</param>
    /// <param name="unit">Key of the unit that asks.</param>
    /// <param name="asker">Object id of who asks.</param>
    /// <param name="today">Who is away is stood in for.</param>
    public static IReadOnlyList<Person> Of(Workspace office, string unit, string asker, DateOnly today)
    {
        var leaders = office.FindPerson(office.FindUnit(unit)?.LeaderInCharge) is { } inCharge && inCharge.Is(Roles.Leader) && IsFree(inCharge)
            ? [inCharge]
            : office.People.Where(p => p.Is(Roles.Leader) && IsFree(p)).OrderBy(p => p.Id, StringComparer.Ordinal).ToList();
        return [.. leaders.Concat(leaders.Select(StandIn).OfType<Person>()).DistinctBy(p => p.Id)];

        Person? StandIn(Person leader) =>
            leader.Away is { } away && away.Covers(today) && office.FindPerson(away.To) is { } other && IsFree(other) ? other : null;

        bool IsFree(Person person) => person.Id != asker && !office.UnitsOf(person).Contains(unit);
    }

    /// <summary>Those of <see cref="Of"/> to whom it is sent: who is away is spared where somebody stands in.</summary>
    public static IReadOnlyList<Person> ToAsk(Workspace office, string unit, string asker, DateOnly today)
    {
        var deciders = Of(office, unit, asker, today);
        var present = deciders.Where(p => !(p.Away is { } away && away.Covers(today) && deciders.Any(d => d.Id == away.To))).ToList();
        return present.Count > 0 ? present : deciders;
    }

    public static bool May(Workspace office, Person person, string unit, string asker, DateOnly today) =>
        Of(office, unit, asker, today).Any(p => p.Id == person.Id);

    /// <summary>Those who confirm what a unit reports as finished: the monitoring unit, else the leader; never the unit itself.</summary>
    public static IReadOnlyList<Person> OfCompletion(Workspace office, string unit, string reporter, DateOnly today)
    {
        var monitors = Monitors(office, unit, reporter);
        return monitors.Count > 0 ? monitors : ToAsk(office, unit, reporter, today);
    }

    public static bool MayConfirm(Workspace office, Person person, string unit, string reporter, DateOnly today) =>
        Monitors(office, unit, reporter).Any(p => p.Id == person.Id) || May(office, person, unit, reporter, today);

    /// <summary>The monitoring unit's people who are neither of the unit nor the one who asks.</summary>
    public static IReadOnlyList<Person> Monitors(Workspace office, string unit, string asker) =>
        [.. office.Administrators.Where(p => p.Id != asker && !office.UnitsOf(p).Contains(unit))];

    /// <summary>The state to write for a report: it waits for confirmation where the office wants that and somebody may confirm.</summary>
    public static AssignmentState Await(Workspace office, Person reporter, Assignment duty, AssignmentState after, DateOnly today) =>
        office.Settings.ConfirmsCompletion && OfCompletion(office, duty.Id.Unit, reporter.Id, today).Count > 0
            ? CompletionRules.Await(duty.State, after)
            : after;
}
