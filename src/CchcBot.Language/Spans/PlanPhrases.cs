using CchcBot.Language.Words;
using CchcBot.Domain.Text;

namespace CchcBot.Language.Spans;

/// <summary>All ways of naming the office's plans; a year in a plan's name is part of the phrase.</summary>
internal static class PlanPhrases
{
    private static readonly string[] Heads = [.. NameVocabulary.PlanWords.Split(';').Select(w => w.Trim())];

    public static IEnumerable<NamePhrase> Of(IReadOnlyList<string> plans)
    {
        var said = plans.SelectMany(plan => Ways(plan).Select(words => (Plan: plan, Words: words)))
            .GroupBy(w => VietnameseText.Fold(w.Words), StringComparer.Ordinal);
        return said.Where(g => g.Select(w => w.Plan).Distinct(StringComparer.Ordinal).Count() == 1)
            .Select(g => new NamePhrase(g.First().Plan, g.First().Words));
    }

    private static IEnumerable<string> Ways(string plan)
    {
        yield return plan;
        var (subject, year) = Apart(plan);
        if (subject.Length == 0)
        {
            yield break;
        }

        foreach (var head in Heads.SelectMany(head => NameVocabulary.PlanShort
            .Where(p => string.Equals(VietnameseText.Fold(subject), VietnameseText.Fold(p.Plan), StringComparison.Ordinal))
            .Select(p => p.Said.All(char.IsAscii) ? $"{p.Said} {head}" : $"{head} {p.Said}")))
        {
            yield return head;
        }

        foreach (var topic in Topics(subject).Distinct(StringComparer.Ordinal))
        {
            foreach (var head in Heads)
            {
                foreach (var phrase in (string[])[$"{head} {topic}", $"{topic} {head}", $"{head} công tác {topic}", $"{head} thực hiện {topic}"])
                {
                    yield return phrase;
                    if (year.Length > 0)
                    {
                        yield return $"{phrase} năm {year}";
                        yield return $"{phrase} {year}";
                        yield return $"{year} {phrase}";
                    }
                }
            }

            if (!topic.Contains("hành chính", StringComparison.OrdinalIgnoreCase) || topic.Length > 4)
            {
                yield return topic;
                if (year.Length > 0)
                {
                    yield return $"{topic} {year}";
                    yield return $"{topic} năm {year}";
                }
            }
        }
    }

    private static IEnumerable<string> Topics(string subject)
    {
        yield return subject;
        var key = VietnameseText.Fold(subject);
        foreach (var (known, said) in NameVocabulary.PlanSynonyms)
        {
            if (string.Equals(key, VietnameseText.Fold(known), StringComparison.Ordinal))
            {
                foreach (var words in said.Split(';').SelectMany(s => Pattern.Expand(s.Trim())))
                {
                    yield return words.Trim();
                }
            }
        }
    }

    /// <summary>Splits "Kế hoạch chuyển đổi số năm 2026" into "chuyển đổi số" and "2026".</summary>
    private static (string Subject, string Year) Apart(string plan)
    {
        var words = new Sentence(plan).Words;
        var first = words.Count > 2 && words[0].Fold == "ke" && words[1].Fold == "hoach" ? 2 : 0;
        var last = words.Count - 1;
        var year = string.Empty;
        if (last >= first && words[last].Number is >= 1990 and <= 2100)
        {
            year = words[last].Raw;
            last--;
            last -= last >= first && words[last].Fold == "nam" ? 1 : 0;
        }

        return (last < first ? string.Empty : VietnameseText.Compose(plan)[words[first].Start..words[last].End], year);
    }
}
