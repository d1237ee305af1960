using System.Text;
using CchcBot.Domain.Text;

namespace CchcBot.People;

/// <summary>Keys and matching of unit names.</summary>
internal static class UnitKeys
{
    /// <summary>The key of a lead unit that the plan does not name: its duties go to the administrator.</summary>
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

    /// <summary>The unit of that name or alias, whatever its diacritics, case and punctuation; null where there is none.</summary>
    public static Unit? Find(this IEnumerable<Unit> units, string name)
    {
        var wanted = Key(name);
        return units.FirstOrDefault(u => u.Key == wanted || Key(u.Name) == wanted || u.Aliases.Any(a => Key(a) == wanted));
    }

    /// <summary>Up to three units whose names look most like the words, best first: for "did you mean".</summary>
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
