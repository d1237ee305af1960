namespace CchcBot.Language;

/// <summary>The context in which text is read: the day, who asks, and the names that may occur.</summary>
/// <param name="AsOf">Today in office time.</param>
/// <param name="AskerUnit">The unit of the person who asks, or null.</param>
public sealed record LanguageContext(
    DateOnly AsOf,
    string? AskerUnit,
    IReadOnlyList<KnownUnit> Units,
    IReadOnlyList<KnownPerson> People,
    IReadOnlyList<string> Plans,
    IReadOnlyList<string> Areas);

public sealed record KnownUnit(string Name, IReadOnlyList<string> Aliases);

public sealed record KnownPerson(string Name, string? Unit);
