using System.Text;
using System.Xml;
using CchcBot.Documents.Encodings;
using CchcBot.Documents.Packages;
using CchcBot.Domain.Plans;
using CchcBot.Domain.Text;

namespace CchcBot.Documents.Word;

/// <summary>A paragraph as read: its text and formatting, the list that numbers it, and the text boxes anchored in it.</summary>
/// <param name="Style">Its style, which may determine its list level.</param>
/// <param name="JoinedBy">The separator to the preceding paragraph, if that one's paragraph mark was deleted; null = not joined.</param>
/// <param name="Open">Its own paragraph mark was deleted or is hidden: the next paragraph continues it.</param>
/// <param name="Gone">All of it was moved elsewhere.</param>
/// <param name="Loss">What it contains besides text that was read.</param>
/// <param name="Lost">The text that is struck through.</param>
/// <param name="Parts">The parts between its tabs, outside tables; empty if it has no tab between words.</param>
internal readonly record struct WordParagraph(
    string Text,
    bool Bold,
    bool Centered,
    WordList? Numbered,
    WordStyle Style,
    string? JoinedBy,
    bool Open,
    bool Gone,
    PlanLoss Loss,
    string Lost,
    IReadOnlyList<PlanBlock> Boxes,
    IReadOnlyList<string> Parts);

/// <summary>Reads one w:p: text runs with their formatting, inside any wrapping element.</summary>
internal sealed class WordParagraphReader(XmlReader xml, WordStyles styles, PlanFileLimits limits, Action<List<PlanBlock>> readBlocks)
{
    private const int LongestLost = 300;

    /// <summary>A longer paragraph, in characters, is no row of a table.</summary>
    private const int LongestRow = 2_000;

    private readonly StringBuilder legacy = new();
    private readonly StringBuilder content = new();
    private readonly StringBuilder raised = new();
    private readonly StringBuilder struck = new();
    private StringBuilder text = new();
    private List<PlanBlock> boxes = [];
    private IReadOnlyList<string> parts = [];
    private List<FieldPart> fields = [];
    private LegacyFont legacyFont;
    private WordStyle style = WordStyle.None;
    private PlanLoss loss;
    private bool bold;
    private bool anyPlain;
    private bool anyBold;
    private bool anyMoved;
    private string? joinNext;
    private int characters;

    /// <summary>Nesting depth of content controls that still show placeholder text.</summary>
    public int Prompts { get; set; }

    /// <summary>Whether it is in a table cell: bullets are decoration there, but mark items in the running text.</summary>
    public bool InCell { get; set; }

    public WordParagraph Read()
    {
        text.Clear();
        legacy.Clear();
        raised.Clear();
        struck.Clear();
        fields.Clear();
        boxes = [];
        parts = [];
        loss = PlanLoss.None;
        style = styles.Default;
        anyPlain = anyBold = anyMoved = false;
        var joins = joinNext;
        joinNext = null;
        var (centered, list) = (style.Centered, style.List);
        var mark = default(WordRunMarks);

        foreach (var _ in WordPlanReader.Children(xml))
        {
            if (xml.LocalName == "pPr")
            {
                ReadProperties(ref centered, ref list, ref mark);
            }
            else
            {
                ReadInline();
            }
        }

        FlushRaised();
        FlushLegacy();
        var words = Tidy();
        var hidden = mark.In(style.Marks, styles.Find(mark.Style).Marks).Hidden == true;
        var open = mark.Removed || hidden;
        joinNext = !open ? null : text.Length > 0 && char.IsWhiteSpace(text[^1]) ? " " : "";
        var join = joins is null ? null : joins.Length > 0 || text.Length > 0 && char.IsWhiteSpace(text[0]) ? " " : "";
        return new WordParagraph(
            words,
            anyBold && !anyPlain,
            centered,
            list,
            style,
            join,
            open,
            anyMoved && words.Length == 0,
            loss,
            loss is PlanLoss.Struck ? VietnameseText.Tidy(struck.ToString()) : "",
            boxes,
            parts);
    }

    /// <summary>Collapses white space, keeping line breaks inside the paragraph.</summary>
    private string Tidy()
    {
        if (text.Length == 0)
        {
            return "";
        }

        var whole = RaisedWords.Drop(LegacyText.Repair(text.ToString()));
        if (whole.TrimEnd().Contains('\t') && whole.Length <= LongestRow)
        {
            parts = [.. whole.TrimEnd().Split('\t').Select(p => VietnameseText.Tidy(p.Replace('\n', ' ')))];
        }

        if (!whole.Contains('\n'))
        {
            return VietnameseText.Tidy(whole);
        }

        return string.Join('\n', whole.Split('\n').Select(VietnameseText.Tidy).Where(l => l.Length > 0));
    }

    private void ReadProperties(ref bool centered, ref WordList? list, ref WordRunMarks mark)
    {
        (int? Id, int? Level) own = (null, null);
        foreach (var _ in WordPlanReader.Children(xml))
        {
            switch (xml.LocalName)
            {
                case "pStyle":
                    style = styles.Paragraph(WordPlanReader.Attribute(xml, "val"));
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
                    // The formatting of the paragraph mark.
                    mark = WordRunMarks.Read(xml);
                    break;
                default:
                    xml.Skip();
                    break;
            }
        }

        if (own != (null, null))
        {
            var id = own.Id ?? list?.Id ?? 0;
            list = id == 0 ? null : new WordList(id, own.Level ?? list?.Level);
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
            case "sdt":
                ReadControl();
                break;
            case "hyperlink"
            or "ins"
            or "moveTo"
            or "smartTag"
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
                anyMoved |= xml.LocalName == "moveFrom";
                xml.Skip();
                break;
        }
    }

    /// <summary>Reads an inline content control; while nothing is chosen, its text is Word's placeholder.</summary>
    private void ReadControl()
    {
        var asks = false;
        foreach (var _ in WordPlanReader.Children(xml))
        {
            if (xml.LocalName == "sdtPr")
            {
                asks = WordPlanReader.AsksForChoice(xml);
                continue;
            }

            Prompts += asks ? 1 : 0;
            ReadInline();
            Prompts -= asks ? 1 : 0;
        }
    }

    private void ReadRun()
    {
        var look = Look(default);
        foreach (var _ in WordPlanReader.Children(xml))
        {
            switch (xml.LocalName)
            {
                case "rPr":
                    look = Look(WordRunMarks.Read(xml));
                    break;
                case "t":
                    Add(WordSymbols.Read(Content(), look.Wingdings == true), look);
                    break;
                case "sym":
                    AddSign(WordSymbols.Read(WordPlanReader.Attribute(xml, "font"), WordPlanReader.Attribute(xml, "char")), look);
                    xml.Skip();
                    break;
                case "tab" or "ptab":
                    Add(InCell ? " " : "\t", look with { Font = LegacyFont.None });
                    xml.Skip();
                    break;
                case "br" or "cr":
                    // A page or column break inside a sentence is only layout.
                    Add(WordPlanReader.Attribute(xml, "type") is "page" or "column" ? " " : "\n", look with { Font = LegacyFont.None });
                    xml.Skip();
                    break;
                case "noBreakHyphen":
                    Add("-", look with { Font = LegacyFont.None });
                    xml.Skip();
                    break;
                case "fldChar":
                    ReadFieldPart(look);
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

    private WordRunMarks Look(WordRunMarks own)
    {
        var named = styles.Find(own.Style);
        var look = own.In(style.Marks, named.Marks) with { Prompt = named.IsPrompt };
        bold = look.Bold == true;
        return look;
    }

    /// <summary>Adds a run's text unless it is hidden or placeholder text.</summary>
    private void Add(string words, WordRunMarks look)
    {
        if (look.Hidden == true || fields.Count > 0 && fields.Exists(f => f is not FieldPart.Result))
        {
            return;
        }

        var asks = Prompts > 0 || look.Prompt;
        if (asks || look.Struck == true)
        {
            Lose(asks ? PlanLoss.Unchosen : PlanLoss.Struck, words);
        }
        else if (look.Raised == true)
        {
            raised.Append(words);
        }
        else
        {
            FlushRaised();
            Append(words, look.Font ?? LegacyFont.None);
        }
    }

    private void Lose(PlanLoss kind, string words)
    {
        if (string.IsNullOrWhiteSpace(words))
        {
            return;
        }

        loss = (PlanLoss)Math.Max((int)loss, (int)kind);
        if (kind is PlanLoss.Struck && struck.Length < LongestLost)
        {
            struck.Append(words.AsSpan(0, Math.Min(words.Length, LongestLost)));
        }
    }

    private void AddSign(char? sign, WordRunMarks look)
    {
        if (sign is { } read)
        {
            var adorns = read == WordSymbols.Bullet && (InCell || text.Length + legacy.Length > 0);
            Add(adorns ? " " : $"{read}{(read == WordSymbols.Bullet ? " " : "")}", look with { Font = LegacyFont.None });
        }
    }

    /// <summary>Handles field characters: a field has a code, which is not shown, and then a result; both may contain nested fields.</summary>
    private void ReadFieldPart(WordRunMarks look)
    {
        switch (WordPlanReader.Attribute(xml, "fldCharType"))
        {
            case "begin":
                // A legacy drop-down field shows the chosen entry, whatever its stored result is.
                var chosen = Chosen();
                if (chosen is not null)
                {
                    Add(chosen, look);
                }

                fields.Add(chosen is null ? FieldPart.Code : FieldPart.Shown);
                return;
            case "separate" when fields is [.., FieldPart.Code]:
                fields[^1] = FieldPart.Result;
                break;
            case "end" when fields.Count > 0:
                fields.RemoveAt(fields.Count - 1);
                break;
        }

        xml.Skip();
    }

    /// <summary>The chosen entry of a w:ddList; null if there is none. Consumes the element.</summary>
    private string? Chosen()
    {
        List<string> entries = [];
        var (shown, result) = (0, (int?)null);
        Walk(xml.Depth + 4);
        return entries.Count == 0 ? null : entries[Math.Clamp(result ?? shown, 0, entries.Count - 1)];

        void Walk(int deepest)
        {
            foreach (var _ in WordPlanReader.Children(xml))
            {
                var value = WordPlanReader.Attribute(xml, "val");
                switch (xml.LocalName)
                {
                    case "ffData" or "ddList" when xml.Depth < deepest:
                        Walk(deepest);
                        continue;
                    case "listEntry" when entries.Count < 100 && value is not null:
                        entries.Add(value);
                        break;
                    case "default" when int.TryParse(value, out var number):
                        shown = number;
                        break;
                    case "result" when int.TryParse(value, out var number):
                        result = number;
                        break;
                }

                xml.Skip();
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
                See(xml.LocalName);
                ReadDrawing();
            }
        }
    }

    /// <summary>Records a picture or embedded object, which may contain text that is not read. Formulas are recognised by element name.</summary>
    private void See(string element)
    {
        if (element is "blip" or "imagedata")
        {
            loss = (PlanLoss)Math.Max((int)loss, (int)PlanLoss.Picture);
        }
        else if (element == "OLEObject" && xml.GetAttribute("ProgID")?.StartsWith("Equation", StringComparison.OrdinalIgnoreCase) != true)
        {
            loss = PlanLoss.Embedded;
        }
    }

    /// <summary>Reads a text box, which contains paragraphs of its own; this reader's state is saved meanwhile.</summary>
    private void ReadBox()
    {
        FlushRaised();
        FlushLegacy();
        var (savedText, savedStyle, savedBoxes, savedFields, savedStruck) = (text, style, boxes, fields, struck.ToString());
        var (savedPlain, savedBold, savedJoin, savedLoss, savedMoved) = (anyPlain, anyBold, joinNext, loss, anyMoved);
        text = new StringBuilder();
        fields = [];
        joinNext = null;
        List<PlanBlock> inner = [];
        readBlocks(inner);
        (style, boxes, fields) = (savedStyle, savedBoxes, savedFields);
        (anyPlain, anyBold, joinNext, loss, anyMoved) = (savedPlain, savedBold, savedJoin, savedLoss, savedMoved);
        text = savedText;
        struck.Clear().Append(savedStruck);
        boxes.AddRange(inner);
    }

    private string Content()
    {
        // Faster than ReadElementContentAsString, and tolerates elements that do not belong inside w:t.
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

        // A letter and its diacritic may be in two runs, so consecutive runs of one legacy font are converted together.
        if (font != legacyFont)
        {
            FlushLegacy();
            legacyFont = font;
        }

        (font == LegacyFont.None ? text : legacy).Append(words);
    }

    private void FlushRaised()
    {
        if (raised.Length == 0)
        {
            return;
        }

        FlushLegacy();
        var words = raised.ToString();
        raised.Clear();
        Append(RaisedWords.Read(text, words), LegacyFont.None);
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

    /// <summary>The part of a field that is being read.</summary>
    private enum FieldPart
    {
        Code,
        Result,
        /// <summary>The field's shown text was already read; its result is skipped.</summary>
        Shown,
    }
}
