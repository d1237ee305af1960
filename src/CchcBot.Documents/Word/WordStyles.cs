using System.Xml;
using CchcBot.Documents.Encodings;
using CchcBot.Documents.Packages;

namespace CchcBot.Documents.Word;

/// <summary>What of a style matters to reading.</summary>
internal sealed record WordStyle(bool Bold, bool Centered, (int Id, int Level)? List, LegacyFont Font)
{
    public static WordStyle None { get; } = new(false, false, null, LegacyFont.None);
}

/// <summary>The styles of a document with what they inherit.</summary>
internal sealed class WordStyles
{
    private const int LongestChain = 20;

    private readonly Dictionary<string, Raw> raw = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WordStyle> resolved = new(StringComparer.Ordinal);
    private LegacyFont defaultFont;
    private string? defaultStyle;

    public static WordStyles None { get; } = new();

    /// <summary>The style of paragraphs that name none.</summary>
    public WordStyle Default => Find(defaultStyle);

    /// <exception cref="PlanFileException">More styles than any honest document has.</exception>
    public static WordStyles Read(XmlReader xml, PlanFileLimits limits)
    {
        using (xml)
        {
            var styles = new WordStyles();
            xml.MoveToContent();
            foreach (var _ in WordPlanReader.Children(xml))
            {
                if (styles.raw.Count > limits.Definitions)
                {
                    throw new PlanFileException(PlanFileProblemKind.TooComplex);
                }

                if (xml.LocalName == "style")
                {
                    styles.ReadStyle(xml);
                }
                else if (xml.LocalName == "docDefaults")
                {
                    styles.ReadDefaults(xml);
                }
                else
                {
                    xml.Skip();
                }
            }

            return styles;
        }
    }

    /// <summary>Whether an on/off property is on: it is where the value is not written.</summary>
    public static bool On(string? value) => value is null or "1" or "true" or "on";

    /// <summary>A w:numPr: the list and the level, null where it does not say.</summary>
    public static (int? Id, int? Level) ReadList(XmlReader xml)
    {
        (int? Id, int? Level) list = (null, null);
        foreach (var _ in WordPlanReader.Children(xml))
        {
            if (int.TryParse(WordPlanReader.Attribute(xml, "val"), out var number))
            {
                list = xml.LocalName switch
                {
                    "numId" => (number, list.Level),
                    "ilvl" => (list.Id, Math.Clamp(number, 0, 8)),
                    _ => list,
                };
            }

            xml.Skip();
        }

        return list;
    }

    public WordStyle Find(string? id)
    {
        if (id is null || !raw.ContainsKey(id))
        {
            return WordStyle.None with { Font = defaultFont };
        }

        if (!resolved.TryGetValue(id, out var style))
        {
            resolved[id] = style = Resolve(id);
        }

        return style;
    }

    private WordStyle Resolve(string id)
    {
        bool? bold = null;
        bool? centered = null;
        (int? Id, int? Level) list = (null, null);
        LegacyFont? font = null;

        // Styles may name each other in a circle; no honest chain is this long.
        for (var (at, steps) = ((string?)id, 0); at is not null && steps < LongestChain && raw.TryGetValue(at, out var style); at = style.BasedOn, steps++)
        {
            bold ??= style.Bold;
            centered ??= style.Centered;
            list = (list.Id ?? style.List.Id, list.Level ?? style.List.Level);
            font ??= style.Font;
        }

        return new WordStyle(bold ?? false, centered ?? false, list.Id is { } number and > 0 ? (number, list.Level ?? 0) : null, font ?? defaultFont);
    }

    private void ReadStyle(XmlReader xml)
    {
        var id = WordPlanReader.Attribute(xml, "styleId");
        var isDefault = WordPlanReader.Attribute(xml, "default") is { } d && On(d) && WordPlanReader.Attribute(xml, "type") == "paragraph";
        var style = new Raw(null, null, null, (null, null), null);
        foreach (var _ in WordPlanReader.Children(xml))
        {
            switch (xml.LocalName)
            {
                case "basedOn":
                    style = style with { BasedOn = WordPlanReader.Attribute(xml, "val") };
                    xml.Skip();
                    break;
                case "pPr":
                    style = ReadParagraph(xml, style);
                    break;
                case "rPr":
                    style = ReadRun(xml, style);
                    break;
                default:
                    xml.Skip();
                    break;
            }
        }

        if (id is not null)
        {
            raw[id] = style;
            defaultStyle ??= isDefault ? id : null;
        }
    }

    private static Raw ReadParagraph(XmlReader xml, Raw style)
    {
        foreach (var _ in WordPlanReader.Children(xml))
        {
            if (xml.LocalName == "numPr")
            {
                style = style with { List = ReadList(xml) };
                continue;
            }

            if (xml.LocalName == "jc")
            {
                style = style with { Centered = WordPlanReader.Attribute(xml, "val") == "center" };
            }

            xml.Skip();
        }

        return style;
    }

    private static Raw ReadRun(XmlReader xml, Raw style)
    {
        foreach (var _ in WordPlanReader.Children(xml))
        {
            if (xml.LocalName == "b")
            {
                style = style with { Bold = On(WordPlanReader.Attribute(xml, "val")) };
            }
            else if (xml.LocalName == "rFonts" && (WordPlanReader.Attribute(xml, "ascii") ?? WordPlanReader.Attribute(xml, "hAnsi")) is { } name)
            {
                style = style with { Font = LegacyText.FontOf(name) };
            }

            xml.Skip();
        }

        return style;
    }

    private void ReadDefaults(XmlReader xml)
    {
        foreach (var _ in WordPlanReader.Children(xml))
        {
            if (xml.LocalName != "rPrDefault")
            {
                xml.Skip();
                continue;
            }

            foreach (var __ in WordPlanReader.Children(xml))
            {
                defaultFont = xml.LocalName == "rPr" ? ReadRun(xml, new Raw(null, null, null, (null, null), null)).Font ?? defaultFont : Skip(xml, defaultFont);
            }
        }
    }

    private static LegacyFont Skip(XmlReader xml, LegacyFont font)
    {
        xml.Skip();
        return font;
    }

    private sealed record Raw(string? BasedOn, bool? Bold, bool? Centered, (int? Id, int? Level) List, LegacyFont? Font);
}
