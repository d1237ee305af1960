using System.Diagnostics;
using CchcBot.Language.Model;
using CchcBot.Training;

// Trains the model of CchcBot.Language from its Examples, says how well it reads what it has not learned from, and writes the weights.
// --aside: also reads what was set aside; -v: lists what was read wrongly; --only-folds: writes nothing; --to=FILE: writes there.
// --without=Words, Diacritics, Characters, Context or Whole: the folds without that family of features; writes nothing.
var root = args.FirstOrDefault(a => a[0] != '-') ?? "src/CchcBot.Language";
var clock = Stopwatch.StartNew();
var data = new Dataset(ExampleFile.ReadAll(Path.Combine(root, "Examples")));
Console.WriteLine($"{data.Examples.Count} examples, {clock.Elapsed.TotalSeconds:0.0}s");
Learner.Without = Array.Find(args, a => a.StartsWith("--without=", StringComparison.Ordinal)) is { } without ? Enum.Parse<Family>(without[10..]) : null;
var outcomes = Trainer.Folds(data);
Figures.Print("Folds: each read by a model that did not learn from it", outcomes);
Figures.Reliability(outcomes);
if (args.Contains("--aside"))
{
    Figures.Print("Set aside", Trainer.Read(data, data.In(Dataset.Aside), Trainer.Weights(data, data.Without(Dataset.Aside), Trainer.Certain(outcomes))));
}

if (args.Contains("-v"))
{
    foreach (var o in outcomes.Where(o => !o.Right))
    {
        var want = o.Example is QuestionExample q ? string.Join(" ~ ", q.Readings.Select(Outcome.Write)) : string.Join(" ~ ", ((UpdateExample)o.Example).Readings.Select(r => string.Join("; ", r.Select(l => $"{l.Kind} {l.Task} {l.Percent} {l.NewDue:yyyy-MM-dd} {l.Note} {string.Join(' ', l.Evidence.Select(e => e.Number + "@" + e.Date + e.Url))}"))));
        Console.WriteLine($"{(o.IsReport ? "U" : "Q")} {o.Example.File} {o.Wrong} {(o.Sure ? "sure" : "asks")} {o.Chance:0.00} | {o.Example.Text} | {want} | {o.Got}");
    }
}

if (!args.Contains("--only-folds") && Learner.Without is null)
{
    var weights = Trainer.Weights(data, outcomes);
    File.WriteAllBytes(Array.Find(args, a => a.StartsWith("--to=", StringComparison.Ordinal))?[5..] ?? Path.Combine(root, "Model", "weights.bin"), weights);
    Console.WriteLine($"\n{weights.Length} bytes");
}

Console.WriteLine($"{clock.Elapsed.TotalSeconds:0.0}s");
