using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using CchcBot.Tests.Support;
using Microsoft.Playwright;

namespace CchcBot.EndToEnd.Support;

/// <summary>What the official renderer makes of a card.</summary>
/// <param name="Errors">What parsing and validating found wrong: "type: message".</param>
/// <param name="Cut">Texts that do not fit, each with the width at which: they end in an ellipsis or run out of the card.</param>
/// <param name="Faint">Texts whose contrast on the picture is below 4.5, each with the theme.</param>
/// <param name="Actions">What each button would send, in the order of the card, with the inputs as they stand.</param>
public sealed record RenderedCard(IReadOnlyList<string> Errors, IReadOnlyList<string> Cut, IReadOnlyList<string> Faint, IReadOnlyList<ExecutedAction> Actions)
{
    /// <summary>What the button of that title would send.</summary>
    public ExecutedAction Action(string title) => Actions.Single(a => a.Title == title);
}

/// <summary>A button that was pressed.</summary>
/// <param name="Data">What the client adds to the action: its data merged with the inputs; null when an input's check stopped it, or for an action
/// without data.</param>
public sealed record ExecutedAction(
    [property: JsonPropertyName("type")] string Type,
    [property: JsonPropertyName("title")] string Title,
    [property: JsonPropertyName("verb")] string? Verb,
    [property: JsonPropertyName("data")] JsonElement? Data);

/// <summary>
/// Renders cards with the official npm renderer and Teams' host configurations, light and dark, as wide as on a desktop and on a phone.
/// </summary>
public sealed class CardRenderer : IAsyncLifetime
{
    private const int Desktop = 600;
    private const int Phone = 360;
    private const int CardsOnASheet = 12;

    // Thin strokes reach their full ink on a larger picture.
    private const int Enlarged = 2;
    private static readonly string[] Themes = ["light", "dark"];

    private Chromium? chromium;
    private IPage? page;
    private IPage? enlarged;

    private IPage Page => page ?? throw new InvalidOperationException("The renderer has not started.");

    public async Task InitializeAsync()
    {
        await NodePackages.EnsureInstalledAsync();
        chromium = await Chromium.LaunchAsync();
        page = await OpenAsync(chromium, 1);
        enlarged = await OpenAsync(chromium, Enlarged);
    }

    private static async Task<IPage> OpenAsync(Chromium chromium, int scale)
    {
        var page = await chromium.Browser.NewPageAsync(
            new() { ViewportSize = new() { Width = 1400, Height = 1000 }, Locale = "vi-VN", DeviceScaleFactor = scale });
        await page.SetContentAsync("<!doctype html><html lang=vi><head><meta charset=utf-8></head><body></body></html>");
        await page.AddScriptTagAsync(new() { Path = Package("adaptivecards/dist/adaptivecards.min.js") });
        await page.AddScriptTagAsync(new() { Content = await RigAsync() });
        foreach (var theme in Themes)
        {
            var config = await File.ReadAllTextAsync(Package($"adaptivecards-designer/lib/hostConfigs/microsoft-teams-{theme}.json"));
            var style = await File.ReadAllTextAsync(Package($"adaptivecards-designer/dist/containers/teams-container-{theme}.css"));
            await page.EvaluateAsync("([theme, config, style]) => rig.configure(theme, JSON.parse(config), style)", new[] { theme, config, style });
        }

        return page;
    }

    public async Task DisposeAsync()
    {
        if (chromium is not null)
        {
            await chromium.DisposeAsync();
        }
    }

    /// <summary>Renders a card in both themes and both widths, and keeps the pictures as artifacts/cards/{name}-{theme}-{width}.png.</summary>
    /// <param name="inputs">What to put into the inputs, by their ids, before the buttons are pressed.</param>
    public async Task<RenderedCard> RenderAsync(string name, string json, IReadOnlyDictionary<string, string>? inputs = null)
    {
        var (cut, faint) = (new List<string>(), new List<string>());
        foreach (var theme in Themes)
        {
            await enlarged!.EvaluateAsync("([json, theme, width]) => rig.show([['', json]], theme, Number(width))", new[] { json, theme, Text(Desktop) });
            var picture = Convert.ToBase64String(await enlarged.Locator(".rig-card").ScreenshotAsync());
            faint.AddRange((await enlarged.EvaluateAsync<string[]>(
                "([png, scale]) => rig.faint(png, Number(scale))", new[] { picture, Text(Enlarged) })).Select(t => $"{theme} {t}"));
            foreach (var width in new[] { Desktop, Phone })
            {
                await Page.EvaluateAsync("([json, theme, width]) => rig.show([['', json]], theme, Number(width))", new[] { json, theme, Text(width) });
                await Page.Locator(".rig-card").ScreenshotAsync(new() { Path = Artifacts.Card($"{name}-{theme}-{width}") });
                cut.AddRange((await Page.EvaluateAsync<string[]>("() => rig.cut()")).Select(t => $"{width}: {t}"));
            }
        }

        var errors = await Page.EvaluateAsync<string[]>("json => rig.errors(json)", json);
        var actions = await Page.EvaluateAsync<string>(
            "([json, inputs]) => JSON.stringify(rig.press(json, JSON.parse(inputs)))",
            new[] { json, JsonSerializer.Serialize(inputs ?? new Dictionary<string, string>()) });
        return new(errors, cut.Distinct().ToList(), faint, JsonSerializer.Deserialize<List<ExecutedAction>>(actions)!);
    }

    /// <summary>Many cards in one picture: artifacts/cards/sheet-{theme}-{width}-{number}.png. Returns the files.</summary>
    public async Task<IReadOnlyList<string>> SheetAsync(IReadOnlyList<(string Name, string Json)> cards)
    {
        var files = new List<string>();
        foreach (var (theme, width) in new[] { ("light", Desktop), ("dark", Desktop), ("light", Phone) })
        {
            foreach (var (number, chunk) in cards.Chunk(CardsOnASheet).Index())
            {
                await Page.EvaluateAsync(
                    "([cards, theme, width]) => rig.show(JSON.parse(cards), theme, Number(width))",
                    new[] { JsonSerializer.Serialize(chunk.Select(c => new[] { c.Name, c.Json })), theme, Text(width) });
                var file = Artifacts.Card(string.Create(CultureInfo.InvariantCulture, $"sheet-{theme}-{width}-{number + 1}"));
                await Page.Locator("#sheet").ScreenshotAsync(new() { Path = file });
                files.Add(file);
            }
        }

        return files;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Package(string path) => Path.Combine([NodePackages.Folder, "node_modules", .. path.Split('/')]);

    private static async Task<string> RigAsync()
    {
        await using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("card-rig.js")!;
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync();
    }
}

/// <summary>For test classes that share one renderer.</summary>
[CollectionDefinition(Name)]
public sealed class CardRendererCollection : ICollectionFixture<CardRenderer>
{
    public const string Name = "Card renderer";
}
