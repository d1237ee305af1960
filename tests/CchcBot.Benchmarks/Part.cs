using System.Diagnostics;
using System.Globalization;
using System.Text;
using CchcBot.App.Demo;

namespace CchcBot.Benchmarks;

/// <summary>A process of the benchmark: ends when its input is closed, or is ended.</summary>
internal sealed class Part : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly Process process;
    private readonly StringBuilder output = new();
    private readonly HttpClient http = LoopbackHttp.CreateClient();

    private Part(Process process, Uri address)
    {
        this.process = process;
        Address = address;
        process.OutputDataReceived += (_, e) => Keep(e.Data);
        process.ErrorDataReceived += (_, e) => Keep(e.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public Uri Address { get; }

    public int WorkingSetMegabytes
    {
        get
        {
            process.Refresh();
            return (int)(process.WorkingSet64 >> 20);
        }
    }

    /// <summary>Processor time since its start.</summary>
    public TimeSpan Processor
    {
        get
        {
            process.Refresh();
            return process.HasExited ? throw new BenchmarkFailureException($"A part ended:{Environment.NewLine}{Output}") : process.TotalProcessorTime;
        }
    }

    public static Uri FreeAddress() => DemoStack.Loopback(LoopbackPort.Free());

    /// <summary>A program of this benchmark, under the runtime settings of the service.</summary>
    public static Task<Part> StartProgramAsync(string name, params string[] arguments) => StartProgramOfAsync(AppContext.BaseDirectory, name, arguments);

    /// <summary>The same of another build's benchmark.</summary>
    /// <param name="build">The folder that it was built into.</param>
    /// <param name="name">One of <see cref="TurnPrograms"/>.</param>
    /// <param name="arguments">Its configuration.</param>
    public static async Task<Part> StartProgramOfAsync(string build, string name, params string[] arguments)
    {
        var address = FreeAddress();
        var part = Start(
            address,
            [
                "exec", "--runtimeconfig", Path.Combine(build, "CchcBot.runtimeconfig.json"), Path.Combine(build, "CchcBot.Benchmarks.dll"),
                TurnPrograms.Command, name, $"--urls={Base(address)}", .. arguments,
            ]);
        try
        {
            await part.WaitAsync(() => part.AnswersAsync(TurnPrograms.UsedPath));
            return part;
        }
        catch
        {
            await part.DisposeAsync();
            throw;
        }
    }

    /// <summary>The service itself, as it is delivered; returns at once.</summary>
    /// <param name="folder">Where it was published to.</param>
    /// <param name="arguments">Its configuration.</param>
    public static Part StartService(string folder, params string[] arguments)
    {
        var address = FreeAddress();
        return Start(address, [Path.Combine(folder, "CchcBot.dll"), $"--urls={Base(address)}", .. arguments]);
    }

    public async Task WaitAsync(Func<Task<bool>> reached)
    {
        var began = Stopwatch.GetTimestamp();
        while (!await reached())
        {
            if (process.HasExited || Stopwatch.GetElapsedTime(began) > Patience)
            {
                throw new BenchmarkFailureException($"A part {(process.HasExited ? "ended" : "is silent")}:{Environment.NewLine}{Output}");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System);
        }
    }

    public async Task<Used> UsedAsync()
    {
        var words = (await http.GetStringAsync(new Uri(Address, TurnPrograms.UsedPath)))
            .Split(' ')
            .Select(w => long.Parse(w, CultureInfo.InvariantCulture))
            .ToArray();
        return new(TimeSpan.FromTicks(words[0]), words[1], words[2]);
    }

    public async Task<bool> AnswersAsync(string path)
    {
        try
        {
            using var response = await http.GetAsync(new Uri(Address, path));
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        try
        {
            process.StandardInput.Close();
            await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(3));
        }
        catch (Exception e) when (e is IOException or TimeoutException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }

    /// <summary>Ends it without asking: the service does not listen to its input.</summary>
    public async ValueTask EndAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
    }

    /// <summary>What it wrote so far.</summary>
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

    private static Part Start(Uri address, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet", arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = AppContext.BaseDirectory,
            // As in the image.
            Environment = { ["DOTNET_GCgen0size"] = "1000000" },
        };
        return new(Process.Start(start)!, address);
    }

    private static string Base(Uri address) => address.GetLeftPart(UriPartial.Authority);

    private void Keep(string? line)
    {
        lock (output)
        {
            if (line is not null && output.Length < 4000)
            {
                output.AppendLine(line);
            }
        }
    }
}

/// <summary>What a process has used since its start.</summary>
/// <param name="Allocated">Bytes.</param>
/// <param name="Requests">Requests taken, those for this answer left out.</param>
internal sealed record Used(TimeSpan Processor, long Allocated, long Requests);

/// <summary>A figure cannot be had; the message says why.</summary>
internal sealed class BenchmarkFailureException(string message) : Exception(message);
