using CchcBot.Documents.Sheets;
using CchcBot.Domain.Plans;

namespace CchcBot.Documents;

/// <summary>Converts a spreadsheet to a document: a row with a single text becomes a paragraph, other rows become table rows.</summary>
internal static class SheetPlan
{
    private const int LongestHeading = 60;

    /// <summary>Maximum number of header rows.</summary>
    private const int LongestHead = 3;

    public static PlanDocument Document(IReadOnlyList<Sheet> sheets)
    {
        List<PlanBlock> blocks = [];
        var (paragraphs, tables) = (0, 0);
        foreach (var sheet in sheets)
        {
            // A sheet may hold several tables, each under its own titles. Without a known header, the table begins at the first row with several texts.
            var heads = Heads(sheet.Rows);
            var at = 0;
            for (var i = 0; i < heads.Count; i++)
            {
                AddTitles(sheet.Rows.Take(heads[i].Titles..heads[i].Head));
                at = i + 1 < heads.Count ? heads[i + 1].Titles : sheet.Rows.Count;
                AddTable([.. sheet.Rows.Take(heads[i].Head..at)]);
            }
        }

        return new PlanDocument(blocks);

        void AddTitles(IEnumerable<SheetRow> titles)
        {
            foreach (var row in titles)
            {
                // A letterhead has two columns side by side, line by line.
                List<string> texts = [.. Texts(row).Distinct(StringComparer.Ordinal)];
                IEnumerable<string> lines = texts.Count == 1 ? [texts[0].Replace('\n', ' ')] : texts.SelectMany(t => t.Split('\n'));
                blocks.AddRange(lines.Select(l => l.Trim()).Where(l => l.Length > 0).Select(l => new PlanParagraph(++paragraphs, l)));
            }
        }

        void AddTable(IReadOnlyList<SheetRow> table)
        {
            var width = table.Count == 0 ? 0 : table.Max(r => r.Cells.Count);
            List<PlanRow> rows = [];
            SheetRow? above = null;
            foreach (var row in table)
            {
                rows.Add(Row(row, above, width));
                above = row;
            }

            if (rows.Count > 0)
            {
                blocks.Add(new PlanTable(++tables, rows));
            }
        }
    }

    /// <summary>The plan in the sheets' task tables; null if there is none.</summary>
    public static PlanReading? Read(IReadOnlyList<Sheet> sheets)
    {
        // Only tasks of tables count: titles above a list of people may look like sentences of a letter.
        var plan = PlanParser.Parse(Document(sheets));
        return plan.Tasks.Any(t => t.Place?.StartsWith("bảng", StringComparison.Ordinal) is true) ? plan : null;
    }

    /// <summary>Where each table of a sheet begins: the first row of its titles, and its header row.</summary>
    private static List<(int Titles, int Head)> Heads(IReadOnlyList<SheetRow> rows)
    {
        List<(int Titles, int Head)> heads = [];
        for (var i = 0; i < rows.Count; i++)
        {
            if (!IsHead(rows[i]) || heads.Count > 0 && Texts(rows[i]).SequenceEqual(Texts(rows[heads[^1].Head]), StringComparer.Ordinal))
            {
                continue;
            }

            // All rows above the first table are its titles; between tables, the rows with at most one text directly above the header.
            var titles = i;
            while (titles > 0 && (heads.Count == 0 || titles - 1 > heads[^1].Head && IsTitle(rows[titles - 1])))
            {
                titles--;
            }

            // The second row of a header is not a header of its own.
            if (heads.Count == 0 || i - heads[^1].Head > LongestHead)
            {
                heads.Add((titles, i));
            }
        }

        return heads.Count > 0 ? heads : [(0, rows.TakeWhile(IsTitle).Count())];
    }

    private static bool IsTitle(SheetRow row) => Texts(row).Distinct(StringComparer.Ordinal).Count() <= 1;

    /// <summary>Whether several cells have headings of a task table.</summary>
    private static bool IsHead(SheetRow row) =>
        Texts(row).Where(t => t.Length < LongestHeading && !char.IsLower(t[0])).Select(PlanVocabulary.FieldOfColumn)
            .Where(f => f is PlanField.Task or PlanField.Lead or PlanField.Cooperating or PlanField.LeadAndCooperating or PlanField.Deliverable
                or PlanField.Time)
            .Distinct().Count() > 1;

    private static IEnumerable<string> Texts(SheetRow row) => row.Cells.Select(c => c.Text).Where(t => t.Length > 0);

    /// <summary>A merged area's text is in all of its cells: side by side they become one spanning cell, below each other a continued one.</summary>
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
