using System.Diagnostics;
using System.Globalization;
using CchcBot.Storage.Tables;

namespace CchcBot.Tests.Support;

/// <summary>Azurite's table service, or its blob service, on a free loopback port, in a process of its own.</summary>
public sealed class AzuriteServer : IAsyncDisposable
{
    public const string Account = "devstoreaccount1";

    // The emulator's published key: the same on every machine, no secret.
    public const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private readonly Process process;

    private readonly bool isBlobs;

    private AzuriteServer(Process process, int port, bool isBlobs)
    {
        this.process = process;
        this.isBlobs = isBlobs;
        Endpoint = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/{Account}"));
    }

    public Uri Endpoint { get; }

    public string ConnectionString =>
        $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};{(isBlobs ? "BlobEndpoint" : "TableEndpoint")}={Endpoint};";

    /// <param name="location">A folder that outlives the server; null keeps everything in memory.</param>
    /// <param name="port">0 takes a free one.</param>
    /// <param name="isBlobs">The blob service.</param>
    /// <param name="cancellationToken">Ends the wait for the server.</param>
    public static async Task<AzuriteServer> StartAsync(
        string? location = null, int port = 0, bool isBlobs = false, CancellationToken cancellationToken = default)
    {
        await NodePackages.EnsureInstalledAsync(cancellationToken);
        string[] place = location is null ? ["--inMemoryPersistence"] : ["--location", location];
        var started =
            Process.Start(
                new ProcessStartInfo(
                    "node",
                    [
                        "azurite.mjs",
                        isBlobs ? "blob" : "table",
                        "--silent",
                        "--disableTelemetry",
                        // The blob service knows fewer versions than its newest client asks for.
                        .. isBlobs ? ["--skipApiVersionCheck"] : Array.Empty<string>(),
                        isBlobs ? "--blobHost" : "--tableHost",
                        "127.0.0.1",
                        isBlobs ? "--blobPort" : "--tablePort",
                        port.ToString(CultureInfo.InvariantCulture),
                        .. place,
                    ]
                )
                {
                    WorkingDirectory = NodePackages.Folder,
                    UseShellExecute = false,
                    RedirectStandardInput = true,
                    RedirectStandardOutput = true,
                }
            ) ?? throw new InvalidOperationException("Azurite did not start.");
        int? taken = null;
        while (await started.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
        {
            const string Announcement = "listening on port ";
            if (line.StartsWith(Announcement, StringComparison.Ordinal))
            {
                taken = int.Parse(line.AsSpan(Announcement.Length), CultureInfo.InvariantCulture);
            }

            if (taken is { } open && (line.Contains("successfully started", StringComparison.Ordinal)
                || line.Contains("successfully listens", StringComparison.Ordinal)))
            {
                return new(started, open, isBlobs);
            }
        }

        await started.WaitForExitAsync(cancellationToken);
        throw new InvalidOperationException($"Azurite ended with {started.ExitCode} before it listened.");
    }

    /// <summary>Power loss: what Azurite has not yet saved is gone.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>Shuts down in order, everything saved.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.StandardInput.Close();
            await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }
}

/// <summary>One Azurite for the tests of a class or collection; each test asks for tables of its own.</summary>
public sealed class AzuriteFixture : IAsyncLifetime
{
    private AzuriteServer? server;
    private int tables;

    public AzuriteServer Server => server ?? throw new InvalidOperationException("Azurite is not running.");

    public string ConnectionString => Server.ConnectionString;

    internal TableStorage Service { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        server = await AzuriteServer.StartAsync();
        Service = new TableStorage(server.ConnectionString);
    }

    public async Task DisposeAsync()
    {
        if (server is not null)
        {
            await server.DisposeAsync();
        }
    }

    /// <summary>A name that no other test of this fixture has.</summary>
    public string NewTableName(string name = "Test") =>
        string.Create(CultureInfo.InvariantCulture, $"{name}{Interlocked.Increment(ref tables)}");

    /// <summary>An empty table that no other test of this fixture has.</summary>
    internal async Task<GuardedTable> NewTableAsync(string name = "Test")
    {
        var fresh = NewTableName(name);
        await Service.CreateTableIfNotExistsAsync(fresh);
        return Service.Table(fresh);
    }
}

/// <summary>For test classes that share one Azurite; they run one after another.</summary>
[CollectionDefinition(Name)]
public sealed class AzuriteCollection : ICollectionFixture<AzuriteFixture>
{
    public const string Name = "Azurite";
}
