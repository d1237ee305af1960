using CchcBot.Domain.Queries;
using CchcBot.Domain.Reports;
using CchcBot.Language.Old.Words;

namespace CchcBot.Language.Old.Rules;

/// <summary>What is wanted: one task, a breakdown, a number, a report or a list, and none of them without enough evidence.</summary>
internal static class IntentRule
{
    public static TaskQuery Read(Analysis a, TaskQuery query, string? title, Evidence e)
    {
        if ((a.Reference?.Reference ?? title) is { } task)
        {
            // A unit named within a title says what the task is about.
            var about = title is not null && a.Name(NameKind.Unit) is { } unit && title.Contains(unit.Said, StringComparison.Ordinal);
            return query with { Intent = QueryIntent.Detail, Task = task, GroupBy = null, Unit = about ? null : query.Unit };
        }

        query = query with { Task = null };
        var some = e.TaskNoun || e.Status || e.Subject || e.Unit || e.Someone || query.Mine || query.MyUnit || a.Has(Cue.WholeOffice) || a.Has(Cue.StatusThing);
        if (TooStrange(a, e, query))
        {
            return query with { Intent = QueryIntent.None, Statuses = [], GroupBy = null };
        }

        if (query.GroupBy is not null && (some || e.Report || (a.Has(Cue.By) && (e.Period || a.UnknownCount == 0)) || (query.GroupBy != QueryGroup.Person && a.Owner.Exists(h => h.Value == Cue.WorkVerb) && a.UnknownCount == 0)))
        {
            return query with { Intent = QueryIntent.Breakdown };
        }

        query = query with { GroupBy = null };
        if (a.Intent.Exists(h => h.Value == Cue.Count && !IsSome(a, h)) && !a.Has(Cue.Share) && (some || e.Report))
        {
            return query with { Intent = QueryIntent.Count };
        }

        if (Shares(a) && !IsReportOfFigures(a))
        {
            return query with { Intent = QueryIntent.Breakdown, GroupBy = QueryGroup.Status };
        }

        if (a.Has(Cue.Share) && !IsReportOfFigures(a) && (some || e.Period))
        {
            return e.Status ? query with { Intent = QueryIntent.Count } : query with { Intent = QueryIntent.Breakdown, GroupBy = QueryGroup.Status };
        }

        if (IsReport(a, query, e, some))
        {
            return query with { Intent = QueryIntent.Report };
        }

        return IsList(a, query, e) ? query with { Intent = QueryIntent.List } : query with { Intent = QueryIntent.None, Statuses = [] };
    }

    /// <summary>"báo cáo số liệu năm 2025", "báo cáo thống kê quý III": a report after all.</summary>
    private static bool IsReportOfFigures(Analysis a) => a.Intent.Where(h => h.Value == Cue.Share)
        .All(h => a.Fold(h.Start) is "so" or "thong" && a.Intent.Exists(r => r.Value == Cue.Report && r.End == h.Start && a.Fold(r.End - 1) is "cao" or "bc"));

    /// <summary>"cho xem mấy việc …": a few to be shown, not their number.</summary>
    private static bool IsSome(Analysis a, PhraseHit<Cue> count) =>
        a.Fold(count.Start) is "may" && a.Intent.Exists(h => h.Value == Cue.List && h.Start < count.Start && count.Start - h.End <= 2 && a.Fold(h.End - 1) is "xem" or "coi" or "ke" or "sach" or "ra" or "lai" or "ds" or "list" or "show");

    /// <summary>Shares, charts and rankings are of the state where no thing is said.</summary>
    private static bool Shares(Analysis a) => a.Intent.Exists(h => h.Value == Cue.Share
        && a.Fold(h.Start) is "ty" or "ti" or "phan" or "bieu" or "do" or "co" or "xep" or "bang" or "chart" or "pie" or "share" or "shares" or "percentage" or "proportion" or "ratio" or "breakdown" or "break" or "distribution" or "ranking" or "rankings" or "graph" or "completion" or "rate" or "rates" or "percent" or "bao" or "may" or "percentages" or "charts" or "bar" or "diagram" or "split" or "rank");

    private static bool IsReport(Analysis a, TaskQuery query, Evidence e, bool some)
    {
        var report = a.Intent.Exists(h => h.Value == Cue.Report && !IsPurpose(a, h)) && !ListFirst(a);
        if (report)
        {
            return some || e.Period || a.UnknownCount == 0;
        }

        if (a.Intent.Exists(h => h.Value == Cue.Progress) && !e.Status)
        {
            return some || e.Period;
        }

        return a.Has(Cue.DetailAsk) && !e.Status && (some || e.Period) && !AsksWhen(a);
    }

    private static bool AsksWhen(Analysis a) => a.Intent.Exists(h => h.Value == Cue.DetailAsk && a.Fold(h.Start) is "bao" or "khi" or "when" or "chi" or "thong" or "noi" or "trang");

    /// <summary>"… để báo cáo lãnh đạo" says what the list is for.</summary>
    private static bool IsPurpose(Analysis a, PhraseHit<Cue> report) =>
        Enumerable.Range(Math.Max(0, report.Start - 3), Math.Min(3, report.Start)).Any(i => a.Fold(i) is "de" or "phai" or "can" && !(i == report.Start - 1 && a.Fold(i) is "can"))
        || Analysis.Covers(a.Status, report.Start, Cue.NotReported, Cue.AwaitingConfirmation, Cue.Must);

    private static bool ListFirst(Analysis a) => a.Intent.Exists(h => h.Value == Cue.List && a.Fold(h.Start) is "liet" or "danh" or "ds" or "list")
        && a.Intent.Find(h => h.Value == Cue.Report).Start > a.Intent.Find(h => h.Value == Cue.List).Start && a.Has(Cue.TaskNoun);

    private static bool IsList(Analysis a, TaskQuery query, Evidence e)
    {
        if (e.TaskNoun || e.Status || e.Subject || e.Unit)
        {
            return true;
        }

        var asks = e.Asks || a.Has(Cue.List) || a.Has(Cue.Still) || a.Has(Cue.DueAt) || a.Has(Cue.Must);
        if (e.Someone || query.Mine || query.MyUnit)
        {
            return asks || e.Period;
        }

        return (e.Period || a.Has(Cue.WholeOffice)) && asks && a.UnknownCount == 0 && !a.Has(Cue.Count);
    }

    /// <summary>Too many words that nobody explains for what little is understood.</summary>
    private static bool TooStrange(Analysis a, Evidence e, TaskQuery query)
    {
        var unknown = a.UnknownCount;
        var weight = (e.TaskNoun ? 2 : 0) + (e.Status ? 2 : 0) + (e.Subject ? 2 : 0) + (e.Unit ? 2 : 0) + (e.Report ? 1 : 0) + (e.Period ? 1 : 0) + (e.Someone || query.Mine || query.MyUnit ? 1 : 0) + (a.Has(Cue.List) || a.Has(Cue.Count) ? 1 : 0);
        return unknown > weight || (unknown >= 1 && weight <= 1) || (unknown >= 2 && !e.TaskNoun && !e.Subject && !e.Unit && weight <= 3);
    }
}
