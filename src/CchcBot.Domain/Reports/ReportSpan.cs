using CchcBot.Domain.Time;

namespace CchcBot.Domain.Reports;

/// <summary>
/// Time span of a report. Its window selects the results, its calendar period the tasks: the report of Quý III covers what was completed from 15/6 to 14/9 and
/// judges what is due from 1/7 to 30/9.
/// </summary>
/// <param name="From">First day of the window, inclusive; null = no period was asked for.</param>
/// <param name="To">Last day of the window (cut-off), inclusive.</param>
/// <param name="DueFrom">First day of the calendar period.</param>
/// <param name="DueTo">Last day of the calendar period.</param>
/// <param name="AsOf">Day on which tasks are judged: the cut-off, or today while the window is open.</param>
/// <param name="IsReportingPeriod">The window is one of <see cref="ReportingPeriods"/> and differs from the calendar period.</param>
public sealed record ReportSpan(DateOnly? From, DateOnly? To, DateOnly? DueFrom, DateOnly? DueTo, DateOnly AsOf, bool IsReportingPeriod)
{
    /// <param name="from">First day of the period asked for.</param>
    /// <param name="to">Its last day.</param>
    /// <param name="periods">Cut-off dates of the office's reports.</param>
    /// <param name="byCalendar">Use the calendar period as the window.</param>
    public static ReportSpan Of(DateOnly? from, DateOnly? to, DateOnly today, ReportingPeriods periods, bool byCalendar = false)
    {
        ArgumentNullException.ThrowIfNull(periods);
        var mapped = !byCalendar && from is { } first && to is { } last ? periods.Of(first, last) : null;
        var (start, end) = mapped is { } window ? (window.From, window.To) : (from, to);
        return new ReportSpan(start, end, from, to, end < today ? end.Value : today, mapped is not null && mapped != (from!.Value, to!.Value));
    }

    /// <summary>The window has not begun: there is nothing to report.</summary>
    public bool IsAhead(DateOnly today) => From > today;

    public bool IsInWindow(DateOnly? day) => day is { } d && (From is null || d >= From) && (To is null || d <= To);

    public bool IsDue(DateOnly? day) => day is { } d && (DueFrom is null || d >= DueFrom) && (DueTo is null || d <= DueTo);
}
