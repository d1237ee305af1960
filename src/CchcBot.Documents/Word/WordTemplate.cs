using System.Text;
using System.Text.RegularExpressions;
using CchcBot.Documents.Packages;
using CchcBot.Domain.Plans;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CchcBot.Documents.Word;

/// <summary>A mark of a template: "{{tiêu đề}}".</summary>
/// <param name="Name">What stands between the braces, on one line; of a broken mark the text around the brace.</param>
/// <param name="IsAlone">Its paragraph holds no other text.</param>
/// <param name="IsBroken">A brace without its counterpart, or nothing that could be a name between them.</param>
internal sealed record TemplateMark(string Name, bool IsAlone, bool IsBroken = false);

/// <summary>Why a Word file with marks cannot be used as a template. Each has a text that says what to do next.</summary>
internal enum TemplateProblem
{
    /// <summary>It holds macros, controls or embedded objects.</summary>
    Macros,
    /// <summary>It fetches pictures or another template from outside when it is opened.</summary>
    FromOutside,
    /// <summary>It is larger than a template may be.</summary>
    TooLarge,
}

/// <summary>A Word file as a template.</summary>
/// <param name="Marks">Each mark once for each place.</param>
internal sealed record TemplateReading(IReadOnlyList<TemplateMark> Marks, TemplateProblem? Problem = null);

/// <summary>
/// A Word file with marks in double braces. Filling keeps the file as it is, with the formatting of each mark's first run. Word may cut a mark into several
/// runs, for example where its spelling was checked: marks are found in the text of a paragraph, not of a run.
/// </summary>
internal static partial class WordTemplate
{
    public const int MostBytes = 400 << 10;
    public const int MostMarks = 500;
    public const int LongestName = 80;

    // Around a brace without its counterpart, so that it can be found.
    private const int BrokenContext = 30;

    /// <summary>Whether the document's text has anything like a mark. A plan has none.</summary>
    public static bool HasMarks(PlanDocument document) => document.Blocks.Any(b => b switch
    {
        PlanParagraph p => IsMarked(p.Text),
        PlanTable t => HasMarks(t),
        _ => false,
    });

    /// <summary>Reads the marks of a Word file in which <see cref="HasMarks(PlanDocument)"/> found some.</summary>
    /// <param name="content">A package that was read within the limits of <see cref="PlanFileReader"/>.</param>
    /// <param name="cancellation">Checked between paragraphs.</param>
    /// <exception cref="InvalidDataException">The package cannot be opened.</exception>
    public static TemplateReading Read(byte[] content, CancellationToken cancellation = default)
    {
        if (content.Length > MostBytes)
        {
            return new TemplateReading([], TemplateProblem.TooLarge);
        }

        using var document = Open(content);
        if (Problem(document) is { } problem)
        {
            return new TemplateReading([], problem);
        }

        var marks = new List<TemplateMark>();
        foreach (var paragraph in Paragraphs(document))
        {
            cancellation.ThrowIfCancellationRequested();
            var text = TextOf(paragraph);
            var found = Marks().Matches(text);
            marks.AddRange(found.Select(m => new TemplateMark(NameOf(m), text.Trim() == m.Value)));
            marks.AddRange(Broken(text, found));
            if (marks.Count > MostMarks)
            {
                return new TemplateReading([], TemplateProblem.TooLarge);
            }
        }

        return new TemplateReading(marks);
    }

    /// <summary>The file with its marks filled in.</summary>
    /// <param name="content">The template.</param>
    /// <param name="fill">What stands in the place of a mark, by its name; null leaves the mark as it is.</param>
    public static byte[] Fill(byte[] content, Func<TemplatePlace, TemplateFilling?> fill)
    {
        using var stream = new MemoryStream();
        stream.Write(content);
        using (var document = Open(stream, isEditable: true))
        {
            foreach (var paragraph in Paragraphs(document).ToList())
            {
                Fill(paragraph, fill);
            }
        }

        return stream.ToArray();
    }

    private static void Fill(Paragraph paragraph, Func<TemplatePlace, TemplateFilling?> fill)
    {
        var text = TextOf(paragraph);
        var found = Marks().Matches(text);
        foreach (var mark in found.Reverse())
        {
            var isAlone = text.Trim() == mark.Value;
            var first = At(paragraph, mark.Index);
            if (fill(new TemplatePlace(NameOf(mark), isAlone, paragraph, first.Ancestors<Run>().FirstOrDefault()?.RunProperties)) is not { } filling)
            {
                continue;
            }

            if (isAlone && (filling.Elements is { Count: > 0 } || filling.Text.Length == 0))
            {
                Replace(paragraph, mark, filling.Elements ?? []);
            }
            else
            {
                Write(paragraph, mark, filling.Text);
            }
        }
    }

    /// <summary>
    /// Puts elements in the place of the mark's paragraph. The paragraph stays, without the mark, where it carries something else: a section's end, a page
    /// break, a picture; and where its cell would be left without one.
    /// </summary>
    private static void Replace(Paragraph paragraph, Match mark, IReadOnlyList<OpenXmlElement> elements)
    {
        Write(paragraph, mark, "");
        var endsSection = paragraph.ParagraphProperties?.SectionProperties is not null;
        OpenXmlElement last = paragraph;
        foreach (var element in elements)
        {
            last = endsSection ? paragraph.InsertBeforeSelf(element) : last.InsertAfterSelf(element);
        }

        var isBetweenTables = elements.Count == 0 && paragraph.PreviousSibling() is Table && paragraph.NextSibling() is Table;
        if (isBetweenTables || Carries(paragraph))
        {
            return;
        }

        var holder = paragraph.Parent!;
        paragraph.Remove();
        if (holder is TableCell or TextBoxContent or Header or Footer && holder.LastChild is not Paragraph)
        {
            holder.AppendChild(paragraph);
        }
    }

    private static bool Carries(Paragraph paragraph)
    {
        var begun = paragraph.Descendants<BookmarkStart>().Select(b => b.Id?.Value).ToHashSet();
        return !begun.SetEquals(paragraph.Descendants<BookmarkEnd>().Select(b => b.Id?.Value))
            || paragraph.Descendants().Any(d => d is Break or Drawing or Picture or SectionProperties);
    }

    /// <summary>Writes over the mark within its first run; a line break for each new line.</summary>
    private static void Write(Paragraph paragraph, Match mark, string words)
    {
        var (at, end) = (0, mark.Index + mark.Length);
        Text? first = null;
        foreach (var text in Texts(paragraph).ToList())
        {
            var (from, to) = (at, at + text.Text.Length);
            at = to;
            if (to <= mark.Index || from >= end)
            {
                continue;
            }

            var before = text.Text[..Math.Max(0, mark.Index - from)];
            var after = text.Text[Math.Min(text.Text.Length, Math.Max(0, end - from))..];
            text.Text = first is null ? before + words + after : before + after;
            text.Space = SpaceProcessingModeValues.Preserve;
            first ??= text;
        }

        if (words.Contains('\n', StringComparison.Ordinal))
        {
            foreach (var (i, line) in first!.Text.Split('\n').Index().Reverse())
            {
                first.InsertAfterSelf(new Text(line) { Space = SpaceProcessingModeValues.Preserve });
                if (i > 0)
                {
                    first.InsertAfterSelf(new Break());
                }
            }

            first.Remove();
        }
    }

    private static Text At(Paragraph paragraph, int position)
    {
        var at = 0;
        return Texts(paragraph).First(t => (at += t.Text.Length) > position);
    }

    private static IEnumerable<TemplateMark> Broken(string text, IReadOnlyCollection<Match> found)
    {
        var rest = found.Reverse().Aggregate(text, (kept, m) => kept.Remove(m.Index, m.Length).Insert(m.Index, new string('\0', m.Length)));
        return Braces().Matches(rest).Select(m => new TemplateMark(
            Tidy(text[Math.Max(0, m.Index - 1)..Math.Min(text.Length, m.Index + BrokenContext)]), IsAlone: false, IsBroken: true));
    }

    /// <summary>The paragraphs of the body, headers and footers; those within text boxes and cells too.</summary>
    private static IEnumerable<Paragraph> Paragraphs(WordprocessingDocument document)
    {
        var main = document.MainDocumentPart!;
        OpenXmlElement?[] roots =
            [main.Document, .. main.HeaderParts.Select(p => p.Header), .. main.FooterParts.Select(p => p.Footer)];
        return roots.OfType<OpenXmlElement>().SelectMany(r => r.Descendants<Paragraph>());
    }

    /// <summary>The paragraph's own texts: those of a text box anchored in it belong to the paragraphs inside.</summary>
    private static IEnumerable<Text> Texts(Paragraph paragraph) =>
        paragraph.Descendants<Text>().Where(t => ReferenceEquals(t.Ancestors<Paragraph>().First(), paragraph));

    private static string TextOf(Paragraph paragraph)
    {
        var text = new StringBuilder();
        foreach (var piece in Texts(paragraph))
        {
            text.Append(piece.Text);
        }

        return text.ToString();
    }

    private static bool HasMarks(PlanTable table) =>
        table.Rows.Any(r => r.Cells.Any(c => c.Paragraphs.Any(p => IsMarked(p.Text)) || c.Tables.Any(HasMarks)));

    private static bool IsMarked(string text) => text.Contains("{{", StringComparison.Ordinal) || text.Contains("}}", StringComparison.Ordinal);

    private static TemplateProblem? Problem(WordprocessingDocument document)
    {
        var parts = document.GetAllParts().ToList();
        var isActive = document.DocumentType != WordprocessingDocumentType.Document && document.DocumentType != WordprocessingDocumentType.Template
            || parts.Exists(p => p is VbaProjectPart or VbaDataPart or EmbeddedObjectPart or EmbeddedPackagePart or EmbeddedControlPersistencePart
                or EmbeddedControlPersistenceBinaryDataPart or AlternativeFormatImportPart);
        return isActive ? TemplateProblem.Macros
            : parts.Exists(p => p.ExternalRelationships.Any()) ? TemplateProblem.FromOutside
            : null;
    }

    private static WordprocessingDocument Open(byte[] content) => Open(new MemoryStream(content, writable: false), isEditable: false);

    private static WordprocessingDocument Open(Stream content, bool isEditable)
    {
        try
        {
            var document = WordprocessingDocument.Open(content, isEditable, new OpenSettings { AutoSave = isEditable });
            return document.MainDocumentPart?.Document?.Body is not null ? document : throw new InvalidDataException("The file has no document.");
        }
        catch (OpenXmlPackageException damaged)
        {
            throw new InvalidDataException(damaged.Message, damaged);
        }
    }

    private static string NameOf(Match mark) => Tidy(mark.Groups["name"].Value);

    private static string Tidy(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex(@"\{\{(?<name>[^{}]{1,80})\}\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Marks();

    [GeneratedRegex(@"\{\{|\}\}", RegexOptions.None, 1000)]
    private static partial Regex Braces();
}

/// <summary>Where a mark stands.</summary>
/// <param name="Name">As in <see cref="TemplateMark"/>.</param>
/// <param name="IsAlone">Only then can paragraphs and tables take its place.</param>
/// <param name="Paragraph">The paragraph, still with the mark.</param>
/// <param name="Run">Formatting of the mark's first run; null where it has none of its own.</param>
internal sealed record TemplatePlace(string Name, bool IsAlone, Paragraph Paragraph, RunProperties? Run)
{
    /// <summary>Width of the text where the mark stands, in twentieths of a point: of its cell, or between the margins of its section.</summary>
    public int Width
    {
        get
        {
            if (Paragraph.Ancestors<TableCell>().FirstOrDefault()?.TableCellProperties?.TableCellWidth is { Width.Value: { } cell } width
                && (width.Type is null || width.Type.Value == TableWidthUnitValues.Dxa) && int.TryParse(cell, out var own))
            {
                return own;
            }

            var block = Paragraph.Ancestors().LastOrDefault(a => a.Parent is Body) ?? Paragraph;
            var section = block.ElementsAfter().Prepend(block)
                .Select(e => e as SectionProperties ?? (e as Paragraph)?.ParagraphProperties?.SectionProperties).FirstOrDefault(s => s is not null);
            return section?.GetFirstChild<PageSize>()?.Width?.Value is { } page && section.GetFirstChild<PageMargin>() is { } margins
                ? (int)page - (int)(margins.Left?.Value ?? 0) - (int)(margins.Right?.Value ?? 0)
                : DefaultWidth;
        }
    }

    // A4 with the margins of Decree 30/2020.
    private const int DefaultWidth = 11906 - 1701 - 1134;
}

/// <summary>What stands in the place of a mark.</summary>
/// <param name="Text">Within a line of other text; a new line is a line break.</param>
/// <param name="Elements">Paragraphs and tables where the mark stands alone; null = the text.</param>
internal sealed record TemplateFilling(string Text, IReadOnlyList<OpenXmlElement>? Elements = null);
