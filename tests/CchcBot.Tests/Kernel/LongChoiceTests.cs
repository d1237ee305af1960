using AdaptiveCards;
using CchcBot.Domain.Text;
using CchcBot.Kernel.Cards;
using CchcBot.Kernel.Texts;

namespace CchcBot.Tests.Kernel;

/// <summary>A choice among many: never cut without a word, and everybody can be reached.</summary>
public sealed class LongChoiceTests
{
    private static readonly IReadOnlyList<Option> Many = [.. Enumerable.Range(1, 200).Select(i => new Option($"Phòng Chuyên môn {i}", $"u{i}"))];

    [Fact]
    public void A_short_list_stands_whole_and_has_no_field()
    {
        var elements = Render([.. Many.Take(10)]);
        Assert.Equal(10, Assert.IsType<AdaptiveChoiceSetInput>(Assert.Single(elements)).Choices.Count);
    }

    [Fact]
    public void A_long_one_says_how_much_of_it_is_shown_and_keeps_what_is_chosen()
    {
        var elements = Render(Many, value: "u199,u150");
        var list = Assert.IsType<AdaptiveChoiceSetInput>(elements[0]);
        Assert.InRange(list.Choices.Count, 30, LongChoice.Most + 2);
        Assert.Superset(new HashSet<string> { "u1", "u150", "u199" }, list.Choices.Select(c => c.Value).ToHashSet());
        var field = Assert.IsType<AdaptiveTextInput>(elements[1]);
        Assert.Equal("whoPart", field.Id);
        Assert.Equal(ListTexts.PartLabel.In(TextLanguage.Vi, list.Choices.Count, 200), field.Label);
    }

    [Fact]
    public void Long_names_leave_room_for_the_rest_of_the_card()
    {
        IReadOnlyList<Option> wide = [.. Enumerable.Range(1, 200).Select(i => new Option($"{i} {string.Concat(Enumerable.Repeat("Trung tâm Phục vụ ", 8))}", $"u{i}"))];
        var list = Assert.IsType<AdaptiveChoiceSetInput>(Render(wide)[0]);
        Assert.InRange(CardJson.SizeOf(CardParts.Card(TextLanguage.Vi, "x", [list])), 4_000, 8_000);
    }

    [Fact]
    public void A_part_shows_whom_it_fits()
    {
        var list = Assert.IsType<AdaptiveChoiceSetInput>(Render(Many, part: "chuyen mon 19")[0]);
        Assert.Equal(["u19", .. Enumerable.Range(190, 10).Select(i => $"u{i}")], list.Choices.Select(c => c.Value));
    }

    [Theory]
    [InlineData(null, null, "")]
    [InlineData("u3", null, "u3")]
    [InlineData(null, "chuyên môn 200", "u200")]
    [InlineData(null, "MON 200", "u200")]
    // Its whole name is one, though others begin with it.
    [InlineData(null, "phong chuyen mon 19", "u19")]
    [InlineData("u195", "mon 19", "u195")]
    // The field is what was typed last.
    [InlineData("u3", "mon 200", "u200")]
    [InlineData(null, "mon 20", "Có 2 tên chứa \"mon 20\". Đề nghị chọn trong danh sách, hoặc ghi đầy đủ hơn.")]
    [InlineData("u3", "hội đồng", "Không có tên nào chứa \"hội đồng\". Đề nghị ghi lại một phần tên.")]
    [InlineData(null, "-", "Không có tên nào chứa \"-\". Đề nghị ghi lại một phần tên.")]
    public void One_is_chosen_or_it_is_said_why_not(string? chosen, string? part, string expected)
    {
        var picked = LongChoice.Pick(Many, chosen, part);
        Assert.Equal(expected, picked.Why(TextLanguage.Vi) ?? picked.Value ?? "");
    }

    [Theory]
    [InlineData("u3,u4", null, "u3,u4")]
    [InlineData("u5", "mon 200; mon 3", "Có 11 tên")]
    [InlineData("u3", "mon 200; mon 3", "u3,u200")]
    [InlineData("u3", "mon 200; phong chuyen mon 30", "u3,u200,u30")]
    [InlineData("u3", "mon 200\nmon 33;", "u3,u200,u33")]
    [InlineData("", "hội đồng", "Không có tên")]
    public void Several_are_chosen_in_the_list_and_in_the_field(string chosen, string? parts, string expected)
    {
        var picked = LongChoice.PickSeveral(Many, chosen, parts);
        var said = picked.Why(TextLanguage.Vi) ?? string.Join(',', picked.Values);
        Assert.StartsWith(expected, said, StringComparison.Ordinal);
    }

    private static List<AdaptiveElement> Render(IReadOnlyList<Option> all, string? value = null, string? part = null) =>
        [.. LongChoice.Render(TextLanguage.Vi, new AdaptiveChoiceSetInput { Id = "who", Value = value }, all, part)];
}
