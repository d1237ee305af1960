using CchcBot.Documents.Word;
using static CchcBot.Slices.Reports.DocumentFormatter;

namespace CchcBot.Slices.Reports;

/// <summary>A report in the office's own outline: its template with the marks filled in.</summary>
internal static class TemplateDocument
{
    /// <param name="template">The Word file with marks.</param>
    /// <param name="view">The report's data; it is the copy for the superior authority.</param>
    public static byte[] Write(byte[] template, ReportDocumentView view)
    {
        var content = new ReportContent(view);
        var frame = PeriodReportDocument.Frame(view, content, ReportCopy.Upward);
        // A mark may stand several times, and some are long tables.
        var given = new Dictionary<TemplatePlaceholder, IReadOnlyList<DocumentBlock>>();
        return WordTemplate.Fill(template, place =>
        {
            if (TemplatePlaceholders.Find(place.Name) is not { } mark)
            {
                return null;
            }

            if (!given.TryGetValue(mark, out var blocks))
            {
                given[mark] = blocks = mark.Give(content, frame);
            }

            return Filling(mark, place, blocks);
        });
    }

    /// <summary>The default outline with marks in the place of its content: to start an own one from.</summary>
    public static byte[] Sample()
    {
        static string M(string name) => TemplatePlaceholders.Find(name)!.Written;
        var frame = new DocumentFrame(
            M("cơ quan cấp trên"),
            M("cơ quan"),
            M("số ký hiệu"),
            M("địa danh ngày tháng"),
            M("dự thảo"),
            T(ReportTexts.Kind),
            M("tiêu đề"),
            null,
            [M("nơi nhận")],
            [M("chức vụ người ký")],
            M("người ký"))
        {
            Annex = M("kèm theo"),
        };
        return OfficialDocument.Write(
            frame,
            [
                Mark("mở đầu"),
                new DocumentHeading(T(ReportTexts.SectionDirection)),
                new DocumentHeading(T(ReportTexts.DirectionWork), 2), Mark("chỉ đạo điều hành"),
                new DocumentHeading(T(ReportTexts.DirectionPlan), 2), Mark("tình hình thực hiện kế hoạch"),
                new DocumentHeading(T(ReportTexts.SectionResults)),
                .. ReportContent.FieldsInOrder.SelectMany((field, i) => (IEnumerable<DocumentBlock>)
                    [new DocumentHeading($"{i + 1}. {T(ReportTexts.Field(field))}", 2), Mark($"II.{i + 1}")]),
                new DocumentHeading(T(ReportTexts.SectionJudged)),
                new DocumentHeading(T(ReportTexts.JudgedResults), 2), Mark("kết quả đạt được"),
                new DocumentHeading(T(ReportTexts.JudgedWeak), 2), Mark("tồn tại hạn chế"),
                new DocumentHeading(T(ReportTexts.JudgedCauses), 2), Mark("nguyên nhân"),
                new DocumentHeading(T(ReportTexts.SectionNext, Upper(M("kỳ tới")))), Mark("IV"),
                new DocumentHeading(T(ReportTexts.SectionProposals)), Mark("V"),
                Mark("kết thúc"),
            ],
            new DocumentAnnex(T(ReportTexts.AnnexFirst), T(ReportTexts.AnnexTasks), [new DocumentLine(M("phụ lục nhiệm vụ"), IsSmall: true)]),
            new DocumentAnnex(T(ReportTexts.AnnexSecond), T(ReportTexts.AnnexTargets), [new DocumentLine(M("phụ lục chỉ tiêu"), IsSmall: true)]));

        static DocumentLine Mark(string name) => new(M(name));
    }

    private static TemplateFilling Filling(TemplatePlaceholder mark, TemplatePlace place, IReadOnlyList<DocumentBlock> blocks)
    {
        // A mark in capitals gives capitals: "{{KỲ TỚI}}" is "QUÝ IV NĂM 2025". Roman numbers are the names of sections, not capitals.
        if (mark.Form != PlaceholderForm.Blocks && place.Name.Any(char.IsLetter) && !place.Name.Any(char.IsLower))
        {
            blocks = [.. blocks.OfType<DocumentLine>().Select(l => new DocumentLine(Upper(l.Text)))];
        }

        var text = OfficialDocument.Clean(string.Join('\n', blocks.OfType<DocumentLine>().Select(l => l.Text)));
        return mark.Form == PlaceholderForm.Words || !place.IsAlone || blocks.Count == 0
            ? new TemplateFilling(text)
            : new TemplateFilling(text, [.. blocks.SelectMany(b => OfficialDocument.Elements(b, place.Paragraph, place.Run, place.Width))]);
    }
}
