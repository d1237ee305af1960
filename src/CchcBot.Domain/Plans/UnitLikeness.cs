using CchcBot.Domain.Text;

namespace CchcBot.Domain.Plans;

/// <summary>Similarity of two unit names with abbreviations expanded: "P. HCQT" resembles "Phòng Hành chính - Quản trị".</summary>
internal static class UnitLikeness
{
    /// <summary>Customary abbreviations in unit names, folded.</summary>
    private static readonly Dictionary<string, string[]> Short = new(StringComparer.Ordinal)
    {
        ["p"] = ["phong"],
        ["tt"] = ["trung", "tam"],
        ["vp"] = ["van", "phong"],
        ["bql"] = ["ban", "quan", "ly"],
        ["cc"] = ["chi", "cuc"],
        ["ub"] = ["uy", "ban"],
        ["ubnd"] = ["uy", "ban", "nhan", "dan"],
        ["hdnd"] = ["hoi", "dong", "nhan", "dan"],
        ["tthc"] = ["thu", "tuc", "hanh", "chinh"],
        ["cntt"] = ["cong", "nghe", "thong", "tin"],
        ["kstthc"] = ["kiem", "soat", "thu", "tuc", "hanh", "chinh"],
    };

    private const int ShortestInitials = 2;
    private const int LongestInitials = 10;

    /// <summary>The folded words of a name, in order.</summary>
    public static IReadOnlyList<string> Words(string name) =>
        VietnameseText.Fold(VietnameseText.Tidy(name)).Split([' ', '-', ',', '.', '(', ')', '/', '–', '"', '&'], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Similarity from 0 (no common word) to 1 (the same words).</summary>
    public static double Of(IReadOnlyList<string> left, IReadOnlyList<string> right)
    {
        var (a, b) = (Expanded(left, right), Expanded(right, left));
        return a.Count + b.Count == 0 ? 0 : 2.0 * a.Count(b.Contains) / (a.Count + b.Count);
    }

    /// <summary>The words with abbreviations expanded, both customary ones and initials of the other name's words.</summary>
    private static HashSet<string> Expanded(IReadOnlyList<string> words, IReadOnlyList<string> other)
    {
        HashSet<string> all = new(StringComparer.Ordinal);
        var first = 0;
        foreach (var word in words)
        {
            var run = other.Contains(word) ? [] : Initials(word, other);
            // "tt" means "trung tâm" at the beginning of a name; elsewhere it rarely does.
            all.UnionWith(
                run.Count > 0 ? run
                : !other.Contains(word) && Short.TryGetValue(word, out var meant) && (first++ == 0 || word.Length > 2) ? meant
                : [word]
            );
        }

        return all;
    }

    /// <summary>The consecutive words whose initials are these letters; "và" may be skipped.</summary>
    private static IReadOnlyList<string> Initials(string letters, IReadOnlyList<string> words)
    {
        if (letters.Length is < ShortestInitials or > LongestInitials)
        {
            return [];
        }

        for (var start = 0; start < words.Count; start++)
        {
            var (at, read) = (start, 0);
            while (at < words.Count && read < letters.Length && (words[at][0] == letters[read] || words[at] == "va"))
            {
                read += words[at][0] == letters[read] && words[at] != "va" ? 1 : words[at] == "va" && letters[read] == 'v' ? 1 : 0;
                at++;
            }

            if (read == letters.Length)
            {
                return [.. words.Skip(start).Take(at - start)];
            }
        }

        return [];
    }
}
