namespace CchcBot.Slices.Reports;

/// <summary>Texts of the list of tasks by unit.</summary>
internal static class UnitListTexts
{
    public static readonly HelpText Help = new(
        new("danh sách theo đơn vị", "list by unit"),
        new("Danh mục nhiệm vụ của từng đơn vị (hoặc một đơn vị) để in: Word, Excel.", "The tasks of each unit, or of one, to print: Word, Excel."));
    public static readonly Text Title = new("Danh mục nhiệm vụ: {0}", "List of tasks: {0}");
    public static readonly Text Every = new("từng đơn vị", "each unit");
    public static readonly Text Count = new("{0} đơn vị, {1} nhiệm vụ.", "{0} {0:unit|units}, {1} {1:task|tasks}.");
    public static readonly Text Word = new("Tệp Word", "Word file");
    public static readonly Text Sheet = new("Tệp Excel để in", "Excel file to print");
    public static readonly Text WordName = new("danh-muc-nhiem-vu-{0}.docx", "tasks-by-unit-{0}.docx");
    public static readonly Text SheetName = new("danh-muc-nhiem-vu-{0}.xlsx", "tasks-by-unit-{0}.xlsx");
    public static readonly Text FileDescription = new("Danh mục nhiệm vụ theo đơn vị", "Tasks by unit");
    public static readonly Text FileGone = new(
        "Danh mục này không còn. Nhắn \"danh sách theo đơn vị\" để tạo lại.",
        "This list is gone. Say \"list by unit\" to make it again.");
    public static readonly Text SheetGone = new(
        "Tệp Excel này không còn. Nhắn \"danh mục theo đơn vị\" để tạo lại.",
        "This Excel file is gone. Say \"list by unit\" to make it again.");

    public static readonly Text Kind = ReportTexts.Paper("DANH MỤC NHIỆM VỤ");
    public static readonly Text About = ReportTexts.Paper("Cải cách hành chính theo đơn vị chủ trì (số liệu đến ngày {0})");
    public static readonly Text Tab = ReportTexts.Paper("Theo đơn vị");
}
