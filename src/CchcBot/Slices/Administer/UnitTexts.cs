namespace CchcBot.Slices.Administer;

/// <summary>Texts about the directory of units.</summary>
internal static class UnitTexts
{
    public static readonly Text Title = new("Đơn vị của cơ quan", "Units of the office");
    public static readonly Text Count = new("{0} đơn vị", "{0} {0:unit|units}");
    public static readonly Text CountPaged = new("{0} đơn vị, trang {1}/{2}", "{0} {0:unit|units}, page {1}/{2}");
    public static readonly Text UnmappedButton = new("Chưa có người phụ trách ({0})", "Without a head ({0})");
    public static readonly Text Before = new("Trang trước", "Previous page");
    public static readonly Text After = new("Trang sau", "Next page");
    public static readonly Text Edit = new("Sửa", "Edit");
    public static readonly Text Assign = new("Gán", "Assign");
    public static readonly Text Head = new("Phụ trách: {0}", "Head: {0}");
    public static readonly Text HeadWaits = new("Phụ trách: {0} (chờ Teams xác nhận email)", "Head: {0} (waiting for Teams to confirm the e-mail)");
    public static readonly Text NoHead = new("Chưa có người phụ trách", "Nobody answers for it yet");
    public static readonly Text People = new("{0} người", "{0} {0:person|people}");
    public static readonly Text PeopleWaiting = new("{0} người, {1} người chờ xác nhận", "{0} {0:person|people}, {1} waiting to be confirmed");
    public static readonly Text Aliases = new("Tên khác: {0}", "Other names: {0}");
    public static readonly Text Waiting = new("Chờ Teams xác nhận email: {0}", "Waiting for Teams to confirm the e-mail: {0}");
    public static readonly Text AliasesLabel = new(
        "Tên khác, tên viết tắt (cách nhau bằng dấu chấm phẩy)",
        "Other names and abbreviations (separated by semicolons)");
    public static readonly Text AliasesHow = new("ví dụ: P. HCQT; Phòng HC-QT", "for example: P. HCQT; Phòng HC-QT");
    public static readonly Text HeadLabel = new("Người phụ trách (người đứng đầu)", "Head of the unit");
    public static readonly Text LeaderLabel = new("Lãnh đạo phụ trách", "Leader in charge");
    public static readonly Text AddLabel = new("Thêm người vào đơn vị", "Add a person to the unit");
    public static readonly Text RemoveLabel = new("Đưa ra khỏi đơn vị", "Take out of the unit");
    public static readonly Text Nobody = new("(không có)", "(nobody)");
    public static readonly Text Pick = new("Chọn người", "Choose a person");
    public static readonly Text Save = new("Lưu", "Save");
    public static readonly Text Back = new("Danh sách đơn vị", "List of units");
    public static readonly Text Saved = new("Đã lưu.", "Saved.");
    public static readonly Text WhichUnit = new(
        "Đề nghị ghi tên đơn vị, ví dụ: sửa đơn vị Phòng Nội chính",
        "Please give the unit's name, for example: edit unit Phòng Nội chính");
    public static readonly Text Gone = new(
        "Không còn đơn vị này trong danh bạ. Nhắn \"đơn vị\" để xem danh sách.",
        "This unit is no longer in the directory. Type \"units\" to see the list.");
    public static readonly Text NotInTeam = new(
        "Người được chọn chưa ở trong nhóm Teams của cơ quan. Đề nghị thêm người đó vào nhóm, rồi chọn lại.",
        "The person chosen is not in the office's team. Please add the person to the team, then choose again.");
    public static readonly Text AliasTaken = new(
        "Tên \"{0}\" đang là của {1}; một tên chỉ dùng cho một đơn vị. Chưa lưu gì.",
        "The name \"{0}\" belongs to {1}; a name is one unit's only. Nothing was saved.");
    public static readonly Text AliasTooLong = new(
        "Mỗi tên khác dài tối đa {0} ký tự, tối đa {1} tên. Chưa lưu gì.",
        "Each other name has at most {0} characters, and there are at most {1}. Nothing was saved.");
    public static readonly Text NotALeader = new(
        "Người được chọn làm lãnh đạo phụ trách chưa có vai trò lãnh đạo. Chưa lưu gì.",
        "The person chosen as leader in charge does not have the role of a leader. Nothing was saved.");
    public static readonly Text UnmappedTitle = new("Đơn vị chưa có người phụ trách", "Units without a head");
    public static readonly Text Meanwhile = new(
        "Cho đến khi gán xong, nhắc việc của các đơn vị này gửi đến {0}.",
        "Until they have one, reminders for these units go to {0}.");
    public static readonly Text MeanwhileNobody = new(
        "Chưa có quản trị viên nên nhắc việc của các đơn vị này chưa gửi được cho ai.",
        "There is no administrator, so nobody gets the reminders of these units.");
    public static readonly Text OpenTasks = new("{0} nhiệm vụ đang mở: {1}", "{0} open {0:task|tasks}: {1}");
    public static readonly Text NoOpenTasks = new("Chưa có nhiệm vụ đang mở", "No open tasks");
    public static readonly Text NextDue = new("Hạn gần nhất: {0}", "Next deadline: {0}");
    public static readonly Text Unnamed = new("{0} nhiệm vụ chưa rõ đơn vị chủ trì: {1}", "{0} {0:task|tasks} without a lead unit: {1}");
}
