using System.Buffers;
using System.Text;

namespace CchcBot.Kernel.Cards;

/// <summary>
/// Puts words that people wrote into a card so that they are shown as written: no link, no emphasis, no heading,
/// no mention and no <c>{{DATE()}}</c> comes out of them.
/// </summary>
internal static class CardText
{
    // Marks that open something wherever they stand. '&' opens an HTML entity, '{' a date function, '<' HTML or a mention.
    private const string Marks = @"\`*_~[]<>&{|";

    // Turn the direction of the words after them.
    private const string Turns = "\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069";

    // Most texts hold none of these, and are shown as they stand.
    private static readonly SearchValues<char> Special = SearchValues.Create(
        [.. Marks, .. Turns, .. Enumerable.Range(0, 0xA0).Select(c => (char)c).Where(char.IsControl), '\u2028', '\u2029']);

    private const char ZeroWidthSpace = '\u200B';

    /// <summary>For texts in markdown: a text block, a fact. A line break stays a line break.</summary>
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

    /// <summary>For texts that are shown without markdown: a text run, a title of an action or a choice, a label.</summary>
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

    /// <summary>The position of the mark that makes a list, a heading or a rule of the line; -1 where there is none.</summary>
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
