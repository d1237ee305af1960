using CchcBot.Domain.Queries;
using CchcBot.Domain.Reports;
using CchcBot.Domain.Text;
using CchcBot.Domain.Time;

namespace CchcBot.Kernel.Words;

/// <summary>Says in words how a question was read, and writes questions that are read the same way again.</summary>
internal static class ReadingWords
{
    /// <summary>"Quá hạn trong Quý IV/2026, Phòng Nội chính, tính đến 21/11/2026".</summary>
    public static string Describe(TaskQuery query, DateOnly asOf, TextLanguage language) =>
        string.Join(", ", [Subject(query, asOf, language), .. Scope(query, language), Get(language, "read.asOf", PeriodWords.Day(asOf))]);

    /// <summary>The status and period alone: "Quá hạn trong Quý IV/2026".</summary>
    public static string Core(TaskQuery query, DateOnly asOf, TextLanguage language)
    {
        var period = PeriodWords.In(language, query.From, query.To);
        if (query.Intent == QueryIntent.Detail)
        {
            return Get(language, "read.detail", query.Task);
        }

        if (query.Intent == QueryIntent.Report)
        {
            var name = query is { From: { } from, To: { } to } ? PeriodWords.Name(language, from, to) : null;
            return period.Length == 0 ? Get(language, "read.report") : Get(language, "read.reportIn", name ?? period);
        }

        if (query.Statuses.Count == 0)
        {
            return period.Length == 0 ? Get(language, "read.tasks") : Get(language, "read.due", period);
        }

        if (period.Length == 0 && query.Statuses is [QueryStatus.Overdue])
        {
            return Get(language, "read.overdueNow");
        }

        // Without a period "not reported" is read as: since the quarter began.
        if (period.Length == 0 && query.Statuses.Contains(QueryStatus.NotReported) && Quarter.Of(asOf) is var quarter)
        {
            period = PeriodWords.In(language, quarter.Start, quarter.End);
        }

        var statuses = string.Join(Get(language, "status.or"), query.Statuses.Select((s, i) => Lower(Get(language, $"status.{Name(s)}"), i > 0)));
        return period.Length == 0 ? statuses
            : query.Statuses.All(IsDuring) ? Get(language, "read.in", statuses, period)
            : Get(language, "read.dueIn", statuses, period);
    }

    /// <summary>The question in words that the reader of questions understands as the same question.</summary>
    public static string Question(TaskQuery query, TextLanguage language)
    {
        if (query.Intent == QueryIntent.Detail)
        {
            return Get(language, "ask.detail", query.Task);
        }

        var words = new List<string>();
        if (query.Intent != QueryIntent.Report)
        {
            words.AddRange(query.Statuses.Count == 0 && (query.From ?? query.To) is not null
                ? [Get(language, "ask.due")]
                : [string.Join(Get(language, "ask.and"), query.Statuses.Select(s => Get(language, $"ask.{Name(s)}")))]);
        }

        words.Add(PeriodWords.In(language, query.From, query.To));
        words.Add(query.Mine ? Get(language, "ask.mine") : "");
        words.Add(query.MyUnit ? Get(language, "ask.myUnit") : "");
        words.Add((query.Person ?? query.Unit) is { } name ? Get(language, "ask.of", name) : "");
        words.Add(query.Area is { } area ? Get(language, "ask.area", area) : "");
        words.Add(query.Plan is { } plan ? Get(language, "ask.plan", plan) : "");
        var all = string.Join(' ', words.Where(w => w.Length > 0));
        var question = query.Intent switch
        {
            _ when all.Length == 0 && query.Intent == QueryIntent.List => Get(language, "ask.all"),
            QueryIntent.Count => Get(language, "ask.count", all),
            QueryIntent.Breakdown => Get(language, "ask.breakdown", all, Group(query.GroupBy ?? QueryGroup.Status, language)),
            QueryIntent.Report => Get(language, "ask.report", all),
            _ => Get(language, "ask.list", all),
        };
        return VietnameseText.Tidy(question);
    }

    public static string Group(QueryGroup group, TextLanguage language) => Get(language, $"group.{Camel(group.ToString())}");

    /// <summary>What is asked for, and where nothing else says it, whose.</summary>
    private static string Subject(TaskQuery query, DateOnly asOf, TextLanguage language)
    {
        var core = IsWhose(query) ? Get(language, query.Mine ? "read.allMine" : "read.allMyUnit") : Core(query, asOf, language);
        return query.Intent == QueryIntent.Breakdown
            ? $"{core} {Get(language, "read.by", Group(query.GroupBy ?? QueryGroup.Status, language))}"
            : core;
    }

    private static bool IsWhose(TaskQuery query) =>
        query is { Intent: not (QueryIntent.Detail or QueryIntent.Report), Statuses.Count: 0, From: null, To: null } && (query.Mine || query.MyUnit);

    private static IEnumerable<string> Scope(TaskQuery query, TextLanguage language)
    {
        string?[] parts =
        [
            query.Unit,
            query.Person,
            query.Mine && !IsWhose(query) ? Get(language, "read.mine") : null,
            query.MyUnit && (query.Mine || !IsWhose(query)) ? Get(language, "read.myUnit") : null,
            query.Area is { } area ? Get(language, "read.area", area) : null,
            query.Plan,
        ];
        return parts.OfType<string>();
    }

    /// <summary>What the period says of the status itself; for the others it says when the task is due.</summary>
    private static bool IsDuring(QueryStatus status) => status is QueryStatus.Overdue or QueryStatus.Done or QueryStatus.DoneLate
        or QueryStatus.NotReported or QueryStatus.ExtensionRequested or QueryStatus.Ongoing or QueryStatus.AwaitingEvent or QueryStatus.DueSoon;

    private static string Name(QueryStatus status) => Camel(status.ToString());

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    private static string Lower(string text, bool lower) => lower ? char.ToLowerInvariant(text[0]) + text[1..] : text;

    private static string Get(TextLanguage language, string key, params ReadOnlySpan<object?> arguments) =>
        Texts.Get(language, $"askprogress.{key}", arguments);
}
