using CchcBot.Domain.Queries;
using CchcBot.Domain.Reports;
using CchcBot.Language.Readers;

namespace CchcBot.Slices.Ask;

/// <summary>Cards for answers in figures: a count, a breakdown by group, a report.</summary>
internal static class FigureCards
{
    private const int GroupsOnPage = 12;
    private const int LongestName = 120;
    private const int CodesShown = 12;

    private static readonly ProgressClass[] ClassOrder =
    [
        ProgressClass.Overdue, ProgressClass.InTerm, ProgressClass.CompletedOnTime, ProgressClass.CompletedLate, ProgressClass.CompletedUnknown,
        ProgressClass.AwaitingEvent, ProgressClass.NoDeadline, ProgressClass.Ongoing,
    ];

    public static AdaptiveCard Count(AnswerView view, CountAnswer count)
    {
        var language = view.Language;
        var body = new List<AdaptiveElement>(AnswerCard.Head(view))
        {
            new AdaptiveTextBlock(AnswerCard.Tasks(language, count.Total)) { Size = AdaptiveTextSize.ExtraLarge, Weight = AdaptiveTextWeight.Bolder },
        };
        if (count.Sections.Count > 1 || count.Sections is [{ Kind: <= ListSection.DueByEnd }])
        {
            body.Add(new AdaptiveFactSet
            {
                Facts = [.. count.Sections.Select(s => CardParts.Fact(ListCard.Title(s.Kind, view), CountFormatter.Number(language, s.Count)))],
            });
        }

        body.Add(CardParts.Section(AnswerTexts.CountAmong.In(language, AnswerCard.Tasks(language, count.Among.Total))));
        body.Add(FigureParts.Figures(count.Among, language, withTotal: false));
        return CardParts.Stacked(language, AnswerCard.Line(view), body, [.. AnswerCard.Next(view), .. AnswerCard.Exports(view, AnswerForm.Excel)]);
    }

    public static AdaptiveCard Breakdown(AnswerView view, Breakdown breakdown)
    {
        var language = view.Language;
        var pages = (breakdown.Rows.Count + GroupsOnPage - 1) / GroupsOnPage;
        var page = Math.Clamp(view.Page, 1, pages);
        var body = new List<AdaptiveElement>(AnswerCard.Head(view));
        body.AddRange(breakdown.Rows.Skip((page - 1) * GroupsOnPage).Take(GroupsOnPage).Select(row => Group(breakdown.By, row, language,
            withBar: !view.InChannel)));
        var actions = AnswerCard.Next(view).ToList();
        if (pages > 1)
        {
            body.Add(CardParts.Subtle(ListTexts.Page.In(language, page, pages), AdaptiveSpacing.Medium));
            // Paging wraps around from the last page to the first.
            actions.Insert(0, AskParts.Ask(ListTexts.Next.In(language), view.Query, page % pages + 1));
        }

        return CardParts.Stacked(language, AnswerCard.Line(view), body, [.. actions, .. AnswerCard.Exports(view, AnswerForm.Excel)]);
    }

    /// <summary>Compares the same question over two periods: count and list of each, then by group.</summary>
    public static AdaptiveCard Comparison(AnswerView view, ComparisonAnswer comparison)
    {
        var language = view.Language;
        var body = new List<AdaptiveElement>(AnswerCard.Head(view))
        {
            new AdaptiveFactSet
            {
                Facts = [.. comparison.Periods.Select(p => CardParts.Fact(PeriodFormatter.Of(language, p.From, p.To), AnswerCard.Tasks(language, p.Total)))],
            },
        };
        if (comparison.Periods is [var first, var second])
        {
            var change = first.Total - second.Total;
            body.Add(CardParts.Line((change == 0 ? AnswerTexts.CompareSame : change > 0 ? AnswerTexts.CompareMore : AnswerTexts.CompareFewer).In(
                language, PeriodFormatter.Of(language, first.From, first.To), CountFormatter.Number(language, Math.Abs(change)))));
        }

        body.AddRange(comparison.Rows.Take(GroupsOnPage).Select(row => CardParts.Line(
            $"{GroupName(comparison.By!.Value, row.Name, language)}: {string.Join(" · ", row.Totals.Select(t => CountFormatter.Number(language, t)))}",
            AdaptiveSpacing.Small)));
        if (comparison.Rows.Count > GroupsOnPage)
        {
            body.Add(CardParts.Subtle(AnswerTexts.CompareMoreGroups.In(language, CountFormatter.Number(language, comparison.Rows.Count - GroupsOnPage))));
        }

        var lists = comparison.Periods.Select(p => AskParts.Ask(
            AnswerTexts.CompareList.In(language, PeriodFormatter.Of(language, p.From, p.To)),
            view.Query with { Intent = QueryIntent.List, GroupBy = null, From = p.From, To = p.To, Also = view.Query.Also! with { Against = null } }));
        return CardParts.Stacked(language, AnswerCard.Line(view), body, lists);
    }

    public static AdaptiveCard Report(AnswerView view, PeriodReport report)
    {
        var language = view.Language;
        var period = PeriodFormatter.In(language, view.Query.From, view.Query.To);
        var asked = view.Query is { From: { } from, To: { } to } ? PeriodFormatter.Name(language, from, to) ?? period : period;
        var heading = asked.Length == 0 ? ReportCardTexts.Now.In(language) : ReportCardTexts.Heading.In(language, asked);
        var reading = report is { IsReportingPeriod: true, From: { } first, To: { } last }
            ? ReportCardTexts.Period.In(language, PeriodFormatter.Day(first), PeriodFormatter.Day(last), PeriodFormatter.Day(report.AsOf))
            : ReportCardTexts.AsOf.In(language, PeriodFormatter.Day(report.AsOf));
        string?[] scope = [view.Query.Unit, view.Query.Area is { } area ? ReadingTexts.ReadArea.In(language, area) : null, view.Query.Plan];
        var body = new List<AdaptiveElement>
        {
            CardParts.Title(string.Join(", ", [heading, .. scope.OfType<string>()])),
            CardParts.Subtle(reading, AdaptiveSpacing.Small),
        };
        if (view.Issued is { } issued)
        {
            body.Add(CardParts.Subtle(ReportCardTexts.Issued.In(language, Excerpt.Of(issued.Number, LongestName), PeriodFormatter.Day(issued.Day))));
        }

        if (view.Answer.IsPartial)
        {
            body.Add(CardParts.Subtle(AnswerTexts.Partial.In(language), AdaptiveSpacing.Small));
        }

        if (report.From is not null || report.To is not null)
        {
            body.Add(CardParts.Section(ReportCardTexts.In.In(language)));
            body.Add(new AdaptiveFactSet
            {
                Facts =
                [
                    Fact(ReportCardTexts.Due, report.DueInPeriod),
                    Fact(ReportCardTexts.Completed, report.CompletedInPeriod),
                    Fact(ReportCardTexts.CompletedLate, report.CompletedLateInPeriod),
                    .. report.CompletedUnknownInPeriod > 0 ? [Fact(ReportCardTexts.Unknown, report.CompletedUnknownInPeriod)] : (AdaptiveFact[])[],
                    Fact(ReportCardTexts.Overdue, report.OverdueFromPeriod),
                    Fact(ReportCardTexts.CarriedOver, report.CarriedOver),
                ],
            });
            if (report is { Before: { } before, CompletedBefore: { Count: > 0 } late })
            {
                body.Add(CardParts.Subtle(ReportCardTexts.Before.In(
                    language,
                    Excerpt.Of(before.Number, LongestName),
                    CountFormatter.Number(language, late.Count),
                    TaskFormatter.Codes(late, report.Rows, CodesShown))));
            }

            foreach (var (text, rows) in new[] { (ReportCardTexts.After, report.CompletedAfter), (ReportCardTexts.Updated, report.ReportedAfter) })
            {
                if (rows.Count > 0)
                {
                    body.Add(CardParts.Subtle(text.In(
                        language,
                        PeriodFormatter.Day(report.AsOf),
                        CountFormatter.Number(language, rows.Count),
                        TaskFormatter.Codes(rows, report.Rows, CodesShown))));
                }
            }

            body.Add(CardParts.Section(ReportCardTexts.All.In(language)));
        }

        body.Add(FigureParts.Figures(report.Figures, language));
        body.AddRange(report.ByPlan.Select(p => CardParts.Subtle(ReportCardTexts.OfPlan.In(
            language,
            Excerpt.Of(p.Plan.ShortName(), LongestName),
            CountFormatter.Number(language, p.Figures.Total),
            CountFormatter.Number(language, p.Figures.CompletedOnTime + p.Figures.CompletedLate + p.Figures.CompletedUnknown),
            CountFormatter.Number(language, p.Figures.Overdue)))));
        if (view.InChannel)
        {
            return CardParts.Stacked(language, $"{heading}. {reading}", body, AnswerCard.Next(view));
        }

        return CardParts.Stacked(
            language,
            $"{heading}. {reading}",
            body,
            [
                .. AnswerCard.Next(view), .. AnswerCard.Exports(view, AnswerForm.Word, AnswerForm.Excel),
                .. view.InChannel ? [] : new[] { SharedVerbs.ReportFiles.Button(ReportCardTexts.Papers.In(language), new AskPayload(view.Query)) },
            ]
        ).WithDay(language, report.AsOf, AskParts.AtDay(language, view.Query));

        AdaptiveFact Fact(Text text, int count) => CardParts.Fact(text.In(language), CountFormatter.Number(language, count));
    }

    private static string GroupName(QueryGroup by, string? name, TextLanguage language) => name is { Length: > 1 } known ? Excerpt.Of(known, LongestName)
        : (by switch
        {
            QueryGroup.Area => AnswerTexts.AreaNone,
            QueryGroup.Quarter => AnswerTexts.QuarterNone,
            QueryGroup.Person => AnswerTexts.PersonNone,
            _ => TaskTexts.UnitNone,
        }).In(language);

    /// <param name="withBar">Also draw a bar: units are compared graphically for a single reader only, never in a channel.</param>
    private static AdaptiveContainer Group(QueryGroup by, BreakdownRow row, TextLanguage language, bool withBar)
    {
        var name = row.Class is { } kind && by == QueryGroup.Status ? TaskFormatter.Class(kind, language) : GroupName(by, row.Name, language);
        var items = new List<AdaptiveElement>
        {
            new AdaptiveRichTextBlock
            {
                Inlines =
                [
                    new AdaptiveTextRun($"{CardText.Plain(name)}: ") { Weight = AdaptiveTextWeight.Bolder },
                    new AdaptiveTextRun(AnswerCard.Tasks(language, row.Total)),
                ],
            },
        };
        if (withBar && by == QueryGroup.Unit && BarParts.Small(row, language) is { } bar)
        {
            items.Add(bar);
        }

        if (by != QueryGroup.Status)
        {
            items.Add(CardParts.Subtle(string.Join(" · ", ClassOrder.Where(c => row[c] > 0)
                .Select(c => $"{TaskFormatter.Class(c, language)} {CountFormatter.Number(language, row[c])}"))));
        }

        return new AdaptiveContainer { Items = items, Spacing = AdaptiveSpacing.Medium };
    }
}
