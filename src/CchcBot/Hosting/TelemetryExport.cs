using System.Collections.Frozen;
using System.Diagnostics;
using System.Reflection;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace CchcBot.Hosting;

/// <summary>
/// Sends traces and metrics to the collector that OTEL_EXPORTER_OTLP_ENDPOINT names, as gRPC or, where OTEL_EXPORTER_OTLP_PROTOCOL
/// is http/protobuf, over HTTP. Where no collector is named it is not there, and nothing is collected.
/// </summary>
internal sealed class TelemetryExport : IHostedService, IDisposable
{
    public const string EndpointSetting = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private const string ProtocolSetting = "OTEL_EXPORTER_OTLP_PROTOCOL";

    private static readonly string[] Sources = [BotTelemetry.Name, "Microsoft.AspNetCore", "System.Net.Http"];

    private static readonly string[] Meters =
    [
        BotTelemetry.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Net.Http", "System.Runtime",
    ];

    private readonly TracerProvider traces;
    private readonly MeterProvider metrics;

    public TelemetryExport(IConfiguration configuration)
    {
        // Without it the framework's span of a request has no method, route and status.
        AppContext.SetSwitch("Microsoft.AspNetCore.Hosting.SuppressActivityOpenTelemetryData", isEnabled: false);
        var endpoint = new Uri(configuration[EndpointSetting]!);
        var http = configuration[ProtocolSetting] == "http/protobuf";
        var resource = ResourceBuilder.CreateDefault().AddService(
            configuration["OTEL_SERVICE_NAME"] ?? "cchcbot",
            serviceVersion: Assembly.GetExecutingAssembly().GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion);
        traces = Sdk.CreateTracerProviderBuilder()
            .SetResourceBuilder(resource)
            .AddSource(Sources)
            .AddProcessor(new Discretion())
            .AddOtlpExporter(o => Configure(o, "v1/traces"))
            .Build();
        metrics = Sdk.CreateMeterProviderBuilder()
            .SetResourceBuilder(resource)
            .AddMeter(Meters)
            .AddOtlpExporter(o => Configure(o, "v1/metrics"))
            .Build();

        void Configure(OtlpExporterOptions options, string path)
        {
            options.Protocol = http ? OtlpExportProtocol.HttpProtobuf : OtlpExportProtocol.Grpc;
            options.Endpoint = http ? new Uri($"{endpoint.AbsoluteUri.TrimEnd('/')}/{path}") : endpoint;
        }
    }

    /// <summary>Whether a collector is named.</summary>
    public static bool IsWanted(IConfiguration configuration) => !string.IsNullOrWhiteSpace(configuration[EndpointSetting]);

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>What was measured last is sent; registered first, it is stopped last.</summary>
    public Task StopAsync(CancellationToken cancellationToken) => Task.Run(
        () =>
        {
            traces.ForceFlush(5000);
            metrics.ForceFlush(5000);
        },
        CancellationToken.None);

    public void Dispose()
    {
        traces.Dispose();
        metrics.Dispose();
    }

    /// <summary>
    /// Of what the framework writes into its spans only this leaves: addresses hold ids of people and conversations, names of files, keys of rows.
    /// The platform's own health questions are left out.
    /// </summary>
    private sealed class Discretion : BaseProcessor<Activity>
    {
        private static readonly FrozenSet<string> Kept = FrozenSet.ToFrozenSet(
            [
                "http.request.method", "http.response.status_code", "http.route", "http.request.resend_count", "error.type",
                "server.address", "server.port", "url.scheme", "network.protocol.version",
            ],
            StringComparer.Ordinal);

        public override void OnEnd(Activity data)
        {
            if (data.Source.Name == BotTelemetry.Name)
            {
                return;
            }

            switch (data.GetTagItem("url.path"))
            {
                case Health.Live or Health.Ready:
                    data.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
                    break;
                case BotHost.MessagesPath:
                    data.SetTag("http.route", BotHost.MessagesPath);
                    break;
            }

            foreach (var (key, _) in data.TagObjects.Where(t => !Kept.Contains(t.Key)).ToList())
            {
                data.SetTag(key, null);
            }
        }
    }
}
