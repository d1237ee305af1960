namespace AdaptiveCards;

/// <summary>
/// One bar or several, each in segments that show parts of a whole: Teams' own element. Elsewhere its <see cref="AdaptiveElement.Fallback"/>.
/// </summary>
public sealed class AdaptiveStackedBarChart : AdaptiveElement
{
    public string? Title { get; set; }
    public List<AdaptiveStackedBar> Data { get; set; } = [];
}

public sealed class AdaptiveStackedBar
{
    public required string Title { get; set; }
    public List<AdaptiveChartPart> Data { get; set; } = [];
}

/// <summary>A segment of a bar.</summary>
public sealed class AdaptiveChartPart
{
    public required string Legend { get; set; }
    public required double Value { get; set; }

    /// <summary>One of the names of <see cref="AdaptiveChartColors"/>; null = the next of the set.</summary>
    public string? Color { get; set; }
}

/// <summary>Bars side by side over a common axis: Teams' own element.</summary>
public sealed class AdaptiveGroupedBarChart : AdaptiveElement
{
    public string? Title { get; set; }
    public string? XAxisTitle { get; set; }
    public string? YAxisTitle { get; set; }
    public List<AdaptiveChartSeries> Data { get; set; } = [];
}

/// <summary>Lines over a common axis: Teams' own element.</summary>
public sealed class AdaptiveLineChart : AdaptiveElement
{
    public string? Title { get; set; }
    public string? XAxisTitle { get; set; }
    public string? YAxisTitle { get; set; }
    public List<AdaptiveChartSeries> Data { get; set; } = [];
}

public sealed class AdaptiveChartSeries
{
    public required string Legend { get; set; }
    public string? Color { get; set; }
    public List<AdaptiveChartPoint> Values { get; set; } = [];
}

public sealed class AdaptiveChartPoint
{
    public required string X { get; set; }
    public required double Y { get; set; }
}

/// <summary>Colours of charts: by meaning, as the theme has them, and one that means nothing.</summary>
public static class AdaptiveChartColors
{
    public const string Good = "good";
    public const string Warning = "warning";
    public const string Attention = "attention";
    public const string Neutral = "neutral";
    public const string Blue = "categoricalBlue";
}
