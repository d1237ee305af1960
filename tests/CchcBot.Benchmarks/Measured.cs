using System.Diagnostics;
using System.Globalization;

namespace CchcBot.Benchmarks;

/// <summary>Times of short pieces of work, and how a ratio to a goal is printed.</summary>
internal static class Measured
{
    private const int Times = 12;

    /// <summary>The least of several times of each piece, taken in turn, so that what the machine does besides meets all of them.</summary>
    public static TimeSpan[] Best(params Func<int>[] works)
    {
        var best = Enumerable.Repeat(TimeSpan.MaxValue, works.Length).ToArray();
        for (var i = 0; i < Times; i++)
        {
            for (var at = 0; at < works.Length; at++)
            {
                var started = Stopwatch.GetTimestamp();
                GC.KeepAlive(works[at]());
                var taken = Stopwatch.GetElapsedTime(started);
                best[at] = taken < best[at] ? taken : best[at];
            }
        }

        return best;
    }

    /// <summary>"2.04 x the bare reading (goal 2.5: met)".</summary>
    public static string Ratio(TimeSpan taken, TimeSpan bare, string of, double goal) =>
        Line($"{taken / bare:0.00} x {of} (goal {goal:0.#}: {(taken / bare <= goal ? "met" : "MISSED")})");

    public static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
