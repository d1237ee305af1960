using System.Diagnostics;
using System.Globalization;

namespace CchcBot.Tests.Support;

/// <summary>
/// Processor time of the calling thread: what a reading costs is the same however busy the machine is. By the clock where the system does not tell it.
/// </summary>
internal static class ThreadTime
{
    private const string Stat = "/proc/thread-self/stat";

    // Linux counts in hundredths of a second, whatever the processor.
    private const double TicksPerSecond = 100;

    private static readonly bool IsTold = File.Exists(Stat);

    /// <summary>What the call costs.</summary>
    public static TimeSpan Of(Action act)
    {
        ArgumentNullException.ThrowIfNull(act);
        var before = Now();
        act();
        return Now() - before;
    }

    private static TimeSpan Now()
    {
        if (!IsTold)
        {
            return TimeSpan.FromSeconds((double)Stopwatch.GetTimestamp() / Stopwatch.Frequency);
        }

        // After the name in brackets come the state and ten more fields, then the time as a user and in the system.
        var fields = File.ReadAllText(Stat).Split(") ", 2)[1].Split(' ');
        return TimeSpan.FromSeconds((Ticks(fields[11]) + Ticks(fields[12])) / TicksPerSecond);

        static double Ticks(string field) => double.Parse(field, CultureInfo.InvariantCulture);
    }
}
