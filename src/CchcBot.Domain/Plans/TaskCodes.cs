using System.Globalization;

namespace CchcBot.Domain.Plans;

/// <summary>
/// Assigns the codes by which people name tasks: section and letter ("3b"). The part is prepended only if its section number occurs in two parts
/// ("V.2.a"), a duplicate letter gets a suffix ("5c-2"), and a section without letters is its own code ("6").
/// </summary>
public static class TaskCodes
{
    /// <summary>The codes, in the order of the tasks, all distinct.</summary>
    /// <param name="tasks">Part ("II"), section number ("3", "V.2") and letter or number ("b", "1") of each task; null or empty if absent.</param>
    public static IReadOnlyList<string> Assign(IReadOnlyList<(string? Part, string? Section, string? Item)> tasks)
    {
        var clashing = Clashing(tasks);
        var codes = new string[tasks.Count];
        var used = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < tasks.Count; i++)
        {
            var (part, section, item) = tasks[i];
            var wanted = Code(part, section, item, clashing);
            if (wanted.Length == 0)
            {
                wanted = (i + 1).ToString(CultureInfo.InvariantCulture);
            }

            var count = used[wanted] = used.GetValueOrDefault(wanted) + 1;
            var code = count == 1 ? wanted : $"{wanted}-{count}";
            while (!taken.Add(code))
            {
                code = $"{wanted}-{++used[wanted]}";
            }

            codes[i] = code;
        }

        return codes;
    }

    private static string Code(string? part, string? section, string? item, HashSet<string> clashing)
    {
        section ??= "";
        item ??= "";
        var prefixed = part is { Length: > 0 } && clashing.Contains(section) && !section.StartsWith(part + ".", StringComparison.Ordinal);
        var head = prefixed ? section.Length > 0 ? $"{part}.{section}" : part! : section;
        if (item.Length == 0 || head.Length == 0)
        {
            return head.Length == 0 ? item : head;
        }

        // A letter is appended directly to a section of digits and dots; otherwise a dot separates ("6.1", "V.2.a").
        return char.IsLetter(item[0]) && char.IsAsciiDigit(head[^1]) && !head.Any(char.IsAsciiLetterUpper) ? head + item : $"{head}.{item}";
    }

    private static HashSet<string> Clashing(IReadOnlyList<(string? Part, string? Section, string? Item)> tasks) =>
        tasks.GroupBy(t => t.Section ?? "", StringComparer.OrdinalIgnoreCase)
            .Where(g => g.Select(t => t.Part ?? "").Distinct(StringComparer.OrdinalIgnoreCase).Count() > 1)
            .Select(g => g.Key)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
}
