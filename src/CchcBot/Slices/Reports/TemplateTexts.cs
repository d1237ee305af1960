using CchcBot.Documents.Word;

namespace CchcBot.Slices.Reports;

/// <summary>Texts about the office's own outline of a report.</summary>
internal static class TemplateTexts
{
    public static readonly HelpText Help = new(
        new("nạp mẫu báo cáo", "load report template"),
        new("Dùng đề cương riêng (tệp Word có các dấu) cho báo cáo gửi cấp trên.", "Use an outline of your own (a Word file with marks) for the report."));
    public static readonly HelpText HelpSample = new(
        new("tệp mẫu báo cáo", "sample report template"),
        new("Tệp Word có sẵn mọi dấu, để sửa theo đề cương của cơ quan.", "A Word file with every mark, to start your own outline from."));
    public static readonly HelpText HelpRemove = new(
        new("bỏ mẫu báo cáo", "remove report template"),
        new("Trở lại đề cương mặc định.", "Back to the default outline."));

    public static readonly Text Title = new("Mẫu báo cáo của cơ quan", "The office's report template");
    public static readonly Text IsDefault = new("Đang dùng đề cương mặc định (I đến V).", "The default outline (I to V) is in use.");
    public static readonly Text IsOwn = new("Đang dùng mẫu \"{0}\", nạp ngày {1}.", "The template \"{0}\", loaded on {1}, is in use.");
    public static readonly Text How = new(
        "Gửi tệp Word (.docx, tối đa {0} KB) vào trò chuyện này. Chỗ nào cần nội dung thì ghi dấu trong ngoặc nhọn kép, ví dụ {1}; định dạng được giữ.",
        "Send a Word file (.docx, at most {0} KB) to this chat. Where content belongs, write a mark in double braces, such as {1}; its formatting is kept.");
    public static readonly Text Alone = new(
        "Dấu của mục và bảng đứng riêng một đoạn. Viết dấu bằng chữ in hoa thì nội dung in hoa.",
        "Marks of sections and tables stand alone in their paragraph. A mark in capitals gives capitals.");
    public static readonly Text Sample = new("Tệp có sẵn dấu", "Sample file");
    public static readonly Text Button = new("Mẫu báo cáo", "Report template");
    public static readonly Text SampleName = new("mau-bao-cao-co-dau.docx", "sample-report-template.docx");
    public static readonly Text SampleDescription = new("Mẫu báo cáo với mọi dấu", "A report template with every mark");
    public static readonly Text SampleIs = new(
        "Mở tệp bằng Word, sửa theo đề cương của cơ quan, rồi nhắn \"nạp mẫu báo cáo\" và gửi lại tệp.",
        "Open it in Word, change it to your outline, then say \"load report template\" and send the file back.");
    public static readonly Text SampleGone = new("Tệp này không còn. Nhắn \"tệp mẫu báo cáo\" để nhận lại.",
        "This file is gone. Say \"sample report template\" to get it again.");

    public static readonly Text Preview = new("Dùng mẫu \"{0}\"?", "Use the template \"{0}\"?");
    public static readonly Text Found = new("{0} dấu, đều nhận được.", "{0} marks, all of them known.");
    public static readonly Text Missing = new(
        "Mẫu chưa có: {0}. Các nội dung này sẽ không vào báo cáo.",
        "Not in the template: {0}. The report will be without them.");
    public static readonly Text Scope = new(
        "Dùng cho bản gửi cấp trên từ nay; bản nội bộ và báo cáo đã phát hành giữ nguyên.",
        "For the copy to the authority above from now on; the internal copy and issued reports stay as they are.");
    public static readonly Text Use = new("Dùng mẫu này", "Use it");
    public static readonly Text Try = new("Xem thử", "Try it");
    public static readonly Text Leave = new("Thôi", "Cancel");
    public static readonly Text Left = new("Chưa nạp mẫu nào.", "No template was loaded.");
    public static readonly Text Used = new("Từ nay báo cáo gửi cấp trên theo mẫu \"{0}\".", "From now on the report follows the template \"{0}\".");
    public static readonly Text Undo = new("Bỏ mẫu này", "Take it back");
    public static readonly Text Again = new("Dùng lại \"{0}\"", "Use \"{0}\" again");
    public static readonly Text BackToDefault = new("Báo cáo trở lại đề cương mặc định.", "Reports follow the default outline again.");
    public static readonly Text NoneUsed = new("Cơ quan đang dùng đề cương mặc định.", "The default outline is in use.");
    public static readonly Text Changed = new(
        "Mẫu đang dùng đã khác. Nhắn \"mẫu báo cáo\" để xem.",
        "Another template is in use by now. Say \"report template\" to see it.");
    public static readonly Text Gone = new("Bản xem trước này không còn. Đề nghị gửi lại tệp mẫu.", "This preview is gone. Please send the template again.");
    public static readonly Text TryName = new("xem-thu-mau-bao-cao.docx", "template-trial.docx");
    public static readonly Text TryIs = new("Xem thử mẫu với số liệu {0}.", "The template with the figures of {0}.");
    public static readonly Text NoPlan = new(
        "Chưa có kế hoạch nên chưa xem thử được; vẫn có thể dùng mẫu.",
        "There is no plan to try it with yet; it can be used all the same.");
    public static readonly Text ByTemplate = new("Theo mẫu \"{0}\" của cơ quan.", "It follows the office's template \"{0}\".");

    public static readonly Text NotWord = new(
        "Mẫu báo cáo phải là tệp Word (.docx). Nếu tệp này không phải mẫu báo cáo, đề nghị gửi lại tệp.",
        "A report template is a Word file (.docx). If this file is no template, please send it once more.");
    public static readonly Text NoMarks = new(
        "Không thấy dấu nào trong tệp, ví dụ {0}. Nhắn \"tệp mẫu báo cáo\" để nhận tệp có sẵn dấu. Nếu đây là kế hoạch, đề nghị gửi lại tệp.",
        "The file has no mark, for example {0}. Say \"sample report template\" for a file with marks. If this is a plan, please send it once more.");
    public static readonly Text NotUsed = new("Chưa dùng được mẫu này:", "This template cannot be used yet:");
    public static readonly Text Unknown = new("- Không có dấu {0}.", "- There is no mark {0}.");
    public static readonly Text UnknownNear = new("- Không có dấu {0}; có thể là {1}?", "- There is no mark {0}; did you mean {1}?");
    public static readonly Text Broken = new("- Dấu chưa đủ ngoặc, gần \"{0}\".", "- A mark without its braces, near \"{0}\".");
    public static readonly Text NotAlone = new("- Dấu {0} cần đứng riêng một đoạn.", "- The mark {0} has to stand alone in its paragraph.");
    public static readonly Text More = new("- và {0} chỗ khác.", "- and {0} more.");
    public static readonly Text NotFilled = new(
        "Không điền được vào tệp này. Đề nghị mở bằng Word, lưu lại dạng .docx rồi gửi lại.",
        "This file cannot be filled in. Please open it in Word, save it as .docx and send it again.");

    public static Text Problem(TemplateProblem problem) => problem switch
    {
        TemplateProblem.Macros => new(
            "Mẫu có macro hoặc đối tượng nhúng nên không được nhận. Đề nghị lưu lại dạng Word Document (.docx) không có macro rồi gửi lại.",
            "The template holds macros or embedded objects and is refused. Please save it as a Word Document (.docx) without them and send it again."),
        TemplateProblem.FromOutside => new(
            "Mẫu lấy ảnh hoặc mẫu khác từ bên ngoài nên không được nhận. Đề nghị chèn ảnh vào trong tệp, bỏ liên kết mẫu rồi gửi lại.",
            "The template fetches pictures or another template from outside and is refused. Please put them into the file itself and send it again."),
        TemplateProblem.TooLarge => new(
            "Mẫu quá lớn: tối đa {0} KB và {1} dấu. Đề nghị bỏ bớt ảnh rồi gửi lại.",
            "The template is too large: at most {0} KB and {1} marks. Please remove pictures and send it again."),
        _ => throw new ArgumentOutOfRangeException(nameof(problem), problem, null),
    };

    public static Text Group(PlaceholderGroup group) => group switch
    {
        PlaceholderGroup.Frame => new("Thể thức, kỳ báo cáo", "Frame and period"),
        PlaceholderGroup.Sections => new("Nội dung các mục", "Sections"),
        PlaceholderGroup.Tables => new("Phụ lục, bảng", "Annexes and tables"),
        PlaceholderGroup.Figures => new("Số liệu trong câu", "Single figures"),
        _ => throw new ArgumentOutOfRangeException(nameof(group), group, null),
    };
}
