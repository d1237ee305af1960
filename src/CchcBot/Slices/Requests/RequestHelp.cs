namespace CchcBot.Slices.Requests;

/// <summary>Help entries about requests: extensions, distributing, cooperation, confirmation.</summary>
internal static class RequestHelp
{
    public static readonly HelpText Extend = new(
        new("xin gia hạn 2b đến 15/10 vì chờ ý kiến Sở Nội vụ", "extend 2b"),
        new(
            "Gửi lãnh đạo phụ trách xin ý kiến; hạn ban đầu vẫn giữ để đối chiếu.",
            "Goes to the leader in charge for decision; the original deadline is kept."));

    public static readonly HelpText Withdraw = new(
        new("xin rút đề nghị gia hạn 2b", "withdraw the extension request for 2b"),
        new("Rút đề nghị đang chờ ý kiến; thời hạn giữ nguyên.", "Takes back a request that waits; the deadline stays."));

    public static readonly HelpText Give = new(
        new("giao 3b cho anh Nam", "assign 3b to Nam"),
        new(
            "Trưởng đơn vị giao cán bộ, hoặc bàn giao cho đồng nghiệp; người nhận bấm \"Đã tiếp nhận\".",
            "The head gives a task to an officer, or an officer hands it over; who gets it accepts it."));

    public static readonly HelpText Cooperate = new(
        new("đề nghị phòng Nội chính cung cấp số liệu 3b trước 20/9", "ask Phòng Nội chính to provide the figures for 3b by 20/9"),
        new("Gửi trưởng đơn vị phối hợp kèm thẻ trả lời.", "Goes to that unit's head with a card to answer."));

    public static readonly HelpText ConfirmCompletion = new(
        new("hoàn thành cần xác nhận", "completion needs confirmation"),
        new(
            "Báo cáo hoàn thành chờ đơn vị theo dõi hoặc lãnh đạo xác nhận.",
            "What is reported as finished waits for the monitoring unit or a leader."));

    public static readonly HelpText History = new(
        new("lịch sử 3b", "history of 3b"),
        new("Ai đã cập nhật gì, khi nào; chỉ xem trong trò chuyện riêng.", "Who reported what and when; in a personal chat only."));

    public static readonly HelpText Urge = new(
        new("đôn đốc 2b", "urge 2b"),
        new(
            "Đề nghị người phụ trách cho biết tình hình; mỗi nhiệm vụ mỗi ngày một lần.",
            "Asks whoever answers for it how it stands; once a day for a task."));

    public static readonly HelpText TrustCompletion = new(
        new("hoàn thành không cần xác nhận", "completion needs no confirmation"),
        new("Việc báo xong được ghi nhận ngay, không chờ xác nhận.", "What is reported as done counts at once."));

    public static readonly HelpText Direct = new(
        new("ý kiến chỉ đạo 1a báo cáo kết quả trước 20/9", "opinion on 1a report the result by 20/9"),
        new("Gửi người phụ trách, theo dõi đến khi có trả lời.", "Goes to who answers for it, tracked until it is answered."));

    public static readonly HelpText Follow = new(
        new("1a bao giờ xong", "when will 1a be done"),
        new("Ngày dự kiến, và đang chờ ai (\"1a chờ ai\").", "The expected day, and whom it waits for (\"who is 1a waiting for\")."));

    public static readonly HelpText Causes = new(
        new("nguyên nhân vướng mắc", "causes of delay"),
        new("Đề xuất, xác nhận phân loại nguyên nhân trong một danh sách.", "Classes of causes, proposed and confirmed in one list."));

    public static readonly HelpText Figures = new(
        new("xác nhận số liệu", "confirm figures"),
        new("Trưởng đơn vị xác nhận số liệu trước khi chốt báo cáo.", "Heads confirm their unit's figures before a report closes."));

    public static readonly HelpText Awaiting = new(
        new("nội dung chờ ý kiến", "pending approvals"),
        new(
            "Nội dung trình ký, gia hạn, hoàn thành, nguyên nhân chờ ý kiến của anh/chị.",
            "Papers to sign, extensions, completions and causes that wait for your word."));
}
