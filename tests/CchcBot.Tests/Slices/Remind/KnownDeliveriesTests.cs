using CchcBot.Delivery;
using CchcBot.Domain.Reminders;
using CchcBot.Office;
using CchcBot.Slices.Remind;
using CchcBot.Storage;
using CchcBot.Storage.Tables;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Slices.Remind;

/// <summary>What is read each minute decides as if everything that was ever said were read.</summary>
public sealed class KnownDeliveriesTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static readonly Dictionary<string, AssignmentNote> NoNotes = new(StringComparer.Ordinal);

    [Fact]
    public async Task On_each_day_of_two_years_the_same_is_planned_and_the_same_people_are_unreached()
    {
        const int Days = 2 * 365;
        var random = new Random(11);
        var start = new DateTime(2025, 1, 1, 7, 0, 0);
        await using var test = await TestOffice.OpenAsync(azurite.Service, start);
        var office = Office(test.Id, isReached: true);
        var away = Office(test.Id, isReached: false);
        var (known, said) = (new KnownDeliveries(), new OfficeDeliveries(test.Id, test.Deliveries, test.Notes));
        var all = new List<DeliveryRow>();
        var planned = 0;
        for (var day = 0; day < Days; day++)
        {
            // Now and then nothing runs for up to three weeks.
            day += random.Next(20) == 0 ? random.Next(21) : 0;
            var now = DateOnly.FromDateTime(start).AddDays(day).ToDateTime(new TimeOnly(random.Next(2) == 0 ? 9 : 16, 0));
            var seen = await known.ListAsync(
                said,
                DigestPlanner.Asked(office, ThreeYearsTests.Plans, NoNotes, now),
                DateOnly.FromDateTime(now),
                CancellationToken.None
            );
            var digests = Plan(office, seen, now);
            Assert.Equal(Plan(office, all, now).Select(Named), digests.Select(Named));
            Assert.Equal(
                DeliveryReport.UnreachedOf(away, all).Select(u => u.Key),
                DeliveryReport.UnreachedOf(away, seen).Select(u => u.Key));
            foreach (var digest in digests)
            {
                var delivery = new DeliveryRow(
                    digest.Kind, digest.Person.Id, digest.Slot, new DateTimeOffset(now, TimeSpan.FromHours(7)), [.. digest.Obligations.Select(o => o.Key)], [],
                    random.Next(12) == 0 ? DeliveryState.Unreachable : random.Next(30) == 0 ? DeliveryState.Failed : DeliveryState.Sent, Closed: true);
                if (await test.Deliveries.TryClaimAsync(test.Id, delivery, CancellationToken.None) is not null)
                {
                    all.Add(delivery);
                    planned++;
                }
            }
        }

        Assert.InRange(planned, 200, 2000);
    }

    [Fact]
    public async Task Older_deliveries_are_read_once_a_day_and_recent_ones_where_anything_has_changed()
    {
        await using var test = await TestOffice.OpenAsync(azurite.Service, new DateTime(2026, 12, 1, 7, 0, 0));
        var store = new Counted(test.Deliveries);
        var (known, said) = (new KnownDeliveries(), new OfficeDeliveries(test.Id, store, test.Notes));
        var today = new DateOnly(2026, 12, 1);
        await SayAsync("a");
        await ReadAsync(today);
        Assert.Equal((3, 4), (store.Bounded, store.Open));
        await ReadAsync(today);
        Assert.Equal((3, 4), (store.Bounded, store.Open));

        // Said by another instance.
        await SayAsync("b");
        await ReadAsync(today);
        Assert.Equal((3, 8), (store.Bounded, store.Open));
        await ReadAsync(today.AddDays(1));
        Assert.Equal(6, store.Bounded);

        async Task ReadAsync(DateOnly day)
        {
            await said.RefreshAsync(CancellationToken.None);
            for (var i = 0; i < 3; i++)
            {
                await known.ListAsync(said, [], day, CancellationToken.None);
            }
        }

        Task<DeliveryRow?> SayAsync(string whom) => new TableDeliveryStore(new TableStorage(azurite.ConnectionString)).TryClaimAsync(
            test.Id, new DeliveryRow(DeliveryKind.Word, whom, today, test.Now, [], []), CancellationToken.None);
    }

    [Fact]
    public async Task A_kind_is_listed_by_its_slots()
    {
        await using var test = await TestOffice.OpenAsync(azurite.Service, new DateTime(2026, 12, 1, 7, 0, 0));
        foreach (var (kind, slot) in new[]
        {
            (DeliveryKind.Digest, new DateOnly(2025, 12, 31)), (DeliveryKind.Digest, new DateOnly(2026, 1, 1)), (DeliveryKind.Digest, new DateOnly(2026, 11, 30)),
            (DeliveryKind.Digest, new DateOnly(2026, 12, 1)), (DeliveryKind.Decision, new DateOnly(2026, 6, 1)), (DeliveryKind.Word, new DateOnly(2026, 6, 1)),
        })
        {
            Assert.NotNull(await test.Deliveries.TryClaimAsync(test.Id, new DeliveryRow(kind, "29:a/b", slot, test.Now, [], []), CancellationToken.None));
        }

        var listed = await test.Deliveries.ListAsync(test.Id, DeliveryKind.Digest, new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 1), CancellationToken.None);
        Assert.Equal([new DateOnly(2026, 1, 1), new DateOnly(2026, 11, 30)], listed.Select(d => d.Slot));
        Assert.Equal(4, (await test.Deliveries.ListAsync(test.Id, DeliveryKind.Digest, DateOnly.MinValue, null, CancellationToken.None)).Count);
    }

    private static IReadOnlyList<PlannedDigest> Plan(Workspace office, IReadOnlyList<DeliveryRow> known, DateTime now) =>
        DigestPlanner.Plan(office, ThreeYearsTests.Plans, NoNotes, new ReminderHistory(known), now);

    private static string Named(PlannedDigest digest) =>
        $"{digest.Person.Id} {digest.Kind} {digest.Slot:yyyyMMdd}: {string.Join(' ', digest.Obligations.Select(o => o.Key).Order(StringComparer.Ordinal))}";

    private static Workspace Office(WorkspaceId id, bool isReached)
    {
        var office = ThreeYearsTests.Office();
        return new Workspace(id, office.Settings, office.Units, [.. office.People.Select(p => isReached ? p : p with { Address = null })]);
    }

    /// <summary>Counts what is asked of the store.</summary>
    private sealed class Counted(IDeliveryStore store) : IDeliveryStore
    {
        public int Bounded { get; private set; }

        public int Open { get; private set; }

        public Task<IReadOnlyList<DeliveryRow>> ListAsync(
            WorkspaceId workspace,
            DeliveryKind kind,
            DateOnly since,
            DateOnly? before,
            CancellationToken cancellation
        )
        {
            (Bounded, Open) = before is null ? (Bounded, Open + 1) : (Bounded + 1, Open);
            return store.ListAsync(workspace, kind, since, before, cancellation);
        }

        public Task<DeliveryRow?> TryClaimAsync(WorkspaceId workspace, DeliveryRow delivery, CancellationToken cancellation) =>
            throw new NotSupportedException();

        public Task<string?> StampAsync(WorkspaceId workspace, CancellationToken cancellation) => store.StampAsync(workspace, cancellation);

        public long OwnWrites(WorkspaceId workspace) => store.OwnWrites(workspace);

        public Task<DeliveryRow?> FindAsync(WorkspaceId workspace, string key, CancellationToken cancellation) =>
            throw new NotSupportedException();

        public Task<IReadOnlyList<DeliveryRow>> ListAsync(WorkspaceId workspace, CancellationToken cancellation) =>
            throw new NotSupportedException();

        public Task<DeliveryRow?> TryWriteAsync(WorkspaceId workspace, DeliveryRow delivery, CancellationToken cancellation) =>
            throw new NotSupportedException();

        public Task<DeliveryRow?> TryChangeAsync(
            WorkspaceId workspace,
            string key,
            Func<DeliveryRow, DeliveryRow?> change,
            CancellationToken cancellation
        ) => throw new NotSupportedException();
    }
}
