namespace CchcBot.Slices.Plans;

/// <summary>Texts for comparing a plan with its revision or with the plan that replaces it.</summary>
internal static class DifferenceTexts
{
    public static readonly Text Push = new(
        "So sánh kế hoạch: {0} mới, {1} thay đổi, {2} không còn",
        "Plans compared: {0} new, {1} changed, {2} gone");
    public static readonly Text ReviseTitle = new("Bản sửa đổi khác bản đang theo dõi", "The revised file differs from the plan being followed");
    public static readonly Text ReplaceTitle = new("Kế hoạch mới thay thế kế hoạch đang theo dõi", "The new plan replaces a plan being followed");
    public static readonly Text Revises = new("So với nội dung đang theo dõi (lần {0})", "Compared with what is being followed (version {0})");
    public static readonly Text Replaces = new("Thay thế: {0}", "Replaces: {0}");
    public static readonly Text Stale = new(
        "Kế hoạch vừa được thay đổi sau lần so sánh trước. Đề nghị xem lại trước khi xác nhận.",
        "The plan was changed after the last comparison. Please look at it again before confirming.");

    public static Text Group(DifferenceGroup group) => group switch
    {
        DifferenceGroup.Added => new("Mới", "New"),
        DifferenceGroup.Deadline => new("Đổi thời hạn", "Deadline changed"),
        DifferenceGroup.Lead => new("Đổi đơn vị chủ trì", "Lead unit changed"),
        DifferenceGroup.Text => new("Sửa nội dung", "Wording changed"),
        DifferenceGroup.Other => new("Đổi sản phẩm, phối hợp", "Deliverable or cooperating units changed"),
        DifferenceGroup.Moved => new("Chuyển mục hoặc đổi chữ cái", "Moved or relettered"),
        DifferenceGroup.Restored => new("Đưa trở lại", "Back in the plan"),
        DifferenceGroup.Gone => new("Không còn trong bản mới", "No longer in the plan"),
        DifferenceGroup.Kept => new("Giữ nguyên, không có trong văn bản", "Kept, in no document"),
    };

    public static readonly Text GroupUnchanged = new("Không đổi", "Unchanged");

    public static readonly Text GroupHeading = new("{0} ({1})", "{0} ({1})");
    public static readonly Text More = new("Xem thêm {0} nhiệm vụ", "{0} more {0:task|tasks}");
    public static readonly Text TooMany = new(
        "… và {0} nhiệm vụ nữa, không hiển thị hết trên thẻ.",
        "… and {0} more {0:task|tasks} that the card has no room for.");
    public static readonly Text Printed = new("{0} (văn bản ghi {1})", "{0} (printed as {1})");

    public static Text Fate(TaskFate fate) => fate switch
    {
        TaskFate.StaysDone => new("Đã hoàn thành: giữ nguyên kết quả.", "Completed: stays as it is."),
        TaskFate.Removed => new(
            "Sẽ đóng: không còn trong kế hoạch. Lịch sử được giữ lại.",
            "Will be closed: no longer in the plan. Its history is kept."),
        TaskFate.Replaced => new("Sẽ đóng: thay thế. Lịch sử được giữ lại.", "Will be closed: replaced. Its history is kept."),
        TaskFate.AwaitsDecision => new(
            "Đang quá hạn: chờ lãnh đạo quyết định, chưa đóng.",
            "Overdue: waits for a leader's decision and is not closed."),
        _ => throw new ArgumentOutOfRangeException(nameof(fate), fate, null),
    };

    public static readonly Text ReviseKeeps = new(
        "Mã nhiệm vụ, tình hình thực hiện, lịch sử và tài liệu được giữ theo từng nhiệm vụ. Không xoá nội dung nào.",
        "Codes, status, history and evidence stay with their tasks. Nothing is deleted.");
    public static readonly Text ReplaceKeeps = new(
        "Nhiệm vụ tiếp tục thì giữ mã, tình hình thực hiện và tài liệu; lịch sử ở kế hoạch cũ được giữ lại. Số liệu của năm tính cả hai kế hoạch.",
        "Continued tasks keep their code, status and evidence; the history in the old plan is kept. The year's figures cover both plans.");
    public static readonly Text Confirm = new("Xác nhận", "Confirm");
    public static readonly Text Revised = new(
        "Đã cập nhật kế hoạch (lần {0}): {1} nhiệm vụ đang theo dõi",
        "Plan updated (version {0}): {1} {1:task|tasks} being followed");
    public static readonly Text ReplacedBy = new("Đã nạp kế hoạch thay thế: {0} nhiệm vụ", "Replacing plan loaded: {0} {0:task|tasks}");
}
