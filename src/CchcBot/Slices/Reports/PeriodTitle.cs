using CchcBot.Domain.Reports;

namespace CchcBot.Slices.Reports;

/// <summary>
/// How offices name a report's period, including the next one, whose tasks come next: "quý III, nhiệm vụ trọng tâm quý IV năm 2025".
/// </summary>
/// <param name="Period">"quý III năm 2025".</param>
/// <param name="Title">Includes the next period, if that has a name.</param>
/// <param name="Next">"quý IV năm 2025"; null if the next period has no name.</param>
/// <param name="NextTo">Last day of the next period; three months ahead if it has no name.</param>
internal sealed record PeriodTitle(string Period, string Title, string? Next, DateOnly NextTo)
{
    private const int MonthsAhead = 3;

    public static PeriodTitle Of(ReportSpan span)
    {
        if (span is not { DueFrom: { } from, DueTo: { } to })
        {
            var until = $"đến ngày {DocumentFormatter.Day(span.AsOf)}";
            return new PeriodTitle(until, DocumentFormatter.T(ReportTexts.About, until), null, span.AsOf.AddMonths(MonthsAhead));
        }

        if (Named(from, to) is not { } period)
        {
            var days = $"từ ngày {DocumentFormatter.Day(from)} đến ngày {DocumentFormatter.Day(to)}";
            return new PeriodTitle(days, DocumentFormatter.T(ReportTexts.About, days), null, to.AddMonths(MonthsAhead));
        }

        var start = to.AddDays(1);
        // A nine-month report is followed by the last quarter.
        var end = start.AddMonths(period.Months == 9 ? 3 : period.Months).AddDays(-1);
        var next = Named(start, end)!;
        return new PeriodTitle(
            period.Full,
            DocumentFormatter.T(ReportTexts.AboutNext, period.Year == next.Year && period.Months < 12 ? period.Name : period.Full, next.Full),
            next.Full,
            end);
    }

    private static NamedPeriod? Named(DateOnly from, DateOnly to)
    {
        if (from.Day != 1 || to.AddDays(1).Day != 1 || from.Year != to.Year)
        {
            return null;
        }

        var name = (from.Month, to.Month) switch
        {
            (1, 12) => "năm",
            (1, 9) => "9 tháng đầu năm",
            (1, 6) => "6 tháng đầu năm",
            (7, 12) => "6 tháng cuối năm",
            var (first, last) when first == last => $"tháng {DocumentFormatter.Month(first)}",
            var (first, last) when last == first + 2 && first % 3 == 1 => $"quý {PeriodFormatter.Roman[Quarter.Of(from).Number - 1]}",
            _ => null,
        };
        return name is null ? null : new NamedPeriod(name, from.Year, to.Month - from.Month + 1);
    }

    private sealed record NamedPeriod(string Name, int Year, int Months)
    {
        public string Full => Name.EndsWith("năm", StringComparison.Ordinal) ? $"{Name} {Year}" : $"{Name} năm {Year}";
    }
}
