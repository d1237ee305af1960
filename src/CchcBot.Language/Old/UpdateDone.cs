using CchcBot.Domain.Text;

namespace CchcBot.Language.Old;

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

        return !IsPromise(view, done, from, to) && !Dangles(view, done, from);
    }

    // "tại xong", "của xong": no such words stand there, so another was meant ("mai", "chưa").
    private static bool Dangles(UpdateView view, CueHit done, int from) =>
        done.Start > from && UpdateVocabulary.Leading.Contains(view.Words[done.Start - 1].Fold) && !view.Hits.Exists(h => h.Cue is not UpdateCue.Light && h.Start < done.Start && h.End >= done.Start && h.Length > 1);

    private static bool IsHarmless(UpdateView view, int at, bool before)
    {
        var word = view.Words[at];
        if (word.Kind is WordKind.Mark)
        {
            return (!word.Is('/') || view.Sentence.Times.Exists(t => t.Start <= at && t.End > at)) && !word.Is('%') || view.Share is { Percent: 100 };
        }

        // "thứ" without its day or number: some day of the week.
        if (word.Fold == "thu" && !IsTaskNumber(view, at) && !view.Hits.Exists(h => h.Start <= at && h.End > at + 1))
        {
            return false;
        }

        // A word that is known only with other marks may be a slip of one that denies: "cưa" is "của" or "chưa".
        if (word.Loose && VietnameseText.HasDiacritics(word.Shown) && !view.Hits.Exists(h => h.Start <= at && h.End > at && (h.Cue is UpdateCue.Done or UpdateCue.Issued || (h.Cue == UpdateCue.Past && word.Fold is "roi"))))
        {
            return false;
        }

        if (word.Kind is WordKind.Document or WordKind.Link || word.Name == WordName.OwnUnit || view.Hits.Exists(h => h.Start <= at && h.End > at && Array.IndexOf(Allowed, h.Cue) >= 0))
        {
            return true;
        }

        // A day that has passed, the task's own number, the share; other units only after the words ("của UBND tỉnh").
        var asOf = view.Sentence.Context.Office.AsOf;
        return view.Sentence.Times.Exists(t => t.Start <= at && t.End > at && t.LastDay(Lately(asOf)) <= asOf)
            || view.Sentence.Lengths.Exists(l => l.Start <= at && l.End > at && l.End < view.Words.Count && view.Words[l.End].Fold is "ago" or "truoc")
            || (!before && word.Name == WordName.Person && IsAddressed(view, at))
            || IsTaskNumber(view, at)
            || (view.Share is { } share && share.Start <= at && share.End > at)
            || (!before && word.Name == WordName.OtherUnit && at > 0 && view.Words[at - 1].Fold is "cua" or "by" or "of")
            || (!before && word.Name == WordName.OtherUnit && IsReceiver(view, at))
            || (!before && view.Evidence.Count > 0 && at > view.Documents[0]);
    }

    // "xong và gửi kết quả cho HCQT"
    private static bool IsReceiver(UpdateView view, int at)
    {
        while (at > 0 && view.Words[at - 1].Name == WordName.OtherUnit)
        {
            at--;
        }

        return at > 2 && view.Words[at - 1].Fold is "cho" or "toi" or "den" or "ve" or "len"
            && Enumerable.Range(Math.Max(0, at - 5), Math.Min(4, at - 1)).Any(i => view.Words[i].Fold is "gui" or "nop");
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
        if (view.Sentence.Language == TextLanguage.En || view.Hits.Exists(h => h.Cue is UpdateCue.Past or UpdateCue.Issued && h.Start >= from && h.End <= to))
        {
            return false;
        }

        var timed = view.Hits.Exists(h => h.Cue == UpdateCue.Light && h.Start >= from && h.End <= to && !IsTaskNumber(view, h.Start) && !view.Sentence.Times.Exists(t => t.Start <= h.End && t.End >= h.End && IsOver(view, t)) && IsTimeWord(view.Words[h.End - 1].Fold) | IsTimeWord(view.Words[h.Start].Fold))
            || view.Sentence.Times.Exists(t => t.Start >= from && t.End <= to && !IsOver(view, t) && !view.Hits.Exists(h => h.Cue == UpdateCue.Light && h.Start <= t.Start && h.End >= t.End));
        return timed && !view.Hits.Exists(h => h.Cue == UpdateCue.Light && h.Start >= from && h.End <= to && view.Words[h.End - 1].Fold is "qua" or "truoc" or "kia" && IsTimeWord(view.Words[h.Start].Fold));
    }

    // "hoàn thành ngày 10/11", said on 21/11: a day of the half-year behind, and no promise.
    private static bool IsOver(UpdateView view, SaidTime time)
    {
        var asOf = view.Sentence.Context.Office.AsOf;
        return view.Words.GetRange(time.Start, time.End - time.Start).Exists(w => w.Kind == WordKind.Number) && time.LastDay(Lately(asOf)) < asOf;
    }

    // A day without a year is of the nine months behind, else of the three ahead.
    private static DateOnly Lately(DateOnly asOf) => asOf.AddDays(-270);

    private static bool IsTimeWord(string fold) => fold is "thu" or "nhat" or "nay" or "hom" or "ngay" or "tuan" or "thang" or "nam" or "han" or "tiendo" or "do" or "sang" or "chieu" or "toi" or "trua" or "som" or "gio" or "dung" or "lat" or "kip";

    // In a list, "3b rồi, 4a chưa": the completion is left out.
    private static bool IsEllipsis(UpdateView view)
    {
        if (view.Segment.Task is null || view.Sentence.Language == TextLanguage.En)
        {
            return false;
        }

        var rest = view.Indexes().Where(i => view.Words[i].Kind == WordKind.Letters && !view.Sentence.Mentions.Exists(m => m.Start <= i && m.End > i) && !UpdateVocabulary.Joints.Contains(view.Words[i].Fold)).Select(i => view.Words[i].Fold).ToList();
        return rest.Count is 1 or 2 && rest[0] == "roi" && rest.Skip(1).All(UpdateVocabulary.Particles.Contains);
    }
}
