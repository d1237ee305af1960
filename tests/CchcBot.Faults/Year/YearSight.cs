using System.Globalization;
using System.IO.Compression;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CchcBot.Documents.Sheets;

namespace CchcBot.Faults.Year;

/// <summary>Reads figures off what people see: cards as they are sent, plain text, Word and Excel files.</summary>
internal static partial class YearSight
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <summary>The facts of a card by their titles, the first of each.</summary>
    public static Dictionary<string, string> Facts(string card)
    {
        var facts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var fact in Objects(JsonNode.Parse(card)).Where(o => o.ContainsKey("title") && o.ContainsKey("value")))
        {
            facts.TryAdd(fact["title"]!.GetValue<string>(), fact["value"]!.GetValue<string>());
        }

        return facts;
    }

    /// <summary>What stands chosen in a card's inputs.</summary>
    public static Dictionary<string, string> Chosen(string card) => Objects(JsonNode.Parse(card))
        .Where(o => o["type"]?.GetValue<string>() == "Input.ChoiceSet" && o["value"] is JsonValue)
        .ToDictionary(o => o["id"]!.GetValue<string>(), o => o["value"]!.GetValue<string>(), StringComparer.Ordinal);

    /// <summary>All texts of a card in their order.</summary>
    public static List<string> Texts(string card) =>
        [.. Objects(JsonNode.Parse(card)).Where(o => o["text"] is JsonValue).Select(o => o["text"]!.GetValue<string>())];

    public static Figures FiguresOf(IReadOnlyDictionary<string, string> facts) => new(
        First(facts, "Tổng số nhiệm vụ"),
        First(facts, "Hoàn thành đúng hạn"),
        First(facts, "Hoàn thành sau hạn"),
        First(facts, "Hoàn thành, không rõ ngày"),
        First(facts, "Chưa đến hạn"),
        First(facts, "Quá hạn"),
        First(facts, "Thường xuyên"),
        First(facts, "Chờ sự kiện"),
        Behind(facts, "Chưa đến hạn", "sắp đến hạn"),
        Behind(facts, "Chưa đến hạn", "đã trình"),
        Behind(facts, "Quá hạn", "đã trình"),
        Behind(facts, "Hoàn thành đúng hạn", "sau gia hạn"));

    /// <summary>By unit: total, overdue, in term, as a breakdown's card names them.</summary>
    public static SortedDictionary<string, (int Total, int Overdue, int InTerm)> Units(string card)
    {
        var units = new SortedDictionary<string, (int Total, int Overdue, int InTerm)>(StringComparer.Ordinal);
        var texts = Texts(card);
        for (var i = 0; i + 2 < texts.Count; i++)
        {
            if (texts[i].EndsWith(": ", StringComparison.Ordinal) && CountOfTasks().Match(texts[i + 1]) is { Success: true } total)
            {
                // The numbers of the unit's bar stand before its line.
                var line = texts.Skip(i + 2).First(t => !t.All(char.IsAsciiDigit));
                units[texts[i][..^2]] = (Int(total.Groups[1].Value), Word(line, "Quá hạn"), Word(line, "Chưa đến hạn"));
            }
        }

        return units;

        static int Word(string line, string name) => line.Split(" · ").Where(p => p.StartsWith(name, StringComparison.Ordinal)).Select(p => Int(p[name.Length..])).Sum();
    }

    /// <summary>The tasks of a list as text, as "plan code"; a number, then the code and the plan's number.</summary>
    public static SortedSet<string> Listed(string text) =>
        new(ListedTask().Matches(text).Select(m => $"{m.Groups[2].Value} {m.Groups[1].Value}"), StringComparer.Ordinal);

    /// <summary>A Word file: its tables, each under the last heading before it, and its text.</summary>
    public static (string Text, List<(string Heading, List<string[]> Rows)> Tables) Word(byte[] content)
    {
        using var archive = new ZipArchive(new MemoryStream(content));
        using var part = archive.GetEntry("word/document.xml")!.Open();
        var body = XDocument.Load(part).Root!.Element(W + "body")!;
        var (text, heading, tables) = (new List<string>(), "", new List<(string, List<string[]>)>());
        foreach (var element in body.Elements())
        {
            if (element.Name == W + "p")
            {
                var line = TextOf(element);
                text.Add(line);
                heading = line.Length > 0 ? line : heading;
            }
            else if (element.Name == W + "tbl")
            {
                tables.Add((heading, [.. element.Elements(W + "tr").Select(r => r.Elements(W + "tc").Select(TextOf).ToArray())]));
            }
        }

        return (string.Join('\n', text), tables);
    }

    /// <summary>What a report in Word says of its period: due, completed, of these late, overdue from it, carried over; nothing said = nought.</summary>
    public static (int Due, int Completed, int CompletedLate, int Overdue, int Carried) Period(string text) => PeriodSentence().Match(text) is { Success: true } said
        ? (Int(said.Groups[1].Value), Int(said.Groups[2].Value), Int(said.Groups[3].Value), Int(said.Groups[4].Value), Int(said.Groups[5].Value))
        : default;

    /// <summary>A list as a workbook: how many tasks stand in each group.</summary>
    public static Dictionary<string, int> Groups(byte[] content)
    {
        var rows = SheetFile.Read(content, "x.xlsx").Sheets.Single().Rows.Select(r => r.Cells.Select(c => c.Text).ToArray()).ToList();
        var (number, group) = (Array.IndexOf(rows[0], "STT"), Array.IndexOf(rows[0], "Nhóm"));
        return rows.Skip(1).Where(r => r.Length > group && r[number] is { Length: > 0 } && r[group] is { Length: > 0 })
            .GroupBy(r => r[group]!).ToDictionary(g => g.Key, g => g.Select(r => r[number]).Distinct().Count(), StringComparer.Ordinal);
    }

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject found => new[] { found }.Concat(found.SelectMany(p => Objects(p.Value))),
        JsonArray list => list.SelectMany(Objects),
        _ => [],
    };

    private static string TextOf(XElement element) => string.Concat(element.Descendants(W + "t").Select(t => t.Value));

    private static int First(IReadOnlyDictionary<string, string> facts, string title) =>
        facts.TryGetValue(title, out var value) ? Int(LeadingNumber().Match(value).Value) : 0;

    private static int Behind(IReadOnlyDictionary<string, string> facts, string title, string word) =>
        facts.TryGetValue(title, out var value) && Regex.Match(value, $@"{word} (\d+)", RegexOptions.None, TimeSpan.FromSeconds(1)) is { Success: true } found
            ? Int(found.Groups[1].Value)
            : 0;

    private static int Int(string text) => int.Parse(text.Trim(), CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"Trong kỳ có (\d+) nhiệm vụ đến hạn; (\d+) nhiệm vụ có nội dung hoàn thành, trong đó (\d+) hoàn thành sau hạn; (\d+) nhiệm vụ đến hạn trong kỳ [^;]+; (\d+) "
            + "nhiệm vụ quá hạn",
        RegexOptions.None,
        1000)]
    private static partial Regex PeriodSentence();

    [GeneratedRegex(@"^\d+", RegexOptions.None, 1000)]
    private static partial Regex LeadingNumber();

    [GeneratedRegex(@"^(\d+) nhiệm vụ", RegexOptions.None, 1000)]
    private static partial Regex CountOfTasks();

    [GeneratedRegex(@"^\d+\. (\S+) \(([^)]+)\)", RegexOptions.Multiline, 1000)]
    private static partial Regex ListedTask();
}
