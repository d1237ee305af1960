using System.Net;
using System.Text.Json.Nodes;
using CchcBot.App.Demo;
using CchcBot.Tests.Support;
using CchcBot.Tests.Teams;
using CchcBot.Tests.Teams.Tokens;

namespace CchcBot.Tests.App;

/// <summary>Marked words go in by every way; none of them may be in the log, whatever happens to the turn.</summary>
public sealed class CanaryTests
{
    private const string Mark = "canary";

    [Fact]
    public async Task Nothing_of_what_people_say_who_they_are_or_what_they_hold_is_logged()
    {
        await using var azurite = await AzuriteServer.StartAsync();
        var connector = new RecordingHandler(
            RecordingHandler.Answer(200, """{"id":"1"}"""),
            RecordingHandler.Answer(403, """{"error":{"code":"BotDisabledByAdmin","message":"canary-refusal"}}"""),
            RecordingHandler.Answer(500, "canary-body")
        );
        await using (var demo = await RunningService.DemoAsync(azurite.ConnectionString, connector))
        {
            foreach (var activity in DemoTurns())
            {
                (await demo.PostAsync(activity)).Dispose();
            }

            (await demo.GetAsync("/canary-path?canary-query=1")).Dispose();
            await demo.App.StopAsync();
            AssertClean(demo.Log);
        }

        Assert.Contains(connector.Requests, r => r.Contains("canary-conversation", StringComparison.Ordinal));
        await using var teams = await RunningService.TeamsAsync(
            azurite.ConnectionString, new RecordingHandler(RecordingHandler.Answer(500, "canary-body")), new FakeMetadata { Keys = TokenForge.Keys });
        foreach (var (token, status) in Tokens())
        {
            using var response = await teams.PostAsync(TeamsMessage(), token);
            Assert.Equal(status, response.StatusCode);
        }

        await teams.App.StopAsync();
        AssertClean(teams.Log, token: TokenForge.Sign()[..40]);
    }

    private static void AssertClean(LogBook log, string token = Mark)
    {
        Assert.Contains(log.Lines, l => l.Contains("Application started", StringComparison.Ordinal));
        Assert.DoesNotContain(log.Lines, l => l.StartsWith("Debug", StringComparison.Ordinal) || l.StartsWith("Trace", StringComparison.Ordinal));
        string[] forbidden = [Mark, token, "Trần Thị Bình", "29:", "Bearer ey", "Request starting"];
        Assert.Equal([], log.Lines.Where(line => forbidden.Any(word => line.Contains(word, StringComparison.Ordinal))));
    }

    private static IEnumerable<string> DemoTurns()
    {
        var admin = DemoOffice.Clients[0].Person;
        yield return Message("việc của tôi canary-text", admin.AadObjectId);
        yield return Message("đã xong 3b, QĐ 12/QĐ-canary ngày 5/9", admin.AadObjectId);
        yield return Message("giao đơn vị \"Phòng canary\" cho @canary", admin.AadObjectId);
        yield return Message("xin chào", "00000000-0000-4000-8000-0000canary00");
        yield return Message("nạp kế hoạch", admin.AadObjectId, """
            [{"contentType":"application/vnd.microsoft.teams.file.download.info","name":"canary-plan.docx","content":{"downloadUrl":"http://127.0.0.1:9/canary-file?tempauth=canary-key","fileType":"docx"}}]
            """
        );
        yield return Change(
            Message("", admin.AadObjectId),
            activity =>
            {
                activity["type"] = "invoke";
                activity["name"] = "adaptiveCard/action";
                activity["value"] = JsonNode.Parse(
                    """{"action":{"type":"Action.Execute","verb":"status.save","data":{"note":"canary-note","code":"canary-code"}}}"""
                );
            }
        );
        yield return Change(
            Message("", admin.AadObjectId),
            activity =>
            {
                activity["type"] = "installationUpdate";
                activity["action"] = "add";
            }
        );
        yield return "{\"type\":\"message\",\"text\":\"canary-cut";
        yield return "{\"type\":\"message\",\"text\":[\"canary-list\"]}";
    }

    private static IEnumerable<(string? Token, HttpStatusCode Status)> Tokens()
    {
        yield return (null, HttpStatusCode.Unauthorized);
        yield return ("Basic canary-password", HttpStatusCode.Unauthorized);
        yield return ("Bearer canary-token", HttpStatusCode.Forbidden);
        yield return ($"Bearer {TokenForge.Sign(TokenForge.Header("canary-kid"))}", HttpStatusCode.Forbidden);
        yield return ($"Bearer {TokenForge.Sign(payload: TokenForge.Claims(("serviceurl", "\"https://canary.example.com/\"")))}", HttpStatusCode.Forbidden);
        yield return ($"Bearer {TokenForge.Sign(key: TokenForge.Stranger)}", HttpStatusCode.Forbidden);
        yield return ($"Bearer {TokenForge.Sign()}", HttpStatusCode.OK);
    }

    private static string Message(string text, string person, string attachments = "[]") =>
        $$"""
            {"type":"message","id":"m-1","text":{{JsonValue.Create(
                text
            )!.ToJsonString()}},"serviceUrl":"http://127.0.0.1:9/canary-service/","channelId":"msteams","attachments":{{attachments}},
             "from":{"id":"29:canary-person","name":"Trần Thị Bình canary","aadObjectId":"{{person}}"},"recipient":{"id":"28:bot","name":"Bot"},
             "conversation":{"id":"a:canary-conversation","conversationType":"personal","tenantId":"{{DemoOffice.TenantId}}"},
             "channelData":{"tenant":{"id":"{{DemoOffice.TenantId}}"} } }
            """;

    private static string TeamsMessage() => Change(TokenForge.Activity().ToJsonString(), activity =>
    {
        activity["text"] = "canary-text";
        activity["from"] = JsonNode.Parse("""{"id":"29:canary","name":"Trần Thị Bình canary","aadObjectId":"00000000-0000-4000-8000-000000000001"}""");
        activity["conversation"]!["id"] = "a:canary-conversation";
    });

    private static string Change(string activity, Action<JsonObject> change)
    {
        var document = JsonNode.Parse(activity)!.AsObject();
        change(document);
        return document.ToJsonString();
    }
}
