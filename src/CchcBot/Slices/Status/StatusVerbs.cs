using System.Text.Json;
using System.Text.Json.Serialization;
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
    string? Percent = null,
    string? Number = null,
    string? Date = null,
    string? Obstacle = null,
    string? Cause = null)
    : IDutyPayload, IDigestPayload;

/// <summary>What was read, as JSON, with the causes that were still missing.</summary>
internal sealed record StatusConfirmPayload(string? Items, string? N, string? Then = null, string? Cause = null)
{
    /// <summary>The inputs of the causes: "obstacle" and the place of the item.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Inputs { get; set; }
}

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
    Converters = [typeof(PayloadText), typeof(PayloadNumber)])]
[JsonSerializable(typeof(SheetPayload))]
[JsonSerializable(typeof(StatusConfirmPayload))]
[JsonSerializable(typeof(StatusProposePayload))]
[JsonSerializable(typeof(StatusSavePayload))]
[JsonSerializable(typeof(TakeBackPayload))]
internal sealed partial class StatusPayloadJson : JsonSerializerContext;
