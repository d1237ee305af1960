using System.Text.Json.Nodes;
using CchcBot.App;
using CchcBot.Domain.Text;
using CchcBot.Kernel;
using CchcBot.Kernel.Cards;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.App;

/// <summary>The help is a small card whoever asks, and everything that a person may do is one tap away in it.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class HelpTests(AzuriteFixture azurite)
{
    // A phone in the field loads it on every misunderstanding: a quarter of what a card may have.
    private const int MostBytes = CardJson.Limit / 4;

    [Theory]
    [InlineData(TestOffice.An)]
    [InlineData(TestOffice.Binh)]
    [InlineData(TestOffice.Cuong)]
    public async Task Each_topic_is_opened_by_its_button_and_all_together_hold_all_that_the_person_may_say(string person)
    {
        await using var office = await TestOffice.OpenAsync(azurite.Service, new DateTime(2025, 9, 16, 8, 30, 0));
        var help = (await office.SayAsync(person, "trợ giúp")).Card!;
        Assert.InRange(CardJson.SizeOf(help), 1, MostBytes);

        var seen = help.ToJson();
        foreach (var topic in Topics(help.ToJson()))
        {
            var opened = (await office.TapAsync(person, HelpCard.Open.Name, new JsonObject { ["topic"] = topic })).Card!;
            Assert.True(CardJson.Fits(opened));
            Assert.DoesNotContain(topic, Topics(opened.ToJson()));
            seen += opened.ToJson();
        }

        var who = (await office.WorkspaceAsync()).People.Single(p => p.Id == person);
        foreach (var item in DeclaredModules.Table.Help.Where(i => i.IsFor(who, isDemo: false)))
        {
            Assert.Contains(JsonEncoded(item.Text.Say.In(TextLanguage.Vi)), seen, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_topic_that_is_none_is_refused()
    {
        await using var office = await TestOffice.OpenAsync(azurite.Service, new DateTime(2025, 9, 16, 8, 30, 0));

        Assert.True((await office.TapAsync(TestOffice.An, HelpCard.Open.Name, new JsonObject { ["topic"] = "Everything" })).IsProblem);
    }

    private static IReadOnlyList<string> Topics(string card) =>
        [.. Found(JsonNode.Parse(card)).Where(a => (string?)a["verb"] == HelpCard.Open.Name).Select(a => (string)a["data"]!["topic"]!)];

    private static IEnumerable<JsonObject> Found(JsonNode? node) => node switch
    {
        JsonObject found => found.SelectMany(p => Found(p.Value)).Prepend(found),
        JsonArray list => list.SelectMany(Found),
        _ => [],
    };

    private static string JsonEncoded(string text) => text.Replace("\"", "\\\"", StringComparison.Ordinal);
}
