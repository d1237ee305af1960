using System.Text.RegularExpressions;
using CchcBot.Domain.Text;
using CchcBot.Domain.Time;

namespace CchcBot.Domain.Plans;

/// <summary>Finds what a plan says once for all of its tasks: "Thời hạn chung: ...", "Các nhiệm vụ nêu trên hoàn thành trước ngày 30/11".</summary>
internal static partial class GeneralTerms
{
    /// <summary>The time of tasks that have none of their own; null if the plan does not say it.</summary>
    public static (string Words, Deadline Deadline)? Time(IEnumerable<PlanLine> lines, PlanPeriod? period) =>
        lines.Where(l => l.Table is null)
            .SelectMany(l => Sentences.Split(l.Body))
            .Select(s => Of(s, period))
            .FirstOrDefault(t => t is not null);

    private static (string Words, Deadline Deadline)? Of(string sentence, PlanPeriod? period)
    {
        var folded = VietnameseText.Fold(sentence);
        return All().Match(folded) is { Success: true } all
            && !Other().IsMatch(folded)
            && Sentences.Time(VietnameseText.Compose(sentence)[all.Groups["when"].Index..], period) is { Deadline.Kind: not DeadlineKind.Conditional } told
            ? told
            : null;
    }

    [GeneratedRegex(
        @"\b(?:thoi (?:gian|han)(?: (?:hoan thanh|thuc hien))? chung\b[^.;]{0,60}?(?<when>[:,]| la | cham nhat | truoc | den )"
            + @"|(?:cac|tat ca(?: cac)?|nhung|toan bo(?: cac)?) (?:nhiem vu|noi dung|cong viec|viec)\b[^.;:]{0,60}?"
            + @"\b(?:tren|sau day|duoi day|nay|con lai|khac|(?:tai|trong|theo) (?:ke hoach|phu luc|bieu|bang)"
            + @"|(?:khong|chua) (?:ghi|neu|quy dinh|co|xac dinh))\b"
            + @"[^.;:]{0,60}?\b(?:hoan thanh|xong|thoi han|thoi gian|han)\b(?<when>[^.;])"
            + @"|hoan thanh (?:cac |tat ca |toan bo )*(?:nhiem vu|noi dung|cong viec)"
            + @"(?: (?:duoc giao|duoc phan cong|tren|neu tren|(?:tai|trong) [^.;,]{0,40}))*,?(?<when> (?:xong )?(?:truoc|trong|den|cham nhat)\b))",
        RegexOptions.None,
        10_000
    )]
    private static partial Regex All();

    /// <summary>What is sent by the date, rather than done.</summary>
    [GeneratedRegex(@"\b(?:bao cao|gui|dang ky|tong hop|ke tu|sau khi|trong nam \d{4} (?:la|gom))\b", RegexOptions.None, 10_000)]
    private static partial Regex Other();
}
