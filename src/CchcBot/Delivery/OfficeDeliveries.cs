using CchcBot.Domain.Reminders;
using CchcBot.Office;

namespace CchcBot.Delivery;

/// <summary>
/// What was read of an office's deliveries and notes, kept until they change: by this process at once, by another when the stamp is next looked at.
/// What is claimed or sent by it is decided by the row's own version.
/// </summary>
internal sealed class OfficeDeliveries(WorkspaceId office, IDeliveryStore store, INoteStore notes)
{
    // The days move on: what is asked for becomes another range.
    private const int MostReadings = 64;

    private readonly Dictionary<string, object?> known = new(StringComparer.Ordinal);
    private readonly Lock sync = new();
    private string? stamp;
    private long writes;

    public WorkspaceId Office => office;

    /// <summary>Forgets what was read where anything has changed since.</summary>
    public async Task LookAsync(CancellationToken cancellation)
    {
        var now = await store.StampAsync(office, cancellation);
        lock (sync)
        {
            // None: nothing was ever written there.
            if (now != stamp)
            {
                known.Clear();
            }

            stamp = now;
        }
    }

    /// <summary>As <see cref="IDeliveryStore.FindAsync"/>.</summary>
    public Task<DeliveryRow?> FindAsync(string key, CancellationToken cancellation) => OnceAsync(key, () => store.FindAsync(office, key, cancellation));

    /// <summary>Those of a kind, by slot; the same list while nothing has changed.</summary>
    public Task<IReadOnlyList<DeliveryRow>> ListAsync(DeliveryKind kind, DateOnly since, DateOnly? before, CancellationToken cancellation) =>
        OnceAsync($"{kind} {since:yyyyMMdd} {before:yyyyMMdd}", () => store.ListAsync(office, kind, since, before, cancellation));

    /// <summary>The same, not kept: for what is long and looked at once.</summary>
    public Task<IReadOnlyList<DeliveryRow>> ListOnceAsync(DeliveryKind kind, DateOnly since, DateOnly? before, CancellationToken cancellation) =>
        store.ListAsync(office, kind, since, before, cancellation);

    /// <summary>As <see cref="INoteStore.ListAsync"/>.</summary>
    public Task<IReadOnlyDictionary<string, DutyNote>> NotesAsync(CancellationToken cancellation) =>
        OnceAsync("notes", () => notes.ListAsync(office, cancellation));

    private async Task<T> OnceAsync<T>(string name, Func<Task<T>> read)
    {
        var before = store.OwnWrites(office);
        lock (sync)
        {
            if (writes != before || known.Count >= MostReadings)
            {
                known.Clear();
                writes = before;
            }

            if (known.TryGetValue(name, out var value))
            {
                return (T)value!;
            }
        }

        var found = await read();
        lock (sync)
        {
            // A row that cannot be read is mended by hand, without a stamp.
            if (writes == before && store.OwnWrites(office) == before && IsWhole(found))
            {
                known[name] = found;
            }
        }

        return found;
    }

    private static bool IsWhole<T>(T found) => found switch
    {
        DeliveryRow row => !row.IsUnreadable,
        IEnumerable<DeliveryRow> rows => !rows.Any(r => r.IsUnreadable),
        _ => true,
    };
}
