namespace CchcBot.Slices.Remind;

/// <summary>Texts of digests.</summary>
internal static class DigestTexts
{
    public static readonly Text Push = new("CCHC: {0}", "CCHC: {0}");
    public static readonly Text PushDue = new("{0} đến hạn {1}", "{0} due {1}");
    public static readonly Text PushOverdue = new("{0} quá hạn", "{0} overdue");
    public static readonly Text PushOverdueNew = new("{0} quá hạn (mới: {1})", "{0} overdue (new: {1})");
    public static readonly Text PushUnchanged = new("{0} quá hạn, không đổi", "{0} overdue, unchanged");
    public static readonly Text PushDecide = new("{0} nội dung xin ý kiến", "{0} for your decision");
    public static readonly Text PushDirections = new("{0} ý kiến chỉ đạo chờ trả lời", "{0} {0:opinion|opinions} of leaders to answer");
    public static readonly Text PushSome = new("{0} nhiệm vụ cần cập nhật", "{0} {0:task|tasks} to update");

    public static readonly Text Ask = new(
        "Đề nghị anh/chị cập nhật tình hình: bấm một nút, hoặc nhắn một câu, ví dụ: 2b đã trình.",
        "Please update where things stand: press a button, or say a sentence such as: 2b submitted.");
    public static readonly Text More = new("Xem thêm {0} nhiệm vụ", "Show {0} more");
    public static readonly Text Gone = new(
        "Bản nhắc việc này không còn. Nhắn \"việc của tôi\" để xem các nhiệm vụ hiện nay.",
        "This reminder is gone. Say \"my tasks\" to see the present tasks.");
    public static readonly Text AllDone = new(
        "Cả {0} nhiệm vụ trong bản nhắc này đã hoàn thành.", "{0:The only task|All tasks} of this reminder {0:is|are} done.");

    public static readonly Text AskHead = new(
        "Kính gửi đồng chí phụ trách đơn vị: kính đề nghị cho biết tình hình các nhiệm vụ dưới đây.",
        "To the head of the unit: please let us know how the tasks below stand.");
    public static readonly Text AskLeader = new("Kính báo cáo đồng chí {0}.", "To the {0}, for information and decision.");

    public static Text SectionTitle(DigestCard.Section section) => section switch
    {
        DigestCard.Section.Decide => new("Xin ý kiến ({0})", "For your decision ({0})"),
        DigestCard.Section.LateForLeaders => new("Quá hạn từ {1} ngày làm việc ({0})", "Overdue by {1} working {1:day|days} or more ({0})"),
        DigestCard.Section.OwnLeader => new("Đang chờ đồng chí cho ý kiến ({0})", "Waiting for your word ({0})"),
        DigestCard.Section.Direction => new("Ý kiến chỉ đạo chờ trả lời ({0})", "Opinions of leaders to answer ({0})"),
        DigestCard.Section.Submitted => new(
            "Đã trình từ 10 ngày làm việc: đã ký, bị trả lại hay vẫn chờ? ({0})",
            "Submitted 10 working days ago: signed, returned, or still waiting? ({0})"),
        DigestCard.Section.Reassign => new("Đề nghị giao lại ({0})", "To be given to somebody else ({0})"),
        DigestCard.Section.Overdue => new("Quá hạn ({0})", "Overdue ({0})"),
        DigestCard.Section.LateInUnit => new("Đơn vị quá hạn từ {1} ngày làm việc ({0})", "Your unit, overdue by {1} working {1:day|days} or more ({0})"),
        DigestCard.Section.Due => new("Đến hạn ({0})", "Due ({0})"),
        DigestCard.Section.Estimate => new("Đề nghị ước kết quả đến 31/12 ({0})", "Please estimate the result up to 31/12 ({0})"),
        DigestCard.Section.Report => new("Phục vụ {1}: cập nhật trước hết ngày {2} ({0})", "For the {1}: please update by the end of {2} ({0})"),
        DigestCard.Section.Call => new("Đã nhắc ba lần, chưa thay đổi: đề nghị gọi ({0})", "Said three times, unchanged: please call ({0})"),
        DigestCard.Section.Event => new("Sự kiện đã xảy ra chưa? ({0})", "Has the event happened? ({0})"),
    };

    public static readonly Text Unchanged = new("Không đổi: {0} nhiệm vụ quá hạn ({1}).", "Unchanged: {0} overdue {0:task|tasks} ({1}).");
    public static readonly Text CallList = new("Danh sách gọi", "Call list");
    public static readonly Text SectionReportPast = new("Phục vụ báo cáo ({0})", "For the report ({0})");

    public static readonly Text Late = new("quá hạn {0} ngày làm việc (hạn {1})", "overdue by {0} working {0:day|days} (due {1})");
    public static readonly Text LateSince = new("quá hạn (hạn {0})", "overdue (due {0})");
    public static readonly Text LateInAll = new("Quá hạn {0} nhiệm vụ", "{0} {0:task is|tasks are} overdue");
    public static readonly Text LateSubmitted = new(" (đã trình {1})", " ({1} submitted)");
    public static readonly Text LateLonger = new("; từ {3} ngày làm việc: {2}", "; {2} by {3} working {3:day|days} or more");
    public static readonly Text Nobody = new("{0} chưa khai báo người phụ trách", "nobody is declared in charge of {0}");
    public static readonly Text Extension = new("đề nghị gia hạn đến {0}: {1}", "asks for more time until {0}: {1}");
    public static readonly Text NotTheirs = new(
        "{0} cho biết đây không phải việc của mình, đề nghị giao lại.",
        "{0} says that this is not theirs and asks for it to be given to somebody else.");
    public static readonly Text NotUnits = new(
        "{0} cho biết đây không phải việc của đơn vị, đề nghị giao lại.",
        "{0} says that this is not the unit's and asks for it to be given to somebody else.");
    public static readonly Text ToldOfficer = new("đã nhắc {0} {1} lần, chưa có thay đổi", "{0} was reminded {1} {1:time|times}, nothing has changed");
    public static readonly Text Instead = new("nhận thay {0}", "for {0}");
    public static readonly Text SnoozedShort = new("nhắc lại {0}", "again on {0}");
    public static readonly Text Submitted = new(
        "Đã trình, chờ cấp trên, không phải cập nhật: {0}",
        "Submitted, with the authority above, nothing to update: {0}");
    public static readonly Text Beyond = new("Còn {0} nhiệm vụ khác: nhắn \"việc của tôi\" để xem.", "{0} more {0:task|tasks}: say \"my tasks\" to see them.");
    public static readonly Text Paper = new("Ký, trả lại {0}", "Sign or return {0}");
    public static readonly Text Decide = new("Cho ý kiến {0}", "Decide on {0}");
    public static readonly Text AnswerDirection = new("Trả lời chỉ đạo {0}", "Answer the opinion on {0}");
    public static readonly Text LaterOccurrences = new("cùng {0} kỳ sau chưa báo cáo", "and {0} later {0:one|ones} not reported");
    public static readonly Text Snoozed = new("Sẽ nhắc lại nhiệm vụ {0} vào {1}.", "You will be reminded of task {0} on {1}.");
    public static readonly Text Asked = new(
        "Đã chuyển đề nghị giao lại nhiệm vụ {0} đến {1}. Trong khi chờ, nhiệm vụ vẫn do anh/chị theo dõi.",
        "The request to give task {0} to somebody else went to {1}. Until it is settled the task stays with you.");
    public static readonly Text NobodyElse = new(
        "Chưa có người khác để chuyển nhiệm vụ {0}. Nhắn \"đơn vị và cán bộ\" để giao đơn vị cho người phụ trách.",
        "There is nobody else to whom task {0} could go. Say \"roster\" to put somebody in charge of the unit.");
    public static readonly Text Reassign = new("Giao lại {0}", "Hand over {0}");
    public static readonly Text GivenToYou = new("Anh/chị được giao nhiệm vụ {0}: {1}", "You were given task {0}: {1}");
    public static readonly Text Kept = new("Nhiệm vụ {0} vẫn do anh/chị thực hiện (ý kiến của {1}).", "Task {0} stays with you (decided by {1}).");
    public static readonly Text KeptShort = new(
        "Nhiệm vụ {0} giữ nguyên người thực hiện; người đề nghị đã được báo.",
        "Task {0} stays where it is; who asked was told.");
    public static readonly Text Settled = new(
        "Đề nghị giao lại {0} đã được giải quyết. Người thực hiện hiện nay: {1}.",
        "The request about {0} has been settled. It is with {1} now.");
    public static readonly Text Closed = new("Bản nhắc việc ngày {0} đã đóng. Tình hình:", "The reminder of {0} is closed. How things stand:");
    public static readonly Text Present = new("Việc hiện nay", "Present tasks");
    public static readonly Text NothingLeft = new(
        "Không còn nhiệm vụ nào trong bản nhắc này phải cập nhật. Tình hình:",
        "Nothing of this reminder is left to update. How things stand:");
}
