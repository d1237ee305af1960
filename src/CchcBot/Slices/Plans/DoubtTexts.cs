namespace CchcBot.Slices.Plans;

/// <summary>Texts about doubtful points of a plan and how they are resolved.</summary>
internal static class DoubtTexts
{
    public static readonly Text Near = new("Tên gần giống: {0}", "Names like it: {0}");
    public static readonly Text Corrected = new("Đã xử lý khi xem trước: {0}", "Settled in the preview: {0}");
    public static readonly Text Heading = new("{0} ({1})", "{0} ({1})");
    public static readonly Text Position = new("Điểm {0} - {1} trong {2} điểm cần xem lại", "{0} - {1} of {2} to be checked");
    public static readonly Text Todo = new("Đề nghị: {0}", "Please: {0}");
    public static readonly Text Tasks = new("{0} nhiệm vụ: {1}", "{0} {0:task|tasks}: {1}");
    public static readonly Text Saved = new(
        "Đã ghi {0} ý kiến. Các ý kiến được áp dụng khi bấm \"Nạp\".",
        "{0} {0:answer|answers} noted. They take effect when you press \"Load\".");
    public static readonly Text NothingSaid = new("Chưa có ý kiến nào được chọn hoặc nhập.", "Nothing was chosen or typed.");
    public static readonly Text Push = new("{0} điểm cần xem lại trước khi nạp", "{0} {0:point|points} to check before loading");
    public static readonly Text UndoWhich = new("Chọn ý kiến cần bỏ:", "Choose the answers to take back:");
    public static readonly Text LeftOut = new("không theo dõi (sửa khi nạp): {0}", "not followed (corrected on loading): {0}");
    public static readonly Text NothingLeft = new(
        "Tất cả các mục đã được đánh dấu không phải nhiệm vụ; chưa lưu gì. Đề nghị bấm \"Ý kiến đã ghi\" và bỏ bớt, hoặc bấm \"Huỷ\".",
        "All items were marked as no tasks; nothing was stored. Please press \"Answers\" and take some back, or press \"Cancel\".");
    public static readonly Text TooMany = new(
        "Số ý kiến đã quá mức lưu được cho một bản xem trước; ý kiến vừa rồi chưa được ghi. Đề nghị sửa trong tệp Word rồi gửi lại.",
        "There are more answers than a preview can hold; the last ones were not noted. Please correct the Word file and send it again.");
    public static readonly Text FileName = new("diem-can-xem-lai.csv", "points-to-check.csv");
    public static readonly Text FileDescription = new(
        "Danh sách {0} điểm cần xem lại trước khi nạp kế hoạch",
        "List of {0} {0:point|points} to check before the plan is loaded");

    public static readonly Text ColumnCode = new("Mã nhiệm vụ", "Task");
    public static readonly Text ColumnKind = new("Loại", "Kind");
    public static readonly Text ColumnDoubt = new("Điểm cần xem lại", "To be checked");
    public static readonly Text ColumnTodo = new("Cần làm", "What to do");
    public static readonly Text ColumnPlace = new("Vị trí trong văn bản", "Place in the document");
    public static readonly Text ColumnText = new("Nội dung nhiệm vụ", "Text of the task");
    public static readonly Text ColumnSettled = new("Đã xử lý", "Settled");

    public static readonly Text InputChoose = new("Cách xử lý", "What to do");
    public static readonly Text InputPlaceholder = new("Chọn …", "Choose …");
    public static readonly Text InputDay = new("hoặc thời hạn là ngày", "or due on");
    public static readonly Text InputOtherUnits = new("hoặc ghi tên đơn vị (cách nhau bằng dấu ;)", "or write units' names (with ; between them)");
    public static readonly Text InputOtherUnitsOf = new(
        "Danh sách trên có {0} trong {1} đơn vị. Đơn vị khác: ghi tên (cách nhau bằng dấu ;)",
        "The list above has {0} of {1} {1:unit|units}. Others: write their names (with ; between them)");
    public static readonly Text InputPart = new(
        "Danh sách trên có {0} trong {1} đơn vị. Đơn vị khác: ghi một phần tên",
        "The list above has {0} of {1} {1:unit|units}. Another one: write a part of its name");
    public static readonly Text InputDeliverable = new("hoặc ghi sản phẩm", "or write the deliverable");
    public static readonly Text InputEvent = new("Sự kiện phải chờ (nếu chọn chờ sự kiện)", "The event (where it waits for one)");

    public static readonly Text ChoiceKeep = new("Giữ nguyên như văn bản", "Keep as in the document");
    public static readonly Text ChoiceNotATask = new("Không phải nhiệm vụ", "Not a task");
    public static readonly Text ChoiceNewUnit = new("Là đơn vị mới", "A new unit");
    public static readonly Text ChoiceOutside = new("Ngoài cơ quan, giữ nguyên", "Outside the office, keep");
    public static readonly Text ChoiceAllUnits = new("Tất cả đơn vị trong danh bạ", "All units of the directory");
    public static readonly Text ChoiceOngoing = new("Thường xuyên", "Ongoing");

    public static Text Every(Recurrence recurrence) => recurrence switch
    {
        Recurrence.Month => new("Định kỳ hằng tháng", "Every month"),
        Recurrence.Quarter => new("Định kỳ hằng quý", "Every quarter"),
        Recurrence.HalfYear => new("Định kỳ 6 tháng", "Every half-year"),
        Recurrence.Year => new("Định kỳ hằng năm", "Every year"),
        _ => throw new ArgumentOutOfRangeException(nameof(recurrence), recurrence, null),
    };

    public static readonly Text ChoiceEvent = new("Chờ sự kiện (ghi ở ô dưới)", "Waits for an event (write it below)");

    public static readonly Text ButtonSettle = new("Xử lý", "Settle");
    public static readonly Text ButtonCorrections = new("Ý kiến đã ghi", "Answers");
    public static readonly Text ButtonSave = new("Ghi ý kiến", "Note answers");
    public static readonly Text ButtonAllNew = new("Đều là đơn vị mới", "All are new units");
    public static readonly Text ButtonKeepKind = new("Giữ nguyên cả nhóm", "Keep all of these");
    public static readonly Text ButtonNext = new("Tiếp theo", "Next");
    public static readonly Text ButtonFirst = new("Về đầu", "To the first");
    public static readonly Text ButtonBack = new("Bản xem trước", "Preview");
    public static readonly Text ButtonList = new("Danh sách đầy đủ", "Full list");
    public static readonly Text ButtonUndo = new("Bỏ ý kiến đã chọn", "Take back");

    public static Text Problem(AnswerProblem problem) => problem switch
    {
        AnswerProblem.Both => new(
            "\"{0}\": chỉ chọn một cách xử lý. Đề nghị bỏ bớt lựa chọn hoặc ô đã nhập rồi ghi lại; chưa ghi gì.",
            "\"{0}\": please choose one answer only and clear the other; nothing was noted."),
        AnswerProblem.BadDay => new(
            "\"{0}\": ngày không hợp lệ. Đề nghị chọn ngày từ năm 2000 đến năm 2100; chưa ghi gì.",
            "\"{0}\": this is no valid day. Please choose one between 2000 and 2100; nothing was noted."),
        AnswerProblem.NoEvent => new(
            "\"{0}\": chưa ghi sự kiện phải chờ. Đề nghị ghi sự kiện ở ô dưới; chưa ghi gì.",
            "\"{0}\": the event is missing. Please write it below; nothing was noted."),
        AnswerProblem.NoName => new(
            "\"{0}\": nội dung nhập không có chữ. Đề nghị nhập lại; chưa ghi gì.",
            "\"{0}\": what was typed has no letters. Please type it again; nothing was noted."),
        AnswerProblem.TooLong => new(
            "\"{0}\": nội dung nhập dài hơn {1} ký tự. Đề nghị nhập ngắn gọn hơn; chưa ghi gì.",
            "\"{0}\": what was typed is longer than {1} characters. Please shorten it; nothing was noted."),
        AnswerProblem.UnitGone => new(
            "\"{0}\": đơn vị đã chọn không còn trong danh bạ. Đề nghị chọn lại; chưa ghi gì.",
            "\"{0}\": the unit is no longer in the directory. Please choose again; nothing was noted."),
        AnswerProblem.UnclearUnit => new(
            "\"{0}\": không có đơn vị nào, hoặc có nhiều đơn vị, chứa tên đã ghi. Đề nghị ghi đầy đủ hơn; chưa ghi gì.",
            "\"{0}\": no unit, or more than one, has what was written in its name. Please write more of it; nothing was noted."),
    };

    public static readonly Text FileGone = new(
        "Danh sách điểm cần xem lại này không còn. Đề nghị gửi lại tệp kế hoạch để lập danh sách mới.",
        "This list of doubts is gone. Please send the plan's file again to make a new one.");
}
