using System.Text;
using CchcBot.Hosting;
using CchcBot.Hosting.Demo;
using CchcBot.Tests.Teams;
using CchcBot.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CchcBot.Tests.Hosting;

/// <summary>Traces and metrics as a collector gets them. Names and values stand as plain text in the wire format.</summary>
public sealed class TelemetryTests
{
    [Fact]
    public async Task Turns_are_traced_and_counted_at_the_collector_without_what_they_are_about()
    {
        await using var azurite = await AzuriteServer.StartAsync();
        await using var collector = await Collector.StartAsync();
        await using (var service = await RunningService.DemoAsync(
            azurite.ConnectionString,
            new RecordingHandler(RecordingHandler.Answer(200, """{"id":"1"}""")),
            $"--OTEL_EXPORTER_OTLP_ENDPOINT={collector.Address}",
            "--OTEL_EXPORTER_OTLP_PROTOCOL=http/protobuf"))
        {
            (await service.PostAsync(Message())).Dispose();
            (await service.GetAsync("/health/ready")).Dispose();
            await service.App.StopAsync();
        }

        var traces = collector.Received("/v1/traces");
        var metrics = collector.Received("/v1/metrics");
        Assert.All(["cchcbot", "turn", "http.route", "/api/messages"], word => Assert.Contains(word, traces, StringComparison.Ordinal));
        Assert.All(
            ["cchcbot.turns", "cchcbot.turn.duration", "http.server.request.duration", "dotnet.gc.collections"],
            word => Assert.Contains(word, metrics, StringComparison.Ordinal));
        Assert.All(["canary", "29:", "/health/ready"], word => Assert.DoesNotContain(word, traces, StringComparison.Ordinal));
        Assert.All(["canary", "29:"], word => Assert.DoesNotContain(word, metrics, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_collector_nothing_is_collected()
    {
        await using var app = BotHost.Build(["--Mode=Demo", $"--Storage:ConnectionString={BotOptionsTests.AnyStorage}"]);

        Assert.DoesNotContain(app.Services.GetServices<IHostedService>(), s => s is TelemetryExport);
    }

    private static string Message() => $$"""
        {"type":"message","id":"m-1","text":"canary","serviceUrl":"http://127.0.0.1:9/canary/","channelId":"msteams",
         "from":{"id":"29:canary","name":"canary","aadObjectId":"{{DemoOffice.Clients[0].Person.AadObjectId}}"},"recipient":{"id":"28:bot"},
         "conversation":{"id":"a:canary","conversationType":"personal","tenantId":"{{DemoOffice.TenantId}}"},"channelData":{"tenant":{"id":"{{DemoOffice.TenantId}}"} } }
        """;
}
