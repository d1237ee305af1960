using System.Diagnostics;
using System.Security.Cryptography;

namespace CchcBot.Tests.Support;

/// <summary>The npm packages of tests/node, installed on demand from the lock file: once for all test processes.</summary>
public static class NodePackages
{
    private static readonly SemaphoreSlim Gate = new(1, 1);

    /// <summary>The folder tests/node of this checkout.</summary>
    public static string Folder { get; } = Path.Combine(FindRoot(), "tests", "node");

    public static async Task EnsureInstalledAsync(CancellationToken cancellationToken = default)
    {
        await Gate.WaitAsync(cancellationToken);
        try
        {
            var wanted = Convert.ToHexString(SHA256.HashData(await File.ReadAllBytesAsync(Path.Combine(Folder, "package-lock.json"), cancellationToken)));
            if (await InstalledAsync(wanted, cancellationToken))
            {
                return;
            }

            await using var others = await LockAsync(cancellationToken);
            if (!await InstalledAsync(wanted, cancellationToken))
            {
                var npm = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";
                await RunAsync(npm, ["ci", "--no-audit", "--no-fund"], cancellationToken: cancellationToken);
                await File.WriteAllTextAsync(Marker, wanted, cancellationToken);
            }
        }
        finally
        {
            Gate.Release();
        }
    }

    /// <summary>Runs a script of tests/node (or any program) in that folder and returns what it printed.</summary>
    /// <exception cref="InvalidOperationException">On an exit code other than 0, with what it printed as error.</exception>
    public static async Task<string> RunAsync(
        string program, IEnumerable<string> arguments, string input = "", CancellationToken cancellationToken = default)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        }) ?? throw new InvalidOperationException($"{program} did not start.");
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        await process.StandardInput.WriteAsync(input.AsMemory(), cancellationToken);
        process.StandardInput.Close();
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode == 0
            ? await output
            : throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {await errors}");
    }

    private static string Marker => Path.Combine(Folder, "node_modules", ".installed");

    private static async Task<bool> InstalledAsync(string wanted, CancellationToken cancellationToken) =>
        File.Exists(Marker) && await File.ReadAllTextAsync(Marker, cancellationToken) == wanted;

    /// <summary>Held by the one process that installs; the file itself stays.</summary>
    private static async Task<FileStream> LockAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return new FileStream(Path.Combine(Folder, ".install.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System, cancellationToken);
            }
        }
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CchcBot.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("The tests do not run inside the checkout of CchcBot.");
    }
}
