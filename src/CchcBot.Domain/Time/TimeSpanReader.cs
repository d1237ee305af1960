namespace CchcBot.Domain.Time;

/// <summary>Time points that belong together: a single one, a list, or the two ends of a span.</summary>
internal sealed record TimePoints(IReadOnlyList<TimePoint> Points, bool IsSpan, int To)
{
    public TimePoint First => Points[0];

    public TimePoint Last => Points[^1];

    public bool YearWritten => Points.Any(p => p.Year is not null);

    /// <summary>Whether all are written so ambiguously that they may not be times at all.</summary>
    public bool Bare => Points.All(p => p.Bare);
}

/// <summary>Reads lists and spans of time points, and determines the year of each.</summary>
internal sealed class TimeSpanReader(DeadlineTerms terms, PlanPeriod? period)
{
    private readonly TimePointReader points = new(terms);

    /// <param name="before">"trước" precedes it, and may be repeated in a list.</param>
    public TimePoints? Read(int at, bool before = false)
    {
        if (terms.Is(at, TermKind.Stage))
        {
            return ReadStage(at);
        }

        var first = points.Read(at);
        if (first is null)
        {
            return ReadBareSpan(at);
        }

        return Join(first, before);
    }

    private TimePoints Join(TimePoint first, bool before = false)
    {
        var list = new List<TimePoint> { first };
        var isSpan = false;
        while (!isSpan)
        {
            var last = list[^1];
            var to = SpanMark(last.To);
            if (to > last.To && points.Read(to, last.Unit) is { } end && Fits(last, end))
            {
                list.Add(end);
                isSpan = true;
                break;
            }

            to = ListMark(last.To, before);
            if (to == last.To || points.Read(to, last.Unit) is not { } next || next.Unit != last.Unit || next.Slice != last.Slice)
            {
                break;
            }

            list.Add(next);
        }

        return new TimePoints(WithMonths(list), isSpan && list.Count >= 2, list[^1].To);
    }

    /// <summary>The year of each point; null where none is written and there is no plan period.</summary>
    public int?[] Years(TimePoints of)
    {
        var years = of.Points.Select(p => p.Year).ToArray();
        for (var i = years.Length - 2; i >= 0; i--)
        {
            if (years[i] is null && years[i + 1] is { } next)
            {
                years[i] = Order(of.Points[i]) > Order(of.Points[i + 1]) ? next - 1 : next;
            }
        }

        for (var i = 0; i < years.Length; i++)
        {
            years[i] ??= i > 0 && years[i - 1] is { } before
                ? Order(of.Points[i]) < Order(of.Points[i - 1]) ? before + 1 : before
                : DefaultYear(of.Points[i]);
        }

        return years;
    }

    /// <summary>The plan's year, or the next one where the point lies in the plan's period only then.</summary>
    public int? DefaultYear(TimePoint point)
    {
        if (period is null)
        {
            return null;
        }

        var missed = point.In(period.Year) is { } now && now.End < period.Start;
        return missed && point.In(period.Year + 1) is { } next && next.Start <= period.End ? period.Year + 1 : period.Year;
    }

    private static int Order(TimePoint point) => point.Unit switch
    {
        TimeUnit.Day => point.Number * 100 + point.Day,
        TimeUnit.Month => point.Number * 100,
        TimeUnit.Quarter => point.Number * 300,
        _ => point.Slice is TimeSlice.LastHalf or TimeSlice.LastMonths or TimeSlice.End ? 600 : 0,
    };

    /// <summary>The end of a span may have another unit ("từ tháng 3 đến hết năm"), but an ambiguous one only the same unit.</summary>
    private static bool Fits(TimePoint first, TimePoint end) => first.Unit == end.Unit || !end.Bare || end.Unit == TimeUnit.Year;

    private int SpanMark(int at)
    {
        var i = at;
        if (terms.Is(i, TermKind.Comma) && terms.Is(i + 1, TermKind.Until))
        {
            i++;
        }

        while (terms.Is(i, TermKind.Dash, TermKind.Until))
        {
            i++;
        }

        return i;
    }

    private int ListMark(int at, bool before)
    {
        var i = at;
        while (terms[i].Kind is TermKind.Comma or TermKind.And or TermKind.Slash)
        {
            i++;
        }

        return before && i > at && terms.Is(i, TermKind.Before) ? i + 1 : i;
    }

    /// <summary>"ngày 15 và 20/6": the first day takes the month of the second.</summary>
    private static List<TimePoint> WithMonths(List<TimePoint> list)
    {
        for (var i = list.Count - 2; i >= 0; i--)
        {
            if (list[i].IsDayOnly && list[i + 1] is { Unit: TimeUnit.Day, IsDayOnly: false } next)
            {
                list[i] = list[i] with { Number = next.Number, Year = next.Year, IsLunar = next.IsLunar, IsLeap = next.IsLeap };
            }
            else if (list[i + 1].IsLunar && list[i].Unit == list[i + 1].Unit && list[i].Year is null)
            {
                // "từ 1/8 đến 15/8 âm lịch".
                list[i] = list[i] with { IsLunar = true };
            }
        }

        return list;
    }

    /// <summary>"giai đoạn 2026 - 2030".</summary>
    private TimePoints? ReadStage(int at)
    {
        var i = at + 1;
        while (terms.Is(i, TermKind.From, TermKind.Year) || terms.Is(i, TermKind.Filler))
        {
            i++;
        }

        return ReadBareSpan(i);
    }

    /// <summary>"2026 - 2030", "2026", "15-20/6/2025".</summary>
    private TimePoints? ReadBareSpan(int at)
    {
        if (!terms.Is(at, TermKind.Number))
        {
            return null;
        }

        var unit = terms[at].Length == 4 ? TimeUnit.Year : TimeUnit.Day;
        if (unit == TimeUnit.Day && !(terms.Is(at + 1, TermKind.Dash) && terms.Is(at + 2, TermKind.Number) && terms.Is(at + 3, TermKind.Slash)))
        {
            return null;
        }

        var first = unit == TimeUnit.Year && terms[at].Value is >= 1990 and <= 2100
            ? new TimePoint(TimeUnit.Year, 0, 0, terms[at].Value, at + 1, Bare: true)
            : unit == TimeUnit.Day && terms[at].Value is >= 1 and <= 31 ? new TimePoint(TimeUnit.Day, terms[at].Value, 0, null, at + 1, Bare: true) : null;
        if (first is null)
        {
            return null;
        }

        var span = Join(first);
        return (span.Points.Count > 1 || unit == TimeUnit.Year) && span.Last is { Number: <= 12, IsDayOnly: false } ? span : null;
    }
}
