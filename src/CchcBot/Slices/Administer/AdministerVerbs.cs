using System.Text.Json;
using System.Text.Json.Serialization;
using CchcBot.Kernel;
using CchcBot.Office;

namespace CchcBot.Slices.Administer;

/// <summary>The buttons of the cards with which an office is administered.</summary>
internal static class AdministerVerbs
{
    private static readonly AdministerPayloadJson Json = AdministerPayloadJson.Default;

    /// <summary>Who answers for each unit.</summary>
    public static Verb<RosterPayload> AssignUnits { get; } = new("unit.assign", Json.RosterPayload);

    /// <summary>Another page of it; what was not saved on this one is not.</summary>
    public static Verb<PagePayload> PageRoster { get; } = new("unit.roster.page", Json.PagePayload);

    public static Verb<PagePayload> ListUnits { get; } = new("unit.list", Json.PagePayload);

    public static Verb<UnitPayload> EditUnit { get; } = new("unit.edit", Json.UnitPayload);

    public static Verb<SaveUnitPayload> SaveUnit { get; } = new("unit.save", Json.SaveUnitPayload);

    /// <summary>Units that nobody answers for.</summary>
    public static Verb<NoPayload> UnmappedUnits { get; } = new("unit.unmapped", SharedPayloadJson.Default.NoPayload);

    public static Verb<PreviewReorganisationPayload> PreviewReorganisation { get; } = new("reorg.preview", Json.PreviewReorganisationPayload);

    /// <summary>Another page of the tasks of a unit that is split.</summary>
    public static Verb<SplitPayload> PageReorganisation { get; } = new("reorg.page", Json.SplitPayload);

    /// <summary>Back to the form.</summary>
    public static Verb<ReorganisationPayload> BackReorganisation { get; } = new("reorg.back", Json.ReorganisationPayload);

    public static Verb<SplitPayload> ConfirmReorganisation { get; } = new("reorg.confirm", Json.SplitPayload);

    /// <summary>What was not confirmed is forgotten.</summary>
    public static Verb<ReorganisationPayload> DropReorganisation { get; } = new("reorg.drop", Json.ReorganisationPayload);

    /// <summary>A decision that waits for its day is taken back.</summary>
    public static Verb<ReorganisationPayload> CancelReorganisation { get; } = new("reorg.cancel", Json.ReorganisationPayload);

    public static Verb<PeoplePayload> StorePeople { get; } = new("people.store", Json.PeoplePayload);

    public static Verb<NoPayload> DropPeople { get; } = new("people.drop", SharedPayloadJson.Default.NoPayload);

    /// <summary>The roles of a person: the choice.</summary>
    public static Verb<PersonPayload> EditRoles { get; } = new("roles.edit", Json.PersonPayload);

    public static Verb<SaveRolesPayload> SaveRoles { get; } = new("roles.save", Json.SaveRolesPayload);

    /// <summary>Who gave which role to whom.</summary>
    public static Verb<PagePayload> RoleHistory { get; } = new("roles.history", Json.PagePayload);

    /// <summary>One of the person's offices, chosen for what is said in private.</summary>
    public static Verb<OfficePayload> ChooseOffice { get; } = new("office.choose", Json.OfficePayload);

    /// <summary>A new office of the tenant counts from now on.</summary>
    public static Verb<OfficePayload> ApproveOffice { get; } = new("office.approve", Json.OfficePayload);

    public static Verb<ReminderForm> SaveReminders { get; } = new("settings.reminders.save", Json.ReminderForm);

    /// <summary>One of the cards of the settings; without a part the way to all of them.</summary>
    public static Verb<SettingsPayload> ShowSettings { get; } = new("settings.show", Json.SettingsPayload);

    public static Verb<CalendarForm> SaveCalendar { get; } = new("settings.calendar.save", Json.CalendarForm);
}

/// <summary>Which of the settings.</summary>
internal sealed record SettingsPayload(SettingsPart? Part = null);

/// <summary>A page of a list.</summary>
/// <param name="Page">1-based; null = the first.</param>
internal sealed record PagePayload(int? Page = null);

/// <param name="Office">The office's mark: looked up among those that the person may mean.</param>
internal sealed record OfficePayload(string? Office);

/// <summary>But for the page nothing but inputs.</summary>
/// <param name="Page">The page on which they stand, 1-based; null = the first.</param>
internal sealed record RosterPayload(int? Page = null)
{
    /// <summary>By <see cref="RosterCard.InputId"/>, the id of the person chosen; by the same with "Part" after it, a part of a name.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Inputs { get; set; }
}

/// <param name="Unit">The unit's key.</param>
internal sealed record UnitPayload(string? Unit);

/// <summary>A unit's card: all but the key are inputs.</summary>
/// <param name="Unit">The unit's key.</param>
/// <param name="Aliases">Other names, parted by semicolons or lines.</param>
/// <param name="Head">Id of who answers for it, or <see cref="UnitCard.Nobody"/>.</param>
/// <param name="Leader">Id of the leader in charge of it, or <see cref="UnitCard.Nobody"/>.</param>
/// <param name="Add">Id of who comes.</param>
/// <param name="Remove">Ids of those who go, joined by commas.</param>
internal sealed record SaveUnitPayload(
    string? Unit,
    string? Aliases = null,
    string? Head = null,
    string? Leader = null,
    string? Add = null,
    string? Remove = null,
    string? HeadPart = null,
    string? LeaderPart = null,
    string? AddPart = null,
    string? RemovePart = null);

/// <summary>The form of a decision on units: all but the kind are inputs, as <see cref="ReorganisationForm"/> names them.</summary>
internal sealed record PreviewReorganisationPayload(
    ReorganisationKind? Kind,
    string? Old = null,
    string? New = null,
    string? Number = null,
    string? Signed = null,
    string? Effective = null,
    string? Head = null,
    string? OldPart = null,
    string? HeadPart = null);

/// <summary>A decision on units.</summary>
/// <param name="Id">Of the decision; null where none was read yet.</param>
internal sealed record ReorganisationPayload(string? Id = null);

/// <summary>A decision on units, with what a card says about a split.</summary>
/// <param name="Id">Of the decision.</param>
/// <param name="Page">Of the tasks, 1-based; null = the first.</param>
/// <param name="Rest">Input: key of the new unit that has all that nobody was chosen for.</param>
internal sealed record SplitPayload(string? Id, int? Page = null, string? Rest = null)
{
    /// <summary>By <see cref="ReorganisationPreviewCard.Input"/>, the key of the task's new unit.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Inputs { get; set; }
}

/// <param name="List">Names the list that was read.</param>
internal sealed record PeoplePayload(string? List);

/// <param name="Who">Input: the person's id.</param>
/// <param name="WhoPart">Input: a part of a name that the list has not room for.</param>
internal sealed record PersonPayload(string? Who = null, string? WhoPart = null);

/// <param name="Who">The person's id.</param>
/// <param name="N">Nonce of the card: the roles that were seen.</param>
/// <param name="Roles">Input: names of the roles, joined by commas.</param>
internal sealed record SaveRolesPayload(string? Who, string? N, string? Roles = null);

/// <summary>How the payloads of this slice are written and read.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    Converters = [typeof(PayloadText), typeof(PayloadNumber), typeof(PayloadEnum<ReorganisationKind>), typeof(PayloadEnum<SettingsPart>)])]
[JsonSerializable(typeof(PagePayload))]
[JsonSerializable(typeof(RosterPayload))]
[JsonSerializable(typeof(OfficePayload))]
[JsonSerializable(typeof(UnitPayload))]
[JsonSerializable(typeof(SaveUnitPayload))]
[JsonSerializable(typeof(PreviewReorganisationPayload))]
[JsonSerializable(typeof(ReorganisationPayload))]
[JsonSerializable(typeof(SplitPayload))]
[JsonSerializable(typeof(PeoplePayload))]
[JsonSerializable(typeof(PersonPayload))]
[JsonSerializable(typeof(SaveRolesPayload))]
[JsonSerializable(typeof(ReminderForm))]
[JsonSerializable(typeof(SettingsPayload))]
[JsonSerializable(typeof(CalendarForm))]
internal sealed partial class AdministerPayloadJson : JsonSerializerContext;
