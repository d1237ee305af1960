using CchcBot.Domain.Queries;
using CchcBot.Language.Readers;

namespace CchcBot.Kernel.Cards;

/// <summary>Buttons that ask a question, which is in their data; the answer replaces the card for the person who taps.</summary>
internal static class AskParts
{
    /// <param name="page">Page of the answer's list, if not the first.</param>
    public static AdaptiveExecuteAction Ask(string title, TaskQuery query, int? page = null) =>
        SharedVerbs.Ask.Button(CardText.Plain(title), new AskPayload(query, page));

    /// <summary>A button that shows one particular task, even if other plans have a task of the same code.</summary>
    public static AdaptiveExecuteAction Detail(string title, TextLanguage language, TaskRef task) =>
        SharedVerbs.Ask.Button(
            CardText.Plain(title),
            new AskPayload(
                new TaskQuery(QueryIntent.Detail, [], null, null, null, null, false, false, null, null, null, task.Code, language),
                Plan: task.Plan,
                Code: task.Code
            )
        );

    /// <summary>The button that asks for the same as it was known on a day that is chosen.</summary>
    public static AdaptiveExecuteAction AtDay(TextLanguage language, TaskQuery query) =>
        SharedVerbs.Ask.Button(AskTexts.ShowAtDay.In(language), new AskPayload(query with { AsOf = null }, AtDay: true));

    /// <summary>The card with a day to choose at its end, which opens by one tap.</summary>
    /// <param name="card">The card.</param>
    /// <param name="asOf">The day of the figures that it shows.</param>
    /// <param name="show">Shows those of the day that was chosen.</param>
    public static AdaptiveCard WithDay(this AdaptiveCard card, TextLanguage language, DateOnly asOf, AdaptiveAction show)
    {
        card.Body.Add(new AdaptiveActionSet
        {
            Spacing = AdaptiveSpacing.Small,
            Actions = [new AdaptiveToggleVisibilityAction { Title = AskTexts.OtherDay.In(language), TargetElements = [new("atDay")] }],
        });
        card.Body.Add(new AdaptiveContainer
        {
            Id = "atDay",
            IsVisible = false,
            Items =
            [
                new AdaptiveDateInput { Id = "day", Label = AskTexts.AtDay.In(language), Value = asOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) },
                new AdaptiveActionSet { Spacing = AdaptiveSpacing.Small, Actions = [show] },
            ],
        });
        return card;
    }

    /// <summary>A button that gives the answer in another form: a file, or text to copy.</summary>
    public static AdaptiveExecuteAction Export(TextLanguage language, TaskQuery query, AnswerForm form) =>
        SharedVerbs.Ask.Button(AnswerFormTexts.Button(form).In(language), new AskPayload(query, As: form));

    public static IEnumerable<AdaptiveAction> Buttons(IEnumerable<(string Title, TaskQuery Query)> neighbours) => neighbours.Select(n => Ask(n.Title, n.Query));
}
