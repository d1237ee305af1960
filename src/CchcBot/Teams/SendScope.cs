namespace CchcBot.Teams;

/// <summary>
/// The circumstances of a send that the official client has no place for: whose window it counts in, and how urgent it is.
/// Set by whoever awaits the send, it flows with the call through client and adapter to <see cref="ConnectorHandler"/>.
/// </summary>
/// <param name="Gate">Asked before each attempt.</param>
/// <param name="ConversationId">Whose window it takes a place in: a chat, a channel, or the person with whom a chat is begun.</param>
internal sealed record SendScope(IConnectorGate Gate, string ConversationId)
{
    private static readonly AsyncLocal<SendScope?> Flowing = new();

    public static SendScope? Current => Flowing.Value;

    /// <summary>Lasts until it is disposed, or until the asynchronous method that called this returns.</summary>
    public static Ended Begin(IConnectorGate gate, string conversationId)
    {
        var ended = new Ended(Flowing.Value);
        Flowing.Value = new SendScope(gate, conversationId);
        return ended;
    }

    internal readonly struct Ended(SendScope? before) : IDisposable
    {
        public void Dispose() => Flowing.Value = before;
    }
}
