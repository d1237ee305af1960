using CchcBot.Language.Old.Words;

namespace CchcBot.Language.Old.Rules;

/// <summary>Whose tasks: the asker's own, those of the asker's unit, or neither.</summary>
internal static class OwnerRule
{
    public static bool MyUnit(Analysis a) =>
        a.Owner.Exists(h => h.Value == Cue.MyUnit && !IsReceiver(a, h)) || a.Owner.Exists(h => h.Value == Cue.ElderUnit && IsElders(a, h)) || BareUnit(a);

    /// <summary>"phòng chị còn …", said by her who asks; "phòng anh An" is somebody else's.</summary>
    private static bool IsElders(Analysis a, PhraseHit<Cue> unit) =>
        !a.HasName(NameKind.Unit) && !a.Names.Exists(n => n.Kind == NameKind.Person && n.Start <= unit.End && n.Start + n.Length >= unit.End)
        && a.Fold(unit.End) is not ("em" or "chi" or "nao");

    public static bool Mine(Analysis a) => a.Owner.Exists(h => h.Value == Cue.Me && IsMine(a, h)) || IsBareMine(a);

    /// <summary>"việc của toi": the mark was lost in an otherwise marked sentence.</summary>
    private static bool IsBareMine(Analysis a) =>
        Enumerable.Range(1, Math.Max(0, a.Words.Count - 1)).Any(i => a.Fold(i) is "toi" && !a.Words[i].IsMarked && !a.Words.IsTaken(i) && a.Fold(i - 1) is "cua"
            && !Analysis.Covers(a.Status, i, Cue.DueSoon, Cue.DueAt) && !(i + 1 < a.Words.Count && a.Words[i + 1].IsNumber));

    private static bool IsMine(Analysis a, PhraseHit<Cue> me)
    {
        var before = a.Fold(me.Start - 1);
        var after = a.Fold(me.End);
        var word = a.Fold(me.Start);
        if (word is "i" or "me" or "my" or "mine" or "myself")
        {
            return English(a, me, word, before, after);
        }

        // Typed plain, "toi" is "tới" where a deadline follows.
        if (!a.Words[me.Start].IsMarked && Analysis.Covers(a.Status, me.Start, Cue.DueSoon, Cue.DueAt, Cue.Late))
        {
            return false;
        }

        if (before is "cua" or "thuoc" or "than" || Ends(a, me.Start, Cue.Assign))
        {
            return true;
        }

        if (after is "oi" or "chao" or "la" or "xin" || (after is "co" && a.Fold(me.End + 1) is "the") || before is "chao" or "quy" or "gui" or "thua" or "anh" or "chi")
        {
            return false;
        }

        if (Begins(a, me.End, Cue.Wish) || (after is "dang" or "chi" or "cung" or "rat" && Begins(a, me.End + 1, Cue.Wish)) || Ends(a, me.Start, Cue.Receive))
        {
            return false;
        }

        if (before is "ma" or "do" or "gi" or "nao" || a.Intent.Exists(h => h.Value == Cue.TaskNoun && h.End == me.Start))
        {
            return true;
        }

        // The subject of the sentence: "tôi còn", "em phải", "mình đang".
        return after is "con" or "co" or "dang" or "phai" or "can" or "bi" or "no" or "tre" or "chua" or "da" or "sap" or "duoc" or "chu" or "phu" or "lam" or "theo"
            or "hoan" or "xong" or "vuong" or "giu" or "nhan" or "se" or "moi" or "van" or "lo" or "cham" or "han" || (me.End < a.Words.Count && a.Periods.Exists(p => p.Start == me.End));
    }

    private static bool English(Analysis a, PhraseHit<Cue> me, string word, string before, string after)
    {
        switch (word)
        {
            case "my":
                return after is not ("boss" or "manager" or "leader" or "chief" or "head" or "report" or "meeting" or "director" or "name" or "question" or "life" or "friend" or "superior" or "lunch");
            case "mine":
                return true;
            case "me" or "myself":
                return Ends(a, me.Start, Cue.Assign) || before is "to" && a.Fold(me.Start - 2) is "assigned" or "given" or "allocated" or "belonging"
                    || (before is "for" && a.Intent.Exists(h => h.Value == Cue.TaskNoun && h.End == me.Start - 1)) || (before is "for" && a.Status.Exists(h => h.End == me.Start - 1)) || before is "on" or "by";
            default:
                // "what do I need to finish": one's own work, but not "I need to see the list".
                if (after is "need" or "have" && a.Fold(me.End + 1) is "to" && a.Owner.Exists(h => h.Value == Cue.WorkVerb && h.Start == me.End + 2))
                {
                    return true;
                }

                return !Begins(a, me.End, Cue.Wish) && before is not ("can" or "could" or "may" or "shall") && !(after is "need" or "want" or "would" or "d" && a.Fold(me.End + 1) is not "to")
                    && !(after is "want" or "would" or "d") && !(after is "need" && a.Fold(me.End + 2) is "see" or "know" or "have" or "check" or "get" or "view" or "report");
        }
    }

    /// <summary>"của phòng", "phòng còn": one's own, when no unit is named.</summary>
    private static bool BareUnit(Analysis a)
    {
        if (a.HasName(NameKind.Unit) || a.Intent.Exists(h => h.Value is Cue.By))
        {
            return false;
        }

        foreach (var owner in a.Owner.Where(h => h.Value == Cue.OwnerWord))
        {
            var last = a.Fold(owner.End - 1);
            var next = a.Fold(owner.End);
            if (a.Words[owner.Start].Fold is "of" && owner.Length >= 3)
            {
                return true;
            }

            if (last is "phong" or "vi" && a.Fold(owner.Start) is not ("cac" or "toan")
                && (a.Fold(owner.Start) is "cua" or "trong" ? next is not ("nao" or "khac" or "ban") : owner.Start == 0 && next is "con" or "dang" or "co" or "phai"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsReceiver(Analysis a, PhraseHit<Cue> unit) =>
        Ends(a, unit.Start, Cue.Receive) && a.Fold(unit.Start) is "chung" or "bon" or "tui" or "we";

    private static bool Ends(Analysis a, int at, Cue cue) => a.Owner.Exists(h => h.Value == cue && h.End == at);

    private static bool Begins(Analysis a, int at, Cue cue) => a.Owner.Exists(h => h.Value == cue && h.Start == at);
}
