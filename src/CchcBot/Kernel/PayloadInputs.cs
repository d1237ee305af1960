namespace CchcBot.Kernel;

/// <summary>Parses choice and date inputs leniently, for forms that report invalid input themselves.</summary>
internal static class PayloadInputs
{
    /// <summary>The values of a multiple choice, which Teams joins with commas.</summary>
    public static string[] Several(string? chosen) => (chosen ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>A date as date inputs hold it: yyyy-MM-dd.</summary>
    public static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Parses a date; an empty field is valid and means no date.</summary>
    public static bool TryDate(string? words, DateOnly today, out DateOnly? day)
    {
        day = null;
        if (words is null)
        {
            return true;
        }

        if (DateReader.Read(words, today.Year, out var read) != DateReading.Date)
        {
            return false;
        }

        day = read;
        return true;
    }

    /// <summary>The enum value of exactly that name; null for anything else, including numbers.</summary>
    public static TEnum? Named<TEnum>(string? name)
        where TEnum : struct, Enum =>
        Array.IndexOf(Enum.GetNames<TEnum>(), name) is >= 0 and var at ? Enum.GetValues<TEnum>()[at] : null;
}
