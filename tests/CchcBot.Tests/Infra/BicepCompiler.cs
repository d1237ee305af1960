using System.Diagnostics;
using System.Reflection;
using System.Text;

namespace CchcBot.Tests.Infra;

/// <summary>Bicep's command line, which the project file of the tests downloads as a package, on Linux x64 alone.</summary>
internal static class BicepCompiler
{
    /// <summary>The program; null where the package is not downloaded.</summary>
    public static string? Program { get; } =
        typeof(BicepCompiler).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().SingleOrDefault(a => a.Key == "BicepProgram")?.Value;

    /// <summary>Why tests that need it are skipped; null where they run.</summary>
    public static string? Absence =>
        Program is not null ? null
        : "Needs Bicep's compiler, which is downloaded on Linux x64 alone: run the tests there, or 'az bicep lint -f infra/main.bicep' here.";

    /// <returns>The exit status, and what was printed to either stream.</returns>
    public static async Task<(int Status, string Output, string Error)> RunAsync(params string[] arguments)
    {
        // A package says nothing of the right to run what is in it.
        if (!OperatingSystem.IsWindows() && !File.GetUnixFileMode(Program!).HasFlag(UnixFileMode.UserExecute))
        {
            File.SetUnixFileMode(Program!, File.GetUnixFileMode(Program!) | UnixFileMode.UserExecute);
        }

        using var process = Process.Start(new ProcessStartInfo(Program!, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        })!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }
}

/// <summary>A test that needs Bicep's compiler.</summary>
internal sealed class BicepFactAttribute : FactAttribute
{
    public BicepFactAttribute() => Skip = BicepCompiler.Absence;
}

/// <summary>A test of several cases that needs Bicep's compiler.</summary>
internal sealed class BicepTheoryAttribute : TheoryAttribute
{
    public BicepTheoryAttribute() => Skip = BicepCompiler.Absence;
}
