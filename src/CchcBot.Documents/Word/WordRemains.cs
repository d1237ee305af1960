using CchcBot.Domain.Plans;

namespace CchcBot.Documents.Word;

/// <summary>What a paragraph without text contributes to its cell: its automatic number, and its content other than text.</summary>
internal sealed record WordRemains(string Label, PlanLoss Loss, string Lost) : PlanBlock
{
    /// <summary>Builds a cell from its blocks. Without any text, its automatic numbers are its text, as in a "STT" column numbered by Word.</summary>
    public static PlanCell Cell(int column, int span, bool continuesAbove, List<PlanBlock> content)
    {
        List<PlanParagraph> paragraphs = [];
        List<PlanTable>? tables = null;
        List<WordRemains>? remains = null;
        foreach (var block in content)
        {
            switch (block)
            {
                case PlanParagraph { Text.Length: > 0 } paragraph:
                    paragraphs.Add(paragraph);
                    break;
                case PlanTable table:
                    (tables ??= []).Add(table);
                    break;
                case WordRemains left:
                    (remains ??= []).Add(left);
                    break;
            }
        }

        if (remains is null || paragraphs.Count > 0 || tables is not null)
        {
            return new PlanCell(column, span, continuesAbove, paragraphs, tables);
        }

        var loss = remains.Max(r => r.Loss);
        paragraphs.AddRange(remains.Where(r => loss is PlanLoss.None && r.Label.Length > 0).Select(r => new PlanParagraph(0, r.Label)));
        return new PlanCell(column, span, continuesAbove, paragraphs, null, loss, string.Join(' ', remains.Select(r => r.Lost).Where(w => w.Length > 0)));
    }
}
