using System.Text;
using System.Xml;
using CchcBot.Documents.Packages;

namespace CchcBot.Documents.Word;

/// <summary>
/// Computes automatic numbers, which Word prints before a paragraph but does not store in its text. Counters run per list definition; a deeper level
/// restarts when a higher one advances, unless it says otherwise.
/// </summary>
internal sealed class WordNumbering
{
    private const int Levels = 9;

    // Limit of the chain of references: a definition may refer to a style whose list refers to another definition.
    private const int LongestChain = 5;

    private readonly Dictionary<int, Definition> definitions = [];
    private readonly Dictionary<int, NamedList> lists = [];
    private readonly Dictionary<int, int?[]> counters = [];
    private readonly HashSet<(int List, int Level)> begun = [];
    private WordStyles styles = WordStyles.None;

    public static WordNumbering None { get; } = new();

    /// <param name="xml">A reader on the numbering part.</param>
    /// <param name="styles">The document's styles; a definition may refer to the list of a style.</param>
    /// <param name="limits">The limits for the document.</param>
    /// <exception cref="PlanFileException">There are too many lists.</exception>
    public static WordNumbering Read(XmlReader xml, WordStyles styles, PlanFileLimits limits)
    {
        using (xml)
        {
            var numbering = new WordNumbering { styles = styles };
            xml.MoveToContent();
            foreach (var _ in WordPlanReader.Children(xml))
            {
                if (numbering.definitions.Count > limits.Definitions || numbering.lists.Count > limits.Definitions)
                {
                    throw new PlanFileException(PlanFileProblemKind.TooComplex);
                }

                switch (xml.LocalName)
                {
                    case "abstractNum":
                        numbering.ReadDefinition(xml);
                        break;
                    case "num":
                        numbering.ReadList(xml);
                        break;
                    default:
                        xml.Skip();
                        break;
                }
            }

            return numbering;
        }
    }

    /// <summary>The printed number of the next paragraph of that list ("a)", "2.1."), "-" for a bullet; null if the list is unknown.</summary>
    /// <param name="list">The list and, if the paragraph states it, the level.</param>
    /// <param name="style">The paragraph's style; a level may be linked to a style.</param>
    public string? Next(WordList list, WordStyle style)
    {
        if (!lists.TryGetValue(list.Id, out var named) || LevelsOf(named) is not { } levels)
        {
            return null;
        }

        var level = list.Level ?? LevelOf(levels, style);
        if (!counters.TryGetValue(named.Definition, out var count))
        {
            counters[named.Definition] = count = new int?[Levels];
        }

        for (var above = 0; above < level; above++)
        {
            count[above] = OwnStart(above) ?? count[above] ?? levels[above].Start;
        }

        count[level] = OwnStart(level) ?? (count[level] is { } last ? last + 1 : levels[level].Start);
        for (var below = level + 1; below < Levels; below++)
        {
            if (level < levels[below].RestartsAfter(below))
            {
                count[below] = null;
            }
        }

        return Print(level, levels, count);

        // A start override applies only to the first paragraph of the level.
        int? OwnStart(int at) => named.Starts.TryGetValue(at, out var start) && begun.Add((list.Id, at)) ? start : null;
    }

    private static string Print(int level, Level[] levels, int?[] count)
    {
        var own = levels[level];
        if (own.Format == "bullet")
        {
            return "-";
        }

        var result = new StringBuilder();
        for (var i = 0; i < own.Text.Length; i++)
        {
            if (own.Text[i] == '%' && i + 1 < own.Text.Length && own.Text[i + 1] is >= '1' and <= '9')
            {
                var at = own.Text[++i] - '1';
                var (format, pattern) = own.Legal ? ("decimal", null) : (levels[at].Format, levels[at].Pattern);
                result.Append(WordNumberFormat.Print(count[at] ?? levels[at].Start, format, pattern));
            }
            else
            {
                result.Append(own.Text[i]);
            }
        }

        return result.ToString().Trim();
    }

    /// <summary>The level linked to the paragraph's style, or else to the nearest style that it is based on; else the first level.</summary>
    private static int LevelOf(Level[] levels, WordStyle style)
    {
        foreach (var name in style.Names)
        {
            if (Array.FindIndex(levels, l => l.Style == name) is var at and >= 0)
            {
                return at;
            }
        }

        return 0;
    }

    /// <summary>The levels of a list with its overrides; null if they are not defined.</summary>
    private Level[]? LevelsOf(NamedList named)
    {
        if (named.Levels is null && Defined(named.Definition) is { } defined)
        {
            var levels = (Level[])defined.Clone();
            foreach (var (at, level) in named.Overrides)
            {
                levels[at] = level;
            }

            named.Levels = levels;
        }

        return named.Levels;
    }

    /// <summary>The levels of a definition, or those of the list style that it refers to.</summary>
    private Level[]? Defined(int id)
    {
        for (var steps = 0; steps < LongestChain && definitions.TryGetValue(id, out var definition); steps++)
        {
            if (definition.PointsTo is not { } name)
            {
                return definition.Levels;
            }

            var target = styles.Find(name).List is { } list && lists.TryGetValue(list.Id, out var named) ? named.Definition : -1;
            if (target == id || !definitions.ContainsKey(target))
            {
                target = definitions.Where(d => d.Value.IsOf == name).Select(d => d.Key).DefaultIfEmpty(-1).First();
            }

            id = target;
        }

        return null;
    }

    private void ReadDefinition(XmlReader xml)
    {
        var known = int.TryParse(WordPlanReader.Attribute(xml, "abstractNumId"), out var id);
        var definition = new Definition(new Level[Levels], null, null);
        Array.Fill(definition.Levels, Level.Plain);
        foreach (var _ in WordPlanReader.Children(xml))
        {
            if (xml.LocalName == "lvl" && LevelAt(xml) is { } at)
            {
                definition.Levels[at] = ReadLevel(xml);
                continue;
            }

            definition = xml.LocalName switch
            {
                "numStyleLink" => definition with { PointsTo = WordPlanReader.Attribute(xml, "val") },
                "styleLink" => definition with { IsOf = WordPlanReader.Attribute(xml, "val") },
                _ => definition,
            };
            xml.Skip();
        }

        if (known)
        {
            definitions[id] = definition;
        }
    }

    private static Level ReadLevel(XmlReader xml)
    {
        var level = Level.Plain;
        foreach (var _ in WordPlanReader.Children(xml))
        {
            if (xml.LocalName == "AlternateContent")
            {
                level = ReadOwnFormat(xml, level);
                continue;
            }

            var value = WordPlanReader.Attribute(xml, "val");
            level = xml.LocalName switch
            {
                "start" when Number(value) is { } start => level with { Start = start },
                "numFmt" => level with { Format = value ?? "decimal", Pattern = WordPlanReader.Attribute(xml, "format") },
                "lvlText" => level with { Text = value is { Length: <= 100 } ? value : "" },
                "lvlRestart" => level with { Restart = Number(value) },
                "pStyle" => level with { Style = value },
                "isLgl" => level with { Legal = WordStyles.On(value) },
                _ => level,
            };
            xml.Skip();
        }

        return level;
    }

    /// <summary>Reads a custom format ("001, 002, ...") from mc:Choice; the fallback for old programs is decimal.</summary>
    private static Level ReadOwnFormat(XmlReader xml, Level level)
    {
        foreach (var _ in WordPlanReader.Children(xml))
        {
            if (xml.LocalName != "Choice")
            {
                xml.Skip();
                continue;
            }

            foreach (var __ in WordPlanReader.Children(xml))
            {
                if (xml.LocalName == "numFmt")
                {
                    level = level with { Format = WordPlanReader.Attribute(xml, "val") ?? "decimal", Pattern = WordPlanReader.Attribute(xml, "format") };
                }

                xml.Skip();
            }
        }

        return level;
    }

    private void ReadList(XmlReader xml)
    {
        var known = int.TryParse(WordPlanReader.Attribute(xml, "numId"), out var id);
        var list = new NamedList();
        foreach (var _ in WordPlanReader.Children(xml))
        {
            if (xml.LocalName == "lvlOverride" && LevelAt(xml) is { } at)
            {
                ReadOverride(xml, at, list);
                continue;
            }

            if (xml.LocalName == "abstractNumId" && int.TryParse(WordPlanReader.Attribute(xml, "val"), out var number))
            {
                list.Definition = number;
            }

            xml.Skip();
        }

        if (known)
        {
            lists[id] = list;
        }
    }

    private static void ReadOverride(XmlReader xml, int at, NamedList list)
    {
        foreach (var _ in WordPlanReader.Children(xml))
        {
            if (xml.LocalName == "lvl")
            {
                list.Overrides[at] = ReadLevel(xml);
                continue;
            }

            if (xml.LocalName == "startOverride" && Number(WordPlanReader.Attribute(xml, "val")) is { } start)
            {
                list.Starts[at] = start;
            }

            xml.Skip();
        }
    }

    private static int? LevelAt(XmlReader xml) =>
        int.TryParse(WordPlanReader.Attribute(xml, "ilvl"), out var at) && at is >= 0 and < Levels ? at : null;

    /// <summary>Parses a counter; null if it is out of a plausible range.</summary>
    private static int? Number(string? value) => int.TryParse(value, out var number) && number is > -100_000 and < 100_000 ? number : null;

    /// <param name="Pattern">The first numbers of a custom format.</param>
    /// <param name="Restart">The 1-based level after whose numbers it restarts; 0 = never; null = after any higher level.</param>
    /// <param name="Style">The style that is linked to the level.</param>
    private sealed record Level(int Start, string Format, string? Pattern, string Text, bool Legal, int? Restart, string? Style)
    {
        public static Level Plain { get; } = new(1, "decimal", null, "", false, null, null);

        /// <summary>The level, counted from 1, after whose numbers (or higher ones) it restarts.</summary>
        public int RestartsAfter(int own) => Restart is { } after && after <= own ? after : own;
    }

    /// <param name="PointsTo">The list style whose levels it uses.</param>
    /// <param name="IsOf">The list style whose levels it defines.</param>
    private sealed record Definition(Level[] Levels, string? PointsTo, string? IsOf);

    private sealed class NamedList
    {
        public int Definition { get; set; } = -1;

        public Dictionary<int, Level> Overrides { get; } = [];

        public Dictionary<int, int> Starts { get; } = [];

        /// <summary>The cached levels; null before the first look-up.</summary>
        public Level[]? Levels { get; set; }
    }
}
