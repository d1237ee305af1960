using System.Xml;
using CchcBot.Documents.Packages;
using CchcBot.Domain.Plans;

namespace CchcBot.Documents.Word;

/// <summary>
/// Word's main part to a <see cref="PlanDocument"/>, in one pass over its XML. Insertions count and deletions vanish,
/// content controls and text boxes give their text, automatic numbers are put in front, merged cells keep their spans;
/// headers and footers are parts of their own and are never opened.
/// </summary>
internal sealed class WordPlanReader
{
    /// <summary>How often, on an average, a letter may be written anew where paragraphs are joined.</summary>
    private const long RejoinedShare = 20;

    private readonly XmlReader xml;
    private readonly PlanFileLimits limits;
    private readonly WordStyles styles;
    private readonly WordNumbering numbering;
    private readonly WordParagraphReader paragraphs;
    private int bodyParagraphs;
    private int tables;
    private int tableDepth;
    private int blocks;
    private long rejoined;

    private WordPlanReader(XmlReader xml, WordStyles styles, WordNumbering numbering, PlanFileLimits limits)
    {
        this.xml = xml;
        this.styles = styles;
        this.numbering = numbering;
        this.limits = limits;
        paragraphs = new WordParagraphReader(xml, styles, limits, ReadBlocks);
    }

    public static PlanDocument Read(WordPackage package, PlanFileLimits limits)
    {
        var styles = package.Styles is { } s ? WordStyles.Read(package.Read(s), limits) : WordStyles.None;
        var numbering = package.Numbering is { } n ? WordNumbering.Read(package.Read(n), limits) : WordNumbering.None;
        var blocks = ReadPart(package, package.Document, "body", styles, numbering, limits);
        List<string> notes = [];
        foreach (var part in new[] { package.Footnotes, package.Endnotes })
        {
            if (part is not null)
            {
                notes.AddRange(ReadPart(package, part, null, styles, WordNumbering.None, limits)
                    .OfType<PlanParagraph>().Select(p => p.Text).Where(t => t.Length > 0));
            }
        }

        return new PlanDocument(blocks, notes);
    }

    private static List<PlanBlock> ReadPart(
        WordPackage package,
        string part,
        string? container,
        WordStyles styles,
        WordNumbering numbering,
        PlanFileLimits limits
    )
    {
        using var xml = package.Read(part);
        var reader = new WordPlanReader(xml, styles, numbering, limits);
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

        return blocks;
    }

    /// <summary>
    /// Stops at each child element of the current element, which the caller must consume (read through its end or skip);
    /// consumes the element's own end.
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

    private void ReadBlocks(List<PlanBlock> into)
    {
        if (xml.Depth > limits.Depth)
        {
            throw new PlanFileException(PlanFileProblemKind.Hostile);
        }

        foreach (var _ in Children(xml))
        {
            switch (xml.LocalName)
            {
                case "p":
                    ReadParagraph(into);
                    break;
                case "tbl":
                    into.Add(ReadTable());
                    break;
                case "sdt" or "sdtContent" or "ins" or "moveTo" or "customXml" or "smartTag" or "AlternateContent" or "Choice" or "footnote" or "endnote":
                    ReadBlocks(into);
                    break;
                default:
                    xml.Skip();
                    break;
            }
        }
    }

    private void ReadParagraph(List<PlanBlock> into)
    {
        Count();
        var read = paragraphs.Read();
        var label = read.Numbered is { } list ? numbering.Next(list.Id, list.Level) : null;
        var text = label is { Length: > 0 } && read.Text.Length > 0 ? $"{label} {read.Text}" : read.Text;
        var number = tableDepth == 0 && text.Length > 0 ? ++bodyParagraphs : 0;
        var paragraph = new PlanParagraph(number, text, read.Bold, read.Centered);

        // The mark of the paragraph before was deleted: both are one.
        if (into.Count > 0 && into[^1] is PlanParagraph last && read.JoinedBy is { } join)
        {
            // Each joining writes the whole anew.
            if ((rejoined += last.Text.Length) > RejoinedShare * limits.Characters)
            {
                throw new PlanFileException(PlanFileProblemKind.TooComplex);
            }

            into[^1] = last with { Text = $"{last.Text}{join}{text}", Bold = last.Bold && read.Bold };
        }
        else
        {
            into.Add(paragraph);
        }

        into.AddRange(read.Boxes);
    }

    private PlanTable ReadTable()
    {
        tableDepth++;
        var number = ++tables;
        List<PlanRow> rows = [];
        ReadRows(rows);
        tableDepth--;
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
                case "sdt" or "sdtContent" or "ins" or "moveTo" or "customXml":
                    ReadRows(rows);
                    break;
                default:
                    xml.Skip();
                    break;
            }
        }
    }

    private PlanRow? ReadRow()
    {
        List<PlanCell> cells = [];
        var (column, header, deleted) = (0, false, false);
        ReadCells(cells, ref column, ref header, ref deleted);
        return deleted ? null : new PlanRow(cells, header);
    }

    private void ReadCells(List<PlanCell> cells, ref int column, ref bool header, ref bool deleted)
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
                    var cell = ReadCell(column, cells);
                    column += cell?.Span ?? 1;
                    if (cell is not null)
                    {
                        cells.Add(cell);
                    }

                    break;
                case "trPr":
                    ReadRowProperties(ref column, ref header, ref deleted);
                    break;
                case "sdt" or "sdtContent" or "ins" or "moveTo" or "customXml":
                    ReadCells(cells, ref column, ref header, ref deleted);
                    break;
                default:
                    xml.Skip();
                    break;
            }
        }
    }

    private void ReadRowProperties(ref int column, ref bool header, ref bool deleted)
    {
        foreach (var _ in Children(xml))
        {
            switch (xml.LocalName)
            {
                case "gridBefore":
                    column += Small(Attribute(xml, "val"), 0);
                    break;
                case "tblHeader":
                    header = WordStyles.On(Attribute(xml, "val"));
                    break;
                case "del" or "moveFrom":
                    deleted = true;
                    break;
            }

            xml.Skip();
        }
    }

    /// <summary>Null where the cell is merged into the one on its left, which then grows.</summary>
    private PlanCell? ReadCell(int column, List<PlanCell> row)
    {
        Count();
        var (span, continues, left) = (1, false, false);
        List<PlanBlock> content = [];
        if (!xml.IsEmptyElement)
        {
            var depth = xml.Depth;
            xml.Read();
            while (xml.Depth > depth || xml.NodeType != XmlNodeType.EndElement)
            {
                if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "tcPr")
                {
                    (span, continues, left) = ReadCellProperties();
                }
                else if (xml.NodeType == XmlNodeType.Element)
                {
                    ReadCellContent(content);
                }
                else if (!xml.Read())
                {
                    break;
                }
            }
        }

        xml.Read();
        if (left && row.Count > 0)
        {
            row[^1] = row[^1] with { Span = row[^1].Span + span };
            return null;
        }

        return new PlanCell(column, span, continues, Paragraphs(content), Tables(content));
    }

    private void ReadCellContent(List<PlanBlock> content)
    {
        switch (xml.LocalName)
        {
            case "p":
                ReadParagraph(content);
                break;
            case "tbl":
                content.Add(ReadTable());
                break;
            case "sdt" or "ins" or "moveTo" or "customXml" or "AlternateContent":
                ReadBlocks(content);
                break;
            default:
                xml.Skip();
                break;
        }
    }

    private (int Span, bool Continues, bool Left) ReadCellProperties()
    {
        var (span, continues, left) = (1, false, false);
        foreach (var _ in Children(xml))
        {
            switch (xml.LocalName)
            {
                case "gridSpan":
                    span = Math.Max(1, Small(Attribute(xml, "val"), 1));
                    break;
                case "vMerge":
                    continues = Attribute(xml, "val") is not "restart";
                    break;
                case "hMerge":
                    left = Attribute(xml, "val") is not "restart";
                    break;
            }

            xml.Skip();
        }

        return (span, continues, left);
    }

    private static List<PlanParagraph> Paragraphs(List<PlanBlock> content)
    {
        List<PlanParagraph> found = [];
        foreach (var block in content)
        {
            if (block is PlanParagraph { Text.Length: > 0 } paragraph)
            {
                found.Add(paragraph);
            }
        }

        return found;
    }

    private static List<PlanTable>? Tables(List<PlanBlock> content)
    {
        List<PlanTable>? found = null;
        foreach (var block in content)
        {
            if (block is PlanTable table)
            {
                (found ??= []).Add(table);
            }
        }

        return found;
    }

    /// <summary>A count as Word writes it; what no table has (over 63 columns is Word's own limit) is the fallback.</summary>
    private static int Small(string? value, int fallback) => int.TryParse(value, out var number) && number is >= 0 and <= 200 ? number : fallback;

    private void Count()
    {
        if (++blocks > limits.Blocks)
        {
            throw new PlanFileException(PlanFileProblemKind.TooComplex);
        }
    }
}
