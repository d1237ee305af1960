using CchcBot.Protocols.AdaptiveCards;

namespace CchcBot.Tests.Protocols.AdaptiveCards;

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
}
