using System.Text.RegularExpressions;

namespace CchcBot.Domain.Tasks;

/// <summary>Finds the higher authority that an assignment's words name.</summary>
public static partial class AuthorityAbove
{
    /// <summary>
    /// The authority, as written, to which the work was submitted (đã trình): looked for in the reported result, then in the plan's deliverable, then in the
    /// task's text. Null where none is named.
    /// </summary>
    public static string? Of(Assignment assignment)
    {
        ArgumentNullException.ThrowIfNull(assignment);
        return In(assignment.State.Result) ?? In(assignment.Task.Deliverable) ?? In(assignment.Task.Text);
    }

    /// <summary>
    /// Whether the deadline refers to a higher authority ("Theo tiến độ của TTCP", "theo Kế hoạch số 140/KH-UBND"). Such a deadline can be
    /// moved only by a document of that authority.
    /// </summary>
    public static bool SetDeadline(Assignment assignment)
    {
        ArgumentNullException.ThrowIfNull(assignment);
        return assignment.Task.TimeText is { } time && (Name().IsMatch(time) || Above().IsMatch(time));
    }

    /// <summary>The higher authority named by the words, as written; null where they name none.</summary>
    public static string? In(string? text) => text is not null && Name().Match(text) is { Success: true } found ? found.Value : null;

    [GeneratedRegex(
        @"\b(?:(?:Thường trực|Chủ tịch|Ban Thường vụ|Thường vụ)\s+)?(?:(?:UBND|HĐND|[UỦ][yỷ] ban nhân dân|Hội đồng nhân dân)\s+(?:tỉnh|thành phố|huyện"
            + @"|quận|thị xã|xã|phường)|(?:Tỉnh|Thành|Huyện|Quận|Đảng)\s+[uủ][yỷ])\b"
            + @"|\b(?:Thanh tra|Thủ tướng|Văn phòng)\s+Chính phủ\b|\bChính phủ\b|\bQuốc hội\b"
            + @"|\b(?:Bộ|Sở)\s+\p{Lu}\p{Ll}+(?:\s+\p{Ll}+)?(?=\s*(?:[,.;:()]|$|(?:phê duyệt|ban hành|xem xét|quyết định|cho ý kiến|thẩm định)))",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex Name();

    // A word for higher authorities, an abbreviation of one, or the symbol of its documents.
    [GeneratedRegex(
        @"\b(?:cấp trên|cấp có thẩm quyền|cơ quan có thẩm quyền|Trung ương|TTCP|VPCP|TTgCP|UBND|HĐND)\b|\d/(?:\p{Lu}+-)?(?:CP|TTg|UBND|HĐND|TU|BNV"
            + @"|TTCP|VPCP|QH\d*)\b",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex Above();
}
