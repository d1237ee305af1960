using CchcBot.Kernel.Words;

namespace CchcBot.Slices.Requests;

/// <summary>The class of a delay's cause.</summary>
internal static class CauseTexts
{
    public static readonly Text Title = new("Đề nghị xác nhận nguyên nhân vướng mắc {0}", "Please confirm the cause of the obstacle of {0}");
    public static readonly Text Confirmed = new("Nhiệm vụ {0}: đã xác nhận nguyên nhân {1}", "Task {0}: cause confirmed as {1}");
    public static readonly Text Gone = new(
        "Vướng mắc này của {0} không còn chờ xác nhận ({1})",
        "This obstacle of {0} no longer waits for confirmation ({1})");
    public static readonly Text Confirm = new("Xác nhận {0}", "Confirm {0}");
    public static readonly Text NotYours = new(
        "Nguyên nhân vướng mắc của {0} do lãnh đạo phụ trách xác nhận; đơn vị không tự xác nhận.",
        "The cause of the obstacle of {0} is confirmed by the leader in charge, never by the unit itself.");
    public static readonly Text Told = new(
        "Nguyên nhân vướng mắc của nhiệm vụ {0} được xác nhận: {1}.",
        "The cause of the obstacle of task {0} was confirmed: {1}.");
}
