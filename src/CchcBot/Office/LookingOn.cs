namespace CchcBot.Office;

/// <summary>
/// While an administrator looks on as somebody else nothing is written. The tables themselves refuse it, so that no handler has to think of it and no
/// wrong declaration lets a write through.
/// </summary>
internal static class LookingOn
{
    private static readonly AsyncLocal<bool> Is = new();

    /// <summary>Writes of what is done from here on are refused, until it is disposed.</summary>
    public static IDisposable Begin() => new Looking();

    /// <exception cref="LookingOnException">Somebody only looks on.</exception>
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

/// <summary>Something was to be written for somebody who only looks on.</summary>
internal sealed class LookingOnException() : Exception("Nothing is written while looking on.");
