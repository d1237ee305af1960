namespace CchcBot.Slices.Requests;

/// <summary>Texts about matters that wait for a leader.</summary>
internal static class PendingApprovalsTexts
{
    public static readonly Text Title = new("Kính báo cáo đồng chí {0}: {1} nội dung xin ý kiến", "{0}: {1} {1:matter waits|matters wait} for your word");
    public static readonly Text None = new("Không có nội dung nào đang chờ ý kiến của anh/chị.", "Nothing waits for your word.");
    public static readonly Text More = new(
        "… và {0} nội dung nữa, hiện ra khi các nội dung trên đã có ý kiến.",
        "… and {0} more, shown once those above are settled.");
    public static readonly Text Decisions = new(
        "{0} nhiệm vụ quá hạn của kế hoạch đã thay thế chờ quyết định.",
        "{0} overdue {0:task|tasks} of replaced plans {0:waits|wait} for a decision.");

    public static readonly Text Causes = new(
        "{0} nguyên nhân vướng mắc chờ xác nhận trong một danh sách.",
        "{0} {0:cause|causes} of obstacles {0:waits|wait} to be confirmed in one list.");

    public static readonly Text OpenExtension = new("Gia hạn {0}", "Extension {0}");
    public static readonly Text OpenCompletion = new("Hoàn thành {0}", "Completion {0}");
}
