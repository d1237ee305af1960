using System.Diagnostics;
using System.Globalization;

namespace CchcBot.App.Read;

/// <summary>The program that reads a sent file, and what one run of it may cost.</summary>
/// <param name="Path">What is started.</param>
/// <param name="Arguments">Its first words; the ending and the size of the file follow.</param>
internal sealed record ChildProgram(string Path, IReadOnlyList<string> Arguments)
{
    private const long HeapBytes = 56L << 20;

    // What the host of the runtime and the system itself must be told; nothing else of the environment goes along.
    private static readonly string[] Kept = ["DOTNET_ROOT", "DOTNET_ROOT_X64", "DOTNET_ROOT_ARM64", "SystemRoot"];

    /// <summary>By the clock. The child itself ends by the processor time that it uses; this is for one that does nothing.</summary>
    public TimeSpan MostTime { get; init; } = TimeSpan.FromSeconds(20);

    public int MostOutput { get; init; } = 16 << 20;

    /// <summary>This very program, started as it was: by its own host, or by "dotnet".</summary>
    public static ChildProgram Own()
    {
        var own = System.IO.Path.Combine(AppContext.BaseDirectory, $"{nameof(CchcBot)}.dll");
        var running = Environment.ProcessPath ?? throw new InvalidOperationException("The path of this process is not known.");
        return System.IO.Path.GetFileNameWithoutExtension(running) == nameof(CchcBot)
            ? new ChildProgram(running, [ReadSent.Command])
            : new ChildProgram(running, [own, ReadSent.Command]);
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

        start.Environment["DOTNET_GCHeapHardLimit"] = HeapBytes.ToString("X", CultureInfo.InvariantCulture);
        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["DOTNET_gcConcurrent"] = "0";
        start.Environment["DOTNET_TieredPGO"] = "0";
        // Its pipes for debuggers lie on the disk.
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        return start;
    }
}
