namespace CchcBot.App.Demo;

/// <summary>Settings of a demo.</summary>
/// <param name="Plans">Folder of plan files to choose from; null for the built-in samples.</param>
/// <param name="StartPagePort">Preferred port of the start page; null for the default.</param>
/// <param name="AnyPorts">Use any free ports, so that several demos can run side by side.</param>
internal sealed record DemoSettings(DemoFolders Folders, bool Fresh = false, string? Plans = null, int? StartPagePort = null, bool AnyPorts = false);

/// <summary>The processes around the service: the storage and the three chat clients.</summary>
internal sealed class DemoStack : IAsyncDisposable
{
    private const int PreferredBotPort = 3978;

    private readonly FileStream taken;

    private DemoStack(DemoSettings settings, FileStream dataLock, Azurite azurite, IReadOnlyList<Playground> playgrounds, Uri bot)
    {
        Settings = settings;
        taken = dataLock;
        Azurite = azurite;
        Playgrounds = playgrounds;
        Bot = bot;
    }

    public DemoSettings Settings { get; }

    public Azurite Azurite { get; }

    /// <summary>In the order of <see cref="DemoOffice.Clients"/>.</summary>
    public IReadOnlyList<Playground> Playgrounds { get; }

    /// <summary>Address on which the service has to listen.</summary>
    public Uri Bot { get; }

    /// <summary>The service's settings as command-line arguments, usable in this process or a separate one.</summary>
    public IReadOnlyList<string> BotArguments =>
    [
        $"--urls={Bot.GetLeftPart(UriPartial.Authority)}",
        "--Mode=Demo",
        "--Files:DangerousAllowLoopback=true",
        "--Logging:LogLevel:Microsoft=Warning",
        "--Logging:LogLevel:System=Warning",
        $"--Storage:ConnectionString={Azurite.ConnectionString}",
        .. Settings.Plans is { } plans ? [$"--Demo:PlansFolder={plans}"] : Array.Empty<string>(),
    ];

    /// <summary>Starts the storage, then the clients; returns when all of them respond.</summary>
    /// <exception cref="DemoFailureException">One of them did not start; the others were stopped again.</exception>
    public static async Task<DemoStack> StartAsync(
        DemoSettings settings, NodeTools tools, TimeProvider time, CancellationToken cancellation)
    {
        var dataLock = settings.Folders.Lock();
        var started = new List<IAsyncDisposable> { dataLock };
        try
        {
            if (settings.Fresh)
            {
                settings.Folders.Clear();
            }

            Directory.CreateDirectory(settings.Folders.Logs);
            await File.WriteAllBytesAsync(settings.Folders.Wrapper, DemoResources.Bytes("child.cjs"), cancellation);
            using var http = LoopbackHttp.CreateClient();
            var azurite = await Azurite.StartAsync(tools, settings.Folders, settings.AnyPorts, http, time, cancellation);
            started.Add(azurite);
            var bot = Loopback(Port(settings, PreferredBotPort));
            var messages = new Uri(bot, "api/messages");
            var playgrounds = new List<Playground>();
            foreach (var client in DemoOffice.Clients)
            {
                var playground = await Playground.StartAsync(
                    tools, settings.Folders, client, Port(settings, client.PreferredPort), messages, http, time, cancellation);
                started.Add(playground);
                playgrounds.Add(playground);
            }

            return new DemoStack(settings, dataLock, azurite, playgrounds, bot);
        }
        catch
        {
            await StopAsync(started);
            throw;
        }
    }

    /// <summary>Completes with the first process that exits, for any reason: the demo does not work without it.</summary>
    public async Task<NodeProcess> AnyEndedAsync()
    {
        var processes = Playgrounds.Select(p => p.Process).Append(Azurite.Process).ToList();
        var ended = await Task.WhenAny(processes.Select(p => p.Exited));
        return processes.First(p => p.Exited == ended);
    }

    /// <summary>Stops the clients before the storage, so that nothing writes to a stopped storage.</summary>
    public ValueTask DisposeAsync() => StopAsync([taken, Azurite, .. Playgrounds]);

    /// <summary>A URL on this machine.</summary>
    public static Uri Loopback(int port) => new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/"));

    private static int Port(DemoSettings settings, int preferred) => settings.AnyPorts ? LoopbackPort.Free() : LoopbackPort.Prefer(preferred);

    private static async ValueTask StopAsync(IEnumerable<IAsyncDisposable> started)
    {
        foreach (var part in started.Reverse())
        {
            await part.DisposeAsync();
        }
    }
}
