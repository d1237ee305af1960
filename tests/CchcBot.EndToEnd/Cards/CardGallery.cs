using CchcBot.EndToEnd.Support;

namespace CchcBot.EndToEnd.Cards;

/// <summary>
/// Draws every card of <see cref="CardSamples"/>, one picture each and all of them on sheets, in artifacts/cards:
/// dotnet test tests/CchcBot.EndToEnd --filter CardGallery
/// </summary>
[Collection(CardRendererCollection.Name)]
public sealed class CardGallery(CardRenderer renderer)
{
    public static TheoryData<string> Names => [.. CardSamples.All.Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_official_renderer_accepts_the_card(string name)
    {
        var json = CardSamples.All.Single(c => c.Name == name).Json;

        var rendered = await renderer.RenderAsync(name, json);

        Assert.Empty(rendered.Errors);
        Assert.Empty(rendered.Cut);
        Assert.Empty(rendered.Faint);
    }

    [Fact]
    public async Task All_cards_stand_on_sheets()
    {
        var sheets = await renderer.SheetAsync(CardSamples.All);

        Assert.All(sheets, s => Assert.True(new FileInfo(s).Length > 0, s));
    }
}
