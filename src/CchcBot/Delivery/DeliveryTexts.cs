namespace CchcBot.Delivery;

/// <summary>Texts of the delivery report and of the notice about unreachable people.</summary>
internal static class DeliveryTexts
{
    public static readonly Text Notice = new("CCHC: {0} người chưa nhận được nhắc việc", "CCHC: reminders do not reach {0} {0:person|people}");
    public static readonly Text Instead = new(
        "Nhiệm vụ của các đồng chí này được nhắc tới người phụ trách đơn vị nếu có, nếu không thì tới quản trị viên.",
        "What is theirs is sent to the head of the unit where there is one, else to an administrator.");
    public static readonly Text Show = new("Báo cáo gửi nhắc", "Delivery report");
    public static readonly Text Say = new("báo cáo gửi nhắc", "delivery report");
    public static readonly Text Push = new(
        "Gửi nhắc: {0} đã gửi, {1} đang chờ, {2} chưa gửi được",
        "Deliveries: {0} sent, {1} waiting, {2} not delivered");
    public static readonly Text Title = new("Báo cáo gửi nhắc", "Delivery report");
    public static readonly Text Since = new("Từ ngày {0} đến nay.", "Since {0}.");
    public static readonly Text Sent = new("Tin đã gửi", "Messages sent");
    public static readonly Text People = new("Người đã nhận", "People reached");
    public static readonly Text Mails = new("Thư nhắc việc đã gửi", "Reminders sent by mail");
    public static readonly Text Last = new("Lần gửi gần nhất", "Last sent at");
    public static readonly Text Waiting = new("Đang chờ gửi", "Waiting");
    public static readonly Text WaitingNote = new(
        "Được gửi tiếp trong giờ làm việc; không cần làm gì.",
        "Sent on within working hours; nothing needs to be done.");
    public static readonly Text Unreached = new("Người chưa liên hệ được", "People not reached");
    public static readonly Text Failed = new("Tin không gửi được", "Messages not delivered");
    public static readonly Text FailedNote = new("Nội dung còn hiệu lực sẽ có trong lần nhắc kế tiếp.", "What still holds is in the next reminder.");
    public static readonly Text Doubles = new("Tin có thể đến hai lần", "Messages that may have come twice");
    public static readonly Text DoublesNote = new(
        "Teams không xác nhận đã nhận hay chưa, nên tin được gửi lại để không bị sót.",
        "Teams did not confirm whether they arrived, so they were sent again rather than lost.");
    public static readonly Text DoublePossible = new("{0} lần gửi không rõ kết quả", "{0} {0:send|sends} with unknown outcome");
    public static readonly Text DoubleCertain = new(
        "chắc chắn thừa {0} tin, {1} lần gửi không rõ kết quả",
        "{0} certainly too many, {1} {1:send|sends} with unknown outcome");
    public static readonly Text More = new("và {0} mục nữa", "and {0} more");
    public static readonly Text From = new("Từ {0}", "Since {0}");
    public static readonly Text Channel = new("Kênh lãnh đạo", "Leadership channel");
    public static readonly Text Unknown = new("Người không còn trong danh bạ", "Somebody no longer in the roster");

    public static Text Kind(DeliveryKind kind) => kind switch
    {
        DeliveryKind.Digest => new("nhắc việc", "reminder"),
        DeliveryKind.Summary => new("tổng hợp", "summary"),
        DeliveryKind.Briefing => new("báo cáo lãnh đạo", "leader's briefing"),
        DeliveryKind.Word => new("thông tin", "word"),
        DeliveryKind.Preview => new("tổng hợp xem trước", "preview of a summary"),
        DeliveryKind.Notice => new("thông báo quản trị", "notice"),
        DeliveryKind.Decision => new("việc chờ quyết định", "pending decisions"),
        DeliveryKind.RollOver => new("nhiệm vụ chuyển tiếp", "tasks to carry over"),
        DeliveryKind.Request => new("đề nghị giữa cán bộ", "request"),
        DeliveryKind.Mail => new("thư nhắc việc", "reminder by mail"),
        _ => NewerTexts.Of(kind),
    };

    public static readonly Text WhyNotInstalled = new(
        "Chưa cài ứng dụng: đề nghị người này mở ứng dụng trợ lý trong Teams một lần, hoặc quản trị viên Teams cài cho cả nhóm.",
        "Has not installed the app: ask them to open the assistant in Teams once, or have the Teams administrator install it for the team.");
    public static readonly Text WhyBotNotInConversationRoster = new(
        "Đã gỡ ứng dụng: đề nghị người này cài lại, rồi nhắn trợ lý một câu bất kỳ.",
        "Removed the app: ask them to install it again and to write anything to the assistant.");
    public static readonly Text WhyConversationBlockedByUser = new(
        "Người này đã chặn trợ lý: đề nghị bỏ chặn, rồi nhắn trợ lý một câu bất kỳ.",
        "Blocked the assistant: ask them to unblock it and to write anything to it.");
    public static readonly Text WhyMessageWritesBlocked = new(
        "Teams không cho gửi vào cuộc trò chuyện này: đề nghị người này nhắn trợ lý một câu bất kỳ.",
        "Teams does not let messages into this chat: ask them to write anything to the assistant.");
    public static readonly Text WhyBotDisabledByAdmin = new(
        "Quản trị viên Teams đã tắt ứng dụng: đề nghị bật lại trong trung tâm quản trị Teams.",
        "The Teams administrator disabled the app: have it enabled in the Teams admin centre.");
    public static readonly Text WhyGone = new(
        "Cuộc trò chuyện không còn và chưa mở lại được: đề nghị người này nhắn trợ lý một câu bất kỳ.",
        "The chat is gone and could not be begun anew: ask them to write anything to the assistant.");
    public static readonly Text WhyAttempts = new(
        "Đã thử đủ số lần mà Teams không xác nhận.",
        "Tried as often as is allowed; Teams did not confirm.");
    public static readonly Text WhyAmbiguous = new(
        "Đã thử đủ số lần mà Teams không xác nhận.",
        "Tried as often as is allowed; Teams did not confirm.");
    public static readonly Text WhyMailUnknown = new(
        "Chưa rõ thư đã đi hay chưa; không gửi lại để tránh gửi hai lần.",
        "It is not known whether the mail went out; it is not sent again.");
    public static readonly Text WhyMailRefused = new(
        "Máy chủ thư không nhận ({0}): đề nghị kiểm tra địa chỉ thư của người này, hoặc báo bộ phận kỹ thuật mã này.",
        "The mail server did not take it ({0}): check the person's address, or give this code to technical support.");
    public static readonly Text WhyBarred = new(
        "Teams chưa nhận tin của trợ lý ({0}): được gửi lại tự động, bộ phận kỹ thuật đã có cảnh báo.",
        "Teams takes nothing from the assistant at present ({0}): it is sent again by itself, and technical support has an alarm.");
    public static readonly Text WhyRejected = new(
        "Teams không nhận tin này ({0}); nếu lặp lại, báo bộ phận kỹ thuật mã này.",
        "Teams did not take this message ({0}); if it happens again, give this code to technical support.");
    public static readonly Text WhyOther = new(
        "Teams từ chối ({0}): đề nghị người này nhắn trợ lý một câu; nếu vẫn vậy, báo bộ phận kỹ thuật mã này.",
        "Teams refused ({0}): ask them to write to the assistant; if it stays so, give this code to technical support.");
}
