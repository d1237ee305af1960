using CchcBot.Domain.Plans;

namespace CchcBot.Slices.Plans;

/// <summary>Data of the preview card.</summary>
/// <param name="Identity">Which stored plans it is, or may be.</param>
/// <param name="Doubts">By kind: codes of the tasks concerned, names or dates, and the count.</param>
/// <param name="Corrected">The administrator's corrections, latest last.</param>
internal sealed record PreviewView(
    PlanHead Head,
    string Hash,
    PlanIdentity Identity,
    int Tasks,
    int Targets,
    IReadOnlyList<(string Name, int Count)> Sections,
    IReadOnlyList<(DeadlineKind Kind, int Count)> Deadlines,
    IReadOnlyList<(string Name, int Count, bool IsNew)> Leads,
    IReadOnlyList<(PlanIssueCode Code, IReadOnlyList<string> Tasks, IReadOnlyList<string> Arguments, int Count)> Doubts,
    IReadOnlyList<PlanCorrection> Corrected,
    PlanReading Original)
{
    public static PreviewView Of(PlanDraft draft, PlanIdentity identity, IReadOnlyList<Unit> directory)
    {
        var reading = draft.Reading;
        var newUnits = PlanLoading.NewUnits(reading, directory);
        var fresh = newUnits.Select(u => u.Key).ToHashSet(StringComparer.Ordinal);
        return new PreviewView(
            reading.Plan,
            draft.Preview.Hash,
            identity,
            reading.Tasks.Count,
            reading.Targets.Count,
            [.. reading.Tasks.GroupBy(t => t.Section ?? "").Select(g => (g.Key, g.Count()))],
            [.. reading.Tasks.GroupBy(t => t.Deadline.Kind).OrderBy(g => g.Key).Select(g => (g.Key, g.Count()))],
            [
                .. reading
                    .Tasks.SelectMany(t => t.Lead)
                    .GroupBy(UnitKeys.Key)
                    .OrderByDescending(g => g.Count())
                    .ThenBy(g => g.First(), VietnameseOrder.Instance)
                    .Select(g => (g.First(), g.Count(), fresh.Contains(g.Key))),
            ],
            [
                .. draft
                    .Doubts.GroupBy(d => d.Code)
                    .OrderBy(g => g.Key)
                    .Select(g =>
                        (
                            g.Key,
                            (IReadOnlyList<string>)[.. g.SelectMany(d => d.Tasks).Select(t => t.Code).Distinct()],
                            (IReadOnlyList<string>)
                                [
                                    .. (g.First().Name is null ? g.SelectMany(d => d.Issues).SelectMany(i => i.Arguments) : g.Select(d => d.Name!))
                                        .Where(a => a.Length > 0)
                                        .Distinct(),
                                ],
                            g.Count()
                        )
                    ),
            ],
            draft.Preview.Corrections,
            draft.Preview.Reading);
    }
}

/// <summary>Preview of what would be stored, and of the doubtful points.</summary>
internal static class PreviewCard
{
    private const int MostRows = 12;
    private const int MostCodes = 12;
    private const int MostNamesakes = 3;

    public static AdaptiveCard Render(TextLanguage language, PreviewView view)
    {
        var title = view.Head.Title ?? T(LoadTexts.Untitled);
        List<AdaptiveElement> body =
        [
            CardParts.Heading(Excerpt.Of(title, 200)),
            CardParts.Subtle(Origin()),
            CardParts.Line(view.Targets > 0 ? T(LoadTexts.CountsWithTargets, view.Tasks, view.Targets) : T(LoadTexts.Counts, view.Tasks)),
        ];
        if (view.Identity.Before is { } before)
        {
            body.Add(CardParts.Line(T(LoadTexts.ReplacesVersion, before.Version, before.Title)));
        }

        if (view.Identity.Namesakes.Count > 0)
        {
            var said = view.Identity.Namesakes.Select(SameNumber).Append(T(LoadTexts.SameNumberAsk));
            body.Add(Group(T(LoadTexts.SameNumber), said, AdaptiveContainerStyle.Warning));
        }

        body.Add(Group(view.Doubts.Count == 0 ? T(LoadTexts.Doubts) : T(LoadTexts.DoubtsCount, view.Doubts.Sum(d => d.Count)), view.Doubts.Count == 0
            ? [T(LoadTexts.NoDoubts)]
            : view.Doubts.Select(Doubt), view.Doubts.Count == 0 ? AdaptiveContainerStyle.Good : AdaptiveContainerStyle.Warning));
        if (view.Corrected.Count > 0)
        {
            body.Add(
                Group(
                    T(DoubtTexts.Corrected, view.Corrected.Count),
                    view.Corrected.Reverse().Select(c => Excerpt.Of(CorrectionFormatter.Line(language, c, view.Original), 200))
                )
            );
        }

        body.Add(
            Group(T(LoadTexts.BySection), view.Sections.Select(s => $"{(s.Name.Length == 0 ? T(LoadTexts.NoSection) : Excerpt.Of(s.Name, 90))}: {s.Count}"))
        );
        body.Add(Group(T(LoadTexts.ByDeadline), view.Deadlines.Select(d => $"{T(LoadTexts.Kind(d.Kind))}: {d.Count}")));
        body.Add(Group(T(LoadTexts.ByLead), view.Leads.Select(l => $"{Excerpt.Of(l.Name, 90)}: {l.Count}{(l.IsNew ? " " + T(LoadTexts.NewUnit) : "")}")));

        return CardParts.Stacked(language, title, body, Actions());

        IEnumerable<AdaptiveAction> Actions()
        {
            if (view.Head.Period is not null)
            {
                foreach (var named in view.Identity.Namesakes.Take(MostNamesakes))
                {
                    var title = view.Identity.Namesakes.Count == 1
                        ? T(LoadTexts.StoreRevision)
                        : CardText.Plain(T(LoadTexts.StoreRevisionOf, Excerpt.Of(named.Title, 40)));
                    yield return PlanVerbs.Store.Button(title, new(view.Hash, named.Id));
                }

                yield return view.Identity.Namesakes.Count > 0
                    ? PlanVerbs.Store.Button(T(LoadTexts.StoreAnother), new(view.Hash, PlanIdentity.Another))
                    : PlanVerbs.Store.Button(T(LoadTexts.Store), new(view.Hash), ActionStyles.Positive);
            }

            yield return PlanVerbs.Tasks.Button(T(LoadTexts.ShowTasks), new(view.Hash));
            yield return PlanVerbs.Head.Button(T(PlanHeadTexts.Button), new(view.Hash), view.Head.Period is null ? ActionStyles.Positive : null);
            if (view.Doubts.Count > 0)
            {
                yield return PlanVerbs.Doubts.Button(T(DoubtTexts.ButtonSettle), new(view.Hash));
            }

            yield return PlanVerbs.Drop.Button(T(LoadTexts.Drop), new(view.Hash));
            if (view.Corrected.Count > 0)
            {
                yield return PlanVerbs.UndoCorrections.Button(T(DoubtTexts.ButtonCorrections), new(view.Hash));
            }
        }

        string T(Text text, params ReadOnlySpan<object?> arguments) => text.In(language, arguments);

        string SameNumber(PlanInfo plan) => string.Join(" · ", new[]
        {
            Excerpt.Of(plan.Title, 160),
            plan.Issuer,
            plan.SignedOn is { } on ? T(LoadTexts.Numbered, plan.Number, $"{on:dd/MM/yyyy}") : plan.Number,
        }.Where(s => !string.IsNullOrEmpty(s)));

        string Origin()
        {
            var number = view.Head is { Number: { } n, SignedOn: { } on } ? T(LoadTexts.Numbered, n, $"{on:dd/MM/yyyy}") : T(LoadTexts.Draft);
            var period = view.Head.Period is { } p ? T(LoadTexts.Period, $"{p.Start:dd/MM/yyyy}", $"{p.End:dd/MM/yyyy}") : "";
            return string.Join(" · ", new[] { view.Head.Issuer, number, period }.Where(s => !string.IsNullOrEmpty(s)));
        }

        string Doubt((PlanIssueCode Code, IReadOnlyList<string> Tasks, IReadOnlyList<string> Arguments, int Count) doubt)
        {
            var (code, tasks, arguments, count) = doubt;
            var what = PlanIssueFormatter.Title(language, code) + (count > 1 ? $" ({count})" : "");
            if (code is PlanIssueCode.UnknownUnit or PlanIssueCode.CollectiveUnit or PlanIssueCode.UnclearUnit)
            {
                return $"{what}: {Excerpt.Of(string.Join("; ", arguments), 200)}";
            }

            var where = string.Join(", ", tasks.Take(MostCodes)) + (tasks.Count > MostCodes ? $" … (+{tasks.Count - MostCodes})" : "");
            // The plan's period stands above, the years beside the wrong one are those of the plan.
            arguments = code is PlanIssueCode.OutsidePeriod && tasks.Count == 1 ? [.. arguments.Take(1)] : arguments;
            var says = code is not PlanIssueCode.NotRead && tasks.Count <= 3;
            var details = says && arguments.Count is > 0 and <= 3 ? $" ({Excerpt.Of(string.Join("; ", arguments), 160)})" : "";
            return where.Length > 0 ? $"{what}: {where}{details}" : $"{what}{details}";
        }

        AdaptiveContainer Group(string heading, IEnumerable<string> rows, AdaptiveContainerStyle? style = null)
        {
            var all = rows.ToList();
            return new AdaptiveContainer
            {
                Style = style,
                Spacing = AdaptiveSpacing.Medium,
                Items =
                [
                    CardParts.Bold(heading),
                    .. all.Take(MostRows).Select(row => new AdaptiveTextBlock(CardText.Literal(row)) { Spacing = AdaptiveSpacing.Small }),
                    .. all.Count > MostRows ? [CardParts.Subtle(T(LoadTexts.More, all.Count - MostRows))] : Array.Empty<AdaptiveElement>(),
                ],
            };
        }
    }
}
