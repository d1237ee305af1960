using System.Collections.Concurrent;
using CchcBot.Office;

namespace CchcBot.Delivery;

/// <summary>
/// The ticks that are under way, one for each office at most. So many begin at once as the machine can carry; one that is slow gives its place to the
/// next office and goes on beside it.
/// </summary>
internal sealed class OfficeRuns(TimeProvider time) : IDisposable
{
    private const int AtOnce = 8;

    // An office with nothing unusual is done within a fraction of it.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private readonly SemaphoreSlim places = new(AtOnce, AtOnce);
    private readonly ConcurrentDictionary<WorkspaceId, Run> under = new();

    /// <summary>Begins a tick of the office; one that is under way is followed by another instead.</summary>
    /// <returns>False where one is under way.</returns>
    public bool Start(WorkspaceId id, Func<CancellationToken, Task> tick, CancellationToken cancellation)
    {
        var run = new Run();
        if (!under.TryAdd(id, run))
        {
            // Whoever rang meant what this one may have looked at before.
            if (under.TryGetValue(id, out var running))
            {
                running.Again = true;
            }

            return false;
        }

        run.Task = Task.Run(() => GoAsync(id, run, tick, cancellation), CancellationToken.None);
        return true;
    }

    /// <summary>Waits for those that are under way, which were told to stop.</summary>
    public Task EndAsync() => Task.WhenAll(under.Values.Select(r => r.Task));

    /// <summary>After <see cref="EndAsync"/>.</summary>
    public void Dispose() => places.Dispose();

    private async Task GoAsync(WorkspaceId id, Run run, Func<CancellationToken, Task> tick, CancellationToken cancellation)
    {
        do
        {
            run.Again = false;
            await OnceAsync(tick, cancellation);
        }
        while (run.Again && !cancellation.IsCancellationRequested);
        under.TryRemove(id, out _);
    }

    private async Task OnceAsync(Func<CancellationToken, Task> tick, CancellationToken cancellation)
    {
        await places.WaitAsync(cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (cancellation.IsCancellationRequested)
        {
            return;
        }

        try
        {
            using var done = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            var ticking = tick(cancellation);
            await Task.WhenAny(ticking, Task.Delay(Patience, time, done.Token));
            places.Release();
            await ticking;
            await done.CancelAsync();
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // The service stops, or another instance has the lease.
        }
    }

    private sealed class Run
    {
        private volatile bool again;

        public bool Again
        {
            get => again;
            set => again = value;
        }

        public Task Task { get; set; } = Task.CompletedTask;
    }
}
