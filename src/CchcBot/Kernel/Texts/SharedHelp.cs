namespace CchcBot.Kernel.Texts;

/// <summary>Help texts for phrases that buttons of several slices use too.</summary>
internal static class SharedHelp
{
    public static readonly HelpText Overdue = new(
        new("nhiệm vụ quá hạn quý này", "tasks overdue this quarter"),
        new("Danh sách kèm đơn vị, người phụ trách, thời hạn, số ngày chậm.", "A list with unit, owner, deadline and days late."));

    public static readonly HelpText Mine = new(
        new("việc của tôi", "my tasks"),
        new("Nhiệm vụ được giao, việc gấp nhất ở trên.", "What is yours, the most urgent first."));

    public static readonly HelpText Summary = new(
        new("tổng hợp", "summary"),
        new("Số liệu thực hiện đến hôm nay.", "The figures as of today."));

    public static readonly HelpText Decide = new(
        new("việc chờ quyết định", "pending decisions"),
        new("Nhiệm vụ quá hạn của kế hoạch đã thay thế: đóng hay tiếp tục.", "Overdue tasks of a replaced plan: close or carry on."));

    public static readonly HelpText StatusSheet = new(
        new("bảng cập nhật", "status sheet"),
        new("Nhận bảng Excel điền sẵn để cập nhật nhiều nhiệm vụ một lần", "Get an Excel sheet, filled in, to report on many tasks at once"));
}
