namespace CchcBot.Slices.Targets;

/// <summary>A target with its plan.</summary>
internal sealed record PlacedTarget(PlanInfo Plan, TargetProgress Progress)
{
    public ReformTarget Target => Progress.Target;

    public TargetPayload Payload => new(Plan.Id, $"{Target.Number}");
}

/// <summary>List of targets: how many are reached and, outside of channels, each with its figure.</summary>
internal static class TargetListCard
{
    private const int OnPage = 8;
    private const int LongestText = 220;
    private const int LongestPlan = 120;
    private const int MostPlans = 6;

    public static AdaptiveCard Render(
        TextLanguage language, IReadOnlyList<PlacedTarget> all, TargetVerdict? only, int wantedPage, DateOnly today, bool isShared)
    {
        string T(Text text, params ReadOnlySpan<object?> arguments) => text.In(language, arguments);
        var title = T(TargetTexts.Title);
        List<AdaptiveElement> body = [CardParts.Title(title), CardParts.Subtle(T(TargetTexts.AsOf, PeriodFormatter.Day(today)), AdaptiveSpacing.Small)];
        var plans = all.GroupBy(t => t.Plan.Id).ToList();
        foreach (var plan in plans.Take(MostPlans))
        {
            if (plans.Count > 1)
            {
                body.Add(CardParts.Section(Excerpt.Of(plan.First().Plan.ShortName(), LongestPlan)));
            }

            body.Add(Figures(language, TargetCounts.Of(plan.Select(t => t.Progress), today)));
        }

        if (isShared)
        {
            body.Add(CardParts.Subtle(T(TargetTexts.PrivateOnly), AdaptiveSpacing.Medium));
            return CardParts.Stacked(language, title, body);
        }

        var shown = all.Where(t => only is not { } verdict || t.Progress.Verdict(today) == verdict).ToList();
        var pages = Math.Max(1, (shown.Count + OnPage - 1) / OnPage);
        var page = Math.Clamp(wantedPage, 1, pages);
        body.Add(CardParts.Section(only is { } chosen ? T(TargetTexts.Of(chosen)) : T(TargetTexts.All)));
        if (shown.Count == 0)
        {
            body.Add(CardParts.Line(T(TargetTexts.NoneOfKind)));
        }

        body.AddRange(shown.Skip((page - 1) * OnPage).Take(OnPage).Select(t => Row(language, t, today, plans.Count > 1)));
        List<AdaptiveAction> actions = [];
        if (pages > 1)
        {
            body.Add(CardParts.Subtle(ListTexts.Page.In(language, page, pages), AdaptiveSpacing.Medium));
            // Paging wraps around from the last page to the first.
            actions.Add(TargetVerbs.List.Button(ListTexts.Next.In(language), new TargetListPayload(only?.ToString(), $"{page % pages + 1}")));
        }

        (TargetVerdict? Show, Text Name)[] others =
            [(null, TargetTexts.All), (TargetVerdict.NoFigure, TargetTexts.OnlyMissing), (TargetVerdict.NotReached, TargetTexts.OnlyNotReached)];
        actions.AddRange(others.Where(o => o.Show != only).Select(o => TargetVerbs.List.Button(T(o.Name), new TargetListPayload(o.Show?.ToString()))));
        return CardParts.Stacked(language, title, body, actions);
    }

    private static AdaptiveFactSet Figures(TextLanguage language, TargetCounts counts)
    {
        (Text Name, int Count)[] facts =
        [
            (TargetTexts.Reached, counts.Reached), (TargetTexts.NotReached, counts.NotReached), (TargetTexts.NoFigure, counts.NoFigure),
            .. counts.NotJudged > 0 ? [(TargetTexts.NotJudged, counts.NotJudged)] : Array.Empty<(Text, int)>(),
        ];
        return new AdaptiveFactSet { Facts = [.. facts.Select(f => CardParts.Fact(f.Name.In(language), CountFormatter.Number(language, f.Count)))] };
    }

    private static AdaptiveContainer Row(TextLanguage language, PlacedTarget placed, DateOnly today, bool namesPlan)
    {
        var (target, latest) = (placed.Target, placed.Progress.Latest(today));
        var result = latest is null ? null
            : TargetTexts.ResultAsOf.In(language, TargetFormatter.Figure(language, target, latest), PeriodFormatter.Day(latest.AsOf));
        var verdict = TargetTexts.Of(placed.Progress.Verdict(today)).In(language);
        var plan = namesPlan ? placed.Plan.ShortName() : null;
        string?[] parts = [verdict, result, TargetFormatter.Wanted(language, target), TargetFormatter.Units(target), plan];
        var open = TargetVerbs.Open.Button(TargetTexts.Open.In(language), placed.Payload);
        open.Tooltip = $"{TargetTexts.Open.In(language)} {target.Number}";
        return new AdaptiveContainer
        {
            Separator = true,
            Items =
            [
                new AdaptiveColumnSet
                {
                    Columns =
                    [
                        new AdaptiveColumn
                        {
                            Width = "stretch",
                            Items =
                            [
                                CardParts.Line($"{target.Number}. {Excerpt.Of(target.Text, LongestText)}"),
                                CardParts.Subtle(Excerpt.Of(string.Join(" · ", parts.OfType<string>()), LongestText)),
                            ],
                        },
                        new AdaptiveColumn { Width = "auto", Items = [new AdaptiveActionSet { Actions = [open] }] },
                    ],
                },
            ],
        };
    }
}

/// <summary>One target: its value, the reported figures, and the form for those who may report.</summary>
internal static class TargetCard
{
    private const int LongestText = 900;
    private const int LongestSource = 200;
    private const int MostHistory = 6;

    /// <param name="office">Provides the names of those who reported.</param>
    /// <param name="placed">The target.</param>
    /// <param name="typed">Values of the form; null = the person may not report.</param>
    /// <param name="note">What was understood, or done.</param>
    /// <param name="problem">What is wrong with the input.</param>
    /// <param name="actions">Buttons besides those of the form.</param>
    public static AdaptiveCard Render(
        TextLanguage language,
        Workspace office,
        PlacedTarget placed,
        TargetSavePayload? typed,
        DateOnly today,
        string? note,
        string? problem,
        IEnumerable<AdaptiveAction> actions)
    {
        string T(Text text, params ReadOnlySpan<object?> arguments) => text.In(language, arguments);
        var (target, latest) = (placed.Target, placed.Progress.Latest(today));
        var title = T(TargetTexts.One, target.Number);
        List<AdaptiveElement> body =
        [
            CardParts.Heading(note ?? title),
            CardParts.Line(Excerpt.Of(target.Text, LongestText)),
            CardParts.Subtle(Excerpt.Of(placed.Plan.ShortName(), LongestSource)),
            new AdaptiveFactSet
            {
                Facts =
                [
                    .. TargetFormatter.Wanted(language, target) is { } wanted ? [CardParts.Fact(T(TargetTexts.Wanted), wanted)] : (AdaptiveFact[])[],
                    .. latest is null
                        ? (AdaptiveFact[])[]
                        :
                        [
                            CardParts.Fact(
                                T(TargetTexts.Result),
                                T(TargetTexts.ResultAsOf, TargetFormatter.Figure(language, target, latest), PeriodFormatter.Day(latest.AsOf))),
                            .. latest.Source is { } source
                                ? [CardParts.Fact(T(TargetTexts.Source), Excerpt.Of(source, LongestSource))]
                                : (AdaptiveFact[])[],
                        ],
                    CardParts.Fact(T(TargetTexts.Judged), T(TargetTexts.Of(placed.Progress.Verdict(today)))),
                    CardParts.Fact(T(TargetTexts.Unit), Excerpt.Of(TargetFormatter.Units(target) ?? T(TargetTexts.UnitNone), LongestSource)),
                ],
            },
            .. History(language, office, placed.Progress),
            .. CardParts.Problem(problem),
        ];
        List<AdaptiveAction> buttons = [];
        if (typed is not null)
        {
            var how = target.Unit is { } unit && !target.IsShare ? T(TargetTexts.FigureHowUnit, unit) : T(TargetTexts.FigureHow);
            body.Add(new AdaptiveTextInput { Id = "figure", Label = $"{T(TargetTexts.Figure)} ({how})", Value = typed.Figure, MaxLength = 60 });
            body.Add(new AdaptiveDateInput { Id = "on", Label = T(TargetTexts.OnDay), Value = typed.On });
            body.Add(new AdaptiveTextInput { Id = "source", Label = T(TargetTexts.Source), Value = typed.Source, MaxLength = LongestSource });
            buttons.Add(TargetVerbs.Save.Button(
                T(TargetTexts.Save), new TargetSavePayload(placed.Plan.Id, $"{target.Number}"), ActionStyles.Positive));
        }

        return CardParts.Stacked(
            language, title, body, [.. buttons, .. actions, TargetVerbs.List.Button(T(TargetTexts.All), new TargetListPayload())]);
    }

    /// <summary>Form to choose the unit that reports on the target.</summary>
    public static AdaptiveCard Give(TextLanguage language, PlacedTarget placed, IReadOnlyList<Option> units, string? part, string? problem)
    {
        var title = TargetTexts.GiveTitle.In(language, placed.Target.Number);
        var input = new AdaptiveChoiceSetInput
        {
            Id = "unit", Label = TargetTexts.Unit.In(language), Value = placed.Target.Leads is [var lead, ..] ? lead.Key : null,
        };
        return CardParts.Stacked(
            language,
            title,
            [
                CardParts.Heading(title),
                CardParts.Line(Excerpt.Of(placed.Target.Text, LongestText)),
                .. CardParts.Problem(problem),
                .. LongChoice.Render(language, input, units, part),
            ],
            [
                TargetVerbs.Give.Button(
                    TargetTexts.GiveSave.In(language), new TargetGivePayload(placed.Plan.Id, $"{placed.Target.Number}"), ActionStyles.Positive),
                TargetVerbs.Open.Button(TaskActTexts.Cancel.In(language), placed.Payload),
            ]);
    }

    private static IEnumerable<AdaptiveElement> History(TextLanguage language, Workspace office, TargetProgress progress)
    {
        var taken = progress.History.Select(f => f.TakesBack).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var figures = progress.History.Where(f => f.TakesBack is null).Reverse().Take(MostHistory).ToList();
        if (figures.Count == 0)
        {
            yield break;
        }

        yield return CardParts.Section(TargetTexts.History.In(language));
        foreach (var figure in figures)
        {
            var line = TargetTexts.HistoryLine.In(
                language,
                PeriodFormatter.Day(OfficeTime.DayOf(figure.At)),
                TargetFormatter.Figure(language, progress.Target, figure),
                PeriodFormatter.Day(figure.AsOf),
                PersonFormatter.Name(office, language, figure.By) ?? "–");
            yield return CardParts.Subtle(taken.Contains(figure.Operation) ? TargetTexts.HistoryTaken.In(language, line) : line, AdaptiveSpacing.Small);
        }
    }
}
