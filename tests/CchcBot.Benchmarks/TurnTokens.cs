using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using CchcBot.App.Demo;

namespace CchcBot.Benchmarks;

/// <summary>A signer like the channel's, and the message that it vouches for.</summary>
internal sealed class TurnTokens : IDisposable
{
    public const string Issuer = "https://api.botframework.com";
    public const string AppId = "aaaaaaaa-0000-4000-8000-000000000001";
    private const string KeyId = "bench";

    private readonly RSA key = RSA.Create(2048);

    /// <summary>The key as the signer announces it.</summary>
    public string PublicKey
    {
        get
        {
            var parameters = key.ExportParameters(includePrivateParameters: false);
            return new JsonObject
            {
                ["kty"] = "RSA",
                ["use"] = "sig",
                ["kid"] = KeyId,
                ["n"] = Base64Url.EncodeToString(parameters.Modulus),
                ["e"] = Base64Url.EncodeToString(parameters.Exponent),
                ["endorsements"] = new JsonArray("msteams"),
            }.ToJsonString();
        }
    }

    /// <summary>The settings of a service in a tenant that takes these tokens.</summary>
    public static string[] ServiceSettings(string storage, Uri connector) =>
        [
            "--Mode=Teams",
            "--Turns:PersonPerMinute=1000000",
            "--Turns:OfficePerMinute=10000000",
            $"--AppId={AppId}",
            $"--TenantIds:0={DemoOffice.TenantId}",
            "--Credential:Kind=Secret",
            "--Credential:Secret=unused",
            $"--Administrators:0={DemoOffice.People[0].AadObjectId}",
            $"--Storage:ConnectionString={storage}",
            $"--Connector={connector}",
        ];

    public string Sign(int number)
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        var claims = new JsonObject
        {
            ["serviceurl"] = TurnPrograms.ServiceUrl, ["nbf"] = now - 60, ["exp"] = now + 3540, ["iss"] = Issuer, ["aud"] = AppId, ["jti"] = $"{number}",
        };
        var signed = Encode($$"""{"typ":"JWT","alg":"RS256","kid":"{{KeyId}}"}""") + "." + Encode(claims.ToJsonString());
        return signed + "." + Base64Url.EncodeToString(key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
    }

    /// <summary>A message of a person of the demo's office, in the personal chat.</summary>
    public static byte[] Message(string text, string serviceUrl)
    {
        var person = DemoOffice.People[0];
        return Encoding.UTF8.GetBytes(new JsonObject
        {
            ["type"] = "message",
            ["id"] = "1732183000000",
            ["timestamp"] = "2025-01-02T01:00:00.000Z",
            ["localTimestamp"] = "2025-01-02T08:00:00.000+07:00",
            ["text"] = text,
            ["textFormat"] = "plain",
            ["locale"] = "vi-VN",
            ["channelId"] = "msteams",
            ["serviceUrl"] = serviceUrl,
            ["from"] = new JsonObject { ["id"] = person.TeamsId, ["name"] = person.Name, ["aadObjectId"] = person.AadObjectId },
            ["recipient"] = new JsonObject { ["id"] = $"28:{AppId}", ["name"] = DemoOffice.BotName },
            ["conversation"] = new JsonObject { ["id"] = "a:bench", ["conversationType"] = "personal", ["tenantId"] = DemoOffice.TenantId },
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = DemoOffice.TenantId } },
        }.ToJsonString());
    }

    public void Dispose() => key.Dispose();

    private static string Encode(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));
}
