namespace CchcBot.Delivery;

/// <summary>Sends a person a short notice about what somebody else did. It goes out with the next tick in working hours.</summary>
internal sealed class Notices(IDeliveryStore deliveries, SchedulerWakeup wakeup)
{
    /// <param name="person">The recipient.</param>
    /// <param name="topic">Identifies the matter: the same one is sent at most once a day.</param>
    /// <param name="text">The text, in the recipient's language.</param>
    /// <param name="now">The office's time.</param>
    /// <param name="expires">Office time after which it is no longer sent, or null.</param>
    public async Task SendAsync(
        WorkspaceId office, Person person, string topic, string text, DateTimeOffset now, CancellationToken cancellation, DateTimeOffset? expires = null)
    {
        var notice = new DeliveryRow(
            DeliveryKind.Word,
            person.Id,
            DateOnly.FromDateTime(now.DateTime),
            now,
            [],
            [],
            Word: new NoticeContent(topic, text, expires)
        );
        if (await deliveries.TryClaimAsync(office, notice, cancellation) is not null)
        {
            wakeup.Wake();
        }
    }
}
