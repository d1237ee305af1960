using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace CchcBot.App;

/// <summary>
/// Downloads under unguessable URLs that expire after minutes, for chat clients without file consent cards, such as the Agents Playground in demo mode. In
/// Teams, files go to the person's OneDrive instead.
/// </summary>
internal sealed class FileLinks(TimeProvider time)
{
    /// <summary>Lifetime of a link.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    private const int Most = 50;

    private readonly ConcurrentDictionary<string, (string Name, byte[] Content, DateTimeOffset Until)> files = new(StringComparer.Ordinal);

    /// <summary>Base URL of the service; null where links are not offered.</summary>
    public Uri? Base { get; set; }

    public bool AreOpen => Base is not null;

    /// <summary>Stores the file and returns its URL.</summary>
    /// <exception cref="InvalidOperationException">Links are not offered here.</exception>
    public Uri Add(string name, byte[] content)
    {
        var there = Base ?? throw new InvalidOperationException("No links are given here.");
        var now = time.GetUtcNow();
        foreach (var (old, _) in files.Where(f => f.Value.Until <= now).Concat(files.OrderBy(f => f.Value.Until).SkipLast(Most - 1)).ToList())
        {
            files.TryRemove(old, out _);
        }

        var key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        files[key] = (name, content, now + Life);
        return new Uri(there, $"files/{key}");
    }

    /// <summary>The file; null when unknown or expired.</summary>
    public (string Name, byte[] Content)? Find(string key) =>
        files.TryGetValue(key, out var file) && file.Until > time.GetUtcNow() ? (file.Name, file.Content) : null;
}

/// <summary>Maps the route of <see cref="FileLinks"/>.</summary>
internal static class FileLinkRoutes
{
    public static void MapFileLinks(this WebApplication app)
    {
        var links = app.Services.GetRequiredService<FileLinks>();
        app.Lifetime.ApplicationStarted.Register(() => links.Base = app.Urls.Select(url => new Uri(url)).FirstOrDefault(url => url.IsLoopback));
        app.MapGet("/files/{key}", (string key) => links.Find(key) is { } file
            ? Results.File(file.Content, "application/octet-stream", file.Name)
            : Results.NotFound());
    }
}
