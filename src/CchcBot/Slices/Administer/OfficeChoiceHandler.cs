using CchcBot.Kernel;
using CchcBot.Kernel.Cards;
using CchcBot.Office;

namespace CchcBot.Slices.Administer;

/// <summary>Who works in several offices says once which one the personal chat is about. Cards act in their own office all the same.</summary>
internal sealed class OfficeChoiceHandler(Offices offices, IWorkspaceStore store)
{
    /// <summary>"đổi cơ quan", and where it is not known yet which one is meant.</summary>
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

        // By the machine's clock the last choice would be in doubt after the office's was moved: one later than all others is the last.
        var last = own.Select(o => o.FindPerson(turn.Person.Id)?.ChosenAt).Max();
        var at = last >= turn.Now ? last.Value.AddTicks(1) : turn.Now;
        await store.ChangeKnownPersonAsync(office.Id, turn.Person.Id, p => p with { ChosenAt = at }, cancellation);
        var text = OfficeChoiceTexts.Chosen.In(turn.Language, office.Settings.Name);
        return Reply.Show(NoteCard.Render(turn.Language, text), text);
    }
}
