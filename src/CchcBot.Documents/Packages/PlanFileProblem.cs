using System.Globalization;

namespace CchcBot.Documents.Packages;

/// <summary>Why a file could not be read as a plan. Each has a text that says what to do next.</summary>
internal enum PlanFileProblemKind
{
    Missing,
    Empty,
    NotWord,
    OldWord,
    Protected,
    RichText,
    /// <summary>A scanned PDF, without a text layer.</summary>
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
    /// <summary>More tasks and targets than a plan may have.</summary>
    TooManyTasks,
}

/// <param name="Argument">The argument of the text: a size, the marking found; null if it needs none.</param>
internal sealed record PlanFileProblem(PlanFileProblemKind Kind, string? Argument = null);

/// <summary>The limits for a document, enforced before and while it is decompressed.</summary>
/// <param name="FileBytes">Size of the file in bytes.</param>
/// <param name="Parts">Number of entries in the package.</param>
/// <param name="ExpandedBytes">Decompressed bytes of all parts read.</param>
/// <param name="Ratio">Compression ratio of a part that is larger than 1 MiB.</param>
/// <param name="Relations">Number of relationships of one part.</param>
/// <param name="Depth">Nesting depth of XML elements.</param>
/// <param name="Characters">Characters of text; ten times the longest known plan.</param>
/// <param name="Blocks">Number of paragraphs and cells, or of lines of plain text.</param>
/// <param name="Definitions">Number of styles, and of lists, in a document.</param>
/// <param name="Tasks">Number of tasks and targets of a plan; ten times the longest known.</param>
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

    /// <summary>A size as shown to people: "10 MB".</summary>
    public static string Size(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, bytes >> 20)} MB");
}

/// <summary>Aborts the reading of a file; caught where the reading started.</summary>
internal sealed class PlanFileException(PlanFileProblem problem) : Exception(problem.Kind.ToString())
{
    public PlanFileException(PlanFileProblemKind kind, string? argument = null)
        : this(new PlanFileProblem(kind, argument))
    {
    }

    public PlanFileProblem Problem { get; } = problem;
}
