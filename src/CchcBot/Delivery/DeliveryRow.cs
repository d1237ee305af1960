using System.Text.Json.Serialization;
using CchcBot.Domain.Reminders;
using CchcBot.Domain.Reports;

namespace CchcBot.Delivery;

/// <summary>The kind of a message.</summary>
internal enum DeliveryKind
{
    /// <summary>A person's digest of reminders for a slot.</summary>
    Digest,
    /// <summary>The leadership channel's summary of a day.</summary>
    Summary,
    /// <summary>A leader's digest for a slot.</summary>
    Briefing,
    /// <summary>A short notice about a single matter that cannot wait for a digest.</summary>
    Word,
    /// <summary>A summary shown to an administrator before it is posted.</summary>
    Preview,
    /// <summary>Tells an administrator who could not be reached.</summary>
    Notice,
    /// <summary>Tasks that wait for a leader's decision.</summary>
    Decision,
    /// <summary>Unfinished tasks of a plan whose period is nearly over.</summary>
    RollOver,
    /// <summary>One person's request to another about an assignment.</summary>
    Request,
    /// <summary>A digest as a mail to somebody without the app.</summary>
    Mail,
}

/// <summary>The state of a delivery.</summary>
internal enum DeliveryState
{
    /// <summary>The row is inserted, which exactly one instance can do; not sent yet.</summary>
    Planned,
    /// <summary>Being sent: after a crash in this state it is unknown whether the message arrived.</summary>
    Sending,
    Sent,
    /// <summary>Not delivered: rejected, or given up after <see cref="DeliveryRules.MostAttempts"/> attempts.</summary>
    Failed,
    /// <summary>The person or channel cannot be reached, for a reason that a retry would not change.</summary>
    Unreachable,
    /// <summary>When it could be sent, nothing was left to say.</summary>
    Stale,
}

/// <summary>An assignment that a message lists.</summary>
/// <param name="Plan">The plan's id.</param>
/// <param name="Assignment">The assignment's id as text.</param>
/// <param name="Reason">Why it is listed; null in rows of older builds.</param>
/// <param name="Same">It was listed twice before, and nothing has changed since.</param>
/// <param name="Told">The officer has been reminded as often as the rules allow without any change: now the head is.</param>
internal sealed record AssignmentRef(
    string Plan, [property: JsonPropertyName("duty")] string Assignment, ReminderReason? Reason = null, bool Same = false, bool Told = false);

/// <summary>One message: its recipient, its slot, the obligations it settles, and its state.</summary>
/// <param name="Recipient">Object id of a person, or id of a channel.</param>
/// <param name="Slot">The office's day of the slot.</param>
/// <param name="Obligations">Keys of the obligations that it settles.</param>
/// <param name="Attempts">How often it was handed to the connector.</param>
/// <param name="Ambiguous">How many of the attempts had an unknown outcome.</param>
/// <param name="Reason">Why it failed, is unreachable or waits.</param>
/// <param name="ActivityId">The message's activity id in Teams, once sent.</param>
/// <param name="Address">The conversation to which it was sent, for later updates.</param>
/// <param name="Extra">Acknowledged sends beyond the first, by a sender that froze and went on after another had taken over.</param>
/// <param name="Shown">Hash of the card as last sent or updated; null = unknown.</param>
/// <param name="HeldUntil">Until then the card is not updated, because the recipient is filling it in.</param>
/// <param name="Closed">The card is final and no longer updated.</param>
/// <param name="Word">Content of a <see cref="DeliveryKind.Word"/>; it and the next three are null in all other kinds.</param>
/// <param name="Request">Content of a request; its assignment is the one in <paramref name="Assignments"/>, or none if it is about the office's plans.</param>
/// <param name="Summary">Content of a summary, once its figures are fixed.</param>
/// <param name="Number">1-based number of a notice within its day.</param>
/// <param name="Claim">Which instance is sending it; null otherwise, and in rows of older builds.</param>
/// <param name="Wait">Until when it is deferred, or null.</param>
/// <param name="Anew">How often it was started again because the conversation or message no longer existed.</param>
internal sealed record DeliveryRow(
    DeliveryKind Kind,
    string Recipient,
    DateOnly Slot,
    DateTimeOffset PlannedAt,
    IReadOnlyList<string> Obligations,
    [property: JsonPropertyName("duties")] IReadOnlyList<AssignmentRef> Assignments,
    DeliveryState State = DeliveryState.Planned,
    int Attempts = 0,
    int Ambiguous = 0,
    string? Reason = null,
    string? ActivityId = null,
    ConversationAddress? Address = null,
    DateTimeOffset? SentAt = null,
    int Extra = 0,
    string? Shown = null,
    DateTimeOffset? HeldUntil = null,
    bool Closed = false,
    NoticeContent? Word = null,
    RequestContent? Request = null,
    SummaryContent? Summary = null,
    int? Number = null,
    SendClaim? Claim = null,
    SendWait? Wait = null,
    int Anew = 0)
{
    /// <summary>The row's version when last read or written: a write based on it fails after another writer's change.</summary>
    [JsonIgnore]
    public string? Version { get; init; }

    /// <summary>The row exists but cannot be read: only what its key says is known.</summary>
    [JsonIgnore]
    public bool IsUnreadable { get; init; }

    /// <summary>For the store only: properties written by a newer build, kept when the row is written back. Usually null.</summary>
    [JsonIgnore]
    public object? Newer { get; init; }

    /// <summary>Identifies the delivery: inserting the row with this key claims the send.</summary>
    [JsonIgnore]
    public string Key => Part is { } part ? $"{KeyOf(Kind, Slot, Recipient)}|{part}" : KeyOf(Kind, Slot, Recipient);

    /// <summary>Whether the obligations that it lists count as settled: sent, about to be sent, or no longer relevant.</summary>
    [JsonIgnore]
    public bool Settles => State is DeliveryState.Planned or DeliveryState.Sending or DeliveryState.Sent or DeliveryState.Stale;

    [JsonIgnore]
    public bool IsOpen => State is DeliveryState.Planned or DeliveryState.Sending;

    /// <summary>
    /// The placeholder of an unreadable row: open, so that new obligations of its recipient wait for it and nothing is sent twice. Null for an unknown key.
    /// </summary>
    /// <param name="key">The row's key.</param>
    public static DeliveryRow? Unreadable(string key) =>
        key.Split('|', 4) is [var name, { Length: 8 } day, var recipient, .. var rest]
            && Enum.GetValues<DeliveryKind>().Where(k => Name(k) == name).Select(k => (DeliveryKind?)k).FirstOrDefault() is { } kind
            && DateOnly.TryParseExact(day, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var slot)
            ? new DeliveryRow(kind, recipient, slot, new DateTimeOffset(slot, TimeOnly.MinValue, TimeSpan.Zero), [], [])
            {
                IsUnreadable = true, UnreadablePart = rest is [var part] ? part : null,
            }
            : null;

    private string? UnreadablePart { get; init; }

    /// <summary>The last part of the key, which distinguishes deliveries of the same kind, recipient and day; null where there is only one.</summary>
    private string? Part => this switch
    {
        { IsUnreadable: true } => UnreadablePart,
        { Word: { } word } => word.Topic,
        { Request: { } request, Assignments: [var about] } => $"{request.Kind}|{about.Plan}|{about.Assignment}|{request.Matter}",
        { Request: { } request, Assignments: [] } => $"{request.Kind}|{request.Matter}",
        { Number: { } number } => $"{number}",
        _ => null,
    };

    public static string KeyOf(DeliveryKind kind, DateOnly slot, string recipient) =>
        $"{Name(kind)}|{slot:yyyyMMdd}|{recipient}";

    private static string Name(DeliveryKind kind) => kind switch
    {
        DeliveryKind.Digest => "digest",
        DeliveryKind.Summary => "summary",
        DeliveryKind.Briefing => "briefing",
        DeliveryKind.Word => "word",
        DeliveryKind.Preview => "preview",
        DeliveryKind.Decision => "decision",
        DeliveryKind.RollOver => "rollover",
        DeliveryKind.Request => "request",
        DeliveryKind.Notice => "notice",
        DeliveryKind.Mail => "mail",
        // A kind of a newer build: its name cannot collide with the keys above.
        _ => LaterNames.NameOf(kind).ToLowerInvariant(),
    };
}

/// <summary>Which instance is sending a delivery.</summary>
/// <param name="By">The instance's random id, drawn at start.</param>
/// <param name="At">When it claimed the row, by its system clock.</param>
internal sealed record SendClaim(string By, DateTimeOffset At);

/// <summary>The deferral of a delivery, in system time.</summary>
/// <param name="Since">When it was first deferred.</param>
/// <param name="Until">It is not tried before this time.</param>
internal sealed record SendWait(DateTimeOffset Since, DateTimeOffset Until);

/// <summary>The content of a short notice.</summary>
/// <param name="Topic">Identifies the matter: the same one is sent at most once a day.</param>
/// <param name="Text">In the recipient's language.</param>
/// <param name="Expires">Office time after which it is no longer sent, or null.</param>
internal sealed record NoticeContent(string Topic, string Text, DateTimeOffset? Expires = null);

/// <summary>The content of a request.</summary>
/// <param name="Kind">The name that the slice gives this kind of request.</param>
/// <param name="Matter">Distinguishes it from earlier requests of its kind about the assignment; contains no "|".</param>
internal sealed record RequestContent(string Kind, string Matter);

/// <summary>The content of a summary.</summary>
/// <param name="Figures">Its figures, with which the next summary compares its own.</param>
internal sealed record SummaryContent(SummarySnapshot Figures);

/// <summary>Limits and waiting times of deliveries.</summary>
internal static class DeliveryRules
{
    /// <summary>A send with unknown outcome is retried until acknowledged, up to this many attempts in all.</summary>
    public const int MostAttempts = 5;

    /// <summary>How often a throttled send (429) is retried before it is left to the next tick.</summary>
    public const int MostRefusals = 5;

    /// <summary>Wait before the second attempt of a send with unknown outcome.</summary>
    public static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(1);

    /// <summary>A claim older than this counts as abandoned; it is longer than the clocks of two machines may differ.</summary>
    public static readonly TimeSpan MostSkew = TimeSpan.FromHours(1);

    /// <summary>How long an unreachable person is not tried again.</summary>
    public static readonly TimeSpan TriedAgainAfter = TimeSpan.FromDays(7);

    // Widely spaced, so that a connector that is down for some minutes does not use up all attempts.
    private static readonly TimeSpan[] AmbiguousWaits = [TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(10)];

    private static readonly TimeSpan ShortestWait = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(15);

    /// <summary>The deferral after an attempt with unknown outcome; null = retried at once.</summary>
    public static SendWait? AfterAmbiguous(DeliveryRow delivery, DateTimeOffset now) => delivery.Attempts < 2
        ? null
        : new SendWait(delivery.Wait?.Since ?? now, now + AmbiguousWaits[Math.Min(delivery.Attempts - 2, AmbiguousWaits.Length - 1)]);

    /// <summary>
    /// The deferral while the connector takes nothing for now: half of the time since the first deferral, at least one and at most 15 minutes.
    /// </summary>
    public static SendWait AfterRefusal(DeliveryRow delivery, DateTimeOffset now)
    {
        var since = delivery.Wait?.Since ?? now;
        var half = (now - since) / 2;
        return new SendWait(since, now + (half < ShortestWait ? ShortestWait : half > LongestWait ? LongestWait : half));
    }

    /// <summary>How long the outcome of a send is kept in memory and its write retried while storage is not available.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);
}
