using System.Net.Http.Headers;
using System.Text;
using AdaptiveCards;
using CchcBot.Kernel.Cards;
using CchcBot.Teams;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace CchcBot.Tests.Teams;

/// <summary>Memory that is lent for one message never shows what is written into it afterwards.</summary>
public sealed class LentMemoryTests
{
    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");

    [Fact]
    public async Task A_card_goes_out_as_it_was_made_and_cannot_be_read_once_it_was_given_back()
    {
        var handler = new RecordingHandler(RecordingHandler.Answer(201, "{}"));
        var clients = TestConnector.Over(handler, new() { MaxRetryAttempts = 0 }, TimeProvider.System);
        var conversations = clients.Get("https://smba.trafficmanager.net/apac/").Conversations;
        using var scope = TestConnector.Scope();
        var card = new AdaptiveCard("1.5") { Body = [new AdaptiveTextBlock("Báo cáo quý III")] };
        var json = CardJson.Lend(card, new("tenant", "team"));
        var message = new Activity(ActivityTypes.Message) { Attachments = [RawJson.Card(json)] };

        await conversations.SendToConversationAsync("a:1", message);
        json.Dispose();

        Assert.Contains(Encoding.UTF8.GetString(CardJson.Of(card, new("tenant", "team"))), Assert.Single(handler.Bodies), StringComparison.Ordinal);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => conversations.SendToConversationAsync("a:1", message));
        Assert.Single(handler.Bodies);
    }

    [Fact]
    public async Task A_body_under_way_keeps_its_bytes_though_its_request_was_given_up()
    {
        var sent = Enumerable.Repeat((byte)'a', 5000).ToArray();
        var body = new PooledBody(sent, Json);
        await using var slow = new HeldStream();
        var writing = body.CopyToAsync(slow);
        body.Dispose();
        // Whoever borrows next would get the same memory, if it had been given back.
        for (var i = 0; i < 20; i++)
        {
            using var next = new PooledBody(Enumerable.Repeat((byte)'b', 5000).ToArray(), Json);
        }

        slow.Go.SetResult();
        await writing;
        Assert.Equal(sent, slow.ToArray());
    }

    [Fact]
    public async Task A_body_that_was_given_back_is_not_written()
    {
        var body = new PooledBody("{}"u8, Json);
        body.Dispose();
        await using var stream = new MemoryStream();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => body.CopyToAsync(stream));
    }

    /// <summary>Takes the bytes only when it is told to.</summary>
    private sealed class HeldStream : MemoryStream
    {
        public TaskCompletionSource Go { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await Go.Task;
            Write(buffer.Span);
        }
    }
}
