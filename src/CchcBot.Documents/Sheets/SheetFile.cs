using System.Xml;
using CchcBot.Documents.Packages;

namespace CchcBot.Documents.Sheets;

/// <summary>
/// Reads a spreadsheet. The format is detected by content first and name second, malicious files are refused before they are decompressed, and every
/// failure is returned as a <see cref="SheetProblem"/>; only cancellation throws.
/// </summary>
internal static class SheetFile
{
    private static readonly string[] TextNames = [".csv", ".tsv", ".tab"];
    private static readonly string[] Names = [".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", .. TextNames];

    /// <summary>Truncates a cell's text for use in a message.</summary>
    public static string Cut(string text) => text.Length <= 60 ? text : text[..60] + "…";

    /// <summary>Whether the name has a spreadsheet's extension.</summary>
    public static bool IsNamed(string fileName) => Names.Contains(Path.GetExtension(fileName), StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the file is a spreadsheet by content or by name, and therefore read here instead of as a document.</summary>
    public static bool Is(byte[] content, string fileName)
    {
        if (IsNamed(fileName))
        {
            return true;
        }

        if (!FileKind.IsZip(content))
        {
            return false;
        }

        try
        {
            using var archive = OfficePackage.Unzip(content, PlanFileLimits.Default);
            return archive.Entries.Any(e => e.FullName.Equals("xl/workbook.xml", StringComparison.OrdinalIgnoreCase));
        }
        catch (Exception e) when (e is PlanFileException or InvalidDataException or IOException or ArgumentException or NotSupportedException)
        {
            return false;
        }
    }

    /// <param name="content">The file's bytes.</param>
    /// <param name="fileName">The file's name.</param>
    /// <param name="limits">The limits for the tables.</param>
    /// <param name="fileLimits">The limits for the package.</param>
    /// <param name="cancellation">Checked between steps of the reading.</param>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public static SheetReading Read(
        byte[] content, string fileName, SheetLimits? limits = null, PlanFileLimits? fileLimits = null, CancellationToken cancellation = default)
    {
        limits ??= SheetLimits.Default;
        fileLimits ??= PlanFileLimits.Default;
        try
        {
            return new SheetReading(Open(content, fileName, limits, fileLimits, cancellation));
        }
        catch (SheetException e)
        {
            return Fail(e.Kind, fileLimits, e.Argument);
        }
        catch (PlanFileException e)
        {
            return Fail(Kind(e.Problem.Kind), fileLimits);
        }
        catch (Exception e) when (e is XmlException or InvalidDataException or IOException or NotSupportedException or ArgumentException or OverflowException)
        {
            // Libraries throw several kinds of exceptions for a damaged archive or XML; the sender's remedy is the same for all.
            return Fail(SheetProblemKind.Corrupt, fileLimits);
        }
    }

    private static IReadOnlyList<Sheet> Open(
        byte[] content, string fileName, SheetLimits limits, PlanFileLimits fileLimits, CancellationToken cancellation)
    {
        if (content.Length == 0)
        {
            throw new SheetException(SheetProblemKind.Empty);
        }

        if (content.LongLength > fileLimits.FileBytes)
        {
            throw new SheetException(SheetProblemKind.TooLarge);
        }

        if (FileKind.Refused(content) is { } refused)
        {
            throw new SheetException(Kind(refused));
        }

        if (FileKind.IsZip(content))
        {
            using var archive = OfficePackage.Unzip(content, fileLimits);
            return new XlsxReader(OfficePackage.Open(archive, fileLimits, cancellation), limits, fileLimits).Read(cancellation);
        }

        if (FileKind.LooksLikeBrokenZip(content))
        {
            throw new SheetException(SheetProblemKind.Corrupt);
        }

        var isTabbed = !TextNames.Contains(Path.GetExtension(fileName), StringComparer.OrdinalIgnoreCase);
        return FileKind.IsBinary(content)
            ? throw new SheetException(SheetProblemKind.NotSheet)
            : [new Sheet("", CsvSheet.Read(content, limits, isTabbed, cancellation))];
    }

    private static SheetProblemKind Kind(PlanFileProblemKind kind) => kind switch
    {
        PlanFileProblemKind.OldWord => SheetProblemKind.OldExcel,
        PlanFileProblemKind.Protected => SheetProblemKind.Protected,
        PlanFileProblemKind.Corrupt => SheetProblemKind.Corrupt,
        PlanFileProblemKind.TooLarge => SheetProblemKind.TooLarge,
        PlanFileProblemKind.TooComplex => SheetProblemKind.TooComplex,
        PlanFileProblemKind.Hostile => SheetProblemKind.Hostile,
        PlanFileProblemKind.Empty => SheetProblemKind.Empty,
        _ => SheetProblemKind.NotSheet,
    };

    private static SheetReading Fail(SheetProblemKind kind, PlanFileLimits limits, string? argument = null) =>
        new([], new SheetProblem(kind, kind == SheetProblemKind.TooLarge ? PlanFileLimits.Size(limits.FileBytes) : argument));
}
