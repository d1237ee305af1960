using System.Text;

namespace CchcBot.Office;

/// <summary>Makes unit keys from names, and finds units by name.</summary>
internal static class UnitKeys
{
    /// <summary>The key of a lead unit that the plan does not name: its assignments go to the administrator.</summary>
    public const string Unnamed = "-";

    /// <summary>"Phòng Hành chính - Quản trị" gives "phong-hanh-chinh-quan-tri".</summary>
    public static string Key(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (var c in VietnameseText.Fold(name))
        {
            if (char.IsLetterOrDigit(c))
            {
                key.Append(c);
            }
            else if (key.Length > 0 && key[^1] != '-')
            {
                key.Append('-');
            }
        }

        return key.ToString().TrimEnd('-');
    }

    /// <summary>
    /// The unit of that name or alias, ignoring diacritics, case and punctuation; also with an abbreviated first word, if one unit fits.
    /// Null where none does.
    /// </summary>
    public static Unit? Find(this IEnumerable<Unit> units, string name)
    {
        var wanted = Key(name);
        var all = units as IReadOnlyCollection<Unit> ?? [.. units];
        return all.FirstOrDefault(u => u.Key == wanted || Key(u.Name) == wanted || u.Aliases.Any(a => Key(a) == wanted))
            ?? (all.Where(u => u.Aliases.Append(u.Name).Any(said => IsShort(wanted, Key(said)))).ToList() is [var only] ? only : null);
    }

    // The usual abbreviations of the words that begin unit names.
    private static readonly (string Short, string Whole)[] Kinds =
        [("p", "phong"), ("b", "ban"), ("vp", "van-phong"), ("tt", "trung-tam"), ("cc", "chi-cuc"), ("s", "so"), ("bql", "ban-quan-ly")];

    /// <summary>Whether the name is the whole one with its first word abbreviated: "P. Khoa giáo - Văn xã" for "Phòng Khoa giáo - Văn xã".</summary>
    private static bool IsShort(string wanted, string whole) => Kinds.Any(kind =>
        wanted.StartsWith($"{kind.Short}-", StringComparison.Ordinal) && $"{kind.Whole}{wanted[kind.Short.Length..]}" == whole);

    /// <summary>The unit whose name has an edit distance of at most two, probably a typing error; null where there is none.</summary>
    public static Unit? Likely(this IEnumerable<Unit> units, string name)
    {
        var wanted = Key(name);
        return units
            .Select(u => (Unit: u, Distance: u.Aliases.Append(u.Name).Min(said => EditDistance.Of(wanted, Key(said), MostLetters))))
            .Where(x => x.Distance <= MostLetters && wanted.Length > 4 * MostLetters)
            .OrderBy(x => x.Distance)
            .Select(x => x.Unit)
            .FirstOrDefault();
    }

    private const int MostLetters = 2;

    /// <summary>Up to three units whose names share the most words with the text, best first: for "did you mean".</summary>
    public static IReadOnlyList<Unit> Nearest(this IEnumerable<Unit> units, string name)
    {
        var wanted = Key(name).Split('-').ToHashSet(StringComparer.Ordinal);
        return [.. units
            .Select(u => (Unit: u, Shared: Key(u.Name).Split('-').Count(wanted.Contains)))
            .Where(x => x.Shared > 0)
            .OrderByDescending(x => x.Shared)
            .ThenBy(x => x.Unit.Name, VietnameseOrder.Instance)
            .Take(3)
            .Select(x => x.Unit)];
    }
}
