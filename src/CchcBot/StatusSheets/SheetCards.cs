using System.Text.Json.Nodes;
using CchcBot.AskProgress;
using CchcBot.Domain.Questions;
using CchcBot.Domain.Tasks;
using CchcBot.Hosting;
using AdaptiveCards;
using CchcBot.ReportStatus;
using CchcBot.Turns;

namespace CchcBot.StatusSheets;

/// <summary>What a row changes: the duty as it stands, and what it would be.</summary>
internal sealed record SheetChange(Assignment Duty, AssignmentState After);

/// <summary>A sheet before it is stored.</summary>
/// <param name="Name">Names the draft.</param>
/// <param name="Nonce">Of this sending: the same button twice is one act.</param>
/// <param name="Page">1-based.</param>
internal sealed record SheetPreviewView(
    string FileName, IReadOnlyList<SheetChange> Changes, IReadOnlyList<SheetRowProblem> Problems, int Same, string Name, string Nonce, int Page = 1);

/// <summary>What became of a row.</summary>
/// <param name="Duty">As it stands now; null where there is none.</param>
/// <param name="Problem">Why it was not stored, or null.</param>
internal sealed record SheetOutcome(string Code, Assignment? Duty, SheetRowProblem? Problem);

/// <summary>What became of a sheet: stored or not, row by row.</summary>
/// <param name="Refused">Rows that were refused when it was read.</param>
internal sealed record SheetResultView(IReadOnlyList<SheetOutcome> Rows, IReadOnlyList<SheetRowProblem> Refused);

/// <summary>The button that asks for a sheet: on lists of the own tasks, and where answers are collected for a report.</summary>
internal static class SheetButton
{
    public static AdaptiveExecuteAction Of(Language language) => CardParts.Say(Texts.Get(language, "statusSheet.button"), Texts.Get(language, "turns.say.statusSheet"));
}

/// <summary>A sheet as a difference: what changes in each task, what is refused and why.</summary>
internal static class SheetPreviewCard
{
    private const int PageSize = 8;
    private const int MostProblems = 12;
    private const int LongestValue = 160;

    public static string Title(Language language, SheetPreviewView view) => view.Changes.Count == 0
        ? Texts.Get(language, "statusSheet.titleNone")
        : Texts.Get(language, "statusSheet.title", AskParts.Number(language, view.Changes.Count));

    public static AdaptiveCard Render(Language language, SheetPreviewView view)
    {
        string T(string key, params ReadOnlySpan<object?> arguments) => Texts.Get(language, $"statusSheet.{key}", arguments);
        var pages = Math.Max(1, (view.Changes.Count + PageSize - 1) / PageSize);
        var page = Math.Clamp(view.Page, 1, pages);
        List<AdaptiveElement> body = [CardParts.Title(Title(language, view)), CardParts.Subtle(AskParts.Fold(view.FileName, 100), AdaptiveSpacing.Small)];
        if (view.Problems.Count > 0)
        {
            body.Add(Problems(language, view.Problems, T("problems", AskParts.Number(language, view.Problems.Count))));
        }

        body.AddRange(view.Changes.Skip((page - 1) * PageSize).Take(PageSize).Select(c => Change(language, c)));
        if (view.Same > 0)
        {
            body.Add(CardParts.Subtle(T("unchanged", AskParts.Number(language, view.Same)), AdaptiveSpacing.Medium));
        }

        if (pages > 1)
        {
            body.Add(CardParts.Subtle(Texts.Get(language, "askprogress.page", page, pages), AdaptiveSpacing.Medium));
        }

        return CardParts.Stacked(language, Title(language, view), body, Buttons());

        IEnumerable<AdaptiveAction> Buttons()
        {
            if (view.Changes.Count > 0)
            {
                yield return new AdaptiveExecuteAction
                {
                    Title = T("store", AskParts.Number(language, view.Changes.Count)), Verb = Verbs.SheetStore, Style = ActionStyles.Positive, Data = Data(),
                };
            }

            if (page < pages)
            {
                yield return Turn("askprogress.next", page + 1);
            }

            if (page > 1)
            {
                yield return Turn("askprogress.previous", page - 1);
            }

            yield return new AdaptiveExecuteAction { Title = T("drop"), Verb = Verbs.SheetDrop, Data = Data() };
        }

        AdaptiveExecuteAction Turn(string key, int to)
        {
            var data = Data();
            data["page"] = to;
            return new AdaptiveExecuteAction { Title = Texts.Get(language, key), Verb = Verbs.SheetPage, Data = data };
        }

        JsonObject Data() => new() { ["sheet"] = view.Name, ["n"] = view.Nonce };
    }

    /// <summary>The rows that are refused, each by its line and code.</summary>
    public static AdaptiveContainer Problems(Language language, IReadOnlyList<SheetRowProblem> problems, string heading) => new()
    {
        Style = AdaptiveContainerStyle.Warning,
        Spacing = AdaptiveSpacing.Medium,
        Items =
        [
            new AdaptiveTextBlock(CardText.Literal(heading)) { Weight = AdaptiveTextWeight.Bolder },
            .. problems.OrderBy(p => p.Line).Take(MostProblems).Select(p => CardParts.Line(Words(language, p), AdaptiveSpacing.Small)),
            .. problems.Count > MostProblems
                ? [CardParts.Subtle(Texts.Get(language, "statusSheet.moreProblems", AskParts.Number(language, problems.Count - MostProblems)), AdaptiveSpacing.Small)]
                : Array.Empty<AdaptiveElement>(),
        ],
    };

    /// <summary>"Dòng 7 (3b): ...".</summary>
    public static string Words(Language language, SheetRowProblem problem)
    {
        var argument = problem.Kind == SheetRowProblemKind.Formula && problem.Argument is { } column ? StatusSheet.Heading(language, column) : problem.Argument;
        var words = Texts.Get(language, $"statusSheet.problem.{problem.Kind}", argument);
        return problem.Code is { } code ? Texts.Get(language, "statusSheet.lineOf", problem.Line, code, words) : Texts.Get(language, "statusSheet.line", problem.Line, words);
    }

    private static AdaptiveContainer Change(Language language, SheetChange change)
    {
        var (before, after) = (change.Duty.State, change.After);
        var facts = new List<AdaptiveFact>();
        Add("step", StatusSheet.StepWords(language, before.Step), StatusSheet.StepWords(language, after.Step));
        Add("result", before.Result, after.Result);
        Add("number", null, string.Join("; ", after.Evidence.Except(before.Evidence).Select(StatusWords.Evidence)));
        Add("completed", StatusSheet.Day(before.CompletedOn), StatusSheet.Day(after.CompletedOn));
        Add("percent", before.Percent is { } was ? $"{was}%" : null, after.Percent is { } now ? $"{now}%" : null);
        Add("obstacle", before.Obstacle?.Cause, after.Obstacle?.Cause);
        Add("cause", StatusSheet.CauseWords(language, before.Obstacle?.Objective), StatusSheet.CauseWords(language, after.Obstacle?.Objective));
        return new AdaptiveContainer
        {
            Separator = true,
            Spacing = AdaptiveSpacing.Medium,
            Items =
            [
                new AdaptiveTextBlock(CardText.Literal($"{change.Duty.Task.Code}. {AskParts.Fold(change.Duty.Task.Text, 140)}")) { Weight = AdaptiveTextWeight.Bolder },
                new AdaptiveFactSet { Facts = facts },
            ],
        };

        void Add(string column, string? from, string? to)
        {
            if ((from ?? "") == (to ?? ""))
            {
                return;
            }

            var values = (from, to) switch
            {
                (null or "", { } only) => AskParts.Fold(only, LongestValue),
                ({ } had, null or "") => Texts.Get(language, "statusSheet.taken", AskParts.Fold(had, LongestValue)),
                _ => Texts.Get(language, "statusSheet.fromTo", AskParts.Fold(from!, LongestValue), AskParts.Fold(to!, LongestValue)),
            };
            facts.Add(CardParts.Fact(Texts.Get(language, $"statusSheet.short.{column}"), values));
        }
    }
}

/// <summary>What was stored of a sheet, and what was not.</summary>
internal static class SheetResultCard
{
    private const int MostRows = 40;

    public static string Line(Language language, SheetResultView view)
    {
        var stored = view.Rows.Count(r => r.Problem is null);
        var refused = view.Rows.Count - stored + view.Refused.Count;
        return refused == 0
            ? Texts.Get(language, "statusSheet.stored", AskParts.Number(language, stored))
            : Texts.Get(language, "statusSheet.storedSome", AskParts.Number(language, stored), AskParts.Number(language, refused));
    }

    public static AdaptiveCard Render(Language language, SheetResultView view)
    {
        List<AdaptiveElement> body = [CardParts.Title(Line(language, view))];
        IReadOnlyList<SheetRowProblem> problems = [.. view.Rows.Select(r => r.Problem).OfType<SheetRowProblem>(), .. view.Refused];
        if (problems.Count > 0)
        {
            body.Add(SheetPreviewCard.Problems(language, problems, Texts.Get(language, "statusSheet.notStored", AskParts.Number(language, problems.Count))));
        }

        var stored = view.Rows.Where(r => r is { Problem: null, Duty: not null }).ToList();
        body.AddRange(stored.Take(MostRows).Select((r, i) =>
            CardParts.Line($"{r.Code}: {StatusWords.Step(language, r.Duty!.State)}", i == 0 ? AdaptiveSpacing.Medium : AdaptiveSpacing.Small)));
        if (stored.Count > MostRows)
        {
            body.Add(CardParts.Subtle(Texts.Get(language, "statusSheet.moreStored", AskParts.Number(language, stored.Count - MostRows)), AdaptiveSpacing.Small));
        }

        return CardParts.Stacked(language, Line(language, view), body);
    }
}
