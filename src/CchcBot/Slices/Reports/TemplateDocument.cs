using CchcBot.Documents.Word;
using static CchcBot.Slices.Reports.PaperWords;

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
        var given = new Dictionary<ReportMark, IReadOnlyList<PaperBlock>>();
        return WordTemplate.Fill(template, place =>
        {
            if (ReportMarks.Find(place.Name) is not { } mark)
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
        static string M(string name) => ReportMarks.Find(name)!.Written;
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
                new PaperHeading(T(ReportTexts.SectionDirection)),
                new PaperHeading(T(ReportTexts.DirectionWork), 2), Mark("chỉ đạo điều hành"),
                new PaperHeading(T(ReportTexts.DirectionPlan), 2), Mark("tình hình thực hiện kế hoạch"),
                new PaperHeading(T(ReportTexts.SectionResults)),
                .. ReportContent.FieldsInOrder.SelectMany((field, i) => (IEnumerable<PaperBlock>)
                    [new PaperHeading($"{i + 1}. {T(ReportTexts.Field(field))}", 2), Mark($"II.{i + 1}")]),
                new PaperHeading(T(ReportTexts.SectionJudged)),
                new PaperHeading(T(ReportTexts.JudgedResults), 2), Mark("kết quả đạt được"),
                new PaperHeading(T(ReportTexts.JudgedWeak), 2), Mark("tồn tại hạn chế"),
                new PaperHeading(T(ReportTexts.JudgedCauses), 2), Mark("nguyên nhân"),
                new PaperHeading(T(ReportTexts.SectionNext, Upper(M("kỳ tới")))), Mark("IV"),
                new PaperHeading(T(ReportTexts.SectionProposals)), Mark("V"),
                Mark("kết thúc"),
            ],
            new PaperAnnex(T(ReportTexts.AnnexFirst), T(ReportTexts.AnnexTasks), [new PaperLine(M("phụ lục nhiệm vụ"), IsSmall: true)]),
            new PaperAnnex(T(ReportTexts.AnnexSecond), T(ReportTexts.AnnexTargets), [new PaperLine(M("phụ lục chỉ tiêu"), IsSmall: true)]));

        static PaperLine Mark(string name) => new(M(name));
    }

    private static TemplateFilling Filling(ReportMark mark, TemplatePlace place, IReadOnlyList<PaperBlock> blocks)
    {
        // A mark in capitals gives capitals: "{{KỲ TỚI}}" is "QUÝ IV NĂM 2025". Roman numbers are the names of sections, not capitals.
        if (mark.Form != MarkForm.Blocks && place.Name.Any(char.IsLetter) && !place.Name.Any(char.IsLower))
        {
            blocks = [.. blocks.OfType<PaperLine>().Select(l => new PaperLine(Upper(l.Text)))];
        }

        var text = OfficialDocument.Clean(string.Join('\n', blocks.OfType<PaperLine>().Select(l => l.Text)));
        return mark.Form == MarkForm.Words || !place.IsAlone || blocks.Count == 0
            ? new TemplateFilling(text)
            : new TemplateFilling(text, [.. blocks.SelectMany(b => OfficialDocument.Elements(b, place.Paragraph, place.Run, place.Width))]);
    }
}
