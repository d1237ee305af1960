using System.Diagnostics;
using System.Runtime.InteropServices;

namespace CchcBot.App.Read;

/// <summary>The child process that reads a sent file, and its resource limits.</summary>
/// <param name="Path">The executable.</param>
/// <param name="Arguments">Its first arguments; the file's extension and size follow.</param>
internal sealed record ChildProgram(string Path, IReadOnlyList<string> Arguments)
{
    private const long HeapBytes = 52L << 20;

    /// <summary>Allocation budget of GC generation 0.</summary>
    private const long YoungBytes = 4L << 20;

    // Environment variables that the runtime and the system need; no others are passed on.
    private static readonly string[] Kept = ["DOTNET_ROOT", "DOTNET_ROOT_X64", "DOTNET_ROOT_ARM64", "SystemRoot"];

    /// <summary>Limit by the clock, for a child that hangs; a busy one ends itself by its processor time (<see cref="ReadingBudget"/>).</summary>
    public TimeSpan MostTime { get; init; } = TimeSpan.FromSeconds(20);

    public int MostOutput { get; init; } = 16 << 20;

    /// <summary>This same program, started the way it is running: by its own executable or by dotnet.</summary>
    public static ChildProgram Own()
    {
        var running = Environment.ProcessPath ?? throw new InvalidOperationException("The path of this process is not known.");
        if (System.IO.Path.GetFileNameWithoutExtension(running) == nameof(CchcBot))
        {
            return new ChildProgram(running, [ReadSent.Command]);
        }

        // The runtime is in ROOT/shared/Microsoft.NETCore.App/10.0.0/, its host is ROOT/dotnet. (In tests the process is a test host, which cannot be
        // used.)
        var host = System.IO.Path.GetFileNameWithoutExtension(running) == "dotnet"
            ? running
            : System.IO.Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");
        return new ChildProgram(host, [System.IO.Path.Combine(AppContext.BaseDirectory, $"{nameof(CchcBot)}.dll"), ReadSent.Command]);
    }

    /// <summary>How a run is started: no shell, no window, redirected streams.</summary>
    public ProcessStartInfo Start(string ending, int length)
    {
        var start = new ProcessStartInfo(Path, [.. Arguments, ending, length.ToString(CultureInfo.InvariantCulture)])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        start.Environment.Clear();
        foreach (var name in Kept)
        {
            if (Environment.GetEnvironmentVariable(name) is { Length: > 0 } value)
            {
                start.Environment[name] = value;
            }
        }

        // Concurrent GC stays on: without it, runtime 10.0.12 crashes when a heap with a hard limit holds large objects.
        start.Environment["DOTNET_GCHeapHardLimit"] = HeapBytes.ToString("X", CultureInfo.InvariantCulture);
        start.Environment["DOTNET_gcServer"] = "0";
        // The default is the size of the processor's cache, so the cost of reading would differ between machines.
        start.Environment["DOTNET_GCgen0size"] = YoungBytes.ToString("X", CultureInfo.InvariantCulture);
        start.Environment["DOTNET_TieredPGO"] = "0";
        // Its diagnostic pipes would be files on disk.
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        return start;
    }
}
