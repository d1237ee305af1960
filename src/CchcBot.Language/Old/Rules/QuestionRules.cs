using CchcBot.Domain.Queries;
using CchcBot.Language.Old.Words;

namespace CchcBot.Language.Old.Rules;

/// <summary>A question's fields from its analysis.</summary>
internal static class QuestionRules
{
    public static TaskQuery Read(Analysis a, LanguageContext context)
    {
        var language = LanguageRule.Read(a);
        var empty = new TaskQuery(QueryIntent.None, [], null, null, null, null, false, false, null, null, null, null, language);
        if (a.Words.Count == 0)
        {
            return empty;
        }

        var period = PeriodReader.Main(a.Periods);
        var statuses = StatusRule.Read(a, period is not null);
        var title = a.Reference is null ? Title(a, statuses) : null;
        var evidence = Weigh(a, statuses, period, title);
        if (RefusalRule.Read(a, evidence) is { } refusal)
        {
            return empty with { Intent = refusal.Intent };
        }

        var query = Fields(a, empty with { Statuses = statuses }, context);
        var oneTask = a.Reference is not null || title is not null;
        return IntentRule.Read(a, query with { GroupBy = GroupRule.Read(a, oneTask) }, title?.Words, evidence);
    }

    /// <summary>The fields that do not hang on what is wanted.</summary>
    public static TaskQuery Fields(Analysis a, TaskQuery query, LanguageContext context)
    {
        var period = PeriodReader.Main(a.Periods);
        var myUnit = OwnerRule.MyUnit(a);
        var unit = UnitOf(a);
        return query with
        {
            Statuses = query.Statuses.Count > 0 ? query.Statuses : StatusRule.Read(a, period is not null),
            From = period?.From,
            To = period?.To,
            Unit = myUnit && unit == context.AskerUnit ? null : unit,
            Person = PersonOf(a),
            Mine = OwnerRule.Mine(a),
            MyUnit = myUnit,
            Area = a.Name(NameKind.Area)?.Name,
            Plan = a.Name(NameKind.Plan)?.Name,
            Task = a.Reference?.Reference,
            GroupBy = query.GroupBy ?? GroupRule.Read(a, a.Reference is not null),
        };
    }

    private static TitleWords? Title(Analysis a, List<QueryStatus> statuses)
    {
        if (TitleRule.Read(a) is not { } title)
        {
            return null;
        }

        var asks = a.Has(Cue.DetailAsk) || a.Has(Cue.Lead) || a.Has(Cue.Progress);
        if (title.IsHeaded && !asks)
        {
            return null;
        }

        var situation = a.Intent.Exists(h => h.Value == Cue.Report && a.Fold(h.Start) is "tinh" or "ket" or "status");
        var many = a.Has(Cue.Count) && !a.Has(Cue.DetailAsk) || a.Intent.Exists(h => h.Value is Cue.Share && a.Fold(h.Start) is not "so") || ManyTasks(a);
        var enough = title.Unknown >= 2 || (title.Unknown == 1 && a.Has(Cue.TaskNoun));
        return (asks || (situation && title.Unknown >= 2)) && !many && enough && (title.IsHeaded || statuses.All(s => s is QueryStatus.Done or QueryStatus.InProgress or QueryStatus.Open or QueryStatus.Overdue or QueryStatus.DueSoon or QueryStatus.NotStarted))
            ? title
            : null;
    }

    /// <summary>"những việc nào", "các nhiệm vụ", "which tasks": not one task.</summary>
    private static bool ManyTasks(Analysis a) => a.Intent.Exists(h => h.Value == Cue.TaskNoun
        && (a.Fold(h.Start - 1) is "nhung" or "cac" or "which" or "what" or "moi" or "all" || a.Fold(h.Start) is "cac" || (a.Fold(h.End) is "nao" or "gi") || h.Length == 1 && a.Fold(h.Start) is "tasks" or "items"));

    /// <summary>"đến đâu rồi", "ai chủ trì": asked of work under way, whatever it is about.</summary>
    private static bool AsksHowFar(Analysis a) => a.Has(Cue.Lead) || a.Intent.Exists(h => h.Value == Cue.DetailAsk && a.Fold(h.End - 1) is "dau" or "roi" or "chua" or "far");

    private static Evidence Weigh(Analysis a, List<QueryStatus> statuses, SaidPeriod? period, TitleWords? title)
    {
        var asks = a.Has(Cue.Count) || a.Has(Cue.Who) || a.Has(Cue.DetailAsk) || a.Has(Cue.Lead) || a.Has(Cue.Which)
            || a.Intent.Exists(h => h.Value == Cue.List && a.Words.Span(h.Start, h.End - 1) is var said && CchcBot.Domain.Text.VietnameseText.Fold(said) is "gi" or "nao" or "nhung gi" or "viec gi" or "viec nao" or "nhiem vu nao" or "nhiem vu gi" or "which" or "what" or "cai nao" or "nhung");
        return new Evidence(
            TaskNoun: a.Has(Cue.TaskNoun) || a.Intent.Exists(h => h.Value is Cue.List or Cue.Count && h.Length > 1 && Enumerable.Range(h.Start, h.Length).Any(i => a.Fold(i) is "viec" or "vu" or "nv" or "task")),
            Status: statuses.Count > 0,
            Subject: a.HasName(NameKind.Area) || a.HasName(NameKind.Plan),
            Unit: a.HasName(NameKind.Unit),
            Someone: a.HasName(NameKind.Person) || a.Owner.Exists(h => h.Value == Cue.MyUnit),
            Period: period is not null,
            Report: a.Has(Cue.Report) || a.Has(Cue.Progress) || a.Has(Cue.Share),
            OneTask: a.Reference is not null || title is not null,
            Asks: asks,
            Underway: title is { IsHeaded: true } && AsksHowFar(a),
            Progress: a.Has(Cue.DetailAsk) || a.Has(Cue.Progress) || a.Has(Cue.Lead));
    }

    /// <summary>The unit asked about: not one that is only addressed ("Kính gửi Phòng HCQT, …").</summary>
    private static string? UnitOf(Analysis a) =>
        a.Names.Find(n => n.Kind == NameKind.Unit && !IsAddressed(a, n))?.Name;

    /// <summary>The person asked about: not who is addressed or gets the answer.</summary>
    private static string? PersonOf(Analysis a) =>
        a.Names.Find(n => n.Kind == NameKind.Person && !IsAddressed(a, n) && !Receives(a, n))?.Name;

    private static bool IsAddressed(Analysis a, NameHit name) =>
        a.Fold(name.Start - 1) is "gui" or "thua" or "chao" or "dear" or "hi" or "hello" && !(a.Fold(name.Start - 2) is "duoc")
        || a.Fold(name.Start + name.Length) is "oi" or "a" && name.Start < 3 && a.Fold(name.Start + name.Length) is "oi";

    private static bool Receives(Analysis a, NameHit name)
    {
        var cho = a.Owner.Find(h => h.Value == Cue.Receive && h.End == name.Start);
        return cho.Length > 0 && !a.Owner.Exists(h => h.Value == Cue.Assign && (h.End == name.Start || h.End == cho.Start)) && a.Fold(cho.Start - 1) is not ("viec" or "vu" or "giao" or "cong");
    }
}
