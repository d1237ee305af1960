using System.Text.Json.Serialization.Metadata;
using Azure;
using Azure.Data.Tables;
using CchcBot.Storage.Tables;

namespace CchcBot.Storage;

/// <summary>
/// Offices in Azure Table storage. An office is one partition with a stamp; row keys: settings, unit|{key}, person|{id}, listed|{mail},
/// reorganisation|{id}, former|{pseudonym}, gone|{hash}, told|{hash}, approval|{team}, act|{time}|{id}|{way}|{roles}. Index partitions, always written
/// before the row they lead to: offices (all offices), person|{tenant}|{id} (a person's offices), listed|{tenant} (offices that list a mail address).
/// first|{tenant} names the tenant's first office. about|{person}|{place}: what a conversation showed last.
/// </summary>
internal sealed partial class TableWorkspaceStore(TableStorage storage, UnreadableRows? unreadable = null) : IWorkspaceStore, IMemoryStore
{
    public const string TableName = "workspaces";

    public const string SettingsRow = "settings";

    private const string Removed = "gone";
    private const string Told = "told";
    private const string Approval = "approval";
    private const string Pending = "Pending";
    private const string First = "first";
    private const string AllOffices = "offices";

    // Role acts and what conversations are about sort before all other rows of the partition, so that a query for the office can start after them.
    private const string Acts = "act|";
    private const string AfterActs = "act}";
    private const int MostAttempts = 8;

    // How long a change of a person's offices made by another instance may go unnoticed.
    private static readonly TimeSpan PersonFor = TimeSpan.FromMinutes(1);

    private readonly GuardedTable table = storage.Table(TableName);
    private readonly RowReader rows = new(TableName, unreadable);
    private readonly GuardedTable clocks = storage.Table(TableDeliveryStore.TableName);
    private readonly BoundedCache<WorkspaceId, Known<Workspace>> offices = new(CacheLimits.Offices);
    private readonly BoundedCache<string, Known<IReadOnlyList<WorkspaceId>>> ofPeople = new(CacheLimits.People);

    public async Task<Workspace?> FindAsync(WorkspaceId workspace, CancellationToken cancellation)
    {
        // The stamp is read first: a change made during the reading has a later one.
        var order = Interlocked.Increment(ref stampsRead);
        var row = await table.ReadStampRowAsync(Partition(workspace), cancellation);
        var stamp = Stamps.StampOf(row);
        Noticed(workspace, order, row);
        if (stamp is not null && offices.Find(workspace) is { } known && known.Name == stamp)
        {
            return known.Value;
        }

        var read = await ReadAsync(workspace, cancellation);
        if (stamp is not null && read is { IsWhole: true })
        {
            offices.Keep(workspace, new Known<Workspace>(read, stamp, 0));
        }

        return read;
    }

    public long OwnWrites(WorkspaceId workspace) => table.WritesTo(Partition(workspace));

    public long Made => table.WritesTo(AllOffices);

    private async Task<Workspace?> ReadAsync(WorkspaceId workspace, CancellationToken cancellation)
    {
        WorkspaceSettings? settings = null;
        var units = new List<Unit>();
        var people = new List<Person>();
        var listed = new List<ListedPerson>();
        var reorganisations = new List<Reorganisation>();
        var former = new List<FormerPerson>();
        var approvals = new List<OfficeApproval>();
        var (removed, told) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        var broken = new HashSet<string>(StringComparer.Ordinal);
        var filter = GuardedTable.Filter($"PartitionKey eq {Partition(workspace)} and RowKey ge {AfterActs}");
        await foreach (var row in table.QueryAsync(filter, cancellationToken: cancellation))
        {
            switch (row.RowKey.Split('|')[0])
            {
                case SettingsRow:
                    settings = rows.TryRead(workspace, row, StorageJson.Default.WorkspaceSettings);
                    if (settings is null)
                    {
                        settings = SettingsWithout(workspace, row);
                        broken.Add(row.RowKey);
                    }

                    break;
                case "unit":
                    Add(units, row, StorageJson.Default.Unit);
                    break;
                case "person":
                    Add(people, row, StorageJson.Default.Person);
                    break;
                case "listed":
                    Add(listed, row, StorageJson.Default.ListedPerson);
                    break;
                case "former":
                    Add(former, row, StorageJson.Default.FormerPerson);
                    break;
                case Removed:
                    removed.Add(row.RowKey[(Removed.Length + 1)..]);
                    break;
                case Told:
                    told.Add(row.RowKey[(Told.Length + 1)..]);
                    break;
                case Approval:
                    Add(approvals, row, StorageJson.Default.OfficeApproval);
                    break;
                case "reorganisation":
                    Add(reorganisations, row, StorageJson.Default.Reorganisation);
                    break;
            }
        }

        return settings is null ? null : new Workspace(workspace, settings, units, people, listed, reorganisations, former, removed)
        {
            Approvals = approvals,
            ReportedUnreadable = told,
            IsWhole = broken.Count == 0,
            HasUnreadableSettings = broken.Contains(SettingsRow),
            UnreadablePeople = Broken("person|", StringComparer.OrdinalIgnoreCase),
            UnreadableUnits = Broken("unit|", StringComparer.Ordinal),
        };

        HashSet<string> Broken(string kind, StringComparer comparer) =>
            broken.Where(key => key.StartsWith(kind, StringComparison.Ordinal)).Select(key => KeyText.Decode(key[kind.Length..])).ToHashSet(comparer);

        void Add<T>(List<T> all, TableEntity row, JsonTypeInfo<T> type)
            where T : class
        {
            if (rows.TryRead(workspace, row, type) is { } read)
            {
                all.Add(read);
            }
            else
            {
                broken.Add(row.RowKey);
            }
        }
    }

    /// <summary>
    /// Settings to use when the stored ones are unreadable: the defaults, without a report channel. An office that waits for approval keeps waiting.
    /// </summary>
    private static WorkspaceSettings SettingsWithout(WorkspaceId workspace, TableEntity row) =>
        new(workspace.Team) { PendingSince = row.TryGetValue(Pending, out var pending) && pending is true ? DateTimeOffset.MinValue : null };

    public async Task<IReadOnlyList<WorkspaceId>> ListAsync(CancellationToken cancellation)
    {
        var found = new List<WorkspaceId>();
        await foreach (var row in table.QueryAsync(GuardedTable.Filter($"PartitionKey eq {AllOffices}"), cancellationToken: cancellation))
        {
            if (row.RowKey.Split('|') is [var tenant, var team])
            {
                found.Add(row.Office(tenant, team));
            }
        }

        return found;
    }

    public async Task<IReadOnlyList<WorkspaceId>> OfPersonAsync(string tenant, string personId, CancellationToken cancellation)
    {
        var partition = PersonPartition(tenant, personId);
        var writes = table.WritesTo(partition);
        if (ofPeople.Find(partition) is { } known && known.Name == $"{writes}" && storage.Time.GetElapsedTime(known.At) < PersonFor)
        {
            return known.Value;
        }

        var at = storage.Time.GetTimestamp();
        var found = new List<WorkspaceId>();
        await foreach (var row in table.QueryAsync(GuardedTable.Filter($"PartitionKey eq {partition}"), cancellationToken: cancellation))
        {
            found.Add(new WorkspaceId(tenant, row.Text("Team") ?? KeyText.Decode(row.RowKey)));
        }

        // An empty result is not cached: the person may be added to an office at any moment.
        if (found.Count > 0)
        {
            ofPeople.Keep(partition, new Known<IReadOnlyList<WorkspaceId>>(found, $"{writes}", at));
        }

        return found;
    }

    public async Task CreateAsync(WorkspaceId workspace, WorkspaceSettings settings, CancellationToken cancellation)
    {
        try
        {
            await table.UpsertEntityAsync(IndexRow(workspace), TableUpdateMode.Merge, cancellation);
            var row = SettingsEntity(workspace).With(settings, StorageJson.Default.WorkspaceSettings);
            row[Pending] = settings.PendingSince is not null;
            await table.StampedAsync(TableTransactionActionType.Add, row, default, cancellation);
            // Changes the ETag of the lease: the instance that runs the clock notices and looks for new offices.
            await TableLeaseStore.TouchAsync(clocks, cancellation);
        }
        catch (RequestFailedException failure) when (failure.Status == 409)
        {
            // The office exists already and is left unchanged.
        }
    }

    public async Task<bool> TryClaimTenantAsync(WorkspaceId workspace, bool isAlone, CancellationToken cancellation)
    {
        var row = new TableEntity($"{First}|{KeyText.Encode(workspace.Tenant)}", "office")
        {
            ["Schema"] = JsonColumns.SchemaVersion, ["Team"] = workspace.Team,
        };
        try
        {
            if (isAlone)
            {
                await table.AddEntityAsync(row, cancellation);
                return true;
            }
        }
        catch (RequestFailedException failure) when (failure.Status == 409)
        {
            // Another team was first, or this one before a crash.
        }

        var there = await table.GetEntityIfExistsAsync(row.PartitionKey, row.RowKey, cancellationToken: cancellation);
        return there.HasValue && there.Value!.Text("Team") == workspace.Team;
    }

    public Task ChangeSettingsAsync(WorkspaceId workspace, Func<WorkspaceSettings, WorkspaceSettings> change, CancellationToken cancellation) =>
        ChangeRowAsync(
            SettingsEntity(workspace),
            StorageJson.Default.WorkspaceSettings,
            settings => change(settings ?? throw new InvalidOperationException($"There is no office {workspace}.")),
            cancellation);

    public Task ChangeUnitAsync(WorkspaceId workspace, string key, Func<Unit?, Unit> change, CancellationToken cancellation) =>
        ChangeRowAsync(new TableEntity(Partition(workspace), $"unit|{KeyText.Encode(key)}"), StorageJson.Default.Unit, change, cancellation);

    public Task ChangePersonAsync(WorkspaceId workspace, string personId, Func<Person?, Person> change, CancellationToken cancellation) =>
        ChangeAsync(workspace, personId, null, change, cancellation);

    public Task ChangeRolesAsync(WorkspaceId workspace, string personId, RoleChange by, Func<Person?, Person> change, CancellationToken cancellation) =>
        ChangeAsync(workspace, personId, by, change, cancellation);

    public async Task<IReadOnlyList<RoleAct>> RoleActsAsync(WorkspaceId workspace, CancellationToken cancellation)
    {
        var acts = new List<RoleAct>();
        var filter = GuardedTable.Filter($"PartitionKey eq {Partition(workspace)} and RowKey ge {Acts} and RowKey lt {AfterActs}");
        await foreach (var row in table.QueryAsync(filter, cancellationToken: cancellation))
        {
            if (rows.TryRead(workspace, row, StorageJson.Default.RoleAct) is { } act)
            {
                acts.Add(act);
            }
        }

        return [.. acts.OrderBy(a => a.At)];
    }

    private async Task ChangeAsync(WorkspaceId workspace, string personId, RoleChange? by, Func<Person?, Person> change, CancellationToken cancellation)
    {
        await table.UpsertEntityAsync(
            new TableEntity(PersonPartition(workspace.Tenant, personId), KeyText.Encode(workspace.Team))
            {
                ["Schema"] = JsonColumns.SchemaVersion,
                ["Team"] = workspace.Team,
            },
            TableUpdateMode.Merge,
            cancellation);
        await ChangeRowAsync(
            new TableEntity(Partition(workspace), PersonKey(personId)),
            StorageJson.Default.Person,
            change,
            cancellation,
            by is null ? null : (before, after) => ActRow(workspace, personId, by, before?.AllRoles ?? Roles.None, after.AllRoles));
    }

    private static TableEntity? ActRow(WorkspaceId workspace, string personId, RoleChange by, Roles before, Roles after) => before == after ? null
        : new TableEntity(Partition(workspace), $"{Acts}{by.At.UtcTicks:D19}|{KeyText.Encode(personId)}|{by.Way}|{(int)after}")
            .With(new RoleAct(by.At, by.By, personId, by.Way, before, after), StorageJson.Default.RoleAct);

    public async Task ChangeKnownPersonAsync(WorkspaceId workspace, string personId, Func<Person, Person> change, CancellationToken cancellation)
    {
        // An unreadable row stays as it is, without failing the caller.
        if (await table.GetEntityIfExistsAsync(Partition(workspace), PersonKey(personId), cancellationToken: cancellation) is { HasValue: true } found
            && rows.TryRead(workspace, found.Value!, StorageJson.Default.Person) is not null)
        {
            await ChangeRowAsync<Person>(
                new TableEntity(Partition(workspace), PersonKey(personId)),
                StorageJson.Default.Person,
                there => there is null ? null : change(there),
                cancellation);
        }
    }

    public async Task LiftRemovalAsync(WorkspaceId workspace, string personId, CancellationToken cancellation)
    {
        try
        {
            await table.StampedAsync(TableTransactionActionType.Delete, RemovedRow(workspace, personId), ETag.All, cancellation);
        }
        catch (RequestFailedException failure) when (failure.Status == 404)
        {
            // Another turn of the same person was first.
        }
    }

    /// <summary>Row that marks somebody whose data was removed, by a hash of the id.</summary>
    public static TableEntity RemovedRow(WorkspaceId workspace, string personId) =>
        new(Partition(workspace), $"{Removed}|{RemovedMark.Of(workspace, personId)}") { ["Schema"] = JsonColumns.SchemaVersion };

    public async Task<TimeSpan?> FindClockOffsetAsync(CancellationToken cancellation)
    {
        var row = await table.GetEntityIfExistsAsync("system", "clock", cancellationToken: cancellation);
        return row.HasValue && row.Value!.TryGetValue("OffsetTicks", out var ticks) && ticks is long offset ? TimeSpan.FromTicks(offset) : null;
    }

    public Task SetClockOffsetAsync(TimeSpan offset, CancellationToken cancellation) =>
        table.UpsertEntityAsync(
            new TableEntity("system", "clock") { ["Schema"] = JsonColumns.SchemaVersion, ["OffsetTicks"] = offset.Ticks },
            TableUpdateMode.Merge,
            cancellation);

    /// <summary>
    /// Optimistic read-change-write of one row, retried when another writer was first; null from <paramref name="change"/> leaves it unchanged.
    /// </summary>
    /// <exception cref="RowUnreadableException">The stored row is unreadable; it is left unchanged.</exception>
    private async Task ChangeRowAsync<T>(
        TableEntity row,
        JsonTypeInfo<T> type,
        Func<T?, T?> change,
        CancellationToken cancellation,
        Func<T?, T, TableEntity?>? act = null)
        where T : class
    {
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var found = await table.GetEntityIfExistsAsync(row.PartitionKey, row.RowKey, cancellationToken: cancellation);
            var before = found.HasValue ? found.Value!.Read(type) : null;
            if (change(before) is not { } after || (before is not null && EqualityComparer<T>.Default.Equals(before, after)))
            {
                return;
            }

            try
            {
                row = row.With(after, type, found.HasValue ? found.Value : null);
                if (after is WorkspaceSettings { PendingSince: var pending })
                {
                    row[Pending] = pending is not null;
                }

                TableTransactionAction first = found.HasValue
                    ? new(TableTransactionActionType.UpdateReplace, row, found.Value!.ETag)
                    : new(TableTransactionActionType.Add, row);
                // Upsert: after a crash the repeated change has the same key, and is the same act.
                await table.StampedAsync(
                    row.PartitionKey,
                    act?.Invoke(before, after) is { } written ? [first, new(TableTransactionActionType.UpsertReplace, written)] : [first],
                    cancellation);
                return;
            }
            catch (RequestFailedException failure) when (failure.Status is 409 or 412)
            {
                // Another writer was first: retry on what it wrote.
            }
        }

        throw new TooManyWritersException(row.RowKey);
    }

    private static TableEntity SettingsEntity(WorkspaceId workspace) =>
        new(Partition(workspace), SettingsRow) { ["Tenant"] = workspace.Tenant, ["Team"] = workspace.Team };

    /// <summary>Index row by which all offices are listed.</summary>
    public static TableEntity IndexRow(WorkspaceId workspace) =>
        new(AllOffices, $"{KeyText.Encode(workspace.Tenant)}|{KeyText.Encode(workspace.Team)}")
        {
            ["Schema"] = JsonColumns.SchemaVersion, ["Tenant"] = workspace.Tenant, ["Team"] = workspace.Team,
        };

    public static string Partition(WorkspaceId workspace) => $"office|{KeyText.Encode(workspace.Tenant)}|{KeyText.Encode(workspace.Team)}";

    public static string PersonKey(string personId) => $"person|{KeyText.Encode(personId)}";

    public static string PersonPartition(string tenant, string personId) => $"person|{KeyText.Encode(tenant)}|{KeyText.Encode(personId)}";

    /// <param name="Value">What was read.</param>
    /// <param name="Name">Stamp or counter of the state in which it was read.</param>
    /// <param name="At">When it was read: a timestamp of the time provider.</param>
    private sealed record Known<T>(T Value, string Name, long At);
}
