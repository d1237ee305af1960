using System.Globalization;
using CchcBot.Domain.Tasks;
using CchcBot.Domain.Text;

namespace CchcBot.Domain.Queries;

/// <summary>Finds the task that words name: a code, a place in the list last shown, or words of its text.</summary>
internal static class TaskReference
{
    /// <summary>All tasks that fit equally well: none, one, or several to choose from.</summary>
    public static IReadOnlyList<TaskRow> Find(string words, IReadOnlyList<TaskRow> tasks, IReadOnlyList<TaskRef>? lastList)
    {
        var reference = Squeeze(VietnameseText.Compose(words).ToLowerInvariant());
        if (
            int.TryParse(reference, NumberStyles.None, CultureInfo.InvariantCulture, out var place)
            && lastList is not null
            && place >= 1
            && place <= lastList.Count
        )
        {
            var wanted = lastList[place - 1];
            return [.. tasks.Where(t => t.Ref == wanted)];
        }

        return LooksLikeCode(reference) ? ByCode(reference, tasks) : ByWords(words, tasks);
    }

    private static List<TaskRow> ByCode(string reference, IReadOnlyList<TaskRow> tasks)
    {
        var folded = VietnameseText.Fold(reference);
        var codes = tasks.Select(t => (Task: t, Code: Squeeze(VietnameseText.Compose(t.Task.Code).ToLowerInvariant()))).ToList();
        // Without its bar a đ is typed as d: "3d" may mean either, "3đ" only one.
        return Pick(c => reference.Contains('đ') ? c == reference : VietnameseText.Fold(c) == folded)
            ?? Pick(c => VietnameseText.Fold(c) == folded)
            // "2a" where the plan's codes carry their part: "V.2.a".
            ?? Pick(c => c.EndsWith(reference, StringComparison.Ordinal) && c.Length > reference.Length && !char.IsAsciiDigit(c[^(reference.Length + 1)]))
            ?? [];

        List<TaskRow>? Pick(Func<string, bool> fits) =>
            codes.Where(c => fits(c.Code)).Select(c => c.Task).ToList() is { Count: > 0 } found ? found : null;
    }

    private static List<TaskRow> ByWords(string words, IReadOnlyList<TaskRow> tasks)
    {
        var wanted = Split(words);
        if (wanted.Length == 0)
        {
            return [];
        }

        var texts = tasks.Select(t => (Task: t, Words: $" {string.Join(' ', Split(t.Task.Text))} ")).ToList();
        var phrase = texts.Where(t => t.Words.Contains($" {string.Join(' ', wanted)} ", StringComparison.Ordinal)).ToList();
        if (phrase.Count == 0)
        {
            // Not in a row: the tasks that hold most of the words, if they hold all but a few.
            var scored = texts.Select(t => (t.Task, t.Words, Hits: wanted.Count(w => t.Words.Contains($" {w} ", StringComparison.Ordinal)))).ToList();
            var best = scored.Select(s => s.Hits).DefaultIfEmpty(0).Max();
            phrase = best * 4 >= wanted.Length * 3 ? [.. scored.Where(s => s.Hits == best).Select(s => (s.Task, s.Words))] : [];
        }

        return [.. phrase.Select(t => t.Task)];
    }

    /// <summary>A digit or a Roman part, at most one letter, and digits after it.</summary>
    private static bool LooksLikeCode(string reference)
    {
        var rest = reference.AsSpan().TrimStart("ivxlc");
        return rest.Length is > 0 and <= 6 && char.IsAsciiDigit(rest[0]) && rest.ToString().Count(char.IsLetter) <= 1;
    }

    private static string Squeeze(string text) => string.Concat(text.Where(c => char.IsLetterOrDigit(c)));

    private static string[] Split(string text) =>
        VietnameseText.Fold(text).Split([.. " ,;.:()-/\"“”'"], StringSplitOptions.RemoveEmptyEntries);
}
