namespace CchcBot.Slices.Plans;

/// <summary>Texts for a leader's decision on unfinished tasks of a plan that ended or was replaced.</summary>
internal static class DecisionTexts
{
    public static readonly Text Push = new("{0} nhiệm vụ chờ quyết định", "{0} {0:task waits|tasks wait} for a decision");
    public static readonly Text How = new(
        "Các nhiệm vụ dưới đây chưa xong khi kế hoạch kết thúc, hoặc không còn trong văn bản đang có hiệu lực. Kính đề nghị đồng chí cho ý kiến.",
        "These tasks are not finished at the end of their plan, or are no longer in the documents in force. Please decide.");
    public static readonly Text Leaders = new("Việc này do lãnh đạo cơ quan quyết định.", "This is for the office's leaders to decide.");
    public static readonly Text Late = new("{0} · {1}, quá hạn {2} ngày làm việc", "{0} · {1}, {2} working {2:day|days} overdue");
    public static readonly Text Proposal = new("Đơn vị theo dõi đề nghị: {0}", "The monitoring unit proposes: {0}");
    public static readonly Text Onward = new("Chuyển tiếp: {0}.", "Carried over: {0}.");
    public static readonly Text Next = new("Trong kế hoạch mới: {0}, thời hạn {1}", "In the new plan: {0}, due {1}");
    public static readonly Text None = new("Không còn trong văn bản mới", "No longer in the new document");
    public static readonly Text Label = new("Quyết định về {0}", "Decision on {0}");
    public static readonly Text Close = new("Đóng (thay thế)", "Close (replaced)");
    public static readonly Text Carry = new("Tiếp tục thực hiện theo thời hạn cũ", "Carry on with the old deadline");
    public static readonly Text Save = new("Ghi quyết định", "Record decisions");
    public static readonly Text Choose = new("Đề nghị chọn ít nhất một nhiệm vụ.", "Please choose for at least one task.");
    public static readonly Text Closed = new("Đã đóng: {0}.", "Closed: {0}.");
    public static readonly Text Carried = new("Tiếp tục thực hiện: {0}.", "Carried on: {0}.");
    public static readonly Text Nothing = new("Không có nhiệm vụ nào chờ quyết định.", "No task waits for a decision.");
}
