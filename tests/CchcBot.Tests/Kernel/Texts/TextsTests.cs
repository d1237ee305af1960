using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using CchcBot.Domain.Text;
using CchcBot.Kernel.Texts;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Kernel.Texts;

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
        var text = new Text("còn {0} ngày", "{0} {0:day is|days are} left");

        Assert.Equal(["còn 00 ngày", "còn 01 ngày", "còn 12 ngày"], new[] { 0, 1, 12 }.Select(n => text.Of(TextLanguage.Vi, n)));
        Assert.Equal(["0 days are left", "1 day is left", "12 days are left"], new[] { 0, 1, 12 }.Select(n => text.Of(TextLanguage.En, n)));
        Assert.Equal(["1 day is left", "11 days are left"], new[] { 1, 11 }.Select(n => text.In(TextLanguage.En, n)));
    }

    /// <summary>English of one: no text says "1 tasks" or "1 task wait".</summary>
    [Fact]
    public void One_thing_is_said_in_the_singular()
    {
        var wrong = AllTexts.Known
            .Where(t => Places(t.English).Any())
            .Select(t => (t.Member, Said: t.Text.In(TextLanguage.En, [.. Enumerable.Repeat<object?>(1, 10)])))
            .Where(t => OneOfSeveral().IsMatch(t.Said));

        Assert.Equal([], wrong);
    }

    [Theory]
    [InlineData("1 tasks wait", true)]
    [InlineData("1 overdue tasks", true)]
    [InlineData("1 more open parts", true)]
    [InlineData("1 people", true)]
    [InlineData("1 task wait for a decision", true)]
    [InlineData("1 task waits", false)]
    [InlineData("1 has no deadline; 1 says so", false)]
    [InlineData("task 1 is in progress; 1 is overdue", false)]
    public void Several_of_one_are_found(string said, bool isWrong) => Assert.Equal(isWrong, OneOfSeveral().IsMatch(said));

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

    [GeneratedRegex(
        @"(?<![\d/.,:])1(?: changes|(?: (?!of|to|and|your|until|the|or|by|in|with|has|is|was|says|does|asks|leads?|lies)[a-z-]+){0,2} (?:"
            + @"(?:answer|cause|cop[iy]e|day|deadline|document|doubt|file|group|hour|item|line|matter|message|milestone|minute|month|name|obstacle|occurrence"
            + @"|officer|one|opinion|other|part|plan|point|proposal|reminder|report|request|row|send|target|task|time|unit)s|people"
            + @"|(?:answer|cause|opinion|part|row|task|unit) (?:are|become|change|get|go|have|lie|move|wait|were)))\b",
        RegexOptions.None,
        1000)]
    private static partial Regex OneOfSeveral();
}
