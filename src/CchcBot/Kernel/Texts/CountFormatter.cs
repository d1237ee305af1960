namespace CchcBot.Kernel.Texts;

/// <summary>Formats counts.</summary>
internal static class CountFormatter
{
    /// <summary>As offices write counts: at least two digits ("05") in Vietnamese.</summary>
    public static string Number(TextLanguage language, int count) =>
        count.ToString(language == TextLanguage.Vi ? "D2" : "D", CultureInfo.InvariantCulture);
}
