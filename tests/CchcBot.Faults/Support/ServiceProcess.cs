using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using CchcBot.App.Demo;

namespace CchcBot.Faults.Support;

/// <summary>How an instance of the service is started.</summary>
/// <param name="Skew">By how much its machine's clock is wrong.</param>
internal sealed record ServiceSettings(string Lease = "00:00:01", string Tick = "00:00:01", int Parallel = 16, TimeSpan? Skew = null)
{
    /// <summary>Longer than a send may take where nothing is wrong; what a killed one was sending waits for so long.</summary>
    public string SendTime { get; init; } = "00:00:04";

    /// <summary>The team whose cards throw while that file is there.</summary>
    public (string Team, string Mark)? BadCards { get; init; }
}

/// <summary>The service as a process of its own behind the rig: spoken to as Teams speaks, killed, frozen and started again.</summary>
internal sealed class ServiceProcess(RigProcess rig, ServiceSettings settings, string? plansFolder = null) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(60) };
    private readonly int port = FreePort();
    private readonly ConcurrentQueue<string> lines = [];
    private Process? process;
    private int activities;

    public static string ChatOf(DemoPerson person) => $"a:{person.Key}";

    /// <summary>What it wrote last: to look at where a test fails, never a verdict.</summary>
    public string LastWords => string.Join('\n', lines.TakeLast(20));

    public bool IsRunning => process is { HasExited: false };

    /// <param name="untilUp">Waits until it answers.</param>
    public async Task StartAsync(bool untilUp = true)
    {
        var folder = plansFolder ?? Path.GetTempPath();
        string[] program = settings.BadCards is { } bad
            ? [typeof(ServiceProcess).Assembly.Location, BadCardService.Command, bad.Team, bad.Mark]
            : settings.Skew is { } skew
            ? [typeof(ServiceProcess).Assembly.Location, SkewedService.Command, skew.ToString("c", CultureInfo.InvariantCulture)]
            : [Path.Combine(AppContext.BaseDirectory, "CchcBot.dll")];
        var start = new ProcessStartInfo(
            "dotnet",
            [
                .. program,
                "--Mode=Demo",
                "--Turns:PersonPerMinute=100000",
                "--Turns:OfficePerMinute=1000000",
                $"--urls=http://127.0.0.1:{port}",
                $"--Storage:ConnectionString={rig.ConnectionString}",
                $"--Demo:PlansFolder={folder}",
                $"--Delivery:Lease={settings.Lease}",
                $"--Delivery:Tick={settings.Tick}",
                $"--Delivery:Parallel={settings.Parallel}",
                $"--Delivery:SendTime={settings.SendTime}",
            ]
        )
        {
            WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
        };
        process = Process.Start(start)!;
        process.OutputDataReceived += Keep;
        process.ErrorDataReceived += Keep;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        if (untilUp)
        {
            await Waiting.UntilAsync(
                async () =>
                {
                    using var answer = await http.GetAsync(new Uri($"http://127.0.0.1:{port}/health/live"));
                    return true;
                },
                Patience);
        }
    }

    /// <summary>Kills it as a power loss would.</summary>
    public async Task KillAsync()
    {
        if (process is { } running)
        {
            running.Kill();
            await running.WaitForExitAsync();
            running.Dispose();
            process = null;
        }
    }

    /// <summary>Asks it to stop, as a platform does, and waits until it has.</summary>
    public async Task StopAsync()
    {
        await SignalAsync("TERM");
        await process!.WaitForExitAsync().WaitAsync(Patience);
        Assert.Equal(0, process.ExitCode);
        process.Dispose();
        process = null;
    }

    /// <summary>Stands still, with its connections open, as a machine that is paged out or a virtual machine that is moved.</summary>
    public Task FreezeAsync() => SignalAsync("STOP");

    public Task ThawAsync() => SignalAsync("CONT");

    public Task InstallAsync(DemoPerson person) => PostAsync(person, activity =>
    {
        activity["type"] = "installationUpdate";
        activity["action"] = "add";
    });

    /// <param name="id">The activity's id; null = a new one.</param>
    public Task SayAsync(DemoPerson person, string text, string? id = null) => PostAsync(person, activity =>
    {
        activity["id"] = id ?? activity["id"]!.GetValue<string>();
        activity["type"] = "message";
        activity["text"] = text;
    });

    /// <summary>Sends a file that Teams keeps at that address.</summary>
    public Task SendAsync(DemoPerson person, string name, string address) => PostAsync(person, activity =>
    {
        activity["type"] = "message";
        activity["text"] = "";
        activity["attachments"] = new JsonArray(new JsonObject
        {
            ["contentType"] = "application/vnd.microsoft.teams.file.download.info",
            ["name"] = name,
            ["content"] = new JsonObject { ["downloadUrl"] = address },
        });
    });

    /// <returns>What the invoke was answered with.</returns>
    public Task<JsonNode?> TapAsync(DemoPerson person, string verb, JsonObject data, string? id = null) => PostAsync(person, activity =>
    {
        activity["id"] = id ?? activity["id"]!.GetValue<string>();
        activity["type"] = "invoke";
        activity["name"] = "adaptiveCard/action";
        activity["value"] = new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = data.DeepClone() } };
    });

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        http.Dispose();
    }

    private async Task<JsonNode?> PostAsync(DemoPerson person, Action<JsonObject> fill)
    {
        var activity = new JsonObject
        {
            ["id"] = string.Create(CultureInfo.InvariantCulture, $"{person.Key}-{port}-{Interlocked.Increment(ref activities)}"),
            ["channelId"] = "msteams",
            ["serviceUrl"] = rig.Connector,
            ["from"] = new JsonObject { ["id"] = person.TeamsId, ["name"] = person.Name, ["aadObjectId"] = person.AadObjectId },
            ["recipient"] = new JsonObject { ["id"] = DemoOffice.BotId },
            ["conversation"] = new JsonObject { ["id"] = ChatOf(person), ["conversationType"] = "personal", ["tenantId"] = DemoOffice.TenantId },
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = DemoOffice.TenantId } },
        };
        fill(activity);
        using var answer = await http.PostAsJsonAsync(new Uri($"http://127.0.0.1:{port}/api/messages"), activity);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var body = await answer.Content.ReadAsStringAsync();
        return body.Length == 0 ? null : JsonNode.Parse(body);
    }

    private async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", process!.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
        Assert.Equal(0, kill.ExitCode);
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        if (line.Data is { } text)
        {
            lines.Enqueue(text);
            if (lines.Count > 200)
            {
                lines.TryDequeue(out _);
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

/// <summary>Waits for what another process does.</summary>
internal static class Waiting
{
    /// <summary>Waits until that holds; what it asks may fail meanwhile.</summary>
    public static async Task UntilAsync(Func<Task<bool>> holds, TimeSpan patience, Func<string>? otherwise = null)
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
            catch (HttpRequestException) when (begun.Elapsed < patience)
            {
                // Not up yet.
            }

            Assert.True(begun.Elapsed < patience, otherwise?.Invoke() ?? "It did not come about in time.");
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        }
    }

    public static Task ForAsync(double seconds) => Task.Delay(TimeSpan.FromSeconds(seconds), TimeProvider.System);
}
