using CchcBot.Kernel.Words;

namespace CchcBot.Slices.Summarise;

/// <summary>What the help says of summaries.</summary>
internal static class SummaryHelp
{
    public static readonly HelpText PostSummary = new(
        new("đăng tổng hợp", "post summary"),
        new("Đăng ngay bản tổng hợp vào kênh lãnh đạo.", "Posts the summary to the leadership channel now."));
}
