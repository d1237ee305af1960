using CchcBot.Domain.Reports;

namespace CchcBot.Kernel.Cards;

/// <summary>
/// Figures as a bar: Teams' own chart, and for every other client columns of colour with the same numbers in them. What each colour stands for is
/// written below it, so that nobody has to tell colours apart; the figures themselves follow in words.
/// </summary>
internal static class BarParts
{
    // On a phone a number of two digits with the margins around it needs a sixth of the card, however small its share.
    private const int LeastShare = 17;

    /// <summary>The whole office as one bar; nothing where there is nothing to show.</summary>
    public static IEnumerable<AdaptiveElement> Office(ProgressSummary figures, TextLanguage language)
    {
        var parts = Parts(figures, language);
        if (parts.Count == 0)
        {
            yield break;
        }

        yield return new AdaptiveStackedBarChart
        {
            Title = BarTexts.Title.In(language),
            Data =
            [
                new AdaptiveStackedBar
                {
                    Title = BarTexts.Tasks.In(language),
                    Data = [.. parts.Select(p => new AdaptiveChartPart { Legend = p.Legend, Value = p.Count, Color = p.Color })],
                },
            ],
            Fallback = new AdaptiveContainer { Items = [Columns(parts, language), CardParts.Subtle(Legend(parts, language), AdaptiveSpacing.Small)] },
        };
    }

    /// <summary>A smaller one, of colours alone: beside words that say the same.</summary>
    public static AdaptiveColumnSet? Small(BreakdownRow row, TextLanguage language) =>
        Parts(row, language) is { Count: > 0 } parts ? Columns(parts, language) : null;

    private static List<Part> Parts(ProgressSummary figures, TextLanguage language) => Named(
        figures.CompletedOnTime + figures.CompletedUnknown,
        figures.CompletedLate,
        figures.InTerm,
        figures.Overdue,
        figures.Ongoing + figures.AwaitingEvent + figures.NoDeadline,
        language);

    private static List<Part> Parts(BreakdownRow row, TextLanguage language) => Named(
        row[Domain.Tasks.ProgressClass.CompletedOnTime] + row[Domain.Tasks.ProgressClass.CompletedUnknown],
        row[Domain.Tasks.ProgressClass.CompletedLate],
        row[Domain.Tasks.ProgressClass.InTerm],
        row[Domain.Tasks.ProgressClass.Overdue],
        row[Domain.Tasks.ProgressClass.Ongoing] + row[Domain.Tasks.ProgressClass.AwaitingEvent] + row[Domain.Tasks.ProgressClass.NoDeadline],
        language);

    private static List<Part> Named(int done, int late, int inTerm, int overdue, int other, TextLanguage language) =>
    [
        .. new Part[]
        {
            new(BarTexts.Done.In(language), done, AdaptiveChartColors.Good, AdaptiveContainerStyle.Good),
            new(FigureTexts.CompletedLate.In(language), late, AdaptiveChartColors.Warning, AdaptiveContainerStyle.Warning),
            new(FigureTexts.InTerm.In(language), inTerm, AdaptiveChartColors.Blue, AdaptiveContainerStyle.Accent),
            new(FigureTexts.Overdue.In(language), overdue, AdaptiveChartColors.Attention, AdaptiveContainerStyle.Attention),
            new(BarTexts.Other.In(language), other, AdaptiveChartColors.Neutral, AdaptiveContainerStyle.Emphasis),
        }.Where(p => p.Count > 0),
    ];

    private static AdaptiveColumnSet Columns(List<Part> parts, TextLanguage language)
    {
        var total = parts.Sum(p => p.Count);
        return new AdaptiveColumnSet
        {
            Columns = [.. parts.Select(p => Column(Math.Max(100 * p.Count / total, LeastShare), p.Style, CountFormatter.Number(language, p.Count)))],
            Spacing = AdaptiveSpacing.Small,
        };
    }

    /// <summary>A piece of a bar.</summary>
    /// <param name="weight">Its length beside the others'.</param>
    public static AdaptiveColumn Column(int weight, AdaptiveContainerStyle style, string number) => new()
    {
        Width = weight.ToString(System.Globalization.CultureInfo.InvariantCulture),
        Style = style,
        Spacing = AdaptiveSpacing.None,
        Items = [new AdaptiveTextBlock(number) { HorizontalAlignment = AdaptiveHorizontalAlignment.Center, Wrap = false }],
    };

    private static string Legend(List<Part> parts, TextLanguage language) =>
        string.Join(" · ", parts.Select(p => $"{p.Legend} {CountFormatter.Number(language, p.Count)}"));

    private sealed record Part(string Legend, int Count, string Color, AdaptiveContainerStyle Style);
}
