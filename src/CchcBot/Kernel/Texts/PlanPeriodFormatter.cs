namespace CchcBot.Kernel.Texts;

/// <summary>A plan's period as it is typed and read again: "2026", "2026 - 2030", "01/07/2025 - 31/12/2025".</summary>
internal static class PlanPeriodFormatter
{
    public static string Of(PlanPeriod period)
    {
        string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
        var isWhole = period.Start is { Month: 1, Day: 1 } && period.End is { Month: 12, Day: 31 };
        return !isWhole ? $"{Day(period.Start)} - {Day(period.End)}"
            : period.Start.Year == period.End.Year ? $"{period.Start.Year}"
            : $"{period.Start.Year} - {period.End.Year}";
    }
}
