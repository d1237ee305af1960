using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using static CchcBot.Tests.Teams.Tokens.TokenForge;

namespace CchcBot.Tests.Teams.Tokens;

/// <param name="Header">The Authorization header; null: none.</param>
/// <param name="Ours">"accepted", or the reason in our log.</param>
/// <param name="Official">Whether the official connector for JavaScript accepts it.</param>
/// <param name="Why">Why the two differ; null where they agree.</param>
internal sealed record TokenCase(string Name, string? Header, JsonObject Activity, string Ours, bool Official, string? Why);

/// <summary>Tokens good and bad, one a row, with our verdict and the official connector's side by side.</summary>
internal static class TokenCases
{
    private const string Accepted = "accepted";
    private const string Malformed = "token is malformed";
    private const string NotRs256 = "algorithm is not RS256";
    private const string NotIssuer = "issuer is not the channel";
    private const string NotAudience = "audience is not this bot";
    private const string NotServiceUrl = "serviceUrl is not the token's";
    private const string NotEndorsed = "key is not endorsed for the channel";
    private const string Foreign = "tenant is foreign";
    private const string OwnTenants = "the official connector knows no list of tenants; ours answers only to its own";
    private const string LastWins = "the official parser takes the last of two; which of them another reader takes is not ours to guess";
    private const string MustBeEndorsed = "the official connector skips the check where there is nothing to check; ours needs the key to be endorsed";

    private static readonly List<TokenCase> Rows = [];

    public static IReadOnlyDictionary<string, TokenCase> All { get; } = Build();

    private static Dictionary<string, TokenCase> Build()
    {
        Good();
        Scheme();
        Shape();
        Algorithm();
        KeyAndSignature();
        Claims();
        ActivityBesideToken();
        return Rows.ToDictionary(row => row.Name, StringComparer.Ordinal);
    }

    private static void Good()
    {
        Same("valid", Sign(), Accepted);
        Same("valid, no nbf", Payload(("nbf", null)), Accepted);
        Same("expired 4 minutes ago", Payload(("exp", At(-4))), Accepted);
        Same("expired a second less than 5 minutes ago", Payload(("exp", At(-5, 1))), Accepted);
        Same("valid in 4 minutes", Payload(("nbf", At(4))), Accepted);
        Same("valid in 5 minutes", Payload(("nbf", At(5))), Accepted);
        Same("second key, 3072 bits", Sign(Header("second"), key: Second), Accepted);
        Same("further claims", Payload(("x", "{\"y\":[1,null,true]}"), ("Iss", "\"x\"")), Accepted);
        Same("header without typ", Sign("""{"kid":"good","alg":"RS256"}"""), Accepted);
        Same("claims with white space", Sign(payload: " " + TokenForge.Claims() + "\n"), Accepted);
        Same("tenant in the conversation alone", Sign(), Accepted, activity => activity.Remove("channelData"));
        Same("tenant in the channel data alone", Sign(), Accepted, activity => activity["conversation"]!.AsObject().Remove("tenantId"));
        Same("tenant in capitals", Sign(), Accepted, activity => activity["conversation"]!["tenantId"] = Tenant.ToUpperInvariant());
    }

    private static void Scheme()
    {
        Raw("no header", null, "not one Authorization header");
        Raw("empty header", "", "scheme is not Bearer");
        Raw("Basic", "Basic " + Sign(), "scheme is not Bearer");
        Raw("bearer in lower case", "bearer " + Sign(), "scheme is not Bearer");
        Raw("BEARER in capitals", "BEARER " + Sign(), "scheme is not Bearer");
        Raw("token without a scheme", Sign(), "scheme is not Bearer");
        Raw("scheme without a token", "Bearer", "scheme is not Bearer");
        Raw("two spaces", "Bearer  " + Sign(), Malformed);
        Raw("more after the token", "Bearer " + Sign() + " x", Malformed);
        Raw("two tokens", $"Bearer {Sign()}, Bearer {Sign()}", Malformed);
        Raw("tab", "Bearer\t" + Sign(), "scheme is not Bearer");
    }

    private static void Shape()
    {
        var parts = Sign().Split('.');
        Same("one part", parts[0], Malformed);
        Same("two parts", $"{parts[0]}.{parts[1]}", Malformed);
        Same("four parts", Sign() + ".x", Malformed);
        Same("five parts, as if encrypted", $"{Encode("""{"alg":"RSA-OAEP","enc":"A256GCM","kid":"good"}""")}.AA.AA.AA.AA", Malformed);
        Same("10,000 dots", new string('.', 10_000), Malformed);
        Differs("20,000 characters", Payload(("x", "\"" + new string('x', 12_000) + "\"")), "token is too long", "the official connector has no limit; real tokens have about 1,200");
        Same("empty header part", $".{parts[1]}.{parts[2]}", Malformed);
        Same("empty payload part", $"{parts[0]}..{parts[2]}", Malformed);
        Same("empty signature part", $"{parts[0]}.{parts[1]}.", Malformed);
        Same("padding", $"{parts[0]}.{parts[1]}.{parts[2]}==", Malformed);
        Same("plain base64", $"{parts[0]}.{parts[1]}+/.{parts[2]}", Malformed);
        Same("header is not JSON", Sign("kid=good"), Malformed);
        Same("header is a list", Sign("[]"), Malformed);
        Same("payload is not JSON", Sign(payload: "aud=" + AppId), Malformed);
        Same("payload is a list", Sign(payload: "[" + TokenForge.Claims() + "]"), Malformed);
        Same("payload is null", Sign(payload: "null"), Malformed);
        Same("more after the payload", Sign(payload: TokenForge.Claims() + "{}"), Malformed);
        Same("more after the header", Sign(Header() + "{}"), Malformed);
        Differs("nested 20 deep", Payload(("x", new string('[', 20) + new string(']', 20))), Malformed, "the official parser takes any depth; no claim of the channel is deep");
    }

    private static void Algorithm()
    {
        Same("alg none, no signature", $"{Encode(Header(alg: "none"))}.{Encode(TokenForge.Claims())}.", Malformed);
        Same("alg none, a signature", Sign(Header(alg: "none")), NotRs256);
        Same("HS256 with the public key", Hs256(), NotRs256);
        Differs("RS384", Sign(Header(alg: "RS384"), hash: HashAlgorithmName.SHA384), NotRs256, "the official connector takes RS384 and RS512 too; the channel signs with RS256 alone");
        Differs("RS512", Sign(Header(alg: "RS512"), hash: HashAlgorithmName.SHA512), NotRs256, "the official connector takes RS384 and RS512 too; the channel signs with RS256 alone");
        Same("PS256", Sign(Header(alg: "PS256"), padding: RSASignaturePadding.Pss), NotRs256);
        Same("RS256 named, PS256 signed", Sign(padding: RSASignaturePadding.Pss), "signature is wrong");
        Same("RS256 named, SHA-1 signed", Sign(hash: HashAlgorithmName.SHA1), "signature is wrong");
        Same("ES256", Sign(Header("curve", "ES256")), NotRs256);
        Same("rs256 in lower case", Sign(Header(alg: "rs256")), NotRs256);
        Same("no alg", Sign("""{"typ":"JWT","kid":"good"}"""), NotRs256);
        Same("alg is a list", Sign("""{"typ":"JWT","kid":"good","alg":["RS256"]}"""), Malformed);
        Differs("crit", Sign("""{"alg":"RS256","kid":"good","crit":["exp"],"exp":1}"""), "header asks for an extension", "the official parser overlooks crit, which RFC 7515 forbids");
        Differs("b64", Sign("""{"alg":"RS256","kid":"good","b64":false}"""), "header asks for an extension", "the official parser overlooks b64");
        Differs("enc", Sign("""{"alg":"RS256","kid":"good","enc":"A256GCM"}"""), "header asks for an extension", "the official parser overlooks enc");
        Differs("alg twice", Sign("""{"alg":"none","kid":"good","alg":"RS256"}"""), "header has a name twice", LastWins);
        Differs("kid twice", Sign("""{"alg":"RS256","kid":"unknown","kid":"good"}"""), "header has a name twice", LastWins);
    }

    private static void KeyAndSignature()
    {
        var parts = Sign().Split('.');
        Same("no kid", Sign("""{"typ":"JWT","alg":"RS256"}"""), "no key is named");
        Same("empty kid", Sign(Header("")), "no key is named");
        Same("kid is a number", Sign("""{"alg":"RS256","kid":7}"""), Malformed);
        Same("unknown kid", Sign(Header("unknown")), "key is unknown");
        Same("kid in other case", Sign(Header("Good")), "key is unknown");
        Same("kid of a curve", Sign(Header("curve")), "key is unknown");
        Differs("key of 1,024 bits", Sign(Header("short"), key: Short), "key is unknown", "the official parser verifies with any length; ours takes no key under 2,048 bits");
        Differs("key for encryption", Sign(Header("encryption")), "key is unknown", "the official connector does not read what a key is for");
        Same("signed by a stranger", Sign(key: Stranger), "signature is wrong");
        Same("signed by a stranger who brings his key", Sign($$"""{"alg":"RS256","kid":"good","jwk":{{Jwk("good", Stranger, ["msteams"]).ToJsonString()}}}""", key: Stranger), "signature is wrong");
        Same("signed by another key of the signer", Sign(Header("second")), "signature is wrong");
        Same("payload changed", $"{parts[0]}.{Encode(TokenForge.Claims(("x", "1")))}.{parts[2]}", "signature is wrong");
        Same("header changed", $"{Encode("""{"alg":"RS256","kid":"good"}""")}.{parts[1]}.{parts[2]}", "signature is wrong");
        Same("signature cut short", $"{parts[0]}.{parts[1]}.{parts[2][..^2]}", "signature is wrong");
        Same("signature of zeros", $"{parts[0]}.{parts[1]}.{Base64Url.EncodeToString(new byte[256])}", "signature is wrong");
        Same("signature far too long", $"{parts[0]}.{parts[1]}.{Base64Url.EncodeToString(new byte[4096])}", "signature is wrong");
        Differs("key without endorsements", Sign(Header("bare")), NotEndorsed, MustBeEndorsed);
        Differs("key with an empty list of endorsements", Sign(Header("empty")), NotEndorsed, MustBeEndorsed);
        Same("key endorsed for another channel", Sign(Header("webchat")), NotEndorsed);
    }

    private static void Claims()
    {
        Same("another issuer", Payload(("iss", "\"https://evil.example\"")), NotIssuer);
        Same("issuer with a final slash", Payload(("iss", $"\"{Issuer}/\"")), NotIssuer);
        Same("issuer in capitals", Payload(("iss", "\"HTTPS://API.BOTFRAMEWORK.COM\"")), NotIssuer);
        Same("no issuer", Payload(("iss", null)), NotIssuer);
        Same("claim Iss in place of iss", Payload(("iss", null), ("Iss", $"\"{Issuer}\"")), NotIssuer);
        Same("issuer is a list", Payload(("iss", $"[\"{Issuer}\"]")), Malformed);
        Same("issuer of the other cloud", Payload(("iss", "\"https://api.botframework.us\"")), NotIssuer);
        Differs(
            "issuer of the emulator", Payload(("iss", "\"https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/\""), ("ver", "\"1.0\""), ("appid", $"\"{AppId}\"")),
            NotIssuer, "the official connector lets the emulator in; ours has no use for it");
        Same("another audience", Payload(("aud", "\"bbbbbbbb-0000-4000-8000-000000000001\"")), NotAudience);
        Same("audience in capitals", Payload(("aud", $"\"{AppId.ToUpperInvariant()}\"")), NotAudience);
        Same("no audience", Payload(("aud", null)), NotAudience);
        Same("claim Aud in place of aud", Payload(("aud", null), ("Aud", $"\"{AppId}\"")), NotAudience);
        Same("audience is a list", Payload(("aud", $"[\"{AppId}\"]")), Malformed);
        Same("expired 10 minutes ago", Payload(("exp", At(-10))), "token has expired");
        Same("expired 5 minutes ago", Payload(("exp", At(-5))), "token has expired");
        Differs("no exp", Payload(("exp", null)), "token does not expire", "the official parser lets a token without an end pass; a stolen one would open for ever");
        Same("exp is a string", Payload(("exp", $"\"{At(60)}\"")), Malformed);
        Differs("exp is a fraction", Payload(("exp", At(60) + ".5")), Malformed, "whole seconds are what the channel writes");
        Differs("exp beyond all numbers", Payload(("exp", "1e300")), Malformed, "whole seconds are what the channel writes");
        Same("valid in 10 minutes", Payload(("nbf", At(10))), "token is not yet valid");
        Same("nbf is a string", Payload(("nbf", "\"x\"")), Malformed);
        Same("no serviceurl claim", Payload(("serviceurl", null)), "no serviceurl claim");
        Same("claim serviceUrl in place of serviceurl", Payload(("serviceurl", null), ("serviceUrl", $"\"{ServiceUrl}\"")), "no serviceurl claim");
        Same("serviceurl is another", Payload(("serviceurl", "\"https://smba.trafficmanager.net/emea/\"")), NotServiceUrl);
        Same("serviceurl in other case", Payload(("serviceurl", "\"https://smba.trafficmanager.net/APAC/\"")), NotServiceUrl);
        Same("serviceurl without its final slash", Payload(("serviceurl", "\"https://smba.trafficmanager.net/apac\"")), NotServiceUrl);
        Differs("audience twice", Sign(payload: TokenForge.Claims().Insert(1, "\"aud\":\"other\",")), "payload has a claim twice", LastWins);
        Differs("issuer twice", Sign(payload: TokenForge.Claims().Insert(1, "\"iss\":\"other\",")), "payload has a claim twice", LastWins);
        Differs("exp twice", Sign(payload: TokenForge.Claims().Insert(1, "\"exp\":1,")), "payload has a claim twice", LastWins);
        Differs("audience twice, once escaped", Sign(payload: TokenForge.Claims().Insert(1, "\"\\u0061ud\":\"other\",")), "payload has a claim twice", LastWins);
        Differs("an unused claim twice", Sign(payload: TokenForge.Claims().Insert(1, "\"x\":1,\"x\":2,")), "payload has a claim twice", LastWins);
    }

    private static void ActivityBesideToken()
    {
        const string allowList = "the official connector sends wherever a signed serviceUrl says; ours has an exact list";
        Differs("no serviceUrl in the activity", Sign(), NotServiceUrl, "the official connector skips the comparison", activity => activity.Remove("serviceUrl"));
        Differs("empty serviceUrl in the activity", Sign(), NotServiceUrl, "the official connector skips the comparison", activity => activity["serviceUrl"] = "");
        Same("another serviceUrl in the activity", Sign(), NotServiceUrl, activity => activity["serviceUrl"] = "https://evil.example/");
        Differs("signed serviceUrl of another host", Payload(("serviceurl", "\"https://evil.example/\"")), "serviceUrl is not on the allow-list", allowList, activity => activity["serviceUrl"] = "https://evil.example/");
        Differs("signed serviceUrl without encryption", Payload(("serviceurl", "\"http://smba.trafficmanager.net/apac/\"")), "serviceUrl is not on the allow-list", allowList, activity => activity["serviceUrl"] = "http://smba.trafficmanager.net/apac/");
        Same("no channelId", Sign(), NotEndorsed, activity => activity.Remove("channelId"));
        Differs("empty channelId", Sign(), NotEndorsed, MustBeEndorsed, activity => activity["channelId"] = "");
        Same("channelId of another channel", Sign(), NotEndorsed, activity => activity["channelId"] = "webchat");
        Same("channelId in other case", Sign(), NotEndorsed, activity => activity["channelId"] = "MSTeams");
        Differs("foreign tenant", Sign(), Foreign, OwnTenants, activity => SetTenants(activity, "99999999-2222-4333-8444-555555555555", "99999999-2222-4333-8444-555555555555"));
        Differs("foreign tenant in the conversation", Sign(), Foreign, OwnTenants, activity => SetTenants(activity, "99999999-2222-4333-8444-555555555555", Tenant));
        Differs("foreign tenant in the channel data", Sign(), Foreign, OwnTenants, activity => SetTenants(activity, Tenant, "99999999-2222-4333-8444-555555555555"));
        Differs("empty tenant", Sign(), Foreign, OwnTenants, activity => SetTenants(activity, "", Tenant));
        Differs("no tenant", Sign(), "no tenant is named", OwnTenants, activity =>
        {
            activity.Remove("channelData");
            activity["conversation"]!.AsObject().Remove("tenantId");
        });
    }

    private static void SetTenants(JsonObject activity, string conversation, string channelData)
    {
        activity["conversation"]!["tenantId"] = conversation;
        activity["channelData"]!["tenant"]!["id"] = channelData;
    }

    private static string Payload(params (string Name, string? Json)[] changes) => Sign(payload: TokenForge.Claims(changes));

    private static string Hs256()
    {
        var signed = Encode(Header(alg: "HS256")) + "." + Encode(TokenForge.Claims());
        return signed + "." + Base64Url.EncodeToString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(TokenForge.Good.ExportSubjectPublicKeyInfoPem()), Encoding.ASCII.GetBytes(signed)));
    }

    private static void Same(string name, string token, string verdict, Action<JsonObject>? change = null) =>
        Add(name, "Bearer " + token, verdict, verdict == Accepted, null, change);

    private static void Differs(string name, string token, string verdict, string why, Action<JsonObject>? change = null) =>
        Add(name, "Bearer " + token, verdict, verdict != Accepted, why, change);

    private static void Raw(string name, string? header, string verdict) => Add(name, header, verdict, false, null, null);

    private static void Add(string name, string? header, string verdict, bool official, string? why, Action<JsonObject>? change)
    {
        var activity = TokenForge.Activity();
        change?.Invoke(activity);
        Rows.Add(new(name, header, activity, verdict, official, why));
    }
}
