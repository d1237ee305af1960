using System.Net;
using System.Text.Json.Nodes;
using CchcBot.App.Demo;
using CchcBot.Slices.Status;
using CchcBot.Tests.Support;
using CchcBot.Tests.Teams;

namespace CchcBot.Tests.App;

/// <summary>Teams does not take an answer: the turn is done all the same, and must not come again.</summary>
public sealed class FailedReplyTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Theory]
    [InlineData(403, "ConversationBlockedByUser")]
    [InlineData(404, "ConversationNotFound")]
    [InlineData(401, "Unauthorized")]
    [InlineData(413, "MessageSizeTooBig")]
    [InlineData(500, "ServiceError")]
    [InlineData(503, "ServiceUnavailable")]
    public async Task Is_no_500_to_Teams_and_stands_in_the_log_with_status_and_operation(int status, string code)
    {
        await using var service = await OpenAsync(status, code);
        using var answer = await service.PostAsync(Activity("message", activity => activity["text"] = "việc của tôi"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains(
            service.Log.Lines,
            line => line.Contains($"status {status}, code {code}", StringComparison.Ordinal) && line.Contains("activity-a-1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_tap_is_answered_although_the_words_beside_it_were_not_taken()
    {
        await using var service = await OpenAsync(502, "BadGateway");
        using var answer = await service.PostAsync(Activity("invoke", activity =>
        {
            activity["name"] = "adaptiveCard/action";
            activity["value"] = new JsonObject
            {
                ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = StatusVerbs.Save.Name, ["data"] = new JsonObject() },
            };
        }));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(200, JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["statusCode"]!.GetValue<int>());
    }

    [Theory]
    [InlineData(401, HttpStatusCode.ServiceUnavailable, "refused; status 401; since")]
    [InlineData(403, HttpStatusCode.OK, "ok")]
    [InlineData(201, HttpStatusCode.OK, "ok")]
    public async Task Whether_Teams_takes_anything_of_this_deployment_can_be_asked(int status, HttpStatusCode expected, string word)
    {
        await using var service = await OpenAsync(status, "ConversationBlockedByUser");
        using var said = await service.PostAsync(Activity("message", activity => activity["text"] = "việc của tôi"));
        using var health = await service.GetAsync("/health/teams");

        Assert.Equal(expected, health.StatusCode);
        Assert.StartsWith(word, await health.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        // Taken out of Teams' way, it would not hear people either.
        using var ready = await service.GetAsync("/health/ready");
        Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
        Assert.Equal(status == 401, service.Log.Lines.Any(line => line.Contains("The deployment is refused", StringComparison.Ordinal)));
    }

    private Task<RunningService> OpenAsync(int status, string code) => RunningService.DemoAsync(
        azurite.ConnectionString,
        new RecordingHandler(RecordingHandler.Answer(status, $$$"""{"id":"m1","error":{"code":"{{{code}}}","message":"x"}}""")));

    private static string Activity(string type, Action<JsonObject> fill)
    {
        var person = DemoOffice.People[0];
        var activity = new JsonObject
        {
            ["type"] = type,
            ["id"] = "a-1",
            ["channelId"] = "msteams",
            ["serviceUrl"] = "http://127.0.0.1:9/teams",
            ["from"] = new JsonObject { ["id"] = person.TeamsId, ["name"] = person.Name, ["aadObjectId"] = person.AadObjectId },
            ["recipient"] = new JsonObject { ["id"] = DemoOffice.BotId },
            ["conversation"] = new JsonObject { ["id"] = "a:1", ["conversationType"] = "personal", ["tenantId"] = DemoOffice.TenantId },
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = DemoOffice.TenantId } },
        };
        fill(activity);
        return activity.ToJsonString();
    }
}
