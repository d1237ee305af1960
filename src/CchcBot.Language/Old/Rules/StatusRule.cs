using CchcBot.Domain.Queries;
using CchcBot.Language.Old.Words;

namespace CchcBot.Language.Old.Rules;

/// <summary>In what state the tasks asked for are.</summary>
internal static class StatusRule
{
    public static List<QueryStatus> Read(Analysis a, bool hasPeriod)
    {
        var found = new List<(QueryStatus Status, int At)>();
        var hits = a.Status;
        for (var i = 0; i < hits.Count; i++)
        {
            if (One(a, hits, i, hasPeriod) is { } status)
            {
                found.Add((status, hits[i].Start));
            }
        }

        WaitsFor(a, found);
        Settle(a, found);
        return [.. found.Select(f => f.Status).Distinct().Order()];
    }

    private static QueryStatus? One(Analysis a, List<PhraseHit<Cue>> hits, int i, bool hasPeriod)
    {
        var hit = hits[i];
        return hit.Value switch
        {
            Cue.Late => IsNegated(a, hits, i) ? null : QueryStatus.Overdue,
            Cue.DoneLate => QueryStatus.DoneLate,
            Cue.DueSoon => QueryStatus.DueSoon,
            Cue.DueAt => hasPeriod || a.Intent.Exists(h => h.Value is Cue.DetailAsk) || a.Fold(hit.Start) is "han" or "thoi" && hit.Length < 2 ? null : DuePlain(a, hit),
            Cue.DoneWord => Done(a, hits, i),
            Cue.Submit => Submit(a, hits, i),
            Cue.OpenWord => QueryStatus.Open,
            Cue.NotStarted => FinishedBehind(hits, i) ? QueryStatus.Open : QueryStatus.NotStarted,
            Cue.InProgress => a.Fold(hit.Start) is "doing" && Analysis.Covers(a.Intent, 0, Cue.DetailAsk) ? null : QueryStatus.InProgress,
            Cue.Blocked => IsNegated(a, hits, i) ? null : QueryStatus.Blocked,
            Cue.AwaitingConfirmation => QueryStatus.AwaitingConfirmation,
            Cue.AwaitingEvent => QueryStatus.AwaitingEvent,
            Cue.Extension => IsNegated(a, hits, i) ? null : QueryStatus.ExtensionRequested,
            Cue.Ongoing => QueryStatus.Ongoing,
            Cue.NotReported => QueryStatus.NotReported,
            _ => null,
        };
    }

    /// <summary>"việc đến hạn" with no period at all: what falls due now.</summary>
    private static QueryStatus? DuePlain(Analysis a, PhraseHit<Cue> hit) =>
        a.Fold(hit.Start) is "den" or "toi" or "het" or "due" or "expiring" && !a.Intent.Exists(h => h.Value == Cue.By) && GroupRule.WhichThing(a) is null && !a.Status.Exists(h => h.Value is Cue.Late or Cue.OpenWord or Cue.DoneWord or Cue.Negation)
            ? QueryStatus.DueSoon
            : null;

    /// <summary>"chưa … xong" is open; "phải … xong" says when it is due and not how it stands; else done.</summary>
    private static QueryStatus? Done(Analysis a, List<PhraseHit<Cue>> hits, int i)
    {
        var hit = hits[i];
        for (var back = i - 1; back >= 0 && hit.Start - hits[back].End <= 4; back--)
        {
            var before = hits[back];
            if (before.Value is Cue.And or Cue.Already || Between(a, before.End, hit.Start, Cue.TaskNoun))
            {
                break;
            }

            switch (before.Value)
            {
                case Cue.Negation when hit.Start - before.End <= 3 && !IsQuestionNo(a, before):
                    return QueryStatus.Open;
                case Cue.NotStarted when hit.Start - before.End <= 2:
                    return null;
                case Cue.Must or Cue.DueAt or Cue.DueSoon when hit.Start - before.End <= 4:
                    return null;
                case Cue.DoneWord or Cue.Submit when before.Value == Cue.Submit || hit.Start == before.End:
                    continue;
                default:
                    break;
            }
        }

        // "xong chưa", "has it been finished": asked, not said.
        if (a.Fold(hit.Start - 1) is "been" && Analysis.Covers(a.Intent, 0, Cue.DetailAsk))
        {
            return null;
        }

        if (hit.End < a.Words.Count && a.Fold(hit.End) is "chua" && hit.End >= a.Words.Count - 2)
        {
            return null;
        }

        return a.Fold(hit.Start) is "hoan" or "completion" && a.Intent.Exists(h => h.Value is Cue.Share && (h.Covers(hit.Start) || (h.End >= hit.Start - 1 && h.Start < hit.Start)))
            ? null
            : QueryStatus.Done;
    }

    private static QueryStatus? Submit(Analysis a, List<PhraseHit<Cue>> hits, int i)
    {
        var before = i > 0 ? hits[i - 1] : default;
        var near = i > 0 && hits[i].Start - before.End <= 2;
        return near && before.Value == Cue.Negation && !IsQuestionNo(a, before) ? QueryStatus.Open
            : near && before.Value == Cue.Already ? QueryStatus.Done
            : null;
    }

    private static bool FinishedBehind(List<PhraseHit<Cue>> hits, int i) =>
        i + 1 < hits.Count && hits[i + 1].Value == Cue.DoneWord && hits[i + 1].Start - hits[i].End <= 2;

    private static bool IsNegated(Analysis a, List<PhraseHit<Cue>> hits, int i) =>
        i > 0 && hits[i - 1].Value == Cue.Negation && hits[i].Start - hits[i - 1].End <= 1 && !IsQuestionNo(a, hits[i - 1]);

    /// <summary>"có … không, …": a question's ending.</summary>
    private static bool IsQuestionNo(Analysis a, PhraseHit<Cue> negation) =>
        a.Fold(negation.Start) is "khong" or "ko" or "k" && (negation.End >= a.Words.Count || a.Words[negation.End].AfterPunctuation);

    private static bool Between(Analysis a, int from, int to, Cue cue) => a.Intent.Exists(h => h.Value == cue && h.Start >= from && h.End <= to && h.Length > 0 && a.Fold(h.Start) is not ("cong" or "san" or "muc"));

    /// <summary>"chờ …", "chưa có …" with what is waited for.</summary>
    private static void WaitsFor(Analysis a, List<(QueryStatus Status, int At)> found)
    {
        foreach (var wait in a.Status.Where(h => h.Value is Cue.Wait or Cue.Lack))
        {
            var behind = a.Status.Where(h => h.Start >= wait.End && h.Start - wait.End <= (wait.Value == Cue.Lack ? 2 : 8)).ToList();
            if (found.Exists(f => f.Status is QueryStatus.ExtensionRequested or QueryStatus.AwaitingConfirmation && Math.Abs(f.At - wait.Start) <= 6))
            {
                continue;
            }

            var confirm = behind.Find(h => h.Value == Cue.ConfirmNoun);
            var other = behind.Find(h => h.Value == Cue.EventNoun);
            if (wait.Value == Cue.Lack)
            {
                if (other.Length > 0)
                {
                    found.Add((QueryStatus.AwaitingEvent, wait.Start));
                }
                else if (behind.Exists(h => h.Value == Cue.Resource))
                {
                    found.Add((QueryStatus.Blocked, wait.Start));
                }
            }
            else if (confirm.Length > 0 && (other.Length == 0 || a.Words.Span(confirm.Start, confirm.End - 1).Contains('x', StringComparison.OrdinalIgnoreCase)))
            {
                found.Add((QueryStatus.AwaitingConfirmation, wait.Start));
            }
            else if (behind.Exists(h => h.Value == Cue.Resource) && other.Length == 0)
            {
                found.Add((QueryStatus.Blocked, wait.Start));
            }
            else if (wait.Length > 0)
            {
                found.Add((QueryStatus.AwaitingEvent, wait.Start));
            }
        }

        // Typed plain, "cho" is "chờ" only where a document or authority is waited for.
        if (a.Words.IsPlain && found.Count == 0)
        {
            for (var i = 1; i + 1 < a.Words.Count; i++)
            {
                if (a.Fold(i) is "cho" or "doi" && a.Status.Exists(h => h.Value == Cue.ConfirmNoun && h.Start == i + 1 && !a.Status.Exists(o => o.Value == Cue.EventNoun && o.Start >= h.End)) && a.Intent.Exists(h => h.Value is Cue.TaskNoun or Cue.List && h.End == i))
                {
                    found.Add((QueryStatus.AwaitingConfirmation, i));
                    return;
                }

                if (a.Fold(i) is "cho" or "doi" && a.Status.Exists(h => h.Value == Cue.EventNoun && h.Start >= i + 1 && h.Start <= i + 3) && a.Intent.Exists(h => h.Value is Cue.TaskNoun or Cue.List && h.End == i))
                {
                    found.Add((QueryStatus.AwaitingEvent, i));
                    return;
                }
            }
        }
    }

    /// <summary>Where one says more than the other, the one that says more.</summary>
    private static void Settle(Analysis a, List<(QueryStatus Status, int At)> found)
    {
        bool Has(QueryStatus s) => found.Exists(f => f.Status == s);
        void Remove(params QueryStatus[] s) => found.RemoveAll(f => s.Contains(f.Status));

        if (Has(QueryStatus.Done) && Has(QueryStatus.Overdue) && !JoinedByAnd(a, found, QueryStatus.Done, QueryStatus.Overdue))
        {
            Remove(QueryStatus.Done, QueryStatus.Overdue);
            found.Add((QueryStatus.DoneLate, 0));
        }

        if (Has(QueryStatus.DoneLate))
        {
            Remove([.. ((QueryStatus[])[QueryStatus.Overdue, QueryStatus.Done]).Where(s => !JoinedByAnd(a, found, QueryStatus.DoneLate, s))]);
        }

        if (Has(QueryStatus.AwaitingConfirmation))
        {
            Remove(QueryStatus.Done, QueryStatus.Open);
        }

        if (Has(QueryStatus.ExtensionRequested))
        {
            Remove(QueryStatus.AwaitingConfirmation, QueryStatus.AwaitingEvent);
        }

        if (Has(QueryStatus.AwaitingEvent) || Has(QueryStatus.Blocked))
        {
            var keepNotStarted = JoinedByAnd(a, found, QueryStatus.NotStarted, QueryStatus.Blocked);
            if (!keepNotStarted)
            {
                Remove(QueryStatus.NotStarted);
            }

            Remove(QueryStatus.Done);
        }

        if (Has(QueryStatus.AwaitingEvent) && Has(QueryStatus.Blocked) && !JoinedByAnd(a, found, QueryStatus.AwaitingEvent, QueryStatus.Blocked))
        {
            Remove(QueryStatus.Blocked);
        }

        if (found.Exists(f => f.Status is not QueryStatus.Open) && Has(QueryStatus.Open) && !found.Exists(f => f.Status != QueryStatus.Open && JoinedByAnd(a, found, f.Status, QueryStatus.Open)))
        {
            // "quá hạn chưa xong": the other one says it.
            Remove(QueryStatus.Open);
        }

        if (found.Count == 0 && IsLeft(a))
        {
            found.Add((QueryStatus.Open, 0));
        }
    }

    /// <summary>"còn việc gì", "còn bao nhiêu", "phòng tôi còn gì".</summary>
    private static bool IsLeft(Analysis a)
    {
        foreach (var still in a.Status.Where(h => h.Value == Cue.Still))
        {
            if (still.Start == 0 && a.Fold(0) == "con" && still.End < a.Words.Count && a.IsNamed(still.End))
            {
                continue;
            }

            if (still.Start > 0 && a.Fold(still.Start - 1) is "the" or "vay")
            {
                continue;
            }

            if (a.Intent.Exists(h => h.Value is Cue.TaskNoun or Cue.Count or Cue.List or Cue.Who && h.Start >= still.Start - 1))
            {
                return true;
            }
        }

        return false;
    }

    private static bool JoinedByAnd(Analysis a, List<(QueryStatus Status, int At)> found, QueryStatus one, QueryStatus other)
    {
        foreach (var x in found.Where(f => f.Status == one))
        {
            foreach (var y in found.Where(f => f.Status == other))
            {
                var (from, to) = (Math.Min(x.At, y.At), Math.Max(x.At, y.At));
                if (a.Intent.Exists(h => h.Value == Cue.And && h.Start > from && h.End <= to)
                    || (from < to && Enumerable.Range(from + 1, to - from).Any(i => a.Words[i].Gap.Contains(',', StringComparison.Ordinal) || a.Words[i].Gap.Contains('/', StringComparison.Ordinal))
                        && !a.Intent.Exists(h => h.Value == Cue.But && h.Start > from && h.End <= to)))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
