using CchcBot.Delivery;
using CchcBot.Office;
using Microsoft.Extensions.Time.Testing;

namespace CchcBot.Tests.Delivery;

/// <summary>Offices tick beside one another: none of them waits for another, however many are slow.</summary>
public sealed class OfficeRunsTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task However_many_hang_the_others_go_on()
    {
        var time = new FakeTimeProvider();
        using var runs = new OfficeRuns(time);
        using var stop = new CancellationTokenSource();
        var (hung, served) = (0, new SemaphoreSlim(0));
        for (var i = 0; i < 40; i++)
        {
            runs.Start(Office(i), HangAsync, stop.Token);
        }

        for (var i = 40; i < 50; i++)
        {
            runs.Start(Office(i), ServeAsync, stop.Token);
        }

        // Each that hangs gives its place up after a moment.
        for (var i = 0; i < 10; i++)
        {
            while (!await served.WaitAsync(TimeSpan.FromMilliseconds(20)))
            {
                Assert.True(time.GetUtcNow() - time.Start < Patience, $"{hung} hang, {i} were served");
                time.Advance(TimeSpan.FromMilliseconds(500));
            }
        }

        Assert.False(runs.Start(Office(0), HangAsync, stop.Token));
        await stop.CancelAsync();
        await runs.EndAsync().WaitAsync(Patience);

        Task HangAsync(CancellationToken cancellation)
        {
            Interlocked.Increment(ref hung);
            return Task.Delay(Timeout.InfiniteTimeSpan, cancellation);
        }

        Task ServeAsync(CancellationToken cancellation)
        {
            served.Release();
            return Task.CompletedTask;
        }
    }

    [Fact]
    public async Task A_ring_during_a_tick_is_followed_by_another_tick()
    {
        using var runs = new OfficeRuns(TimeProvider.System);
        var (ticks, begun, go, second) = (0, new TaskCompletionSource(), new TaskCompletionSource(), new TaskCompletionSource());
        Assert.True(runs.Start(Office(1), TickAsync, CancellationToken.None));
        await begun.Task.WaitAsync(Patience);
        Assert.False(runs.Start(Office(1), TickAsync, CancellationToken.None));
        go.SetResult();
        await second.Task.WaitAsync(Patience);
        await runs.EndAsync();
        Assert.Equal(2, ticks);

        async Task TickAsync(CancellationToken cancellation)
        {
            (++ticks == 2 ? second : begun).SetResult();

            await go.Task;
        }
    }

    private static WorkspaceId Office(int number) => new("tenant", $"19:{number}@thread.tacv2");
}
