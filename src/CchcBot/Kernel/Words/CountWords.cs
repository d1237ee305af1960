using System.Globalization;
using CchcBot.Domain.Text;

namespace CchcBot.Kernel.Words;

/// <summary>How counts are said.</summary>
internal static class CountWords
{
    /// <summary>Counts as offices write them: "05" in Vietnamese.</summary>
    public static string Number(TextLanguage language, int count) =>
        count.ToString(language == TextLanguage.Vi ? "D2" : "D", CultureInfo.InvariantCulture);
}
