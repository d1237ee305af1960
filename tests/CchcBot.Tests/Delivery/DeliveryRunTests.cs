using CchcBot.Delivery;
using CchcBot.Domain.Text;
using CchcBot.Kernel.Cards;
using CchcBot.Office;
using CchcBot.Tests.Support;
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

        // While this one waits for Teams' answer, the other finds the row "being sent" and sends it again.
        await Run(office).SendAsync(
            office.Id,
            key,
            Render,
            async (message, stop) =>
            {
                await Run(office).SendAsync(office.Id, key, Render, office.Messenger.SendAsync, stop);
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
        var frozen = new HeldUp(office.Deliveries, async () =>
        {
            office.Time.Now += TimeSpan.FromMinutes(1);
            await Run(office).SendAsync(office.Id, key, Render, office.Messenger.SendAsync, CancellationToken.None);
        });

        Assert.Null(await Run(office, frozen).SendAsync(office.Id, key, Render, office.Messenger.SendAsync, CancellationToken.None));

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

        var row = await Run(office, slow).SendAsync(office.Id, key, Render, office.Messenger.SendAsync, CancellationToken.None);

        Assert.Equal((DeliveryState.Sent, 1, 0), (row!.State, row.Attempts, row.Ambiguous));
        Assert.Single(office.Messenger.Sent);
    }

    [Fact]
    public async Task Held_back_by_429_it_is_sent_when_the_window_is_open_again_and_counts_one_attempt()
    {
        await using var office = await TestOffice.OpenAsync(azurite.Service, Tuesday);
        var key = await ClaimedAsync(office);
        office.Messenger.Next.Enqueue(new SendOutcome(null, Refused: true));

        var row = await Run(office).SendAsync(office.Id, key, Render, office.Messenger.SendAsync, CancellationToken.None);

        Assert.Equal((DeliveryState.Sent, 1, 0), (row!.State, row.Attempts, row.Ambiguous));
    }

    private static DeliveryRun Run(TestOffice office, IDeliveryStore? store = null) =>
        new(store ?? office.Deliveries, office.Messenger, office.Time, Options.Create(new BotOptions()));

    private static async Task<string> ClaimedAsync(TestOffice office)
    {
        var delivery = new DeliveryRow(DeliveryKind.Digest, TestOffice.Cuong, DateOnly.FromDateTime(Tuesday), office.Now, [], []);
        Assert.True(await office.Deliveries.TryClaimAsync(office.Id, delivery, CancellationToken.None));
        return delivery.Key;
    }

    private static Task<(Outgoing? Message, DeliveryState? Instead, string? Reason)> Render(DeliveryRow delivery) =>
        Task.FromResult<(Outgoing?, DeliveryState?, string?)>(
            (new Outgoing(TestOffice.Address("a:1"), NoteCard.Render(TextLanguage.Vi, "1a"), "1a"), null, null));

    /// <summary>Something happens between the first write and its answer.</summary>
    private sealed class HeldUp(IDeliveryStore store, Func<Task> meanwhile) : IDeliveryStore
    {
        private bool isOver;

        public Task<bool> TryClaimAsync(WorkspaceId workspace, DeliveryRow delivery, CancellationToken cancellation) =>
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
