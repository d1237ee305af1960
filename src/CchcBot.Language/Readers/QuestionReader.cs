using CchcBot.Domain.Queries;
using CchcBot.Domain.Reports;
using CchcBot.Domain.Text;
using CchcBot.Language.Model;
using CchcBot.Language.Spans;

namespace CchcBot.Language.Readers;

/// <summary>
/// Reads questions about tasks in Vietnamese or English words, with or without diacritics: names, periods and codes by grammar, what
/// is wanted by the learned model. The same words always give the same reading.
/// </summary>
public static class QuestionReader
{
    /// <param name="text">The words as typed, in any Unicode form.</param>
    /// <param name="previous">The last question of the conversation, for words that only change it ("còn quý trước?").</param>
    public static QuestionReading Read(string text, LanguageContext context, TaskQuery? previous = null) => Read(Utterance.Of(text, context), ActModel.Default, previous);

    internal static QuestionReading Read(Utterance utterance, ActModel model, TaskQuery? previous = null)
    {
        var guess = model.Question(utterance.Pieces.Pieces);
        var facts = QuestionFacts.Of(utterance, guess);
        var ranked = Candidates(facts, guess);
        var best = ranked[0];
        var evidence = EvidenceOf(utterance, facts, guess, best);
        var chance = model.Certainty.OfQuestion(evidence);
        var changed = previous is null ? null : FollowUp.Read(utterance, best.Query, previous, guess);
        var query = changed ?? best.Query;
        return new QuestionReading(
            query,
            chance,
            changed is not null || Thresholds.IsSure(chance, query),
            [.. ranked.Skip(1).Select(r => r.Query).Where(q => !Same(q, best.Query)).Take(2)],
            [.. utterance.Names.Select(n => (n.Start, n.Said)).Concat(utterance.Periods.Select(p => (p.Start, p.Said))).OrderBy(s => s.Start).Select(s => s.Said)],
            [.. utterance.Words.Words.Where(w => w.Corrected is not null).Select(w => (w.Raw, w.Corrected!))],
            Unclear(utterance, query),
            changed is not null)
        {
            IsThanks = query.Intent == QueryIntent.None && Courtesies.IsThanks(utterance),
            Evidence = evidence,
        };
    }

    private sealed record Candidate(TaskQuery Query, double Weight);

    /// <summary>The readings, likeliest first: the best of everything, and each with one thing taken otherwise.</summary>
    private static List<Candidate> Candidates(QuestionFacts facts, QuestionGuess guess)
    {
        var intents = guess.Intent.Ranked.Select(i => (i.Value, Chance: i.Chance * facts.Fit(i.Value))).OrderByDescending(i => i.Chance).ToList();
        var statuses = guess.Statuses.Where(s => s.Chance > 0.5).Select(s => s.Status).ToList();
        var best = facts.Make(intents[0].Value, statuses, guess.Whose.Best, guess.GroupBy, facts.Period);
        var others = new List<Candidate>();
        foreach (var (intent, chance) in intents.Skip(1).Take(3))
        {
            others.Add(new Candidate(facts.Make(intent, statuses, guess.Whose.Best, guess.GroupBy, facts.Period), chance / intents[0].Chance));
        }

        foreach (var (status, chance) in guess.Statuses)
        {
            List<QueryStatus> flipped = chance > 0.5 ? statuses.FindAll(s => s != status) : [.. statuses, status];
            others.Add(new Candidate(facts.Make(intents[0].Value, flipped, guess.Whose.Best, guess.GroupBy, facts.Period), Odds(chance)));
            // One instead of the other.
            if (chance <= 0.5 && statuses.Count == 1)
            {
                var only = guess.Statuses.First(s => s.Status == statuses[0]).Chance;
                others.Add(new Candidate(facts.Make(intents[0].Value, [status], guess.Whose.Best, guess.GroupBy, facts.Period), Odds(chance) * Odds(only) * 4));
            }
        }

        foreach (var (whose, chance) in guess.Whose.Ranked.Skip(1))
        {
            others.Add(new Candidate(facts.Make(intents[0].Value, statuses, whose, guess.GroupBy, facts.Period), chance / guess.Whose.Chance));
        }

        if (best.Intent == QueryIntent.Breakdown)
        {
            foreach (var (group, chance) in guess.GroupBy.Ranked.Where(g => g.Value is not null && g.Value != best.GroupBy).Take(2))
            {
                others.Add(new Candidate(best with { GroupBy = group }, chance / Math.Max(0.01, guess.GroupBy[best.GroupBy])));
            }
        }

        others.Sort((x, y) => y.Weight.CompareTo(x.Weight));
        List<Candidate> ranked = [new(best, 1)];
        foreach (var other in others)
        {
            if (ranked.Count < 4 && !ranked.Exists(r => Same(r.Query, other.Query)))
            {
                ranked.Add(other);
            }
        }

        return ranked;
    }

    private static double Odds(double chance) => Math.Min(chance, 1 - chance) / Math.Max(chance, 1 - chance);

    private static bool Same(TaskQuery x, TaskQuery y) => x with { Statuses = [] } == y with { Statuses = [] } && x.Statuses.ToHashSet().SetEquals(y.Statuses);

    private static double[] EvidenceOf(Utterance utterance, QuestionFacts facts, QuestionGuess guess, Candidate best)
    {
        var (query, words) = (best.Query, utterance.Pieces.Pieces.Count(p => p.IsWord));
        var asks = query.Intent is not (QueryIntent.None or QueryIntent.Help);
        var whole = asks && query.Intent != QueryIntent.Detail;
        var statuses = guess.Statuses.Aggregate(1.0, (product, s) => product * Math.Max(s.Chance, 1 - s.Chance));
        return
        [
            ProgressReader.Logit(guess.Intent.Chance),
            guess.Intent.Margin,
            asks ? 1 : 0,
            whole ? statuses : 1,
            whole ? guess.Whose.Chance : 1,
            query.Intent == QueryIntent.Breakdown ? guess.GroupBy.Chance : 1,
            query.Intent == QueryIntent.Detail && facts.Reference is null ? guess.TitleChance - 1 : 0,
            query.Intent == QueryIntent.Detail && facts.Reference is not null ? 1 : 0,
            Math.Abs(guess.English - 0.5),
            whole ? Math.Min(utterance.Periods.Count, 3) : 0,
            whole && utterance.Periods.Count > 1 ? 1 : 0,
            asks ? Math.Min(utterance.Names.Count, 3) : 0,
            Math.Min(utterance.Words.Words.Count(w => w.Corrected is not null), 3),
            asks ? Math.Min(Unclear(utterance, query).Count, 3) : 0,
            Math.Min(words, 30) / 10.0,
            words <= 3 ? 1 : 0,
        ];
    }

    /// <summary>Words that nothing stands for, and amounts that no question can be narrowed by yet: "trên 100 ngày", "dưới 50%".</summary>
    private static List<string> Unclear(Utterance utterance, TaskQuery query)
    {
        var unclear = query.Intent is QueryIntent.Detail or QueryIntent.None or QueryIntent.Help ? [] : ProgressReader.Unclear(utterance);
        if (query.Intent is QueryIntent.None or QueryIntent.Help)
        {
            return unclear;
        }

        var amounts = utterance.Lengths.Where(l => !utterance.IsHeld(utterance.Tokens[l.Start].Word)).Select(l => (l.Start, l.End))
            .Concat(utterance.Shares.Where(s => s.Percent is not null).Select(s => (s.Start, s.End)));
        foreach (var (start, end) in amounts)
        {
            var from = start;
            while (from > 0 && start - from < 2 && utterance.Tokens[from - 1].Fold is "tren" or "hon" or "duoi" or "nhat" or "it" or "qua" or "over" or "than" or "more" or "less" or "under" or "about" or "khoang" or "tu")
            {
                from--;
            }

            unclear.Add(utterance.Text[utterance.Tokens[from].Start..utterance.Tokens[end - 1].End]);
        }

        return unclear;
    }
}
