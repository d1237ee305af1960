using CchcBot.Domain.Text;
using CchcBot.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace CchcBot.Tests.Domain.Text;

public sealed class VietnameseTextTests
{
    private static readonly Config Seeded = Config.QuickThrowOnFailure.WithMaxTest(2000).WithReplay(2025, 9);

    /// <summary>Texts of Vietnamese letters, marks in any order, blanks and what gets in between.</summary>
    private static readonly Arbitrary<string> Texts = Gen.Elements(
            [.. Decomposed.Composed, .. "aeiouydnđĐkz AZ09.,/-\t\n", '\u0301', '\u0300', '\u0309', '\u0303', '\u0323', '\u0302', '\u0306', '\u031B', '\u0327',
             '\u00A0', '\u200B', '\u00AD', '\u3000', '\uFEFF', '\u200E', 'ü', 'ß', 'Ω'])
        .ListOf().Select(list => new string([.. list])).ToArbitrary();

    [Theory]
    [InlineData("Quy\u0301 III", "Quý III")]
    [InlineData("tie\u0302\u0301n đo\u0323\u0302", "tiến độ")]
    [InlineData("ho\u031B\u0323p", "hợp")]
    [InlineData("u\u0323\u031B", "ự")]
    [InlineData("U\u031B\u0303", "Ữ")]
    [InlineData("a\u0341", "á")]
    [InlineData("năm\u00A02025\u20033\u3000a", "năm 2025 3 a")]
    [InlineData("thủ\u00AD tục\u200B\uFEFF", "thủ tục")]
    [InlineData("n\u0303 x\u0301", "n\u0303 x\u0301")]
    [InlineData("qu\u00FD\u0301 o\u0302\u031B", "quý ô")]
    [InlineData("đ\u0301", "đ\u0301")]
    [InlineData("dòng\tmột\nhai", "dòng\tmột\nhai")]
    [InlineData("", "")]
    public void Composes(string text, string composed) => Assert.Equal(composed, VietnameseText.Compose(text));

    [Fact]
    public void Composes_every_letter_from_its_marks_in_either_order()
    {
        var all = string.Join(' ', Decomposed.Composed);
        Assert.Equal(all, VietnameseText.Compose(Decomposed.Of(all)));
        Assert.Equal(all, VietnameseText.Compose(Decomposed.Of(all, swapped: true)));
    }

    [Theory]
    [InlineData("  Phòng \t Nội\u00A0\u00A0chính\r\n", "Phòng Nội chính")]
    [InlineData(" \u200B ", "")]
    [InlineData("một", "một")]
    public void Tidies(string text, string tidy) => Assert.Equal(tidy, VietnameseText.Tidy(text));

    [Theory]
    [InlineData("NHIỆM VỤ QUÁ HẠN", "nhiem vu qua han")]
    [InlineData("Đơn vị Phối hợp", "don vi phoi hop")]
    [InlineData("QuY\u0301", "quy")]
    [InlineData("Ü", "ü")]
    public void Folds(string text, string folded) => Assert.Equal(folded, VietnameseText.Fold(text));

    [Theory]
    [InlineData("hoà", "hòa")]
    [InlineData("Qúy", "quý")]
    [InlineData("THUỶ", "thủy")]
    [InlineData("khoẻ", "khỏe")]
    public void Gives_old_and_new_tone_placement_one_key(string old, string now) => Assert.Equal(VietnameseText.ToneKey(old), VietnameseText.ToneKey(now));

    [Theory]
    [InlineData("quý", "quỹ")]
    [InlineData("năm", "nam")]
    [InlineData("tư", "tu")]
    [InlineData("dân", "đân")]
    public void Keeps_different_words_apart(string one, string other) => Assert.NotEqual(VietnameseText.ToneKey(one), VietnameseText.ToneKey(other));

    [Theory]
    [InlineData("ke hoach nam 2025", false)]
    [InlineData("ke hoạch", true)]
    [InlineData("ke hoa\u0323ch", true)]
    [InlineData("đ", true)]
    [InlineData("Zürich", false)]
    public void Knows_what_was_typed_plain(string text, bool typed) => Assert.Equal(typed, VietnameseText.HasDiacritics(text));

    [Fact]
    public void Fold_is_as_long_as_Compose() =>
        Prop.ForAll(Texts, text => VietnameseText.Fold(text).Length == VietnameseText.Compose(text).Length).Check(Seeded);

    [Fact]
    public void Decomposed_and_composed_are_alike() => Prop.ForAll(Texts, text =>
        VietnameseText.Compose(Decomposed.Of(VietnameseText.Compose(text))) == VietnameseText.Compose(text)
        && VietnameseText.ToneKey(Decomposed.Of(text)) == VietnameseText.ToneKey(text)
        && VietnameseText.Fold(Decomposed.Of(text)) == VietnameseText.Fold(text)).Check(Seeded);

    [Fact]
    public void Doing_it_twice_changes_nothing() => Prop.ForAll(Texts, text =>
        VietnameseText.Compose(VietnameseText.Compose(text)) == VietnameseText.Compose(text)
        && VietnameseText.Tidy(VietnameseText.Tidy(text)) == VietnameseText.Tidy(text)
        && VietnameseText.Fold(VietnameseText.Fold(text)) == VietnameseText.Fold(text)).Check(Seeded);
}
