namespace CchcBot.Kernel.Texts;

/// <summary>What pictures of figures are called.</summary>
internal static class BarTexts
{
    public static readonly Text Title = new("Tiến độ toàn cơ quan", "Progress of the whole office");
    public static readonly Text Tasks = new("Nhiệm vụ", "Tasks");
    public static readonly Text Done = new("Hoàn thành", "Completed");
    public static readonly Text Other = new("Thường xuyên, chưa có hạn", "Ongoing, no deadline");
}
