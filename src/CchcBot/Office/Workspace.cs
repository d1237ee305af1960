using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using CchcBot.Domain.Reminders;
using CchcBot.Domain.Reports;
using CchcBot.Domain.Text;
using CchcBot.Domain.Time;

namespace CchcBot.Office;

/// <summary>One office: a Teams team of a tenant.</summary>
/// <param name="Tenant">Microsoft 365 tenant id.</param>
/// <param name="Team">Teams team id (channelData.team.id).</param>
internal readonly record struct WorkspaceId(string Tenant, string Team)
{
    public override string ToString() => $"{Tenant}|{Team}";

    /// <summary>Names the office on its cards. Whoever forges one finds no office that is not among his own.</summary>
    public string Mark() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(ToString())).AsSpan(0, 6));
}

/// <summary>What a person may do in an office; several may hold.</summary>
[Flags]
internal enum Roles
{
    None = 0,
    /// <summary>Sees, does not report.</summary>
    Viewer = 1,
    /// <summary>Works in a unit: reports on its tasks.</summary>
    Member = 2,
    /// <summary>Heads a unit: distributes its tasks, asks for extensions.</summary>
    Head = 4,
    /// <summary>Leads the office: sees everything, decides.</summary>
    Leader = 8,
    /// <summary>Monitors the plans: loads them, settles units and people.</summary>
    Administrator = 16,
}

/// <summary>Where a person or a channel is reached, as Teams told it last.</summary>
/// <param name="ServiceUrl">Base address of the connector for this conversation.</param>
/// <param name="ConversationId">The conversation's id; for a channel the channel's id, never a thread's.</param>
/// <param name="BotId">The bot's account id in that conversation.</param>
internal sealed record ConversationAddress(string ServiceUrl, string ConversationId, string BotId);

/// <summary>A person of an office, always by tenant and AAD object id, never by name.</summary>
/// <param name="Id">AAD object id.</param>
/// <param name="ChannelAccountId">The 29: id that a mention carries, once known.</param>
/// <param name="Title">Title by which the person is addressed ("Chánh Văn phòng"), or null.</param>
/// <param name="Unit">Key of the person's unit, or null.</param>
/// <param name="Language">Chosen by the person; null = as Teams' locale says.</param>
/// <param name="Address">Where the personal chat is; null = the app is not installed for this person.</param>
/// <param name="Unreachable">Why the last delivery could not reach this person, or null.</param>
/// <param name="Away">Whose reminders somebody else gets for a while, or null; past spans mean nothing.</param>
internal sealed record Person(
    string Id,
    string Name,
    Roles Roles = Roles.None,
    string? ChannelAccountId = null,
    string? Title = null,
    string? Unit = null,
    TextLanguage? Language = null,
    ConversationAddress? Address = null,
    string? Unreachable = null,
    Delegation? Away = null)
{
    private const int LongestName = 200;

    /// <summary>A name as an activity or a directory gives it, no longer than any; the id where it gives none.</summary>
    public static string NameOf(string? name, string id) => string.IsNullOrWhiteSpace(name) ? id : Excerpt.Of(name.Trim(), LongestName);

    /// <summary>Roles that come from owning the team or from groups of the directory: given and taken there.</summary>
    public Roles ByGroup { get; init; }

    /// <summary>Seen among the team's members.</summary>
    public bool InTeam { get; init; }

    /// <summary>Since when the person is no longer in the team, or null. Roles and reminders rest until the person is back.</summary>
    public DateOnly? Left { get; init; }

    /// <summary>What holds now: who has left has none.</summary>
    [JsonIgnore]
    public Roles AllRoles => Left is null ? Roles | ByGroup : Roles.None;

    /// <summary>Where a message lies that was sent there: the connector's address of the same chat may be another by now.</summary>
    public ConversationAddress Freshest(ConversationAddress sent) =>
        Address is { } now && now.ConversationId == sent.ConversationId ? now : sent;

    public bool Is(Roles any) => (AllRoles & any) != Roles.None;

    /// <summary>Mail address as the roster or the directory gives it, in small letters; null = not asked yet, "" = asked, none.</summary>
    public string? Mail { get; init; }

    /// <summary>Sign-in name (userPrincipalName), in small letters, where it is known.</summary>
    public string? SignInName { get; init; }

    /// <summary>An administrator looks on as somebody else, or null; over means nothing.</summary>
    public ViewAs? Viewing { get; init; }

    /// <summary>When the person, who works in several offices, chose this one for what is said in private; null = never.</summary>
    public DateTimeOffset? ChosenAt { get; init; }

    /// <summary>When <see cref="Unreachable"/> was found, by the office's time; null in rows of builds that did not say.</summary>
    public DateTimeOffset? UnreachableAt { get; init; }

    /// <summary>When the person was welcomed; null = not yet, or not since the app was removed.</summary>
    public DateTimeOffset? WelcomedAt { get; init; }
}

/// <summary>As whom an administrator looks on.</summary>
/// <param name="Unit">Key of the unit, or null.</param>
/// <param name="Until">The office's time; it ends by itself.</param>
internal sealed record ViewAs(Roles Roles, string? Unit, DateTimeOffset Until);

/// <summary>While somebody is away, reminders go to a colleague. It ends by itself.</summary>
/// <param name="To">Object id of the colleague.</param>
/// <param name="From">First day, included.</param>
/// <param name="Until">Last day, included.</param>
internal sealed record Delegation(string To, DateOnly From, DateOnly Until)
{
    public bool Covers(DateOnly day) => day >= From && day <= Until;
}

/// <summary>
/// A person of a list that an administrator sent, known by mail alone. It gives no right to anybody until the roster of the team or
/// the tenant's directory says whose object id has that mail; then the person gets it and this row goes.
/// </summary>
/// <param name="Mail">Mail address or sign-in name, in small letters.</param>
/// <param name="Unit">Key of the unit, or null.</param>
/// <param name="Roles">With <see cref="Roles.Head"/>, heads the unit.</param>
/// <param name="AskedOn">The last day on which the tenant's directory was asked for the mail, or null.</param>
internal sealed record ListedPerson(string Mail, string Name, string? Unit, string? Title, Roles Roles, DateOnly? AskedOn = null);

/// <summary>Somebody whose data was removed: what stands in the office's records in that person's place. Nothing leads back to the person.</summary>
/// <param name="Id">Drawn at random; stands where the object id stood.</param>
/// <param name="Unit">Key of the unit in which the person worked, or null.</param>
/// <param name="RemovedAt">The office's time.</param>
/// <param name="RemovedBy">Object id of the administrator who did it; null = the person did.</param>
internal sealed record FormerPerson(string Id, string? Unit, DateTimeOffset RemovedAt, string? RemovedBy);

/// <summary>By what the office knows somebody again whose data was removed: nobody can read the person out of it.</summary>
internal static class RemovedMark
{
    public static string Of(WorkspaceId office, string personId) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{office}|{personId.ToUpperInvariant()}")));
}

/// <summary>A unit (phòng, ban, trung tâm) of an office.</summary>
/// <param name="Key">Its name folded, words joined by dashes; stays when the unit is renamed.</param>
/// <param name="Head">Object id of its head, or null.</param>
internal sealed record Unit(string Key, string Name, IReadOnlyList<string> Aliases, string? Head = null)
{
    /// <summary>Object id of the leader in charge of the unit (lãnh đạo phụ trách), or null.</summary>
    public string? LeaderInCharge { get; init; }

    /// <summary>The last report for which the unit's figures were confirmed; null = none yet.</summary>
    public UnitFigures? Figures { get; init; }

    /// <summary>Set where a decision ended the unit: it is kept for its history, and owes nothing any more.</summary>
    public UnitEnd? Ended { get; init; }
}

/// <summary>A unit's figures for a report are right.</summary>
/// <param name="Report">Names the report: its kind, year and number.</param>
/// <param name="By">Object id of the head, or of who wrote the head's word down.</param>
/// <param name="Source">How the word came, where it was written down for the unit; null where the head gave it.</param>
internal sealed record UnitFigures(string Report, string By, DateTimeOffset At, string? Source = null);

/// <summary>The end of a unit.</summary>
/// <param name="On">The day from which the decision holds.</param>
/// <param name="Decision">Number and date of the decision, as said.</param>
/// <param name="Into">Keys of the units that go on with its work.</param>
internal sealed record UnitEnd(DateOnly On, string Decision, IReadOnlyList<string> Into);

/// <summary>A report to the authority above that went out: what is recorded later belongs into the next one.</summary>
/// <param name="From">First day of its window.</param>
/// <param name="To">Its cut-off.</param>
/// <param name="At">When it was said to be issued.</param>
internal sealed record IssuedReport(DateOnly From, DateOnly To, string Number, DateOnly Day, DateTimeOffset At)
{
    /// <summary>First day of the calendar period whose tasks it judges; null in rows of builds that did not say.</summary>
    public DateOnly? DueFrom { get; init; }

    /// <summary>Its last day.</summary>
    public DateOnly? DueTo { get; init; }

    /// <summary>Under which name its files are kept; null where none are.</summary>
    public string? Files { get; init; }
}

/// <summary>Settings of an office.</summary>
/// <param name="Channel">The leadership channel, once chosen.</param>
/// <param name="ChannelSince">Office time at which it was chosen: earlier slots are not made up for.</param>
/// <param name="Reminders">What the office changed of the policy of reminding.</param>
/// <param name="Calendar">What the office changed of the shipped calendar.</param>
internal sealed record WorkspaceSettings(
    string Name,
    ConversationAddress? Channel = null,
    string? ChannelName = null,
    SummarySchedule? Summary = null,
    DateTimeOffset? ChannelSince = null,
    TextLanguage Language = TextLanguage.Vi,
    ReminderSettings? Reminders = null,
    CalendarChanges? Calendar = null)
{
    /// <summary>Since when the office waits to be approved; null = it counts.</summary>
    public DateTimeOffset? PendingSince { get; init; }

    /// <summary>What Teams called the team when the office's name was taken from it; null in rows of builds that did not say.</summary>
    public string? TeamName { get; init; }

    /// <summary>Those who may approve it were told.</summary>
    public bool ApprovalAsked { get; init; }

    /// <summary>Object id of who decides on more time (who signed the plan, or whom he authorises); null = the leader in charge of the unit alone.</summary>
    public string? ExtensionDecider { get; init; }

    /// <summary>A leader's tap moves a deadline; otherwise it is agreed in principle, and moves when the document is entered.</summary>
    public bool ExtendsByTap { get; init; }

    /// <summary>What a unit reports as finished waits to be confirmed; otherwise its word with the document is enough.</summary>
    public bool ConfirmsCompletion { get; init; }

    /// <summary>What stands around the body of the office's papers.</summary>
    public OfficePapers? KeptPapers { get; init; }

    [JsonIgnore]
    public OfficePapers Papers => KeptPapers ?? OfficePapers.Unknown;

    /// <summary>The reports that were issued, oldest first: their figures stand.</summary>
    public IReadOnlyList<IssuedReport>? IssuedReports { get; init; }

    [JsonIgnore]
    public IReadOnlyList<IssuedReport> Issued => IssuedReports ?? [];

    public SummarySchedule Summary { get; init; } = Summary ?? new SummarySchedule();

    public ReminderSettings Reminders { get; init; } = Reminders ?? ReminderSettings.Default;

    public CalendarChanges Calendar { get; init; } = Calendar ?? CalendarChanges.None;
}

/// <summary>An office with its units and people, as of one read.</summary>
internal sealed class Workspace
{
    private readonly Dictionary<string, Person> byId;
    private readonly Dictionary<string, Unit> byKey;
    private readonly IReadOnlySet<string> removed;

    public Workspace(
        WorkspaceId id,
        WorkspaceSettings settings,
        IReadOnlyList<Unit> units,
        IReadOnlyList<Person> people,
        IReadOnlyList<ListedPerson>? listed = null,
        IReadOnlyList<Reorganisation>? reorganisations = null,
        IReadOnlyList<FormerPerson>? former = null,
        IReadOnlySet<string>? removed = null)
    {
        Id = id;
        Settings = settings;
        Units = units.Any(u => u.Ended is not null) ? [.. units.Where(u => u.Ended is null)] : units;
        Listed = listed ?? [];
        Reorganisations = reorganisations ?? [];
        Former = former ?? [];
        this.removed = removed ?? new HashSet<string>();
        byId = new(StringComparer.OrdinalIgnoreCase);
        foreach (var person in people)
        {
            // Builds before December 2026 kept who came under another letter case as a second person: the one with rights counts.
            byId[person.Id] = byId.TryGetValue(person.Id, out var twin) && twin.AllRoles != Roles.None ? twin : person;
        }

        People = byId.Count == people.Count ? people : [.. byId.Values];
        byKey = units.DistinctBy(u => u.Key).ToDictionary(u => u.Key, StringComparer.Ordinal);
        Calendar = settings.Calendar.Over(WorkCalendar.Shipped);
    }

    /// <summary>When the office works: the shipped days with the office's own changes.</summary>
    public WorkCalendar Calendar { get; }

    public WorkspaceId Id { get; }

    public WorkspaceSettings Settings { get; }

    /// <summary>It is no office yet: nobody's chat is about it, and the clock passes it over.</summary>
    public bool IsPending => Settings.PendingSince is not null;

    /// <summary>The units that are there now.</summary>
    public IReadOnlyList<Unit> Units { get; }

    public IReadOnlyList<Person> People { get; }

    /// <summary>People of a list whose object ids are not known yet: they have no rights.</summary>
    public IReadOnlyList<ListedPerson> Listed { get; }

    /// <summary>Decisions on units: those that wait for their day, and those that were carried out.</summary>
    public IReadOnlyList<Reorganisation> Reorganisations { get; }

    /// <summary>Whose data was removed.</summary>
    public IReadOnlyList<FormerPerson> Former { get; }

    /// <summary>Offices of the tenant that an administrator of this one approved.</summary>
    public IReadOnlyList<OfficeApproval> Approvals { get; init; } = [];

    /// <summary>Marks of rows that could not be read, of which the administrators were told.</summary>
    public IReadOnlySet<string> Told { get; init; } = new HashSet<string>();

    /// <summary>Each of its rows could be read. Who mends one by hand leaves no stamp: what was read without it holds for no longer than a look.</summary>
    public bool IsWhole { get; init; } = true;

    /// <summary>The settings' row cannot be read: the shipped ones stand in for it, and none can be changed.</summary>
    public bool HasUnreadableSettings { get; init; }

    /// <summary>Object ids of people whose rows cannot be read: they are not among <see cref="People"/>, and are not made anew.</summary>
    public IReadOnlySet<string> UnreadablePeople { get; init; } = new HashSet<string>();

    /// <summary>Keys of units of which the same holds.</summary>
    public IReadOnlySet<string> UnreadableUnits { get; init; } = new HashSet<string>();

    /// <summary>Whose data was removed is not made anew by a roster, a group or a list, until the person speaks.</summary>
    public bool IsRemoved(string personId) => removed.Count > 0 && removed.Contains(RemovedMark.Of(Id, personId));

    public Person? FindPerson(string? id) => id is null ? null : byId.GetValueOrDefault(id);

    /// <summary>Also one that ended: its name stands in the history.</summary>
    public Unit? FindUnit(string? key) => key is null ? null : byKey.GetValueOrDefault(key);

    /// <summary>The same, if still in the team.</summary>
    public Person? FindPresent(string? id) => FindPerson(id) is { Left: null } person ? person : null;

    /// <summary>The person who answers for a unit: its head, if still in the team, else null.</summary>
    public Person? HeadOf(string? unitKey) => FindPresent(FindUnit(unitKey)?.Head);

    /// <summary>Those who monitor the plans, in a stable order.</summary>
    public IEnumerable<Person> Administrators => People.Where(p => p.Is(Roles.Administrator)).OrderBy(p => p.Id, StringComparer.Ordinal);
}
