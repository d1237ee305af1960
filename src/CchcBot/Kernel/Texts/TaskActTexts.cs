namespace CchcBot.Kernel.Texts;

/// <summary>Actions on tasks that several slices offer, and why they cannot be done.</summary>
internal static class TaskActTexts
{
    public static readonly Text Leader = new("lãnh đạo", "leaders");
    public static readonly Text See = new("Xem {0}", "See {0}");

    public static readonly Text Done = new("Nhiệm vụ {0} đã hoàn thành, không còn nhắc.", "Task {0} is done; there are no more reminders of it.");

    public static readonly Text ReassignTo = new("Giao cho", "Give it to");
    public static readonly Text ReassignPlaceholder = new("Chọn người", "Choose a person");

    public static readonly Text Given = new("Nhiệm vụ {0} được giao cho {1}.", "Task {0} was given to {1}.");
    public static readonly Text Which = new("Đề nghị chọn nhiệm vụ", "Please choose the task");
    public static readonly Text WhichHow = new(
        "Đề nghị nêu mã nhiệm vụ, ví dụ: xin gia hạn 2b, lịch sử 3b.",
        "Please give the task's code, for example: extend 2b, history of 3b.");
    public static readonly Text Objective = new("khách quan", "objective");
    public static readonly Text Subjective = new("chủ quan", "subjective");

    public static readonly Text Event = new("Sự kiện của {0}", "Event of {0}");
    public static readonly Text ExtendButtonOf = new("Xin gia hạn {0}", "Ask for more time for {0}");
    public static readonly Text ExtendButton = new("Xin gia hạn", "Ask for an extension");

    public static readonly Text Later = new("Để sau / chuyển", "Later / hand over");

    public static readonly Text UrgeButton = new("Đôn đốc", "Ask for an update");

    public static readonly Text PaperButton = new("Ký, trả lại", "Sign or return");
    public static readonly Text DirectButton = new("Ý kiến chỉ đạo", "Give an opinion");

    public static readonly Text GiveButton = new("Giao việc", "Give");

    public static readonly Text FactCause = new("Nguyên nhân", "Cause");

    public static readonly Text StepLabel = new("Tình trạng", "Status");
    public static readonly Text ResultShort = new("Kết quả", "Result");
    public static readonly Text ObstacleShort = new("Vướng mắc", "Hindrance");
    public static readonly Text EvidenceShort = new("Văn bản", "Document");
    public static readonly Text CompletedShort = new("Ngày hoàn thành", "Completed on");
    public static readonly Text SignedUnnumbered = new("đã ký {0}, chờ số", "signed {0}, not numbered yet");
    public static readonly Text ExpectedShort = new("Dự kiến xong", "Expected by");
    public static readonly Text WaitsForShort = new("Đang chờ", "Waits for");
    public static readonly Text SubmittedShort = new("Đã trình", "Submitted to");
    public static readonly Text SubmittedOwn = new("lãnh đạo cơ quan{0}, ngày {1}", "the office's own leader{0}, on {1}");
    public static readonly Text SubmittedAbove = new("{0}, ngày {1}", "{0}, on {1}");
    public static readonly Text AuthorityAbove = new("cấp trên", "the authority above");
    public static readonly Text SourceShort = new("Ghi thay, nguồn", "Written down for the unit, from");
    public static readonly Text Back = new("Về danh sách", "Back to the list");
    public static readonly Text Cancel = new("Bỏ", "Drop");
    public static readonly Text Cancelled = new("Đã bỏ, chưa ghi gì.", "Dropped, nothing was saved.");
    public static readonly Text NoSuchTask = new(
        "Không tìm thấy nhiệm vụ \"{0}\". Nhắn \"việc của tôi\" để xem mã các nhiệm vụ.",
        "There is no task \"{0}\". Say \"my tasks\" to see the codes.");
    public static readonly Text NotYours = new(
        "Nhiệm vụ {0} do {1} chủ trì nên do đơn vị đó cập nhật. Nếu giao chưa đúng, đề nghị báo quản trị viên.",
        "Task {0} is led by {1}, so that unit updates it. If that is wrong, please tell the administrator.");
    public static readonly Text Gone = new(
        "Nội dung này không còn. Nhắn \"việc của tôi\" để xem các nhiệm vụ hiện nay.",
        "This is no longer there. Say \"my tasks\" to see the present tasks.");

    public static Text Problem(UpdateProblem problem) => problem switch
    {
        UpdateProblem.PercentOutOfRange => new(
            "Tỷ lệ phải là số từ 0 đến 100. Đề nghị nhập lại.",
            "The percentage must be a number from 0 to 100. Please type it again."),
        UpdateProblem.DocumentInFuture => new(
            "Ngày văn bản sau ngày hôm nay. Đề nghị nhập lại.",
            "The document's date is after today. Please type it again."),
        UpdateProblem.Empty => new(
            "Chưa có nội dung nào để ghi. Đề nghị chọn tình trạng hoặc nhập kết quả.",
            "There is nothing to save yet. Please choose a status or type a result."),
        UpdateProblem.TextTooLong => new(
            "Nội dung dài quá 1.000 ký tự. Đề nghị rút gọn; chi tiết nêu trong văn bản.",
            "The text is longer than 1,000 characters. Please shorten it; details belong into the document."),
        UpdateProblem.Settled => new(
            "Nội dung này đã được giải quyết trước đó; chưa ghi gì thêm.",
            "This was settled before; nothing more was written."),
        UpdateProblem.Gone => Gone,
        UpdateProblem.UnknownChoice => new(
            "Lựa chọn không có trong danh sách; chưa ghi gì. Đề nghị mở lại thẻ và chọn.",
            "This choice is not in the list; nothing was saved. Please open the card again and choose."),
        UpdateProblem.DateOutOfRange => new(
            "Ngày phải trong khoảng từ năm 1990 đến năm 2100. Đề nghị nhập lại.",
            "The date must be between the years 1990 and 2100. Please type it again."),
        UpdateProblem.DocumentTooLong => new(
            "Số, ký hiệu, tên tệp hoặc đường dẫn của văn bản quá dài; chưa ghi gì. Đề nghị nhập lại ngắn hơn.",
            "The document's number, file name or link is too long; nothing was saved. Please type a shorter one."),
        UpdateProblem.TooMany => new(
            "Quá 20 mục cho một nhiệm vụ; chưa ghi gì. Đề nghị gộp trong một văn bản.",
            "More than 20 items for one task; nothing was saved. Please put them into one document."),
    };

    public static readonly Text ImpossibleShare = new(
        "\"{0}\" không thể là tỷ lệ hoàn thành: tỷ lệ từ 0% đến 100%. Chưa ghi gì; đề nghị anh/chị nhắn lại, ví dụ: 3b được 40%",
        "\"{0}\" cannot be the progress of a task, which is from 0% to 100%. Nothing was saved; please say it again, for example: 3b 40%");

    public static readonly Text ProblemBadDate = new(
        "Ngày không có trong lịch. Đề nghị nhập lại, ví dụ 05/09/2025.",
        "The calendar has no such date. Please type it again, for example 05/09/2025.");

    public static readonly Text SheetButton = new("Cập nhật bằng bảng Excel", "Answer in an Excel sheet");
}
