using System.Diagnostics;
using CchcBot.Language;
using CchcBot.Language.Model;
using CchcBot.Language.Readers;
using CchcBot.Language.Spans;
using CchcBot.Training;

var folder = args.FirstOrDefault(a => !a.StartsWith('-')) ?? "src/CchcBot.Language/Examples";
var examples = ExampleFile.ReadAll(folder);
var clock = Stopwatch.StartNew();
var samples = examples.Select(Samples.Of).ToList();
Console.WriteLine($"{examples.Count} examples, features {clock.Elapsed.TotalSeconds:0.0}s");

byte[] Train(Func<int, bool> with)
{
    using var stream = new MemoryStream();
    using var writer = new BinaryWriter(stream);
    for (var t = 0; t < Heads.Tables.Length; t++)
    {
        var rows = Enumerable.Range(0, examples.Count).Where(with).SelectMany(i => samples[i].Tables[t]).ToList();
        Learner.Write(writer, rows, Heads.Tables[t]);
    }

    Certainty.None.Write(writer);
    return stream.ToArray();
}

int FoldOf(Example e) => e.File.Split('-')[1] switch { "1" or "d1" => 0, "2" or "d2" => 1, "3" or "d3" => 2, "4" or "shared" => 3, "5" => 4, _ => 5 };
var figures = new SortedDictionary<string, (int N, int Right, int Kind, int Harm)>(StringComparer.Ordinal);
var verbose = args.Contains("-v");
var diffs = new SortedDictionary<string, int>(StringComparer.Ordinal);
static string Brief(CchcBot.Domain.Queries.TaskQuery r) => $"{r.Intent} {string.Join('+', r.Statuses)} {r.From:yyyy-MM-dd}..{r.To:yyyy-MM-dd}{(r.Mine ? " mine" : "")}{(r.MyUnit ? " myUnit" : "")} {r.Unit} {r.Person} {r.Area} {r.Plan} {(r.GroupBy is { } g ? "by " + g : "")} {r.Task} {r.Language}";
static IEnumerable<string> Diff(QuestionExample q, CchcBot.Domain.Queries.TaskQuery r)
{
    var b = q.Readings.MaxBy(x => Fields(x, r).Count(f => !f.Bad))!;
    return Fields(b, r).Where(f => f.Bad).Select(f => f.Name);
}
static List<(string Name, bool Bad)> Fields(CchcBot.Domain.Queries.TaskQuery x, CchcBot.Domain.Queries.TaskQuery r) =>
    [("intent", x.Intent != r.Intent), ("status", !x.Statuses.ToHashSet().SetEquals(r.Statuses)), ("period", x.From != r.From || x.To != r.To), ("unit", x.Unit != r.Unit), ("person", x.Person != r.Person), ("whose", x.Mine != r.Mine || x.MyUnit != r.MyUnit), ("area", x.Area != r.Area), ("plan", x.Plan != r.Plan), ("group", x.GroupBy != r.GroupBy), ("task", (x.Task is null) != (r.Task is null)), ("taskwords", x.Task is not null && r.Task is not null && !CchcBot.Domain.Text.VietnameseText.Fold(r.Task).Contains(CchcBot.Domain.Text.VietnameseText.Fold(x.Task))), ("lang", x.Language != r.Language)];
for (var fold = 0; fold < 6; fold++)
{
    if (fold == 4 || (fold == 5 && args.Contains("-q"))) continue;
    var bytes = Train(i => FoldOf(examples[i]) != fold && FoldOf(examples[i]) != 4);
    var model = ActModel.Read(new MemoryStream(bytes));
    foreach (var e in examples.Where(e => FoldOf(e) == fold))
    {
        bool right, kind, harm = false;
        if (e is QuestionExample q)
        {
            var r = QuestionReader.Read(Utterance.Of(q.Text, Office.Context), model).Query;
            right = Scoring.IsRight(q, r);
            kind = q.Readings.Any(x => x.Intent == r.Intent);
            if (!right && fold != 5) foreach (var d in Diff(q, r)) diffs[d] = diffs.GetValueOrDefault(d) + 1;
            if (!right && verbose) Console.WriteLine($"Q {e.File} {string.Join('+', Diff(q, r))} | {e.Text} | {string.Join(" ~ ", q.Readings.Select(Brief))} | {Brief(r)}");
        }
        else
        {
            var u = (UpdateExample)e;
            var r = ProgressReader.Read(Utterance.Of(u.Text, Office.Context), new(Office.Context, u.IsList, u.PresentDue), model).Readings;
            right = Scoring.IsRight(u, r);
            harm = Scoring.DoesHarm(u, r);
            kind = u.Harmless ? right : u.Readings.Any(x => x.Count == r.Count && x.Select(y => y.Kind).SequenceEqual(r.Select(y => y.Kind)));
            if (!right && verbose) Console.WriteLine($"U {e.File} | {e.Text} | want {string.Join(";", u.Readings.FirstOrDefault() ?? [])} | got {string.Join(";", r)}");
        }

        var f = figures.GetValueOrDefault(e.File);
        figures[e.File] = (f.N + 1, f.Right + (right ? 1 : 0), f.Kind + (kind ? 1 : 0), f.Harm + (harm ? 1 : 0));
    }

    Console.WriteLine($"fold {fold} {clock.Elapsed.TotalSeconds:0.0}s {bytes.Length} bytes");
}

foreach (var (file, f) in figures)
{
    Console.WriteLine($"{file,-20} {f.N,5} right {(double)f.Right / f.N:0.000} act {(double)f.Kind / f.N:0.000} harm {(double)f.Harm / f.N:0.000}");
}

Console.WriteLine(string.Join(", ", diffs.Select(d => $"{d.Key} {d.Value}")));

foreach (var side in new[] { "q", "u" })
{
    var of = figures.Where(f => f.Key[0] == side[0] && !f.Key.Contains("project") && !f.Key.Contains("dangerous")).Select(f => f.Value).ToList();
    Console.WriteLine($"SUM {side} right {(double)of.Sum(f => f.Right) / of.Sum(f => f.N):0.0000} act {(double)of.Sum(f => f.Kind) / of.Sum(f => f.N):0.0000} harm {of.Sum(f => f.Harm)}");
}
