using System.Diagnostics;

namespace CchcBot.App.Read;

/// <summary>
/// The processor time that one file gets, counted by the process that reads it: first the reading is asked to end, then the process is ended.
/// Processor time, not the clock: a machine under load reads no less.
/// </summary>
internal sealed class ReadingBudget : IDisposable
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);

    private readonly CancellationTokenSource asked = new();
    private readonly ManualResetEventSlim done = new();
    private readonly TimeSpan began = Environment.CpuUsage.TotalTime;
    private readonly Thread watch;

    private ReadingBudget(TimeSpan most, TimeSpan end) => watch = new Thread(() => Watch(most, end)) { IsBackground = true, Name = "budget" };

    public CancellationToken Over => asked.Token;

    /// <param name="most">So much processor time a file gets.</param>
    /// <param name="grace">So much more a step gets that cannot be ended on the way.</param>
    public static ReadingBudget Start(TimeSpan most, TimeSpan grace)
    {
        var budget = new ReadingBudget(most, most + grace);
        budget.watch.Start();
        return budget;
    }

    public void Dispose()
    {
        done.Set();
        watch.Join();
        done.Dispose();
        asked.Dispose();
    }

    private void Watch(TimeSpan most, TimeSpan end)
    {
        while (!done.Wait(Look))
        {
            var used = Environment.CpuUsage.TotalTime - began;
            if (used > end)
            {
                // Nothing of the process can be in the way of this.
                using var self = Process.GetCurrentProcess();
                self.Kill();
            }

            if (used > most)
            {
                asked.Cancel();
            }
        }
    }
}
