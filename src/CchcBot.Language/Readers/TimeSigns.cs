using CchcBot.Domain.Queries;
using CchcBot.Domain.Reports;
using CchcBot.Language.Model;
using CchcBot.Language.Spans;

namespace CchcBot.Language.Readers;

/// <summary>
/// Which of the periods that a question names is asked about, and whether its names are: a date may tell only why the answer is wanted. What the grammar
/// chooses and how the model judges each in its place are weighed; how much each counts is learned from readings of sentences held out from training.
/// </summary>
internal static class TimeSigns
{
    // A period that is less likely makes no reading of its own.
    private const double Least = 0.02;

    /// <summary>The periods that may be meant, the grammar's choice first, with their signs.</summary>
    public static IReadOnlyList<(double[] Signs, SaidPeriod? Period)> Of(Utterance utterance, QuestionFacts facts, QuestionGuess guess)
    {
        var others = utterance.Periods.Where(p => p.From is not null || p.To is not null)
            .Where(p => (p.From, p.To) != (facts.Period?.From, facts.Period?.To)).DistinctBy(p => (p.From, p.To)).Take(3);
        List<SaidPeriod?> all = [facts.Period, .. others, .. Enumerable.Repeat<SaidPeriod?>(null, facts.Period is null ? 0 : 1)];
        return all.ConvertAll(p => (Signs(p, p == facts.Period, utterance, guess), p));
    }

    /// <summary>The periods that are likely enough, with their probabilities.</summary>
    public static List<(SaidPeriod? Period, double Chance)> Chances(Utterance utterance, QuestionFacts facts, QuestionGuess guess, Certainty certainty)
    {
        var all = Of(utterance, facts, guess);
        var chances = all.Select(t => certainty.OfTime(t.Signs)).ToArray();
        Exponent.Share(chances);
        return [.. all.Select((t, i) => (t.Period, chances[i])).Where(t => t.Item2 >= Least)];
    }

    /// <summary>How far the query uses what is asked about and leaves out what is not: for periods, then for names the least favourable one.</summary>
    public static double[] Evidence(Utterance utterance, TaskQuery query, QuestionGuess guess)
    {
        if (query.Intent is QueryIntent.None or QueryIntent.Help)
        {
            return [0, 0, 0, 0];
        }

        var (used, unused, named, unnamed) = (4.0, 4.0, 4.0, 4.0);
        foreach (var period in query.Intent == QueryIntent.Detail ? [] : utterance.Periods)
        {
            var asked = guess.AskedAt(utterance, period.Start);
            (used, unused) = (period.From, period.To) == (query.From, query.To) ? (Math.Min(used, asked), unused) : (used, Math.Min(unused, -asked));
        }

        foreach (var name in utterance.Names)
        {
            var asked = guess.AskedAt(utterance, name.Start);
            (named, unnamed) = Uses(query, name.Name, utterance.Office) ? (Math.Min(named, asked), unnamed) : (named, Math.Min(unnamed, -asked));
        }

        return [used, unused, named, unnamed];
    }

    /// <summary>Whether a unit, person, area or plan is in the query.</summary>
    public static bool Uses(TaskQuery query, string name, LanguageContext office) =>
        name == query.Unit || name == query.Person || name == query.Area || name == query.Plan || (query.MyUnit && name == office.AskerUnit);

    private static double[] Signs(SaidPeriod? period, bool isChosen, Utterance utterance, QuestionGuess guess)
    {
        var found = period is null ? null : utterance.Periods.Find(p => (p.From, p.To) == (period.From, period.To));
        return
        [
            isChosen ? 1 : 0,
            found is null ? 0 : guess.AskedAt(utterance, found.Start),
            period is null ? 1 : 0,
            period is null && utterance.Periods.Count > 0 ? utterance.Periods.Max(p => guess.AskedAt(utterance, p.Start)) : 0,
            period is not null && found is null ? 1 : 0,
        ];
    }
}
