namespace CchcBot.Slices.Administer;

/// <summary>Texts about unreadable rows: what they are, and the consequences until they are repaired.</summary>
internal static class UnreadableTexts
{
    public static readonly Text Rows = new(
        "Dữ liệu của cơ quan có {0} dòng không đọc được nên được bỏ qua và giữ nguyên: {1}. Các phần khác vẫn chạy bình thường. Đề nghị chuyển tin này cho " +
            "người vận hành để khôi phục từ bản sao lưu, hoặc cập nhật chương trình nếu dòng do phiên bản mới hơn ghi.",
        "{0} {0:row|rows} of the office's data cannot be read; {0:it is|they are} passed over and kept as {0:it is|they are}: {1}. All else works on. " +
        "Please pass this message to " +
            "whoever operates the service, to restore them from the backup, or to update the program where a newer version wrote them.");

    public static readonly Text Row = new("{0} (bảng {1}, khoá {2})", "{0} (table {1}, key {2})");

    public static readonly Text More = new("; và {0} dòng khác, xem nhật ký của dịch vụ", "; and {0} more, see the service's log");

    private static readonly Text Settings = new(
        "cài đặt của cơ quan, nay dùng cài đặt mặc định và không có kênh lãnh đạo",
        "the office's settings: the shipped ones hold, without a leadership channel");
    private static readonly Text Person = new(
        "hồ sơ một người, tin nhắc người này chờ đến khi sửa xong", "a person, who is reminded once it is mended");
    private static readonly Text Unit = new(
        "một đơn vị, việc của đơn vị được nhắc qua quản trị viên", "a unit: reminders of its tasks come to the administrators");
    private static readonly Text Listed = new("một người trong danh sách đã gửi", "a person of a list that was sent");
    private static readonly Text Reorganisation = new("một quyết định về đơn vị, chưa được thực hiện", "a decision on units, which is not carried out");
    private static readonly Text Plan = new("một kế hoạch, tạm không nhắc và không tổng hợp", "a plan: neither reminded of nor reported on");
    private static readonly Text State = new("tình trạng một nhiệm vụ, chưa báo cáo được", "where a task stands: nothing can be reported on it");
    private static readonly Text Definition = new(
        "nội dung một nhiệm vụ, tạm không nhắc và không tổng hợp", "a task: neither reminded of nor reported on");
    private static readonly Text History = new("một dòng lịch sử", "an entry of a history");
    private static readonly Text Note = new("một lần hẹn nhắc lại, nay nhắc như chưa hẹn", "what was agreed about a reminder: it is reminded of as before");
    private static readonly Text Message = new("một tin gửi đi, người nhận tạm chưa có tin nhắc mới", "a message: its recipient gets no new reminders");
    private static readonly Text Other = new("một dòng khác", "another row");

    /// <param name="kind">Name of the row's kind in storage.</param>
    public static Text Of(string kind) => kind switch
    {
        "settings" => Settings,
        "person" => Person,
        "unit" => Unit,
        "listed" => Listed,
        "reorganisation" => Reorganisation,
        "plan" => Plan,
        "state" => State,
        "definition" or "target" => Definition,
        "history" or "target-figure" or "role-act" or "former" or "version" => History,
        "note" => Note,
        "message" => Message,
        _ => Other,
    };
}
