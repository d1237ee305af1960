using CchcBot.Documents.Packages;
using CchcBot.Domain.Plans;

namespace CchcBot.Documents.Word;

/// <summary>The progress of reading a document and the files it includes: counters for places, and the gaps found.</summary>
internal sealed class WordProgress(PlanFileLimits limits)
{
    // More gaps are not recorded; the reading continues.
    private const int MostGaps = 200;

    private readonly List<PlanGap> gaps = [];
    private int blocks;

    /// <summary>Number of body paragraphs so far.</summary>
    public int Paragraphs { get; set; }

    /// <summary>Number of tables so far.</summary>
    public int Tables { get; set; }

    /// <summary>Number of included files so far; next, their total bytes and the present nesting depth.</summary>
    public int Chunks { get; set; }

    public long ChunkBytes { get; set; }

    public int Deep { get; set; }

    public IReadOnlyList<PlanGap> Gaps => gaps;

    /// <summary>The place between the last paragraph and the next one, as shown to people.</summary>
    public string NextPlace => Paragraphs == 0 ? "đầu văn bản" : $"sau đoạn {Paragraphs}";

    public void Miss(PlanLoss loss, string place, string words = "")
    {
        if (gaps.Count < MostGaps)
        {
            gaps.Add(new PlanGap(loss, place, words));
        }
    }

    /// <summary>The block with its place number in the whole document.</summary>
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

    /// <summary>Counts one more paragraph or cell.</summary>
    /// <exception cref="PlanFileException">There are too many.</exception>
    public void Count()
    {
        if (++blocks > limits.Blocks)
        {
            throw new PlanFileException(PlanFileProblemKind.TooComplex);
        }
    }
}
