using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using CchcBot.Domain.Text;
using CchcBot.Kernel.Words;

namespace CchcBot.Tests.App;

/// <summary>
/// Every text of the resources is asked for somewhere. A key is used where it stands in quotes in the sources, or where an interpolated string makes it:
/// then what stands in each hole must be a number, the name of an enum's value, words in quotes of the same folder, words in quotes anywhere where the hole is
/// a member ("item.Key"), or another such string of the folder. A key that no code can make is not excused.
/// </summary>
public sealed class UnusedTextsTests
{
    private const int Deepest = 2;

    private static readonly Regex Hole = new(@"(?:\{[^{}]*\})+", RegexOptions.None, TimeSpan.FromSeconds(1));

    private static readonly Lazy<Source> Sources = new(() => Read());

    [Fact]
    public void Every_text_is_used()
    {
        var unused = Texts.All(TextLanguage.Vi).Keys.Where(k => !Sources.Value.IsUsed(k)).Order(StringComparer.Ordinal).ToList();

        Assert.True(unused.Count == 0, string.Join('\n', unused));
    }

    [Theory]
    [InlineData("status.step.NeverHeardOf")]
    [InlineData("turns.say.nothingOfTheKind")]
    [InlineData("requests.history.completion.Forgotten")]
    [InlineData("demo.unheardOf")]
    [InlineData("roles.nobodyAsks")]
    [InlineData("nowhere.title")]
    public void A_text_that_nothing_asks_for_is_found(string key) => Assert.False(Sources.Value.IsUsed(key));

    [Theory]
    [InlineData("a $\"x.{y}\" b", "", "x.{y}")]
    [InlineData("T(\"one\", $\"{T(\"two\")}: {Get($\"p.{n}\")}\")", "one two", "p.{n}|{T(\"two\")}: {Get($\"p.(n)\")}")]
    [InlineData("'\"' \"a\\\"b\" // it's \"c\"", "a\\\"b c", "")]
    public void The_reader_of_sources_finds_strings_in_strings(string code, string literals, string templates)
    {
        var (plain, made) = Strings(code);

        Assert.Equal(literals, string.Join(' ', plain));
        Assert.Equal(templates, string.Join('|', made));
    }

    private sealed class Source(IReadOnlySet<string> everywhere, IReadOnlyList<(string Made, IReadOnlySet<string> Near, IReadOnlyList<string> Others)> made)
    {
        private static readonly HashSet<string> Names = EnumNames();

        public bool IsUsed(string key) =>
            everywhere.Contains(key)
            // A word for one and a word for several: the code asks for the latter.
            || (key.EndsWith(".one", StringComparison.Ordinal) && IsUsed(key[..^".one".Length]))
            || made.Any(m => Slice().IsMatch(m.Made) && IsMade(key, m.Made, m.Near, m.Others, Deepest));

        private static Regex Slice() => new(@"^[a-zA-Z]+\.", RegexOptions.None, TimeSpan.FromSeconds(1));

        private bool IsMade(string text, string template, IReadOnlySet<string> near, IReadOnlyList<string> others, int depth)
        {
            var pattern = "^" + string.Concat(Hole.Split(template).Select(Regex.Escape).Aggregate((a, b) => a + "(.+)" + b)) + "$";
            var match = Regex.Match(text, pattern, RegexOptions.None, TimeSpan.FromSeconds(1));
            return match.Success && match.Groups.Values.Skip(1).Zip(Hole.Matches(template)).All(p => IsHeld(p.First.Value, p.Second.Value, near, others, depth));
        }

        private bool IsHeld(string words, string hole, IReadOnlySet<string> near, IReadOnlyList<string> others, int depth) =>
            Names.Contains(words)
            || words.All(char.IsAsciiDigit)
            || near.Contains(words)
            || (hole.Contains('.', StringComparison.Ordinal) && everywhere.Contains(words))
            || (depth > 0 && others.Any(o => Hole.Replace(o, "").Length > 1 && IsMade(words, o, near, others, depth - 1)));
    }

    /// <summary>Values of all enums that the program uses, as they are and beginning small.</summary>
    private static HashSet<string> EnumNames() =>
        [.. new[] { typeof(Texts).Assembly, typeof(TextLanguage).Assembly }.SelectMany(a => a.GetTypes()).Append(typeof(DayOfWeek)).Where(t => t.IsEnum)
            .SelectMany(Enum.GetNames).SelectMany(n => new[] { n, char.ToLowerInvariant(n[0]) + n[1..] })];

    private static Source Read([CallerFilePath] string here = "")
    {
        var root = Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "src", "CchcBot");
        var files = Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal) && !f.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(f => (Folder: Path.GetDirectoryName(f)!, Strings: Strings(File.ReadAllText(f)))).ToList();
        var folders = files.GroupBy(f => f.Folder, StringComparer.Ordinal).ToDictionary(
            g => g.Key,
            g => (Near: (IReadOnlySet<string>)g.SelectMany(f => f.Strings.Plain).ToHashSet(StringComparer.Ordinal), Others: (IReadOnlyList<string>)[.. g.SelectMany(f => f.Strings.Made).Distinct(StringComparer.Ordinal)]),
            StringComparer.Ordinal);
        return new Source(
            files.SelectMany(f => f.Strings.Plain).ToHashSet(StringComparer.Ordinal),
            [.. folders.Values.SelectMany(folder => folder.Others.Select(made => (made, folder.Near, folder.Others)))]);
    }

    /// <summary>What stands in quotes in a source: plain, and interpolated with its holes; also those within holes.</summary>
    private static (List<string> Plain, List<string> Made) Strings(string code)
    {
        var (plain, made) = (new List<string>(), new List<string>());
        var at = 0;
        Scan(inHole: false);
        return (plain, made);

        void Scan(bool inHole)
        {
            var depth = 0;
            while (at < code.Length)
            {
                var c = code[at];
                if (inHole && c == '}' && depth == 0)
                {
                    return;
                }

                depth += c == '{' ? 1 : c == '}' ? -1 : 0;
                if (c == '\'' && at + 2 < code.Length && (code[at + 2] == '\'' || (code[at + 1] == '\\' && at + 3 < code.Length && code[at + 3] == '\'')))
                {
                    at += code[at + 2] == '\'' ? 3 : 4;
                }
                else if (code.AsSpan(at).StartsWith("\"\"\""))
                {
                    // A raw string may hold others in its holes: what it holds is read as code.
                    at += 3;
                }
                else if (c == '"')
                {
                    var isMade = at > 0 && (code[at - 1] == '$' || (at > 1 && code[at - 1] == '@' && code[at - 2] == '$'));
                    at++;
                    Text(isMade);
                }
                else
                {
                    at++;
                }
            }
        }

        void Text(bool isMade)
        {
            var text = new StringBuilder();
            while (at < code.Length && code[at] is not ('"' or '\n'))
            {
                if (code[at] == '\\' && at + 1 < code.Length)
                {
                    text.Append(code, at, 2);
                    at += 2;
                }
                else if (isMade && code[at] == '{' && at + 1 < code.Length && code[at + 1] != '{')
                {
                    var from = at++;
                    Scan(inHole: true);
                    at++;
                    // Braces of a call within the hole would look like another.
                    text.Append('{').Append(code[(from + 1)..Math.Min(at - 1, code.Length)].Replace('{', '(').Replace('}', ')')).Append('}');
                }
                else
                {
                    text.Append(code[at++]);
                }
            }

            at++;
            (isMade ? made : plain).Add(text.ToString());
        }
    }
}
