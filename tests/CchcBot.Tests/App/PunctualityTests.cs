using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using CchcBot.App;
using CchcBot.App.Demo;
using CchcBot.Delivery;
using CchcBot.Office;
using CchcBot.Storage;
using CchcBot.Storage.Tables;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.App;

/// <summary>What is late is said, at /health and in the figures, by the names that the alerts and the dashboard of infra ask for.</summary>
public sealed partial class PunctualityTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static readonly string Infra = Path.GetFullPath(Path.Combine(NodePackages.Folder, "..", "..", "infra"));

    [Fact]
    public async Task A_message_that_waits_is_overdue_after_ten_minutes_and_no_more_once_it_is_sent()
    {
        await using var office = await LoadedOffice.OpenAsync(azurite.Service);
        var punctuality = office.Service<Punctuality>();
        punctuality.Begin();
        office.MoveTo(new DateTime(2025, 9, 16, 8, 30, 0));
        office.Messenger.Full[$"a:{TestOffice.Cuong}"] = TimeSpan.FromMinutes(1);
        using var scheduler = office.Scheduler();
        await scheduler.TickAsync(office.Id, default);
        Assert.Equal("on time; last tick 0 s ago; overdue 0; unreachable 0", $"{punctuality.State}");

        office.MoveTo(new DateTime(2025, 9, 16, 8, 41, 0));
        await scheduler.TickAsync(office.Id, default);
        Assert.Equal("late; last tick 0 s ago; overdue 1; unreachable 0", $"{punctuality.State}");

        office.Messenger.Full.Clear();
        office.MoveTo(new DateTime(2025, 9, 16, 8, 43, 0));
        await scheduler.TickAsync(office.Id, default);
        Assert.Equal("on time; last tick 0 s ago; overdue 0; unreachable 0", $"{punctuality.State}");

        office.MoveTo(new DateTime(2025, 9, 16, 8, 47, 0));
        Assert.Equal("late; last tick 240 s ago; overdue 0; unreachable 0", $"{punctuality.State}");
        punctuality.End();
        Assert.Equal("on time; another instance runs the clock", $"{punctuality.State}");
    }

    [Fact]
    public async Task Who_cannot_be_reached_is_counted()
    {
        await using var office = await LoadedOffice.OpenAsync(azurite.Service);
        office.Service<Punctuality>().Begin();
        await office.Offices.ChangePersonAsync(
            office.Id, TestOffice.Cuong, p => p! with { Unreachable = "BotNotInConversationRoster", UnreachableAt = office.Now }, default);
        using var scheduler = office.Scheduler();
        await scheduler.TickAsync(office.Id, default);
        Assert.Equal("on time; last tick 0 s ago; overdue 0; unreachable 1", $"{office.Service<Punctuality>().State}");
    }

    /// <summary>The office of the old build's export, whose digests are due at the day to which its administrator moves the clock.</summary>
    [Fact]
    public async Task Each_figure_that_an_alert_or_the_dashboard_asks_for_arrives_at_a_collector()
    {
        await using var server = await AzuriteServer.StartAsync();
        await OldBuild.RestoreAsync(server);
        var before = new DateTimeOffset(2025, 9, 22, 8, 0, 0, OfficeClock.Zone);
        await new TableWorkspaceStore(new TableStorage(server.ConnectionString)).SetClockOffsetAsync(before - TimeProvider.System.GetUtcNow(), default);
        await using var collector = await Collector.StartAsync();
        using var connector = new DigestWatch("a:personal-ha");
        await using (var service = await RunningService.DemoAsync(
            server.ConnectionString,
            connector,
            $"--{TelemetryExport.EndpointSetting}={collector.Address}",
            "--OTEL_EXPORTER_OTLP_PROTOCOL=http/protobuf",
            "--Delivery:Tick=00:00:01"))
        {
            using var answer = await service.PostAsync(Said("đặt ngày 23/09/2025 8:31"));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            await connector.Seen.WaitAsync(TimeSpan.FromSeconds(60));
            using var health = await service.GetAsync(Health.Late);
            Assert.StartsWith("on time; last tick ", await health.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            await service.App.StopAsync();
        }

        var sent = collector.Received("/v1/metrics");
        var asked = await File.ReadAllTextAsync(Path.Combine(Infra, "dashboard.kql")) + await File.ReadAllTextAsync(Path.Combine(Infra, "main.bicep"));
        var (names, dimensions, values) = (Matches(Named(), asked), Matches(Dimension(), asked), Matches(Value(), asked));
        Assert.Equal(7, names.Count);
        Assert.Equal(["kind", "outcome", "state"], dimensions);
        Assert.Equal(["Digest", "done"], values);
        Assert.All(names.Concat(dimensions).Concat(values), word => Assert.Contains(word, sent, StringComparison.Ordinal));
    }

    private static IReadOnlyList<string> Matches(Regex pattern, string text) =>
        [.. pattern.Matches(text).Select(m => m.Groups[1].Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static string Said(string text) => $$"""
        {"type":"message","id":"m-1","text":{{JsonSerializer.Serialize(text)}},"channelId":"msteams","serviceUrl":"http://127.0.0.1:1/connector/",
         "from":{"id":"29:cchc-demo-binh","aadObjectId":"{{DemoOffice.Clients[0].Person.AadObjectId}}"},"recipient":{"id":"28:bot"},
         "conversation":{"id":"a:personal-binh","conversationType":"personal","tenantId":"{{DemoOffice.TenantId}}"},
         "channelData":{"tenant":{"id":"{{DemoOffice.TenantId}}"} } }
        """;

    [GeneratedRegex("Name == \"(cchcbot[^\"]+)\"", RegexOptions.None, 1000)]
    private static partial Regex Named();

    [GeneratedRegex(@"Properties\.(\w+)", RegexOptions.None, 1000)]
    private static partial Regex Dimension();

    [GeneratedRegex(@"Properties\.\w+\) == ""(\w+)""", RegexOptions.None, 1000)]
    private static partial Regex Value();

    /// <summary>A connector that takes everything and says when something is sent to that conversation.</summary>
    private sealed class DigestWatch(string conversation) : HttpMessageHandler
    {
        private readonly TaskCompletionSource seen = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Seen => seen.Task;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.Method == HttpMethod.Post && Uri.UnescapeDataString(request.RequestUri!.AbsolutePath).Contains(conversation, StringComparison.Ordinal))
            {
                seen.TrySetResult();
            }

            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.Created)
            {
                Content = new StringContent("{\"id\":\"m-1\"}", System.Text.Encoding.UTF8, "application/json"),
            });
        }
    }
}
