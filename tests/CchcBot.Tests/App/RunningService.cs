using System.Text;
using Azure.Core;
using CchcBot.App;
using CchcBot.Teams;
using CchcBot.Tests.Teams;
using CchcBot.Tests.Teams.Tokens;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CchcBot.Tests.App;

/// <summary>
/// The whole service as it is deployed, at a free port of this machine. Only what lies outside is ours: the connector, the signer of the
/// channel's tokens, and the identity that gives the bot's own.
/// </summary>
internal sealed class RunningService : IAsyncDisposable
{
    private readonly HttpClient client;

    private RunningService(WebApplication app, LogBook log, FakeMetadata metadata)
    {
        App = app;
        Log = log;
        Metadata = metadata;
        client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public WebApplication App { get; }

    public LogBook Log { get; }

    public FakeMetadata Metadata { get; }

    /// <param name="storage">Connection string of Azurite.</param>
    /// <param name="connector">Takes what the bot sends.</param>
    /// <param name="more">Further configuration.</param>
    public static Task<RunningService> DemoAsync(string storage, HttpMessageHandler connector, params string[] more) =>
        StartAsync(["--Mode=Demo", .. Common(storage), .. more], connector, _ => { }, new FakeMetadata());

    /// <summary>As in a tenant: tokens in and out. The clock stands at <see cref="TokenForge.Now"/>, when the forge's tokens are good.</summary>
    public static Task<RunningService> TeamsAsync(string storage, HttpMessageHandler connector, FakeMetadata metadata, params string[] more) =>
        StartAsync([.. TeamsSettings, .. Common(storage), .. more], connector, services =>
        {
            services.AddSingleton<TimeProvider>(new SettableClock(TokenForge.Now));
            services.AddSingleton<TokenCredential>(new FakeCredential());
            services.AddHttpClient(TokenAuthentication.HttpClientName).ConfigurePrimaryHttpMessageHandler(() => metadata);
        }, metadata);

    /// <summary>All that a tenant's deployment has to say, but for its storage.</summary>
    public static IReadOnlyList<string> TeamsSettings { get; } =
    [
        "--Mode=Teams", $"--AppId={TokenForge.AppId}", $"--TenantIds:0={TokenForge.Tenant}",
        "--Administrators:0=00000000-0000-4000-8000-000000000001", "--Credential:Kind=Secret", "--Credential:Secret=canary-secret",
    ];

    public Task<HttpResponseMessage> GetAsync(string path) => client.GetAsync(path);

    public async Task<HttpResponseMessage> PostAsync(string json, string? authorization = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        if (authorization is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }

        return await client.SendAsync(request);
    }

    /// <summary>A turn with headers of its own.</summary>
    public async Task<HttpResponseMessage> SendAsync(string path, string json, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await client.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await App.DisposeAsync();
    }

    private static string[] Common(string storage) =>
        ["--urls=http://127.0.0.1:0", "--Turns:PersonPerMinute=100000", "--Turns:OfficePerMinute=1000000", $"--Storage:ConnectionString={storage}"];

    private static async Task<RunningService> StartAsync(string[] args, HttpMessageHandler connector, Action<IServiceCollection> edges, FakeMetadata metadata)
    {
        var log = new LogBook();
        var app = BotHost.Build(args, builder =>
        {
            builder.Logging.AddProvider(log);
            builder.Services.AddHttpClient(ConnectorClients.HttpClientName).ConfigurePrimaryHttpMessageHandler(() => connector);
            edges(builder.Services);
        });
        await BotHost.StartAsync(app, CancellationToken.None);
        return new RunningService(app, log, metadata);
    }
}
