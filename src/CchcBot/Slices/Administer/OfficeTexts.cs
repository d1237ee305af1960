namespace CchcBot.Slices.Administer;

/// <summary>Texts about the office's clock, channel and language.</summary>
internal static class OfficeTexts
{
    public static readonly Text ClockDemoOnly = new("Chỉ đặt được ngày trong chế độ dùng thử.", "The date can be set in demo mode only.");
    public static readonly Text ClockHow = new(
        "Đề nghị nhắn ngày và giờ, ví dụ: đặt ngày 16/09/2025 8:30",
        "Please say day and hour, for example: set date 16/09/2025 8:30");
    public static readonly Text ImpossibleDate = new(
        "Ngày \"{0}\" không có trong lịch. Ví dụ đúng: đặt ngày 16/09/2025 8:30",
        "The calendar has no \"{0}\". For example: set date 16/09/2025 8:30");
    public static readonly Text ClockSet = new("Đồng hồ của cơ quan: {0}.", "The office's clock: {0}.");
    public static readonly Text ClockBackwards = new(
        "Đồng hồ chỉ đi tới; bây giờ là {0}. Để bắt đầu lại, chạy ./run --fresh",
        "The clock only goes forwards; it is {0}. To begin anew, run ./run --fresh");
    public static readonly Text SayInChannel = new(
        "Đề nghị nhắn câu này trong kênh muốn nhận bản tổng hợp (nhắc tên trợ lý bằng @).",
        "Please say this in the channel that is to have the summaries (mention the assistant with @).");
    public static readonly Text ChannelChosen = new(
        "Bản tổng hợp sẽ đăng tại kênh này, {0} lúc {1}.",
        "Summaries will be posted in this channel, {0} at {1}.");
    public static readonly Text SummaryTimeHow = new(
        "Đề nghị nhắn thứ và giờ, ví dụ: giờ tổng hợp thứ sáu 16:00",
        "Please say day and hour, for example: summary time Friday 16:00");
    public static readonly Text SummaryTimeSet = new("Bản tổng hợp đăng {0} lúc {1}.", "Summaries are posted on {0} at {1}.");
    public static readonly Text LanguageSet = new("Trợ lý sẽ trả lời bằng tiếng Việt.", "The assistant will answer in English.");
}
