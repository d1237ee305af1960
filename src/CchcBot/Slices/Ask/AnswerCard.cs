using CchcBot.Domain.Queries;
using CchcBot.Language.Readers;

namespace CchcBot.Slices.Ask;

/// <summary>Card of an answer: how the question was understood, the result, and suggested next questions.</summary>
internal static class AnswerCard
{
    public static AdaptiveCard For(AnswerView view) => view.Answer switch
    {
        ListAnswer list => ListCard.For(view, list),
        CountAnswer count => FigureCards.Count(view, count),
        BreakdownAnswer breakdown => FigureCards.Breakdown(view, breakdown.Breakdown),
        ComparisonAnswer comparison => FigureCards.Comparison(view, comparison),
        ReportAnswer report => FigureCards.Report(view, report.Report),
        DetailAnswer detail => DetailCard.For(view, detail.Task),
        CandidatesAnswer candidates => CandidatesCard.For(view, candidates),
        NothingFound nothing => Nothing(view, nothing),
        PrivateOnly => CardParts.Stacked(view.Language, Line(view), [CardParts.Line(Line(view))]),
        _ => throw new ArgumentOutOfRangeException(nameof(view), view.Answer, null),
    };

    /// <summary>The answer in one line of plain text, shown in the notification before the card is opened.</summary>
    public static string Line(AnswerView view)
    {
        var reading = ReadingFormatter.Describe(view.Query, view.AsOf, view.Language);
        return view.Answer switch
        {
            ListAnswer list => $"{reading}: {Tasks(view.Language, list.Total)}",
            CountAnswer count => $"{reading}: {Tasks(view.Language, count.Total)}",
            NothingFound { Task: { } task } =>
                (view.Answer.IsPartial ? AnswerTexts.NothingTaskOfYours : AnswerTexts.NothingTask).In(view.Language, Excerpt.Of(task, 100)),
            NothingFound => $"{reading}: {AnswerTexts.Nothing.In(view.Language)}",
            CandidatesAnswer candidates => AnswerTexts.Candidates.In(
                view.Language,
                Excerpt.Of(candidates.Reference, 100),
                CountFormatter.Number(view.Language, candidates.Tasks.Count)
            ),
            DetailAnswer { Task: var row } => $"{row.Task.Code}: {TaskFormatter.Standing(row, view.Language)}",
            PrivateOnly => AnswerTexts.Private.In(view.Language),
            _ => reading,
        };
    }

    public static string Tasks(TextLanguage language, int count) => AnswerTexts.Tasks.Of(language, count);

    /// <summary>How the question was understood, as the card's heading, and whether the asker sees only part of the tasks.</summary>
    public static IEnumerable<AdaptiveElement> Head(AnswerView view)
    {
        yield return CardParts.Title(ReadingFormatter.Describe(view.Query, view.AsOf, view.Language));
        if (view.Answer.IsPartial)
        {
            yield return CardParts.Subtle(AnswerTexts.Partial.In(view.Language), AdaptiveSpacing.Small);
        }
    }

    public static IEnumerable<AdaptiveAction> Next(AnswerView view) =>
        AskParts.Buttons(RelatedQuestions.Of(view.Query, view.AsOf, view.Language, !view.Answer.IsPartial));

    /// <summary>Buttons for lists whose rows have their own button: one related question, and a wider scope (unit, whole office).</summary>
    public static IEnumerable<AdaptiveAction> NextOfOwn(AnswerView view) =>
        AskParts.Buttons(RelatedQuestions.Of(view.Query, view.AsOf, view.Language, !view.Answer.IsPartial, most: 1));

    /// <summary>Buttons to export as file or text. None in a channel: files go to one person, and the text is already there.</summary>
    public static IEnumerable<AdaptiveAction> Exports(AnswerView view, params AnswerForm[] files) => view.InChannel
        ? []
        : files.Append(AnswerForm.Text).Select(form => AskParts.Export(view.Language, view.Query, form));

    private static AdaptiveCard Nothing(AnswerView view, NothingFound nothing)
    {
        if (nothing.Task is not null)
        {
            return CardParts.Stacked(view.Language, Line(view), [CardParts.Line(Line(view))]);
        }

        var why = view is { HasUnit: false, Query.MyUnit: true } ? AnswerTexts.NothingNoUnit
            : view.Query.Statuses.Contains(QueryStatus.AwaitingConfirmation) ? AnswerTexts.NothingConfirmation
            : view.Query is { Also: { NoOwner: true }, Unit: null, Area: null, Plan: null, From: null, To: null } ? AnswerTexts.NothingNoOwner
            : AnswerTexts.Nothing;
        return CardParts.Stacked(view.Language, Line(view), [.. Head(view), CardParts.Line(why.In(view.Language))], Next(view));
    }
}
