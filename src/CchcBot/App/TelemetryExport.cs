using System.Collections.Frozen;
using System.Diagnostics;
using System.Reflection;
using System.Runtime.CompilerServices;
using Azure.Monitor.OpenTelemetry.Exporter;
using CchcBot.Delivery;
using Microsoft.Extensions.Options;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace CchcBot.App;

/// <summary>
/// Exports traces and metrics to the OTLP collector named by OTEL_EXPORTER_OTLP_ENDPOINT (other OTEL_* settings apply too), to the Application Insights
/// resource of APPLICATIONINSIGHTS_CONNECTION_STRING, or to both. With neither, OpenTelemetry is not even loaded. Logs are not exported: the platform
/// collects the console output.
/// </summary>
internal static class TelemetryExport
{
    public const string EndpointSetting = "OTEL_EXPORTER_OTLP_ENDPOINT";
    public const string ConnectionSetting = "APPLICATIONINSIGHTS_CONNECTION_STRING";

    /// <exception cref="OptionsValidationException">The endpoint or the connection string is invalid.</exception>
    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        if (IsWanted(builder.Configuration))
        {
            Add(builder.Services, builder.Configuration);
        }
    }

    /// <summary>Whether an export target is configured.</summary>
    public static bool IsWanted(IConfiguration configuration) =>
        !string.IsNullOrWhiteSpace(configuration[EndpointSetting]) || !string.IsNullOrWhiteSpace(configuration[ConnectionSetting]);

    // A separate method, so that the libraries are loaded only when used.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Add(IServiceCollection services, IConfiguration configuration)
    {
        var collector = Endpoint(configuration);
        var insights = Connection(configuration);
        var version = Assembly.GetExecutingAssembly().GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;
        services.AddOpenTelemetry()
            // OTEL_SERVICE_NAME and OTEL_RESOURCE_ATTRIBUTES override this.
            .ConfigureResource(resource => resource.AddService("cchcbot", serviceVersion: version).AddEnvironmentVariableDetector())
            .WithTracing(traces =>
            {
                traces.AddSource(BotTelemetry.Name)
                    .AddAspNetCoreInstrumentation(
                        web => web.Filter = static request => request.Request.Path.Value is not (Health.Late or Health.Live or Health.Ready))
                    .AddHttpClientInstrumentation()
                    // Before the exporters: processors run in the order added.
                    .AddProcessor(new RedactionProcessor());
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
            // No sampling: turns are few, and the exporter's default would keep five traces per second.
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
        // The value is not quoted: it may be some other secret.
        _ => throw Wrong($"{ConnectionSetting}: no InstrumentationKey in it: copy the connection string of the Application Insights resource."),
    };

    private static OptionsValidationException Wrong(string message) => new(nameof(TelemetryExport), typeof(BotOptions), [message]);

    /// <summary>
    /// Removes all attributes but an allow-list from the instrumentation's spans: URLs contain ids of people and conversations, file names and row keys,
    /// and a caller's headers and trace state may contain anything.
    /// </summary>
    private sealed class RedactionProcessor : BaseProcessor<Activity>
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

            // Drops the status description, which may be an exception's message.
            data.SetStatus(data.Status);
        }
    }
}
