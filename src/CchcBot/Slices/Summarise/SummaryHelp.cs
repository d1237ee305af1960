namespace CchcBot.Slices.Summarise;

/// <summary>Help entries about summaries.</summary>
internal static class SummaryHelp
{
    public static readonly HelpText PostSummary = new(
        new("đăng tổng hợp", "post summary"),
        new("Đăng ngay bản tổng hợp vào kênh lãnh đạo.", "Posts the summary to the leadership channel now."));

    /// <summary>Commands that Teams suggests in the compose box.</summary>
    public static readonly IReadOnlyList<OfferedCommand> Offered =
    [
        new(new("tổng hợp", "summary"), new("Số liệu thực hiện đến hôm nay", "The figures as of today"), Personal: 4, Team: 2),
        new(new("dùng kênh này để báo cáo", "use this channel for reports"),
            new("Lãnh đạo, quản trị viên: bản tổng hợp định kỳ sẽ đăng tại kênh này",
                "Leaders, administrators: summaries are posted in this channel"), Team: 3),
        new(new("đăng tổng hợp", "post summary"),
            new("Lãnh đạo, quản trị viên: đăng ngay bản tổng hợp vào kênh lãnh đạo",
                "Leaders, administrators: posts the summary to the leadership channel now"), Team: 4),
    ];
}
