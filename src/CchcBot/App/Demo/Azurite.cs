namespace CchcBot.App.Demo;

/// <summary>The local table storage emulator Azurite, with its data on disk.</summary>
internal sealed class Azurite : IAsyncDisposable
{
    /// <summary>The well-known account of every Azurite; its key is public and gives access to nothing else.</summary>
    public const string Account = "devstoreaccount1";
    public const string AccountKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private const int PreferredPort = 10002;

    private Azurite(NodeProcess process, int port)
    {
        Process = process;
        Endpoint = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/{Account}"));
    }

    public NodeProcess Process { get; }

    public Uri Endpoint { get; }

    public string ConnectionString =>
        $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={AccountKey};TableEndpoint={Endpoint}";

    /// <exception cref="DemoFailureException">Azurite did not start.</exception>
    public static async Task<Azurite> StartAsync(
        NodeTools tools, DemoFolders folders, bool anyPort, HttpClient http, TimeProvider time, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folders.Azurite);
        var port = anyPort ? LoopbackPort.Free() : LoopbackPort.Prefer(PreferredPort);
        var process = NodeProcess.Start(
            "Azurite",
            folders,
            tools.Program("azurite/dist/src/table/main.js"),
            folders.Azurite,
            "azurite.log",
            [
                "--silent", "--disableTelemetry", "--skipApiVersionCheck", "--tableHost", "127.0.0.1",
                "--tablePort", port.ToString(CultureInfo.InvariantCulture), "--location", folders.Azurite,
            ]);
        var azurite = new Azurite(process, port);
        try
        {
            // It already answers 400 to an unauthenticated request, but logs this line only once its tables are loaded.
            await process.WaitUntilAsync(
                async c => process.Output.Contains("successfully started", StringComparison.Ordinal)
                    && await LoopbackHttp.AnswersAsync(http, azurite.Endpoint, c),
                time,
                cancellation);
            return azurite;
        }
        catch
        {
            await process.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => Process.DisposeAsync();
}
