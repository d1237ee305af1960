using CchcBot.Domain.Queries;
using CchcBot.Domain.Reports;

namespace CchcBot.Kernel.Texts;

/// <summary>Describes how a question was understood.</summary>
internal static class ReadingFormatter
{
    /// <summary>"Quá hạn trong Quý IV/2026, Phòng Nội chính, tính đến 21/11/2026".</summary>
    public static string Describe(TaskQuery query, DateOnly asOf, TextLanguage language) =>
        string.Join(", ", [Subject(query, asOf, language), .. Scope(query, language), ReadingTexts.ReadAsOf.In(language, PeriodFormatter.Day(asOf))]);

    /// <summary>Intent and subject: "Đếm: quá hạn trong Quý IV/2026, Phòng Nội chính".</summary>
    public static string Asked(TaskQuery query, DateOnly asOf, TextLanguage language) =>
        ReadingTexts.Intent(query.Intent).In(language, string.Join(", ", [Subject(query, asOf, language), .. Scope(query, language)]));

    /// <summary>Status and period only: "Quá hạn trong Quý IV/2026".</summary>
    public static string Core(TaskQuery query, DateOnly asOf, TextLanguage language)
    {
        var period = PeriodFormatter.In(language, query.From, query.To);
        if (query.Intent == QueryIntent.Detail)
        {
            return ReadingTexts.ReadDetail.In(language, query.Task);
        }

        if (query.Intent == QueryIntent.Report)
        {
            var name = query is { From: { } from, To: { } to } ? PeriodFormatter.Name(language, from, to) : null;
            return period.Length == 0 ? ReadingTexts.ReadReport.In(language) : ReadingTexts.ReadReportIn.In(language, name ?? period);
        }

        if (query.Statuses.Count == 0)
        {
            return period.Length == 0 ? ReadingTexts.ReadTasks.In(language) : ReadingTexts.ReadDue.In(language, period);
        }

        if (period.Length == 0 && query.Statuses is [QueryStatus.Overdue])
        {
            return ReadingTexts.ReadOverdueNow.In(language);
        }

        // "Not reported" without a period means: since the start of the quarter.
        if (period.Length == 0 && query.Statuses.Contains(QueryStatus.NotReported) && Quarter.Of(asOf) is var quarter)
        {
            period = PeriodFormatter.In(language, quarter.Start, quarter.End);
        }

        var statuses = string.Join(ReadingTexts.StatusOr.In(language), query.Statuses.Select((s, i) => Lower(ReadingTexts.Status(s).In(language), i > 0)));
        return period.Length == 0 ? statuses
            : query.Statuses.All(IsDuring) ? ReadingTexts.ReadIn.In(language, statuses, period)
            : ReadingTexts.ReadDueIn.In(language, statuses, period);
    }

    public static string Group(QueryGroup group, TextLanguage language) => ReadingTexts.Group(group).In(language);

    /// <summary>What is asked for, and whose if nothing else says so.</summary>
    private static string Subject(TaskQuery query, DateOnly asOf, TextLanguage language)
    {
        // The compared periods are named separately. Exception: "overdue" without a period would mean overdue now.
        if (query.Also?.Against is not null && query.Statuses is not [QueryStatus.Overdue])
        {
            query = query with { From = null, To = null };
        }

        var core = IsWhose(query) ? (query.Mine ? ReadingTexts.ReadAllMine : ReadingTexts.ReadAllMyUnit).In(language) : Core(query, asOf, language);
        return query.Intent == QueryIntent.Breakdown && !(query.Also?.Against is not null && query.GroupBy == QueryGroup.Quarter)
            ? $"{core} {ReadingTexts.ReadBy.In(language, Group(query.GroupBy ?? QueryGroup.Status, language))}"
            : core;
    }

    /// <summary>Additional conditions: "trên 100 ngày", "dưới 50%", "không có thời hạn".</summary>
    private static IEnumerable<string> Also(TaskConditions? also, TextLanguage language)
    {
        if (also?.Late is { } late)
        {
            var length = string.Join(' ', ((string?[])[
                late.Months > 0 ? ReadingTexts.AlsoMonths.In(language, late.Months) : null,
                late.Days > 0 || late.Months == 0 ? ReadingTexts.AlsoDays.In(language, late.Days) : null]).OfType<string>());
            yield return ReadingTexts.AlsoLate.In(language, ReadingTexts.Bound(late.Bound).In(language, length));
        }

        if (also?.Share is { } share)
        {
            yield return ReadingTexts.AlsoShare.In(language, ReadingTexts.Bound(share.Bound).In(language, $"{share.Percent}%"));
        }

        if (also is { NoDeadline: true })
        {
            yield return ReadingTexts.AlsoUndated.In(language);
        }

        if (also is { Submitted: true })
        {
            yield return ReadingTexts.AlsoSubmitted.In(language);
        }

        if (also is { NoOwner: true })
        {
            yield return ReadingTexts.AlsoNoOwner.In(language);
        }

        if (also?.Against is { } pair)
        {
            yield return ReadingTexts.AlsoAgainst.In(
                language, PeriodFormatter.Of(language, pair.From, pair.To), PeriodFormatter.Of(language, pair.OtherFrom, pair.OtherTo));
        }
    }

    private static bool IsWhose(TaskQuery query) =>
        query is { Intent: not (QueryIntent.Detail or QueryIntent.Report), Statuses.Count: 0, From: null, To: null } && (query.Mine || query.MyUnit);

    private static IEnumerable<string> Scope(TaskQuery query, TextLanguage language)
    {
        string?[] parts =
        [
            .. Also(query.Also, language),
            query.Unit,
            query.Person,
            query.Mine && !IsWhose(query) ? ReadingTexts.ReadMine.In(language) : null,
            query.MyUnit && (query.Mine || !IsWhose(query)) ? ReadingTexts.ReadMyUnit.In(language) : null,
            query.Area is { } area ? ReadingTexts.ReadArea.In(language, area) : null,
            query.Plan,
        ];
        return parts.OfType<string>();
    }

    /// <summary>Whether a period refers to the status itself; for other statuses it refers to the tasks' deadline.</summary>
    private static bool IsDuring(QueryStatus status) => status is QueryStatus.Overdue or QueryStatus.Done or QueryStatus.DoneLate
        or QueryStatus.NotReported or QueryStatus.ExtensionRequested or QueryStatus.Ongoing or QueryStatus.AwaitingEvent or QueryStatus.DueSoon;

    private static string Lower(string text, bool lower) => lower ? char.ToLowerInvariant(text[0]) + text[1..] : text;
}
