namespace CchcBot.Slices.Ask;

/// <summary>Help entries about questions.</summary>
internal static class AskHelp
{
    public static readonly HelpText Export = new(
        new("xuất ra Excel", "export to Excel"),
        new(
            "Nhận danh sách vừa xem thành tệp Excel; \"báo cáo quý I ra Word\" cho bản dự thảo báo cáo.",
            "Get the list just shown as an Excel file; \"report for quarter 1 as Word\" gives a draft report."));

    public static readonly HelpText AsText = new(
        new("sao chép dạng chữ", "copy as text"),
        new("Nhận nội dung vừa xem thành chữ, để chuyển tiếp ra ngoài Teams.", "Get what was just shown as plain text, to pass on outside Teams."));

    public static readonly HelpText DueSoon = new(
        new("sắp đến hạn", "due soon"),
        new("Nhiệm vụ sắp đến hạn.", "Tasks whose deadline is near."));

    public static readonly HelpText Narrow = new(
        new("quá hạn trên 30 ngày", "overdue by more than 30 days"),
        new(
            "Cũng hỏi được: việc dưới 50%, đã trình mà chưa được ký, không có thời hạn, xong tháng 10 so với tháng 9.",
            "Also: tasks under 50%, submitted but not signed, without a deadline, done in October compared with September."));

    public static readonly HelpText AsOf = new(
        new("quá hạn tính đến 15/9", "overdue as of 15/9"),
        new(
            "Số liệu như đã biết vào cuối ngày đó; cũng dùng được với \"tổng hợp\", \"báo cáo\".",
            "Figures as they were known at the end of that day; also with \"summary\" and \"report\"."));

    public static readonly HelpText Line = new(
        new("chi tiết dòng 2", "details of line 2"),
        new(
            "Dòng của danh sách vừa xem, khi chưa xem nội dung khác và trong ngày; nhắn 2 cũng được, nếu trùng mã nhiệm vụ khác thì được hỏi lại.",
            "A line of the list just shown, that day, until something else is shown; 2 does as well, and you are asked where it is another task's code."));

    public static readonly HelpText OfPlan = new(
        new("3b (27/KH-VP) đến đâu rồi", "status of 3b (27/KH-VP)"),
        new(
            "Mã trùng ở nhiều kế hoạch: ghi thêm số kế hoạch, hoặc \"3b của kế hoạch chuyển đổi số\"; báo cáo, đôn đốc cũng vậy.",
            "A code of several plans: add the plan's number, or \"3b of plan 27/KH-VP\"; also in reports and requests."));

    /// <summary>Commands that Teams suggests in the compose box.</summary>
    public static readonly IReadOnlyList<OfferedCommand> Offered =
    [
        new(new("việc của tôi", "my tasks"), new("Nhiệm vụ được giao, việc gấp nhất ở trên", "What is yours, the most urgent first"), Personal: 1),
        new(new("sắp đến hạn", "due soon"), new("Nhiệm vụ sắp đến hạn", "Tasks whose deadline is near"), Personal: 2),
        new(new("nhiệm vụ quá hạn quý này", "tasks overdue this quarter"),
            new("Danh sách kèm đơn vị, thời hạn, số ngày chậm",
                "A list with unit, deadline and days late"), Personal: 3),
        new(new("nhiệm vụ quá hạn quý này", "tasks overdue this quarter"),
            new("Danh sách kèm đơn vị, thời hạn, số ngày chậm; không nêu tên người",
                "A list with unit, deadline and days late; it names no person"), Team: 1),
    ];
}
