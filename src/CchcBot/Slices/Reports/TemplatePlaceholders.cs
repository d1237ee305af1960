using CchcBot.Domain.Reports;
using static CchcBot.Slices.Reports.DocumentFormatter;

namespace CchcBot.Slices.Reports;

/// <summary>How much a mark of a template gives.</summary>
internal enum PlaceholderForm
{
    /// <summary>Words within a line.</summary>
    Words,
    /// <summary>One or more lines, also within another line.</summary>
    Lines,
    /// <summary>Paragraphs or a table: the mark stands alone in its paragraph.</summary>
    Blocks,
}

/// <summary>Part of the help in which a mark is listed.</summary>
internal enum PlaceholderGroup
{
    Frame,
    Sections,
    Tables,
    Figures,
}

/// <summary>A mark that a template of a report may contain.</summary>
/// <param name="Name">As the help writes it; matched without case, diacritics and punctuation.</param>
/// <param name="Give">Its content for a report.</param>
/// <param name="Aliases">Other names.</param>
internal sealed record TemplatePlaceholder(
    string Name, PlaceholderGroup Group, PlaceholderForm Form, Func<ReportContent, DocumentFrame, IReadOnlyList<DocumentBlock>> Give,
    params IReadOnlyList<string> Aliases)
{
    /// <summary>Written in a template.</summary>
    public string Written => $"{{{{{Name}}}}}";
}

/// <summary>The marks of a report's template.</summary>
internal static class TemplatePlaceholders
{
    // A name that differs by more than a third of its letters is no typing error.
    private const int Share = 3;

    public static IReadOnlyList<TemplatePlaceholder> All { get; } =
    [
        Words("cơ quan cấp trên", (_, frame) => frame.Above ?? ""),
        Words("cơ quan", (_, frame) => frame.Agency, "tên cơ quan"),
        Words("số ký hiệu", (_, frame) => frame.Number, "số"),
        Words("địa danh ngày tháng", (_, frame) => frame.PlaceAndDate, "ngày tháng"),
        Words("dự thảo", (_, frame) => frame.Draft ?? ""),
        Words("tiêu đề", (_, frame) => OfficialDocument.Unbroken(frame.About), "trích yếu"),
        Words("kỳ báo cáo", (content, _) => content.Period.Period, "kỳ"),
        Words("kỳ tới", (content, _) => content.Period.Next ?? LowerFirst(T(ReportTexts.NextPeriod).ToLower(CultureInfo.GetCultureInfo("vi-VN")))),
        Words("từ ngày", (content, _) => content.Report.From is { } from ? Day(from) : ""),
        Words("đến ngày", (content, _) => Day(content.Report.To ?? content.Report.AsOf)),
        Words("số liệu đến ngày", (content, _) => Day(content.Report.AsOf)),
        Words("căn cứ", (content, _) => content.Basis.TrimEnd(',')),
        Lines("mở đầu", PlaceholderGroup.Frame, (content, _) => content.Opening()),
        Words("kết thúc", (content, _) => content.Closing),
        Words("kèm theo", (_, frame) => frame.Annex),
        Lines("nơi nhận", PlaceholderGroup.Frame, (_, frame) => [.. frame.Recipients.Select(r => new DocumentLine(r))]),
        Lines("chức vụ người ký", PlaceholderGroup.Frame, (_, frame) => [.. frame.Post.Select(line => new DocumentLine(line))]),
        Words("người ký", (_, frame) => frame.Signatory),

        Blocks("I", content => content.Direction()),
        Blocks("chỉ đạo điều hành", content => content.DirectionWork(), "I.1"),
        Blocks("tình hình thực hiện kế hoạch", content => content.Figures(), "I.2"),
        Blocks("II", content => content.Results(), "kết quả thực hiện"),
        Blocks("thể chế", content => content.Of(ReportField.Institutions), "II.1", "cải cách thể chế"),
        Blocks("thủ tục hành chính", content => content.Of(ReportField.Procedures), "II.2", "cải cách thủ tục hành chính"),
        Blocks("tổ chức bộ máy", content => content.Of(ReportField.Organisation), "II.3", "cải cách tổ chức bộ máy"),
        Blocks("chế độ công vụ", content => content.Of(ReportField.CivilService), "II.4", "cải cách chế độ công vụ"),
        Blocks("tài chính công", content => content.Of(ReportField.PublicFinance), "II.5", "cải cách tài chính công"),
        Blocks("chính quyền số", content => content.Of(ReportField.Digital), "II.6", "chính quyền điện tử chính quyền số"),
        Blocks("nội dung khác", content => content.Of(ReportField.Other), "II.7"),
        Blocks("III", content => content.Judged(), "đánh giá chung"),
        Blocks("kết quả đạt được", content => content.Achieved(), "III.1"),
        Blocks("tồn tại hạn chế", content => content.Weak(), "III.2", "hạn chế"),
        Blocks("nguyên nhân", content => content.Causes(), "III.3"),
        Blocks("IV", content => content.Next(), "nhiệm vụ kỳ tới", "phương hướng nhiệm vụ"),
        Blocks("V", content => content.Proposals(), "kiến nghị đề xuất", "kiến nghị"),

        Tables("phụ lục nhiệm vụ", content => content.TaskTable(), "phụ lục I"),
        Tables("phụ lục chỉ tiêu", content => content.TargetTable(), "phụ lục II"),
        Tables("bảng số liệu", content => [content.FigureTable()]),

        Figure("tổng số nhiệm vụ", report => report.Figures.Total),
        Figure("đã hoàn thành", report => Done(report.Figures), "hoàn thành"),
        Figure("hoàn thành đúng hạn", report => report.Figures.CompletedOnTime),
        Figure("hoàn thành sau hạn", report => report.Figures.CompletedLate),
        Figure("chưa đến hạn", report => report.Figures.InTerm, "trong hạn"),
        Figure("quá hạn", report => report.Figures.Overdue),
        Figure("thường xuyên", report => report.Figures.Ongoing),
        Figure("đã trình", report => report.Figures.SubmittedInTerm + report.Figures.SubmittedOverdue),
        Figure("đến hạn trong kỳ", report => report.DueInPeriod),
        Figure("hoàn thành trong kỳ", report => report.CompletedInPeriod),
        Figure("kỳ trước chuyển sang", report => report.CarriedOver),
        new("tỷ lệ hoàn thành", PlaceholderGroup.Figures, PlaceholderForm.Words, (content, _) => [new DocumentLine(Rate(content.Report.Figures))]),
    ];

    private static readonly Dictionary<string, TemplatePlaceholder> ByKey =
        All.SelectMany(m => m.Aliases.Prepend(m.Name).Select(name => (Key: Key(name), Mark: m))).ToDictionary(m => m.Key, m => m.Mark);

    /// <summary>The mark of that name; null where there is none.</summary>
    public static TemplatePlaceholder? Find(string name) => ByKey.GetValueOrDefault(Key(name));

    /// <summary>The mark whose name is most like this one; null where none is.</summary>
    public static TemplatePlaceholder? Nearest(string name)
    {
        var wanted = Key(name);
        return ByKey.Select(m => (m.Value, Distance: EditDistance.Of(wanted, m.Key), m.Key.Length))
            .Where(m => m.Distance <= Math.Max(1, Math.Max(wanted.Length, m.Length) / Share))
            .OrderBy(m => m.Distance).Select(m => m.Value).FirstOrDefault();
    }

    private static string Key(string name) => string.Concat(VietnameseText.Fold(name).Where(char.IsLetterOrDigit));

    private static int Done(ProgressSummary figures) => figures.CompletedOnTime + figures.CompletedLate + figures.CompletedUnknown;

    private static string Rate(ProgressSummary figures) =>
        Done(figures) + figures.InTerm + figures.Overdue is > 0 and var dated ? $"{ReportContent.Percent(Done(figures), dated)}%" : "0%";

    private static TemplatePlaceholder Words(string name, Func<ReportContent, DocumentFrame, string> give, params IReadOnlyList<string> aliases) =>
        new(name, PlaceholderGroup.Frame, PlaceholderForm.Words, (content, frame) => [new DocumentLine(give(content, frame))], aliases);

    private static TemplatePlaceholder Lines(string name, PlaceholderGroup group, Func<ReportContent, DocumentFrame, IReadOnlyList<DocumentBlock>> give) =>
        new(name, group, PlaceholderForm.Lines, give);

    private static TemplatePlaceholder Blocks(string name, Func<ReportContent, IReadOnlyList<DocumentBlock>> give, params IReadOnlyList<string> aliases) =>
        new(name, PlaceholderGroup.Sections, PlaceholderForm.Blocks, (content, _) => give(content), aliases);

    private static TemplatePlaceholder Tables(string name, Func<ReportContent, IReadOnlyList<DocumentBlock>> give, params IReadOnlyList<string> aliases) =>
        new(name, PlaceholderGroup.Tables, PlaceholderForm.Blocks, (content, _) => give(content), aliases);

    private static TemplatePlaceholder Figure(string name, Func<PeriodReport, int> give, params IReadOnlyList<string> aliases) =>
        new(name, PlaceholderGroup.Figures, PlaceholderForm.Words, (content, _) => [new DocumentLine(N(give(content.Report)))], aliases);
}
