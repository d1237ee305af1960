using CchcBot.Language.Words;
using CchcBot.Domain.Queries;
using CchcBot.Domain.Reports;
using CchcBot.Domain.Text;
using CchcBot.Language.Model;
using CchcBot.Language.Spans;

namespace CchcBot.Language.Readers;

/// <summary>
/// Reads questions about tasks in Vietnamese or English, with or without diacritics: names, periods and codes by grammar, the intent by the learned model.
/// Deterministic.
/// </summary>
public static class QuestionReader
{
    /// <param name="text">The text as typed, in any Unicode normalisation form.</param>
    /// <param name="previous">The previous question of the conversation, for follow-ups ("còn quý trước?"); or null.</param>
    public static QuestionReading Read(string text, LanguageContext context, TaskQuery? previous = null) =>
        Read(Utterance.Of(text, context), ActModel.Default, previous);

    internal static QuestionReading Read(Utterance utterance, ActModel model, TaskQuery? previous = null)
    {
        var guess = model.Question(utterance.Pieces);
        var facts = QuestionFacts.Of(utterance, guess);
        var ranked = Candidates(utterance, facts, guess, model.Certainty);
        var best = ranked[0];
        var evidence = EvidenceOf(utterance, facts, guess, ranked, model);
        var chance = model.Certainty.OfQuestion(evidence);
        var changed = previous is null ? null : FollowUp.Read(utterance, best.Query, previous, guess);
        var query = changed ?? best.Query;
        return new QuestionReading(
            query,
            chance,
            changed is not null || Thresholds.IsSure(chance, query) || (query.Intent == QueryIntent.None && KnowsNoWord(utterance)),
            [.. ranked.Skip(1).Select(r => r.Query).Take(2)],
            [.. utterance.Names.Select(n => (n.Start, n.Said)).Concat(utterance.Periods.Select(p => (p.Start, p.Said))).OrderBy(s => s.Start)
                .Select(s => s.Said)],
            [.. utterance.Words.Words.Where(w => w.Corrected is not null).Select(w => (w.Raw, w.Corrected!))],
            Unclear(utterance, query, facts),
            changed is not null)
        {
            IsThanks = query.Intent == QueryIntent.None && Courtesies.IsThanks(utterance),
            Evidence = evidence,
        };
    }

    /// <summary>There is nothing in it that a question could be about: to ask which one is meant helps nobody.</summary>
    private static bool KnowsNoWord(Utterance utterance) =>
        utterance.Unknown.Count > 0 && utterance.Unknown.Count == utterance.Tokens.Count(t => t.Kind == TokenKind.Letters);

    private sealed record Candidate(TaskQuery Query, double Chance);

    /// <summary>The possible readings, likeliest first: each act combined with the names and times found.</summary>
    private static List<Candidate> Candidates(Utterance utterance, QuestionFacts facts, QuestionGuess guess, Certainty certainty)
    {
        var ranked = new List<Candidate>();
        Span<double> signs = stackalloc double[Certainty.Signs];
        Span<double> chances = stackalloc double[guess.Acts.Count];
        for (var i = 0; i < chances.Length; i++)
        {
            CandidateSigns.Put(signs, guess.Acts[i].Act, guess.Acts[i].Chance, facts, guess);
            chances[i] = certainty.OfAct(signs);
        }

        Exponent.Share(chances);
        var times = TimeSigns.Chances(utterance, facts, guess, certainty);
        for (var i = 0; i < chances.Length; i++)
        {
            var act = guess.Acts[i].Act;
            var isTimed = act.Intent is not (QueryIntent.Detail or QueryIntent.None or QueryIntent.Help);
            foreach (var (period, share) in isTimed ? times : [(facts.Period, 1)])
            {
                var query = facts.Make(act, period);
                var at = ranked.FindIndex(r => Same(r.Query, query));
                if (at < 0)
                {
                    ranked.Add(new(query, chances[i] * share));
                }
                else
                {
                    ranked[at] = ranked[at] with { Chance = ranked[at].Chance + (chances[i] * share) };
                }
            }
        }

        return [.. ranked.OrderByDescending(r => r.Chance)];
    }

    private static bool Same(TaskQuery x, TaskQuery y) => x.Intent == y.Intent && SameSet(x.Statuses, y.Statuses) && x == y with { Statuses = x.Statuses };

    // Sets have few elements, so a quadratic comparison is enough.
    private static bool SameSet(IReadOnlyList<QueryStatus> x, IReadOnlyList<QueryStatus> y) =>
        ReferenceEquals(x, y) || (x.All(y.Contains) && y.All(x.Contains));

    private static double[] EvidenceOf(Utterance utterance, QuestionFacts facts, QuestionGuess guess, List<Candidate> ranked, ActModel model)
    {
        var (query, pieces) = (ranked[0].Query, utterance.Pieces);
        var words = pieces.Pieces.Count(p => p.IsWord);
        var asks = query.Intent is not (QueryIntent.None or QueryIntent.Help);
        var whole = asks && query.Intent != QueryIntent.Detail;
        var read = query.Statuses.Aggregate(0UL, (bits, s) => bits | 1UL << (int)s);
        var status = query.Statuses.Count == 0 ? 0 : 1 + (int)query.Statuses[0];
        var kinds = model.Message(pieces.Pieces, isAnswering: false);
        double One(bool yes) => yes ? 1 : 0;
        return
        [
            ProgressReader.Logit(ranked[0].Chance),
            ranked[0].Chance - (ranked.Count > 1 ? ranked[1].Chance : 0),
            One(asks),
            One(query.Intent == QueryIntent.Breakdown),
            One(query.Intent == QueryIntent.Report),
            One(query.Intent == QueryIntent.Count),
            One(query.Intent == QueryIntent.Help),
            One(query.Statuses.Count > 1),
            One(whole && query.Statuses.Count == 0),
            query.Intent == QueryIntent.Detail && facts.Reference is null ? guess.TitleChance - 1 : 0,
            One(query.Intent == QueryIntent.Detail && facts.Reference is not null),
            Math.Abs(guess.English - 0.5),
            whole ? Math.Min(utterance.Periods.Count, 3) : 0,
            One(whole && utterance.Periods.Count > 1),
            asks ? Math.Min(utterance.Names.Count, 3) : 0,
            One(asks && (facts.HasUnits || facts.HasPeople || facts.HasAreas)),
            Math.Min(utterance.Words.Words.Count(w => w.Corrected is not null), 3),
            asks ? Math.Min(Unclear(utterance, query, facts).Count, 3) : 0,
            Math.Min(words, 30) / 10.0,
            One(words <= 3),
            ProgressReader.Logit(guess.ChanceOf(Heads.Intent, (int)query.Intent)),
            whole ? ProgressReader.Logit(guess.ChanceOf(Heads.Group, Array.IndexOf(Heads.Groups, query.GroupBy))) : 0,
            asks ? ProgressReader.Logit(guess.ChanceOf(Heads.Owner, query.Mine ? 1 : query.MyUnit ? 2 : 0)) : 0,
            whole ? ProgressReader.Logit(guess.ChanceOf(Heads.Status, status)) : 0,
            whole ? Exponent.Chance(guess.Scores[Heads.SeveralStatuses.From]) : 0,
            whole ? System.Numerics.BitOperations.PopCount(pieces.States & ~read) : 0,
            whole ? System.Numerics.BitOperations.PopCount(read & ~pieces.States) : 0,
            .. guess.Support.Evidence,
            .. whole ? guess.StatusSupport.Evidence : new double[6],
            asks ? Math.Min(pieces.Pieces.Count(p => p.Mark is "‹number›" or "‹length›" or "‹percent›" or "‹doc›"), 2) : 0,
            ProgressReader.Logit(kinds[MessageKind.Question]),
            asks ? 0 : ProgressReader.Logit(kinds[MessageKind.Other]),
            One(utterance.CorrectedFrom > 0),
            One(utterance.Words.IsPlain),
            One(asks && facts.Conditions != new SaidConditions(null, null, false, false)),
            // Where the period and the names stand, and what of time was left over.
            One(whole && facts.Period is { } said && IsApart(utterance, said.Start)),
            One(whole && facts.Period is { From: not null } day && day.From == day.To),
            One(asks && utterance.Names.Exists(n => n.Kind is NameKind.Unit or NameKind.Person && IsApart(utterance, n.Start))),
            Math.Min(utterance.Words.Words.Count(w => w.AfterPunctuation), 3),
            whole ? Math.Min(utterance.TimesLeft, 2) : 0,
            .. TimeSigns.Evidence(utterance, query, guess),
            // What speaks for a question although none was read.
            asks ? 0 : Math.Min(utterance.Names.Count, 2),
            asks ? 0 : Math.Min(utterance.Periods.Count, 2),
            asks ? 0 : Math.Min(System.Numerics.BitOperations.PopCount(pieces.States), 2),
            One(!asks && facts.Reference is not null),
            One(!asks && utterance.Tokens.Exists(t => t.Is('?'))),
            asks ? 0 : ranked.Count > 1 && ranked[1].Query.Intent is not (QueryIntent.None or QueryIntent.Help) ? ranked[1].Chance : 0,
        ];
    }

    /// <summary>Whether a word stands in a clause that asks for nothing and names no state, while another does.</summary>
    private static bool IsApart(Utterance utterance, int word)
    {
        var (words, pieces) = (utterance.Words, utterance.Pieces);
        var (from, to) = words.ClauseAround(word, word + 1);
        var (here, elsewhere) = (false, false);
        for (var i = 0; i < pieces.Pieces.Length; i++)
        {
            var at = utterance.Tokens[pieces.Tokens[i].From].Word;
            var means = at >= 0 && (pieces.Pieces[i].Meanings & Meanings.Asked) != 0;
            here |= means && at >= from && at < to;
            elsewhere |= means && (at < from || at >= to);
        }

        return elsewhere && !here;
    }

    /// <summary>Words that the reading does not use: unknown ones, and amounts, second names or non-existent dates that cannot narrow the
    /// question.</summary>
    private static List<string> Unclear(Utterance utterance, TaskQuery query, QuestionFacts facts)
    {
        var unclear = query.Intent is QueryIntent.Detail or QueryIntent.None or QueryIntent.Help ? [] : new List<string>(utterance.Unknown);
        if (query.Intent is QueryIntent.None or QueryIntent.Help)
        {
            return unclear;
        }

        var amounts = utterance.Lengths.Where(l => !utterance.IsHeld(utterance.Tokens[l.Start].Word)).Select(l => (l.Start, l.End))
            .Concat(utterance.Shares.Where(s => s.Percent is not null).Select(s => (s.Start, s.End)))
            .Where(a => !facts.Uses(query, a.Start));
        foreach (var (start, end) in amounts)
        {
            var from = start;
            while (from > 0 && start - from < 2 && utterance.Tokens[from - 1].Fold is "tren" or "hon" or "duoi" or "nhat" or "it" or "qua" or "over" or "than"
                or "more" or "less" or "under" or "about" or "khoang" or "tu")
            {
                from--;
            }

            unclear.Add(utterance.Text[utterance.Tokens[from].Start..utterance.Tokens[end - 1].End]);
        }

        unclear.AddRange(NoDays(utterance));
        unclear.AddRange(Second(utterance, query));
        unclear.AddRange(Denied.Excepted(utterance.Names, utterance.Words));
        return unclear;
    }

    /// <summary>Dates and periods that do not exist: "29/2/2026", "31/6", "quý V".</summary>
    private static IEnumerable<string> NoDays(Utterance utterance)
    {
        var (tokens, words) = (utterance.Tokens, utterance.Words);
        for (var i = 0; i < words.Count; i++)
        {
            if (!utterance.IsHeld(i) && PeriodAtoms.NoneSuchAt(words, i) is var length and > 0)
            {
                yield return words.Span(i, i + length - 1);
            }
        }

        for (var i = 0; i + 2 < tokens.Count; i++)
        {
            if (tokens[i].Value is >= 1 and <= 31 && tokens[i + 1].Is('/') && tokens[i + 2].Value is >= 1 and <= 12 && tokens[i].Word >= 0
                && !utterance.IsHeld(tokens[i].Word) && tokens[i].Value > DateTime.DaysInMonth(utterance.Office.AsOf.Year, tokens[i + 2].Value)
                && !tokens[i - 1].Is('/') && !utterance.Shares.Exists(s => s.Start <= i && s.End > i))
            {
                yield return utterance.Text[tokens[i].Start..tokens[i + 2].End];
            }
        }
    }

    /// <summary>Additional units or people: the answer covers only one, so the others are listed.</summary>
    private static IEnumerable<string> Second(Utterance utterance, TaskQuery query)
    {
        if (query.Intent is QueryIntent.Detail or QueryIntent.Breakdown || utterance.CorrectedFrom > 0)
        {
            return [];
        }

        return utterance.Names.Where(n => (n.Kind == NameKind.Unit && query.Unit is { } unit && n.Name != unit)
            || (n.Kind == NameKind.Person && query.Person is { } person && n.Name != person)
            || (n.Kind == NameKind.Area && query.Area is { } area && n.Name != area)).Select(n => n.Said).Distinct(StringComparer.Ordinal);
    }
}
