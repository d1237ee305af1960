using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace CchcBot.Teams;

/// <summary>What a token of the channel says, read strictly: nothing in it is true before its signature is verified.</summary>
internal sealed class ChannelToken
{
    /// <summary>Real ones have about 1,200 characters.</summary>
    public const int MaxLength = 16 * 1024;

    private const string Malformed = "token is malformed";

    private static readonly SearchValues<char> Alphabet =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");

    private ChannelToken(byte[] signed, byte[] signature) => (Signed, Signature) = (signed, signature);

    /// <summary>The bytes that the signature covers.</summary>
    public byte[] Signed { get; }

    public byte[] Signature { get; }

    public string? Algorithm { get; private set; }

    public string? KeyId { get; private set; }

    public string? Issuer { get; private set; }

    public string? Audience { get; private set; }

    public string? ServiceUrl { get; private set; }

    /// <summary>Seconds since 1970.</summary>
    public long? Expires { get; private set; }

    public long? NotBefore { get; private set; }

    /// <summary>Reads a token; where it cannot be read, says why. Cheap for whatever is not a token at all.</summary>
    public static ChannelToken? Read(ReadOnlySpan<char> token, out string reason)
    {
        reason = Malformed;
        if (token.Length is 0 or > MaxLength)
        {
            return null;
        }

        Span<Range> parts = stackalloc Range[4];
        if (token.Split(parts, '.') != 3)
        {
            // Five parts are an encrypted token, which nobody sends here.
            return null;
        }

        if (Decode(token[parts[0]]) is not { } header || Decode(token[parts[1]]) is not { } payload || Decode(token[parts[2]]) is not { } signature)
        {
            return null;
        }

        var result = new ChannelToken(Encoding.ASCII.GetBytes(token[..parts[1].End.Value].ToArray()), signature);
        try
        {
            return (result.ReadHeader(header) ?? result.ReadPayload(payload)) is { } problem && (reason = problem) is not null ? null : result;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or FormatException)
        {
            // The exceptions of Utf8JsonReader for bad syntax, for text that is not UTF-8, for numbers out of range.
            return null;
        }
    }

    private string? ReadHeader(byte[] json)
    {
        var reader = Open(json);
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (NextProperty(ref reader) is { } name)
        {
            if (!names.Add(name))
            {
                return "header has a name twice";
            }

            switch (name)
            {
                case "alg":
                    Algorithm = Text(ref reader);
                    break;
                case "kid":
                    KeyId = Text(ref reader);
                    break;
                case "crit" or "enc" or "zip" or "b64":
                    return "header asks for an extension";
                default:
                    reader.Skip();
                    break;
            }
        }

        return null;
    }

    private string? ReadPayload(byte[] json)
    {
        var reader = Open(json);
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (NextProperty(ref reader) is { } name)
        {
            if (!names.Add(name))
            {
                return "payload has a claim twice";
            }

            switch (name)
            {
                case "iss":
                    Issuer = Text(ref reader);
                    break;
                case "aud":
                    Audience = Text(ref reader);
                    break;
                case "serviceurl":
                    ServiceUrl = Text(ref reader);
                    break;
                case "exp":
                    Expires = reader.GetInt64();
                    break;
                case "nbf":
                    NotBefore = reader.GetInt64();
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return null;
    }

    private static Utf8JsonReader Open(byte[] json)
    {
        var reader = new Utf8JsonReader(json, new() { MaxDepth = 8 });
        return reader.Read() && reader.TokenType == JsonTokenType.StartObject ? reader : throw new JsonException();
    }

    /// <summary>Goes on to the next property's value; null at the end of the object, after which nothing may follow.</summary>
    private static string? NextProperty(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.EndObject)
        {
            return reader.Read() ? throw new JsonException() : null;
        }

        var name = reader.GetString()!;
        reader.Read();
        return name;
    }

    // A claim of another type (an audience that is a list) is not the claim that is meant.
    private static string Text(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String ? reader.GetString()! : throw new JsonException();

    private static byte[]? Decode(ReadOnlySpan<char> text)
    {
        // The decoder would let white space and padding pass.
        if (text.IsEmpty || text.ContainsAnyExcept(Alphabet) || !Base64Url.IsValid(text))
        {
            return null;
        }

        return Base64Url.DecodeFromChars(text);
    }
}
