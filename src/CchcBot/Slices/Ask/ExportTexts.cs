namespace CchcBot.Slices.Ask;

/// <summary>Texts for exporting lists and reports as files.</summary>
internal static class ExportTexts
{
    public static readonly Text Tab = new("Danh sách nhiệm vụ", "Tasks");
    public static readonly Text ListName = new("danh-sach-nhiem-vu-{0}.xlsx", "tasks-{0}.xlsx");
    public static readonly Text ListDescription = new("Danh sách: {0}", "List: {0}");
    public static readonly Text OnlyExcel = new(
        "Danh sách được xuất thành Excel; bản Word chỉ có cho báo cáo, ví dụ: báo cáo quý I ra Word.",
        "Lists are exported to Excel; Word is for reports, for example: report for quarter 1 as Word.");
    public static readonly Text AskFirst = new(
        "Đề nghị hỏi trước, ví dụ \"quá hạn quý này\", rồi nhắn \"xuất ra Excel\" hoặc \"sao chép dạng chữ\".",
        "Please ask first, for example \"overdue this quarter\", then write \"export to Excel\" or \"copy as text\".");
    public static readonly Text More = new("… và {0} nhiệm vụ nữa", "… and {0} more {0:task|tasks}");

    public static readonly Text ColumnNumber = new("STT", "No.");
    public static readonly Text ColumnCode = new("Mã", "Code");
    public static readonly Text ColumnPlan = new("Kế hoạch", "Plan");
    public static readonly Text ColumnText = new("Nhiệm vụ", "Task");
    public static readonly Text ColumnUnit = new("Đơn vị chủ trì", "Lead unit");
    public static readonly Text ColumnOwner = new("Người phụ trách", "Responsible");
    public static readonly Text ColumnDeadline = new("Thời hạn", "Deadline");
    public static readonly Text ColumnGroup = new("Nhóm", "Group");
    public static readonly Text ColumnStanding = new("Tiến độ", "Standing");
    public static readonly Text ColumnStep = new("Tình trạng", "Status");
    public static readonly Text ColumnPercent = new("Tỷ lệ", "Percent");
    public static readonly Text ColumnResult = new("Kết quả", "Result");
    public static readonly Text ColumnDocuments = new("Văn bản", "Documents");
    public static readonly Text ColumnObstacle = new("Vướng mắc", "Obstacle");
    public static readonly Text ColumnReported = new("Cập nhật ngày", "Reported on");

    public static readonly Text OnePerson = new("một cán bộ", "one officer");

    public static readonly Text ListGone = new(
        "Danh sách này không còn. Đề nghị xem lại danh sách trong trò chuyện riêng, rồi nhắn \"xuất ra Excel\".",
        "This list is gone. Please ask for it again in a personal chat, then say \"export to Excel\".");
}
