using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using CchcBot.Hosting.Demo;
using CchcBot.Tests.Support;

namespace CchcBot.Faults.Support;

/// <summary>The service as a process of its own on Azurite: spoken to as Teams speaks, killed and started again.</summary>
internal sealed class ServiceUnderTest(AzuriteServer azurite, FakeConnector connector, string plansFolder) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(60) };
    private readonly int port = FreePort();
    private Process? process;
    private int activities;

    public static DemoPerson Admin => DemoOffice.Clients[0].Person;

    public static DemoPerson Staff => DemoOffice.Clients[1].Person;

    public static string ChatOf(DemoPerson person) => $"a:{person.Key}";

    public async Task StartAsync()
    {
        var start = new ProcessStartInfo("dotnet",
        [
            Path.Combine(AppContext.BaseDirectory, "CchcBot.dll"), "--Mode=Demo", $"--urls=http://127.0.0.1:{port}",
            $"--Storage:ConnectionString={azurite.ConnectionString}", $"--Demo:PlansFolder={plansFolder}",
        ])
        {
            WorkingDirectory = plansFolder, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
        };
        process = Process.Start(start)!;
        // Read and dropped: a full pipe would stop the service. The verdict never comes from its log.
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await UntilAsync(async () =>
        {
            using var answer = await http.GetAsync(new Uri($"http://127.0.0.1:{port}/"));
            return true;
        });
    }

    /// <summary>Kills it as a power loss would.</summary>
    public async Task KillAsync()
    {
        process!.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        process = null;
    }

    public async Task InstallAsync(DemoPerson person) => await PostAsync(person, activity =>
    {
        activity["type"] = "installationUpdate";
        activity["action"] = "add";
    });

    public async Task SayAsync(DemoPerson person, string text) => await PostAsync(person, activity =>
    {
        activity["type"] = "message";
        activity["text"] = text;
    });

    public async Task TapAsync(DemoPerson person, string verb, JsonObject data) => await PostAsync(person, activity =>
    {
        activity["type"] = "invoke";
        activity["name"] = "adaptiveCard/action";
        activity["value"] = new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = data } };
    });

    /// <summary>Waits until that holds; what it asks may fail meanwhile.</summary>
    public static async Task UntilAsync(Func<Task<bool>> holds)
    {
        var begun = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                if (await holds())
                {
                    return;
                }
            }
            catch (HttpRequestException) when (begun.Elapsed < Patience)
            {
                // Not up yet.
            }

            Assert.True(begun.Elapsed < Patience, "It did not come about in time.");
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            await KillAsync();
        }

        http.Dispose();
    }

    private async Task PostAsync(DemoPerson person, Action<JsonObject> fill)
    {
        var activity = new JsonObject
        {
            ["id"] = string.Create(CultureInfo.InvariantCulture, $"{person.Key}-{++activities}"),
            ["channelId"] = "msteams",
            ["serviceUrl"] = connector.Address.ToString(),
            ["from"] = new JsonObject { ["id"] = person.TeamsId, ["name"] = person.Name, ["aadObjectId"] = person.AadObjectId },
            ["recipient"] = new JsonObject { ["id"] = DemoOffice.BotId },
            ["conversation"] = new JsonObject { ["id"] = ChatOf(person), ["conversationType"] = "personal", ["tenantId"] = DemoOffice.TenantId },
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = DemoOffice.TenantId } },
        };
        fill(activity);
        using var answer = await http.PostAsJsonAsync(new Uri($"http://127.0.0.1:{port}/api/messages"), activity);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
