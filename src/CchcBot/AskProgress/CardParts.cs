using System.Globalization;
using System.Text.Json.Nodes;
using CchcBot.Domain.Questions;
using CchcBot.Hosting;
using CchcBot.Protocols.AdaptiveCards;

namespace CchcBot.AskProgress;

/// <summary>The pieces that cards about tasks are made of.</summary>
internal static class CardParts
{
    /// <summary>The verb of a button that asks something.</summary>
    public const string AskVerb = "ask";

    // A phone's card is some 330 pixels wide; a button takes about 7.5 for a letter and 34 for its frame and distance.
    private const double RowWidth = 330;
    private const double LetterWidth = 7.5;
    private const double FrameWidth = 34;

    /// <param name="language">The reader's.</param>
    /// <param name="fallback">Shown where a card cannot be.</param>
    /// <param name="body">The elements.</param>
    /// <param name="actions">Stand below the body, in rows in which a phone shows their whole titles.</param>
    public static AdaptiveCard Card(Language language, string fallback, IEnumerable<AdaptiveElement> body, IEnumerable<AdaptiveAction>? actions = null) =>
        new()
        {
            Lang = language == Language.En ? "en" : "vi",
            FallbackText = fallback,
            MsTeams = new AdaptiveTeamsProperties { Width = "Full" },
            Body = [.. body, .. Rows(actions ?? [])],
        };

    private static IEnumerable<AdaptiveActionSet> Rows(IEnumerable<AdaptiveAction> actions)
    {
        AdaptiveActionSet? row = null;
        var width = 0.0;
        foreach (var action in actions)
        {
            var needed = (action.Title ?? "").Length * LetterWidth + FrameWidth;
            if (row is not null && width + needed <= RowWidth)
            {
                row.Actions.Add(action);
                width += needed;
                continue;
            }

            if (row is not null)
            {
                yield return row;
            }

            row = new AdaptiveActionSet { Actions = [action], Spacing = width == 0 ? AdaptiveSpacing.Medium : AdaptiveSpacing.Small };
            width = needed;
        }

        if (row is not null)
        {
            yield return row;
        }
    }

    public static AdaptiveTextBlock Heading(string text) =>
        new(CardText.Literal(text)) { Style = AdaptiveTextBlockStyle.Heading, Size = AdaptiveTextSize.Large, Weight = AdaptiveTextWeight.Bolder };

    public static AdaptiveTextBlock Section(string text) =>
        new(CardText.Literal(text)) 
        {
            Style = AdaptiveTextBlockStyle.Heading,
            Size = AdaptiveTextSize.Medium,
            Weight = AdaptiveTextWeight.Bolder,
            Spacing = AdaptiveSpacing.Medium,
            Separator = true,
        };

    public static AdaptiveTextBlock Line(string text, AdaptiveSpacing? spacing = null) => new(CardText.Literal(text)) { Spacing = spacing };

    public static AdaptiveTextBlock Subtle(string text, AdaptiveSpacing? spacing = AdaptiveSpacing.None) =>
        new(CardText.Literal(text)) { IsSubtle = true, Spacing = spacing };

    public static AdaptiveFact Fact(string title, string value) => new(CardText.Literal(title), CardText.Literal(value));

    /// <summary>A button that asks a question; the answer replaces the card for who taps.</summary>
    /// <param name="page">Page of the answer's list, where it is not the first.</param>
    /// <param name="task">The very task meant, where words could mean several.</param>
    public static AdaptiveExecuteAction Ask(string title, string question, int? page = null, TaskRef? task = null)
    {
        var data = new JsonObject { ["q"] = question };
        if (page is { } number)
        {
            data["page"] = number;
        }

        if (task is { } meant)
        {
            data["plan"] = meant.Plan;
            data["code"] = meant.Code;
        }

        return new AdaptiveExecuteAction { Title = CardText.Plain(title), Verb = AskVerb, Data = data };
    }

    /// <summary>A button that gives the answer in another form: a file, or text to be passed on.</summary>
    public static AdaptiveExecuteAction Export(Language language, string question, AnswerForm form)
    {
        var action = Ask(Texts.Get(language, $"exports.button.{form}"), question);
        action.Data!["as"] = form.ToString();
        return action;
    }

    public static IEnumerable<AdaptiveAction> Buttons(IEnumerable<(string Title, TaskQuery Query)> neighbours, Language language) =>
        neighbours.Select(n => Ask(n.Title, ReadingWords.Question(n.Query, language)));

    /// <summary>Counts as offices write them: "05" in Vietnamese.</summary>
    public static string Number(Language language, int count) =>
        count.ToString(language == Language.Vi ? "D2" : "D", CultureInfo.InvariantCulture);

    /// <summary>A sentence with a count in its last place; the key has a form ".one" for a single thing.</summary>
    public static string Counted(Language language, string key, int count) =>
        Texts.Get(language, count == 1 ? $"{key}.one" : key, Number(language, count));

    /// <summary>Cut at a word's end, with an ellipsis, to that many characters at most.</summary>
    public static string Fold(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        var end = text.LastIndexOf(' ', length - 1);
        end = end < length / 2 ? length - 1 : end;
        return text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)].TrimEnd(' ', ',', ';', '.', ':') + "…";
    }
}
