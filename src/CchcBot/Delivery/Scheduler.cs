using System.Threading.Channels;
using CchcBot.Hosting;
using CchcBot.People;
using CchcBot.Remind;
using CchcBot.Storage;
using CchcBot.Summarise;

namespace CchcBot.Delivery;

/// <summary>Decides only when: each minute, and at once when the office's clock was moved or somebody became reachable.</summary>
internal sealed partial class Scheduler(
    IWorkspaceStore offices, ReminderRun reminders, SummaryRun summaries, OfficeClock clock, SchedulerBell bell, TimeProvider time, ILogger<Scheduler> logger)
    : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        clock.Moved += bell.Ring;
        using var timer = new PeriodicTimer(Interval, time);
        var tick = timer.WaitForNextTickAsync(stoppingToken).AsTask();
        var rung = bell.WaitAsync(stoppingToken);
        await TickAsync(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            var first = await Task.WhenAny(tick, rung);
            if (stoppingToken.IsCancellationRequested)
            {
                return;
            }

            if (first == tick)
            {
                tick = timer.WaitForNextTickAsync(stoppingToken).AsTask();
            }
            else
            {
                rung = bell.WaitAsync(stoppingToken);
            }

            await TickAsync(stoppingToken);
        }
    }

    private async Task TickAsync(CancellationToken cancellation)
    {
        IReadOnlyList<WorkspaceId> all = [];
        await TryAsync(async () => all = await offices.ListAsync(cancellation), cancellation);
        foreach (var office in all)
        {
            // One office's trouble is not another's.
            await TryAsync(() => reminders.RunAsync(office, clock.Now, cancellation), cancellation);
            await TryAsync(() => summaries.RunAsync(office, clock.Now, cancellation), cancellation);
        }
    }

    private async Task TryAsync(Func<Task> act, CancellationToken cancellation)
    {
        try
        {
            await act();
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // The service stops: what is not finished is taken up after the start.
        }
#pragma warning disable CA1031 // Whatever failed, the clock must go on: the next tick takes up what is open.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            Log.TickFailed(logger, failure.GetType().Name);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "A tick failed with {Failure}; the next one takes up what is open.")]
        public static partial void TickFailed(ILogger logger, string failure);
    }
}

/// <summary>Calls the scheduler at once. Several rings before it looks are one.</summary>
internal sealed class SchedulerBell
{
    private readonly Channel<bool> rings = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Ring() => rings.Writer.TryWrite(true);

    public async Task WaitAsync(CancellationToken cancellation) => await rings.Reader.ReadAsync(cancellation);
}
