using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;

namespace CchcBot.Teams;

/// <summary>One public signing key, and the channels that it may sign for.</summary>
internal sealed class SigningKey
{
    private const int MinimumBits = 2048;

    private readonly RSAParameters _parameters;
    private readonly HashSet<string> _endorsements;

    // RSA instances are not documented as thread-safe, and creating one costs more than a verification.
    private readonly ConcurrentBag<RSA> _pool = [];

    private SigningKey(string id, RSAParameters parameters, IEnumerable<string> endorsements)
    {
        Id = id;
        _parameters = parameters;
        _endorsements = new(endorsements, StringComparer.Ordinal);
    }

    public string Id { get; }

    /// <summary>Whether the key may sign for this channel; a key without endorsements may sign for none.</summary>
    public bool Endorses(string channelId) => _endorsements.Contains(channelId);

    /// <summary>Verifies the signature (RS256: RSA, PKCS #1 v1.5, SHA-256).</summary>
    public bool Verifies(byte[] data, byte[] signature)
    {
        if (!_pool.TryTake(out var rsa))
        {
            rsa = RSA.Create(_parameters);
        }

        try
        {
            return rsa.VerifyData(data, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        }
        catch (CryptographicException)
        {
            return false;
        }
        finally
        {
            _pool.Add(rsa);
        }
    }

    /// <summary>Reads a key of a JSON Web Key Set; null unless it is an RSA signing key of at least 2048 bits.</summary>
    public static SigningKey? Read(JsonElement key)
    {
        if (Text(key, "kty") != "RSA" || Text(key, "kid") is not { Length: > 0 } id || Text(key, "use") is not (null or "sig")
            || Bytes(key, "n") is not { } modulus || Bytes(key, "e") is not { } exponent)
        {
            return null;
        }

        var parameters = new RSAParameters { Modulus = modulus, Exponent = exponent };
        try
        {
            using var rsa = RSA.Create(parameters);
            return rsa.KeySize >= MinimumBits ? new(id, parameters, Endorsements(key)) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static IEnumerable<string> Endorsements(JsonElement key) =>
        key.TryGetProperty("endorsements", out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Where(static item => item.ValueKind == JsonValueKind.String).Select(static item => item.GetString()!)
            : [];

    private static string? Text(JsonElement key, string name) =>
        key.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static byte[]? Bytes(JsonElement key, string name) =>
        Text(key, name) is { Length: > 0 } text && Base64Url.IsValid(text) ? Base64Url.DecodeFromChars(text) : null;
}

/// <summary>The keys of one fetch, and a cache of the tokens verified with them.</summary>
internal sealed class SigningKeys(IReadOnlyDictionary<string, SigningKey> keys, DateTimeOffset fetchedAt)
{
    private const int MaxVerified = 1024;

    private readonly ConcurrentDictionary<(UInt128, UInt128), VerifiedToken> _verified = new();

    public DateTimeOffset FetchedAt => fetchedAt;

    public SigningKey? Find(string id) => keys.GetValueOrDefault(id);

    /// <summary>The cached result for a token, by the hash of the whole token: the channel reuses a token for about an hour.</summary>
    public VerifiedToken? Verified((UInt128, UInt128) hash) => _verified.GetValueOrDefault(hash);

    /// <summary>Cached until the next fetch of the keys, so that tokens of a withdrawn key stop working with it.</summary>
    public void Remember((UInt128, UInt128) hash, VerifiedToken token)
    {
        if (_verified.Count >= MaxVerified)
        {
            _verified.Clear();
        }

        _verified[hash] = token;
    }
}

internal sealed record VerifiedToken(long Expires, long? NotBefore, RequestVerdict Result);
