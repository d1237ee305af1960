using System.Xml;
using CchcBot.Documents.Packages;
using CchcBot.Documents.Pdf;
using CchcBot.Documents.PlainText;
using CchcBot.Documents.Word;
using CchcBot.Domain.Plans;

namespace CchcBot.Documents;

/// <summary>A file read: the document, or why not.</summary>
internal sealed record PlanFileReading(PlanDocument? Document, PlanFileProblem? Problem);

/// <summary>
/// Reads a plan's file, whatever was sent: the format is told by the content first and the name second, hostile files are
/// refused before they are expanded, and every failure is a <see cref="PlanFileProblem"/>, never an exception.
/// </summary>
internal static class PlanFileReader
{
    private static readonly string[] TextNames = [".txt", ".md", ".markdown", ".text"];

    /// <param name="content">The file.</param>
    /// <param name="fileName">Its name: the ending matters where the content is text.</param>
    /// <param name="limits">What it may cost.</param>
    /// <param name="cancellation">Ends the reading between two steps.</param>
    /// <exception cref="OperationCanceledException">The reading was ended.</exception>
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
            // A damaged archive or damaged XML: the libraries name it in several ways, the sender has one thing to do.
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
            // A Word file is a zip archive: one that does not begin like it lost its beginning, or is something else.
            throw new PlanFileException(FileKind.LooksLikeBrokenZip(content) ? PlanFileProblemKind.Corrupt : PlanFileProblemKind.NotWord);
        }

        return TextPlanReader.Read(content, limits, cancellation);
    }

    private static PlanFileReading Fail(PlanFileProblemKind kind, string? argument = null) => new(null, new PlanFileProblem(kind, argument));
}
