using System.Globalization;
using Azure.Data.Tables;
using CchcBot.App.Demo;
using CchcBot.Delivery;
using CchcBot.Domain.Text;
using CchcBot.Office;
using CchcBot.Storage;
using CchcBot.Storage.Tables;
using CchcBot.Tests.Support;

namespace CchcBot.Faults.Support;

/// <summary>Azurite, the rig, and many offices of one tenant, each with a plan of which every owner is owed a digest in the slot of 16/09/2025.</summary>
internal sealed class OfficesWorld : IAsyncDisposable
{
    private readonly AzuriteServer azurite;
    private readonly TableStorage tables;
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("cchcbot-offices-");
    private readonly int offices;
    private readonly int owners;

    private OfficesWorld(AzuriteServer azurite, RigProcess rig, int offices, int owners)
    {
        (this.azurite, Rig, this.offices, this.owners) = (azurite, rig, offices, owners);
        tables = new TableStorage(azurite.ConnectionString);
    }

    public RigProcess Rig { get; }

    public string Folder => folder.FullName;

    public IDeliveryStore Deliveries => new TableDeliveryStore(tables);

    private TableWorkspaceStore Offices => new(tables);

    public static WorkspaceId IdOf(int office) =>
        new(DemoOffice.TenantId, string.Create(CultureInfo.InvariantCulture, $"19:office-{office:D2}@thread.tacv2"));

    public static string ChatOf(string owner) => $"a:{owner}";

    public IReadOnlyList<string> OwnersOf(int office) =>
        [.. Enumerable.Range(1, owners).Select(i => string.Create(CultureInfo.InvariantCulture, $"owner-{office:D2}-{i}"))];

    public static async Task<OfficesWorld> OpenAsync(int offices, int owners)
    {
        var azurite = await AzuriteServer.StartAsync();
        var world = new OfficesWorld(azurite, await RigProcess.StartAsync(azurite), offices, owners);
        foreach (var name in new[] { TablePlanStore.TableName, TableWorkspaceStore.TableName, TableDeliveryStore.TableName })
        {
            await world.tables.CreateTableIfNotExistsAsync(name);
        }

        await Parallel.ForEachAsync(Enumerable.Range(0, offices), new ParallelOptions { MaxDegreeOfParallelism = 4 }, (office, _) => world.SeedAsync(office));
        return world;
    }

    public Task SetClockAsync(DateTime at) =>
        Offices.SetClockOffsetAsync(new DateTimeOffset(at, OfficeClock.Zone) - TimeProvider.System.GetUtcNow(), CancellationToken.None);

    /// <summary>A word to the first owner of each office, as the service leaves one for the clock; when each was left.</summary>
    public async Task<IReadOnlyList<((int Office, string Key) Key, DateTimeOffset At)>> TellAllAsync(int number)
    {
        var told = new List<((int, string), DateTimeOffset)>();
        for (var office = 0; office < offices; office++)
        {
            var word = new DeliveryRow(
                DeliveryKind.Word,
                OwnersOf(office)[0],
                DateOnly.FromDateTime(FaultOffice.Slot),
                new DateTimeOffset(FaultOffice.Slot, OfficeClock.Zone),
                [],
                [],
                Word: new NoticeContent($"proof {number}", $"Lời nhắn {number}"));
            Assert.NotNull(await Deliveries.TryClaimAsync(IdOf(office), word, CancellationToken.None));
            told.Add(((office, word.Key), TimeProvider.System.GetUtcNow()));
        }

        return told;
    }

    /// <summary>By office and delivery, when it came, each time.</summary>
    public IReadOnlyDictionary<(int Office, string Key), IReadOnlyList<DateTimeOffset>> Arrived() =>
        Rig.Ledger()
            .Where(l => l is { Kind: "send", Key: not null } && l.Conversation.StartsWith("a:owner-", StringComparison.Ordinal))
            .GroupBy(l => (int.Parse(l.Conversation.AsSpan(8, 2), CultureInfo.InvariantCulture), l.Key!))
            .ToDictionary(g => g.Key, g => (IReadOnlyList<DateTimeOffset>)[.. g.Select(l => l.At)]);

    /// <summary>Deliveries that have not come to their end.</summary>
    public async Task<IReadOnlyList<DeliveryRow>> OpenRowsAsync()
    {
        var open = new List<DeliveryRow>();
        for (var office = 0; office < offices; office++)
        {
            open.AddRange((await Deliveries.ListAsync(IdOf(office), CancellationToken.None)).Where(d => d.IsOpen));
        }

        return open;
    }

    /// <summary>A person's row of that office cannot be read any more; what it was.</summary>
    public async Task<TableEntity> BreakAsync(int office)
    {
        var table = tables.Table(TableWorkspaceStore.TableName);
        var (partition, key) = (TableWorkspaceStore.Partition(IdOf(office)), TableWorkspaceStore.PersonKey(OwnersOf(office)[0]));
        var row = (await table.GetEntityIfExistsAsync(partition, key)).Value!;
        await table.UpsertEntityAsync(new TableEntity(partition, key) { ["Schema"] = 1, ["Json"] = "{ broken" }, TableUpdateMode.Replace, CancellationToken.None);
        return row;
    }

    public Task MendAsync(TableEntity row) =>
        tables.Table(TableWorkspaceStore.TableName).UpsertEntityAsync(row, TableUpdateMode.Replace, CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await Rig.DisposeAsync();
        await azurite.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private async ValueTask SeedAsync(int office)
    {
        var (id, store) = (IdOf(office), Offices);
        await store.CreateAsync(id, new WorkspaceSettings($"Văn phòng {office}"), CancellationToken.None);
        var plan = new PlanBuilder(2025);
        foreach (var (owner, number) in OwnersOf(office).Select((o, i) => (o, i + 1)))
        {
            var unit = $"Phòng {number}";
            plan.Quarter($"{number}a", 3, unit);
            await store.ChangeUnitAsync(id, UnitKeys.Key(unit), _ => new Unit(UnitKeys.Key(unit), unit, [], owner), CancellationToken.None);
            await store.ChangePersonAsync(
                id,
                owner,
                _ => new Person(
                    owner, $"Cán bộ {owner}", Roles.Head | Roles.Member, $"29:{owner}", Unit: UnitKeys.Key(unit), Language: TextLanguage.Vi,
                    Address: new ConversationAddress(Rig.Connector, ChatOf(owner), DemoOffice.BotId)),
                CancellationToken.None);
        }

        Assert.True(await new TablePlanStore(tables).StoreAsync(id, plan.Info, plan.Tasks, null, CancellationToken.None));
    }
}
