using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using CchcBot.Domain.Text;
using CchcBot.Kernel.Words;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Kernel.Words;

/// <summary>Every text is asked for somewhere, and has the same places in both languages.</summary>
public sealed partial class TextsTests
{
    private static readonly Lazy<HashSet<string>> Asked = new(() => [.. Sources().SelectMany(s => Members().Matches(s).Select(m => string.Concat(m.Value.Where(c => !char.IsWhiteSpace(c)))))]);

    [Fact]
    public void Every_text_is_used()
    {
        var members = AllTexts.Known.Select(t => t.Member).ToHashSet(StringComparer.Ordinal);

        Assert.True(members.Count > 1000, $"{members.Count} texts found");
        Assert.Equal([], members.Where(m => !IsUsed(m)).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("StatusTexts.NeverHeardOf")]
    [InlineData("Nowhere.Title")]
    [InlineData("TextsTests.IsUsed")]
    public void A_text_that_nothing_asks_for_is_found(string member) => Assert.False(IsUsed(member));

    [Fact]
    public void Both_languages_have_places_for_the_same_arguments() =>
        Assert.All(AllTexts.Known, text => Assert.Equal(Places(text.Vietnamese), Places(text.English)));

    [Theory]
    [InlineData("{0} của {1}", "01")]
    [InlineData("{1:D2} {0} {1}", "01")]
    [InlineData("không có", "")]
    public void A_place_is_found_wherever_it_stands(string text, string places) => Assert.Equal(places, string.Concat(Places(text)));

    [Fact]
    public void A_text_without_arguments_keeps_its_braces_and_one_with_arguments_fills_them()
    {
        var text = new Text("{0} nhiệm vụ", "{0} tasks");

        Assert.Equal("{0} nhiệm vụ", text.In(TextLanguage.Vi));
        Assert.Equal("3 tasks", text.In(TextLanguage.En, 3));
        Assert.Equal($"3 nhiệm vụ{Environment.NewLine}3 tasks", text.InBoth(3));
    }

    [Fact]
    public void One_and_several_are_said_apart_with_the_count_as_offices_write_it()
    {
        var text = new CountedText(new("còn {0} ngày", "{0} day left"), new("còn {0} ngày", "{0} days left"));

        Assert.Equal(["còn 01 ngày", "còn 12 ngày"], new[] { 1, 12 }.Select(n => text.In(TextLanguage.Vi, n)));
        Assert.Equal(["1 day left", "12 days left"], new[] { 1, 12 }.Select(n => text.In(TextLanguage.En, n)));
    }

    private static bool IsUsed(string member) => Asked.Value.Contains(member);

    private static IEnumerable<string> Places(string text) =>
        Place().Matches(text).Select(m => m.Groups[1].Value).Distinct().Order(StringComparer.Ordinal);

    private static IEnumerable<string> Sources([CallerFilePath] string here = "") =>
        Directory.EnumerateFiles(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "..", "src", "CchcBot"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(File.ReadAllText);

    /// <summary>A member with its class in front, as every text is asked for; on a line of its own where the line would be too long.</summary>
    [GeneratedRegex(@"\b[A-Z]\w*\s*\.[A-Z]\w*", RegexOptions.None, 1000)]
    private static partial Regex Members();

    [GeneratedRegex(@"\{(\d+)", RegexOptions.None, 1000)]
    private static partial Regex Place();
}
