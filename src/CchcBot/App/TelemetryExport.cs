using System.Collections.Frozen;
using System.Diagnostics;
using System.Reflection;
using System.Runtime.CompilerServices;
using Azure.Monitor.OpenTelemetry.Exporter;
using CchcBot.Delivery;
using CchcBot.Office;
using Microsoft.Extensions.Options;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace CchcBot.App;

/// <summary>
/// Sends traces and metrics to the collector that OTEL_EXPORTER_OTLP_ENDPOINT names (the other OTEL_ settings count too), to the
/// Application Insights resource of APPLICATIONINSIGHTS_CONNECTION_STRING, or to both. Where neither is set nothing of OpenTelemetry is loaded.
/// Log lines are not sent: the platform keeps what the service prints.
/// </summary>
internal static class TelemetryExport
{
    public const string EndpointSetting = "OTEL_EXPORTER_OTLP_ENDPOINT";
    public const string ConnectionSetting = "APPLICATIONINSIGHTS_CONNECTION_STRING";

    /// <exception cref="OptionsValidationException">An address or a connection string that is none.</exception>
    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        if (IsWanted(builder.Configuration))
        {
            Add(builder.Services, builder.Configuration);
        }
    }

    /// <summary>Whether there is anywhere to send to.</summary>
    public static bool IsWanted(IConfiguration configuration) =>
        !string.IsNullOrWhiteSpace(configuration[EndpointSetting]) || !string.IsNullOrWhiteSpace(configuration[ConnectionSetting]);

    // Apart, so that a service that sends nothing does not load the libraries.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Add(IServiceCollection services, IConfiguration configuration)
    {
        var collector = Endpoint(configuration);
        var insights = Connection(configuration);
        var version = Assembly.GetExecutingAssembly().GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;
        services.AddOpenTelemetry()
            // The settings OTEL_SERVICE_NAME and OTEL_RESOURCE_ATTRIBUTES win over what stands here.
            .ConfigureResource(resource => resource.AddService("cchcbot", serviceVersion: version).AddEnvironmentVariableDetector())
            .WithTracing(traces =>
            {
                traces.AddSource(BotTelemetry.Name)
                    .AddAspNetCoreInstrumentation(web => web.Filter = static request => request.Request.Path.Value is not (Health.Live or Health.Ready))
                    .AddHttpClientInstrumentation()
                    // Before the exporters: processors are asked in this order.
                    .AddProcessor(new Discretion());
                if (collector)
                {
                    traces.AddOtlpExporter();
                }

                if (insights is not null)
                {
                    traces.AddAzureMonitorTraceExporter(Configure);
                }
            })
            .WithMetrics(metrics =>
            {
                metrics.AddMeter(BotTelemetry.Name).AddAspNetCoreInstrumentation().AddHttpClientInstrumentation().AddRuntimeInstrumentation();
                if (collector)
                {
                    metrics.AddOtlpExporter();
                }

                if (insights is not null)
                {
                    metrics.AddAzureMonitorMetricExporter(Configure);
                }
            });

        void Configure(AzureMonitorExporterOptions options)
        {
            options.ConnectionString = insights;
            // Turns are few and each is wanted: the exporter would keep five traces a second.
            options.TracesPerSecond = null;
            options.SamplingRatio = 1;
        }
    }

    private static bool Endpoint(IConfiguration configuration) => configuration[EndpointSetting] switch
    {
        null or "" => false,
        var text when Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" => true,
        var text => throw Wrong($"{EndpointSetting}: \"{text}\" is no address: write http://host:4317 or https://host:4317."),
    };

    private static string? Connection(IConfiguration configuration) => configuration[ConnectionSetting] switch
    {
        null or "" => null,
        var text when text.Contains("InstrumentationKey=", StringComparison.OrdinalIgnoreCase) => text,
        // Not repeated: it may be another secret.
        _ => throw Wrong($"{ConnectionSetting}: no InstrumentationKey in it: copy the connection string of the Application Insights resource."),
    };

    private static OptionsValidationException Wrong(string message) => new(nameof(TelemetryExport), typeof(BotOptions), [message]);

    /// <summary>
    /// Of what the instrumentation writes into its spans only this leaves: addresses hold ids of people and conversations, names of files, keys
    /// of rows, and a caller's own headers and state hold what the caller likes.
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
            data.TraceStateString = null;
            if (data.Source.Name == BotTelemetry.Name)
            {
                return;
            }

            foreach (var (key, _) in data.TagObjects.Where(t => !Kept.Contains(t.Key)).ToList())
            {
                data.SetTag(key, null);
            }

            // Without a description, which may be an exception's message.
            data.SetStatus(data.Status);
        }
    }
}
