using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CchcBot.Tests.App;

/// <summary>
/// Takes all that is posted, and keeps it by path. It answers as a connector does that has taken a message; an OpenTelemetry collector and
/// Application Insights, whose part it plays too, are asked for their status alone.
/// </summary>
internal sealed class Collector(WebApplication app, List<(string Path, byte[] Body)> posts) : IAsyncDisposable
{
    public string Address => app.Urls.Single();

    public static async Task<Collector> StartAsync()
    {
        var posts = new List<(string, byte[])>();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddRequestDecompression();
        var app = builder.Build();
        app.UseRequestDecompression();
        app.MapPost("/{**path}", async (HttpRequest request) =>
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body);
            lock (posts)
            {
                posts.Add((request.Path, body.ToArray()));
            }

            return Results.Json(new { id = "1" });
        });
        await app.StartAsync();
        return new Collector(app, posts);
    }

    /// <summary>Where something was posted to.</summary>
    public IReadOnlyList<string> Paths
    {
        get
        {
            lock (posts)
            {
                return [.. posts.Select(p => p.Path)];
            }
        }
    }

    public string Received(string path)
    {
        lock (posts)
        {
            return string.Concat(posts.Where(p => p.Path == path).Select(p => Encoding.UTF8.GetString(p.Body)));
        }
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
