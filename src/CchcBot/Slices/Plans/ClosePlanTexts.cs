namespace CchcBot.Slices.Plans;

/// <summary>Texts for closing and reopening a plan.</summary>
internal static class ClosePlanTexts
{
    public static readonly Text Title = new("Đóng {0}", "Close {0}");
    public static readonly Text Does = new(
        "Kế hoạch đã đóng không còn được nhắc, hỏi hay cập nhật; số liệu của các kỳ đã qua giữ nguyên. Có thể mở lại.",
        "Of a closed plan nothing is reminded, asked or updated any more; the figures of past periods stay. It can be reopened.");
    public static readonly Text Open = new(
        "Còn {0} nhiệm vụ chưa xong, chọn đề nghị cho từng việc:",
        "{0} {0:task is|tasks are} not finished; choose a proposal for each:");
    public static readonly Text More = new("và {0} nhiệm vụ khác", "and {0} more");
    public static readonly Text Label = new("Đề nghị đối với {0}", "Proposal for {0}");
    public static readonly Text Twin = new("Đã có trong kế hoạch {0}: {1}, thời hạn {2}", "Plan {0} has it: {1}, due {2}");
    public static readonly Text Document = new(
        "Văn bản cho phép dừng (số, ngày), nếu có việc dừng thực hiện",
        "Document by which tasks stop (number, date), where any does");
    public static readonly Text Propose = new("Trình lãnh đạo quyết định", "Submit to a leader");
    public static readonly Text Choose = new("Đề nghị chọn ít nhất một nhiệm vụ.", "Please choose for at least one task.");
    public static readonly Text NoDocument = new(
        "Dừng thực hiện cần văn bản: đề nghị ghi số và ngày.",
        "Stopping needs a document: please write its number and date.");
    public static readonly Text Proposed = new(
        "Đã trình lãnh đạo {0} nhiệm vụ. Khi có quyết định, nhắn lại \"đóng kế hoạch\".",
        "{0} {0:task was|tasks were} submitted to a leader. Once decided, say \"close plan\" again.");
    public static readonly Text ToLeader = new(
        "Đề nghị cho ý kiến về {1} nhiệm vụ chưa xong khi kết thúc {0}. Nhắn \"việc chờ quyết định\" để xem.",
        "{1} unfinished {1:task|tasks} of {0} {1:waits|wait} for your decision at its end. Say \"pending decisions\" to see them.");
    public static readonly Text Button = new("Đóng kế hoạch", "Close the plan");
    public static readonly Text Done = new("Đã đóng {0} từ ngày {1}.", "{0} is closed as of {1}.");
    public static readonly Text Running = new(
        "Kế hoạch còn trong kỳ đến hết {0}, chưa đóng được. Nếu đã có kế hoạch thay thế, đề nghị nạp kế hoạch đó.",
        "The plan runs until the end of {0} and cannot be closed yet. If another plan replaces it, please load that one.");
    public static readonly Text Waiting = new(
        "Còn {0} nhiệm vụ chờ lãnh đạo quyết định. Đề nghị nhắn \"việc chờ quyết định\" trước khi đóng.",
        "{0} {0:task waits|tasks wait} for a leader's decision. Please say \"pending decisions\" before closing.");
    public static readonly Text None = new("Chưa có kế hoạch nào đang thực hiện.", "No plan is in force yet.");
    public static readonly Text Unknown = new(
        "Không thấy kế hoạch \"{0}\". Nhắn \"danh sách kế hoạch\" để xem số, ký hiệu.",
        "There is no plan \"{0}\". Say \"list plans\" to see the numbers.");
    public static readonly Text Which = new("Đóng kế hoạch nào?", "Close which plan?");
    public static readonly Text Gone = new(
        "Không còn kế hoạch này. Nhắn \"danh sách kế hoạch\" để xem hiện trạng.",
        "This plan is no longer there. Say \"list plans\" to see what is.");

    public static readonly Text ReopenButton = new("Mở lại", "Reopen");
    public static readonly Text ReopenWhich = new("Mở lại kế hoạch nào?", "Reopen which plan?");
    public static readonly Text ReopenNone = new("Không có kế hoạch nào đã đóng.", "No plan is closed.");
    public static readonly Text ReopenDone = new(
        "Đã mở lại {0}: kế hoạch được nhắc và cập nhật như trước.",
        "{0} is open again: it is reminded of and updated as before.");
}
