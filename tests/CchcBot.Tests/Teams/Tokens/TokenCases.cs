using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using static CchcBot.Tests.Teams.Tokens.TokenForge;

namespace CchcBot.Tests.Teams.Tokens;

/// <param name="Header">The Authorization header; null: none.</param>
/// <param name="Verdict">"accepted", or the reason in our log.</param>
internal sealed record TokenCase(string Name, string? Header, JsonObject Activity, string Verdict);

/// <summary>Tokens good and bad, one a row, with the verdict on each.</summary>
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
        Signed("valid", Sign(), Accepted);
        Signed("valid, no nbf", Payload(("nbf", null)), Accepted);
        Signed("expired 4 minutes ago", Payload(("exp", At(-4))), Accepted);
        Signed("expired a second less than 5 minutes ago", Payload(("exp", At(-5, 1))), Accepted);
        Signed("valid in 4 minutes", Payload(("nbf", At(4))), Accepted);
        Signed("valid in 5 minutes", Payload(("nbf", At(5))), Accepted);
        Signed("second key, 3072 bits", Sign(Header("second"), key: Second), Accepted);
        Signed("further claims", Payload(("x", "{\"y\":[1,null,true]}"), ("Iss", "\"x\"")), Accepted);
        Signed("header without typ", Sign("""{"kid":"good","alg":"RS256"}"""), Accepted);
        Signed("claims with white space", Sign(payload: " " + TokenForge.Claims() + "\n"), Accepted);
        Signed("tenant in the conversation alone", Sign(), Accepted, activity => activity.Remove("channelData"));
        Signed("tenant in the channel data alone", Sign(), Accepted, activity => activity["conversation"]!.AsObject().Remove("tenantId"));
        Signed("tenant in capitals", Sign(), Accepted, activity => activity["conversation"]!["tenantId"] = Tenant.ToUpperInvariant());
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
        Signed("one part", parts[0], Malformed);
        Signed("two parts", $"{parts[0]}.{parts[1]}", Malformed);
        Signed("four parts", Sign() + ".x", Malformed);
        Signed("five parts, as if encrypted", $"{Encode("""{"alg":"RSA-OAEP","enc":"A256GCM","kid":"good"}""")}.AA.AA.AA.AA", Malformed);
        Signed("10,000 dots", new string('.', 10_000), Malformed);
        Signed("20,000 characters", Payload(("x", "\"" + new string('x', 12_000) + "\"")), "token is too long");
        Signed("empty header part", $".{parts[1]}.{parts[2]}", Malformed);
        Signed("empty payload part", $"{parts[0]}..{parts[2]}", Malformed);
        Signed("empty signature part", $"{parts[0]}.{parts[1]}.", Malformed);
        Signed("padding", $"{parts[0]}.{parts[1]}.{parts[2]}==", Malformed);
        Signed("plain base64", $"{parts[0]}.{parts[1]}+/.{parts[2]}", Malformed);
        Signed("header is not JSON", Sign("kid=good"), Malformed);
        Signed("header is a list", Sign("[]"), Malformed);
        Signed("payload is not JSON", Sign(payload: "aud=" + AppId), Malformed);
        Signed("payload is a list", Sign(payload: "[" + TokenForge.Claims() + "]"), Malformed);
        Signed("payload is null", Sign(payload: "null"), Malformed);
        Signed("more after the payload", Sign(payload: TokenForge.Claims() + "{}"), Malformed);
        Signed("more after the header", Sign(Header() + "{}"), Malformed);
        Signed("nested 20 deep", Payload(("x", new string('[', 20) + new string(']', 20))), Malformed);
    }

    private static void Algorithm()
    {
        Signed("alg none, no signature", $"{Encode(Header(alg: "none"))}.{Encode(TokenForge.Claims())}.", Malformed);
        Signed("alg none, a signature", Sign(Header(alg: "none")), NotRs256);
        Signed("HS256 with the public key", Hs256(), NotRs256);
        Signed("RS384", Sign(Header(alg: "RS384"), hash: HashAlgorithmName.SHA384), NotRs256);
        Signed("RS512", Sign(Header(alg: "RS512"), hash: HashAlgorithmName.SHA512), NotRs256);
        Signed("PS256", Sign(Header(alg: "PS256"), padding: RSASignaturePadding.Pss), NotRs256);
        Signed("RS256 named, PS256 signed", Sign(padding: RSASignaturePadding.Pss), "signature is wrong");
        Signed("RS256 named, SHA-1 signed", Sign(hash: HashAlgorithmName.SHA1), "signature is wrong");
        Signed("ES256", Sign(Header("curve", "ES256")), NotRs256);
        Signed("rs256 in lower case", Sign(Header(alg: "rs256")), NotRs256);
        Signed("no alg", Sign("""{"typ":"JWT","kid":"good"}"""), NotRs256);
        Signed("alg is a list", Sign("""{"typ":"JWT","kid":"good","alg":["RS256"]}"""), Malformed);
        Signed("crit", Sign("""{"alg":"RS256","kid":"good","crit":["exp"],"exp":1}"""), "header asks for an extension");
        Signed("b64", Sign("""{"alg":"RS256","kid":"good","b64":false}"""), "header asks for an extension");
        Signed("enc", Sign("""{"alg":"RS256","kid":"good","enc":"A256GCM"}"""), "header asks for an extension");
        Signed("alg twice", Sign("""{"alg":"none","kid":"good","alg":"RS256"}"""), "header has a name twice");
        Signed("kid twice", Sign("""{"alg":"RS256","kid":"unknown","kid":"good"}"""), "header has a name twice");
    }

    private static void KeyAndSignature()
    {
        var parts = Sign().Split('.');
        Signed("no kid", Sign("""{"typ":"JWT","alg":"RS256"}"""), "no key is named");
        Signed("empty kid", Sign(Header("")), "no key is named");
        Signed("kid is a number", Sign("""{"alg":"RS256","kid":7}"""), Malformed);
        Signed("unknown kid", Sign(Header("unknown")), "key is unknown");
        Signed("kid in other case", Sign(Header("Good")), "key is unknown");
        Signed("kid of a curve", Sign(Header("curve")), "key is unknown");
        Signed("key of 1,024 bits", Sign(Header("short"), key: Short), "key is unknown");
        Signed("key for encryption", Sign(Header("encryption")), "key is unknown");
        Signed("signed by a stranger", Sign(key: Stranger), "signature is wrong");
        Signed(
            "signed by a stranger who brings his key",
            Sign($$"""{"alg":"RS256","kid":"good","jwk":{{Jwk("good", Stranger, ["msteams"]).ToJsonString()}}}""", key: Stranger),
            "signature is wrong"
        );
        Signed("signed by another key of the signer", Sign(Header("second")), "signature is wrong");
        Signed("payload changed", $"{parts[0]}.{Encode(TokenForge.Claims(("x", "1")))}.{parts[2]}", "signature is wrong");
        Signed("header changed", $"{Encode("""{"alg":"RS256","kid":"good"}""")}.{parts[1]}.{parts[2]}", "signature is wrong");
        Signed("signature cut short", $"{parts[0]}.{parts[1]}.{parts[2][..^2]}", "signature is wrong");
        Signed("signature of zeros", $"{parts[0]}.{parts[1]}.{Base64Url.EncodeToString(new byte[256])}", "signature is wrong");
        Signed("signature far too long", $"{parts[0]}.{parts[1]}.{Base64Url.EncodeToString(new byte[4096])}", "signature is wrong");
        Signed("key without endorsements", Sign(Header("bare")), NotEndorsed);
        Signed("key with an empty list of endorsements", Sign(Header("empty")), NotEndorsed);
        Signed("key endorsed for another channel", Sign(Header("webchat")), NotEndorsed);
    }

    private static void Claims()
    {
        Signed("another issuer", Payload(("iss", "\"https://evil.example\"")), NotIssuer);
        Signed("issuer with a final slash", Payload(("iss", $"\"{Issuer}/\"")), NotIssuer);
        Signed("issuer in capitals", Payload(("iss", "\"HTTPS://API.BOTFRAMEWORK.COM\"")), NotIssuer);
        Signed("no issuer", Payload(("iss", null)), NotIssuer);
        Signed("claim Iss in place of iss", Payload(("iss", null), ("Iss", $"\"{Issuer}\"")), NotIssuer);
        Signed("issuer is a list", Payload(("iss", $"[\"{Issuer}\"]")), Malformed);
        Signed("issuer of the other cloud", Payload(("iss", "\"https://api.botframework.us\"")), NotIssuer);
        Signed(
            "issuer of the emulator",
            Payload(("iss", "\"https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/\""), ("ver", "\"1.0\""), ("appid", $"\"{AppId}\"")),
            NotIssuer
        );
        Signed("another audience", Payload(("aud", "\"bbbbbbbb-0000-4000-8000-000000000001\"")), NotAudience);
        Signed("audience in capitals", Payload(("aud", $"\"{AppId.ToUpperInvariant()}\"")), NotAudience);
        Signed("no audience", Payload(("aud", null)), NotAudience);
        Signed("claim Aud in place of aud", Payload(("aud", null), ("Aud", $"\"{AppId}\"")), NotAudience);
        Signed("audience is a list", Payload(("aud", $"[\"{AppId}\"]")), Malformed);
        Signed("expired 10 minutes ago", Payload(("exp", At(-10))), "token has expired");
        Signed("expired 5 minutes ago", Payload(("exp", At(-5))), "token has expired");
        Signed("no exp", Payload(("exp", null)), "token does not expire");
        Signed("exp is a string", Payload(("exp", $"\"{At(60)}\"")), Malformed);
        Signed("exp is a fraction", Payload(("exp", At(60) + ".5")), Malformed);
        Signed("exp beyond all numbers", Payload(("exp", "1e300")), Malformed);
        Signed("valid in 10 minutes", Payload(("nbf", At(10))), "token is not yet valid");
        Signed("nbf is a string", Payload(("nbf", "\"x\"")), Malformed);
        Signed("no serviceurl claim", Payload(("serviceurl", null)), "no serviceurl claim");
        Signed("claim serviceUrl in place of serviceurl", Payload(("serviceurl", null), ("serviceUrl", $"\"{ServiceUrl}\"")), "no serviceurl claim");
        Signed("serviceurl is another", Payload(("serviceurl", "\"https://smba.trafficmanager.net/emea/\"")), NotServiceUrl);
        Signed("serviceurl in other case", Payload(("serviceurl", "\"https://smba.trafficmanager.net/APAC/\"")), NotServiceUrl);
        Signed("serviceurl without its final slash", Payload(("serviceurl", "\"https://smba.trafficmanager.net/apac\"")), NotServiceUrl);
        Signed("audience twice", Sign(payload: TokenForge.Claims().Insert(1, "\"aud\":\"other\",")), "payload has a claim twice");
        Signed("issuer twice", Sign(payload: TokenForge.Claims().Insert(1, "\"iss\":\"other\",")), "payload has a claim twice");
        Signed("exp twice", Sign(payload: TokenForge.Claims().Insert(1, "\"exp\":1,")), "payload has a claim twice");
        Signed("audience twice, once escaped", Sign(payload: TokenForge.Claims().Insert(1, "\"\\u0061ud\":\"other\",")), "payload has a claim twice");
        Signed("an unused claim twice", Sign(payload: TokenForge.Claims().Insert(1, "\"x\":1,\"x\":2,")), "payload has a claim twice");
    }

    private static void ActivityBesideToken()
    {
        Signed("no serviceUrl in the activity", Sign(), NotServiceUrl, activity => activity.Remove("serviceUrl"));
        Signed("empty serviceUrl in the activity", Sign(), NotServiceUrl, activity => activity["serviceUrl"] = "");
        Signed("another serviceUrl in the activity", Sign(), NotServiceUrl, activity => activity["serviceUrl"] = "https://evil.example/");
        Signed(
            "signed serviceUrl of another host",
            Payload(("serviceurl", "\"https://evil.example/\"")),
            "serviceUrl is not on the allow-list",
            activity => activity["serviceUrl"] = "https://evil.example/"
        );
        Signed(
            "signed serviceUrl without encryption",
            Payload(("serviceurl", "\"http://smba.trafficmanager.net/apac/\"")),
            "serviceUrl is not on the allow-list",
            activity => activity["serviceUrl"] = "http://smba.trafficmanager.net/apac/"
        );
        Signed("no channelId", Sign(), NotEndorsed, activity => activity.Remove("channelId"));
        Signed("empty channelId", Sign(), NotEndorsed, activity => activity["channelId"] = "");
        Signed("channelId of another channel", Sign(), NotEndorsed, activity => activity["channelId"] = "webchat");
        Signed("channelId in other case", Sign(), NotEndorsed, activity => activity["channelId"] = "MSTeams");
        Signed(
            "foreign tenant",
            Sign(),
            Foreign,
            activity => SetTenants(activity, "99999999-2222-4333-8444-555555555555", "99999999-2222-4333-8444-555555555555")
        );
        Signed("foreign tenant in the conversation", Sign(), Foreign, activity => SetTenants(activity, "99999999-2222-4333-8444-555555555555", Tenant));
        Signed("foreign tenant in the channel data", Sign(), Foreign, activity => SetTenants(activity, Tenant, "99999999-2222-4333-8444-555555555555"));
        Signed("empty tenant", Sign(), Foreign, activity => SetTenants(activity, "", Tenant));
        Signed("no tenant", Sign(), "no tenant is named", activity =>
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
        return signed
            + "."
            + Base64Url.EncodeToString(
                HMACSHA256.HashData(Encoding.UTF8.GetBytes(TokenForge.Good.ExportSubjectPublicKeyInfoPem()), Encoding.ASCII.GetBytes(signed))
            );
    }

    private static void Signed(string name, string token, string verdict, Action<JsonObject>? change = null) => Add(name, "Bearer " + token, verdict, change);

    private static void Raw(string name, string? header, string verdict) => Add(name, header, verdict, null);

    private static void Add(string name, string? header, string verdict, Action<JsonObject>? change)
    {
        var activity = TokenForge.Activity();
        change?.Invoke(activity);
        Rows.Add(new(name, header, activity, verdict));
    }
}
