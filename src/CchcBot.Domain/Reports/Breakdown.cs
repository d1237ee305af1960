using CchcBot.Domain.Tasks;
using CchcBot.Domain.Text;
using CchcBot.Domain.Time;

namespace CchcBot.Domain.Reports;

/// <summary>Task counts by group and progress class. A task shared by several groups counts in each of them, judged by that group's part of it.</summary>
/// <param name="Rows">Units in the order in which the plans name them; quarters and classes in their natural order; others in Vietnamese order. Never
/// ranked.</param>
public sealed record Breakdown(QueryGroup By, IReadOnlyList<BreakdownRow> Rows)
{
    // Order in which reports list the classes.
    private static readonly ProgressClass[] ClassOrder =
    [
        ProgressClass.Overdue, ProgressClass.InTerm, ProgressClass.CompletedOnTime, ProgressClass.CompletedLate, ProgressClass.CompletedUnknown,
        ProgressClass.AwaitingEvent, ProgressClass.NoDeadline, ProgressClass.Ongoing,
    ];

    public static Breakdown Of(QueryGroup by, IReadOnlyList<TaskRow> rows, DateOnly asOf)
    {
        var parts = by == QueryGroup.Status
            ? rows.Select(row => (Key: (string?)row.Progress.Class(asOf).ToString(), Name: (string?)null, Row: row))
            : rows.SelectMany(row => row.Assignments
                .GroupBy(a => Key(by, a), (key, assignments) => (key.Key, key.Name, Row: row with { Assignments = [.. assignments] }), KeyComparer.Instance));
        return new Breakdown(by, [.. parts
            .GroupBy(p => p.Key)
            .Select(g => new BreakdownRow(g.Key, g.First().Name, Count(g.Select(p => p.Row), asOf)))
            .OrderBy(r => r.Key is null)
            .ThenBy(r => by == QueryGroup.Status ? Array.IndexOf(ClassOrder, r.Class) : 0)
            // For units all keys are equal: the stable sort keeps the order of their first tasks.
            .ThenBy(r => by switch { QueryGroup.Unit => "", QueryGroup.Quarter => r.Key ?? "", _ => r.Name ?? "" }, VietnameseOrder.Instance)]);
    }

    private static Dictionary<ProgressClass, int> Count(IEnumerable<TaskRow> rows, DateOnly asOf) =>
        rows.CountBy(r => r.Progress.Class(asOf)).ToDictionary();

    private static (string? Key, string? Name) Key(QueryGroup by, OwnedAssignment assignment) => by switch
    {
        QueryGroup.Unit => (assignment.Assignment.Definition.Unit.Key, assignment.Assignment.Definition.Unit.Name),
        QueryGroup.Area when assignment.Assignment.Task.Area is { } area => (VietnameseText.ToneKey(area), area),
        QueryGroup.Person when assignment.Owner is { } owner => (owner.Id, owner.Name),
        // The key sorts chronologically; the name is the quarter as offices write it.
        QueryGroup.Quarter when assignment.Assignment.Due is { } due => ($"{due.Year:D4}-{Quarter.Of(due).Number}", Quarter.Of(due).ToString()),
        _ => default,
    };

    private sealed class KeyComparer : IEqualityComparer<(string? Key, string? Name)>
    {
        public static KeyComparer Instance { get; } = new();

        public bool Equals((string? Key, string? Name) x, (string? Key, string? Name) y) => x.Key == y.Key;

        public int GetHashCode((string? Key, string? Name) obj) => obj.Key is null ? 0 : StringComparer.Ordinal.GetHashCode(obj.Key);
    }
}

/// <summary>One group.</summary>
/// <param name="Key">The unit's key, the person's object id, "2026-4" for a quarter, or the class's name; null = none (no deadline, no person).</param>
/// <param name="Name">Display name; null if the key is null or a class.</param>
public sealed record BreakdownRow(string? Key, string? Name, IReadOnlyDictionary<ProgressClass, int> Counts)
{
    public int Total => Counts.Values.Sum();

    /// <summary>The class of a row grouped by status; otherwise null.</summary>
    public ProgressClass? Class => Enum.TryParse<ProgressClass>(Key, out var value) ? value : null;

    public int this[ProgressClass wanted] => Counts.GetValueOrDefault(wanted);
}
