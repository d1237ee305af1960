namespace CchcBot.Slices.Remind;

/// <summary>Texts about absences and stand-ins.</summary>
internal static class DelegateTexts
{
    public static readonly Text Title = new("Uỷ quyền nhận nhắc việc", "Let a colleague get your reminders");
    public static readonly Text Does = new(
        "Trong những ngày này, nhắc việc của anh/chị gửi đến đồng nghiệp; hết ngày cuối thì tự kết thúc.",
        "On these days your reminders go to a colleague; after the last day that ends by itself.");
    public static readonly Text How = new(
        "Đề nghị nhắn, ví dụ: uỷ quyền cho @Nam từ 3/8 đến 7/8. Nhắn \"uỷ quyền\" để điền vào thẻ.",
        "Please say, for example: delegate to @Nam from 3/8 to 7/8. Say \"delegate\" to fill in a card.");
    public static readonly Text To = new("Uỷ quyền cho", "Colleague");
    public static readonly Text From = new("Từ ngày", "From");
    public static readonly Text Until = new("Đến hết ngày", "Until the end of");
    public static readonly Text Save = new("Uỷ quyền", "Delegate");
    public static readonly Text End = new("Kết thúc uỷ quyền", "End it now");
    public static readonly Text Choose = new("Đề nghị chọn người nhận uỷ quyền.", "Please choose a colleague.");
    public static readonly Text Self = new(
        "Không uỷ quyền cho chính mình. Đề nghị chọn người khác.",
        "That is yourself. Please choose somebody else.");
    public static readonly Text NoRole = new(
        "{0} chưa được phân vai trò nên chưa cập nhật thay được. Đề nghị chọn người khác, hoặc nhờ quản trị viên phân quyền trước.",
        "{0} has no role yet and could not report for you. Please choose somebody else, or ask an administrator to give a role first.");
    public static readonly Text BadDate = new(
        "Chưa rõ ngày \"{0}\". Ví dụ đúng: uỷ quyền cho @Nam từ 3/8 đến 7/8",
        "The day \"{0}\" is not clear. Right is, for example: delegate to @Nam from 3/8 to 7/8");
    public static readonly Text Order = new(
        "Ngày cuối phải từ hôm nay trở đi và không trước ngày đầu. Đề nghị nhập lại.",
        "The last day must be today or later and not before the first. Please enter it again.");
    public static readonly Text Long = new(
        "Uỷ quyền tối đa {0} ngày. Nếu nghỉ lâu hơn, đề nghị người phụ trách giao lại nhiệm vụ.",
        "{0} {0:day|days} at most. For longer, please have the tasks given to somebody else.");
    public static readonly Text Set = new(
        "Từ {1} đến hết {2}, nhắc việc của anh/chị gửi đến {0}; sau đó tự kết thúc. Nhắn \"uỷ quyền\" để đổi.",
        "From {1} until the end of {2} your reminders go to {0}; then it ends by itself. Say \"delegate\" to change it.");
    public static readonly Text ForYou = new(
        "{0} uỷ quyền cho anh/chị nhận nhắc việc và cập nhật thay từ {1} đến hết {2}.",
        "{0} lets you get the reminders and update the tasks from {1} until the end of {2}.");
    public static readonly Text Standing = new(
        "Đang uỷ quyền cho {0}, từ {1} đến hết {2}.",
        "Your reminders go to {0} from {1} until the end of {2}.");
    public static readonly Text Ended = new(
        "Đã kết thúc uỷ quyền; nhắc việc lại gửi đến anh/chị.",
        "That has ended; your reminders come to you again.");
    public static readonly Text EndedForYou = new(
        "{0} đã kết thúc uỷ quyền; anh/chị không còn nhận nhắc việc thay.",
        "{0} is back; you no longer get those reminders.");
}
