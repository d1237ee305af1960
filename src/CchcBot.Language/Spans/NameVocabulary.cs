using CchcBot.Language.Words;

namespace CchcBot.Language.Spans;

/// <summary>How units, areas, plans and people are named in offices, from the data file next to this one.</summary>
internal static class NameVocabulary
{
    private static readonly OrderedDictionary<string, string[]> Sections = DataFile.Read("names.txt");

    /// <summary>The types of units and their abbreviations.</summary>
    public static (string Type, string[] Short)[] UnitTypes { get; } = [.. Whole("unit types").Select(static type => (type.Name, type.Said.Split("; ")))];

    /// <summary>Abbreviations in names.</summary>
    public static (string Short, string Full)[] Abbreviations { get; } = Whole("abbreviations");

    /// <summary>Synonyms of parts of names, Vietnamese or English.</summary>
    public static (string Part, string Said)[] UnitSynonyms { get; } = Single("unit synonyms");

    /// <summary>Parts of unit names that are also ordinary words: recognised only after the unit's type ("Phòng Hành chính").</summary>
    public static string[] OrdinaryParts { get; } = Sections["ordinary parts of units"][0].Split("; ");

    /// <summary>Words before the name of an area that mark it as one.</summary>
    public static string AreaMarkers { get; } = Sections["area markers"][0];

    /// <summary>Synonyms of the areas of administrative reform.</summary>
    public static (string Area, string Said)[] AreaSynonyms { get; } = Whole("area synonyms");

    /// <summary>Short names of areas, recognised only after a marker word: "mảng thủ tục".</summary>
    public static (string Area, string Said)[] AreaShort { get; } = Single("short areas");

    /// <summary>Titles before a person's name.</summary>
    public static string PersonTitles { get; } = Sections["person titles"][0];

    /// <summary>Words for "plan" before its subject.</summary>
    public static string PlanWords { get; } = Sections["plan words"][0];

    /// <summary>Short subjects of plans, recognised only next to a word for "plan": "kế hoạch số", "the digital plan".</summary>
    public static (string Plan, string Said)[] PlanShort { get; } = Single("short plans");

    /// <summary>Synonyms of the subjects of plans.</summary>
    public static (string Plan, string Said)[] PlanSynonyms { get; } = Whole("plan synonyms");

    private static (string Name, string Said)[] Whole(string section) =>
        [.. Sections[section].Select(static line => line.Split(": ", 2)).Select(static line => (line[0], line[1]))];

    private static (string Name, string Said)[] Single(string section) =>
        [.. Whole(section).SelectMany(static line => line.Said.Split("; ").Select(said => (line.Name, said)))];
}
