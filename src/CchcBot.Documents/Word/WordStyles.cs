using System.Xml;
using CchcBot.Documents.Packages;

namespace CchcBot.Documents.Word;

/// <summary>The list that numbers a paragraph.</summary>
/// <param name="Level">0-based; null if it is determined only by the list's links to styles.</param>
internal readonly record struct WordList(int Id, int? Level);

/// <summary>The properties of a style that matter for reading.</summary>
/// <param name="Names">Its id and the ids of the styles it is based on, nearest first.</param>
/// <param name="IsPrompt">Whether it is Word's style for placeholder text.</param>
internal sealed record WordStyle(bool Centered, WordList? List, WordRunMarks Marks, IReadOnlyList<string> Names, bool IsPrompt = false)
{
    public static WordStyle None { get; } = new(false, null, default, []);
}

/// <summary>The styles of a document, with inheritance resolved.</summary>
internal sealed class WordStyles
{
    private const int LongestChain = 20;

    private readonly Dictionary<string, Raw> raw = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WordStyle> resolved = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WordStyle> paragraphs = new(StringComparer.Ordinal);
    private WordStyle none = WordStyle.None;
    private string? defaultStyle;

    public static WordStyles None { get; } = new();

    /// <summary>The style of paragraphs without one, including the document defaults.</summary>
    public WordStyle Default => Paragraph(defaultStyle);

    /// <exception cref="PlanFileException">There are too many styles.</exception>
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

    /// <summary>The value of an on/off property; a missing value means on.</summary>
    public static bool On(string? value) => value is null or "1" or "true" or "on";

    /// <summary>Reads a w:numPr: list id and level, null where not stated.</summary>
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

    /// <summary>The style with that id; <see cref="WordStyle.None"/> if there is none.</summary>
    public WordStyle Find(string? id)
    {
        if (id is null || !raw.ContainsKey(id))
        {
            return WordStyle.None;
        }

        if (!resolved.TryGetValue(id, out var style))
        {
            resolved[id] = style = Resolve(id);
        }

        return style;
    }

    /// <summary>The style with that id, on top of the document defaults.</summary>
    public WordStyle Paragraph(string? id)
    {
        if (Find(id) is not { Names.Count: > 0 } style)
        {
            return none;
        }

        if (!paragraphs.TryGetValue(id!, out var whole))
        {
            paragraphs[id!] = whole = style with { Marks = style.Marks.Over(none.Marks) };
        }

        return whole;
    }

    private WordStyle Resolve(string id)
    {
        bool? centered = null;
        (int? Id, int? Level) list = (null, null);
        var marks = default(WordRunMarks);
        List<string> names = [];

        // Limits the chain, since styles may refer to each other in a cycle.
        for (var (at, steps) = ((string?)id, 0); at is not null && steps < LongestChain && raw.TryGetValue(at, out var style); at = style.BasedOn, steps++)
        {
            names.Add(at);
            centered ??= style.Centered;
            list = (list.Id ?? style.List.Id, list.Level ?? style.List.Level);
            marks = marks.Over(style.Marks);
        }

        return new WordStyle(centered ?? false, list.Id is { } number and > 0 ? new WordList(number, list.Level) : null, marks, names, raw[id].IsPrompt);
    }

    private void ReadStyle(XmlReader xml)
    {
        var id = WordPlanReader.Attribute(xml, "styleId");
        var isDefault = WordPlanReader.Attribute(xml, "default") is { } d && On(d) && WordPlanReader.Attribute(xml, "type") == "paragraph";
        var style = new Raw(null, null, (null, null), default, false);
        foreach (var _ in WordPlanReader.Children(xml))
        {
            switch (xml.LocalName)
            {
                case "name":
                    style = style with { IsPrompt = "placeholder text".Equals(WordPlanReader.Attribute(xml, "val"), StringComparison.OrdinalIgnoreCase) };
                    xml.Skip();
                    break;
                case "basedOn":
                    style = style with { BasedOn = WordPlanReader.Attribute(xml, "val") };
                    xml.Skip();
                    break;
                case "pPr":
                    style = ReadParagraph(xml, style);
                    break;
                case "rPr":
                    style = style with { Marks = WordRunMarks.Read(xml) };
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
                if (xml.LocalName == "rPr")
                {
                    none = none with { Marks = WordRunMarks.Read(xml) };
                }
                else
                {
                    xml.Skip();
                }
            }
        }
    }

    private sealed record Raw(string? BasedOn, bool? Centered, (int? Id, int? Level) List, WordRunMarks Marks, bool IsPrompt);
}
