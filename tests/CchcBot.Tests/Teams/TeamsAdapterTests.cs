using CchcBot.Kernel.Cards;
using System.Text;
using AdaptiveCards;
using CchcBot.Teams;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using static CchcBot.Tests.Teams.RecordingHandler;

namespace CchcBot.Tests.Teams;

/// <summary>Turns over real HTTP: good ones, bad input, failures.</summary>
public sealed class TeamsAdapterTests
{
    private const string Secret = "bí-mật-của-người-gửi";

    public static TheoryData<string, string?, byte[], int, string> BadInput()
    {
        const string json = "application/json";
        const string malformed = "The body is not an activity: malformed, nested too deep, or of wrong types.";
        const string notUnicode = "The body is not an activity: text that is not Unicode.";
        var data = new TheoryData<string, string?, byte[], int, string>();
        Add("no content type", null, Captures.Personal, 415, "The content type is not application/json in UTF-8.");
        Add("text", "text/plain", Captures.Personal, 415, "The content type is not application/json in UTF-8.");
        Add("form", "application/x-www-form-urlencoded", Captures.Personal, 415, "The content type is not application/json in UTF-8.");
        Add("other charset", "application/json; charset=utf-16", Captures.Personal, 415, "The content type is not application/json in UTF-8.");
        Add("nonsense content type", "json", Captures.Personal, 415, "The content type is not application/json in UTF-8.");
        Add("over 1 MB", json, With("text", "\"" + new string('a', 1024 * 1024) + "\""), 413, "The activity is larger than 1 MB.");
        Add("empty", json, "", 400, malformed);
        Add("null", json, "null", 400, "The body is not an activity.");
        Add("array", json, "[]", 400, malformed);
        Add("string", json, $"\"{Secret}\"", 400, malformed);
        Add("cut off", json, Captures.Personal[..100], 400, malformed);
        Add("more after it", json, Captures.Personal + "{}", 400, malformed);
        Add("comment", json, "/* " + Secret + " */" + Captures.Personal, 400, malformed);
        Add("deep", json, With("value", new string('[', 100) + new string(']', 100)), 400, malformed);
        Add("deep in the unknown", json, With("unheardOf", string.Concat(Enumerable.Repeat("{\"a\":", 70)) + "1" + new string('}', 70)), 400, malformed);
        Add("same property twice", json, With("serviceUrl", "\"https://evil.example/\""), 400, malformed);
        Add("text is a number", json, Replace("\"text\":\"nhiệm vụ quá hạn quý này\"", "\"text\":7"), 400, malformed);
        Add("from is a list", json, Replace("\"from\":{", "\"from\":[],\"x\":{"), 400, malformed);
        Add("timestamp is no time", json, Replace("2025-09-16T01:30:00.123Z", "hôm qua"), 400, malformed);
        Add("entities is an object", json, Replace("\"entities\":[", "\"entities\":{},\"x\":["), 400, malformed);
        Add("channel data is a string", json, Replace("\"channelData\":{\"tenant\":{\"id\":\"tenant-1\"}}", $"\"channelData\":\"{Secret}\""), 400, malformed);
        Add(
            "tenant is a string",
            json,
            Replace("\"channelData\":{\"tenant\":{\"id\":\"tenant-1\"}}", $"\"channelData\":{{\"tenant\":\"{Secret}\"}}"),
            400,
            malformed
        );
        Add("no type", json, Replace("\"type\":\"message\"", "\"kind\":\"message\""), 400, "The activity has no type.");
        Add("empty type", json, Replace("\"type\":\"message\"", "\"type\":\"\""), 400, "The activity has no type.");
        Add("no conversation", json, Replace("\"conversation\":", "\"chat\":"), 400, "The activity has no conversation.");
        Add("conversation without id", json, Replace("\"id\":\"a:personal-anh\"", "\"no\":1"), 400, "The activity has no conversation.");
        Add("no serviceUrl", json, Replace("\"serviceUrl\":", "\"url\":"), 400, "The activity has no serviceUrl that is an http(s) address.");
        Add(
            "serviceUrl is a name",
            json,
            Replace("http://localhost:56150/_connector", "localhost"),
            400,
            "The activity has no serviceUrl that is an http(s) address."
        );
        Add(
            "serviceUrl has a query",
            json,
            Replace("http://localhost:56150/_connector", "http://localhost:56150/_connector?x="),
            400,
            "The activity has no serviceUrl that is an http(s) address."
        );
        Add("no sender", json, Replace("\"from\":", "\"sender\":"), 400, "The activity has no sender or no recipient.");
        Add("no recipient", json, Replace("\"recipient\":", "\"to\":"), 400, "The activity has no sender or no recipient.");
        Add("hole in a list", json, Replace("\"entities\":[", "\"entities\":[null,"), 400, "The activity has an empty place in a list.");
        data.Add("not UTF-8", json, [.. Encoding.UTF8.GetBytes("{\"type\":\"message\",\"text\":\""), 0xC3, 0x28, .. "\"}"u8], 400, notUnicode);
        Add("half a character", json, Replace("nhiệm vụ", "\\ud83d"), 400, notUnicode);
        Add("half a character in what is kept", json, With("value", "{\"action\":{\"data\":{\"x\":\"\\udc00\"}}}"), 400, notUnicode);
        Add("half a character in a name", json, With("value", "{\"\\ud83d\":1}"), 400, notUnicode);
        data.Add("UTF-16", json, Encoding.Unicode.GetBytes(Captures.Personal), 400, notUnicode);
        return data;

        void Add(string name, string? contentType, string body, int status, string reason) =>
            data.Add(name, contentType, Encoding.UTF8.GetBytes(body), status, reason);
        static string Replace(string what, string by) =>
            Captures.Personal.Contains(what, StringComparison.Ordinal)
                ? Captures.Personal.Replace(what, by, StringComparison.Ordinal)
                : throw new ArgumentException(what);
        static string With(string name, string value) => Captures.Personal.TrimEnd()[..^1] + $",\"{name}\":{value}}}";
    }

    [Theory]
    [MemberData(nameof(BadInput))]
    public async Task Bad_input_is_refused_in_a_few_words(string name, string? contentType, byte[] body, int status, string reason)
    {
        Assert.NotEmpty(name);
        var turns = 0;
        var connector = new RecordingHandler(Answer(200, "{}"));
        await using var server = await BotServer.StartAsync(_ => Task.FromResult(turns++), connector: connector);

        using var response = await server.PostAsync(body, contentType);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal($$$"""{"error":{"code":"BadRequest","message":"{{{reason}}}"}}""", await response.Content.ReadAsStringAsync());
        Assert.Equal(0, turns);
        Assert.Empty(connector.Requests);
        Assert.Contains(server.Log.Lines, line => line.Contains(reason, StringComparison.Ordinal));
        Assert.All(server.Log.Lines, line => Assert.DoesNotContain(Secret, line, StringComparison.Ordinal));
        Assert.All(server.Log.Lines, line => Assert.DoesNotContain("quá hạn", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_largest_activity_is_taken()
    {
        var length = 0;
        await using var server = await BotServer.StartAsync(turn => Task.FromResult(length = turn.Activity.Text!.Length));
        var room = 1024 * 1024 - Encoding.UTF8.GetByteCount(Captures.Personal);
        var json = Captures.Personal.Replace("\"text\":\"", "\"text\":\"" + new string('a', room), StringComparison.Ordinal);

        using var response = await server.PostAsync(json);

        Assert.Equal((200, room + "nhiệm vụ quá hạn quý này".Length), ((int)response.StatusCode, length));
    }

    [Fact]
    public async Task An_answer_goes_back_to_where_the_message_came_from()
    {
        var connector = new RecordingHandler(Answer(201, """{"id":"178"}"""), Answer(200, """{"id":"178"}"""), Answer(200));
        ResourceResponse? sent = null;
        var responded = (false, false);
        await using var server = await BotServer.StartAsync(
            async turn =>
            {
                sent = await turn.SendActivityAsync("Có 2 nhiệm vụ quá hạn");
                responded.Item1 = turn.Responded;
                await turn.UpdateActivityAsync(new Activity(ActivityTypes.Message) { Id = sent.Id, Text = "Có 1" });
                await turn.DeleteActivityAsync(sent.Id!);
            },
            connector: connector);

        using var response = await server.PostAsync(Captures.Personal);

        Assert.Equal((200, ""), ((int)response.StatusCode, await response.Content.ReadAsStringAsync()));
        Assert.Equal("178", sent!.Id);
        Assert.True(responded.Item1);
        Assert.Equal(
            [
                "POST http://localhost:56150/_connector/v3/conversations/a%3Apersonal-anh/activities/m-1 application/json; charset=utf-8",
                "PUT http://localhost:56150/_connector/v3/conversations/a%3Apersonal-anh/activities/178 application/json; charset=utf-8",
                "DELETE http://localhost:56150/_connector/v3/conversations/a%3Apersonal-anh/activities/178",
            ],
            connector.Requests);
        Assert.Equal(
            """{"type":"message","serviceUrl":"http://localhost:56150/_connector","channelId":"msteams","from":{"id":"28:bot","name":"CCHC"},"conversation":{"conversationType":"personal","id":"a:personal-anh","tenantId":"tenant-1"},"recipient":{"id":"29:anh","name":"Nguyễn Văn Anh","aadObjectId":"0a000000-0000-4000-8000-000000000001"},"locale":"vi-VN","text":"Có 2 nhiệm vụ quá hạn","inputHint":"acceptingInput","replyToId":"m-1"}""",
            connector.Bodies[0]);
    }

    [Fact]
    public async Task An_invoke_is_answered_with_the_card()
    {
        await using var server = await BotServer.StartAsync(turn =>
        {
            var answer = new InvokeResponse
            {
                Status = 200,
                Body = RawJson.InvokeCard(CardJson.Of(new AdaptiveCard("1.5") { Body = [new AdaptiveTextBlock("Đã ghi 3b")] }, new("", ""))),
            };
            return turn.SendActivityAsync(new Activity(ActivityTypesEx.InvokeResponse, value: answer));
        });

        using var response = await server.PostAsync(Captures.CardAction);

        Assert.Equal((200, "application/json; charset=utf-8"), ((int)response.StatusCode, response.Content.Headers.ContentType!.ToString()));
        Assert.Equal(
            """{"statusCode":200,"type":"application/vnd.microsoft.card.adaptive","value":{"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlock","text":"Đã ghi 3b","wrap":true}]}}""",
            await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("task/fetch", 501)]
    [InlineData("adaptiveCard/action", 501)]
    public async Task An_invoke_that_nobody_answers_is_not_implemented(string name, int status)
    {
        await using var server = await BotServer.StartAsync(_ => Task.CompletedTask);

        using var response = await server.PostAsync(Captures.CardAction.Replace("adaptiveCard/action", name, StringComparison.Ordinal));

        Assert.Equal((status, ""), ((int)response.StatusCode, await response.Content.ReadAsStringAsync()));
    }

    [Theory]
    [InlineData(Captures.Personal, 500, """{"error":{"code":"InternalError","message":"The turn failed."}}""")]
    [InlineData(
        Captures.CardAction,
        200,
        """{"statusCode":500,"type":"application/vnd.microsoft.error","value":{"code":"InternalError","message":"The action failed."}}"""
    )]
    public async Task A_failed_turn_says_so_and_keeps_words_out_of_the_log(string json, int status, string body)
    {
        await using var server = await BotServer.StartAsync(_ => throw new InvalidDataException(Secret));

        using var response = await server.PostAsync(json);

        Assert.Equal((status, body), ((int)response.StatusCode, await response.Content.ReadAsStringAsync()));
        Assert.Contains(server.Log.Lines, line => line.Contains("InvalidDataException", StringComparison.Ordinal));
        Assert.All(server.Log.Lines, line => Assert.DoesNotContain(Secret, line, StringComparison.Ordinal));
    }

    /// <summary>The SDK's own settings would make a time of it and give it back in another form.</summary>
    [Theory]
    [InlineData("2025-09-05")]
    [InlineData("2025-09-05T08:30:00+07:00")]
    [InlineData("2025-09-05T08:30:00.120Z")]
    [InlineData("2025-09-05T24:00:00")]
    [InlineData("/Date(1757000000000)/")]
    public async Task A_date_in_a_cards_data_comes_back_as_it_was_sent(string date)
    {
        var seen = new List<string?>();
        await using var server = await BotServer.StartAsync(turn =>
        {
            seen.Add((string?)((JObject)turn.Activity.Value)["action"]!["data"]!["due"]);
            seen.Add((string?)turn.Activity.Entities[0].Properties["at"]);
            return Task.CompletedTask;
        });
        var json = Captures.CardAction.Replace("\"step\":\"drafting\"", $"\"due\":\"{date}\"", StringComparison.Ordinal).Trim()[..^1]
            + $",\"entities\":[{{\"type\":\"x\",\"at\":\"{date}\"}}]}}";

        using var response = await server.PostAsync(json);

        Assert.Equal([date, date], seen);
    }

    [Fact]
    public async Task What_is_said_goes_to_the_conversation_whatever_the_sender_expects()
    {
        var connector = new RecordingHandler(Answer(201, "{}"));
        await using var server = await BotServer.StartAsync(turn => turn.SendActivityAsync("x"), connector: connector);

        using var response = await server.PostAsync(Captures.Personal.Trim()[..^1] + ",\"deliveryMode\":\"expectReplies\"}");

        Assert.Equal((200, ""), ((int)response.StatusCode, await response.Content.ReadAsStringAsync()));
        Assert.Single(connector.Requests);
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("???")]
    public async Task The_senders_language_changes_no_number(string locale)
    {
        string? written = null;
        await using var server = await BotServer.StartAsync(turn => Task.FromResult(written = string.Create(null, $"{1.5}")));

        using var response = await server.PostAsync(
            Captures.Personal.Replace("\"locale\":\"vi-VN\",\n", $"\"locale\":\"{locale}\",\n", StringComparison.Ordinal)
        );

        Assert.Equal((200, "1.5"), ((int)response.StatusCode, written));
    }

    [Fact]
    public async Task Nothing_leaves_for_another_host_in_demo_mode()
    {
        await using var server = await BotServer.StartAsync(_ => Task.CompletedTask);

        var error = Assert.Throws<ConnectorException>(() => server.Connectors.Get("https://smba.trafficmanager.net/apac/"));

        Assert.Equal((ConnectorException.ServiceUrlNotAllowed, true, false), (error.Code, error.DidNotTakeEffect, error.IsTransient));
    }
}
