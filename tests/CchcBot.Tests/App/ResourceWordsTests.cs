using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using CchcBot.Domain.Text;
using CchcBot.Kernel.Words;

namespace CchcBot.Tests.App;

/// <summary>What the program says keeps to the tone of an office, and is said somewhere.</summary>
public sealed partial class ResourceWordsTests
{
    [Fact]
    public void Nobody_is_called_ban() => Assert.DoesNotContain(Texts.All(TextLanguage.Vi), t => Ban().IsMatch(t.Value));

    [Fact]
    public void Nobody_is_said_to_break_a_rule() =>
        Assert.DoesNotContain(
            Texts.All(TextLanguage.Vi).Concat(Texts.All(TextLanguage.En)),
            t => t.Value.Contains("vi phạm", StringComparison.OrdinalIgnoreCase) || t.Value.Contains("violat", StringComparison.OrdinalIgnoreCase));

    [Fact]
    public void No_text_holds_a_picture() =>
        Assert.DoesNotContain(Texts.All(TextLanguage.Vi).Concat(Texts.All(TextLanguage.En)), t => t.Value.EnumerateRunes().Any(IsPicture));

    [Fact]
    public void The_test_of_the_words_finds_them()
    {
        Assert.Matches(Ban(), "Chào bạn, mời xem");
        Assert.DoesNotMatch(Ban(), "Ban hành kế hoạch của Ban quản lý");
        Assert.True(IsPicture(new Rune(0x1F600)) && IsPicture(new Rune(0x2705)) && !IsPicture(new Rune('→')) && !IsPicture(new Rune('ự')));
    }

    /// <summary>A key in quotes, after the text's reader; made-up keys are the next test's.</summary>
    [Fact]
    public void Every_text_that_the_program_asks_for_is_there()
    {
        var asked = Sources().SelectMany(s => Asked().Matches(s).Select(m => m.Groups["key"].Value)).ToHashSet(StringComparer.Ordinal);

        Assert.True(asked.Count > 200, $"{asked.Count} texts found in the sources");
        Assert.DoesNotContain(asked, key => !Texts.All(TextLanguage.Vi).ContainsKey(key) || !Texts.All(TextLanguage.En).ContainsKey(key));
    }

    private static IEnumerable<string> Sources([CallerFilePath] string here = "") =>
        Directory.EnumerateFiles(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "src", "CchcBot"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(File.ReadAllText);

    /// <summary>Emoji and dingbats; arrows and the like are signs of writing.</summary>
    private static bool IsPicture(Rune rune) => rune.Value is (>= 0x1F000 and <= 0x1FAFF) or (>= 0x2600 and <= 0x27BF) or 0xFE0F or 0x20E3 or (>= 0x2B05 and <= 0x2B55);

    [GeneratedRegex(@"(?<!\p{L})bạn(?!\p{L})", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Ban();

    [GeneratedRegex("""Texts\.Get\(\s*(?:[^"(),]|\([^()"]*\))+,\s*"(?<key>[^"{]+)"\s*[,)]""", RegexOptions.None, 1000)]
    private static partial Regex Asked();
}
