using System.Net;
using CchcBot.Delivery;
using CchcBot.Domain.Text;
using CchcBot.Kernel.Cards;
using CchcBot.Office;
using CchcBot.Teams;
using CchcBot.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace CchcBot.Tests.Teams;

/// <summary>What Teams' answer to a scheduled message is taken to mean, over the official client.</summary>
public sealed class MessengerTests
{
    [Theory]
    [InlineData(403, "BotNotInConversationRoster", "person")]
    [InlineData(403, "ConversationBlockedByUser", "person")]
    [InlineData(403, "MessageWritesBlocked", "person")]
    [InlineData(403, "BotDisabledByAdmin", "person")]
    [InlineData(403, "SomethingNew", "deployment")]
    [InlineData(403, null, "deployment")]
    [InlineData(404, "ConversationNotFound", "gone")]
    [InlineData(404, null, "gone")]
    [InlineData(400, "BadSyntax", "message")]
    [InlineData(413, "MessageSizeTooBig", "message")]
    [InlineData(401, null, "deployment")]
    [InlineData(405, null, "deployment")]
    [InlineData(402, "Unknown", "deployment")]
    [InlineData(418, null, "deployment")]
    [InlineData(301, null, "deployment")]
    [InlineData(408, null, "ambiguous")]
    [InlineData(500, null, "ambiguous")]
    [InlineData(501, null, "ambiguous")]
    [InlineData(502, null, "ambiguous")]
    [InlineData(412, null, "not sent")]
    [InlineData(429, null, "held back")]
    [InlineData(201, null, "sent")]
    public async Task Counts_for_what_it_is_about(int status, string? code, string expected)
    {
        var (messenger, health) = Over(new WireScript(WireScript.Answer(
            status, status < 300 ? """{"id":"m1"}""" : code is null ? "" : $$$"""{"error":{"code":"{{{code}}}","message":"x"}}""")));

        var outcome = await messenger.SendAsync(Message("a:1"), CancellationToken.None);

        Assert.Equal(expected, outcome switch
        {
            { Arrived: true } => "sent",
            { Permanent: UnreachableReasons.Gone } => "gone",
            { Permanent: { } reason } when reason == code => "person",
            { Rejected: not null } => "message",
            { Barred: not null } => "deployment",
            { Refused: true } => "held back",
            { Ambiguous: true } => "ambiguous",
            _ => "not sent",
        });
        Assert.Equal(expected == "deployment", health.IsRefused);
    }

    [Fact]
    public async Task The_alarm_ends_with_the_next_message_that_is_taken()
    {
        var (messenger, health) = Over(new WireScript(WireScript.Answer(401), WireScript.Answer(201, """{"id":"m1"}""")));
        await messenger.SendAsync(Message("a:1"), CancellationToken.None);
        Assert.StartsWith("refused; status 401; since ", health.ToString(), StringComparison.Ordinal);
        await messenger.SendAsync(Message("a:2"), CancellationToken.None);
        Assert.Equal("ok", health.ToString());
    }

    [Fact]
    public async Task An_address_that_may_not_be_called_is_the_deployments_matter_too()
    {
        var (messenger, health) = Over(new WireScript());
        var outcome = await messenger.SendAsync(
            Message("a:1") with { Address = new ConversationAddress("https://elsewhere.example/", "a:1", "28:bot") }, CancellationToken.None);
        Assert.Equal((ConnectorException.ServiceUrlNotAllowed, true), (outcome.Barred, health.IsRefused));
    }

    [Fact]
    public async Task A_chat_is_begun_anew_with_the_person()
    {
        var script = new WireScript(WireScript.Answer(201, """{"id":"a:new"}"""), WireScript.Answer(403));
        var (messenger, _) = Over(script);
        var before = Message("a:old").Address;
        Assert.Equal(before with { ConversationId = "a:new" }, await messenger.OpenAsync("tenant-1", before, "29:someone", CancellationToken.None));
        Assert.Equal("POST /emea/v3/conversations", $"{script.Requests[0]}");
        Assert.Contains("\"members\":[{\"id\":\"29:someone\"", script.Requests[0].Body, StringComparison.Ordinal);
        Assert.Null(await messenger.OpenAsync("tenant-1", before, "29:someone", CancellationToken.None));
    }

    [Fact]
    public async Task A_full_conversation_gives_no_place_but_a_time_and_others_get_theirs()
    {
        var limiter = new ConnectorLimiter(new ConnectorLimits(), TimeProvider.System);
        var (messenger, _) = Over(new WireScript(WireScript.Answer(429, "", ("Retry-After", "1800"))), limiter);
        var outcome = await messenger.SendAsync(Message("a:full"), CancellationToken.None);
        Assert.True(outcome.Refused);

        var place = await messenger.ReserveAsync("tenant-1", Message("a:full").Address, CancellationToken.None);
        Assert.Null(place.Pass);
        Assert.InRange(place.Wait, TimeSpan.FromSeconds(1790), TimeSpan.FromSeconds(1800));
        Assert.NotNull((await messenger.ReserveAsync("tenant-2", Message("a:other").Address, CancellationToken.None)).Pass);
    }

    private static Outgoing Message(string chat) =>
        new(new ConversationAddress("https://smba.trafficmanager.net/emea/", chat, "28:bot"), NoteCard.Render(TextLanguage.Vi, "1a"), "1a")
        {
            Office = new WorkspaceId("tenant-1", "19:team@thread.tacv2"), Key = "digest|20250916|someone",
        };

    private static (Messenger Messenger, ConnectorHealth Health) Over(HttpMessageHandler connector, ConnectorLimiter? limiter = null)
    {
        var time = TimeProvider.System;
        var health = new ConnectorHealth(time, NullLogger<ConnectorHealth>.Instance);
        var options = new ConnectorOptions { MaxRetryAttempts = 0 };
        var clients = new ConnectorClients(
            () => new ConnectorHandler(options, time, health) { InnerHandler = connector }, ServiceUrlPolicy.AllowHosts(["smba.trafficmanager.net"]));
        var messenger = new Messenger(
            clients, limiter ?? new ConnectorLimiter(new ConnectorLimits(), time), health, time, Options.Create(new BotOptions()), NullLogger<Messenger>.Instance);
        return (messenger, health);
    }
}
