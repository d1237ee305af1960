using System.Text.Json;
using CchcBot.EndToEnd.Cards;

namespace CchcBot.EndToEnd.Support;

/// <summary>The rig itself: what is wrong with a card must show.</summary>
[Collection(CardRendererCollection.Name)]
public sealed class CardRendererTests(CardRenderer renderer)
{
    private static readonly string Sample = CardSamples.Rig;

    [Fact]
    public async Task A_button_sends_its_data_and_the_inputs()
    {
        var inputs = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["step"] = "done", ["percent"] = "60", ["date"] = "2025-09-05", ["sure"] = "true",
        };

        var rendered = await renderer.RenderAsync("rig-self-check", Sample, inputs);

        var action = rendered.Action("Gửi");
        Assert.Equal(("Action.Execute", "report"), (action.Type, action.Verb));
        Assert.Equal(
            """{"nonce":"n1","step":"done","percent":"60","date":"2025-09-05","sure":"true"}""",
            JsonSerializer.Serialize(action.Data));
    }

    [Fact]
    public async Task A_required_input_left_empty_stops_the_button() =>
        Assert.Null((await renderer.RenderAsync("rig-self-check", Sample)).Action("Gửi").Data);

    [Fact]
    public async Task An_unknown_element_and_a_wrong_value_are_errors()
    {
        var rendered = await renderer.RenderAsync("rig-errors", """
            { "type": "AdaptiveCard", "version": "1.5", "body": [
              { "type": "Textblok", "text": "x" },
              { "type": "TextBlock", "text": "y", "size": "huge" },
              { "type": "Input.Text", "label": "không có id" } ] }
            """);

        Assert.Equal(3, rendered.Errors.Count);
    }

    [Fact]
    public async Task A_text_that_does_not_wrap_is_cut_on_a_phone()
    {
        var rendered = await renderer.RenderAsync("rig-cut", """
            { "type": "AdaptiveCard", "version": "1.5", "body": [
              { "type": "TextBlock", "text": "Một dòng chữ dài hơn bề rộng của điện thoại, nhưng vừa màn hình" } ] }
            """);

        Assert.Equal(["360: Một dòng chữ dài hơn bề rộng của điện thoại, nhưng vừa màn hình"], rendered.Cut);
    }
}
