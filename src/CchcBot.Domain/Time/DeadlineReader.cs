using System.Text.RegularExpressions;

namespace CchcBot.Domain.Time;

/// <summary>Reads the deadline wording of plans. It does not guess: what is not certainly a time gives None, with the words.</summary>
public static partial class DeadlineReader
{
    /// <param name="text">The plan's words, in any spelling of Vietnamese: composed, decomposed, or typed without diacritics.</param>
    /// <param name="period">The plan's period, for years that are not written; null = unknown, then a time without a year is not read.</param>
    public static Deadline Read(string text, PlanPeriod? period)
    {
        ArgumentNullException.ThrowIfNull(text);
        var terms = new DeadlineTerms(Lunar().Replace(text, m => new string(' ', m.Length)));
        var phrases = new PhraseScanner(terms, period).Scan();
        var merged = new PhraseMerger(terms, period).Merge(phrases);
        return InPeriod(new DeadlineComposer(terms, period).Compose(merged), text, period);
    }

    /// <summary>Whether the words name a year themselves.</summary>
    public static bool NamesYear(string text) => Year().IsMatch(text);

    /// <summary>
    /// In a period that spans two calendar years ("năm học 2025 - 2026"), a date before its first day is moved to the second year, unless the words
    /// name the year.
    /// name the year.
    /// </summary>
    private static Deadline InPeriod(Deadline deadline, string text, PlanPeriod? period)
    {
        if (period is not { } plan || plan.Start.Year + 1 != plan.End.Year || plan.End >= plan.Start.AddYears(1) || NamesYear(text))
        {
            return deadline;
        }

        DateOnly? Moved(DateOnly? due) => due is { } day && day < plan.Start && day.AddYears(1) <= plan.End ? day.AddYears(1) : due;
        (DateOnly? Start, DateOnly? Due) Both(DateOnly? start, DateOnly? due) =>
            Moved(due) is var next && next == due ? (start, due) : (start?.AddYears(1), next);
        var milestones = deadline.Milestones.Select(m => Both(m.Start, m.Due) is var (start, due) ? m with { Start = start, Due = due } : m).ToList();
        var (from, until) = milestones.Count > 0 && milestones.Max(m => m.Due) is { } latest ? (deadline.Start, latest) : Both(deadline.Start, deadline.Due);
        return deadline with
        {
            Start = from,
            Due = until,
            Before = until == deadline.Due ? deadline.Before : deadline.Before?.AddYears(1),
            Milestones = milestones,
        };
    }

    /// <summary>The lunar day in brackets behind a date of the solar calendar, which is the same day: "12/02/2026 (ngày 25 tháng Chạp)".</summary>
    [GeneratedRegex(
        @"(?<=\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?|năm \d{4})\s*\((?:tức |nhằm |là )?(?:ngày )?(?:mùng |mồng )?(?:\d{1,2}|rằm)[^()]{0,20}"
            + @"(?:Chạp|Giêng|Tết|âm lịch|ÂL)[^()]{0,30}\)",
        RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex Lunar();

    [GeneratedRegex(@"(?<!\d)20\d\d(?!\d)", RegexOptions.None, 1000)]
    private static partial Regex Year();
}

/// <summary>Finds the time expressions of a text, in order.</summary>
internal sealed class PhraseScanner
{
    private readonly DeadlineTerms terms;
    private readonly bool[] cited;
    private readonly DatedPhraseReader dated;
    private readonly RecurringPhraseReader recurring;
    private readonly ConditionalPhraseReader conditional;

    public PhraseScanner(DeadlineTerms terms, PlanPeriod? period)
    {
        this.terms = terms;
        cited = DeadlineCitations.Mark(terms);
        dated = new DatedPhraseReader(terms, period);
        recurring = new RecurringPhraseReader(terms);
        conditional = new ConditionalPhraseReader(terms, at => ReadFirm(at, anchored: true, periodic: false));
    }

    public List<DeadlinePhrase> Scan()
    {
        var found = new List<DeadlinePhrase>();
        var part = new SentencePart();
        for (var i = 0; i < terms.Count;)
        {
            if (cited[i])
            {
                part = part with { Anchored = false };
                i++;
                continue;
            }

            var phrase = ReadFirm(i, part.Anchored, part.Periodic) ?? conditional.Read(i, part.Anchored && !part.InBracket, part.TimeSeen);
            if (phrase is null || (phrase.Kind == DeadlineKind.Recurring && NamesProgramme(phrase)))
            {
                part = part.After(terms[i].Kind);
                i = phrase?.To ?? i + 1;
                continue;
            }

            if (phrase.Used.Count > 0)
            {
                found.Add(phrase);
            }

            part = new SentencePart(Anchored: true, TimeSeen: true, part.Periodic || phrase is { Kind: DeadlineKind.Recurring, Every: null });
            i = phrase.To;
        }

        return found;
    }

    private DeadlinePhrase? ReadFirm(int at, bool anchored, bool periodic)
    {
        if (terms.Is(at, TermKind.Ongoing))
        {
            var to = at + 1;
            while (terms.Is(to, TermKind.Ongoing) || (terms[to].Kind is TermKind.Comma or TermKind.And && terms.Is(to + 1, TermKind.Ongoing)))
            {
                to++;
            }

            return new DeadlinePhrase(DeadlineKind.Ongoing, at, to);
        }

        return recurring.Read(at, periodic) ?? dated.Read(at, anchored);
    }

    /// <summary>Whether the phrase is part of a programme's name: "chương trình công tác hằng năm của Tỉnh ủy".</summary>
    private bool NamesProgramme(DeadlinePhrase phrase)
    {
        for (var i = phrase.From - 1; i >= 0 && terms[i].Kind is not (TermKind.Stop or TermKind.Comma); i--)
        {
            if (terms.Is(i, TermKind.Document))
            {
                return terms.Is(phrase.To, TermKind.Of) || terms[i - 1].Kind is TermKind.According or TermKind.Citing;
            }
        }

        return false;
    }

    /// <summary>The state of the scan within a sentence.</summary>
    private readonly record struct SentencePart(bool Anchored, bool TimeSeen, bool Periodic, bool InBracket = false)
    {
        public SentencePart()
            : this(Anchored: true, TimeSeen: false, Periodic: false)
        {
        }

        public SentencePart After(TermKind kind) => kind switch
        {
            TermKind.Stop => new SentencePart(),
            // A remark in brackets after words, such as "(theo Thông tư ...)", is not a condition, but a time inside it counts.
            TermKind.Open => this with { Anchored = true, InBracket = !Anchored },
            TermKind.Close => this with { Anchored = true, InBracket = false },
            TermKind.Comma or TermKind.Colon => this with { Anchored = true },
            TermKind.Filler or TermKind.Action or TermKind.Mark or TermKind.Dash => this,
            TermKind.And => this,
            _ => this with { Anchored = false },
        };
    }
}
