using CchcBot.Language.Words;
namespace CchcBot.Language.Spans;

/// <summary>Plans named by number: "kế hoạch 7/KH-VP", "KH số 3205/KH-VP", "kế hoạch 20". Whether the office has that plan is not checked.</summary>
internal static class PlanNumbers
{
    /// <summary>Finds the plan numbers and marks their words as taken.</summary>
    public static IEnumerable<NameHit> Find(Sentence words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (words.IsTaken(i) || !words[i].IsNumber)
            {
                continue;
            }

            var start = Head(words, i);
            if ((SymbolEnd(words, i) ?? (start < i && StandsAlone(words, i) ? i + 1 : null)) is not { } end || (start == i && words[i + 1].Fold is not "kh"))
            {
                continue;
            }

            words.Take(start, end - start);
            yield return new NameHit(NameKind.Plan, words.Span(i, end - 1), start, end - start, words.Span(start, end - 1));
            i = end - 1;
        }
    }

    /// <summary>The plans named, by number or title, with where they stand in the text.</summary>
    public static IReadOnlyList<PlanMention> Named(Sentence words, List<NameHit> names) => names.Exists(n => n.Kind == NameKind.Plan)
        ? [.. names.Where(n => n.Kind == NameKind.Plan)
            .Select(n => new PlanMention(n.Name, words[n.Start].Start, words[n.Start + n.Length - 1].End, char.IsAsciiDigit(n.Name[0])))]
        : [];

    /// <summary>Whether "số" before a position means number and not the topic of that name: "kế hoạch số 277", not "kế hoạch số 2026".</summary>
    public static bool IsNumbered(Sentence words, int end) => words[end - 1].Fold == "so"
        && words[end - 2].Fold is "hoach" or "kh" && words[end] is { Gap: " ", Number: > 0 and < 1900 };

    /// <summary>The index after the symbol "/KH-VP"; null if no symbol follows the number.</summary>
    private static int? SymbolEnd(Sentence words, int number)
    {
        var end = number + 1;
        while (words[end].Gap.Trim() == (end == number + 1 ? "/" : "-") && char.IsLetter(words[end].Raw[0]))
        {
            end++;
        }

        return end == number + 1 ? null : end;
    }

    /// <summary>Whether a bare number can be a plan's ("kế hoạch 20"): not a year, a date or a count.</summary>
    private static bool StandsAlone(Sentence words, int number) => words[number].Number is > 0 and < 1900
        && (words[number - 1].Fold == "so" || words[number + 1].AfterPunctuation
            || (words[number + 1].Gap == " " && words[number + 1].Fold is "cua" or "co" or "con" or "thi" or "la" or "den" or "toi" or "da" or "dang" or "theo"
                or "trong" or "is" or "are" or "in" or "for" or "by"));

    private static int Head(Sentence words, int number)
    {
        var before = number - 1;
        if (words[before].Fold is "so" or "no" or "number")
        {
            before--;
        }

        return before >= 1 && words[before - 1].Fold == "ke" && words[before].Fold == "hoach" ? before - 1
            : words[before].Fold is "kh" or "plan" ? before
            : number;
    }
}
