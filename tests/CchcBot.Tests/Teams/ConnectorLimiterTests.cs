using CchcBot.Teams;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Teams;

/// <summary>Waits before Teams' limits, and for everyone behind a window that said 429.</summary>
public sealed class ConnectorLimiterTests
{
    private readonly ManualTimeProvider time = new(new DateTimeOffset(2025, 9, 16, 1, 30, 0, TimeSpan.Zero));

    [Theory]
    [InlineData(7, 1)]
    [InlineData(8, 2)]
    [InlineData(60, 30)]
    [InlineData(1800, 3600)]
    public async Task One_conversation_never_exceeds_a_window_and_is_not_held_back_longer_than_needed(int calls, int seconds)
    {
        var gate = Limiter().ForScheduled("tenant");
        var sent = new List<DateTimeOffset>();
        for (var i = 0; i <= 2000; i++)
        {
            sent.Add(await SendAsync(gate, "a:1"));
        }

        Assert.All(sent.Skip(calls).Zip(sent), pair => Assert.True(pair.First - pair.Second >= TimeSpan.FromSeconds(seconds)));
        // 1,800 an hour is the tightest in the long run: the 1,801st comes just after it.
        Assert.InRange((sent[1800] - sent[0]).TotalSeconds, 3600, 3601);
    }

    [Fact]
    public async Task A_tenant_gets_30_a_second_evenly_where_answers_take_no_time()
    {
        var gate = Limiter().ForScheduled("tenant");
        var sent = new List<DateTimeOffset>();
        for (var i = 0; i < 300; i++)
        {
            sent.Add(await SendAsync(gate, $"a:{i}"));
        }

        Assert.All(sent.Skip(30).Zip(sent), pair => Assert.True(pair.First - pair.Second >= TimeSpan.FromSeconds(1)));
        Assert.InRange((sent[^1] - sent[0]).TotalSeconds, 9.5, 10.5);
    }

    [Fact]
    public async Task A_place_is_free_again_a_second_after_the_answer_not_after_the_call()
    {
        var limiter = Limiter();
        var passes = new List<IDisposable>();
        for (var i = 0; i < 30; i++)
        {
            passes.Add(await limiter.ForTurns("tenant").EnterAsync($"a:{i}", CancellationToken.None));
        }

        time.Now += TimeSpan.FromSeconds(20);
        var next = limiter.ForTurns("tenant").EnterAsync("a:30", CancellationToken.None).AsTask();
        Assert.False(next.IsCompleted);
        passes[0].Dispose();
        var answered = time.Now;
        await next;
        Assert.Equal(TimeSpan.FromSeconds(1), time.Now - answered);
    }

    [Fact]
    public async Task Answers_to_people_go_before_what_is_scheduled()
    {
        var limiter = Limiter();
        var passes = new List<IDisposable>();
        for (var i = 0; i < 30; i++)
        {
            passes.Add(await limiter.ForTurns("tenant").EnterAsync($"a:{i}", CancellationToken.None));
        }

        var scheduled = limiter.ForScheduled("tenant").EnterAsync("a:scheduled", CancellationToken.None).AsTask();
        var turn = limiter.ForTurns("tenant").EnterAsync("a:turn", CancellationToken.None).AsTask();
        passes[0].Dispose();
        await turn.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.False(scheduled.IsCompleted);
        passes[1].Dispose();
        await scheduled.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task Refused_with_429_nobody_of_the_tenant_sends_before_it_said()
    {
        var limiter = Limiter();
        limiter.ForScheduled("tenant").Refused("a:1", TimeSpan.FromSeconds(8));
        var before = time.Now;

        Assert.Equal(TimeSpan.FromSeconds(8), limiter.PausedFor("tenant", "a:2"));
        Assert.Equal(TimeSpan.Zero, limiter.PausedFor("another tenant", "a:1"));
        Assert.Equal(before, await SendAsync(limiter.ForTurns("another tenant"), "a:1"));
        Assert.InRange(await SendAsync(limiter.ForTurns("tenant"), "a:2") - before, TimeSpan.FromSeconds(8), TimeSpan.FromSeconds(9));
    }

    [Fact]
    public async Task Told_to_wait_for_long_only_that_conversation_does()
    {
        var limiter = Limiter();
        limiter.ForScheduled("tenant").Refused("a:full", TimeSpan.FromMinutes(30));
        var before = time.Now;

        // Whose window it was is not said: for a moment it may be the tenant's, which is of a second.
        Assert.InRange(await SendAsync(limiter.ForScheduled("tenant"), "a:other") - before, TimeSpan.Zero, TimeSpan.FromSeconds(11));
        var refusal = await Assert.ThrowsAsync<ConnectorException>(
            () => limiter.ForScheduled("tenant").EnterAsync("a:full", CancellationToken.None).AsTask());
        Assert.Equal((ConnectorException.WindowFull, true), (refusal.Code, refusal.DidNotTakeEffect));
        Assert.Equal(before.AddMinutes(30), time.Now + refusal.RetryAfter!.Value);
    }

    [Fact]
    public async Task Whatever_people_say_leaves_of_each_longer_window_a_part_to_the_clock()
    {
        var limiter = Limiter();
        var answers = 0;
        while (await TryAsync(limiter.ForTurns("tenant"), "a:talker"))
        {
            answers++;
        }

        Assert.Equal(1710, answers);
        var before = time.Now;
        for (var i = 0; i < 3; i++)
        {
            await SendAsync(limiter.ForScheduled("tenant"), "a:talker");
        }

        Assert.InRange(time.Now - before, TimeSpan.Zero, TimeSpan.FromSeconds(2));
        Assert.False(await TryAsync(limiter.ForTurns("tenant"), "a:talker"));
    }

    [Fact]
    public async Task An_answer_that_would_come_too_late_fails_at_once()
    {
        var limiter = Limiter();
        limiter.ForTurns("tenant").Refused("a:1", TimeSpan.FromSeconds(20));
        var before = time.Now;
        await Assert.ThrowsAsync<ConnectorException>(() => limiter.ForTurns("tenant").EnterAsync("a:1", CancellationToken.None).AsTask());
        Assert.Equal(before, time.Now);
    }

    [Fact]
    public async Task Where_a_conversation_is_half_full_429_is_its_own()
    {
        var limiter = Limiter();
        for (var i = 0; i < 4; i++)
        {
            await SendAsync(limiter.ForTurns("tenant"), "a:busy");
        }

        limiter.ForTurns("tenant").Refused("a:busy", TimeSpan.FromSeconds(40));
        var before = time.Now;
        Assert.Equal(before, await SendAsync(limiter.ForTurns("tenant"), "a:quiet"));
        Assert.True(await SendAsync(limiter.ForTurns("tenant"), "a:busy") - before >= TimeSpan.FromSeconds(40));
    }

    private ConnectorLimiter Limiter() => new(new ConnectorLimits(), time);

    /// <summary>Comes again when it is told to, as whoever sends does.</summary>
    private async Task<DateTimeOffset> SendAsync(IConnectorGate gate, string conversation)
    {
        while (true)
        {
            try
            {
                using var pass = await gate.EnterAsync(conversation, CancellationToken.None);
                return time.Now;
            }
            catch (ConnectorException full) when (full.RetryAfter is { } wait)
            {
                time.Now += wait;
            }
        }
    }

    /// <summary>False where it would be more than a minute.</summary>
    private async Task<bool> TryAsync(IConnectorGate gate, string conversation)
    {
        while (true)
        {
            try
            {
                using var pass = await gate.EnterAsync(conversation, CancellationToken.None);
                return true;
            }
            catch (ConnectorException full) when (full.RetryAfter is { } wait)
            {
                if (wait > TimeSpan.FromMinutes(1))
                {
                    return false;
                }

                time.Now += wait;
            }
        }
    }
}
