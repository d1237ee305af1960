namespace CchcBot.Slices.Summarise;

/// <summary>Texts for posting the summary immediately.</summary>
internal static class PostTexts
{
    public static readonly Text NoChannel = new(
        "Chưa chọn kênh lãnh đạo. Đề nghị vào kênh đó và nhắn: @Trợ lý CCHC dùng kênh này để báo cáo",
        "No leadership channel is chosen yet. Please go to that channel and say: @Trợ lý CCHC use this channel for reports");
    public static readonly Text Nothing = new(
        "Chưa có kế hoạch nào đang thực hiện nên chưa có số liệu. Nhắn \"nạp kế hoạch\" để bắt đầu.",
        "No plan is in force yet, so there are no figures. Say \"load plan\" to begin.");
    public static readonly Text Posted = new("Đã đăng bản tổng hợp vào kênh lãnh đạo{0}.", "The summary was posted to the leadership channel{0}.");
    public static readonly Text Updated = new(
        "Bản tổng hợp đã đăng hôm nay trong kênh lãnh đạo{0} được cập nhật số liệu mới.",
        "Today's summary in the leadership channel{0} was brought up to date.");
    public static readonly Text AlreadyPosted = new(
        "Bản tổng hợp hôm nay đã đăng vào kênh lãnh đạo{0} theo yêu cầu khác cùng lúc.",
        "Today's summary has just been posted to the leadership channel{0} on another request.");
    public static readonly Text Waiting = new(
        "Teams chưa xác nhận bản tổng hợp trong kênh lãnh đạo{0}. Trợ lý sẽ tự thử lại.",
        "Teams has not confirmed the summary in the leadership channel{0} yet. It will be tried again by itself.");
    public static readonly Text ChannelGone = new(
        "Chưa đăng được: kênh lãnh đạo{0} không còn, hoặc ứng dụng trợ lý không còn trong nhóm. Đề nghị thêm lại ứng dụng rồi nhắn \"đăng tổng hợp\"; "
        + "muốn dùng kênh khác thì vào kênh đó và nhắn: @Trợ lý CCHC dùng kênh này để báo cáo",
        "Not posted: the leadership channel{0} is gone, or the app is no longer in its team. Please add the app again and say \"post summary\"; "
        + "to use another channel, go there and say: @Trợ lý CCHC use this channel for reports");
    public static readonly Text Barred = new(
        "Chưa đăng được vào kênh lãnh đạo{0}: Teams chưa nhận tin của trợ lý. Sự cố đã được ghi nhận cho bộ phận kỹ thuật; trợ lý sẽ tự đăng lại.",
        "Not posted to the leadership channel{0}: Teams takes nothing from the assistant at present. Technical support has an alarm; it will be posted by "
        + "itself.");
    public static readonly Text NotReached = new(
        "Chưa đăng được vào kênh lãnh đạo{0}: Teams từ chối bản tổng hợp này. Đề nghị nhắn lại \"đăng tổng hợp\"; nếu vẫn vậy, báo bộ phận kỹ thuật.",
        "Not posted to the leadership channel{0}: Teams refused this summary. Please say \"post summary\" again; if it stays so, tell technical support.");
}
