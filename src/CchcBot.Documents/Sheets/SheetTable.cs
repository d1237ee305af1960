using CchcBot.Domain.Text;

namespace CchcBot.Documents.Sheets;

/// <summary>A column to look for.</summary>
/// <param name="Name">The name used by the program.</param>
/// <param name="Headings">Possible headings, folded (lower case, no diacritics), the most usual first.</param>
/// <param name="NotWith">Folded words that make a heading that of another column ("họ tên đơn vị"); null if there are none.</param>
internal sealed record SheetColumn(string Name, IReadOnlyList<string> Headings, IReadOnlyList<string>? NotWith = null);

/// <summary>A row below the headings.</summary>
internal sealed class SheetRecord(SheetRow row, IReadOnlyDictionary<string, int> columns)
{
    public int Line => row.Line;

    public SheetRow Row => row;

    /// <summary>The cell of a column; an empty one if the sheet does not have that column.</summary>
    public SheetCell this[string column] => columns.TryGetValue(column, out var at) ? row[at] : SheetCell.Nothing;

    /// <summary>The names of the known columns in which this row has a formula.</summary>
    public IEnumerable<string> Formulas => columns.Where(c => row[c.Value].IsFormula).Select(c => c.Key);

    /// <summary>The names of the known columns in which this row has an error.</summary>
    public IEnumerable<string> Errors => columns.Where(c => row[c.Value].IsError).Select(c => c.Key);
}

/// <summary>A table in a sheet: rows with named columns, wherever its headings are and in whatever order.</summary>
/// <param name="HeadingLine">The row number of the headings.</param>
/// <param name="Headings">The headings as written, by column name.</param>
internal sealed record SheetTable(int HeadingLine, IReadOnlyDictionary<string, string> Headings, IReadOnlyList<SheetRecord> Records)
{
    // Limit of rows above the headings, such as titles, the agency's name and the date.
    private const int MostRowsAbove = 20;

    /// <summary>The table whose headings name the most columns; null if no row has the required ones.</summary>
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

    /// <summary>Assigns each column at most once, best match first: the same words, then at the beginning, then anywhere.</summary>
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

    /// <summary>The folded heading with letters and digits only, separated by single spaces: "HỌ VÀ TÊN (*)" becomes "ho va ten".</summary>
    private static string Words(string heading)
    {
        var folded = VietnameseText.Fold(VietnameseText.Tidy(heading)).ToCharArray();
        return string.Join(
            ' ',
            new string(Array.ConvertAll(folded, static c => char.IsLetterOrDigit(c) ? c : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries)
        );
    }
}
