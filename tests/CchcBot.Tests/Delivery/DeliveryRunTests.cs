using CchcBot.Delivery;
using CchcBot.Domain.Text;
using CchcBot.Kernel.Cards;
using CchcBot.Office;
using CchcBot.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace CchcBot.Tests.Delivery;

/// <summary>One delivery between two instances: what each of them may still do.</summary>
public sealed class DeliveryRunTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static readonly DateTime Tuesday = new(2025, 9, 16, 8, 30, 0);

    [Fact]
    public async Task A_send_that_was_acknowledged_after_another_instance_had_taken_the_row_is_counted_as_extra()
    {
        await using var office = await TestOffice.OpenAsync(azurite.Service, Tuesday);
        var key = await ClaimedAsync(office);

        // While this one waits for Teams' answer, the other finds the row "being sent" for longer than a send may take, and sends it again.
        var other = Run(office);
        await Run(office).SendAsync(
            office.Id,
            key,
            null, Render,
            async (message, stop) =>
            {
                await TakeOverAsync(office, other, key);
                return await office.Messenger.SendAsync(message, stop);
            },
            CancellationToken.None);

        var row = await office.Deliveries.FindAsync(office.Id, key, CancellationToken.None);
        Assert.Equal((DeliveryState.Sent, 2, 1, 1), (row!.State, row.Attempts, row.Ambiguous, row.Extra));
        Assert.Equal(2, office.Messenger.Sent.Count);
    }

    [Fact]
    public async Task Held_up_after_its_claim_for_longer_than_the_lease_it_sends_nothing_that_another_took_over()
    {
        await using var office = await TestOffice.OpenAsync(azurite.Service, Tuesday);
        var key = await ClaimedAsync(office);
        var other = Run(office);
        var frozen = new HeldUp(office.Deliveries, () => TakeOverAsync(office, other, key));

        Assert.Null(await Run(office, frozen).SendAsync(office.Id, key, null, Render, office.Messenger.SendAsync, CancellationToken.None));

        Assert.Single(office.Messenger.Sent);
        Assert.Equal(1, (await office.Deliveries.FindAsync(office.Id, key, CancellationToken.None))!.Ambiguous);
    }

    [Fact]
    public async Task Held_up_after_its_claim_and_not_overtaken_it_sends_once()
    {
        await using var office = await TestOffice.OpenAsync(azurite.Service, Tuesday);
        var key = await ClaimedAsync(office);
        var slow = new HeldUp(office.Deliveries, () =>
        {
            office.Time.Now += TimeSpan.FromMinutes(1);
            return Task.CompletedTask;
        });

        var row = await Run(office, slow).SendAsync(office.Id, key, null, Render, office.Messenger.SendAsync, CancellationToken.None);

        Assert.Equal((DeliveryState.Sent, 1, 0), (row!.State, row.Attempts, row.Ambiguous));
        Assert.Single(office.Messenger.Sent);
    }

    [Fact]
    public async Task Held_back_by_429_it_is_sent_when_the_window_is_open_again_and_counts_one_attempt()
    {
        await using var office = await TestOffice.OpenAsync(azurite.Service, Tuesday);
        var key = await ClaimedAsync(office);
        office.Messenger.Next.Enqueue(new SendOutcome(null, Refused: true));

        var row = await Run(office).SendAsync(office.Id, key, null, Render, office.Messenger.SendAsync, CancellationToken.None);

        Assert.Equal((DeliveryState.Sent, 1, 0), (row!.State, row.Attempts, row.Ambiguous));
    }

    [Fact]
    public async Task While_one_instance_is_sending_it_another_leaves_it()
    {
        await using var office = await TestOffice.OpenAsync(azurite.Service, Tuesday);
        var key = await ClaimedAsync(office);
        var (sends, other) = (0, Run(office));

        var row = await Run(office).SendAsync(
            office.Id,
            key,
            null, Render,
            async (message, stop) =>
            {
                Assert.Null(await other.SendAsync(office.Id, key, null, Render, office.Messenger.SendAsync, stop));
                // Nor later, as long as a send may take.
                office.Time.Now += new BotOptions().Delivery.SendTime - TimeSpan.FromSeconds(1);
                Assert.Null(await other.SendAsync(office.Id, key, null, Render, office.Messenger.SendAsync, stop));
                sends++;
                return await office.Messenger.SendAsync(message, stop);
            },
            CancellationToken.None);

        Assert.Equal((DeliveryState.Sent, 1, 0, 0), (row!.State, row.Attempts, row.Ambiguous, row.Extra));
        Assert.Equal((1, 1), (sends, office.Messenger.Sent.Count));
    }

    [Fact]
    public async Task The_same_instance_does_not_send_it_twice_at_once()
    {
        await using var office = await TestOffice.OpenAsync(azurite.Service, Tuesday);
        var key = await ClaimedAsync(office);
        var run = Run(office);

        await run.SendAsync(
            office.Id,
            key,
            null, Render,
            async (message, stop) =>
            {
                Assert.Null(await run.SendAsync(office.Id, key, null, Render, office.Messenger.SendAsync, stop));
                return await office.Messenger.SendAsync(message, stop);
            },
            CancellationToken.None);

        Assert.Single(office.Messenger.Sent);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_a_dead_instance_was_sending_is_sent_again_and_counted_as_possibly_doubled(bool isOfAnOlderBuild)
    {
        await using var office = await TestOffice.OpenAsync(azurite.Service, Tuesday);
        var key = await ClaimedAsync(office);
        var claim = isOfAnOlderBuild ? null : new SendClaim("dead", office.Time.GetUtcNow());
        await office.Deliveries.TryChangeAsync(
            office.Id, key, d => d with { State = DeliveryState.Sending, Attempts = 1, Claim = claim }, CancellationToken.None);
        var run = Run(office);
        if (!isOfAnOlderBuild)
        {
            Assert.Null(await run.SendAsync(office.Id, key, null, Render, office.Messenger.SendAsync, CancellationToken.None));
            office.Time.Now += new BotOptions().Delivery.SendTime;
        }

        var row = await run.SendAsync(office.Id, key, null, Render, office.Messenger.SendAsync, CancellationToken.None);

        Assert.Equal((DeliveryState.Sent, 2, 1), (row!.State, row.Attempts, row.Ambiguous));
        Assert.Null(row.Claim);
    }

    [Fact]
    public async Task A_full_window_is_not_waited_for_the_delivery_is_put_back_until_it_opens()
    {
        await using var office = await TestOffice.OpenAsync(azurite.Service, Tuesday);
        var (key, run, begun) = (await ClaimedAsync(office), Run(office), office.Time.GetUtcNow());
        office.Messenger.Full["a:1"] = TimeSpan.FromMinutes(30);

        var row = await run.SendAsync(office.Id, key, null, Render, office.Messenger.SendAsync, CancellationToken.None);
        Assert.Equal(begun, office.Time.GetUtcNow());
        Assert.Equal((DeliveryState.Planned, 0, begun.AddMinutes(30)), (row!.State, row.Attempts, row.Wait!.Until));

        office.Messenger.Full.Clear();
        office.Time.Now = begun.AddMinutes(29);
        await run.SendAsync(office.Id, key, null, Render, office.Messenger.SendAsync, CancellationToken.None);
        Assert.Empty(office.Messenger.Sent);
        office.Time.Now = begun.AddMinutes(30);
        row = await run.SendAsync(office.Id, key, null, Render, office.Messenger.SendAsync, CancellationToken.None);
        Assert.Equal((DeliveryState.Sent, 1), (row!.State, row.Attempts));
        Assert.Null(row.Wait);
    }

    [Fact]
    public async Task A_card_that_cannot_be_made_fails_before_anything_is_claimed_and_the_next_delivery_goes_on()
    {
        await using var office = await TestOffice.OpenAsync(azurite.Service, Tuesday);
        var (bad, good) = (await ClaimedAsync(office), await ClaimedAsync(office, TestOffice.An));
        var run = Run(office);

        var failed = await run.EachAsync(
            [bad, good],
            (key, stop) => run.SendAsync(office.Id, key, null, key == bad ? TooLarge : Render, office.Messenger.SendAsync, stop),
            CancellationToken.None);

        Assert.Equal(1, failed);
        Assert.Equal(DeliveryState.Planned, (await office.Deliveries.FindAsync(office.Id, bad, CancellationToken.None))!.State);
        Assert.Equal(DeliveryState.Sent, (await office.Deliveries.FindAsync(office.Id, good, CancellationToken.None))!.State);

        static Task<(Outgoing?, DeliveryState?, string?)> TooLarge(DeliveryRow delivery) =>
            Task.FromResult<(Outgoing?, DeliveryState?, string?)>(
                (new Outgoing(TestOffice.Address("a:2"), NoteCard.Render(TextLanguage.Vi, new string('x', 40_000)), "1a") { Shown = "1" }, null, null));
    }

    private static DeliveryRun Run(TestOffice office, IDeliveryStore? store = null) =>
        new(
            store ?? office.Deliveries, office.Messenger, office.Time, Options.Create(new BotOptions()), office.Service<Punctuality>(),
            NullLogger<DeliveryRun>.Instance);

    /// <summary>Looks, finds it being sent, and a send's time later finds it so still.</summary>
    private static async Task TakeOverAsync(TestOffice office, DeliveryRun other, string key)
    {
        Assert.Null(await other.SendAsync(office.Id, key, null, Render, office.Messenger.SendAsync, CancellationToken.None));
        office.Time.Now += TimeSpan.FromMinutes(1);
        await other.SendAsync(office.Id, key, null, Render, office.Messenger.SendAsync, CancellationToken.None);
    }

    private static async Task<string> ClaimedAsync(TestOffice office, string person = TestOffice.Cuong)
    {
        var delivery = new DeliveryRow(DeliveryKind.Digest, person, DateOnly.FromDateTime(Tuesday), office.Now, [], []);
        Assert.NotNull(await office.Deliveries.TryClaimAsync(office.Id, delivery, CancellationToken.None));
        return delivery.Key;
    }

    private static Task<(Outgoing? Message, DeliveryState? Instead, string? Reason)> Render(DeliveryRow delivery) =>
        Task.FromResult<(Outgoing?, DeliveryState?, string?)>(
            (new Outgoing(TestOffice.Address("a:1"), NoteCard.Render(TextLanguage.Vi, "1a"), "1a"), null, null));

    /// <summary>Something happens between the first write and its answer.</summary>
    private sealed class HeldUp(IDeliveryStore store, Func<Task> meanwhile) : IDeliveryStore
    {
        private bool isOver;

        public Task<DeliveryRow?> TryClaimAsync(WorkspaceId workspace, DeliveryRow delivery, CancellationToken cancellation) =>
            store.TryClaimAsync(workspace, delivery, cancellation);

        public Task<string?> StampAsync(WorkspaceId workspace, CancellationToken cancellation) => store.StampAsync(workspace, cancellation);

        public long OwnWrites(WorkspaceId workspace) => store.OwnWrites(workspace);

        public Task<DeliveryRow?> FindAsync(WorkspaceId workspace, string key, CancellationToken cancellation) =>
            store.FindAsync(workspace, key, cancellation);

        public Task<IReadOnlyList<DeliveryRow>> ListAsync(WorkspaceId workspace, CancellationToken cancellation) =>
            store.ListAsync(workspace, cancellation);

        public Task<IReadOnlyList<DeliveryRow>> ListAsync(
            WorkspaceId workspace,
            DeliveryKind kind,
            DateOnly since,
            DateOnly? before,
            CancellationToken cancellation
        ) => store.ListAsync(workspace, kind, since, before, cancellation);

        public Task<DeliveryRow?> TryChangeAsync(
            WorkspaceId workspace, string key, Func<DeliveryRow, DeliveryRow?> change, CancellationToken cancellation) =>
            store.TryChangeAsync(workspace, key, change, cancellation);

        public async Task<DeliveryRow?> TryWriteAsync(WorkspaceId workspace, DeliveryRow delivery, CancellationToken cancellation)
        {
            var written = await store.TryWriteAsync(workspace, delivery, cancellation);
            if (!isOver)
            {
                isOver = true;
                await meanwhile();
            }

            return written;
        }
    }
}
