using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using CchcBot.Documents.Sheets;
using CchcBot.Domain.Text;
using CchcBot.Kernel;
using CchcBot.Office;
using CchcBot.Slices.Status;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Kernel;

/// <summary>What people type stays what they typed: on cards, in answers, in the channel and in sheets.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class PayloadTests(AzuriteFixture azurite)
{
    private const string Marks = @"\`*_~[]<>&{|";

    private static readonly string[] Hearts =
    [
        "**đậm**",
        "*nghiêng*",
        "__đậm__",
        "_nghiêng_",
        "~~gạch~~",
        "`mã`",
        "```\nkhối\n```",
        "# Đề mục",
        "###### nhỏ",
        "- mục",
        "+ mục",
        "* mục",
        "1. mục",
        "9) mục",
        "> trích",
        "---",
        "***",
        "===",
        "| a | b |",
        "|-|-|",
        "[chữ](https://evil.vn)",
        "![ảnh](https://evil.vn/a.png)",
        "[x]: https://evil.vn",
        "<https://evil.vn>",
        "[a][b]",
        "https://evil.vn/?q=1&r=2",
        "javascript:alert(1)",
        "data:text/html,<script>1</script>",
        "file:///etc/passwd",
        "msteams://l/call/0/0?users=x",
        "mailto:a@b.vn",
        "tel:113",
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<b>đậm</b>",
        "<a href='https://evil.vn'>x</a>",
        "<br/>",
        "<!-- ẩn -->",
        "<iframe src=//evil.vn>",
        "<svg/onload=1>",
        "<style>*{}</style>",
        "&lt;b&gt;",
        "&#60;script&#62;",
        "&amp;amp;",
        "&nbsp;",
        "&#x3C;at&#x3E;",
        "<at>Trần Thị Bình</at>",
        "<at id=\"0\">all</at>",
        "<AT>x</AT>",
        "@everyone",
        "@channel",
        "@Bình",
        "{{DATE(2025-09-16T08:00:00Z)}}",
        "{{TIME(2025-09-16T08:00:00Z)}}",
        "{{DATE(2025-09-16T08:00:00Z, SHORT)}}",
        "{{ 7*7 }}",
        "{{{x}}}",
        "{%raw%}",
        "${1+1}",
        "${user.name}",
        "$(id)",
        "`id`",
        "#{7*7}",
        "%{7}",
        "<%= 1 %>",
        "@{x}",
        "{0}",
        "{1:D2}",
        "{}",
        "%s%n",
        "=1+1",
        "=HYPERLINK(\"https://evil.vn\";\"x\")",
        "+1+1",
        "-1+1",
        "@SUM(A1)",
        "=cmd|' /C calc'!A0",
        "=WEBSERVICE(\"https://evil.vn\")",
        "\t=1+1",
        "'=1+1",
        ";=1",
        "=DDE(\"a\";\"b\")",
        "=IMPORTXML(\"https://evil.vn\")",
        "\u202Eđảo\u202C",
        "\u2066cô lập\u2069",
        "\u202Atrái\u202C",
        "\u200Bkhông rộng",
        "\u200D\u200C",
        "\uFEFFđầu",
        "a\u0301\u0301\u0301\u0301",
        "\u0007chuông",
        "\u001B[31mđỏ",
        "a\u0000b",
        "a\r\nb",
        "\u2028dòng",
        "\u00A0\u3000trống",
        "'; DROP TABLE plans;--",
        "\" or 1=1",
        "' or PartitionKey ge '",
        "..\\..\\x",
        "../../etc/passwd",
        "%2e%2e%2f",
        "{\"type\":\"AdaptiveCard\"}",
        "\",\"verb\":\"plan.store\"",
        "</TextBlock>",
        "]]>",
        "<?xml version=\"1.0\"?>",
        "\\*sẵn\\*",
        "\\\\",
        "\\[x](y)",
        "**chưa hết",
        "[chưa hết",
        "<chưa hết",
        "`chưa hết",
        "{{chưa hết",
    ];

    /// <summary>Each between two words of its own, so that it is found again; with a very long word, and one of marks alone.</summary>
    internal static readonly IReadOnlyList<(string Tag, string Text)> Payloads =
        [.. Hearts.Append(new string('ư', 400)).Append(new string('*', 200)).Select((heart, i) => (Tag(i), $"{Tag(i)} {heart} {Tag(i)}"))];

    [Fact]
    public async Task What_is_typed_into_a_report_is_shown_as_typed()
    {
        await using var office = await LoadedOffice.OpenAsync(azurite.Service);
        office.MoveTo(new DateTime(2025, 9, 16, 10, 0, 0));
        var (plan, id) = ((await office.OnlyPlanAsync()).Id, (await office.StateAsync()).Find("3b")!.Assignments[0].Id.ToString());
        var wrong = new List<string>();
        foreach (var (tag, text) in Payloads)
        {
            var form = await office.TapAsync(TestOffice.Cuong, SharedVerbs.StatusForm.Name, new JsonObject { ["plan"] = plan, ["id"] = id });
            var saved = await office.TapAsync(
                TestOffice.Cuong,
                form.Card!,
                StatusTexts.Save.In(TextLanguage.Vi),
                new
                {
                    step = "blocked",
                    result = text,
                    obstacle = text,
                }
            );
            Check(wrong, "saved", tag, text, saved, mustShow: true);
            Check(
                wrong,
                "form",
                tag,
                text,
                await office.TapAsync(TestOffice.Cuong, SharedVerbs.StatusForm.Name, new JsonObject { ["plan"] = plan, ["id"] = id }),
                mustShow: false
            );
            Check(wrong, "detail", tag, text, await office.SayAsync(TestOffice.An, "chi tiết 3b"), mustShow: true);
            Check(wrong, "list", tag, text, await office.SayAsync(TestOffice.An, "nhiệm vụ vướng mắc"), mustShow: false);
            Check(wrong, "channel", tag, text, await office.PostAsync(TestOffice.An, "nhiệm vụ vướng mắc"), mustShow: false);
        }

        Assert.True(Payloads.Count >= 100 && wrong.Count == 0, $"{wrong.Count} wrong\n{string.Join('\n', wrong.Take(20))}");
    }

    [Fact]
    public async Task A_units_name_and_a_question_are_shown_as_typed()
    {
        await using var office = await LoadedOffice.OpenAsync(azurite.Service);
        office.MoveTo(new DateTime(2025, 12, 16, 10, 0, 0));
        var wrong = new List<string>();
        foreach (var (tag, text) in Payloads)
        {
            await office.Offices.ChangeUnitAsync(office.Id, UnitKeys.Key(TestOffice.Centre), unit => unit! with { Name = text }, default);
            Check(wrong, "units", tag, text, await office.SayAsync(TestOffice.Binh, "danh sách đơn vị"), mustShow: true);
            Check(wrong, "roster", tag, text, await office.SayAsync(TestOffice.Binh, "đơn vị và cán bộ"), mustShow: false);
            Check(wrong, "summary", tag, text, await office.PostAsync(TestOffice.An, "tổng hợp"), mustShow: false);
            Check(wrong, "breakdown", tag, text, await office.SayAsync(TestOffice.An, "thống kê theo đơn vị"), mustShow: false);
            Check(wrong, "question", tag, text, await office.SayAsync(TestOffice.An, $"nhiệm vụ quá hạn của {text}"), mustShow: false);
            Check(wrong, "task", tag, text, await office.SayAsync(TestOffice.Cuong, $"chi tiết nhiệm vụ {text}"), mustShow: false);
            Check(wrong, "delegate", tag, text, await office.SayAsync(TestOffice.Cuong, $"uỷ quyền cho {text} đến 20/12"), mustShow: false);
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} wrong\n{string.Join('\n', wrong.Take(20))}");
    }

    [Fact]
    public void A_sheet_holds_what_was_typed_and_no_formula()
    {
        var content = SheetWriter.Write(new SheetDraft("x", [new("a")], [.. Payloads.Select(p => (IReadOnlyList<string?>)[p.Text])]));
        var rows = Assert.Single(SheetFile.Read(content, "x.xlsx").Sheets).Rows;

        Assert.All(rows.SelectMany(r => r.Cells), cell => Assert.False(cell.IsFormula));
        Assert.Equal(Payloads.Count, rows.Skip(1).Zip(Payloads).Count(p => p.First[0].Text.StartsWith(p.Second.Tag, StringComparison.Ordinal)));
    }


    [Fact]
    public void The_test_of_the_escaping_finds_what_is_not_escaped()
    {
        var wrong = new List<string>();
        var card = JsonNode.Parse("""{"type":"AdaptiveCard","body":[{"type":"TextBlock","text":"zq001 **x** zq001"}]}""")!;
        CheckNode(wrong, "x", "zq001", "zq001 **x** zq001", card, "", out var shown);

        Assert.True(shown);
        Assert.NotEmpty(wrong);
    }

    private static void Check(List<string> wrong, string where, string tag, string text, Reply reply, bool mustShow)
    {
        var shown = false;
        if (reply.Card is { } card)
        {
            CheckNode(wrong, where, tag, text, JsonNode.Parse(card.ToJson())!, "", out shown);
        }

        if (mustShow && !shown)
        {
            wrong.Add($"{where} {text}: not shown {reply.Text}");
        }
    }

    internal static void CheckNode(List<string> wrong, string where, string tag, string text, JsonNode node, string name, out bool shown)
    {
        shown = false;
        switch (node)
        {
            case JsonObject found:
                foreach (
                    var (property, value) in found.Where(p =>
                        p.Value is not null
                        && p.Key != "data"
                        && !(p.Key == "value" && found["type"]?.GetValue<string>().StartsWith("Input.", StringComparison.Ordinal) == true)
                    )
                )
                {
                    CheckNode(wrong, where, tag, text, value!, $"{found["type"]?.GetValue<string>()}.{property}", out var here);
                    shown |= here;
                }

                break;
            case JsonArray list:
                foreach (var item in list.Where(i => i is not null))
                {
                    CheckNode(wrong, where, tag, text, item!, name, out var here);
                    shown |= here;
                }

                break;
            case JsonValue value when value.TryGetValue<string>(out var said) && said.Contains(tag, StringComparison.Ordinal):
                var typed = said[said.IndexOf(tag, StringComparison.Ordinal)..];
                var isMarkdown = name is "TextBlock.text" or ".title" or ".value";
                if (isMarkdown ? HasOpenMark(typed) : name != "AdaptiveCard.fallbackText" && typed.Contains("{{", StringComparison.Ordinal))
                {
                    wrong.Add($"{where} {name}: {said}");
                }

                if (
                    isMarkdown
                    && name == "TextBlock.text"
                    && Letters(text) is var whole
                    // Of a task's words some are searched for, and those are shown.
                    && !Letters(Unescaped(typed)).StartsWith(whole[..Math.Min(whole.Length, where == "task" || said.Contains("Chi tiết: Nhiệm vụ “", StringComparison.Ordinal) ? tag.Length : 12)], StringComparison.Ordinal)
                )
                {
                    wrong.Add($"{where} {name}: {said} is not {text}");
                }

                shown = true;
                break;
        }
    }

    private static bool HasOpenMark(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (
                text[i] == '\\'
                && i + 1 < text.Length
                && (Marks.Contains(text[i + 1], StringComparison.Ordinal) || char.IsPunctuation(text[i + 1]) || char.IsSymbol(text[i + 1]))
            )
            {
                i++;
            }
            else if (Marks.Contains(text[i], StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static string Unescaped(string text)
    {
        var result = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            i += text[i] == '\\' && i + 1 < text.Length ? 1 : 0;
            result.Append(text[i]);
        }

        return result.ToString();
    }

    /// <summary>What of a text is seen, without its distances.</summary>
    internal static string Letters(string text) =>
        string.Concat(
            VietnameseText
                .Tidy(text)
                .Where(c =>
                    !char.IsControl(c)
                    && !char.IsWhiteSpace(c)
                    && char.GetUnicodeCategory(c) is not (UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.NonSpacingMark)
                )
        );

    private static string Tag(int number) => string.Create(CultureInfo.InvariantCulture, $"zq{number:D3}");
}
