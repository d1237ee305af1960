namespace CchcBot.Domain.Time;

/// <summary>Reads times that depend on an event: "sau khi ...", "theo tiến độ ...", "30 ngày kể từ ...", "trước kỳ họp ...".</summary>
internal sealed class ConditionalPhraseReader(DeadlineTerms terms, Func<int, DeadlinePhrase?> firmAt)
{
    /// <param name="anchored">It is at the beginning of its part of the sentence.</param>
    /// <param name="follows">A time precedes it in the sentence; then "theo ..." only says in what manner.</param>
    public DeadlinePhrase? Read(int at, bool anchored, bool follows)
    {
        if (ReadDuration(at, anchored) is { } duration)
        {
            return duration;
        }

        var isEvent = terms.Is(at, TermKind.Since) || (terms.Is(at, TermKind.After) && (anchored || terms[at].Length > 4));
        if (isEvent && !terms.Is(at + 1, TermKind.Stop) && at + 1 < terms.Count)
        {
            return Event(at, at + 1);
        }

        if (anchored && terms.Is(at, TermKind.According))
        {
            return follows ? new DeadlinePhrase(DeadlineKind.None, at, EndOfManner(at)) { Used = [] } : Event(at, at);
        }

        // "trước kỳ họp", "sau Hội nghị", "từ ngày ban hành Kế hoạch trở đi": an event in place of a date.
        if (anchored && terms[at].Kind is TermKind.Before or TermKind.From or TermKind.Until && NamesEvent(at + 1) && !BeginsLater(at))
        {
            var to = EndOf(at);
            if (DayOf(at, to) is { } known)
            {
                return known;
            }

            return terms.Is(at, TermKind.From) && Enumerable.Range(at, to - at).Any(i => terms.Is(i, TermKind.Onward))
                ? new DeadlinePhrase(DeadlineKind.Ongoing, at, to)
                : Event(at, at);
        }

        return anchored && !follows && terms.Is(at, TermKind.Unscheduled) ? Event(at, at) : null;
    }

    /// <summary>
    /// The day of an event that stands behind its name, which then waits for nothing: "trước khai giảng 05/9/2026", "trước Tết Nguyên đán (17/02/2026)",
    /// "đến kỳ họp, ngày 10/7". Null if there is none, or if it is a document's.
    /// </summary>
    private DeadlinePhrase? DayOf(int at, int to)
    {
        var end = terms.Is(to - 1, TermKind.Close) ? to - 1 : to;
        for (var i = at + 2; i < end && terms[at].Kind is TermKind.Before or TermKind.Until && !terms.Is(i, TermKind.NumberSign); i++)
        {
            if (firmAt(i) is { Kind: DeadlineKind.Date, IsBefore: false, Due: { } day, Parts: null } known && known.To == end)
            {
                return terms.Is(at, TermKind.Before)
                    ? known with { From = at, To = to, Before = day, Due = day.AddDays(-1), IsBefore = true, Used = [(at, to)] }
                    : known with { From = at, To = to, Used = [(at, to)] };
            }
        }

        return null;
    }

    /// <summary>Whether "bắt đầu" or the like only introduces a time: "bắt đầu triển khai từ năm 2026".</summary>
    private bool BeginsLater(int at)
    {
        // "kết thúc đợt cuối vào ngày 25/9": what ends on the day.
        for (var k = at + 1; terms.Raw(at) == "kết thúc" && k < at + 6 && terms[k].Kind is not (TermKind.Stop or TermKind.Comma); k++)
        {
            if (terms[k].Kind is TermKind.Within or TermKind.Before or TermKind.By && firmAt(k) is { IsDated: true })
            {
                return true;
            }
        }

        var i = at + 1;
        while (terms[i].Kind is TermKind.Action or TermKind.Filler)
        {
            i++;
        }

        return i > at + 1 && terms.Is(i, TermKind.From) && firmAt(i) is { Kind: not DeadlineKind.Recurring };
    }

    private bool NamesEvent(int at) =>
        terms[at].Kind is TermKind.Word or TermKind.Filler or TermKind.Action or TermKind.Document or TermKind.Report or TermKind.Roman or TermKind.Semester
        || (terms.Is(at, TermKind.Day) && terms[at + 1].Kind is TermKind.Word or TermKind.Filler or TermKind.Action or TermKind.Document or TermKind.Report);

    private DeadlinePhrase Event(int at, int what)
    {
        var to = EndOf(at);
        return new DeadlinePhrase(DeadlineKind.Conditional, at, to, After: terms.Words(what, to));
    }

    /// <summary>"(trong vòng) 30 ngày (làm việc) (kể từ ...)": a duration that begins with an event.</summary>
    private DeadlinePhrase? ReadDuration(int at, bool anchored)
    {
        // "cảnh báo trước hạn 05 ngày": how long before another deadline.
        if (terms.Is(at, TermKind.Before) && terms.Is(at + 1, TermKind.By) || terms.Is(at, TermKind.By) && terms.Is(at - 1, TermKind.Before))
        {
            return null;
        }

        var i = at;
        while (terms[i].Kind is TermKind.Within or TermKind.By or TermKind.Before or TermKind.After or TermKind.Until or TermKind.Filler or TermKind.Action)
        {
            i++;
        }

        var counted = terms[i].Kind is TermKind.Number or TermKind.NumberWord
            && terms[i + 1].Kind is TermKind.Day or TermKind.WorkingDay or TermKind.Week or TermKind.Month or TermKind.Quarter or TermKind.Year;
        var next = i + 2;
        if (!counted || terms.Is(next, TermKind.Number, TermKind.Stage))
        {
            return null;
        }

        var start = next;
        while (terms.Is(start, TermKind.Comma, TermKind.Open))
        {
            start++;
        }

        var sinceEvent = terms[start].Kind is TermKind.From or TermKind.Since or TermKind.Before
            || (terms.Is(start, TermKind.After) && terms[start].Length > 2);
        // "trong 03 tháng, từ tháng 5 đến tháng 7": the months say which three.
        if (sinceEvent && terms.Is(start, TermKind.From) && firmAt(start) is { IsDated: true, Kind: DeadlineKind.Range or DeadlineKind.Quarters } span)
        {
            return span with { From = at, Used = [(at, span.To)] };
        }

        if (sinceEvent)
        {
            var to = EndOf(start);
            var what = terms.Is(start + 1, TermKind.Day) ? start + 2 : start + 1;
            return new DeadlinePhrase(DeadlineKind.Conditional, at, to, After: terms.Words(terms.Is(start, TermKind.Before) ? start : what, to));
        }

        if (anchored && terms.Is(at, TermKind.Before))
        {
            return Event(at, at);
        }

        var alone = terms[next].Kind is TermKind.Stop or TermKind.Close;
        return alone && (anchored || i > at) ? new DeadlinePhrase(DeadlineKind.Conditional, at, next) : null;
    }

    /// <summary>The event's words reach to the end of the sentence, or to a comma or "và" after which a definite time begins.</summary>
    private int EndOf(int at)
    {
        var depth = 0;
        for (var i = at; i < terms.Count; i++)
        {
            switch (terms[i].Kind)
            {
                case TermKind.Stop:
                case TermKind.Close when depth == 0:
                    return i;
                case TermKind.Open:
                    depth++;
                    break;
                case TermKind.Close:
                    depth--;
                    break;
                case TermKind.Comma when i > at && IsFirm(i + 1, afterComma: true):
                case TermKind.And when i > at && IsFirm(i + 1, afterComma: false):
                    return i;
                default:
                    break;
            }
        }

        return terms.Count;
    }

    /// <summary>The words that say in what manner reach to the next comma: "quý II theo đề cương gửi kèm, gửi về Sở trước ngày 10/6".</summary>
    private int EndOfManner(int at)
    {
        var end = EndOf(at);
        for (var i = at; i < end; i++)
        {
            if (terms.Is(i, TermKind.Comma))
            {
                return i;
            }
        }

        return end;
    }

    private bool IsFirm(int at, bool afterComma)
    {
        var i = at;
        while (terms[i].Kind is TermKind.And or TermKind.Filler or TermKind.Action)
        {
            i++;
        }

        var begins = terms[i].Kind is TermKind.Ongoing or TermKind.Periodic or TermKind.Each or TermKind.Before or TermKind.By
            || (afterComma && terms[i].Kind is TermKind.Within or TermKind.Quarter or TermKind.Month or TermKind.Until);
        return begins && firmAt(i) is { Impossible: false };
    }
}
