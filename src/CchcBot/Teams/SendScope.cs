namespace CchcBot.Teams;

/// <summary>
/// Data about a send that the SDK's client has no parameter for: the conversation it is counted against and its priority. Set by the code that awaits the
/// send; flows as an AsyncLocal through client and adapter to <see cref="ConnectorHandler"/>.
/// </summary>
/// <param name="Gate">Asked before each attempt.</param>
/// <param name="ConversationId">Key of the rate window: a chat, a channel, or the person when a new chat is being opened.</param>
internal sealed record SendScope(IConnectorGate Gate, string ConversationId)
{
    private static readonly AsyncLocal<SendScope?> Flowing = new();

    public static SendScope? Current => Flowing.Value;

    /// <summary>Active until disposed, or until the async method that called this returns.</summary>
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
