using System.Globalization;
using System.Text.Json.Nodes;
using CchcBot.Domain.Questions;
using CchcBot.Hosting;
using AdaptiveCards;
using CchcBot.Turns;

namespace CchcBot.AskProgress;

/// <summary>Buttons that ask, and how answers say counts and long words.</summary>
internal static class AskParts
{
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

        return new AdaptiveExecuteAction { Title = CardText.Plain(title), Verb = Verbs.Ask, Data = data };
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
