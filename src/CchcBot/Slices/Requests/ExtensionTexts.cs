namespace CchcBot.Slices.Requests;

/// <summary>Texts about extension requests and their decisions.</summary>
internal static class ExtensionTexts
{
    public static readonly Text ExtendTitle = new("Đề nghị gia hạn nhiệm vụ {0}", "Extension of task {0}");
    public static readonly Text ExtendDue = new("Đề nghị gia hạn đến ngày", "Extend until");
    public static readonly Text ExtendReason = new("Lý do", "Reason");
    public static readonly Text ExtendNumber = new(
        "Số văn bản của cấp trên (nếu hạn do cấp trên giao)",
        "Document of the authority above (where it set the deadline)");
    public static readonly Text ExtendNumberNeeded = new(
        "Số văn bản của cấp trên (hạn do cấp trên giao, bắt buộc)",
        "Document of the authority above (it set this deadline; required)");
    public static readonly Text ExtendDate = new("Ngày văn bản", "Date of the document");
    public static readonly Text ExtendDecides = new(
        "Gửi xin ý kiến: {0}. Hạn ban đầu vẫn được giữ để đối chiếu.",
        "Goes for decision to {0}. The original deadline is kept beside the new one.");
    public static readonly Text ExtendNobody = new(
        "Cơ quan chưa có lãnh đạo phụ trách để xin ý kiến; đề nghị sẽ gửi đơn vị theo dõi.",
        "The office has no leader in charge to decide; the request goes to the monitoring unit.");
    public static readonly Text ExtendSend = new("Gửi đề nghị", "Send the request");
    public static readonly Text ExtendNotYours = new(
        "Nhiệm vụ {0} do {1} chủ trì nên do đơn vị đó xin gia hạn.",
        "Task {0} is led by {1}, so that unit asks for its extension.");

    public static readonly Text Withdraw = new("Rút đề nghị", "Withdraw the request");
    public static readonly Text Withdrawn = new(
        "Đã rút đề nghị gia hạn nhiệm vụ {0}; thời hạn giữ nguyên.",
        "The request to extend task {0} was withdrawn; its deadline stays.");
    public static readonly Text WithdrawnTold = new(
        "{0} đã rút đề nghị gia hạn nhiệm vụ {1} đến {2}; không cần cho ý kiến nữa.",
        "{0} has withdrawn the request to extend task {1} until {2}; no decision is needed any more.");
    public static readonly Text WithdrawNone = new(
        "Nhiệm vụ {0} không có đề nghị gia hạn nào đang chờ ý kiến.",
        "No request to extend task {0} waits for a decision.");

    public static Text Problem(ExtensionProblem problem) => problem switch
    {
        ExtensionProblem.Done => new("Nhiệm vụ đã hoàn thành, không cần gia hạn.", "The task is done; no extension is needed."),
        ExtensionProblem.NoDeadline => new("Nhiệm vụ không có hạn cụ thể nên không xin gia hạn.", "The task has no date that could be extended."),
        ExtensionProblem.NoDate => new("Đề nghị chọn ngày gia hạn.", "Please choose the new date."),
        ExtensionProblem.NotLater => new(
            "Ngày gia hạn phải sau hạn hiện nay. Đề nghị chọn ngày khác.",
            "The new date must be after the present deadline. Please choose another."),
        ExtensionProblem.Past => new("Ngày gia hạn đã qua. Đề nghị chọn ngày khác.", "The new date has passed. Please choose another."),
        ExtensionProblem.NoReason => new("Đề nghị nêu lý do xin gia hạn.", "Please give the reason for the extension."),
        ExtensionProblem.TextTooLong => new(
            "Nội dung dài quá 1.000 ký tự. Đề nghị rút gọn; chi tiết nêu trong văn bản.",
            "The text is longer than 1,000 characters. Please shorten it; details belong in a document."),
        ExtensionProblem.NoDocument => new(
            "Hạn này do cấp trên giao. Đề nghị nêu số và ngày văn bản của cấp trên cho phép lùi hạn.",
            "An authority above set this deadline. Please give the number and date of its document that allows the later date."),
        ExtensionProblem.DocumentInFuture => new(
            "Ngày văn bản sau ngày hôm nay. Đề nghị nhập lại.",
            "The document's date is after today. Please correct it."),
        ExtensionProblem.TooLate => TaskActTexts.Problem(UpdateProblem.DateOutOfRange),
        ExtensionProblem.BadDocument => new(
            "Số hoặc ngày văn bản của cấp trên không đúng. Đề nghị nhập lại.",
            "The number or the date of the document above is not right. Please type it again."),
    };

    public static readonly Text PastDay = new(
        "Ngày {0} đã qua nên không thể gia hạn đến ngày đó; chưa gửi gì. Đề nghị chọn ngày sau {1}.",
        "{0} has passed, so the deadline cannot be extended to it; nothing was sent. Please choose a day after {1}.");

    public static readonly Text ExtensionPush = new("Đề nghị gia hạn {0} đến {1}", "Extension of {0} until {1} requested");
    public static readonly Text ExtensionGone = new(
        "Đề nghị gia hạn {0} này không còn chờ ý kiến",
        "This request to extend {0} no longer waits for a decision");
    public static readonly Text ExtensionDone = new("Nhiệm vụ {0} đã hoàn thành, không cần gia hạn", "Task {0} is done; no extension is needed");

    public static Text Answer(ExtensionAnswer answer) => answer switch
    {
        ExtensionAnswer.Agreed => new("Gia hạn {0}: đồng ý, hạn mới {1}", "Extension of {0}: agreed, new deadline {1}"),
        ExtensionAnswer.Adjusted => new("Gia hạn {0}: điều chỉnh, hạn mới {1}", "Extension of {0}: adjusted, new deadline {1}"),
        ExtensionAnswer.NotYet => new("Gia hạn {0}: chưa đồng ý, giữ hạn {1}", "Extension of {0}: not yet agreed, the deadline stays {1}"),
        _ => NewerTexts.Of(answer),
    };

    public static readonly Text InPrinciple = new(
        "Gia hạn {0}: đồng ý chủ trương đến {1}, chờ văn bản",
        "Extension of {0}: agreed in principle until {1}, the document is awaited");
    public static readonly Text WaitsForOpinion = new("đồng chí {0} cho ý kiến", "the view of {0}");
    public static readonly Text WaitsForDecision = new("đồng chí {0} quyết định", "the decision of {0}");
    public static readonly Text WaitsForNobody = new("cơ quan chưa có lãnh đạo quyết định", "the office has no leader who decides");
    public static readonly Text WaitsForDocument = new(
        "nhập số, ngày văn bản; hạn mới có hiệu lực từ khi nhập",
        "the document's number and date; the new deadline holds once they are entered");
    public static readonly Text OpinionYes = new("Nhất trí", "In favour");
    public static readonly Text OpinionNo = new("Không nhất trí", "Not in favour");
    public static readonly Text OpinionWhy = new("Ý kiến (cần có khi không nhất trí)", "Remark (needed when not in favour)");
    public static readonly Text FactLeaderOpinion = new("Ý kiến lãnh đạo phụ trách", "View of the leader in charge");
    public static readonly Text EnterNumber = new("Số văn bản", "Document number");
    public static readonly Text EnterDate = new("Ngày văn bản", "Document date");
    public static readonly Text Enter = new("Nhập văn bản", "Enter the document");
    public static readonly Text EnterBoth = new("Đề nghị nhập số và ngày văn bản.", "Please give the document's number and date.");
    public static readonly Text Entered = new(
        "Gia hạn {0}: đã nhập văn bản {1}, hạn mới {2}.",
        "Extension of {0}: document {1} entered, new deadline {2}.");
    public static readonly Text FactDecisionDocument = new("Văn bản cho phép", "Document");
    public static readonly Text ExtensionAgree = new("Đồng ý", "Agree");
    public static readonly Text ExtensionAdjust = new("Điều chỉnh", "Adjust");
    public static readonly Text ExtensionNotYet = new("Chưa đồng ý", "Not yet");
    public static readonly Text ExtensionOtherDate = new("Ngày (khi điều chỉnh)", "Date (when adjusting)");
    public static readonly Text ExtensionWhy = new("Ý kiến (cần có khi chưa đồng ý)", "Remark (needed for \"not yet\")");
    public static readonly Text ExtensionNoReason = new(
        "Đề nghị ghi ý kiến để đơn vị biết lý do chưa đồng ý.",
        "Please write a remark so that the unit knows why it is not yet agreed.");
    public static readonly Text ExtensionComment = new("Ý kiến của đơn vị theo dõi", "Remark of the monitoring unit");
    public static readonly Text ExtensionSend = new("Gửi ý kiến", "Send the remark");
    public static readonly Text ExtensionNoComment = new("Đề nghị ghi ý kiến trước khi gửi.", "Please write the remark before sending it.");
    public static readonly Text ExtensionNotYours = new(
        "Đề nghị gia hạn {0} do người ký kế hoạch hoặc lãnh đạo phụ trách quyết định; không quyết định đề nghị của chính mình hoặc đơn vị mình.",
        "The extension of {0} is decided by the leader in charge of the unit; nobody decides on his own or his own unit's request.");
    public static readonly Text ExtensionAskedInUnit = new(
        "{0} đề nghị gia hạn nhiệm vụ {1} đến {2}: {3} Đang chờ {4}.",
        "{0} asks to extend task {1} until {2}: {3} It waits for {4}.");
    public static readonly Text ExtensionNobody = new(
        "{0} đề nghị gia hạn nhiệm vụ {1} đến {2}: {3} Cơ quan chưa có lãnh đạo phụ trách để xin ý kiến; đề nghị quản trị viên giao vai trò lãnh " +
            "đạo.",
        "{0} asks to extend task {1} until {2}: {3} The office has no leader in charge to decide; please ask an administrator to name one.");
    public static readonly Text ExtensionTold = new("{0} (ý kiến của đồng chí {1}).", "{0} (decided by {1}).");
    public static readonly Text ExtensionToldWhy = new("{0} (ý kiến của đồng chí {1}: {2}).", "{0} (decided by {1}: {2}).");

    public static readonly Text FactWaits = new("Đang chờ", "Waits for");
    public static readonly Text FactUnit = new("Đơn vị", "Unit");
    public static readonly Text FactDue = new("Hạn hiện nay", "Present deadline");
    public static readonly Text FactDueBefore = new("Hạn trước đó", "Deadline before");
    public static readonly Text FactOriginal = new("Hạn ban đầu", "Original deadline");
    public static readonly Text FactAsked = new("Đề nghị đến", "Requested until");
    public static readonly Text FactReason = new("Lý do", "Reason");
    public static readonly Text FactDocument = new("Văn bản cấp trên", "Document from above");
    public static readonly Text FactBy = new("Người đề nghị", "Requested by");
    public static readonly Text FactStep = new("Tình trạng", "Status");
    public static readonly Text FactComment = new("Ý kiến theo dõi", "Monitoring unit");
    public static readonly Text FactDecided = new("Người quyết định", "Decided by");
    public static readonly Text FactOpinion = new("Ý kiến", "Remark");
    public static readonly Text FactReportedBy = new("Người báo cáo", "Reported by");

}
