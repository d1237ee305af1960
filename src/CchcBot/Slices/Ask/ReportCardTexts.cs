using CchcBot.Kernel.Words;

namespace CchcBot.Slices.Ask;

/// <summary>The figures of a period, on a card.</summary>
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
    public static readonly Text Overdue = new("Đến hạn trong kỳ, đang quá hạn", "Due in the period and overdue");
}
