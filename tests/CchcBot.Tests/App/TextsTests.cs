using System.Text.RegularExpressions;
using CchcBot.Domain.Text;
using CchcBot.Kernel.Words;

namespace CchcBot.Tests.App;

public sealed class TextsTests
{
    [Fact]
    public void Both_languages_say_the_same_things() =>
        Assert.Equal(Texts.All(TextLanguage.Vi).Keys.Order(StringComparer.Ordinal), Texts.All(TextLanguage.En).Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Both_languages_have_places_for_the_same_arguments() =>
        Assert.All(
            Texts.All(TextLanguage.Vi),
            vietnamese => Assert.Equal(Places(vietnamese.Value), Places(Texts.All(TextLanguage.En)[vietnamese.Key])));

    private static IEnumerable<string> Places(string text) =>
        Regex.Matches(text, @"\{(\d+)", RegexOptions.None, TimeSpan.FromSeconds(1)).Select(m => m.Groups[1].Value).Distinct().Order(StringComparer.Ordinal);
}
