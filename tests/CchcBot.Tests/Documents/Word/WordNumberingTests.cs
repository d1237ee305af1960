using System.Diagnostics;
using System.Runtime.CompilerServices;
using CchcBot.Documents;
using CchcBot.Domain.Plans;

namespace CchcBot.Tests.Documents.Word;

/// <summary>
/// Automatic numbers against those that LibreOffice prints. Its labels stand in a table beside this test, with its version; where soffice
/// is installed, APPROVE_NUMBERS=1 with this test makes the table anew. Where Word's own rule is another, it is ours, and said here.
/// </summary>
public sealed class WordNumberingTests
{
    private const string Separator = " | ";

    private static readonly string Table = Path.Combine(Here(), "LibreOfficeNumbers.txt");

    /// <summary>The labels where LibreOffice does otherwise than Word, and why.</summary>
    private static readonly Dictionary<string, (string Labels, string Why)> Otherwise = new(StringComparer.Ordinal)
    {
        ["numberInDash"] = ("w1 - 1 - | w2 - 2 -", "LibreOffice has no such format and prints decimals."),
        ["legal"] = ("w1 I. | w2 II. | w3 2.1. | w4 2.2.", "LibreOffice does not read isLgl."),
        ["legal letters"] = ("w1 A. | w2 B. | w3 i) | w4 ii) | w5 2.2.1 | w6 2.2.2", "LibreOffice does not read isLgl."),
        ["restart never"] = ("w1 I. | w2 1. | w3 2. | w4 II. | w5 3. | w6 4.", "LibreOffice does not read lvlRestart."),
        ["restart after the first level"] = (
            "w1 I. | w2 1. | w3 a) | w4 b) | w5 2. | w6 c) | w7 II. | w8 1. | w9 a)", "LibreOffice does not read lvlRestart."),
        ["startOverride of both"] = (
            "w1 1. | w2 1.1. | w3 3. | w4 3.4. | w5 3.5. | w6 4. | w7 4.1.", "LibreOffice forgets a second start once the first was used."),
        ["startOverride begins below"] = (
            "w1 3.1. | w2 3.2. | w3 4.", "The number printed for the level that was left out is the one that the list starts with."),
        ["list without definition"] = ("w1 · | w2 1.", "LibreOffice takes a list of its own where Word prints nothing."),
        ["level by pStyle"] = ("w1 I. | w2 1. | w3 2. | w4 II. | w5 1.", "LibreOffice does not read the level from the list's link to the style."),
        ["pStyle of the base"] = ("w1 I. | w2 1. | w3 2. | w4 3.", "LibreOffice does not read the level from the list's link to the style."),
        ["empty paragraph"] = ("w1 1. | w2 3.", "It takes its number, and nothing of it stands in the plan."),
        ["deleted paragraph"] = ("w1 1. | w3 2.", "LibreOffice writes the text as it is before the changes are accepted."),
        ["deleted row"] = ("w1 1. | w2 · | w5 2. | w6 ·", "LibreOffice writes the text as it is before the changes are accepted."),
        ["moved paragraph"] = ("w1 1. | w3 2. | w4 3.", "LibreOffice writes the text as it is before the changes are accepted."),
        ["hidden paragraph"] = ("w1 1. | w3 2.", "LibreOffice writes hidden text too; on paper it is not there and takes no number."),
    };

    public static TheoryData<string> Names => [.. NumberingCases.All.Select(c => c.Name)];

    [Fact]
    public void Every_feature_has_a_document() => Assert.InRange(NumberingCases.All.Select(c => c.Name).Distinct(StringComparer.Ordinal).Count(), 60, 200);

    [Theory]
    [MemberData(nameof(Names))]
    public void Numbers_are_those_that_are_printed(string name)
    {
        var approved = File.ReadLines(Table).Skip(1).Select(l => l.Split('\t')).ToDictionary(l => l[0], l => l[1], StringComparer.Ordinal);
        var ours = string.Join(Separator, Read(NumberingCases.All.Single(c => c.Name == name)));

        Assert.Equal(Otherwise.TryGetValue(name, out var other) ? other.Labels : approved[name], ours);
        // What is the same again is no difference.
        Assert.True(other.Labels is null || other.Labels != approved[name], $"{name}: {other.Why}");
    }

    [Fact]
    public void The_table_is_LibreOffices()
    {
        if (Environment.GetEnvironmentVariable("APPROVE_NUMBERS") != "1")
        {
            Assert.StartsWith("LibreOffice ", File.ReadLines(Table).First(), StringComparison.Ordinal);
            return;
        }

        var folder = Directory.CreateTempSubdirectory("cchcbot-numbers-");
        try
        {
            foreach (var (one, i) in NumberingCases.All.Select((c, i) => (c, i)))
            {
                File.WriteAllBytes(Path.Combine(folder.FullName, $"{i}.docx"), one.Docx.Build());
            }

            Run(folder.FullName, ["--convert-to", "txt:Text (encoded):UTF8", "--outdir", folder.FullName, .. Directory.GetFiles(folder.FullName, "*.docx")]);
            var version = Run(folder.FullName, ["--version"]).Trim();
            File.WriteAllLines(
                Table,
                NumberingCases.All.Select((c, i) => $"{c.Name}\t{string.Join(Separator, Labels(File.ReadLines(Path.Combine(folder.FullName, $"{i}.txt"))))}")
                    .Prepend(version[..version.LastIndexOf(' ')]));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;

    private static string Run(string folder, string[] arguments)
    {
        var start = new ProcessStartInfo("soffice", [$"-env:UserInstallation=file://{folder}/profile", "--headless", .. arguments])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using var soffice = Process.Start(start)!;
        var said = soffice.StandardOutput.ReadToEnd();
        soffice.WaitForExit();
        return said;
    }

    private static IEnumerable<string> Read(NumberingCase one) => Labels(Lines(PlanFileReader.Read(one.Docx.Build(), "x.docx").Document!.Blocks));

    private static IEnumerable<string> Lines(IEnumerable<PlanBlock> blocks) => blocks.SelectMany(b => b switch
    {
        PlanParagraph p => [p.Text],
        PlanTable t => t.Rows.SelectMany(r => r.Cells).SelectMany(c => Lines(c.Paragraphs)),
        _ => Enumerable.Empty<string>(),
    });

    /// <summary>What stands before each word, "·" where nothing does; of a number without a word, itself.</summary>
    private static IEnumerable<string> Labels(IEnumerable<string> lines)
    {
        foreach (var line in lines.Select(l => l.Trim(' ', '\uFEFF', '\t')).Where(l => l.Length > 0))
        {
            var at = line.LastIndexOf('w');
            var label = (at < 0 ? line : line[..at]).Trim(' ', '\t');
            yield return at < 0 ? $"{label} alone" : $"{line[at..]} {(label.Length == 0 ? "·" : label is "•" or "◦" or "▪" or "\uF0B7" ? "-" : label)}";
        }
    }
}
