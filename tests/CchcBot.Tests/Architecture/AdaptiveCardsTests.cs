using System.Reflection;
using AdaptiveCards;

namespace CchcBot.Tests.Architecture;

/// <summary>The card model stands in for the official package: the Bot Framework SDK finds it by name and version.</summary>
public sealed class AdaptiveCardsTests
{
    private static readonly Assembly Cards = typeof(AdaptiveCard).Assembly;

    [Fact]
    public void The_card_model_has_the_identity_of_the_official_package()
    {
        Assert.Equal("AdaptiveCards", Cards.GetName().Name);
        Assert.Equal(new Version(3, 1, 0, 0), Cards.GetName().Version);
    }

    [Fact]
    public void The_card_model_knows_the_framework_and_nothing_else()
    {
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        Assert.All(Cards.GetReferencedAssemblies(), each => Assert.True(File.Exists(Path.Combine(framework, $"{each.Name}.dll")), each.Name));
    }

    [Fact]
    public void All_its_types_stand_in_the_package_s_namespace_under_the_package_s_prefix() =>
        Assert.All(Cards.GetExportedTypes(), type => Assert.StartsWith("AdaptiveCards.Adaptive", type.FullName, StringComparison.Ordinal));
}
