using System.Globalization;
using System.Text;
using CsvHelper;

namespace CchcBot.Documents.Sheets;

/// <summary>
/// Reads delimited text as Excel writes it. A Vietnamese Excel separates by semicolons (the comma is its decimal sign),
/// "Unicode Text" is UTF-16 with tabs, "CSV UTF-8" begins with a byte order mark, and the first line may say "sep=;".
/// </summary>
internal static class CsvSheet
{
    // A row of many long cells; one that is longer is a quote that is never closed, or a file made to cost memory.
    private const int MostBytesOfRow = 2 << 20;

    // A letter takes at most so many bytes.
    private const int WidestLetter = 4;

    /// <param name="content">The file.</param>
    /// <param name="limits">What it may cost.</param>
    /// <param name="isTabbed">Only tabs separate: a plain text file is a table only where it has them.</param>
    /// <param name="cancellation">Ends the reading between two rows.</param>
    /// <exception cref="SheetException">The letters cannot be told, a quote is never closed, or it is too large.</exception>
    public static IReadOnlyList<SheetRow> Read(byte[] content, SheetLimits limits, bool isTabbed = false, CancellationToken cancellation = default)
    {
        if (content.Length > (long)limits.Characters * WidestLetter)
        {
            throw new SheetException(SheetProblemKind.TooLarge);
        }

        // What stands between a closing quote and the separator is kept, as Excel does; an open quote would swallow the rest of the file.
        long? openQuote = null;
        using var reader = CsvReader.FromText(Decode(content), new CsvReaderOptions
        {
            HasHeader = false,
            Separator = isTabbed ? '\t' : null,
            TrimWhitespace = true,
            TrackLineNumbers = true,
            MaxRecordSize = MostBytesOfRow,
            OnMalformedRecord = record => openQuote = record.Reason == CsvMalformedReason.UnterminatedQuote ? record.LineNumber : openQuote,
        });
        try
        {
            return Rows(reader, limits, () => openQuote, cancellation);
        }
        catch (CsvFormatException)
        {
            // Nothing else is asked to throw: a row is longer than the most.
            throw new SheetException(SheetProblemKind.TooLarge);
        }
    }

    private static List<SheetRow> Rows(CsvReader reader, SheetLimits limits, Func<long?> openQuote, CancellationToken cancellation)
    {
        var rows = new List<SheetRow>();
        var (cells, characters) = (0, 0L);
        while (reader.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            if (openQuote() is { } line)
            {
                throw new SheetException(SheetProblemKind.OpenQuote, line.ToString(CultureInfo.InvariantCulture));
            }

            if (reader.FieldCount > limits.Columns)
            {
                throw new SheetException(SheetProblemKind.TooLarge);
            }

            var row = Enumerable.Range(0, reader.FieldCount).Select(i => new SheetCell(Clean(reader.GetString(i)))).ToList();
            if (row.TrueForAll(static c => c.Text.Length == 0))
            {
                continue;
            }

            characters += row.Sum(static c => (long)c.Text.Length);
            if (rows.Count == limits.Rows || (cells += row.Count) > limits.Cells || characters > limits.Characters
                || row.Exists(c => c.Text.Length > limits.CellText))
            {
                throw new SheetException(SheetProblemKind.TooLarge);
            }

            rows.Add(new SheetRow((int)reader.LineNumber, row));
        }

        return rows;
    }

    /// <summary>Without the blanks around it, lines ended by "\n", as the cells of a workbook are.</summary>
    private static string Clean(string text) =>
        text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Replace("\0", "", StringComparison.Ordinal).Trim();

    private static string Decode(byte[] content)
    {
        // Strictly: the reader of delimited text would put U+FFFD for what it cannot tell.
        Encoding encoding = content switch
        {
            [0xFF, 0xFE, ..] => new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true),
            [0xFE, 0xFF, ..] => new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true),
            _ => new UTF8Encoding(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true),
        };
        try
        {
            var begins = content.AsSpan().StartsWith(encoding.Preamble) ? encoding.Preamble.Length : 0;
            return encoding.GetString(content, begins, content.Length - begins);
        }
        catch (DecoderFallbackException)
        {
            // Plain "CSV" of a Vietnamese Excel: letters that the old code page lacks are question marks already.
            throw new SheetException(SheetProblemKind.Letters);
        }
    }
}
