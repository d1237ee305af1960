using CchcBot.Domain.Time;

namespace CchcBot.Domain.Reminders;

/// <summary>Tells which report to the higher authority is being collected on a day.</summary>
public static class ReportCalendar
{
    /// <summary>The reform report that has begun to be collected and whose figures are not frozen yet; null between two.</summary>
    public static ReportWindow? Collecting(ReportingPeriods periods, DateOnly today, WorkCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(periods);
        return periods.ReformReports(today.Year, calendar).FirstOrDefault(w => w.AskOn <= today && today <= w.FreezeOn);
    }
}
