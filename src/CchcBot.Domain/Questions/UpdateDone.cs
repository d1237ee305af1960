namespace CchcBot.Domain.Questions;

/// <summary>
/// Whether a task is said to be finished. A wrong "done" is the worst error there is, so every word of the clause must be
/// known to leave a completion as it is, and nothing in the task's whole part may weaken it.
/// </summary>
internal static class UpdateDone
{
    private static readonly UpdateCue[] Weakening =
    [
        UpdateCue.Negation, UpdateCue.Weak, UpdateCue.Condition, UpdateCue.Blocked, UpdateCue.Wait, UpdateCue.WaitOwn, UpdateCue.WillBeLate, UpdateCue.Joking,
        UpdateCue.Extend, UpdateCue.NothingYet, UpdateCue.Question, UpdateCue.QuestionEnd, UpdateCue.Part, UpdateCue.Cancel, UpdateCue.NotBefore,
    ];

    private static readonly UpdateCue[] Allowed =
    [
        UpdateCue.Done, UpdateCue.Issued, UpdateCue.Past, UpdateCue.Light, UpdateCue.Harmless, UpdateCue.Unblocked, UpdateCue.AwaitsConfirmation, UpdateCue.Thanks, UpdateCue.All, UpdateCue.TaskWord, UpdateCue.File, UpdateCue.Irritated,
    ];

    public static bool IsProven(UpdateView view)
    {
        if ((view.HasMark('?') && !view.Has(UpdateCue.Irritated)) || view.Hits.Exists(h => Array.IndexOf(Weakening, h.Cue) >= 0))
        {
            return false;
        }

        if (view.Share is { } share)
        {
            return share.Percent == 100 && (IsWholeShare(view, share) || view.All(UpdateCue.Done).Any(h => IsPlain(view, h)));
        }

        return view.Hits.Exists(h => h.Cue == UpdateCue.Done && IsPlain(view, h))
            || (view.Evidence.Count == 0 && view.All(UpdateCue.Issued).Any(h => IsPlain(view, h)))
            || IsEllipsis(view);
    }

    // "100%", "đạt 100% rồi"
    private static bool IsWholeShare(UpdateView view, SaidShare share)
    {
        var (from, to) = view.Clause(share.Start);
        return Enumerable.Range(from, to - from).All(i => (i >= share.Start && i < share.End) || IsHarmless(view, i, i < share.Start));
    }

    private static bool IsPlain(UpdateView view, CueHit done)
    {
        var (from, to) = view.Clause(done.Start);
        for (var i = from; i < to; i++)
        {
            if ((i < done.Start || i >= done.End) && !IsHarmless(view, i, i < done.Start))
            {
                return false;
            }
        }

        return !IsPromise(view, done, from, to);
    }

    private static bool IsHarmless(UpdateView view, int at, bool before)
    {
        var word = view.Words[at];
        if (word.Kind is WordKind.Mark)
        {
            return !word.Is('%') || view.Share is { Percent: 100 };
        }

        if (word.Kind is WordKind.Document or WordKind.Link || word.Name == WordName.OwnUnit || view.Hits.Exists(h => h.Start <= at && h.End > at && Array.IndexOf(Allowed, h.Cue) >= 0))
        {
            return true;
        }

        // A day that has passed, the task's own number, the share; other units only after the words ("của UBND tỉnh").
        var asOf = view.Sentence.Context.Office.AsOf;
        return view.Sentence.Times.Exists(t => t.Start <= at && t.End > at && t.LastDay(asOf.AddYears(-1)) <= asOf)
            || view.Sentence.Lengths.Exists(l => l.Start <= at && l.End > at && l.End < view.Words.Count && view.Words[l.End].Fold is "ago" or "truoc")
            || (!before && word.Name == WordName.Person && IsAddressed(view, at))
            || IsTaskNumber(view, at)
            || (view.Share is { } share && share.Start <= at && share.End > at)
            || (!before && word.Name == WordName.OtherUnit && at > 0 && view.Words[at - 1].Fold is "cua" or "by" or "of")
            || (!before && view.Evidence.Count > 0 && at > view.Documents[0]);
    }

    // "xong rồi nhé chị Bình"
    private static bool IsAddressed(UpdateView view, int at)
    {
        while (at > 0 && view.Words[at - 1].Name == WordName.Person)
        {
            at--;
        }

        return at > 0 && view.Words[at - 1].Fold is "nhe" or "a" or "nha" or "roi";
    }

    private static bool IsTaskNumber(UpdateView view, int at) =>
        view.Sentence.Mentions.Exists(m => m.Start <= at && m.End > at);

    // "chiều nay xong", "xong đúng hạn" without "đã" or "rồi": may be a promise.
    private static bool IsPromise(UpdateView view, CueHit done, int from, int to)
    {
        if (view.Sentence.Language == Language.En || view.Hits.Exists(h => h.Cue is UpdateCue.Past or UpdateCue.Issued && h.Start >= from && h.End <= to))
        {
            return false;
        }

        var timed = view.Hits.Exists(h => h.Cue == UpdateCue.Light && h.Start >= from && h.End <= to && IsTimeWord(view.Words[h.End - 1].Fold) | IsTimeWord(view.Words[h.Start].Fold))
            || view.Sentence.Times.Exists(t => t.Start >= from && t.End <= to && !view.Hits.Exists(h => h.Cue == UpdateCue.Light && h.Start <= t.Start && h.End >= t.End));
        return timed && !view.Hits.Exists(h => h.Cue == UpdateCue.Light && h.Start >= from && h.End <= to && view.Words[h.End - 1].Fold is "qua" or "truoc" or "kia" && IsTimeWord(view.Words[h.Start].Fold));
    }

    private static bool IsTimeWord(string fold) => fold is "nay" or "hom" or "ngay" or "tuan" or "thang" or "nam" or "han" or "tiendo" or "do" or "sang" or "chieu" or "toi" or "trua" or "som" or "gio" or "dung" or "lat" or "kip";

    // In a list, "3b rồi, 4a chưa": the completion is left out.
    private static bool IsEllipsis(UpdateView view)
    {
        if (view.Segment.Task is null || view.Sentence.Language == Language.En)
        {
            return false;
        }

        var rest = view.Indexes().Where(i => view.Words[i].Kind == WordKind.Letters && !view.Sentence.Mentions.Exists(m => m.Start <= i && m.End > i) && !UpdateVocabulary.Joints.Contains(view.Words[i].Fold)).Select(i => view.Words[i].Fold).ToList();
        return rest.Count is 1 or 2 && rest[0] == "roi" && rest.Skip(1).All(UpdateVocabulary.Particles.Contains);
    }
}
