using CchcBot.Domain.Queries;
using CchcBot.Domain.Reports;
using CchcBot.Language.Old.Rules;
using CchcBot.Language.Old.Words;

namespace CchcBot.Language.Old;

/// <summary>Words that only change the question before: "còn quý trước?", "của phòng Nội chính thôi", "xuất ra Excel".</summary>
internal static class FollowUp
{
    /// <summary>The question meant, or null where the words are a question of their own.</summary>
    public static TaskQuery? Read(Analysis a, TaskQuery own, TaskQuery previous)
    {
        if (previous.Intent is QueryIntent.None or QueryIntent.Help || a.UnknownCount > 0 || !IsElliptic(a, own))
        {
            return null;
        }

        var period = own.From is not null || own.To is not null;
        var whose = own.Unit is not null || own.Person is not null || own.MyUnit || own.Mine || a.Has(Cue.WholeOffice);
        if (!(period || whose || own.Area is not null || own.Plan is not null || own.Statuses.Count > 0 || own.GroupBy is not null || a.Has(Cue.Count) || a.Has(Cue.Export) || a.Reference is not null))
        {
            return null;
        }

        // "Quá hạn quý này", "ai chưa báo cáo" are whole questions, whatever was asked before; "còn quá hạn?" is not.
        if (own.Statuses.Count > 0 && !IsChange(a))
        {
            return null;
        }

        if (a.Reference is not null)
        {
            // One task is meant by its code, whoever's tasks were shown before.
            return previous with
            {
                Intent = QueryIntent.Detail, Task = own.Task, Statuses = [], From = null, To = null, GroupBy = null,
                Unit = null, Person = null, Mine = false, MyUnit = false, Area = null, Language = own.Language,
            };
        }

        return previous with
        {
            Intent = Intent(a, own, previous),
            Statuses = own.Statuses.Count > 0 ? own.Statuses : previous.Statuses,
            From = period ? own.From : previous.From,
            To = period ? own.To : previous.To,
            // By unit, or by person, is of all of them.
            Unit = whose ? own.Unit : own.GroupBy == QueryGroup.Unit ? null : previous.Unit,
            Person = whose ? own.Person : own.GroupBy is QueryGroup.Unit or QueryGroup.Person ? null : previous.Person,
            Mine = whose ? own.Mine : own.GroupBy is not (QueryGroup.Unit or QueryGroup.Person) && previous.Mine,
            MyUnit = whose ? own.MyUnit : own.GroupBy != QueryGroup.Unit && previous.MyUnit,
            Area = own.Area ?? previous.Area,
            Plan = own.Plan ?? previous.Plan,
            GroupBy = own.GroupBy ?? (IsOne(own, previous) ? null : previous.GroupBy),
            Task = null,
            Language = a.Words.Words.Exists(w => !w.IsNumber) && a.Has(Cue.Export) && a.Words.Count < 3 ? previous.Language : own.Language,
        };
    }

    private static QueryIntent Intent(Analysis a, TaskQuery own, TaskQuery previous)
    {
        if (own.GroupBy is not null)
        {
            return QueryIntent.Breakdown;
        }

        if (a.Has(Cue.Count))
        {
            return QueryIntent.Count;
        }

        // One task's question moved to a unit or a time becomes a list.
        return previous.Intent == QueryIntent.Detail || (previous.Intent == QueryIntent.Breakdown && IsOne(own, previous)) ? QueryIntent.List : previous.Intent;
    }

    /// <summary>One unit or person out of those that the figures were by.</summary>
    private static bool IsOne(TaskQuery own, TaskQuery previous) =>
        (own.Unit is not null && previous.GroupBy == QueryGroup.Unit) || ((own.Person is not null || own.Mine) && previous.GroupBy is QueryGroup.Unit or QueryGroup.Person);

    /// <summary>Words at the beginning or the end say that the question before is only changed.</summary>
    private static bool IsChange(Analysis a) =>
        a.Has(Cue.Export) || a.Intent.Exists(h => h.Value == Cue.FollowUp && (h.Start == 0 || h.End == a.Words.Count));

    /// <summary>No subject of its own: neither tasks nor a report are named, or the words say "what about".</summary>
    private static bool IsElliptic(Analysis a, TaskQuery own)
    {
        if (own.Intent is QueryIntent.Help || RefusedAsOther(a))
        {
            return false;
        }

        var subject = a.Has(Cue.TaskNoun) || (a.Has(Cue.Report) && own.Intent == QueryIntent.Report);
        return !subject && (a.Has(Cue.FollowUp) || a.Has(Cue.Export) || a.Words.Count <= 6);
    }

    private static bool RefusedAsOther(Analysis a) =>
        a.Has(Cue.Steer) || a.Has(Cue.OffTopic) || a.Has(Cue.OffTopicSoft) || a.Has(Cue.CommandAnywhere) || a.Has(Cue.Thanks) || a.Has(Cue.Law) || a.Has(Cue.Greeting);
}
