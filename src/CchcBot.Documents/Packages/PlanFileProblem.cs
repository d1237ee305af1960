using System.Globalization;

namespace CchcBot.Documents.Packages;

/// <summary>Why a file could not be read as a plan. Each has its sentence, which says what to do next.</summary>
internal enum PlanFileProblemKind
{
    Missing,
    Empty,
    NotWord,
    OldWord,
    Protected,
    RichText,
    /// <summary>A PDF of pictures: nothing in it is text.</summary>
    ScannedPdf,
    Picture,
    Spreadsheet,
    /// <summary>A spreadsheet without a table of tasks.</summary>
    NoTasks,
    Presentation,
    OpenDocument,
    WebPage,
    Corrupt,
    TooLarge,
    TooComplex,
    Hostile,
    NoText,
    Classified,
}

/// <param name="Argument">What the sentence needs: a size, the mark found; null where it needs nothing.</param>
internal sealed record PlanFileProblem(PlanFileProblemKind Kind, string? Argument = null);

/// <summary>What a document may cost before it is refused; checked before and while anything is expanded.</summary>
/// <param name="FileBytes">Size of the file itself.</param>
/// <param name="Parts">Entries of the package.</param>
/// <param name="ExpandedBytes">Bytes of all parts that are read, unpacked.</param>
/// <param name="Ratio">Unpacked to packed size of one part, where it is larger than a mebibyte.</param>
/// <param name="Relations">What one part says that it refers to.</param>
/// <param name="Depth">Nesting of XML elements.</param>
/// <param name="Characters">Characters of text; the longest known plan has a tenth of it.</param>
/// <param name="Blocks">Paragraphs and cells, or lines of plain text.</param>
/// <param name="Definitions">Styles, and lists, of a document.</param>
/// <param name="Tasks">Tasks and targets of a plan; the longest known has a tenth of it.</param>
internal sealed record PlanFileLimits(
    long FileBytes = 10L << 20,
    int Parts = 2_000,
    long ExpandedBytes = 32L << 20,
    int Ratio = 300,
    int Relations = 10_000,
    int Depth = 200,
    int Characters = 2_000_000,
    int Blocks = 100_000,
    int Definitions = 20_000,
    int Tasks = 5_000)
{
    public static PlanFileLimits Default { get; } = new();

    /// <summary>A size for people: "10 MB".</summary>
    public static string Size(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, bytes >> 20)} MB");
}

/// <summary>Ends the reading of a file; caught where the reading began.</summary>
internal sealed class PlanFileException(PlanFileProblem problem) : Exception(problem.Kind.ToString())
{
    public PlanFileException(PlanFileProblemKind kind, string? argument = null)
        : this(new PlanFileProblem(kind, argument))
    {
    }

    public PlanFileProblem Problem { get; } = problem;
}
