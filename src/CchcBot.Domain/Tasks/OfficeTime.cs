namespace CchcBot.Domain.Tasks;

/// <summary>
/// Vietnam's time, UTC+7 without daylight saving. Office-local values are <see cref="DateTime"/> of unspecified kind and <see cref="DateOnly"/>.
/// </summary>
public static class OfficeTime
{
    public static TimeSpan Offset { get; } = TimeSpan.FromHours(7);

    /// <summary>Office-local time of an instant.</summary>
    public static DateTime Local(DateTimeOffset instant) => instant.ToOffset(Offset).DateTime;

    /// <summary>The office's day of an instant.</summary>
    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(Local(instant));

    /// <summary>The instant of an office-local time.</summary>
    public static DateTimeOffset Instant(DateTime local) => new(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), Offset);

    /// <summary>The instant of a time of day on a day of the office.</summary>
    public static DateTimeOffset Instant(DateOnly day, TimeOnly time) => Instant(day.ToDateTime(time));
}
