namespace CchcBot.Domain.Tasks;

/// <summary>Vietnam's time: UTC+7 all the year. Office-local values are unspecified <see cref="DateTime"/>s and <see cref="DateOnly"/>s.</summary>
public static class OfficeTime
{
    public static TimeSpan Offset { get; } = TimeSpan.FromHours(7);

    /// <summary>What the office's clock shows at that instant.</summary>
    public static DateTime Local(DateTimeOffset instant) => instant.ToOffset(Offset).DateTime;

    /// <summary>The office's day at that instant.</summary>
    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(Local(instant));

    /// <summary>The instant at which the office's clock shows that time.</summary>
    public static DateTimeOffset Instant(DateTime local) => new(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), Offset);

    /// <summary>The instant of a time of day of the office.</summary>
    public static DateTimeOffset Instant(DateOnly day, TimeOnly time) => Instant(day.ToDateTime(time));
}
