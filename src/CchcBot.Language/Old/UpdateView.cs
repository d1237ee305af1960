using CchcBot.Domain.Tasks;

namespace CchcBot.Language.Old;

/// <summary>What the rules see of one task's part of a sentence.</summary>
internal sealed class UpdateView
{
    public UpdateView(UpdateSentence sentence, UpdateSegment segment)
    {
        Sentence = sentence;
        Segment = segment;
        Hits = [.. sentence.Hits.Where(segment.Contains)];
        // "the first one" names the task and not a part of it.
        Hits.RemoveAll(h => h.Cue is UpdateCue.Part or UpdateCue.Weak && sentence.Mentions.Exists(m => m.Start <= h.Start && m.End >= h.End));
        ClearDenied();
        Times = [.. sentence.Times.Where(t => segment.Contains(t.End - 1) && segment.Contains(t.Start))];
        Lengths = [.. sentence.Lengths.Where(l => segment.Contains(l.Start))];
        Share = segment.Ranges.Select(r => UpdatePercent.Find(sentence.Words, r.From, r.To, sentence.Times)).FirstOrDefault(s => s is not null);
        Documents = [.. Indexes().Where(i => Words[i].Document >= 0 && !IsCited(i))];
        Evidence = [.. Documents.Select(i => sentence.Documents[Words[i].Document].Evidence).Distinct()];
    }

    public UpdateSentence Sentence { get; }

    public UpdateSegment Segment { get; }

    public List<UpdateWord> Words => Sentence.Words;

    public List<CueHit> Hits { get; }

    public List<SaidTime> Times { get; }

    public List<SaidLength> Lengths { get; }

    public SaidShare? Share { get; }

    /// <summary>Positions of the documents and links that are evidence, not merely cited.</summary>
    public List<int> Documents { get; }

    public List<Evidence> Evidence { get; }

    public bool Has(UpdateCue cue) => Hits.Exists(h => h.Cue == cue);

    public IEnumerable<CueHit> All(UpdateCue cue) => Hits.Where(h => h.Cue == cue);

    public bool HasMark(char mark) => Indexes().Any(i => Words[i].Is(mark));

    public IEnumerable<int> Indexes() => Segment.Ranges.SelectMany(r => Enumerable.Range(r.From, r.To - r.From));

    /// <summary>The words between two marks around a position.</summary>
    public (int From, int To) Clause(int at)
    {
        var range = Segment.Ranges.First(r => at >= r.From && at < r.To);
        var (from, to) = (at, at);
        while (from > range.From && !Divides(from - 1))
        {
            from--;
        }

        while (to < range.To && !Divides(to))
        {
            to++;
        }

        return (from, to);
    }

    public bool IsCovered(int word, UpdateCue cue) => Hits.Exists(h => h.Cue == cue && h.Start <= word && h.End > word);

    private bool Divides(int at) => Words[at].Kind == WordKind.Mark && Words[at].Shown is "," or ";" or "." or "!" or "?" or ":" or "(" or ")" && !Sentence.Times.Exists(t => t.Start <= at && t.End > at);

    // "chưa có gì vướng", "not really stuck": a trouble denied is none, and its denial denies nothing else.
    private void ClearDenied()
    {
        foreach (var trouble in Hits.Where(h => h.Cue == UpdateCue.Blocked && UpdateVocabulary.Troubles.Contains(Words[h.Start].Fold)).ToList())
        {
            var at = trouble.Start - 1;
            while (at >= 0 && UpdateVocabulary.TroubleLinks.Contains(Words[at].Fold))
            {
                at--;
            }

            if (Hits.Exists(h => h.Cue == UpdateCue.Negation && h.End == at + 1))
            {
                var whole = new CueHit(UpdateCue.Unblocked, at, trouble.End);
                Hits.RemoveAll(h => whole.Covers(h));
                Hits.Add(whole);
            }
        }
    }

    // "chờ hướng dẫn thực hiện Nghị định số ...": the words of citing stand at most six words before.
    private bool IsCited(int at)
    {
        if (Words[at].Kind == WordKind.Link)
        {
            return false;
        }

        var (from, _) = Clause(at);
        return Hits.Exists(h => h.Cue == UpdateCue.Citing && h.Start >= from && h.End <= at && at - h.End <= 6);
    }
}
