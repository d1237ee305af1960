namespace CchcBot.Slices.Plans;

/// <summary>Texts for correcting a plan's issuer, number, date, title and period, before or after it is loaded.</summary>
internal static class PlanHeadTexts
{
    public static readonly Text Title = new("Sửa thông tin kế hoạch", "Correct the plan's head");
    public static readonly Text How = new(
        "Sửa năm hoặc giai đoạn thì các thời hạn không ghi năm được tính lại theo đó.",
        "With another year or period, deadlines without a year are read anew.");
    public static readonly Text HowStored = new(
        "Thời hạn của từng nhiệm vụ không thay đổi theo; sửa riêng bằng \"sửa nhiệm vụ\".",
        "The deadlines of the tasks stay as they are; each is edited with \"edit task\".");
    public static readonly Text Period = new("Năm hoặc giai đoạn", "Year or period");
    public static readonly Text PeriodHow = new(
        "ví dụ: 2026; 2026 - 2030; 6 tháng cuối năm 2025; năm học 2025 - 2026; 01/10/2025 - 31/03/2026",
        "for example: 2026; 2026 - 2030; năm học 2025 - 2026; 01/10/2025 - 31/03/2026");
    public static readonly Text Issuer = new("Cơ quan ban hành", "Issued by");
    public static readonly Text Number = new("Số (để trống nếu là dự thảo)", "Number (empty for a draft)");
    public static readonly Text SignedOn = new("Ngày ký", "Signed on");
    public static readonly Text Name = new("Tên kế hoạch", "Title");
    public static readonly Text Save = new("Ghi", "Save");
    public static readonly Text Button = new("Sửa thông tin kế hoạch", "Correct the plan's head");
    public static readonly Text Back = new("Bản xem trước", "Preview");
    public static readonly Text NoPeriod = new(
        "Chưa hiểu năm hoặc giai đoạn \"{0}\". Đề nghị ghi như: 2026; 2026 - 2030; năm học 2025 - 2026; 01/10/2025 - 31/03/2026.",
        "The period \"{0}\" was not understood. Please write it like: 2026; 2026 - 2030; 01/10/2025 - 31/03/2026.");
    public static readonly Text BadNumber = new(
        "Số kế hoạch ghi như 12/KH-VP. Đề nghị nhập lại.",
        "A plan's number is written like 12/KH-VP. Please enter it again.");
    public static readonly Text BadDay = new("Ngày ký không có trong lịch. Đề nghị nhập lại.", "That day does not exist. Please enter it again.");
    public static readonly Text TooLong = new("Nội dung dài quá {0} ký tự. Đề nghị rút gọn.", "That is longer than {0} characters. Please shorten it.");
    public static readonly Text DraftNumber = new(
        "Kế hoạch dự thảo: số và ngày được ghi khi nhắn \"ban hành số 12/KH-VP ngày 05/01/2026\".",
        "A draft gets its number and day by \"issue plan 12/KH-VP 05/01/2026\".");
    public static readonly Text NoNumber = new(
        "Kế hoạch đã ban hành phải có số và ngày ký.",
        "A plan in force has a number and a day.");
    public static readonly Text Outside = new(
        "Thời kỳ mới không chứa thời hạn của {0} nhiệm vụ: {1}. Đề nghị sửa thời hạn các nhiệm vụ đó trước (\"sửa nhiệm vụ\").",
        "The deadlines of {0} {0:task lies|tasks lie} outside the new period: {1}. Please edit those tasks first (\"edit task\").");
    public static readonly Text Recurring = new(
        "Kế hoạch có {0} nhiệm vụ định kỳ tính theo thời kỳ ({1}), nên không đổi thời kỳ sau khi nạp. Đề nghị nạp lại tệp đã sửa năm trong tên kế hoạch.",
        "{0} recurring {0:task is|tasks are} counted by the period ({1}), so it does not change once the plan is loaded. Please load a file with the right "
            + "year in its title.");
    public static readonly Text Say = new("sửa kế hoạch", "edit plan");
    public static readonly Text Which = new("Sửa thông tin của kế hoạch nào?", "Which plan?");
    public static readonly Text None = new(
        "Không có kế hoạch nào như vậy đang theo dõi. Nhắn \"danh sách kế hoạch\" để xem.",
        "No such plan is followed. Type \"list plans\" to see them.");
    public static readonly Text Changed = new(
        "Thông tin kế hoạch vừa được người khác sửa; dưới đây là nội dung hiện tại.",
        "Somebody else has just changed this; here is what holds now.");
    public static readonly Text Same = new("Không có gì thay đổi.", "Nothing was changed.");
    public static readonly Text Saved = new("Đã sửa thông tin kế hoạch: {0}.", "The plan's head was corrected: {0}.");
    public static readonly Text Undo = new("Hoàn tác", "Undo");
}
