using System.Net;
using System.Text.Json;
using CchcBot.App;
using CchcBot.App.Demo;
using CchcBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace CchcBot.Tests.App;

/// <summary>
/// Traces and metrics as a collector gets them, and as Application Insights does. Names and values stand as plain text in both wire formats.
/// The connector is a server here too, so that what the service sends to it is traced as in production.
/// </summary>
public sealed class TelemetryTests
{
    private const string InsightsPath = "/v2.1/track";

    private static readonly string[] Demo = ["--Mode=Demo", $"--Storage:ConnectionString={BotOptionsTests.AnyStorage}"];

    [Fact]
    public async Task Turns_are_traced_and_counted_at_the_collector_without_what_they_are_about()
    {
        await using var collector = await Collector.StartAsync();

        await RunAsync(
            $"--{TelemetryExport.EndpointSetting}={collector.Address}", "--OTEL_EXPORTER_OTLP_PROTOCOL=http/protobuf", "--OTEL_SERVICE_NAME=office-7");

        var traces = collector.Received("/v1/traces");
        var metrics = collector.Received("/v1/metrics");
        Assert.All(
            ["office-7", "turn", "http.route", "/api/messages", "System.Net.Http", "server.address", "127.0.0.1", "http.response.status_code"],
            word => Assert.Contains(word, traces, StringComparison.Ordinal));
        Assert.All(
            ["cchcbot.turns", "cchcbot.turn.duration", "http.server.request.duration", "http.client.request.duration", "dotnet.gc.collections"],
            word => Assert.Contains(word, metrics, StringComparison.Ordinal));
        Assert.Equal(["/v1/metrics", "/v1/traces"], collector.Paths.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        Assert.DoesNotContain(Health.Ready, traces, StringComparison.Ordinal);
        AssertDiscreet(traces + metrics);
    }

    [Fact]
    public async Task Application_Insights_gets_the_same_without_what_it_is_about()
    {
        await using var insights = await Collector.StartAsync();

        await RunAsync($"--{TelemetryExport.ConnectionSetting}=InstrumentationKey=00000000-0000-4000-8000-000000000001;IngestionEndpoint={insights.Address}/");

        var sent = insights.Received(InsightsPath);
        Assert.All(
            ["RequestData", "/api/messages", "RemoteDependencyData", "127.0.0.1", "cchcbot.turns", "http.client.request.duration"],
            word => Assert.Contains(word, sent, StringComparison.Ordinal));
        Assert.Equal([InsightsPath], insights.Paths.Distinct(StringComparer.Ordinal));
        AssertDiscreet(sent);
    }

    [Fact]
    public async Task Without_a_collector_nothing_is_collected()
    {
        await using var app = BotHost.Build([.. Demo, $"--{TelemetryExport.EndpointSetting}="]);

        Assert.DoesNotContain(app.Services.GetServices<IHostedService>(), s => s.GetType().FullName!.StartsWith("OpenTelemetry", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(TelemetryExport.EndpointSetting, "collector:4317")]
    [InlineData(TelemetryExport.EndpointSetting, "ftp://collector")]
    [InlineData(TelemetryExport.ConnectionSetting, "secret")]
    public void An_address_that_is_none_is_said_before_anything_starts(string setting, string value)
    {
        var wrong = Assert.Throws<OptionsValidationException>(() => BotHost.Build([.. Demo, $"--{setting}={value}"]));

        var failure = Assert.Single(wrong.Failures);
        Assert.StartsWith(setting, failure, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", failure, StringComparison.Ordinal);
    }

    /// <summary>A service that sends its telemetry there; marked words go in by every way, and out to the connector.</summary>
    private static async Task RunAsync(params string[] settings)
    {
        await using var azurite = await AzuriteServer.StartAsync();
        await using var connector = await Collector.StartAsync();
        using var wire = new SocketsHttpHandler();
        await using (var service = await RunningService.DemoAsync(azurite.ConnectionString, wire, settings))
        {
            var person = DemoOffice.Clients[0].Person;
            foreach (var text in new[] { "canary-text", "việc của tôi", "giao đơn vị \"Phòng canary\" cho @canary" })
            {
                using var answer = await service.SendAsync("/api/messages?canary-query=1", Message(text, connector.Address, person.AadObjectId), Headers);
                Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            }

            (await service.SendAsync("/canary-path?canary-query=1", "{}", Headers)).Dispose();
            (await service.GetAsync("/health/ready")).Dispose();
            await service.App.StopAsync();
            Assert.True(
                connector.Paths.Any(path => path.StartsWith("/canary-service/v3/conversations/a:canary-conversation/activities", StringComparison.Ordinal)),
                string.Join(Environment.NewLine, service.Log.Lines.Concat(connector.Paths)));
        }
    }

    private static void AssertDiscreet(string sent) => Assert.All(
        [
            "canary", "Trần Thị Bình", DemoOffice.TenantId, DemoOffice.Clients[0].Person.AadObjectId, "PartitionKey",
            "url.full", "url.path", "url.query", "user_agent",
        ],
        word => Assert.DoesNotContain(word, sent, StringComparison.OrdinalIgnoreCase));

    private static (string Name, string Value)[] Headers =>
    [
        ("User-Agent", "canary-agent"), ("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"), ("tracestate", "canary=canary-state"),
        ("baggage", "canary=canary-baggage"),
    ];

    private static string Message(string text, string connector, string person) => $$"""
        {"type":"message","id":"m-canary","text":{{JsonSerializer.Serialize(text)}},"channelId":"msteams",
         "serviceUrl":"{{connector}}/canary-service/",
         "from":{"id":"29:canary","name":"canary-name","aadObjectId":"{{person}}"},"recipient":{"id":"28:bot"},
         "conversation":{"id":"a:canary-conversation","conversationType":"personal","tenantId":"{{DemoOffice.TenantId}}"},
         "channelData":{"tenant":{"id":"{{DemoOffice.TenantId}}"} } }
        """;
}
