using System.Diagnostics;
using System.Runtime.InteropServices;

namespace CchcBot.Benchmarks;

/// <summary>The service as the README says to deploy it, for this machine: start and memory of a plain build are not those of the real one.</summary>
internal static class PublishedService
{
    /// <param name="folder">Made, and filled.</param>
    /// <param name="cancellation">Ends the publishing.</param>
    /// <exception cref="BenchmarkFailureException">It could not be published; the message holds what the tool said.</exception>
    public static async Task MakeAsync(string folder, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(
            "dotnet",
            [
                "publish",
                Project(),
                "-c",
                "Release",
                "-r",
                RuntimeInformation.RuntimeIdentifier,
                "--self-contained",
                "false",
                "-o",
                folder,
                "-v",
                "q",
                "--nologo",
                "-p:UseSharedCompilation=false",
            ]
        )
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using var process = Process.Start(start)!;
        try
        {
            var said = await process.StandardOutput.ReadToEndAsync(cancellation);
            await process.WaitForExitAsync(cancellation);
            if (process.ExitCode != 0)
            {
                throw new BenchmarkFailureException($"The service could not be published:{Environment.NewLine}{said}");
            }
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private static string Project()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CchcBot.sln")))
            {
                return Path.Combine(folder.FullName, "src", "CchcBot");
            }
        }

        throw new BenchmarkFailureException("The benchmarks run from the project's folders only: CchcBot.sln was not found above them.");
    }
}
