namespace CchcBot.Slices.Remind;

/// <summary>Texts about reassigning a task.</summary>
internal static class ReassignTexts
{
    public static readonly Text Give = new("Giao lại", "Hand over");
    public static readonly Text Keep = new("Giữ nguyên", "Leave as it is");
    public static readonly Text Choose = new(
        "Đề nghị chọn người nhận nhiệm vụ, hoặc bấm \"Giữ nguyên\".",
        "Please choose who gets the task, or press \"Leave as it is\".");
}
