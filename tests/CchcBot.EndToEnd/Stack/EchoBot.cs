using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CchcBot.Hosting.Demo;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CchcBot.EndToEnd.Stack;

/// <summary>The smallest bot: repeats what is said, sends a card with it, and shows what the card's button sent.</summary>
internal sealed class EchoBot : IAsyncDisposable
{
    private readonly WebApplication host;
    private readonly string card;

    private EchoBot(WebApplication host, string card)
    {
        this.host = host;
        this.card = card;
        host.MapPost("/api/messages", TurnAsync);
    }

    public static async Task<EchoBot> StartAsync(Uri address, string card)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address.GetLeftPart(UriPartial.Authority));
        var bot = new EchoBot(builder.Build(), card);
        await bot.host.StartAsync();
        return bot;
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    private async Task<IResult> TurnAsync(JsonObject activity)
    {
        switch ((string?)activity["type"])
        {
            case "message":
                var file = (string?)activity["attachments"]?[0]?["content"]?["downloadUrl"];
                using (var http = LoopbackHttp.CreateClient())
                {
                    await ReplyAsync(http, activity, new JsonObject { ["text"] = $"Nghe rồi: {activity["text"]}" });
                    if (file is not null)
                    {
                        await ReplyAsync(http, activity, new JsonObject { ["text"] = $"Tệp: {await http.GetStringAsync(new Uri(file))}" });
                    }

                    var attachment = new JsonObject { ["contentType"] = "application/vnd.microsoft.card.adaptive", ["content"] = JsonNode.Parse(card) };
                    await ReplyAsync(http, activity, new JsonObject { ["attachments"] = new JsonArray(attachment) });
                }

                return Results.Ok();
            case "invoke":
                var text = new JsonObject { ["type"] = "TextBlock", ["wrap"] = true, ["text"] = activity["value"]!["action"]!["data"]!.ToJsonString() };
                return Results.Json(new JsonObject
                {
                    ["statusCode"] = 200,
                    ["type"] = "application/vnd.microsoft.card.adaptive",
                    ["value"] = new JsonObject { ["type"] = "AdaptiveCard", ["version"] = "1.5", ["body"] = new JsonArray(text) },
                });
            default:
                return Results.Ok();
        }
    }

    private static async Task ReplyAsync(HttpClient http, JsonObject activity, JsonObject reply)
    {
        reply["type"] = "message";
        reply["from"] = activity["recipient"]!.DeepClone();
        reply["recipient"] = activity["from"]!.DeepClone();
        reply["conversation"] = activity["conversation"]!.DeepClone();
        reply["replyToId"] = (string?)activity["id"];
        var conversation = Uri.EscapeDataString((string)activity["conversation"]!["id"]!);
        using var response = await http.PostAsJsonAsync(new Uri($"{activity["serviceUrl"]}/v3/conversations/{conversation}/activities"), reply);
        response.EnsureSuccessStatusCode();
    }
}
