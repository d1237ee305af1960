namespace CchcBot.Domain.Time;

/// <summary>The kinds of report owed to the higher authority.</summary>
public enum ReportKind
{
    Month,
    Quarter,
    HalfYear,
    Year,
}

/// <summary>The period of a report, and the days on which it is collected. All are the office's days.</summary>
/// <param name="Number">The month 1-12, quarter 1-4 or half 1-2; 1 for a year.</param>
/// <param name="Start">First day reported on.</param>
/// <param name="CutOff">Last day reported on.</param>
/// <param name="AskOn">Units are asked from this day on, also about ongoing tasks.</param>
/// <param name="AnswersBy">Units should have answered by this day.</param>
/// <param name="FreezeOn">Last day on which the figures may change.</param>
/// <param name="DueOn">The report must reach the higher authority by this day.</param>
public sealed record ReportWindow(
    ReportKind Kind,
    int Year,
    int Number,
    DateOnly Start,
    DateOnly CutOff,
    DateOnly AskOn,
    DateOnly AnswersBy,
    DateOnly FreezeOn,
    DateOnly DueOn);

/// <summary>
/// The closing days of reporting periods. They are earlier than calendar quarters (Decree 09/2019/NĐ-CP, art. 12), and differ by province. "Báo cáo quý I"
/// means such a period, while "quý I" in a question means the calendar <see cref="Quarter"/>.
/// </summary>
/// <param name="CutOffDay">Day of a period's last month on which it ends: 14; 31 = calendar periods.</param>
/// <param name="DueDay">Day of that month on which the report is due; of the next month, where it would not be after the cut-off.</param>
/// <param name="AskDaysBefore">Working days before the cut-off by which units must have been asked.</param>
/// <param name="AskWeekday">Units are asked on this weekday, with their weekly digest; null = any day.</param>
/// <param name="AnswerDaysBefore">Working days before the cut-off by which units must answer.</param>
public sealed record ReportingPeriods(
    int CutOffDay = 14,
    int DueDay = 20,
    int AskDaysBefore = 8,
    DayOfWeek? AskWeekday = DayOfWeek.Tuesday,
    int AnswerDaysBefore = 3)
{
    /// <exception cref="ArgumentOutOfRangeException">There is no such month, quarter or half.</exception>
    public ReportWindow Of(ReportKind kind, int year, int number, WorkCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        var months = MonthsOf(kind);
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 12 / months);
        var last = new DateOnly(year, number * months, 1);
        var cutOff = CutOff(last);
        var due = DayOf(last, DueDay);
        return new ReportWindow(
            kind,
            year,
            number,
            CutOff(last.AddMonths(-months)).AddDays(1),
            cutOff,
            AskOn(cutOff, calendar),
            calendar.AddWorkingDays(cutOff, -AnswerDaysBefore),
            calendar.AddWorkingDays(cutOff, -1),
            due > cutOff ? due : DayOf(last.AddMonths(1), DueDay));
    }

    /// <summary>The period of that kind that contains the day: 15/12 is already in the next year's first quarter.</summary>
    public ReportWindow Containing(ReportKind kind, DateOnly day, WorkCalendar calendar)
    {
        var month = new DateOnly(day.Year, day.Month, 1);
        var last = day > CutOff(month) ? month.AddMonths(1) : month;
        return Of(kind, last.Year, (last.Month - 1) / MonthsOf(kind) + 1, calendar);
    }

    /// <summary>
    /// The reporting period for a whole calendar month, quarter, half, nine months or year: from the day after the previous cut-off to the cut-off in its last
    /// month.
    /// Null for any other span, which is reported as asked for.
    /// </summary>
    /// <param name="from">First day, inclusive.</param>
    /// <param name="to">Last day, inclusive.</param>
    public (DateOnly From, DateOnly To)? Of(DateOnly from, DateOnly to)
    {
        var months = (to.Year - from.Year) * 12 + to.Month - from.Month + 1;
        var isWhole = from.Day == 1 && to.AddDays(1).Day == 1 && months is 1 or 3 or 6 or 9 or 12
            && (months == 9 ? from.Month == 1 : (from.Month - 1) % months == 0);
        return isWhole ? (CutOff(from.AddMonths(-1)).AddDays(1), CutOff(to)) : null;
    }

    /// <summary>The four administrative-reform reports of a year (581/BNV-CCHC): first quarter, six months, third quarter, year.</summary>
    public IReadOnlyList<ReportWindow> ReformReports(int year, WorkCalendar calendar) =>
    [
        Of(ReportKind.Quarter, year, 1, calendar),
        Of(ReportKind.HalfYear, year, 1, calendar),
        Of(ReportKind.Quarter, year, 3, calendar),
        Of(ReportKind.Year, year, 1, calendar),
    ];

    private static int MonthsOf(ReportKind kind) => kind switch
    {
        ReportKind.Month => 1,
        ReportKind.Quarter => 3,
        ReportKind.HalfYear => 6,
        _ => 12,
    };

    private static DateOnly DayOf(DateOnly month, int day) =>
        new(month.Year, month.Month, Math.Min(day, DateTime.DaysInMonth(month.Year, month.Month)));

    private DateOnly CutOff(DateOnly month) => DayOf(month, CutOffDay);

    private DateOnly AskOn(DateOnly cutOff, WorkCalendar calendar)
    {
        var day = calendar.AddWorkingDays(cutOff, -AskDaysBefore);
        while (AskWeekday is { } weekday && day.DayOfWeek != weekday)
        {
            day = day.AddDays(-1);
        }

        return calendar.PreviousWorkingDayOnOrBefore(day);
    }
}
