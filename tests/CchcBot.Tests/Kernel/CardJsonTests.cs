using System.Text;
using System.Text.Json.Nodes;
using AdaptiveCards;
using CchcBot.Domain.Text;
using CchcBot.Kernel;
using CchcBot.Kernel.Cards;
using CchcBot.Office;

namespace CchcBot.Tests.Kernel;

public sealed class CardJsonTests
{
    /// <summary>Each button names the office, wherever it stands; what is measured before a list is split is what is sent.</summary>
    [Fact]
    public void Every_button_names_its_office()
    {
        var office = new WorkspaceId("t", "19:team@thread.tacv2");
        var card = CardParts.Card(
            TextLanguage.Vi,
            "x",
            [
                new AdaptiveContainer { Items = [new AdaptiveActionSet { Actions = [SharedVerbs.Say.Button("a", new SayPayload("a"))] }] },
                new AdaptiveContainer { Items = [], SelectAction = SharedVerbs.StopViewing.Button("b", NoPayload.Instance) },
            ],
            [SharedVerbs.StopViewing.Button("c", NoPayload.Instance)]);

        var json = Encoding.UTF8.GetString(CardJson.Of(card, office));

        Assert.Equal(3, json.Split($"\"{CardJson.OfficeKey}\":\"{office.Mark()}\"").Length - 1);
        Assert.Equal(CardJson.SizeOf(card), Encoding.UTF8.GetByteCount(json));
        Assert.NotEqual(office.Mark(), (office with { Team = "19:other@thread.tacv2" }).Mark());
        Assert.DoesNotContain(CardJson.OfficeKey, CardJson.Of(card), StringComparison.Ordinal);
        // Of an English card each says so, that its tap is answered in English.
        Assert.DoesNotContain(CardJson.LanguageKey, json, StringComparison.Ordinal);
        card.Lang = "en";
        Assert.Equal(3, Encoding.UTF8.GetString(CardJson.Of(card, office)).Split($"\"{CardJson.LanguageKey}\":\"en\"").Length - 1);
    }

    [Fact]
    public void Nothing_but_a_button_gets_the_office()
    {
        var card = CardParts.Card(
            TextLanguage.Vi,
            "x",
            [
                new AdaptiveTextBlock("{\"type\":\"Action.Execute\",\"data\":{}}"),
                new AdaptiveActionSet
                {
                    Actions =
                    [
                        new AdaptiveToggleVisibilityAction { Title = "x", TargetElements = [new("x")] },
                        SharedVerbs.Say.Button("x", new SayPayload("{\"type\":\"Action.Submit\"}")),
                    ],
                },
            ]
        );

        var json = JsonNode.Parse(CardJson.Of(card, new("t", "19:team@thread.tacv2")))!;

        Assert.Equal("{\"type\":\"Action.Execute\",\"data\":{}}", (string?)json["body"]![0]!["text"]);
        var actions = json["body"]![1]!["actions"]!;
        Assert.Null(actions[0]!["data"]);
        Assert.NotNull(actions[1]!["data"]![CardJson.OfficeKey]);
        Assert.Single(json.ToJsonString().Split($"\"{CardJson.OfficeKey}\":")[1..]);
    }

    [Theory]
    [InlineData("a", 1)]
    [InlineData("ế", 3)]
    [InlineData("\"", 2)]
    public void Size_is_counted_in_bytes_as_sent_and_held_to_28_KB(string character, int bytes)
    {
        var empty = CardJson.SizeOf(Card(0));
        var most = (CardJson.Limit - empty) / bytes;

        var fits = Card(most);
        var over = Card(most + 1);

        Assert.Equal(28 * 1024, CardJson.Limit);
        Assert.Equal(empty + (most * bytes), CardJson.SizeOf(fits));
        Assert.True(CardJson.Fits(fits));
        Assert.Equal(CardJson.SizeOf(fits), Encoding.UTF8.GetByteCount(CardJson.Of(fits)));
        Assert.False(CardJson.Fits(over));
        Assert.Equal(empty + ((most + 1) * bytes), Assert.Throws<CardTooLargeException>(() => CardJson.Of(over)).Bytes);

        AdaptiveCard Card(int length) => new("1.5") { Body = [new AdaptiveTextBlock(string.Concat(Enumerable.Repeat(character, length)))] };
    }
}
