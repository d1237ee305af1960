using System.Collections.Concurrent;

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
        // The running tick may already have passed what the caller wants looked at.
        while (!under.TryAdd(id, run))
        {
            if (under.TryGetValue(id, out var running) && running.TryRepeat())
            {
                return false;
            }
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
            await OnceAsync(tick, cancellation);
        }
        while (run.Repeats(!cancellation.IsCancellationRequested));
        under.TryRemove(id, out _);
    }

    private async Task OnceAsync(Func<CancellationToken, Task> tick, CancellationToken cancellation)
    {
        try
        {
            // Throws only where no place was taken, so that a place taken is always given back.
            await places.WaitAsync(cancellation);
            using var done = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            Task ticking;
            try
            {
                ticking = tick(cancellation);
                await Task.WhenAny(ticking, Task.Delay(Patience, time, done.Token));
            }
            finally
            {
                places.Release();
            }

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
        private readonly Lock gate = new();
        private bool again;
        private bool ended;

        /// <summary>Asks for one more tick. False where the last one has ended.</summary>
        public bool TryRepeat()
        {
            lock (gate)
            {
                again = !ended;
                return again;
            }
        }

        /// <summary>Whether one more was asked for; if not, this run has ended.</summary>
        public bool Repeats(bool mayRepeat)
        {
            lock (gate)
            {
                ended = !again || !mayRepeat;
                again = false;
                return !ended;
            }
        }

        public Task Task { get; set; } = Task.CompletedTask;
    }
}
