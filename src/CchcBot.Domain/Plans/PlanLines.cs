using CchcBot.Domain.Text;

namespace CchcBot.Domain.Plans;

/// <summary>A line of the running text, or a table at its position.</summary>
internal sealed record PlanLine(string Text, bool Bold, bool Centered, string Place, PlanTable? Table = null)
{
    public ItemMark Mark { get; } = Table is null ? ItemMark.Read(Text) : default;

    /// <summary>Whether it belongs to the header or the task rows of a task table.</summary>
    public bool InTasks { get; init; }

    /// <summary>The text after its number or bullet.</summary>
    public string Body => Text[Mark.Length..].Trim();
}

/// <summary>Splits the document into lines, rejoining sentences cut by page breaks.</summary>
internal static class PlanLines
{
    private const int LongestLine = 8_000;

    public static List<PlanLine> From(PlanDocument document)
    {
        List<PlanLine> lines = [];
        foreach (var block in document.Blocks)
        {
            if (block is PlanParagraph paragraph)
            {
                foreach (var text in paragraph.Text.Split('\n').SelectMany(t => Pieces(VietnameseText.Tidy(t))))
                {
                    Add(lines, text, paragraph);
                }
            }
            else if (block is PlanTable table)
            {
                lines.Add(new PlanLine("", false, false, $"bảng {table.Number}", table));
            }
        }

        return lines;
    }

    /// <summary>Splits overlong text at blanks, so that regular expressions never run on unbounded input.</summary>
    private static IEnumerable<string> Pieces(string text)
    {
        while (text.Length > LongestLine)
        {
            var end = text.LastIndexOf(' ', LongestLine - 1, LongestLine / 2);
            end = end < 0 ? LongestLine : end;
            yield return text[..end];
            text = text[end..].TrimStart();
        }

        yield return text;
    }

    private static void Add(List<PlanLine> lines, string text, PlanParagraph paragraph)
    {
        if (text.Length == 0)
        {
            return;
        }

        if (lines.Count > 0 && lines[^1] is { Table: null, Text.Length: < LongestLine / 2 } last && GoesOn(last.Text, text))
        {
            lines[^1] = last with { Text = $"{last.Text} {text}", Bold = last.Bold && paragraph.Bold };
            return;
        }

        lines.Add(new PlanLine(text, paragraph.Bold, paragraph.Centered, $"đoạn {paragraph.Number}"));
    }

    /// <summary>Whether the text continues an unfinished sentence: it begins with a lower-case letter.</summary>
    private static bool GoesOn(string above, string text) =>
        char.IsLower(text[0]) && !ItemMark.Starts(text) && !PlanVocabulary.StartsWithLabel(text)
        && above[^1] is not ('.' or ';' or '!' or '?' or '/');
}
