using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace CchcBot.Teams;

/// <summary>A channel token (JWT), parsed strictly. Its claims are untrusted until the signature is verified.</summary>
/// <param name="Signed">The bytes that the signature covers.</param>
/// <param name="Signature">The signature, not yet verified.</param>
internal sealed record ChannelToken(byte[] Signed, byte[] Signature)
{
    /// <summary>In characters; real tokens have about 1,200.</summary>
    public const int MaxLength = 16 * 1024;

    private const string Malformed = "token is malformed";

    private static readonly SearchValues<char> Alphabet =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 8, AllowDuplicateProperties = false };

    // Header fields that change how a token is to be read. We support none of them, and RFC 7515 forbids ignoring "crit".
    private static readonly string[] Extensions = ["crit", "enc", "zip", "b64"];

    public string? Algorithm { get; private init; }

    public string? KeyId { get; private init; }

    public string? Issuer { get; private init; }

    public string? Audience { get; private init; }

    public string? ServiceUrl { get; private init; }

    /// <summary>Seconds since the Unix epoch, as is <see cref="NotBefore"/>.</summary>
    public long? Expires { get; private init; }

    public long? NotBefore { get; private init; }

    /// <summary>Parses a token; returns null and the reason when that fails. Cheap for input that is no token at all.</summary>
    public static ChannelToken? Read(ReadOnlySpan<char> token, out string reason)
    {
        reason = Malformed;
        Span<Range> parts = stackalloc Range[4];
        // Five parts would be an encrypted token (JWE), which the channel never sends.
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
            // Bad syntax, invalid UTF-8, a value of another type, or a number out of range.
            return null;
        }
    }

    /// <param name="json">Must be a JSON object.</param>
    /// <param name="reason">In: the reason to give for duplicate names. Out: that reason if they are the only fault, otherwise "malformed".</param>
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

    /// <summary>Throws for a claim of another type, such as a list of audiences.</summary>
    private static string? Text(JsonDocument json, string name) =>
        !json.RootElement.TryGetProperty(name, out var value) ? null
        : value.ValueKind == JsonValueKind.String ? value.GetString()
        : throw new JsonException();

    private static long? Seconds(JsonDocument json, string name) => json.RootElement.TryGetProperty(name, out var value) ? value.GetInt64() : null;

    /// <summary>The decoder alone would accept white space and padding.</summary>
    private static byte[]? Decode(ReadOnlySpan<char> text) =>
        text.IsEmpty || text.ContainsAnyExcept(Alphabet) || !Base64Url.IsValid(text) ? null : Base64Url.DecodeFromChars(text);
}
