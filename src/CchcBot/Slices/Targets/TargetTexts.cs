namespace CchcBot.Slices.Targets;

/// <summary>Texts about targets and their figures.</summary>
internal static class TargetTexts
{
    public static readonly HelpText Help = new(
        new("kết quả chỉ tiêu", "target results"),
        new("Các chỉ tiêu của kế hoạch: đạt, chưa đạt, chưa có số liệu.", "The plan's targets: reached, not reached, no figure yet."));

    public static readonly HelpText HelpReport = new(
        new("chỉ tiêu 2 đạt 45/50 đến 30/6, nguồn Sở Nội vụ", "target 2 is 45/50 as of 30/6, source Sở Nội vụ"),
        new(
            "Ghi số liệu chỉ tiêu: tử số/mẫu số, tỷ lệ, \"đạt\" hoặc \"chưa đạt\"; xem lại rồi mới ghi.",
            "Reports a target's figure: part/whole, a percentage, \"reached\" or \"not reached\"; it is shown before it is written."));

    public static readonly HelpText HelpGive = new(
        new("giao chỉ tiêu 2 cho Phòng Nội chính", "assign target 2 to Phòng Nội chính"),
        new("Đơn vị báo cáo số liệu của chỉ tiêu.", "Which unit reports on the target."));

    public static readonly Text Title = new("Kết quả thực hiện chỉ tiêu", "Results of the targets");
    public static readonly Text AsOf = new("Số liệu đến {0}", "As of {0}");
    public static readonly Text Reached = new("Đạt", "Reached");
    public static readonly Text NotReached = new("Chưa đạt", "Not reached");
    public static readonly Text NoFigure = new("Chưa có số liệu", "No figure yet");
    public static readonly Text NotJudged = new("Có số liệu, chưa đánh giá được", "Figure without a judgement");
    public static readonly Text None = new(
        "Không có chỉ tiêu nào trong các kế hoạch đang thực hiện. Chỉ tiêu được đọc từ tệp khi nạp kế hoạch.",
        "The plans in force have no targets. Targets are read from the file when a plan is loaded.");
    public static readonly Text NoneSuch = new(
        "Không có chỉ tiêu {0}. Nhắn \"chỉ tiêu\" để xem danh sách.",
        "There is no target {0}. Say \"targets\" for the list.");
    public static readonly Text NoneOfKind = new("Không có chỉ tiêu nào như vậy.", "There is no such target.");
    public static readonly Text One = new("Chỉ tiêu {0}", "Target {0}");
    public static readonly Text Which = new("Chỉ tiêu {0} của kế hoạch nào?", "Target {0} of which plan?");
    public static readonly Text Open = new("Xem", "Open");
    public static readonly Text All = new("Tất cả chỉ tiêu", "All targets");
    public static readonly Text OnlyMissing = new("Chưa có số liệu", "Without a figure");
    public static readonly Text OnlyNotReached = new("Chưa đạt", "Not reached");
    public static readonly Text PrivateOnly = new(
        "Từng chỉ tiêu: nhắn \"chỉ tiêu\" trong trò chuyện riêng.", "Each target: say \"targets\" in a personal chat.");

    public static readonly Text Wanted = new("Mức giao", "To be reached");
    public static readonly Text AtMost = new("không quá {0}", "at most {0}");
    public static readonly Text ByYear = new("{0}, năm {1}", "{0}, in {1}");
    public static readonly Text YearOnly = new("năm {0}", "in {0}");
    public static readonly Text Result = new("Kết quả", "Result");
    public static readonly Text ResultAsOf = new("{0} (đến {1})", "{0} (as of {1})");
    public static readonly Text Judged = new("Đánh giá", "Judged");
    public static readonly Text Source = new("Nguồn", "Source");
    public static readonly Text Unit = new("Đơn vị báo cáo", "Reporting unit");
    public static readonly Text UnitNone = new("Chưa giao (đơn vị theo dõi kế hoạch cập nhật)", "None yet (the monitoring unit reports)");
    public static readonly Text History = new("Đã ghi", "Recorded");
    public static readonly Text HistoryLine = new("{0}: {1} (đến {2}), {3}", "{0}: {1} (as of {2}), {3}");
    public static readonly Text HistoryTaken = new("{0}, đã rút", "{0}, taken back");

    public static readonly Text Figure = new("Số liệu", "Figure");
    public static readonly Text FigureHow = new("87,5% hoặc 45/50, hoặc: đạt, chưa đạt", "87.5% or 45/50, or: reached, not reached");
    public static readonly Text FigureHowUnit = new("số {0}, hoặc: đạt, chưa đạt", "number of {0}, or: reached, not reached");
    public static readonly Text OnDay = new("Tính đến ngày", "As of");
    public static readonly Text Save = new("Ghi số liệu", "Record the figure");
    public static readonly Text Understood = new("Hiểu là: {0}, {1}.", "Understood as: {0}, {1}.");
    public static readonly Text Saved = new("Đã ghi chỉ tiêu {0}: {1} (đến {2})", "Recorded target {0}: {1} (as of {2})");
    public static readonly Text TakeBack = new("Rút số liệu vừa ghi", "Take the figure back");
    public static readonly Text TakenBack = new("Đã rút số liệu vừa ghi của chỉ tiêu {0}", "The figure of target {0} was taken back");
    public static readonly Text NotYours = new(
        "Chỉ tiêu {0} do {1} báo cáo.", "Target {0} is reported on by {1}.");
    public static readonly Text MonitorsOnly = new(
        "Chỉ tiêu {0} chưa giao đơn vị nào; số liệu do đơn vị theo dõi kế hoạch ghi.",
        "Target {0} is no unit's yet; the monitoring unit records its figures.");

    public static readonly Text NoFigureRead = new(
        "Chưa đọc được số liệu trong \"{0}\". Đề nghị ghi như 87,5%, 45/50, đạt hoặc chưa đạt.",
        "No figure was found in \"{0}\". Please write it like 87.5%, 45/50, reached or not reached.");
    public static readonly Text WholeZero = new("Mẫu số phải lớn hơn 0.", "The whole must be above 0.");
    public static readonly Text TooMuch = new("Tỷ lệ {0}% quá lớn. Đề nghị kiểm tra lại số liệu.", "{0}% is too much. Please check the figure.");
    public static readonly Text OtherUnit = new(
        "Chỉ tiêu này tính bằng {0}, không phải tỷ lệ phần trăm.",
        "This target is counted in {0}, not as a percentage.");
    public static readonly Text BadDay = new("Ngày \"{0}\" không có trong lịch.", "\"{0}\" is no day of the calendar.");
    public static readonly Text Future = new(
        "Số liệu tính đến một ngày chưa tới ({0}). Đề nghị kiểm tra lại.",
        "The figure is as of a day to come ({0}). Please check it.");
    public static readonly Text SourceTooLong = new("Nguồn dài quá {0} ký tự.", "The source is longer than {0} characters.");

    public static readonly Text Give = new("Giao đơn vị", "Assign a unit");
    public static readonly Text GiveTitle = new("Đơn vị báo cáo chỉ tiêu {0}", "Unit that reports on target {0}");
    public static readonly Text GiveSave = new("Giao", "Assign");
    public static readonly Text GiveNone = new(
        "Không có đơn vị \"{0}\" trong danh sách. Đề nghị chọn.",
        "There is no unit \"{0}\" in the list. Please choose.");
    public static readonly Text Given = new("Chỉ tiêu {0} do {1} báo cáo", "Target {0} is reported on by {1}");

    public static Text Of(TargetVerdict verdict) => verdict switch
    {
        TargetVerdict.Reached => Reached,
        TargetVerdict.NotReached => NotReached,
        TargetVerdict.NotJudged => NotJudged,
        _ => NoFigure,
    };
}
