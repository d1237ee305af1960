using Azure;
using Azure.Data.Tables;
using CchcBot.Office;
using CchcBot.Storage.Tables;

namespace CchcBot.Storage;

/// <summary>People of lists that are known by mail alone, and decisions on units.</summary>
internal sealed partial class TableWorkspaceStore
{
    private const int BatchSize = 100;

    public async Task ListPeopleAsync(WorkspaceId workspace, IReadOnlyList<ListedPerson> people, CancellationToken cancellation)
    {
        foreach (var batch in people.DistinctBy(p => p.Mail).Chunk(BatchSize))
        {
            await table.SubmitTransactionAsync(
                batch.Select(person => new TableTransactionAction(
                    TableTransactionActionType.UpsertReplace,
                    new TableEntity(Partition(workspace), ListedKey(person.Mail)) { ["Tenant"] = workspace.Tenant, ["Team"] = workspace.Team }
                        .With(person, StorageJson.Default.ListedPerson))),
                cancellation);
        }
    }

    public async Task DropListedAsync(WorkspaceId workspace, string mail, CancellationToken cancellation)
    {
        try
        {
            await table.DeleteEntityAsync(Partition(workspace), ListedKey(mail), cancellationToken: cancellation);
        }
        catch (RequestFailedException failure) when (failure.Status == 404)
        {
            // Another turn settled it first: that is what was wanted.
        }
    }

    public async Task<IReadOnlyList<WorkspaceId>> OfListedAsync(string tenant, IReadOnlyCollection<string> mails, CancellationToken cancellation)
    {
        // Asked for strangers only: the few offices of one tenant are one key range.
        var offices = $"office|{KeyText.Encode(tenant)}|";
        var found = new HashSet<WorkspaceId>();
        foreach (var key in mails.Where(m => m.Length > 0).Select(ListedKey))
        {
            var filter = GuardedTable.Filter($"PartitionKey ge {offices} and PartitionKey lt {offices + "}"} and RowKey eq {key}");
            await foreach (var row in table.QueryAsync(filter, cancellationToken: cancellation))
            {
                found.Add(new WorkspaceId(tenant, row.GetString("Team")!));
            }
        }

        return [.. found.OrderBy(id => id.Team, StringComparer.Ordinal)];
    }

    public Task ChangeReorganisationAsync(WorkspaceId workspace, string id, Func<Reorganisation?, Reorganisation> change, CancellationToken cancellation) =>
        ChangeRowAsync(
            Partition(workspace),
            $"reorganisation|{KeyText.Encode(id)}",
            StorageJson.Default.Reorganisation,
            change,
            reorganisation => new TableEntity(Partition(workspace), $"reorganisation|{KeyText.Encode(id)}").With(reorganisation, StorageJson.Default.Reorganisation),
            cancellation);

    private static string ListedKey(string mail) => $"listed|{KeyText.Encode(mail)}";
}
