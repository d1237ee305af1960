using System.Collections.Concurrent;
using CchcBot.Office;

namespace CchcBot.Delivery;

/// <summary>
/// The ticks in progress, at most one per office. A limited number run at once; a tick that takes long gives its place to the next office and continues
/// beside it.
/// </summary>
internal sealed class OfficeRuns(TimeProvider time) : IDisposable
{
    private const int AtOnce = 8;

    // An office with little to do needs only a fraction of this.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private readonly SemaphoreSlim places = new(AtOnce, AtOnce);
    private readonly ConcurrentDictionary<WorkspaceId, Run> under = new();

    /// <summary>Starts a tick of the office. If one is running, it is repeated when it ends.</summary>
    /// <returns>False where one is running.</returns>
    public bool Start(WorkspaceId id, Func<CancellationToken, Task> tick, CancellationToken cancellation)
    {
        var run = new Run();
        if (!under.TryAdd(id, run))
        {
            // The running tick may already have passed what the caller wants looked at.
            if (under.TryGetValue(id, out var running))
            {
                running.Again = true;
            }

            return false;
        }

        run.Task = Task.Run(() => GoAsync(id, run, tick, cancellation), CancellationToken.None);
        return true;
    }

    /// <summary>Waits for the running ticks, whose cancellation was requested.</summary>
    public Task EndAsync() => Task.WhenAll(under.Values.Select(r => r.Task));

    /// <summary>Call after <see cref="EndAsync"/>.</summary>
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
