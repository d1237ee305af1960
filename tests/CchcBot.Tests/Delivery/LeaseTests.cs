using CchcBot.Delivery;
using Microsoft.Extensions.Time.Testing;

namespace CchcBot.Tests.Delivery;

/// <summary>Which instance looks after the clock, whatever their clocks say.</summary>
public sealed class LeaseTests
{
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(24);

    private readonly FakeTimeProvider time = new(new DateTimeOffset(2025, 9, 16, 1, 30, 0, TimeSpan.Zero));
    private readonly OneRow row = new();

    [Fact]
    public async Task Another_waits_until_the_row_has_stood_still_for_the_length()
    {
        var (first, second) = (new Lease(row, time), new Lease(row, time));
        Assert.True(await HoldAsync(first));
        Assert.False(await HoldAsync(second));
        time.Advance(Length - TimeSpan.FromSeconds(1));
        Assert.False(await HoldAsync(second));
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.True(await HoldAsync(second));
    }

    [Fact]
    public async Task While_it_is_renewed_nobody_takes_it()
    {
        var (first, second) = (new Lease(row, time), new Lease(row, time));
        for (var i = 0; i < 20; i++)
        {
            Assert.True(await HoldAsync(first));
            Assert.False(await HoldAsync(second));
            time.Advance(Length / 2);
        }
    }

    [Fact]
    public async Task Who_stood_still_for_too_long_finds_it_gone()
    {
        var (first, second) = (new Lease(row, time), new Lease(row, time));
        Assert.True(await HoldAsync(first));
        Assert.False(await HoldAsync(second));
        time.Advance(Length);
        Assert.True(await HoldAsync(second));

        Assert.False(await HoldAsync(first));
        Assert.False(first.IsHeld);
        Assert.True(await HoldAsync(second));
    }

    [Fact]
    public async Task Given_back_it_is_taken_at_once()
    {
        var (first, second) = (new Lease(row, time), new Lease(row, time));
        Assert.True(await HoldAsync(first));
        await first.ReleaseAsync(CancellationToken.None);
        Assert.True(await HoldAsync(second));
        Assert.False(first.IsHeld);
    }

    [Fact]
    public async Task Of_two_that_take_it_at_once_one_has_it()
    {
        var (first, second) = (new Lease(row, time), new Lease(row, time));
        Assert.False(await HoldAsync(new Lease(row, time)) && await HoldAsync(first));
        Assert.False(await HoldAsync(second));
        time.Advance(Length);
        row.Overtaken = true;
        Assert.False(await HoldAsync(first));
    }

    [Fact]
    public async Task An_idle_minute_of_the_holder_costs_ten_operations_at_most()
    {
        var lease = new Lease(row, time);
        Assert.True(await HoldAsync(lease));
        row.Calls.Clear();
        for (var left = TimeSpan.FromMinutes(1); left >= lease.NextTry(Length); left -= lease.NextTry(Length))
        {
            time.Advance(lease.NextTry(Length));
            Assert.True(await HoldAsync(lease));
        }

        Assert.All(row.Calls, call => Assert.Equal("write", call));
        Assert.InRange(row.Calls.Count, 7, 10);
    }

    [Fact]
    public async Task Its_own_write_whose_answer_was_lost_is_recognised()
    {
        var (first, second) = (new Lease(row, time), new Lease(row, time));
        Assert.True(await HoldAsync(first));
        Assert.False(await HoldAsync(second));
        row.IsAnswerLost = true;
        Assert.False(await HoldAsync(first));
        row.IsAnswerLost = false;
        Assert.True(await HoldAsync(first));
        Assert.False(await HoldAsync(second));
    }

    [Fact]
    public async Task Another_takes_over_within_half_a_minute_of_the_last_renewal()
    {
        var (first, second) = (new Lease(row, time), new Lease(row, time));
        Assert.True(await HoldAsync(first));
        Assert.False(await HoldAsync(second));
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.True(await HoldAsync(first));
        var last = time.GetTimestamp();
        do
        {
            time.Advance(second.NextTry(Length));
        }
        while (!await HoldAsync(second));

        Assert.InRange(time.GetElapsedTime(last), Length, TimeSpan.FromSeconds(30));
    }

    private static Task<bool> HoldAsync(Lease lease) => lease.TryHoldAsync(Length, CancellationToken.None);

    private sealed class OneRow : ILeaseStore
    {
        private LeaseRow? row;
        private int version;

        /// <summary>Another's write comes between the next reading and writing.</summary>
        public bool Overtaken { get; set; }

        /// <summary>Writes take effect, and nobody hears of it.</summary>
        public bool IsAnswerLost { get; set; }

        public List<string> Calls { get; } = [];

        public Task<LeaseRow?> FindAsync(CancellationToken cancellation)
        {
            Calls.Add("read");
            return Task.FromResult(row);
        }

        public Task<string?> TryWriteAsync(string holder, string? expected, CancellationToken cancellation)
        {
            Calls.Add("write");
            if (Overtaken || row?.Version != expected)
            {
                return Task.FromResult<string?>(null);
            }

            row = new LeaseRow(holder, $"{++version}");
            return Task.FromResult(IsAnswerLost ? null : row.Version);
        }
    }
}
