namespace CchcBot.Kernel.Texts;

/// <summary>Labels of the figures in a summary.</summary>
internal static class FigureTexts
{
    public static readonly Text Total = new("Tổng số nhiệm vụ", "Tasks in total");
    public static readonly Text CompletedOnTime = new("Hoàn thành đúng hạn", "Completed on time");
    public static readonly Text CompletedLate = new("Hoàn thành sau hạn", "Completed late");
    public static readonly Text CompletedUnknown = new("Hoàn thành, không rõ ngày", "Completed, day not known");
    public static readonly Text ByExtension = new("{0} (sau gia hạn {1})", "{0} (after an extension: {1})");
    public static readonly Text InTerm = new("Chưa đến hạn", "Not yet due");
    public static readonly Text Overdue = new("Quá hạn", "Overdue");
    public static readonly Text Ongoing = new("Thường xuyên", "Ongoing");
    public static readonly Text AwaitingEvent = new("Chờ sự kiện", "Awaiting an event");
    public static readonly Text NoDeadline = new("Không có thời hạn", "No deadline");
    public static readonly Text Milestones = new("Mốc đã xong", "Milestones done");
    public static readonly Text Of = new("{0}/{1}", "{0}/{1}");
    public static readonly Text Submitted = new("{0} (đã trình {1})", "{0} (submitted: {1})");
    public static readonly Text Soon = new("{0} (sắp đến hạn {1})", "{0} (due soon: {1})");
    public static readonly Text SoonSubmitted = new("{0} (sắp đến hạn {1}, đã trình {2})", "{0} (due soon: {1}, submitted: {2})");
}
