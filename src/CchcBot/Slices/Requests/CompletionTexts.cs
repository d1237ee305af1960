namespace CchcBot.Slices.Requests;

/// <summary>Texts about confirming completions.</summary>
internal static class CompletionTexts
{
    public static readonly Text On = new(
        "Từ nay nhiệm vụ báo cáo hoàn thành sẽ chờ đơn vị theo dõi hoặc lãnh đạo xác nhận; đơn vị chủ trì không tự xác nhận. Nhắn \"hoàn thành " +
            "không cần xác nhận\" để đổi.",
        "From now on, what is reported as finished waits for the monitoring unit or a leader to confirm it; the lead unit does not confirm its " +
            "own. Write \"completion needs no confirmation\" to change that.");
    public static readonly Text Off = new(
        "Từ nay báo cáo hoàn thành kèm văn bản của đơn vị chủ trì là đủ, không cần xác nhận.",
        "From now on the lead unit's word with its document completes a task.");
    public static readonly Text Title = new("Đề nghị xác nhận hoàn thành nhiệm vụ {0}", "Please confirm that task {0} is finished");

    public static Text Standing(CompletionStanding standing) => standing switch
    {
        CompletionStanding.Confirmed => new("Đã xác nhận hoàn thành nhiệm vụ {0}", "Completion of task {0} confirmed"),
        CompletionStanding.Returned => new("Đã trả lại nhiệm vụ {0} để hoàn thiện", "Task {0} returned to be completed"),
        _ => NewerTexts.Of(standing),
    };

    public static readonly Text Gone = new("Nhiệm vụ {0} không còn chờ xác nhận ({1})", "Task {0} no longer waits for confirmation ({1})");
    public static readonly Text Why = new("Nội dung cần hoàn thiện (khi trả lại)", "What is missing (when returning)");
    public static readonly Text Confirm = new("Xác nhận", "Confirm");
    public static readonly Text Return = new("Trả lại", "Return");
    public static readonly Text NoReason = new(
        "Đề nghị ghi nội dung cần hoàn thiện để đơn vị thực hiện.",
        "Please write what is missing so that the unit can complete it.");
    public static readonly Text NotYours = new(
        "Việc xác nhận nhiệm vụ {0} do đơn vị theo dõi hoặc lãnh đạo phụ trách thực hiện; đơn vị chủ trì không tự xác nhận.",
        "Task {0} is confirmed by the monitoring unit or the leader in charge, never by the lead unit itself.");
    public static readonly Text ToldReturned = new("Nhiệm vụ {0} được trả lại để hoàn thiện: {1}", "Task {0} was returned to be completed: {1}");
    public static readonly Text ToldConfirmed = new("Nhiệm vụ {0} đã được xác nhận hoàn thành.", "The completion of task {0} was confirmed.");
    public static readonly Text ReturnedNext = new(
        "Sau khi hoàn thiện, đề nghị cập nhật lại để trình xác nhận.",
        "Once it is complete, please report again so that it can be confirmed.");
    public static readonly Text ReturnedOver = new("Nhiệm vụ {0} đã được cập nhật lại ({1})", "Task {0} was reported on again ({1})");
}
