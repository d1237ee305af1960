using CchcBot.Domain.Reminders;

namespace CchcBot.Delivery;

/// <summary>
/// A cache of an office's deliveries and notes. Own writes invalidate it at once, those of other instances when the stamp is next read. Claims and sends
/// do not rely on it: they are checked against row versions.
/// </summary>
internal sealed class OfficeDeliveries(WorkspaceId office, IDeliveryStore store, INoteStore notes)
{
    // Bounds the cache: each day asks for other ranges.
    private const int MostReadings = 64;

    private readonly Dictionary<string, object?> known = new(StringComparer.Ordinal);
    private readonly Lock sync = new();
    private string? stamp;
    private long writes;

    public WorkspaceId Office => office;

    /// <summary>Reads the stamp and clears the cache if it has changed.</summary>
    public async Task RefreshAsync(CancellationToken cancellation)
    {
        var now = await store.StampAsync(office, cancellation);
        lock (sync)
        {
            if (now != stamp)
            {
                known.Clear();
            }

            stamp = now;
        }
    }

    /// <summary>As <see cref="IDeliveryStore.FindAsync"/>.</summary>
    public Task<DeliveryRow?> FindAsync(string key, CancellationToken cancellation) => OnceAsync(key, () => store.FindAsync(office, key, cancellation));

    /// <summary>The deliveries of one kind by slot; the same list instance while nothing has changed.</summary>
    public Task<IReadOnlyList<DeliveryRow>> ListAsync(DeliveryKind kind, DateOnly since, DateOnly? before, CancellationToken cancellation) =>
        OnceAsync($"{kind} {since:yyyyMMdd} {before:yyyyMMdd}", () => store.ListAsync(office, kind, since, before, cancellation));

    /// <summary>As <see cref="ListAsync"/>, but not cached: for long lists needed once.</summary>
    public Task<IReadOnlyList<DeliveryRow>> ListOnceAsync(DeliveryKind kind, DateOnly since, DateOnly? before, CancellationToken cancellation) =>
        store.ListAsync(office, kind, since, before, cancellation);

    /// <summary>As <see cref="INoteStore.ListAsync"/>.</summary>
    public Task<IReadOnlyDictionary<string, AssignmentNote>> NotesAsync(CancellationToken cancellation) =>
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
            // Unreadable rows are not cached: repairing one by hand does not change the stamp.
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
