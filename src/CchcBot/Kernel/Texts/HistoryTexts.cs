namespace CchcBot.Kernel.Texts;

/// <summary>What one change of an assignment did.</summary>
internal static class HistoryTexts
{
    public static readonly Text Show = new("Lịch sử", "History");
    public static readonly Text Same = new("Cập nhật, nội dung không đổi", "Reported, nothing changed");
    public static readonly Text Step = new("Tình trạng: {0}", "Status: {0}");
    public static readonly Text Percent = new("Tỷ lệ: {0}%", "Progress: {0}%");
    public static readonly Text Result = new("Kết quả: {0}", "Result: {0}");
    public static readonly Text Evidence = new("Văn bản: {0}", "Document: {0}");
    public static readonly Text Obstacle = new("Vướng mắc: {0}", "Obstacle: {0}");
    public static readonly Text NoObstacle = new("Không còn vướng mắc", "No obstacle any more");
    public static readonly Text Cause = new("Xác nhận nguyên nhân {0}", "Cause confirmed as {0}");

    public static Text Completion(CompletionStanding standing) => standing switch
    {
        CompletionStanding.Waiting => new("Chờ xác nhận hoàn thành", "Waits for confirmation"),
        CompletionStanding.Confirmed => new("Đã xác nhận hoàn thành", "Completion confirmed"),
        CompletionStanding.Returned => new("Trả lại để hoàn thiện: {0}", "Returned to be completed: {0}"),
        _ => NewerTexts.Of(standing),
    };

    public static readonly Text PaperSigned = new("Lãnh đạo đã ký", "Signed by the leader");
    public static readonly Text PaperReturned = new("Lãnh đạo trả lại: {0}", "Returned by the leader: {0}");
    public static readonly Text Asked = new("Đề nghị gia hạn đến {0}: {1}", "Extension until {0} requested: {1}");
    public static readonly Text Withdrawn = new("Rút đề nghị gia hạn đến {0}", "Request for more time until {0} withdrawn");
    public static readonly Text Comment = new("Ý kiến theo dõi: {0}", "Remark of the monitoring unit: {0}");

    public static Text Decision(ExtensionAnswer answer) => answer switch
    {
        ExtensionAnswer.Agreed => new("Đồng ý gia hạn đến {0}.", "Extension until {0} agreed."),
        ExtensionAnswer.Adjusted => new("Điều chỉnh hạn đến {0}.", "Deadline adjusted to {0}."),
        ExtensionAnswer.NotYet => new("Chưa đồng ý gia hạn.", "Extension not yet agreed."),
        _ => NewerTexts.Of(answer),
    };

    public static readonly Text InPrinciple = new("Đồng ý chủ trương gia hạn đến {0}, chờ văn bản.", "Extension until {0} agreed in principle.");
    public static readonly Text Entered = new("Nhập văn bản gia hạn {0}; hạn mới {1}", "Document of the extension entered: {0}; new deadline {1}");
    public static readonly Text OpinionYes = new("Lãnh đạo phụ trách nhất trí gia hạn.", "The leader in charge is in favour of the extension.");
    public static readonly Text OpinionNo = new("Lãnh đạo phụ trách không nhất trí gia hạn.", "The leader in charge is not in favour of the extension.");
    public static readonly Text Clarify = new("Đề nghị làm rõ nguyên nhân", "The cause is to be made clear");
    public static readonly Text Undone = new("Hoàn tác báo cáo vừa ghi", "The last report was taken back");
    public static readonly Text Expected = new("Dự kiến xong: {0}", "Expected by: {0}");
    public static readonly Text Source = new("Ghi thay, nguồn: {0}", "Written down for the unit, from: {0}");
    public static readonly Text Direction = new("Ý kiến chỉ đạo: {0}", "Opinion of a leader: {0}");
    public static readonly Text DirectionAnswer = new("Trả lời ý kiến chỉ đạo: {0}", "Opinion answered: {0}");
    public static readonly Text Due = new("Hạn: {0}", "Deadline: {0}");
    public static readonly Text Given = new("Giao cho {0}", "Given to {0}");
    public static readonly Text NotGiven = new("Không còn giao riêng cho cán bộ", "No longer given to an officer");
    public static readonly Text Accepted = new("Đã tiếp nhận", "Accepted");
    public static readonly Text Urged = new("Đề nghị cập nhật (đôn đốc)", "Update asked for");
    public static readonly Text Cooperation = new("Đề nghị {0}: {1} (trước hết {2})", "{0} was asked: {1} (by {2})");
    public static readonly Text CooperationAnswer = new("{0} trả lời: {1}", "{0} answered: {1}");
}
