namespace CchcBot.Slices.Administer;

/// <summary>Texts about roles and their history.</summary>
internal static class RolesTexts
{
    public static readonly Text Title = new("Phân quyền", "Roles");
    public static readonly Text How = new(
        "Chọn một người rồi đánh dấu vai trò. Mọi quyền gắn với tài khoản, không gắn với tên.",
        "Choose a person and tick the roles. Rights belong to the account, never to a name.");
    public static readonly Text Person = new("Người cần phân quyền", "Person");
    public static readonly Text Choose = new("Chọn", "Choose");
    public static readonly Text Who = new("Đề nghị chọn một người thuộc nhóm Teams của cơ quan.", "Please choose a person of the office's team.");
    public static readonly Text Of = new("Vai trò của {0}", "Roles of {0}");
    public static readonly Text Now = new("Hiện nay: {0}.", "At present: {0}.");
    public static readonly Text RolesHeld = new("Vai trò", "Roles");
    public static readonly Text Save = new("Ghi", "Save");
    public static readonly Text Back = new("Quay lại", "Back");
    public static readonly Text Saved = new("Đã ghi: {0} – {1}.", "Saved: {0} – {1}.");
    public static readonly Text Changed = new(
        "Vai trò của người này vừa được thay đổi. Đề nghị xem lại rồi ghi.",
        "This person's roles have been changed meanwhile. Please look again, then save.");
    public static readonly Text OnlyNames = new(
        "Lãnh đạo chỉ định quản trị viên; các vai trò khác do quản trị viên giao.",
        "Leaders say who administers; the administrators give the other roles.");
    public static readonly Text Last = new(
        "Đây là quản trị viên duy nhất của cơ quan. Đề nghị giao quyền quản trị cho một người khác trước.",
        "This is the office's only administrator. Please give that role to somebody else first.");
    public static readonly Text History = new("Lịch sử phân quyền", "History of roles");

    public static readonly Text HistoryNone = new("Chưa có thay đổi nào được ghi.", "No change has been recorded yet.");
    public static readonly Text HistoryPage = new("Trang {0}/{1}, mới nhất ở trên.", "Page {0} of {1}, the latest first.");
    public static readonly Text HistoryAll = new("{0} thay đổi, mới nhất ở trên.", "{0} {0:change|changes}, the latest first.");
    public static readonly Text HistoryOlder = new("Cũ hơn", "Older");
    public static readonly Text HistoryNewer = new("Mới hơn", "Newer");
    public static readonly Text HistoryGiven = new("Giao: {0}", "Given: {0}");
    public static readonly Text HistoryTaken = new("Rút: {0}", "Taken: {0}");
    public static readonly Text HistoryRemoved = new("Đã xoá dữ liệu cá nhân", "Personal data removed");
    public static readonly Text HistoryUnknown = new("người không còn trong danh bạ", "somebody no longer in the directory");

    public static Text Way(RoleChangeSource way) => way switch
    {
        RoleChangeSource.Card => new("thẻ phân quyền", "roles card"),
        RoleChangeSource.Unit => new("giao đơn vị", "assigning a unit"),
        RoleChangeSource.List => new("danh sách cán bộ", "list of people"),
        RoleChangeSource.Reorganisation => new("sắp xếp đơn vị", "reorganisation"),
        RoleChangeSource.Group => new("nhóm hoặc chủ sở hữu nhóm Teams", "directory group or owner of the team"),
        _ => NewerTexts.Of(way),
    };

    public static readonly Text More = new(
        "… và {0} người khác; chọn theo tên ở ô bên dưới.",
        "… and {0} {0:other|others}; choose by name in the field below.");
    public static readonly Text ByGroup = new(
        "Theo nhóm của tổ chức: {0}. Vai trò này được đổi ở nhóm đó.",
        "By groups of the organisation: {0}. Such a role is changed in the group.");

    public static Text What(Roles role) => role switch
    {
        Roles.Viewer => new("Người xem: chỉ xem", "Viewer: looks on only"),
        Roles.Member => new("Thành viên đơn vị: cập nhật nhiệm vụ của đơn vị", "Member of a unit: reports on the unit's tasks"),
        Roles.Head => new("Người đứng đầu đơn vị: giao việc, xin gia hạn", "Head of unit: gives out tasks, asks for more time"),
        Roles.Leader => new("Lãnh đạo cơ quan: xem tất cả, cho ý kiến", "Leader: sees everything, decides"),
        Roles.Administrator => new("Quản trị viên: kế hoạch, đơn vị, cán bộ, nhắc việc", "Administrator: plans, units, people, reminders"),
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, null),
    };

    public static readonly Text HistoryOwn = new("theo yêu cầu của người đó", "at that person's request");
}
