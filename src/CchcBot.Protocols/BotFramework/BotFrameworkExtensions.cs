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
        AddConnector(services, ServiceUrlPolicy.Loopback);
        return services;
    }

    /// <summary>The endpoint that the channel posts activities to.</summary>
    public static IEndpointConventionBuilder MapBot(this IEndpointRouteBuilder endpoints, string pattern = "/api/messages") =>
        endpoints.MapPost(pattern, static (HttpContext context) => context.RequestServices.GetRequiredService<CloudAdapter>().ProcessAsync(
            context.Request, context.Response, context.RequestServices.GetRequiredService<IBot>(), CancellationToken.None));

    private static IHttpClientBuilder AddConnector(IServiceCollection services, ServiceUrlPolicy policy)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<ConnectorOptions>();
        services.AddSingleton(provider => new ConnectorFactory(
            provider.GetRequiredService<IHttpClientFactory>(),
            provider.GetRequiredService<IOptions<ConnectorOptions>>().Value,
            provider.GetRequiredService<TimeProvider>()));
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
            .AddHttpMessageHandler(() => new ServiceUrlHandler(policy));
    }
}
