using AdaptiveCards;
using CchcBot.Domain.Text;
using CchcBot.Kernel.Words;
using CchcBot.Office;

namespace CchcBot.Kernel.Cards;

/// <summary>An administrator looks on as another role: what he sees, and the word on it that says so.</summary>
internal static class Viewing
{
    /// <summary>The turn as the role would have it; the turn itself where the person views as nobody.</summary>
    public static Turn Seen(Turn turn)
    {
        if (turn.Person.Viewing is not { } view || view.Until <= turn.Now || !turn.Person.Is(Roles.Administrator))
        {
            return turn;
        }

        // Where only one person has the role, as that person, so that "việc của tôi" is the head's; else as somebody who owns nothing.
        var office = turn.Workspace;
        var only = (view.Roles & Roles.Head) != Roles.None ? office.FindUnit(view.Unit)?.Head
            : view.Roles == Roles.Leader && office.People.Where(p => p.Is(Roles.Leader)).ToList() is [var leader] ? leader.Id
            : null;
        var id = only ?? $"view|{turn.Person.Id}";
        return turn with { Person = new Person(id, turn.Person.Name, view.Roles, Unit: view.Unit, Language: turn.Person.Language), Viewer = turn.Person };
    }

    /// <summary>The answer with a word on it that says as whom it was seen.</summary>
    public static Reply Marked(Turn seen, Reply reply)
    {
        if (seen.Viewer?.Viewing is not { } view)
        {
            return reply;
        }

        var mark = RightTexts.ViewedAs.In(seen.Language, Words(seen.Language, seen.Workspace, view), $"{view.Until:HH:mm}");
        if (reply.Card is { } card)
        {
            card.Body = [Mark(mark), .. card.Body, End(seen.Language)];
        }

        return reply with { Text = reply.Text is null && reply.Card is not null ? null : $"[{mark}]\n\n{reply.Text}".TrimEnd() };
    }

    public static string Words(TextLanguage language, Workspace office, ViewAs view) =>
        office.FindUnit(view.Unit) is { } unit ? $"{RoleWords.Of(language, view.Roles)} – {unit.Name}" : RoleWords.Of(language, view.Roles);

    /// <summary>Above what is shown.</summary>
    private static AdaptiveContainer Mark(string text) => new() { Style = AdaptiveContainerStyle.Warning, Items = [CardParts.Bold(text)] };

    /// <summary>Below it: on the mark's ground a button cannot be read in the dark theme.</summary>
    private static AdaptiveActionSet End(TextLanguage language) => new() { Actions = [Stop(language)] };

    public static AdaptiveExecuteAction Stop(TextLanguage language) => SharedVerbs.StopViewing.Button(RightTexts.StopViewing.In(language), NoPayload.Instance);
}
