using CchcBot.Delivery;

namespace CchcBot.Slices.Remind;

/// <summary>Returns from a task to the reminder that listed it.</summary>
internal sealed class DigestHandler(IDeliveryStore deliveries, DigestViews views)
{
    // How long somebody may still be typing into the card that replaced the reminder.
    private static readonly TimeSpan AtWork = TimeSpan.FromMinutes(30);

    /// <summary>A tap replaced the reminder with another card: the message is not updated until the person returns or some time has passed.</summary>
    public async Task HoldAsync(Turn turn, string verb, object payload, CancellationToken cancellation)
    {
        if (verb != SharedVerbs.ShowDigest.Name && payload is IDigestPayload { D: { } key })
        {
            await deliveries.TryChangeAsync(
                turn.Workspace.Id,
                key,
                d => d.Recipient == turn.Person.Id && !d.Closed ? d with { HeldUntil = turn.Now + AtWork, Shown = null } : null,
                cancellation
            );
        }
    }

    public async Task<Reply> ShowAsync(Turn turn, DigestPayload tapped, CancellationToken cancellation)
    {
        if (tapped.D is not { } key
            || await deliveries.FindAsync(turn.Workspace.Id, key, cancellation) is not { } delivery || delivery.Recipient != turn.Person.Id
            || await views.LoadAsync(turn.Workspace, delivery, turn.Person, turn.Today, cancellation) is not { } view)
        {
            return Reply.Problem(DigestTexts.Gone.In(turn.Language));
        }

        if (delivery.Closed || view.IsOver)
        {
            return Reply.Show(ClosedDigestCard.Render(turn.Language, view), ClosedDigestCard.Line(turn.Language, view));
        }

        await deliveries.TryChangeAsync(turn.Workspace.Id, key, d => d with { HeldUntil = null, Shown = view.Shown }, cancellation);
        return Reply.Show(DigestCard.Render(turn.Language, view), DigestCard.Push(turn.Language, view));
    }
}
