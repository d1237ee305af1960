namespace CchcBot.Kernel.Texts;

/// <summary>Periods and days of the week.</summary>
internal static class PeriodTexts
{
    public static Text Weekday(DayOfWeek day) => day switch
    {
        DayOfWeek.Sunday => new("Chủ nhật", "Sunday"),
        DayOfWeek.Monday => new("thứ Hai", "Monday"),
        DayOfWeek.Tuesday => new("thứ Ba", "Tuesday"),
        DayOfWeek.Wednesday => new("thứ Tư", "Wednesday"),
        DayOfWeek.Thursday => new("thứ Năm", "Thursday"),
        DayOfWeek.Friday => new("thứ Sáu", "Friday"),
        DayOfWeek.Saturday => new("thứ Bảy", "Saturday"),
        _ => NewerTexts.Of(day),
    };

    public static readonly Text NoSuch = new(
        "Không có \"{0}\": năm có quý I đến quý IV, tháng 1 đến tháng 12. Đề nghị nêu lại kỳ, ví dụ: quý III, tháng 9/2025, 9 tháng đầu năm.",
        "There is no \"{0}\": a year has quarters 1 to 4 and months 1 to 12. Please name the period again, for example: quarter 3, September 2025.");
    public static readonly Text In = new("trong {0}", "in {0}");
    public static readonly Text Quarter = new("Quý {0}/{1}", "Q{0}/{1}");
    public static readonly Text Month = new("tháng {0}/{1}", "{0} {1}");
    public static readonly Text FirstHalf = new("6 tháng đầu năm {0}", "the first half of {0}");
    public static readonly Text SecondHalf = new("6 tháng cuối năm {0}", "the second half of {0}");
    public static readonly Text Year = new("năm {0}", "{0}");
    public static readonly Text Day = new("ngày {0}", "on {0}");
    public static readonly Text Span = new("từ {0} đến {1}", "from {0} to {1}");
    public static readonly Text Until = new("đến hết {0}", "until {0}");
    public static readonly Text Since = new("từ {0}", "since {0}");
}
