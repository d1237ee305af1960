namespace CchcBot.Domain.Time;

/// <summary>The result of reading a text as a day.</summary>
public enum DateReading
{
    /// <summary>The text is no date.</summary>
    None,
    /// <summary>A day that does not exist, such as 31/02: the user must be asked; it is never replaced by another day.</summary>
    Impossible,
    Date,
}

/// <summary>Reads one day as people write it: "5/9", "05.09.25", "ngày 5 tháng 9 năm 2025", "2025-09-05".</summary>
/// <remarks>The whole text must be the date; for the deadline wording of plans use <see cref="DeadlineReader"/>.</remarks>
public static class DateReader
{
    /// <param name="defaultYear">The year where none is written.</param>
    /// <param name="date">The day, where the result is <see cref="DateReading.Date"/>.</param>
    public static DateReading Read(string text, int defaultYear, out DateOnly date)
    {
        ArgumentNullException.ThrowIfNull(text);
        date = default;
        var terms = new DeadlineTerms(text);
        var from = 0;
        while (terms.Is(from, TermKind.Filler, TermKind.Until) || terms.Is(from, TermKind.Within))
        {
            from++;
        }

        var point = new TimePointReader(terms).Read(from);
        var to = point?.To ?? 0;
        while (terms.Is(to, TermKind.Stop) && to < terms.Count)
        {
            to++;
        }

        if (point is not { Unit: TimeUnit.Day, IsDayOnly: false } || to < terms.Count)
        {
            return DateReading.None;
        }

        if (point.In(point.Year ?? defaultYear) is not { } day)
        {
            return DateReading.Impossible;
        }

        date = day.Start;
        return DateReading.Date;
    }

    /// <summary>Whether the text is a day that exists; <see cref="Read"/> tells the two reasons of a failure apart.</summary>
    public static bool TryRead(string text, int defaultYear, out DateOnly date) => Read(text, defaultYear, out date) == DateReading.Date;

    /// <summary>Reads the day of something that has happened: "20/12" said in January is of the year before. With its year it may be a day to come.</summary>
    /// <param name="text">Day and month, with or without the year, in figures.</param>
    /// <returns>Null where the text is not such a day.</returns>
    public static DateOnly? ReadPast(string text, DateOnly today) =>
        !TryRead(text, today.Year, out var day) ? null
        : day > today && text.Count(c => c is '/' or '.' or '-') == 1 ? day.AddYears(-1)
        : day;
}
