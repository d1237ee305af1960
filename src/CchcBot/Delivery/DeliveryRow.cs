using System.Globalization;
using System.Text.Json.Serialization;
using CchcBot.Domain.Reminders;
using CchcBot.Domain.Reports;
using CchcBot.Domain.Text;
using CchcBot.Office;

namespace CchcBot.Delivery;

/// <summary>What a message is.</summary>
internal enum DeliveryKind
{
    /// <summary>A person's digest of a slot.</summary>
    Digest,
    /// <summary>The leadership channel's summary of a day.</summary>
    Summary,
    /// <summary>A leader's digest of a slot.</summary>
    Briefing,
    /// <summary>A word about one matter, which cannot wait for a digest.</summary>
    Word,
    /// <summary>A summary as an administrator sees it before it is posted.</summary>
    Preview,
    /// <summary>Word to an administrator of who could not be reached.</summary>
    Notice,
    /// <summary>What waits for a leader's decision.</summary>
    Decision,
    /// <summary>What is unfinished in a plan whose period is nearly over.</summary>
    RollOver,
    /// <summary>One person asks another for something about a duty.</summary>
    Request,
}

/// <summary>Where a delivery stands.</summary>
internal enum DeliveryState
{
    /// <summary>Claimed: exactly one instance inserted the row. Not sent.</summary>
    Planned,
    /// <summary>Being sent: if the service died here, it may or may not have arrived.</summary>
    Sending,
    Sent,
    /// <summary>Given up after <see cref="DeliveryRules.MostAttempts"/> ambiguous attempts.</summary>
    Failed,
    /// <summary>The person or channel cannot be reached for a reason that trying again does not change.</summary>
    Unreachable,
    /// <summary>Nothing was left to say when it could be sent.</summary>
    Stale,
}

/// <summary>A duty that a message is about.</summary>
/// <param name="Plan">The plan's id.</param>
/// <param name="Duty">The assignment's id as text.</param>
/// <param name="Reason">Why it is listed; null in rows written before reasons were kept.</param>
/// <param name="Same">It has been said twice before, and nothing has changed.</param>
/// <param name="Told">The officer was told as often as it is said, and nothing has changed: now the head is.</param>
internal sealed record DutyRef(string Plan, string Duty, ReminderReason? Reason = null, bool Same = false, bool Told = false);

/// <summary>One message: to whom, for which slot, what it settles, and what became of it.</summary>
/// <param name="Recipient">Object id of a person, or id of a channel.</param>
/// <param name="Slot">Office's day of the slot.</param>
/// <param name="Obligations">Keys of what it settles.</param>
/// <param name="Attempts">How often it was handed to the connector.</param>
/// <param name="Ambiguous">Attempts of which nobody can say whether they arrived.</param>
/// <param name="Reason">Why it is failed or unreachable.</param>
/// <param name="ActivityId">The message's id in Teams, once sent.</param>
/// <param name="Address">Where it was sent: a later update goes there.</param>
/// <param name="Extra">Acknowledged sends beyond the first: a sender that was frozen and went on after another had taken over.</param>
/// <param name="Shown">Hash of the card as it was sent or updated last; null = not known.</param>
/// <param name="HeldUntil">The recipient is at work on the card: it is not updated before then.</param>
/// <param name="Closed">The card no longer changes.</param>
/// <param name="Word">Of a word; like the next three null in every other kind.</param>
/// <param name="Request">Of a request; its duty is the one of <paramref name="Duties"/>, none where it is about the office's plans.</param>
/// <param name="Summary">Of a summary, once its figures stand.</param>
/// <param name="Number">Of a notice: 1-based among those of its day.</param>
/// <param name="Claim">Who is sending it, while it is being sent; null in rows of builds that did not say.</param>
/// <param name="Wait">Until when it is put back, or null.</param>
/// <param name="Anew">How often it was begun anew because the conversation or the message was gone.</param>
internal sealed record DeliveryRow(
    DeliveryKind Kind,
    string Recipient,
    DateOnly Slot,
    DateTimeOffset PlannedAt,
    IReadOnlyList<string> Obligations,
    IReadOnlyList<DutyRef> Duties,
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
    WordMatter? Word = null,
    RequestMatter? Request = null,
    SummaryMatter? Summary = null,
    int? Number = null,
    SendClaim? Claim = null,
    SendWait? Wait = null,
    int Anew = 0)
{
    /// <summary>The row's version as read or written last: a write with it fails where another writer came first.</summary>
    [JsonIgnore]
    public string? Version { get; init; }

    /// <summary>The row is there and cannot be read: nothing is known of it but what its key says.</summary>
    [JsonIgnore]
    public bool IsUnreadable { get; init; }

    /// <summary>The store's own: what a newer build wrote into the row and this one does not know. Null as a rule.</summary>
    [JsonIgnore]
    public object? Newer { get; init; }

    /// <summary>Names the delivery: inserting its row claims the send.</summary>
    [JsonIgnore]
    public string Key => Part is { } part ? $"{KeyOf(Kind, Slot, Recipient)}|{part}" : KeyOf(Kind, Slot, Recipient);

    /// <summary>Whether what it lists counts as said, or as being said.</summary>
    [JsonIgnore]
    public bool Settles => State is DeliveryState.Planned or DeliveryState.Sending or DeliveryState.Sent or DeliveryState.Stale;

    [JsonIgnore]
    public bool IsOpen => State is DeliveryState.Planned or DeliveryState.Sending;

    /// <summary>
    /// What stands for a row that cannot be read: open, so that whatever comes up for its recipient waits for it, and nothing is said twice.
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

    /// <summary>Tells apart several of a kind for one recipient on one day; null where there is one.</summary>
    private string? Part => this switch
    {
        { IsUnreadable: true } => UnreadablePart,
        { Word: { } word } => word.Topic,
        { Request: { } request, Duties: [var about] } => $"{request.Kind}|{about.Plan}|{about.Duty}|{request.Matter}",
        { Request: { } request, Duties: [] } => $"{request.Kind}|{request.Matter}",
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
        // Of a later build: no key of ours.
        _ => LaterNames.NameOf(kind).ToLowerInvariant(),
    };
}

/// <summary>Who is sending a delivery.</summary>
/// <param name="By">The instance, by a name that it draws when it starts.</param>
/// <param name="At">When it took the row, by its machine's clock.</param>
internal sealed record SendClaim(string By, DateTimeOffset At);

/// <summary>A delivery that is put back, by the machine's clock.</summary>
/// <param name="Since">When it was put back first.</param>
/// <param name="Until">It is not tried before.</param>
internal sealed record SendWait(DateTimeOffset Since, DateTimeOffset Until);

/// <summary>What a word says.</summary>
/// <param name="Topic">Names the matter: the same one is told once a day.</param>
/// <param name="Text">In the recipient's language.</param>
/// <param name="Expires">Office time after which it is no longer worth saying, or null.</param>
internal sealed record WordMatter(string Topic, string Text, DateTimeOffset? Expires = null);

/// <summary>What a request is about.</summary>
/// <param name="Kind">The slice's own name for it.</param>
/// <param name="Matter">Tells it apart from earlier ones of its kind about the duty; without "|".</param>
internal sealed record RequestMatter(string Kind, string Matter);

/// <summary>What a summary said.</summary>
/// <param name="Figures">For what the next one says has changed.</param>
internal sealed record SummaryMatter(SummarySnapshot Figures);

/// <summary>Figures of delivering.</summary>
internal static class DeliveryRules
{
    /// <summary>A send whose outcome is unknown is sent again until acknowledged, this often at most.</summary>
    public const int MostAttempts = 5;

    /// <summary>Times that a send which the connector held back (429) is tried anew before the next tick has it.</summary>
    public const int MostRefusals = 5;

    /// <summary>Before the second attempt of a send whose outcome is unknown.</summary>
    public static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(1);

    /// <summary>A claim older than this by another machine's clock is dead, however far the two clocks may be apart.</summary>
    public static readonly TimeSpan MostSkew = TimeSpan.FromHours(1);

    /// <summary>How long somebody who cannot be reached is left in peace before being tried again.</summary>
    public static readonly TimeSpan TriedAgainAfter = TimeSpan.FromDays(7);

    // Further attempts stand far apart: a connector that does not answer for some minutes must not use them up.
    private static readonly TimeSpan[] AmbiguousWaits = [TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(10)];

    private static readonly TimeSpan ShortestWait = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(15);

    /// <summary>Until when a delivery is put back whose outcome is unknown; null = it is tried again at once.</summary>
    public static SendWait? AfterAmbiguous(DeliveryRow delivery, DateTimeOffset now) => delivery.Attempts < 2
        ? null
        : new SendWait(delivery.Wait?.Since ?? now, now + AmbiguousWaits[Math.Min(delivery.Attempts - 2, AmbiguousWaits.Length - 1)]);

    /// <summary>Until when a delivery is put back that this deployment may not send: a minute at first, then half of the time that it lasts.</summary>
    public static SendWait AfterRefusal(DeliveryRow delivery, DateTimeOffset now)
    {
        var since = delivery.Wait?.Since ?? now;
        var half = (now - since) / 2;
        return new SendWait(since, now + (half < ShortestWait ? ShortestWait : half > LongestWait ? LongestWait : half));
    }

    /// <summary>How long the outcome of a send is held in memory while the tables cannot take it.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);
}
