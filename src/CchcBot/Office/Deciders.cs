namespace CchcBot.Office;

/// <summary>
/// Who decides on a unit's request: the leader in charge of the unit, else any leader. Nobody decides on their own request or on their own unit's.
/// </summary>
internal static class Deciders
{
    /// <summary>The people who may decide, with the stand-ins of those who are away; empty where the office has nobody.</summary>
    /// <param name="unit">Key of the unit that asks.</param>
    /// <param name="asker">Object id of the person who asks.</param>
    /// <param name="today">The office's day, by which absences are judged.</param>
    public static IReadOnlyList<Person> Of(Workspace office, string unit, string asker, DateOnly today)
    {
        var leaders = InCharge(office, unit, asker) is { } inCharge
            ? [inCharge]
            : office.People.Where(p => p.Is(Roles.Leader) && IsFree(office, unit, asker, p)).OrderBy(p => p.Id, StringComparer.Ordinal).ToList();
        return WithStandIns(office, unit, asker, leaders, today);
    }

    /// <summary>
    /// Who decides on an extension: the person whom the office's settings name (the plan's signer or whom they authorise), else as in <see cref="Of"/>.
    /// </summary>
    public static IReadOnlyList<Person> OfExtension(Workspace office, string unit, string asker, DateOnly today) =>
        office.FindPresent(office.Settings.ExtensionDecider) is { } named && named.Is(Roles.Leader) && IsFree(office, unit, asker, named)
            ? WithStandIns(office, unit, asker, [named], today)
            : Of(office, unit, asker, today);

    /// <summary>
    /// Whose opinion is asked before somebody else decides on an extension: the leader in charge of the unit; nobody where that leader decides.
    /// </summary>
    public static IReadOnlyList<Person> OfOpinion(Workspace office, string unit, string asker, DateOnly today) =>
        InCharge(office, unit, asker) is { } inCharge && !OfExtension(office, unit, asker, today).Any(p => p.Id == inCharge.Id)
            ? WithStandIns(office, unit, asker, [inCharge], today)
            : [];

    /// <summary>
    /// Who has to act next on an extension request, and whether it is for an opinion (true) or the decision. People away are left out if they have a stand-in.
    /// </summary>
    public static (IReadOnlyList<Person> People, bool IsOpinion) NextOfExtension(Workspace office, string unit, ExtensionRequest asked, DateOnly today)
    {
        var opinion = asked.Opinion is null ? OfOpinion(office, unit, asked.AskedBy, today) : [];
        return opinion.Count > 0 ? (Present(opinion, today), true) : (Present(OfExtension(office, unit, asked.AskedBy, today), today), false);
    }

    /// <summary>The people of <see cref="Of"/> to whom the request is sent: those who are away are left out if they have a stand-in.</summary>
    public static IReadOnlyList<Person> ToAsk(Workspace office, string unit, string asker, DateOnly today)
    {
        return Present(Of(office, unit, asker, today), today);
    }

    public static bool May(Workspace office, Person person, string unit, string asker, DateOnly today) =>
        Of(office, unit, asker, today).Any(p => p.Id == person.Id);

    /// <summary>Who confirms a completion that a unit reports: the monitoring administrators, else the leaders; never the unit itself.</summary>
    public static IReadOnlyList<Person> OfCompletion(Workspace office, string unit, string reporter, DateOnly today)
    {
        var monitors = Monitors(office, unit, reporter);
        return monitors.Count > 0 ? monitors : ToAsk(office, unit, reporter, today);
    }

    public static bool MayConfirm(Workspace office, Person person, string unit, string reporter, DateOnly today) =>
        Monitors(office, unit, reporter).Any(p => p.Id == person.Id) || May(office, person, unit, reporter, today);

    /// <summary>The administrators who neither belong to the unit nor are the person who asks.</summary>
    public static IReadOnlyList<Person> Monitors(Workspace office, string unit, string asker) =>
        [.. office.Administrators.Where(p => p.Id != asker && !office.UnitsOf(p).Contains(unit))];

    /// <summary>The state to store for a report: awaiting confirmation where the office requires it and somebody may confirm.</summary>
    public static AssignmentState Await(Workspace office, Person reporter, Assignment assignment, AssignmentState after, DateOnly today) =>
        office.Settings.ConfirmsCompletion && OfCompletion(office, assignment.Id.Unit, reporter.Id, today).Count > 0
            ? CompletionRules.Await(assignment.State, after)
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
