namespace CchcBot.Slices.Administer;

/// <summary>Texts about approving offices and choosing among several.</summary>
internal static class OfficeChoiceTexts
{
    public static readonly Text NewOffice = new(
        "Trợ lý vừa được thêm vào nhóm \"{0}\", đang chờ duyệt làm cơ quan. Nhắn \"duyệt cơ quan\" để xem và duyệt.",
        "The assistant was added to the team \"{0}\", which waits to be approved as an office. Say \"approve office\" to see and approve it.");
    public static readonly Text Pending = new("Cơ quan chờ duyệt", "Offices to be approved");
    public static readonly Text NonePending = new("Không có cơ quan nào chờ duyệt.", "No office waits to be approved.");
    public static readonly Text Since = new("{0}, từ {1}", "{0}, since {1}");
    public static readonly Text More = new("Còn {0} cơ quan khác; duyệt xong sẽ hiện tiếp.", "{0} more; they follow once these are approved.");
    public static readonly Text Explain = new(
        "Cơ quan được duyệt có kế hoạch, đơn vị và quản trị viên riêng: chủ nhóm Teams của cơ quan đó.",
        "An approved office has its own plans, units and administrators: the owners of its team.");
    public static readonly Text Approve = new("Duyệt {0}", "Approve {0}");
    public static readonly Text Approved = new("Đã duyệt cơ quan {0}.", "{0} is approved.");
    public static readonly Text ApprovedSoFar = new("Đã duyệt", "Approved so far");
    public static readonly Text ApprovedBy = new("{0}: {1} ({2}) duyệt lúc {3}", "{0}: by {1} ({2}) at {3}");
    public static readonly Text Gone = new("Cơ quan này không còn chờ duyệt.", "This office does not wait to be approved any more.");
    public static readonly Text Which = new("Anh/chị muốn trao đổi về cơ quan nào?", "Which office do you mean?");
    public static readonly Text WhichWhy = new(
        "Anh/chị làm việc ở nhiều cơ quan. Cơ quan được chọn dùng cho trò chuyện riêng này, đến khi nhắn \"đổi cơ quan\".",
        "You work in several offices. The one you choose is what this chat is about, until you say \"switch office\".");
    public static readonly Text Only = new("Anh/chị chỉ thuộc một cơ quan: {0}.", "You belong to one office only: {0}.");
    public static readonly Text Chosen = new(
        "Trò chuyện riêng này là về {0}. Đề nghị nhắn lại nội dung cần hỏi.",
        "This chat is about {0} now. Please say again what you wanted.");
    public static readonly Text NotYours = new("Anh/chị không thuộc cơ quan này.", "You do not belong to this office.");
}
