using System.Collections.Frozen;
using CchcBot.Language.Words;

namespace CchcBot.Language.Spans;

/// <summary>A date in a report, as read by the period grammar, positioned by token.</summary>
/// <param name="Target">Whether a word of direction precedes it: đến, sang, until.</param>
internal sealed record DueTime(int Start, int End, SaidPeriod Period, bool Target)
{
    /// <summary>Its last day, if after the anchor; if no year or month was stated, the next such day after it.</summary>
    public DateOnly? After(DateOnly anchor)
    {
        if ((Period.Day ?? Period.To ?? Period.From) is not { } day)
        {
            return null;
        }

        if (Period.Lunar is { } lunar)
        {
            return Enumerable.Range(day.Year - 1, 4).Select(lunar.In).FirstOrDefault(d => d > anchor) ?? day;
        }

        var isMonthEnd = day.AddDays(1).Day == 1 && Period.Repeats is Repeats.Month or Repeats.Year;
        var next = day;
        for (var n = 1; next <= anchor && Period.Repeats != Repeats.Never && n < 60; n++)
        {
            next = Period.Repeats switch
            {
                Repeats.Week => day.AddDays(7 * n), Repeats.Month => day.AddMonths(n), Repeats.Quarter => day.AddMonths(3 * n), _ => day.AddYears(n),
            };
            next = isMonthEnd ? new DateOnly(next.Year, next.Month, DateTime.DaysInMonth(next.Year, next.Month)) : next;
        }

        return next;
    }
}

/// <summary>The dates in a report. A window from today ("2 tuần nữa") is not one but a duration.</summary>
internal static class DueTimes
{
    private static readonly FrozenSet<string> Directions = ReportWords.Set("den toi sang qua vao het until till to by into la");

    /// <summary>All dates, in order.</summary>
    public static List<DueTime> Of(TokenList tokens, List<SaidPeriod> periods)
    {
        var found = new List<DueTime>();
        foreach (var period in periods.Where(p => !p.IsWindow))
        {
            if (tokens.Of(period.Start) is var start and >= 0)
            {
                var isTarget = (period.From is null && period.To is not null) || Directions.Contains(tokens[start - 1].Fold);
                found.Add(new DueTime(start, Math.Max(start, tokens.Of(period.Start + period.Length - 1)) + 1, period, isTarget));
            }
        }

        return found;
    }
}
