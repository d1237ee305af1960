namespace CchcBot.Slices.Reports;

/// <summary>Texts about a report's files.</summary>
internal static class ReportDraftTexts
{
    public static readonly HelpText Help = new(
        new("báo cáo quý III ra Word", "report for quarter 3 as Word"),
        new(
            "Dự thảo báo cáo gửi cấp trên theo kỳ báo cáo (cũng: tháng, 6 tháng, 9 tháng, năm, từ ngày đến ngày).",
            "A draft report for the authority above (also: month, half-year, nine months, year, any days)."));
    public static readonly HelpText HelpInternal = new(
        new("bản nội bộ quý III", "internal copy quarter 3"),
        new("Báo cáo dùng trong cơ quan: quá hạn và nguyên nhân, gia hạn, theo đơn vị.", "The house's own copy: overdue with causes, extensions, by unit."));
    public static readonly HelpText HelpCalendar = new(
        new("báo cáo quý III theo lịch", "calendar report quarter 3"),
        new("Báo cáo theo tháng, quý, năm dương lịch thay cho kỳ báo cáo.", "The report of the calendar's own period."));

    public static readonly Text FileName = new("du-thao-bao-cao-{0}.docx", "draft-report-{0}.docx");
    public static readonly Text InternalName = new("bao-cao-noi-bo-{0}.docx", "internal-report-{0}.docx");
    public static readonly Text IssuedName = new("bao-cao-{0}.docx", "report-{0}.docx");
    public static readonly Text IssuedDescription = new("Báo cáo: {0}", "Report: {0}");
    public static readonly Text FileDescription = new("Dự thảo: {0}", "Draft: {0}");
    public static readonly Text IsDraft = new(
        "Đây là bản dự thảo theo thể thức Nghị định 30/2020/NĐ-CP: đề nghị rà soát và điền các chỗ \"[bổ sung: ...]\" trước khi trình.",
        "This is a draft in the form of Decree 30/2020/ND-CP, in Vietnamese: please check it and fill in what stands as \"[bổ sung: ...]\" "
            + "before it is submitted.");
    public static readonly Text IsInternal = new(
        "Bản dùng trong cơ quan: có nguyên nhân và số liệu theo đơn vị, không gửi ra ngoài.",
        "For the house alone, in Vietnamese: it holds causes and figures by unit.");
    public static readonly Text IsFrozen = new("Báo cáo số {0} ngày {1} đã phát hành: tệp giữ nguyên như khi phát hành.",
        "Report {0} of {1} was issued: the file is as it went out.");
    public static readonly Text WindowIs = new("Kỳ báo cáo {0} - {1}.", "Reporting period {0} - {1}.");
    public static readonly Text Ahead = new("Kỳ này bắt đầu từ {0}, chưa có gì để báo cáo.", "This period begins on {0}: there is nothing to report yet.");
    public static readonly Text WhichPeriod = new(
        "Chưa rõ kỳ báo cáo. Đề nghị nêu kỳ, ví dụ: quý III, tháng 9, 9 tháng đầu năm 2025.",
        "The period is not clear. Please name it, for example: quarter 3, September, 9 months of 2025.");
    public static readonly Text FileGone = new(
        "Dự thảo báo cáo này không còn. Đề nghị yêu cầu lại trong trò chuyện riêng, ví dụ: báo cáo quý I ra Word",
        "This draft report is gone. Please ask for it again in a personal chat, for example: report for quarter 1 as Word");

    public static readonly Text InternalGone = new(
        "Tệp này không còn. Nhắn \"bản nội bộ\" để tạo lại.",
        "This file is gone. Say \"internal copy\" to make it again.");

    public static readonly Text Papers = new("Văn bản của báo cáo: {0}", "Papers of the report: {0}");
    public static readonly Text IsIssued = new("Đã phát hành: số {0} ngày {1}. Số liệu và tệp giữ nguyên.", "Issued: {0} of {1}. Its figures and files stand.");
    public static readonly Text NotIssued = new("Chưa phát hành; số liệu tính đến {0}.", "Not issued; figures as of {0}.");
    public static readonly Text UpwardIs = new(
        "Bản gửi cấp trên: kèm Phụ lục I (mọi nhiệm vụ), Phụ lục II (chỉ tiêu); nguyên nhân nêu chung.",
        "For the authority above: with annex I (every task) and annex II (targets); causes in general words.");
    public static readonly Text InternalIs = new(
        "Bản nội bộ: thêm nhiệm vụ quá hạn và nguyên nhân, gia hạn, số liệu theo đơn vị.",
        "For the house: also what is overdue and why, extensions, figures by unit.");
    public static readonly Text IssueHow = new(
        "Khi đã ký: nhắn \"phát hành báo cáo số 12/BC-VP, ngày 25/9\".",
        "Once signed: say \"issue report 12/BC-VP, 25/9\".");
    public static readonly Text Upward = new("Bản gửi cấp trên", "For the authority above");
    public static readonly Text Internal = new("Bản nội bộ", "Internal copy");
    public static readonly Text Calendar = new("Theo lịch", "Calendar period");
    public static readonly Text Window = new("Theo kỳ báo cáo", "Reporting period");
    public static readonly Text Back = new("Về báo cáo", "Back to the report");
}
