using System.ComponentModel;
using System.Diagnostics;
using System.Security.Cryptography;

namespace CchcBot.App.Demo;

/// <summary>The npm packages that the demo runs, in a folder of their own; installed on first use.</summary>
/// <param name="folder">The folder that holds node_modules.</param>
internal sealed class NodeTools(string folder)
{
    /// <summary>Oldest major version of Node that the pinned packages support.</summary>
    public const int OldestNode = 20;

    private const string Stamp = "installed.sha256";
    private static readonly string[] Files = ["package.json", "package-lock.json"];

    /// <summary>Path of a file below node_modules.</summary>
    public string Program(string path) => Path.Combine([folder, "node_modules", .. path.Split('/')]);

    /// <summary>Checks the version of Node, and installs the packages if missing or if the lock file changed.</summary>
    /// <exception cref="DemoFailureException">Node is missing or too old, or npm failed.</exception>
    public async Task EnsureAsync(TextWriter say, CancellationToken cancellation)
    {
        await CheckNodeAsync(cancellation);
        Directory.CreateDirectory(folder);
        foreach (var file in Files)
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, file), DemoResources.Bytes(file), cancellation);
        }

        var stamp = Path.Combine(folder, Stamp);
        var wanted = Convert.ToHexString(SHA256.HashData(DemoResources.Bytes("package-lock.json")));
        if (File.Exists(stamp) && await File.ReadAllTextAsync(stamp, cancellation) == wanted)
        {
            return;
        }

        await say.WriteLineAsync(DemoTexts.NpmInstalling.InBoth(folder));
        var (code, output) = await RunAsync("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], folder, cancellation);
        if (code != 0)
        {
            throw new DemoFailureException(DemoTexts.NpmFailed.InBoth() + Environment.NewLine + output);
        }

        await File.WriteAllTextAsync(stamp, wanted, cancellation);
    }

    /// <summary>The major version in the output of <c>node --version</c> (v20.11.1); null when there is none.</summary>
    public static int? MajorVersion(string printed) =>
        printed.StartsWith('v') && int.TryParse(printed[1..].Split('.')[0], out var major) ? major : null;

    private static async Task CheckNodeAsync(CancellationToken cancellation)
    {
        var (_, printed) = await RunAsync("node", ["--version"], Environment.CurrentDirectory, cancellation);
        if (MajorVersion(printed.Trim()) is not >= OldestNode)
        {
            throw new DemoFailureException(DemoTexts.NodeOld.InBoth(printed.Trim(), OldestNode));
        }
    }

    private static async Task<(int Code, string Output)> RunAsync(
        string command, IEnumerable<string> arguments, string folder, CancellationToken cancellation)
    {
        // On Windows npm is a batch file, which only the shell can start.
        var shell = OperatingSystem.IsWindows();
        var start = new ProcessStartInfo(shell ? "cmd.exe" : command, shell ? ["/d", "/c", command, .. arguments] : arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        try
        {
            using var process = Process.Start(start)!;
            try
            {
                var errors = process.StandardError.ReadToEndAsync(cancellation);
                var output = await process.StandardOutput.ReadToEndAsync(cancellation);
                await process.WaitForExitAsync(cancellation);
                return (process.ExitCode, output + await errors);
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
                throw;
            }
        }
        catch (Win32Exception e)
        {
            throw new DemoFailureException(DemoTexts.NodeMissing.InBoth(OldestNode), e);
        }
    }
}
