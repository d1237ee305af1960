namespace CchcBot.Kernel.Texts;

/// <summary>What the plan said, and what it was changed to.</summary>
internal static class CorrectionTexts
{
    public static readonly Text TimeSet = new("thời hạn: {1}", "time: {1}");
    public static readonly Text UnitsSet = new("đơn vị: {1}", "unit: {1}");
    public static readonly Text DeliverableSet = new("sản phẩm: {1}", "deliverable: {1}");
    public static readonly Text Time = new("thời hạn \"{0}\" → {1}", "time \"{0}\" → {1}");
    public static readonly Text Units = new("đơn vị \"{0}\" → {1}", "unit \"{0}\" → {1}");
    public static readonly Text Alias = new("\"{0}\" là {1}", "\"{0}\" is {1}");
    public static readonly Text NewUnit = new("\"{0}\" là đơn vị mới", "\"{0}\" is a new unit");
    public static readonly Text Deliverable = new("sản phẩm \"{0}\" → {1}", "deliverable \"{0}\" → {1}");
    public static readonly Text Head = new("thông tin kế hoạch: {0}", "the plan's head: {0}");
    public static readonly Text HeadIssuer = new("cơ quan ban hành {0}", "issued by {0}");
    public static readonly Text HeadNumber = new("số {0}", "no. {0}");
    public static readonly Text HeadSigned = new("ngày ký {0}", "signed on {0}");
    public static readonly Text HeadTitle = new("tên \"{0}\"", "title \"{0}\"");
    public static readonly Text HeadPeriod = new("thời kỳ {0}", "period {0}");
    public static readonly Text HeadNone = new("(chưa có)", "(none yet)");
    public static readonly Text NotATask = new("không phải nhiệm vụ, không theo dõi", "not a task, not followed");
    public static readonly Text Keep = new("{0}: giữ nguyên", "{0}: as it is");
    public static readonly Text KeepName = new("\"{0}\": giữ nguyên", "\"{0}\": as it is");
    public static readonly Text Origin = new("sửa khi nạp ngày {1}: {0}", "corrected on loading, {1}: {0}");
}
