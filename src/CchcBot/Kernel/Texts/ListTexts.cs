namespace CchcBot.Kernel.Texts;

/// <summary>Texts for paging and filtering long lists.</summary>
internal static class ListTexts
{
    public static readonly Text Page = new("Trang {0}/{1}", "Page {0}/{1}");
    public static readonly Text Next = new("Xem tiếp", "Next page");
    public static readonly Text Previous = new("Trang trước", "Previous page");

    public static readonly Text PartLabel = new(
        "Danh sách trên có {0} trong {1} tên. Tên khác: ghi một phần tên",
        "The list above has {0} of {1} {1:name|names}. Another one: type a part of the name");
    public static readonly Text PartHow = new("ví dụ: Nội chính; rồi bấm nút của thẻ", "for example: Interior; then press the card's button");
    public static readonly Text PartNone = new(
        "Không có tên nào chứa \"{0}\". Đề nghị ghi lại một phần tên.",
        "No name has \"{0}\" in it. Please type another part of the name.");
    public static readonly Text PartSeveral = new(
        "Có {1} tên chứa \"{0}\". Đề nghị chọn trong danh sách, hoặc ghi đầy đủ hơn.",
        "{1} {1:name has|names have} \"{0}\" in them. Please choose from the list, or type more of the name.");

    public static readonly Text ByUnit = new("Theo đơn vị", "By unit");
}
