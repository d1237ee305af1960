using System.Xml;
using CchcBot.Documents.Packages;
using CchcBot.Domain.Plans;

namespace CchcBot.Documents.Word;

/// <summary>
/// Converts Word's main part to a <see cref="PlanDocument"/> in one pass over its XML. Tracked insertions are kept and deletions dropped, content
/// controls and text boxes contribute their text, automatic numbers are put in front, merged cells keep their spans; headers and footers are separate
/// parts that are never opened.
/// </summary>
internal sealed class WordPlanReader
{
    /// <summary>Limit of the copying caused by joining paragraphs, as a multiple of the maximum number of characters.</summary>
    private const long RejoinedShare = 20;

    private readonly XmlReader xml;
    private readonly PlanFileLimits limits;
    private readonly WordNumbering numbering;
    private readonly WordParagraphReader paragraphs;
    private readonly WordChunks? chunks;
    private readonly WordProgress done;
    private readonly TabbedRows tabbed = new();
    private int tableDepth;
    private int removed;
    private long rejoined;

    private WordPlanReader(XmlReader xml, WordStyles styles, WordNumbering numbering, WordChunks? chunks, WordProgress done, PlanFileLimits limits)
    {
        this.xml = xml;
        this.numbering = numbering;
        this.chunks = chunks;
        this.done = done;
        this.limits = limits;
        paragraphs = new WordParagraphReader(xml, styles, limits, ReadBlocks);
    }

    public static PlanDocument Read(WordPackage package, PlanFileLimits limits)
    {
        var done = new WordProgress(limits);
        List<string> notes = [];
        return new PlanDocument(Read(package, done, notes, limits), notes, done.Gaps);
    }

    /// <summary>The blocks of a document or of an included one, with place numbers counted on.</summary>
    internal static List<PlanBlock> Read(WordPackage package, WordProgress done, List<string> notes, PlanFileLimits limits)
    {
        var styles = package.Styles is { } s ? WordStyles.Read(package.Read(s), limits) : WordStyles.None;
        var numbering = package.Numbering is { } n ? WordNumbering.Read(package.Read(n), styles, limits) : WordNumbering.None;
        var blocks = ReadPart(package, package.Document, "body", styles, numbering, new WordChunks(package, notes), done, limits);
        foreach (var part in new[] { package.Footnotes, package.Endnotes })
        {
            if (part is not null)
            {
                notes.AddRange(ReadPart(package, part, null, styles, WordNumbering.None, null, new WordProgress(limits), limits)
                    .OfType<PlanParagraph>().Select(p => p.Text).Where(t => t.Length > 0));
            }
        }

        return blocks;
    }

    private static List<PlanBlock> ReadPart(
        WordPackage package,
        string part,
        string? container,
        WordStyles styles,
        WordNumbering numbering,
        WordChunks? chunks,
        WordProgress done,
        PlanFileLimits limits
    )
    {
        using var xml = package.Read(part);
        var reader = new WordPlanReader(xml, styles, numbering, chunks, done, limits);
        if (xml.MoveToContent() != XmlNodeType.Element || container is not null && xml.LocalName != "document")
        {
            throw new PlanFileException(PlanFileProblemKind.Corrupt);
        }

        List<PlanBlock> blocks = [];
        if (container is null)
        {
            reader.ReadBlocks(blocks);
            return blocks;
        }

        foreach (var _ in Children(xml))
        {
            if (xml.LocalName == container)
            {
                reader.ReadBlocks(blocks);
            }
            else
            {
                xml.Skip();
            }
        }

        return reader.tabbed.Join(blocks, () => ++done.Tables);
    }

    /// <summary>
    /// Iterates over the child elements of the current element; the caller must consume each one (read through its end or skip it). Consumes the current
    /// element's end too.
    /// </summary>
    internal static IEnumerable<bool> Children(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            xml.Read();
            yield break;
        }

        var depth = xml.Depth;
        xml.Read();
        while (xml.Depth > depth || xml.NodeType != XmlNodeType.EndElement)
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                yield return true;
            }
            else if (!xml.Read())
            {
                yield break;
            }
        }

        xml.Read();
    }

    internal static string? Attribute(XmlReader xml, string name) => xml.GetAttribute(name, xml.NamespaceURI);

    /// <summary>Whether a w:sdtPr says that placeholder text is shown; consumes the element.</summary>
    internal static bool AsksForChoice(XmlReader xml)
    {
        var asks = false;
        foreach (var _ in Children(xml))
        {
            asks |= xml.LocalName == "showingPlcHdr" && WordStyles.On(Attribute(xml, "val"));
            xml.Skip();
        }

        return asks;
    }

    private void ReadBlocks(List<PlanBlock> into)
    {
        if (xml.Depth > limits.Depth)
        {
            throw new PlanFileException(PlanFileProblemKind.Hostile);
        }

        foreach (var _ in Children(xml))
        {
            ReadBlock(into);
        }
    }

    private void ReadBlock(List<PlanBlock> into)
    {
        switch (xml.LocalName)
        {
            case "p":
                ReadParagraph(into);
                break;
            case "tbl":
                into.Add(ReadTable());
                break;
            case "sdt":
                ReadControl(() => ReadBlocks(into));
                break;
            case "altChunk" or "subDoc":
                ReadChunk(into);
                break;
            case "sdtContent" or "ins" or "moveTo" or "customXml" or "smartTag" or "AlternateContent" or "Choice" or "footnote" or "endnote":
                ReadBlocks(into);
                break;
            default:
                xml.Skip();
                break;
        }
    }

    /// <summary>Reads a content control around blocks, rows or cells; while nothing is chosen, its text is Word's placeholder.</summary>
    private void ReadControl(Action readContent)
    {
        var asks = false;
        foreach (var _ in Children(xml))
        {
            if (xml.LocalName == "sdtPr")
            {
                asks = AsksForChoice(xml);
            }
            else if (xml.LocalName == "sdtContent")
            {
                paragraphs.Prompts += asks ? 1 : 0;
                readContent();
                paragraphs.Prompts -= asks ? 1 : 0;
            }
            else
            {
                xml.Skip();
            }
        }
    }

    /// <summary>Reads a file included at this place.</summary>
    private void ReadChunk(List<PlanBlock> into)
    {
        var id = xml.GetAttribute("id", "http://schemas.openxmlformats.org/officeDocument/2006/relationships")
            ?? xml.GetAttribute("id", "http://purl.oclc.org/ooxml/officeDocument/relationships");
        xml.Skip();
        if (removed == 0 && chunks?.Read(id, into, done, limits) != true)
        {
            done.Miss(PlanLoss.Embedded, done.NextPlace);
        }
    }

    private void ReadParagraph(List<PlanBlock> into)
    {
        done.Count();
        var read = paragraphs.Read();

        // The preceding paragraph's mark was deleted: both are one paragraph, with the number of the first one that has text.
        var last = read.JoinedBy is not null && into.Count > 0 ? into[^1] as PlanParagraph : null;
        var uncounted = removed > 0 || read.Gone || read.Open && read.Text.Length == 0 || last is { Text.Length: > 0 };
        var label = read.Numbered is { } list && !uncounted ? numbering.Next(list, read.Style) : null;
        var text = label is { Length: > 0 } && read.Text.Length > 0 ? $"{label} {read.Text}" : read.Text;
        if (last is not null)
        {
            // Each join copies the whole text, so the total is limited.
            if ((rejoined += last.Text.Length) > RejoinedShare * limits.Characters)
            {
                throw new PlanFileException(PlanFileProblemKind.TooComplex);
            }

            into[^1] = last.Text.Length == 0
                ? last with { Number = Numbered(text), Text = text, Bold = read.Bold, Centered = read.Centered }
                : last with { Text = $"{last.Text}{read.JoinedBy}{text}", Bold = last.Bold && (read.Bold || text.Length == 0) };
        }
        else
        {
            var paragraph = new PlanParagraph(Numbered(text), text, read.Bold, read.Centered);
            into.Add(paragraph);
            if (read.Parts.Count > 1 && tableDepth == 0)
            {
                // An automatic number stands in front of the first tab, as a typed one does.
                tabbed.Note(paragraph, label is { Length: > 0 } ? [label, .. read.Parts] : read.Parts);
            }
        }

        if (text.Length == 0 && removed == 0)
        {
            NoteEmpty(read, label, into);
        }

        into.AddRange(read.Boxes);

        int Numbered(string words) => tableDepth == 0 && words.Length > 0 ? ++done.Paragraphs : 0;
    }

    /// <summary>Records a paragraph without text: its automatic number may belong to a cell, and its other content is a gap.</summary>
    private void NoteEmpty(WordParagraph read, string? label, List<PlanBlock> into)
    {
        if (tableDepth > 0)
        {
            if (label is { Length: > 0 } and not "-" || read.Loss is not PlanLoss.None)
            {
                into.Add(new WordRemains(label is "-" ? "" : label ?? "", read.Loss, read.Lost));
            }
        }
        else if (read.Loss is PlanLoss.Struck or PlanLoss.Unchosen or PlanLoss.Embedded)
        {
            done.Miss(read.Loss, $"đoạn {++done.Paragraphs}", read.Lost);
        }
    }

    private PlanTable ReadTable()
    {
        tableDepth++;
        paragraphs.InCell = true;
        var number = ++done.Tables;
        List<PlanRow> rows = [];
        ReadRows(rows);
        tableDepth--;
        paragraphs.InCell = tableDepth > 0;
        return new PlanTable(number, rows);
    }

    private void ReadRows(List<PlanRow> rows)
    {
        if (xml.Depth > limits.Depth)
        {
            throw new PlanFileException(PlanFileProblemKind.Hostile);
        }

        foreach (var _ in Children(xml))
        {
            switch (xml.LocalName)
            {
                case "tr":
                    if (ReadRow() is { } row)
                    {
                        rows.Add(row);
                    }

                    break;
                case "sdt":
                    ReadControl(() => ReadRows(rows));
                    break;
                case "sdtContent" or "ins" or "moveTo" or "customXml":
                    ReadRows(rows);
                    break;
                default:
                    xml.Skip();
                    break;
            }
        }
    }

    /// <summary>Reads a row; null if it was deleted or is hidden, in which case its paragraphs are not numbered either.</summary>
    private PlanRow? ReadRow()
    {
        var row = new RowParts();
        ReadCells(row);
        removed -= row.Removed ? 1 : 0;
        return row.Removed ? null : new PlanRow(row.Cells, row.IsHeader);
    }

    private void ReadCells(RowParts row)
    {
        if (xml.Depth > limits.Depth)
        {
            throw new PlanFileException(PlanFileProblemKind.Hostile);
        }

        foreach (var _ in Children(xml))
        {
            switch (xml.LocalName)
            {
                case "tc":
                    var cell = ReadCell(row.Column, row.Cells);
                    row.Column += cell?.Span ?? 1;
                    if (cell is not null)
                    {
                        row.Cells.Add(cell);
                    }

                    break;
                case "trPr":
                    ReadRowProperties(row);
                    break;
                case "sdt":
                    ReadControl(() => ReadCells(row));
                    break;
                case "sdtContent" or "ins" or "moveTo" or "customXml":
                    ReadCells(row);
                    break;
                default:
                    xml.Skip();
                    break;
            }
        }
    }

    private void ReadRowProperties(RowParts row)
    {
        foreach (var _ in Children(xml))
        {
            switch (xml.LocalName)
            {
                case "gridBefore":
                    row.Column += Small(Attribute(xml, "val"), 0);
                    break;
                case "tblHeader":
                    row.IsHeader = WordStyles.On(Attribute(xml, "val"));
                    break;
                case "del" or "moveFrom" when !row.Removed:
                case "hidden" when !row.Removed && WordStyles.On(Attribute(xml, "val")):
                    row.Removed = true;
                    removed++;
                    break;
            }

            xml.Skip();
        }
    }

    /// <summary>Reads a cell; null if it is merged into the one on its left, whose span then grows.</summary>
    private PlanCell? ReadCell(int column, List<PlanCell> row)
    {
        done.Count();
        var properties = new CellProperties(1, false, false, false);
        List<PlanBlock> content = [];
        if (!xml.IsEmptyElement)
        {
            var depth = xml.Depth;
            xml.Read();
            while (xml.Depth > depth || xml.NodeType != XmlNodeType.EndElement)
            {
                if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "tcPr")
                {
                    properties = ReadCellProperties();
                    removed += properties.Deleted ? 1 : 0;
                }
                else if (xml.NodeType == XmlNodeType.Element)
                {
                    ReadBlock(content);
                }
                else if (!xml.Read())
                {
                    break;
                }
            }
        }

        xml.Read();
        removed -= properties.Deleted ? 1 : 0;
        if (properties.Left && row.Count > 0)
        {
            row[^1] = row[^1] with { Span = row[^1].Span + properties.Span };
            return null;
        }

        if (properties.Deleted)
        {
            content.Clear();
        }

        return WordRemains.Cell(column, properties.Span, properties.Continues, content);
    }

    private CellProperties ReadCellProperties()
    {
        var cell = new CellProperties(1, false, false, false);
        foreach (var _ in Children(xml))
        {
            cell = xml.LocalName switch
            {
                "gridSpan" => cell with { Span = Math.Max(1, Small(Attribute(xml, "val"), 1)) },
                "vMerge" => cell with { Continues = Attribute(xml, "val") is not "restart" },
                "hMerge" => cell with { Left = Attribute(xml, "val") is not "restart" },
                "cellDel" => cell with { Deleted = true },
                _ => cell,
            };
            xml.Skip();
        }

        return cell;
    }

    /// <summary>Parses a small count; implausible values give the fallback (Word allows at most 63 columns).</summary>
    private static int Small(string? value, int fallback) => int.TryParse(value, out var number) && number is >= 0 and <= 200 ? number : fallback;

    private readonly record struct CellProperties(int Span, bool Continues, bool Left, bool Deleted);

    private sealed class RowParts
    {
        public List<PlanCell> Cells { get; } = [];

        public int Column { get; set; }

        public bool IsHeader { get; set; }

        public bool Removed { get; set; }
    }
}
