using System.Globalization;
using CchcBot.App.Demo;
using CchcBot.Delivery;
using CchcBot.Domain.Text;
using CchcBot.Faults.Rig;
using CchcBot.Office;
using CchcBot.Storage;
using CchcBot.Storage.Tables;
using CchcBot.Tests.Support;

namespace CchcBot.Faults.Support;

/// <summary>Azurite, the rig before it, and an office of so many owners, each of whom is owed one digest in the slot of 16/09/2025.</summary>
internal sealed class FaultOffice : IAsyncDisposable
{
    public static readonly WorkspaceId Id = new(DemoOffice.TenantId, DemoOffice.TeamId);
    public static readonly DateTime Slot = new(2025, 9, 16, 8, 30, 0);

    private readonly TableStorage tables;
    private int mark;

    private FaultOffice(AzuriteServer azurite, RigProcess rig, int owners)
    {
        Azurite = azurite;
        Rig = rig;
        // Past the rig: what the verdict reads is not disturbed.
        tables = new TableStorage(azurite.ConnectionString);
        Owners = [.. Enumerable.Range(1, owners).Select(i => $"owner-{i:D4}")];
    }

    public AzuriteServer Azurite { get; }

    public RigProcess Rig { get; }

    public IReadOnlyList<string> Owners { get; }

    public IDeliveryStore Deliveries => new TableDeliveryStore(tables);

    public IWorkspaceStore Offices => new TableWorkspaceStore(tables);

    public IPlanStore Plans => new TablePlanStore(tables);

    public static string ChatOf(string owner) => $"a:{owner}";

    public static async Task<FaultOffice> OpenAsync(int owners, DateTime? at = null)
    {
        var azurite = await AzuriteServer.StartAsync();
        var office = new FaultOffice(azurite, await RigProcess.StartAsync(azurite), owners);
        foreach (var name in new[] { TablePlanStore.TableName, TableWorkspaceStore.TableName, TableDeliveryStore.TableName })
        {
            await office.tables.CreateTableIfNotExistsAsync(name);
        }

        await office.SeedAsync();
        await office.SetClockAsync(at ?? Slot.AddMinutes(1));
        return office;
    }

    public ServiceProcess Service(ServiceSettings? settings = null) => new(Rig, settings ?? new ServiceSettings());

    /// <summary>The office's time as of now; each instance takes it up when it starts.</summary>
    public Task SetClockAsync(DateTime at) =>
        Offices.SetClockOffsetAsync(new DateTimeOffset(at, OfficeClock.Zone) - TimeProvider.System.GetUtcNow(), CancellationToken.None);

    /// <summary>Forgets all deliveries and the lease, and what the ledger holds so far.</summary>
    public async Task BeginAnewAsync()
    {
        var table = tables.Table(TableDeliveryStore.TableName);
        await foreach (var row in table.QueryAsync(select: ["PartitionKey", "RowKey"]))
        {
            await table.DeleteEntityAsync(row.PartitionKey, row.RowKey);
        }

        await SetClockAsync(Slot.AddMinutes(1));
        mark = Rig.Ledger().Count;
    }

    /// <summary>What the connector accepted since <see cref="BeginAnewAsync"/>.</summary>
    public IReadOnlyList<LedgerLine> Accepted() => [.. Rig.Ledger().Skip(mark)];

    public async Task<IReadOnlyList<DeliveryRow>> DigestsAsync() =>
        [.. (await Deliveries.ListAsync(Id, CancellationToken.None)).Where(d => d.Kind == DeliveryKind.Digest)];

    /// <summary>Waits until every owner's delivery has come to its end.</summary>
    public Task UntilDoneAsync(double seconds, Func<string>? otherwise = null) => Waiting.UntilAsync(
        async () => await DigestsAsync() is var all && all.Count >= Owners.Count && all.All(d => !d.IsOpen), TimeSpan.FromSeconds(seconds), otherwise);

    public async Task<Verdict> VerdictAsync() => Verdict.Of(Owners, Accepted(), await DigestsAsync());

    public async ValueTask DisposeAsync()
    {
        await Rig.DisposeAsync();
        await Azurite.DisposeAsync();
    }

    private async Task SeedAsync()
    {
        var offices = Offices;
        await offices.CreateAsync(Id, new WorkspaceSettings("Văn phòng UBND tỉnh Sao Mai"), CancellationToken.None);
        var plan = new PlanBuilder(2025);
        foreach (var owner in Owners)
        {
            plan.Quarter(string.Create(CultureInfo.InvariantCulture, $"{owner[6..].TrimStart('0')}a"), 3, UnitOf(owner));
        }

        await Parallel.ForEachAsync(
            Owners,
            new ParallelOptions { MaxDegreeOfParallelism = 8 },
            async (owner, stop) =>
            {
                var unit = UnitOf(owner);
                var address = new ConversationAddress(Rig.Connector, ChatOf(owner), DemoOffice.BotId);
                await offices.ChangeUnitAsync(Id, UnitKeys.Key(unit), _ => new Unit(UnitKeys.Key(unit), unit, [], owner), stop);
                await offices.ChangePersonAsync(
                    Id,
                    owner,
                    _ => new Person(owner, $"Cán bộ {owner}", Roles.Head | Roles.Member, Unit: UnitKeys.Key(unit), Language: TextLanguage.Vi, Address: address),
                    stop
                );
            }
        );
        await SeedDemoPeopleAsync(offices);
        Assert.True(await Plans.StoreAsync(Id, plan.Info, plan.Tasks, null, CancellationToken.None));
    }

    /// <summary>The administrator and the member of staff, for turns; they lead nothing.</summary>
    private async Task SeedDemoPeopleAsync(IWorkspaceStore offices)
    {
        foreach (var person in DemoOffice.People.Take(2))
        {
            var roles = person.Roles.Contains(DemoRole.Administrator) ? Roles.Administrator : Roles.Member;
            var address = new ConversationAddress(Rig.Connector, ServiceProcess.ChatOf(person), DemoOffice.BotId);
            await offices.ChangePersonAsync(
                Id,
                person.AadObjectId,
                _ => new Person(person.AadObjectId, person.Name, roles, person.TeamsId, Language: TextLanguage.Vi, Address: address),
                CancellationToken.None
            );
        }
    }

    private static string UnitOf(string owner) => $"Phòng {owner}";
}

/// <summary>What the ledger and the tables say of a run.</summary>
/// <param name="Missed">Owners to whom nothing came.</param>
/// <param name="Doubled">Messages beyond each owner's first.</param>
/// <param name="Unreported">Of these, those that no row says could be.</param>
/// <param name="Ambiguous">Sends that the rows say may have arrived.</param>
/// <param name="Unfinished">Owners whose row does not say sent.</param>
internal sealed record Verdict(IReadOnlyList<string> Missed, int Doubled, IReadOnlyList<string> Unreported, int Ambiguous, IReadOnlyList<string> Unfinished)
{
    public static Verdict Of(IReadOnlyList<string> owners, IReadOnlyList<LedgerLine> accepted, IReadOnlyList<DeliveryRow> rows)
    {
        var digests = accepted.Where(a => a.Kind == "send" && a.Key?.StartsWith("digest|", StringComparison.Ordinal) == true).ToList();
        var came = digests.GroupBy(a => a.Conversation).ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);
        var byOwner = rows.GroupBy(r => r.Recipient).ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);
        var unreported = new List<string>();
        foreach (var owner in owners.Where(o => came.ContainsKey(FaultOffice.ChatOf(o))))
        {
            // A second slot for the same matter would be a double too.
            var extra = came[FaultOffice.ChatOf(owner)].Count - 1;
            if (extra > byOwner.GetValueOrDefault(owner, []).Sum(r => r.Ambiguous + r.Extra))
            {
                unreported.Add($"{owner}: {extra}");
            }
        }

        return new Verdict(
            [.. owners.Where(o => !came.ContainsKey(FaultOffice.ChatOf(o)))],
            came.Values.Sum(c => c.Count - 1),
            unreported,
            rows.Sum(r => r.Ambiguous),
            [.. owners.Where(o => byOwner.GetValueOrDefault(o, []) is not [{ State: DeliveryState.Sent }])]);
    }

    /// <summary>Nothing missed, nothing doubled but what a row reports.</summary>
    public void Check(string where, int mostDoubled)
    {
        Assert.True(Missed.Count == 0, $"{where}: missed {string.Join(", ", Missed)}");
        Assert.True(Unreported.Count == 0, $"{where}: doubled and not reported {string.Join(", ", Unreported)}");
        Assert.True(Unfinished.Count == 0, $"{where}: not sent by the rows {string.Join(", ", Unfinished)}");
        Assert.True(Doubled <= mostDoubled, $"{where}: {Doubled} doubled, at most {mostDoubled} are to be");
    }
}
