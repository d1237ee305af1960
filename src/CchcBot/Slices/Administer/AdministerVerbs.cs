using System.Text.Json;
using System.Text.Json.Serialization;

namespace CchcBot.Slices.Administer;

/// <summary>Card actions (buttons) of the administration cards.</summary>
internal static class AdministerVerbs
{
    private static readonly AdministerPayloadJson Json = AdministerPayloadJson.Default;

    /// <summary>Saves the heads chosen on the roster card.</summary>
    public static Verb<RosterPayload> AssignUnits { get; } = new("unit.assign", Json.RosterPayload);

    /// <summary>Shows another page of the roster; unsaved choices on this page are lost.</summary>
    public static Verb<PagePayload> PageRoster { get; } = new("unit.roster.page", Json.PagePayload);

    public static Verb<PagePayload> ListUnits { get; } = new("unit.list", Json.PagePayload);

    public static Verb<UnitPayload> EditUnit { get; } = new("unit.edit", Json.UnitPayload);

    public static Verb<SaveUnitPayload> SaveUnit { get; } = new("unit.save", Json.SaveUnitPayload);

    /// <summary>Lists the units without a head.</summary>
    public static Verb<NoPayload> UnmappedUnits { get; } = new("unit.unmapped", SharedPayloadJson.Default.NoPayload);

    public static Verb<PreviewReorganisationPayload> PreviewReorganisation { get; } = new("reorg.preview", Json.PreviewReorganisationPayload);

    /// <summary>Shows another page of the tasks of a unit to be split.</summary>
    public static Verb<SplitPayload> PageReorganisation { get; } = new("reorg.page", Json.SplitPayload);

    /// <summary>Returns to the form.</summary>
    public static Verb<ReorganisationPayload> BackReorganisation { get; } = new("reorg.back", Json.ReorganisationPayload);

    public static Verb<SplitPayload> ConfirmReorganisation { get; } = new("reorg.confirm", Json.SplitPayload);

    /// <summary>Discards an unconfirmed draft.</summary>
    public static Verb<ReorganisationPayload> DropReorganisation { get; } = new("reorg.drop", Json.ReorganisationPayload);

    /// <summary>Cancels a confirmed reorganisation before its effective day.</summary>
    public static Verb<ReorganisationPayload> CancelReorganisation { get; } = new("reorg.cancel", Json.ReorganisationPayload);

    public static Verb<PeoplePayload> StorePeople { get; } = new("people.store", Json.PeoplePayload);

    public static Verb<NoPayload> DropPeople { get; } = new("people.drop", SharedPayloadJson.Default.NoPayload);

    /// <summary>Shows the form for one person's roles.</summary>
    public static Verb<PersonPayload> EditRoles { get; } = new("roles.edit", Json.PersonPayload);

    public static Verb<SaveRolesPayload> SaveRoles { get; } = new("roles.save", Json.SaveRolesPayload);

    /// <summary>Shows the history of role changes.</summary>
    public static Verb<PagePayload> RoleHistory { get; } = new("roles.history", Json.PagePayload);

    /// <summary>Chooses the office that the person's personal chat is about.</summary>
    public static Verb<OfficePayload> ChooseOffice { get; } = new("office.choose", Json.OfficePayload);

    /// <summary>Approves a new office of the tenant.</summary>
    public static Verb<OfficePayload> ApproveOffice { get; } = new("office.approve", Json.OfficePayload);

    public static Verb<ReminderForm> SaveReminders { get; } = new("settings.reminders.save", Json.ReminderForm);

    /// <summary>Shows one of the settings cards; without a part, their menu.</summary>
    public static Verb<SettingsPayload> ShowSettings { get; } = new("settings.show", Json.SettingsPayload);

    public static Verb<CalendarForm> SaveCalendar { get; } = new("settings.calendar.save", Json.CalendarForm);
}

/// <summary>Names a settings card.</summary>
internal sealed record SettingsPayload(SettingsPart? Part = null);

/// <summary>A page of a list.</summary>
/// <param name="Page">1-based; null = the first.</param>
internal sealed record PagePayload(int? Page = null);

/// <param name="Office">The office's mark; it is looked up only among the offices open to the person.</param>
internal sealed record OfficePayload(string? Office);

/// <summary>All properties but the page are inputs of the card.</summary>
/// <param name="Page">The page of the roster that is saved, 1-based; null = the first.</param>
internal sealed record RosterPayload(int? Page = null)
{
    /// <summary>
    /// Per unit, under <see cref="RosterCard.InputId"/>: the id of the person chosen; under that id with "Part" appended: a part of a name that was typed.
    /// </summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Inputs { get; set; }
}

/// <param name="Unit">The unit's key.</param>
internal sealed record UnitPayload(string? Unit);

/// <summary>The form of a unit: all properties but the key are inputs.</summary>
/// <param name="Unit">The unit's key.</param>
/// <param name="Aliases">Other names, separated by semicolons or line breaks.</param>
/// <param name="Head">Id of the head, or <see cref="UnitCard.Nobody"/>.</param>
/// <param name="Leader">Id of the leader in charge of the unit, or <see cref="UnitCard.Nobody"/>.</param>
/// <param name="Add">Id of a person to add to the unit.</param>
/// <param name="Remove">Ids of the people to remove from the unit, separated by commas.</param>
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

/// <summary>The form of a reorganisation: all properties but the kind are inputs, with the meaning they have in <see cref="ReorganisationForm"/>.</summary>
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

/// <summary>Names a reorganisation.</summary>
/// <param name="Id">Its id; null where the form was not read yet.</param>
internal sealed record ReorganisationPayload(string? Id = null);

/// <summary>Names a reorganisation, with the inputs of a card for a split.</summary>
/// <param name="Id">The reorganisation's id.</param>
/// <param name="Page">The page of tasks to show, 1-based; null = the first.</param>
/// <param name="Rest">Input: key of the new unit that takes all tasks not assigned one by one.</param>
internal sealed record SplitPayload(string? Id, int? Page = null, string? Rest = null)
{
    /// <summary>Per task, under <see cref="ReorganisationPreviewCard.Input"/>: the key of its new unit.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Inputs { get; set; }
}

/// <param name="List">Name of the draft to store.</param>
internal sealed record PeoplePayload(string? List);

/// <param name="Who">Input: the person's id.</param>
/// <param name="WhoPart">Input: a part of a name, for people for whom the list has no room.</param>
internal sealed record PersonPayload(string? Who = null, string? WhoPart = null);

/// <param name="Who">The person's id.</param>
/// <param name="N">Nonce: the roles that the card showed.</param>
/// <param name="Roles">Input: names of the roles, separated by commas.</param>
internal sealed record SaveRolesPayload(string? Who, string? N, string? Roles = null);

/// <summary>Serializer metadata of this slice's payloads.</summary>
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
