using System.Globalization;
using CchcBot.Domain.Tasks;
using CchcBot.Domain.Text;

namespace CchcBot.Domain.Plans;

/// <summary>How a task differs from its earlier version; values may be combined.</summary>
[Flags]
public enum TaskChanges
{
    None = 0,
    Text = 1,
    Deadline = 2,
    Lead = 4,
    Deliverable = 8,
    Cooperating = 16,
    /// <summary>It is under another heading.</summary>
    Moved = 32,
    /// <summary>The heading is the same, the letter or number is not.</summary>
    Relettered = 64,
    /// <summary>It had been closed and is in the text again.</summary>
    Restored = 128,
}

/// <summary>A task of the old text matched with a task of the new one.</summary>
/// <param name="Likeness">Similarity of their texts, 0 to 1.</param>
public sealed record TaskMatch(ReformTask Old, ReformTask New, TaskChanges Changes, double Likeness);

/// <summary>The differences between a plan's old and new text, by task.</summary>
/// <param name="Matched">Matched tasks, in the new text's order.</param>
/// <param name="Added">New tasks, in the new text's order, still with the codes printed in it.</param>
/// <param name="Gone">Open tasks of the plan that are not in the new text.</param>
/// <param name="Kept">Tasks that came from no text (added by hand, or carried over from another year) and therefore stay.</param>
public sealed record PlanDifference(
    IReadOnlyList<TaskMatch> Matched,
    IReadOnlyList<ReformTask> Added,
    IReadOnlyList<ReformTask> Gone,
    IReadOnlyList<ReformTask> Kept)
{
    public bool IsEmpty => Added.Count == 0 && Gone.Count == 0 && Matched.All(m => m.Changes == TaskChanges.None);
}

/// <summary>
/// Compares two versions of a plan by the wording of their tasks. Letters, leads, times and positions only break ties, because a task inserted before
/// others shifts all letters after it.
/// </summary>
public static class PlanComparison
{
    /// <summary>From this similarity on it is the same task, wherever it stands.</summary>
    private const double Same = 0.6;

    /// <summary>From this similarity on it is the same task if it also has the same heading and letter.</summary>
    private const double SameInPlace = 0.42;

    /// <param name="old">The stored tasks, including closed ones.</param>
    /// <param name="revised">The tasks of the new text.</param>
    /// <param name="oldYear">The old plan's year. If the years differ, each plan's own year is treated as the same word.</param>
    /// <param name="revisedYear">The new plan's year.</param>
    public static PlanDifference Compare(IReadOnlyList<ReformTask> old, IReadOnlyList<ReformTask> revised, int? oldYear = null, int? revisedYear = null)
    {
        ArgumentNullException.ThrowIfNull(old);
        ArgumentNullException.ThrowIfNull(revised);
        var words = new TaskWords([.. old.Select(t => Words(t.Text, oldYear))], [.. revised.Select(t => Words(t.Text, revisedYear))]);
        var candidates = new List<(double Score, double Likeness, int Old, int New)>();
        for (var n = 0; n < revised.Count; n++)
        {
            foreach (var (o, likeness) in words.Like(n, SameInPlace))
            {
                var content = Content(likeness, old[o], revised[n]);
                var inPlace = IsSameCode(old[o], revised[n]) && IsSameArea(old[o], revised[n]);
                if (content >= Same || (content >= SameInPlace && inPlace))
                {
                    candidates.Add((content + Nearness(old[o], revised[n], old.Count + revised.Count), content, o, n));
                }
            }
        }

        var oldOf = new int?[revised.Count];
        var likenessOf = new double[revised.Count];
        var taken = new bool[old.Count];
        foreach (var (_, likeness, o, n) in candidates.OrderByDescending(c => c.Score).ThenBy(c => c.New).ThenBy(c => c.Old))
        {
            if (!taken[o] && oldOf[n] is null)
            {
                (oldOf[n], likenessOf[n], taken[o]) = (o, likeness, true);
            }
        }

        var left = old.Where((t, o) => !taken[o] && !t.IsClosed).ToList();
        return new PlanDifference(
            [.. revised.Select((t, n) => oldOf[n] is { } o ? new TaskMatch(old[o], t, Changes(old[o], t), likenessOf[n]) : null).OfType<TaskMatch>()],
            [.. revised.Where((_, n) => oldOf[n] is null)],
            left.FindAll(t => !IsOfNoText(t)),
            left.FindAll(IsOfNoText));
    }

    /// <summary>The differences of two tasks, ignoring spacing, case, diacritics and a final full stop.</summary>
    public static TaskChanges Changes(ReformTask old, ReformTask revised)
    {
        var changes = TaskChanges.None;
        Add(TaskChanges.Text, Plain(old.Text) != Plain(revised.Text));
        Add(TaskChanges.Deadline, !IsSameTime(old, revised));
        Add(TaskChanges.Lead, !old.Leads.Select(l => l.Key).ToHashSet(StringComparer.Ordinal).SetEquals(revised.Leads.Select(l => l.Key)));
        Add(TaskChanges.Deliverable, Plain(old.Deliverable) != Plain(revised.Deliverable));
        Add(
            TaskChanges.Cooperating,
            old.CooperatingAll != revised.CooperatingAll
                || !old.Cooperating.Select(Plain).ToHashSet(StringComparer.Ordinal).SetEquals(revised.Cooperating.Select(Plain))
        );
        var moved = !IsSameArea(old, revised);
        Add(TaskChanges.Moved, moved);
        Add(TaskChanges.Relettered, !moved && !IsSameCode(old, revised));
        Add(TaskChanges.Restored, old.IsClosed);
        return changes;

        void Add(TaskChanges change, bool holds) => changes |= holds ? change : TaskChanges.None;
    }

    /// <summary>Whether the times have the same words or the same meaning.</summary>
    public static bool IsSameTime(ReformTask old, ReformTask revised)
    {
        if (Plain(old.TimeText) == Plain(revised.TimeText))
        {
            return true;
        }

        var (x, y) = (old.Deadline, revised.Deadline);
        return x.Kind == y.Kind
            && x.Start == y.Start
            && x.Due == y.Due
            && x.Every == y.Every
            && x.Before == y.Before
            && x.LastOccurrence == y.LastOccurrence
            && Plain(x.After) == Plain(y.After)
            && x.Milestones.Count == y.Milestones.Count
            && x.Milestones.Zip(y.Milestones)
                .All(m => m.First.Due == m.Second.Due && m.First.Kind == m.Second.Kind && m.First.Every == m.Second.Every
                    && Plain(m.First.What) == Plain(m.Second.What));
    }

    /// <summary>Whether the task was added by hand or carried over from another plan, so that no text of this plan contains it.</summary>
    private static bool IsOfNoText(ReformTask task) => task.Log.Any(l => l.Kind is TaskAmendmentKind.Added or TaskAmendmentKind.CarriedIn);

    /// <summary>The text similarity with a small share for the deliverable.</summary>
    private static double Content(double text, ReformTask old, ReformTask revised) =>
        text >= 1 || old.Deliverable is not { } x || revised.Deliverable is not { } y ? text : 0.9 * text + 0.1 * (Plain(x) == Plain(y) ? 1 : 0);

    /// <summary>Tie-breaker between equally similar tasks; much smaller than the effect of one changed word.</summary>
    private static double Nearness(ReformTask old, ReformTask revised, int most) =>
        (old.IsClosed ? -0.05 : 0)
        + (IsSameCode(old, revised) ? 0.01 : 0)
        + (IsSameArea(old, revised) ? 0.01 : 0)
        + (IsSameTime(old, revised) ? 0.004 : 0)
        + (old.Leads.Count > 0 && revised.Leads.Count > 0 && old.Leads[0].Key == revised.Leads[0].Key ? 0.004 : 0)
        + 0.002 * (1 - Math.Abs(old.Ordinal - revised.Ordinal) / (double)most);

    private static bool IsSameCode(ReformTask old, ReformTask revised) =>
        string.Equals(old.PrintedCode, revised.PrintedCode, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the headings are the same, apart from their numbers or a changed word.</summary>
    private static bool IsSameArea(ReformTask old, ReformTask revised)
    {
        var (x, y) = (Plain(old.Area), Plain(revised.Area));
        if (x == y)
        {
            return x.Length > 0 || old.SectionNumber == revised.SectionNumber;
        }

        var (a, b) = (x.Split(' ', StringSplitOptions.RemoveEmptyEntries), y.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return a.Length > 0
            && b.Length > 0
            && 2.0 * a.Intersect(b, StringComparer.Ordinal).Count() / (a.Distinct(StringComparer.Ordinal).Count() + b.Distinct(StringComparer.Ordinal).Count())
                >= 0.7;
    }

    /// <summary>The folded words, separated by single blanks.</summary>
    private static string Plain(string? text) => text is null ? "" : string.Join(' ', Words(text, null));

    private static string[] Words(string text, int? year)
    {
        var folded = VietnameseText.Fold(text).ToCharArray();
        for (var i = 0; i < folded.Length; i++)
        {
            // Splits "12/2025" so that the year is a word of its own.
            folded[i] = char.IsLetterOrDigit(folded[i]) ? folded[i] : ' ';
        }

        var words = new string(folded).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var own = year?.ToString(CultureInfo.InvariantCulture);
        for (var i = 0; own is not null && i < words.Length; i++)
        {
            words[i] = words[i] == own ? "#year" : words[i];
        }

        return words;
    }

    /// <summary>
    /// Similarity of texts by the words and word pairs that they share (Dice coefficient), weighted by rarity. An inverted index keeps a comparison of
    /// 500 by 500 texts within milliseconds.
    /// </summary>
    private sealed class TaskWords
    {
        private readonly Dictionary<string, int> ids = new(StringComparer.Ordinal);
        private readonly List<List<(int Task, int Count)>> postings = [];
        private readonly Dictionary<int, int>[] revised;
        private readonly double[] weights;
        private readonly double[] oldTotals;
        private readonly double[] shared;

        public TaskWords(IReadOnlyList<string[]> old, IReadOnlyList<string[]> revised)
        {
            var oldCounts = old.Select(Count).ToArray();
            this.revised = [.. revised.Select(Count)];
            var frequency = new int[ids.Count];
            foreach (var id in oldCounts.Concat(this.revised).SelectMany(c => c.Keys))
            {
                frequency[id]++;
            }

            weights = [.. frequency.Select(f => Math.Log(1 + (double)(old.Count + revised.Count) / f))];
            postings.AddRange(Enumerable.Range(0, ids.Count).Select(_ => new List<(int, int)>()));
            for (var i = 0; i < oldCounts.Length; i++)
            {
                foreach (var (id, count) in oldCounts[i])
                {
                    postings[id].Add((i, count));
                }
            }

            oldTotals = [.. oldCounts.Select(Total)];
            shared = new double[old.Count];
        }

        /// <summary>The old texts whose similarity to the new one is at least <paramref name="least"/>.</summary>
        public IEnumerable<(int Old, double Likeness)> Like(int text, double least)
        {
            Array.Clear(shared);
            foreach (var (id, count) in revised[text])
            {
                foreach (var (task, others) in postings[id])
                {
                    shared[task] += Math.Min(count, others) * weights[id];
                }
            }

            var total = Total(revised[text]);
            for (var i = 0; i < shared.Length; i++)
            {
                var sum = total + oldTotals[i];
                var likeness = sum == 0 ? 1 : 2 * shared[i] / sum;
                if (likeness >= least)
                {
                    yield return (i, Math.Min(likeness, 1));
                }
            }
        }

        private double Total(Dictionary<int, int> counts) => counts.Sum(c => c.Value * weights[c.Key]);

        private Dictionary<int, int> Count(string[] words)
        {
            var counts = new Dictionary<int, int>();
            for (var i = 0; i < words.Length; i++)
            {
                Add(words[i]);
                if (i > 0)
                {
                    Add($"{words[i - 1]} {words[i]}");
                }
            }

            return counts;

            void Add(string feature)
            {
                if (!ids.TryGetValue(feature, out var id))
                {
                    id = ids[feature] = ids.Count;
                }

                counts[id] = counts.GetValueOrDefault(id) + 1;
            }
        }
    }
}
