namespace CchcBot.Slices.Reports;

/// <summary>Texts for issuing a report and taking it back.</summary>
internal static class IssueTexts
{
    public static readonly HelpText Help = new(
        new("phát hành báo cáo quý III số 12/BC-VP, ngày 25/9", "issue report quarter 3 12/BC-VP, 25/9"),
        new(
            "Chốt báo cáo đã ký: số liệu và tệp giữ nguyên; nội dung ghi nhận sau vào kỳ tới.",
            "The signed report goes out: its figures and files stand; what comes later goes into the next."));
    public static readonly HelpText HelpUndo = new(
        new("huỷ phát hành báo cáo", "undo report issue"),
        new("Rút báo cáo phát hành nhầm, khi chưa có báo cáo nào sau nó.", "Takes back a report that went out by mistake, while none follows it."));
    public static readonly HelpText HelpList = new(
        new("báo cáo đã phát hành", "issued reports"),
        new("Các báo cáo đã phát hành, kèm tệp.", "The reports that went out, with their files."));

    public static readonly Text How = new(
        "Đề nghị nhắn đủ số và ngày, ví dụ: phát hành báo cáo quý III số 12/BC-VP, ngày 25/9",
        "Please name number and day, for example: issue report quarter 3 12/BC-VP, 25/9");
    public static readonly Text BadDay = new("Không có ngày \"{0}\".", "There is no such day: \"{0}\".");
    public static readonly Text FarDay = new(
        "Ngày {0} không hợp với kỳ báo cáo này. Đề nghị kiểm tra ngày của văn bản.",
        "{0} does not fit this report. Please check the day of the paper.");
    public static readonly Text NumberTaken = new("Số {0} đã dùng cho một báo cáo khác trong năm.", "The number {0} was given to another report of the year.");
    public static readonly Text Nothing = new("Kỳ này không có nhiệm vụ nào để báo cáo.", "There are no tasks to report on in this period.");
    public static readonly Text Already = new("{0}: báo cáo số {1} ngày {2} đã phát hành.", "{0}: report {1} of {2} was issued already.");
    public static readonly Text Title = new("Phát hành báo cáo {0}?", "Issue the report {0}?");
    public static readonly Text NumberIs = new("Số, ngày", "Number, day");
    public static readonly Text WindowIs = new("Kỳ báo cáo", "Reporting period");
    public static readonly Text Completed = new("Hoàn thành", "Completed");
    public static readonly Text Means = new(
        "Từ đây số liệu và tệp của kỳ này giữ nguyên; nội dung ghi nhận sau được nêu ở báo cáo kỳ tới.",
        "From now on the figures and files of this period stand; what is recorded later is told of in the next report.");
    public static readonly Text Button = new("Phát hành", "Issue");
    public static readonly Text No = new("Thôi", "Cancel");
    public static readonly Text Left = new("Chưa phát hành báo cáo nào.", "No report was issued.");
    public static readonly Text Done = new("Đã phát hành báo cáo {0}: số {1} ngày {2}.", "The report {0} was issued: {1} of {2}.");
    public static readonly Text After = new(
        "Hỏi lại kỳ này sẽ nhận đúng số liệu và tệp đã phát hành. Chỉ huỷ được khi chưa phát hành báo cáo kỳ sau.",
        "Asked again, it gives the figures and files as issued. It can be taken back until a later report goes out.");
    public static readonly Text Undo = new("Huỷ phát hành", "Undo");
    public static readonly Text Undone = new(
        "Đã huỷ phát hành báo cáo số {0} ngày {1}; số liệu kỳ này lại theo cập nhật mới.",
        "Report {0} of {1} counts as not issued; its period follows the latest reports again.");
    public static readonly Text NotLast = new(
        "Chỉ huỷ được báo cáo phát hành sau cùng (số {0}).",
        "Only the report that was issued last can be taken back ({0}).");
    public static readonly Text NoneIssued = new("Chưa có báo cáo nào được phát hành.", "No report has been issued.");
    public static readonly Text ListTitle = new("Báo cáo đã phát hành", "Issued reports");
    public static readonly Text Listed = new("Số {0} ngày {1}: {2}, kỳ {3} - {4}", "{0} of {1}: {2}, period {3} - {4}");
}
