using Microsoft.Playwright;

namespace CchcBot.EndToEnd.Support;

/// <summary>One card as the person sees it.</summary>
public sealed class PlaygroundCard(ILocator card)
{
    public ILocator Locator => card;

    public Task<string> TextAsync() => card.InnerTextAsync();

    /// <summary>Types into a text, number or date input. A date is written as yyyy-MM-dd.</summary>
    public Task FillAsync(string label, string value) => card.GetByLabel(label).FillAsync(value);

    /// <summary>Chooses in a list that drops down.</summary>
    public async Task ChooseAsync(string label, string option)
    {
        await card.GetByRole(AriaRole.Combobox, new() { Name = label }).ClickAsync();
        await card.Page.GetByRole(AriaRole.Option, new() { Name = option, Exact = true }).ClickAsync();
    }

    /// <summary>Ticks one of the choices that stand open on the card.</summary>
    public Task TickAsync(string choice) =>
        card.GetByRole(AriaRole.Radio, new() { Name = choice, Exact = true })
            .Or(card.GetByRole(AriaRole.Checkbox, new() { Name = choice, Exact = true }))
            .ClickAsync();

    /// <summary>A button by its title, or by the tooltip that says which of several alike it is.</summary>
    public Task PressAsync(string button) =>
        card.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).Or(card.GetByTitle(button, new() { Exact = true })).First.ClickAsync();

    /// <summary>Keeps a picture of it as artifacts/screenshots/{name}.png.</summary>
    public Task ScreenshotAsync(string name) => card.ScreenshotAsync(new() { Path = Artifacts.Screenshot(name) });
}
