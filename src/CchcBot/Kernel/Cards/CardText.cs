using System.Buffers;
using System.Text;

namespace CchcBot.Kernel.Cards;

/// <summary>
/// Escapes text from people for use in cards, so that it is shown as typed: it must not become a link, emphasis, heading, mention or a function such as
/// <c>{{DATE()}}</c>.
/// </summary>
internal static class CardText
{
    // Special anywhere in a line. '&' starts an HTML entity, '{' a date function, '<' HTML or a mention.
    private const string Marks = @"\`*_~[]<>&{|";

    // Bidirectional control characters, which would reverse the text after them.
    private const string Turns = "\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069";

    // Fast path: most texts contain none of these and need no escaping.
    private static readonly SearchValues<char> Special = SearchValues.Create(
        [.. Marks, .. Turns, .. Enumerable.Range(0, 0xA0).Select(c => (char)c).Where(char.IsControl), '\u2028', '\u2029']);

    private const char ZeroWidthSpace = '\u200B';

    /// <summary>For text in markdown (text blocks, facts). Line breaks are kept.</summary>
    public static string Literal(string text)
    {
        if (text.Length > 0 && !text.AsSpan().ContainsAny(Special) && !char.IsWhiteSpace(text[0]) && !char.IsWhiteSpace(text[^1]) && OpeningMark(text) < 0)
        {
            return text;
        }

        var result = new StringBuilder(text.Length + 16);
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (result.Length > 0)
            {
                result.Append("\n\n");
            }

            AppendLine(result, line);
        }

        return result.ToString();
    }

    /// <summary>For text without markdown (text runs, titles of actions and choices, labels).</summary>
    public static string Plain(string text)
    {
        if (!text.AsSpan().ContainsAny(Special))
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (character == '{' && result.Length > 0 && result[^1] == '{')
            {
                result.Append(ZeroWidthSpace);
            }

            if (IsShown(character) || character == '\n')
            {
                result.Append(character);
            }
        }

        return result.ToString();
    }

    private static void AppendLine(StringBuilder result, string line)
    {
        var opening = OpeningMark(line);
        for (var i = 0; i < line.Length; i++)
        {
            if (i == opening || Marks.Contains(line[i]))
            {
                result.Append('\\');
            }

            if (line[i] == '\t')
            {
                result.Append(' ');
            }
            else if (IsShown(line[i]))
            {
                result.Append(line[i]);
            }
        }
    }

    /// <summary>Position of the character that would make the line a list item, heading or rule; -1 if there is none.</summary>
    private static int OpeningMark(string line)
    {
        if ("#-+=:".Contains(line[0]))
        {
            return 0;
        }

        var digits = 0;
        while (digits < line.Length && char.IsAsciiDigit(line[digits]))
        {
            digits++;
        }

        return digits > 0 && digits < line.Length && line[digits] is '.' or ')' ? digits : -1;
    }

    private static bool IsShown(char character) => !char.IsControl(character) && !Turns.Contains(character);
}
