using Azure.Core;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace CchcBot.Teams;

/// <summary>Registers the Bot Framework with the host.</summary>
internal static class TeamsEdge
{
    /// <summary>
    /// For demo mode: no authentication in either direction; accepts and calls only this machine. The host registers its own <see cref="IBot"/>.
    /// </summary>
    public static IServiceCollection AddDangerousLoopbackBotFramework(this IServiceCollection services)
    {
        services.AddSingleton<ChannelAuthentication, DangerousLoopbackAuthentication>();
        AddConnector(services, static _ => ServiceUrlPolicy.Loopback);
        return services;
    }

    /// <summary>
    /// For a tenant: verifies the channel's tokens and sends with the credential's. Options are validated when the host starts. The host registers its own
    /// <see cref="IBot"/> and binds <see cref="BotFrameworkOptions"/>.
    /// </summary>
    /// <param name="credential">A managed identity, a certificate or a secret.</param>
    public static IServiceCollection AddBotFramework(this IServiceCollection services, Func<IServiceProvider, TokenCredential> credential)
    {
        services.AddOptions<BotFrameworkOptions>().ValidateOnStart();
        services.AddSingleton<IValidateOptions<BotFrameworkOptions>, ValidateBotFrameworkOptions>();
        services.AddSingleton<TokenAuthentication>();
        services.AddSingleton<ChannelAuthentication>(static provider => provider.GetRequiredService<TokenAuthentication>());
        services.AddSingleton(provider => new BotTokens(credential(provider), Options(provider).EffectiveScope, provider.GetRequiredService<TimeProvider>()));
        AddConnector(services, static provider => Options(provider).ServiceUrls())
            .AddHttpMessageHandler(static provider => new BotTokenHandler(provider.GetRequiredService<BotTokens>()));
        services.AddHttpClient(TokenAuthentication.HttpClientName).RemoveAllLoggers()
            .ConfigurePrimaryHttpMessageHandler(static () => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        return services;

        static BotFrameworkOptions Options(IServiceProvider provider) => provider.GetRequiredService<IOptions<BotFrameworkOptions>>().Value;
    }

    /// <summary>Maps the endpoint to which the channel posts activities.</summary>
    public static IEndpointConventionBuilder MapBot(this IEndpointRouteBuilder endpoints, string pattern = "/api/messages") =>
        endpoints.MapPost(pattern, static (HttpContext context) => context.RequestServices.GetRequiredService<IBotFrameworkHttpAdapter>().ProcessAsync(
            context.Request, context.Response, context.RequestServices.GetRequiredService<IBot>(), CancellationToken.None));

    private static IHttpClientBuilder AddConnector(IServiceCollection services, Func<IServiceProvider, ServiceUrlPolicy> policy)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<ConnectorOptions>();
        services.AddSingleton(provider => new ConnectorClients(provider.GetRequiredService<IHttpMessageHandlerFactory>(), policy(provider)));
        services.AddSingleton<ConnectorHealth>();
        services.AddOptions<ConnectorLimits>();
        services.AddSingleton(provider => new ConnectorLimiter(
            provider.GetRequiredService<IOptions<ConnectorLimits>>().Value, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IBotFrameworkHttpAdapter, TeamsAdapter>();
        // The factory's loggers would log URLs, which identify people and conversations.
        return services.AddHttpClient(ConnectorClients.HttpClientName)
            .ConfigurePrimaryHttpMessageHandler(static () => new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                ConnectTimeout = TimeSpan.FromSeconds(5),
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            })
            .RemoveAllLoggers()
            // One handler chain for the process lifetime; PooledConnectionLifetime above already renews connections.
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            // The order matters, outermost first: for a host that is not allowed no token is requested and no rate limit place is taken.
            .AddHttpMessageHandler(provider => new ServiceUrlHandler(policy(provider)))
            .AddHttpMessageHandler(static provider => new ConnectorHandler(
                provider.GetRequiredService<IOptions<ConnectorOptions>>().Value,
                provider.GetRequiredService<TimeProvider>(),
                provider.GetRequiredService<ConnectorHealth>()));
    }
}
