namespace CchcBot.Slices.Remind;

/// <summary>Texts about snoozing and declining a task.</summary>
internal static class SnoozeTexts
{
    public static readonly Text Title = new("Nhiệm vụ {0}: nhắc lại sau hoặc chuyển", "Task {0}: later, or not yours");
    public static readonly Text How = new(
        "Chọn ngày nhắc lại, hoặc cho biết nhiệm vụ giao chưa đúng.",
        "Choose the day on which to be reminded again, or say that the task was given wrongly.");
    public static readonly Text None = new(
        "Nhiệm vụ {0} đã đến hạn nên không để nhắc lại sau; đề nghị cập nhật tình hình hoặc xin gia hạn.",
        "Task {0} is due, so it cannot be put off; please update it or ask for more time.");
    public static readonly Text Week = new("Tuần sau, {0}", "Next week, {0}");
    public static readonly Text NotMine = new("Không phải việc của tôi", "Not my task");
    public static readonly Text NotUnits = new("Không phải việc của phòng tôi", "Not my unit's task");
}
