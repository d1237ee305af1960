using static CchcBot.Slices.Reports.ReportTexts;

namespace CchcBot.Slices.Reports;

/// <summary>Texts of the weekly briefing page.</summary>
internal static class BriefingTexts
{
    public static readonly HelpText Help = new(
        new("trang giao ban", "briefing page"),
        new("Một trang Word cho giao ban tuần.", "One Word page for the weekly briefing."));
    public static readonly Text Button = new("Trang giao ban", "Briefing page");
    public static readonly Text FileName = new("giao-ban-{0}.docx", "briefing-{0}.docx");
    public static readonly Text FileDescription = new("Một trang cho giao ban tuần", "One page for the weekly briefing");
    public static readonly Text Is = new("Một trang phục vụ giao ban, số liệu lúc này; dùng trong cơ quan.",
        "One page for the briefing, in Vietnamese, as of now; for the house.");
    public static readonly Text FileGone = new("Trang này không còn. Nhắn \"trang giao ban\" để tạo lại.",
        "This page is gone. Say \"briefing page\" to make it again.");

    public static readonly Text About = Paper("Công tác cải cách hành chính phục vụ giao ban tuần (từ ngày {0} đến ngày {1})");
    public static readonly Text Mark = Paper("Số liệu đến ngày {0}");
    public static readonly Text Figures = Paper(
        "Tổng số {0} nhiệm vụ: hoàn thành {1}; chưa đến hạn {2}, trong đó đến hạn trong 14 ngày tới {3}; quá hạn {4}; thường xuyên {5}.");
    public static readonly Text Done = Paper("1. Hoàn thành từ ngày {0}: {1}");
    public static readonly Text Late = Paper("2. Quá hạn: {0}");
    public static readonly Text Next = Paper("3. Đến hạn đến ngày {0}: {1}");
    public static readonly Text Held = Paper("4. Vướng mắc: {0}");
    public static readonly Text Waiting = Paper("5. Đã trình, chờ cơ quan cấp trên: {0}; đề nghị gia hạn chờ ý kiến: {1}.");
    public static readonly Text DueOn = Paper("hạn {0}");
    public static readonly Text Line = Paper("- {0}. {1} ({2}){3}.");
    public static readonly Text More = Paper("và {0} nội dung khác.");
}
