namespace CchcBot.Kernel.Texts;

/// <summary>Formats periods and dates as offices do: "trong Quý IV/2026", "từ 01/10/2026 đến 15/11/2026".</summary>
internal static class PeriodFormatter
{
    /// <summary>Numbers of quarters as Vietnamese offices write them.</summary>
    public static IReadOnlyList<string> Roman { get; } = ["I", "II", "III", "IV"];

    public static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>With a preposition, to follow a status; empty without a period.</summary>
    public static string In(TextLanguage language, DateOnly? from, DateOnly? to) => (from, to) switch
    {
        (null, null) => "",
        (null, { } end) => PeriodTexts.Until.In(language, Day(end)),
        ({ } start, null) => PeriodTexts.Since.In(language, Day(start)),
        ({ } start, { } end) when start == end => PeriodTexts.Day.In(language, Day(start)),
        ({ } start, { } end) when Name(language, start, end) is { } name => PeriodTexts.In.In(language, name),
        ({ } start, { } end) => PeriodTexts.Span.In(language, Day(start), Day(end)),
    };

    /// <summary>Without a preposition: "Quý IV/2026", "01/10/2026 - 15/11/2026".</summary>
    public static string Of(TextLanguage language, DateOnly from, DateOnly to) =>
        Name(language, from, to) is { } name ? char.ToUpperInvariant(name[0]) + name[1..] : from == to ? Day(from) : $"{Day(from)} - {Day(to)}";

    /// <summary>Name of a full month, quarter, half-year or year; null for any other period.</summary>
    public static string? Name(TextLanguage language, DateOnly from, DateOnly to)
    {
        if (from.Day != 1 || to.AddDays(1).Day != 1 || from.Year != to.Year)
        {
            return null;
        }

        return (from.Month, to.Month) switch
        {
            (1, 12) => PeriodTexts.Year.In(language, from.Year),
            (1, 6) => PeriodTexts.FirstHalf.In(language, from.Year),
            (7, 12) => PeriodTexts.SecondHalf.In(language, from.Year),
            var (first, last) when last == first + 2 && first % 3 == 1 && Quarter.Of(from).Number is var number =>
                PeriodTexts.Quarter.In(language, language == TextLanguage.Vi ? Roman[number - 1] : number, from.Year),
            var (first, last) when first == last => PeriodTexts.Month.In(language, Month(language, first), from.Year),
            _ => null,
        };
    }

    private static object Month(TextLanguage language, int month) =>
        language == TextLanguage.Vi ? month : CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);

    /// <summary>The preceding period of the same kind, such as the quarter before a quarter; null for a period without a name.</summary>
    public static (DateOnly From, DateOnly To)? Before(DateOnly from, DateOnly to)
    {
        if (Name(TextLanguage.Vi, from, to) is null)
        {
            return null;
        }

        var months = to.Month - from.Month + 1;
        return (from.AddMonths(-months), from.AddDays(-1));
    }
}
