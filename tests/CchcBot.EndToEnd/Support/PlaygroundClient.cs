using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CchcBot.App.Demo;
using Microsoft.Playwright;

namespace CchcBot.EndToEnd.Support;

/// <summary>
/// One person at a Playground in the browser. Keeps its one page open: a reload loses the history.
/// What waits, waits for a condition, up to <see cref="Patience"/>.
/// </summary>
internal sealed class PlaygroundClient : IAsyncDisposable
{
    public const string General = "General";

    private static readonly float Patience = (float)TimeSpan.FromSeconds(60).TotalMilliseconds;

    private readonly IBrowserContext window;
    private readonly Playground playground;
    private readonly List<string> pageErrors = [];
    private int missed;
    private int posted;

    private PlaygroundClient(IBrowserContext context, IPage page, Playground playground)
    {
        window = context;
        this.playground = playground;
        Page = page;
        page.PageError += (_, error) => pageErrors.Add(error);
    }

    public IPage Page { get; }

    public DemoClient Client => playground.Client;

    /// <summary>What went wrong in the page's own scripts: a card that the client cannot show, for one.</summary>
    public IReadOnlyList<string> PageErrors => pageErrors;

    public static async Task<PlaygroundClient> OpenAsync(IBrowser browser, Playground playground)
    {
        var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = 1280, Height = 1000 }, Locale = "vi-VN" });
        context.SetDefaultTimeout(Patience);
        var client = new PlaygroundClient(context, await context.NewPageAsync(), playground);
        await client.Page.GotoAsync(playground.Address.AbsoluteUri);
        await client.BeginAsync();
        return client;
    }

    /// <summary>Loads the page anew: the history is gone, and with it the client's slowness at drawing all of it again with each message.</summary>
    public async Task ReloadAsync()
    {
        await Page.ReloadAsync();
        await BeginAsync();
    }

    public Task OpenPersonalChatAsync() => OpenAsync("Personal Chat");

    /// <param name="channel"><see cref="General"/> or <see cref="DemoOffice.LeadershipChannelName"/>.</param>
    public Task OpenChannelAsync(string channel) => OpenAsync(channel);

    /// <summary>Says something in the open chat.</summary>
    public async Task SendAsync(string text)
    {
        var editor = Editors.Last;
        await editor.ClickAsync();
        await Page.Keyboard.InsertTextAsync(text);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Send Message" }).ClickAsync();
        await Assertions.Expect(editor).ToHaveTextAsync("");
    }

    /// <summary>Begins a thread in the open channel with a mention of the bot before the text.</summary>
    /// <param name="mentions">People who are mentioned after the text, by name.</param>
    public async Task PostAsync(string text, params string[] mentions)
    {
        await Editors.First.ClickAsync();
        await MentionAsync(DemoOffice.BotName);
        await Page.Keyboard.InsertTextAsync(" " + text);
        foreach (var name in mentions)
        {
            await Page.Keyboard.InsertTextAsync(" ");
            await MentionAsync(name);
        }

        await Page.GetByRole(AriaRole.Button, new() { Name = "Post", Exact = true }).ClickAsync();
        await Assertions.Expect(Editors.First).ToHaveTextAsync("");
    }

    /// <summary>The newest card that holds the text.</summary>
    public async Task<PlaygroundCard> WaitForCardAsync(string text)
    {
        var cards = Cards(text);
        await SeeAsync(cards.Last);
        return new(cards.Nth(await cards.CountAsync() - 1));
    }

    /// <summary>Says something in the personal chat and waits for one more card that holds the text.</summary>
    public async Task<PlaygroundCard> AskAsync(string say, string expected)
    {
        var cards = Cards(expected);
        var before = await cards.CountAsync();
        await SendAsync(say);
        var answer = cards.Nth(before);
        await SeeAsync(answer);
        return new(answer);
    }

    /// <summary>Says something in the personal chat and waits for one more answer, words or card, that holds the text; all of the answer.</summary>
    public async Task<string> HearAsync(string say, string expected)
    {
        var answers = Page.Locator(".fai-OutputCard", new() { HasText = expected });
        var before = await answers.CountAsync();
        await SendAsync(say);
        await SeeAsync(answers.Nth(before));
        return await answers.Nth(before).InnerTextAsync();
    }

    /// <summary>Says something that is answered with a file, and fetches it from the link that a client without files is given.</summary>
    public Task<byte[]> FetchAsync(string say, string fileName) => FetchAsync(() => SendAsync(say), fileName);

    /// <summary>The file that something done makes the bot offer.</summary>
    public async Task<byte[]> FetchAsync(Func<Task> act, string fileName)
    {
        var links = Page.Locator(".fai-OutputCard").GetByRole(AriaRole.Link, new() { Name = fileName });
        var before = await links.CountAsync();
        await act();
        await SeeAsync(links.Nth(before));
        using var http = LoopbackHttp.CreateClient();
        return await http.GetByteArrayAsync(new Uri((await links.Nth(before).GetAttributeAsync("href"))!));
    }

    /// <summary>How many answers and messages of the bot the page shows.</summary>
    public Task<int> CountAnswersAsync() => Page.Locator(".fai-OutputCard").CountAsync();

    /// <summary>Has the next tap send other data than its card holds, as a client of a stranger's making would.</summary>
    public Task ForgeNextTapAsync(Action<JsonObject> change) => InterceptAsync(tap => change(tap["value"]!["action"]!["data"]!.AsObject()));

    /// <summary>Has the next tap send what somebody else's tap has sent.</summary>
    public Task ForgeNextTapAsync(string sent) => InterceptAsync(tap => tap["value"] = JsonNode.Parse(sent)!["value"]!.DeepClone());

    /// <summary>Taps a button and keeps what was sent, to be sent again with <see cref="RepeatAsync"/>.</summary>
    public async Task<string> PressAndKeepAsync(PlaygroundCard card, string button) => (await Page.RunAndWaitForRequestAsync(
        () => card.PressAsync(button), request => request.Url.EndsWith("/_conversation/v1/invoke", StringComparison.Ordinal))).PostData!;

    /// <summary>Sends a tap that was kept once more; what the bot answers, as the client got it.</summary>
    public async Task<string> RepeatAsync(string sent)
    {
        using var http = LoopbackHttp.CreateClient();
        using var content = new StringContent(sent, System.Text.Encoding.UTF8, "application/json");
        using var response = await http.PostAsync(new Uri(playground.Address, "_conversation/v1/invoke"), content);
        return await response.Content.ReadAsStringAsync();
    }

    /// <summary>Waits until a message (no card) holds the text; all of the message.</summary>
    public async Task<string> WaitForMessageAsync(string text)
    {
        // Plain text and markdown stand in different elements.
        var message = Page.GetByText(text).Last;
        await SeeAsync(message);
        return await message.InnerTextAsync();
    }

    /// <summary>Waits until the text stands anywhere on the page: the banner after an invoke, for one.</summary>
    public Task WaitForTextAsync(string text) => SeeAsync(Page.GetByText(text).Last);

    /// <summary>How many cards on the page hold the text.</summary>
    public Task<int> CountCardsAsync(string text) => Cards(text).CountAsync();

    /// <summary>Sends a file with a message in the personal chat, as Teams does.</summary>
    public Task SendFileAsync(string text, string fileName, Uri downloadUrl) => PostActivityAsync(Message(text, new JsonArray(
        new JsonObject
        {
            ["contentType"] = "application/vnd.microsoft.teams.file.download.info",
            ["contentUrl"] = $"https://saomai-my.sharepoint.com/personal/{Client.Person.Key}/Documents/{Uri.EscapeDataString(fileName)}",
            ["name"] = fileName,
            ["content"] = new JsonObject
            {
                ["downloadUrl"] = downloadUrl.AbsoluteUri,
                ["uniqueId"] = Guid.NewGuid().ToString("D").ToUpperInvariant(),
                ["fileType"] = Path.GetExtension(fileName).TrimStart('.'),
            },
        },
        new JsonObject { ["contentType"] = "text/html", ["content"] = $"<div><div>{text}</div></div>" })));

    /// <summary>A message of this person in the personal chat, for <see cref="PostActivityAsync"/>.</summary>
    public JsonObject Message(string text, JsonArray? attachments = null) => new()
    {
        ["type"] = "message",
        ["id"] = $"{Client.Role}-custom-{Interlocked.Increment(ref posted)}",
        ["channelId"] = "msteams",
        ["serviceUrl"] = new Uri(playground.Address, "_connector").AbsoluteUri,
        ["timestamp"] = TimeProvider.System.GetUtcNow().ToString("O"),
        ["text"] = text,
        ["textFormat"] = "plain",
        ["locale"] = "vi-VN",
        ["from"] = new JsonObject
        {
            ["id"] = Client.Person.TeamsId,
            ["name"] = Client.Person.Name,
            ["aadObjectId"] = Client.Person.AadObjectId,
        },
        ["recipient"] = new JsonObject { ["id"] = DemoOffice.BotId, ["name"] = DemoOffice.BotName },
        ["conversation"] = new JsonObject
        {
            ["id"] = Client.PersonalConversationId,
            ["conversationType"] = "personal",
            ["tenantId"] = DemoOffice.TenantId,
        },
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = DemoOffice.TenantId } },
        ["attachments"] = attachments ?? [],
    };

    /// <summary>Has the Playground forward any activity to the bot as it is; the bot's HTTP answer is lost.</summary>
    public async Task PostActivityAsync(JsonObject activity)
    {
        using var http = LoopbackHttp.CreateClient();
        using var response = await http.PostAsJsonAsync(new Uri(playground.Address, "_internal/v1/customActivities"), activity);
        response.EnsureSuccessStatusCode();
    }

    /// <summary>Keeps a picture of the window as artifacts/screenshots/{name}.png.</summary>
    public Task ScreenshotAsync(string name) => Page.ScreenshotAsync(new() { Path = Artifacts.Screenshot(name) });

    public ValueTask DisposeAsync() => window.DisposeAsync();

    // The log panel is editable too, and no editor of the chat.
    private ILocator Editors => Page.Locator("[data-lexical-editor=true]");

    private ILocator Cards(string text) => Page.Locator(".ac-adaptiveCard", new() { HasText = text });

    private async Task InterceptAsync(Action<JsonObject> change) => await Page.RouteAsync(
        "**/_conversation/v1/invoke",
        async route =>
        {
            var sent = JsonNode.Parse(route.Request.PostData!)!.AsObject();
            change(sent);
            await route.ContinueAsync(new() { PostData = System.Text.Encoding.UTF8.GetBytes(sent.ToJsonString()) });
        },
        new() { Times = 1 });

    private async Task BeginAsync()
    {
        // The log repeats every text.
        await Page.GetByRole(AriaRole.Button, new() { Name = "Hide log panel" }).ClickAsync();
        await OpenPersonalChatAsync();
    }

    private async Task OpenAsync(string place)
    {
        // A chat's line goes on with its last message, which may name another place.
        var line = new Regex("^" + Regex.Escape(place), RegexOptions.None, TimeSpan.FromSeconds(1));
        await Page.GetByRole(AriaRole.Treeitem).Filter(new() { HasTextRegex = line }).ClickAsync();
        await SeeAsync(Editors.First);
    }

    /// <summary>Waits for it; when it does not come, the message names a picture of what was there instead.</summary>
    private async Task SeeAsync(ILocator expected)
    {
        try
        {
            await expected.WaitForAsync();
        }
        catch (TimeoutException e)
        {
            var name = $"not-seen-{Client.Role}-{Interlocked.Increment(ref missed)}";
            await ScreenshotAsync(name);
            throw new TimeoutException($"{Client.Person.Name} ({Client.Role}) has not seen it; artifacts/screenshots/{name}.png shows what was there.", e);
        }
    }

    private async Task MentionAsync(string name)
    {
        await Page.Keyboard.TypeAsync("@");
        await Page.GetByRole(AriaRole.Menuitem).Filter(new() { HasText = name }).ClickAsync();
    }
}
