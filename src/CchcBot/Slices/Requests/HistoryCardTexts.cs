namespace CchcBot.Slices.Requests;

/// <summary>Texts of the card with a task's history.</summary>
internal static class HistoryCardTexts
{
    public static readonly Text Title = new("Lịch sử nhiệm vụ {0}", "History of task {0}");
    public static readonly Text None = new("Chưa có cập nhật nào.", "Nothing has been reported yet.");
    public static readonly Text Older = new("Cũ hơn", "Older");
    public static readonly Text Newer = new("Mới hơn", "Newer");
}
