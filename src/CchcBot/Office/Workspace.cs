using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using CchcBot.Domain.Reminders;
using CchcBot.Domain.Reports;

namespace CchcBot.Office;

/// <summary>One office: a Teams team of a tenant.</summary>
/// <param name="Tenant">Microsoft 365 tenant id.</param>
/// <param name="Team">Teams team id (channelData.team.id).</param>
internal readonly record struct WorkspaceId(string Tenant, string Team)
{
    public override string ToString() => $"{Tenant}|{Team}";

    /// <summary>A short hash that names the office on its cards. A forged one gives no access: it is only looked for among the sender's own offices.</summary>
    public string Mark() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(ToString())).AsSpan(0, 6));
}

/// <summary>What a person may do in an office; flags can be combined.</summary>
[Flags]
internal enum Roles
{
    None = 0,
    /// <summary>Sees everything, reports nothing.</summary>
    Viewer = 1,
    /// <summary>Works in a unit: reports on its tasks.</summary>
    Member = 2,
    /// <summary>Heads a unit: distributes its tasks, requests extensions.</summary>
    Head = 4,
    /// <summary>Leads the office: sees everything, decides on requests.</summary>
    Leader = 8,
    /// <summary>Monitors the plans: loads them, manages units and people.</summary>
    Administrator = 16,
}

/// <summary>The address of a conversation, as Teams sent it last.</summary>
/// <param name="ServiceUrl">Base address of the connector for this conversation.</param>
/// <param name="ConversationId">The conversation's id; for a channel the channel's id, never that of a thread.</param>
/// <param name="BotId">The bot's account id in that conversation.</param>
internal sealed record ConversationAddress(string ServiceUrl, string ConversationId, string BotId);

/// <summary>A person of an office, identified by tenant and AAD object id, never by name.</summary>
/// <param name="Id">AAD object id.</param>
/// <param name="ChannelAccountId">The Teams account id ("29:...") that a mention needs, once known.</param>
/// <param name="Title">Form of address ("Chánh Văn phòng"), or null.</param>
/// <param name="Unit">Key of the person's unit, or null.</param>
/// <param name="Language">The person's choice; null = by the locale that Teams sends.</param>
/// <param name="Address">The personal chat; null = not known, because the app is not installed for the person.</param>
/// <param name="Unreachable">Why the last delivery could not reach this person, or null.</param>
/// <param name="Away">The person's absence and its stand-in, or null; one that is over has no effect.</param>
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

    /// <summary>A name from an activity or directory, trimmed and cut to the maximum length; the id where there is none.</summary>
    public static string NameOf(string? name, string id) => string.IsNullOrWhiteSpace(name) ? id : Excerpt.Of(name.Trim(), LongestName);

    /// <summary>Roles from owning the team or from directory groups; changed only there.</summary>
    public Roles ByGroup { get; init; }

    /// <summary>The person was seen in the team's roster.</summary>
    public bool InTeam { get; init; }

    /// <summary>Day since which the person is no longer in the team, or null. Roles and reminders are suspended until the person is back.</summary>
    public DateOnly? Left { get; init; }

    /// <summary>The effective roles: none for a person who left the team.</summary>
    [JsonIgnore]
    public Roles AllRoles => Left is null ? Roles | ByGroup : Roles.None;

    /// <summary>The current address for the chat to which a message was sent: its connector address may have changed since.</summary>
    public ConversationAddress Freshest(ConversationAddress sent) =>
        Address is { } now && now.ConversationId == sent.ConversationId ? now : sent;

    public bool Is(Roles any) => (AllRoles & any) != Roles.None;

    /// <summary>Mail address from the roster or directory, in lower case; null = not asked yet, "" = asked, none.</summary>
    public string? Mail { get; init; }

    /// <summary>Sign-in name (userPrincipalName), in lower case, where known.</summary>
    public string? SignInName { get; init; }

    /// <summary>The role as which an administrator currently views the bot, or null; one that is over has no effect.</summary>
    public ViewAs? Viewing { get; init; }

    /// <summary>When a person who works in several offices last chose this one for the personal chat; null = never.</summary>
    public DateTimeOffset? ChosenAt { get; init; }

    /// <summary>When <see cref="Unreachable"/> was set, in office time; null in rows of older builds.</summary>
    public DateTimeOffset? UnreachableAt { get; init; }

    /// <summary>When the welcome message was sent; null = not yet, or not since the app was removed.</summary>
    public DateTimeOffset? WelcomedAt { get; init; }
}

/// <summary>The role and unit as which an administrator views the bot.</summary>
/// <param name="Unit">Key of the unit, or null.</param>
/// <param name="Until">Office time at which it ends by itself.</param>
internal sealed record ViewAs(Roles Roles, string? Unit, DateTimeOffset Until);

/// <summary>An absence, during which a colleague gets the person's reminders. It ends by itself.</summary>
/// <param name="To">Object id of the colleague.</param>
/// <param name="From">First day, inclusive.</param>
/// <param name="Until">Last day, inclusive.</param>
internal sealed record Delegation(string To, DateOnly From, DateOnly Until)
{
    public bool Covers(DateOnly day) => day >= From && day <= Until;
}

/// <summary>
/// A person from an uploaded list, known by mail address alone. The entry gives no rights until the team's roster or the tenant's directory says whose
/// object id has that address; then that person gets its content and the entry is deleted.
/// </summary>
/// <param name="Mail">Mail address or sign-in name, in lower case.</param>
/// <param name="Unit">Key of the unit, or null.</param>
/// <param name="Roles">The roles to give; with <see cref="Roles.Head"/> the person also becomes the unit's head.</param>
/// <param name="AskedOn">The last day on which the tenant's directory was searched for the address, or null.</param>
internal sealed record ListedPerson(string Mail, string Name, string? Unit, string? Title, Roles Roles, DateOnly? AskedOn = null);

/// <summary>The placeholder in the office's records for a person whose data was removed. It cannot be traced back to the person.</summary>
/// <param name="Id">A random id, in place of the object id.</param>
/// <param name="Unit">Key of the unit in which the person worked, or null.</param>
/// <param name="RemovedAt">Office time of the removal.</param>
/// <param name="RemovedBy">Object id of the administrator who removed the data; null = the person did.</param>
internal sealed record FormerPerson(string Id, string? Unit, DateTimeOffset RemovedAt, string? RemovedBy);

/// <summary>A hash by which an office recognises a person whose data was removed; the object id cannot be computed from it.</summary>
internal static class RemovedMark
{
    public static string Of(WorkspaceId office, string personId) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{office}|{personId.ToUpperInvariant()}")));
}

/// <summary>A unit (phòng, ban, trung tâm) of an office.</summary>
/// <param name="Key">Its first name folded, words joined by dashes; stays the same when the unit is renamed.</param>
/// <param name="Head">Object id of its head, or null.</param>
internal sealed record Unit(string Key, string Name, IReadOnlyList<string> Aliases, string? Head = null)
{
    /// <summary>Object id of the leader in charge of the unit (lãnh đạo phụ trách), or null.</summary>
    public string? LeaderInCharge { get; init; }

    /// <summary>The last report for which the head confirmed the unit's figures; null = none yet.</summary>
    public UnitFigures? Figures { get; init; }

    /// <summary>Set where a reorganisation ended the unit: it is kept for the history and no longer owes anything.</summary>
    public UnitEnd? Ended { get; init; }
}

/// <summary>The confirmation that a unit's figures for a report are right.</summary>
/// <param name="Report">Identifies the report by kind, year and number.</param>
/// <param name="By">Object id of the head, or of the person who recorded the head's confirmation.</param>
/// <param name="Source">How the confirmation was received where somebody else recorded it; null where the head gave it in the bot.</param>
internal sealed record UnitFigures(string Report, string By, DateTimeOffset At, string? Source = null);

/// <summary>The end of a unit by a reorganisation.</summary>
/// <param name="On">The effective day of the decision.</param>
/// <param name="Decision">Number and date of the decision, as text.</param>
/// <param name="Into">Keys of the units that take over its work.</param>
internal sealed record UnitEnd(DateOnly On, string Decision, IReadOnlyList<string> Into);

/// <summary>A report to the higher authority that was issued: what is recorded later belongs to the next one.</summary>
/// <param name="From">First day of its period.</param>
/// <param name="To">Its cut-off day.</param>
/// <param name="At">When it was recorded as issued.</param>
internal sealed record IssuedReport(DateOnly From, DateOnly To, string Number, DateOnly Day, DateTimeOffset At)
{
    /// <summary>First day of the calendar period whose tasks it judges; null in rows of older builds.</summary>
    public DateOnly? DueFrom { get; init; }

    /// <summary>Last day of that calendar period.</summary>
    public DateOnly? DueTo { get; init; }

    /// <summary>Name under which its files are stored (<see cref="IReportStore"/>); null where none are.</summary>
    public string? Files { get; init; }
}

/// <summary>Settings of an office.</summary>
/// <param name="Channel">The leadership channel, once chosen.</param>
/// <param name="ChannelSince">Office time at which it was chosen: posts that were due earlier are not made up for.</param>
/// <param name="Reminders">The office's changes to the reminder policy.</param>
/// <param name="Calendar">The office's changes to the shipped work calendar.</param>
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
    /// <summary>Since when the office waits for approval; null = it is approved.</summary>
    public DateTimeOffset? PendingSince { get; init; }

    /// <summary>The team's name in Teams when the office's name was taken from it; null in rows of older builds.</summary>
    public string? TeamName { get; init; }

    /// <summary>The people who may approve the office were notified.</summary>
    public bool ApprovalAsked { get; init; }

    /// <summary>
    /// Object id of the person who decides on extensions (the plan's signer or whom they authorise); null = the leaders decide as on other requests.
    /// </summary>
    public string? ExtensionDecider { get; init; }

    /// <summary>A leader's approval on the card moves the deadline at once; otherwise only when the approving document is entered.</summary>
    public bool ExtendsByTap { get; init; }

    /// <summary>A reported completion must be confirmed; otherwise the unit's report with its document is enough.</summary>
    public bool ConfirmsCompletion { get; init; }

    /// <summary>People without the app are reminded by mail, where the deployment can send any.</summary>
    public bool RemindsByMail { get; init; }

    /// <summary>Letterhead, signature and recipients of the office's documents, as stored; null = nothing was set.</summary>
    public DocumentSettings? KeptPapers { get; init; }

    [JsonIgnore]
    public DocumentSettings Papers => KeptPapers ?? DocumentSettings.Unknown;

    /// <summary>The issued reports, oldest first: their figures no longer change.</summary>
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
            // Builds before December 2026 stored one person twice if the id came in different letter case: the entry with roles is used.
            byId[person.Id] = byId.TryGetValue(person.Id, out var twin) && twin.AllRoles != Roles.None ? twin : person;
        }

        People = byId.Count == people.Count ? people : [.. byId.Values];
        byKey = units.DistinctBy(u => u.Key).ToDictionary(u => u.Key, StringComparer.Ordinal);
        Calendar = settings.Calendar.Over(WorkCalendar.Shipped);
    }

    /// <summary>The office's work calendar: the shipped one with the office's own changes.</summary>
    public WorkCalendar Calendar { get; }

    public WorkspaceId Id { get; }

    public WorkspaceSettings Settings { get; }

    /// <summary>Waits for approval: no chat uses the office, and the scheduler skips it.</summary>
    public bool IsPending => Settings.PendingSince is not null;

    /// <summary>The units that have not ended.</summary>
    public IReadOnlyList<Unit> Units { get; }

    public IReadOnlyList<Person> People { get; }

    /// <summary>People from uploaded lists whose object ids are not known yet: they have no rights.</summary>
    public IReadOnlyList<ListedPerson> Listed { get; }

    /// <summary>Reorganisations of units: pending, carried out and cancelled ones.</summary>
    public IReadOnlyList<Reorganisation> Reorganisations { get; }

    /// <summary>Placeholders of people whose data was removed.</summary>
    public IReadOnlyList<FormerPerson> Former { get; }

    /// <summary>Approvals of other offices of the tenant, given by administrators of this one.</summary>
    public IReadOnlyList<OfficeApproval> Approvals { get; init; } = [];

    /// <summary>Marks of the unreadable rows that were reported to the administrators.</summary>
    public IReadOnlySet<string> ReportedUnreadable { get; init; } = new HashSet<string>();

    /// <summary>
    /// False where a row was unreadable. A row repaired by hand does not change the partition's stamp, so an incomplete office must not stay in the cache.
    /// </summary>
    public bool IsWhole { get; init; } = true;

    /// <summary>The settings' row is unreadable: default settings are used, and none can be changed.</summary>
    public bool HasUnreadableSettings { get; init; }

    /// <summary>Object ids of people whose rows are unreadable: they are not in <see cref="People"/>, and must not be created anew.</summary>
    public IReadOnlySet<string> UnreadablePeople { get; init; } = new HashSet<string>();

    /// <summary>Keys of units whose rows are unreadable.</summary>
    public IReadOnlySet<string> UnreadableUnits { get; init; } = new HashSet<string>();

    /// <summary>The person's data was removed: no roster, group or list may store them again before they write to the bot.</summary>
    public bool IsRemoved(string personId) => removed.Count > 0 && removed.Contains(RemovedMark.Of(Id, personId));

    public Person? FindPerson(string? id) => id is null ? null : byId.GetValueOrDefault(id);

    /// <summary>The unit of that key, including ended ones, whose names appear in the history.</summary>
    public Unit? FindUnit(string? key) => key is null ? null : byKey.GetValueOrDefault(key);

    /// <summary>The person with that id, if still in the team.</summary>
    public Person? FindPresent(string? id) => FindPerson(id) is { Left: null } person ? person : null;

    /// <summary>The unit's head, if still in the team, else null.</summary>
    public Person? HeadOf(string? unitKey) => FindPresent(FindUnit(unitKey)?.Head);

    /// <summary>The people who monitor the plans, in a stable order.</summary>
    public IEnumerable<Person> Administrators => People.Where(p => p.Is(Roles.Administrator)).OrderBy(p => p.Id, StringComparer.Ordinal);
}
