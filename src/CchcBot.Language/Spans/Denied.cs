using CchcBot.Language.Words;

namespace CchcBot.Language.Spans;

/// <summary>Names mentioned only to be excluded: "không phải KTN", "A và B thì khỏi", "ngoài anh Quý ra", "chỉ hỏi C".</summary>
internal static class Denied
{
    private static readonly WordSet Behind = new("thì (khỏi|thôi|bỏ|không cần); khỏi; thôi khỏi");

    private static readonly WordSet Only = new("(tôi|em|anh|chị|mình) chỉ (hỏi|cần|lấy|xem); chỉ (hỏi|cần|lấy|xem); à chỉ; chỉ; only");

    private static readonly WordSet Except = new("trừ; ngoại trừ; except [for]; excluding; other than; apart from");

    /// <summary>Excluded names with the word before them ("trừ phòng A"); queries do not support exclusions yet.</summary>
    public static IEnumerable<string> Excepted(List<NameHit> names, Sentence words) =>
        names.Where(n => Ends(Except, words, n.Start)).Select(n => words.Span(n.Start - 1, n.Start + n.Length - 1));

    /// <summary>The names that are not excluded; all of them if every one is.</summary>
    public static List<NameHit> Without(List<NameHit> names, Sentence words)
    {
        if (names.Count == 0)
        {
            return names;
        }

        var standing = names.FindAll(n => !IsDenied(n, names, words));
        // "X với Y, à chỉ Y thôi": only Y.
        var only = standing.Count > 1 ? standing.FindAll(n => Ends(Only, words, n.Start)) : [];
        return only.Count > 0 ? only : standing;
    }

    private static bool IsDenied(NameHit name, List<NameHit> all, Sentence words)
    {
        if (Ends(Meanings.Excluding, words, name.Start))
        {
            return true;
        }

        // "A và B thì khỏi": the exclusion after the last name applies to all names joined to it.
        var end = name.Start + name.Length;
        while (words[end].Fold is "va" or "voi" or "and" && all.Find(n => n.Start == end + 1) is { } next)
        {
            end = next.Start + next.Length;
        }

        return !words[end].AfterPunctuation && Behind.At(words, end, untaken: false) > 0;
    }

    /// <summary>Whether a phrase of the set ends directly before the name.</summary>
    private static bool Ends(WordSet set, Sentence words, int at) => set.EndsAt(words, at) is var length and > 0 && !words[at].AfterPunctuation
        // "năm ngoai phong A" typed without diacritics is "năm ngoái" (last year), not "ngoài" (except).
        && !(words[at - length].Fold == "ngoai" && words[at - length - 1].Fold is "nam" or "quy" or "thang");
}
