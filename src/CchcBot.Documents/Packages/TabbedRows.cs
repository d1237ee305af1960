using CchcBot.Domain.Plans;

namespace CchcBot.Documents.Packages;

/// <summary>
/// Paragraphs whose parts are set apart by tabs, in place of a table: headings of a task table, then rows; a paragraph that begins with a tab goes on with
/// the row above, and one without tabs between rows is a section title.
/// </summary>
internal sealed class TabbedRows
{
    private const int FewestColumns = 3;
    private const int LongestHeading = 60;
    private const int LongestTitle = 200;

    private readonly Dictionary<PlanParagraph, IReadOnlyList<string>> parts = new(ReferenceEqualityComparer.Instance);

    /// <param name="paragraph">A paragraph of the running text.</param>
    /// <param name="texts">Its parts between tabs; an empty first part where it begins with a tab.</param>
    public void Note(PlanParagraph paragraph, IReadOnlyList<string> texts) => parts[paragraph] = texts;

    /// <summary>The blocks with such rows put together to tables.</summary>
    /// <param name="blocks">The blocks as read.</param>
    /// <param name="number">The number of the next table.</param>
    public List<PlanBlock> Join(List<PlanBlock> blocks, Func<int> number)
    {
        if (parts.Count < 2)
        {
            return blocks;
        }

        List<PlanBlock> joined = [];
        for (var i = 0; i < blocks.Count; i++)
        {
            if (IsHead(blocks[i]) && Rows(blocks, i, out var end) is { Count: > 1 } rows)
            {
                joined.Add(new PlanTable(number(), rows));
                i = end - 1;
            }
            else
            {
                joined.Add(blocks[i]);
            }
        }

        return joined;
    }

    private IReadOnlyList<string>? Parts(PlanBlock block) => block is PlanParagraph paragraph ? parts.GetValueOrDefault(paragraph) : null;

    private bool IsHead(PlanBlock block) =>
        Parts(block) is { Count: >= FewestColumns } texts
        && texts.All(t => t.Length < LongestHeading)
        && texts.Select(PlanVocabulary.FieldOfColumn).ToHashSet() is var fields
        && fields.Contains(PlanField.Task)
        && (fields.Contains(PlanField.Lead) || fields.Contains(PlanField.LeadAndCooperating) || fields.Contains(PlanField.Time));

    private List<PlanRow> Rows(List<PlanBlock> blocks, int head, out int end)
    {
        var width = Parts(blocks[head])!.Count;
        List<string[]> rows = [[.. Parts(blocks[head])!]];
        List<int> titles = [];
        for (end = head + 1; end < blocks.Count; end++)
        {
            if (Parts(blocks[end]) is { } texts)
            {
                if (texts[0].Length == 0 && texts.Count(t => t.Length > 0) * 2 <= width && rows.Count > 1)
                {
                    Continue(rows[^1], texts);
                    continue;
                }

                if (texts.Count > width)
                {
                    break;
                }

                rows.Add([.. texts, .. Enumerable.Repeat("", width - texts.Count)]);
            }
            else if (IsTitle(blocks, end))
            {
                titles.Add(rows.Count);
                rows.Add([((PlanParagraph)blocks[end]).Text]);
            }
            else if (blocks[end] is not PlanParagraph { Text.Length: 0 })
            {
                break;
            }
        }

        return [.. rows.Select((row, i) => titles.Contains(i)
            ? new PlanRow([new PlanCell(0, width, false, [new PlanParagraph(0, row[0], Bold: true)])])
            : new PlanRow([.. row.Select((text, at) => new PlanCell(at, 1, false, text.Length == 0 ? [] : [new PlanParagraph(0, text)]))]))];
    }

    private bool IsTitle(List<PlanBlock> blocks, int at) =>
        blocks[at] is PlanParagraph { Text.Length: > 0 and < LongestTitle }
        && blocks.Skip(at + 1).SkipWhile(b => b is PlanParagraph { Text.Length: 0 }).FirstOrDefault() is { } next
        && Parts(next) is { Count: >= FewestColumns };

    private static void Continue(string[] row, IReadOnlyList<string> texts)
    {
        for (var i = 0; i < Math.Min(row.Length, texts.Count); i++)
        {
            row[i] = $"{row[i]} {texts[i]}".Trim();
        }
    }
}
