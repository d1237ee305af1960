using Azure;
using Azure.Data.Tables;
using CchcBot.Storage.Tables;

namespace CchcBot.Storage;

/// <summary>People imported from lists, so far known by mail address only, and reorganisations of units.</summary>
internal sealed partial class TableWorkspaceStore
{
    // With the stamp, the 100 actions of a transaction.
    private const int BatchSize = 99;

    public async Task ListPeopleAsync(WorkspaceId workspace, IReadOnlyList<ListedPerson> people, CancellationToken cancellation)
    {
        if (people.Count == 0)
        {
            return;
        }

        var known = new Dictionary<string, TableEntity>(StringComparer.Ordinal);
        var filter = GuardedTable.Filter($"PartitionKey eq {Partition(workspace)} and RowKey ge {"listed|"} and RowKey lt {"listed}"}");
        await foreach (var row in table.QueryAsync(filter, cancellationToken: cancellation))
        {
            known[row.RowKey] = row;
        }

        foreach (var batch in people.DistinctBy(p => p.Mail).Chunk(BatchSize))
        {
            await table.SubmitTransactionAsync(
                batch.Select(person => new TableTransactionAction(TableTransactionActionType.UpsertMerge, ListedIndexRow(workspace, person.Mail))),
                cancellation);
            await table.StampedAsync(
                Partition(workspace),
                [.. batch.Select(person => new TableTransactionAction(
                    TableTransactionActionType.UpsertReplace,
                    new TableEntity(Partition(workspace), ListedKey(person.Mail)) { ["Tenant"] = workspace.Tenant, ["Team"] = workspace.Team }
                        .With(person, StorageJson.Default.ListedPerson, known.GetValueOrDefault(ListedKey(person.Mail)))))],
                cancellation);
        }
    }

    public async Task DropListedAsync(WorkspaceId workspace, string mail, CancellationToken cancellation)
    {
        try
        {
            await table.StampedAsync(TableTransactionActionType.Delete, new TableEntity(Partition(workspace), ListedKey(mail)), ETag.All, cancellation);
        }
        catch (RequestFailedException failure) when (failure.Status == 404)
        {
            // Another turn has deleted it already.
        }

        var index = ListedIndexRow(workspace, mail);
        await table.DeleteEntityAsync(index.PartitionKey, index.RowKey, cancellationToken: cancellation);
    }

    public async Task<IReadOnlyList<WorkspaceId>> OfListedAsync(string tenant, IReadOnlyCollection<string> mails, CancellationToken cancellation)
    {
        var found = new HashSet<WorkspaceId>();
        foreach (var mail in mails.Where(m => m.Length > 0).Select(KeyText.Encode))
        {
            var filter = GuardedTable.Filter($"PartitionKey eq {ListedPartition(tenant)} and RowKey ge {mail + "|"} and RowKey lt {mail + "}"}");
            await foreach (var row in table.QueryAsync(filter, cancellationToken: cancellation))
            {
                found.Add(new WorkspaceId(tenant, row.Text("Team") ?? KeyText.Decode(row.RowKey.Split('|')[^1])));
            }
        }

        return [.. found.OrderBy(id => id.Team, StringComparer.Ordinal)];
    }

    public Task ChangeReorganisationAsync(WorkspaceId workspace, string id, Func<Reorganisation?, Reorganisation> change, CancellationToken cancellation) =>
        ChangeRowAsync(
            new TableEntity(Partition(workspace), $"reorganisation|{KeyText.Encode(id)}"), StorageJson.Default.Reorganisation, change, cancellation);

    public async Task KeepApprovalAsync(WorkspaceId workspace, OfficeApproval approval, CancellationToken cancellation)
    {
        try
        {
            var row = new TableEntity(Partition(workspace), $"{Approval}|{KeyText.Encode(approval.Team)}").With(approval, StorageJson.Default.OfficeApproval);
            await table.StampedAsync(TableTransactionActionType.Add, row, default, cancellation);
        }
        catch (RequestFailedException failure) when (failure.Status == 409)
        {
            // Already recorded, before a crash or by a colleague at the same moment.
        }
    }

    public async Task KeepReportedUnreadableAsync(WorkspaceId workspace, IReadOnlyList<string> marks, CancellationToken cancellation)
    {
        foreach (var batch in marks.Chunk(BatchSize))
        {
            await table.StampedAsync(
                Partition(workspace),
                [.. batch.Select(mark => new TableTransactionAction(
                    TableTransactionActionType.UpsertReplace,
                    new TableEntity(Partition(workspace), $"{Told}|{mark}") { ["Schema"] = JsonColumns.SchemaVersion }))],
                cancellation);
        }
    }

    /// <summary>Index row from a mail address to an office that has it in its lists.</summary>
    public static TableEntity ListedIndexRow(WorkspaceId workspace, string mail) =>
        new(ListedPartition(workspace.Tenant), $"{KeyText.Encode(mail)}|{KeyText.Encode(workspace.Team)}")
        {
            ["Schema"] = JsonColumns.SchemaVersion, ["Team"] = workspace.Team,
        };

    private static string ListedPartition(string tenant) => $"listed|{KeyText.Encode(tenant)}";

    /// <summary>Row key of a listed person.</summary>
    public static string ListedKey(string mail) => $"listed|{KeyText.Encode(mail)}";
}
