namespace CchcBot.Slices.Status;

/// <summary>A change made by a row: the assignment as it is, and its state afterwards.</summary>
internal sealed record SheetChange(Assignment Assignment, AssignmentState After);

/// <summary>A sheet that was read but not yet stored.</summary>
/// <param name="Name">Key of the draft.</param>
/// <param name="Nonce">Nonce of this card: tapping its button twice is one operation.</param>
/// <param name="Page">1-based.</param>
internal sealed record SheetPreviewView(
    string FileName, IReadOnlyList<SheetChange> Changes, IReadOnlyList<SheetRowProblem> Problems, int Same, string Name, string Nonce, int Page = 1);

/// <summary>Outcome of a row.</summary>
/// <param name="Assignment">The assignment as it is now; null if there is none.</param>
/// <param name="Problem">Why the row was not stored, or null.</param>
internal sealed record SheetOutcome(string Code, Assignment? Assignment, SheetRowProblem? Problem);

/// <summary>Outcome of a sheet, row by row.</summary>
/// <param name="Refused">Rows that were rejected when the sheet was read.</param>
internal sealed record SheetResultView(IReadOnlyList<SheetOutcome> Rows, IReadOnlyList<SheetRowProblem> Refused);

/// <summary>Preview of a sheet as a diff: changes per task, and rejected rows with the reason.</summary>
internal static class SheetPreviewCard
{
    private const int PageSize = 8;
    private const int MostProblems = 12;
    private const int LongestValue = 160;

    public static string Title(TextLanguage language, SheetPreviewView view) => view.Changes.Count == 0
        ? StatusSheetTexts.TitleNone.In(language)
        : StatusSheetTexts.Title.In(language, CountFormatter.Number(language, view.Changes.Count));

    public static AdaptiveCard Render(TextLanguage language, SheetPreviewView view)
    {
        string T(Text text, params ReadOnlySpan<object?> arguments) => text.In(language, arguments);
        var pages = Math.Max(1, (view.Changes.Count + PageSize - 1) / PageSize);
        var page = Math.Clamp(view.Page, 1, pages);
        List<AdaptiveElement> body = [CardParts.Title(Title(language, view)), CardParts.Subtle(Excerpt.Of(view.FileName, 100), AdaptiveSpacing.Small)];
        if (view.Problems.Count > 0)
        {
            body.Add(Problems(language, view.Problems, T(StatusSheetTexts.Problems, CountFormatter.Number(language, view.Problems.Count))));
        }

        body.AddRange(view.Changes.Skip((page - 1) * PageSize).Take(PageSize).Select(c => Change(language, c)));
        if (view.Same > 0)
        {
            body.Add(CardParts.Subtle(T(StatusSheetTexts.Unchanged, CountFormatter.Number(language, view.Same)), AdaptiveSpacing.Medium));
        }

        if (pages > 1)
        {
            body.Add(CardParts.Subtle(ListTexts.Page.In(language, page, pages), AdaptiveSpacing.Medium));
        }

        return CardParts.Stacked(language, Title(language, view), body, Buttons());

        IEnumerable<AdaptiveAction> Buttons()
        {
            if (view.Changes.Count > 0)
            {
                yield return StatusVerbs.SheetStore.Button(
                    T(StatusSheetTexts.Store, CountFormatter.Number(language, view.Changes.Count)), new SheetPayload(view.Name, view.Nonce),
                    ActionStyles.Positive);
            }

            if (page < pages)
            {
                yield return Turn(ListTexts.Next, page + 1);
            }

            if (page > 1)
            {
                yield return Turn(ListTexts.Previous, page - 1);
            }

            yield return StatusVerbs.SheetDrop.Button(T(StatusSheetTexts.Drop), new SheetPayload(view.Name, view.Nonce));
        }

        AdaptiveExecuteAction Turn(Text title, int to) => StatusVerbs.SheetPage.Button(title.In(language), new SheetPayload(view.Name, view.Nonce, to));
    }

    /// <summary>The rejected rows, each with its line number and code.</summary>
    public static AdaptiveContainer Problems(TextLanguage language, IReadOnlyList<SheetRowProblem> problems, string heading) =>
        new()
        {
            Style = AdaptiveContainerStyle.Warning,
            Spacing = AdaptiveSpacing.Medium,
            Items =
            [
                new AdaptiveTextBlock(CardText.Literal(heading)) { Weight = AdaptiveTextWeight.Bolder },
                .. problems.OrderBy(p => p.Line).Take(MostProblems).Select(p => CardParts.Line(Words(language, p), AdaptiveSpacing.Small)),
                .. problems.Count > MostProblems
                    ?
                    [
                        CardParts.Subtle(
                            StatusSheetTexts.MoreProblems.In(language, CountFormatter.Number(language, problems.Count - MostProblems)),
                            AdaptiveSpacing.Small
                        ),
                    ]
                    : Array.Empty<AdaptiveElement>(),
            ],
        };

    /// <summary>Message about a row: "Dòng 7 (3b): ...".</summary>
    public static string Words(TextLanguage language, SheetRowProblem problem)
    {
        var argument = problem.Kind is SheetRowProblemKind.Formula or SheetRowProblemKind.Error && problem.Argument is { } column
            ? StatusSheet.Heading(language, column)
            : problem.Argument;
        var words = StatusSheetTexts.Problem(problem.Kind).In(language, argument);
        return problem.Code is { } code
            ? StatusSheetTexts.LineOf.In(language, problem.Line, code, words)
            : StatusSheetTexts.Line.In(language, problem.Line, words);
    }

    private static AdaptiveContainer Change(TextLanguage language, SheetChange change)
    {
        var (before, after) = (change.Assignment.State, change.After);
        var facts = new List<AdaptiveFact>();
        Add(StatusSheetTexts.ShortStep, StatusSheet.StepWords(language, before.Step), StatusSheet.StepWords(language, after.Step));
        Add(StatusSheetTexts.ShortResult, before.Result, after.Result);
        Add(StatusSheetTexts.ShortNumber, null, string.Join("; ", after.Evidence.Except(before.Evidence).Select(e => StatusFormatter.Evidence(language, e))));
        Add(StatusSheetTexts.ShortCompleted, StatusSheet.Day(before.CompletedOn), StatusSheet.Day(after.CompletedOn));
        Add(StatusSheetTexts.ShortPercent, before.Percent is { } was ? $"{was}%" : null, after.Percent is { } now ? $"{now}%" : null);
        Add(StatusSheetTexts.ShortObstacle, before.Obstacle?.Cause, after.Obstacle?.Cause);
        Add(StatusSheetTexts.ShortWaitsFor, before.Obstacle?.WaitsFor, after.Obstacle?.WaitsFor);
        return new AdaptiveContainer
        {
            Separator = true,
            Spacing = AdaptiveSpacing.Medium,
            Items =
            [
                new AdaptiveTextBlock(CardText.Literal($"{change.Assignment.Task.Code}. {Excerpt.Of(change.Assignment.Task.Text, 140)}"))
                {
                    Weight = AdaptiveTextWeight.Bolder,
                },
                new AdaptiveFactSet { Facts = facts },
            ],
        };

        void Add(Text column, string? from, string? to)
        {
            if ((from ?? "") == (to ?? ""))
            {
                return;
            }

            var values = (from, to) switch
            {
                (null or "", { } only) => Excerpt.Of(only, LongestValue),
                ({ } had, null or "") => StatusSheetTexts.Taken.In(language, Excerpt.Of(had, LongestValue)),
                _ => StatusSheetTexts.FromTo.In(language, Excerpt.Of(from!, LongestValue), Excerpt.Of(to!, LongestValue)),
            };
            facts.Add(CardParts.Fact(column.In(language), values));
        }
    }
}

/// <summary>Result of storing a sheet: what was stored and what was not.</summary>
internal static class SheetResultCard
{
    private const int MostRows = 40;

    public static string Line(TextLanguage language, SheetResultView view)
    {
        var stored = view.Rows.Count(r => r.Problem is null);
        var refused = view.Rows.Count - stored + view.Refused.Count;
        return refused == 0
            ? StatusSheetTexts.Stored.In(language, CountFormatter.Number(language, stored))
            : StatusSheetTexts.StoredSome.In(language, CountFormatter.Number(language, stored), CountFormatter.Number(language, refused));
    }

    public static AdaptiveCard Render(TextLanguage language, SheetResultView view)
    {
        List<AdaptiveElement> body = [CardParts.Title(Line(language, view))];
        IReadOnlyList<SheetRowProblem> problems = [.. view.Rows.Select(r => r.Problem).OfType<SheetRowProblem>(), .. view.Refused];
        if (problems.Count > 0)
        {
            body.Add(SheetPreviewCard.Problems(language, problems, StatusSheetTexts.NotStored.In(language, CountFormatter.Number(language, problems.Count))));
        }

        var stored = view.Rows.Where(r => r is { Problem: null, Assignment: not null }).ToList();
        body.AddRange(stored.Take(MostRows).Select((r, i) =>
            CardParts.Line($"{r.Code}: {StatusFormatter.Step(language, r.Assignment!.State)}", i == 0 ? AdaptiveSpacing.Medium : AdaptiveSpacing.Small)));
        if (stored.Count > MostRows)
        {
            body.Add(
                CardParts.Subtle(StatusSheetTexts.MoreStored.In(language, CountFormatter.Number(language, stored.Count - MostRows)), AdaptiveSpacing.Small));
        }

        return CardParts.Stacked(language, Line(language, view), body);
    }
}
