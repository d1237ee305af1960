using CchcBot.Kernel.Words;

namespace CchcBot.Slices.Summarise;

/// <summary>Posting the summary at once.</summary>
internal static class PostTexts
{
    public static readonly Text NoChannel = new(
        "Chưa chọn kênh lãnh đạo. Đề nghị vào kênh đó và nhắn: @Trợ lý CCHC dùng kênh này để báo cáo",
        "No leadership channel is chosen yet. Please go to that channel and say: @Trợ lý CCHC use this channel for reports");
    public static readonly Text Nothing = new(
        "Chưa có kế hoạch nào đang thực hiện nên chưa có số liệu. Nhắn \"nạp kế hoạch\" để bắt đầu.",
        "No plan is in force yet, so there are no figures. Say \"load plan\" to begin.");
    public static readonly Text Posted = new("Đã đăng bản tổng hợp vào kênh lãnh đạo {0}.", "The summary was posted to the leadership channel {0}.");
    public static readonly Text Updated = new(
        "Bản tổng hợp đã đăng hôm nay trong kênh lãnh đạo {0} được cập nhật số liệu mới.",
        "Today's summary in the leadership channel {0} was brought up to date.");
    public static readonly Text NotReached = new(
        "Chưa đăng được vào kênh lãnh đạo. Trợ lý sẽ thử lại; đề nghị kiểm tra ứng dụng còn trong nhóm.",
        "The leadership channel could not be reached. It will be tried again; please check that the app is still in the team.");
}
