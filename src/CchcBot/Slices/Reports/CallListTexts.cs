namespace CchcBot.Slices.Reports;

/// <summary>Texts of the call list and its draft letter. The tone stays the same, however late a task is.</summary>
internal static class CallListTexts
{
    public static readonly HelpText Help = new(
        new("danh sách gọi", "call list"),
        new("Đơn vị cần gọi: nhắc nhiều lần chưa có thay đổi, hoặc chưa nhận được tin.", "Units to call: reminded often without a change, or not reached."));
    public static readonly Text Title = new("Danh sách gọi ngày {0}", "Call list of {0}");
    public static readonly Text Why = new(
        "Nhiệm vụ quá hạn đã nhắc ba lần chưa có thay đổi, hoặc người phụ trách chưa nhận được tin của trợ lý.",
        "Overdue tasks that were said three times without a change, or whose people do not get the assistant's messages.");
    public static readonly Text Empty = new("Không có đơn vị nào cần gọi.", "There is nobody to call.");
    public static readonly Text Nobody = new("chưa khai báo người phụ trách", "nobody declared in charge");
    public static readonly Text NoAnswer = new("Chưa có cập nhật.", "No answer yet.");
    public static readonly Text Answer = new("Cập nhật {0}: {1}", "Answered {0}: {1}");
    public static readonly Text More = new("và {0} nhiệm vụ khác", "and {0} more");
    public static readonly Text Letter = new("Dự thảo công văn", "Draft a letter");
    public static readonly Text FileName = new("du-thao-cong-van-{0}.docx", "draft-letter-{0}.docx");
    public static readonly Text FileDescription = new("Dự thảo công văn đề nghị cho biết tình hình", "Draft letter asking how tasks stand");
    public static readonly Text FileGone = new(
        "Dự thảo này không còn. Nhắn \"danh sách gọi\" để tạo lại.",
        "This draft is gone. Say \"call list\" to make it again.");
    public static readonly Text IsDraft = new(
        "Đây là bản dự thảo: đề nghị rà soát và điền các chỗ \"[bổ sung: ...]\" trước khi trình.",
        "This is a draft, in Vietnamese: please check it and fill in what stands as \"[bổ sung: ...]\" before it is submitted.");

    public static readonly HelpText HelpLetter = new(
        new("công văn đôn đốc Phòng Nội chính", "letter to Phòng Nội chính"),
        new("Dự thảo công văn hỏi tình hình nhiệm vụ quá hạn, sắp đến hạn của đơn vị.", "A draft letter to a unit about what is overdue or due soon."));
    public static readonly Text NoUnit = new("Không có đơn vị \"{0}\".", "There is no unit \"{0}\".");
    public static readonly Text NothingToAsk = new("{0} không có nhiệm vụ quá hạn hoặc sắp đến hạn.", "{0} has nothing that is overdue or due soon.");

    public static readonly Text About = ReportTexts.Paper("V/v cho biết tình hình thực hiện nhiệm vụ cải cách hành chính");
    public static readonly Text To = ReportTexts.Paper("Kính gửi: {0}.");
    public static readonly Text Opening = ReportTexts.Paper(
        "Để phục vụ tổng hợp, {0} kính đề nghị các đơn vị cho biết tình hình thực hiện các nhiệm vụ dưới đây trước hết ngày {1}:");
    public static readonly Text OpeningOne = ReportTexts.Paper(
        "Để phục vụ tổng hợp, {0} kính đề nghị đơn vị cho biết tình hình thực hiện, dự kiến ngày hoàn thành và vướng mắc (nếu có) của các nhiệm vụ dưới đây "
        + "trước hết ngày {1}:");
    public static readonly Text ColumnAnswer = ReportTexts.Paper("Cập nhật gần nhất");
    public static readonly Text Answered = ReportTexts.Paper("{0} (cập nhật {1})");
    public static readonly Text Closing = ReportTexts.Paper("Rất mong nhận được sự phối hợp của các đơn vị./.");
    public static readonly Text ClosingOne = ReportTexts.Paper("Rất mong nhận được sự phối hợp của đơn vị./.");
}
