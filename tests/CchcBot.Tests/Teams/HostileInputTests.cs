using System.Text;
using CchcBot.Teams;
using CchcBot.Tests.Support;
using CchcBot.Tests.Teams.Tokens;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace CchcBot.Tests.Teams;

/// <summary>Thousands of damaged activities and tokens, the same ones each run: nothing may break but the input.</summary>
public sealed class HostileInputTests
{
    private static readonly string[] Scraps =
    [
        "null",
        "{}",
        "[]",
        "\"\"",
        "7",
        "1e999",
        "true",
        "\"\\ud800\"",
        "{\"id\":null}",
        "[null]",
        "\"\\u0000\"",
        ",",
        ":",
        "}",
        "]",
        "\"",
        "\\",
        "{\"a\":{\"a\":{}}}",
    ];

    [Theory]
    [InlineData(Captures.Personal)]
    [InlineData(Captures.Channel)]
    [InlineData(Captures.CardAction)]
    [InlineData(Captures.MembersChanged)]
    public async Task A_damaged_activity_is_read_or_refused(string json)
    {
        var random = new Random(2025);
        var seen = new HashSet<int>();
        for (var round = 0; round < 2000; round++)
        {
            var context = new DefaultHttpContext();
            context.Request.ContentType = "application/json";
            context.Request.Body = new MemoryStream(Damage(json, random));

            var read = await ActivityReader.ReadAsync(context.Request);

            seen.Add(read.Status);
            Assert.Contains(read.Status, (int[])[200, 400]);
            if (read.Activity is { } activity && ActivityReader.Missing(activity) is null)
            {
                _ = ActivityContent.TextWithoutBot(activity);
                _ = ActivityContent.Mentions(activity);
                _ = (activity.Attachments ?? []).Select(ActivityContent.File).ToList();
                await new Deaf().OnTurnAsync(new TurnContext(new SentActivities(), activity));
            }
        }

        Assert.Equal([200, 400], seen.Order());
    }

    /// <summary>What a reader borrows it gives back once: given back twice, two who read at the same time would write into each other's text.</summary>
    [Theory]
    [InlineData(Captures.Personal)]
    [InlineData("{\"type\":\"message\",\"text\":7}")]
    [InlineData("{\"type\":")]
    public async Task What_a_reader_borrows_is_lent_to_one_at_a_time(string json)
    {
        for (var round = 0; round < 4; round++)
        {
            var context = new DefaultHttpContext();
            context.Request.ContentType = "application/json";
            context.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(json));
            await ActivityReader.ReadAsync(context.Request);
        }

        var lent = Enumerable.Range(0, 8).Select(_ => System.Buffers.ArrayPool<char>.Shared.Rent(Encoding.UTF8.GetByteCount(json))).ToList();

        Assert.Equal(lent.Count, lent.Distinct(ReferenceEqualityComparer.Instance).Count());
    }

    [Fact]
    public void A_damaged_token_is_never_read_as_the_one_it_was()
    {
        var random = new Random(2025);
        var token = TokenForge.Sign();
        var key = SigningKey.Read(System.Text.Json.JsonSerializer.SerializeToElement(TokenForge.Jwk("good", TokenForge.Good, ["msteams"])))!;
        var whole = ChannelToken.Read(token, out _)!;
        Assert.True(key.Verifies(whole.Signed, whole.Signature));
        for (var round = 0; round < 5000; round++)
        {
            var damaged = token.ToCharArray();
            damaged[random.Next(damaged.Length)] = (char)random.Next(0x20, 0x7F);
            if (new string(damaged) != token && ChannelToken.Read(damaged, out _) is { } read)
            {
                Assert.False(key.Verifies(read.Signed, read.Signature));
            }
        }
    }

    private static byte[] Damage(string json, Random random)
    {
        var at = random.Next(json.Length);
        var length = Math.Min(random.Next(20), json.Length - at);
        return random.Next(4) switch
        {
            0 => Encoding.UTF8.GetBytes(json.Remove(at, length)),
            1 => Encoding.UTF8.GetBytes(json.Insert(at, Scraps[random.Next(Scraps.Length)])),
            2 => Encoding.UTF8.GetBytes(ReplaceValue(json, random)),
            _ => Flip(Encoding.UTF8.GetBytes(json), random),
        };
    }

    /// <summary>Puts a scrap in the place of a whole value, so that what comes out is mostly JSON.</summary>
    private static string ReplaceValue(string json, Random random)
    {
        var starts = Enumerable.Range(0, json.Length - 1).Where(at => json[at] == ':' && json[at - 1] == '"').ToList();
        var start = starts[random.Next(starts.Count)] + 1;
        var depth = 0;
        var end = start;
        var quoted = false;
        for (; end < json.Length; end++)
        {
            quoted ^= json[end] == '"' && json[end - 1] != '\\';
            if (!quoted && json[end] is ',' or '}' or ']' && depth == 0)
            {
                break;
            }

            depth += quoted ? 0 : json[end] is '{' or '[' ? 1 : json[end] is '}' or ']' ? -1 : 0;
        }

        return json[..start] + Scraps[random.Next(Scraps.Length)] + json[end..];
    }

    private static byte[] Flip(byte[] bytes, Random random)
    {
        bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
        return bytes;
    }

    private sealed class Deaf : SafeActivityHandler
    {
        protected override Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
            ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) =>
            Task.FromResult(RawJson.InvokeMessage("x"));

        protected override Task OnConversationUpdateActivityAsync(
            ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
