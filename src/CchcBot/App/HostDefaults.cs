using Microsoft.Extensions.Configuration.Memory;
using Microsoft.Extensions.Logging.Console;

namespace CchcBot.App;

/// <summary>How the process behaves unless the configuration says otherwise.</summary>
internal static class HostDefaults
{
    /// <summary>Longer than one send with its retries is likely to take; the platform must wait longer than this.</summary>
    private static readonly TimeSpan Finish = TimeSpan.FromSeconds(45);

    /// <summary>
    /// Of these the configuration can ask for less, not for more: what they write about requests at work holds addresses, headers and
    /// bodies, and so names, tokens and texts. The bot's own lines hold none at any level.
    /// </summary>
    private static readonly string[] Talkative = ["Microsoft.AspNetCore", "Microsoft.Extensions.Http", "System.Net.Http", "Polly", "Azure"];

    /// <summary>
    /// One line for each log entry; of the framework only what went wrong, because its lines about requests hold addresses.
    /// The rest are defaults: any source of configuration, "Logging:LogLevel:..." as usual, wins over them.
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
        builder.Services.PostConfigure<LoggerFilterOptions>(Hush);
        builder.Services.Configure<HostOptions>(static host => host.ShutdownTimeout = Finish);
    }

    private static void Hush(LoggerFilterOptions filters)
    {
        for (var i = 0; i < filters.Rules.Count; i++)
        {
            var rule = filters.Rules[i];
            if (
                rule.CategoryName is { } category
                && Talkative.Any(t => category.StartsWith(t, StringComparison.OrdinalIgnoreCase))
                && !(rule.LogLevel >= LogLevel.Warning)
            )
            {
                filters.Rules[i] = new LoggerFilterRule(rule.ProviderName, category, LogLevel.Warning, rule.Filter);
            }
        }

        // A rule for one provider comes before those for all: each provider that has rules gets its own.
        var asked = filters.Rules.Select(r => (r.ProviderName, r.CategoryName)).ToHashSet();
        foreach (var provider in filters.Rules.Select(r => r.ProviderName).Append(null).Distinct().ToList())
        {
            foreach (var category in Talkative.Where(t => !asked.Contains((provider, t))))
            {
                filters.Rules.Add(new LoggerFilterRule(provider, category, LogLevel.Warning, null));
            }
        }
    }
}
