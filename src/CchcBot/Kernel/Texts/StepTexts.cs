namespace CchcBot.Kernel.Texts;

/// <summary>Names of the steps of a task, the same on every card and in every answer, sheet and listing.</summary>
internal static class StepTexts
{
    public static readonly Text Blocked = new("Vướng mắc", "Blocked");

    /// <summary>Shown only to that leader and the monitoring unit; to others the task is in progress.</summary>
    public static readonly Text WithOwnLeader = new("Đã trình lãnh đạo cơ quan", "With the office's own leader");

    public static Text Of(WorkStep step) => step switch
    {
        WorkStep.NotStarted => new("Chưa triển khai", "Not started"),
        WorkStep.Working => new("Đang thực hiện", "In progress"),
        WorkStep.Drafting => new("Đang dự thảo", "Being drafted"),
        WorkStep.Consulting => new("Đang lấy ý kiến", "Out for comments"),
        WorkStep.Submitted => new("Đã trình, chờ ký / phê duyệt", "Submitted, awaiting signature / approval"),
        WorkStep.Issued => new("Hoàn thành", "Done"),
        _ when step == AssignmentState.Unreadable.Step => new("Không đọc được dữ liệu", "Its data cannot be read"),
        _ => NewerTexts.Of(step),
    };
}
