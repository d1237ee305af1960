namespace CchcBot.Slices.Administer;

/// <summary>Texts about units and their heads.</summary>
internal static class RosterTexts
{
    public static readonly Text NoUnits = new(
        "Chưa có đơn vị nào. Nạp một kế hoạch, các đơn vị chủ trì trong đó sẽ được ghi vào danh bạ.",
        "There are no units yet. Load a plan: its lead units are entered into the directory.");
    public static readonly Text Roster = new("Đơn vị và người phụ trách", "Units and people");
    public static readonly Text RosterHow = new(
        "Chọn người phụ trách từng đơn vị rồi bấm \"Lưu\".",
        "Choose who answers for each unit, then press \"Save\".");
    public static readonly Text RosterSaved = new("Đã lưu.", "Saved.");
    public static readonly Text AllMapped = new("Mọi đơn vị đều có người phụ trách.", "Every unit has its person.");
    public static readonly Text SomeUnmapped = new(
        "{0} đơn vị chưa có người phụ trách; nhắc việc của các đơn vị này gửi đến quản trị viên.",
        "{0} {0:unit has|units have} nobody yet; {0:its|their} reminders go to the administrator.");
    public static readonly Text Nobody = new("Chưa có người phụ trách", "Nobody yet");
    public static readonly Text Save = new("Lưu", "Save");
    public static readonly Text AssignHow = new(
        "Đề nghị nhắn trong kênh, ví dụ: giao đơn vị \"Phòng Nội chính\" cho @Tên",
        "Please say in a channel, for example: assign unit \"Phòng Nội chính\" to @Name");
    public static readonly Text UnknownUnit = new(
        "Chưa có đơn vị \"{0}\" trong danh bạ. Nhắn \"đơn vị và cán bộ\" để xem các đơn vị.",
        "The directory has no unit \"{0}\". Type \"roster\" to see the units.");
    public static readonly Text UnknownUnitNear = new(
        "Chưa có đơn vị \"{0}\" trong danh bạ. Có phải: {1}?",
        "The directory has no unit \"{0}\". Did you mean: {1}?");
    public static readonly Text Assigned = new("Đã giao {0} cho {1}.", "{0} is now {1}'s.");
}
