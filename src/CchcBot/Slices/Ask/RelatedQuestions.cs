using CchcBot.Domain.Queries;
using CchcBot.Domain.Reports;

namespace CchcBot.Slices.Ask;

/// <summary>Related questions that may have been meant, or that come next; offered as buttons.</summary>
internal static class RelatedQuestions
{
    private const int Most = 3;

    /// <summary>Up to <paramref name="most"/> related questions, plus the same question with a wider scope, each with its button title.</summary>
    /// <param name="query">The question that was answered.</param>
    /// <param name="asOf">As-of date of the answer.</param>
    /// <param name="language">The asker's language.</param>
    /// <param name="seesAll">The asker may see more than their own unit.</param>
    /// <param name="most">Maximum number of related questions, besides the wider scopes.</param>
    public static IReadOnlyList<(string Title, TaskQuery Query)> Of(
        TaskQuery query, DateOnly asOf, TextLanguage language, bool seesAll = false, int most = Most) =>
        [.. Queries(query, asOf)
            .Where(q => !Same(q, query))
            .Select(q => (Title(q, query, asOf, language), q))
            .DistinctBy(n => n.Item1)
            .Take(most), .. Wider(query, language, seesAll)];

    /// <summary>Wider scopes: from the asker's own tasks to the unit's, and to the whole office.</summary>
    private static IEnumerable<(string Title, TaskQuery Query)> Wider(TaskQuery query, TextLanguage language, bool seesAll)
    {
        if (query is { Mine: true, MyUnit: false, Intent: not QueryIntent.Detail })
        {
            yield return (AnswerTexts.ScopeMyUnit.In(language), query with { Mine = false, MyUnit = true });
        }

        if (seesAll && query is { Intent: not QueryIntent.Detail } and ({ Mine: true } or { MyUnit: true }))
        {
            yield return (AnswerTexts.ScopeAll.In(language), query with { Mine = false, MyUnit = false });
        }
    }

    private static IEnumerable<TaskQuery> Queries(TaskQuery query, DateOnly asOf)
    {
        var list = query with { Intent = QueryIntent.List, GroupBy = null };
        var quarter = Quarter.Of(asOf);
        var before = query is { From: { } from, To: { } to } ? PeriodFormatter.Before(from, to) : null;
        TaskQuery Status(QueryStatus status, DateOnly? first = null, DateOnly? last = null) =>
            list with { Statuses = [status], From = first, To = last, Also = null };

        if (query.Intent is QueryIntent.Count or QueryIntent.Breakdown)
        {
            yield return list with { Also = list.Also is { Against: not null } also ? also with { Against = null } : list.Also };
        }

        if (query.Intent == QueryIntent.Report)
        {
            if (before is { } earlier)
            {
                yield return query with { From = earlier.From, To = earlier.To };
            }

            yield return Status(QueryStatus.Overdue, query.From ?? quarter.Start, query.To ?? quarter.End);
            yield return query with { Intent = QueryIntent.Breakdown, GroupBy = QueryGroup.Unit, From = null, To = null };
            yield break;
        }

        switch (query.Statuses)
        {
            case [QueryStatus.Overdue] when query.From is null && query.To is null:
                yield return Status(QueryStatus.Overdue, quarter.Start, quarter.End);
                yield return Status(QueryStatus.DueSoon);
                break;
            case [QueryStatus.Overdue]:
                yield return Status(QueryStatus.Overdue);
                yield return before is { } last
                    ? Status(QueryStatus.Overdue, last.From, last.To)
                    : Status(QueryStatus.Overdue, quarter.Start, quarter.End);
                yield return Status(QueryStatus.Open, query.From, query.To);
                break;
            case [QueryStatus.DueSoon]:
                yield return Status(QueryStatus.Overdue);
                yield return Status(QueryStatus.Open, quarter.Start, quarter.End);
                break;
            case [QueryStatus.Done] or [QueryStatus.DoneLate]:
                yield return Status(query.Statuses[0] == QueryStatus.Done ? QueryStatus.DoneLate : QueryStatus.Done, query.From, query.To);
                yield return Status(QueryStatus.Open, query.From, query.To);
                break;
            default:
                yield return Status(QueryStatus.Overdue, query.From, query.To);
                yield return Status(QueryStatus.DueSoon);
                break;
        }

        if (query.Unit is null && !query.MyUnit && !query.Mine && query.Person is null)
        {
            yield return query with { Intent = QueryIntent.Breakdown, GroupBy = query.GroupBy == QueryGroup.Unit ? QueryGroup.Status : QueryGroup.Unit };
        }
    }

    private static string Title(TaskQuery to, TaskQuery from, DateOnly asOf, TextLanguage language) => to.Intent switch
    {
        QueryIntent.Breakdown => (to.GroupBy == QueryGroup.Unit ? ListTexts.ByUnit : AnswerTexts.ByStatus).In(language),
        QueryIntent.List when from.Intent is QueryIntent.Count or QueryIntent.Breakdown && to.Statuses.SequenceEqual(from.Statuses) && to.From == from.From =>
            AnswerTexts.ShowList.In(language),
        _ => ReadingFormatter.Core(to, asOf, language),
    };

    private static bool Same(TaskQuery x, TaskQuery y) =>
        x.Intent == y.Intent && x.GroupBy == y.GroupBy && x.From == y.From && x.To == y.To && x.Also == y.Also && x.Statuses.SequenceEqual(y.Statuses);
}
