namespace CchcBot.Slices.Summarise;

/// <summary>Texts of the year chart.</summary>
internal static class YearTexts
{
    public static readonly HelpText Help = new(
        new("biểu đồ năm", "year chart"),
        new("Cả năm trên một hình: đến hạn, hoàn thành, quá hạn theo tháng.", "The year as one picture: due, done and overdue by month."));
    public static readonly Text Title = new("Tiến độ năm {0} theo tháng", "Progress in {0} by month");
    public static readonly Text Bars = new("Đến hạn và hoàn thành theo tháng", "Due and completed by month");
    public static readonly Text Month = new("Tháng", "Month");
    public static readonly Text Due = new("Đến hạn", "Due");
    public static readonly Text Done = new("Hoàn thành", "Completed");
    public static readonly Text Overdue = new("Quá hạn cuối tháng", "Overdue at month's end");
    public static readonly Text How = new(
        "Mỗi tháng: đến hạn, rồi hoàn thành; số bên phải là quá hạn cuối tháng.",
        "Each month: due, then completed; at the right what was overdue at its end.");
    public static readonly Text Figures = new("Số liệu", "Figures");
    public static readonly Text Short = new("T{0}", "M{0}");
    public static readonly Text OfMonth = new("đến hạn {0}, hoàn thành {1}, quá hạn {2}", "due {0}, completed {1}, overdue {2}");
    public static readonly Text OfLater = new("đến hạn {0}", "due {0}");
    public static readonly Text Nothing = new("Năm {0} không có kế hoạch nào.", "There is no plan for {0}.");
}
