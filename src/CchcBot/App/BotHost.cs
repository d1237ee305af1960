using Azure;
using Azure.Core;
using Azure.Identity;
using CchcBot.App.Demo;
using CchcBot.App.Read;
using CchcBot.Delivery;
using CchcBot.Slices.Ask;
using CchcBot.Storage;
using CchcBot.Storage.Tables;
using CchcBot.Teams;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Options;

namespace CchcBot.App;

/// <summary>Builds and runs the service (the web host).</summary>
internal static class BotHost
{
    /// <summary>Path to which the channel posts activities; configured in the bot's registration too.</summary>
    public const string MessagesPath = "/api/messages";

    // Teams gives up on a turn after 10 seconds; a storage failure must surface earlier, so that the person can be told that nothing was written.
    private static readonly TimeSpan StoragePatience = TimeSpan.FromSeconds(7);

    /// <param name="args">Settings as "--Section:Key=value"; environment variables and appsettings.json apply as well.</param>
    /// <returns>The process's exit status: 1 when the configuration is invalid or the storage cannot be opened.</returns>
    public static async Task<int> RunAsync(string[] args, CancellationToken cancellation = default)
    {
        try
        {
            await using var app = Build(args);
            await StartAsync(app, cancellation);
            await app.WaitForShutdownAsync(cancellation);
            return 0;
        }
        catch (Exception wrong) when (SettingFailures.Of(wrong) is { Count: > 0 } failures)
        {
            await Console.Error.WriteLineAsync(string.Join(Environment.NewLine, failures));
        }
        catch (Exception failure) when (failure is RequestFailedException or AuthenticationFailedException)
        {
            await Console.Error.WriteLineAsync(
                $"Storage: the tables cannot be opened ({(failure as RequestFailedException)?.ErrorCode ?? failure.GetType().Name}). "
                + "Check Storage:Endpoint or Storage:ConnectionString, and that the credential has the role Storage Table Data Contributor on the tables.");
        }

        return 1;
    }

    /// <param name="args">As for <see cref="RunAsync"/>.</param>
    /// <param name="adjust">Changes registrations before the service is built, for tests.</param>
    internal static WebApplication Build(string[] args, Action<WebApplicationBuilder>? adjust = null)
    {
        var builder = WebApplication.CreateSlimBuilder(args);
        builder.AddDefaults();
        builder.AddTelemetry();

        builder.Services.AddOptions<BotOptions>().Bind(builder.Configuration)
            .PostConfigure(o => o.Demo.PlansFolder ??= o.Mode == BotMode.Demo ? Path.Combine(AppContext.BaseDirectory, "plans") : null)
            .ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<BotOptions>, BotOptionsValidator>();
        var options = Read(builder.Configuration);
        AddEdges(builder, options);
        AddSlices(builder.Services);
        builder.Services.AddSingleton<Readiness>();
        adjust?.Invoke(builder);
        var app = builder.Build();
        app.MapBot(MessagesPath);
        app.MapHealth();
        app.MapPages();
        if (options.Mode == BotMode.Demo)
        {
            app.MapFileLinks();
        }

        return app;
    }

    private static BotOptions Read(ConfigurationManager configuration)
    {
        try
        {
            return configuration.Get<BotOptions>() ?? new BotOptions();
        }
        catch (InvalidOperationException wrong)
        {
            // A value of the wrong type or not in the enum; the binder's message names the setting.
            throw new OptionsValidationException(nameof(BotOptions), typeof(BotOptions), [wrong.Message]);
        }
    }

    /// <exception cref="OptionsValidationException">The configuration is invalid; nothing was opened.</exception>
    internal static async Task StartAsync(WebApplication app, CancellationToken cancellation)
    {
        app.Services.GetRequiredService<IStartupValidator>().Validate();
        await PrepareAsync(app, cancellation);
        await app.StartAsync(cancellation);
    }

    /// <summary>Registers everything external: Teams, table storage, directory, file downloads.</summary>
    private static void AddEdges(WebApplicationBuilder builder, BotOptions options)
    {
        var services = builder.Services;
        services.AddSingleton(TimeProvider.System);
        if (options.Mode == BotMode.Demo)
        {
            services.AddDangerousLoopbackBotFramework();
        }
        else
        {
            services.AddOptions<BotFrameworkOptions>().Bind(builder.Configuration);
            services.AddSingleton(provider => Credentials.Create(options.Credential, provider.GetRequiredService<IOptions<BotFrameworkOptions>>().Value));
            services.AddBotFramework(static provider => provider.GetRequiredService<TokenCredential>());
            if (options.Graph.IsUsed)
            {
                services.AddSingleton(static provider => new GraphDirectory(
                    provider.GetRequiredService<TokenCredential>(),
                    provider.GetRequiredService<IOptions<BotFrameworkOptions>>().Value.Cloud == BotFrameworkCloud.UsGovernment
                        ? GraphDirectory.UsGovernment
                        : GraphDirectory.PublicCloud));
            }
        }

        services.AddOptions<ConnectorLimits>().Configure(limits => limits.TenantPerSecond = options.Delivery.TenantPerSecond);
        services.AddSingleton(provider => options.Storage.Endpoint is { } endpoint
            ? new TableStorage(endpoint, provider.GetRequiredService<TokenCredential>(), new TableStorageOptions { Patience = StoragePatience })
            : new TableStorage(options.Storage.ConnectionString!, new TableStorageOptions { Patience = StoragePatience }));
        // The factory's loggers would log URLs, which contain file names and access keys.
        services.AddHttpClient(FileFetcher.ClientName, client => client.Timeout = TimeSpan.FromSeconds(30))
            .RemoveAllLoggers()
            .ConfigurePrimaryHttpMessageHandler(() => FileFetcher.CreateHandler(options.Files.DangerousAllowLoopback || options.Mode == BotMode.Demo));
    }

    /// <summary>Registers the slices and what they depend on; the external services are registered separately, and tests bring their own.</summary>
    /// <param name="modules">The slices; null = all.</param>
    internal static void AddSlices(IServiceCollection services, IReadOnlyList<IModule>? modules = null)
    {
        modules ??= Modules.All;
        services.AddSingleton<UnreadableRows>();
        services.AddSingleton<IPlanStore, TablePlanStore>();
        services.AddSingleton<PlanEditor>();
        services.AddSingleton<TableWorkspaceStore>();
        services.AddSingleton<IWorkspaceStore>(static provider => provider.GetRequiredService<TableWorkspaceStore>());
        services.AddSingleton<IMemoryStore>(static provider => provider.GetRequiredService<TableWorkspaceStore>());
        services.AddSingleton<ITurnBudgetStore, TableTurnBudgetStore>();
        services.AddSingleton<IDeliveryStore, TableDeliveryStore>();
        services.AddSingleton<INoteStore, TableNoteStore>();
        services.AddSingleton<ITargetStore, TableTargetStore>();
        services.AddSingleton<OfficeTicks>();
        services.AddSingleton<IMessenger, Messenger>();
        services.AddSingleton<IDirectory>(static provider => new DirectoryClient(
            provider.GetRequiredService<ConnectorClients>(),
            provider.GetRequiredService<ConnectorLimiter>(),
            provider.GetService<GraphDirectory>(),
            provider.GetService<IOptions<BotFrameworkOptions>>()?.Value.TenantIds.FirstOrDefault(),
            provider.GetRequiredService<IOptions<BotOptions>>().Value.Graph,
            provider.GetRequiredService<ILogger<DirectoryClient>>()));
        services.AddSingleton<IMailer>(static provider =>
        {
            var (bot, graph) = (provider.GetService<IOptions<BotFrameworkOptions>>()?.Value, provider.GetRequiredService<IOptions<BotOptions>>().Value.Graph);
            return new GraphMailer(
                provider.GetService<GraphDirectory>(),
                bot?.TenantIds.FirstOrDefault(),
                graph.MailFrom,
                graph.InstallApp ?? (Guid.TryParse(bot?.AppId, out var app) ? app : Guid.Empty),
                provider.GetRequiredService<ILogger<GraphMailer>>());
        });
        services.AddSingleton<IDraftStore, TableDraftStore>();
        services.AddSingleton<IReportStore, TableReportStore>();
        services.AddSingleton<IPersonalDataStore, TablePersonalDataStore>();
        services.AddSingleton<ILeaseStore, TableLeaseStore>();
        services.AddSingleton<OfficeClock>();
        services.AddSingleton<Offices>();
        services.AddSingleton<Roster>();
        services.AddSingleton<RosterRefreshes>();
        services.AddSingleton<Memories>();
        services.AddSingleton<DeadlineExtensions>();
        services.AddSingleton<TaskFinder>();
        services.AddSingleton<Punctuality>();
        services.AddSingleton<DeliveryRun>();
        services.AddSingleton<PersonSender>();
        services.AddOfficeJob<UnreachableRetry>();
        services.AddSingleton<UnreachableNotice>();
        services.AddSingleton<AppInstaller>();
        services.AddSingleton<Notices>();
        services.AddSingleton<Lease>();
        foreach (var module in modules)
        {
            module.AddServices(services);
        }

        services.AddSingleton(_ => ModuleBuilder.Build(modules));
        services.AddSingleton<FileFetcher>();
        services.AddSingleton(_ => ChildProgram.Own());
        services.AddSingleton(_ => FileQueue.OfMachine());
        services.AddSingleton<IFileReader, ChildReader>();
        services.AddSingleton<FileSender>();
        services.AddSingleton<FileLinks>();
        services.AddSingleton<FileHandler>();
        services.AddSingleton<PrivateReplies>();
        services.AddSingleton<Installation>();
        services.AddSingleton<TurnLimits>();
        services.AddSingleton<SchedulerWakeup>();
        services.AddHostedService<Scheduler>();
        services.AddHostedService<ReaderWarmUp>();
        services.AddSingleton<CommandRouter>();
        services.AddSingleton<ReformBot>();
        services.AddSingleton<IBot>(
            static provider => new InstrumentedBot(provider.GetRequiredService<ReformBot>(), provider.GetRequiredService<TimeProvider>()));
    }

    /// <summary>Creates tables, migrates rows, and sets up the clock and, in demo mode, the demo office, before the first turn.</summary>
    private static async Task PrepareAsync(WebApplication app, CancellationToken cancellation)
    {
        var options = app.Services.GetRequiredService<IOptions<BotOptions>>().Value;
        var tables = app.Services.GetRequiredService<TableStorage>();
        await Task.WhenAll(TableBackup.TableNames.Select(name => tables.EnsureTableAsync(name, cancellation)));
        await new RowMigration(tables).RunAsync(cancellation);

        await app.Services.GetRequiredService<OfficeClock>().StartAsync(options.Mode == BotMode.Demo ? DemoOffice.Start : null, cancellation);
        if (options.Mode == BotMode.Demo)
        {
            await DemoSeed.PlantAsync(app.Services.GetRequiredService<IWorkspaceStore>(), cancellation);
        }
    }
}
