using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using CchcBot.App.Demo;
using CchcBot.Tests.Support;
using CchcBot.Tests.Teams;
using CchcBot.Tests.Teams.Tokens;

namespace CchcBot.Tests.App;

/// <summary>
/// Fifty different marked words, each by a way of its own into the running service, with every logger told to write all that it can, and a collector
/// of traces and metrics. None may come out again in either.
/// </summary>
public sealed class FiftyCanariesTests
{
    private static readonly string[] Talkative =
    [
        "--Logging:LogLevel:Default=Trace",
        "--Logging:LogLevel:CchcBot=Trace",
        "--Logging:LogLevel:Microsoft.AspNetCore=Trace",
        "--Logging:LogLevel:Microsoft.AspNetCore.Hosting.Diagnostics=Trace",
        "--Logging:LogLevel:Microsoft.AspNetCore.Server.Kestrel=Trace",
        "--Logging:LogLevel:System.Net.Http=Trace",
        "--Logging:LogLevel:System.Net.Http.HttpClient=Trace",
        "--Logging:LogLevel:Azure=Trace",
        "--Logging:LogLevel:Polly=Trace",
        "--Logging:Console:LogLevel:Default=Trace",
        "--Logging:Console:LogLevel:Microsoft.AspNetCore=Trace",
    ];

    private readonly List<string> canaries = [];
    private readonly List<string> sent = [];

    [Fact]
    public async Task No_canary_comes_out_of_the_log_or_of_the_telemetry()
    {
        var azurite = await AzuriteServer.StartAsync();
        await using var collector = await Collector.StartAsync();
        string[] settings = [.. Talkative, $"--OTEL_EXPORTER_OTLP_ENDPOINT={collector.Address}", "--OTEL_EXPORTER_OTLP_PROTOCOL=http/protobuf"];
        var connector = new RecordingHandler(
            RecordingHandler.Answer(200, $$"""{"id":"{{Canary("connector activity id")}}"}"""),
            RecordingHandler.Answer(200, """{"id":"1"}"""),
            RecordingHandler.Answer(
                403,
                $$$"""{"error":{"code":"{{{Canary("connector error code")}}}","message":"{{{Canary("connector error message")}}}"}}"""
            ),
            RecordingHandler.Answer(500, Canary("connector error page")),
            RecordingHandler.Answer(404, $"<html>{Canary("connector html")}</html>"),
            RecordingHandler.Answer(200, """{"id":"1"}""")
        );
        using var plans = TestPlans.Folder(
            (
                $"{Canary("plan file")}.txt",
                TestPlans.Bytes(
                    TestPlans
                        .Year2025.Replace("Rà soát", Canary("plan task"), StringComparison.Ordinal)
                        .Replace("7/KH-VP", $"7/{Canary("plan number")}", StringComparison.Ordinal)
                )
            )
        );
        var logs = new List<LogBook>();
        await using (var demo = await RunningService.DemoAsync(azurite.ConnectionString, connector, [.. settings, $"--Demo:PlansFolder={plans.Path}"]))
        {
            logs.Add(demo.Log);
            foreach (var activity in Turns(plans).Concat(Broken()))
            {
                await PostAsync(demo, activity);
            }

            await demo.GetAsync(Said($"/{Canary("path")}?{Canary("query name")}={Canary("query value")}"));
            await demo.GetAsync(Said($"/files/{Canary("file key")}"));
            using (
                var odd = await demo.SendAsync(
                    Said("/api/messages?" + Canary("query of a turn")),
                    "{}",
                    ("User-Agent", Said(Canary("user agent"))),
                    ("X-Forwarded-For", Said(Canary("forwarded for"))),
                    ("Cookie", Said("a=" + Canary("cookie"))),
                    ("traceparent", Said(Canary("traceparent")))
                )
            ) { }

            // Now the storage fails under it.
            await azurite.DisposeAsync();
            await PostAsync(demo, Message(Canary("text while storage is down")));
            await PostAsync(demo, Tap("status.save", new JsonObject { ["result"] = Canary("result while storage is down") }));
            await demo.App.StopAsync();
        }

        await using var again = await AzuriteServer.StartAsync();
        await using (
            var teams = await RunningService.TeamsAsync(
                again.ConnectionString,
                new RecordingHandler(RecordingHandler.Answer(500, Canary("connector body"))),
                new FakeMetadata { Keys = TokenForge.Keys },
                [.. settings]
            )
        )
        {
            logs.Add(teams.Log);
            foreach (var token in Tokens())
            {
                using var response = await teams.PostAsync(Said(TeamsMessage()), token is null ? null : Said(token));
            }

            await teams.App.StopAsync();
        }

        Assert.True(canaries.Count >= 50, $"{canaries.Count} canaries");
        Assert.Equal(canaries.Count, canaries.Distinct(StringComparer.Ordinal).Count());
        // Each went in: with a request, in what the connector answered, or in the plan that was read.
        Assert.True(connector.Requests.Count >= 6, $"{connector.Requests.Count} requests of the connector");
        Assert.Equal(
            [],
            canaries.Where(c =>
                !sent.Exists(s => s.Contains(c, StringComparison.Ordinal))
                && !c.Contains("-connector-", StringComparison.Ordinal)
                && !c.Contains("-plan-", StringComparison.Ordinal)
            )
        );
        // The loggers did write what they could.
        Assert.All(
            logs,
            log => Assert.Contains(log.Lines, l => l.StartsWith("Trace", StringComparison.Ordinal) || l.StartsWith("Debug", StringComparison.Ordinal))
        );
        var written = logs.SelectMany(l => l.Lines).Append(collector.Received("/v1/traces")).Append(collector.Received("/v1/metrics")).ToList();
        Assert.Contains("cchcbot.turns", written[^1], StringComparison.Ordinal);
        Assert.Equal(
            "",
            string.Join('\n', written.SelectMany(line => canaries.Where(c => Holds(line, c)).Select(c => $"{c}: {(line.Length > 3000 ? "telemetry" : line)}")))
        );
    }

    private static bool Holds(string line, string canary) => line.Contains(canary, StringComparison.OrdinalIgnoreCase);

    private IEnumerable<string> Turns(TestFolder plans)
    {
        yield return Message(Canary("text"));
        yield return Message("nạp kế hoạch");
        yield return Tap("plan.pick", new JsonObject { ["file"] = Path.GetFileName(Directory.GetFiles(plans.Path)[0]) });
        yield return Message($"nhiệm vụ quá hạn của {Canary("unit asked for")}");
        yield return Message($"giao đơn vị \"{Canary("unit")}\" cho {Canary("person assigned")}");
        yield return Message($"đã xong 3b, QĐ {Canary("document number")} ngày 5/9");
        yield return Message($"3b vướng vì {Canary("cause")}");
        yield return Message($"xin gia hạn 3b đến 15/10 vì {Canary("reason")}");
        yield return Message($"đề nghị Phòng Nội chính cung cấp {Canary("request to a unit")} 3b trước 20/9");
        yield return Message($"uỷ quyền cho {Canary("colleague")} đến 20/12");
        yield return Message($"xoá dữ liệu của {Canary("person to remove")}");
        yield return Message($"sửa nhiệm vụ 3b {Canary("task change")}");
        yield return Message($"ban hành số {Canary("issued number")} ngày 05/01/2026");
        yield return Message("dữ liệu của tôi");
        yield return Message(
            "",
            attachments: $$"""
            [{"contentType":"application/vnd.microsoft.teams.file.download.info","name":"{{Canary(
                "file name"
            )}}.docx","contentUrl":"https://x.sharepoint.com/{{Canary("file place")}}",
              "content":{"downloadUrl":"http://127.0.0.1:9/{{Canary("download path")}}?tempauth={{Canary("download token")}}","fileType":"docx"} }]
            """
        );
        yield return Change(
            Message("xin chào"),
            a =>
            {
                a["from"]!["name"] = Canary("display name");
                a["from"]!["id"] = $"29:{Canary("channel account")}";
                a["conversation"]!["id"] = $"a:{Canary("conversation")}";
                a["id"] = Canary("activity");
                a["replyToId"] = Canary("reply to");
                a["locale"] = Canary("locale");
                a["serviceUrl"] = $"http://127.0.0.1:9/{Canary("service url")}/";
                a["recipient"]!["name"] = Canary("recipient");
                a["text"] = $"<at>{Canary("mention text")}</at> tổng hợp";
                a["entities"] = JsonNode.Parse(
                    $$"""[{"type":"mention","text":"<at>{{Canary("mention")}}</at>","mentioned":{"id":"29:{{Canary("mentioned id")}}","name":"{{Canary("mentioned name")}}"} }]"""
                );
                a["attachments"] = JsonNode.Parse($$"""[{"contentType":"text/html","content":"<div>{{Canary("html copy")}}</div>"}]""");
            }
        );
        yield return Change(Message("xin chào"), a => a["from"]!["aadObjectId"] = Canary("object id"));
        yield return Change(
            Message("xin chào"),
            a =>
            {
                a["conversation"]!["tenantId"] = Canary("tenant of the conversation");
                a["channelData"] = JsonNode.Parse(
                    $$$"""{"tenant":{"id":"{{{Canary("tenant")}}}"},"team":{"id":"{{{Canary("team id")}}}","name":"{{{Canary("team name")}}}"},"channel":{"id":"{{{Canary("channel id")}}}","name":"{{{Canary("channel name")}}}"} }"""
                );
            }
        );
        yield return Tap(
            "status.save",
            new JsonObject
            {
                ["result"] = Canary("card result"),
                ["code"] = Canary("card code"),
                ["plan"] = Canary("card plan"),
                ["id"] = Canary("card duty"),
                ["n"] = Canary("card nonce"),
            }
        );
        yield return Tap("roles.save", new JsonObject { ["who"] = Canary("card person"), ["roles"] = Canary("card roles") });
        yield return Tap(Canary("verb"), new JsonObject { [Canary("data name")] = 1 });
        yield return Tap("ask", new JsonObject { ["q"] = Canary("asked by button") });
        yield return Change(
            Tap("say", []),
            a =>
                (a["name"], a["value"]) = (
                    "fileConsent/invoke",
                    JsonNode.Parse(
                        $$"""
                        {"type":"fileUpload","action":"accept","context":{"kind":"personalData","id":"{{Canary(
                            "file context"
                        )}}"},"uploadInfo":{"uploadUrl":"http://127.0.0.1:9/{{Canary("upload url")}}","name":"{{Canary(
                            "upload name"
                        )}}","contentUrl":"http://127.0.0.1:9/{{Canary("content url")}}","uniqueId":"1","fileType":"txt"} }
                        """
                    )
                )
        );
        yield return Change(
            Message(""),
            a =>
                (a["type"], a["membersAdded"]) = (
                    "conversationUpdate",
                    JsonNode.Parse(
                        $$"""[{"id":"29:{{Canary("member id")}}","name":"{{Canary("member name")}}","aadObjectId":"{{Canary("member object id")}}"}]"""
                    )
                )
        );
        yield return Change(Message(""), a => (a["type"], a["action"]) = ("installationUpdate", Canary("installation action")));
    }

    private IEnumerable<string> Broken()
    {
        yield return $$"""{"type":"message","text":"{{Canary("cut off")}}""";
        yield return $$"""{"type":"message","text":["{{Canary("list for a text")}}"]}""";
        yield return $$"""{"{{Canary("unknown property")}}":1,"type":"{{Canary("activity type")}}"}""";
        yield return Change(
            Message(""),
            a => (a["type"], a["name"], a["value"]) = ("invoke", Canary("invoke name"), JsonNode.Parse($$"""{"x":"{{Canary("invoke value")}}"}"""))
        );
        yield return Change(Message("xin chào"), a => a["serviceUrl"] = $"https://{Canary("foreign host").Replace(' ', '-')}.example.com/");
    }

    private IEnumerable<string?> Tokens()
    {
        yield return null;
        yield return $"Basic {Canary("password")}";
        yield return $"Bearer {Canary("token")}";
        yield return $"Bearer {TokenForge.Sign(TokenForge.Header(Canary("key id")))}";
        yield return $"Bearer {TokenForge.Sign(payload: TokenForge.Claims(("iss", $"\"{Canary("issuer")}\"")))}";
        yield return $"Bearer {TokenForge.Sign(payload: TokenForge.Claims(("aud", $"\"{Canary("audience")}\"")))}";
        yield return $"Bearer {TokenForge.Sign(payload: TokenForge.Claims(("serviceurl", $"\"https://{Canary("claimed host")}.example.com/\"")))}";
        yield return $"Bearer {TokenForge.Sign(key: TokenForge.Stranger)}";
        yield return $"Bearer {TokenForge.Sign()}";
    }

    private string TeamsMessage() => Change(TokenForge.Activity().ToJsonString(), a =>
    {
        a["text"] = Canary("text under a token");
        a["from"] = JsonNode.Parse($$"""{"id":"29:x","name":"{{Canary("name under a token")}}","aadObjectId":"00000000-0000-4000-8000-000000000001"}""");
    });

    /// <summary>A word that is nowhere else; what it marks is part of it.</summary>
    private string Canary(string what)
    {
        var canary = string.Create(CultureInfo.InvariantCulture, $"zcnry{canaries.Count:D3}-{what.Replace(' ', '-')}");
        canaries.Add(canary);
        return canary;
    }

    /// <summary>Keeps that it was sent, with what stands in tokens as it is before signing.</summary>
    private string Said(string text)
    {
        sent.Add(text);
        foreach (var part in text.Split(' ', '.').Where(p => p.Length > 20 && p.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')))
        {
            sent.Add(Encoding.UTF8.GetString(Convert.FromBase64String(part.Replace('-', '+').Replace('_', '/').PadRight((part.Length + 3) / 4 * 4, '='))));
        }

        return text;
    }

    private async Task PostAsync(RunningService service, string activity)
    {
        using var response = await service.PostAsync(Said(activity));
        Assert.NotEqual(HttpStatusCode.NotFound, response.StatusCode);
    }

    private static string Message(string text, string attachments = "[]") =>
        $$"""
            {"type":"message","id":"m-1","text":{{JsonValue.Create(
                text
            )!.ToJsonString()}},"serviceUrl":"http://127.0.0.1:9/","channelId":"msteams","attachments":{{attachments}},
             "from":{"id":"29:x","name":"Người dùng","aadObjectId":"{{DemoOffice.Clients[0].Person.AadObjectId}}"},"recipient":{"id":"28:bot","name":"Bot"},
             "conversation":{"id":"a:1","conversationType":"personal","tenantId":"{{DemoOffice.TenantId}}"},
             "channelData":{"tenant":{"id":"{{DemoOffice.TenantId}}"} } }
            """;

    private static string Tap(string verb, JsonObject data) => Change(Message(""), a => (a["type"], a["name"], a["value"]) = (
        "invoke", "adaptiveCard/action", new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = data } }));

    private static string Change(string activity, Action<JsonObject> change)
    {
        var document = JsonNode.Parse(activity)!.AsObject();
        change(document);
        return document.ToJsonString(
            new System.Text.Json.JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
        );
    }
}
