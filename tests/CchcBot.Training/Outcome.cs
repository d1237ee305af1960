using CchcBot.Domain.Queries;
using CchcBot.Language;
using CchcBot.Language.Model;
using CchcBot.Language.Readers;
using CchcBot.Language.Spans;

namespace CchcBot.Training;

/// <summary>One of several that were weighed: its signs, and whether it is right.</summary>
internal readonly record struct Choice(double[] Signs, bool IsRight);

/// <summary>What came of reading an example.</summary>
/// <param name="Helps">Where it is wrong: whether one of the first two others is right.</param>
/// <param name="Harms">Wrong so that it must not be sure: done, extension or cancel that was not said; an answer to another question.</param>
/// <param name="Act">The kind, or what is asked for, of the meant reading.</param>
/// <param name="Got">The reading in few words.</param>
internal sealed record Outcome(Example Example, bool Right, bool ActRight, bool Helps, bool Harms, double[] Evidence, string Act, string Got, string Wrong)
{
    /// <summary>The acts of a question that were weighed.</summary>
    public IReadOnlyList<Choice> Acts { get; init; } = [];

    /// <summary>The periods that were weighed.</summary>
    public IReadOnlyList<Choice> Times { get; init; } = [];

    public double Chance { get; init; }

    public bool Sure { get; init; }

    /// <summary>A report read as done, extended or dropped.</summary>
    public bool MayHarm { get; init; }

    public bool IsReport => Example is UpdateExample;

    /// <param name="weighs">Whether to tell what was weighed, too.</param>
    public static Outcome Of(Example example, Utterance utterance, ActModel model, bool weighs = false)
    {
        if (example is QuestionExample question)
        {
            var reading = QuestionReader.Read(utterance, model);
            var (acts, times) = weighs ? Weighed(utterance, model) : ([], []);
            var right = Scoring.IsRight(question, reading.Query);
            return new(
                example,
                right,
                question.Readings.Any(r => r.Intent == reading.Query.Intent),
                reading.Others.Take(2).Any(o => Scoring.IsRight(question, o)),
                !right && reading.Query.Intent is not (QueryIntent.None or QueryIntent.Help),
                reading.Evidence,
                question.Readings[0].Intent.ToString(),
                Write(reading.Query),
                right ? "" : Scoring.Difference(question, reading.Query))
            {
                Chance = reading.Chance,
                Sure = reading.Sure,
                Acts = [.. acts.Select(c => new Choice(c.Signs, Scoring.IsRight(question, c.Query)))],
                Times = question.Readings[0].Intent is QueryIntent.None or QueryIntent.Help or QueryIntent.Detail ? []
                    : [.. times.Select(c => new Choice(c.Signs, question.Readings.Any(r => r.From == c.Period?.From && r.To == c.Period?.To)))],
            };
        }

        var update = (UpdateExample)example;
        var report = ProgressReader.Read(utterance, new(Office.Context, update.IsList, update.PresentDue), model);
        return new(
            example,
            Scoring.IsRight(update, report.Readings),
            update.Harmless || update.Readings.Any(r => r.Count == report.Readings.Count && r.Zip(report.Readings).All(p => p.First.Kind == p.Second.Kind)),
            report.Others.Take(2).Any(o => Scoring.IsRight(update, o)),
            Scoring.DoesHarm(update, report.Readings),
            report.Evidence,
            update.Harmless ? "harmless" : update.Readings[0].Count > 1 ? "several" : update.Readings[0][0].Kind.ToString(),
            string.Join("; ", report.Readings.Select(Write)),
            Scoring.IsRight(update, report.Readings) ? "" : Scoring.Difference(update, report.Readings))
        {
            Chance = report.Chance,
            Sure = report.Sure,
            MayHarm = report.Readings.Any(r => Thresholds.IsHarm(r.Kind)),
        };
    }

    /// <summary>The acts that are weighed against each other, each with its signs and the question it makes, and the periods.</summary>
    private static (IReadOnlyList<(double[] Signs, TaskQuery Query)> Acts, IReadOnlyList<(double[] Signs, SaidPeriod? Period)> Times) Weighed(
        Utterance utterance, ActModel model)
    {
        var guess = model.Question(utterance.Pieces);
        var facts = QuestionFacts.Of(utterance, guess);
        return ([.. guess.Acts.Select(a =>
        {
            var signs = new double[Certainty.Signs];
            CandidateSigns.Put(signs, a.Act, a.Chance, facts, guess);
            return (signs, facts.Make(a.Act, facts.Period));
        })], TimeSigns.Of(utterance, facts, guess));
    }

    internal static string Write(TaskQuery q) => string.Join(", ", new[]
    {
        $"{q.Intent} {q.Language}", string.Join('+', q.Statuses), q.From is null && q.To is null ? "" : $"{q.From:yyyy-MM-dd}..{q.To:yyyy-MM-dd}", q.Mine ? "mine" : "", q.MyUnit ? "myUnit" : "",
        q.Unit ?? "", q.Person ?? "", q.Area ?? "", q.Plan ?? "", q.GroupBy is { } group ? $"by {group}" : "", q.Task ?? "",
    }.Where(w => w.Length > 0));

    internal static string Write(UpdateReading r) =>
        $"{r.Kind} {r.Language}{(r.Task is null ? "" : $" task {r.Task}")}{(r.Percent is null ? "" : $" {r.Percent}%")}{(r.NewDue is null ? "" : $" due {r.NewDue:yyyy-MM-dd}")}{string.Concat(r.Evidence.Select(e => $" doc {e.Number}@{e.Date:yyyy-MM-dd}{e.Url}"))}";
}
