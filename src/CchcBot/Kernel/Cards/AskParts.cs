using System.Globalization;
using System.Text.Json.Nodes;
using AdaptiveCards;
using CchcBot.Domain.Queries;
using CchcBot.Domain.Tasks;
using CchcBot.Domain.Text;
using CchcBot.Kernel.Words;
using CchcBot.Language.Old;

namespace CchcBot.Kernel.Cards;

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
    public static AdaptiveExecuteAction Export(TextLanguage language, string question, AnswerForm form)
    {
        var action = Ask(Texts.Get(language, $"exports.button.{form}"), question);
        action.Data!["as"] = form.ToString();
        return action;
    }

    public static IEnumerable<AdaptiveAction> Buttons(IEnumerable<(string Title, TaskQuery Query)> neighbours, TextLanguage language) =>
        neighbours.Select(n => Ask(n.Title, ReadingWords.Question(n.Query, language)));
}
