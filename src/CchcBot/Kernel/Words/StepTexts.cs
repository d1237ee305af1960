using CchcBot.Domain.Tasks;
using CchcBot.Domain.Text;

namespace CchcBot.Kernel.Words;

/// <summary>The steps of a task, each under one name on every card, in every answer, sheet and listing.</summary>
internal static class StepTexts
{
    public static readonly Text Blocked = new("Vướng mắc", "Blocked");

    public static Text Of(WorkStep step) => step switch
    {
        WorkStep.NotStarted => new("Chưa triển khai", "Not started"),
        WorkStep.Drafting => new("Đang dự thảo", "Being drafted"),
        WorkStep.Consulting => new("Đang lấy ý kiến", "Out for comments"),
        WorkStep.Submitted => new("Đã trình, chờ ký / phê duyệt", "Submitted, awaiting signature / approval"),
        WorkStep.Issued => new("Hoàn thành", "Done"),
        _ => Later(step),
    };

    /// <summary>What a later build stored: its own name, as it stands in the row.</summary>
    public static Text Later<TEnum>(TEnum value)
        where TEnum : struct, Enum =>
        new($"“{LaterNames<TEnum>.NameOf(value)}” (của bản mới hơn)", $"“{LaterNames<TEnum>.NameOf(value)}” (of a later version)");
}
