namespace CchcBot.Slices.Status;

/// <summary>Texts for taking back the last report.</summary>
internal static class TakeBackTexts
{
    public static readonly Text Title = new("Rút báo cáo gần nhất về nhiệm vụ {0}?", "Take back the last report on task {0}?");
    public static readonly Text Reported = new("Đã báo lúc {0}", "Reported at {0}");
    public static readonly Text Returns = new("Trở lại", "Back to");
    public static readonly Text Confirm = new("Đúng, rút lại", "Yes, take it back");
    public static readonly Text Taken = new("Đã rút báo cáo; nhiệm vụ {0} trở lại: {1}.", "The report was taken back; task {0} is again: {1}.");
    public static readonly Text None = new(
        "Không có báo cáo nào của anh/chị về nhiệm vụ {0} để rút.",
        "There is no report of yours on task {0} to take back.");
    public static readonly Text Since = new(
        "Sau đó {1} đã cập nhật nhiệm vụ {0} nên không rút được nữa. Đề nghị cập nhật lại.",
        "{1} has reported on task {0} since, so it cannot be taken back any more. Please report anew.");
    public static readonly Text Confirmed = new(
        "Hoàn thành của nhiệm vụ {0} đã được xác nhận nên không rút được. Đề nghị báo đơn vị theo dõi.",
        "The completion of task {0} was confirmed, so it cannot be taken back. Please tell the monitoring unit.");
}
