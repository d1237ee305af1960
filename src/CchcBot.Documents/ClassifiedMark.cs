using CchcBot.Domain.Plans;
using CchcBot.Domain.Text;

namespace CchcBot.Documents;

/// <summary>Detects a state-secret marking at the head of a document: such a document must not be uploaded to a chat.</summary>
internal static class ClassifiedMark
{
    // The marking stands alone in a line or box near the head; inside a sentence the word means something else.
    private const int HeadLines = 30;

    private static readonly string[] Marks = ["mat", "toi mat", "tuyet mat", "do mat: mat", "do mat: toi mat", "do mat: tuyet mat"];

    /// <summary>The marking as written, or null if there is none.</summary>
    public static string? Find(PlanDocument document)
    {
        var left = HeadLines;
        foreach (var block in document.Blocks)
        {
            foreach (var line in Lines(block))
            {
                if (Marks.Contains(VietnameseText.Fold(line).Trim(' ', '.', '*', '[', ']', '(', ')')) && line.Any(char.IsUpper))
                {
                    return line;
                }

                if (--left == 0)
                {
                    return null;
                }
            }
        }

        return null;
    }

    private static IEnumerable<string> Lines(PlanBlock block) => block switch
    {
        PlanParagraph p => p.Text.Split('\n'),
        PlanTable t => t.Rows.Take(HeadLines).SelectMany(r => r.Cells).SelectMany(c => c.Paragraphs).SelectMany(p => p.Text.Split('\n')),
        _ => [],
    };
}
