using CchcBot.Domain.Text;
using CchcBot.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace CchcBot.Tests.Domain.Text;

public sealed class VietnameseOrderTests
{
    [Theory]
    [InlineData("a", "ă", "â", "b", "c", "d", "đ", "e", "ê", "g")]
    [InlineData("o", "ô", "ơ", "p", "u", "ư", "v", "y")]
    [InlineData("ma", "mà", "mả", "mã", "má", "mạ", "mai")]
    [InlineData("Dân", "Đầu", "Em")]
    [InlineData("1a", "1b", "1d", "1đ", "1e", "3b", "10a")]
    [InlineData("Phòng Hành chính", "Phòng Nội chính", "Phòng Tổng hợp")]
    [InlineData("hoa", "hòa", "hoa hồng", "hoan")]
    [InlineData("VP", "vp")]
    [InlineData("", "a")]
    public void Orders(params string[] expected)
    {
        var shuffled = expected.Reverse().ToList();
        Assert.Equal(expected, shuffled.Order(VietnameseOrder.Instance));
        Assert.Equal(expected, shuffled.Select(s => Decomposed.Of(s)).Order(VietnameseOrder.Instance).Select(VietnameseText.Compose));
    }

    [Fact]
    public void Puts_null_first() =>
        Assert.Equal([null, "", "a"], new[] { "a", null, "" }.Order(VietnameseOrder.Instance));

    [Fact]
    public void Is_an_order()
    {
        var texts = Gen.Elements("aàảâấbdđoôơuư09 zA".ToCharArray()).ListOf(4).Select(list => new string([.. list])).ToArbitrary();
        var order = VietnameseOrder.Instance;
        Prop.ForAll(texts, texts, texts, (a, b, c) =>
            Math.Sign(order.Compare(a, b)) == -Math.Sign(order.Compare(b, a))
            && (order.Compare(a, b) == 0) == (a == b)
            && !(order.Compare(a, b) <= 0 && order.Compare(b, c) <= 0 && order.Compare(a, c) > 0))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(5000).WithReplay(2025, 9));
    }
}
