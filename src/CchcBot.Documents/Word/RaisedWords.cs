using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace CchcBot.Documents.Word;

/// <summary>
/// Interprets superscript: the number of a note typed by hand after a name or date is dropped, an exponent ("m²", "10³") is kept.
/// </summary>
internal static partial class RaisedWords
{
    private const string Digits = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private const int LongestMeasure = 12;

    private static readonly SearchValues<char> RaisedDigits = SearchValues.Create(Digits);

    private static readonly string[] Measures = ["m", "km", "dm", "cm", "mm", "hm", "dam"];

    /// <summary>The text that a superscript run adds after the given text: empty for a note's mark.</summary>
    public static string Read(StringBuilder before, string raised)
    {
        var text = raised.Trim();
        var tail = before.ToString(Math.Max(0, before.Length - LongestMeasure), Math.Min(before.Length, LongestMeasure));
        return text is "0" or "o" && tail.Length > 0 && char.IsDigit(tail[^1]) ? "°"
            : !Mark().IsMatch(text) ? raised
            : IsExponent(tail, text) ? string.Concat(text.Select(d => Digits[d - '0']))
            : "";
    }

    /// <summary>Removes notes' marks written with superscript characters ("Nội vụ¹").</summary>
    public static string Drop(string text)
    {
        if (text.AsSpan().IndexOfAny(RaisedDigits) < 0)
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var end = i;
            while (end < text.Length && Digits.Contains(text[end]))
            {
                end++;
            }

            if (end == i)
            {
                result.Append(text[i]);
                continue;
            }

            // Inside a word it is a letter in an unrecognised legacy encoding.
            var inside = end < text.Length && char.IsLetter(text[end]);
            var plain = string.Concat(text[i..end].Select(d => (char)('0' + Digits.IndexOf(d))));
            if (inside || result.Length == 0 || IsExponent(text[Math.Max(0, i - LongestMeasure)..i], plain))
            {
                result.Append(text, i, end - i);
            }

            i = end - 1;
        }

        return result.ToString();
    }

    /// <summary>Whether the digits are an exponent: after a unit of length, or after the 10 of "2 x 10".</summary>
    private static bool IsExponent(string before, string digits)
    {
        if (digits.Length != 1 || !char.IsAsciiDigit(digits[0]))
        {
            return false;
        }

        var word = before.Length;
        while (word > 0 && char.IsLetter(before[word - 1]))
        {
            word--;
        }

        return digits is "2" or "3" && Measures.Contains(before[word..], StringComparer.Ordinal) || Power().IsMatch(before);
    }

    [GeneratedRegex(@"^[(\[]?(?:\d{1,3}(?:\s*[,;]\s*\d{1,3})*|\*{1,3})[)\]]?$", RegexOptions.None, 10_000)]
    private static partial Regex Mark();

    [GeneratedRegex(@"[x×.*]\s*10$", RegexOptions.None, 10_000)]
    private static partial Regex Power();
}
