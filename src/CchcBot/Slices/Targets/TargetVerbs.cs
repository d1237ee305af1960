using System.Text.Json.Serialization;

namespace CchcBot.Slices.Targets;

/// <summary>Card actions of the cards about targets.</summary>
internal static class TargetVerbs
{
    private static readonly TargetPayloadJson Json = TargetPayloadJson.Default;

    /// <summary>Lists the targets: all, or those with one verdict; a page at a time.</summary>
    public static Verb<TargetListPayload> List { get; } = new("target.list", Json.TargetListPayload);

    /// <summary>Shows one target with its form.</summary>
    public static Verb<TargetPayload> Open { get; } = new("target.open", Json.TargetPayload);

    /// <summary>Saves a figure.</summary>
    public static Verb<TargetSavePayload> Save { get; } = new("target.save", Json.TargetSavePayload);

    /// <summary>Takes back the figure just saved.</summary>
    public static Verb<TargetActPayload> TakeBack { get; } = new("target.takeBack", Json.TargetActPayload);

    /// <summary>Shows the form to choose the unit that reports on a target.</summary>
    public static Verb<TargetPayload> GiveForm { get; } = new("target.give.form", Json.TargetPayload);

    /// <summary>Saves the unit that reports on a target.</summary>
    public static Verb<TargetGivePayload> Give { get; } = new("target.give", Json.TargetGivePayload);
}

/// <param name="Show">Name of the verdict to filter by; null = all.</param>
internal sealed record TargetListPayload(string? Show = null, string? Page = null);

/// <summary>A target of a plan.</summary>
/// <param name="Plan">The plan's id.</param>
/// <param name="Number">The target's number.</param>
internal sealed record TargetPayload(string? Plan, string? Number);

/// <summary>A figure as typed.</summary>
internal sealed record TargetSavePayload(string? Plan, string? Number, string? Figure = null, string? On = null, string? Source = null);

/// <param name="Act">Operation id with which the figure was saved.</param>
internal sealed record TargetActPayload(string? Plan, string? Number, string? Act);

/// <param name="Unit">The unit's key.</param>
/// <param name="UnitPart">Part of the unit's name, as typed.</param>
internal sealed record TargetGivePayload(string? Plan, string? Number, string? Unit = null, string? UnitPart = null);

/// <summary>JSON serialisation of these payloads.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    Converters = [typeof(PayloadText)])]
[JsonSerializable(typeof(TargetActPayload))]
[JsonSerializable(typeof(TargetGivePayload))]
[JsonSerializable(typeof(TargetListPayload))]
[JsonSerializable(typeof(TargetPayload))]
[JsonSerializable(typeof(TargetSavePayload))]
internal sealed partial class TargetPayloadJson : JsonSerializerContext;
