using CchcBot.Domain.Tasks;
using CchcBot.Domain.Text;

namespace CchcBot.Language.Old;

/// <summary>Weighs the hints of one task's part of a sentence: an ordered list of small rules, the first that applies decides.</summary>
internal static class UpdateRules
{
    private static readonly (UpdateKind Kind, Func<UpdateView, bool> Applies)[] Ordered =
    [
        (UpdateKind.None, IsCommand),
        (UpdateKind.Cancel, IsRetracted),
        (UpdateKind.Done, IsImpatientlyDone),
        (UpdateKind.Question, IsQuestion),
        (UpdateKind.None, IsOtherQuestion),
        (UpdateKind.NotMine, IsNotMine),
        (UpdateKind.Cancel, IsCancelled),
        (UpdateKind.Progress, IsPutDown),
        (UpdateKind.Extension, IsExtension),
        (UpdateKind.Progress, IsNoExtension),
        (UpdateKind.Done, UpdateDone.IsProven),
        (UpdateKind.Blocked, IsBlocked),
        (UpdateKind.Extension, IsLaterDay),
        (UpdateKind.Evidence, IsEvidence),
        (UpdateKind.Progress, IsProgress),
    ];

    public static UpdateKind KindOf(UpdateView view)
    {
        foreach (var (kind, applies) in Ordered)
        {
            if (applies(view))
            {
                return kind;
            }
        }

        return UpdateKind.None;
    }

    public static bool SaysAll(UpdateSentence sentence) =>
        sentence.Hits.Exists(h => h.Cue == UpdateCue.All) && !sentence.Hits.Exists(h => h.Cue == UpdateCue.Order);

    public static WorkStep? StepOf(UpdateView view, UpdateKind kind) => kind switch
    {
        UpdateKind.Done => WorkStep.Issued,
        UpdateKind.Evidence when view.Has(UpdateCue.Issued) => WorkStep.Issued,
        UpdateKind.Progress or UpdateKind.Blocked or UpdateKind.Extension or UpdateKind.Evidence =>
            view.Has(UpdateCue.NothingYet) ? WorkStep.NotStarted
            : IsAt(view, UpdateCue.Submitted) ? WorkStep.Submitted
            : IsAt(view, UpdateCue.Consulting) ? WorkStep.Consulting
            : IsAt(view, UpdateCue.Drafting) ? WorkStep.Drafting
            : null,
        _ => null,
    };

    /// <summary>Said, and not denied nor still to come: "đang lấy ý kiến" is consulting, though it is nothing finished.</summary>
    private static bool IsAt(UpdateView view, UpdateCue cue) => view.All(cue).Any(h =>
        !view.Hits.Exists(n => n.Cue is UpdateCue.Negation or UpdateCue.Weak && n.Start < h.Start && h.Start - n.End <= 2 && view.Words[n.End - 1].Fold != "dang"));

    /// <summary>The day asked for: a day said, else a length of time added to the present due date; null where neither is said.</summary>
    public static DateOnly? NewDue(UpdateView view)
    {
        var anchor = view.Sentence.Context.PresentDue ?? view.Sentence.Context.Office.AsOf;
        var time = view.Times.LastOrDefault(t => t.Target && IsNearAsk(view, t)) ?? view.Times.LastOrDefault(t => t.Target) ?? (view.Lengths.Count == 0 ? view.Times.LastOrDefault(t => IsNearAsk(view, t)) : null);
        if (time?.After(anchor) is { } day)
        {
            return day;
        }

        var length = view.Lengths.Find(l => !view.Share.HasValueAt(l.Start));
        return length?.AddTo(anchor);
    }

    private static bool HasValueAt(this SaidShare? share, int word) => share is not null && share.Start <= word && share.End > word;

    // A day in the clause of the request, not one that explains it.
    private static bool IsNearAsk(UpdateView view, SaidTime time)
    {
        var (from, to) = view.Clause(time.Start);
        return view.Hits.Exists(h => h.Cue == UpdateCue.Extend && h.Start >= from && h.Start <= to);
    }

    private static bool Denied(UpdateView view, UpdateCue cue) =>
        view.All(cue).All(h => view.Hits.Exists(n => n.Cue is UpdateCue.Negation or UpdateCue.Weak && n.Start < h.Start && h.Start - n.End <= 2));

    private static bool IsCommand(UpdateView view) =>
        view.Has(UpdateCue.Steering) || view.Has(UpdateCue.Order) && view.Has(UpdateCue.Others) && !view.Has(UpdateCue.Blocked) && !view.Has(UpdateCue.Wait);

    private static bool IsConditional(UpdateView view) => view.Has(UpdateCue.Condition) && !view.Has(UpdateCue.Polite);

    private static bool Asks(UpdateView view) => !view.Has(UpdateCue.Irritated) && (view.HasMark('?') || view.All(UpdateCue.QuestionEnd).Any(h => !IsContrast(view, h)) || view.Hits.Exists(h => h.Cue == UpdateCue.Question && !IsIndefinite(view, h)));

    // "xong phần A, phần B chưa": says that it is not.
    private static bool IsContrast(UpdateView view, CueHit end)
    {
        var (from, _) = view.Clause(end.Start);
        return view.Words[end.End - 1].Fold is "chua" && view.Words[from].Fold is "phan" or "con" or "rieng" or "khau" or "buoc"
            && view.Hits.Exists(h => h.Cue is UpdateCue.Done or UpdateCue.Working && h.End <= from);
    }

    // "chưa làm được gì", "không ai", "có gì em báo": no question.
    private static bool IsIndefinite(UpdateView view, CueHit hit)
    {
        var fold = view.Words[hit.Start].Fold;
        if (hit.Length == 1 && fold is "ai" or "nao" or "gi" or "dau" or "sao" or "what" or "when" or "who" or "which" or "where" or "why" or "how")
        {
            var (from, to) = view.Clause(hit.Start);
            var english = view.Sentence.Language == TextLanguage.En;
            if (english)
            {
                return hit.Start != from && !view.HasMark('?');
            }

            return view.Hits.Exists(n => n.Cue == UpdateCue.Negation && n.Start >= from && n.End <= to && n.Start < hit.Start) || (fold is "nao" or "sao" && hit.Start == from && to - from > 4 && fold is "nao");
        }

        return view.Sentence.Language == TextLanguage.En && !view.HasMark('?') && hit.Start != view.Clause(hit.Start).From;
    }

    private static bool IsRetracted(UpdateView view) => view.All(UpdateCue.Retract).Any(r => !view.Hits.Exists(n => n.Cue is UpdateCue.NoCancel && n.Start < r.End && n.End > r.Start && n.Start < r.Start)) && !view.HasMark('?') && !IsConditional(view) && !DeniedNear(view, UpdateCue.Retract) && !view.Has(UpdateCue.QuestionEnd);

    private static bool DeniedNear(UpdateView view, UpdateCue cue) =>
        view.All(cue).All(h => view.Hits.Exists(n => n.Cue == UpdateCue.Negation && n.End <= h.Start && h.Start - n.End <= 3 && n.Start >= view.Clause(h.Start).From));

    // "xong rồi mà cứ nhắc": irritation that says how the task stands.
    private static bool IsImpatientlyDone(UpdateView view) => view.Has(UpdateCue.Irritated) && UpdateDone.IsProven(view);

    private static bool IsQuestion(UpdateView view) =>
        Asks(view) && !IsPoliteRequest(view) && !view.Has(UpdateCue.OffTopic) && (view.Has(UpdateCue.Topic) || view.Has(UpdateCue.Done) || view.Segment.Task is not null || IsShort(view));

    private static bool IsShort(UpdateView view) => view.Indexes().Count(i => view.Words[i].Kind == WordKind.Letters) <= 3 && view.Has(UpdateCue.Question);

    private static bool IsOtherQuestion(UpdateView view) => Asks(view) && !IsPoliteRequest(view) && !view.Has(UpdateCue.Blocked) && !view.Has(UpdateCue.NothingYet);

    // "Cho em lùi 1 tuần được không ạ?" asks for time, "Có được gia hạn không?" asks about it.
    private static bool IsPoliteRequest(UpdateView view)
    {
        if (!view.Has(UpdateCue.Extend) || view.Hits.Exists(h => h.Cue == UpdateCue.Question && view.Words[h.End - 1].Fold is not ("khong" or "ko" or "a" or "nhi" or "duoc") && !(view.Sentence.Language == TextLanguage.En)))
        {
            return false;
        }

        var wants = view.Has(UpdateCue.Ask) || view.Has(UpdateCue.Polite);
        return wants && (view.Times.Count > 0 || view.Lengths.Count > 0 || view.Hits.Exists(h => h.Cue == UpdateCue.Ask && view.Words[h.Start].Fold is "xin" or "cho" or "de" or "mong" or "kinh" or "please" or "could" or "can" or "may"));
    }

    private static bool IsNotMine(UpdateView view) => view.Has(UpdateCue.NotMine) && !IsConditional(view) && !view.Has(UpdateCue.Joking) | view.Has(UpdateCue.NotMine) && view.All(UpdateCue.Joking).All(h => view.Words[h.Start].Fold is "nham" or "sai" or "lon" or "wrong" or "mistake");

    private static bool IsCancelled(UpdateView view) =>
        view.Has(UpdateCue.Cancel) && (!view.Has(UpdateCue.NoCancel) || IsStopped(view)) && !IsConditional(view) && !Asks(view)
        && !view.Hits.Exists(h => h.Cue == UpdateCue.Joking) && !IsPartnersDoing(view)
        && view.All(UpdateCue.Cancel).Any(c => !view.Hits.Exists(n => n.Cue is UpdateCue.Negation or UpdateCue.Weak && n.End <= c.Start && c.Start - n.End <= 4 && !IsAsking(view, n)));

    // "dừng lại, không làm nữa": the stop is no pause.
    private static bool IsStopped(UpdateView view) =>
        view.All(UpdateCue.NoCancel).All(n => view.Words[n.Start].Fold is "dung" && view.Words[n.End - 1].Fold is "lai")
        && view.All(UpdateCue.Cancel).Any(c => view.Words[c.Start].Fold is "khong" or "thoi" or "khoi" && view.Words[c.End - 1].Fold is "nua");

    // "nhà thầu không làm nữa"
    private static bool IsPartnersDoing(UpdateView view) =>
        view.All(UpdateCue.Outside).Any(o => (UpdateVocabulary.Partners.Contains(view.Words[o.Start].Fold) || view.Words[o.Start].Name == WordName.Person) && IsFirst(view, o.Start) && view.All(UpdateCue.Cancel).Any(c => c.Start >= o.End && c.Start - o.End <= 3));

    // "cần bỏ", "yêu cầu bỏ" still ask for it.
    private static bool IsAsking(UpdateView view, CueHit hit) => view.Words[hit.Start].Fold is "can" or "yeu" or "lai" or "theo" or "bi" or "nen" or "they" or "to" or "by" or "them" or "need";

    // Dropping is spoken of, but not said.
    private static bool IsPutDown(UpdateView view) => view.Has(UpdateCue.NoCancel) && !view.Has(UpdateCue.Blocked) && !view.Has(UpdateCue.Wait) && !view.Has(UpdateCue.Extend);

    private static bool IsExtension(UpdateView view)
    {
        if (!view.Has(UpdateCue.Extend) || view.Has(UpdateCue.Order) && view.Has(UpdateCue.Others) || view.Has(UpdateCue.NoExtend) || IsConditional(view) || IsOthersRequest(view))
        {
            return false;
        }

        var bare = view.All(UpdateCue.Extend).Any(h => IsFirst(view, h.Start));
        var denied = DeniedNear(view, UpdateCue.Extend);
        return !denied && (bare || view.Has(UpdateCue.Ask) || view.Has(UpdateCue.Polite));
    }

    // "Phòng KTN xin gia hạn": not the sender's request.
    private static bool IsOthersRequest(UpdateView view) =>
        view.All(UpdateCue.Ask).Any(a => a.Start > 0 && view.Words[a.Start - 1].Name is WordName.OtherUnit or WordName.Person && view.Words[a.Start].Fold is "xin" or "de")
        || view.Hits.Exists(h => h.Cue == UpdateCue.Blocked && view.Words[h.Start].Fold is "thieu" && view.Hits.Exists(e => e.Cue == UpdateCue.Extend && e.Start >= h.Start && e.End <= h.End));

    private static bool IsFirst(UpdateView view, int at)
    {
        var (from, _) = view.Clause(at);
        for (var i = from; i < at; i++)
        {
            if (view.Words[i].Kind == WordKind.Letters && view.Words[i].Name != WordName.OwnUnit && !view.IsCovered(i, UpdateCue.Light) && !view.IsCovered(i, UpdateCue.TaskWord) && !view.IsCovered(i, UpdateCue.Thanks))
            {
                return false;
            }
        }

        return !view.Hits.Exists(h => h.Cue == UpdateCue.Past && h.End == at);
    }

    private static bool IsNoExtension(UpdateView view) => view.Has(UpdateCue.NoExtend) && !view.Has(UpdateCue.Blocked) && !view.Has(UpdateCue.WillBeLate);

    private static bool IsBlocked(UpdateView view)
    {
        if (IsConditional(view) && !view.Has(UpdateCue.Wait))
        {
            return false;
        }

        if (view.Has(UpdateCue.Blocked) || OthersDidNot(view))
        {
            return true;
        }

        // Handed in, and the ball is with those above: a step. So is the own leaders' signature.
        var waits = view.All(UpdateCue.Wait).Any(w => !view.All(UpdateCue.WaitOwn).Any(o => o.Start < w.End && o.End >= w.End)) && !view.Has(UpdateCue.AwaitsConfirmation) && !DeniedNear(view, UpdateCue.Wait);
        if (waits && !view.Has(UpdateCue.Thanks))
        {
            return !(view.Has(UpdateCue.Submitted) && !Denied(view, UpdateCue.Submitted)) && !view.Has(UpdateCue.Unblocked);
        }

        if (view.Has(UpdateCue.WillBeLate))
        {
            return true;
        }

        return view.Has(UpdateCue.Negation) && view.Has(UpdateCue.Cause) && !view.Has(UpdateCue.Unblocked)
            && view.All(UpdateCue.Negation).Any(n => view.All(UpdateCue.Cause).Any(c => c.Start > n.Start || IsFirst(view, c.Start)));
    }

    // "các đơn vị chưa gửi số liệu"
    private static bool OthersDidNot(UpdateView view) => view.All(UpdateCue.Outside).Any(o =>
    {
        var (from, to) = view.Clause(o.Start);
        // "anh Cường bảo xong rồi nhưng em chưa thấy": hearsay, no hindrance.
        var hearsay = o.End < to && view.Words[o.End].Fold is "bao" or "noi" or "keu" or "dan" or "hua" or "khoe";
        return !hearsay && IsFirst(view, o.Start) && !view.Has(UpdateCue.Unblocked) && view.Hits.Exists(n => n.Cue == UpdateCue.Negation && n.Start >= o.End && n.End <= to && n.Start >= from);
    });

    // "Phải sang 20/1 mới xong được": the day lies beyond the due date.
    private static bool IsLaterDay(UpdateView view)
    {
        var due = view.Sentence.Context.PresentDue;
        return view.Has(UpdateCue.NotBefore) && due is not null && !IsConditional(view) && view.Times.Exists(t => t.Target && t.After(view.Sentence.Context.Office.AsOf) > due);
    }

    private static bool IsEvidence(UpdateView view)
    {
        var postponed = view.Hits.Exists(h => h.Cue == UpdateCue.Negation) || view.Has(UpdateCue.Condition)
            || view.Hits.Exists(h => h.Cue == UpdateCue.Weak && view.Words[h.Start].Fold is "se" or "mai" or "sap" or "tuan" or "thang" or "dang" or "du" or "dinh" or "tinh" or "can" or "phai" or "cuoi" or "will" or "ill" or "well" or "tomorrow" or "going" or "needs" or "need" or "chuan" or "lat" or "chut" or "ti" or "nho" or "later");
        if (view.Evidence.Count > 0)
        {
            var waiting = view.Has(UpdateCue.WaitOwn) || view.Hits.Exists(h => h.Cue == UpdateCue.Submitted && view.Words[h.Start].Fold is "trinh" && h.Length > 1 && view.Has(UpdateCue.Outside));
            return !waiting && !(postponed && !view.Documents.Exists(d => view.Words[d].Kind == WordKind.Link)) && !(view.Share?.Percent < 100);
        }

        return view.Has(UpdateCue.File) && !postponed && view.Share is null && !view.Has(UpdateCue.Part) | (view.Has(UpdateCue.File) && !postponed && view.Share is null && view.All(UpdateCue.File).Any(h => h.Length > 1 && view.Words[h.Start].Fold is "dinh" or "gui" or "kem" or "file" or "em" or "anh" or "minh"));
    }

    private static bool IsProgress(UpdateView view)
    {
        if (view.Share is not null || view.Evidence.Count > 0)
        {
            return true;
        }

        var says = view.Has(UpdateCue.Done) || view.Has(UpdateCue.Issued) || view.Has(UpdateCue.Working) || view.Has(UpdateCue.NothingYet) || view.Has(UpdateCue.Unblocked) || view.Has(UpdateCue.Drafting)
            || view.Has(UpdateCue.Consulting) || view.Has(UpdateCue.Submitted) || view.Has(UpdateCue.WaitOwn) || view.Has(UpdateCue.Negation) && (view.Segment.Task is not null || IsShortDenial(view)) || view.Has(UpdateCue.Extend);
        if (view.Has(UpdateCue.Away) && !view.Has(UpdateCue.Done) && !view.Has(UpdateCue.NothingYet) && !view.Has(UpdateCue.Submitted))
        {
            return false;
        }

        if (view.Has(UpdateCue.Thanks) && !view.Has(UpdateCue.Done) && !view.Has(UpdateCue.NothingYet) && !view.Has(UpdateCue.Drafting) && !view.Has(UpdateCue.Submitted) && !view.Has(UpdateCue.Consulting) && !view.Hits.Exists(h => h.Cue == UpdateCue.Working && h.Length > 1))
        {
            return false;
        }

        // Words of work that are not in the vocabulary, but said to be past, under way or still to come.
        says |= !view.Has(UpdateCue.Irritated) && !view.Has(UpdateCue.Order) && (view.Hits.Exists(h => h.Cue is UpdateCue.Past && view.Words[h.Start].Fold is "da" or "vua" or "moi")
            || view.Hits.Exists(h => h.Cue is UpdateCue.Weak && view.Words[h.Start].Fold is "con" or "se" or "mai" or "sap" or "tuan" or "will" or "tomorrow"));
        return says && !(view.Has(UpdateCue.OffTopic) && !view.Has(UpdateCue.Done) && !view.Hits.Exists(h => h.Cue == UpdateCue.Working && h.Length > 1));
    }

    // "chưa", "vẫn chưa ạ"
    private static bool IsShortDenial(UpdateView view) => view.Indexes().Count(i => view.Words[i].Kind == WordKind.Letters) <= 4 && view.All(UpdateCue.Negation).Any(h => view.Words[h.Start].Fold is "chua" or "not" or "hasnt" or "havent");
}
