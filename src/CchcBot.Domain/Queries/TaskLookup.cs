using System.Globalization;
using CchcBot.Domain.Tasks;
using CchcBot.Domain.Text;

namespace CchcBot.Domain.Queries;

/// <summary>
/// The only way from words to tasks: a position in the list last shown, a code, a code with its plan's number ("1b (412/KH-VP)"), or words of the task's
/// text. Rights are not checked here.
/// </summary>
public static class TaskLookup
{
    private static readonly char[] Marks = [.. " ,;.:()-/\"“”'"];

    /// <summary>All tasks that match equally well: none, one, or several to choose from. Closed tasks only where no open one matches.</summary>
    /// <param name="plans">The plans to search.</param>
    /// <param name="lastList">The list last shown to the person, or null; a bare number is a position in it.</param>
    /// <param name="among">Restricts the tasks; null = all.</param>
    public static IReadOnlyList<TaskRef> Find(
        string words, IReadOnlyList<PlanState> plans, IReadOnlyList<TaskRef>? lastList, Func<TaskRef, bool>? among = null)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(plans);
        var (reference, named) = WithoutPlan(words, plans);
        var tasks = named.SelectMany(p => p.All.Select(t => new Known(new TaskRef(p.Info.Id, t.Task.Code), t.Task)))
            .Where(t => among?.Invoke(t.Ref) != false)
            .ToList();
        if (Place(reference) is { } place && lastList is not null && place <= lastList.Count)
        {
            return [.. tasks.Where(t => t.Ref == lastList[place - 1]).Select(t => t.Ref)];
        }

        var found = TaskCode.Parse(reference) is { } code ? [.. code.Pick(tasks, t => t.Task.Code)] : ByWords(reference, tasks);
        // A closed task is found only if no open one has the same name.
        var open = found.Where(t => !t.Task.IsClosed).ToList();
        return [.. (open.Count > 0 ? open : found).Select(t => t.Ref)];
    }

    private static int? Place(string reference) =>
        int.TryParse(reference.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var place) && place >= 1 ? place : null;

    /// <summary>Splits "1b (412/KH-VP)" or "5c-2 kế hoạch 3205/KH-VP" into the task's words and the plan that is named.</summary>
    private static (string Words, IReadOnlyList<PlanState> Plans) WithoutPlan(string words, IReadOnlyList<PlanState> plans)
    {
        if (!words.Contains('/', StringComparison.Ordinal))
        {
            return (words, plans);
        }

        var parts = VietnameseText.Tidy(words).Split(' ').ToList();
        var at = parts.FindIndex(p => plans.Any(plan => IsNumber(plan, p)));
        if (at <= 0)
        {
            return (words, plans);
        }

        var named = plans.Where(plan => IsNumber(plan, parts[at])).ToList();
        var before = string.Join(' ', parts.Take(at));
        foreach (var noun in new[] { "so", "ke hoach", "kh", "cua", "thuoc" })
        {
            before = VietnameseText.Fold(before).EndsWith($" {noun}", StringComparison.Ordinal) ? before[..^(noun.Length + 1)] : before;
        }

        return (string.Join(' ', parts.Skip(at + 1).Prepend(before)).Trim(), named);
    }

    private static bool IsNumber(PlanState plan, string part) =>
        plan.Info.Number is { } number
        && VietnameseText.Fold(part).Trim('(', ')', ',', '.', ';') == VietnameseText.Fold(number).Replace(" ", "", StringComparison.Ordinal);

    private static List<Known> ByWords(string words, List<Known> tasks)
    {
        var wanted = Split(words);
        if (wanted.Length == 0)
        {
            return [];
        }

        var texts = tasks.ConvertAll(t => (Task: t, Words: $" {string.Join(' ', Split(t.Task.Text))} "));
        var phrase = texts.Where(t => t.Words.Contains($" {string.Join(' ', wanted)} ", StringComparison.Ordinal)).Select(t => t.Task).ToList();
        if (phrase.Count > 0)
        {
            return phrase;
        }

        // If no text has the words in sequence: the tasks with the most of them, if that is at least three quarters.
        var scored = texts.ConvertAll(t => (t.Task, Hits: wanted.Count(w => t.Words.Contains($" {w} ", StringComparison.Ordinal))));
        var best = scored.Select(s => s.Hits).DefaultIfEmpty(0).Max();
        return best * 4 >= wanted.Length * 3 ? [.. scored.Where(s => s.Hits == best).Select(s => s.Task)] : [];
    }

    private static string[] Split(string text) => VietnameseText.Fold(text).Split(Marks, StringSplitOptions.RemoveEmptyEntries);

    private sealed record Known(TaskRef Ref, ReformTask Task);
}
