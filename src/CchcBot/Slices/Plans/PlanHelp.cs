namespace CchcBot.Slices.Plans;

/// <summary>Help entries about plans.</summary>
internal static class PlanHelp
{
    public static readonly HelpText LoadPlan = new(
        new("nạp kế hoạch", "load plan"),
        new("Gửi kèm tệp kế hoạch (Word, PDF, Excel, văn bản); xem trước rồi mới lưu.",
            "With the plan's file (Word, PDF, Excel, text); you see it before it is stored."));

    public static readonly HelpText IssuePlan = new(
        new("ban hành số 12/KH-VP ngày 05/01/2026", "issue plan 12/KH-VP 05/01/2026"),
        new("Ghi số, ngày của kế hoạch dự thảo; từ đó bắt đầu nhắc việc.", "Gives a draft plan its number and date; reminders begin then."));

    public static readonly HelpText ListPlans = new(
        new("danh sách kế hoạch", "list plans"),
        new("Các kế hoạch đang theo dõi.", "The plans that are followed."));

    public static readonly HelpText EditPlan = new(
        new("sửa kế hoạch 7/KH-VP", "edit plan 7/KH-VP"),
        new("Sửa cơ quan ban hành, số, ngày, tên, năm; trước khi nạp thì sửa ngay ở bản xem trước.",
            "Correct issuer, number, day, title, year; before loading, in the preview."));

    public static readonly HelpText EditTask = new(
        new("sửa nhiệm vụ 3b hạn Quý IV/2026", "edit task 3b deadline Quý IV/2026"),
        new(
            "Sửa nội dung, đơn vị, sản phẩm, thời hạn; hiển thị lại trước khi ghi.",
            "Change wording, units, deliverable, deadline; shown again before it is written."));

    public static readonly HelpText AddTask = new(
        new("thêm nhiệm vụ", "add task"),
        new("Thêm một nhiệm vụ ngoài văn bản.", "Add a task that is in no document."));

    public static readonly HelpText CancelTask = new(
        new("huỷ nhiệm vụ 3b", "cancel task 3b"),
        new("Huỷ một nhiệm vụ, có lý do; lịch sử được giữ lại.", "Cancel a task, with a reason; its history is kept."));

    public static readonly HelpText ActivateTask = new(
        new("kích hoạt 7b ngày 10/02/2026", "activate 7b 10/02/2026"),
        new("Sự kiện mà nhiệm vụ chờ đã xảy ra: tính thời hạn.", "The event that the task waits for has happened: it gets its deadline."));

    public static readonly HelpText ClosePlan = new(
        new("đóng kế hoạch", "close plan"),
        new("Kết thúc kế hoạch đã hết kỳ: không nhắc, không hỏi nữa.", "End a plan whose period is over: no reminders, no questions."));

    public static readonly HelpText ReopenPlan = new(
        new("mở lại kế hoạch", "reopen plan"),
        new("Mở lại kế hoạch đã đóng.", "Take a closed plan back."));

    public static readonly HelpText RollOver = new(
        new("chuyển tiếp nhiệm vụ", "carry over tasks"),
        new("Chọn việc chưa xong để chuyển sang kế hoạch kỳ sau.", "Choose unfinished tasks to go on in the next plan."));

    /// <summary>Commands that Teams suggests in the compose box.</summary>
    public static readonly IReadOnlyList<OfferedCommand> Offered =
    [
        new(new("danh sách kế hoạch", "list plans"), new("Các kế hoạch đang theo dõi", "The plans that are followed"), Personal: 5, Team: 6),
        new(new("nạp kế hoạch", "load plan"),
            new("Quản trị viên: gửi kèm tệp Word của kế hoạch, xem trước rồi mới lưu",
                "Administrators: with the plan's Word file; you see it before it is stored"), Personal: 6),
        new(new("sửa nhiệm vụ", "edit task"),
            new("Quản trị viên: sửa nhiệm vụ 3b; hiển thị lại trước khi ghi",
                "Administrators: edit task 3b; shown again before it is written"), Personal: 10),
    ];
}
