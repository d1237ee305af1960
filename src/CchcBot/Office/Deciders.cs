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
        var leaders = InCharge(office, unit, asker) is { } inCharge
            ? [inCharge]
            : office.People.Where(p => p.Is(Roles.Leader) && IsFree(office, unit, asker, p)).OrderBy(p => p.Id, StringComparer.Ordinal).ToList();
        return WithStandIns(office, unit, asker, leaders, today);
    }

    /// <summary>Who decides on more time: whom the office names for it (who signed the plan, or whom he authorises), else the same leaders.</summary>
    public static IReadOnlyList<Person> OfExtension(Workspace office, string unit, string asker, DateOnly today) =>
        office.FindPresent(office.Settings.ExtensionDecider) is { } named && named.Is(Roles.Leader) && IsFree(office, unit, asker, named)
            ? WithStandIns(office, unit, asker, [named], today)
            : Of(office, unit, asker, today);

    /// <summary>Whose view is wanted before another decides: the leader's in charge of the unit; nobody's where he decides himself.</summary>
    public static IReadOnlyList<Person> OfOpinion(Workspace office, string unit, string asker, DateOnly today) =>
        InCharge(office, unit, asker) is { } inCharge && !OfExtension(office, unit, asker, today).Any(p => p.Id == inCharge.Id)
            ? WithStandIns(office, unit, asker, [inCharge], today)
            : [];

    /// <summary>For whom a request for more time waits now, and whether for the view or the decision. Who is away is spared where somebody stands in.</summary>
    public static (IReadOnlyList<Person> People, bool IsOpinion) NextOfExtension(Workspace office, string unit, ExtensionRequest asked, DateOnly today)
    {
        var opinion = asked.Opinion is null ? OfOpinion(office, unit, asked.AskedBy, today) : [];
        return opinion.Count > 0 ? (Present(opinion, today), true) : (Present(OfExtension(office, unit, asked.AskedBy, today), today), false);
    }

    /// <summary>Those of <see cref="Of"/> to whom it is sent: who is away is spared where somebody stands in.</summary>
    public static IReadOnlyList<Person> ToAsk(Workspace office, string unit, string asker, DateOnly today)
    {
        return Present(Of(office, unit, asker, today), today);
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

    private static Person? InCharge(Workspace office, string unit, string asker) =>
        office.FindPerson(office.FindUnit(unit)?.LeaderInCharge) is { } inCharge && inCharge.Is(Roles.Leader) && IsFree(office, unit, asker, inCharge)
            ? inCharge
            : null;

    private static bool IsFree(Workspace office, string unit, string asker, Person person) =>
        person.Id != asker && !office.UnitsOf(person).Contains(unit);

    private static IReadOnlyList<Person> WithStandIns(Workspace office, string unit, string asker, IReadOnlyList<Person> leaders, DateOnly today)
    {
        return [.. leaders.Concat(leaders.Select(StandIn).OfType<Person>()).DistinctBy(p => p.Id)];

        Person? StandIn(Person leader) =>
            leader.Away is { } away && away.Covers(today) && office.FindPerson(away.To) is { } other && IsFree(office, unit, asker, other) ? other : null;
    }

    private static IReadOnlyList<Person> Present(IReadOnlyList<Person> deciders, DateOnly today)
    {
        var present = deciders.Where(p => !(p.Away is { } away && away.Covers(today) && deciders.Any(d => d.Id == away.To))).ToList();
        return present.Count > 0 ? present : deciders;
    }
}
