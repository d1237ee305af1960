using CchcBot.Domain.Queries;

namespace CchcBot.Office;

/// <summary>Who is responsible for which assignment, and who may see it and report on it.</summary>
internal static class Ownership
{
    /// <summary>
    /// The officer to whom the assignment was given, else the unit's head; people who left the team do not count. Null where nobody is declared in charge:
    /// an administrator then gets the reminders without being the owner.
    /// </summary>
    public static Person? OwnerOf(this Workspace workspace, Assignment assignment) =>
        workspace.FindPresent(assignment.State.Officer) ?? workspace.HeadOf(assignment.Id.Unit);

    /// <summary>The keys of the person's own unit and of the units that the person heads.</summary>
    public static IReadOnlySet<string> UnitsOf(this Workspace workspace, Person person)
    {
        var units = workspace.Units.Where(u => u.Head == person.Id).Select(u => u.Key).ToHashSet(StringComparer.Ordinal);
        if (person.Unit is { } own)
        {
            units.Add(own);
        }

        return units;
    }

    /// <summary>Leaders, administrators and viewers see the whole office; others see their units' assignments and their own.</summary>
    public static AskerView ViewOf(this Workspace workspace, Person person, bool inChannel) =>
        new(person.Id, workspace.UnitsOf(person), person.Is(Roles.Leader | Roles.Administrator | Roles.Viewer), inChannel);

    /// <summary>
    /// Whether the person may report on an assignment: the lead unit's people, the officer, the stand-in of an absent owner, and administrators (who make
    /// corrections). Cooperating units may not.
    /// </summary>
    public static bool MayReport(this Workspace workspace, Person person, Assignment assignment, DateOnly today) =>
        person.Is(Roles.Administrator)
        || (assignment.State.Officer == person.Id && person.Left is null)
        || (workspace.OwnerOf(assignment)?.Away is { } away && away.To == person.Id && away.Covers(today))
        || (person.Is(Roles.Member | Roles.Head) && workspace.UnitsOf(person).Contains(assignment.Id.Unit));

    /// <summary>Whether the person may see the assignment in the personal chat.</summary>
    public static bool MaySee(this Workspace workspace, Person person, Assignment assignment, DateOnly today) =>
        workspace.ViewOf(person, inChannel: false) is var view
        && (view.SeesAll || view.Units.Contains(assignment.Id.Unit) || workspace.OwnerOf(assignment)?.Id == person.Id
            || workspace.MayReport(person, assignment, today));

    /// <summary>What the query evaluator needs to know of the office.</summary>
    public static AnswerContext ContextFor(this Workspace workspace, Person person, bool inChannel, DateOnly asOf, IReadOnlyList<TaskRef>? lastList) => new(
        asOf,
        workspace.ViewOf(person, inChannel),
        assignment => workspace.OwnerOf(assignment) is { } owner ? new TaskOwner(owner.Id, owner.Name) : null,
        name => workspace.Units.Find(name)?.Key,
        lastList,
        workspace.Settings.Reminders.DaysSoon(),
        workspace.Settings.Reminders.Periods);
}
