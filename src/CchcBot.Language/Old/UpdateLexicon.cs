using System.Collections.Frozen;

namespace CchcBot.Language.Old;

/// <summary>One language's phrases, found by their first word, and the words that they are made of.</summary>
internal sealed class UpdateLexicon
{
    private readonly FrozenDictionary<string, UpdatePhrase[]> _byFirst;
    private readonly UpdatePhrase[] _anywhere;
    private readonly FrozenSet<string> _keys;

    public UpdateLexicon(IEnumerable<(UpdateCue Cue, string[] Phrases)> vocabulary, IEnumerable<string> lookalikes)
    {
        var phrases = vocabulary.SelectMany(v => v.Phrases.SelectMany(p => UpdatePhrase.Parse(v.Cue, p))).ToArray();
        _anywhere = [.. phrases.Where(p => p.Firsts is null)];
        _byFirst = phrases.Where(p => p.Firsts is not null)
            .SelectMany(p => p.Firsts!.Distinct(StringComparer.Ordinal).Select(f => (First: f, Phrase: p)))
            .GroupBy(x => x.First, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.Select(x => x.Phrase).ToArray(), StringComparer.Ordinal);
        var words = phrases.SelectMany(p => p.Words).Distinct().ToArray();
        _keys = words.Select(w => w.Key).Concat(lookalikes.Select(CchcBot.Domain.Text.VietnameseText.ToneKey)).ToFrozenSet(StringComparer.Ordinal);
        Folds = words.Select(w => w.Fold).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>Every word of the vocabulary, folded.</summary>
    public FrozenSet<string> Folds { get; }

    /// <summary>Whether this very spelling, diacritics included, is a word of its own.</summary>
    public bool Knows(string key) => _keys.Contains(key);

    /// <summary>All hints in the sentence, without those that a longer hint explains.</summary>
    public List<CueHit> Find(IReadOnlyList<UpdateWord> words)
    {
        var hits = new List<CueHit>();
        for (var i = 0; i < words.Count; i++)
        {
            if (_byFirst.TryGetValue(words[i].Fold, out var phrases))
            {
                Add(hits, phrases, words, i);
            }

            Add(hits, _anywhere, words, i);
        }

        hits.RemoveAll(hit => hit.Cue is UpdateCue.Done or UpdateCue.Issued or UpdateCue.Cancel or UpdateCue.Retract or UpdateCue.Extend && words[hit.Start].Quoted);
        hits.RemoveAll(hit => hits.Exists(other => other.Length > hit.Length && other.Covers(hit) && Explains(other.Cue, hit.Cue)));
        return hits;
    }

    private static void Add(List<CueHit> hits, UpdatePhrase[] phrases, IReadOnlyList<UpdateWord> words, int at)
    {
        foreach (var phrase in phrases)
        {
            var end = phrase.Match(words, at);
            if (end > at)
            {
                hits.Add(new(phrase.Cue, at, end));
            }
        }
    }

    // What weakens a completion is explained away only by phrases that leave a completion standing, or that decide without one.
    private static bool Explains(UpdateCue longer, UpdateCue shorter) => longer switch
    {
        UpdateCue.Compound => shorter is not (UpdateCue.Compound or UpdateCue.Negation),
        UpdateCue.Harmless or UpdateCue.Unblocked or UpdateCue.AwaitsConfirmation => shorter != longer,
        UpdateCue.NoExtend => shorter is UpdateCue.Extend or UpdateCue.Ask or UpdateCue.Question or UpdateCue.QuestionEnd,
        UpdateCue.NoCancel => shorter is UpdateCue.Cancel or UpdateCue.Retract,
        UpdateCue.NotMine => shorter is UpdateCue.Cancel or UpdateCue.Extend or UpdateCue.Wait,
        UpdateCue.WaitOwn => shorter is UpdateCue.Wait or UpdateCue.Outside,
        UpdateCue.NothingYet => shorter is UpdateCue.Question or UpdateCue.QuestionEnd or UpdateCue.Blocked,
        UpdateCue.Blocked => shorter is UpdateCue.Question or UpdateCue.QuestionEnd,
        UpdateCue.WillBeLate => shorter is UpdateCue.Question or UpdateCue.Extend,
        UpdateCue.Polite => shorter is UpdateCue.Question or UpdateCue.QuestionEnd or UpdateCue.NoExtend,
        UpdateCue.Light => shorter is UpdateCue.Weak or UpdateCue.Part or UpdateCue.Cause or UpdateCue.Extend or UpdateCue.Question or UpdateCue.Cancel,
        UpdateCue.Ask => shorter is UpdateCue.Weak or UpdateCue.Away or UpdateCue.Part,
        UpdateCue.Irritated => shorter is UpdateCue.Question or UpdateCue.Weak or UpdateCue.Negation or UpdateCue.Order,
        UpdateCue.Working => shorter is UpdateCue.Cancel or UpdateCue.Question,
        UpdateCue.Weak => shorter is UpdateCue.Question or UpdateCue.Cancel,
        UpdateCue.Thanks => shorter is UpdateCue.Question or UpdateCue.Negation or UpdateCue.Working or UpdateCue.Part or UpdateCue.File,
        _ => false,
    };
}
