using System.Xml;
using CchcBot.Documents.Encodings;

namespace CchcBot.Documents.Word;

/// <summary>The formatting in a w:rPr that affects whether and how text is read; null where it is not specified.</summary>
/// <param name="Hidden">Hidden text.</param>
/// <param name="Struck">Struck through.</param>
/// <param name="Raised">Superscript: a note's number, or an exponent.</param>
/// <param name="Wingdings">Private-use characters are those of Wingdings; else of Symbol.</param>
/// <param name="Style">The id of its character style.</param>
/// <param name="Removed">The paragraph mark was deleted or moved away.</param>
/// <param name="Prompt">Placeholder text of a content control.</param>
internal readonly record struct WordRunMarks(
    bool? Bold = null,
    LegacyFont? Font = null,
    bool? Hidden = null,
    bool? Struck = null,
    bool? Raised = null,
    bool? Wingdings = null,
    string? Style = null,
    bool Removed = false,
    bool Prompt = false)
{
    public static WordRunMarks Read(XmlReader xml)
    {
        var marks = default(WordRunMarks);
        foreach (var _ in WordPlanReader.Children(xml))
        {
            switch (xml.LocalName)
            {
                case "b":
                    marks = marks with { Bold = IsOn(xml) };
                    break;
                case "vanish":
                    marks = marks with { Hidden = IsOn(xml) };
                    break;
                case "strike" or "dstrike":
                    marks = marks with { Struck = IsOn(xml) || marks.Struck == true };
                    break;
                case "vertAlign":
                    marks = marks with { Raised = WordPlanReader.Attribute(xml, "val") == "superscript" };
                    break;
                case "rStyle":
                    marks = marks with { Style = WordPlanReader.Attribute(xml, "val") };
                    break;
                case "rFonts" when (WordPlanReader.Attribute(xml, "ascii") ?? WordPlanReader.Attribute(xml, "hAnsi")) is { } name:
                    marks = marks with { Font = LegacyText.FontOf(name), Wingdings = WordSymbols.IsWingdings(name) };
                    break;
                case "del" or "moveFrom":
                    marks = marks with { Removed = true };
                    break;
            }

            xml.Skip();
        }

        return marks;

        static bool IsOn(XmlReader xml) => WordStyles.On(WordPlanReader.Attribute(xml, "val"));
    }

    /// <summary>This formatting, with unspecified values taken from the one below.</summary>
    public WordRunMarks Over(WordRunMarks below) => this with
    {
        Bold = Bold ?? below.Bold,
        Font = Font ?? below.Font,
        Hidden = Hidden ?? below.Hidden,
        Struck = Struck ?? below.Struck,
        Raised = Raised ?? below.Raised,
        Wingdings = Wingdings ?? below.Wingdings,
    };

    /// <summary>The run's effective formatting. Hidden and strike are toggle properties: set in both paragraph and character style, they cancel out.</summary>
    public WordRunMarks In(WordRunMarks paragraph, WordRunMarks character) =>
        Over(character.Over(paragraph)) with
        {
            Bold = Bold ?? (paragraph.Bold == true || character.Bold == true),
            Hidden = Hidden ?? paragraph.Hidden == true ^ character.Hidden == true,
            Struck = Struck ?? paragraph.Struck == true ^ character.Struck == true,
        };
}
