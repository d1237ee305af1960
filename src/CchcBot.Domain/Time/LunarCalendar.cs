namespace CchcBot.Domain.Time;

/// <summary>
/// The Vietnamese lunar calendar, computed at UTC+7. .NET's Chinese lunisolar calendar is computed for Beijing (UTC+8) and differs by a day or a month in
/// some years.
/// </summary>
/// <remarks>
/// A month begins on the day of the new moon; the 11th month contains the winter solstice; in a year of thirteen months the first month in which the sun
/// enters no new zodiac sign is the leap month. New moons and the sun's longitude are computed with the series in Jean Meeus, "Astronomical Algorithms",
/// accurate to minutes.
/// </remarks>
public static class LunarCalendar
{
    private const double Offset = 7.0 / 24;
    private const double MeanMonth = 29.530588853;

    // The Julian day number of DateOnly's day number 0.
    private const int JulianDayOfFirst = 1721426;

    /// <summary>The years for which it is computed, first and last inclusive.</summary>
    public const int FirstYear = 1900;

    /// <inheritdoc cref="FirstYear"/>
    public const int LastYear = 2100;

    /// <summary>
    /// The solar date; null where the lunar day does not exist, such as the 30th of a short month, or a leap month that the year does not have.
    /// </summary>
    /// <param name="year">The lunar year: the one that begins at Tết, in January or February of the solar year of that number.</param>
    /// <param name="isLeap">The leap month is meant, the second one of that number.</param>
    public static DateOnly? ToSolar(int year, int month, int day, bool isLeap = false) =>
        Month(year, month, isLeap) is { } span && day >= 1 && day <= span.End.DayNumber - span.Start.DayNumber + 1 ? span.Start.AddDays(day - 1) : null;

    /// <summary>First and last day of a lunar month; null where it does not exist.</summary>
    /// <inheritdoc cref="ToSolar"/>
    public static (DateOnly Start, DateOnly End)? Month(int year, int month, bool isLeap = false)
    {
        if (year is < FirstYear or > LastYear || month is < 1 or > 12)
        {
            return null;
        }

        // Counted from one 11th month to the next: the 11th and 12th month of a year are in the span that begins in that year.
        var (first, second) = month >= 11 ? (Eleventh(year), Eleventh(year + 1)) : (Eleventh(year - 1), Eleventh(year));
        var place = (month + 1) % 12;
        var leap = Leap(first, second);
        if (isLeap && leap != place + 1)
        {
            return null;
        }

        place += isLeap || (leap is { } at && place >= at) ? 1 : 0;
        var moon = MoonOf(first) + place;
        return (NewMoon(moon), NewMoon(moon + 1).AddDays(-1));
    }

    /// <summary>The first day of the lunar year (Tết).</summary>
    public static DateOnly NewYear(int year) => Month(year, 1) is { } first ? first.Start : throw new ArgumentOutOfRangeException(nameof(year), year, null);

    /// <summary>The lunar year of a solar date.</summary>
    public static int YearOf(DateOnly day) => day < NewYear(day.Year) ? day.Year - 1 : day.Year;

    /// <summary>The first day of the lunar month that contains the winter solstice of the solar year.</summary>
    private static DateOnly Eleventh(int year)
    {
        var last = new DateOnly(year, 12, 31);
        var moon = MoonOf(last);
        moon = NewMoon(moon) > last ? moon - 1 : moon;
        // 9 = the sign that the sun enters at the winter solstice.
        return Sign(NewMoon(moon)) >= 9 ? NewMoon(moon - 1) : NewMoon(moon);
    }

    /// <summary>The index of the leap month between two 11th months; null where there are only twelve months.</summary>
    private static int? Leap(DateOnly first, DateOnly second)
    {
        if (second.DayNumber - first.DayNumber < 365)
        {
            return null;
        }

        var moon = MoonOf(first);
        for (var i = 1; i < 14; i++)
        {
            if (Sign(NewMoon(moon + i)) == Sign(NewMoon(moon + i + 1)))
            {
                return i;
            }
        }

        return null;
    }

    /// <summary>The number of the new moon nearest to a day, counted from that of 1 January 1900.</summary>
    private static int MoonOf(DateOnly day) => (int)Math.Round((day.DayNumber + JulianDayOfFirst - 2415021.076998695) / MeanMonth);

    /// <summary>The day of a new moon, by its number counted from 1 January 1900.</summary>
    private static DateOnly NewMoon(int number)
    {
        var t = number / 1236.85;
        var (t2, t3) = (t * t, t * t * t);
        var mean = 2415020.75933 + (29.53058868 * number) + (0.0001178 * t2) - (0.000000155 * t3)
            + (0.00033 * Sine(166.56 + (132.87 * t) - (0.009173 * t2)));
        var sun = 359.2242 + (29.10535608 * number) - (0.0000333 * t2) - (0.00000347 * t3);
        var moon = 306.0253 + (385.81691806 * number) + (0.0107306 * t2) + (0.00001236 * t3);
        var node = 21.2964 + (390.67050646 * number) - (0.0016528 * t2) - (0.00000239 * t3);
        var correction = ((0.1734 - (0.000393 * t)) * Sine(sun)) + (0.0021 * Sine(2 * sun)) - (0.4068 * Sine(moon)) + (0.0161 * Sine(2 * moon))
            - (0.0004 * Sine(3 * moon)) + (0.0104 * Sine(2 * node)) - (0.0051 * Sine(sun + moon)) - (0.0074 * Sine(sun - moon))
            + (0.0004 * Sine((2 * node) + sun)) - (0.0004 * Sine((2 * node) - sun)) - (0.0006 * Sine((2 * node) + moon))
            + (0.0010 * Sine((2 * node) - moon)) + (0.0005 * Sine((2 * moon) + sun));
        // Delta T: the difference between dynamical and universal time, in days.
        var lag = -0.000278 + (0.000265 * t) + (0.000262 * t2);
        return DateOnly.FromDayNumber((int)Math.Floor(mean + correction - lag + 0.5 + Offset) - JulianDayOfFirst);
    }

    /// <summary>The sun's position at the beginning of a day as a twelfth of its circle, 0 to 11, from the spring equinox.</summary>
    private static int Sign(DateOnly day)
    {
        var t = (day.DayNumber + JulianDayOfFirst - 0.5 - Offset - 2451545.0) / 36525;
        var anomaly = 357.52910 + (35999.05030 * t) - (0.0001559 * t * t) - (0.00000048 * t * t * t);
        var longitude = 280.46645 + (36000.76983 * t) + (0.0003032 * t * t) + ((1.914600 - (0.004817 * t) - (0.000014 * t * t)) * Sine(anomaly))
            + ((0.019993 - (0.000101 * t)) * Sine(2 * anomaly)) + (0.000290 * Sine(3 * anomaly));
        return (int)Math.Floor((longitude - (360 * Math.Floor(longitude / 360))) / 30);
    }

    private static double Sine(double degrees) => Math.Sin(degrees * Math.PI / 180);
}
