namespace CchcBot.Slices.Administer;

/// <summary>Help entries about the office: its units, people, roles and settings.</summary>
internal static class AdministerHelp
{
    public static readonly HelpText Roster = new(
        new("đơn vị và cán bộ", "roster"),
        new("Xem và giao đơn vị cho người phụ trách.", "See the units and give each its person."));

    public static readonly HelpText Roles = new(
        new("phân quyền", "roles"),
        new(
            "Giao, rút vai trò: quản trị viên, lãnh đạo, người đứng đầu, thành viên, người xem.",
            "Give and take roles: administrator, leader, head, member, viewer."));

    public static readonly HelpText AssignUnit = new(
        new("giao đơn vị \"Phòng Nội chính\" cho @Tên", "assign unit \"Phòng Nội chính\" to @Name"),
        new("Nhắn trong kênh, nhắc tên người phụ trách đơn vị.", "In a channel, mentioning who answers for the unit."));

    public static readonly HelpText UseChannel = new(
        new("dùng kênh này để báo cáo", "use this channel for reports"),
        new("Nhắn trong kênh lãnh đạo: bản tổng hợp định kỳ sẽ đăng tại đó.", "In the leadership channel: summaries are posted there."));

    public static readonly HelpText SummaryTime = new(
        new("giờ tổng hợp thứ sáu 16:00", "summary time Friday 16:00"),
        new("Đổi ngày, giờ đăng bản tổng hợp hằng tuần.", "Changes the day and hour of the weekly summary."));

    public static readonly HelpText SetClock = new(
        new("đặt ngày 16/09/2025 8:30", "set date 16/09/2025 8:30"),
        new("Chỉ khi chạy thử: chuyển đồng hồ của cơ quan về phía trước.", "In the demo only: moves the office's clock forwards."));

    public static readonly HelpText ApproveOffice = new(
        new("duyệt cơ quan", "approve office"),
        new("Duyệt nhóm Teams vừa thêm trợ lý.", "Approve a team that the assistant was just added to."));

    public static readonly HelpText ChooseOffice = new(
        new("đổi cơ quan", "switch office"),
        new("Khi làm việc ở nhiều cơ quan: chọn cơ quan cho trò chuyện riêng.", "If you work in several offices: choose the one your chat is about."));

    public static readonly HelpText Language = new(
        new("english", "tiếng Việt"),
        new("Switch to English.", "Chuyển sang tiếng Việt."));

    public static readonly HelpText ReminderSettings = new(
        new("cài đặt nhắc việc", "reminder settings"),
        new(
            "Bật, tắt từng nội dung nhắc; đổi ngày, giờ và chu kỳ tổng hợp.",
            "Switch single reminders, set days, hours and how often summaries come."));

    public static readonly HelpText Calendar = new(
        new("lịch nghỉ", "holidays"),
        new("Xem, sửa ngày nghỉ và ngày làm bù.", "See and change days off and worked weekends."));

    public static readonly HelpText Units = new(
        new("đơn vị", "units"),
        new("Danh sách đơn vị: tên gọi khác, người phụ trách, lãnh đạo phụ trách.", "The units: other names, heads, leaders in charge."));

    public static readonly HelpText Unmapped = new(
        new("đơn vị chưa gán", "unassigned units"),
        new("Đơn vị có nhiệm vụ nhưng chưa có người phụ trách.", "Units that have tasks and nobody in charge."));

    public static readonly HelpText EditUnit = new(
        new("sửa đơn vị Phòng Nội chính", "edit unit Phòng Nội chính"),
        new("Sửa tên gọi khác, người phụ trách, lãnh đạo phụ trách, cán bộ.", "Change other names, head, leader in charge, members."));

    public static readonly HelpText MergeUnits = new(
        new("sáp nhập đơn vị", "merge units"),
        new(
            "Theo quyết định: việc đang mở chuyển sang đơn vị mới vào ngày có hiệu lực.",
            "By a decision: open work moves to the new unit on the effective day."));

    public static readonly HelpText SplitUnit = new(
        new("chia tách đơn vị", "split unit"),
        new("Theo quyết định: chọn đơn vị nhận cho từng nhiệm vụ.", "By a decision: choose the receiving unit for each task."));

    public static readonly HelpText RenameUnit = new(
        new("đổi tên đơn vị", "rename unit"),
        new("Theo quyết định: lịch sử giữ tên cũ.", "By a decision: history keeps the old name."));

    public static readonly HelpText ViewAs = new(
        new("xem như lãnh đạo", "view as leader"),
        new(
            "Xem những gì một vai trò khác thấy, trong 30 phút; chỉ xem. \"xem như chuyên viên của Phòng Nội chính\" cho một đơn vị.",
            "See what another role sees, for 30 minutes; reading only. \"view as member of Phòng Nội chính\" for a unit."));

    public static readonly HelpText StopViewing = new(
        new("thôi xem như", "stop viewing as"),
        new("Trở lại vai trò của mình.", "Return to your own role."));

    public static readonly HelpText RoleHistory = new(
        new("lịch sử phân quyền", "role history"),
        new("Ai giao, rút vai trò của ai, khi nào.", "Who gave and took whose roles, and when."));

    public static readonly HelpText DeliveryReport = new(
        new("báo cáo gửi nhắc", "delivery report"),
        new("Nhắc việc đã tới ai, chưa tới ai và vì sao.", "Whom reminders reached, whom not, and why."));

    /// <summary>Commands that Teams suggests while somebody types.</summary>
    public static readonly IReadOnlyList<OfferedCommand> Offered =
    [
        new(new("đơn vị và cán bộ", "roster"),
            new("Quản trị viên: xem và giao đơn vị cho người phụ trách",
                "Administrators: see the units and give each its person"), Personal: 7),
        new(new("giao đơn vị", "assign unit"),
            new("Quản trị viên: giao đơn vị \"Phòng Nội chính\" cho @Tên",
                "Administrators: assign unit \"Phòng Nội chính\" to @Name"), Team: 5),
    ];
}
