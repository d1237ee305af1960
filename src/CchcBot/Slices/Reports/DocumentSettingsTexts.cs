using CchcBot.Domain.Reports;

namespace CchcBot.Slices.Reports;

/// <summary>Texts about the frame of official documents.</summary>
internal static class DocumentSettingsTexts
{
    public static readonly HelpText Help = new(
        new("thể thức văn bản", "paper settings"),
        new("Cơ quan cấp trên, ký hiệu, địa danh, người ký, nơi nhận của báo cáo và công văn.",
            "What stands around reports and letters: authority above, sign, place, post."));
    public static readonly HelpText HelpFields = new(
        new("lĩnh vực báo cáo", "report fields"),
        new("Mỗi mục của kế hoạch thuộc lĩnh vực nào trong báo cáo; một nhiệm vụ: \"lĩnh vực báo cáo 3b\".",
            "Under which heading each section of a plan is told of; a single task: \"report fields 3b\"."));

    public static readonly Text Title = new("Thể thức văn bản", "Paper settings");
    public static readonly Text How = new(
        "Dùng cho báo cáo, công văn. Chỗ để trống sẽ hiện \"[bổ sung: ...]\".",
        "For reports and letters. What is left empty stands as \"[bổ sung: ...]\".");
    public static readonly Text Above = new("Cơ quan cấp trên trực tiếp (không có: ghi dấu -)", "The authority above (none: a dash -)");
    public static readonly Text Name = new("Tên cơ quan trên văn bản", "The office's name on papers");
    public static readonly Text Symbol = new("Ký hiệu cơ quan trong số văn bản (VP trong 12/BC-VP)", "The office's sign in numbers (VP in 12/BC-VP)");
    public static readonly Text Place = new("Địa danh", "Place");
    public static readonly Text Post = new("Quyền hạn, chức vụ người ký (mỗi dòng một ý)", "Authority and post of who signs (a line each)");
    public static readonly Text Recipients = new("Nơi nhận (mỗi dòng một nơi)", "Recipients (a line each)");
    public static readonly Text Save = new("Lưu", "Save");
    public static readonly Text Saved = new("Đã lưu thể thức văn bản.", "The paper settings are saved.");
    public static readonly Text Button = new("Thể thức văn bản", "Paper settings");
    public static readonly Text Fields = new("Lĩnh vực báo cáo", "Report fields");
    public static readonly Text FieldsTitle = new("Lĩnh vực báo cáo của các mục trong kế hoạch", "Under which heading each section is reported");
    public static readonly Text FieldsHow = new("Đã xếp theo tên mục; chọn lại mục nào chưa đúng.",
        "Placed by the words of the headings; choose again where that is wrong.");
    public static readonly Text ByTask = new("II. Theo từng nhiệm vụ", "II. By each task");
    public static readonly Text DividedHow = new(
        "Mục có nhiều lĩnh vực: mỗi nhiệm vụ vào một lĩnh vực theo nội dung. Sửa một nhiệm vụ: nhắn \"lĩnh vực báo cáo 3b\".",
        "It names several fields: each task goes into one, by its words. To correct a task: say \"report fields 3b\".");
    public static readonly Text TaskFieldTitle = new("Lĩnh vực báo cáo của nhiệm vụ {0}", "Report field of task {0}");
    public static readonly Text FieldsSaved = new("Đã lưu lĩnh vực báo cáo.", "The headings are saved.");
    public static readonly Text NoSections = new("Chưa có kế hoạch, hoặc kế hoạch không chia mục.", "There is no plan yet, or it has no sections.");

    public static Text Field(ReportField field) => field switch
    {
        ReportField.Direction => new("I. Chỉ đạo, điều hành", "I. Direction"),
        ReportField.Institutions => new("II.1. Cải cách thể chế", "II.1. Institutions"),
        ReportField.Procedures => new("II.2. Cải cách thủ tục hành chính", "II.2. Procedures"),
        ReportField.Organisation => new("II.3. Cải cách tổ chức bộ máy", "II.3. Organisation"),
        ReportField.CivilService => new("II.4. Cải cách chế độ công vụ", "II.4. Civil service"),
        ReportField.PublicFinance => new("II.5. Cải cách tài chính công", "II.5. Public finance"),
        ReportField.Digital => new("II.6. Chính quyền điện tử, chính quyền số", "II.6. Digital government"),
        ReportField.Other => new("II.7. Nội dung khác", "II.7. Other"),
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, null),
    };
}
