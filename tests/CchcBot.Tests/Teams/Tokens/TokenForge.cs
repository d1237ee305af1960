using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace CchcBot.Tests.Teams.Tokens;

/// <summary>Makes tokens as the channel does, and as it never would. Keys are made once a run.</summary>
internal static class TokenForge
{
    public const string AppId = "aaaaaaaa-0000-4000-8000-000000000001";
    public const string Tenant = "11111111-2222-4333-8444-555555555555";
    public const string ServiceUrl = "https://smba.trafficmanager.net/apac/";
    public const string Issuer = "https://api.botframework.com";

    /// <summary>16/09/2025 8:30 in Vietnam.</summary>
    public static readonly DateTimeOffset Now = new(2025, 9, 16, 1, 30, 0, TimeSpan.Zero);

    public static readonly RSA Good = RSA.Create(2048);
    public static readonly RSA Second = RSA.Create(3072);
    public static readonly RSA Short = RSA.Create(1024);
    public static readonly RSA Stranger = RSA.Create(2048);

    /// <summary>The keys as the signer announces them.</summary>
    public static JsonArray Keys() =>
    [
        Jwk("good", Good, ["msteams", "skype"]),
        Jwk("second", Second, ["msteams"]),
        Jwk("webchat", Good, ["webchat"]),
        Jwk("bare", Good, null),
        Jwk("empty", Good, []),
        Jwk("short", Short, ["msteams"]),
        Jwk("encryption", Good, ["msteams"], use: "enc"),
        new JsonObject { ["kty"] = "EC", ["kid"] = "curve", ["crv"] = "P-256", ["x"] = "AA", ["y"] = "AA", ["endorsements"] = new JsonArray("msteams") },
    ];

    public static JsonObject Jwk(string id, RSA key, string[]? endorsements, string use = "sig")
    {
        var parameters = key.ExportParameters(false);
        var jwk = new JsonObject
        {
            ["kty"] = "RSA",
            ["use"] = use,
            ["kid"] = id,
            ["n"] = Base64Url.EncodeToString(parameters.Modulus),
            ["e"] = Base64Url.EncodeToString(parameters.Exponent),
        };
        if (endorsements is not null)
        {
            jwk["endorsements"] = new JsonArray([.. endorsements.Select(name => JsonValue.Create(name))]);
        }

        return jwk;
    }

    public static string Header(string kid = "good", string alg = "RS256") => $$"""{"typ":"JWT","alg":"{{alg}}","kid":"{{kid}}"}""";

    /// <summary>The claims of a good token, changed as told: null takes a claim out, otherwise raw JSON.</summary>
    public static string Claims(params (string Name, string? Json)[] changes)
    {
        var now = Now.ToUnixTimeSeconds();
        var claims = new List<(string Name, string? Json)>
        {
            ("serviceurl", $"\"{ServiceUrl}\""), ("nbf", $"{now - 60}"), ("exp", $"{now + 3540}"), ("iss", $"\"{Issuer}\""), ("aud", $"\"{AppId}\""),
        };
        foreach (var change in changes)
        {
            var at = claims.FindIndex(claim => claim.Name == change.Name);
            if (at >= 0)
            {
                claims[at] = change;
            }
            else
            {
                claims.Add(change);
            }
        }

        return "{" + string.Join(',', claims.Where(claim => claim.Json is not null).Select(claim => $"\"{claim.Name}\":{claim.Json}")) + "}";
    }

    /// <summary>Seconds since 1970, so many minutes from now.</summary>
    public static string At(int minutes, int seconds = 0) => $"{Now.AddMinutes(minutes).AddSeconds(seconds).ToUnixTimeSeconds()}";

    public static string Sign(
        string? header = null, string? payload = null, RSA? key = null, HashAlgorithmName? hash = null, RSASignaturePadding? padding = null)
    {
        var signed = Encode(header ?? Header()) + "." + Encode(payload ?? Claims());
        return signed + "." + Base64Url.EncodeToString((key ?? Good).SignData(
            Encoding.ASCII.GetBytes(signed), hash ?? HashAlgorithmName.SHA256, padding ?? RSASignaturePadding.Pkcs1));
    }

    public static string Encode(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));

    /// <summary>A message of Teams for this bot.</summary>
    public static JsonObject Activity() => JsonNode.Parse($$"""
        {"type":"message","id":"m-1","text":"xin chào","serviceUrl":"{{ServiceUrl}}","channelId":"msteams",
         "from":{"id":"29:anh"},"recipient":{"id":"28:{{AppId}}"},
         "conversation":{"id":"a:1","tenantId":"{{Tenant}}"},"channelData":{"tenant":{"id":"{{Tenant}}"} } }
        """)!.AsObject();
}
