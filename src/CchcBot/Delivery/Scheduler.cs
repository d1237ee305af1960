using CchcBot.Office;
using Microsoft.Extensions.Options;

namespace CchcBot.Delivery;

/// <summary>
/// Decides only when, never what: at each tick, and at once when the office's clock was moved or somebody became reachable. Of several instances
/// the one that holds the lease ticks; a tick goes on for as long as it is renewed. Each office ticks on its own: no office waits for another.
/// </summary>
internal sealed partial class Scheduler(
    IWorkspaceStore offices,
    OfficeTicks ticks,
    IEnumerable<IOfficeJob> jobs,
    Lease lease,
    OfficeClock clock,
    SchedulerBell bell,
    TimeProvider time,
    IOptions<BotOptions> options,
    ILogger<Scheduler> logger)
    : BackgroundService
{
    private readonly OfficeRuns runs = new(time);

    // Given back where that is quick: else the next instance waits for the lease's time.
    private static readonly TimeSpan GoodBye = TimeSpan.FromSeconds(2);

    // Where a word of it was lost.
    private static readonly TimeSpan ListFor = TimeSpan.FromHours(1);

    private IReadOnlyList<WorkspaceId> all = [];
    private (int, long) made;
    private long? listed;

    private readonly TimeSpan length = options.Value.Delivery.Lease;
    private readonly TimeSpan interval = options.Value.Delivery.Tick;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        clock.Moved += bell.Ring;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await HoldAsync(stoppingToken))
                {
                    await TicksAsync(stoppingToken);
                }

                await Task.Delay(lease.NextTry(length), time, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                // The service stops.
            }
        }

        using var soon = new CancellationTokenSource(GoodBye, time);
        await TryAsync("lease", lease.ReleaseAsync, soon.Token);
    }

    public override void Dispose()
    {
        base.Dispose();
        runs.Dispose();
    }

    /// <summary>Ticks until the lease is lost or the service stops.</summary>
    private async Task TicksAsync(CancellationToken stoppingToken)
    {
        using var held = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        var ticking = LoopAsync(held.Token);
        while (await HoldAsync(stoppingToken))
        {
            await Task.Delay(lease.NextTry(length), time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (stoppingToken.IsCancellationRequested)
            {
                break;
            }
        }

        await held.CancelAsync();
        await ticking;
    }

    private async Task LoopAsync(CancellationToken held)
    {
        while (!held.IsCancellationRequested)
        {
            await TryAsync("list", ListAsync, held);
            foreach (var id in all)
            {
                if (!runs.Start(id, stop => TickAsync(id, time, options.Value.Delivery.OfficeTime, stop), held))
                {
                    Log.StillRunning(logger);
                }
            }

            // Whichever comes first; a ring that comes meanwhile waits for the next turn of the loop.
            using var rested = CancellationTokenSource.CreateLinkedTokenSource(held);
            await Task.WhenAny(Task.Delay(interval, time, rested.Token), bell.WaitAsync(rested.Token));
            await rested.CancelAsync();
        }

        await runs.EndAsync();
    }

    /// <summary>Storage that does not answer leaves things as they are: nobody else can take the lease then.</summary>
    private async Task<bool> HoldAsync(CancellationToken cancellation)
    {
        var held = lease.IsHeld;
        await TryAsync("lease", async stop => held = await lease.TryHoldAsync(length, stop), cancellation);
        return held && !cancellation.IsCancellationRequested;
    }

    /// <summary>Runs all jobs of an office. One office's trouble is not another's, nor one job's another's.</summary>
    internal Task TickAsync(WorkspaceId id, CancellationToken cancellation) => TickAsync(id, time, Timeout.InfiniteTimeSpan, cancellation);

    /// <param name="id">The office.</param>
    /// <param name="stopwatch">Measures the time of each job.</param>
    /// <param name="most">How long each job may take; what it leaves, the next look of the clock takes up.</param>
    /// <param name="cancellation">The service stops, or another instance has the lease.</param>
    private async Task TickAsync(WorkspaceId id, TimeProvider stopwatch, TimeSpan most, CancellationToken cancellation)
    {
        OfficeTick? tick = null;
        foreach (var job in jobs)
        {
            using var late = new CancellationTokenSource(most, stopwatch);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellation);
            await TryAsync(
                job.GetType().Name,
                async _ =>
                {
                    var stop = either.Token;
                    tick = tick is null ? await ticks.ReadAsync(id, clock.Now, stop) : await ticks.GoOnAsync(tick, clock.Now, stop);
                    await (tick is null ? Task.CompletedTask : job.RunAsync(tick, stop));
                },
                cancellation);
        }
    }

    /// <summary>Offices are made seldom: here, or by another instance, which changes the lease's row then.</summary>
    private async Task ListAsync(CancellationToken cancellation)
    {
        var now = (lease.Surprises, offices.Made);
        if (listed is not { } at || made != now || time.GetElapsedTime(at) >= ListFor)
        {
            at = time.GetTimestamp();
            all = await offices.ListAsync(cancellation);
            (listed, made) = (at, now);
        }
    }

    private async Task TryAsync(string what, Func<CancellationToken, Task> act, CancellationToken cancellation)
    {
        try
        {
            await act(cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // The service stops, or another instance has the lease: what is not finished is taken up later.
        }
#pragma warning disable CA1031 // Whatever failed, the clock must go on: the next tick takes up what is open.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            Log.TickFailed(logger, what, Failures.KindOf(failure), Failures.PlaceOf(failure));
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "A tick failed in {Part} with {Failure} at {Place}; the next one takes up what is open.")]
        public static partial void TickFailed(ILogger logger, string part, string failure, string place);

        [LoggerMessage(2, LogLevel.Warning, "An office's tick is still running when the next is due; the other offices go on.")]
        public static partial void StillRunning(ILogger logger);
    }
}
