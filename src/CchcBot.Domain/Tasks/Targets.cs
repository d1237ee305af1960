namespace CchcBot.Domain.Tasks;

/// <summary>On which side of its figure a target is reached.</summary>
public enum TargetSense
{
    /// <summary>"đạt từ 80% trở lên".</summary>
    AtLeast,
    /// <summary>"không quá 15 phút", "giảm còn 5%".</summary>
    AtMost,
}

/// <summary>What a target's figures say of it.</summary>
public enum TargetVerdict
{
    /// <summary>Chưa có số liệu.</summary>
    NoFigure,
    /// <summary>Đạt.</summary>
    Reached,
    /// <summary>Chưa đạt.</summary>
    NotReached,
    /// <summary>There is a figure, and nothing to hold it against: the plan gives none, or one of another unit.</summary>
    NotJudged,
}

/// <summary>A target (chỉ tiêu) of a plan: a figure to be reached, reported on and counted apart from the tasks.</summary>
/// <param name="Number">1-based, kept for life in its plan: what people call it by ("chỉ tiêu 2").</param>
/// <param name="Item">The plan's own letter or number of the paragraph that it stands in, or null; several targets may share it.</param>
/// <param name="Text">As the plan words it.</param>
/// <param name="Metric">What is measured, without year, figure and words of degree; null where that is the whole text.</param>
/// <param name="Value">The figure to be reached, in <paramref name="Unit"/>; null where the plan gives none.</param>
/// <param name="Unit">"%", "điểm", "hồ sơ", ...; null where there is no figure.</param>
/// <param name="Year">The year by whose end it is to be reached, or null.</param>
/// <param name="Leads">The units that report on it; none where the plan names none.</param>
public sealed record ReformTarget(
    int Number, string? Item, string Text, string? Metric, decimal? Value, string? Unit, int? Year, IReadOnlyList<LeadUnit> Leads)
{
    public TargetSense Sense { get; init; }

    public bool IsShare => Unit == "%";
}

/// <summary>A figure as somebody reported it: a value in the target's unit, a part of a whole, or the bare word that it is reached.</summary>
/// <param name="Target">The target's number.</param>
/// <param name="AsOf">The day up to which it was counted, included.</param>
/// <param name="Value">In the target's unit; null where it is a part of a whole, or a word.</param>
/// <param name="Part">The numerator of "45/50", or null.</param>
/// <param name="Whole">The denominator, above 0, or null.</param>
/// <param name="IsReached">What was said where there is no figure; null where there is one.</param>
/// <param name="Source">Where it is from, as typed; null where nothing was said.</param>
/// <param name="At">When it was reported.</param>
/// <param name="By">Object id of who reported it.</param>
/// <param name="Operation">Names the act of reporting.</param>
public sealed record TargetFigure(
    int Target, DateOnly AsOf, decimal? Value, decimal? Part, decimal? Whole, bool? IsReached, string? Source, DateTimeOffset At, string By, string Operation)
{
    /// <summary>The act whose figure this entry takes back; null for a figure.</summary>
    public string? TakesBack { get; init; }

    /// <summary>The figure in the target's unit; null where it cannot be said in it.</summary>
    public decimal? In(ReformTarget target) =>
        Value
        ?? (Part is { } part && Whole is { } whole and > 0
            ? target.IsShare ? 100 * part / whole
            // "2/3 dự án" of a target of 3 dự án.
            : whole == target.Value ? part
            : null
            : null);
}

/// <summary>A target with all that was reported of it.</summary>
/// <param name="History">In the order of reporting, with what was taken back.</param>
public sealed record TargetProgress(ReformTarget Target, IReadOnlyList<TargetFigure> History)
{
    /// <summary>The figures that stand, in the order of reporting.</summary>
    public IEnumerable<TargetFigure> Figures
    {
        get
        {
            var gone = History.Select(f => f.TakesBack).OfType<string>().ToHashSet(StringComparer.Ordinal);
            return History.Where(f => f.TakesBack is null && !gone.Contains(f.Operation));
        }
    }

    /// <summary>The figure that holds on a day: of the latest day up to which was counted, the one reported last; null where there is none.</summary>
    public TargetFigure? Latest(DateOnly day) => Figures.Where(f => f.AsOf <= day).OrderBy(f => f.AsOf).ThenBy(f => f.At).LastOrDefault();

    public TargetVerdict Verdict(DateOnly day) => Latest(day) is { } figure ? Judge(figure) : TargetVerdict.NoFigure;

    /// <summary>The same as was reported before a moment: what a report that was issued then said.</summary>
    public TargetProgress Before(DateTimeOffset moment) => this with { History = [.. History.Where(f => f.At < moment)] };

    public TargetVerdict Judge(TargetFigure figure) =>
        figure.IsReached is { } said ? said ? TargetVerdict.Reached : TargetVerdict.NotReached
        : figure.In(Target) is { } value && Target.Value is { } wanted
            ? (Target.Sense == TargetSense.AtMost ? value <= wanted : value >= wanted) ? TargetVerdict.Reached : TargetVerdict.NotReached
        : TargetVerdict.NotJudged;
}

/// <summary>How many targets of a plan are reached on a day.</summary>
public sealed record TargetCounts(int Reached, int NotReached, int NoFigure, int NotJudged)
{
    public int Total => Reached + NotReached + NoFigure + NotJudged;

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
