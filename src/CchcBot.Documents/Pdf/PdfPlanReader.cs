using CchcBot.Documents.Packages;
using CchcBot.Domain.Plans;
using CchcBot.Domain.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Exceptions;
using PdfPigWord = UglyToad.PdfPig.Content.Word;

namespace CchcBot.Documents.Pdf;

/// <summary>
/// Converts a PDF with a text layer to a <see cref="PlanDocument"/>: positioned words become lines and paragraphs, ruled lines and column gaps become
/// tables, page numbers and repeated headers are dropped, and tables that continue over pages are joined.
/// </summary>
internal static class PdfPlanReader
{
    private const int MostPages = 500;

    /// <summary>A page with pictures and fewer letters than this is a scan; the letters are a stamp or page number.</summary>
    private const int FewestLetters = 20;

    /// <param name="content">The file's bytes.</param>
    /// <param name="limits">The limits for the document.</param>
    /// <param name="cancellation">Checked between pages.</param>
    /// <exception cref="PlanFileException">Protected, damaged, without a text layer or too large.</exception>
    public static PlanDocument Read(byte[] content, PlanFileLimits limits, CancellationToken cancellation)
    {
        var pages = Pages(content, limits, cancellation);
        if (pages.Sum(p => p.Words.Sum(w => w.Text.Length) + p.Tables.Sum(t => t.Letters)) < FewestLetters * pages.Count)
        {
            throw new PlanFileException(PlanFileProblemKind.ScannedPdf);
        }

        PdfPage.DropRepeated(pages);
        PdfColumns.AddTables(pages);
        return new PdfBlocks().Build(pages);
    }

    private static List<PdfPage> Pages(byte[] content, PlanFileLimits limits, CancellationToken cancellation)
    {
        try
        {
            using var document = PdfDocument.Open(content, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true });
            if (document.NumberOfPages > MostPages)
            {
                throw new PlanFileException(PlanFileProblemKind.TooComplex);
            }

            List<PdfPage> pages = [];
            var letters = 0;
            for (var number = 1; number <= document.NumberOfPages; number++)
            {
                cancellation.ThrowIfCancellationRequested();
                var page = document.GetPage(number);
                letters += page.Letters.Count;
                if (letters > limits.Characters || page.Paths.Count > limits.Blocks)
                {
                    throw new PlanFileException(PlanFileProblemKind.TooComplex);
                }

                pages.Add(PdfPage.Read(page, cancellation));
            }

            return pages;
        }
        catch (PdfDocumentEncryptedException)
        {
            throw new PlanFileException(PlanFileProblemKind.Protected);
        }
        catch (Exception e) when (e is not (PlanFileException or OperationCanceledException or OutOfMemoryException or InsufficientExecutionStackException))
        {
            // The library throws many kinds of exceptions for a damaged PDF; the sender's remedy is the same for all.
            throw new PlanFileException(PlanFileProblemKind.Corrupt);
        }
    }
}

/// <summary>A word and its position, in points from the page's lower left corner.</summary>
internal readonly record struct PdfWord(string Text, double Left, double Right, double Bottom, double Top, bool Bold)
{
    public double Middle => (Bottom + Top) / 2;

    public double Height => Top - Bottom;

    public static PdfWord Of(PdfPigWord word)
    {
        // Baseline and font size are the same for all words of a line; the bounding box of a word without tall letters is lower.
        var (size, line) = (word.Letters[0].PointSize, word.Letters[0].StartBaseLine.Y);
        var text = VietnameseText.Compose(word.Text);
        return new PdfWord(text, word.BoundingBox.Left, word.BoundingBox.Right, line, line + size, IsBold(word.FontName));
    }

    private static bool IsBold(string? font) => font is not null && font.Contains("bold", StringComparison.OrdinalIgnoreCase);
}
