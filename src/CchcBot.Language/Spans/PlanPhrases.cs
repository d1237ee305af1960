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
        var (subject, year) = Apart(plan);
        if (subject.Length == 0)
        {
            return [plan];
        }

        var key = VietnameseText.Fold(subject);
        string[] Dated(string words) => year.Length == 0 ? [words] : [words, $"{words} năm {year}", $"{words} {year}"];
        var shorts = NameVocabulary.PlanShort.Where(p => VietnameseText.Fold(p.Plan) == key)
            .SelectMany(p => Heads.Select(head => p.Said.All(char.IsAscii) ? $"{p.Said} {head}" : $"{head} {p.Said}"));
        var topics = NameVocabulary.PlanSynonyms.Where(p => VietnameseText.Fold(p.Plan) == key).SelectMany(p => Pattern.ExpandAll(p.Said))
            .Select(words => words.Trim()).Prepend(subject).Distinct(StringComparer.Ordinal);
        return
        [
            plan, .. shorts,
            .. topics.SelectMany(topic => Heads
                .SelectMany(head => (string[])[$"{head} {topic}", $"{topic} {head}", $"{head} công tác {topic}", $"{head} thực hiện {topic}"])
                .SelectMany(phrase => year.Length == 0 ? Dated(phrase) : [.. Dated(phrase), $"{year} {phrase}"]).Concat(Dated(topic))),
        ];
    }

    /// <summary>Splits "Kế hoạch chuyển đổi số năm 2026" into "chuyển đổi số" and "2026".</summary>
    private static (string Subject, string Year) Apart(string plan)
    {
        var words = new Sentence(plan);
        var first = words.Count > 2 && words[0].Fold == "ke" && words[1].Fold == "hoach" ? 2 : 0;
        var (last, year) = (words.Count - 1, string.Empty);
        if (words[last].Number is >= 1990 and <= 2100)
        {
            year = words[last].Raw;
            last -= words[last - 1].Fold == "nam" ? 2 : 1;
        }

        return (last < first ? string.Empty : words.Span(first, last), year);
    }
}
