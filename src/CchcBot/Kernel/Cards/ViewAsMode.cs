namespace CchcBot.Kernel.Cards;

/// <summary>"View as": an administrator sees what another role would see, marked as such.</summary>
internal static class ViewAsMode
{
    /// <summary>The turn as that role would have it; unchanged when the person is not viewing as another role.</summary>
    public static Turn Apply(Turn turn)
    {
        if (turn.Person.Viewing is not { } view || view.Until <= turn.Now || !turn.Person.Is(Roles.Administrator))
        {
            return turn;
        }

        // If exactly one person has the role, view as that person, so that "việc của tôi" shows their tasks; otherwise as somebody without tasks.
        var office = turn.Workspace;
        var only = (view.Roles & Roles.Head) != Roles.None ? office.FindUnit(view.Unit)?.Head
            : view.Roles == Roles.Leader && office.People.Where(p => p.Is(Roles.Leader)).ToList() is [var leader] ? leader.Id
            : null;
        var id = only ?? $"view|{turn.Person.Id}";
        return turn with { Person = new Person(id, turn.Person.Name, view.Roles, Unit: view.Unit, Language: turn.Person.Language), Viewer = turn.Person };
    }

    /// <summary>Adds a note to the answer saying as whom it is seen.</summary>
    public static Reply WithBanner(Turn seen, Reply reply)
    {
        if (seen.Viewer?.Viewing is not { } view)
        {
            return reply;
        }

        var mark = RightTexts.ViewedAs.In(seen.Language, Words(seen.Language, seen.Workspace, view), $"{view.Until:HH:mm}");
        if (reply.Card is { } card)
        {
            card.Body = [Banner(mark), .. card.Body, End(seen.Language)];
        }

        return reply with { Text = reply.Text is null && reply.Card is not null ? null : $"[{mark}]\n\n{reply.Text}".TrimEnd() };
    }

    public static string Words(TextLanguage language, Workspace office, ViewAs view) =>
        office.FindUnit(view.Unit) is { } unit ? $"{RoleFormatter.Of(language, view.Roles)} – {unit.Name}" : RoleFormatter.Of(language, view.Roles);

    /// <summary>Shown above the card's content.</summary>
    private static AdaptiveContainer Banner(string text) => new() { Style = AdaptiveContainerStyle.Warning, Items = [CardParts.Bold(text)] };

    /// <summary>Shown below it: on the warning background a button is unreadable in the dark theme.</summary>
    private static AdaptiveActionSet End(TextLanguage language) => new() { Actions = [Stop(language)] };

    public static AdaptiveExecuteAction Stop(TextLanguage language) => SharedVerbs.StopViewing.Button(RightTexts.StopViewing.In(language), NoPayload.Instance);
}
