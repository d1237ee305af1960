using System.Net;
using CchcBot.Teams;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using static CchcBot.Tests.Teams.RecordingHandler;

namespace CchcBot.Tests.Teams;

/// <summary>What is repeated and what is not, and what is said of a failure.</summary>
public sealed class ConnectorRetryTests
{
    private static readonly DateTimeOffset Start = new(2025, 9, 16, 1, 30, 0, TimeSpan.Zero);

    // verb, status, attempts when it never gets better, certainly without effect, passing
    public static TheoryData<string, int, int, bool, bool> Failures() => new()
    {
        { "POST", 400, 1, true, false },
        { "POST", 401, 1, true, false },
        { "POST", 403, 1, true, false },
        { "POST", 404, 1, true, false },
        { "POST", 408, 1, false, false },
        { "POST", 412, 4, true, true },
        { "POST", 413, 1, true, false },
        { "POST", 429, 4, true, true },
        { "POST", 500, 1, false, false },
        { "POST", 502, 1, false, true },
        { "POST", 503, 1, false, true },
        { "POST", 504, 1, false, true },
        { "POST", 302, 1, true, false },
        { "PUT", 404, 1, true, false },
        { "PUT", 412, 4, true, true },
        { "PUT", 413, 1, true, false },
        { "PUT", 429, 4, true, true },
        { "PUT", 500, 1, false, false },
        { "PUT", 502, 4, false, true },
        { "PUT", 503, 4, false, true },
        { "PUT", 504, 4, false, true },
        { "DELETE", 412, 4, true, true },
        { "DELETE", 501, 1, false, false },
        { "DELETE", 503, 4, false, true },
        { "GET", 403, 1, true, false },
        { "GET", 429, 4, true, true },
        { "GET", 500, 1, false, false },
        { "GET", 504, 4, false, true },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task Failure_is_repeated_only_where_it_harms_nobody(string verb, int status, int attempts, bool withoutEffect, bool passing)
    {
        var handler = new RecordingHandler(Answer(status, """{"error":{"code":"SomeCode","message":"words of the connector"}}"""));

        var error = await Assert.ThrowsAsync<ConnectorException>(() => CallAsync(verb, handler, new(Start)));

        Assert.Equal(attempts, handler.Requests.Count);
        Assert.Equal(
            ((HttpStatusCode)status, "SomeCode", withoutEffect, passing),
            (error.StatusCode!.Value, error.Code, error.DidNotTakeEffect, error.IsTransient));
        Assert.Equal($"{verb} was answered with {status} SomeCode.", error.Message);
    }

    [Theory]
    [InlineData("POST", 429)]
    [InlineData("POST", 412)]
    [InlineData("PUT", 503)]
    public async Task The_second_attempt_is_the_same_request(string verb, int status)
    {
        var handler = new RecordingHandler(Answer(status), Answer(200, """{"id":"1"}"""));

        await CallAsync(verb, handler, new(Start));

        Assert.Equal(2, handler.Requests.Count);
        Assert.Equal(handler.Requests[0], handler.Requests[1]);
        Assert.Equal(handler.Bodies[0], handler.Bodies[1]);
        Assert.Contains("\"type\":\"message\"", handler.Bodies[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Waits_grow_and_stay_under_the_limit()
    {
        var time = new ImpatientTimeProvider(Start);

        await Assert.ThrowsAsync<ConnectorException>(() => CallAsync("PUT", new(Answer(503)), time));

        Assert.Equal(3, time.Waits.Count);
        Assert.All(time.Waits, wait => Assert.InRange(wait, TimeSpan.Zero, TimeSpan.FromSeconds(8)));
    }

    [Theory]
    [InlineData("5", 5)]
    [InlineData("0", 0)]
    [InlineData("Tue, 16 Sep 2025 01:30:03 GMT", 3)]
    [InlineData("Tue, 16 Sep 2025 01:29:00 GMT", 0)]
    public async Task Retry_after_is_honoured(string retryAfter, int seconds)
    {
        var time = new ImpatientTimeProvider(Start);
        var handler = new RecordingHandler(Answer(429, retryAfter: retryAfter), Answer(201, """{"id":"1"}"""));

        await CallAsync("POST", handler, time);

        Assert.Equal(2, handler.Requests.Count);
        Assert.Equal(seconds, time.Waits.Sum(wait => wait.TotalSeconds));
    }

    [Fact]
    public async Task A_long_retry_after_is_the_callers_to_plan()
    {
        var handler = new RecordingHandler(Answer(429, retryAfter: "60"));

        var error = await Assert.ThrowsAsync<ConnectorException>(() => CallAsync("POST", handler, new(Start)));

        Assert.Single(handler.Requests);
        Assert.Equal(TimeSpan.FromSeconds(60), error.RetryAfter);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>")]
    [InlineData("""{"error":"words"}""")]
    [InlineData("""{"error":{"code":7}}""")]
    [InlineData("""{"error":{"code":""}}""")]
    public async Task An_error_without_a_code_has_its_status(string body)
    {
        var error = await Assert.ThrowsAsync<ConnectorException>(() => CallAsync("POST", new(Answer(403, body)), new(Start)));

        Assert.Equal((HttpStatusCode.Forbidden, null), (error.StatusCode!.Value, error.Code));
    }

    private static async Task CallAsync(string verb, RecordingHandler handler, ImpatientTimeProvider time)
    {
        var client = TestConnector
            .Over(handler, new() { AttemptTimeout = TimeSpan.FromHours(2) }, time)
            .Get("https://smba.trafficmanager.net/apac/")
            .Conversations;
        using var scope = TestConnector.Scope();
        await (verb switch
        {
            "POST" => client.SendToConversationAsync("a:1", MessageFactory.Text("x")),
            "PUT" => client.UpdateActivityAsync("a:1", "5", MessageFactory.Text("x")),
            "DELETE" => client.DeleteActivityAsync("a:1", "5"),
            _ => client.GetConversationPagedMembersAsync("a:1"),
        });
    }
}
