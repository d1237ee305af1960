using CchcBot.Domain.Reports;
using CchcBot.Language.Old.Words;

namespace CchcBot.Language.Old.Rules;

/// <summary>By what the figures are broken down, where they are.</summary>
internal static class GroupRule
{
    public static QueryGroup? Read(Analysis a, bool aboutOneTask)
    {
        foreach (var by in a.Intent.Where(h => h.Value == Cue.By))
        {
            if (Thing(a, by.End, 4) is { } thing)
            {
                return thing;
            }
        }

        if (aboutOneTask)
        {
            return null;
        }

        if (WhichThing(a) is { } which)
        {
            return which;
        }

        if (a.Intent.Exists(h => h.Value == Cue.Who && !a.Intent.Exists(n => n.Value == Cue.Nobody && n.Covers(h.Start)) && !Analysis.Covers(a.Status, h.Start, Cue.NotStarted, Cue.AwaitingConfirmation)
            && a.Fold(h.Start - 1) is not ("chua" or "khong" or "bat" or "chang" or "co" and not "co") && !(a.Fold(h.Start - 1) is "co" && a.Fold(h.Start - 2) is "chua" or "khong")))
        {
            return QueryGroup.Person;
        }

        if (a.Intent.Find(h => h.Value == Cue.Lead) is { Length: > 0 } lead)
        {
            // "ai phụ trách nhiều việc nhất": of no one task.
            var words = Enumerable.Range(lead.Start, lead.Length).Select(a.Fold).ToList();
            return words.Exists(w => w is "ai" or "who" or "nguoi") ? QueryGroup.Person : words.Exists(w => w is "phong" or "vi" or "ben" or "ban" or "unit" or "department" or "quan") ? QueryGroup.Unit : null;
        }

        return a.Has(Cue.Share) || a.Has(Cue.Compare) ? Shared(a) : null;
    }

    /// <summary>"đơn vị nào", "which units", "ở lĩnh vực nào"; not "việc nào".</summary>
    public static QueryGroup? WhichThing(Analysis a)
    {
        foreach (var hit in a.Intent)
        {
            if (Group(hit.Value) is not { } group)
            {
                continue;
            }

            // "chưa có phòng nào báo cáo": none, and not which.
            var denied = Analysis.Covers(a.Status, hit.Start, Cue.NotReported, Cue.NotStarted);
            var next = a.Fold(hit.End);
            if (!denied && next is "nao" && a.Words[hit.End - 1].Fold is not ("viec" or "vu"))
            {
                return group;
            }

            var before = a.Fold(hit.Start - 1);
            if (before is "which" or "what" && next is not ("tasks" or "task" or "items"))
            {
                return group;
            }
        }

        return null;
    }

    /// <summary>A share, chart or ranking of things: "tỷ lệ hoàn thành của các phòng"; of the state when no thing is said.</summary>
    private static QueryGroup? Shared(Analysis a)
    {
        foreach (var hit in a.Intent)
        {
            if (Group(hit.Value) is { } group && group != QueryGroup.Status && !(group == QueryGroup.Unit && a.HasName(NameKind.Unit) && a.Fold(hit.Start) is "phong" or "ban"))
            {
                return group;
            }
        }

        return null;
    }

    private static QueryGroup? Thing(Analysis a, int from, int within)
    {
        foreach (var hit in a.Intent)
        {
            if (hit.Start >= from && hit.Start < from + within && Group(hit.Value) is { } group && !Interrupted(a, from, hit.Start))
            {
                return group;
            }
        }

        return null;
    }

    private static bool Interrupted(Analysis a, int from, int to)
    {
        for (var i = from; i <= to && i < a.Words.Count; i++)
        {
            if (i > from && a.Words[i].AfterPunctuation)
            {
                return true;
            }
        }

        return a.Intent.Exists(h => h.Value is Cue.TaskNoun && h.Start >= from && h.End <= to && h.End < to);
    }

    private static QueryGroup? Group(Cue cue) => cue switch
    {
        Cue.UnitThing => QueryGroup.Unit,
        Cue.AreaThing => QueryGroup.Area,
        Cue.StatusThing => QueryGroup.Status,
        Cue.QuarterThing => QueryGroup.Quarter,
        Cue.PersonThing => QueryGroup.Person,
        _ => null,
    };
}
