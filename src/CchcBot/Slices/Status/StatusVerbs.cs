using System.Text.Json.Serialization;
using System.Text.Json;
using CchcBot.Kernel.Words;
using CchcBot.Kernel;

namespace CchcBot.Slices.Status;

/// <summary>The buttons with which a duty is reported on.</summary>
internal static class StatusVerbs
{
    private static readonly StatusPayloadJson Json = StatusPayloadJson.Default;

    /// <summary>The form is filled in.</summary>
    public static Verb<StatusSavePayload> Save { get; } = new("status.save", Json.StatusSavePayload);

    /// <summary>"Đúng, ghi lại": what was read of a sentence is written.</summary>
    public static Verb<StatusConfirmPayload> Confirm { get; } = new("status.confirm", Json.StatusConfirmPayload);

    /// <summary>One of several possible tasks was meant.</summary>
    public static Verb<StatusProposePayload> Propose { get; } = new("status.propose", Json.StatusProposePayload);

    /// <summary>What an answer needed is filled in.</summary>
    public static Verb<TapSavePayload> TapSave { get; } = new("status.tap.save", Json.TapSavePayload);

    /// <summary>What was asked after an answer that was written at once.</summary>
    public static Verb<TapNextPayload> TapNext { get; } = new("status.tap.next", Json.TapNextPayload);

    /// <summary>What was reported is taken back.</summary>
    public static Verb<UndoPayload> Undo { get; } = new("status.undo", Json.UndoPayload);

    /// <summary>The last report is taken back.</summary>
    public static Verb<TakeBackPayload> TakeBack { get; } = new("status.takeback", Json.TakeBackPayload);

    /// <summary>The sheet that waits is written.</summary>
    public static Verb<SheetPayload> SheetStore { get; } = new("sheet.store", Json.SheetPayload);

    /// <summary>Another page of it.</summary>
    public static Verb<SheetPayload> SheetPage { get; } = new("sheet.page", Json.SheetPayload);

    /// <summary>It is dropped.</summary>
    public static Verb<SheetPayload> SheetDrop { get; } = new("sheet.drop", Json.SheetPayload);
}

/// <summary>The form as typed. The nonce names the state that the person saw.</summary>
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
    : IDutyPayload, IDigestPayload;

/// <summary>What was read, as JSON, with the causes that were still missing.</summary>
/// <param name="Source">How the answer came, where it is written down for the unit.</param>
internal sealed record StatusConfirmPayload(string? Items, string? N, string? Then = null, string? Source = null)
{
    /// <summary>The inputs of the causes: "obstacle" and the place of the item.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Inputs { get; set; }
}

/// <summary>What an answer needs, as typed: of each answer some of it.</summary>
/// <param name="N">Names the state that the person saw.</param>
/// <param name="To">"Above" or "OwnLeader".</param>
/// <param name="Name">To whom exactly.</param>
/// <param name="Unnumbered">"true" where it is signed and not numbered yet.</param>
internal sealed record TapSavePayload(
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
    : IDutyPayload, IDigestPayload;

/// <summary>What was asked next, as typed.</summary>
/// <param name="A">The answer that was written.</param>
/// <param name="N">Names the state after it.</param>
/// <param name="Since">When what stood before it was reported, in ticks; 0 = nothing had been.</param>
internal sealed record TapNextPayload(
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
    : IDutyPayload, IDigestPayload;

/// <summary>A report to be taken back.</summary>
/// <param name="Now">When what stands was reported, in ticks.</param>
/// <param name="Since">When what is to stand again was reported; 0 = nothing had been.</param>
internal sealed record UndoPayload(string? Plan, string? Id, string? Now, string? Since, string? D = null) : IDutyPayload, IDigestPayload;

/// <summary>What was read of the chosen task, as JSON.</summary>
internal sealed record StatusProposePayload(string? Items, string? N);

/// <summary>A duty, and which report on it.</summary>
/// <param name="R">When it was made.</param>
internal sealed record TakeBackPayload(string? Plan, string? Id, string? R) : IDutyPayload;

/// <summary>A sheet by the hash of its file.</summary>
internal sealed record SheetPayload(string? Sheet, string? N = null, int? Page = null);

/// <summary>How these payloads are written and read.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    Converters = [typeof(PayloadText), typeof(PayloadNumber), typeof(PayloadEnum<StatusAnswer>)])]
[JsonSerializable(typeof(SheetPayload))]
[JsonSerializable(typeof(StatusConfirmPayload))]
[JsonSerializable(typeof(StatusProposePayload))]
[JsonSerializable(typeof(StatusSavePayload))]
[JsonSerializable(typeof(TapNextPayload))]
[JsonSerializable(typeof(TapSavePayload))]
[JsonSerializable(typeof(UndoPayload))]
[JsonSerializable(typeof(TakeBackPayload))]
internal sealed partial class StatusPayloadJson : JsonSerializerContext;
