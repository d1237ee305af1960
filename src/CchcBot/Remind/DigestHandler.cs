using CchcBot.Hosting;
using CchcBot.Storage;
using CchcBot.Turns;

namespace CchcBot.Remind;

/// <summary>Back from a duty to the reminder that listed it.</summary>
internal sealed class DigestHandler(IDeliveryStore deliveries, IPlanStore plans)
{
    public async Task<Reply> ShowAsync(Turn turn, Tapped tapped, CancellationToken cancellation)
    {
        if (tapped.Text("d") is not { } key
            || await deliveries.FindAsync(turn.Workspace.Id, key, cancellation) is not { } delivery || delivery.Recipient != turn.Person.Id)
        {
            return Reply.Problem(Texts.Get(turn.Language, "remind.gone"));
        }

        var rows = await DigestRows.LoadAsync(plans, turn.Workspace.Id, delivery, cancellation);
        var open = rows.Where(r => !r.Duty.IsDone).ToList();
        if (open.Count == 0)
        {
            var text = Texts.Get(turn.Language, "remind.allDone", rows.Count);
            return Reply.Show(NoteCard.Render(turn.Language, text), text);
        }

        var view = new DigestView(key, open, turn.Today);
        return Reply.Show(DigestCard.Render(turn.Language, view), DigestCard.Push(turn.Language, view));
    }
}
