using CchcBot.Language;
using System.Text;
using System.Text.RegularExpressions;
using CchcBot.Domain.Queries;
using CchcBot.Domain.Text;

namespace CchcBot.Training;

/// <summary>Whether a reading is right, and whether a wrong one does harm.</summary>
public static partial class Scoring
{
    private const string AskerUnit = "Phòng Nội chính";

    public static bool IsRight(QuestionExample example, TaskQuery actual) => example.Readings.Any(r => Same(r, actual));

    public static bool IsRight(UpdateExample example, IReadOnlyList<UpdateReading> actual) =>
        example.Harmless ? !DoesHarm(example, actual) : example.Readings.Any(r => Same(r, actual));

    /// <summary>Read as done, extension or cancel, and it is not, or is another task's.</summary>
    public static bool DoesHarm(UpdateExample example, IReadOnlyList<UpdateReading> actual) => actual.Any(a => a.Kind is UpdateKind.Done or UpdateKind.Extension or UpdateKind.Cancel
        && (example.Harmless ? example.Except is null || !SameTask(example.Except, a.Task) : !example.Readings.SelectMany(r => r).Any(e => e.Kind == a.Kind && SameTask(e.Task, a.Task))));

    /// <summary>The fields in which a wrong reading differs from the right one that is nearest.</summary>
    public static string Difference(QuestionExample example, TaskQuery a)
    {
        var all = example.Readings.Select(e => new[]
        {
            ("intent", e.Intent == a.Intent), ("language", e.Language == a.Language), ("status", e.Statuses.ToHashSet().SetEquals(a.Statuses)),
            ("period", e.From == a.From && e.To == a.To), ("unit", e.Unit == a.Unit), ("person", e.Person == a.Person), ("whose", e.Mine == a.Mine && e.MyUnit == a.MyUnit),
            ("area", e.Area == a.Area), ("plan", e.Plan == a.Plan), ("group", e.GroupBy == a.GroupBy), ("task", SameTask(e.Task, a.Task)),
        });
        return string.Join('+', all.MinBy(f => f.Count(x => !x.Item2))!.Where(f => !f.Item2).Select(f => f.Item1));
    }

    /// <inheritdoc cref="Difference(QuestionExample, TaskQuery)"/>
    public static string Difference(UpdateExample example, IReadOnlyList<UpdateReading> actual)
    {
        if (example.Harmless)
        {
            return "kind";
        }

        if (!example.Readings.Any(r => r.Count == actual.Count))
        {
            return "parts";
        }

        return string.Join('+', example.Readings.Where(r => r.Count == actual.Count).Select(r => r.Zip(actual).SelectMany(p => Fields(p.First, p.Second)).Distinct().ToList()).MinBy(f => f.Count)!);
    }

    private static IEnumerable<string> Fields(UpdateLabel e, UpdateReading a) => new[]
    {
        ("kind", e.Kind == a.Kind), ("language", e.Language == a.Language), ("due", e.NewDue == a.NewDue), ("percent", Percent(e.Kind, e.Percent) == Percent(a.Kind, a.Percent)),
        ("evidence", Documents(e.Evidence).SetEquals(Documents(a.Evidence))), ("task", SameTask(e.Task, a.Task)), ("note", e.Note is null || Holds(e.Note, a.Note)),
    }.Where(f => !f.Item2).Select(f => f.Item1);

    private static bool Same(TaskQuery e, TaskQuery a)
    {
        if (e.Intent != a.Intent || e.Language != a.Language)
        {
            return false;
        }

        if (e.Intent is QueryIntent.Help or QueryIntent.None)
        {
            return true;
        }

        var unit = a.MyUnit && a.Unit == AskerUnit ? null : a.Unit;
        return e.Unit == unit && e.Person == a.Person && e.Mine == a.Mine && e.MyUnit == a.MyUnit && SameTask(e.Task, a.Task)
            && (e.Intent == QueryIntent.Detail
                || (e.From == a.From && e.To == a.To && e.Area == a.Area && e.Plan == a.Plan && e.GroupBy == a.GroupBy && e.Statuses.ToHashSet().SetEquals(a.Statuses)));
    }

    private static bool Same(IReadOnlyList<UpdateLabel> expected, IReadOnlyList<UpdateReading> actual) =>
        expected.Count == actual.Count
        && expected.OrderBy(e => Reference(e.Task) ?? "", StringComparer.Ordinal).Zip(actual.OrderBy(a => Reference(a.Task) ?? "", StringComparer.Ordinal)).All(p => Same(p.First, p.Second));

    private static bool Same(UpdateLabel e, UpdateReading a)
    {
        if (e.Kind != a.Kind || e.Language != a.Language)
        {
            return false;
        }

        return e.Kind == UpdateKind.None
            || (e.NewDue == a.NewDue
                && Percent(e.Kind, e.Percent) == Percent(a.Kind, a.Percent)
                && Documents(e.Evidence).SetEquals(Documents(a.Evidence))
                && SameTask(e.Task, a.Task)
                && (e.Note is null || Holds(e.Note, a.Note)));
    }

    private static int? Percent(UpdateKind kind, int? percent) => kind == UpdateKind.Done ? percent ?? 100 : percent;

    private static HashSet<string> Documents(IEnumerable<CchcBot.Domain.Tasks.Evidence> evidence) =>
        [.. evidence.Select(d => $"{VietnameseText.Fold(d.Number ?? "").Replace(" ", "", StringComparison.Ordinal)}|{d.Date:yyyyMMdd}|{d.Url}")];

    private static bool SameTask(string? expected, string? actual) =>
        expected is null || actual is null ? expected is null && actual is null
        : Code().IsMatch(expected) ? Reference(expected) == Reference(actual)
        : Holds(expected, actual);

    private static string? Reference(string? task) =>
        string.IsNullOrEmpty(task) ? null : Between().Replace(VietnameseText.Compose(task).ToLowerInvariant(), "");

    private static bool Holds(string expected, string? actual) => $" {Words(actual)} ".Contains($" {Words(expected)} ", StringComparison.Ordinal);

    private static string Words(string? text)
    {
        var result = new StringBuilder();
        foreach (var c in VietnameseText.Fold(text ?? ""))
        {
            result.Append(char.IsLetterOrDigit(c) ? c : ' ');
        }

        return string.Join(' ', result.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    [GeneratedRegex("^(\\d+[a-zđ]?|all)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Code();

    [GeneratedRegex("[\\s.)\\-]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Between();
}
