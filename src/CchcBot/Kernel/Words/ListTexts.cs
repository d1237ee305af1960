namespace CchcBot.Kernel.Words;

/// <summary>Turning the pages of a list.</summary>
internal static class ListTexts
{
    public static readonly Text Page = new("Trang {0}/{1}", "Page {0}/{1}");
    public static readonly Text Next = new("Xem tiếp", "Next page");
    public static readonly Text Previous = new("Trang trước", "Previous page");

    public static readonly Text ByUnit = new("Theo đơn vị", "By unit");
}
