using CchcBot.Delivery;
using CchcBot.Domain.Deadlines;
using CchcBot.Domain.Questions;
using CchcBot.Domain.Reports;
using CchcBot.Domain.Tasks;
using CchcBot.Hosting;
using CchcBot.People;
using CchcBot.Storage;

namespace CchcBot.Summarise;

/// <summary>What came of posting.</summary>
internal enum PostOutcome
{
    NoChannel,
    NothingToSay,
    Posted,
    /// <summary>There was a post of that day: it was updated in place.</summary>
    Updated,
    NotReached,
}

/// <summary>The leadership channel's summary: one post a day at most, updated in place within its day, its figures frozen afterwards.</summary>
internal sealed class SummaryRun(IWorkspaceStore offices, IPlanStore plans, IDeliveryStore deliveries, IMessenger messenger, DeliveryRun sender)
{
    // A summary later than this would be news of another week; the next one tells it.
    private static readonly TimeSpan Latest = TimeSpan.FromDays(3);

    /// <summary>Posts what is scheduled, also where downtime delayed it.</summary>
    public async Task RunAsync(WorkspaceId id, DateTimeOffset now, CancellationToken cancellation)
    {
        if (await offices.FindAsync(id, cancellation) is not { Settings.Channel: { } channel } office)
        {
            return;
        }

        var due = LastDue(office.Settings.Summary, now.DateTime);
        var slot = DateOnly.FromDateTime(due);
        if (now.DateTime - due > Latest || office.Settings.ChannelSince is { } since && due < since.DateTime)
        {
            return;
        }

        var known = await deliveries.FindAsync(id, Delivery.Delivery.KeyOf(DeliveryKind.Summary, slot, channel.ConversationId), cancellation);
        if (known is null || known.IsOpen)
        {
            await PostAsync(office, slot, now, cancellation);
        }
        else if (known is { State: DeliveryState.Sent, ActivityId: not null } && known.PlannedAt < new DateTimeOffset(due, now.Offset) && slot == DateOnly.FromDateTime(now.DateTime))
        {
            // Posted by hand earlier that day: at the hour it gets the hour's figures, once.
            await UpdateAsync(office, known, now, cancellation);
        }
    }

    /// <summary>"đăng tổng hợp": now, or today's post brought up to date.</summary>
    public async Task<PostOutcome> PostNowAsync(Workspace office, DateTimeOffset now, CancellationToken cancellation)
    {
        if (office.Settings.Channel is not { } channel)
        {
            return PostOutcome.NoChannel;
        }

        var slot = DateOnly.FromDateTime(now.DateTime);
        var known = await deliveries.FindAsync(office.Id, Delivery.Delivery.KeyOf(DeliveryKind.Summary, slot, channel.ConversationId), cancellation);
        return known is { State: DeliveryState.Sent, ActivityId: not null } ? await UpdateAsync(office, known, now, cancellation) : await PostAsync(office, slot, now, cancellation);
    }

    /// <summary>The figures as of now: the same in the channel and in a personal chat. Null where no plan is in force.</summary>
    public async Task<(ChannelSummary Summary, bool SeveralPlans)?> SummaryAsync(WorkspaceId office, DateTimeOffset now, CancellationToken cancellation)
    {
        var today = DateOnly.FromDateTime(now.DateTime);
        var current = await plans.CurrentAsync(office, cancellation);
        if (current.Count == 0)
        {
            return null;
        }

        var previous = (await deliveries.ListAsync(office, cancellation))
            .Where(d => d is { Kind: DeliveryKind.Summary, State: DeliveryState.Sent, Snapshot: not null } && d.Slot < today)
            .MaxBy(d => d.Slot)?.Snapshot;
        return (ChannelSummary.Of(current, previous, today), current.Count > 1);
    }

    private async Task<PostOutcome> PostAsync(Workspace office, DateOnly slot, DateTimeOffset now, CancellationToken cancellation)
    {
        var channel = office.Settings.Channel!;
        if (await SummaryAsync(office.Id, now, cancellation) is not { } summary)
        {
            return PostOutcome.NothingToSay;
        }

        var delivery = new Delivery.Delivery(DeliveryKind.Summary, channel.ConversationId, slot, now, [], [], Snapshot: summary.Summary.Snapshot);
        await deliveries.TryClaimAsync(office.Id, delivery, cancellation);
        var done = await sender.SendAsync(
            office.Id,
            delivery.Key,
            _ => Task.FromResult<(Outgoing?, DeliveryState?, string?)>((Message(office, channel, summary), null, null)),
            messenger.PostAsync,
            cancellation);
        if (done is not null)
        {
            var due = LastDue(office.Settings.Summary, now.DateTime);
            BotTelemetry.Delivery(done, DateOnly.FromDateTime(due) == slot ? now.DateTime - due : TimeSpan.Zero);
        }

        return done is { State: DeliveryState.Sent } ? PostOutcome.Posted : PostOutcome.NotReached;
    }

    private async Task<PostOutcome> UpdateAsync(Workspace office, Delivery.Delivery posted, DateTimeOffset now, CancellationToken cancellation)
    {
        if (await SummaryAsync(office.Id, now, cancellation) is not { } summary)
        {
            return PostOutcome.NothingToSay;
        }

        var message = Message(office, posted.Address!, summary) with { Tenant = office.Id.Tenant, Key = posted.Key };
        var outcome = await messenger.UpdateAsync(message, posted.ActivityId!, cancellation);
        if (outcome.Permanent == Messenger.Gone)
        {
            // The post was deleted: posted anew, once.
            outcome = await messenger.PostAsync(message with { Address = office.Settings.Channel! }, cancellation);
        }

        if (!outcome.Arrived)
        {
            return PostOutcome.NotReached;
        }

        await deliveries.TryChangeAsync(
            office.Id,
            posted.Key,
            d => d with { ActivityId = outcome.ActivityId, Address = outcome.Address, Snapshot = summary.Summary.Snapshot, PlannedAt = now },
            cancellation);
        return PostOutcome.Updated;
    }

    private static Outgoing Message(Workspace office, ConversationAddress to, (ChannelSummary Summary, bool SeveralPlans) summary)
    {
        var view = new SummaryView(summary.Summary, office.Settings.Name, office.Settings.Language, InChannel: true, summary.SeveralPlans);
        return new Outgoing(to, SummaryCard.For(view), SummaryCard.Line(view));
    }

    /// <summary>The last scheduled moment up to now; a day off moves to the working day before.</summary>
    private static DateTime LastDue(SummarySchedule schedule, DateTime now)
    {
        var today = DateOnly.FromDateTime(now);
        var back = ((int)today.DayOfWeek - (int)schedule.Day + 7) % 7;
        for (var week = -1; ; week++)
        {
            var day = WorkCalendar.Shipped.PreviousWorkingDayOnOrBefore(today.AddDays(-back - 7 * week));
            var at = day.ToDateTime(new TimeOnly(schedule.Hour, schedule.Minute));
            if (at <= now)
            {
                return at;
            }
        }
    }
}
