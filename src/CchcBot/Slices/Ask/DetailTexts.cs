namespace CchcBot.Slices.Ask;

/// <summary>Texts of a task's details.</summary>
internal static class DetailTexts
{
    public static readonly Text PrintedNow = new("Văn bản hiện nay ghi là {0}", "Printed as {0} now");
    public static readonly Text Origin = new("Tiếp nối nhiệm vụ {0} của kế hoạch {1}", "Continues task {0} of plan {1}");
    public static readonly Text Successor = new("Tiếp tục ở nhiệm vụ {0} của kế hoạch {1}", "Continued by task {0} of plan {1}");
    public static readonly Text History = new("Điều chỉnh", "Amendments");
    public static readonly Text Plan = new("Kế hoạch", "Plan");
    public static readonly Text Area = new("Lĩnh vực", "Area");
    public static readonly Text Leads = new("Chủ trì", "Lead");
    public static readonly Text Cooperating = new("Phối hợp", "Cooperating");
    public static readonly Text CooperatingAll = new("các phòng, ban, đơn vị", "all units");
    public static readonly Text Deliverable = new("Sản phẩm", "Deliverable");
    public static readonly Text Time = new("Thời gian (theo kế hoạch)", "Time (as the plan says)");
    public static readonly Text Due = new("Hạn", "Deadline");
    public static readonly Text Step = new("Tiến độ", "Progress");
    public static readonly Text Result = new("Kết quả", "Result");
    public static readonly Text Direction = new("Ý kiến chỉ đạo", "Opinion of a leader");
    public static readonly Text DirectionWaits = new("chờ trả lời", "not answered yet");
    public static readonly Text DirectionAnswered = new("trả lời: {0}", "answered: {0}");
    public static readonly Text Obstacle = new("Vướng mắc", "Obstacle");
    public static readonly Text Evidence = new("Văn bản", "Documents");

    public static readonly Text EvidenceOf = new("{0} ngày {1}", "{0} of {1}");
    public static readonly Text EvidenceDay = new("văn bản ngày {0}", "document of {0}");

    public static readonly Text Extension = new("Xin gia hạn", "Extension requested");

    public static readonly Text ExtensionAgreed = new("Gia hạn", "Extension");
    public static readonly Text ExtensionInPrinciple = new(
        "đồng ý chủ trương đến {0}, chờ nhập số, ngày văn bản",
        "to {0} agreed in principle, the document's number and date are awaited");
    public static readonly Text ExtensionTo = new("đến {0}, đang chờ ý kiến", "to {0}, awaiting a decision");

    public static readonly Text Owner = new("Người phụ trách", "In charge");
    public static readonly Text Reported = new("Cập nhật", "Last update");
    public static readonly Text Completed = new("Ngày hoàn thành", "Completed on");
    public static readonly Text More = new("Và {0} nội dung khác.", "And {0} more {0:part|parts}.");
}
