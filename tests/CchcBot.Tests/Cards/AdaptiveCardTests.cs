using CchcBot.Teams;
using System.Text.Json.Nodes;
using AdaptiveCards;

namespace CchcBot.Tests.Cards;

public sealed class AdaptiveCardTests
{
    public static TheoryData<AdaptiveElement, string> Elements() => new()
    {
        {
            new AdaptiveTextBlock("Nhiệm vụ quá hạn") { Style = AdaptiveTextBlockStyle.Heading, Size = AdaptiveTextSize.ExtraLarge, Weight = AdaptiveTextWeight.Bolder, Color = AdaptiveTextColor.Attention, Spacing = AdaptiveSpacing.None },
            """{"type":"TextBlock","text":"Nhiệm vụ quá hạn","size":"extraLarge","weight":"bolder","color":"attention","wrap":true,"style":"heading","spacing":"none"}"""
        },
        { new AdaptiveTextBlock("x") { Wrap = null }, """{"type":"TextBlock","text":"x"}""" },
        {
            new AdaptiveRichTextBlock { Inlines = [new("3b") { Strikethrough = true }, new("đ")] },
            """{"type":"RichTextBlock","inlines":[{"type":"TextRun","text":"3b","strikethrough":true},{"type":"TextRun","text":"đ"}]}"""
        },
        { new AdaptiveImage("https://x/y.png", "Biểu tượng") { Width = "32px" }, """{"type":"Image","url":"https://x/y.png","altText":"Biểu tượng","width":"32px"}""" },
        {
            new AdaptiveContainer { Style = AdaptiveContainerStyle.Emphasis, Bleed = true, Items = [new AdaptiveTextBlock("x")], SelectAction = new AdaptiveExecuteAction { Verb = "open" } },
            """{"type":"Container","items":[{"type":"TextBlock","text":"x","wrap":true}],"style":"emphasis","bleed":true,"selectAction":{"type":"Action.Execute","verb":"open"}}"""
        },
        {
            new AdaptiveColumnSet { Columns = [new() { Width = "auto", Items = [new AdaptiveTextBlock("a")] }, new() { Width = "stretch", VerticalContentAlignment = AdaptiveVerticalContentAlignment.Center }] },
            """{"type":"ColumnSet","columns":[{"type":"Column","width":"auto","items":[{"type":"TextBlock","text":"a","wrap":true}]},{"type":"Column","width":"stretch","items":[],"verticalContentAlignment":"center"}]}"""
        },
        { new AdaptiveFactSet { Id = "facts", Facts = [new("Hạn", "30/9/2025")] }, """{"type":"FactSet","facts":[{"title":"Hạn","value":"30/9/2025"}],"id":"facts"}""" },
        {
            new AdaptiveActionSet { IsVisible = false, Actions = [new AdaptiveToggleVisibilityAction { Title = "Thêm", TargetElements = [new("facts"), new("more", true)] }] },
            """{"type":"ActionSet","actions":[{"type":"Action.ToggleVisibility","targetElements":[{"elementId":"facts"},{"elementId":"more","isVisible":true}],"title":"Thêm"}],"isVisible":false}"""
        },
        {
            new AdaptiveTable
            {
                FirstRowAsHeaders = true,
                ShowGridLines = false,
                GridStyle = AdaptiveContainerStyle.Default,
                Columns = [new(1), new(2.5, AdaptiveHorizontalAlignment.Right)],
                Rows = [new() { Style = AdaptiveContainerStyle.Accent, Cells = [new() { Items = [new AdaptiveTextBlock("1")] }, new()] }],
            },
            """{"type":"Table","columns":[{"width":1},{"width":2.5,"horizontalCellContentAlignment":"right"}],"rows":[{"type":"TableRow","cells":[{"type":"TableCell","items":[{"type":"TextBlock","text":"1","wrap":true}]},{"type":"TableCell","items":[]}],"style":"accent"}],"gridStyle":"default","showGridLines":false,"firstRowAsHeaders":true}"""
        },
        {
            new AdaptiveTextInput { Id = "result", Label = "Kết quả", IsRequired = true, ErrorMessage = "Cần ghi kết quả", IsMultiline = true, MaxLength = 500, Value = "x" },
            """{"type":"Input.Text","value":"x","isMultiline":true,"maxLength":500,"label":"Kết quả","isRequired":true,"errorMessage":"Cần ghi kết quả","id":"result"}"""
        },
        { new AdaptiveNumberInput { Id = "percent", Min = 0, Max = 100, Value = 60 }, """{"type":"Input.Number","value":60,"min":0,"max":100,"id":"percent"}""" },
        { new AdaptiveDateInput { Id = "date", Value = "2025-09-16", Max = "2025-12-31" }, """{"type":"Input.Date","value":"2025-09-16","max":"2025-12-31","id":"date"}""" },
        { new AdaptiveToggleInput("Đã xong") { Id = "done", Value = "false", Wrap = true }, """{"type":"Input.Toggle","title":"Đã xong","value":"false","wrap":true,"id":"done"}""" },
        {
            new AdaptiveChoiceSetInput { Id = "step", Style = AdaptiveChoiceInputStyle.Filtered, IsMultiSelect = false, Choices = [new("Đang dự thảo", "drafting")], Value = "drafting" },
            """{"type":"Input.ChoiceSet","choices":[{"title":"Đang dự thảo","value":"drafting"}],"value":"drafting","style":"filtered","isMultiSelect":false,"id":"step"}"""
        },
    };

    public static TheoryData<AdaptiveAction, string> Actions() => new()
    {
        {
            new AdaptiveExecuteAction { Title = "Cập nhật", Verb = "report", Style = AdaptiveActionStyle.Positive, Tooltip = "Ghi lại", AssociatedInputs = AdaptiveAssociatedInputs.None, Data = new() { ["code"] = "3đ", ["nonce"] = "n\"1" } },
            """{"type":"Action.Execute","verb":"report","data":{"code":"3đ","nonce":"n\"1"},"associatedInputs":"none","title":"Cập nhật","style":"positive","tooltip":"Ghi lại"}"""
        },
        { new AdaptiveSubmitAction { Title = "Gửi", Mode = AdaptiveActionMode.Secondary, IsEnabled = false }, """{"type":"Action.Submit","title":"Gửi","mode":"secondary","isEnabled":false}""" },
        { new AdaptiveOpenUrlAction("https://vanban.example/12?a=1&b=2") { Title = "Mở" }, """{"type":"Action.OpenUrl","url":"https://vanban.example/12?a=1&b=2","title":"Mở"}""" },
        {
            new AdaptiveShowCardAction(new() { Body = [new AdaptiveTextBlock("x")] }) { Id = "s" },
            """{"type":"Action.ShowCard","card":{"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlock","text":"x","wrap":true}]},"id":"s"}"""
        },
    };

    [Theory]
    [MemberData(nameof(Elements))]
    public void Element_is_written_as_the_schema_has_it(AdaptiveElement element, string json) =>
        Assert.Equal(
            """{"type":"AdaptiveCard","version":"1.5","body":[""" + json + "]}",
            new AdaptiveCard { Body = [element] }.ToJson());

    [Theory]
    [MemberData(nameof(Actions))]
    public void Action_is_written_as_the_schema_has_it(AdaptiveAction action, string json) =>
        Assert.Equal(
            """{"type":"AdaptiveCard","version":"1.5","body":[],"actions":[""" + json + "]}",
            new AdaptiveCard { Actions = [action] }.ToJson());

    [Fact]
    public void Card_has_its_head_and_what_teams_reads()
    {
        var card = new AdaptiveCard
        {
            Lang = "vi",
            FallbackText = "Có 1 nhiệm vụ",
            Speak = "Có một nhiệm vụ",
            MsTeams = new() { Width = "Full" },
            Refresh = new() { Action = new() { Verb = "refresh" }, UserIds = ["29:anh"] },
        };

        Assert.Equal(
            """{"type":"AdaptiveCard","version":"1.5","lang":"vi","fallbackText":"Có 1 nhiệm vụ","speak":"Có một nhiệm vụ","refresh":{"action":{"type":"Action.Execute","verb":"refresh"},"userIds":["29:anh"]},"body":[],"msteams":{"width":"Full"}}""",
            card.ToJson());
    }

    [Theory]
    [InlineData(60, true)]
    [InlineData(61, false)]
    public void A_card_refreshes_for_at_most_sixty(int users, bool allowed)
    {
        var ids = Enumerable.Range(0, users).Select(number => $"29:{number}").ToList();

        Assert.Equal(allowed, Record.Exception(() => new AdaptiveRefresh { Action = new() { Verb = "r" }, UserIds = ids }) is null);
    }

    [Fact]
    public void Attachment_carries_the_card()
    {
        var attachment = new AdaptiveCard { Body = [new AdaptiveTextBlock("Quý I")] }.ToAttachment();

        Assert.Equal("application/vnd.microsoft.card.adaptive", attachment.ContentType);
        Assert.Equal("""{"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlock","text":"Quý I","wrap":true}]}""", attachment.Content.ToString());
    }

    [Theory]
    [InlineData("a", 1)]
    [InlineData("ế", 3)]
    [InlineData("\"", 2)]
    public void Size_is_counted_in_bytes_as_sent_and_held_to_28_KB(string character, int bytes)
    {
        var empty = CardSize.Of(Card(0));
        var most = (CardSize.Limit - empty) / bytes;

        var fits = Card(most);
        var over = Card(most + 1);

        Assert.Equal(empty + (most * bytes), CardSize.Of(fits));
        Assert.True(CardSize.Fits(fits));
        Assert.NotNull(fits.ToAttachment());
        Assert.False(CardSize.Fits(over));
        Assert.Equal(empty + ((most + 1) * bytes), Assert.Throws<CardTooLargeException>(over.ToAttachment).Bytes);

        AdaptiveCard Card(int length) => new() { Body = [new AdaptiveTextBlock(string.Concat(Enumerable.Repeat(character, length)))] };
    }
}
