using CchcBot.Delivery;

namespace CchcBot.Slices.PersonalData;

/// <summary>Deletes, once a day, rows whose retention period is over.</summary>
internal sealed class RetentionRun(IPersonalDataStore rows, TimeProvider time) : IOfficeJob
{
    private static readonly TimeSpan Interval = TimeSpan.FromDays(1);

    private readonly BoundedCache<WorkspaceId, long?> looked = new(CacheLimits.Offices);

    public async Task RunAsync(OfficeTick tick, CancellationToken cancellation)
    {
        if (looked.Find(tick.Office.Id) is not { } last || time.GetElapsedTime(last) >= Interval)
        {
            looked.Keep(tick.Office.Id, time.GetTimestamp());
            await rows.ExpireAsync(tick.Office.Id, time.GetUtcNow(), cancellation);
        }
    }
}
