using System.Globalization;
using System.Text;
using CsvHelper;

namespace CchcBot.Documents.Sheets;

/// <summary>
/// Reads delimited text as exported by Excel. A Vietnamese Excel separates by semicolons (the comma is its decimal separator), "Unicode Text" is UTF-16
/// with tabs, "CSV UTF-8" begins with a byte order mark, and the first line may be "sep=;".
/// </summary>
internal static class CsvSheet
{
    // Limit of a row in bytes: a longer one is an unclosed quote, or a file crafted to use up memory.
    private const int MostBytesOfRow = 2 << 20;

    // Bytes per character, at most.
    private const int WidestLetter = 4;

    /// <param name="content">The file's bytes.</param>
    /// <param name="limits">The limits for the table.</param>
    /// <param name="isTabbed">Whether only tabs separate; for .txt files, which are tables only if they contain tabs.</param>
    /// <param name="cancellation">Checked between rows.</param>
    /// <exception cref="SheetException">The encoding is unknown, a quote is not closed, or a limit is exceeded.</exception>
    public static IReadOnlyList<SheetRow> Read(byte[] content, SheetLimits limits, bool isTabbed = false, CancellationToken cancellation = default)
    {
        if (content.Length > (long)limits.Characters * WidestLetter)
        {
            throw new SheetException(SheetProblemKind.TooLarge);
        }

        // Text between a closing quote and the separator is kept, as Excel does; an unclosed quote would swallow the rest of the file.
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
            // The library throws here only if a row exceeds its maximum length.
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

    /// <summary>Trims white space and normalises line ends to "\n", as in workbook cells.</summary>
    private static string Clean(string text) =>
        text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Replace("\0", "", StringComparison.Ordinal).Trim();

    private static string Decode(byte[] content)
    {
        // Strict decoding, since the default would replace invalid bytes by U+FFFD.
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
            // The plain "CSV" format of a Vietnamese Excel has already replaced letters missing from the old code page by question marks.
            throw new SheetException(SheetProblemKind.Letters);
        }
    }
}
