using CchcBot.App.Demo;
using CchcBot.Tests.Support;

namespace CchcBot.EndToEnd.Support;

/// <summary>
/// Everything that ./run starts, on free ports and with an empty data folder, plus a browser with three pages.
/// The service is a process of its own: it may be killed and started again while all else goes on.
/// </summary>
public sealed class StackFixture : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("cchcbot-e2e-");
    private readonly List<PlaygroundClient> clients = [];
    private readonly List<Playground> further = [];
    private Chromium? chromium;
    private DemoStack? stack;
    private FileServer? files;
    private BotProcess? bot;

    /// <summary>The folder of plan files to choose from; null for the project's own samples. Set before the start.</summary>
    public string? Plans { get; init; }

    /// <summary>Gives out files for <c>SendFileAsync</c>.</summary>
    public FileServer Files => files ?? throw NotStarted();

    internal DemoStack Stack => stack ?? throw NotStarted();

    internal BotProcess Bot => bot ?? throw NotStarted();

    internal PlaygroundClient Admin => clients[0];

    internal PlaygroundClient Staff => clients[1];

    internal PlaygroundClient Leader => clients[2];

    internal IReadOnlyList<PlaygroundClient> Clients => clients;

    public async Task InitializeAsync()
    {
        await StartAroundAsync();
        await StartBotAsync();
        await OpenClientsAsync();
    }

    public async Task DisposeAsync()
    {
        foreach (var part in clients.Cast<IAsyncDisposable?>().Append(chromium).Append(bot).Append(files).Concat(further).Append(stack))
        {
            if (part is not null)
            {
                await part.DisposeAsync();
            }
        }

        folder.Delete(recursive: true);
    }

    /// <summary>Starts the service and waits until it answers.</summary>
    /// <param name="extra">Further configuration, as --Section:Key=value.</param>
    public async Task StartBotAsync(params string[] extra)
    {
        bot = BotProcess.Start([.. Stack.BotArguments, .. extra], folder.FullName);
        await bot.WaitUntilAnswersAsync(Stack.Bot);
    }

    /// <summary>Ends the service as a failure of the machine would: no goodbye.</summary>
    public async Task KillBotAsync()
    {
        await Bot.KillAsync();
        await Bot.DisposeAsync();
        bot = null;
    }

    /// <summary>Kills the service and starts it again.</summary>
    public async Task RestartBotAsync(params string[] extra)
    {
        await KillBotAsync();
        await StartBotAsync(extra);
    }

    /// <summary>Says the command that moves the office's clock, in the administrator's personal chat.</summary>
    /// <param name="when">As people write it: 16/09/2025 8:30.</param>
    public async Task SetClockAsync(string when)
    {
        await Admin.OpenPersonalChatAsync();
        await Admin.SendAsync($"đặt ngày {when}");
    }

    /// <summary>Storage, Playgrounds and file server, without the service.</summary>
    internal async Task StartAroundAsync()
    {
        await NodePackages.EnsureInstalledAsync();
        files = await FileServer.StartAsync();
        var settings = new DemoSettings(new(Path.Combine(folder.FullName, "data"), NodePackages.Folder), Plans: Plans, AnyPorts: true);
        stack = await DemoStack.StartAsync(settings, new(settings.Folders.Tools), TimeProvider.System, CancellationToken.None);
    }

    /// <summary>Opens the three pages; each announces its person to the service.</summary>
    internal async Task OpenClientsAsync()
    {
        chromium = await Chromium.LaunchAsync();
        foreach (var playground in Stack.Playgrounds)
        {
            clients.Add(await PlaygroundClient.OpenAsync(chromium.Browser, playground));
        }
    }

    /// <summary>One more person at a Playground of his own, beside the three of the demo.</summary>
    internal async Task<PlaygroundClient> OpenMoreAsync(DemoClient client)
    {
        using var http = LoopbackHttp.CreateClient();
        var folders = Stack.Settings.Folders;
        var playground = await Playground.StartAsync(
            new NodeTools(folders.Tools),
            folders,
            client,
            LoopbackPort.Free(),
            new Uri(Stack.Bot, "api/messages"),
            http,
            TimeProvider.System,
            CancellationToken.None
        );
        further.Add(playground);
        var opened = await PlaygroundClient.OpenAsync(chromium!.Browser, playground);
        clients.Add(opened);
        return opened;
    }

    private static InvalidOperationException NotStarted() => new("The stack has not started.");
}
