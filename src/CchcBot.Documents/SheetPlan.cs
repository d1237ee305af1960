using CchcBot.Documents.Sheets;
using CchcBot.Domain.Plans;

namespace CchcBot.Documents;

/// <summary>A spreadsheet as a document: a row with one text is a paragraph, the others are rows of a table, each sheet's its own.</summary>
internal static class SheetPlan
{
    private const int LongestHeading = 60;

    /// <summary>Rows of a head.</summary>
    private const int LongestHead = 3;

    public static PlanDocument Document(IReadOnlyList<Sheet> sheets)
    {
        List<PlanBlock> blocks = [];
        var (paragraphs, tables) = (0, 0);
        foreach (var sheet in sheets)
        {
            // A sheet may hold several tables, each under its titles; one without a head that is known is a table from its first row of several texts on.
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
                // A letterhead's two columns stand beside each other, line by line.
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

    /// <summary>The plan that the sheets hold in tables of tasks; null where they hold none.</summary>
    public static PlanReading? Read(IReadOnlyList<Sheet> sheets)
    {
        var document = Document(sheets);

        // Titles above a list of people may read like a letter's sentences: only tables hold tasks here.
        return PlanParser.Parse(document with { Blocks = [.. document.Blocks.Where(b => b is PlanTable)] }).Tasks.Count > 0 ? PlanParser.Parse(document) : null;
    }

    /// <summary>Where each table of a sheet begins: the first row of its titles, and that of its head.</summary>
    private static List<(int Titles, int Head)> Heads(IReadOnlyList<SheetRow> rows)
    {
        List<(int Titles, int Head)> heads = [];
        for (var i = 0; i < rows.Count; i++)
        {
            if (!IsHead(rows[i]) || heads.Count > 0 && Texts(rows[i]).SequenceEqual(Texts(rows[heads[^1].Head]), StringComparer.Ordinal))
            {
                continue;
            }

            // Above the first table all are titles; between two, rows with one text, of which there is more than a section's title.
            var titles = i;
            while (titles > 0 && (heads.Count == 0 || titles - 1 > heads[^1].Head && IsTitle(rows[titles - 1])))
            {
                titles--;
            }

            // The second row of a head is none of its own.
            if (heads.Count == 0 || i - heads[^1].Head > LongestHead)
            {
                heads.Add((titles, i));
            }
        }

        return heads.Count > 0 ? heads : [(0, rows.TakeWhile(IsTitle).Count())];
    }

    private static bool IsTitle(SheetRow row) => Texts(row).Distinct(StringComparer.Ordinal).Count() <= 1;

    /// <summary>Several columns that are called as those of a table of tasks are.</summary>
    private static bool IsHead(SheetRow row) =>
        Texts(row).Where(t => t.Length < LongestHeading && !char.IsLower(t[0])).Select(PlanVocabulary.FieldOfColumn)
            .Where(f => f is PlanField.Task or PlanField.Lead or PlanField.Cooperating or PlanField.LeadAndCooperating or PlanField.Deliverable
                or PlanField.Time)
            .Distinct().Count() > 1;

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
