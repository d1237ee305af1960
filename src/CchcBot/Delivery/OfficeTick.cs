using CchcBot.Office;

namespace CchcBot.Delivery;

/// <summary>One look of the clock at one office: what its jobs decide from.</summary>
/// <param name="Snapshot">The office and its plans.</param>
/// <param name="Deliveries">What was said, and what was agreed about it.</param>
/// <param name="Now">The office's time.</param>
internal sealed record OfficeTick(OfficeSnapshot Snapshot, OfficeDeliveries Deliveries, DateTimeOffset Now)
{
    public Workspace Office => Snapshot.Office;

    /// <summary>How often this process had written to the office's units and people when they were read.</summary>
    public long OfficeWrites { get; init; }
}

/// <summary>Reads what the clock needs of an office: where nothing has changed, two stamps and the heads of its plans.</summary>
internal sealed class OfficeTicks(IWorkspaceStore offices, IPlanStore plans, IDeliveryStore deliveries, INoteStore notes)
{
    private readonly BoundedCache<WorkspaceId, OfficeDeliveries> said = new(CacheLimits.Offices);

    /// <summary>Null where there is no such office, and where it waits to be approved.</summary>
    public async Task<OfficeTick?> ReadAsync(WorkspaceId id, DateTimeOffset now, CancellationToken cancellation)
    {
        var writes = offices.OwnWrites(id);
        var known = Deliveries(id);
        var looked = known.LookAsync(cancellation);
        var office = await offices.FindAsync(id, cancellation);
        await looked;
        return office is null or { IsPending: true } ? null : new OfficeTick(new OfficeSnapshot(office, plans), known, now) { OfficeWrites = writes };
    }

    /// <summary>The same for the next job: read anew where this process has changed the office since.</summary>
    public Task<OfficeTick?> GoOnAsync(OfficeTick tick, DateTimeOffset now, CancellationToken cancellation) =>
        offices.OwnWrites(tick.Office.Id) == tick.OfficeWrites
            ? Task.FromResult<OfficeTick?>(tick with { Now = now })
            : ReadAsync(tick.Office.Id, now, cancellation);

    private OfficeDeliveries Deliveries(WorkspaceId id)
    {
        if (said.Find(id) is not { } known)
        {
            said.Keep(id, known = new OfficeDeliveries(id, deliveries, notes));
        }

        return known;
    }
}
