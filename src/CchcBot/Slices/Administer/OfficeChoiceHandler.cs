namespace CchcBot.Slices.Administer;

/// <summary>
/// Lets a person who works in several offices choose the one that the personal chat is about. A card's buttons still act in the office of the card.
/// </summary>
internal sealed class OfficeChoiceHandler(Offices offices, IWorkspaceStore store)
{
    /// <summary>"đổi cơ quan"; also shown when it is not known yet which office is meant.</summary>
    public async Task<Reply> ShowAsync(Turn turn, CancellationToken cancellation)
    {
        var own = await offices.ToChooseAsync(turn.Workspace.Id.Tenant, (turn.Viewer ?? turn.Person).Id, cancellation);
        if (own.Count < 2)
        {
            return Reply.Say(OfficeChoiceTexts.Only.In(turn.Language, turn.Workspace.Settings.Name));
        }

        return Reply.Show(OfficeChoiceCards.Choose(turn.Language, own), OfficeChoiceTexts.Which.In(turn.Language));
    }

    public async Task<Reply> ChooseAsync(Turn turn, OfficePayload chosen, CancellationToken cancellation)
    {
        var own = await offices.ToChooseAsync(turn.Workspace.Id.Tenant, turn.Person.Id, cancellation);
        if (own.FirstOrDefault(o => o.Id.Mark() == chosen.Office) is not { } office)
        {
            return Reply.Problem(OfficeChoiceTexts.NotYours.In(turn.Language));
        }

        // Office clocks can be moved (demo mode), so the latest choice is made to have the latest time.
        var last = own.Select(o => o.FindPerson(turn.Person.Id)?.ChosenAt).Max();
        var at = last >= turn.Now ? last.Value.AddTicks(1) : turn.Now;
        await store.ChangeKnownPersonAsync(office.Id, turn.Person.Id, p => p with { ChosenAt = at }, cancellation);
        var text = OfficeChoiceTexts.Chosen.In(turn.Language, office.Settings.Name);
        return Reply.Show(NoteCard.Render(turn.Language, text), text);
    }
}
