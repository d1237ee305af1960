using System.Text.RegularExpressions;

namespace CchcBot.Documents.Sheets;

/// <summary>
/// What XML cannot hold stands as _xHHHH_ in the text of a cell, and "_x005F_" for the bar of one that was typed (ECMA-376, ST_Xstring). Other control
/// characters than the ends of lines and tabs are no part of any name.
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
