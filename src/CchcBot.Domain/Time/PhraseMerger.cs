namespace CchcBot.Domain.Time;

/// <summary>Merges expressions that together give one time: "trước ngày 20" + "hằng tháng", "thường xuyên" + "trong năm 2025".</summary>
internal sealed class PhraseMerger(DeadlineTerms terms, PlanPeriod? period)
{
    private enum Gap
    {
        /// <summary>Nothing, or "của".</summary>
        None,
        /// <summary>A comma, a bracket, "hoàn thành".</summary>
        Loose,
        /// <summary>"và".</summary>
        And,
        /// <summary>Other words, in one sentence.</summary>
        Words,
        /// <summary>The end of a sentence.</summary>
        Sentence,
    }

    public List<DeadlinePhrase> Merge(List<DeadlinePhrase> phrases)
    {
        var merged = new List<DeadlinePhrase>();
        foreach (var phrase in phrases)
        {
            var next = phrase;
            while (merged.Count > 0 && Join(merged[^1], next) is { } joined)
            {
                merged.RemoveAt(merged.Count - 1);
                next = joined with { From = Math.Min(joined.From, next.From), To = Math.Max(joined.To, next.To) };
            }

            merged.Add(next);
        }

        return merged;
    }

    private DeadlinePhrase? Join(DeadlinePhrase first, DeadlinePhrase second)
    {
        var gap = GapOf(first, second);
        if (gap < Gap.Sentence && IsPeriodReportedOn(first, second))
        {
            return second;
        }

        if (gap < Gap.Words && second.IsDated && IsOnlyWhat(first, gap))
        {
            return second;
        }

        // "02 lần/năm (tháng 4 và tháng 10)": the months say when, the number only that there are two.
        if (
            first is { Kind: DeadlineKind.Recurring, Every: Recurrence.HalfYear or Recurrence.Quarter or Recurrence.Year }
            && second is { Kind: DeadlineKind.Month, IsDated: true }
            && terms[second.From - 1].Kind is TermKind.Open or TermKind.Colon
            && terms.Is(first.From + 1, TermKind.Times)
        )
        {
            return second;
        }

        if (gap < Gap.And && first.IsDated && second.Kind == DeadlineKind.Recurring && terms.Is(second.From, TermKind.Report))
        {
            return first;
        }

        var joined = (first, second) switch
        {
            ({ Kind: DeadlineKind.Recurring }, { Kind: DeadlineKind.Recurring }) when gap != Gap.Sentence && (first.Every is null || second.Every is null)
                => first.Every is null ? second : first,
            ({ Kind: DeadlineKind.Recurring }, { Kind: DeadlineKind.Recurring }) when gap < Gap.Words && first.Every == second.Every
                => first.Due is null ? second : first,
            ({ Kind: DeadlineKind.Ongoing }, { Kind: DeadlineKind.Ongoing }) when gap < Gap.Words => first.Start is null ? second : first,
            ({ Kind: DeadlineKind.Recurring }, _) when gap < Gap.Words => WithTime(first, second, gap),
            (_, { Kind: DeadlineKind.Recurring }) when gap < Gap.Words => WithTime(second, first, gap),
            ({ Kind: DeadlineKind.Ongoing }, _) when gap < Gap.And => Within(first, second, gap),
            (_, { Kind: DeadlineKind.Ongoing }) when gap < Gap.And => Within(second, first, gap),
            _ => gap < Gap.And ? Narrower(first, second, gap) : null,
        };
        return joined is null ? null : joined with
        {
            From = first.From,
            To = second.To,
            Used = [.. first.Used, .. second.Used],
        };
    }

    /// <summary>
    /// Whether the phrase only says what or how, and the time follows it: "báo cáo quý I trước ngày 15/3",
    /// "theo Công văn số ..., trước ngày 30/6".
    /// </summary>
    private bool IsOnlyWhat(DeadlinePhrase phrase, Gap gap) =>
        (gap == Gap.None && (terms.Is(phrase.From, TermKind.Report) || (phrase.IsDated && terms.Is(phrase.From - 1, TermKind.Report))))
        || (phrase.Kind == DeadlineKind.Conditional && terms.Is(phrase.From, TermKind.According));

    /// <summary>
    /// Whether the first is only the period of a report or a plan that is due before that period ends: "báo cáo cải cách hành chính quý I/2026, trình trước
    /// ngày 18/3/2026".
    /// </summary>
    private bool IsPeriodReportedOn(DeadlinePhrase first, DeadlinePhrase second)
    {
        if (
            !first.IsDated || !second.IsDated || first.Parts is not null || !(second.Due <= first.Due)
            || terms[second.From].Kind is not (TermKind.Before or TermKind.By)
            || terms[first.From].Kind is not (TermKind.Quarter or TermKind.Month or TermKind.Year or TermKind.Number)
        )
        {
            return false;
        }

        for (var i = first.From - 1; terms[i].Kind is not (TermKind.Stop or TermKind.Comma or TermKind.Colon or TermKind.Open); i--)
        {
            if (terms.Is(i, TermKind.Report, TermKind.Document))
            {
                return true;
            }
        }

        return false;
    }

    private DeadlinePhrase? WithTime(DeadlinePhrase recurring, DeadlinePhrase time, Gap gap) =>
        recurring.Due is not null ? null
        : time.IsDayOnly
        || (
            (recurring.Every == Recurrence.Year || (recurring.Every is not null && time.Parts is not null))
            && time is { YearWritten: false, Points: not null }
            && time.Points.First.Unit != TimeUnit.Year
        )
            ? LastOccurrence(recurring with { Every = OftenerEvery(recurring, time) }, time)
            : Within(recurring, time, gap);

    /// <summary>Recognises evenly spaced dates of a yearly recurrence: "tháng 6 và tháng 12 hằng năm" is half-yearly.</summary>
    private static Recurrence? OftenerEvery(DeadlinePhrase recurring, DeadlinePhrase time)
    {
        if (recurring.Every != Recurrence.Year || time.Parts is not [{ Due: { } first }, { Due: { } second }, ..] parts)
        {
            return recurring.Every;
        }

        var months = (second.Year - first.Year) * 12 + second.Month - first.Month;
        return (months, parts.Count) switch { (6, 2) => Recurrence.HalfYear, (3, 4) => Recurrence.Quarter, (1, 12) => Recurrence.Month, _ => Recurrence.Year };
    }

    /// <summary>Gives an ongoing or recurring phrase its span; a single day is not a span, unless it says until when.</summary>
    private static DeadlinePhrase? Within(DeadlinePhrase going, DeadlinePhrase time, Gap gap)
    {
        var span = time.Kind is DeadlineKind.Year or DeadlineKind.Range or DeadlineKind.Quarters || (gap == Gap.None && time.IsDated && !time.IsBefore);
        return span && time.Parts is null && going.Due is null ? going with { Start = time.Start ?? going.Start, Due = time.Due } : null;
    }

    /// <summary>The last occurrence in the plan's period: 20 December for "ngày 20 hằng tháng".</summary>
    private DeadlinePhrase? LastOccurrence(DeadlinePhrase recurring, DeadlinePhrase time)
    {
        if (recurring.Every is not { } every || time.Points is not { } points)
        {
            return null;
        }

        if (period is null)
        {
            return recurring;
        }

        var step = every switch
        {
            Recurrence.Year => 12,
            Recurrence.HalfYear => 6,
            Recurrence.Quarter => 3,
            _ => 1,
        };
        for (
            var month = new DateOnly(period.End.Year, recurring.InFirstMonth ? 13 - step : 12, 1);
            month >= period.Start.AddMonths(-step);
            month = month.AddMonths(-step)
        )
        {
            var point = points.Last.IsDayOnly ? points.Last with { Number = month.Month } : points.Last;
            if (point.In(month.Year) is not { } span)
            {
                continue;
            }

            var (before, due) = time.IsBefore ? (span.Start, span.Start.AddDays(-1)) : ((DateOnly?)null, span.End);
            if (due <= period.End)
            {
                return recurring with { Due = due, Before = before, LastOccurrence = due };
            }
        }

        return recurring;
    }

    /// <summary>"Quý II (trước ngày 15/6)": of two times, one within the other, the narrower.</summary>
    private DeadlinePhrase? Narrower(DeadlinePhrase first, DeadlinePhrase second, Gap gap)
    {
        if (!first.IsDated || !second.IsDated || first.Parts is not null || second.Parts is not null)
        {
            return null;
        }

        // "Ban hành kế hoạch trong Quý I, hoàn thành trong năm": separate parts, since the first has its own words.
        return !BeginsPart(first) ? null : Inside(second, first) ? second : Inside(first, second) && gap == Gap.None ? first : null;
    }

    private bool BeginsPart(DeadlinePhrase phrase)
    {
        var i = phrase.From;
        while (terms[i - 1].Kind is TermKind.Filler or TermKind.Open or TermKind.Colon)
        {
            i--;
        }

        return terms.Is(i - 1, TermKind.Stop) || i == 0;
    }

    private static bool Inside(DeadlinePhrase inner, DeadlinePhrase outer) =>
        outer.Start is { } start && inner.Due >= start && inner.Due <= outer.Due && (inner.Start ?? inner.Due) >= start;

    private Gap GapOf(DeadlinePhrase first, DeadlinePhrase second)
    {
        var gap = Gap.None;
        for (var i = first.To; i < second.From; i++)
        {
            var here = terms[i].Kind switch
            {
                TermKind.Of or TermKind.Within => Gap.None,
                TermKind.Comma or TermKind.Open or TermKind.Close or TermKind.Filler or TermKind.Colon or TermKind.Dash => Gap.Loose,
                TermKind.And => Gap.And,
                TermKind.Stop => Gap.Sentence,
                _ => Gap.Words,
            };
            gap = here > gap ? here : gap;
        }

        return gap;
    }
}
