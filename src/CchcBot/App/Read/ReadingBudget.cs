using System.Diagnostics;

namespace CchcBot.App.Read;

/// <summary>
/// Limits the processor time for reading one file, from within the reading process: first the reading is cancelled, then the process is killed. Processor
/// time rather than elapsed time, so that a machine under load still reads the same files.
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

    /// <param name="most">Processor time after which the reading is cancelled.</param>
    /// <param name="grace">Extra time for a step that does not react to cancellation; after it the process is killed.</param>
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
                // A kill works whatever state the process is in.
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
