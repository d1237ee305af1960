using System.Text.RegularExpressions;

namespace CchcBot.Slices.Status;

/// <summary>Tells whether a task's deliverable is a document, so that its number and date are asked for.</summary>
internal static partial class ProductKind
{
    /// <summary>Decided by the deliverable that the plan names; if it names none, by the wording of the task or its milestone.</summary>
    public static bool IsDocument(Assignment assignment) =>
        assignment.Task.Deliverable is { Length: > 0 } product
            ? Document().IsMatch(product)
            : Issue().IsMatch(assignment.Definition.What ?? assignment.Task.Text);

    [GeneratedRegex(
        @"\b(?:văn bản|kế hoạch|quyết định|nghị quyết|báo cáo|tờ trình|công văn|chương trình|thông báo|quy chế|quy định|quy trình|chỉ thị|đề án|hướng dẫn"
            + "|biên bản|hợp đồng|kết luận|phương án|danh mục|giấy mời|quy hoạch)\\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex Document();

    [GeneratedRegex(@"\b(?:ban hành|trình)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Issue();
}
