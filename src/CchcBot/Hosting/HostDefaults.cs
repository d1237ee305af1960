using Microsoft.Extensions.Configuration.Memory;
using Microsoft.Extensions.Logging.Console;

namespace CchcBot.Hosting;

/// <summary>How the process behaves unless the configuration says otherwise.</summary>
internal static class HostDefaults
{
    /// <summary>Longer than one send with its retries is likely to take; the platform must wait longer than this.</summary>
    private static readonly TimeSpan Finish = TimeSpan.FromSeconds(45);

    /// <summary>
    /// One line for each log entry; of the framework only what went wrong, because its lines about requests hold addresses.
    /// These are defaults: any source of configuration, "Logging:LogLevel:..." as usual, wins over them.
    /// </summary>
    public static void AddDefaults(this WebApplicationBuilder builder)
    {
        builder.Configuration.Sources.Insert(0, new MemoryConfigurationSource
        {
            InitialData = new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["Logging:LogLevel:Default"] = "Information",
                ["Logging:LogLevel:Microsoft.AspNetCore"] = "Warning",
                ["Logging:LogLevel:System.Net.Http"] = "Warning",
                ["Logging:LogLevel:Polly"] = "Warning",
            },
        });
        builder.Logging.AddSimpleConsole(static console =>
        {
            console.SingleLine = true;
            console.TimestampFormat = "yyyy-MM-ddTHH:mm:ssZ ";
            console.UseUtcTimestamp = true;
            console.ColorBehavior = LoggerColorBehavior.Disabled;
        });
        builder.Services.Configure<HostOptions>(static host => host.ShutdownTimeout = Finish);
    }
}
