using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace CchcBot.App.Read;

/// <summary>The program that reads a sent file, and what one run of it may cost.</summary>
/// <param name="Path">What is started.</param>
/// <param name="Arguments">Its first words; the ending and the size of the file follow.</param>
internal sealed record ChildProgram(string Path, IReadOnlyList<string> Arguments)
{
    private const long HeapBytes = 52L << 20;

    /// <summary>What the collector lets be allocated between two collections of the youngest generation.</summary>
    private const long YoungBytes = 4L << 20;

    // What the host of the runtime and the system itself must be told; nothing else of the environment goes along.
    private static readonly string[] Kept = ["DOTNET_ROOT", "DOTNET_ROOT_X64", "DOTNET_ROOT_ARM64", "SystemRoot"];

    /// <summary>By the clock. The child itself ends by the processor time that it uses; this is for one that does nothing.</summary>
    public TimeSpan MostTime { get; init; } = TimeSpan.FromSeconds(20);

    public int MostOutput { get; init; } = 16 << 20;

    /// <summary>This very program, started as it was: by its own host, or by the runtime's.</summary>
    public static ChildProgram Own()
    {
        var running = Environment.ProcessPath ?? throw new InvalidOperationException("The path of this process is not known.");
        if (System.IO.Path.GetFileNameWithoutExtension(running) == nameof(CchcBot))
        {
            return new ChildProgram(running, [ReadSent.Command]);
        }

        // ROOT/shared/Microsoft.NETCore.App/10.0.0/ is where the runtime lies, ROOT/dotnet starts it. A test's own host is not ours to start.
        var host = System.IO.Path.GetFileNameWithoutExtension(running) == "dotnet"
            ? running
            : System.IO.Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");
        return new ChildProgram(host, [System.IO.Path.Combine(AppContext.BaseDirectory, $"{nameof(CchcBot)}.dll"), ReadSent.Command]);
    }

    /// <summary>How a run is started: no shell, no window, pipes alone.</summary>
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

        // With the collector's own thread: without it the runtime (10.0.12) dies where a heap with a limit meets large objects.
        start.Environment["DOTNET_GCHeapHardLimit"] = HeapBytes.ToString("X", CultureInfo.InvariantCulture);
        start.Environment["DOTNET_gcServer"] = "0";
        // Otherwise as large as the processor's cache, which differs from machine to machine: what reading costs would too.
        start.Environment["DOTNET_GCgen0size"] = YoungBytes.ToString("X", CultureInfo.InvariantCulture);
        start.Environment["DOTNET_TieredPGO"] = "0";
        // Its pipes for debuggers lie on the disk.
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        return start;
    }
}
