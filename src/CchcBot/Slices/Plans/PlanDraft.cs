using System.Security.Cryptography;
using System.Text;
using CchcBot.Domain.Plans;

namespace CchcBot.Slices.Plans;

/// <summary>A plan that was read but not yet confirmed, with the corrections made so far and its open doubtful points.</summary>
/// <param name="Reading">The plan with the corrections applied.</param>
/// <param name="Doubts">Open points only, grouped by kind.</param>
internal sealed record PlanDraft(PlanPreview Preview, PlanReading Reading, IReadOnlyList<PlanDoubt> Doubts)
{
    public static PlanDraft Of(PlanPreview preview, IReadOnlyList<Unit> directory, DateOnly today)
    {
        var reading = PlanCorrections.Apply(preview.Reading, preview.Corrections);
        List<string> known = [.. directory.Select(u => u.Name), .. directory.SelectMany(u => u.Aliases), .. NewUnits(preview.Corrections)];
        return new PlanDraft(preview, reading, PlanDoubts.Open(reading, preview.Corrections, known, today));
    }

    /// <summary>Names that the administrator accepted as new units.</summary>
    public static IEnumerable<string> NewUnits(IEnumerable<PlanCorrection> corrections) =>
        corrections.Where(c => c.Kind == CorrectionKind.NewUnit).Select(c => c.Name).OfType<string>();

    /// <summary>Stable key of a doubtful point for use in cards: its index would shift when other points are answered.</summary>
    public static string KeyOf(PlanDoubt doubt)
    {
        var what = doubt.Name is { } name ? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(UnitKeys.Key(name))).AsSpan(0, 5))
            : doubt.Task is { } task ? task.ToString(System.Globalization.CultureInfo.InvariantCulture) : "plan";
        return $"{doubt.Code}-{what}";
    }
}
