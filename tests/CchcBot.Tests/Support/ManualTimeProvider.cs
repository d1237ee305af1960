namespace CchcBot.Tests.Support;

/// <summary>A clock that stands until it is moved. Only tells the time: it drives no timers.</summary>
public sealed class ManualTimeProvider(DateTimeOffset start) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = start;

    public override DateTimeOffset GetUtcNow() => Now;
}
