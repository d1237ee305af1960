using CchcBot.Domain.Reminders;
using CchcBot.Domain.Tasks;

namespace CchcBot.Office;

/// <summary>Who is told what: nobody is escalated to himself, cooperating units are not reminded, and who is away is stood in for.</summary>
internal static class Recipients
{
    // A stands in for B, B for C: further than this nobody arranges it on purpose.
    private const int MostHops = 3;

    public static IEnumerable<Person> Of(Workspace office, Obligation obligation, DutyNote? note, DateOnly today)
    {
        var duty = obligation.Duty;
        var owner = Owner(office, duty, today);
        if (obligation.Reason == ReminderReason.ExtensionWaiting && duty.State.Extension is { } asked)
        {
            return Deciders.NextOfExtension(office, duty.Id.Unit, asked, today).People.Where(p => p.Unreachable is null);
        }

        return obligation.Reason.Audience() switch
        {
            ReminderAudience.Owner when WaitsForOwner(office, duty) => [],
            ReminderAudience.Owner => One(owner),
            ReminderAudience.Head => One(Head(office, duty, today)).Where(head => head.Id != owner?.Id),
            ReminderAudience.Leaders => Leaders(office, duty)
                .Where(p => p.Unreachable is null && p.Id != owner?.Id && p.Id != office.FindUnit(duty.Id.Unit)?.Head && p.Id != duty.State.Extension?.AskedBy)
                .Select(p => Standing(office, p, today)!)
                .DistinctBy(p => p.Id)
                .OrderBy(p => p.Id, StringComparer.Ordinal),
            ReminderAudience.Distributor => One(note?.Reassign is { } reassign ? Distributor(office, duty, reassign.By, reassign.WholeUnit) : null),
            _ => One(Administrator(office, today)),
        };
    }

    /// <summary>Whose row cannot be read is reminded once it is mended: it is not said to somebody else as though it were settled.</summary>
    private static bool WaitsForOwner(Workspace office, Assignment duty) =>
        office.UnreadablePeople.Count > 0
        && (office.FindPresent(duty.State.Officer) is null ? duty.State.Officer ?? office.FindUnit(duty.Id.Unit)?.Head : null) is { } owner
        && office.UnreadablePeople.Contains(owner);

    /// <summary>The leader in charge of the unit (lãnh đạo phụ trách); where none is named, all leaders.</summary>
    private static IEnumerable<Person> Leaders(Workspace office, Assignment duty) =>
        office.FindPresent(office.FindUnit(duty.Id.Unit)?.LeaderInCharge) is { Unreachable: null } inCharge
            ? [inCharge]
            : office.People.Where(p => p.Is(Roles.Leader));

    /// <summary>
    /// Who decides when somebody says that a duty is not theirs: the unit's head, else an administrator, never the asker; null where there is nobody
    /// else.
    /// </summary>
    public static Person? Distributor(Workspace office, Assignment duty, string asker, bool wholeUnit)
    {
        var head = wholeUnit ? null : office.HeadOf(duty.Id.Unit);
        return head is { Unreachable: null } && head.Id != asker ? head : office.Administrators.FirstOrDefault(a => a.Unreachable is null && a.Id != asker);
    }

    /// <summary>
    /// Who is reminded of a duty: its owner or who stands in. Who cannot be reached is not tried again: the unit's head is reminded instead,
    /// else an administrator, who is also told what nobody is in charge of. Who has only not installed the app stays the one who is owed it, where the
    /// unit has nobody else.
    /// </summary>
    public static Person? Owner(Workspace office, Assignment duty, DateOnly today)
    {
        if (Standing(office, office.OwnerOf(duty), today) is not { } owner)
        {
            return Administrator(office, today);
        }

        if (owner is { Unreachable: null, Address: not null })
        {
            return owner;
        }

        var head = Standing(office, office.HeadOf(duty.Id.Unit), today) is { Unreachable: null, Address: not null } reached ? reached : null;
        return head ?? (owner.Unreachable is null ? owner : Administrator(office, today));
    }

    /// <summary>The same, but only who is reached now: where neither the owner nor the head is, an administrator; null where nobody is.</summary>
    public static Person? Reached(Workspace office, Assignment duty, DateOnly today) =>
        Owner(office, duty, today) is { Unreachable: null, Address: not null } owner ? owner
        : Administrator(office, today) is { Address: not null } administrator ? administrator
        : null;

    /// <summary>Whether a leader is told of what that unit is late with: the one in charge of it; where none is named, each.</summary>
    public static bool IsLeaderOf(Workspace office, Person person, Assignment duty) => Leaders(office, duty).Any(p => p.Id == person.Id);

    /// <summary>Whether a person is told as a leader of a duty: as one, or as who stands in for one that is away.</summary>
    public static bool IsToldAsLeader(Workspace office, Person person, Assignment duty, DateOnly today) =>
        Leaders(office, duty).Any(p => p.Id == person.Id || Standing(office, p, today)?.Id == person.Id);

    /// <summary>The head of the unit that leads a duty, or who stands in; null where the unit has none.</summary>
    public static Person? Head(Workspace office, Assignment duty, DateOnly today) => Standing(office, office.HeadOf(duty.Id.Unit), today);

    /// <summary>One who can be reached, and who is there, if there is such a one.</summary>
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
