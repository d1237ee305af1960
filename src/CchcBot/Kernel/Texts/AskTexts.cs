namespace CchcBot.Kernel.Texts;

/// <summary>The day on which figures stood as they are shown.</summary>
internal static class AskTexts
{
    public static readonly Text OtherDay = new("Số liệu ngày khác", "Figures of another day");
    public static readonly Text AtDay = new("Xem số liệu đến ngày", "Figures as of");
    public static readonly Text ShowAtDay = new("Xem ngày đã chọn", "Show that day");
    public static readonly Text Ahead = new(
        "Ngày {0} chưa đến; dưới đây là số liệu đến hôm nay {1}.",
        "{0} is still to come; these are the figures as of today, {1}.");
    public static readonly Text NoPastDay = new("Đề nghị chọn ngày không sau hôm nay.", "Please choose a day not later than today.");
}
