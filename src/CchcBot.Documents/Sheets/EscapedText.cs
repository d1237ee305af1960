using System.Text.RegularExpressions;

namespace CchcBot.Documents.Sheets;

/// <summary>
/// Decodes cell text: characters that XML cannot hold are written as _xHHHH_, and a typed underscore of that form as "_x005F_" (ECMA-376, ST_Xstring).
/// Control characters other than line ends and tabs are dropped.
/// </summary>
internal static partial class EscapedText
{
    public static string Read(string text) => !text.Contains("_x", StringComparison.Ordinal)
        ? text
        : Code().Replace(text, static found => (char)Convert.ToInt32(found.Groups["code"].Value, 16) is var c && c is '\r' or '\n' ? "\n"
            : (char.IsControl(c) && c != '\t') || char.IsSurrogate(c) ? "" : $"{c}");

    public static string Write(string text) =>
        text.Contains("_x", StringComparison.Ordinal) ? Code().Replace(text, static found => "_x005F" + found.Value) : text;

    [GeneratedRegex("_x(?<code>[0-9A-Fa-f]{4})_", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Code();
}
