using System.Text.RegularExpressions;
using CchcBot.Domain.Plans;

namespace CchcBot.Slices.Plans;

/// <summary>Which of the office's plans a file is about.</summary>
/// <param name="Before">The stored version of the same plan: the file revises it.</param>
/// <param name="Replaced">The plan that the file states it replaces.</param>
/// <param name="Namesakes">Stored plans with the file's number, where only the administrator can say whether it is one of them in a new version.</param>
internal sealed partial record PlanIdentity(PlanInfo? Before, PlanInfo? Replaced, IReadOnlyList<PlanInfo> Namesakes)
{
    /// <summary>The administrator's word that the file is none of the plans with its number. Stored in cards that were already sent.</summary>
    public const string Another = "another";

    /// <param name="said">The administrator's word: the id of the plan that the file revises, or <see cref="Another"/>; null = not asked.</param>
    public static PlanIdentity Of(PlanHead head, IReadOnlyList<PlanInfo> known, string? said = null)
    {
        var sharing = known.Where(p => SharesNumber(head, p)).ToList();
        var before = said switch
        {
            null => known.FirstOrDefault(p => IsSame(head, p)),
            Another => null,
            _ => sharing.Find(p => p.Id == said),
        };
        // Loading a revised file of a plan that already replaced another one must not repeat the replacement.
        return new PlanIdentity(
            before,
            before is null ? known.FirstOrDefault(p => p.Stage is PlanStage.Issued or PlanStage.Draft && IsNamed(p, head.Replaces)) : null,
            before is null && said != Another ? sharing : []);
    }

    /// <summary>What tells a plan from those with its number: its issuer, or its title where the issuer is the same.</summary>
    public static string? Apart(PlanHead head, IReadOnlyList<PlanInfo> known)
    {
        var sharing = known.Where(p => SharesNumber(head, p)).ToList();
        var title = Kind().Replace(head.Title ?? "", "");
        return sharing.Count == 0 ? null
            : head.Issuer is { } issuer && sharing.TrueForAll(p => Plain(p.Issuer) != Plain(issuer)) ? issuer
            : title.Length > 0 ? title : null;
    }

    /// <summary>
    /// If both have a number, number, year, issuer and title decide: a number may be mistyped, and is used by every office. If either has none yet, issuer,
    /// title and period start decide, so that a draft loaded again with its number is recognised as the same plan.
    /// </summary>
    private static bool IsSame(PlanHead head, PlanInfo plan)
    {
        if (head.Number is not null && plan.Number is not null)
        {
            return SharesNumber(head, plan)
                && head.Year == plan.Period.Year
                && (head.Issuer is null || plan.Issuer is null || Plain(head.Issuer) == Plain(plan.Issuer))
                && (head.Title is null || Plain(head.Title) == Plain(plan.Title));
        }

        return Plain(head.Issuer) == Plain(plan.Issuer) && Plain(head.Title) == Plain(plan.Title) && head.PeriodStart == plan.Period.Start;
    }

    /// <summary>Whether both have the same number of the same year; numbers begin anew each year.</summary>
    private static bool SharesNumber(PlanHead head, PlanInfo plan) =>
        head.Number is { } number && plan.Number is { } known && Plain(number) == Plain(known)
        && (head.Year == plan.Period.Year || head.SignedOn is { } on && on.Year == plan.SignedOn?.Year);

    /// <summary>Whether text such as "Kế hoạch số 11/KH-TTT ngày 06/01/2025 của ..." contains the plan's number.</summary>
    private static bool IsNamed(PlanInfo plan, string? words) =>
        words is not null && plan.Number is { } known && Numbers().Matches(words).Any(m => Plain(m.Value) == Plain(known));

    /// <summary>Letters and digits only, so that spaces, dashes and the words "dự thảo" (draft) make no difference.</summary>
    private static string Plain(string? text) =>
        string.Concat(VietnameseText.Fold(text ?? "").Replace("du thao", "", StringComparison.Ordinal).Where(char.IsLetterOrDigit));

    [GeneratedRegex(@"^\s*kế hoạch\s+", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Kind();

    [GeneratedRegex(@"\d+\s*/\s*[\p{L}\d][\p{L}\d\-–&.]*", RegexOptions.None, 1000)]
    private static partial Regex Numbers();
}
