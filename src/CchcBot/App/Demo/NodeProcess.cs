using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace CchcBot.App.Demo;

/// <summary>
/// A Node program started through child.cjs, which keeps it on loopback and ends it together with this process. Its output goes to a log file; the last
/// lines are shown when it fails.
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

    /// <summary>Completes when the program has exited, for any reason.</summary>
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

    /// <param name="name">Display name for messages.</param>
    /// <param name="folders">Location of child.cjs and of the logs.</param>
    /// <param name="program">The program's script file.</param>
    /// <param name="folder">Its working folder.</param>
    /// <param name="log">Name of the log file.</param>
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

    /// <summary>Waits until the program responds as it should.</summary>
    /// <exception cref="DemoFailureException">It exited, or did not respond within 60 seconds.</exception>
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

    /// <summary>Shuts it down by closing its standard input; kills it if it does not exit in time.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            process.StandardInput.Close();
            await Exited.WaitAsync(StopPatience);
        }
        catch (IOException)
        {
            // The pipe is broken: the program has exited already.
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
