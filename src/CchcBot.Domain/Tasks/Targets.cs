namespace CchcBot.Domain.Tasks;

/// <summary>Whether a target is reached at or above its figure, or at or below it.</summary>
public enum TargetSense
{
    /// <summary>"đạt từ 80% trở lên".</summary>
    AtLeast,
    /// <summary>"không quá 15 phút", "giảm còn 5%".</summary>
    AtMost,
}

/// <summary>Whether a target is reached according to its figures.</summary>
public enum TargetVerdict
{
    /// <summary>Chưa có số liệu.</summary>
    NoFigure,
    /// <summary>Đạt.</summary>
    Reached,
    /// <summary>Chưa đạt.</summary>
    NotReached,
    /// <summary>There is a figure, but it cannot be compared: the plan gives none, or one in another unit.</summary>
    NotJudged,
}

/// <summary>A target (chỉ tiêu) of a plan: a figure to be reached, reported on and counted apart from the tasks.</summary>
/// <param name="Number">Permanent 1-based number in its plan, by which people name it ("chỉ tiêu 2").</param>
/// <param name="Item">Letter or number of its paragraph in the plan, or null; several targets may share it.</param>
/// <param name="Text">The plan's own words.</param>
/// <param name="Metric">What is measured, without year, figure and words of degree; null where the whole text is that.</param>
/// <param name="Value">The figure to be reached, in <paramref name="Unit"/>; null where the plan gives none.</param>
/// <param name="Unit">"%", "điểm", "hồ sơ", ...; null where there is no figure.</param>
/// <param name="Year">The year by the end of which it is to be reached, or null.</param>
/// <param name="Leads">The units that report on it; none where the plan names none.</param>
public sealed record ReformTarget(
    int Number, string? Item, string Text, string? Metric, decimal? Value, string? Unit, int? Year, IReadOnlyList<LeadUnit> Leads)
{
    public TargetSense Sense { get; init; }

    public bool IsShare => Unit == "%";
}

/// <summary>A reported figure: a value in the target's unit, a fraction of a whole, or only the statement whether it is reached.</summary>
/// <param name="Target">The target's number.</param>
/// <param name="AsOf">The day up to which it was counted, inclusive.</param>
/// <param name="Value">The value in the target's unit; null for a fraction or a mere statement.</param>
/// <param name="Part">The numerator of "45/50", or null.</param>
/// <param name="Whole">The denominator, above 0, or null.</param>
/// <param name="IsReached">The statement whether it is reached; null where there is a figure.</param>
/// <param name="Source">The source of the figure, as typed; null where none was given.</param>
/// <param name="At">When it was reported.</param>
/// <param name="By">Object id of the reporter.</param>
/// <param name="Operation">Id of the user's act.</param>
public sealed record TargetFigure(
    int Target, DateOnly AsOf, decimal? Value, decimal? Part, decimal? Whole, bool? IsReached, string? Source, DateTimeOffset At, string By, string Operation)
{
    /// <summary>The <see cref="Operation"/> whose figure this entry retracts; null where the entry is a figure.</summary>
    public string? TakesBack { get; init; }

    /// <summary>The figure converted to the target's unit; null where that is not possible.</summary>
    public decimal? In(ReformTarget target) =>
        Value
        ?? (Part is { } part && Whole is { } whole and > 0
            ? target.IsShare ? 100 * part / whole
            // A fraction whose whole is the target's figure: "2/3 dự án" for a target of 3 dự án.
            : whole == target.Value ? part
            : null
            : null);
}

/// <summary>A target with its reported figures.</summary>
/// <param name="History">All entries in the order of reporting, including retracted ones.</param>
public sealed record TargetProgress(ReformTarget Target, IReadOnlyList<TargetFigure> History)
{
    /// <summary>The figures that were not retracted, in the order of reporting.</summary>
    public IEnumerable<TargetFigure> Figures
    {
        get
        {
            var gone = History.Select(f => f.TakesBack).OfType<string>().ToHashSet(StringComparer.Ordinal);
            return History.Where(f => f.TakesBack is null && !gone.Contains(f.Operation));
        }
    }

    /// <summary>The figure valid on a day: with the latest <see cref="TargetFigure.AsOf"/> up to it, the last one reported; null where there is none.</summary>
    public TargetFigure? Latest(DateOnly day) => Figures.Where(f => f.AsOf <= day).OrderBy(f => f.AsOf).ThenBy(f => f.At).LastOrDefault();

    public TargetVerdict Verdict(DateOnly day) => Latest(day) is { } figure ? Judge(figure) : TargetVerdict.NoFigure;

    /// <summary>The progress as known before a moment (exclusive), to reproduce a report issued then.</summary>
    public TargetProgress Before(DateTimeOffset moment) => this with { History = [.. History.Where(f => f.At < moment)] };

    public TargetVerdict Judge(TargetFigure figure) =>
        figure.IsReached is { } said ? said ? TargetVerdict.Reached : TargetVerdict.NotReached
        : figure.In(Target) is { } value && Target.Value is { } wanted
            ? (Target.Sense == TargetSense.AtMost ? value <= wanted : value >= wanted) ? TargetVerdict.Reached : TargetVerdict.NotReached
        : TargetVerdict.NotJudged;
}

/// <summary>The number of a plan's targets for each verdict on a day.</summary>
public sealed record TargetCounts(int Reached, int NotReached, int NoFigure, int NotJudged)
{
    public static TargetCounts Of(IEnumerable<TargetProgress> targets, DateOnly day)
    {
        var by = targets.CountBy(t => t.Verdict(day)).ToDictionary();
        return new TargetCounts(
            by.GetValueOrDefault(TargetVerdict.Reached),
            by.GetValueOrDefault(TargetVerdict.NotReached),
            by.GetValueOrDefault(TargetVerdict.NoFigure),
            by.GetValueOrDefault(TargetVerdict.NotJudged));
    }
}
