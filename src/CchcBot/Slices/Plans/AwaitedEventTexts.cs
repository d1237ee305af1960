namespace CchcBot.Slices.Plans;

/// <summary>Texts about the event that a task waits for.</summary>
internal static class AwaitedEventTexts
{
    public static readonly Text How = new(
        "Nhiệm vụ này chờ một sự kiện. Nếu sự kiện đã xảy ra, đề nghị ghi ngày và hạn hoàn thành.",
        "This task waits for an event. If it has happened, please enter its day and the day by which the task is due.");
    public static readonly Text On = new("Ngày xảy ra", "Happened on");
    public static readonly Text Due = new("Hạn hoàn thành", "Due");
    public static readonly Text Yes = new("Đã xảy ra", "It has happened");
    public static readonly Text Dates = new(
        "Đề nghị nhập đủ ngày xảy ra và hạn hoàn thành, ví dụ 10/02/2026.",
        "Please enter both days, the event's and the deadline, for example 10/02/2026.");
    public static readonly Text Future = new(
        "Ngày xảy ra sau ngày hôm nay. Đề nghị nhập lại, hoặc bấm \"Chưa xảy ra\".",
        "The event's day is after today. Please enter it again, or press \"Not yet\".");
    public static readonly Text Order = new(
        "Hạn hoàn thành trước ngày xảy ra. Đề nghị nhập lại.",
        "The deadline is before the event. Please enter it again.");
    public static readonly Text Done = new(
        "Nhiệm vụ {0}: sự kiện đã xảy ra ngày {1}, hạn hoàn thành {2}. Đơn vị chủ trì sẽ được nhắc theo hạn này.",
        "Task {0}: the event happened on {1}, due {2}. The lead unit will be reminded accordingly.");
    public static readonly Text Already = new("Nhiệm vụ {0} đã có hạn. {1}.", "Task {0} has a deadline already. {1}.");
    public static readonly Text NotYetSaid = new(
        "Nhiệm vụ {0} tiếp tục chờ sự kiện; tháng sau sẽ hỏi lại.",
        "Task {0} goes on waiting; you will be asked again next month.");
}
