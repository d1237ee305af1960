using CchcBot.Domain.Reminders;

namespace CchcBot.Slices.Remind;

/// <summary>Texts of the dry run.</summary>
internal static class ReminderForecastTexts
{
    public static readonly Text Line = new("{0} ngày tới: {1} bản nhắc, {2} người", "Next {0} {0:day|days}: {1} {1:message|messages}, {2} {2:person|people}");
    public static readonly Text How = new(
        "Nếu từ nay chưa ai cập nhật thêm. Đã cập nhật thì không nhắc nữa.",
        "If nothing more is reported until then. What is updated is not asked for again.");
    public static readonly Text Summary = new(
        "Tổng hợp trong kênh lãnh đạo: {0}, nếu có thay đổi.",
        "Summary in the leadership channel: {0}, if anything changes.");
    public static readonly Text None = new("Không ai phải nhắc trong những ngày này.", "Nobody needs to be reminded in these days.");
    public static readonly Text Back = new("Trang trước", "Previous page");
    public static readonly Text Next = new("Trang sau", "Next page");

    public static Text Reason(ReminderReason reason) => reason switch
    {
        ReminderReason.QuarterOpened => new("đầu quý", "new quarter"),
        ReminderReason.NotStarted => new("chưa triển khai", "not started"),
        ReminderReason.TenDaysLeft => new("còn ít ngày", "few days left"),
        ReminderReason.ThreeWorkingDaysLeft => new("sắp hết hạn", "about to be due"),
        ReminderReason.Overdue => new("quá hạn", "overdue"),
        ReminderReason.ReportCollection => new("thu thập báo cáo", "report"),
        ReminderReason.ReportAnswersDue => new("hạn trả lời báo cáo", "report answer due"),
        ReminderReason.YearEndEstimate => new("ước đến 31/12", "estimate to 31/12"),
        ReminderReason.Snoozed => new("nhắc lại", "again"),
        ReminderReason.OverdueToHead => new("đơn vị quá hạn", "unit overdue"),
        ReminderReason.OverdueToLeaders => new("quá hạn cần báo lãnh đạo", "overdue, for leaders"),
        ReminderReason.ExtensionWaiting => new("xin ý kiến gia hạn", "extension to decide"),
        ReminderReason.EventAsked => new("hỏi sự kiện", "event"),
        ReminderReason.ReassignAsked => new("đề nghị giao lại", "to hand over"),
        ReminderReason.ToCall => new("đề nghị gọi", "to call"),
        ReminderReason.SubmittedAsked => new("hỏi việc đã trình", "submitted, asked about"),
        ReminderReason.OwnLeaderWaiting => new("chờ lãnh đạo cho ý kiến", "with the leader"),
        ReminderReason.DirectionWaiting => new("ý kiến chỉ đạo", "a leader's opinion"),
        _ => NewerTexts.Of(reason),
    };
}
