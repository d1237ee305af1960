using System.Net;
using System.Text.Json.Nodes;
using CchcBot.Kernel.Cards;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Kernel;

public sealed class CardTextTests
{
    [Theory]
    [InlineData("Ban hành Kế hoạch số 3205/KH-VP (sửa đổi), hạn 30/9/2025!", "Ban hành Kế hoạch số 3205/KH-VP (sửa đổi), hạn 30/9/2025!")]
    [InlineData("**đậm** _nghiêng_ ~~bỏ~~ `mã`", @"\*\*đậm\*\* \_nghiêng\_ \~\~bỏ\~\~ \`mã\`")]
    [InlineData("[bấm vào đây](https://evil.example)", @"\[bấm vào đây\](https://evil.example)")]
    [InlineData("![ảnh](https://evil.example/x.png)", @"!\[ảnh\](https://evil.example/x.png)")]
    [InlineData("<at>Chánh Văn phòng</at>", @"\<at\>Chánh Văn phòng\</at\>")]
    [InlineData("<https://evil.example>", @"\<https://evil.example\>")]
    [InlineData("<img src=x onerror=alert(1)>", @"\<img src=x onerror=alert(1)\>")]
    [InlineData("{{DATE(2025-09-16T00:00:00Z, SHORT)}}", @"\{\{DATE(2025-09-16T00:00:00Z, SHORT)}}")]
    [InlineData("${name}", @"$\{name}")]
    [InlineData("&lt;b&gt; A & B", @"\&lt;b\&gt; A \& B")]
    [InlineData(@"C:\KH\*", @"C:\\KH\\\*")]
    [InlineData("# tiêu đề", @"\# tiêu đề")]
    [InlineData("mục # 3", "mục # 3")]
    [InlineData("- gạch đầu dòng", @"\- gạch đầu dòng")]
    [InlineData("---", @"\---")]
    [InlineData("+ cộng", @"\+ cộng")]
    [InlineData("===", @"\===")]
    [InlineData("> trích", @"\> trích")]
    [InlineData("3. Cải cách thể chế", @"3\. Cải cách thể chế")]
    [InlineData("12) Nhiệm vụ", @"12\) Nhiệm vụ")]
    [InlineData("3.5 tỷ", @"3\.5 tỷ")]
    [InlineData("2025", "2025")]
    [InlineData("a) Rà soát", "a) Rà soát")]
    [InlineData("| a | b |", @"\| a \| b \|")]
    [InlineData("dòng một\r\n    dòng hai\n\n\n- dòng ba", "dòng một\n\ndòng hai\n\n\\- dòng ba")]
    [InlineData("đảo\u202Engược\u2066 và \u0000\u0007rác", "đảongược và rác")]
    [InlineData("cột\tcột", "cột cột")]
    [InlineData("", "")]
    [InlineData("  \n ", "")]
    public void Words_in_markdown_show_as_written(string words, string text) => Assert.Equal(text, CardText.Literal(words));

    [Theory]
    [InlineData("**đậm** [x](y) <at>A</at>", "**đậm** [x](y) <at>A</at>")]
    [InlineData("{{DATE(2025-09-16T00:00:00Z)}}", "{\u200B{DATE(2025-09-16T00:00:00Z)}}")]
    [InlineData("{{{x", "{\u200B{\u200B{x")]
    [InlineData("đảo\u202Engược\u0007", "đảongược")]
    [InlineData("hai\ndòng", "hai\ndòng")]
    public void Words_without_markdown_show_as_written(string words, string text) => Assert.Equal(text, CardText.Plain(words));

    [Fact]
    public async Task An_independent_renderer_shows_the_words_and_nothing_else()
    {
        string[] words =
        [
            "**đậm** __đậm__ *nghiêng* _nghiêng_ ~~bỏ~~ `mã` ``mã``",
            "[bấm](https://evil.example \"x\")",
            "![ảnh](https://evil.example/x.png)",
            "[bấm][1]",
            "[1]: https://evil.example",
            "<https://evil.example> <a@evil.example>",
            "<at>Chánh Văn phòng</at>",
            "<script>alert(1)</script>",
            "<!-- ẩn -->",
            "{{DATE(2025-09-16T00:00:00Z, SHORT)}} {{TIME(2025-09-16T00:00:00Z)}}",
            "{{{{DATE(2025-09-16T00:00:00Z)}}}}",
            "&lt;b&gt; &#42;x&#42; &nbsp;",
            @"\*x\* C:\KH\",
            "# một",
            "###### sáu",
            "- gạch",
            "+ cộng",
            "* sao",
            "---",
            "***",
            "___",
            "===",
            "> trích",
            "1. một",
            "999999999) chín",
            "3.5 tỷ đồng",
            "| a | b |",
            "a_b_c 2*3*4 5 ~ 6",
            "mục # 3 - a + b = c > d",
            "a) Rà soát (quý I/2025): 50% [x]",
        ];

        await NodePackages.EnsureInstalledAsync();
        var input = new JsonArray([.. words.Select(each => JsonValue.Create(CardText.Literal(each)))]).ToJsonString();
        var shown = JsonNode.Parse(await NodePackages.RunAsync("node", ["card-text.mjs"], input))!.AsArray().Select(each => each!.GetValue<string>());

        Assert.Equal(
            words.Select(each => $"<p>{each}</p>\n"),
            shown.Select(html => html.StartsWith("<p>", StringComparison.Ordinal) ? "<p>" + WebUtility.HtmlDecode(html[3..^5]) + "</p>\n" : html)
        );
        Assert.All(shown, html => Assert.DoesNotContain('<', html[3..^5]));
    }
}
