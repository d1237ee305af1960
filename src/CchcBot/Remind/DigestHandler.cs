using CchcBot.Hosting;
using CchcBot.People;
using CchcBot.Storage;
using CchcBot.Turns;

namespace CchcBot.Remind;

/// <summary>Back from a duty to the reminder that listed it.</summary>
internal sealed class DigestHandler(IDeliveryStore deliveries, DigestViews views)
{
    public async Task<Reply> ShowAsync(Turn turn, Tapped tapped, CancellationToken cancellation)
    {
        if (tapped.Text("d") is not { } key
            || await deliveries.FindAsync(turn.Workspace.Id, key, cancellation) is not { } delivery || delivery.Recipient != turn.Person.Id
            || await views.LoadAsync(turn.Workspace, delivery, turn.Person, turn.Today, cancellation) is not { } view)
        {
            return Reply.Problem(Texts.Get(turn.Language, "remind.gone"));
        }

        if (view.IsOver)
        {
            var text = Texts.Get(turn.Language, "remind.allDone", view.Rows.Count);
            return Reply.Show(NoteCard.Render(turn.Language, text), text);
        }

        return Reply.Show(DigestCard.Render(turn.Language, view), DigestCard.Push(turn.Language, view));
    }
}
