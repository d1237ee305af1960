using System.Globalization;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Documents.Word;

/// <summary>A small document of numbered paragraphs, each with a word of its own: "w1", "w2", ...</summary>
internal sealed record NumberingCase(string Name, SampleDocx Docx);

/// <summary>Word's numbering, a document for each thing that it can do.</summary>
internal static class NumberingCases
{
    /// <summary>Three levels as plans have them: "I.", "1.", "a)".</summary>
    private static readonly string[] Plan = ["upperRoman %1.", "decimal %2.", "lowerLetter %3)"];

    private static readonly string[] Decimals = ["decimal %1.", "decimal %1.%2.", "decimal %1.%2.%3."];

    public static IEnumerable<NumberingCase> All { get; } =
    [
        // Formats: "1:0" is the list 1 at level 0, "*12" so many of them.
        Of("decimal", [Abstract(0, "decimal %1.")], "1:0*3"),
        Of("decimalZero", [Abstract(0, "decimalZero %1.")], "1:0*12"),
        Of("upperRoman", [Abstract(0, "upperRoman %1.")], "1:0*14"),
        Of("lowerRoman", [Abstract(0, "lowerRoman %1)")], "1:0*5"),
        Of("upperLetter past Z", [Abstract(0, "upperLetter %1.")], "1:0*28"),
        Of("lowerLetter past z", [Abstract(0, "lowerLetter %1)")], "1:0*28"),
        Of("ordinal", [Abstract(0, "ordinal %1")], "1:0*4"),
        Of("none", [Abstract(0, "none %1")], "1:0*2"),
        Of("none with words", [Abstract(0, "none Mục")], "1:0*2"),
        Of("bullet", [Abstract(0, "bullet •")], "1:0*2"),
        Of("bullet below number", [Abstract(0, "decimal %1.", "bullet -")], "1:0 1:1*2 1:0"),
        Of("decimalFullWidth", [Abstract(0, "decimalFullWidth %1.")], "1:0*2"),
        Of("decimalEnclosedCircle", [Abstract(0, "decimalEnclosedCircle %1")], "1:0*3"),
        Of("numberInDash", [Abstract(0, "numberInDash %1")], "1:0*2"),
        Of("chicago", [Abstract(0, "chicago %1")], "1:0*5"),
        Of("unknown format", [Abstract(0, "noSuchFormat %1.")], "1:0*2"),

        // The words around the numbers.
        Of("bracket", [Abstract(0, "decimal %1)")], "1:0*2"),
        Of("two brackets", [Abstract(0, "lowerLetter (%1)")], "1:0*2"),
        Of("article", [Abstract(0, "decimal Điều %1.")], "1:0*2"),
        Of("part and chapter", [Abstract(0, "upperRoman PHẦN %1:", "decimal Chương %2.")], "1:0 1:1*2 1:0 1:1"),
        Of("two levels", [Abstract(0, Decimals)], "1:0 1:1*2 1:0 1:1"),
        Of("three levels", [Abstract(0, Decimals)], "1:0 1:1 1:2*2 1:1 1:2 1:0 1:1 1:2"),
        Of("roman over decimal", [Abstract(0, "upperRoman %1.", "decimal %1.%2.")], "1:0 1:1*2 1:0 1:1"),
        Of("only the higher number", [Abstract(0, "decimal %1.", "decimal %1")], "1:0 1:1*2"),
        Of("a dash between", [Abstract(0, "upperLetter %1", "decimal %1-%2")], "1:0 1:1*2"),
        Of("no words", [Abstract(0, "decimal ")], "1:0*2"),
        Of("letters by plan", [Abstract(0, Plan)], "1:0 1:1 1:2*3 1:1 1:2 1:0 1:1 1:2"),
        Of("suffix nothing", [Abstract(0, "decimal %1. suff=nothing")], "1:0*2"),
        Of("suffix space", [Abstract(0, "decimal %1. suff=space")], "1:0*2"),

        // isLgl: the higher numbers as decimals.
        Of("legal", [Abstract(0, "upperRoman %1.", "decimal %1.%2. legal")], "1:0*2 1:1*2"),
        Of("legal letters", [Abstract(0, "upperLetter %1.", "lowerRoman %2)", "decimal %1.%2.%3 legal")], "1:0*2 1:1*2 1:2*2"),

        // Starts.
        Of("start 5", [Abstract(0, "decimal %1. start=5")], "1:0*3"),
        Of("start 0", [Abstract(0, "decimal %1. start=0")], "1:0*3"),
        Of("start of the second level", [Abstract(0, "decimal %1.", "lowerLetter %2) start=3")], "1:0 1:1*2 1:0 1:1"),
        Of("startOverride", [Abstract(0, Decimals), Num(2, 0, "0>1")], "1:0*2 2:0*2"),
        Of("startOverride 7", [Abstract(0, Decimals), Num(2, 0, "0>7")], "1:0*2 2:0*2"),
        Of("startOverride below", [Abstract(0, Decimals), Num(2, 0, "1>4")], "2:0 2:1*2 2:0 2:1"),
        Of("startOverride of both", [Abstract(0, Decimals), Num(2, 0, "0>3", "1>4")], "1:0 1:1 2:0 2:1*2 2:0 2:1"),
        Of("startOverride begins below", [Abstract(0, Decimals), Num(2, 0, "0>3")], "2:1*2 2:0"),
        Of("startOverride only once", [Abstract(0, Decimals), Num(2, 0, "0>1")], "2:0 -*1 2:0 2:1 2:0"),

        // Whole levels of a list's own.
        Of("level override", [Abstract(0, Decimals), Num(2, 0, "0=upperLetter %1)")], "1:0*2 2:0*2"),
        Of("level override below", [Abstract(0, Plan), Num(2, 0, "2=decimal %3/")], "2:0 2:1 2:2*2"),
        Of("level override with start", [Abstract(0, Decimals), Num(2, 0, "0=decimal (%1) start=4")], "2:0*2"),

        // Restarts.
        Of("restart never", [Abstract(0, "upperRoman %1.", "decimal %2. restart=0")], "1:0 1:1*2 1:0 1:1*2"),
        Of("restart after the first level", [Abstract(0, "upperRoman %1.", "decimal %2.", "lowerLetter %3) restart=1")], "1:0 1:1 1:2*2 1:1 1:2 1:0 1:1 1:2"),
        Of("restart after the second level", [Abstract(0, "upperRoman %1.", "decimal %2.", "lowerLetter %3) restart=2")], "1:0 1:1 1:2*2 1:1 1:2 1:0 1:2"),
        Of("restart after itself", [Abstract(0, "upperRoman %1.", "decimal %2. restart=2")], "1:0 1:1*2 1:0 1:1"),

        // Levels left out.
        Of("a level left out", [Abstract(0, Decimals)], "1:0 1:2*2 1:1 1:2"),
        Of("begins below", [Abstract(0, Decimals)], "1:1*2 1:0 1:1"),
        Of("back and down again", [Abstract(0, Plan)], "1:0 1:1 1:0 1:1*2 1:2"),
        Of("words between", [Abstract(0, Decimals)], "1:0 -*2 1:0 - 1:1"),

        // Several lists.
        Of("two lists of one definition", [Abstract(0, Decimals), Num(2, 0)], "1:0*2 2:0*2 1:0"),
        Of("two lists of two definitions", [Abstract(0, Decimals), Abstract(1, "lowerLetter %1)"), Num(2, 1)], "1:0 2:0*2 1:0 2:0"),
        Of("continued after another", [Abstract(0, Plan), Abstract(1, "bullet -"), Num(2, 1)], "1:0 1:1 2:0*2 1:1 2:0 1:0 1:1"),
        Of("first list again", [Abstract(0, Decimals), Num(2, 0, "0>1")], "1:0*2 2:0*2 1:0"),
        Of("unknown list", [Abstract(0, Decimals)], "9:0 1:0"),
        Of("list without definition", [Abstract(0, Decimals), Num(2, 7)], "2:0 1:0"),
        Of("list 0 takes it away", [Abstract(0, Decimals)], "1:0 0:0 1:0"),

        // Styles.
        Of("by style", [Abstract(0, Decimals), Style("Muc", "1", 0)], "Muc*2"),
        Of("levels by styles", [Abstract(0, Decimals), Style("H1", "1", 0), Style("H2", "1", 1)], "H1 H2*2 H1 H2"),
        Of("level by pStyle", [Abstract(0, "upperRoman %1. style=H1", "decimal %2. style=H2"), Style("H1", "1"), Style("H2", "1")], "H1 H2*2 H1 H2"),
        Of("pStyle of the base", [Abstract(0, "upperRoman %1. style=H1", "decimal %2. style=H2"), Style("H1", "1"), Style("H2", "1"), Style("H2a", null, based: "H2")], "H1 H2a*2 H2"),
        Of("style based on another", [Abstract(0, Decimals), Style("H1", "1", 0), Style("H2", null, 1, "H1")], "H1 H2*2"),
        Of("style without number", [Abstract(0, Decimals), Style("H1", "1", 0), Style("Plain", "0", based: "H1")], "H1 Plain H1"),
        Of("direct over style", [Abstract(0, Decimals), Abstract(1, "lowerLetter %1)"), Num(2, 1), Style("H1", "1", 0)], "H1 H1@2:0*2 H1"),
        Of("direct level over style", [Abstract(0, Decimals), Style("H1", "1", 0)], "H1 H1@:1*2 H1"),
        Of("direct 0 over style", [Abstract(0, Decimals), Style("H1", "1", 0)], "H1 H1@0:0 H1"),
        Of("numStyleLink", [Link(0, "Ke"), Of(1, "Ke", Plan), Num(2, 1), ListStyle("Ke", "2")], "1:0 1:1*2 1:0 1:1"),
        Of("numStyleLink without style", [Link(0, "Ke"), Of(1, "Ke", Plan)], "1:0 1:1"),

        // Revisions and what is not seen.
        Of("deleted paragraph", [Abstract(0, Decimals)], "1:0 del:1:0 1:0"),
        Of("inserted paragraph", [Abstract(0, Decimals)], "1:0 ins:1:0 1:0"),
        Of("moved paragraph", [Abstract(0, Decimals)], "1:0 from:1:0 1:0 to:1:0"),
        Of("hidden paragraph", [Abstract(0, Decimals)], "1:0 hid:1:0 1:0"),
        Of("empty paragraph", [Abstract(0, Decimals)], "1:0 emp:1:0 1:0"),

        // Tables.
        Of("in cells", [Abstract(0, Decimals)], "[1:0 - / 1:0 - / 1:1 -] 1:0"),
        Of("numbers alone in cells", [Abstract(0, Decimals)], "[num:1:0 - / num:1:1 - / num:1:1 -]"),
        Of("two lists in columns", [Abstract(0, Decimals), Abstract(1, "lowerLetter %1)"), Num(2, 1)], "[1:0 2:0 / 1:0 2:0]"),
        Of("deleted row", [Abstract(0, Decimals)], "[1:0 - / del:1:0 - / 1:0 -]"),
        Of("on behind the table", [Abstract(0, Decimals)], "1:0 [1:0 - / 1:0 -] 1:0"),
    ];

    private static NumberingCase Of(string name, IReadOnlyList<(string Part, string Xml)> parts, string paragraphs)
    {
        var nums = string.Concat(parts.Where(p => p.Part == "num").Select(p => p.Xml));
        var numbering = string.Concat(parts.Where(p => p.Part == "abstract").Select(p => p.Xml))
            + (nums.Contains("w:numId=\"1\"", StringComparison.Ordinal) ? "" : "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>")
            + nums;
        var styles = string.Concat(parts.Where(p => p.Part == "style").Select(p => p.Xml));
        var writer = new Writer();
        var docx = new SampleDocx().Raw(writer.Body(paragraphs))
            .Part("numbering", $"<w:numbering {SampleDocx.Namespaces}>{numbering}</w:numbering>");
        const string normal = "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>";
        return new NumberingCase(
            name, styles.Length == 0 ? docx : docx.Part("styles", $"<w:styles {SampleDocx.Namespaces}>{normal}{styles}</w:styles>"));
    }

    private static (string, string) Abstract(int id, params string[] levels) => Of(id, null, levels);

    private static (string, string) Of(int id, string? styleLink, params string[] levels) =>
        ("abstract", $"<w:abstractNum w:abstractNumId=\"{id}\"><w:multiLevelType w:val=\"multilevel\"/>"
            + (styleLink is null ? "" : $"<w:styleLink w:val=\"{styleLink}\"/>")
            + string.Concat(levels.Select((l, i) => Level(i, l))) + "</w:abstractNum>");

    private static (string, string) Link(int id, string style) =>
        ("abstract", $"<w:abstractNum w:abstractNumId=\"{id}\"><w:multiLevelType w:val=\"multilevel\"/><w:numStyleLink w:val=\"{style}\"/></w:abstractNum>");

    /// <summary>A list; "0>3" starts its first level at 3, "0=decimal %1." gives it a level of its own.</summary>
    private static (string, string) Num(int id, int definition, params string[] changes) =>
        ("num", $"<w:num w:numId=\"{id}\"><w:abstractNumId w:val=\"{definition}\"/>"
            + string.Concat(changes.Select(c => $"<w:lvlOverride w:ilvl=\"{c[0]}\">"
                + (c[1] == '>' ? $"<w:startOverride w:val=\"{c[2..]}\"/>" : Level(c[0] - '0', c[2..])) + "</w:lvlOverride>"))
            + "</w:num>");

    private static (string, string) Style(string id, string? num, int? level = null, string? based = null) =>
        ("style", $"<w:style w:type=\"paragraph\" w:styleId=\"{id}\"><w:name w:val=\"{id}\"/><w:basedOn w:val=\"{based ?? "Normal"}\"/><w:pPr><w:numPr>"
            + (level is null ? "" : $"<w:ilvl w:val=\"{level}\"/>") + (num is null ? "" : $"<w:numId w:val=\"{num}\"/>") + "</w:numPr></w:pPr></w:style>");

    private static (string, string) ListStyle(string id, string num) =>
        ("style", $"<w:style w:type=\"numbering\" w:styleId=\"{id}\"><w:name w:val=\"{id}\"/><w:pPr><w:numPr><w:numId w:val=\"{num}\"/></w:numPr></w:pPr></w:style>");

    /// <summary>"decimal %1.%2. start=3 restart=0 legal style=H1 suff=space".</summary>
    private static string Level(int at, string level)
    {
        var words = level.Split(' ');
        var text = string.Join(' ', words.Skip(1).TakeWhile(w => w is not "legal" && !w.Contains('=', StringComparison.Ordinal)));
        string? Said(string name) => words.FirstOrDefault(w => w.StartsWith(name + "=", StringComparison.Ordinal))?[(name.Length + 1)..];
        return $"<w:lvl w:ilvl=\"{at}\"><w:start w:val=\"{Said("start") ?? "1"}\"/><w:numFmt w:val=\"{words[0]}\"/>"
            + (Said("restart") is { } restart ? $"<w:lvlRestart w:val=\"{restart}\"/>" : "")
            + (Said("style") is { } style ? $"<w:pStyle w:val=\"{style}\"/>" : "")
            + (words.Contains("legal") ? "<w:isLgl/>" : "")
            + (Said("suff") is { } suffix ? $"<w:suff w:val=\"{suffix}\"/>" : "")
            + $"<w:lvlText w:val=\"{text}\"/></w:lvl>";
    }

    private sealed class Writer
    {
        private int words;

        public string Body(string paragraphs)
        {
            var body = "";
            foreach (var piece in paragraphs.Split('[', ']'))
            {
                body += piece.Contains('/', StringComparison.Ordinal)
                    ? SampleDocx.TableOf(2, [.. piece.Split('/').Select(Row)])
                    : string.Concat(Tokens(piece).Select(Paragraph));
            }

            return body;
        }

        private string Row(string cells)
        {
            var deleted = cells.Contains("del:", StringComparison.Ordinal) ? "<w:trPr><w:del w:id=\"90\" w:author=\"x\"/></w:trPr>" : "";
            return $"<w:tr>{deleted}{string.Concat(Tokens(cells).Select(t => SampleDocx.Cell(Paragraph(t), raw: true)))}</w:tr>";
        }

        private static IEnumerable<string> Tokens(string piece) => piece.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(t => t.Split('*') is [var one, var times] ? Enumerable.Repeat(one, int.Parse(times, CultureInfo.InvariantCulture)) : [t]);

        private string Paragraph(string token)
        {
            var parts = token.Split(':');
            var kind = parts.Length == 3 ? parts[0] : "";
            var (style, list) = (parts.Length == 3 ? token[(kind.Length + 1)..] : token).Split('@') switch
            {
                [var s, var l] => ($"<w:pStyle w:val=\"{s}\"/>", l),
                ["-"] => ("", ""),
                [var only] when only.Contains(':', StringComparison.Ordinal) => ("", only),
                [var only] => ($"<w:pStyle w:val=\"{only}\"/>", ""),
                _ => throw new ArgumentException(token, nameof(token)),
            };
            var number = list.Length == 0 ? "" : "<w:numPr>" + $"<w:ilvl w:val=\"{list.Split(':')[1]}\"/>"
                + (list[0] == ':' ? "" : $"<w:numId w:val=\"{list.Split(':')[0]}\"/>") + "</w:numPr>";
            var word = kind is "emp" or "num" ? "" : $"w{++words}";
            var (mark, run) = kind switch
            {
                "del" => ("<w:del w:id=\"1\" w:author=\"x\"/>", $"<w:del w:id=\"2\" w:author=\"x\"><w:r><w:delText>{word}</w:delText></w:r></w:del>"),
                "ins" => ("<w:ins w:id=\"1\" w:author=\"x\"/>", $"<w:ins w:id=\"2\" w:author=\"x\"><w:r><w:t>{word}</w:t></w:r></w:ins>"),
                "from" => ("<w:moveFrom w:id=\"1\" w:author=\"x\"/>", $"<w:moveFrom w:id=\"2\" w:author=\"x\"><w:r><w:t>{word}</w:t></w:r></w:moveFrom>"),
                "to" => ("<w:moveTo w:id=\"1\" w:author=\"x\"/>", $"<w:moveTo w:id=\"2\" w:author=\"x\"><w:r><w:t>{word}</w:t></w:r></w:moveTo>"),
                "hid" => ("<w:vanish/>", $"<w:r><w:rPr><w:vanish/></w:rPr><w:t>{word}</w:t></w:r>"),
                _ => ("", word.Length == 0 ? "" : $"<w:r><w:t>{word}</w:t></w:r>"),
            };
            return $"<w:p><w:pPr>{style}{number}{(mark.Length == 0 ? "" : $"<w:rPr>{mark}</w:rPr>")}</w:pPr>{run}</w:p>";
        }
    }
}
