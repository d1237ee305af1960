using System.Text;
using System.Xml;
using CchcBot.Documents.Encodings;
using CchcBot.Documents.Packages;
using CchcBot.Domain.Plans;
using CchcBot.Domain.Text;

namespace CchcBot.Documents.Word;

/// <summary>A paragraph as read: its words, its look, the list that numbers it, and the text boxes anchored in it.</summary>
internal readonly record struct WordParagraph(
    string Text,
    bool Bold,
    bool Centered,
    (int Id, int Level)? Numbered,
    string? JoinedBy,
    IReadOnlyList<PlanBlock> Boxes);

/// <summary>Reads one w:p: runs of text with what they look like, through every element that may wrap them.</summary>
internal sealed class WordParagraphReader(XmlReader xml, WordStyles styles, PlanFileLimits limits, Action<List<PlanBlock>> readBlocks)
{
    private StringBuilder text = new();
    private readonly StringBuilder legacy = new();
    private readonly StringBuilder content = new();
    private List<PlanBlock> boxes = [];
    private LegacyFont legacyFont;
    private WordStyle style = WordStyle.None;
    private bool bold;
    private bool anyPlain;
    private bool anyBold;
    private string? joinNext;
    private int characters;

    public WordParagraph Read()
    {
        text.Clear();
        legacy.Clear();
        boxes = [];
        style = styles.Default;
        anyPlain = anyBold = false;
        var joins = joinNext;
        joinNext = null;
        var (centered, list) = (style.Centered, style.List);

        foreach (var _ in WordPlanReader.Children(xml))
        {
            if (xml.LocalName == "pPr")
            {
                ReadProperties(ref centered, ref list);
            }
            else
            {
                ReadInline();
            }
        }

        FlushLegacy();
        var join = joins is null ? null : joins.Length > 0 || text.Length > 0 && char.IsWhiteSpace(text[0]) ? " " : "";
        if (joinNext is not null && text.Length > 0 && char.IsWhiteSpace(text[^1]))
        {
            joinNext = " ";
        }

        return new WordParagraph(Tidy(), anyBold && !anyPlain, centered, list, join, boxes);
    }

    /// <summary>White space folded, but line breaks inside the paragraph kept.</summary>
    private string Tidy()
    {
        if (text.Length == 0)
        {
            return "";
        }

        var whole = LegacyText.Repair(text.ToString());
        if (!whole.Contains('\n'))
        {
            return VietnameseText.Tidy(whole);
        }

        return string.Join('\n', whole.Split('\n').Select(VietnameseText.Tidy).Where(l => l.Length > 0));
    }

    private void ReadProperties(ref bool centered, ref (int Id, int Level)? list)
    {
        (int? Id, int? Level) own = (null, null);
        foreach (var _ in WordPlanReader.Children(xml))
        {
            switch (xml.LocalName)
            {
                case "pStyle":
                    style = styles.Find(WordPlanReader.Attribute(xml, "val"));
                    centered = style.Centered;
                    list = style.List;
                    xml.Skip();
                    break;
                case "jc":
                    centered = WordPlanReader.Attribute(xml, "val") == "center";
                    xml.Skip();
                    break;
                case "numPr":
                    own = WordStyles.ReadList(xml);
                    break;
                case "rPr":
                    ReadMark();
                    break;
                default:
                    xml.Skip();
                    break;
            }
        }

        if (own != (null, null))
        {
            var id = own.Id ?? list?.Id ?? 0;
            list = id == 0 ? null : (id, own.Level ?? list?.Level ?? 0);
        }
    }

    /// <summary>The paragraph mark itself may be deleted; then the next paragraph belongs to this one.</summary>
    private void ReadMark()
    {
        foreach (var _ in WordPlanReader.Children(xml))
        {
            joinNext = xml.LocalName is "del" or "moveFrom" ? "" : joinNext;
            xml.Skip();
        }
    }

    private void ReadInline()
    {
        if (xml.Depth > limits.Depth)
        {
            throw new PlanFileException(PlanFileProblemKind.Hostile);
        }

        switch (xml.LocalName)
        {
            case "r":
                ReadRun();
                break;
            case "hyperlink"
            or "ins"
            or "moveTo"
            or "smartTag"
            or "sdt"
            or "sdtContent"
            or "fldSimple"
            or "customXml"
            or "bdo"
            or "dir"
            or "AlternateContent"
            or "Choice"
            or "oMath"
            or "oMathPara":
                foreach (var _ in WordPlanReader.Children(xml))
                {
                    ReadInline();
                }

                break;
            default:
                xml.Skip();
                break;
        }
    }

    private void ReadRun()
    {
        bold = style.Bold;
        var (font, hidden) = (style.Font, false);
        foreach (var _ in WordPlanReader.Children(xml))
        {
            switch (xml.LocalName)
            {
                case "rPr":
                    (bold, font, hidden) = ReadRunProperties(font);
                    break;
                case "t" when !hidden:
                    Append(Content(), font);
                    break;
                case "tab" or "ptab":
                    Append(" ", LegacyFont.None);
                    xml.Skip();
                    break;
                case "br" or "cr":
                    // A page or column break inside a sentence is only where it was printed.
                    Append(WordPlanReader.Attribute(xml, "type") is "page" or "column" ? " " : "\n", LegacyFont.None);
                    xml.Skip();
                    break;
                case "noBreakHyphen":
                    Append("-", LegacyFont.None);
                    xml.Skip();
                    break;
                case "drawing" or "pict" or "object" or "AlternateContent":
                    ReadDrawing();
                    break;
                default:
                    xml.Skip();
                    break;
            }
        }
    }

    private void ReadDrawing()
    {
        if (xml.Depth > limits.Depth)
        {
            throw new PlanFileException(PlanFileProblemKind.Hostile);
        }

        foreach (var _ in WordPlanReader.Children(xml))
        {
            if (xml.LocalName == "txbxContent")
            {
                ReadBox();
            }
            else if (xml.LocalName == "Fallback")
            {
                xml.Skip();
            }
            else
            {
                ReadDrawing();
            }
        }
    }

    /// <summary>A text box holds paragraphs of its own: this reader's state is put aside meanwhile.</summary>
    private void ReadBox()
    {
        FlushLegacy();
        var (savedText, savedStyle, savedBoxes) = (text, style, boxes);
        text = new StringBuilder();
        var (savedPlain, savedBold, savedJoin) = (anyPlain, anyBold, joinNext);
        joinNext = null;
        List<PlanBlock> inner = [];
        readBlocks(inner);
        (style, boxes) = (savedStyle, savedBoxes);
        (anyPlain, anyBold, joinNext) = (savedPlain, savedBold, savedJoin);
        text = savedText;
        boxes.AddRange(inner);
    }

    private (bool Bold, LegacyFont Font, bool Hidden) ReadRunProperties(LegacyFont inherited)
    {
        var (isBold, font, hidden) = (style.Bold, inherited, false);
        foreach (var _ in WordPlanReader.Children(xml))
        {
            switch (xml.LocalName)
            {
                case "b":
                    isBold = WordStyles.On(WordPlanReader.Attribute(xml, "val"));
                    break;
                case "vanish":
                    hidden = WordStyles.On(WordPlanReader.Attribute(xml, "val"));
                    break;
                case "rStyle":
                    isBold |= styles.Find(WordPlanReader.Attribute(xml, "val")).Bold;
                    break;
                case "rFonts":
                    var name = WordPlanReader.Attribute(xml, "ascii") ?? WordPlanReader.Attribute(xml, "hAnsi");
                    font = name is null ? font : LegacyText.FontOf(name);
                    break;
            }

            xml.Skip();
        }

        return (isBold, font, hidden);
    }

    private string Content()
    {
        // Faster than ReadElementContentAsString and indifferent to what does not belong inside w:t.
        if (xml.IsEmptyElement)
        {
            xml.Read();
            return "";
        }

        var depth = xml.Depth;
        content.Clear();
        while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
        {
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA
                && !XmlTexts.TryAppend(xml, content, limits.Characters - characters))
            {
                throw new PlanFileException(PlanFileProblemKind.TooComplex);
            }
        }

        xml.Read();
        return content.ToString();
    }

    private void Append(string words, LegacyFont font)
    {
        characters += words.Length;
        if (characters > limits.Characters)
        {
            throw new PlanFileException(PlanFileProblemKind.TooComplex);
        }

        if (!string.IsNullOrWhiteSpace(words))
        {
            anyBold |= bold;
            anyPlain |= !bold;
        }

        // A letter and its mark may stand in two runs, so the runs of one old font are converted together.
        if (font != legacyFont)
        {
            FlushLegacy();
            legacyFont = font;
        }

        (font == LegacyFont.None ? text : legacy).Append(words);
    }

    private void FlushLegacy()
    {
        if (legacy.Length > 0)
        {
            text.Append(LegacyText.Convert(legacy.ToString(), legacyFont));
            legacy.Clear();
        }

        legacyFont = LegacyFont.None;
    }
}
