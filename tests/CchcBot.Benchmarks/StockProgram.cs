using System.Net.Http.Headers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Rest;

namespace CchcBot.Benchmarks;

/// <summary>The SDK as its documentation sets it up, with its own token check and a bot that echoes; only the hosts of Microsoft are of this machine.</summary>
internal static class StockProgram
{
    public static WebApplication Build(string[] args, Func<Uri, HttpMessageHandler> detour, IBot bot)
    {
        var builder = WebApplication.CreateSlimBuilder(args);
        builder.Logging.ClearProviders();
        builder.Configuration["MicrosoftAppId"] = builder.Configuration["AppId"];
        builder.Configuration["MicrosoftAppTenantId"] = builder.Configuration["TenantIds:0"];
        builder.Configuration["MicrosoftAppType"] = "SingleTenant";
        var connector = new Uri(builder.Configuration["Connector"]!);
        builder.Services.ConfigureHttpClientDefaults(client => client.ConfigurePrimaryHttpMessageHandler(() => detour(connector)));
        builder.Services.AddSingleton<ServiceClientCredentialsFactory>(new FixedCredentials(builder.Configuration["AppId"]!));
        builder.Services.AddSingleton(provider => (BotFrameworkAuthentication)new ConfigurationBotFrameworkAuthentication(
            provider.GetRequiredService<IConfiguration>(),
            provider.GetRequiredService<ServiceClientCredentialsFactory>(),
            new AuthenticationConfiguration(),
            provider.GetRequiredService<IHttpClientFactory>(),
            provider.GetRequiredService<ILogger<CloudAdapter>>()));
        builder.Services.AddSingleton<IBotFrameworkHttpAdapter, CloudAdapter>();
        builder.Services.AddSingleton(bot);
        var app = builder.Build();
        app.MapPost("/api/messages", static (HttpContext context, IBotFrameworkHttpAdapter adapter, IBot bot) =>
            adapter.ProcessAsync(context.Request, context.Response, bot, CancellationToken.None));
        return app;
    }

    /// <summary>A token that is there already: no identity can be asked here.</summary>
    private sealed class FixedCredentials(string appId) : ServiceClientCredentialsFactory
    {
        public override Task<bool> IsValidAppIdAsync(string id, CancellationToken cancellationToken) => Task.FromResult(id == appId);

        public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) => Task.FromResult(false);

        public override Task<ServiceClientCredentials> CreateCredentialsAsync(
            string id, string audience, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken) =>
            Task.FromResult<ServiceClientCredentials>(new FixedToken());
    }

    private sealed class FixedToken : ServiceClientCredentials
    {
        public override Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", new string('t', 1200));
            return Task.CompletedTask;
        }
    }
}
