using System.Text;

namespace CchcBot.Spreadsheets;

/// <summary>
/// Reads delimited text as Excel writes it. A Vietnamese Excel separates by semicolons (the comma is its decimal sign),
/// "Unicode Text" is UTF-16 with tabs, "CSV UTF-8" begins with a byte order mark, and the first line may say "sep=;".
/// </summary>
internal static class CsvReader
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    // In the order of preference where the lines do not tell: a semicolon is seldom part of a name, a comma often.
    private static readonly char[] Separators = [';', '\t', ','];

    private const int LinesLookedAt = 30;

    /// <param name="content">The file.</param>
    /// <param name="limits">What it may cost.</param>
    /// <param name="isTabbed">Only tabs separate: a plain text file is a table only where it has them.</param>
    /// <exception cref="SheetException">The letters cannot be told, or it is too large.</exception>
    public static IReadOnlyList<SheetRow> Read(byte[] content, SheetLimits limits, bool isTabbed = false)
    {
        var text = Decode(content);
        var said = SaidSeparator(ref text, out var skipped);
        var separator = said ?? (isTabbed ? '\t' : Separator(text));
        var rows = new List<SheetRow>();
        var cells = 0;
        foreach (var (line, fields) in Records(text, separator, limits))
        {
            if (fields.TrueForAll(static f => f.Length == 0))
            {
                continue;
            }

            if (rows.Count == limits.Rows || fields.Count > limits.Columns || (cells += fields.Count) > limits.Cells)
            {
                throw new SheetException(SheetProblemKind.TooLarge);
            }

            rows.Add(new SheetRow(line + skipped, [.. fields.Select(static f => new SheetCell(f))]));
        }

        return rows;
    }

    private static string Decode(byte[] content)
    {
        try
        {
            return content switch
            {
                [0xFF, 0xFE, ..] => new UnicodeEncoding(false, true, true).GetString(content, 2, content.Length - 2),
                [0xFE, 0xFF, ..] => new UnicodeEncoding(true, true, true).GetString(content, 2, content.Length - 2),
                [0xEF, 0xBB, 0xBF, ..] => Strict.GetString(content, 3, content.Length - 3),
                _ => Strict.GetString(content),
            };
        }
        catch (DecoderFallbackException)
        {
            // Plain "CSV" of a Vietnamese Excel: letters that the old code page lacks are question marks already.
            throw new SheetException(SheetProblemKind.Letters);
        }
    }

    /// <summary>"sep=;" in the first line, which is Excel's own way of saying it.</summary>
    private static char? SaidSeparator(ref string text, out int skipped)
    {
        skipped = 0;
        if (!text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) || text.Length < 5)
        {
            return null;
        }

        var separator = text[4];
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        if (end < 0 ? text.Length > 5 : end > 6)
        {
            return null;
        }

        text = end < 0 ? "" : text[(end + 1)..];
        skipped = 1;
        return separator;
    }

    /// <summary>The separator by which most of the first lines fall into the same number of fields.</summary>
    private static char Separator(string text)
    {
        var (best, most) = (Separators[0], 0);
        foreach (var separator in Separators)
        {
            var counts = Records(text, separator, SheetLimits.Default, LinesLookedAt).Select(r => r.Fields.Count).Where(c => c > 1).ToList();
            var score = counts.Count == 0 ? 0 : counts.GroupBy(c => c).Max(g => g.Count()) * 100 + counts.Max();
            if (score > most)
            {
                (best, most) = (separator, score);
            }
        }

        return best;
    }

    /// <summary>Records with the line on which each begins; a quoted field may go over several lines.</summary>
    private static IEnumerable<(int Line, List<string> Fields)> Records(string text, char separator, SheetLimits limits, int most = int.MaxValue)
    {
        var (line, at, given) = (1, 0, 0);
        while (at < text.Length && given++ < most)
        {
            var begins = line;
            var fields = new List<string>();
            bool more;
            do
            {
                fields.Add(Field(text, separator, limits, ref at, ref line, out more));
                if (fields.Count > limits.Columns)
                {
                    throw new SheetException(SheetProblemKind.TooLarge);
                }
            }
            while (more);
            yield return (begins, fields);
        }
    }

    /// <param name="more">A separator ended it: another field follows in this record.</param>
    private static string Field(string text, char separator, SheetLimits limits, ref int at, ref int line, out bool more)
    {
        var field = new StringBuilder();
        var quoted = at < text.Length && text[at] == '"';
        at += quoted ? 1 : 0;
        more = false;
        while (at < text.Length)
        {
            var c = text[at++];
            if (quoted && c == '"')
            {
                if (at < text.Length && text[at] == '"')
                {
                    field.Append('"');
                    at++;
                }
                else
                {
                    // What stands between the closing quote and the separator is kept as it is.
                    quoted = false;
                }
            }
            else if (!quoted && c == separator)
            {
                more = true;
                break;
            }
            else if (c is '\n' or '\r')
            {
                at += c == '\r' && at < text.Length && text[at] == '\n' ? 1 : 0;
                line++;
                if (!quoted)
                {
                    break;
                }

                field.Append('\n');
            }
            else if (c != '\0')
            {
                field.Append(c);
            }

            if (field.Length > limits.CellText)
            {
                throw new SheetException(SheetProblemKind.TooLarge);
            }
        }

        return field.ToString().Trim();
    }
}
