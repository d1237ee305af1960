using System.Text.Json.Serialization;
using CchcBot.Kernel;

namespace CchcBot.Slices.Remind;

/// <summary>The buttons of reminders.</summary>
internal static class RemindVerbs
{
    private static readonly RemindPayloadJson Json = RemindPayloadJson.Default;

    /// <summary>Reminded of later.</summary>
    public static Verb<SnoozePayload> Snooze { get; } = new("remind.snooze", Json.SnoozePayload);

    /// <summary>"Không phải việc của tôi".</summary>
    public static Verb<NotMinePayload> NotMine { get; } = new("remind.notMine", Json.NotMinePayload);

    /// <summary>Somebody says that a duty is not theirs: the choice of who does it.</summary>
    public static Verb<ReassignFormPayload> ReassignForm { get; } = new("remind.reassign", Json.ReassignFormPayload);

    /// <summary>It is given to somebody.</summary>
    public static Verb<ReassignPayload> ReassignSave { get; } = new("remind.reassign.save", Json.ReassignPayload);

    /// <summary>It stays where it is.</summary>
    public static Verb<ReassignFormPayload> ReassignKeep { get; } = new("remind.reassign.keep", Json.ReassignFormPayload);

    /// <summary>Another page of who will be reminded.</summary>
    public static Verb<DryRunPayload> DryRun { get; } = new("remind.dry", Json.DryRunPayload);

    /// <summary>Somebody stands in while the person is away.</summary>
    public static Verb<DelegatePayload> DelegateSave { get; } = new("leave.save", Json.DelegatePayload);

    /// <summary>The person is back.</summary>
    public static Verb<DelegateEndPayload> DelegateEnd { get; } = new("leave.end", Json.DelegateEndPayload);
}

/// <summary>Until when: one of the choices of the day.</summary>
internal sealed record SnoozePayload(string? Plan, string? Id, string? Until, string? D = null) : IDutyPayload, IDigestPayload;

/// <summary>"true" where the whole unit is meant.</summary>
internal sealed record NotMinePayload(string? Plan, string? Id, string? Unit, string? D = null) : IDutyPayload, IDigestPayload;

/// <summary>A duty that waits to be given to somebody.</summary>
/// <param name="N">Names the request that the person saw; null on a button that only opens the choice.</param>
internal sealed record ReassignFormPayload(string? Plan, string? Id, string? D = null, string? N = null) : IDutyPayload, IDigestPayload;

/// <summary>Who is to do it.</summary>
/// <param name="N">Names the request that the person saw.</param>
/// <param name="ToPart">A part of a name that was typed where the list has not room for all.</param>
internal sealed record ReassignPayload(string? Plan, string? Id, string? D = null, string? To = null, string? N = null, string? ToPart = null)
    : IDutyPayload, IDigestPayload;

/// <summary>A page, 1-based, of the next days.</summary>
internal sealed record DryRunPayload(int? Page, int? Days);

/// <summary>Who stands in from when until when, as typed.</summary>
/// <param name="ToPart">A part of a name that was typed where the list has not room for all.</param>
internal sealed record DelegatePayload(string? To = null, string? From = null, string? Until = null, string? ToPart = null);

/// <summary>Nothing.</summary>
internal sealed record DelegateEndPayload;

/// <summary>How these payloads are written and read.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    Converters = [typeof(PayloadText), typeof(PayloadNumber)])]
[JsonSerializable(typeof(DelegateEndPayload))]
[JsonSerializable(typeof(DelegatePayload))]
[JsonSerializable(typeof(DryRunPayload))]
[JsonSerializable(typeof(NotMinePayload))]
[JsonSerializable(typeof(ReassignFormPayload))]
[JsonSerializable(typeof(ReassignPayload))]
[JsonSerializable(typeof(SnoozePayload))]
internal sealed partial class RemindPayloadJson : JsonSerializerContext;
