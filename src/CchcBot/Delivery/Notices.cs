using CchcBot.Office;

namespace CchcBot.Delivery;

/// <summary>A word to a person about something that somebody else did. Sent with the next look of the clock, in working hours.</summary>
internal sealed class Notices(IDeliveryStore deliveries, SchedulerBell bell)
{
    /// <param name="office">The office.</param>
    /// <param name="person">Who is told.</param>
    /// <param name="topic">Names the matter: the same one is told once a day.</param>
    /// <param name="text">The words, in that person's language.</param>
    /// <param name="now">The office's time.</param>
    /// <param name="cancellation">Stops before it is written.</param>
    /// <param name="expires">Office time after which it is no longer worth saying, or null.</param>
    public async Task TellAsync(
        WorkspaceId office, Person person, string topic, string text, DateTimeOffset now, CancellationToken cancellation, DateTimeOffset? expires = null)
    {
        var notice = new DeliveryRow(
            DeliveryKind.Word,
            person.Id,
            DateOnly.FromDateTime(now.DateTime),
            now,
            [],
            [],
            Word: new WordMatter(topic, text, expires)
        );
        if (await deliveries.TryClaimAsync(office, notice, cancellation))
        {
            bell.Ring();
        }
    }
}
