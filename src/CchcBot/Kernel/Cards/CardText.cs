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

    private const char ZeroWidthSpace = '\u200B';

    /// <summary>For texts in markdown: a text block, a fact. A line break stays a line break.</summary>
    public static string Literal(string text)
    {
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

    // Control characters, and those that turn the direction of the words after them.
    private static bool IsShown(char character) =>
        !char.IsControl(character) && character is not ((>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069'));
}
