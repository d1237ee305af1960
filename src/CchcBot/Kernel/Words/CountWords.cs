using System.Globalization;
using CchcBot.Domain.Text;

namespace CchcBot.Kernel.Words;

/// <summary>How counts are said.</summary>
internal static class CountWords
{
    /// <summary>Counts as offices write them: "05" in Vietnamese.</summary>
    public static string Number(TextLanguage language, int count) =>
        count.ToString(language == TextLanguage.Vi ? "D2" : "D", CultureInfo.InvariantCulture);

    /// <summary>A sentence with a count in its last place; the key has a form ".one" for a single thing.</summary>
    public static string Counted(TextLanguage language, string key, int count) =>
        Texts.Get(language, count == 1 ? $"{key}.one" : key, Number(language, count));
}
