namespace CchcBot.Slices.Requests;

/// <summary>Texts about a leader's directions.</summary>
internal static class DirectionTexts
{
    public static readonly Text FormTitle = new("Ý kiến chỉ đạo nhiệm vụ {0}", "Opinion on task {0}");
    public static readonly Text FormGoes = new("Gửi: {0}. Theo dõi đến khi có trả lời.", "Goes to {0}; it is tracked until it is answered.");
    public static readonly Text Text = new("Nội dung", "What is to be done or known");
    public static readonly Text Due = new("Trả lời trước hết ngày (nếu cần)", "Answer by (if needed)");
    public static readonly Text Send = new("Gửi ý kiến chỉ đạo", "Send the opinion");
    public static readonly Text NoText = new("Đề nghị ghi nội dung chỉ đạo.", "Please write what is to be done or known.");
    public static readonly Text Past = new("Ngày trả lời đã qua. Đề nghị chọn ngày khác.", "The day has passed. Please choose another.");
    public static readonly Text OnlyLeaders = new("Ý kiến chỉ đạo do lãnh đạo cơ quan cho.", "Opinions are for the office's leaders to give.");
    public static readonly Text TooMany = new(
        "Nhiệm vụ này đã có nhiều ý kiến chỉ đạo; nội dung tiếp theo đề nghị gửi bằng văn bản.",
        "This task has many opinions already; please send the next one as a document.");
    public static readonly Text NothingOpen = new("Nhiệm vụ {0} không còn phần nào đang thực hiện.", "Nothing of task {0} is open any more.");

    public static readonly Text Title = new("Đồng chí {0} có ý kiến chỉ đạo nhiệm vụ {1}", "{0} has an opinion on task {1}");
    public static readonly Text TitleDue = new(
        "Đồng chí {0} có ý kiến chỉ đạo nhiệm vụ {1}, trả lời trước hết {2}",
        "{0} has an opinion on task {1}, to be answered by {2}");
    public static readonly Text Answered = new("Đã trả lời ý kiến chỉ đạo nhiệm vụ {0}", "The opinion on task {0} was answered");
    public static readonly Text Over = new("Ý kiến chỉ đạo nhiệm vụ {0} đã kết thúc ({1})", "The opinion on task {0} is settled ({1})");
    public static readonly Text Gone = new("Ý kiến chỉ đạo nhiệm vụ {0} không còn", "This opinion on task {0} is gone");
    public static readonly Text Waits = new("Đang chờ {0} trả lời", "Waiting for the answer of {0}");
    public static readonly Text Answer = new("Trả lời", "Answer");
    public static readonly Text AnsweredBy = new("Người trả lời", "Answered by");
    public static readonly Text SendAnswer = new("Gửi trả lời", "Send the answer");
    public static readonly Text NoAnswer = new("Đề nghị ghi nội dung trả lời.", "Please write the answer.");
    public static readonly Text Told = new("{0} trả lời ý kiến chỉ đạo nhiệm vụ {1}: {2}", "{0} answered your opinion on task {1}: {2}");

    public static readonly Text ListTitle = new("{0} ý kiến chỉ đạo chờ trả lời", "{0} {0:opinion waits for its answer|opinions wait for their answers}");
    public static readonly Text ListNone = new(
        "Không có ý kiến chỉ đạo nào chờ trả lời. Nhắn, ví dụ: ý kiến chỉ đạo 1a báo cáo kết quả trước 20/9.",
        "No opinion waits for an answer. Say, for example: opinion on 1a report the result by 20/9.");
    public static readonly Text ListLate = new("quá hạn trả lời", "answer overdue");
    public static readonly Text ListDue = new("trả lời trước hết {0}", "answer by {0}");
    public static readonly Text ListMore = new("… và {0} ý kiến nữa.", "… and {0} more.");
}
