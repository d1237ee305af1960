using CchcBot.Kernel.Words;

namespace CchcBot.Slices.Plans;

/// <summary>Overdue tasks of a replaced plan, for a leader to decide.</summary>
internal static class DecisionTexts
{
    public static readonly Text Push = new("{0} nhiệm vụ quá hạn chờ quyết định", "{0} overdue tasks wait for a decision");
    public static readonly Text How = new(
        "Các nhiệm vụ dưới đây quá hạn và không còn trong văn bản đang có hiệu lực, hoặc có thời hạn mới. Kính đề nghị đồng chí cho ý kiến.",
        "These tasks are overdue and are no longer in the documents in force, or have another deadline there. Please decide.");
    public static readonly Text Leaders = new("Việc này do lãnh đạo cơ quan quyết định.", "This is for the office's leaders to decide.");
    public static readonly Text Late = new("{0} · {1}, quá hạn {2} ngày", "{0} · {1}, {2} days overdue");
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
