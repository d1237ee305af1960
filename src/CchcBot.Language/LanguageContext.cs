namespace CchcBot.Language;

/// <summary>What is known when words are read: the day, who asks, and the names that may be said.</summary>
/// <param name="AsOf">The office's day.</param>
/// <param name="AskerUnit">The unit of who asks, or null.</param>
public sealed record LanguageContext(
    DateOnly AsOf,
    string? AskerUnit,
    IReadOnlyList<KnownUnit> Units,
    IReadOnlyList<KnownPerson> People,
    IReadOnlyList<string> Plans,
    IReadOnlyList<string> Areas);

public sealed record KnownUnit(string Name, IReadOnlyList<string> Aliases);

public sealed record KnownPerson(string Name, string? Unit);
