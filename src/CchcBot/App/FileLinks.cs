using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace CchcBot.App;

/// <summary>
/// Files that wait to be fetched under an address that cannot be guessed, for minutes: where the chat client takes no files, as the
/// Agents Playground in demo mode. In Teams they go into the person's own files instead.
/// </summary>
internal sealed class FileLinks(TimeProvider time)
{
    /// <summary>How long a link works.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    private const int Most = 50;

    private readonly ConcurrentDictionary<string, (string Name, byte[] Content, DateTimeOffset Until)> files = new(StringComparer.Ordinal);

    /// <summary>Where the service answers; null where no links are given.</summary>
    public Uri? Base { get; set; }

    public bool AreOpen => Base is not null;

    /// <summary>The address of the file.</summary>
    /// <exception cref="InvalidOperationException">No links are given here.</exception>
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

    /// <summary>Null where there is none, or its time is over.</summary>
    public (string Name, byte[] Content)? Find(string key) =>
        files.TryGetValue(key, out var file) && file.Until > time.GetUtcNow() ? (file.Name, file.Content) : null;
}

/// <summary>The address of <see cref="FileLinks"/>.</summary>
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
