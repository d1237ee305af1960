using System.Text.RegularExpressions;
using CchcBot.Domain.Plans;

namespace CchcBot.Slices.Plans;

/// <summary>Which of the office's plans a file is about.</summary>
/// <param name="Before">The stored version of the same plan: the file revises it.</param>
/// <param name="Replaced">The plan that the file states it replaces.</param>
internal sealed partial record PlanIdentity(PlanInfo? Before, PlanInfo? Replaced)
{
    public static PlanIdentity Of(PlanHead head, IReadOnlyList<PlanInfo> known)
    {
        var before = known.FirstOrDefault(p => IsSame(head, p));
        // Loading a revised file of a plan that already replaced another one must not repeat the replacement.
        return new PlanIdentity(
            before,
            before is null ? known.FirstOrDefault(p => p.Stage is PlanStage.Issued or PlanStage.Draft && IsNamed(p, head.Replaces)) : null
        );
    }

    /// <summary>
    /// If both have a number, number, year and issuer decide. If either has none yet, issuer, title and period start decide, so that a draft loaded again with
    /// its number is recognised as the same plan.
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

    /// <summary>Whether text such as "Kế hoạch số 11/KH-TTT ngày 06/01/2025 của ..." contains the plan's number.</summary>
    private static bool IsNamed(PlanInfo plan, string? words) =>
        words is not null && plan.Number is { } known && Numbers().Matches(words).Any(m => Plain(m.Value) == Plain(known));

    /// <summary>Letters and digits only, so that spaces, dashes and the words "dự thảo" (draft) make no difference.</summary>
    private static string Plain(string? text) =>
        string.Concat(VietnameseText.Fold(text ?? "").Replace("du thao", "", StringComparison.Ordinal).Where(char.IsLetterOrDigit));

    [GeneratedRegex(@"\d+\s*/\s*[\p{L}\d][\p{L}\d\-–&.]*", RegexOptions.None, 1000)]
    private static partial Regex Numbers();
}
