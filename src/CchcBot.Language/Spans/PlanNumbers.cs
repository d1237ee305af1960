using CchcBot.Language.Words;
namespace CchcBot.Language.Spans;

/// <summary>A plan said by its number: "kế hoạch 7/KH-VP", "KH số 3205/KH-VP". Whether the office has it is not asked here.</summary>
internal static class PlanNumbers
{
    /// <summary>Finds them and takes their words.</summary>
    public static IEnumerable<NameHit> Find(Sentence words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (words.IsTaken(i) || !words[i].IsNumber || SymbolEnd(words, i) is not { } end)
            {
                continue;
            }

            var start = Head(words, i);
            if (start == i && words[i + 1].Fold is not "kh")
            {
                continue;
            }

            words.Take(start, end - start);
            yield return new NameHit(NameKind.Plan, words.Span(i, end - 1), start, end - start, words.Span(start, end - 1));
            i = end - 1;
        }
    }

    /// <summary>The word behind "/KH-VP"; null where no symbol follows the number.</summary>
    private static int? SymbolEnd(Sentence words, int number)
    {
        var end = number + 1;
        while (end < words.Count && words[end].Gap.Trim() == (end == number + 1 ? "/" : "-") && char.IsLetter(words[end].Raw[0]))
        {
            end++;
        }

        return end == number + 1 ? null : end;
    }

    private static int Head(Sentence words, int number)
    {
        var before = number - 1;
        if (before >= 0 && words[before].Fold is "so" or "no" or "number")
        {
            before--;
        }

        return before >= 1 && words[before - 1].Fold == "ke" && words[before].Fold == "hoach" ? before - 1
            : before >= 0 && words[before].Fold is "kh" or "plan" ? before
            : number;
    }
}
