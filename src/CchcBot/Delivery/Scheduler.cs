using Microsoft.Extensions.Options;

namespace CchcBot.Delivery;

/// <summary>
/// Decides when jobs run: at each tick, and at once when the office clock was moved or a person became reachable. Of several instances only the holder
/// of the lease ticks, for as long as it is renewed. Offices tick independently: none waits for another.
/// </summary>
internal sealed partial class Scheduler(
    IWorkspaceStore offices,
    OfficeTicks ticks,
    IEnumerable<IOfficeJob> jobs,
    Lease lease,
    OfficeClock clock,
    SchedulerWakeup wakeup,
    Punctuality punctuality,
    TimeProvider time,
    IOptions<BotOptions> options,
    ILogger<Scheduler> logger)
    : BackgroundService
{
    private readonly OfficeRuns runs = new(time);

    // Time limit for releasing the lease on shutdown; if it is not released, the next instance waits for the lease to run out.
    private static readonly TimeSpan GoodBye = TimeSpan.FromSeconds(2);

    // The list of offices is read again at least this often, in case another instance's signal for a new office was lost.
    private static readonly TimeSpan ListFor = TimeSpan.FromHours(1);

    private IReadOnlyList<WorkspaceId> all = [];
    private (int, long) made;
    private long? listed;

    private readonly TimeSpan length = options.Value.Delivery.Lease;
    private readonly TimeSpan interval = options.Value.Delivery.Tick;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        clock.Moved += wakeup.Wake;
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
        punctuality.Begin();
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
        punctuality.End();
    }

    private async Task LoopAsync(CancellationToken held)
    {
        while (!held.IsCancellationRequested)
        {
            await TryAsync("list", ListAsync, held);
            if (all.Count == 0)
            {
                punctuality.Looked();
            }

            foreach (var id in all)
            {
                if (!runs.Start(id, stop => TickAsync(id, time, options.Value.Delivery.OfficeTime, stop), held))
                {
                    Log.StillRunning(logger);
                }
            }

            // A ring that comes after this is kept for the next round of the loop.
            using var rested = CancellationTokenSource.CreateLinkedTokenSource(held);
            await Task.WhenAny(Task.Delay(interval, time, rested.Token), wakeup.WaitAsync(rested.Token));
            await rested.CancelAsync();
        }

        await runs.EndAsync();
    }

    /// <summary>Acquires or renews the lease. If storage fails, the current state is kept: no other instance can take the lease then either.</summary>
    private async Task<bool> HoldAsync(CancellationToken cancellation)
    {
        var held = lease.IsHeld;
        await TryAsync("lease", async stop => held = await lease.TryHoldAsync(length, stop), cancellation);
        return held && !cancellation.IsCancellationRequested;
    }

    /// <summary>Runs all jobs of an office. A failing job affects neither other jobs nor other offices.</summary>
    internal Task TickAsync(WorkspaceId id, CancellationToken cancellation) => TickAsync(id, time, Timeout.InfiniteTimeSpan, cancellation);

    /// <param name="stopwatch">Measures the time limit of each job.</param>
    /// <param name="most">Time limit of each job; the next tick continues what is left.</param>
    /// <param name="cancellation">The service stops, or another instance has the lease.</param>
    private async Task TickAsync(WorkspaceId id, TimeProvider stopwatch, TimeSpan most, CancellationToken cancellation)
    {
        OfficeTick? tick = null;
        var failed = false;
        foreach (var job in jobs)
        {
            using var late = new CancellationTokenSource(most, stopwatch);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellation);
            failed |= !await TryAsync(
                job.GetType().Name,
                async _ =>
                {
                    var stop = either.Token;
                    tick = tick is null ? await ticks.ReadAsync(id, clock.Now, stop) : await ticks.GoOnAsync(tick, clock.Now, stop);
                    await (tick is null ? Task.CompletedTask : job.RunAsync(tick, stop));
                },
                cancellation);
        }

        if (!cancellation.IsCancellationRequested)
        {
            punctuality.Ticked(id, tick, failed);
        }
    }

    /// <summary>
    /// Reads the list of offices only after one was created: by this instance, or by another one, which then touches the lease's row.
    /// </summary>
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

    /// <returns>False where it failed; the reason is logged.</returns>
    private async Task<bool> TryAsync(string what, Func<CancellationToken, Task> act, CancellationToken cancellation)
    {
        try
        {
            await act(cancellation);
            return true;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // The service stops, or another instance has the lease: the rest is done in a later tick.
            return true;
        }
#pragma warning disable CA1031 // Whatever failed, the scheduler must go on: the next tick continues the open work.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            Log.TickFailed(logger, what, Failures.KindOf(failure), Failures.PlaceOf(failure));
            return false;
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
