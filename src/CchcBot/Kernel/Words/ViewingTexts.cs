namespace CchcBot.Kernel.Words;

/// <summary>The mark on what is seen as another role sees it.</summary>
internal static class ViewingTexts
{
    public static readonly Text Mark = new("Xem như: {0} (đến {1})", "Viewed as: {0} (until {1})");
    public static readonly Text Stop = new("Thôi xem như", "Stop viewing as");
}
