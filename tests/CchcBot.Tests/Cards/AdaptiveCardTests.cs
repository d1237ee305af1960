using System.Text.Json.Nodes;
using AdaptiveCards;

namespace CchcBot.Tests.Cards;

/// <summary>Everything that the model has, as it goes over the wire, byte for byte.</summary>
public sealed class AdaptiveCardTests
{
    public static TheoryData<AdaptiveElement, string> Elements() => new()
    {
        {
            new AdaptiveTextBlock("Nhiệm vụ quá hạn")
            {
                Id = "title",
                Style = AdaptiveTextBlockStyle.Heading,
                Size = AdaptiveTextSize.ExtraLarge,
                Weight = AdaptiveTextWeight.Bolder,
                Color = AdaptiveTextColor.Attention,
                IsSubtle = true,
                MaxLines = 3,
                Spacing = AdaptiveSpacing.None,
                Separator = true,
                IsVisible = false,
            },
            """
            {"type":"TextBlock","text":"Nhiệm vụ quá hạn","size":"extraLarge","weight":"bolder","color":"attention","isSubtle":true,"wrap":true,
            "maxLines":3,"style":"heading","id":"title","spacing":"none","separator":true,"isVisible":false}
            """
        },
        {
            // Unlike the package: a default that is set is written.
            new AdaptiveTextBlock("x") { Wrap = false, Color = AdaptiveTextColor.Default, Weight = AdaptiveTextWeight.Default, Separator = false },
            """{"type":"TextBlock","text":"x","weight":"default","color":"default","wrap":false,"separator":false}"""
        },
        { new AdaptiveTextBlock("x") { Wrap = null }, """{"type":"TextBlock","text":"x"}""" },
        {
            new AdaptiveRichTextBlock
            {
                Inlines = [new AdaptiveTextRun("3b") { Weight = AdaptiveTextWeight.Lighter, Color = AdaptiveTextColor.Good }, new AdaptiveTextRun("đ")],
            },
            """
            {"type":"RichTextBlock","inlines":[{"type":"TextRun","text":"3b","weight":"lighter","color":"good"},
            {"type":"TextRun","text":"đ"}]}
            """
        },
        {
            new AdaptiveContainer
            {
                Style = AdaptiveContainerStyle.Emphasis,
                Items = [new AdaptiveTextBlock("x")],
                SelectAction = new AdaptiveExecuteAction { Verb = "open" },
            },
            """
            {"type":"Container","items":[{"type":"TextBlock","text":"x","wrap":true}],"style":"emphasis",
            "selectAction":{"type":"Action.Execute","verb":"open"}}
            """
        },
        {
            new AdaptiveColumnSet
            {
                Columns =
                [
                    new AdaptiveColumn { Width = "auto", Items = [new AdaptiveTextBlock("a")] },
                    new AdaptiveColumn { Width = "stretch", VerticalContentAlignment = AdaptiveVerticalContentAlignment.Center },
                ],
            },
            """
            {"type":"ColumnSet","columns":[{"type":"Column","width":"auto","items":[{"type":"TextBlock","text":"a","wrap":true}]},
            {"type":"Column","width":"stretch","items":[],"verticalContentAlignment":"center"}]}
            """
        },
        {
            new AdaptiveStackedBarChart
            {
                Title = "Tiến độ",
                Data =
                [
                    new AdaptiveStackedBar { Title = "Cơ quan", Data = [new AdaptiveChartPart { Legend = "Quá hạn", Value = 3,
                        Color = AdaptiveChartColors.Attention }] },
                ],
                Fallback = new AdaptiveColumnSet
                {
                    Columns =
                    [
                        new AdaptiveColumn
                        {
                            Width = "3",
                            Style = AdaptiveContainerStyle.Attention,
                            Spacing = AdaptiveSpacing.None,
                            Items = [new AdaptiveTextBlock("03") { HorizontalAlignment = AdaptiveHorizontalAlignment.Center }],
                        },
                    ],
                },
            },
            """
            {"type":"Chart.HorizontalBar.Stacked","title":"Tiến độ","data":[{"title":"Cơ quan","data":[{"legend":"Quá hạn","value":3,"color":"attention"}]}],
            "fallback":{"type":"ColumnSet","columns":[{"type":"Column","width":"3","items":[{"type":"TextBlock","text":"03","wrap":true,
            "horizontalAlignment":"center"}],"style":"attention","spacing":"none"}]}}
            """
        },
        {
            new AdaptiveGroupedBarChart
            {
                Title = "Năm",
                XAxisTitle = "Tháng",
                YAxisTitle = "Nhiệm vụ",
                Data = [new AdaptiveChartSeries { Legend = "Đến hạn", Color = AdaptiveChartColors.Blue, Values = [new AdaptiveChartPoint { X = "T1",
                    Y = 2 }] }],
            },
            """
            {"type":"Chart.VerticalBar.Grouped","title":"Năm","xAxisTitle":"Tháng","yAxisTitle":"Nhiệm vụ","data":[{"legend":"Đến hạn",
            "color":"categoricalBlue","values":[{"x":"T1","y":2}]}]}
            """
        },
        {
            new AdaptiveLineChart { Data = [new AdaptiveChartSeries { Legend = "Quá hạn", Values = [new AdaptiveChartPoint { X = "T1", Y = 2 }] }] },
            """{"type":"Chart.Line","data":[{"legend":"Quá hạn","values":[{"x":"T1","y":2}]}]}"""
        },
        {
            new AdaptiveFactSet { Id = "facts", Facts = [new AdaptiveFact("Hạn", "30/9/2025")] },
            """{"type":"FactSet","facts":[{"title":"Hạn","value":"30/9/2025"}],"id":"facts"}"""
        },
        {
            new AdaptiveActionSet { Actions = [new AdaptiveToggleVisibilityAction { Title = "Thêm", TargetElements = [new AdaptiveTargetElement("facts")] }] },
            """
            {"type":"ActionSet","actions":[{"type":"Action.ToggleVisibility","targetElements":[{"elementId":"facts"}],"title":"Thêm"}]}
            """
        },
        {
            new AdaptiveTextInput { Id = "result", Label = "Kết quả", Placeholder = "Tên văn bản", IsMultiline = true, MaxLength = 500, Value = "x" },
            """
            {"type":"Input.Text","value":"x","placeholder":"Tên văn bản","isMultiline":true,"maxLength":500,"label":"Kết quả","id":"result"}
            """
        },
        {
            new AdaptiveDateInput { Id = "date", Label = "Ngày ký", Value = "2025-09-16" },
            """{"type":"Input.Date","value":"2025-09-16","label":"Ngày ký","id":"date"}"""
        },
        {
            new AdaptiveChoiceSetInput
            {
                Id = "step",
                Label = "Bước",
                Placeholder = "Chọn",
                Style = AdaptiveChoiceInputStyle.Filtered,
                IsMultiSelect = false,
                Wrap = true,
                Choices = [new AdaptiveChoice { Title = "Đang dự thảo", Value = "drafting" }],
                Value = "drafting",
                DataQuery = new AdaptiveDataQuery { Dataset = "graph.microsoft.com/users" },
            },
            """
            {"type":"Input.ChoiceSet","choices":[{"title":"Đang dự thảo","value":"drafting"}],"value":"drafting","style":"filtered",
            "isMultiSelect":false,"placeholder":"Chọn","wrap":true,"choices.data":{"type":"Data.Query","dataset":"graph.microsoft.com/users"},
            "label":"Bước","id":"step"}
            """
        },
    };

    [Theory]
    [MemberData(nameof(Elements))]
    public void Element_is_written_as_the_schema_has_it(AdaptiveElement element, string json) =>
        Assert.Equal(
            """{"type":"AdaptiveCard","version":"1.5","body":[""" + OneLine(json) + "]}",
            new AdaptiveCard("1.5") { Body = [element] }.ToJson());

    [Fact]
    public void Card_is_written_with_its_head_its_actions_and_what_the_schema_does_not_have()
    {
        var card = new AdaptiveCard("1.5")
        {
            Lang = "vi",
            FallbackText = "Có 1 nhiệm vụ",
            Actions =
            [
                new AdaptiveExecuteAction
                {
                    Title = "Cập nhật",
                    Verb = "report",
                    Style = "positive",
                    Data = new JsonObject { ["code"] = "3đ", ["nonce"] = "n\"1" },
                },
            ],
            AdditionalProperties = { ["msteams"] = new JsonObject { ["width"] = "Full" } },
        };

        Assert.Equal(
            OneLine("""
            {"type":"AdaptiveCard","version":"1.5","lang":"vi","fallbackText":"Có 1 nhiệm vụ","body":[],
            "actions":[{"type":"Action.Execute","verb":"report","data":{"code":"3đ","nonce":"n\"1"},"title":"Cập nhật","style":"positive"}],
            "msteams":{"width":"Full"}}
            """),
            card.ToJson());
    }

    private static string OneLine(string json) => json.ReplaceLineEndings("");
}
