namespace CchcBot.Slices.Status;

/// <summary>Texts of quick answers and their follow-up questions.</summary>
internal static class QuickAnswerTexts
{
    public static readonly Text Choose = new("Nhiệm vụ {0}: tình hình thế nào?", "How does task {0} stand?");
    public static readonly Text Asked = new("Nhiệm vụ {0}: {1}", "Task {0}: {1}");
    public static readonly Text Send = new("Gửi", "Send");

    public static readonly Text To = new("Trình ai?", "Submitted to");
    public static readonly Text ToOwnLeader = new("Lãnh đạo cơ quan", "The office's own leader");
    public static readonly Text ToAbove = new("Cấp trên", "The authority above");
    public static readonly Text ToName = new("Tên cơ quan hoặc lãnh đạo (nếu cần)", "Which authority or leader (if needed)");
    public static readonly Text ToOn = new("Ngày trình", "Day of submission");
    public static readonly Text ToNumber = new("Số tờ trình (nếu có)", "Number of the submission (if any)");

    public static readonly Text Product = new("Sản phẩm: {0}", "Product: {0}");
    public static readonly Text ProductNumber = new("Số văn bản", "Document number");
    public static readonly Text ProductOn = new("Ngày văn bản", "Document date");
    public static readonly Text ProductUnnumbered = new("Đã ký, chờ số", "Signed, not numbered yet");
    public static readonly Text DoneLine = new("Kết quả (một dòng)", "Result (one line)");
    public static readonly Text DoneOn = new("Ngày hoàn thành", "Day of completion");

    public static readonly Text Obstacle = new("Vướng ở đâu?", "What hinders it?");
    public static readonly Text WaitsFor = new("Đang chờ ai (cơ quan, đơn vị, người)?", "Whom does it wait for?");
    public static readonly Text Line = new("Kết quả mới (một dòng)", "New result (one line)");
    public static readonly Text Source = new("Ghi thay đơn vị; nguồn", "Written down for the unit; from");
    public static readonly Text SourceHint = new("điện thoại, đ/c ...", "telephone, ...");

    public static readonly Text Expected = new("Dự kiến xong ngày nào?", "By when is it expected to be done?");
    public static readonly Text PeriodLine = new("Kết quả trong kỳ báo cáo (một dòng)", "Result in the reporting period (one line)");
    public static readonly Text AsBefore = new("Như kỳ trước", "As last time");
    public static readonly Text SentNumber = new("Số báo cáo (nếu có)", "Number of the report (if any)");
    public static readonly Text SentOn = new("Ngày gửi", "Day of sending");

    public static readonly Text NothingResult = new("Không phát sinh", "Nothing new");
    public static readonly Text Written = new("Đã ghi nhận {0}: {1}", "{0} saved: {1}");
    public static readonly Text Undone = new("Đã hoàn tác; nhiệm vụ {0} trở lại: {1}", "Taken back; task {0} stands as before: {1}");
    public static readonly Text CannotUndo = new(
        "Nhiệm vụ {0} đã có cập nhật khác sau đó nên không hoàn tác được. Đề nghị báo cáo lại.",
        "Task {0} was reported on again since, so this cannot be taken back. Please report anew.");

    public static readonly Text NoProduct = new(
        "Đề nghị nhập số và ngày văn bản; văn bản đã ký mà chưa có số thì chọn \"Đã ký, chờ số\".",
        "Please give the document's number and date; where it is signed without a number yet, choose that.");
    public static readonly Text NoLine = new("Đề nghị ghi kết quả bằng một dòng.", "Please write the result in one line.");
    public static readonly Text NoDay = new("Đề nghị chọn ngày.", "Please choose the day.");
    public static readonly Text NoTo = new("Đề nghị chọn trình ai.", "Please choose to whom it was submitted.");
    public static readonly Text NoSource = new(
        "Ghi thay đơn vị khác thì đề nghị nêu nguồn, ví dụ: điện thoại, đ/c Hoa.",
        "What is written down for another unit needs its source, for example: telephone, Ms Hoa.");
    public static readonly Text ExpectedPast = new("Ngày dự kiến đã qua. Đề nghị chọn ngày khác.", "The expected day has passed. Please choose another.");
}
