using CchcBot.Delivery;

namespace CchcBot.Slices.PersonalData;

/// <summary>Texts about personal data and its removal.</summary>
internal static class PersonalDataTexts
{
    public static readonly Text Title = new("Dữ liệu cá nhân được lưu", "Personal data that is kept");
    public static readonly Text Law = new(
        "Theo Luật Bảo vệ dữ liệu cá nhân (Luật số 91/2025/QH15) và Nghị định số 356/2025/NĐ-CP.",
        "Under the Law on Personal Data Protection (Law No. 91/2025/QH15) and Decree No. 356/2025/NĐ-CP.");
    public static readonly Text Nothing = new("Trợ lý không lưu dữ liệu nào về anh/chị.", "Nothing is kept about you.");
    public static readonly Text Made = new("Lập lúc {0}.", "Made at {0}.");
    public static readonly Text Records = new("Bản ghi có liên quan", "Related records");
    public static readonly Text Name = new("Họ tên", "Name");
    public static readonly Text Mail = new("Thư điện tử", "Mail");
    public static readonly Text SignIn = new("Tên đăng nhập", "Sign-in name");
    public static readonly Text Id = new("Mã tài khoản", "Account id");
    public static readonly Text Account = new("Mã tài khoản trong Teams", "Account id in Teams");
    public static readonly Text JobTitle = new("Chức vụ", "Title");
    public static readonly Text Unit = new("Đơn vị", "Unit");
    public static readonly Text Heads = new("Đứng đầu đơn vị", "Heads the unit");
    public static readonly Text InCharge = new("Lãnh đạo phụ trách", "Leader in charge of");
    public static readonly Text Roles = new("Vai trò", "Roles");
    public static readonly Text Language = new("Ngôn ngữ", "Language");

    public static readonly Text LanguageVi = new("Tiếng Việt (đã chọn)", "Vietnamese (chosen)");
    public static readonly Text LanguageEn = new("Tiếng Anh (đã chọn)", "English (chosen)");
    public static readonly Text LanguageTeams = new("theo Teams", "as in Teams");

    public static readonly Text Place = new("Nơi nhận tin", "Where messages go");

    public static readonly Text PlaceKept = new("trò chuyện riêng với trợ lý", "personal chat with the assistant");

    public static readonly Text Unreachable = new("Chưa gửi được tin vì", "Not reached because");
    public static readonly Text Away = new("Uỷ quyền nhận nhắc việc", "Reminders delegated");

    public static readonly Text AwaySpan = new("{0}, từ {1} đến {2}", "to {0}, from {1} to {2}");

    public static readonly Text Listed = new("Danh sách cán bộ", "List of staff");

    public static readonly Text ListedKept = new("có tên, chờ xác nhận tài khoản", "listed, account not yet confirmed");

    public static readonly Text CountDeliveries = new("Tin đã gửi cho anh/chị", "Messages sent to you");
    public static readonly Text CountTold = new("Tin gửi người khác có nhắc tên", "Messages to others that name you");
    public static readonly Text CountActs = new("Cập nhật nhiệm vụ do anh/chị ghi", "Task updates that you wrote");
    public static readonly Text CountNamed = new("Cập nhật của người khác có nhắc đến", "Updates of others that refer to you");
    public static readonly Text CountVersions = new("Phiên bản kế hoạch đã ghi", "Plan versions that you wrote");
    public static readonly Text CountNotes = new("Đề nghị giao lại nhiệm vụ", "Requests to reassign a task");
    public static readonly Text CountOthers = new(
        "Bản ghi khác có tên anh/chị (phân quyền, sắp xếp đơn vị, bản nháp)",
        "Other records in which you stand (roles, decisions on units, drafts)");
    public static readonly Text CountDrafts = new("Bản nháp chờ xác nhận", "Drafts that wait for your word");

    public static Text State(DeliveryState state) => state switch
    {
        DeliveryState.Planned => new("chờ gửi", "waiting"),
        DeliveryState.Sending => new("đang gửi", "being sent"),
        DeliveryState.Sent => new("đã gửi", "sent"),
        DeliveryState.Failed => new("không gửi được", "failed"),
        DeliveryState.Unreachable => new("không tới người nhận", "not reached"),
        DeliveryState.Stale => new("không còn nội dung để gửi", "nothing left to say"),
        _ => NewerTexts.Of(state),
    };

    public static readonly Text NoteNotMine = new("không phải việc của tôi", "not mine");

    public static readonly Text NotKept = new(
        "Trợ lý không lưu nội dung trò chuyện; nhật ký vận hành không ghi họ tên và nội dung tin nhắn.",
        "The assistant keeps no conversations; operating logs hold no names and no message texts.");
    public static readonly Text File = new("Nhận tệp đầy đủ", "Get the full file");
    public static readonly Text FileName = new("du-lieu-ca-nhan-{0}.txt", "personal-data-{0}.txt");
    public static readonly Text Remove = new("Xoá dữ liệu của tôi", "Remove my data");

    public static readonly Text ConfirmOwn = new("Xoá dữ liệu cá nhân của anh/chị", "Remove your personal data");
    public static readonly Text ConfirmOther = new("Xoá dữ liệu cá nhân của {0}", "Remove the personal data of {0}");

    public static readonly Text Confirm = new("Xoá dữ liệu", "Remove the data");
    public static readonly Text Keep = new("Giữ lại", "Keep it");
    public static readonly Text Gone = new("Được xoá", "Removed");

    public static readonly Text GoneDirectory = new(
        "Họ tên, thư điện tử, mã tài khoản, chức vụ, đơn vị, vai trò, việc đứng đầu hoặc phụ trách đơn vị",
        "Name, mail, account id, title, unit, roles, heading or being in charge of a unit");
    public static readonly Text GonePlace = new(
        "Nơi nhận tin, ngôn ngữ, uỷ quyền nhận nhắc việc",
        "Where messages go, language, delegation of reminders");
    public static readonly Text GoneDrafts = new(
        "Bản nháp, danh sách chờ xác nhận, ngữ cảnh trò chuyện",
        "Drafts, entries of lists that wait, the context of conversations");
    public static readonly Text GoneMessages = new("Lời văn, nơi gửi của các tin đã gửi", "The words and the address of messages that were sent");

    public static readonly Text Masked = new("Được ẩn danh", "Made anonymous");

    public static readonly Text MaskedHistory = new(
        "Người cập nhật, đề nghị, quyết định trong lịch sử nhiệm vụ: chỉ còn \"cán bộ\" và tên đơn vị",
        "Who reported, asked or decided in the history of tasks: only \"an officer\" and the unit are left");
    public static readonly Text MaskedWords = new("Họ tên, thư điện tử trong nội dung đã nhập", "Name and mail in what was typed");
    public static readonly Text MaskedNamesake = new(
        "Thư điện tử trong nội dung đã nhập; họ tên được giữ nguyên vì cơ quan có người trùng họ tên",
        "Mail in what was typed; the name stays, because somebody else of the office has the same");
    public static readonly Text MaskedSettled = new(
        "Bản ghi đã nhắc việc nào, ngày nào: giữ để không nhắc lặp",
        "Which task was reminded on which day: kept so that nothing is reminded twice");

    public static readonly Text Stays = new("Được giữ lại", "Kept");

    public static readonly Text StaysHistory = new(
        "Lịch sử, kết quả, văn bản minh chứng của nhiệm vụ: hồ sơ công việc của cơ quan, lưu theo pháp luật về lưu trữ",
        "History, results and documents of tasks: the office's records of its work, kept under the law on archives");
    public static readonly Text StaysPlans = new("Nội dung kế hoạch đã ban hành", "The text of plans that were issued");
    public static readonly Text StaysTeams = new(
        "Tin nhắn, tệp nằm trong Teams: do cơ quan quản lý Teams lưu",
        "Messages and files in Teams: kept by whoever runs the office's Teams");
    public static readonly Text StaysConfigured = new(
        "Mã tài khoản trong cấu hình quản trị của hệ thống: đề nghị bộ phận kỹ thuật gỡ",
        "The account id in the system's configuration of administrators: please ask the technical staff to remove it");

    public static readonly Text After = new("Sau khi xoá", "Afterwards");

    public static readonly Text AfterAssignments = new(
        "{0} nhiệm vụ đang phụ trách chuyển về người đứng đầu đơn vị hoặc quản trị viên.",
        "{0} open {0:task goes|tasks go} back to the head of the unit or to an administrator.");
    public static readonly Text AfterOwn = new(
        "Trợ lý không nhắc việc anh/chị nữa. Nếu còn là thành viên nhóm Teams của cơ quan, lần nhắn sau được ghi nhận như người mới, chưa có vai " +
            "trò.",
        "The assistant reminds you no longer. If you are still a member of the office's team, your next message is taken as from somebody new, " +
            "without a role.");
    public static readonly Text AfterOther = new(
        "Người này không được nhắc việc nữa và không còn vai trò tại cơ quan.",
        "This person is reminded no longer and has no role in the office.");

    public static readonly Text Again = new(
        "Thẻ này đã cũ hoặc không còn áp dụng; chưa xoá nội dung nào. Đề nghị nhắn lại yêu cầu để xem thẻ mới.",
        "This card is old or does not apply any more; nothing was removed. Please send the request again to see a new card.");
    public static readonly Text Last = new(
        "Đây là quản trị viên duy nhất của {0}. Đề nghị giao quyền quản trị cho một người khác bằng \"phân quyền\" rồi yêu cầu lại.",
        "This is the only administrator of {0}. Please give the role of administrator to somebody else with \"roles\", then ask again.");
    public static readonly Text Who = new(
        "Đề nghị nêu họ tên hoặc thư điện tử, ví dụ: xoá dữ liệu của Lê Văn Nam.",
        "Please give a full name or a mail address, for example: remove data of Lê Văn Nam.");
    public static readonly Text Several = new(
        "Cơ quan có nhiều người tên \"{0}\". Đề nghị nêu thư điện tử.",
        "Several people of the office are called \"{0}\". Please give the mail address.");

    public static readonly Text RemovedOwn = new(
        "Đã xoá dữ liệu cá nhân của anh/chị. Lịch sử công việc của cơ quan được giữ lại dưới dạng ẩn danh.",
        "Your personal data was removed. The office's records of its work stay without your name.");
    public static readonly Text RemovedOther = new(
        "Đã xoá dữ liệu cá nhân theo yêu cầu. Lịch sử công việc của cơ quan được giữ lại dưới dạng ẩn danh.",
        "The personal data was removed as requested. The office's records of its work stay without the name.");

    public static readonly Text Kept = new("Đã giữ nguyên, chưa xoá nội dung nào.", "Nothing was removed.");
    public static readonly Text Hidden = new("[đã ẩn danh]", "[anonymous]");

    public static readonly Text FileGone = new(
        "Tệp dữ liệu cá nhân này không còn. Nhắn \"dữ liệu của tôi\" trong trò chuyện riêng để nhận tệp mới.",
        "This file of personal data is gone. Say \"my data\" in a personal chat to get a new one.");
}
