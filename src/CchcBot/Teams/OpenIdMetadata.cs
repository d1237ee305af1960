using System.Text.Json;

namespace CchcBot.Teams;

/// <summary>
/// The channel's signing keys: cached for a day and then refreshed in the background, or refreshed at once when a token names an unknown key, at most once
/// a minute. Known keys keep working while the metadata endpoint is unreachable, and requests signed with them never wait for a fetch.
/// </summary>
internal sealed partial class OpenIdMetadata(Func<HttpClient> client, Uri address, TimeProvider time, ILogger logger)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(1);

    /// <summary>Shortest time between two fetches.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    /// <summary>The same while no key is known at all, so that every request is being refused.</summary>
    public static readonly TimeSpan PauseWithoutKeys = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan FetchTimeout = TimeSpan.FromSeconds(10);

    private const int MaxBytes = 1024 * 1024;

    private readonly Lock _gate = new();
    private volatile SigningKeys? _keys;
    private Task _refresh = Task.CompletedTask;
    private DateTimeOffset _lastAttempt = DateTimeOffset.MinValue;

    /// <summary>The cached keys, starting a background refresh when they are stale; null while there are none.</summary>
    public SigningKeys? Current
    {
        get
        {
            var keys = _keys;
            if (keys is not null && time.GetUtcNow() - keys.FetchedAt >= Lifetime)
            {
                _ = RefreshAsync();
            }

            return keys;
        }
    }

    /// <summary>The cached keys, after a fetch if there are none or the given key is not among them.</summary>
    public async ValueTask<SigningKeys?> WithAsync(string? keyId, CancellationToken cancellationToken)
    {
        if (Current is { } keys && (keyId is null || keys.Find(keyId) is not null))
        {
            return keys;
        }

        await RefreshAsync().WaitAsync(cancellationToken);
        return _keys;
    }

    /// <summary>Only one fetch runs at a time; concurrent callers share it.</summary>
    private Task RefreshAsync()
    {
        lock (_gate)
        {
            if (!_refresh.IsCompleted)
            {
                return _refresh;
            }

            var now = time.GetUtcNow();
            if (now - _lastAttempt < (_keys is null ? PauseWithoutKeys : Pause))
            {
                return Task.CompletedTask;
            }

            _lastAttempt = now;
            _refresh = Task.Run(FetchAsync);
            return _refresh;
        }
    }

    private async Task FetchAsync()
    {
        try
        {
            using var timeout = new CancellationTokenSource(FetchTimeout, time);
            using var http = client();
            using var announcement = await GetAsync(http, address, timeout.Token);
            using var document = await GetAsync(http, KeysAddress(announcement.RootElement), timeout.Token);
            var keys = new Dictionary<string, SigningKey>(StringComparer.Ordinal);
            foreach (var element in document.RootElement.GetProperty("keys").EnumerateArray())
            {
                if (SigningKey.Read(element) is { } key)
                {
                    keys.TryAdd(key.Id, key);
                }
            }

            if (keys.Count == 0)
            {
                throw new InvalidDataException();
            }

            _keys = new(keys, time.GetUtcNow());
            Log.Fetched(logger, keys.Count);
        }
        catch (Exception error) when (error is HttpRequestException or IOException or OperationCanceledException or JsonException
            or InvalidDataException or InvalidOperationException or KeyNotFoundException or UriFormatException)
        {
            Log.NotFetched(logger, error.GetType().Name);
        }
    }

    /// <summary>The jwks_uri of the metadata. Must be https (http only where the metadata itself came over http from this machine).</summary>
    private Uri KeysAddress(JsonElement announcement)
    {
        var uri = new Uri(announcement.GetProperty("jwks_uri").GetString() ?? "", UriKind.Absolute);
        return uri.Scheme == Uri.UriSchemeHttps
            || (uri.Scheme == address.Scheme && ServiceUrlPolicy.IsLoopback(address.Host) && ServiceUrlPolicy.IsLoopback(uri.Host))
            ? uri
            : throw new InvalidDataException();
    }

    private static async Task<JsonDocument> GetAsync(HttpClient http, Uri uri, CancellationToken cancellationToken)
    {
        using var response = await http.GetAsync(uri, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        response.EnsureSuccessStatusCode();
        await response.Content.LoadIntoBufferAsync(MaxBytes, cancellationToken);
        return JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync(cancellationToken));
    }

    private static partial class Log
    {
        [LoggerMessage(10, LogLevel.Information, "Fetched {Count} signing keys of the channel")]
        public static partial void Fetched(ILogger logger, int count);

        [LoggerMessage(11, LogLevel.Warning, "The channel's signing keys could not be fetched: {Error}")]
        public static partial void NotFetched(ILogger logger, string error);
    }
}
