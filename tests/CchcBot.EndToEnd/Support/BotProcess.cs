using System.Diagnostics;
using System.Text;
using CchcBot.App.Demo;

namespace CchcBot.EndToEnd.Support;

/// <summary>The service in a process of its own, so that it can be killed; what it printed is kept in artifacts/logs.</summary>
internal sealed class BotProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process process;
    private readonly StringBuilder output = new();

    private BotProcess(Process process)
    {
        this.process = process;
        process.OutputDataReceived += (_, e) => Keep(e.Data);
        process.ErrorDataReceived += (_, e) => Keep(e.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public int Id => process.Id;

    /// <summary>What it has printed.</summary>
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

    /// <summary>Starts the program with these words; returns at once.</summary>
    /// <param name="folder">Its current folder.</param>
    public static BotProcess Start(IEnumerable<string> arguments, string folder)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "CchcBot.dll"), .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        return new(Process.Start(start)!);
    }

    /// <summary>Waits until it answers there.</summary>
    /// <exception cref="InvalidOperationException">It ended, or stayed silent; with what it printed.</exception>
    public async Task WaitUntilAnswersAsync(Uri address)
    {
        using var http = LoopbackHttp.CreateClient();
        await WaitUntilAsync(() => LoopbackHttp.AnswersAsync(http, address, CancellationToken.None), $"it answers at {address}");
    }

    /// <summary>Waits until it has printed something that passes.</summary>
    public async Task<string> WaitForOutputAsync(Func<string, string?> find)
    {
        string? found = null;
        await WaitUntilAsync(() => Task.FromResult((found = find(Output)) is not null), "it prints what is expected");
        return found!;
    }

    /// <summary>Ends it at once, as the machine's failure would.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>Asks it to end, as Ctrl-C or a service manager does; Unix only.</summary>
    /// <param name="signal">INT or TERM.</param>
    /// <returns>Its exit code.</returns>
    public async Task<int> SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", ["-" + signal, process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
        return await ExitAsync();
    }

    /// <summary>Waits for its end; the exit code.</summary>
    public async Task<int> ExitAsync()
    {
        await process.WaitForExitAsync().WaitAsync(Patience);
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            await KillAsync();
        }

        await File.WriteAllTextAsync(Artifacts.Log($"bot-{process.Id}"), Output);
        process.Dispose();
    }

    private async Task WaitUntilAsync(Func<Task<bool>> holds, string what)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (!await holds())
        {
            if (process.HasExited || TimeProvider.System.GetElapsedTime(began) > Patience)
            {
                throw new InvalidOperationException($"The service has {(process.HasExited ? "ended" : "not come so far")} before {what}:\n{Output}");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        }
    }

    private void Keep(string? line)
    {
        lock (output)
        {
            output.AppendLine(line);
        }
    }
}
