namespace CchcBot.Slices.Plans;

/// <summary>Completion dates that an administrator types for several tasks: "1a 20/3; 2b 15/4/2025".</summary>
internal static class CompletionDays
{
    /// <summary>Dates by task code; or, as Wrong, the first entry that is not a code followed by a date no later than today.</summary>
    public static (IReadOnlyDictionary<string, DateOnly> Days, string? Wrong) Read(string? typed, DateOnly today)
    {
        var days = new Dictionary<string, DateOnly>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in (typed ?? "").Split([';', ',', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var at = part.IndexOf(' ', StringComparison.Ordinal);
            if (at < 0 || DateReader.Read(part[at..].Trim(' ', ':', '-'), today.Year, out var day) != DateReading.Date || day > today)
            {
                return (days, part);
            }

            days[VietnameseText.Tidy(part[..at]).TrimEnd(':', '.', ')')] = day;
        }

        return (days, null);
    }
}
