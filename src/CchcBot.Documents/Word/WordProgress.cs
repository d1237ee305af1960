using CchcBot.Documents.Packages;
using CchcBot.Domain.Plans;

namespace CchcBot.Documents.Word;

/// <summary>How far a document was read, the files that it brings in with it: places for people, and what was missed at them.</summary>
internal sealed class WordProgress(PlanFileLimits limits)
{
    // Nobody looks at more; the reading goes on.
    private const int MostGaps = 200;

    private readonly List<PlanGap> gaps = [];
    private int blocks;

    /// <summary>Paragraphs of the body so far.</summary>
    public int Paragraphs { get; set; }

    /// <summary>Tables so far.</summary>
    public int Tables { get; set; }

    /// <summary>Files brought in so far, their bytes, and how many are open one in the other.</summary>
    public int Chunks { get; set; }

    public long ChunkBytes { get; set; }

    public int Deep { get; set; }

    public IReadOnlyList<PlanGap> Gaps => gaps;

    /// <summary>A place between two paragraphs.</summary>
    public string NextPlace => Paragraphs == 0 ? "đầu văn bản" : $"sau đoạn {Paragraphs}";

    public void Miss(PlanLoss loss, string place, string words = "")
    {
        if (gaps.Count < MostGaps)
        {
            gaps.Add(new PlanGap(loss, place, words));
        }
    }

    /// <summary>The block with the place that it has in the whole document.</summary>
    public PlanBlock Placed(PlanBlock block)
    {
        Count();
        return block switch
        {
            PlanParagraph { Text.Length: > 0 } paragraph => paragraph with { Number = ++Paragraphs },
            PlanTable table => table with { Number = ++Tables },
            _ => block,
        };
    }

    /// <summary>One more paragraph or cell.</summary>
    /// <exception cref="PlanFileException">More than any honest document has.</exception>
    public void Count()
    {
        if (++blocks > limits.Blocks)
        {
            throw new PlanFileException(PlanFileProblemKind.TooComplex);
        }
    }
}
