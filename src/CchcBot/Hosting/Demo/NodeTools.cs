using System.ComponentModel;
using System.Diagnostics;
using System.Security.Cryptography;

namespace CchcBot.Hosting.Demo;

/// <summary>The npm packages that the demo runs, in a folder of their own; installed when they are not there yet.</summary>
/// <param name="folder">The folder that holds node_modules.</param>
/// <param name="scripts">Where the wrapper is written when that folder is somebody else's; null for the same folder.</param>
internal sealed class NodeTools(string folder, string? scripts = null)
{
    /// <summary>The oldest Node that the pinned packages run on.</summary>
    public const int OldestNode = 20;

    private const string Stamp = "installed.sha256";
    private const string Wrapper = "child.cjs";
    private static readonly string[] Files = ["package.json", "package-lock.json"];

    public string ChildScript => Path.Combine(scripts ?? folder, Wrapper);

    public string Program(string path) => Path.Combine([folder, "node_modules", .. path.Split('/')]);

    /// <summary>Checks Node, and installs the packages when they or their lock are new.</summary>
    /// <exception cref="DemoFailureException">Node is missing or too old, or npm failed.</exception>
    public async Task EnsureAsync(TextWriter say, CancellationToken cancellation)
    {
        await CheckNodeAsync(cancellation);
        Directory.CreateDirectory(folder);
        foreach (var file in Files)
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, file), DemoResources.Bytes(file), cancellation);
        }

        WriteChildScript();
        var stamp = Path.Combine(folder, Stamp);
        var wanted = Convert.ToHexString(SHA256.HashData(DemoResources.Bytes("package-lock.json")));
        if (File.Exists(stamp) && await File.ReadAllTextAsync(stamp, cancellation) == wanted)
        {
            return;
        }

        await say.WriteLineAsync(DemoTexts.Both("npm.installing", folder));
        var (code, output) = await RunAsync("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], folder, cancellation);
        if (code != 0)
        {
            throw new DemoFailureException(DemoTexts.Both("npm.failed") + Environment.NewLine + output);
        }

        await File.WriteAllTextAsync(stamp, wanted, cancellation);
    }

    /// <summary>Writes the wrapper alone: the packages are there already.</summary>
    public void WriteChildScript() => File.WriteAllBytes(ChildScript, DemoResources.Bytes(Wrapper));

    /// <summary>The major version in what <c>node --version</c> prints, as in v20.11.1; null when it is none.</summary>
    public static int? MajorVersion(string printed) =>
        printed.StartsWith('v') && int.TryParse(printed[1..].Split('.')[0], out var major) ? major : null;

    private static async Task CheckNodeAsync(CancellationToken cancellation)
    {
        var (_, printed) = await RunAsync("node", ["--version"], Environment.CurrentDirectory, cancellation);
        if (MajorVersion(printed.Trim()) is not >= OldestNode)
        {
            throw new DemoFailureException(DemoTexts.Both("node.old", printed.Trim(), OldestNode));
        }
    }

    private static async Task<(int Code, string Output)> RunAsync(
        string command, IEnumerable<string> arguments, string folder, CancellationToken cancellation)
    {
        // npm is a script there, which only the shell can start.
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
            throw new DemoFailureException(DemoTexts.Both("node.missing", OldestNode), e);
        }
    }
}
