using System.Globalization;
using System.Text;
using System.Xml;
using CchcBot.Documents.Packages;

namespace CchcBot.Documents.Word;

/// <summary>
/// Automatic numbers: what Word prints in front of a paragraph and does not write into its text. Counters run per list
/// definition, a deeper level starts anew when a higher one moves on.
/// </summary>
internal sealed class WordNumbering
{
    private const int Levels = 9;

    private readonly Dictionary<int, Level[]> definitions = [];
    private readonly Dictionary<int, (int Definition, Dictionary<int, Level> Overrides, Dictionary<int, int> Starts)> lists = [];
    private readonly Dictionary<int, int?[]> counters = [];
    private readonly HashSet<int> begun = [];

    public static WordNumbering None { get; } = new();

    /// <exception cref="PlanFileException">More lists than any honest document has.</exception>
    public static WordNumbering Read(XmlReader xml, PlanFileLimits limits)
    {
        using (xml)
        {
            var numbering = new WordNumbering();
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

    /// <summary>The number of the next paragraph of that list and level as printed ("a)", "2.1."), "-" for a bullet; null where the list is unknown.</summary>
    public string? Next(int list, int level)
    {
        if (!lists.TryGetValue(list, out var named) || !definitions.TryGetValue(named.Definition, out var definition))
        {
            return null;
        }

        if (!counters.TryGetValue(named.Definition, out var count))
        {
            counters[named.Definition] = count = new int?[Levels];
        }

        // A list that says where to start does so on its first paragraph only.
        if (begun.Add(list))
        {
            foreach (var (at, start) in named.Starts)
            {
                count[at] = start - 1;
            }
        }

        Level Of(int at) => named.Overrides.GetValueOrDefault(at) ?? definition[at];
        for (var above = 0; above < level; above++)
        {
            count[above] ??= Of(above).Start;
        }

        count[level] = count[level] is { } last ? last + 1 : Of(level).Start;
        Array.Fill(count, null, level + 1, Levels - level - 1);
        return Print(Of(level), Of, count);
    }

    private static string Print(Level level, Func<int, Level> of, int?[] count)
    {
        if (level.Format == "bullet")
        {
            return "-";
        }

        if (level.Format == "none")
        {
            return "";
        }

        var result = new StringBuilder();
        for (var i = 0; i < level.Text.Length; i++)
        {
            if (level.Text[i] == '%' && i + 1 < level.Text.Length && level.Text[i + 1] is >= '1' and <= '9')
            {
                var at = level.Text[++i] - '1';
                result.Append(Format(count[at] ?? of(at).Start, level.Legal ? "decimal" : of(at).Format));
            }
            else
            {
                result.Append(level.Text[i]);
            }
        }

        return result.ToString().Trim();
    }

    private static string Format(int number, string format) => format switch
    {
        "upperRoman" => Roman(number),
        "lowerRoman" => Roman(number).ToLowerInvariant(),
        "upperLetter" => Letters(number),
        "lowerLetter" => Letters(number).ToLowerInvariant(),
        "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
        "none" => "",
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    private static string Roman(int number)
    {
        if (number is < 1 or > 3999)
        {
            return number.ToString(CultureInfo.InvariantCulture);
        }

        (int Value, string Digits)[] steps =
        [
            (1000, "M"),
            (900, "CM"),
            (500, "D"),
            (400, "CD"),
            (100, "C"),
            (90, "XC"),
            (50, "L"),
            (40, "XL"),
            (10, "X"),
            (9, "IX"),
            (5, "V"),
            (4, "IV"),
            (1, "I"),
        ];
        var result = new StringBuilder();
        foreach (var (value, digits) in steps)
        {
            for (; number >= value; number -= value)
            {
                result.Append(digits);
            }
        }

        return result.ToString();
    }

    /// <summary>As Word counts: A to Z, then AA, BB.</summary>
    private static string Letters(int number) => number is < 1 or > 780 ? number.ToString(CultureInfo.InvariantCulture)
        : new string((char)('A' + (number - 1) % 26), (number - 1) / 26 + 1);

    private void ReadDefinition(XmlReader xml)
    {
        var known = int.TryParse(WordPlanReader.Attribute(xml, "abstractNumId"), out var id);
        var levels = new Level[Levels];
        Array.Fill(levels, new Level(1, "decimal", "", false));
        foreach (var _ in WordPlanReader.Children(xml))
        {
            if (xml.LocalName == "lvl" && int.TryParse(WordPlanReader.Attribute(xml, "ilvl"), out var at) && at is >= 0 and < Levels)
            {
                levels[at] = ReadLevel(xml);
            }
            else
            {
                xml.Skip();
            }
        }

        if (known)
        {
            definitions[id] = levels;
        }
    }

    private static Level ReadLevel(XmlReader xml)
    {
        var level = new Level(1, "decimal", "", false);
        foreach (var _ in WordPlanReader.Children(xml))
        {
            var value = WordPlanReader.Attribute(xml, "val");
            level = xml.LocalName switch
            {
                "start" when int.TryParse(value, out var start) && start is > -100_000 and < 100_000 => level with { Start = start },
                "numFmt" => level with { Format = value ?? "decimal" },
                "lvlText" => level with { Text = value is { Length: <= 100 } ? value : "" },
                "isLgl" => level with { Legal = WordStyles.On(value) },
                _ => level,
            };
            xml.Skip();
        }

        return level;
    }

    private void ReadList(XmlReader xml)
    {
        var known = int.TryParse(WordPlanReader.Attribute(xml, "numId"), out var id);
        var definition = -1;
        Dictionary<int, Level> overrides = [];
        Dictionary<int, int> starts = [];
        foreach (var _ in WordPlanReader.Children(xml))
        {
            if (xml.LocalName == "lvlOverride" && int.TryParse(WordPlanReader.Attribute(xml, "ilvl"), out var at) && at is >= 0 and < Levels)
            {
                foreach (var __ in WordPlanReader.Children(xml))
                {
                    if (xml.LocalName == "lvl")
                    {
                        overrides[at] = ReadLevel(xml);
                        continue;
                    }

                    if (
                        xml.LocalName == "startOverride"
                        && int.TryParse(WordPlanReader.Attribute(xml, "val"), out var start)
                        && start is > -100_000 and < 100_000
                    )
                    {
                        starts[at] = start;
                    }

                    xml.Skip();
                }

                continue;
            }

            if (xml.LocalName == "abstractNumId" && int.TryParse(WordPlanReader.Attribute(xml, "val"), out var number))
            {
                definition = number;
            }

            xml.Skip();
        }

        if (known)
        {
            lists[id] = (definition, overrides, starts);
        }
    }

    private sealed record Level(int Start, string Format, string Text, bool Legal);
}
