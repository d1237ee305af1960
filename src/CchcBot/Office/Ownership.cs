using CchcBot.Domain.Queries;
using CchcBot.Domain.Tasks;

namespace CchcBot.Office;

/// <summary>Who answers for what, and who may see and report what.</summary>
internal static class Ownership
{
    /// <summary>
    /// The officer it was given to, else the unit's head; null where nobody is declared in charge: then reminders go to an administrator, who does not
    /// answer for it. Who left the team is none.
    /// </summary>
    public static Person? OwnerOf(this Workspace workspace, Assignment assignment) =>
        workspace.FindPresent(assignment.State.Officer) ?? workspace.HeadOf(assignment.Id.Unit);

    /// <summary>The unit that a person works in and those that the person heads.</summary>
    public static IReadOnlySet<string> UnitsOf(this Workspace workspace, Person person)
    {
        var units = workspace.Units.Where(u => u.Head == person.Id).Select(u => u.Key).ToHashSet(StringComparer.Ordinal);
        if (person.Unit is { } own)
        {
            units.Add(own);
        }

        return units;
    }

    /// <summary>Leaders, administrators and viewers see the whole office; others their units' duties and their own.</summary>
    public static AskerView ViewOf(this Workspace workspace, Person person, bool inChannel) =>
        new(person.Id, workspace.UnitsOf(person), person.Is(Roles.Leader | Roles.Administrator | Roles.Viewer), inChannel);

    /// <summary>
    /// The people of the lead unit, the officer, whoever stands in for the owner, and administrators (who correct); cooperating units cannot close.
    /// </summary>
    public static bool MayReport(this Workspace workspace, Person person, Assignment assignment, DateOnly today) =>
        person.Is(Roles.Administrator)
        || (assignment.State.Officer == person.Id && person.Left is null)
        || (workspace.OwnerOf(assignment)?.Away is { } away && away.To == person.Id && away.Covers(today))
        || (person.Is(Roles.Member | Roles.Head) && workspace.UnitsOf(person).Contains(assignment.Id.Unit));

    /// <summary>Whether the person may see the duty in private.</summary>
    public static bool MaySee(this Workspace workspace, Person person, Assignment assignment, DateOnly today) =>
        workspace.ViewOf(person, inChannel: false) is var view
        && (view.SeesAll || view.Units.Contains(assignment.Id.Unit) || workspace.OwnerOf(assignment)?.Id == person.Id
            || workspace.MayReport(person, assignment, today));

    /// <summary>What the evaluator of questions has to know of the office.</summary>
    public static AnswerContext ContextFor(this Workspace workspace, Person person, bool inChannel, DateOnly asOf, IReadOnlyList<TaskRef>? lastList) => new(
        asOf,
        workspace.ViewOf(person, inChannel),
        duty => workspace.OwnerOf(duty) is { } owner ? new TaskOwner(owner.Id, owner.Name) : null,
        name => workspace.Units.Find(name)?.Key,
        lastList,
        workspace.Settings.Reminders.DaysSoon(),
        workspace.Settings.Reminders.Periods);
}
