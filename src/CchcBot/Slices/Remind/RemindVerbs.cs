using System.Text.Json.Serialization;

namespace CchcBot.Slices.Remind;

/// <summary>Card actions of reminders.</summary>
internal static class RemindVerbs
{
    private static readonly RemindPayloadJson Json = RemindPayloadJson.Default;

    /// <summary>Snoozes an assignment's reminders.</summary>
    public static Verb<SnoozePayload> Snooze { get; } = new("remind.snooze", Json.SnoozePayload);

    /// <summary>"Không phải việc của tôi": asks to reassign it.</summary>
    public static Verb<NotMinePayload> NotMine { get; } = new("remind.notMine", Json.NotMinePayload);

    /// <summary>Shows the form to settle a request to reassign.</summary>
    public static Verb<ReassignFormPayload> ReassignForm { get; } = new("remind.reassign", Json.ReassignFormPayload);

    /// <summary>Gives the assignment to the chosen person.</summary>
    public static Verb<ReassignPayload> ReassignSave { get; } = new("remind.reassign.save", Json.ReassignPayload);

    /// <summary>Leaves the assignment where it is.</summary>
    public static Verb<ReassignFormPayload> ReassignKeep { get; } = new("remind.reassign.keep", Json.ReassignFormPayload);

    /// <summary>Shows another page of the dry run.</summary>
    public static Verb<ReminderForecastPayload> Forecast { get; } = new("remind.dry", Json.ReminderForecastPayload);

    /// <summary>Turns reminders by mail on or off.</summary>
    public static Verb<MailPayload> Mail { get; } = new("remind.mail", Json.MailPayload);

    /// <summary>Saves an absence with its stand-in.</summary>
    public static Verb<DelegatePayload> DelegateSave { get; } = new("leave.save", Json.DelegatePayload);

    /// <summary>Ends an absence.</summary>
    public static Verb<DelegateEndPayload> DelegateEnd { get; } = new("leave.end", Json.DelegateEndPayload);
}

/// <summary>The chosen snooze: <c>Until</c> is the key of one of <see cref="Domain.Reminders.SnoozeChoices"/>.</summary>
internal sealed record SnoozePayload(string? Plan, string? Id, string? Until, string? D = null) : IAssignmentPayload, IDigestPayload;

/// <summary>A request to reassign; <c>Unit</c> is "true" where the task is not the unit's at all.</summary>
internal sealed record NotMinePayload(string? Plan, string? Id, string? Unit, string? D = null) : IAssignmentPayload, IDigestPayload;

/// <summary>An assignment with a pending request to reassign.</summary>
/// <param name="N">Nonce: identifies the request that the card showed; null on a button that only opens the form.</param>
internal sealed record ReassignFormPayload(string? Plan, string? Id, string? D = null, string? N = null) : IAssignmentPayload, IDigestPayload;

/// <summary>The person to whom the assignment is given.</summary>
/// <param name="N">Nonce: identifies the request that the card showed.</param>
/// <param name="ToPart">A part of a name, for people for whom the list has no room.</param>
internal sealed record ReassignPayload(string? Plan, string? Id, string? D = null, string? To = null, string? N = null, string? ToPart = null)
    : IAssignmentPayload, IDigestPayload;

/// <summary>Whether people without the app are reminded by mail.</summary>
internal sealed record MailPayload(bool? On);

/// <summary>A page of the dry run.</summary>
internal sealed record ReminderForecastPayload(int? Page, int? Days);

/// <summary>An absence as typed.</summary>
/// <param name="ToPart">A part of a name, for people for whom the list has no room.</param>
internal sealed record DelegatePayload(string? To = null, string? From = null, string? Until = null, string? ToPart = null);

/// <summary>No data.</summary>
internal sealed record DelegateEndPayload;

/// <summary>Serializer metadata of this slice's payloads.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    Converters = [typeof(PayloadText), typeof(PayloadNumber)])]
[JsonSerializable(typeof(DelegateEndPayload))]
[JsonSerializable(typeof(DelegatePayload))]
[JsonSerializable(typeof(ReminderForecastPayload))]
[JsonSerializable(typeof(MailPayload))]
[JsonSerializable(typeof(NotMinePayload))]
[JsonSerializable(typeof(ReassignFormPayload))]
[JsonSerializable(typeof(ReassignPayload))]
[JsonSerializable(typeof(SnoozePayload))]
internal sealed partial class RemindPayloadJson : JsonSerializerContext;
