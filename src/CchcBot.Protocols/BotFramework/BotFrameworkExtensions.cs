using Azure.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace CchcBot.Protocols.BotFramework;

/// <summary>How a host takes the protocol in.</summary>
public static class BotFrameworkExtensions
{
    /// <summary>
    /// For demo mode: no token in, none out, and this machine alone on both sides. The host adds its <see cref="IBot"/>.
    /// </summary>
    public static IServiceCollection AddDangerousLoopbackBotFramework(this IServiceCollection services)
    {
        services.AddSingleton<BotFrameworkAuthentication, DangerousLoopbackAuthentication>();
        AddConnector(services, static _ => ServiceUrlPolicy.Loopback);
        return services;
    }

    /// <summary>
    /// For a tenant: the channel's tokens in, the credential's tokens out. The options are checked when the host starts.
    /// The host adds its <see cref="IBot"/> and binds <see cref="BotFrameworkOptions"/>.
    /// </summary>
    /// <param name="credential">A managed identity, a certificate or a secret.</param>
    public static IServiceCollection AddBotFramework(this IServiceCollection services, Func<IServiceProvider, TokenCredential> credential)
    {
        services.AddOptions<BotFrameworkOptions>().ValidateOnStart();
        services.AddSingleton<IValidateOptions<BotFrameworkOptions>, ValidateBotFrameworkOptions>();
        services.AddSingleton<ConfigurationBotFrameworkAuthentication>();
        services.AddSingleton<BotFrameworkAuthentication>(static provider => provider.GetRequiredService<ConfigurationBotFrameworkAuthentication>());
        services.AddSingleton(provider => new BotTokens(credential(provider), Options(provider).EffectiveScope, provider.GetRequiredService<TimeProvider>()));
        AddConnector(services, static provider => Options(provider).EffectiveServiceUrls)
            .AddHttpMessageHandler(static provider => new BotTokenHandler(provider.GetRequiredService<BotTokens>()));
        services.AddHttpClient(ConfigurationBotFrameworkAuthentication.HttpClientName).RemoveAllLoggers()
            .ConfigurePrimaryHttpMessageHandler(static () => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        return services;

        static BotFrameworkOptions Options(IServiceProvider provider) => provider.GetRequiredService<IOptions<BotFrameworkOptions>>().Value;
    }

    /// <summary>The endpoint that the channel posts activities to.</summary>
    public static IEndpointConventionBuilder MapBot(this IEndpointRouteBuilder endpoints, string pattern = "/api/messages") =>
        endpoints.MapPost(pattern, static (HttpContext context) => context.RequestServices.GetRequiredService<CloudAdapter>().ProcessAsync(
            context.Request, context.Response, context.RequestServices.GetRequiredService<IBot>(), CancellationToken.None));

    private static IHttpClientBuilder AddConnector(IServiceCollection services, Func<IServiceProvider, ServiceUrlPolicy> policy)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<ConnectorOptions>();
        services.AddSingleton(provider => new ConnectorFactory(
            provider.GetRequiredService<IHttpClientFactory>(),
            provider.GetRequiredService<IOptions<ConnectorOptions>>().Value,
            provider.GetRequiredService<TimeProvider>()));
        services.AddOptions<ConnectorLimits>();
        services.AddSingleton(provider => new ConnectorLimiter(
            provider.GetRequiredService<IOptions<ConnectorLimits>>().Value, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<CloudAdapter>();
        // The loggers of the factory would write addresses, which name people and conversations.
        return services.AddHttpClient(ConnectorFactory.HttpClientName)
            .ConfigurePrimaryHttpMessageHandler(static () => new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                ConnectTimeout = TimeSpan.FromSeconds(5),
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            })
            .RemoveAllLoggers()
            // Each attempt has its own limit; a second clock here could not say whether the request had left.
            .ConfigureHttpClient(static client => client.Timeout = Timeout.InfiniteTimeSpan)
            .AddHttpMessageHandler(provider => new ServiceUrlHandler(policy(provider)));
    }
}
