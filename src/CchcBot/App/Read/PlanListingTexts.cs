namespace CchcBot.App.Read;

/// <summary>A plan as the command line prints it.</summary>
internal static class PlanListingTexts
{
    public static readonly Text Untitled = new("(không thấy tên kế hoạch)", "(no title found)");
    public static readonly Text Number = new("Số", "Number");
    public static readonly Text Issuer = new("Cơ quan ban hành", "Issued by");
    public static readonly Text Signed = new("Ngày ký", "Signed on");
    public static readonly Text Period = new("Thời kỳ", "Period");
    public static readonly Text None = new("chưa có", "not given");
    public static readonly Text Tasks = new("Số nhiệm vụ: {0}", "Tasks: {0}");
    public static readonly Text Lead = new("Chủ trì", "Lead");
    public static readonly Text Cooperating = new("Phối hợp", "Cooperating");
    public static readonly Text Deliverable = new("Sản phẩm", "Deliverable");
    public static readonly Text Time = new("Thời gian", "Time");
    public static readonly Text Targets = new("Chỉ tiêu (không phải nhiệm vụ): {0}", "Targets (not tasks): {0}");
    public static readonly Text Issues = new("Điểm cần xem lại: {0}", "To be looked at: {0}");

    public static Text Kind(DeadlineKind kind) => kind switch
    {
        DeadlineKind.None => new("không rõ thời hạn", "no deadline"),
        DeadlineKind.Date => new("ngày", "day"),
        DeadlineKind.Month => new("tháng", "month"),
        DeadlineKind.Quarter => new("quý", "quarter"),
        DeadlineKind.Quarters => new("nhiều quý", "quarters"),
        DeadlineKind.Range => new("khoảng thời gian", "span"),
        DeadlineKind.Year => new("năm", "year"),
        DeadlineKind.Ongoing => new("thường xuyên", "ongoing"),
        DeadlineKind.Recurring => new("định kỳ", "recurring"),
        DeadlineKind.Conditional => new("chờ sự kiện", "awaits an event"),
        _ => NewerTexts.Of(kind),
    };
}
