namespace CchcBot.Faults.Rig;

/// <summary>How the rig misbehaves: shares of calls from 0 to 1, drawn by the seed.</summary>
/// <param name="Throttled">The connector answers 429 with Retry-After and takes nothing.</param>
/// <param name="BadBefore">502, nothing taken.</param>
/// <param name="BadAfter">502, taken all the same.</param>
/// <param name="Reset">The connection breaks; every other time after it was taken.</param>
/// <param name="Slow">The answer comes after <see cref="SlowSeconds"/>; taken.</param>
/// <param name="TableReset">The tables' connection breaks before the request got there.</param>
/// <param name="TableLost">The tables did it, the connection breaks before the answer.</param>
/// <param name="TableSlow">The tables' answer comes half a second late.</param>
internal sealed record RigPlan(
    int Seed = 1,
    double Throttled = 0,
    double BadBefore = 0,
    double BadAfter = 0,
    double Reset = 0,
    double Slow = 0,
    double TableReset = 0,
    double TableLost = 0,
    double TableSlow = 0)
{
    public int RetryAfterSeconds { get; init; } = 2;

    public int SlowSeconds { get; init; } = 20;

    /// <summary>Conversations whose sends are refused with that status for good.</summary>
    public IReadOnlyDictionary<string, int> Refuse { get; init; } = new Dictionary<string, int>(StringComparer.Ordinal);

    /// <summary>Conversations whose window is full: 429, with <see cref="FullSeconds"/> to wait.</summary>
    public IReadOnlyList<string> Full { get; init; } = [];

    public int FullSeconds { get; init; } = 1800;

    /// <summary>Conversations whose names begin so get no answer for <see cref="SlowSeconds"/>; every other of their messages is taken all the same.</summary>
    public string Hanging { get; init; } = "";

    /// <summary>What Teams allows a bot in a tenant each second.</summary>
    public int TenantPerSecond { get; init; } = 30;
}

/// <summary>Which call is held, and when.</summary>
public enum HoldPhase
{
    /// <summary>Before it took effect: where the caller dies meanwhile, it never does.</summary>
    Before,
    /// <summary>After it took effect, before the answer.</summary>
    After,
}

/// <summary>What the rig saw since it was told how to behave.</summary>
/// <param name="Violations">Sends by which a window of Teams was exceeded.</param>
/// <param name="Impatient">Sends that came although 429 had asked the tenant to wait.</param>
/// <param name="Faults">How often it misbehaved, by kind.</param>
internal sealed record RigFigures(int Calls, int Tables, int Sends, int Violations, int Impatient, IReadOnlyDictionary<string, int> Faults);

/// <summary>A call that is being held.</summary>
internal sealed record HeldCall(int Number, string What);

/// <summary>What the connector accepted: a line of the ledger.</summary>
/// <param name="Kind">send, post or update.</param>
/// <param name="Key">The delivery that the message says it is.</param>
internal sealed record LedgerLine(int Number, DateTimeOffset At, string Kind, string Conversation, string Id, string? Key, string Activity);

[System.Text.Json.Serialization.JsonSerializable(typeof(LedgerLine))]
[System.Text.Json.Serialization.JsonSerializable(typeof(RigPlan))]
[System.Text.Json.Serialization.JsonSerializable(typeof(RigFigures))]
[System.Text.Json.Serialization.JsonSerializable(typeof(HeldCall))]
internal sealed partial class RigJson : System.Text.Json.Serialization.JsonSerializerContext;
