using CchcBot.Delivery;
using Microsoft.Extensions.Time.Testing;

namespace CchcBot.Tests.Delivery;

/// <summary>Which instance looks after the clock, whatever their clocks say.</summary>
public sealed class LeaseTests
{
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(15);

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

    private static Task<bool> HoldAsync(Lease lease) => lease.TryHoldAsync(Length, CancellationToken.None);

    private sealed class OneRow : ILeaseStore
    {
        private LeaseRow? row;
        private int version;

        /// <summary>Another's write comes between the next reading and writing.</summary>
        public bool Overtaken { get; set; }

        public Task<LeaseRow?> FindAsync(CancellationToken cancellation) => Task.FromResult(row);

        public Task<bool> TryWriteAsync(string holder, string? expected, CancellationToken cancellation)
        {
            if (Overtaken || row?.Version != expected)
            {
                return Task.FromResult(false);
            }

            row = new LeaseRow(holder, $"{++version}");
            return Task.FromResult(true);
        }
    }
}
