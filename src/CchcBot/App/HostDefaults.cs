using Microsoft.Extensions.Configuration.Memory;
using Microsoft.Extensions.Logging.Console;

namespace CchcBot.App;

/// <summary>Defaults of the process, such as logging and shutdown, unless configured otherwise.</summary>
internal static class HostDefaults
{
    /// <summary>Shutdown timeout: longer than one send with its retries usually takes. The platform's grace period must be longer still.</summary>
    private static readonly TimeSpan Finish = TimeSpan.FromSeconds(45);

    /// <summary>
    /// Categories capped at Warning: configuration can lower but not raise them, because their messages about requests contain URLs, headers and bodies,
    /// and so names, tokens and texts. The bot's own messages contain none of these at any level.
    /// </summary>
    private static readonly string[] VerboseCategories = ["Microsoft.AspNetCore", "Microsoft.Extensions.Http", "System.Net.Http", "Polly", "Azure"];

    /// <summary>
    /// Sets up console logging, one line per entry, and capped framework categories (see <see cref="QuietFrameworkLogs"/>). The other values are defaults: any
    /// configuration source ("Logging:LogLevel:...") overrides them.
    /// </summary>
    public static void AddDefaults(this WebApplicationBuilder builder)
    {
        builder.Configuration.Sources.Insert(0, new MemoryConfigurationSource
        {
            InitialData = new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["Logging:LogLevel:Default"] = "Information",
            },
        });
        builder.Logging.AddSimpleConsole(static console =>
        {
            console.SingleLine = true;
            console.TimestampFormat = "yyyy-MM-ddTHH:mm:ssZ ";
            console.UseUtcTimestamp = true;
            console.ColorBehavior = LoggerColorBehavior.Disabled;
        });
        builder.Services.PostConfigure<LoggerFilterOptions>(QuietFrameworkLogs);
        builder.Services.Configure<HostOptions>(static host => host.ShutdownTimeout = Finish);
    }

    private static void QuietFrameworkLogs(LoggerFilterOptions filters)
    {
        for (var i = 0; i < filters.Rules.Count; i++)
        {
            var rule = filters.Rules[i];
            if (
                rule.CategoryName is { } category
                && VerboseCategories.Any(t => category.StartsWith(t, StringComparison.OrdinalIgnoreCase))
                && !(rule.LogLevel >= LogLevel.Warning)
            )
            {
                filters.Rules[i] = new LoggerFilterRule(rule.ProviderName, category, LogLevel.Warning, rule.Filter);
            }
        }

        // A rule for a specific provider takes precedence over general rules, so each provider that has rules gets its own cap.
        var asked = filters.Rules.Select(r => (r.ProviderName, r.CategoryName)).ToHashSet();
        foreach (var provider in filters.Rules.Select(r => r.ProviderName).Append(null).Distinct().ToList())
        {
            foreach (var category in VerboseCategories.Where(t => !asked.Contains((provider, t))))
            {
                filters.Rules.Add(new LoggerFilterRule(provider, category, LogLevel.Warning, null));
            }
        }
    }
}
