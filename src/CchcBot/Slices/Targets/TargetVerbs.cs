using System.Text.Json.Serialization;
using CchcBot.Kernel;

namespace CchcBot.Slices.Targets;

/// <summary>The buttons of targets' cards.</summary>
internal static class TargetVerbs
{
    private static readonly TargetPayloadJson Json = TargetPayloadJson.Default;

    /// <summary>The targets, a page of them, or those of one judgement.</summary>
    public static Verb<TargetListPayload> List { get; } = new("target.list", Json.TargetListPayload);

    /// <summary>One target with its form.</summary>
    public static Verb<TargetPayload> Open { get; } = new("target.open", Json.TargetPayload);

    /// <summary>A figure is recorded.</summary>
    public static Verb<TargetSavePayload> Save { get; } = new("target.save", Json.TargetSavePayload);

    /// <summary>The figure that was just recorded is taken back.</summary>
    public static Verb<TargetActPayload> TakeBack { get; } = new("target.takeBack", Json.TargetActPayload);

    /// <summary>Which unit reports on a target: the choice.</summary>
    public static Verb<TargetPayload> GiveForm { get; } = new("target.give.form", Json.TargetPayload);

    /// <summary>Which unit reports on a target, chosen.</summary>
    public static Verb<TargetGivePayload> Give { get; } = new("target.give", Json.TargetGivePayload);
}

/// <param name="Show">The judgement of those to be shown, by name; null = all.</param>
internal sealed record TargetListPayload(string? Show = null, string? Page = null);

/// <summary>A target of a plan.</summary>
/// <param name="Plan">The plan's id.</param>
/// <param name="Number">The target's number.</param>
internal sealed record TargetPayload(string? Plan, string? Number);

/// <summary>A figure as typed.</summary>
internal sealed record TargetSavePayload(string? Plan, string? Number, string? Figure = null, string? On = null, string? Source = null);

/// <param name="Act">The act by which the figure was recorded.</param>
internal sealed record TargetActPayload(string? Plan, string? Number, string? Act);

/// <param name="Unit">The unit's key.</param>
/// <param name="UnitPart">A part of its name, as typed.</param>
internal sealed record TargetGivePayload(string? Plan, string? Number, string? Unit = null, string? UnitPart = null);

/// <summary>How these payloads are written and read.</summary>
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
