namespace CchcBot.Slices.Administer;

/// <summary>Texts about viewing as another role.</summary>
internal static class ViewAsTexts
{
    public static readonly Text Title = new("Xem như vai trò khác", "View as another role");
    public static readonly Text Begun = new(
        "Đang xem như: {0}, đến {1}. Chỉ xem; mọi câu hỏi được trả lời như với vai trò này.",
        "Viewing as: {0}, until {1}. Reading only; each question is answered as for this role.");
    public static readonly Text Try = new(
        "Thử nhắn: \"việc của tôi\", \"nhiệm vụ quá hạn\", \"trợ giúp\".",
        "Try: \"my tasks\", \"overdue tasks\", \"help\".");
    public static readonly Text Ended = new("Đã thôi xem như; anh/chị trở lại vai trò của mình.", "No longer viewing as another role.");
    public static readonly Text None = new("Anh/chị đang ở vai trò của mình.", "You are in your own role.");
    public static readonly Text How = new(
        "Đề nghị nêu vai trò: \"xem như lãnh đạo\", \"xem như người xem\", \"xem như trưởng phòng của Phòng Nội chính\", \"xem như chuyên viên " +
            "của Phòng Nội chính\", \"xem như người chưa có vai trò\".",
        "Please name the role: \"view as leader\", \"view as viewer\", \"view as head of Phòng Nội chính\", \"view as member of Phòng Nội " +
            "chính\", \"view as nobody\".");
    public static readonly Text WhichUnit = new(
        "Vai trò này thuộc một đơn vị. Đề nghị nêu đơn vị, ví dụ: xem như chuyên viên của {0}.",
        "This role belongs to a unit. Please name it, for example: view as member of {0}.");
}
