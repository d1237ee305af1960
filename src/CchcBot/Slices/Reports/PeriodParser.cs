using System.Text.RegularExpressions;
using CchcBot.Domain.Queries;
using CchcBot.Language;
using CchcBot.Language.Readers;

namespace CchcBot.Slices.Reports;

/// <summary>The period that a command refers to: the one named, otherwise that of the report shown last, otherwise the one that closed last.</summary>
internal static partial class PeriodParser
{
    /// <param name="words">The words after the command; may be empty.</param>
    /// <param name="memories">Tells which report was shown last.</param>
    /// <returns>Null when there are words, but they name no period.</returns>
    public static TaskQuery? Query(Turn turn, string words, Memories memories)
    {
        if (In(words, turn.Today) is { } said)
        {
            return Of(turn, said.From, said.To) with { ByCalendar = SaysCalendar(words) };
        }

        if (Calendar().Replace(words, "").Trim().Length > 0)
        {
            return null;
        }

        if (words.Length == 0 && memories.Of(turn).Query is { Intent: QueryIntent.Report, From: not null, To: not null } shown)
        {
            return shown;
        }

        var periods = turn.Workspace.Settings.Reminders.Periods;
        var closed = new[] { turn.Today.Year - 1, turn.Today.Year }
            .SelectMany(year => periods.ReformReports(year, turn.Workspace.Calendar))
            .Where(w => w.CutOff <= turn.Today)
            .MaxBy(w => w.CutOff)!;
        var (from, to) = CalendarOf(closed);
        return Of(turn, from, to);
    }

    /// <summary>The period named in the words ("quý III", "tháng 9/2025", "9 tháng đầu năm"); null if there is none.</summary>
    public static (DateOnly From, DateOnly To)? In(string words, DateOnly today)
    {
        words = Calendar().Replace(words, "");
        if (words.Length == 0)
        {
            return null;
        }

        var reading = QuestionReader.Read(words.StartsWith("báo cáo", StringComparison.OrdinalIgnoreCase) ? words : $"báo cáo {words}",
            new LanguageContext(today, null, [], [], [], []));
        return reading.Query is { From: { } from, To: { } to } ? (from, to) : null;
    }

    /// <summary>"theo lịch", "theo quý dương lịch": whether the calendar period is asked for.</summary>
    public static bool SaysCalendar(string words) => Calendar().IsMatch(words);

    public static TaskQuery Of(Turn turn, DateOnly from, DateOnly to) =>
        new(QueryIntent.Report, [], from, to, null, null, false, false, null, null, null, null, turn.Language);

    private static (DateOnly From, DateOnly To) CalendarOf(ReportWindow window)
    {
        var months = window.Kind switch { ReportKind.Month => 1, ReportKind.Quarter => 3, ReportKind.HalfYear => 6, _ => 12 };
        var first = new DateOnly(window.Year, (window.Number - 1) * months + 1, 1);
        return (first, first.AddMonths(months).AddDays(-1));
    }

    [GeneratedRegex(@"[\s,]+theo\s+(?:\p{L}+\s+){0,2}l[iị]ch\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Calendar();
}
