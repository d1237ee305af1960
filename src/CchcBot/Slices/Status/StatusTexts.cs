namespace CchcBot.Slices.Status;

/// <summary>Texts for reporting a task's status.</summary>
internal static class StatusTexts
{
    public static readonly Text ExtendApart = new(
        "Về gia hạn {0}: sau khi ghi nội dung dưới đây, đề nghị nhắn riêng \"xin gia hạn\" kèm mã nhiệm vụ để nêu ngày và lý do.",
        "As for extending {0}: after recording what is below, please write \"extend\" with the task's code to give the date and the reason.");

    public static readonly Text OthersApart = new(
        "Về {0}: nội dung khác trong câu chưa được ghi, đề nghị nhắn riêng sau khi chọn nhiệm vụ dưới đây.",
        "As for {0}: the rest of the sentence is not recorded; please write it separately after choosing the task below.");

    public static Text Standing(CompletionStanding standing) => standing switch
    {
        CompletionStanding.Waiting => new("chờ xác nhận", "waits for confirmation"),
        CompletionStanding.Confirmed => new("đã xác nhận", "confirmed"),
        CompletionStanding.Returned => new("trả lại để hoàn thiện:", "returned to be completed:"),
        _ => NewerTexts.Of(standing),
    };

    public static readonly Text CauseIsConfirmed = new("đã xác nhận", "confirmed");

    public static readonly Text FactCompletion = new("Xác nhận", "Confirmation");

    public static readonly Text ExtendNext = new("Tiếp theo: đề nghị gia hạn {0}", "Next: more time for {0}");
    public static readonly Text ExtendNextDue = new("Tiếp theo: đề nghị gia hạn {0} đến {1}", "Next: more time for {0} until {1}");
    public static readonly Text ExtendNextHow = new(
        "Bấm nút nào cũng mở phiếu xin gia hạn để gửi lãnh đạo; đề nghị chưa được gửi trước khi bấm nút trên phiếu đó.",
        "Either button opens the request to the leader; nothing is sent before its own button is pressed.");

    public static readonly Text Title = new("Nhiệm vụ {0}", "Task {0}");
    public static readonly Text ResultLabel = new("Kết quả trong kỳ (vài chữ)", "Result in the period (a few words)");
    public static readonly Text NumberLabel = new("Số văn bản (nếu có)", "Document number (if any)");
    public static readonly Text DateLabel = new("Ngày văn bản", "Document date");
    public static readonly Text ObstacleLabel = new("Vướng mắc (nếu có)", "What hinders it (if anything)");
    public static readonly Text PercentShort = new("Tỷ lệ", "Percent");
    public static readonly Text ExtensionShort = new("Đề nghị gia hạn", "Extension asked");
    public static readonly Text Save = new("Lưu", "Save");
    public static readonly Text Again = new("Cập nhật tiếp", "Update again");
    public static readonly Text Saved = new("Đã ghi nhận nhiệm vụ {0}", "Task {0} saved");
    public static readonly Text Already = new("Nhiệm vụ {0} đã được ghi nhận trước đó", "Task {0} was saved before");
    public static readonly Text SavedMany = new("Đã ghi nhận: {0}.", "Saved: {0}.");
    public static readonly Text NotSavedBeside = new(
        "Chưa ghi {0}, vì các nội dung của một kế hoạch được ghi cùng lúc. Đề nghị báo cáo lại.",
        "{0} not saved: the parts of one plan are saved together. Please report again.");
    public static readonly Text ConfirmTitle = new("Nội dung báo cáo được hiểu như sau, đúng chưa?", "This is how the report was read. Is it right?");
    public static readonly Text Confirm = new("Đúng, ghi lại", "Right, save it");
    public static readonly Text Correct = new("Sửa", "Correct");
    public static readonly Text Milestone = new("Mốc: {0}", "Milestone: {0}");
    public static readonly Text WhichTask = new("Báo cáo này về nhiệm vụ nào?", "Which task is this about?");
    public static readonly Text WhichTaskHow = new(
        "Đề nghị nêu mã nhiệm vụ, ví dụ: đã xong 3b, QĐ 12/QĐ-VP ngày 5/9",
        "Please name the task, for example: 3b done, QĐ 12/QĐ-VP 5/9");
    public static readonly Text Changed = new(
        "Nhiệm vụ này vừa được {0} cập nhật: {1}. Đề nghị xem lại nội dung dưới đây rồi ghi.",
        "{0} has just reported on this task: {1}. Please look at what is below once more before you save it.");
    public static readonly Text ChangedSince = new(
        "Nhiệm vụ này vừa được {0} cập nhật: {1}. Đề nghị chọn lại nếu cần.",
        "{0} has just reported on this task: {1}. Please choose again if needed.");
    public static readonly Text Stands = new("Tình trạng hiện nay: {0}. Đề nghị chọn:", "It stands as: {0}. Please choose:");
    public static readonly Text Somebody = new("đồng nghiệp", "A colleague");
    public static readonly Text TellAdministrator = new(
        "Việc giao lại hoặc bỏ nhiệm vụ do quản trị viên thực hiện. Đề nghị báo {0}.",
        "Reassigning or dropping a task is for the administrator to do. Please tell {0}.");
    public static readonly Text TellNobody = new(
        "Việc giao lại hoặc bỏ nhiệm vụ do quản trị viên thực hiện; cơ quan chưa có quản trị viên.",
        "Reassigning or dropping a task is for the administrator to do; the office has none yet.");

    public static readonly Text ProblemNoCause = new("Đề nghị ghi vướng mắc ở đâu, do nguyên nhân gì.", "Please say what hinders it, and why.");
    public static readonly Text ProblemDateWithoutNumber = new(
        "Có ngày mà chưa có số văn bản. Đề nghị nhập số, ví dụ 12/QĐ-VP.",
        "There is a date but no document number. Please type the number, for example 12/QĐ-VP.");

    public static readonly Text CauseAsked = new("Vướng ở đâu, do nguyên nhân gì?", "What hinders it, and why?");
}
