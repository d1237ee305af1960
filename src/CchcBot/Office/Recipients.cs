using CchcBot.Domain.Reminders;

namespace CchcBot.Office;

/// <summary>
/// Who gets which reminder. Nobody is escalated to themselves, cooperating units are not reminded, and a stand-in replaces a person who is away.
/// </summary>
internal static class Recipients
{
    // Bounds a chain of stand-ins (A for B, B for C), which may also be circular.
    private const int MostHops = 3;

    public static IEnumerable<Person> Of(Workspace office, Obligation obligation, AssignmentNote? note, DateOnly today)
    {
        var assignment = obligation.Assignment;
        var owner = Owner(office, assignment, today);
        if (obligation.Reason == ReminderReason.ExtensionWaiting && assignment.State.Extension is { } asked)
        {
            return Deciders.NextOfExtension(office, assignment.Id.Unit, asked, today).People.Where(p => p.Unreachable is null);
        }

        return obligation.Reason.Audience() switch
        {
            ReminderAudience.Owner when WaitsForOwner(office, assignment) => [],
            ReminderAudience.Owner => One(owner),
            ReminderAudience.Head => One(Head(office, assignment, today)).Where(head => head.Id != owner?.Id),
            ReminderAudience.Leaders => Leaders(office, assignment)
                .Where(
                    p => p.Unreachable is null && p.Id != owner?.Id && p.Id != office.FindUnit(assignment.Id.Unit)?.Head
                        && p.Id != assignment.State.Extension?.AskedBy)
                .Select(p => Standing(office, p, today)!)
                .DistinctBy(p => p.Id)
                .OrderBy(p => p.Id, StringComparer.Ordinal),
            ReminderAudience.Distributor => One(note?.Reassign is { } reassign ? Distributor(office, assignment, reassign.By, reassign.WholeUnit) : null),
            _ => One(Administrator(office, today)),
        };
    }

    /// <summary>
    /// Where the owner's row is unreadable, the reminder waits until it is repaired: sent to somebody else, the obligation would count as settled.
    /// </summary>
    private static bool WaitsForOwner(Workspace office, Assignment assignment) =>
        office.UnreadablePeople.Count > 0
        && (office.FindPresent(assignment.State.Officer) is null ? assignment.State.Officer ?? office.FindUnit(assignment.Id.Unit)?.Head : null) is { } owner
        && office.UnreadablePeople.Contains(owner);

    /// <summary>The leader in charge of the unit (lãnh đạo phụ trách), if reachable; otherwise all leaders.</summary>
    private static IEnumerable<Person> Leaders(Workspace office, Assignment assignment) =>
        office.FindPresent(office.FindUnit(assignment.Id.Unit)?.LeaderInCharge) is { Unreachable: null } inCharge
            ? [inCharge]
            : office.People.Where(p => p.Is(Roles.Leader));

    /// <summary>
    /// Who reassigns an assignment that somebody says is not theirs: the unit's head, or an administrator where the whole unit declines it or the head is
    /// the asker or unreachable. Never the asker; null where there is nobody else.
    /// </summary>
    public static Person? Distributor(Workspace office, Assignment assignment, string asker, bool wholeUnit)
    {
        var head = wholeUnit ? null : office.HeadOf(assignment.Id.Unit);
        return head is { Unreachable: null } && head.Id != asker ? head : office.Administrators.FirstOrDefault(a => a.Unreachable is null && a.Id != asker);
    }

    /// <summary>
    /// Who is reminded of an assignment: its owner or the stand-in. Where that person cannot be reached, the unit's head is reminded instead, else an
    /// administrator; an administrator also where nobody is in charge. An owner who only lacks the app remains the recipient if the unit's head cannot be
    /// reached either.
    /// </summary>
    public static Person? Owner(Workspace office, Assignment assignment, DateOnly today)
    {
        if (Standing(office, office.OwnerOf(assignment), today) is not { } owner)
        {
            return Administrator(office, today);
        }

        if (owner is { Unreachable: null, Address: not null })
        {
            return owner;
        }

        var head = Standing(office, office.HeadOf(assignment.Id.Unit), today) is { Unreachable: null, Address: not null } reached ? reached : null;
        return head ?? (owner.Unreachable is null ? owner : Administrator(office, today));
    }

    /// <summary>
    /// As <see cref="Owner"/>, but only a person whose chat is known: where neither owner nor head has one, an administrator; null where nobody has.
    /// </summary>
    public static Person? Reached(Workspace office, Assignment assignment, DateOnly today) =>
        Owner(office, assignment, today) is { Unreachable: null, Address: not null } owner ? owner
        : Administrator(office, today) is { Address: not null } administrator ? administrator
        : null;

    /// <summary>Whether the person is told of an assignment as a leader of its unit or as the stand-in of one who is away.</summary>
    public static bool IsToldAsLeader(Workspace office, Person person, Assignment assignment, DateOnly today) =>
        Leaders(office, assignment).Any(p => p.Id == person.Id || Standing(office, p, today)?.Id == person.Id);

    /// <summary>The head of the assignment's lead unit, or the stand-in; null where the unit has none.</summary>
    public static Person? Head(Workspace office, Assignment assignment, DateOnly today) => Standing(office, office.HeadOf(assignment.Id.Unit), today);

    /// <summary>A reachable administrator, preferably one who is not away; null where there is none.</summary>
    public static Person? Administrator(Workspace office, DateOnly today) =>
        office.Administrators.Where(a => a.Unreachable is null).OrderBy(a => a.Away?.Covers(today) == true).FirstOrDefault();

    private static Person? Standing(Workspace office, Person? person, DateOnly today)
    {
        for (var hop = 0; hop < MostHops && person?.Away is { } away && away.Covers(today) && office.FindPresent(away.To) is { } other; hop++)
        {
            person = other;
        }

        return person;
    }

    private static IEnumerable<Person> One(Person? person) => person is null ? [] : [person];
}
