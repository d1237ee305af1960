namespace CchcBot.Office;

/// <summary>
/// Blocks all writes while an administrator views the bot as somebody else. The storage layer itself refuses them, so that no handler has to check and no
/// wrongly declared command can write.
/// </summary>
internal static class ReadOnlyMode
{
    private static readonly AsyncLocal<bool> Is = new();

    /// <summary>Refuses writes in the current async flow until the result is disposed.</summary>
    public static IDisposable Begin() => new Scope();

    /// <exception cref="ReadOnlyModeException">Writes are blocked in the current async flow.</exception>
    public static void RefuseWrites()
    {
        if (Is.Value)
        {
            throw new ReadOnlyModeException();
        }
    }

    private sealed class Scope : IDisposable
    {
        private readonly bool before = Is.Value;

        public Scope() => Is.Value = true;

        public void Dispose() => Is.Value = before;
    }
}

/// <summary>A write was attempted while the administrator was viewing as somebody else.</summary>
internal sealed class ReadOnlyModeException() : Exception("Nothing is written while viewing as somebody else.");
