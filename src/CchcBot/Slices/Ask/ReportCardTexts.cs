namespace CchcBot.Slices.Ask;

/// <summary>Texts of the card with a period's figures.</summary>
internal static class ReportCardTexts
{
    public static readonly Text Heading = new("Báo cáo {0}", "Report {0}");
    public static readonly Text Now = new("Tình hình thực hiện", "Where things stand");
    public static readonly Text Period = new("Kỳ báo cáo {0} - {1}, số liệu tính đến {2}", "Reporting period {0} - {1}, figures as of {2}");
    public static readonly Text AsOf = new("Số liệu tính đến {0}", "Figures as of {0}");
    public static readonly Text In = new("Trong kỳ", "In the period");
    public static readonly Text All = new("Luỹ kế", "Cumulative");
    public static readonly Text Due = new("Đến hạn trong kỳ", "Due in the period");
    public static readonly Text Completed = new("Hoàn thành trong kỳ", "Completed in the period");
    public static readonly Text CompletedLate = new("trong đó sau hạn", "of these, late");
    public static readonly Text Unknown = new("Báo hoàn thành, chưa rõ ngày", "Reported as completed, day not known");
    public static readonly Text CarriedOver = new("Quá hạn từ trước chuyển sang", "Overdue since before the period");
    public static readonly Text After = new(
        "Hoàn thành sau ngày {0}, không tính vào kỳ này: {1} nhiệm vụ ({2})",
        "Completed after {0}, not counted in this period: {1} ({2})");
    public static readonly Text Updated = new(
        "Cập nhật tình hình sau ngày {0}, không tính vào kỳ này: {1} nhiệm vụ ({2})",
        "Reported on after {0}, not counted in this period: {1} ({2})");
    public static readonly Text Before = new(
        "Hoàn thành trước kỳ, ghi nhận sau báo cáo số {0}, tính vào kỳ này: {1} nhiệm vụ ({2})",
        "Completed before the period and recorded after report {0}, counted here: {1} ({2})");
    public static readonly Text Papers = new("Văn bản khác", "Other papers");
    public static readonly Text Ahead = new("Kỳ này bắt đầu từ {0}, chưa có gì để báo cáo.", "This period begins on {0}: there is nothing to report yet.");
    public static readonly Text OfPlan = new(
        "{0}: {1} nhiệm vụ, hoàn thành {2}, quá hạn {3}",
        "{0}: {1} {1:task|tasks}, {2} completed, {3} overdue");
    public static readonly Text Issued = new("Số liệu của báo cáo số {0} ngày {1}", "The figures of report {0} of {1}");
    public static readonly Text Overdue = new("Đến hạn trong kỳ, đang quá hạn", "Due in the period and overdue");
}
