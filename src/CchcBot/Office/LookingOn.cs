namespace CchcBot.Office;

/// <summary>
/// Blocks all writes while an administrator views the bot as somebody else. The storage layer itself refuses them, so that no handler has to check and no
/// wrongly declared command can write.
/// </summary>
internal static class LookingOn
{
    private static readonly AsyncLocal<bool> Is = new();

    /// <summary>Refuses writes in the current async flow until the result is disposed.</summary>
    public static IDisposable Begin() => new Looking();

    /// <exception cref="LookingOnException">Writes are blocked in the current async flow.</exception>
    public static void RefuseWrites()
    {
        if (Is.Value)
        {
            throw new LookingOnException();
        }
    }

    private sealed class Looking : IDisposable
    {
        private readonly bool before = Is.Value;

        public Looking() => Is.Value = true;

        public void Dispose() => Is.Value = before;
    }
}

/// <summary>A write was attempted while the administrator was viewing as somebody else.</summary>
internal sealed class LookingOnException() : Exception("Nothing is written while looking on.");
