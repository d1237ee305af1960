using System.Text.Json.Serialization;
using System.Text.Json;

namespace CchcBot.Slices.Status;

/// <summary>Card actions for reporting on an assignment.</summary>
internal static class StatusVerbs
{
    private static readonly StatusPayloadJson Json = StatusPayloadJson.Default;

    /// <summary>Submits the status form.</summary>
    public static Verb<StatusSavePayload> Save { get; } = new("status.save", Json.StatusSavePayload);

    /// <summary>"Đúng, ghi lại": stores what was read from a sentence.</summary>
    public static Verb<StatusConfirmPayload> Confirm { get; } = new("status.confirm", Json.StatusConfirmPayload);

    /// <summary>Chooses one of several matching tasks.</summary>
    public static Verb<StatusProposePayload> Propose { get; } = new("status.propose", Json.StatusProposePayload);

    /// <summary>Submits the details that an answer requires.</summary>
    public static Verb<QuickAnswerSavePayload> QuickAnswerSave { get; } = new("status.tap.save", Json.QuickAnswerSavePayload);

    /// <summary>Submits the follow-up questions of an answer that was stored at once.</summary>
    public static Verb<QuickAnswerNextPayload> QuickAnswerNext { get; } = new("status.tap.next", Json.QuickAnswerNextPayload);

    /// <summary>Undoes the report just made.</summary>
    public static Verb<UndoPayload> Undo { get; } = new("status.undo", Json.UndoPayload);

    /// <summary>Takes back the last report.</summary>
    public static Verb<TakeBackPayload> TakeBack { get; } = new("status.takeback", Json.TakeBackPayload);

    /// <summary>Stores the sheet that awaits confirmation.</summary>
    public static Verb<SheetPayload> SheetStore { get; } = new("sheet.store", Json.SheetPayload);

    /// <summary>Shows another page of the sheet's preview.</summary>
    public static Verb<SheetPayload> SheetPage { get; } = new("sheet.page", Json.SheetPayload);

    /// <summary>Discards the sheet.</summary>
    public static Verb<SheetPayload> SheetDrop { get; } = new("sheet.drop", Json.SheetPayload);
}

/// <summary>The status form as typed. The nonce identifies the state that the person saw.</summary>
internal sealed record StatusSavePayload(
    string? Plan,
    string? Id,
    string? N,
    string? D = null,
    string? Step = null,
    string? Result = null,
    string? Number = null,
    string? Date = null,
    string? Obstacle = null,
    string? WaitsFor = null,
    string? Source = null)
    : IAssignmentPayload, IDigestPayload;

/// <summary>The report that was read, as JSON, with the causes that had to be added.</summary>
/// <param name="Source">How the information was received, if it is recorded on behalf of the unit.</param>
internal sealed record StatusConfirmPayload(string? Items, string? N, string? Then = null, string? Source = null)
{
    /// <summary>Inputs for the causes, keyed "obstacle" plus the item's index.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Inputs { get; set; }
}

/// <summary>Details of an answer, as typed; each answer uses some of the fields.</summary>
/// <param name="N">Nonce of the state that the person saw.</param>
/// <param name="To">"Above" or "OwnLeader".</param>
/// <param name="Name">Name of the recipient.</param>
/// <param name="Unnumbered">"true" if the document is signed but has no number yet.</param>
internal sealed record QuickAnswerSavePayload(
    string? Plan,
    string? Id,
    StatusAnswer? A,
    string? N,
    string? D = null,
    string? To = null,
    string? Name = null,
    string? On = null,
    string? Number = null,
    string? Unnumbered = null,
    string? Line = null,
    string? Obstacle = null,
    string? WaitsFor = null,
    string? Source = null)
    : IAssignmentPayload, IDigestPayload;

/// <summary>Follow-up questions, as typed.</summary>
/// <param name="A">The answer that was stored.</param>
/// <param name="N">Nonce of the state after that answer.</param>
/// <param name="Since">Time of the report before that answer, in UTC ticks; 0 = there was none.</param>
internal sealed record QuickAnswerNextPayload(
    string? Plan,
    string? Id,
    StatusAnswer? A,
    string? N,
    string? Since = null,
    string? D = null,
    string? Expected = null,
    string? Line = null,
    string? Number = null,
    string? On = null)
    : IAssignmentPayload, IDigestPayload;

/// <summary>A report to undo.</summary>
/// <param name="Now">Time of the report that is undone, in UTC ticks.</param>
/// <param name="Since">Time of the report that is restored, in UTC ticks; 0 = there was none.</param>
internal sealed record UndoPayload(string? Plan, string? Id, string? Now, string? Since, string? D = null) : IAssignmentPayload, IDigestPayload;

/// <summary>The report on the chosen task, as JSON.</summary>
internal sealed record StatusProposePayload(string? Items, string? N);

/// <summary>An assignment, and which report on it.</summary>
/// <param name="R">Time of the report.</param>
internal sealed record TakeBackPayload(string? Plan, string? Id, string? R) : IAssignmentPayload;

/// <summary>Refers to a sheet by the hash of its file.</summary>
internal sealed record SheetPayload(string? Sheet, string? N = null, int? Page = null);

/// <summary>JSON serialisation of these payloads.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    Converters = [typeof(PayloadText), typeof(PayloadNumber), typeof(PayloadEnum<StatusAnswer>)])]
[JsonSerializable(typeof(SheetPayload))]
[JsonSerializable(typeof(StatusConfirmPayload))]
[JsonSerializable(typeof(StatusProposePayload))]
[JsonSerializable(typeof(StatusSavePayload))]
[JsonSerializable(typeof(QuickAnswerNextPayload))]
[JsonSerializable(typeof(QuickAnswerSavePayload))]
[JsonSerializable(typeof(UndoPayload))]
[JsonSerializable(typeof(TakeBackPayload))]
internal sealed partial class StatusPayloadJson : JsonSerializerContext;
