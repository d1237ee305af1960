namespace CchcBot.Kernel.Texts;

/// <summary>Why something may not be done, or not here; and as whom an administrator is viewing.</summary>
internal static class RightTexts
{
    public static readonly Text NoRole = new(
        "Anh/chị chưa được phân quyền tại cơ quan này. Đề nghị liên hệ quản trị viên của cơ quan để được giao vai trò.",
        "You have no role in this office yet. Please ask the office's administrator to give you one.");
    public static readonly Text NotAllowed = new(
        "Việc này do quản trị viên hoặc lãnh đạo thực hiện. Nhắn \"trợ giúp\" để xem những việc anh/chị làm được.",
        "This is for an administrator or a leader to do. Type \"help\" to see what you can do.");
    public static readonly Text NotAllowedUnit = new(
        "Việc này do đơn vị chủ trì hoặc người được giao nhiệm vụ thực hiện. Nhắn \"trợ giúp\" để xem những việc anh/chị làm được.",
        "This is for the lead unit, or whoever the task was given to. Type \"help\" to see what you can do.");
    public static readonly Text NotAllowedAdministrator = new(
        "Việc này do quản trị viên (bộ phận theo dõi kế hoạch) thực hiện. Nhắn \"trợ giúp\" để xem những việc anh/chị làm được.",
        "This is for an administrator (who follows the plans) to do. Type \"help\" to see what you can do.");
    public static readonly Text OnlyViewing = new(
        "Khi xem như vai trò khác chỉ xem được, không thực hiện được việc nào. Nhắn \"thôi xem như\" để trở lại vai trò của mình.",
        "While viewing as another role nothing can be done but reading. Say \"stop viewing as\" to return to your own role.");
    public static readonly Text ViewedAs = new("Xem như: {0} (đến {1})", "Viewed as: {0} (until {1})");
    public static readonly Text StopViewing = new("Thôi xem như", "Stop viewing as");
    public static readonly Text NoPrivateChat = new(
        "Nội dung này chỉ trả lời trong trò chuyện riêng, mà anh/chị chưa mở trò chuyện riêng với trợ lý. Đề nghị bấm vào tên trợ lý, chọn \"Thêm\" " +
            "rồi nhắn lại ở đó.",
        "This is answered in a private chat only, and you have none with the assistant yet. Please press the assistant's name, choose \"Add\", and say " +
            "it again there.");
}
