using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CchcBot.Documents.Packages;
using CchcBot.Domain.Plans;
using CchcBot.Domain.Text;

namespace CchcBot.Documents.Word;

/// <summary>Reads an HTML page included in a Word file: its paragraphs, lists and tables. External resources are not loaded.</summary>
internal sealed class HtmlChunk
{
    private const int MostColumns = 63;

    private static readonly HashSet<string> Unseen = new(StringComparer.Ordinal)
    {
        "head", "script", "style", "template", "noscript", "iframe", "object", "svg", "select",
    };

    private static readonly HashSet<string> Struck = new(StringComparer.Ordinal) { "del", "s", "strike" };
    private static readonly HashSet<string> Bold = new(StringComparer.Ordinal) { "b", "strong", "th", "h1", "h2", "h3", "h4", "h5", "h6" };
    private static readonly HashSet<string> Inline = new(StringComparer.Ordinal)
    {
        "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "em", "font", "i", "ins", "label", "mark", "nobr", "q",
        "small", "span", "strong", "sub", "tt", "u", "var",
    };

    private readonly WordProgress done;
    private readonly PlanFileLimits limits;
    private readonly StringBuilder line = new();
    private int characters;
    private bool anyPlain;
    private bool inTable;

    private HtmlChunk(WordProgress done, PlanFileLimits limits)
    {
        this.done = done;
        this.limits = limits;
    }

    /// <exception cref="PlanFileException">A limit is exceeded.</exception>
    public static List<PlanBlock> Read(byte[] content, WordProgress done, PlanFileLimits limits)
    {
        if (content.Length > limits.Characters)
        {
            throw new PlanFileException(PlanFileProblemKind.TooComplex);
        }

        using var stream = new MemoryStream(content, writable: false);
        using var page = new HtmlParser().ParseDocument(stream);
        List<PlanBlock> blocks = [];
        var chunk = new HtmlChunk(done, limits);
        if (page.Body is { } body)
        {
            chunk.ReadChildren(body, blocks, false, 0);
        }

        chunk.End(blocks);
        return blocks;
    }

    private void ReadChildren(INode parent, List<PlanBlock> into, bool bold, int depth)
    {
        if (depth > limits.Depth)
        {
            throw new PlanFileException(PlanFileProblemKind.Hostile);
        }

        var item = 0;
        for (var node = parent.FirstChild; node is not null; node = node.NextSibling)
        {
            if (node is IText words)
            {
                Add(words.Data, bold);
            }
            else if (node is IElement element && !IsUnseen(element))
            {
                item += element.LocalName == "li" ? 1 : 0;
                ReadElement(element, item, into, bold || Bold.Contains(element.LocalName), depth + 1);
            }
        }
    }

    private void ReadElement(IElement element, int item, List<PlanBlock> into, bool bold, int depth)
    {
        switch (element.LocalName)
        {
            case "br":
                line.Append('\n');
                break;
            case "sup":
                line.Append(RaisedWords.Read(line, element.TextContent));
                break;
            case "table":
                End(into);
                into.Add(ReadTable(element, depth));
                break;
            case var name when Inline.Contains(name):
                ReadChildren(element, into, bold, depth);
                break;
            case "li":
                End(into);
                line.Append(Mark(element, item));
                ReadChildren(element, into, bold, depth);
                End(into);
                break;
            default:
                End(into);
                ReadChildren(element, into, bold, depth);
                End(into);
                break;
        }
    }

    private PlanTable ReadTable(IElement table, int depth)
    {
        var number = ++done.Tables;
        var was = inTable;
        inTable = true;
        List<PlanRow> rows = [];

        // Cells with a rowspan: by column, how many rows remain and how many columns they span.
        Dictionary<int, (int Rows, int Span)> reaching = [];
        foreach (var row in Rows(table))
        {
            List<PlanCell> cells = [];
            var column = 0;
            foreach (var cell in row.Children.Where(c => c.LocalName is "td" or "th" && !IsUnseen(c)))
            {
                column = Reaching(reaching, column, cells);
                if (column >= MostColumns)
                {
                    break;
                }

                done.Count();
                var span = Math.Min(Count(cell, "colspan"), MostColumns - column);
                List<PlanBlock> content = [];
                ReadChildren(cell, content, cell.LocalName == "th", depth + 2);
                End(content);
                cells.Add(WordRemains.Cell(column, span, false, content));
                if (Count(cell, "rowspan") is > 1 and var down)
                {
                    reaching[column] = (down, span);
                }

                column += span;
            }

            Reaching(reaching, column, cells);
            foreach (var (at, (left, span)) in reaching.ToList())
            {
                reaching[at] = (left - 1, span);
                if (left <= 1)
                {
                    reaching.Remove(at);
                }
            }

            rows.Add(new PlanRow(cells, row.ParentElement?.LocalName == "thead"));
        }

        inTable = was;
        return new PlanTable(number, rows);
    }

    /// <summary>Adds the cells that span down from above at the column, and returns the next free column.</summary>
    private static int Reaching(Dictionary<int, (int Rows, int Span)> reaching, int column, List<PlanCell> cells)
    {
        while (reaching.TryGetValue(column, out var above) && !cells.Exists(c => c.Column == column))
        {
            cells.Add(new PlanCell(column, above.Span, true, []));
            column += above.Span;
        }

        return column;
    }

    private static IEnumerable<IElement> Rows(IElement table) =>
        table.Children.SelectMany(c => c.LocalName is "thead" or "tbody" or "tfoot" ? c.Children.AsEnumerable() : [c])
            .Where(r => r.LocalName == "tr" && !IsUnseen(r));

    private static int Count(IElement cell, string name) =>
        int.TryParse(cell.GetAttribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? Math.Clamp(count, 1, 1000) : 1;

    private static string Mark(IElement item, int number)
    {
        if (item.ParentElement is not { LocalName: "ol" } list)
        {
            return "- ";
        }

        var first = int.TryParse(list.GetAttribute("start"), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var start) ? start : 1;
        var format = list.GetAttribute("type") switch
        {
            "a" => "lowerLetter",
            "A" => "upperLetter",
            "i" => "lowerRoman",
            "I" => "upperRoman",
            _ => "decimal",
        };
        return $"{WordNumberFormat.Print(Math.Clamp(first, -100_000, 100_000) + number - 1, format)}{(format is "lowerLetter" ? ")" : ".")} ";
    }

    private static bool IsUnseen(IElement element) =>
        Unseen.Contains(element.LocalName)
        || Struck.Contains(element.LocalName)
        || element.HasAttribute("hidden")
        || element.GetAttribute("style")?.Replace(" ", "", StringComparison.Ordinal) is { } style
            && (style.Contains("display:none", StringComparison.OrdinalIgnoreCase) || style.Contains("mso-hide:all", StringComparison.OrdinalIgnoreCase));

    private void Add(string words, bool bold)
    {
        if ((characters += words.Length) > limits.Characters)
        {
            throw new PlanFileException(PlanFileProblemKind.TooComplex);
        }

        anyPlain |= !bold && !string.IsNullOrWhiteSpace(words);
        foreach (var c in words)
        {
            line.Append(char.IsWhiteSpace(c) ? ' ' : c);
        }
    }

    /// <summary>Ends a paragraph.</summary>
    private void End(List<PlanBlock> into)
    {
        var text = string.Join('\n', line.ToString().Split('\n').Select(VietnameseText.Tidy).Where(l => l.Length > 0));
        if (text.Length > 0)
        {
            done.Count();
            into.Add(new PlanParagraph(inTable ? 0 : ++done.Paragraphs, text, !anyPlain));
        }

        line.Clear();
        anyPlain = false;
    }
}
