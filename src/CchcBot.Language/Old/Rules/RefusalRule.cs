using CchcBot.Domain.Queries;
using CchcBot.Language.Old.Words;

namespace CchcBot.Language.Old.Rules;

/// <summary>
/// What is no question about tasks, whatever words stand in it: help and greetings, thanks, other subjects, law,
/// orders that would change something, attempts to steer the bot. Rules in order; the first that speaks decides.
/// </summary>
internal static class RefusalRule
{
    private static readonly HashSet<string> Opening =
    [
        .. """
           hãy vui lòng làm ơn giúp nhờ bot em bạn ơi anh chị tôi muốn cho xin hộ ạ dạ đề nghị yêu cầu cần mình phiền này please kindly can could you i want would like to just now let s me and go ahead then ok các đồng chí ad admin sếp bây giờ ngay hệ thống
           """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(CchcBot.Domain.Text.VietnameseText.Fold),
    ];

    private static readonly HashSet<string> WeakOrders = ["hoan", "ket", "gia", "giao", "trinh", "nghiem", "duyet", "xac", "phe", "cap", "complete", "finish", "update", "confirm", "submit", "gui", "bao", "them", "tang", "giam", "thong", "nhac", "don", "dua", "approve", "start", "run", "work", "lam", "dat", "gan", "mo", "dong", "ghi", "chuyen", "call", "set"];

    private static readonly (string Name, Func<Analysis, Evidence, QueryIntent?> Rule)[] Rules =
    [
        ("steering", static (a, e) => Any(a, Cue.Steer, h => !Waits(a, h) && !(e.Underway && a.Fold(h.Start) is "co" or "cau" or "ma" or "bien")) ? QueryIntent.None : null),
        ("other services", static (a, e) => Any(a, Cue.OffTopic, _ => true) && !e.Underway && !(e.OneTask && e.Asks && (e.TaskNoun || a.Reference is not null)) ? QueryIntent.None : null),
        ("order", static (a, e) => IsOrder(a, e) ? QueryIntent.None : null),
        ("law", static (a, e) => IsLaw(a, e) ? QueryIntent.None : null),
        ("other subjects", static (a, e) => Any(a, Cue.OffTopicSoft, _ => true) && !e.Underway && !(e.TaskNoun && (e.Asks || e.Status)) ? QueryIntent.None : null),
        ("definition", static (a, e) => Any(a, Cue.Define, _ => true) && !e.TaskNoun && !e.Status && !e.Period && !e.Someone && !e.OneTask ? QueryIntent.None : null),
        ("wish", static (a, e) => IsWish(a, e) ? QueryIntent.None : null),
        ("help", static (a, e) => IsHelp(a, e) ? QueryIntent.Help : null),
        ("thanks", static (a, e) => Any(a, Cue.Thanks, _ => true) && !e.Any && !IsPoliteGreeting(a) ? QueryIntent.None : null),
        ("greeting", static (a, e) => Any(a, Cue.Greeting, _ => true) && !e.TaskNoun && !e.Status && !e.Subject && !e.OneTask && !e.Unit && !e.Report && !e.Period && a.UnknownCount <= 2 ? QueryIntent.Help : null),
    ];

    /// <summary>Help or none where a rule says so, with the rule's name; else null.</summary>
    public static (QueryIntent Intent, string Rule)? Read(Analysis a, Evidence e)
    {
        foreach (var (name, rule) in Rules)
        {
            if (rule(a, e) is { } intent)
            {
                return (intent, name);
            }
        }

        return null;
    }

    private static bool Any(Analysis a, Cue cue, Predicate<PhraseHit<Cue>> also) => a.Other.Exists(h => h.Value == cue && also(h));

    /// <summary>"chờ cơ quan khác" is a hindrance, no wish to see another office's tasks.</summary>
    private static bool Waits(Analysis a, PhraseHit<Cue> hit) =>
        a.Fold(hit.End - 1) is "khac" && a.Status.Exists(h => h.Value is Cue.Wait or Cue.Blocked or Cue.AwaitingEvent or Cue.Lack && h.Start <= hit.Start);

    /// <summary>"bạn làm được gì": what the bot can do, and nothing about tasks besides.</summary>
    private static bool IsHelp(Analysis a, Evidence e)
    {
        var ability = a.Other.Where(h => h.Value == Cue.Ability).OrderByDescending(h => h.Length).FirstOrDefault();
        if (ability.Length == 0 || e.OneTask || e.Someone || e.Subject || e.Unit || e.Period || a.UnknownCount > 1)
        {
            return false;
        }

        bool Outside(PhraseHit<Cue> h) => h.Start < ability.Start || h.End > ability.End;
        return !a.Intent.Exists(h => h.Value is Cue.TaskNoun or Cue.Report or Cue.List or Cue.Count or Cue.Who or Cue.By && Outside(h) && a.Fold(h.Start) is not ("cho" or "show" or "what" or "tell" or "gi"))
            && !a.Status.Exists(h => Outside(h) && h.Value is Cue.Late or Cue.DueSoon or Cue.Wait or Cue.DoneWord or Cue.OpenWord or Cue.Blocked or Cue.NotStarted or Cue.InProgress or Cue.Extension or Cue.NotReported);
    }

    /// <summary>"dạ em chào anh": a greeting, not thanks.</summary>
    private static bool IsPoliteGreeting(Analysis a) =>
        a.Has(Cue.Greeting) && !a.Other.Exists(h => h.Value == Cue.Thanks && a.Fold(h.Start) is not ("da" or "vang" or "uh" or "um" or "u"));

    private static bool IsOrder(Analysis a, Evidence e)
    {
        if (a.Other.Exists(h => h.Value == Cue.CommandAnywhere))
        {
            return true;
        }

        var at = 0;
        while (at < a.Words.Count && !a.Words.IsTaken(at) && Lexicon.Commands.Longest(a.Words, at) is null
            && (Opening.Contains(a.Fold(at)) || Analysis.Covers(a.Other, at, Cue.Greeting)))
        {
            at++;
        }

        // "lập kế hoạch CCHC năm 2027": to be written, and no question about it.
        if (at < a.Words.Count && a.Fold(at) is "lap" or "soan" or "viet" or "thao" && !e.Progress && a.Names.Exists(n => n.Kind == NameKind.Plan && n.Start > at && n.Start <= at + 2))
        {
            return true;
        }

        if (at >= a.Words.Count || a.Words.IsTaken(at) || Lexicon.Commands.Longest(a.Words, at) is not { } order)
        {
            return false;
        }

        if (a.Intent.Exists(h => h.Value is Cue.Report or Cue.Share && h.Start <= order.End + 3 && h.End > order.Start && h.End > at
            && Enumerable.Range(order.End, Math.Max(0, h.Start - order.End)).All(i => Opening.Contains(a.Fold(i)) || a.Fold(i) is "cai" or "mot" or "ban" or "the" or "a")))
        {
            return false;
        }

        if (a.Status.Exists(h => h.Start == order.Start && h.Length > order.Length) || a.Intent.Exists(h => h.Start == order.Start && h.Length > order.Length))
        {
            return false;
        }

        return !e.Underway && !(WeakOrders.Contains(a.Fold(order.Start)) && e.Asks);
    }

    private static bool IsLaw(Analysis a, Evidence e)
    {
        var law = Any(a, Cue.Law, h => !(h.Length == 1 && a.HasName(NameKind.Plan)));
        var asks = Any(a, Cue.LegalAsk, _ => true);
        if (a.Status.Exists(h => h.Value is Cue.Wait or Cue.AwaitingEvent or Cue.Lack) || (e.TaskNoun && e.Progress) || a.Intent.Exists(h => h.Value == Cue.DetailAsk && a.Fold(h.End - 1) is "dau" or "roi" or "chua" or "far"))
        {
            return false;
        }

        return (law && (asks || !e.TaskNoun || a.Fold(0) is "theo" or "according" || Any(a, Cue.Define, _ => true)))
            || (asks && !e.TaskNoun && !e.Status);
    }

    /// <summary>Thanks and wishes at the beginning, with nothing asked behind them.</summary>
    private static bool IsWish(Analysis a, Evidence e)
    {
        var first = a.Other.Find(h => h.Value == Cue.Thanks);
        if (first.Length == 0 || first.Start > 4 || IsPoliteGreeting(a))
        {
            return false;
        }

        return a.Fold(first.Start) is "chuc" or "happy" or "merry" or "congratulations" or "congrats" || !(e.Asks || a.Has(Cue.Receive) || a.Has(Cue.Wish) || a.Has(Cue.Report) || a.Has(Cue.List) || a.Words.Text.Contains('?', StringComparison.Ordinal));
    }
}

/// <summary>What speaks for a question about tasks.</summary>
internal sealed record Evidence(
    bool TaskNoun, bool Status, bool Subject, bool Unit, bool Someone, bool Period, bool Report, bool OneTask, bool Asks, bool Progress, bool Underway)
{
    public bool Any => TaskNoun || Status || Subject || Unit || Report || OneTask;
}
