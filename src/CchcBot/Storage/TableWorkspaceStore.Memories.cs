using Azure.Data.Tables;

namespace CchcBot.Storage;

/// <summary>
/// What conversations showed last, for all instances. Each write also counts up a column of this instance in the office's stamp row, which every turn
/// reads anyway: as long as the columns of the others stay the same, nobody else has written, and what this instance remembers needs no reading.
/// </summary>
internal sealed partial class TableWorkspaceStore
{
    /// <summary>Kind of the rows.</summary>
    public const string About = "about";

    private const string Column = "Shown";

    // Instances come and go; a row has 252 columns at most.
    private const int MostColumns = 20;

    private readonly string own = $"{Column}{Guid.NewGuid().ToString("N")[..12]}";
    private readonly BoundedCache<WorkspaceId, Shown> shown = new(CacheLimits.Offices);
    private long stampsRead;
    private long written;

    public string WrittenByOthers(WorkspaceId office) => shown.Find(office)?.ByOthers ?? "";

    public async Task<string?> FindAsync(WorkspaceId office, string personId, string place, CancellationToken cancellation)
    {
        var row = await table.GetEntityIfExistsAsync(Partition(office), AboutKey(personId, place), cancellationToken: cancellation);
        // It is of use for minutes: a row that only a later build can read is as good as none.
        return row.HasValue && row.Value!.TryGetValue("Schema", out var schema) && schema is JsonColumns.SchemaVersion ? row.Value!.ReadJson() : null;
    }

    public async Task KeepAsync(WorkspaceId office, string personId, string place, string json, CancellationToken cancellation)
    {
        var (partition, count) = (Partition(office), Interlocked.Increment(ref written));
        var known = shown.Find(office);
        var mark = known is { IsStamped: true, Columns: < MostColumns } ? Stamps.Beside(partition, own, count) : Stamps.Alone(partition, own, count);
        var row = new TableEntity(partition, AboutKey(personId, place)).WithJson(json);
        await table.SubmitBesideAsync([new(TableTransactionActionType.UpsertReplace, row), mark], cancellation);
    }

    /// <summary>Row key of what a person's conversation is about.</summary>
    public static string AboutKey(string personId, string place) => $"{AboutOf(personId)}{KeyText.Encode(place)}";

    /// <summary>What the keys of all conversations of a person begin with.</summary>
    public static string AboutOf(string personId) => $"{About}|{KeyText.Encode(personId)}|";

    /// <param name="order">When the reading began: what an earlier one saw is older.</param>
    /// <param name="stamp">The stamp's row.</param>
    private void Noticed(WorkspaceId workspace, long order, TableEntity? stamp)
    {
        var columns = (stamp ?? []).Where(c => c.Key.StartsWith(Column, StringComparison.Ordinal)).ToList();
        var others = string.Join(' ', columns.Where(c => c.Key != own).Select(c => $"{c.Key}={c.Value}").Order(StringComparer.Ordinal));
        var seen = new Shown(order, others, columns.Count, Stamps.StampOf(stamp) is not null);
        shown.Change(workspace, before => before?.Order > order ? before : seen);
    }

    /// <param name="Order">Of the reading.</param>
    /// <param name="ByOthers">Columns of the other instances with their values.</param>
    /// <param name="Columns">How many instances have one.</param>
    /// <param name="IsStamped">Whether the partition has a stamp.</param>
    private sealed record Shown(long Order, string ByOthers, int Columns, bool IsStamped);
}
