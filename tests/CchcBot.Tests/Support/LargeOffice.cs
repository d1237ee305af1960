using Azure.Data.Tables;
using CchcBot.Domain.Text;
using CchcBot.Office;
using CchcBot.Storage;
using CchcBot.Storage.Tables;

namespace CchcBot.Tests.Support;

/// <summary>Puts many units and people into an office at once.</summary>
internal static class LargeOffice
{
    private const int BatchSize = 99;

    public static Person Person(string id, string name, string? unit, Roles roles = Roles.Member) =>
        new(id, name, roles, $"29:{id}", Unit: unit is null ? null : UnitKeys.Key(unit), Language: TextLanguage.Vi, Address: TestOffice.Address($"a:{id}"));

    public static Task PeopleAsync(TableStorage service, WorkspaceId office, IReadOnlyList<Person> people) => WriteAsync(service, office, people.Select(p =>
        new TableEntity(TableWorkspaceStore.Partition(office), TableWorkspaceStore.PersonKey(p.Id)).With(p, StorageJson.Default.Person)));

    public static Task UnitsAsync(TableStorage service, WorkspaceId office, IReadOnlyList<Unit> units) => WriteAsync(service, office, units.Select(u =>
        new TableEntity(TableWorkspaceStore.Partition(office), $"unit|{KeyText.Encode(u.Key)}").With(u, StorageJson.Default.Unit)));

    private static async Task WriteAsync(TableStorage service, WorkspaceId office, IEnumerable<TableEntity> rows)
    {
        foreach (var batch in rows.Chunk(BatchSize))
        {
            await service.Table(TableWorkspaceStore.TableName).StampedAsync(
                TableWorkspaceStore.Partition(office),
                [.. batch.Select(row => new TableTransactionAction(TableTransactionActionType.UpsertReplace, row))],
                CancellationToken.None);
        }
    }
}
