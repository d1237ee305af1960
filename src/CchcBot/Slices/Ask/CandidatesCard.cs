using CchcBot.Domain.Queries;

namespace CchcBot.Slices.Ask;

/// <summary>Asks which of several tasks is meant; tapping one opens it.</summary>
internal static class CandidatesCard
{
    private const int Shown = 6;

    public static AdaptiveCard For(AnswerView view, CandidatesAnswer candidates)
    {
        // In a channel rows are not tappable and the task wording is hidden, so the units tell the tasks apart.
        var body = new List<AdaptiveElement> { CardParts.Line(AnswerCard.Line(view)) };
        var severalPlans = candidates.Tasks.Select(t => t.Plan.Id).Distinct().Count() > 1;
        var rows = view with { SeveralPlans = view.SeveralPlans || severalPlans };
        body.AddRange(candidates.Tasks.Take(Shown).Select(task => ListCard.Row(rows, null, task)));
        if (candidates.Tasks.Count > Shown)
        {
            body.Add(CardParts.Subtle(AnswerTexts.CandidatesMore.Of(view.Language, candidates.Tasks.Count - Shown), AdaptiveSpacing.Medium));
        }

        var buttons = candidates.Tasks.Take(Shown).Select(task => AskParts.Detail(TaskFormatter.Code(task, rows.SeveralPlans), view.Language, task.Ref));
        return CardParts.Stacked(view.Language, AnswerCard.Line(view), body, buttons);
    }
}
