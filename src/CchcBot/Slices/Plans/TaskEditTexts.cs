namespace CchcBot.Slices.Plans;

/// <summary>Texts for amending a single task by hand.</summary>
internal static class TaskEditTexts
{
    public static Text Title(TaskEdit edit) => edit switch
    {
        TaskEdit.Edit => new("Sửa nhiệm vụ {0}", "Edit task {0}"),
        TaskEdit.Add => new("Thêm nhiệm vụ", "Add a task"),
        TaskEdit.Cancel => new("Huỷ nhiệm vụ {0}", "Cancel task {0}"),
        TaskEdit.Activate => new("Sự kiện của nhiệm vụ {0} đã xảy ra", "The event of task {0} has happened"),
    };

    public static Text How(TaskEdit edit) => edit switch
    {
        TaskEdit.Edit => new(
            "Đề nghị nêu mã nhiệm vụ, ví dụ: sửa nhiệm vụ 3b hạn Quý IV/2026",
            "Please name the task, for example: edit task 3b deadline Quý IV/2026"),
        TaskEdit.Add => new("Đề nghị nhắn: thêm nhiệm vụ", "Please say: add task"),
        TaskEdit.Cancel => new("Đề nghị nêu mã nhiệm vụ, ví dụ: huỷ nhiệm vụ 3b", "Please name the task, for example: cancel task 3b"),
        TaskEdit.Activate => new(
            "Đề nghị nêu mã nhiệm vụ và ngày, ví dụ: kích hoạt 7b ngày 10/02/2026",
            "Please name the task and the day, for example: activate 7b 10/02/2026"),
    };

    public static readonly Text LabelArea = new("Thuộc mục", "Section");
    public static readonly Text LabelText = new("Nội dung nhiệm vụ", "Task");
    public static readonly Text LabelLead = new("Đơn vị chủ trì", "Lead unit");
    public static readonly Text LabelCoop = new("Đơn vị phối hợp", "Cooperating units");
    public static readonly Text LabelDeliverable = new("Sản phẩm", "Deliverable");
    public static readonly Text LabelTime = new("Thời hạn", "Deadline");
    public static readonly Text LabelReason = new("Lý do huỷ (bắt buộc)", "Why it is cancelled (required)");
    public static readonly Text LabelEvent = new("Ngày sự kiện xảy ra", "Day of the event");
    public static readonly Text LabelDue = new("Thời hạn hoàn thành", "Due");

    public static readonly Text HintUnits = new("Nhiều đơn vị cách nhau bằng dấu chấm phẩy", "Several units are parted by semicolons");
    public static readonly Text HintTime = new("Ví dụ: trước ngày 15/12/2026", "For example: Quý IV/2026");

    public static readonly Text Review = new("Xem lại", "Review");
    public static readonly Text Leave = new("Thôi", "Never mind");
    public static readonly Text Write = new("Ghi", "Write");
    public static readonly Text Correct = new("Sửa tiếp", "Correct");
    public static readonly Text CancelTask = new("Huỷ nhiệm vụ", "Cancel the task");
    public static readonly Text ReadAs = new("Thời hạn được hiểu là: {0}", "The deadline is read as: {0}");
    public static readonly Text DueFrom = new("Thời hạn hoàn thành: {0} (sự kiện xảy ra ngày {1})", "Due {0} (the event happened on {1})");
    public static readonly Text Outside = new(
        "Thời hạn nằm ngoài kỳ của kế hoạch (từ {0} đến {1}). Đề nghị kiểm tra lại trước khi ghi.",
        "The deadline lies outside the plan's period ({0} to {1}). Please check before writing.");
    public static readonly Text NewUnit = new(
        "Đơn vị chưa có trong danh bạ, sẽ được thêm khi ghi: {0}.",
        "A unit that the directory does not have; it will be added: {0}.");
    public static readonly Text Nearest = new("Tên gần giống: {0}.", "Names like it: {0}.");

    public static Text Done(TaskEdit edit) => edit switch
    {
        TaskEdit.Edit => new("Đã sửa nhiệm vụ {0}", "Task {0} edited"),
        TaskEdit.Add => new("Đã thêm nhiệm vụ {0}", "Task {0} added"),
        TaskEdit.Cancel => new("Đã huỷ nhiệm vụ {0}", "Task {0} cancelled"),
        TaskEdit.Activate => new("Đã ghi thời hạn của nhiệm vụ {0}", "Deadline of task {0} set"),
    };

    public static readonly Text WhichTask = new("Nhiệm vụ nào?", "Which task?");
    public static readonly Text WhichPlan = new("Thêm vào kế hoạch nào?", "Into which plan?");
    public static readonly Text Pick = new("{0} ({1})", "{0} ({1})");

    public static readonly Text ProblemTooLong = new(
        "Nội dung dài quá mức ghi được. Đề nghị viết gọn lại.",
        "This is too long to be kept. Please write less.");
    public static readonly Text ProblemNoText = new("Đề nghị ghi nội dung nhiệm vụ.", "Please write what the task is.");
    public static readonly Text ProblemNoLead = new("Đề nghị ghi đơn vị chủ trì.", "Please write the lead unit.");
    public static readonly Text ProblemTime = new(
        "Chưa đọc được thời hạn \"{0}\". Đề nghị ghi, ví dụ: Quý IV/2026; trước ngày 15/12/2026; thường xuyên.",
        "The deadline \"{0}\" could not be read. Please write, for example: Quý IV/2026; trước ngày 15/12/2026; thường xuyên.");
    public static readonly Text ProblemNoDue = new(
        "Đề nghị ghi thời hạn hoàn thành, ví dụ: 28/02/2026 hoặc 15 ngày làm việc.",
        "Please write when it is due, for example: 28/02/2026 or 15 working days.");
    public static readonly Text ProblemEvent = new("Đề nghị chọn ngày sự kiện xảy ra.", "Please choose the day of the event.");
    public static readonly Text ProblemEventFuture = new(
        "Ngày {0} chưa đến. Đề nghị ghi khi sự kiện đã xảy ra.",
        "{0} is still to come. Please say so once the event has happened.");
    public static readonly Text ProblemDueBeforeEvent = new(
        "Thời hạn {0} sớm hơn ngày sự kiện. Đề nghị ghi lại.",
        "The deadline {0} is before the event. Please correct it.");
    public static readonly Text ProblemNoEvent = new(
        "Nhiệm vụ {0} không chờ sự kiện nào (thời hạn: {1}). Đề nghị nhắn \"sửa nhiệm vụ {0}\" để đổi thời hạn.",
        "Task {0} waits for no event (deadline: {1}). Please say \"edit task {0}\" to change its deadline.");
    public static readonly Text ProblemNoReason = new("Đề nghị ghi lý do huỷ.", "Please write why it is cancelled.");
    public static readonly Text ProblemSame = new(
        "Chưa có thay đổi nào so với nội dung đang theo dõi.",
        "Nothing differs from what is being followed.");
    public static readonly Text ProblemChanged = new(
        "Kế hoạch vừa được thay đổi; chưa ghi gì. Đề nghị mở lại nhiệm vụ rồi sửa.",
        "The plan was changed just now; nothing was written. Please open the task again.");
}
