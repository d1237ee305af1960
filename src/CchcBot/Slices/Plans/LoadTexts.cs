namespace CchcBot.Slices.Plans;

/// <summary>Texts for loading a plan: preview, storing, list of plans.</summary>
internal static class LoadTexts
{
    public static readonly Text NoFile = new(
        "Chưa có tệp. Đề nghị bấm vào nút đính kèm, chọn tệp kế hoạch (Word, PDF có lớp chữ, Excel hoặc văn bản) và gửi cùng câu \"nạp kế hoạch\".",
        "There is no file. Please press the attach button, choose the plan's file (Word, PDF with a text layer, Excel or text) and send it with "
            + "\"load plan\".");
    public static readonly Text EmptyFolder = new(
        "Thư mục kế hoạch chưa có tệp nào. Đề nghị đặt tệp .docx, .pdf, .xlsx hoặc .txt vào thư mục đó (tham số --plans) rồi nhắn lại \"nạp kế hoạch\".",
        "The plans folder is empty. Please put a .docx, .pdf, .xlsx or .txt file into it (option --plans) and say \"load plan\" again.");
    public static readonly Text Choose = new("Chọn kế hoạch để nạp", "Choose a plan to load");
    public static readonly Text ChooseHow = new(
        "Bấm vào tên tệp để xem trước; chưa lưu gì cho đến khi bấm \"Nạp\".",
        "Press a file's name to see what it holds; nothing is stored before you press \"Load\".");

    public static readonly Text FetchGone = new(
        "Không tải được tệp (đường dẫn đã hết hạn hoặc tệp không còn). Đề nghị gửi lại tệp.",
        "The file could not be fetched (its link has expired or the file is gone). Please send it again.");

    public static readonly Text Classified = new(
        "Văn bản có dấu độ mật nên không được đưa vào trò chuyện; chưa lưu gì. Đề nghị quản lý kế hoạch này theo quy định về bảo vệ bí mật nhà nước.",
        "The document bears a mark of secrecy and must not be put into chat; nothing was stored. Please handle this plan under the rules for " +
            "state secrets.");
    public static readonly Text Template = new(
        "Đây là đề cương để đơn vị điền vào, chưa phải kế hoạch có nhiệm vụ cụ thể; chưa lưu gì. Đề nghị gửi bản đã điền đủ.",
        "This is a framework to be filled in, not yet a plan with tasks; nothing was stored. Please send the filled-in plan.");
    public static readonly Text NoTasks = new(
        "Không tìm thấy nhiệm vụ nào trong tệp; chưa lưu gì. Đề nghị kiểm tra: mỗi nhiệm vụ cần có đơn vị chủ trì và thời gian, theo dạng danh " +
            "sách hoặc bảng.",
        "No task was found in the file; nothing was stored. Please check: each task needs a lead unit and a time, in a list or a table.");
    public static readonly Text NoYear = new(
        "Chưa rõ năm hoặc giai đoạn của kế hoạch; chưa lưu gì. Đề nghị bấm \"Sửa thông tin kế hoạch\" ở bản xem trước và ghi năm.",
        "The plan's year or period is not known; nothing was stored. Please press \"Correct the plan's head\" in the preview and give the year.");
    public static readonly Text TooMuchText = new(
        "Kế hoạch dài quá mức xem trước được; chưa lưu gì. Đề nghị chia thành nhiều tệp.",
        "The plan is longer than a preview can hold; nothing was stored. Please split it into several files.");
    public static readonly Text PreviewGone = new(
        "Bản xem trước này không còn. Đề nghị gửi lại tệp kế hoạch.",
        "This preview is gone. Please send the plan's file again.");
    public static readonly Text ChangedMeanwhile = new(
        "Kế hoạch vừa được người khác thay đổi; chưa lưu gì. Đề nghị gửi lại tệp để xem trước bản mới.",
        "Somebody else has just changed the plan; nothing was stored. Please send the file again to see the new preview.");
    public static readonly Text Dropped = new("Đã huỷ, chưa lưu gì.", "Cancelled, nothing was stored.");
    public static readonly Text Already = new(
        "Tệp này đã được nạp: {0}. Không có gì thay đổi.",
        "This file is loaded already: {0}. Nothing changed.");
    public static readonly Text NoSuchPlan = new(
        "Không còn kế hoạch này. Nhắn \"danh sách kế hoạch\" để xem các kế hoạch đang theo dõi.",
        "This plan is gone. Type \"list plans\" to see the plans that are followed.");
    public static readonly Text PreviewPush = new("Xem trước kế hoạch: {0} nhiệm vụ", "Plan preview: {0} {0:task|tasks}");
    public static readonly Text Untitled = new("Kế hoạch không có tên", "Plan without a title");
    public static readonly Text Counts = new("{0} nhiệm vụ", "{0} {0:task|tasks}");
    public static readonly Text CountsWithTargets = new("{0} nhiệm vụ, {1} chỉ tiêu", "{0} {0:task|tasks}, {1} {1:target|targets}");
    public static readonly Text ReplacesVersion = new(
        "Bản này thay nội dung đang lưu (lần {0}): {1}. Tình hình thực hiện đã báo cáo được giữ nguyên theo mã nhiệm vụ.",
        "This replaces what is kept now (version {0}): {1}. What was reported stays with its task's code.");
    public static readonly Text Numbered = new("số {0} ngày {1}", "no. {0} of {1}");
    public static readonly Text Draft = new("dự thảo, chưa có số và ngày", "draft, without number and date");
    public static readonly Text Period = new("từ {0} đến {1}", "{0} to {1}");
    public static readonly Text Doubts = new("Cần xem lại", "To be checked");
    public static readonly Text NoDoubts = new("Không có điểm nghi vấn.", "Nothing doubtful.");
    public static readonly Text BySection = new("Theo mục", "By section");
    public static readonly Text ByDeadline = new("Theo loại thời hạn", "By kind of deadline");
    public static readonly Text ByLead = new("Theo đơn vị chủ trì", "By lead unit");
    public static readonly Text NoSection = new("(không có mục)", "(no section)");
    public static readonly Text NewUnit = new("(đơn vị mới)", "(new unit)");
    public static readonly Text More = new("… và {0} dòng nữa", "… and {0} more");
    public static readonly Text Store = new("Nạp", "Load");
    public static readonly Text ShowTasks = new("Xem các nhiệm vụ", "Show the tasks");
    public static readonly Text SameNumber = new("Đang theo dõi kế hoạch có cùng số", "A plan with this number is being followed");
    public static readonly Text SameNumberAsk = new(
        "Tệp này là bản mới của kế hoạch đó hay là kế hoạch khác? Nếu số ghi nhầm, đề nghị bấm \"Sửa thông tin kế hoạch\".",
        "Is this file a new version of that plan, or another plan? If the number was mistyped, please press \"Correct the plan's head\".");
    public static readonly Text StoreRevision = new("Là bản mới: so sánh", "A new version: compare");
    public static readonly Text StoreRevisionOf = new("Là bản mới của {0}", "A new version of {0}");
    public static readonly Text StoreAnother = new("Là kế hoạch khác: nạp", "Another plan: load");
    public static readonly Text Drop = new("Huỷ", "Cancel");
    public static readonly Text TasksTitle = new("Các nhiệm vụ đọc được", "The tasks as read");
    public static readonly Text TasksPosition = new("{0} - {1} trong {2} nhiệm vụ", "{0} - {1} of {2} {2:task|tasks}");
    public static readonly Text TaskCooperating = new("phối hợp: {0}", "with: {0}");
    public static readonly Text TaskNoLead = new("Chưa rõ đơn vị chủ trì", "No lead unit");
    public static readonly Text TasksNext = new("Trang sau", "Next page");
    public static readonly Text TasksBefore = new("Trang trước", "Previous page");

    public static Text Kind(DeadlineKind kind) => kind switch
    {
        DeadlineKind.None => new("không có thời hạn", "no deadline"),
        DeadlineKind.Date => new("ngày cụ thể", "a day"),
        DeadlineKind.Month => new("theo tháng", "a month"),
        DeadlineKind.Quarter => new("theo quý", "a quarter"),
        DeadlineKind.Quarters => new("nhiều quý", "several quarters"),
        DeadlineKind.Range => new("khoảng thời gian", "a span"),
        DeadlineKind.Year => new("cả năm", "the year"),
        DeadlineKind.Ongoing => new("thường xuyên", "ongoing"),
        DeadlineKind.Recurring => new("định kỳ", "recurring"),
        DeadlineKind.Conditional => new("chờ sự kiện", "awaiting an event"),
        _ => NewerTexts.Of(kind),
    };

    public static readonly Text Stored = new("Đã nạp kế hoạch: {0} nhiệm vụ", "Plan loaded: {0} {0:task|tasks}");
    public static readonly Text IsDraft = new(
        "Dự thảo: chưa nhắc ai. Khi có số và ngày, nhắn: ban hành số 12/KH-VP ngày 05/01/2026",
        "A draft: nobody is reminded. When it has number and date, say: issue plan 12/KH-VP 05/01/2026");
    public static readonly Text IsIssued = new(
        "Đã ban hành: nhắc việc theo thời hạn bắt đầu từ hôm nay.",
        "Issued: reminders by deadline begin today.");
    public static readonly Text Unmapped = new(
        "{0} đơn vị chưa có người phụ trách: {1}. Trước mắt nhắc việc của các đơn vị này gửi đến quản trị viên.",
        "{0} {0:unit has|units have} nobody yet: {1}. Until then {0:its|their} reminders go to the administrator.");
    public static readonly Text MapUnits = new("Giao người phụ trách", "Assign people");
    public static readonly Text PastDue = new(
        "{0} nhiệm vụ đã qua thời hạn, đã xong chưa? Đánh dấu những việc đã xong:",
        "{0} {0:task is|tasks are} past {0:its|their} deadline. {0:Was it|Were they} done? Tick {0:it if it was|those that were}:");
    public static readonly Text PastOpen = new(
        "Có nhiệm vụ đã qua hạn từ khi nạp, chưa ghi đã xong hay chưa: các nhiệm vụ này chưa được nhắc.",
        "Some tasks were past their deadlines when it was loaded and nobody said whether they were done: they are not reminded of yet.");
    public static readonly Text PastShow = new("Ghi đã xong hay chưa, {0}", "Say which are done, {0}");
    public static readonly Text PastDaysLabel = new(
        "Ngày hoàn thành, nếu biết (không ghi: tính là \"không rõ ngày\")",
        "Days of completion, where known (none: counted as \"day not known\")");
    public static readonly Text PastDaysHow = new("ví dụ: 1a 20/3; 2b 15/4/2025", "for example: 1a 20/3; 2b 15/4/2025");
    public static readonly Text PastDays = new(
        "Chưa đọc được \"{0}\". Đề nghị ghi mã và ngày đã qua, ví dụ: 1a 20/3; 2b 15/4/2025",
        "\"{0}\" could not be read. Please write code and a past day, for example: 1a 20/3; 2b 15/4/2025");
    public static readonly Text SettlePast = new("Ghi nhận", "Save");
    public static readonly Text PastSettled = new(
        "Đã ghi nhận {0} nhiệm vụ hoàn thành trước khi nạp, {1} không rõ ngày. Những việc còn lại được tính là quá hạn.",
        "{0} {0:task|tasks} noted as done before loading, {1} without a day. The others count as overdue.");
    public static readonly Text IssueHow = new(
        "Đề nghị nhắn đủ số và ngày, ví dụ: ban hành số 12/KH-VP ngày 05/01/2026",
        "Please say number and date, for example: issue plan 12/KH-VP 05/01/2026");
    public static readonly Text BadDate = new(
        "Ngày \"{0}\" không có trong lịch. Đề nghị nhắn lại, ví dụ: ban hành số 12/KH-VP ngày 05/01/2026",
        "The calendar has no \"{0}\". Please say it again, for example: issue plan 12/KH-VP 05/01/2026");
    public static readonly Text NoDraft = new("Không có kế hoạch dự thảo nào đang chờ ban hành.", "No draft plan is waiting to be issued.");
    public static readonly Text WhichDraft = new("Số và ngày này là của kế hoạch nào?", "Which plan got this number and date?");
    public static readonly Text Issued = new(
        "Đã ghi số {1} ngày {2} cho kế hoạch \"{0}\". Nhắc việc bắt đầu từ hôm nay.",
        "Plan \"{0}\" now has number {1} of {2}. Reminders begin today.");
    public static readonly Text NoPlans = new(
        "Chưa có kế hoạch nào. Nhắn \"nạp kế hoạch\" để bắt đầu.",
        "There is no plan yet. Say \"load plan\" to begin.");
    public static readonly Text Plans = new("Kế hoạch đang theo dõi", "Plans that are followed");

    public static Text Stage(PlanStage stage) => stage switch
    {
        PlanStage.Draft => new("dự thảo", "draft"),
        PlanStage.Issued => new("đang thực hiện", "running"),
        PlanStage.Replaced => new("đã thay thế", "replaced"),
        PlanStage.Closed => new("đã kết thúc", "closed"),
        _ => NewerTexts.Of(stage),
    };

    public static readonly Text DoubtsCount = new("Cần xem lại: {0} điểm", "To be checked: {0}");
}
