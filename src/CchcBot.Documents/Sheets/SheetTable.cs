using CchcBot.Domain.Text;

namespace CchcBot.Documents.Sheets;

/// <summary>A column that a reader looks for.</summary>
/// <param name="Name">Its name in the program.</param>
/// <param name="Headings">What people call it, folded: small letters, no diacritics; the usual words first.</param>
/// <param name="NotWith">Folded words that make a heading another column's ("họ tên đơn vị"): none where it is null.</param>
internal sealed record SheetColumn(string Name, IReadOnlyList<string> Headings, IReadOnlyList<string>? NotWith = null);

/// <summary>A record below the headings.</summary>
internal sealed class SheetRecord(SheetRow row, IReadOnlyDictionary<string, int> columns)
{
    public int Line => row.Line;

    public SheetRow Row => row;

    /// <summary>The cell of a column; an empty one where the sheet has no such column.</summary>
    public SheetCell this[string column] => columns.TryGetValue(column, out var at) ? row[at] : SheetCell.Nothing;

    /// <summary>The names of the known columns whose cells are formulas.</summary>
    public IEnumerable<string> Formulas => columns.Where(c => row[c.Value].IsFormula).Select(c => c.Key);

    /// <summary>The same of cells that hold an error and no value.</summary>
    public IEnumerable<string> Errors => columns.Where(c => row[c.Value].IsError).Select(c => c.Key);
}

/// <summary>A table in a sheet: rows of named columns, wherever its headings stand and in whatever order.</summary>
/// <param name="HeadingLine">The line of the headings.</param>
/// <param name="Headings">The headings as written, by the name of the column.</param>
internal sealed record SheetTable(int HeadingLine, IReadOnlyDictionary<string, string> Headings, IReadOnlyList<SheetRecord> Records)
{
    // Above the headings stand titles, the agency's name, the date.
    private const int MostRowsAbove = 20;

    /// <summary>The table whose headings name most of the columns; null where no row names all that are required.</summary>
    public static SheetTable? Find(IReadOnlyList<Sheet> sheets, IReadOnlyList<SheetColumn> columns, Func<IReadOnlySet<string>, bool> isEnough)
    {
        SheetTable? best = null;
        foreach (var sheet in sheets)
        {
            for (var i = 0; i < Math.Min(sheet.Rows.Count, MostRowsAbove); i++)
            {
                var found = Recognise(sheet.Rows[i], columns);
                if (found.Count > (best?.Headings.Count ?? 0) && isEnough(found.Keys.ToHashSet(StringComparer.Ordinal)))
                {
                    var row = sheet.Rows[i];
                    best = new SheetTable(
                        row.Line,
                        found.ToDictionary(c => c.Key, c => row[c.Value].Text, StringComparer.Ordinal),
                        [.. sheet.Rows.Skip(i + 1).Select(r => new SheetRecord(r, found))]);
                }
            }
        }

        return best;
    }

    /// <summary>Each column at most once, the closest heading first: the same words, then at the beginning, then anywhere.</summary>
    private static Dictionary<string, int> Recognise(SheetRow row, IReadOnlyList<SheetColumn> columns)
    {
        var candidates =
            from at in Enumerable.Range(0, row.Cells.Count)
            let said = Words(row[at].Text)
            where said.Length is > 0 and < 80
            from column in columns
            where column.NotWith?.Any(w => Holds(said, w)) != true
            let score = column.Headings.Select((h, i) => Score(said, h) is > 0 and var s ? s * 100 - i : 0).Max()
            where score > 0
            orderby score descending, at
            select (at, column.Name);
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (at, name) in candidates)
        {
            if (!found.ContainsKey(name) && !found.ContainsValue(at))
            {
                found[name] = at;
            }
        }

        return found;
    }

    private static int Score(string said, string heading) =>
        said == heading ? 3 : said.StartsWith(heading + ' ', StringComparison.Ordinal) ? 2 : Holds(said, heading) ? 1 : 0;

    private static bool Holds(string said, string words) => $" {said} ".Contains($" {words} ", StringComparison.Ordinal);

    /// <summary>Folded, with nothing but letters and digits between single spaces: "HỌ VÀ TÊN (*)" is "ho va ten".</summary>
    private static string Words(string heading)
    {
        var folded = VietnameseText.Fold(VietnameseText.Tidy(heading)).ToCharArray();
        return string.Join(
            ' ',
            new string(Array.ConvertAll(folded, static c => char.IsLetterOrDigit(c) ? c : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries)
        );
    }
}
