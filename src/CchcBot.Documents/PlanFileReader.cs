using System.Xml;
using CchcBot.Documents.Packages;
using CchcBot.Documents.Pdf;
using CchcBot.Documents.PlainText;
using CchcBot.Documents.Word;
using CchcBot.Domain.Plans;

namespace CchcBot.Documents;

/// <summary>The result of reading a file: the document, or why it could not be read.</summary>
internal sealed record PlanFileReading(PlanDocument? Document, PlanFileProblem? Problem);

/// <summary>
/// Reads a plan's file. The format is detected by content first and name second, malicious files are refused before they are decompressed, and every
/// failure is returned as a <see cref="PlanFileProblem"/>; only cancellation throws.
/// </summary>
internal static class PlanFileReader
{
    private static readonly string[] TextNames = [".txt", ".md", ".markdown", ".text"];

    /// <param name="content">The file's bytes.</param>
    /// <param name="fileName">The file's name; its extension matters if the content is text.</param>
    /// <param name="limits">The limits for the file; null = the default ones.</param>
    /// <param name="cancellation">Checked between steps of the reading.</param>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public static PlanFileReading Read(byte[] content, string fileName, PlanFileLimits? limits = null, CancellationToken cancellation = default)
    {
        limits ??= PlanFileLimits.Default;
        try
        {
            var document = Open(content, fileName, limits, cancellation);
            return !document.HasText ? Fail(PlanFileProblemKind.NoText)
                : ClassifiedMark.Find(document) is { } mark ? Fail(PlanFileProblemKind.Classified, mark)
                : new PlanFileReading(document, null);
        }
        catch (PlanFileException e)
        {
            return new PlanFileReading(null, e.Problem);
        }
        catch (XmlException)
        {
            return Fail(PlanFileProblemKind.Corrupt);
        }
        catch (InvalidDataException)
        {
            return Fail(PlanFileProblemKind.Corrupt);
        }
        catch (Exception e) when (e is EndOfStreamException or IOException or NotSupportedException or ArgumentException)
        {
            // Libraries throw several kinds of exceptions for a damaged archive or XML; the sender's remedy is the same for all.
            return Fail(PlanFileProblemKind.Corrupt);
        }
    }

    private static PlanDocument Open(byte[] content, string fileName, PlanFileLimits limits, CancellationToken cancellation)
    {
        if (content.Length == 0)
        {
            throw new PlanFileException(PlanFileProblemKind.Empty);
        }

        if (content.LongLength > limits.FileBytes)
        {
            throw new PlanFileException(PlanFileProblemKind.TooLarge, PlanFileLimits.Size(limits.FileBytes));
        }

        if (FileKind.Refused(content) is { } refused)
        {
            throw new PlanFileException(refused);
        }

        if (FileKind.IsZip(content))
        {
            using var archive = OfficePackage.Unzip(content, limits);
            return WordPlanReader.Read(WordPackage.Open(archive, limits, cancellation), limits);
        }

        if (FileKind.IsPdf(content))
        {
            return PdfPlanReader.Read(content, limits, cancellation);
        }

        if (!TextNames.Contains(Path.GetExtension(fileName), StringComparer.OrdinalIgnoreCase) || FileKind.IsBinary(content))
        {
            // A Word file is a ZIP archive: without that signature it is either truncated at its beginning or something else.
            throw new PlanFileException(FileKind.LooksLikeBrokenZip(content) ? PlanFileProblemKind.Corrupt : PlanFileProblemKind.NotWord);
        }

        return TextPlanReader.Read(content, limits, cancellation);
    }

    private static PlanFileReading Fail(PlanFileProblemKind kind, string? argument = null) => new(null, new PlanFileProblem(kind, argument));
}
