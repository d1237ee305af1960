using CchcBot.Domain.Plans;

namespace CchcBot.Kernel.Texts;

/// <summary>Issues found in plans: heading, sentence, and what to do about them.</summary>
internal static class PlanIssueTexts
{
    public static Text Title(PlanIssueCode code) => code switch
    {
        PlanIssueCode.MissingLead => new("Thiếu đơn vị chủ trì", "No lead unit"),
        PlanIssueCode.MissingDeadline => new("Thiếu thời hạn", "No deadline"),
        PlanIssueCode.MissingDeliverable => new("Thiếu sản phẩm", "No deliverable"),
        PlanIssueCode.OutsidePeriod => new("Thời hạn ngoài kỳ kế hoạch", "Deadline outside the plan's period"),
        PlanIssueCode.YearMismatch => new("Năm ở sản phẩm khác năm ở nhiệm vụ", "The deliverable's year is not the task's"),
        PlanIssueCode.DuplicateLetter => new("Trùng ký hiệu mục", "The same letter twice"),
        PlanIssueCode.SkippedLetter => new("Nhảy ký hiệu mục", "A letter skipped"),
        PlanIssueCode.DuplicateTask => new("Nhiệm vụ lặp lại", "The same task twice"),
        PlanIssueCode.CollectiveUnit => new("Đơn vị chung, cần kê rõ", "Collective unit, to be listed"),
        PlanIssueCode.UnclearUnit => new("Đơn vị \"liên quan\" chưa xác định", "\"Related\" units, not determined"),
        PlanIssueCode.UnknownUnit => new("Đơn vị chưa có trong danh bạ", "Unit not in the directory"),
        PlanIssueCode.AwaitsEvent => new("Thời hạn chờ sự kiện", "Deadline waits for an event"),
        PlanIssueCode.PeriodNotStated => new("Báo cáo định kỳ chưa nêu kỳ", "Periodic report without a period"),
        PlanIssueCode.PastDue => new("Thời hạn đã qua", "Deadline already past"),
        PlanIssueCode.ReplacesPlan => new("Thay thế kế hoạch khác", "Replaces another plan"),
        PlanIssueCode.Template => new("Khung mẫu, chưa phải kế hoạch", "A form to be filled in, not a plan"),
        PlanIssueCode.Classified => new("Văn bản có độ mật", "Classified document"),
        PlanIssueCode.NotRead => new("Có phần không đọc được", "A part that could not be read"),
        PlanIssueCode.StruckText => new("Chỉ còn chữ bị gạch ngang", "Only words struck through"),
        PlanIssueCode.TwoTasksInRow => new("Hai số thứ tự trong một dòng", "Two numbers in one row"),
        PlanIssueCode.OtherCharge => new("Câu giao việc cho đơn vị khác nữa", "The sentence charges another unit too"),
        PlanIssueCode.PeriodUnsure => new("Năm hoặc giai đoạn của kế hoạch chưa chắc chắn", "The plan's year or period is not certain"),
        _ => NewerTexts.Of(code),
    };

    public static Text Sentence(PlanIssueCode code) => code switch
    {
        PlanIssueCode.MissingLead => new("Không thấy đơn vị chủ trì{0}.", "No lead unit was found{0}."),
        PlanIssueCode.MissingDeadline => new("Không thấy thời hạn{0}.", "No deadline was found{0}."),
        PlanIssueCode.MissingDeliverable => new("Không thấy sản phẩm{0}.", "No deliverable was found{0}."),
        PlanIssueCode.OutsidePeriod => new(
            "Thời hạn {0} nằm ngoài kỳ kế hoạch ({1} - {2}).",
            "The deadline {0} lies outside the plan's period ({1} - {2})."),
        PlanIssueCode.YearMismatch => new("Sản phẩm ghi năm {0}, nhiệm vụ ghi năm {1}.", "The deliverable says {0}, the task says {1}."),
        PlanIssueCode.DuplicateLetter => new("Ký hiệu \"{0}\" dùng hai lần trong cùng mục.", "The letter \"{0}\" stands twice in the same section."),
        PlanIssueCode.SkippedLetter => new(
            "Sau \"{0}\" là \"{1}\": có thể thiếu một nhiệm vụ.",
            "After \"{0}\" comes \"{1}\": a task may be missing."),
        PlanIssueCode.DuplicateTask => new("Nội dung trùng với nhiệm vụ {0}.", "Says the same as task {0}."),
        PlanIssueCode.CollectiveUnit => new(
            "\"{0}\" chủ trì: mỗi đơn vị trong nhóm sẽ được giao riêng.",
            "\"{0}\" leads: each unit of the group will have a duty of its own."),
        PlanIssueCode.UnclearUnit => new("\"{0}\" chưa rõ là những đơn vị nào.", "It is not clear which units \"{0}\" are."),
        PlanIssueCode.UnknownUnit => new("\"{0}\" chưa có trong danh bạ đơn vị.", "\"{0}\" is not in the directory of units."),
        PlanIssueCode.AwaitsEvent => new("Thời hạn chờ: {0}.", "The deadline waits for: {0}."),
        PlanIssueCode.PeriodNotStated => new(
            "Có báo cáo định kỳ nhưng không nêu kỳ: \"{0}\".",
            "A periodic report is asked for, but no period is stated: \"{0}\"."),
        PlanIssueCode.PastDue => new("Thời hạn {0} đã qua.", "The deadline {0} is past."),
        PlanIssueCode.ReplacesPlan => new("Kế hoạch này thay thế {0}.", "This plan replaces {0}."),
        PlanIssueCode.Template => new(
            "Văn bản là khung để cơ quan khác điền, không phải kế hoạch để theo dõi.",
            "The document is a form for other offices to fill in, not a plan to be followed."),
        PlanIssueCode.OtherCharge => new(
            "Nội dung còn giao việc cho \"{0}\", đơn vị này chưa là đơn vị chủ trì.",
            "The words charge \"{0}\" too, which does not lead the task."),
        PlanIssueCode.PeriodUnsure => new(
            "Tên kế hoạch không nêu năm; văn bản ký cuối năm có thể là của năm sau. Đang hiểu là: {0} - {1}.",
            "The title names no year, and what is signed late in a year may be the next year's. Read as: {0} - {1}."),
        PlanIssueCode.Classified => new("Văn bản có dấu \"{0}\".", "The document is marked \"{0}\"."),
        PlanIssueCode.NotRead => new("Không đọc được ở {1}: {0}.", "Not read, at \"{1}\": {0}."),
        PlanIssueCode.StruckText => new(
            "Ở {1} chỉ có chữ bị gạch ngang nên không được đọc: \"{0}\".",
            "Only words struck through stand at \"{1}\", and they were not read: \"{0}\"."),
        PlanIssueCode.TwoTasksInRow => new(
            "Dòng có nhiều số thứ tự ({0}) nhưng không tách được thành từng nhiệm vụ.",
            "The row has several numbers ({0}), but could not be told apart into tasks."),
        _ => NewerTexts.Of(code),
    };

    /// <summary>What stands where words were looked for.</summary>
    public static Text Loss(PlanLoss loss) => loss switch
    {
        PlanLoss.Picture => new("hình ảnh", "a picture"),
        PlanLoss.Unchosen => new("ô chưa chọn nội dung", "a control in which nothing was chosen"),
        PlanLoss.Embedded => new("phần chèn từ tệp khác", "a part brought in from another file"),
        _ => new("dòng không ghi nhiệm vụ", "a row that names no task"),
    };

    public static Text WhatToDo(PlanIssueCode code) => code switch
    {
        PlanIssueCode.MissingLead => new("chọn đơn vị chủ trì cho từng nhiệm vụ.", "pick a lead unit for each task."),
        PlanIssueCode.MissingDeadline => new("chọn thời hạn, hoặc để theo dõi không thời hạn.", "pick a deadline, or follow it without one."),
        PlanIssueCode.MissingDeliverable => new("bổ sung sản phẩm nếu có.", "add the deliverable if there is one."),
        PlanIssueCode.OutsidePeriod => new(
            "kiểm tra lại năm; sửa thời hạn nếu đánh nhầm.",
            "check the year; correct the deadline if it was mistyped."),
        PlanIssueCode.YearMismatch => new("kiểm tra lại sản phẩm.", "check the deliverable."),
        PlanIssueCode.DuplicateLetter => new("kiểm tra lại bản gốc; mã có số thứ tự phân biệt.", "check the original; the codes tell the two apart."),
        PlanIssueCode.SkippedLetter => new("kiểm tra lại bản gốc xem có sót nhiệm vụ.", "check the original for a missing task."),
        PlanIssueCode.DuplicateTask => new("giữ một, hoặc xác nhận là hai nhiệm vụ.", "keep one, or confirm that there are two."),
        PlanIssueCode.CollectiveUnit => new("xác nhận danh sách đơn vị.", "confirm the list of units."),
        PlanIssueCode.UnclearUnit => new("nêu rõ các đơn vị.", "name the units."),
        PlanIssueCode.UnknownUnit => new("chọn đơn vị có sẵn hoặc thêm đơn vị mới.", "pick a known unit or add a new one."),
        PlanIssueCode.AwaitsEvent => new(
            "khi sự kiện xảy ra, kích hoạt nhiệm vụ và nhập thời hạn.",
            "when the event has happened, activate the task and give its date."),
        PlanIssueCode.PeriodNotStated => new("chọn kỳ báo cáo: tháng, quý, 6 tháng hay năm.", "pick the period: month, quarter, half-year or year."),
        PlanIssueCode.PastDue => new("cho biết đã hoàn thành hay chưa trước khi nhắc việc.", "say whether it is done before anyone is reminded."),
        PlanIssueCode.ReplacesPlan => new(
            "xác nhận kế hoạch bị thay thế để đóng các nhiệm vụ cũ.",
            "confirm which plan is replaced, so that its tasks are closed."),
        PlanIssueCode.Template => new("nạp kế hoạch đã điền của cơ quan.", "load the office's own plan, filled in."),
        PlanIssueCode.OtherCharge => new(
            "chọn đủ các đơn vị chủ trì, hoặc giữ nguyên.",
            "pick all of its lead units, or keep it."),
        PlanIssueCode.PeriodUnsure => new(
            "bấm \"Sửa thông tin kế hoạch\" và ghi đúng năm, hoặc giữ nguyên.",
            "press \"Correct the plan's head\" and give the right year, or keep it."),
        PlanIssueCode.Classified => new("không đưa văn bản này vào trò chuyện.", "do not put this document into chat."),
        PlanIssueCode.NotRead => new(
            "xem lại chỗ đó trong văn bản gốc; nếu có nhiệm vụ thì nhập thành chữ trong Word rồi gửi lại.",
            "look there in the document; if it holds a task, type it as text in Word and send the file again."),
        PlanIssueCode.StruckText => new(
            "xem lại nội dung đó còn hiệu lực hay không; nếu còn thì bỏ gạch ngang rồi gửi lại.",
            "see whether that still holds; if it does, take the line away and send the file again."),
        PlanIssueCode.TwoTasksInRow => new(
            "tách dòng thành từng nhiệm vụ trong Word rồi gửi lại, hoặc giữ là một nhiệm vụ.",
            "split the row into tasks in Word and send the file again, or keep it as one task."),
        _ => NewerTexts.Of(code),
    };
}
