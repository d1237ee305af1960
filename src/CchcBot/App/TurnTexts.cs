using CchcBot.Slices.Plans;

namespace CchcBot.App;

/// <summary>Texts of turns in general: help, refusals, offered files.</summary>
internal static class TurnTexts
{
    public static readonly Text OneFile = new(
        "Mỗi lần chỉ nạp một kế hoạch. Đề nghị gửi riêng từng tệp.",
        "One plan is loaded at a time. Please send each file on its own.");

    public static readonly Text FileNoPlace = new(
        "Chưa rõ nơi Teams lưu tệp này. Đề nghị gửi tệp trong trò chuyện riêng với trợ lý, hoặc gửi đường liên kết.",
        "It is not known where Teams keeps this file. Please send it in your personal chat with the assistant, or send a link.");

    public static readonly Text TextSent = new("Đã gửi bản dạng chữ trong cuộc trò chuyện.", "The text was sent to the chat.");
    public static readonly Text NoOffice = new(
        "Tài khoản này chưa thuộc cơ quan nào mà trợ lý phục vụ. Đề nghị quản trị viên cài ứng dụng vào nhóm Teams của cơ quan, rồi nhắn lại tại " +
            "đây.",
        "This account belongs to no office that the assistant serves. Please ask an administrator to add the app to the office's team, then write " +
            "here again.");
    public static readonly Text SentPrivately = new("Đã gửi vào trò chuyện riêng.", "Sent to your private chat.");
    public static readonly Text NotSentPrivately = new(
        "Chưa gửi được vào trò chuyện riêng. Đề nghị nhắn nội dung này trong trò chuyện riêng với trợ lý.",
        "It could not be sent to your private chat. Please say it in your private chat with the assistant.");
    public static readonly Text AnsweredBelow = new("Đã trả lời ở tin nhắn mới.", "Answered in a new message.");
    public static readonly Text Pending = new(
        "Nhóm này chưa được duyệt làm cơ quan dùng trợ lý. Quản trị viên đã được báo; đề nghị chờ duyệt.",
        "This team is not approved yet as an office that the assistant serves. The administrators were told; please wait for them.");
    public static readonly Text OtherOffice = new(
        "Thẻ này của một cơ quan khác nên không dùng được ở đây. Đề nghị hỏi lại để có thẻ mới.",
        "This card is of another office, so it cannot be used here. Please ask again for a new one.");
    public static readonly Text Done = new("Đã ghi nhận.", "Noted.");
    public static readonly Text Failed = new(
        "Chưa ghi được. Đề nghị thử lại sau ít phút; nội dung đã có không bị mất.",
        "Not saved yet. Please try again in a few minutes; nothing that was there is lost.");
    public static readonly Text TooLarge = new(
        "Nội dung quá lớn để ghi một lần; chưa ghi gì. Đề nghị rút gọn, hoặc gửi làm nhiều lần.",
        "This is too much to be saved at once; nothing was saved. Please shorten it, or send it in parts.");
    public static readonly Text RowUnreadable = new(
        "Chưa ghi được: một dòng dữ liệu liên quan không đọc được nên được giữ nguyên. Đề nghị báo quản trị viên để khôi phục; " +
            "phần khác vẫn dùng bình thường.",
        "Not saved: a row of data that this concerns cannot be read and is kept as it is. Please tell an administrator, " +
            "so that it is restored; all else works on.");
    public static readonly Text OwnRowUnreadable = new(
        "Dữ liệu của tài khoản này trong cơ quan không đọc được nên được giữ nguyên, và chưa dùng được trợ lý. Đề nghị báo quản trị viên để khôi phục.",
        "What is kept of this account in the office cannot be read; it is kept as it is, and the assistant cannot be used. Please tell an administrator.");
    public static readonly Text TooLong = new(
        "Tin nhắn dài quá 2.000 ký tự nên chưa được đọc; chưa ghi gì. Đề nghị nhắn ngắn hơn, mỗi lần một số nhiệm vụ, hoặc gửi bảng Excel.",
        "The message is longer than 2,000 characters and was not read; nothing was saved. Please write less at once, or send an Excel sheet.");
    public static readonly Text TooMany = new(
        "Anh/chị vừa nhắn nhiều lượt trong một phút. Đề nghị chờ khoảng nửa phút rồi tiếp tục; nội dung đã ghi không bị mất.",
        "That was many messages within a minute. Please wait half a minute and go on; what was saved is kept.");
    public static readonly Text Welcome = new(
        "Kính chào anh/chị. Trợ lý theo dõi kế hoạch cải cách hành chính",
        "Welcome. This assistant follows the administrative-reform plan");
    public static readonly Text HelpTitle = new("Anh/chị có thể nhắn", "You can say");
    public static readonly Text NotUnderstood = new("Chưa hiểu câu vừa nhắn. Anh/chị có thể nhắn", "That was not understood. You can say");
    public static readonly Text FileOffered = new(
        "Đề nghị bấm \"Cho phép\" ở tin nhắn dưới để nhận tệp.",
        "Please press \"Allow\" in the message below to receive the file.");
    public static readonly Text FileGone = new("Tệp này không còn. Đề nghị yêu cầu lại.", "This file is gone. Please ask for it again.");
    public static readonly Text FileNotSent = new(
        "Chưa gửi được tệp. Đề nghị yêu cầu tệp một lần nữa.",
        "The file could not be sent. Please ask for it once more."
    );
    public static readonly Text FileDeclined = new("Đã bỏ qua, không gửi tệp.", "Declined: no file was sent.");
    public static readonly Text Topics = new("Nội dung khác", "More");

    public static Text Topic(HelpTopic topic) => topic switch
    {
        HelpTopic.Ask => new("Hỏi đáp ({0})", "Questions ({0})"),
        HelpTopic.Report => new("Báo cáo kết quả ({0})", "Reporting results ({0})"),
        HelpTopic.Plans => new("Kế hoạch và nhiệm vụ ({0})", "Plans and tasks ({0})"),
        HelpTopic.People => new("Đơn vị và cán bộ ({0})", "Units and people ({0})"),
        HelpTopic.Reminders => new("Nhắc việc và tổng hợp ({0})", "Reminders and summaries ({0})"),
        HelpTopic.PersonalData => new("Dữ liệu cá nhân ({0})", "Personal data ({0})"),
        _ => throw new ArgumentOutOfRangeException(nameof(topic), topic, null),
    };

    public static readonly Text FileLink = new(
        "{0}: [{1}]({2}) (liên kết dùng được trong 10 phút)",
        "{0}: [{1}]({2}) (the link works for 10 minutes)");

    public static readonly Text Thanks = new("Rất vui được hỗ trợ anh/chị.", "Glad to help.");

    public static Text Fetch(FetchProblem problem) => problem switch
    {
        FetchProblem.NotAllowed => new(
            "Tệp không nằm ở nơi lưu của Teams nên không được tải. Đề nghị đính kèm tệp trực tiếp vào tin nhắn.",
            "The file is not where Teams keeps files, so it was not fetched. Please attach the file to your message."),
        FetchProblem.TooLarge => new(
            "Tệp lớn hơn {0} MB nên không được đọc. Đề nghị gửi tệp nhỏ hơn; kế hoạch thì lưu thành tệp .docx không kèm ảnh.",
            "The file is larger than {0} MB, so it was not read. Please send a smaller one; a plan can be saved as a .docx without pictures."),
        FetchProblem.Gone => LoadTexts.FetchGone,
    };
}
