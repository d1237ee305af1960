using CchcBot.Domain.Questions;
using CchcBot.Hosting;

namespace CchcBot.LoadPlan;

/// <summary>Why a file could not be read as a plan. Each has its sentence "loadplan.problem.{name}", which says what to do next.</summary>
internal enum PlanFileProblemKind
{
    Missing,
    Empty,
    NotWord,
    OldWord,
    Protected,
    RichText,
    Pdf,
    Picture,
    Spreadsheet,
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
internal sealed record PlanFileProblem(PlanFileProblemKind Kind, string? Argument = null)
{
    public string Text(Language language)
    {
        var name = Kind.ToString();
        return Texts.Get(language, $"loadplan.problem.{char.ToLowerInvariant(name[0])}{name[1..]}", Argument ?? "");
    }
}

/// <summary>What a document may cost before it is refused; checked before and while anything is expanded.</summary>
/// <param name="FileBytes">Size of the file itself.</param>
/// <param name="Parts">Entries of the package.</param>
/// <param name="ExpandedBytes">Bytes of all parts that are read, unpacked.</param>
/// <param name="Ratio">Unpacked to packed size of one part, where it is larger than a mebibyte.</param>
/// <param name="Depth">Nesting of XML elements.</param>
/// <param name="Characters">Characters of text.</param>
/// <param name="Blocks">Paragraphs and cells.</param>
internal sealed record PlanFileLimits(
    long FileBytes = 10L << 20,
    int Parts = 2_000,
    long ExpandedBytes = 96L << 20,
    int Ratio = 300,
    int Depth = 200,
    int Characters = 8_000_000,
    int Blocks = 400_000)
{
    public static PlanFileLimits Default { get; } = new();
}

/// <summary>Ends the reading of a file; caught by <see cref="PlanFileReader"/> alone.</summary>
internal sealed class PlanFileException(PlanFileProblem problem) : Exception(problem.Kind.ToString())
{
    public PlanFileException(PlanFileProblemKind kind, string? argument = null)
        : this(new PlanFileProblem(kind, argument))
    {
    }

    public PlanFileProblem Problem { get; } = problem;
}
