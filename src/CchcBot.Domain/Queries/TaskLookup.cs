using System.Globalization;
using System.Text.RegularExpressions;
using CchcBot.Domain.Tasks;
using CchcBot.Domain.Text;

namespace CchcBot.Domain.Queries;

/// <summary>
/// The only way from words to tasks: a line of the list shown, a code, a code with its plan ("1b (412/KH-VP)"), or words of the task's text. Rights are
/// not checked here.
/// </summary>
/// <remarks>
/// A bare number is a line of the list as long as one is given, and a code without one. Where it is both and means two tasks, both are found, so that the
/// person is asked; "dòng 2", "mục thứ 2", "2 trong danh sách" are the line alone, and with a plan named it is the code alone.
/// </remarks>
public static partial class TaskLookup
{
    private static readonly char[] Marks = [.. " ,;.:()-/\"“”'"];

    // Words with which a line of a list is named, and those that alone say so.
    private static readonly HashSet<string> LineWords =
        [.. "dong line row thu danh sach list so muc viec cai nhiem vu nv task item no number trong o cua in on of from the".Split(' ')];
    private static readonly HashSet<string> PointingWords = ["dong", "line", "row", "thu", "sach", "list"];

    /// <summary>All tasks that match equally well: none, one, or several to choose from. Closed tasks only where no open one matches.</summary>
    /// <param name="plans">The plans to search.</param>
    /// <param name="lastList">The list that the person still has before them, or null.</param>
    /// <param name="among">Restricts the tasks; null = all.</param>
    public static IReadOnlyList<TaskRef> Find(
        string words, IReadOnlyList<PlanState> plans, IReadOnlyList<TaskRef>? lastList, Func<TaskRef, bool>? among = null)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(plans);
        var (reference, named) = WithoutPlan(words, plans);
        var tasks = (named ?? plans).SelectMany(p => p.All.Select(t => new Known(new TaskRef(p.Info.Id, t.Task.Code), t.Task)))
            .Where(t => among?.Invoke(t.Ref) != false)
            .ToList();
        var (line, place) = (LineIn(reference), Place(reference));
        if (named is null && (line ?? place) is { } number && number <= lastList?.Count && tasks.Find(t => t.Ref == lastList[number - 1]) is { } listed)
        {
            var coded = line is null ? tasks.FindAll(t => !t.Task.IsClosed && Place(t.Task.Code) == place) : [];
            return coded.Contains(listed) ? [listed.Ref] : [listed.Ref, .. coded.Select(t => t.Ref)];
        }

        var found = line is not null ? [] : TaskCode.Parse(reference) is { } code ? [.. code.Pick(tasks, t => t.Task.Code)] : ByWords(reference, tasks);
        // A closed task is found only if no open one has the same name.
        var open = found.Where(t => !t.Task.IsClosed).ToList();
        return [.. (open.Count > 0 ? open : found).Select(t => t.Ref)];
    }

    private static int? Place(string reference) =>
        int.TryParse(reference.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var place) && place >= 1 ? place : null;

    /// <summary>The line of a list that is named as one: "dòng 2", "số 2 trong danh sách"; null otherwise.</summary>
    private static int? LineIn(string reference)
    {
        var words = Split(reference).ToLookup(w => Place(w) is not null);
        return words[false].Any(PointingWords.Contains) && words[false].All(LineWords.Contains) && words[true].ToList() is [var number] ? Place(number) : null;
    }

    /// <summary>
    /// Splits "1b (412/KH-VP)", "5c-2 kế hoạch 3205/KH-VP" or "3 của kế hoạch chuyển đổi số" into the task's words and the plans that are named; null plans
    /// where the words name none.
    /// </summary>
    private static (string Words, IReadOnlyList<PlanState>? Plans) WithoutPlan(string words, IReadOnlyList<PlanState> plans)
    {
        var tidy = VietnameseText.Tidy(words);
        if (PlanBehind().Match(VietnameseText.Fold(tidy)) is { Success: true } said && TaskCode.Parse(said.Groups["task"].Value) is not null
            && plans.Where(p => IsSaid(p, said.Groups["plan"].Value)).ToList() is { Count: > 0 } titled)
        {
            return (tidy[..said.Groups["task"].Length], titled);
        }

        var parts = tidy.Split(' ').ToList();
        var at = parts.FindIndex(p => p.Contains('/', StringComparison.Ordinal) && plans.Any(plan => IsNumber(plan, p)));
        if (at <= 0)
        {
            return (words, null);
        }

        var named = plans.Where(plan => IsNumber(plan, parts[at])).ToList();
        var before = PlanWords().Replace(VietnameseText.Fold(string.Join(' ', parts.Take(at))), "");
        return (string.Join(' ', parts.Skip(at + 1).Prepend(tidy[..before.Length])).Trim(), named);
    }

    /// <summary>Whether a plan is said by its number, the beginning of its number, or words of its title.</summary>
    private static bool IsSaid(PlanState plan, string said)
    {
        var (number, title) = (VietnameseText.Fold(plan.Info.Number ?? "").Replace(" ", "", StringComparison.Ordinal), VietnameseText.Fold(plan.Info.Title));
        var compact = said.Replace(" ", "", StringComparison.Ordinal);
        return number.Length > 0 && char.IsAsciiDigit(said[0])
            ? compact == number || number.StartsWith($"{compact}/", StringComparison.Ordinal)
            : $" {title} ".Contains($" {said} ", StringComparison.Ordinal) || (said[^1] == '…' && title.StartsWith(said[..^1], StringComparison.Ordinal));
    }

    [GeneratedRegex(@"^(?<task>\S+(?: \S+)??)"
        + @"(?: ?\((?:ke hoach |kh |plan )?| (?:cua|thuoc|trong|of|in) (?:the )?(?:ke hoach |kh |plan )?| (?:ke hoach|kh|plan) )"
        + @"(?:so |no\.? |number )?(?<plan>[^()]+?)\)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PlanBehind();

    [GeneratedRegex(@"(?:[ (,]+(?:so|no\.?|number|ke hoach|kh|plan|cua|thuoc|trong|of|in|the))+$|[ (,]+$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PlanWords();

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
