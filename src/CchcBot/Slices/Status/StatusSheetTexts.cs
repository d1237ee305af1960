namespace CchcBot.Slices.Status;

/// <summary>Texts for the Excel sheet with which many tasks are reported on at once.</summary>
internal static class StatusSheetTexts
{
    public static readonly Text FileName = new("bang-cap-nhat-{0}.xlsx", "status-sheet-{0}.xlsx");
    public static readonly Text Tab = new("Cập nhật tiến độ", "Progress");
    public static readonly Text Description = new("Bảng cập nhật tiến độ, {0} nhiệm vụ", "Status sheet, {0} {0:task|tasks}");
    public static readonly Text How = new(
        "Bảng cập nhật gồm {0} nhiệm vụ, đã điền sẵn nội dung báo cáo lần trước. Đề nghị sửa các cột từ Tình trạng đến Nguyên nhân, lưu lại rồi " +
            "gửi tệp vào cuộc trò chuyện này; trợ lý cho xem trước rồi mới ghi.",
        "The status sheet has {0} {0:task|tasks}, filled in with the last answers. Please change the columns from Status to Cause, save it and send the " +
            "file to this chat; it is shown before anything is recorded.");
    public static readonly Text Nothing = new(
        "Không có nhiệm vụ nào đang mở thuộc phần cập nhật của anh/chị.",
        "There are no open tasks for you to report on.");
    public static readonly Text NoSuchUnit = new(
        "Chưa rõ đơn vị \"{0}\". Đề nghị ghi \"bảng cập nhật\" kèm tên đơn vị, ví dụ: bảng cập nhật Phòng Nội chính.",
        "The unit \"{0}\" is not known. Please write \"status sheet\" and the unit's name, for example: status sheet Phòng Nội chính.");
    public static readonly Text NoRows = new(
        "Bảng không có dòng nhiệm vụ nào. Đề nghị nhắn \"bảng cập nhật\" để nhận bảng mới.",
        "The sheet has no row of a task. Please write \"status sheet\" to get a new one.");
    public static readonly Text Same = new(
        "Bảng không có gì khác với nội dung đã ghi ({0} nhiệm vụ).",
        "The sheet says nothing that is not recorded ({0} {0:task|tasks}).");
    public static readonly Text TooMany = new(
        "Bảng dài quá {0} dòng; chưa ghi gì. Đề nghị chia thành nhiều bảng theo đơn vị.",
        "The sheet is longer than {0} {0:row|rows}; nothing was recorded. Please split it by units.");
    public static readonly Text Gone = new(
        "Bản xem trước này đã được thay bằng bản khác hoặc đã huỷ. Đề nghị gửi lại bảng nếu cần.",
        "This preview was replaced by another or dropped. Please send the sheet again if needed.");
    public static readonly Text Dropped = new("Đã huỷ, chưa ghi gì.", "Dropped, nothing was recorded.");
    public static readonly Text Title = new("Xem trước: {0} nhiệm vụ thay đổi", "Preview: {0} {0:task changes|tasks change}");
    public static readonly Text TitleNone = new("Xem trước: không có thay đổi nào ghi được", "Preview: nothing that can be recorded");
    public static readonly Text Problems = new("Dòng không nhận, sẽ bỏ qua ({0})", "Rows refused, to be left out ({0})");
    public static readonly Text MoreProblems = new("… và {0} dòng nữa", "… and {0} more {0:row|rows}");
    public static readonly Text Unchanged = new("Không đổi: {0} nhiệm vụ.", "Unchanged: {0} {0:task|tasks}.");
    public static readonly Text Store = new("Ghi {0} nhiệm vụ", "Record {0} {0:task|tasks}");
    public static readonly Text Drop = new("Huỷ", "Cancel");
    public static readonly Text Stored = new("Đã ghi {0} nhiệm vụ", "Recorded {0} {0:task|tasks}");
    public static readonly Text StoredSome = new("Đã ghi {0} nhiệm vụ, {1} dòng chưa ghi", "Recorded {0} {0:task|tasks}, {1} {1:row|rows} not recorded");
    public static readonly Text NotStored = new("Chưa ghi ({0})", "Not recorded ({0})");
    public static readonly Text MoreStored = new("… và {0} nhiệm vụ nữa đã ghi", "… and {0} more {0:task|tasks} recorded");
    public static readonly Text FromTo = new("{0} → {1}", "{0} → {1}");
    public static readonly Text Taken = new("bỏ \"{0}\"", "\"{0}\" removed");
    public static readonly Text Line = new("Dòng {0}: {1}", "Row {0}: {1}");
    public static readonly Text LineOf = new("Dòng {0} ({1}): {2}", "Row {0} ({1}): {2}");

    public static readonly Text ColumnCode = new("Mã", "Code");
    public static readonly Text ColumnText = new("Nhiệm vụ", "Task");
    public static readonly Text ColumnUnit = new("Đơn vị chủ trì", "Lead unit");
    public static readonly Text ColumnDeadline = new("Thời hạn", "Deadline");
    public static readonly Text ColumnStep = new("Tình trạng", "Status");
    public static readonly Text ColumnResult = new("Kết quả trong kỳ", "Result in the period");
    public static readonly Text ColumnNumber = new("Số, ký hiệu văn bản", "Document number");
    public static readonly Text ColumnDate = new("Ngày văn bản", "Document date");
    public static readonly Text ColumnPercent = new("Tỷ lệ %", "Percent");
    public static readonly Text ColumnObstacle = new("Vướng mắc, nguyên nhân", "Obstacle and cause");
    public static readonly Text ColumnKey = new("Khoá", "Key");

    public static readonly Text ShortStep = new("Tình trạng", "Status");
    public static readonly Text ShortResult = new("Kết quả", "Result");
    public static readonly Text ShortNumber = new("Văn bản", "Document");
    public static readonly Text ShortCompleted = new("Xong ngày", "Done on");
    public static readonly Text ShortPercent = new("Tỷ lệ", "Percent");
    public static readonly Text ShortObstacle = new("Vướng mắc", "Obstacle");

    public static Text Problem(SheetRowProblemKind kind) => kind switch
    {
        SheetRowProblemKind.NoKey => new(
            "dòng này không có trong bảng đã gửi hoặc đã mất cột khoá ẩn. Đề nghị không thêm dòng, không xoá cột; nhắn \"bảng cập nhật\" để nhận " +
                "bảng mới.",
            "this row is not of the sheet that was sent, or lost its hidden key column. Please add no rows and delete no columns; write \"status " +
                "sheet\" to get a new one."),
        SheetRowProblemKind.Foreign => new("không thuộc kế hoạch đang theo dõi của cơ quan.", "it belongs to no plan that the office follows."),
        SheetRowProblemKind.NotYours => new("do {0} chủ trì nên do đơn vị đó cập nhật.", "it is led by {0}, which reports on it."),
        SheetRowProblemKind.Closed => new(
            "nhiệm vụ đã được huỷ, gộp hoặc chuyển sang kế hoạch khác.",
            "the task was cancelled, merged or carried over to another plan."),
        SheetRowProblemKind.Stale => new(
            "đã có người cập nhật sau khi bảng này được gửi. Đề nghị nhắn \"bảng cập nhật\" để nhận bảng mới.",
            "somebody reported on it after this sheet was sent. Please write \"status sheet\" to get a new one."),
        SheetRowProblemKind.Mixed => new(
            "mã không khớp với khoá ẩn (khoá của {0}), có thể chỉ một số cột được sắp xếp lại. Đề nghị nhận bảng mới.",
            "the code does not fit the hidden key (of {0}): perhaps only some columns were sorted. Please get a new sheet."),
        SheetRowProblemKind.Formula => new(
            "cột \"{0}\" là công thức; đề nghị dán dạng giá trị (Paste Values).",
            "column \"{0}\" is a formula; please paste its value."),
        SheetRowProblemKind.Error => new(
            "cột \"{0}\" báo lỗi của Excel (ví dụ #NAME?), không phải giá trị; đề nghị nhập lại.",
            "column \"{0}\" holds an error of Excel's (as #NAME?) and no value; please type it again."),
        SheetRowProblemKind.UnknownStep => new(
            "tình trạng \"{0}\" chưa rõ; đề nghị chọn trong danh sách của ô.",
            "the status \"{0}\" is not known; please choose from the cell's list."),
        SheetRowProblemKind.BadPercent => new("tỷ lệ \"{0}\" không phải số nguyên từ 0 đến 100.", "\"{0}\" is no whole number from 0 to 100."),
        SheetRowProblemKind.BadDate => new(
            "ngày \"{0}\" không có trong lịch; đề nghị ghi dạng 05/09/2025.",
            "\"{0}\" is not a day of the calendar; please write 05/09/2025."),
        SheetRowProblemKind.FutureDate => new("ngày văn bản sau ngày hôm nay.", "the document's date lies in the future."),
        SheetRowProblemKind.DateWithoutNumber => new("có ngày mà chưa có số văn bản.", "there is a date but no document number."),
        SheetRowProblemKind.NoCause => new("đề nghị ghi vướng mắc ở đâu, do nguyên nhân gì.", "please say what hinders it and why."),
        SheetRowProblemKind.TooLong => new(
            "có ô dài quá (nội dung 1.000 ký tự, số văn bản 100 ký tự).",
            "a cell is too long (texts 1,000 characters, document numbers 100)."),
        SheetRowProblemKind.Repeated => new("nhiệm vụ đã có ở dòng {0}.", "the task stands on row {0} already."),
    };

    public static readonly Text ColumnWaitsFor = new("Đang chờ ai", "Waits for");

    public static readonly Text ShortWaitsFor = new("Đang chờ", "Waits for");

    public static readonly Text FileGone = new(
        "Bảng cập nhật này không còn. Nhắn \"bảng cập nhật\" để nhận bảng mới.",
        "This status sheet is gone. Say \"status sheet\" to get a new one.");
}
