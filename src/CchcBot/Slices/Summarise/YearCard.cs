using CchcBot.Domain.Reports;

namespace CchcBot.Slices.Summarise;

/// <summary>Chart of a year for those above: per month the tasks due, completed and overdue. Task counts only, no units or people.</summary>
internal static class YearCard
{
    private const int Scale = 60;
    private const int LeastLength = 22;
    private const string LateWidth = "54px";

    public static AdaptiveCard For(YearPicture picture, string office, TextLanguage language)
    {
        var title = YearTexts.Title.In(language, picture.Year);
        return CardParts.Stacked(
            language,
            title,
            [
                CardParts.Title(title),
                CardParts.Subtle(SummaryTexts.AsOf.In(language, Excerpt.Of(office, 120), PeriodFormatter.Day(picture.AsOf))),
                new AdaptiveGroupedBarChart
                {
                    Title = YearTexts.Bars.In(language),
                    XAxisTitle = YearTexts.Month.In(language),
                    YAxisTitle = BarTexts.Tasks.In(language),
                    Data =
                    [
                        Series(YearTexts.Due, AdaptiveChartColors.Blue, m => m.Due),
                        Series(YearTexts.Done, AdaptiveChartColors.Good, m => m.Done),
                    ],
                    Fallback = Bars(picture, language),
                },
                new AdaptiveLineChart
                {
                    Title = YearTexts.Overdue.In(language),
                    XAxisTitle = YearTexts.Month.In(language),
                    YAxisTitle = BarTexts.Tasks.In(language),
                    Data = [Series(YearTexts.Overdue, AdaptiveChartColors.Attention, m => m.Overdue)],
                    Fallback = CardParts.Subtle(YearTexts.How.In(language), AdaptiveSpacing.Small),
                },
                CardParts.Section(YearTexts.Figures.In(language)),
                new AdaptiveFactSet { Facts = [.. picture.Months.Select(m => CardParts.Fact(Name(m), Words(m)))] },
            ]);

        AdaptiveChartSeries Series(Text legend, string color, Func<MonthFigures, int?> value) => new()
        {
            Legend = legend.In(language),
            Color = color,
            Values = [.. picture.Months.Where(m => value(m) is not null).Select(m => new AdaptiveChartPoint { X = Name(m), Y = value(m)!.Value })],
        };

        string Words(MonthFigures m) => m is { Done: { } done, Overdue: { } late }
            ? YearTexts.OfMonth.In(language, Number(m.Due), Number(done), Number(late))
            : YearTexts.OfLater.In(language, Number(m.Due));

        string Name(MonthFigures m) => YearTexts.Short.In(language, m.Month);

        string Number(int count) => CountFormatter.Number(language, count);
    }

    /// <summary>One line per month: bars for due and completed tasks, and the number overdue at its end.</summary>
    private static AdaptiveContainer Bars(YearPicture picture, TextLanguage language)
    {
        var most = Math.Max(1, picture.Months.Max(m => m.Due + (m.Done ?? 0)));
        return new AdaptiveContainer { Items = [.. picture.Months.Select(Line)] };

        AdaptiveColumnSet Line(MonthFigures month)
        {
            var (due, done) = (Length(month.Due), Length(month.Done ?? 0));
            List<AdaptiveColumn> columns = [Text("44px", YearTexts.Short.In(language, month.Month))];
            if (due > 0)
            {
                columns.Add(BarParts.Column(due, AdaptiveContainerStyle.Accent, CountFormatter.Number(language, month.Due)));
            }

            if (done > 0)
            {
                columns.Add(BarParts.Column(done, AdaptiveContainerStyle.Good, CountFormatter.Number(language, month.Done!.Value)));
            }

            columns.Add(Text($"{Math.Max(1, Scale + 2 * LeastLength - due - done)}", ""));
            if (month.Overdue is > 0 and var late)
            {
                var column = BarParts.Column(LeastLength, AdaptiveContainerStyle.Attention, CountFormatter.Number(language, late));
                column.Width = LateWidth;
                columns.Add(column);
            }
            else
            {
                columns.Add(Text(LateWidth, ""));
            }

            return new AdaptiveColumnSet { Columns = columns, Spacing = AdaptiveSpacing.Small };
        }

        int Length(int count) => count == 0 ? 0 : Math.Max(LeastLength, Scale * count / most);

        AdaptiveColumn Text(string width, string text) => new()
        {
            Width = width,
            Spacing = AdaptiveSpacing.None,
            VerticalContentAlignment = AdaptiveVerticalContentAlignment.Center,
            Items = text.Length == 0 ? [] : [new AdaptiveTextBlock(text) { Wrap = false }],
        };
    }
}
