namespace CchcBot.Slices.Requests;

/// <summary>Texts about classifying causes of delay.</summary>
internal static class CauseTexts
{
    public static readonly Text Propose = new("Đề xuất phân loại nguyên nhân: {0} vướng mắc", "Classify the causes: {0} {0:obstacle|obstacles}");
    public static readonly Text ProposeHow = new(
        "Chọn theo nội dung đơn vị nêu; lãnh đạo phụ trách xác nhận trong một danh sách trước khi chốt báo cáo. Để trống nếu chưa đủ căn cứ.",
        "Choose by what the unit says; the leader in charge confirms them in one list before the report closes. Leave open what is not clear.");
    public static readonly Text Confirm = new("Xác nhận nguyên nhân: {0} vướng mắc", "Confirm the causes: {0} {0:obstacle|obstacles}");
    public static readonly Text ToLeader = new(
        "Kính báo cáo đồng chí {0}: đơn vị theo dõi đề xuất như dưới đây, kính xin ý kiến xác nhận.",
        "{0}: the monitoring unit proposes as below; please confirm.");
    public static readonly Text None = new("Không có nguyên nhân vướng mắc nào chờ anh/chị.", "No cause of an obstacle waits for you.");
    public static readonly Text More = new("… và {0} vướng mắc nữa, hiện ra sau khi gửi.", "… and {0} more, shown once these are sent.");
    public static readonly Text Objective = new("Khách quan", "Objective");
    public static readonly Text Subjective = new("Chủ quan", "Subjective");
    public static readonly Text Clarify = new("Đề nghị làm rõ", "To be made clear");
    public static readonly Text SendProposals = new("Gửi lãnh đạo xác nhận", "Send to the leaders");
    public static readonly Text SendConfirmed = new("Xác nhận", "Confirm");
    public static readonly Text Proposed = new("Đã gửi lãnh đạo {0} đề xuất.", "{0} {0:proposal was|proposals were} sent to the leaders.");
    public static readonly Text Settled = new("Đã xác nhận {0}, đề nghị làm rõ {1}.", "{0} confirmed, {1} to be made clear.");
    public static readonly Text NothingChosen = new("Chưa chọn nội dung nào. Đề nghị chọn rồi gửi.", "Nothing is chosen yet. Please choose, then send.");
    public static readonly Text Push = new(
        "CCHC: {0} nguyên nhân vướng mắc chờ xác nhận trước báo cáo", "CCHC: {0} {0:cause|causes} to confirm before the report");
    public static readonly Text PushPropose = new(
        "CCHC: {0} nguyên nhân vướng mắc chờ phân loại trước báo cáo",
        "CCHC: {0} {0:cause|causes} to classify before the report");
    public static readonly Text Told = new(
        "Nguyên nhân vướng mắc của nhiệm vụ {0} được xác nhận: {1}.",
        "The cause of the obstacle of task {0} was confirmed: {1}.");
    public static readonly Text ToldClarify = new(
        "Lãnh đạo đề nghị làm rõ nguyên nhân vướng mắc của nhiệm vụ {0}; đề nghị cập nhật lại: vướng ở đâu, đang chờ ai.",
        "The cause of the obstacle of task {0} is to be made clear; please report again what hinders it and whom it waits for.");
}
