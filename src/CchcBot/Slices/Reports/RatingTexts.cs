namespace CchcBot.Slices.Reports;

/// <summary>Texts of the rating facts. They count and explain, without judging.</summary>
internal static class RatingTexts
{
    public static readonly HelpText Help = new(
        new("số liệu đánh giá tháng 9", "rating facts september"),
        new(
            "Số liệu của anh/chị (hoặc của đơn vị, cán bộ mình phụ trách) theo tháng, quý, năm; không chấm điểm, không xếp loại.",
            "The facts about you (or a unit or officer in your charge) by month, quarter or year; no score, no rank."));
    public static readonly Text Title = new("Số liệu đánh giá: {0}, {1}", "Rating facts: {0}, {1}");
    public static readonly Text ForWhom = new(
        "Chỉ người được nêu, trưởng đơn vị và lãnh đạo quyết định xem được. Không chấm điểm, không xếp loại.",
        "For the person named, the head of the unit and the deciding leader alone. No score, no rank.");
    public static readonly Text NotShown = new(
        "Số liệu này chỉ dành cho người được nêu, trưởng đơn vị và lãnh đạo quyết định.",
        "These facts are for the person named, the head of the unit and the deciding leader alone.");
    public static readonly Text Who = new(
        "Đề nghị nêu rõ người hoặc đơn vị, ví dụ: số liệu đánh giá quý III của Phòng Nội chính",
        "Please name the person or unit, for example: rating facts quarter 3 of Phòng Nội chính");
    public static readonly Text Unclear = new(
        "Chưa rõ: {0}. Đề nghị nêu kỳ, và người hoặc đơn vị, ví dụ: số liệu đánh giá quý III của Phòng Nội chính",
        "Not clear: {0}. Please name the period, and the person or unit, for example: rating facts quarter 3 of Phòng Nội chính");
    public static readonly Text Is = new(
        "Tài liệu riêng: có nguyên nhân và ý kiến của người thực hiện, không chuyển tiếp ngoài người có trách nhiệm.",
        "A private paper, in Vietnamese, with causes and the person's own explanation.");
    public static readonly Text FileName = new("so-lieu-danh-gia-{0}.docx", "rating-facts-{0}.docx");
    public static readonly Text FileDescription = new("Số liệu phục vụ đánh giá", "Facts for a rating");
    public static readonly Text FileGone = new("Tệp này không còn. Nhắn \"số liệu đánh giá\" để tạo lại.",
        "This file is gone. Say \"rating facts\" to make it again.");

    public static readonly Text Due = new("Đến hạn trong kỳ", "Due in the period");
    public static readonly Text ByExtension = new("trong đó đúng hạn sau gia hạn", "of these, on time after an extension");
    public static readonly Text Overdue = new("Đến hạn trong kỳ, đang quá hạn", "Due in the period and overdue");
    public static readonly Text Carried = new("Quá hạn từ trước chuyển sang", "Overdue since before the period");
    public static readonly Text CarriedDone = new("Quá hạn từ trước, hoàn thành trong kỳ", "Overdue before, completed in the period");
    public static readonly Text Objective = new("Chậm do khách quan, lãnh đạo đã xác nhận", "Late by an objective cause, confirmed");
    public static readonly Text Subjective = new("Chậm do chủ quan, lãnh đạo đã xác nhận", "Late by a subjective cause, confirmed");
    public static readonly Text Unconfirmed = new("Chậm, nguyên nhân chưa xác nhận", "Late, cause not confirmed");

    public static readonly Text Kind = ReportTexts.Paper("SỐ LIỆU PHỤC VỤ ĐÁNH GIÁ");
    public static readonly Text About = ReportTexts.Paper("{0} (từ ngày {1} đến ngày {2})");
    public static readonly Text Mark = ReportTexts.Paper("Số liệu đến ngày {0}");
    public static readonly Text Note = ReportTexts.Paper(
        "Tài liệu nêu số liệu, nguyên nhân đã được lãnh đạo xác nhận và ý kiến của người thực hiện; không chấm điểm, không xếp loại. "
        + "Số liệu tính theo phần việc của từng mốc, từng kỳ.");
    public static readonly Text ColumnFact = ReportTexts.Paper("Nội dung");
    public static readonly Text ColumnCount = ReportTexts.Paper("Số lượng");
    public static readonly Text Delayed = ReportTexts.Paper("Nhiệm vụ chậm so với thời hạn");
    public static readonly Text ColumnCause = ReportTexts.Paper("Nguyên nhân");
    public static readonly Text ColumnOwn = ReportTexts.Paper("Ý kiến của người thực hiện");
    public static readonly Text GapOwn = ReportTexts.Paper("ý kiến của người thực hiện");
}
