using System.Xml;
using CchcBot.Documents.Encodings;

namespace CchcBot.Documents.Word;

/// <summary>What a w:rPr says of how words look, as far as it decides whether and how they are read; null where it says nothing.</summary>
/// <param name="Hidden">Not shown on paper.</param>
/// <param name="Struck">A line through the words.</param>
/// <param name="Raised">Superscript: a note's number, or an exponent.</param>
/// <param name="Wingdings">Private characters are the pictures of Wingdings; else those of Symbol.</param>
/// <param name="Style">The character style that it names.</param>
/// <param name="Removed">The paragraph's mark was deleted or moved away.</param>
/// <param name="Prompt">Words of Word's own that ask for a choice.</param>
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

    /// <summary>These, and where they say nothing what the style says that they are based on.</summary>
    public WordRunMarks Over(WordRunMarks below) => this with
    {
        Bold = Bold ?? below.Bold,
        Font = Font ?? below.Font,
        Hidden = Hidden ?? below.Hidden,
        Struck = Struck ?? below.Struck,
        Raised = Raised ?? below.Raised,
        Wingdings = Wingdings ?? below.Wingdings,
    };

    /// <summary>The look of a run with these of its own, in a paragraph and a character style. Two styles that hide, or strike, undo each other.</summary>
    public WordRunMarks In(WordRunMarks paragraph, WordRunMarks character) =>
        Over(character.Over(paragraph)) with
        {
            Bold = Bold ?? (paragraph.Bold == true || character.Bold == true),
            Hidden = Hidden ?? paragraph.Hidden == true ^ character.Hidden == true,
            Struck = Struck ?? paragraph.Struck == true ^ character.Struck == true,
        };
}
