using System.Globalization;
using System.Text.RegularExpressions;
using CchcBot.App.Demo;
using CchcBot.EndToEnd.Support;

namespace CchcBot.EndToEnd.Stack;

/// <summary>The demo command as a newcomer runs it, and every way in which it ends.</summary>
public sealed partial class DemoCommandTests : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("cchcbot-demo-");
    private readonly HttpClient http = LoopbackHttp.CreateClient();
    private BotProcess? demo;
    private string page = "";
    private Uri[] clients = [];

    private BotProcess Demo => demo!;

    public async Task InitializeAsync()
    {
        demo = BotProcess.Start(["demo", "--data", folder.FullName, "--port", "0"], folder.FullName);
        var address = await demo.WaitForOutputAsync(output => ReadyLine().Match(output) is { Success: true } ready ? ready.Groups[1].Value : null);
        page = await http.GetStringAsync(new Uri(address));
        clients = [.. Link().Matches(page).Select(m => m.Groups[1].Value).Distinct().Select(a => new Uri(a))];
    }

    public async Task DisposeAsync()
    {
        await Demo.DisposeAsync();
        http.Dispose();
        folder.Delete(recursive: true);
    }

    [LinuxFact]
    public async Task One_page_links_three_clients_and_a_signal_stops_everything_in_order()
    {
        Assert.Equal(3, clients.Length);
        Assert.All(DemoOffice.Clients, c => Assert.Contains(c.Person.Name, page, StringComparison.Ordinal));
        Assert.DoesNotContain("{{", page, StringComparison.Ordinal);
        foreach (var client in clients)
        {
            Assert.Equal("pong", await http.GetStringAsync(new Uri(client, "_debug/ping")));
        }

        Assert.Equal(4, ChildIds().Count);
        Assert.Equal(0, await Demo.SignalAsync("TERM"));

        await AssertNothingAnswersAsync();
        Assert.Contains("successfully closed", await File.ReadAllTextAsync(Path.Combine(folder.FullName, "logs", "azurite.log")), StringComparison.Ordinal);
    }

    [LinuxFact]
    public async Task Where_no_telemetry_is_asked_for_nothing_of_it_is_loaded()
    {
        var loaded = await File.ReadAllTextAsync($"/proc/{Demo.Id}/maps");

        Assert.Contains("/CchcBot.dll", loaded, StringComparison.Ordinal);
        Assert.DoesNotContain("OpenTelemetry", loaded, StringComparison.Ordinal);
    }

    [LinuxFact]
    public async Task When_a_part_ends_it_says_which_and_stops_the_rest()
    {
        using (
            var leader = System.Diagnostics.Process.GetProcessById(
                ChildIds().Single(c => c.Command.Contains("-p\0" + clients[2].Port, StringComparison.Ordinal)).Id
            )
        )
        {
            leader.Kill();
        }

        Assert.Equal(1, await Demo.ExitAsync());

        Assert.Contains("Agents Playground (leader) has ended", Demo.Output, StringComparison.Ordinal);
        await AssertNothingAnswersAsync();
    }

    [LinuxFact]
    public async Task When_it_is_killed_itself_nothing_is_left_behind()
    {
        var children = ChildIds();

        await Demo.KillAsync();

        foreach (var (id, _) in children)
        {
            await GoneAsync(id);
        }

        await AssertNothingAnswersAsync();
    }

    private async Task AssertNothingAnswersAsync()
    {
        foreach (var client in clients)
        {
            Assert.Null(await LoopbackHttp.GetAsync(http, client, CancellationToken.None));
        }
    }

    private static async Task GoneAsync(int id)
    {
        var limit = TimeSpan.FromSeconds(20);
        var began = TimeProvider.System.GetTimestamp();
        while (Directory.Exists($"/proc/{id}") && TimeProvider.System.GetElapsedTime(began) < limit)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        }

        Assert.False(Directory.Exists($"/proc/{id}"), $"Process {id} has outlived its parent.");
    }

    /// <summary>The Node programs that the demo has started, with their command lines.</summary>
    private List<(int Id, string Command)> ChildIds()
    {
        var found = new List<(int, string)>();
        foreach (var entry in Directory.EnumerateDirectories("/proc"))
        {
            if (!int.TryParse(Path.GetFileName(entry), out var id))
            {
                continue;
            }

            try
            {
                // The fourth field, after a name in parentheses that may hold anything, is the parent.
                var status = File.ReadAllText(Path.Combine(entry, "stat"));
                var parent = status[(status.LastIndexOf(')') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries)[1];
                if (parent == Demo.Id.ToString(CultureInfo.InvariantCulture))
                {
                    found.Add((id, File.ReadAllText(Path.Combine(entry, "cmdline"))));
                }
            }
            catch (IOException)
            {
                // It has ended meanwhile.
            }
        }

        return found;
    }

    [GeneratedRegex(@"Open this address: (\S+)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ReadyLine();

    [GeneratedRegex(@"href=""(http://localhost:\d+/)""", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();
}
