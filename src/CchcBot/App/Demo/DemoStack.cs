using System.Globalization;

namespace CchcBot.App.Demo;

/// <summary>How a demo is started.</summary>
/// <param name="Plans">The folder of plan files to choose from; null for the project's own samples.</param>
/// <param name="StartPagePort">The preferred port of the start page; null for the usual one.</param>
/// <param name="AnyPorts">Take free ports throughout, for several demos side by side.</param>
internal sealed record DemoSettings(DemoFolders Folders, bool Fresh = false, string? Plans = null, int? StartPagePort = null, bool AnyPorts = false);

/// <summary>What stands around the service: its storage and three people's clients.</summary>
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

    /// <summary>Where the service has to listen.</summary>
    public Uri Bot { get; }

    /// <summary>The service's configuration as command-line arguments: the same in this process and in one of its own.</summary>
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

    /// <summary>Starts the storage, then the clients, each in its folder; returns when all answer.</summary>
    /// <exception cref="DemoFailureException">One of them did not start; the others are stopped again.</exception>
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

    /// <summary>The first part that ends, whatever the reason: nothing works without it.</summary>
    public async Task<NodeProcess> AnyEndedAsync()
    {
        var processes = Playgrounds.Select(p => p.Process).Append(Azurite.Process).ToList();
        var ended = await Task.WhenAny(processes.Select(p => p.Exited));
        return processes.First(p => p.Exited == ended);
    }

    /// <summary>Stops the clients, then the storage: who writes goes first.</summary>
    public ValueTask DisposeAsync() => StopAsync([taken, Azurite, .. Playgrounds]);

    /// <summary>An address on this machine only.</summary>
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
