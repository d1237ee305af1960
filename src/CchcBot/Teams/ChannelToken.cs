using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace CchcBot.Teams;

/// <summary>What a token of the channel says, read strictly: nothing in it is true before its signature is verified.</summary>
/// <param name="Signed">The bytes that the signature covers.</param>
/// <param name="Signature">Of the channel, if it is good.</param>
internal sealed record ChannelToken(byte[] Signed, byte[] Signature)
{
    /// <summary>Real ones have about 1,200 characters.</summary>
    public const int MaxLength = 16 * 1024;

    private const string Malformed = "token is malformed";

    private static readonly SearchValues<char> Alphabet =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 8, AllowDuplicateProperties = false };

    // What another reader makes of these is not ours to guess; RFC 7515 forbids to overlook "crit".
    private static readonly string[] Extensions = ["crit", "enc", "zip", "b64"];

    public string? Algorithm { get; private init; }

    public string? KeyId { get; private init; }

    public string? Issuer { get; private init; }

    public string? Audience { get; private init; }

    public string? ServiceUrl { get; private init; }

    /// <summary>Seconds since 1970.</summary>
    public long? Expires { get; private init; }

    public long? NotBefore { get; private init; }

    /// <summary>Reads a token; where it cannot be read, says why. Cheap for whatever is not a token at all.</summary>
    public static ChannelToken? Read(ReadOnlySpan<char> token, out string reason)
    {
        reason = Malformed;
        Span<Range> parts = stackalloc Range[4];
        // Five parts are an encrypted token, which nobody sends here.
        if (token.Length is 0 or > MaxLength || token.Split(parts, '.') != 3
            || Decode(token[parts[0]]) is not { } header || Decode(token[parts[1]]) is not { } payload || Decode(token[parts[2]]) is not { } signature)
        {
            return null;
        }

        try
        {
            reason = "header has a name twice";
            using var head = Parse(header, ref reason);
            reason = "payload has a claim twice";
            using var claims = Parse(payload, ref reason);
            reason = "header asks for an extension";
            if (Extensions.Any(name => head.RootElement.TryGetProperty(name, out _)))
            {
                return null;
            }

            reason = Malformed;
            return new(Encoding.ASCII.GetBytes(token[..parts[1].End.Value].ToArray()), signature)
            {
                Algorithm = Text(head, "alg"),
                KeyId = Text(head, "kid"),
                Issuer = Text(claims, "iss"),
                Audience = Text(claims, "aud"),
                ServiceUrl = Text(claims, "serviceurl"),
                Expires = Seconds(claims, "exp"),
                NotBefore = Seconds(claims, "nbf"),
            };
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or FormatException)
        {
            // Bad syntax, text that is not UTF-8 or of another type, numbers out of range.
            return null;
        }
    }

    /// <param name="json">An object, or nothing is right.</param>
    /// <param name="reason">What is wrong if it can be read only where names may come twice; else malformed.</param>
    private static JsonDocument Parse(byte[] json, ref string reason)
    {
        var twice = reason;
        reason = Malformed;
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(json, Strict);
        }
        catch (JsonException)
        {
            using var lax = JsonDocument.Parse(json, Strict with { AllowDuplicateProperties = true });
            reason = twice;
            throw;
        }

        return document.RootElement.ValueKind == JsonValueKind.Object ? document : throw new JsonException();
    }

    /// <summary>A claim of another type (an audience that is a list) is not the claim that is meant.</summary>
    private static string? Text(JsonDocument json, string name) =>
        !json.RootElement.TryGetProperty(name, out var value) ? null
        : value.ValueKind == JsonValueKind.String ? value.GetString()
        : throw new JsonException();

    private static long? Seconds(JsonDocument json, string name) => json.RootElement.TryGetProperty(name, out var value) ? value.GetInt64() : null;

    /// <summary>The decoder alone would let white space and padding pass.</summary>
    private static byte[]? Decode(ReadOnlySpan<char> text) =>
        text.IsEmpty || text.ContainsAnyExcept(Alphabet) || !Base64Url.IsValid(text) ? null : Base64Url.DecodeFromChars(text);
}
