using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.Rest;

namespace CchcBot.Benchmarks;

/// <summary>The SDK as its documentation sets it up, with its own token check and a bot that echoes; only the hosts of Microsoft are of this machine.</summary>
internal static class StockProgram
{
    public static WebApplication Build(string[] args, Func<Uri, HttpMessageHandler> detour, IBot bot)
    {
        var builder = WebApplication.CreateSlimBuilder(args);
        builder.Logging.ClearProviders().AddSimpleConsole().SetMinimumLevel(LogLevel.Error);
        builder.Configuration["MicrosoftAppId"] = builder.Configuration["AppId"];
        builder.Configuration["MicrosoftAppTenantId"] = builder.Configuration["TenantIds:0"];
        builder.Configuration["MicrosoftAppType"] = "SingleTenant";
        var connector = new Uri(builder.Configuration["Connector"]!);
        FindKeysAt(detour(connector));
        builder.Services.ConfigureHttpClientDefaults(client => client.ConfigurePrimaryHttpMessageHandler(() => detour(connector)));
        builder.Services.AddSingleton<ServiceClientCredentialsFactory>(new FixedCredentials(builder.Configuration["AppId"]!));
        builder.Services.AddSingleton(provider => (BotFrameworkAuthentication)new ConfigurationBotFrameworkAuthentication(
            provider.GetRequiredService<IConfiguration>(),
            provider.GetRequiredService<ServiceClientCredentialsFactory>(),
            new AuthenticationConfiguration(),
            provider.GetRequiredService<IHttpClientFactory>(),
            provider.GetRequiredService<ILogger<CloudAdapter>>()));
        builder.Services.AddSingleton<IBotFrameworkHttpAdapter>(static provider =>
            new CloudAdapter(provider.GetRequiredService<BotFrameworkAuthentication>(), provider.GetRequiredService<ILogger<CloudAdapter>>()));
        builder.Services.AddSingleton(bot);
        var app = builder.Build();
        app.MapPost("/api/messages", static (HttpContext context, IBotFrameworkHttpAdapter adapter, IBot bot) =>
            adapter.ProcessAsync(context.Request, context.Response, bot, CancellationToken.None));
        return app;
    }

    /// <summary>
    /// The SDK fetches the signer's keys with an HTTP client that nobody can replace: its own store of them is filled beforehand, and its check
    /// of each token goes on from there as it does in a tenant.
    /// </summary>
    private static void FindKeysAt(HttpMessageHandler detour)
    {
        const string Address = "https://login.botframework.com/v1/.well-known/openidconfiguration";
        var http = new HttpClient(detour);
        var endorsements = new EndorsementsRetriever(http);
        var extractor = typeof(BotFrameworkAuthentication).Assembly.GetType("Microsoft.Bot.Connector.Authentication.JwtTokenExtractor", throwOnError: true)!;
        foreach (var store in extractor.GetFields(BindingFlags.NonPublic | BindingFlags.Static).Select(field => field.GetValue(null)))
        {
            switch (store)
            {
                case ConcurrentDictionary<string, ConfigurationManager<OpenIdConnectConfiguration>> keys:
                    keys[Address] = new(Address, new OpenIdConnectConfigurationRetriever(), new HttpDocumentRetriever(http));
                    break;
                case ConcurrentDictionary<string, ConfigurationManager<IDictionary<string, HashSet<string>>>> channels:
                    channels[Address] = new(Address, endorsements, endorsements);
                    break;
            }
        }
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
