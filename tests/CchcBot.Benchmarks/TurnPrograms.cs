using System.Text.Json;
using System.Text.Json.Nodes;
using Azure.Core;
using CchcBot.App;
using CchcBot.App.Demo;
using CchcBot.Office;
using CchcBot.Teams;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CchcBot.Benchmarks;

/// <summary>What runs in processes of its own: the connector, the bare echo, and the service with a signer and a connector of this machine.</summary>
internal static class TurnPrograms
{
    public const string Command = "part";
    public const string Connector = "connector";
    public const string BareEcho = "bare-echo";
    public const string EchoService = "echo-service";
    public const string Service = "service";
    public const string StockEcho = "stock-echo";
    public const string UsedPath = "/bench/used";

    /// <summary>What the service believes to talk to: its rules about addresses stay as they are in a tenant.</summary>
    public const string ServiceUrl = "https://smba.trafficmanager.net/apac/";

    public static async Task RunAsync(string[] args)
    {
        await using var app = args[0] switch
        {
            Connector => BuildConnector(args[1..]),
            BareEcho => BuildEcho(args[1..]),
            StockEcho => BuildStock(args[1..]),
            EchoService => BuildService(args[1..], static services => services.AddSingleton<IBot>(new InstrumentedBot(new EchoBot(), TimeProvider.System))),
            _ => BuildService(args[1..], static _ => { }),
        };
        if (args[0] is EchoService or Service)
        {
            await BotHost.StartAsync(app, CancellationToken.None);
            await DemoSeed.PlantAsync(app.Services.GetRequiredService<IWorkspaceStore>(), CancellationToken.None);
        }
        else
        {
            await app.StartAsync();
        }

        await Console.In.ReadToEndAsync();
        await app.StopAsync();
    }

    private static WebApplication BuildConnector(string[] args)
    {
        var builder = WebApplication.CreateSlimBuilder(args);
        builder.Logging.ClearProviders();
        var keys = new JsonObject { ["keys"] = new JsonArray(JsonNode.Parse(builder.Configuration["Key"]!)) }.ToJsonString();
        var announcement = new JsonObject { ["issuer"] = TurnTokens.Issuer, ["jwks_uri"] = "https://login.botframework.com/keys" }.ToJsonString();
        var app = builder.Build();
        var requests = 0L;
        var latency = TimeSpan.FromMilliseconds(builder.Configuration.GetValue("Latency", 0));
        app.MapGet(UsedPath, () => Text(Interlocked.Read(ref requests)));
        app.MapGet("/keys", () => Results.Text(keys, "application/json"));
        app.MapGet("/v1/.well-known/openidconfiguration", () => Results.Text(announcement, "application/json"));
        app.MapPost("/{**path}", async (HttpContext context) =>
        {
            await context.Request.Body.CopyToAsync(Stream.Null);
            Interlocked.Increment(ref requests);
            if (latency > TimeSpan.Zero)
            {
                await Task.Delay(latency, TimeProvider.System);
            }

            context.Response.StatusCode = StatusCodes.Status201Created;
            context.Response.ContentType = "application/json";
            await context.Response.Body.WriteAsync("{\"id\":\"1\"}"u8.ToArray());
        });
        return app;
    }

    /// <summary>The least that does the same: reads JSON, sends JSON to the connector, answers 200. No token, no rule.</summary>
    private static WebApplication BuildEcho(string[] args)
    {
        var builder = WebApplication.CreateSlimBuilder(args);
        builder.Logging.ClearProviders();
        var connector = new Uri(new Uri(builder.Configuration["Connector"]!), "v3/conversations/1/activities");
        var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        var app = builder.Build();
        app.MapGet(UsedPath, static () => Text(0));
        app.MapPost(
            "/{**path}",
            async (HttpContext context) =>
            {
                using var activity = await JsonDocument.ParseAsync(context.Request.Body);
                var answer = JsonSerializer.SerializeToUtf8Bytes(
                    new JsonObject { ["type"] = "message", ["text"] = activity.RootElement.GetProperty("text").GetString() }
                );
                using var response = await http.PostAsync(connector, new ByteArrayContent(answer) { Headers = { ContentType = new("application/json") } });
                context.Response.StatusCode = response.IsSuccessStatusCode ? StatusCodes.Status200OK : StatusCodes.Status502BadGateway;
            }
        );
        return app;
    }

    private static WebApplication BuildStock(string[] args)
    {
        var app = StockProgram.Build(args, static connector => new Detour(connector), new EchoBot());
        app.MapGet(UsedPath, static () => Text(0));
        return app;
    }

    private static WebApplication BuildService(string[] args, Action<IServiceCollection> change)
    {
        var app = BotHost.Build(args, builder =>
        {
            var connector = new Uri(builder.Configuration["Connector"]!);
            builder.Services.AddSingleton<TokenCredential>(new FixedCredential());
            builder.Services.AddHttpClient(TokenAuthentication.HttpClientName).ConfigurePrimaryHttpMessageHandler(() => new Detour(connector));
            builder.Services.AddHttpClient(ConnectorClients.HttpClientName).ConfigurePrimaryHttpMessageHandler(() => new Detour(connector));
            // What is measured is the program, not the limits that it keeps.
            builder.Services.Configure<ConnectorLimits>(limits => (limits.TenantPerSecond, limits.Conversation) = (0, []));
            change(builder.Services);
        });
        app.MapGet(UsedPath, static () => Text(0));
        return app;
    }

    private static string Text(long requests) => $"{Environment.CpuUsage.TotalTime.Ticks} {GC.GetTotalAllocatedBytes()} {requests}";

    /// <summary>The last step before the network, after every rule and token: Microsoft's hosts are a process of this machine.</summary>
    private sealed class Detour(Uri target) : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false })
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.RequestUri = new Uri(target, request.RequestUri!.PathAndQuery);
            return base.SendAsync(request, cancellationToken);
        }
    }

    private sealed class FixedCredential : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(new string('t', 1200), TimeProvider.System.GetUtcNow().AddHours(1));

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            ValueTask.FromResult(GetToken(requestContext, cancellationToken));
    }

    private sealed class EchoBot : IBot
    {
        public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) =>
            turnContext.SendActivityAsync(MessageFactory.Text(turnContext.Activity.Text ?? ""), cancellationToken);
    }
}
