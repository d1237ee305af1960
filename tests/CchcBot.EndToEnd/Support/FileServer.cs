using System.Collections.Concurrent;
using CchcBot.App.Demo;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CchcBot.EndToEnd.Support;

/// <summary>Gives files out as SharePoint does to a bot: by an address that holds a secret, without a login.</summary>
public sealed class FileServer : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, byte[]> files = [];
    private readonly WebApplication host;
    private readonly Uri root;

    private FileServer(WebApplication host, Uri address)
    {
        this.host = host;
        root = address;
        host.MapGet("/{key}", (string key) => files.TryGetValue(key, out var bytes) ? Results.Bytes(bytes) : Results.NotFound());
    }

    public static async Task<FileServer> StartAsync()
    {
        var address = DemoStack.Loopback(LoopbackPort.Free());
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address.GetLeftPart(UriPartial.Authority));
        var server = new FileServer(builder.Build(), address);
        await server.host.StartAsync();
        return server;
    }

    /// <summary>Puts a file there; the address to fetch it from.</summary>
    public Uri Put(byte[] content)
    {
        var key = Guid.NewGuid().ToString("N");
        files[key] = content;
        return new Uri(root, key);
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();
}
