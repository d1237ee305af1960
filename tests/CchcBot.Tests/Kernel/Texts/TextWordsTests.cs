using System.Text;
using System.Text.RegularExpressions;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Kernel.Texts;

/// <summary>What the program says keeps to the tone of an office, one spelling and one term for each thing.</summary>
public sealed partial class TextWordsTests
{
    [Fact]
    public void Nobody_is_called_ban() => Assert.DoesNotContain(AllTexts.Known, t => Ban().IsMatch(t.Vietnamese));

    [Fact]
    public void Nobody_is_said_to_break_a_rule() =>
        Assert.DoesNotContain(
            AllTexts.Known,
            t => t.Vietnamese.Contains("vi phạm", StringComparison.OrdinalIgnoreCase) || t.English.Contains("violat", StringComparison.OrdinalIgnoreCase));

    [Fact]
    public void No_text_holds_a_picture() =>
        Assert.DoesNotContain(AllTexts.Known, t => (t.Vietnamese + t.English).EnumerateRunes().Any(IsPicture));

    [Fact]
    public void The_test_of_the_words_finds_them()
    {
        Assert.Matches(Ban(), "Chào bạn, mời xem");
        Assert.DoesNotMatch(Ban(), "Ban hành kế hoạch của Ban quản lý");
        Assert.True(IsPicture(new Rune(0x1F600)) && IsPicture(new Rune(0x2705)) && !IsPicture(new Rune('→')) && !IsPicture(new Rune('ự')));
        Assert.Matches(MarkBefore(), "Đã hủy nhiệm vụ");
        Assert.Matches(MarkBefore(), "Khánh Hòa");
        Assert.DoesNotMatch(MarkBefore(), "Đã huỷ, xoá trong quý, của uỷ ban");
        Assert.Matches(OtherTerm(), "Gõ \"trợ giúp\"");
        Assert.DoesNotMatch(OtherTerm(), "Nhắn \"trợ giúp\" trong trò chuyện riêng");
    }

    /// <summary>"huỷ", "xoá", "luỹ": the mark on the last vowel, in every text but the nation's name, which Decree 30/2020 spells.</summary>
    [Fact]
    public void Every_mark_stands_where_most_texts_have_it() =>
        Assert.Equal(["ReportTexts.Nation"], AllTexts.Known.Where(t => MarkBefore().IsMatch(t.Vietnamese)).Select(t => t.Member));

    /// <summary>One term for each thing: the office reads "trò chuyện riêng", "hạn ban đầu", "nhắn", and no other word for them.</summary>
    [Fact]
    public void Each_thing_has_one_term() => Assert.DoesNotContain(AllTexts.Known, t => OtherTerm().IsMatch(t.Vietnamese));

    /// <summary>Emoji and dingbats; arrows and the like are signs of writing.</summary>
    private static bool IsPicture(Rune rune) =>
        rune.Value is (>= 0x1F000 and <= 0x1FAFF) or (>= 0x2600 and <= 0x27BF) or 0xFE0F or 0x20E3 or (>= 0x2B05 and <= 0x2B55);

    [GeneratedRegex(@"(?<!\p{L})bạn(?!\p{L})", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Ban();

    [GeneratedRegex(@"(?<!\p{L})\p{L}*(?:[òóỏõọ][ae]|[ùúủũụ]y)(?!\p{L})", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex MarkBefore();

    [GeneratedRegex(@"(?<!\p{L})(?:gõ|hạn gốc|hội thoại)(?!\p{L})", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex OtherTerm();
}
