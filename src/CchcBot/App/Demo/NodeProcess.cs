using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace CchcBot.App.Demo;

/// <summary>
/// A Node program that runs beside the service, through child.cjs: on loopback only, and it ends when this process does.
/// What it prints goes to a log file, its last lines into the message when it fails.
/// </summary>
internal sealed class NodeProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartPatience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(100);

    private readonly Process process;
    private readonly StreamWriter log;
    private readonly StringBuilder output = new();

    private NodeProcess(string name, Process process, StreamWriter log)
    {
        Name = name;
        this.process = process;
        this.log = log;
        process.OutputDataReceived += (_, e) => Keep(e.Data);
        process.ErrorDataReceived += (_, e) => Keep(e.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        Exited = process.WaitForExitAsync();
    }

    public string Name { get; }

    /// <summary>Completes when the program has ended, for whatever reason.</summary>
    public Task Exited { get; }

    public string Output
    {
        get
        {
            lock (output)
            {
                return output.ToString();
            }
        }
    }

    /// <param name="name">What people call it in messages.</param>
    /// <param name="folders">Where the wrapper is and the log goes.</param>
    /// <param name="program">The program's file.</param>
    /// <param name="folder">Its working folder.</param>
    /// <param name="log">The log file's name.</param>
    /// <exception cref="DemoFailureException">Node cannot be started.</exception>
    public static NodeProcess Start(string name, DemoFolders folders, string program, string folder, string log, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("node")
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        start.ArgumentList.Add(folders.Wrapper);
        start.ArgumentList.Add(program);
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["TEAMSAPPTESTER_BROWSER"] = "none";
        var lines = new StreamWriter(Path.Combine(folders.Logs, log), append: false, Encoding.UTF8) { AutoFlush = true };
        try
        {
            return new NodeProcess(name, Process.Start(start)!, lines);
        }
        catch (Win32Exception e)
        {
            lines.Dispose();
            throw new DemoFailureException(DemoTexts.NodeMissing.InBoth(NodeTools.OldestNode), e);
        }
    }

    /// <summary>Waits until the program answers as it should.</summary>
    /// <exception cref="DemoFailureException">It ended, or it did not answer in time.</exception>
    public async Task WaitUntilAsync(Func<CancellationToken, Task<bool>> answers, TimeProvider time, CancellationToken cancellation)
    {
        var began = time.GetTimestamp();
        while (true)
        {
            if (Exited.IsCompleted)
            {
                throw new DemoFailureException(DemoTexts.PartEnded.InBoth(Name) + Environment.NewLine + Output);
            }

            if (await answers(cancellation))
            {
                return;
            }

            if (time.GetElapsedTime(began) > StartPatience)
            {
                throw new DemoFailureException(DemoTexts.PartSilent.InBoth(Name, StartPatience.TotalSeconds) + Environment.NewLine + Output);
            }

            await Task.Delay(PollInterval, time, cancellation);
        }
    }

    /// <summary>Asks it to end in order, and ends it when it does not.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            process.StandardInput.Close();
            await Exited.WaitAsync(StopPatience);
        }
        catch (IOException)
        {
            // The pipe is broken: it has ended already.
        }
        catch (TimeoutException)
        {
            process.Kill(entireProcessTree: true);
            await Exited;
        }

        process.Dispose();
        await log.DisposeAsync();
    }

    private void Keep(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (output)
        {
            const int Kept = 4000;
            output.AppendLine(line);
            if (output.Length > Kept)
            {
                output.Remove(0, output.Length - Kept);
            }

            log.WriteLine(line);
        }
    }
}
