namespace CchcBot.Delivery;

/// <summary>One tick for one office: the data on which its jobs decide.</summary>
/// <param name="Snapshot">The office and its plans.</param>
/// <param name="Deliveries">The office's deliveries and reminder notes.</param>
/// <param name="Now">Office time.</param>
internal sealed record OfficeTick(OfficeSnapshot Snapshot, OfficeDeliveries Deliveries, DateTimeOffset Now)
{
    public Workspace Office => Snapshot.Office;

    /// <summary>This process's write counter of the office (<see cref="IWorkspaceStore.OwnWrites"/>) when the office was read.</summary>
    public long OfficeWrites { get; init; }
}

/// <summary>Reads an office's data for a tick; where nothing has changed, only two stamps and the plans' heads.</summary>
internal sealed class OfficeTicks(IWorkspaceStore offices, IPlanStore plans, IDeliveryStore deliveries, INoteStore notes)
{
    private readonly BoundedCache<WorkspaceId, OfficeDeliveries> said = new(CacheLimits.Offices);

    /// <summary>Null where there is no such office, or it waits for approval.</summary>
    public async Task<OfficeTick?> ReadAsync(WorkspaceId id, DateTimeOffset now, CancellationToken cancellation)
    {
        var writes = offices.OwnWrites(id);
        var known = Deliveries(id);
        var looked = known.RefreshAsync(cancellation);
        var office = await offices.FindAsync(id, cancellation);
        await looked;
        return office is null or { IsPending: true } ? null : new OfficeTick(new OfficeSnapshot(office, plans), known, now) { OfficeWrites = writes };
    }

    /// <summary>The tick for the next job: the same data, or read again if this process has changed the office since.</summary>
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
