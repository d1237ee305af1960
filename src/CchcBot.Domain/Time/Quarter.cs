namespace CchcBot.Domain.Time;

/// <summary>A calendar quarter (Quý) of a year.</summary>
/// <param name="Year">The year, 1 to 9999.</param>
/// <param name="Number">1 to 4.</param>
public readonly record struct Quarter(int Year, int Number) : IComparable<Quarter>
{
    private static readonly string[] Roman = ["I", "II", "III", "IV"];

    public DateOnly Start => new(Year, Number * 3 - 2, 1);

    /// <summary>The last day: 31/3, 30/6, 30/9 or 31/12.</summary>
    public DateOnly End => Start.AddMonths(3).AddDays(-1);

    public static Quarter Of(DateOnly day) => new(day.Year, (day.Month + 2) / 3);

    public static bool operator <(Quarter left, Quarter right) => left.CompareTo(right) < 0;

    public static bool operator >(Quarter left, Quarter right) => left.CompareTo(right) > 0;

    public static bool operator <=(Quarter left, Quarter right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Quarter left, Quarter right) => left.CompareTo(right) >= 0;

    public int CompareTo(Quarter other) => Start.CompareTo(other.Start);

    /// <summary>In the usual form: "Quý III/2025".</summary>
    public override string ToString() => $"Quý {Roman[Number - 1]}/{Year}";
}
