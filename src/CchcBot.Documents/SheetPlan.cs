using CchcBot.Documents.Sheets;
using CchcBot.Domain.Plans;

namespace CchcBot.Documents;

/// <summary>A spreadsheet as a document: a row with one text is a paragraph, the others are rows of a table, each sheet's its own.</summary>
internal static class SheetPlan
{
    public static PlanDocument Document(IReadOnlyList<Sheet> sheets)
    {
        List<PlanBlock> blocks = [];
        var (paragraphs, tables) = (0, 0);
        foreach (var sheet in sheets)
        {
            // Titles stand above the table; below its head a row with one text is a section.
            var head = sheet.Rows.TakeWhile(r => r.Only is not null || Texts(r).Distinct(StringComparer.Ordinal).Count() <= 1).ToList();
            foreach (var row in head)
            {
                if (Texts(row).FirstOrDefault() is { } text)
                {
                    blocks.Add(new PlanParagraph(++paragraphs, text.Replace('\n', ' ')));
                }
            }

            var width = sheet.Rows.Count == 0 ? 0 : sheet.Rows.Max(r => r.Cells.Count);
            List<PlanRow> rows = [];
            SheetRow? above = null;
            foreach (var row in sheet.Rows.Skip(head.Count))
            {
                rows.Add(Row(row, above, width));
                above = row;
            }

            if (rows.Count > 0)
            {
                blocks.Add(new PlanTable(++tables, rows));
            }
        }

        return new PlanDocument(blocks);
    }

    /// <summary>The plan that the sheets hold in tables of tasks; null where they hold none.</summary>
    public static PlanReading? Read(IReadOnlyList<Sheet> sheets)
    {
        var document = Document(sheets);

        // Titles above a list of people may read like a letter's sentences: only tables hold tasks here.
        return PlanParser.Parse(document with { Blocks = [.. document.Blocks.Where(b => b is PlanTable)] }).Tasks.Count > 0 ? PlanParser.Parse(document) : null;
    }

    private static IEnumerable<string> Texts(SheetRow row) => row.Cells.Select(c => c.Text).Where(t => t.Length > 0);

    /// <summary>A merged area's text stands in each of its cells: beside each other they are one cell, under each other the lower ones go on.</summary>
    private static PlanRow Row(SheetRow row, SheetRow? above, int width)
    {
        List<PlanCell> cells = [];
        var goesOn = above is not null && row[0].Text.Length > 0 && row[0].Text == above[0].Text && row[1].Text == above[1].Text;
        for (var column = 0; column < width;)
        {
            var text = row[column].Text;
            var span = 1;
            while (text.Length > 0 && column + span < width && row[column + span].Text == text && text.Any(char.IsLetter))
            {
                span++;
            }

            var continues = goesOn && text.Length > 0 && text == above![column].Text;
            IEnumerable<string> lines = continues || row[column].IsError ? [] : text.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0);
            cells.Add(new PlanCell(column, span, continues, [.. lines.Select(l => new PlanParagraph(0, l))]));
            column += span;
        }

        return new PlanRow(cells);
    }
}
