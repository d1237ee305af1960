using System.Text;
using CchcBot.Teams;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CchcBot.Tests.Teams;

/// <summary>The edge on a real web server at a free port of this machine, with a bot made of one function.</summary>
internal sealed class BotServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpClient _client;

    private BotServer(WebApplication app, LogBook log, string path)
    {
        _app = app;
        Log = log;
        _client = new() { BaseAddress = new(app.Urls.Single() + path) };
    }

    public LogBook Log { get; }

    public ConnectorClients Connectors => _app.Services.GetRequiredService<ConnectorClients>();

    public Uri Address => _client.BaseAddress!;

    public static async Task<BotServer> StartAsync(
        Func<ITurnContext, Task> turn, Action<IServiceCollection>? services = null, HttpMessageHandler? connector = null)
    {
        var log = new LogBook();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders().AddProvider(log).SetMinimumLevel(LogLevel.Trace);
        (services ?? (static collection => collection.AddDangerousLoopbackBotFramework()))(builder.Services);
        builder.Services.AddSingleton<IBot>(new FunctionBot(turn));
        if (connector is not null)
        {
            builder.Services.AddHttpClient(ConnectorClients.HttpClientName).ConfigurePrimaryHttpMessageHandler(() => connector);
        }

        var app = builder.Build();
        app.MapBot("/api/messages");
        await app.StartAsync();
        return new(app, log, "/api/messages");
    }

    public Task<HttpResponseMessage> PostAsync(string json) => PostAsync(Encoding.UTF8.GetBytes(json));

    public async Task<HttpResponseMessage> PostAsync(byte[] body, string? contentType = "application/json", string? authorization = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "") { Content = new ByteArrayContent(body) };
        if (contentType is not null)
        {
            request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        }

        if (authorization is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }

        return await _client.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
    }

    private sealed class FunctionBot(Func<ITurnContext, Task> turn) : IBot
    {
        public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) => turn(turnContext);
    }
}

/// <summary>All that was logged, as it would be written.</summary>
internal sealed class LogBook : ILoggerProvider, ILogger
{
    private readonly List<string> _lines = [];

    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (_lines)
            {
                return [.. _lines];
            }
        }
    }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        lock (_lines)
        {
            _lines.Add($"{logLevel} {formatter(state, exception)} {exception}");
        }
    }

    public void Dispose()
    {
    }
}
