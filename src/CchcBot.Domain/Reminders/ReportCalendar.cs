using CchcBot.Domain.Time;

namespace CchcBot.Domain.Reminders;

/// <summary>Which report to the authority above is being collected on a day.</summary>
public static class ReportCalendar
{
    /// <summary>The reform report whose asking has begun and whose figures do not stand still yet; null between two.</summary>
    public static ReportWindow? Collecting(ReportingPeriods periods, DateOnly today, WorkCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(periods);
        return periods.ReformReports(today.Year, calendar).FirstOrDefault(w => w.AskOn <= today && today <= w.FreezeOn);
    }
}
