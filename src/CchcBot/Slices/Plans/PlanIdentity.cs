using System.Text.RegularExpressions;
using CchcBot.Domain.Plans;
using CchcBot.Domain.Tasks;
using CchcBot.Domain.Text;

namespace CchcBot.Slices.Plans;

/// <summary>Which of the office's plans a file is about.</summary>
/// <param name="Before">The same plan as it is kept now: the file revises it.</param>
/// <param name="Replaced">The plan that the file says it replaces.</param>
internal sealed partial record PlanIdentity(PlanInfo? Before, PlanInfo? Replaced)
{
    public static PlanIdentity Of(PlanHead head, IReadOnlyList<PlanInfo> known)
    {
        var before = known.FirstOrDefault(p => IsSame(head, p));
        // A second file of the plan that replaced another does not replace it again.
        return new PlanIdentity(
            before,
            before is null ? known.FirstOrDefault(p => p.Stage is PlanStage.Issued or PlanStage.Draft && IsNamed(p, head.Replaces)) : null
        );
    }

    /// <summary>
    /// Two numbers tell plans apart or are the same plan. Where one of them has no number yet it is the issuer, the title and the period:
    /// a draft that comes back with its number is the plan that was followed as a draft.
    /// </summary>
    private static bool IsSame(PlanHead head, PlanInfo plan)
    {
        if (head.Number is { } number && plan.Number is { } known)
        {
            return Plain(number) == Plain(known)
                && head.Year == plan.Period.Year
                && (head.Issuer is null || plan.Issuer is null || Plain(head.Issuer) == Plain(plan.Issuer));
        }

        return Plain(head.Issuer) == Plain(plan.Issuer) && Plain(head.Title) == Plain(plan.Title) && head.PeriodStart == plan.Period.Start;
    }

    /// <summary>"Kế hoạch số 11/KH-TTT ngày 06/01/2025 của ..." names the plan by its number.</summary>
    private static bool IsNamed(PlanInfo plan, string? words) =>
        words is not null && plan.Number is { } known && Numbers().Matches(words).Any(m => Plain(m.Value) == Plain(known));

    /// <summary>Letters and digits alone: drafts are told apart by neither blanks, dashes nor the word "dự thảo".</summary>
    private static string Plain(string? text) =>
        string.Concat(VietnameseText.Fold(text ?? "").Replace("du thao", "", StringComparison.Ordinal).Where(char.IsLetterOrDigit));

    [GeneratedRegex(@"\d+\s*/\s*[\p{L}\d][\p{L}\d\-–&.]*", RegexOptions.None, 1000)]
    private static partial Regex Numbers();
}
