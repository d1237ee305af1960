namespace CchcBot.Domain.Deadlines;

/// <summary>Puts together expressions that say one thing: "trước ngày 20" + "hằng tháng", "thường xuyên" + "trong năm 2025".</summary>
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
        var joined = (first, second) switch
        {
            ({ Kind: DeadlineKind.Recurring }, { Kind: DeadlineKind.Recurring }) when gap != Gap.Sentence && (first.Every is null || second.Every is null)
                => first.Every is null ? second : first,
            ({ Kind: DeadlineKind.Ongoing }, { Kind: DeadlineKind.Ongoing }) when gap < Gap.Words => first,
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

    private DeadlinePhrase? WithTime(DeadlinePhrase recurring, DeadlinePhrase time, Gap gap) =>
        time.IsDayOnly || (recurring.Every == Recurrence.Year && time is { YearWritten: false, Points: not null } && time.Points.First.Unit != TimeUnit.Year)
            ? LastOccurrence(recurring, time)
            : Within(recurring, time, gap);

    /// <summary>The span in which something goes on or recurs; a day is not one, unless it says until when.</summary>
    private static DeadlinePhrase? Within(DeadlinePhrase going, DeadlinePhrase time, Gap gap)
    {
        var span = time.Kind is DeadlineKind.Year or DeadlineKind.Range or DeadlineKind.Quarters || (gap == Gap.None && time.IsDated && !time.IsBefore);
        return span && time.Parts is null && going.Due is null ? going with { Start = time.Start ?? going.Start, Due = time.Due } : null;
    }

    /// <summary>The last time in the plan's period: 20 December for "ngày 20 hằng tháng".</summary>
    private DeadlinePhrase? LastOccurrence(DeadlinePhrase recurring, DeadlinePhrase time)
    {
        if (period is null || recurring.Every is not { } every || time.Points is not { } points)
        {
            return recurring;
        }

        var step = every switch { Recurrence.Year => 12, Recurrence.HalfYear => 6, Recurrence.Quarter => 3, _ => 1 };
        for (var month = new DateOnly(period.End.Year, 12, 1); month >= period.Start.AddMonths(-step); month = month.AddMonths(-step))
        {
            var point = points.Last.IsDayOnly ? points.Last with { Number = month.Month } : points.Last;
            if (point.In(month.Year) is not { } span)
            {
                continue;
            }

            var (before, due) = time.IsBefore ? (span.Start, span.Start.AddDays(-1)) : ((DateOnly?)null, span.End);
            if (due <= period.End)
            {
                return recurring with { Due = due, Before = before };
            }
        }

        return recurring;
    }

    /// <summary>"Quý II (trước ngày 15/6)": the narrower of two times, one of which lies in the other.</summary>
    private DeadlinePhrase? Narrower(DeadlinePhrase first, DeadlinePhrase second, Gap gap)
    {
        if (!first.IsDated || !second.IsDated || first.Parts is not null || second.Parts is not null)
        {
            return null;
        }

        // "Ban hành kế hoạch trong Quý I, hoàn thành trong năm": two parts, the first has its own words.
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
