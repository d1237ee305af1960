namespace CchcBot.Domain.Time;

/// <summary>Reads "hằng quý", "định kỳ 6 tháng", "2 tuần một lần", "02 lần/năm", "báo cáo tháng, quý, năm".</summary>
internal sealed class RecurringPhraseReader(DeadlineTerms terms)
{
    /// <summary>A period in months, or else in days.</summary>
    private readonly record struct Span(int Months, int Days)
    {
        public Recurrence? Name => (Months, Days) switch
        {
            (1, 0) or (0, 28 or 30) => Recurrence.Month,
            (3, 0) or (0, 90) => Recurrence.Quarter,
            (6, 0) => Recurrence.HalfYear,
            (12, 0) => Recurrence.Year,
            (0, 14 or 15) => Recurrence.TwoWeeks,
            _ => null,
        };

        public int Length => Months * 30 + Days;

        /// <summary>The interval of that many occurrences within the period; half a month counts as two weeks.</summary>
        public Span Times(int count) => count <= 1 ? this
            : Months % count == 0 && Months > 0 ? new Span(Months / count, Days)
            : new Span(0, (Months * 28 + Days) / count);
    }

    private const int MonthsOfSemester = 5;

    /// <param name="periodic">"định kỳ" precedes it in the sentence, so that a bare "quý, năm" is a period.</param>
    public DeadlinePhrase? Read(int at, bool periodic) => ReadCounted(at) ?? ReadNextUnit(at) ?? ReadWithinUnit(at) ?? ReadNamed(at, periodic);

    private static DeadlinePhrase Phrase(int from, int to, Recurrence? every) => new(DeadlineKind.Recurring, from, to, Every: every);

    /// <summary>"6 tháng/lần", "2 tuần một lần", "quý/lần"; "02 lần/năm", "một lần mỗi quý", "mỗi năm 2 lần".</summary>
    private DeadlinePhrase? ReadCounted(int at)
    {
        if (terms[at].Kind is TermKind.Number or TermKind.NumberWord && terms.Is(at + 1, TermKind.Times))
        {
            var i = at + 2;
            while (
                terms[i].Kind is TermKind.Slash or TermKind.Within or TermKind.Each || (terms[i] is { Kind: TermKind.Number or TermKind.NumberWord, Value: 1 })
            )
            {
                i++;
            }

            return i > at + 2 && Unit(i, bare: true) is { } within ? Phrase(at, within.To, within.Span.Times(terms[at].Value).Name) : null;
        }

        var unit = terms.Is(at, TermKind.Each) ? at + 1 : at;
        return Unit(unit, bare: true) is { } span && TimesAfter(span.To) is { } times
            ? Phrase(at, times.To, span.Span.Times(times.Count).Name)
            : null;
    }

    /// <summary>"(trước ngày 05 của) tháng tiếp theo", "(ngày 10) quý sau": a day of the month or quarter after each one that is reported on.</summary>
    private DeadlinePhrase? ReadNextUnit(int at)
    {
        var day = terms.Is(at - 1, TermKind.Of) ? at - 2 : at - 1;
        if (!terms.Is(at, TermKind.Month, TermKind.Quarter) || !terms.Is(day, TermKind.Number) || !terms.Is(day - 1, TermKind.Day))
        {
            return null;
        }

        var length = terms.Raw(at + 1) is "tiếp" or "liền" or "kế" ? 2 : terms.Raw(at + 1) is "sau" or "kế tiếp" or "liền kề" ? 1 : 0;
        return length == 0 ? null : Phrase(at, at + 1 + length, terms.Is(at, TermKind.Month) ? Recurrence.Month : Recurrence.Quarter);
    }

    /// <summary>"ngày 15 (của) tháng cuối quý", "ngày 20 của tháng đầu mỗi quý", "cuối mỗi tháng", "ngày cuối hằng tháng".</summary>
    private DeadlinePhrase? ReadWithinUnit(int at)
    {
        if (terms[at].Kind is not (TermKind.Month or TermKind.Begin or TermKind.End or TermKind.Middle or TermKind.Week or TermKind.Day or TermKind.WorkingDay))
        {
            return null;
        }

        var i = at;
        while (
            i < at + 5
            && terms[i].Kind
                is TermKind.Month
                    or TermKind.Week
                    or TermKind.Day
                    or TermKind.WorkingDay
                    or TermKind.Begin
                    or TermKind.Middle
                    or TermKind.End
                    or TermKind.Of
        )
        {
            i++;
        }

        if (i == at)
        {
            return null;
        }

        if (terms.Is(i, TermKind.Each) && terms[i - 1].Kind is not (TermKind.Month or TermKind.Week or TermKind.Day))
        {
            return Unit(i + 1, bare: true) is { } each
                ? Phrase(at, each.To, each.Span.Name) with { InFirstMonth = terms.Is(at + 1, TermKind.Begin) }
                : null;
        }

        if (terms.Is(i, TermKind.Quarter) && i > at + 1 && Unit(i, bare: true) is { } quarter)
        {
            // "quý sau": due in the quarter after the reported one.
            var to = terms.Is(quarter.To, TermKind.After) ? quarter.To + 1 : quarter.To;
            return Phrase(at, to, quarter.Span.Name) with { InFirstMonth = terms.Is(at + 1, TermKind.Begin) };
        }

        var lastDay = terms[at].Kind is TermKind.Day or TermKind.WorkingDay && i > at + 2 && terms.Is(i - 1, TermKind.Month);
        return lastDay && Unit(i - 1, bare: true) is { } month ? Phrase(at, month.To, month.Span.Name) : null;
    }

    /// <summary>A list of periods introduced by "hằng", "định kỳ" or "báo cáo"; the shortest one is used.</summary>
    private DeadlinePhrase? ReadNamed(int at, bool periodic)
    {
        var named = terms.Is(at, TermKind.Periodic);
        var report = terms.Is(at, TermKind.Report);
        var i = named || report ? at + 1 : at;
        while (named && terms[i].Kind is TermKind.Comma or TermKind.Colon or TermKind.According)
        {
            i++;
        }

        var bare = named || report || periodic || at == 0 && IsListOfUnits();
        if (!bare && !terms.Is(i, TermKind.Each))
        {
            return ReadPlural(at);
        }

        var shortest = (Span?)null;
        var to = i;
        for (var next = i; Unit(terms.Is(next, TermKind.Each) ? next + 1 : next, bare || terms.Is(next, TermKind.Each)) is { } unit; next = Skip(to))
        {
            var times = TimesAfter(unit.To) ?? (1, unit.To);
            var span = unit.Span.Times(times.Count);
            (bare, to) = (true, times.To);
            shortest = shortest is { } s && s.Length <= span.Length ? s : span;
        }

        if (shortest is { } every)
        {
            return Phrase(report || named ? at : i, to, every.Name);
        }

        return named ? Phrase(at, at + 1, null) : null;
    }

    /// <summary>Whether the text lists reporting periods and nothing else: "6 tháng, năm", "tháng, quý, năm".</summary>
    private bool IsListOfUnits()
    {
        var (at, count) = (0, 0);
        while (Unit(at, bare: true) is { } unit)
        {
            (at, count) = (Skip(unit.To), count + 1);
        }

        return count > 1 && (at >= terms.Count || terms.Is(at, TermKind.Stop) && at == terms.Count - 1);
    }

    /// <summary>"các quý trong năm".</summary>
    private DeadlinePhrase? ReadPlural(int at) =>
        terms.Is(at, TermKind.Filler) && terms[at + 1].Kind is TermKind.Quarter or TermKind.Month && terms.Raw(at).Length == 3
        && terms[at + 2].Kind is TermKind.Stop or TermKind.Within && Unit(at + 1, bare: true) is { } unit
            ? Phrase(at, unit.To, unit.Span.Name)
            : null;

    private int Skip(int at)
    {
        var i = at;
        while (terms[i].Kind is TermKind.Comma or TermKind.And or TermKind.Slash)
        {
            i++;
        }

        return i;
    }

    /// <summary>"quý", "6 tháng", "hai tuần", "nửa năm"; but not "quý I" or "6 tháng đầu".</summary>
    private (Span Span, int To)? Unit(int at, bool bare)
    {
        if (!bare)
        {
            return null;
        }

        var counted = terms[at] is { Kind: TermKind.Number or TermKind.NumberWord, Value: >= 1 and <= 60 };
        var half = terms.Is(at, TermKind.Half);
        var i = counted || half ? at + 1 : at;
        var count = counted ? terms[at].Value : 1;
        var span = terms[i].Kind switch
        {
            TermKind.Day => new Span(0, count),
            TermKind.Week => new Span(0, 7 * count),
            TermKind.Month when half => new Span(0, 14),
            TermKind.Month => new Span(count, 0),
            TermKind.Semester => new Span(MonthsOfSemester * count, 0),
            TermKind.Quarter => new Span(3 * count, 0),
            TermKind.Year => new Span(half ? 6 : 12 * count, 0),
            _ => default,
        };
        var goesOn = terms[i + 1].Kind is TermKind.Number or TermKind.Roman or TermKind.Begin or TermKind.End or TermKind.Middle
            || (terms.Is(i + 1, TermKind.NumberWord) && !terms.Is(i + 2, TermKind.Times));
        // "mỗi tháng 02 phiên": so many of something, not February.
        var ofSomething = terms.Is(at - 1, TermKind.Each) && terms.Is(i + 1, TermKind.Number) && terms.Is(i + 2, TermKind.Word);
        return span == default || (goesOn && !ofSomething && TimesAfter(i + 1) is null) ? null : (span, i + 1);
    }

    /// <summary>"/lần", "một lần", "/ 2 lần", "hai lần".</summary>
    private (int Count, int To)? TimesAfter(int at)
    {
        var i = terms.Is(at, TermKind.Slash) ? at + 1 : at;
        if (terms.Is(i, TermKind.Times))
        {
            return (1, i + 1);
        }

        return terms[i].Kind is TermKind.Number or TermKind.NumberWord && terms.Is(i + 1, TermKind.Times) ? (terms[i].Value, i + 2) : null;
    }
}
