using CchcBot.Delivery;
using CchcBot.Domain.Reports;

namespace CchcBot.Slices.Summarise;

/// <summary>Outcome of posting.</summary>
internal enum PostOutcome
{
    NoChannel,
    NothingToSay,
    Posted,
    /// <summary>A post of that day existed and was updated in place.</summary>
    Updated,
    /// <summary>A concurrent request has posted it.</summary>
    AlreadyPosted,
    /// <summary>Teams has not confirmed it yet, or its rate limit is reached; it is retried automatically.</summary>
    Waiting,
    /// <summary>The channel was deleted, or the app was removed from its team.</summary>
    ChannelGone,
    /// <summary>Teams currently rejects all messages of this deployment; scheduled posts stay scheduled.</summary>
    Barred,
    NotReached,
}

/// <summary>An administrator's decision on the preview.</summary>
internal enum SummaryDecision
{
    Post,
    Skip,
    Hold,
}

/// <summary>Outcome of a decision.</summary>
internal enum DecisionOutcome
{
    /// <summary>It will be posted at the scheduled time.</summary>
    Scheduled,
    Posted,
    Skipped,
    Held,
    /// <summary>It had already been posted.</summary>
    AlreadyPosted,
    NotReached,
    /// <summary>There is no such summary, or it is too old.</summary>
    Gone,
}

/// <summary>Posts the leadership channel's summary: at most one post a day, updated in place during that day and frozen afterwards.</summary>
internal sealed class SummaryRun(
    IPlanStore plans, IDeliveryStore deliveries, INoteStore notes, IMessenger messenger, DeliveryRun sender, SummaryPreview preview, TimeProvider time)
    : IOfficeJob
{
    private const string Unchanged = "unchanged";
    private const string Skipped = "skipped";
    private const string Held = "held";

    // What was last announced for an upcoming post: if nothing has changed since, the announcement is skipped.
    private readonly BoundedCache<WorkspaceId, Announced> announced = new(CacheLimits.Offices);

    // A summary delayed longer than this is dropped; the next one covers it.
    private static readonly TimeSpan Latest = TimeSpan.FromDays(3);

    // Two concurrent requests to post: how long the second waits for the outcome of the first, and how often it looks.
    private static readonly TimeSpan OtherOrder = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(500);

    // Up to this delay a post counts as on time, even if it falls just after working hours.
    private static readonly TimeSpan OnTime = TimeSpan.FromMinutes(30);

    /// <summary>Announces an upcoming post, posts a scheduled one (also after downtime), and keeps today's post up to date.</summary>
    public async Task RunAsync(OfficeTick tick, CancellationToken cancellation)
    {
        var (office, now) = (tick.Office, tick.Now);
        if (office.Settings.Channel is null)
        {
            return;
        }

        var schedule = office.Settings.Summary;
        if (schedule.NextDue(now.DateTime, office.Calendar) is { } next && now.DateTime >= next - SummarySchedule.Notice)
        {
            await sender.ApartAsync(() => AnnounceAsync(tick, next, cancellation), cancellation);
        }

        if (schedule.LastDue(now.DateTime, office.Calendar) is { } due
            && now.DateTime - due <= Latest
            && !(office.Settings.ChannelSince is { } since && due < since.DateTime))
        {
            await PostDueAsync(tick, due, cancellation);
        }
    }

    /// <summary>"đăng tổng hợp": posts now, or updates today's post.</summary>
    public async Task<PostOutcome> PostNowAsync(Workspace office, DateTimeOffset now, CancellationToken cancellation)
    {
        if (office.Settings.Channel is null)
        {
            return PostOutcome.NoChannel;
        }

        var slot = DateOnly.FromDateTime(now.DateTime);
        return await FindAsync(office, slot, cancellation) is { State: DeliveryState.Sent, ActivityId: not null } known
            ? await UpdateAsync(office, known, now, isOrdered: true, cancellation)
            : await PostAsync(office, slot, now, isOrdered: true, cancellation);
    }

    /// <summary>Stores an administrator's decision on the summary of that day. Once posted, it can no longer be changed.</summary>
    public async Task<DecisionOutcome> DecideAsync(
        Workspace office,
        DateOnly slot,
        SummaryDecision decision,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        if (office.Settings.Channel is not { } channel || now.DateTime - slot.ToDateTime(office.Settings.Summary.At) > Latest)
        {
            return DecisionOutcome.Gone;
        }

        var known = await FindAsync(office, slot, cancellation);
        if (known?.State == DeliveryState.Sent)
        {
            return DecisionOutcome.AlreadyPosted;
        }

        var isDue = now.DateTime >= slot.ToDateTime(office.Settings.Summary.At);
        if (decision == SummaryDecision.Post)
        {
            if (isDue)
            {
                return await PostAsync(office, slot, now, isOrdered: true, cancellation) switch
                {
                    PostOutcome.Posted => DecisionOutcome.Posted,
                    PostOutcome.AlreadyPosted => DecisionOutcome.AlreadyPosted,
                    _ => DecisionOutcome.NotReached,
                };
            }

            // Posted at its time even if nothing has changed since the previous one, because an administrator asked for it.
            var planned = new DeliveryRow(DeliveryKind.Summary, channel.ConversationId, slot, now, [], []);
            if (await deliveries.TryClaimAsync(office.Id, planned, cancellation) is null)
            {
                await deliveries.TryChangeAsync(office.Id, planned.Key, d => d.State == DeliveryState.Stale ? planned : null, cancellation);
            }

            return DecisionOutcome.Scheduled;
        }

        await SkipAsync(office, slot, decision == SummaryDecision.Skip ? Skipped : Held, now, cancellation);
        return decision == SummaryDecision.Skip ? DecisionOutcome.Skipped : DecisionOutcome.Held;
    }

    /// <summary>The summary as of now, the same for the channel and a personal chat. Null if no plan is in force.</summary>
    public Task<(ChannelSummary Summary, bool SeveralPlans)?> SummaryAsync(OfficeSnapshot office, DateTimeOffset now, CancellationToken cancellation) =>
        SummaryAsync(office, new OfficeDeliveries(office.Office.Id, deliveries, notes), now, cancellation);

    /// <summary>The summary as known at the end of a past day, without the changes up to then. Null if there was no plan.</summary>
    public static async Task<(ChannelSummary Summary, bool SeveralPlans)?> OfPastDayAsync(
        OfficeSnapshot office, DateOnly day, DateOnly today, CancellationToken cancellation)
    {
        var known = await office.KnownAsync(day, today, cancellation);
        return known.Count == 0 ? null : (ChannelSummary.Of(known, null, day, office.Office.Settings.Reminders.DaysSoon()), known.Count > 1);
    }

    private static async Task<(ChannelSummary Summary, bool SeveralPlans)?> SummaryAsync(
        OfficeSnapshot office, OfficeDeliveries said, DateTimeOffset now, CancellationToken cancellation)
    {
        var current = await office.CurrentAsync(cancellation);
        return current.Count == 0 ? null : (await SummaryAsync(office.Office, said, current, now, cancellation), current.Count > 1);
    }

    private static async Task<ChannelSummary> SummaryAsync(
        Workspace office, OfficeDeliveries said, IReadOnlyList<PlanState> current, DateTimeOffset now, CancellationToken cancellation)
    {
        var today = DateOnly.FromDateTime(now.DateTime);
        var previous = (await said.ListAsync(DeliveryKind.Summary, DateOnly.MinValue, today, cancellation))
            .Where(d => d is { State: DeliveryState.Sent, Summary: not null })
            .MaxBy(d => d.Slot)?.Summary?.Figures;
        return ChannelSummary.Of(current, previous, today, office.Settings.Reminders.DaysSoon());
    }

    private async Task AnnounceAsync(OfficeTick tick, DateTime due, CancellationToken cancellation)
    {
        var (office, now) = (tick.Office, tick.Now);
        var current = await tick.Snapshot.CurrentAsync(cancellation);
        var known = await tick.Deliveries.FindAsync(KeyOf(office, DateOnly.FromDateTime(due)), cancellation);
        if (current.Count == 0 || known is not null || !office.Calendar.MaySend(now.DateTime))
        {
            return;
        }

        var told = new Announced(office, await tick.Snapshot.ChangesAsync(cancellation), due);
        var summary = await SummaryAsync(office, tick.Deliveries, current, now, cancellation);
        if (!HasNothingNew(summary) && !told.IsSame(announced.Find(office.Id))
            && await preview.RunAsync(office, due, (summary, current.Count > 1), current, now, cancellation))
        {
            announced.Keep(office.Id, told);
        }
    }

    private async Task PostDueAsync(OfficeTick tick, DateTime due, CancellationToken cancellation)
    {
        var (office, now, slot) = (tick.Office, tick.Now, DateOnly.FromDateTime(due));
        var known = await tick.Deliveries.FindAsync(KeyOf(office, slot), cancellation);
        if (known is { State: DeliveryState.Sent, ActivityId: not null })
        {
            if (slot == DateOnly.FromDateTime(now.DateTime))
            {
                await RefreshAsync(tick, known, cancellation);
            }

            return;
        }

        // A post delayed by downtime is not sent at night or on a day off.
        if (known is { IsOpen: false } || (now.DateTime - due > OnTime && !office.Calendar.MaySend(now.DateTime)))
        {
            return;
        }

        if (known is null && await SummaryAsync(tick.Snapshot, tick.Deliveries, now, cancellation) is { } summary && HasNothingNew(summary.Summary))
        {
            await SkipAsync(office, slot, Unchanged, now, cancellation);
            return;
        }

        await PostAsync(office, slot, now, isOrdered: false, cancellation);
    }

    /// <summary>Nothing is new since the previous summary: neither post nor preview.</summary>
    private static bool HasNothingNew(ChannelSummary summary) => summary.Changes is { IsEmpty: true };

    private async Task SkipAsync(Workspace office, DateOnly slot, string reason, DateTimeOffset now, CancellationToken cancellation)
    {
        var aside = new DeliveryRow(
            DeliveryKind.Summary, office.Settings.Channel!.ConversationId, slot, now, [], [], DeliveryState.Stale, Reason: reason);
        if (await deliveries.TryClaimAsync(office.Id, aside, cancellation) is null)
        {
            await deliveries.TryChangeAsync(
                office.Id,
                aside.Key,
                d => d.State is DeliveryState.Planned or DeliveryState.Stale ? d with { State = DeliveryState.Stale, Reason = reason } : null,
                cancellation
            );
        }
    }

    private Task<DeliveryRow?> FindAsync(Workspace office, DateOnly slot, CancellationToken cancellation) =>
        deliveries.FindAsync(office.Id, KeyOf(office, slot), cancellation);

    private static string KeyOf(Workspace office, DateOnly slot) =>
        DeliveryRow.KeyOf(DeliveryKind.Summary, slot, office.Settings.Channel!.ConversationId);

    /// <param name="slot">Day of the summary.</param>
    /// <param name="now">Current time at the office.</param>
    /// <param name="isOrdered">Requested by a person: a channel that could not be reached before is tried again.</param>
    private async Task<PostOutcome> PostAsync(Workspace office, DateOnly slot, DateTimeOffset now, bool isOrdered, CancellationToken cancellation)
    {
        var channel = office.Settings.Channel!;
        if (await SummaryAsync(new OfficeSnapshot(office, plans), now, cancellation) is not { } summary)
        {
            return PostOutcome.NothingToSay;
        }

        var delivery = new DeliveryRow(DeliveryKind.Summary, channel.ConversationId, slot, now, [], [], Summary: new SummaryContent(summary.Summary.Snapshot));
        var claimed = await deliveries.TryClaimAsync(office.Id, delivery, cancellation);
        if (claimed is null)
        {
            // Planned or set aside before: posted with the current figures.
            await deliveries.TryChangeAsync(office.Id, delivery.Key, Taken, cancellation);
        }

        var done = await sender.SendAsync(
            office.Id,
            delivery.Key,
            claimed,
            _ => Task.FromResult<(Outgoing?, DeliveryState?, string?)>((Message(office, channel, summary), null, null)),
            messenger.PostAsync,
            cancellation);
        if (done is not null)
        {
            var due = slot.ToDateTime(office.Settings.Summary.At);
            BotTelemetry.Delivery(done, now.DateTime > due ? now.DateTime - due : TimeSpan.Zero);
        }

        return done is not null ? OutcomeOf(done, PostOutcome.Posted)
            : isOrdered ? await OfOtherOrderAsync(office.Id, delivery.Key, cancellation)
            : PostOutcome.Waiting;

        DeliveryRow? Taken(DeliveryRow known) => known.State switch
        {
            DeliveryState.Stale => delivery,
            DeliveryState.Planned => known with { Summary = delivery.Summary, PlannedAt = now, Wait = isOrdered ? null : known.Wait },
            DeliveryState.Unreachable or DeliveryState.Failed when isOrdered =>
                delivery with { Ambiguous = known.Ambiguous, Extra = known.Extra, Anew = known.Anew },
            _ => null,
        };
    }

    /// <summary>Waits for a concurrent request, or the scheduler, that is posting the same summary, and returns its outcome.</summary>
    private async Task<PostOutcome> OfOtherOrderAsync(WorkspaceId office, string key, CancellationToken cancellation)
    {
        var begun = time.GetTimestamp();
        while (true)
        {
            if (await deliveries.FindAsync(office, key, cancellation) is not { IsOpen: true } known || time.GetElapsedTime(begun) >= OtherOrder)
            {
                return await deliveries.FindAsync(office, key, cancellation) is { } there
                    ? OutcomeOf(there, PostOutcome.AlreadyPosted)
                    : PostOutcome.NotReached;
            }

            await Task.Delay(BetweenLooks, time, cancellation);
        }
    }

    private static PostOutcome OutcomeOf(DeliveryRow row, PostOutcome sent) => row switch
    {
        { State: DeliveryState.Sent } => sent,
        { State: DeliveryState.Unreachable } => PostOutcome.ChannelGone,
        { State: DeliveryState.Planned, Reason: not null } => PostOutcome.Barred,
        { IsOpen: true } => PostOutcome.Waiting,
        _ => PostOutcome.NotReached,
    };

    /// <summary>Keeps the post up to date during its day; nothing is sent if its content has not changed.</summary>
    private async Task RefreshAsync(OfficeTick tick, DeliveryRow posted, CancellationToken cancellation)
    {
        if (await SummaryAsync(tick.Snapshot, tick.Deliveries, tick.Now, cancellation) is { } summary
            && Message(tick.Office, posted.Address!, summary).Shown != posted.Shown)
        {
            await UpdateAsync(tick.Office, posted, tick.Now, isOrdered: false, cancellation);
        }
    }

    private async Task<PostOutcome> UpdateAsync(Workspace office, DeliveryRow posted, DateTimeOffset now, bool isOrdered, CancellationToken cancellation)
    {
        if (await SummaryAsync(new OfficeSnapshot(office, plans), now, cancellation) is not { } summary)
        {
            return PostOutcome.NothingToSay;
        }

        // Uses the channel's current service address, which may have changed since the post was sent.
        var place = office.Settings.Channel! with { ConversationId = posted.Address!.ConversationId };
        var message = Message(office, place, summary) with { Office = office.Id, Key = posted.Key };
        var outcome = await messenger.UpdateAsync(message, posted.ActivityId!, cancellation);
        if (outcome.Permanent == UnreachableReasons.Gone)
        {
            return await RepostAsync(office, posted, now, isOrdered, cancellation);
        }

        if (!outcome.Arrived)
        {
            return outcome switch
            {
                { Permanent: not null } => PostOutcome.ChannelGone,
                { Barred: not null } => PostOutcome.Barred,
                { Rejected: not null } => PostOutcome.NotReached,
                _ => PostOutcome.Waiting,
            };
        }

        await deliveries.TryChangeAsync(
            office.Id,
            posted.Key,
            d =>
                d with
                {
                    ActivityId = outcome.ActivityId,
                    Address = outcome.Address,
                    Summary = new SummaryContent(summary.Summary.Snapshot),
                    PlannedAt = now,
                    Shown = message.Shown,
                },
            cancellation
        );
        return PostOutcome.Updated;
    }

    /// <summary>Sends a post again that was deleted: automatically once, and whenever a person asks for it.</summary>
    private async Task<PostOutcome> RepostAsync(Workspace office, DeliveryRow posted, DateTimeOffset now, bool isOrdered, CancellationToken cancellation)
    {
        if (!isOrdered && posted.Anew > 0)
        {
            return PostOutcome.NotReached;
        }

        await deliveries.TryChangeAsync(
            office.Id,
            posted.Key,
            d => d.State == DeliveryState.Sent && d.ActivityId == posted.ActivityId
                ? d with { State = DeliveryState.Planned, Attempts = 0, ActivityId = null, Address = null, SentAt = null, Shown = null, Anew = d.Anew + 1 }
                : null,
            cancellation);
        return await PostAsync(office, posted.Slot, now, isOrdered, cancellation);
    }

    private static Outgoing Message(Workspace office, ConversationAddress to, (ChannelSummary Summary, bool SeveralPlans) summary)
    {
        var view = new SummaryView(summary.Summary, office.Settings.Name, office.Settings.Language, InChannel: true, summary.SeveralPlans);
        return new Outgoing(to, SummaryCard.For(view), SummaryCard.Line(view));
    }

    /// <param name="Office">Workspace as read: the same object as long as it has not changed.</param>
    /// <param name="Changes">Change mark of its plans.</param>
    /// <param name="Due">Time of the post (office time).</param>
    private sealed record Announced(Workspace Office, string Changes, DateTime Due)
    {
        public bool IsSame(Announced? other) => other is not null && ReferenceEquals(Office, other.Office) && Changes == other.Changes && Due == other.Due;
    }
}
