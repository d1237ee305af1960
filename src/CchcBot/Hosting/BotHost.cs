using CchcBot.Administer;
using CchcBot.AskProgress;
using CchcBot.Delivery;
using CchcBot.Hosting.Demo;
using CchcBot.LoadPlan;
using CchcBot.People;
using CchcBot.Protocols.BotFramework;
using CchcBot.Protocols.Tables;
using CchcBot.Remind;
using CchcBot.ReportStatus;
using CchcBot.Storage;
using CchcBot.Summarise;
using CchcBot.Turns;
using Microsoft.Extensions.Options;

namespace CchcBot.Hosting;

/// <summary>The service itself: what listens for Teams.</summary>
internal static class BotHost
{
    /// <param name="args">Configuration as "--Section:Key=value"; the environment and appsettings.json count too.</param>
    /// <param name="cancellation">Ends the service as Ctrl-C does.</param>
    public static async Task<int> RunAsync(string[] args, CancellationToken cancellation = default)
    {
        var builder = WebApplication.CreateSlimBuilder(args);
        builder.Services.AddOptions<BotOptions>().Bind(builder.Configuration)
            .PostConfigure(o => o.Demo.PlansFolder ??= o.Mode == BotMode.Demo ? Path.Combine(AppContext.BaseDirectory, "plans") : null)
            .ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<BotOptions>, BotOptionsValidator>();
        var options = builder.Configuration.Get<BotOptions>() ?? new BotOptions();
        AddEdges(builder, options);
        AddRooms(builder.Services);
        var app = builder.Build();
        app.MapBot("/api/messages");
        try
        {
            await PrepareAsync(app, cancellation);
            await app.StartAsync(cancellation);
        }
        catch (OptionsValidationException wrong)
        {
            await Console.Error.WriteLineAsync(string.Join(Environment.NewLine, wrong.Failures));
            return 1;
        }

        await app.WaitForShutdownAsync(cancellation);
        return 0;
    }

    /// <summary>Wire formats and clients: the only registrations that know Protocols.</summary>
    private static void AddEdges(WebApplicationBuilder builder, BotOptions options)
    {
        var services = builder.Services;
        services.AddSingleton(TimeProvider.System);
        services.AddDangerousLoopbackBotFramework();
        services.AddSingleton(_ => new TableServiceClient(options.Storage.ConnectionString!));
        services.AddHttpClient(FileFetcher.ClientName, client => client.Timeout = TimeSpan.FromSeconds(30))
            .ConfigurePrimaryHttpMessageHandler(() => FileFetcher.CreateHandler(options.Files.DangerousAllowLoopback || options.Mode == BotMode.Demo));
    }

    /// <summary>The slices and what they stand on. Protocols are registered apart, and tests bring their own edges.</summary>
    internal static void AddRooms(IServiceCollection services)
    {
        services.AddSingleton<IPlanStore, TablePlanStore>();
        services.AddSingleton<IWorkspaceStore, TableWorkspaceStore>();
        services.AddSingleton<IDeliveryStore, TableDeliveryStore>();
        services.AddSingleton<IMessenger, Messenger>();
        services.AddSingleton<OfficeClock>();
        services.AddSingleton<Offices>();
        services.AddSingleton<Installation>();
        services.AddSingleton<HelpHandler>();
        services.AddSingleton<FileFetcher>();
        services.AddSingleton<LoadPlanHandler>();
        services.AddSingleton<UnitsHandler>();
        services.AddSingleton<OfficeHandler>();
        services.AddSingleton<Memories>();
        services.AddSingleton<ReportStatusHandler>();
        services.AddSingleton<AskHandler>();
        services.AddSingleton<DeliveryRun>();
        services.AddSingleton<ReminderRun>();
        services.AddSingleton<DigestHandler>();
        services.AddSingleton<SummaryRun>();
        services.AddSingleton<SummaryHandler>();
        services.AddSingleton<SchedulerBell>();
        services.AddHostedService<Scheduler>();
        services.AddSingleton<CommandRouter>();
        services.AddSingleton<IBot, ReformBot>();
    }

    /// <summary>Tables, clock and, in demo mode, the demo's office: there before the first turn.</summary>
    private static async Task PrepareAsync(WebApplication app, CancellationToken cancellation)
    {
        var options = app.Services.GetRequiredService<IOptions<BotOptions>>().Value;
        var tables = app.Services.GetRequiredService<TableServiceClient>();
        foreach (var name in new[] { TablePlanStore.TableName, TableWorkspaceStore.TableName, TableDeliveryStore.TableName })
        {
            await tables.CreateTableIfNotExistsAsync(name, cancellation);
        }

        await app.Services.GetRequiredService<OfficeClock>().StartAsync(options.Mode == BotMode.Demo ? DemoOffice.Start : null, cancellation);
        if (options.Mode == BotMode.Demo)
        {
            await DemoSeed.PlantAsync(app.Services.GetRequiredService<IWorkspaceStore>(), cancellation);
        }
    }
}

/// <summary>What must hold before the service starts. Each message names the setting and says what to write.</summary>
internal sealed class BotOptionsValidator : IValidateOptions<BotOptions>
{
    public ValidateOptionsResult Validate(string? name, BotOptions options)
    {
        var failures = new List<string>();
        if (options.Mode != BotMode.Demo)
        {
            failures.Add("Mode: only Demo can be started: tokens and credentials are not built yet. Start with --Mode=Demo, or ./run.");
        }

        if (string.IsNullOrWhiteSpace(options.Storage.ConnectionString))
        {
            failures.Add("Storage:ConnectionString: missing. Give the connection string of the Table service.");
        }

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }
}
