
namespace CchcBot.Domain.Time;

/// <summary>Combines the time expressions found into one deadline: the latest dated one gives Due, several become milestones.</summary>
internal sealed class DeadlineComposer(DeadlineTerms terms, PlanPeriod? period)
{
    public Deadline Compose(List<DeadlinePhrase> phrases)
    {
        var words = phrases.SelectMany(p => p.Used).Select(u => terms.Words(u.From, u.To)).Where(w => w.Length > 0).ToList();
        var read = phrases.Where(p => p.Kind != DeadlineKind.None).ToList();
        if (read.Count == 0)
        {
            return Deadline.None with { Words = words };
        }

        // "chạy thử từ ngày 01/8, chính thức từ ngày 01/9": stages that begin one after the other are due when they begin.
        if (read.Count > 1 && read.TrueForAll(p => p is { Kind: DeadlineKind.Ongoing, Start: not null } && terms.Is(p.From, TermKind.From)))
        {
            read = read.ConvertAll(p => p with { Kind = DeadlineKind.Date, Start = null, Due = p.Start });
        }

        var main = Main(read);
        var bounds = main.Kind is DeadlineKind.Ongoing or DeadlineKind.Recurring;
        return new Deadline(
            main.Kind,
            main.Start ?? (bounds ? period?.Start : null),
            main.Due ?? (bounds && main.Start is null ? period?.End : null),
            main.Before,
            main.Every,
            main.After,
            Milestones(read),
            words)
        {
            LastOccurrence = main.LastOccurrence,
        };
    }

    /// <summary>A dated phrase before a recurring one before the first in the text; of dated ones the latest, of equal ones the narrower.</summary>
    private static DeadlinePhrase Main(List<DeadlinePhrase> read)
    {
        var dated = read.Where(p => p.IsDated).ToList();
        return dated.Count > 0
            ? dated.OrderByDescending(p => p.Due).ThenByDescending(p => p.Start ?? p.Due).First()
            : read.Find(p => p.Every is not null) ?? read[0];
    }

    private List<DeadlineMilestone> Milestones(List<DeadlinePhrase> read)
    {
        if (read is [{ Parts: null }])
        {
            return [];
        }

        var milestones = new List<DeadlineMilestone>();
        for (var i = 0; i < read.Count; i++)
        {
            var phrase = read[i];
            var what = What(read, i);
            if (phrase.Parts is { } parts)
            {
                milestones.AddRange(parts.Select(p => p with { What = what }));
                continue;
            }

            var bounds = phrase.Kind is DeadlineKind.Ongoing or DeadlineKind.Recurring;
            milestones.Add(new DeadlineMilestone(
                phrase.After ?? what,
                phrase.Kind,
                phrase.Start ?? (bounds ? period?.Start : null),
                phrase.Due ?? (bounds ? period?.End : null),
                phrase.Every)
            {
                LastOccurrence = phrase.LastOccurrence ?? LastDay(phrase),
            });
        }

        return milestones;
    }

    /// <summary>The last day on which a recurring part is due that names no day: that of its last whole period; null if it cannot be told.</summary>
    private DateOnly? LastDay(DeadlinePhrase phrase) =>
        phrase.Every is { } every && (phrase.Start ?? period?.Start) is { } start && (phrase.Due ?? period?.End) is { } end
            ? Occurrences.Of(every, start, end).Select(o => (DateOnly?)o.Due).LastOrDefault()
            : null;

    /// <summary>The words of the phrase's part of the sentence, without the time if that is at either end.</summary>
    private string? What(List<DeadlinePhrase> read, int index)
    {
        var phrase = read[index];
        var from = index == 0 ? Back(phrase.From, 0) : Back(phrase.From, Cut(read[index - 1], phrase));
        var to = index + 1 < read.Count ? Cut(phrase, read[index + 1]) : terms.Count;
        for (var i = phrase.To; i < to; i++)
        {
            if (terms.Is(i, TermKind.Stop))
            {
                to = i;
            }
        }

        var words = phrase.From <= from ? terms.Words(phrase.To, to)
            : phrase.To >= to ? terms.Words(from, phrase.From)
            : terms.Words(from, to);
        words = words.Trim(' ', ',', ':', '-', '–', ';', '.', '(', ')');
        return
            words.Length == 0
            || Enumerable
                .Range(from, Math.Max(0, to - from))
                .All(i =>
                    (i >= phrase.From && i < phrase.To) || terms[i].Kind is not (TermKind.Word or TermKind.Document or TermKind.Report or TermKind.Action)
                )
            ? null
            : words;
    }

    /// <summary>The beginning of the sentence, but not before <paramref name="limit"/>.</summary>
    private int Back(int from, int limit)
    {
        var i = from;
        while (i > limit && !terms.Is(i - 1, TermKind.Stop))
        {
            i--;
        }

        while (i < from && terms[i].Kind is TermKind.Comma or TermKind.And)
        {
            i++;
        }

        return i;
    }

    /// <summary>The boundary of two parts: the comma right before the second time, else the first comma after the first time, else the second time.</summary>
    private int Cut(DeadlinePhrase first, DeadlinePhrase second)
    {
        var i = second.From;
        while (i > first.To && terms.Is(i - 1, TermKind.Filler, TermKind.Action))
        {
            i--;
        }

        if (terms[i - 1].Kind is TermKind.Comma or TermKind.And or TermKind.Stop)
        {
            return i - 1 < first.To ? first.To : i - 1;
        }

        for (i = first.To; i < second.From; i++)
        {
            if (terms[i].Kind is TermKind.Comma or TermKind.Stop or TermKind.And)
            {
                return i;
            }
        }

        return second.From;
    }
}
