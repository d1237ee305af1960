namespace CchcBot.Domain.Time;

/// <summary>Reads time expressions with a date: prefixes ("trước", "chậm nhất", "từ") and the time points after them.</summary>
internal sealed class DatedPhraseReader(DeadlineTerms terms, PlanPeriod? period)
{
    private readonly TimeSpanReader spans = new(terms, period);

    /// <summary>The prepositions before a time point.</summary>
    private sealed record Prefix(int To, bool Any, bool Before, bool From, bool Until, bool After);

    /// <param name="anchored">In its part of the sentence only words like "hoàn thành" precede it.</param>
    public DeadlinePhrase? Read(int at, bool anchored)
    {
        var prefix = ReadPrefix(at);
        if (prefix.From && terms.Is(prefix.To, TermKind.Now) && terms.Is(prefix.To + 1, TermKind.Until, TermKind.Dash))
        {
            return Read(prefix.To + 1, anchored: true) is { } rest ? rest with { From = at, Used = [(at, rest.To)] } : null;
        }

        // "trong 02 năm 2025, 2026"
        var counted = prefix.Any && terms.Is(prefix.To, TermKind.Number) && terms.Is(prefix.To + 1, TermKind.Year) && terms.Is(prefix.To + 2, TermKind.Number);
        if (spans.Read(counted ? prefix.To + 1 : prefix.To, prefix.Before) is not { } read || !IsTime(at, prefix, read, anchored))
        {
            return null;
        }

        if (IsAnniversary(read))
        {
            return new DeadlinePhrase(DeadlineKind.None, at, read.To) { Used = [] };
        }

        var phrase = prefix.From && !read.IsSpan ? Since(at, read) : prefix.After ? After(at, read) : Of(at, prefix, read);
        return Continued(phrase);
    }

    /// <summary>"79 năm Ngày Thương binh - Liệt sĩ (27/7/1947 - 27/7/2026)": the same day many years before the plan says what is remembered.</summary>
    private bool IsAnniversary(TimePoints read) =>
        read is { IsSpan: true, First: { Unit: TimeUnit.Day, Year: { } from } first, Last: { Unit: TimeUnit.Day, Year: { } to } last }
        && first.Day == last.Day && first.Number == last.Number && to - from >= YearsRemembered && !(from >= period?.Start.Year);

    /// <summary>No plan has tasks of so many years that begin before it.</summary>
    private const int YearsRemembered = 5;

    private Prefix ReadPrefix(int at)
    {
        var prefix = new Prefix(at, false, false, false, false, false);
        var hour = false;
        for (var i = at; ;)
        {
            var kind = terms[i].Kind;
            var hourEnd = SkipHour(i);
            if (hourEnd > i)
            {
                // "trước 17 giờ ngày 15": with an hour, the day itself is still on time.
                (hour, i) = (true, hourEnd);
            }
            else if (kind is TermKind.Before or TermKind.By or TermKind.Until or TermKind.From or TermKind.Within
                || (kind == TermKind.After && i == at && terms.Raw(i).Length == 3))
            {
                prefix = prefix with
                {
                    Any = true,
                    Before = prefix.Before || kind == TermKind.Before,
                    From = prefix.From || kind == TermKind.From,
                    Until = prefix.Until || kind is TermKind.Until or TermKind.By,
                    After = prefix.After || kind == TermKind.After,
                };
                i++;
            }
            else if (i > at && kind is TermKind.Filler or TermKind.Colon)
            {
                i++;
            }
            else
            {
                var before = prefix.Before && !hour && !(i > at && terms.Is(i - 1, TermKind.Until));
                return prefix with { To = i, Before = before };
            }
        }
    }

    private int SkipHour(int at)
    {
        if (!terms.Is(at, TermKind.Number) || terms[at].Value > 24)
        {
            return at;
        }

        if (terms.Is(at + 1, TermKind.Hour) || (terms.Is(at + 1, TermKind.Colon) && terms.Is(at + 2, TermKind.Number)))
        {
            var i = at + 2;
            while (terms.Is(i, TermKind.Number, TermKind.Word) && !terms.Is(i, TermKind.Day) && i < at + 5
                && !(terms.Is(i, TermKind.Number) && terms.Is(i + 1, TermKind.Slash)))
            {
                i++;
            }

            return terms.Is(i, TermKind.Comma) || terms.Is(i, TermKind.Of) ? i + 1 : i;
        }

        return at;
    }

    /// <summary>Whether the points are really a time, and not part of a name, a number or a fraction.</summary>
    private bool IsTime(int at, Prefix prefix, TimePoints read, bool anchored)
    {
        var first = read.First;
        var stage = terms.Is(prefix.To, TermKind.Stage);
        if (terms.Is(read.To, TermKind.Vision) || (terms.Is(read.To, TermKind.Comma) && terms.Is(read.To + 1, TermKind.Vision))
            || terms.Is(at - 1, TermKind.Vision) || (first.Unit == TimeUnit.Year && first.Slice == TimeSlice.Whole && terms.Is(at - 1, TermKind.Number))
            || (stage && terms.Is(at - 1, TermKind.Year)))
        {
            return false;
        }

        if (prefix.From && read.IsSpan && terms.Is(read.To, TermKind.Now))
        {
            return false;
        }

        if (first.Unit == TimeUnit.Year && first.Slice == TimeSlice.Whole)
        {
            return IsYear(at, prefix, read, anchored, stage);
        }

        if (!read.Bare)
        {
            return true;
        }

        if (prefix.Any || anchored)
        {
            var alone =
                terms[read.To].Kind
                is TermKind.Stop
                    or TermKind.Comma
                    or TermKind.Close
                    or TermKind.And
                    or TermKind.Each
                    or TermKind.Open
                    or TermKind.Following;
            var roundTheClock = !prefix.Any && first is { Unit: TimeUnit.Day, Day: 24, Number: 7, Year: null };
            return (alone || (prefix.Any && !prefix.From) || read.YearWritten) && !roundTheClock;
        }

        return false;
    }

    private bool IsYear(int at, Prefix prefix, TimePoints read, bool anchored, bool stage)
    {
        if (terms.Is(read.To, TermKind.Until) && terms.Is(read.To + 1, TermKind.Now))
        {
            return false;
        }

        var nounless = terms.Is(prefix.To, TermKind.Number);
        if (
            nounless
            && read.Points.Count == 1
            && terms[read.To].Kind is not (TermKind.Stop or TermKind.Comma or TermKind.Close or TermKind.Onward or TermKind.And)
        )
        {
            return false;
        }

        if (prefix.Any)
        {
            // "Đề án ... đến năm 2030": the year belongs to the scheme's name.
            return anchored || !prefix.Until || !NameBefore(at);
        }

        if (!anchored || (read.First.Year is null && !terms.Is(prefix.To, TermKind.Whole) && !terms.Is(prefix.To + 1, TermKind.Now)))
        {
            return false;
        }

        // A bare span of years that began before the plan belongs to a programme's name.
        return !nounless || period is null || read.First.Year >= period.Start.Year;
    }

    private bool NameBefore(int at)
    {
        for (var i = at - 1; i >= 0 && terms[i].Kind is not (TermKind.Stop or TermKind.Comma); i--)
        {
            if (terms.Is(i, TermKind.Document))
            {
                return true;
            }
        }

        return false;
    }

    private DeadlinePhrase Of(int at, Prefix prefix, TimePoints read)
    {
        var years = spans.Years(read);
        if (read.First.IsDayOnly && read.Points.Count == 1)
        {
            return new DeadlinePhrase(DeadlineKind.None, at, read.To, Points: read) { IsBefore = prefix.Before };
        }

        var resolved = new List<(DateOnly Start, DateOnly End)>();
        for (var i = 0; i < read.Points.Count; i++)
        {
            if (years[i] is not { } year || read.Points[i].In(year) is not { } span)
            {
                return new DeadlinePhrase(DeadlineKind.None, at, read.To, Impossible: true);
            }

            resolved.Add(span);
        }

        var (start, end) = (resolved[0].Start, resolved[^1].End);
        if (end < start)
        {
            return new DeadlinePhrase(DeadlineKind.None, at, read.To, Impossible: true);
        }

        var inRow = !read.IsSpan && read.Points.Count > 1 && read.First is { Unit: TimeUnit.Quarter or TimeUnit.Year, Slice: TimeSlice.Whole }
            && resolved.Zip(resolved.Skip(1)).All(p => p.First.End.AddDays(1) == p.Second.Start);
        if (read.Points.Count == 1 || read.IsSpan || inRow)
        {
            return Single(at, prefix, read, start, end);
        }

        var parts = read.Points.Zip(resolved, (point, span) => Milestone(prefix, point, span)).ToList();
        return Single(at, prefix, read with { Points = [read.Last] }, prefix.Before ? resolved[^1].Start : start, end) with
        {
            Parts = parts,
            Points = read,
            YearWritten = read.YearWritten,
        };
    }

    private static DeadlineMilestone Milestone(Prefix prefix, TimePoint point, (DateOnly Start, DateOnly End) span) => prefix.Before
        ? new DeadlineMilestone(null, DeadlineKind.Date, null, span.Start.AddDays(-1))
        : new DeadlineMilestone(null, point.Kind, point.Kind == DeadlineKind.Date ? null : span.Start, span.End);

    private static DeadlinePhrase Single(int at, Prefix prefix, TimePoints read, DateOnly start, DateOnly end)
    {
        var many = read.Points.Count > 1;
        var kind = !many ? read.First.Kind
            : read.First is { Unit: TimeUnit.Quarter, Slice: TimeSlice.Whole } && read.Last is { Unit: TimeUnit.Quarter } ? DeadlineKind.Quarters
            : DeadlineKind.Range;
        var phrase = new DeadlinePhrase(kind, at, read.To, start, end, YearWritten: read.YearWritten, Points: read);
        if (prefix.Before && !many && read.First.Slice is not (TimeSlice.End or TimeSlice.LastDay))
        {
            return phrase with { Kind = DeadlineKind.Date, Start = null, Before = start, Due = start.AddDays(-1), IsBefore = true };
        }

        return (prefix.Until && !many) || kind == DeadlineKind.Date ? phrase with { Start = null } : phrase;
    }

    /// <summary>"Từ 01/7/2025" without an end: ongoing from that day.</summary>
    private DeadlinePhrase Since(int at, TimePoints read)
    {
        var to = terms.Is(read.To, TermKind.Onward, TermKind.Following) ? read.To + 1 : read.To;
        return spans.Years(read)[0] is { } year && read.First.In(year) is { } span
            ? new DeadlinePhrase(DeadlineKind.Ongoing, at, to, span.Start, period?.End < span.Start ? null : period?.End)
            : new DeadlinePhrase(DeadlineKind.None, at, to, Impossible: !read.First.IsDayOnly);
    }

    private DeadlinePhrase After(int at, TimePoints read)
    {
        var since = Since(at, read);
        return since is { Kind: DeadlineKind.Ongoing } && spans.Years(read)[0] is { } year && read.First.In(year) is { } span
            ? since with { Start = span.End.AddDays(1), Due = since.Due > span.End ? since.Due : null }
            : since;
    }

    /// <summary>"... và các năm tiếp theo": ongoing, unless the span already covers several years.</summary>
    private DeadlinePhrase Continued(DeadlinePhrase phrase)
    {
        var i = phrase.To;
        while (terms[i].Kind is TermKind.And or TermKind.Comma)
        {
            i++;
        }

        if (!phrase.IsDated || !(terms.Is(i, TermKind.Following) || terms.Is(i, TermKind.Onward)))
        {
            return phrase;
        }

        var longer = phrase with { To = i + 1, Used = [(phrase.From, i + 1)] };
        return phrase.Kind == DeadlineKind.Range ? longer : longer with { Kind = DeadlineKind.Ongoing, Due = null };
    }
}
