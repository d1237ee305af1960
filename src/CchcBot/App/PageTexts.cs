namespace CchcBot.App;

/// <summary>The pages on privacy and terms.</summary>
internal static class PageTexts
{
    public static readonly Text PrivacyTitle = new("Dữ liệu cá nhân", "Personal data");
    public static readonly Text PrivacyText = new(
        "Trợ lý lưu trong kho dữ liệu của cơ quan: mã và tên tài khoản Teams của người trong nhóm, đơn vị và vai trò được giao, nội dung báo cáo " +
            "nhiệm vụ cùng người và thời điểm báo cáo, các lần gửi nhắc việc. Trợ lý không lưu tin nhắn khác, và không ghi tên hay nội dung tin nhắn " +
            "vào nhật ký.\n" +
            "Dữ liệu chỉ dùng để theo dõi kế hoạch cải cách hành chính của cơ quan, không gửi cho bên thứ ba. Bên xử lý là cơ quan triển khai trợ lý; " +
            "dịch vụ Microsoft Teams và Azure chuyển và lưu dữ liệu theo hợp đồng của cơ quan với Microsoft.\n" +
            "Để xem hoặc xoá dữ liệu của mình theo Luật Bảo vệ dữ liệu cá nhân, nhắn trợ lý \"dữ liệu của tôi\" hoặc \"xoá dữ liệu của tôi\"; để sửa, " +
            "đề nghị liên hệ quản trị viên của cơ quan.",
        "The assistant keeps in the office's own storage: the Teams account ids and names of the people of the team, the units and roles given to " +
            "them, reports on tasks with who made them and when, and which reminders were sent. It keeps no other messages, and writes neither names " +
            "nor message texts into logs.\n" +
            "The data serves to follow the office's administrative-reform plan and goes to no third party. The office that runs the assistant is " +
            "responsible for it; Microsoft Teams and Azure carry and store the data under the office's contract with Microsoft.\n" +
            "To see or remove your data under the Law on Personal Data Protection, say \"my data\" or \"remove my data\" to the assistant; to correct " +
            "it, please ask the office's administrator.");

    public static readonly Text TermsTitle = new("Điều khoản sử dụng", "Terms of use");
    public static readonly Text TermsText = new(
        "Trợ lý do cơ quan triển khai cho cán bộ, công chức của mình để theo dõi kế hoạch cải cách hành chính. Không gửi cho trợ lý văn bản có độ " +
            "mật.\n" +
            "Nhắc việc và tổng hợp được lập từ kế hoạch đã nạp và các báo cáo đã ghi nhận; văn bản do cấp có thẩm quyền ban hành là căn cứ cuối cùng.",
        "The assistant is run by an office for its own staff, to follow its administrative-reform plan. Do not send it classified documents.\n" +
            "Reminders and summaries are made from the plan that was loaded and the reports that were noted; the document issued by the competent " +
            "authority prevails.");
}
