namespace CchcBot.Kernel.Texts;

/// <summary>What an amendment changed in a task, and the task's standing in its plan.</summary>
internal static class AmendmentTexts
{
    public static readonly Text NoteChange = new("{0}: {1} → {2}", "{0}: {1} → {2}");
    public static readonly Text NoteNothing = new("(không có)", "(none)");

    public static Text Note(TaskAmendmentKind kind) => kind switch
    {
        TaskAmendmentKind.Added => new("Thêm nhiệm vụ: {0}", "Task added: {0}"),
        TaskAmendmentKind.Text => new("Nội dung", "Wording"),
        TaskAmendmentKind.Deadline => new("Thời hạn", "Deadline"),
        TaskAmendmentKind.Lead => new("Chủ trì", "Lead"),
        TaskAmendmentKind.Cooperating => new("Phối hợp", "Cooperating"),
        TaskAmendmentKind.Deliverable => new("Sản phẩm", "Deliverable"),
        TaskAmendmentKind.Moved => new("Mục", "Section"),
        TaskAmendmentKind.Activated => new("Sự kiện đã xảy ra", "Event happened"),
        TaskAmendmentKind.Standing => new("Trạng thái: {0}", "Status: {0}"),
        TaskAmendmentKind.Reason => new("Lý do: {0}", "Reason: {0}"),
        TaskAmendmentKind.Proposed => new("Đề nghị khi kết thúc kế hoạch: {0}", "Proposed for the end of the plan: {0}"),
        TaskAmendmentKind.CarriedIn => new("Chuyển tiếp từ {0}", "Carried over from {0}"),
        _ => NewerTexts.Of(kind),
    };

    public static Text Standing(TaskStanding standing) => standing switch
    {
        TaskStanding.InForce => new("đang thực hiện", "in force"),
        TaskStanding.AwaitingDecision => new("chờ lãnh đạo quyết định", "waiting for a leader's decision"),
        TaskStanding.Replaced => new("đã đóng (thay thế)", "closed (replaced)"),
        TaskStanding.Removed => new("đã đóng (không còn trong kế hoạch)", "closed (no longer in the plan)"),
        TaskStanding.Cancelled => new("đã huỷ", "cancelled"),
        TaskStanding.CarriedOver => new("đã chuyển tiếp sang kế hoạch sau", "carried over to the next plan"),
        _ => NewerTexts.Of(standing),
    };

    public static Text Fate(ClosingFate fate) => fate switch
    {
        ClosingFate.Carry => new("chuyển tiếp sang kế hoạch sau", "carry over to the next plan"),
        ClosingFate.Keep => new("vẫn phải làm theo kế hoạch này", "still to be done under this plan"),
        ClosingFate.Stop => new("dừng thực hiện", "stop"),
    };

    public static readonly Text FateBy = new("{0} theo {1}", "{0} by {1}");
}
