using System.Numerics;
using CchcBot.Domain.Queries;
using CchcBot.Domain.Reports;

namespace CchcBot.Language.Model;

/// <summary>Combines the heads of a question into valid acts, likeliest first.</summary>
internal static class QuestionActs
{
    private const int Kept = 12;

    // Acts with a lower probability are not offered as buttons either.
    private const double Least = 0.003;

    // All the states that are mentioned are always weighed.
    private const double LeastMentioned = 0.1;

    private static readonly IReadOnlyList<QueryStatus>[] Single = [[], .. Heads.Statuses.Select(s => (IReadOnlyList<QueryStatus>)[s])];

    private static readonly List<(IReadOnlyList<QueryStatus> Set, double Chance)> NoStatus = [([], 1.0)];
    private static readonly List<(QueryGroup? Value, double Chance)> NoGroup = [(null, 1.0)];
    private static readonly IReadOnlyList<(Whose Value, double Chance)> NoOwner = [(Whose.All, 1.0)];

    /// <param name="said">The states that the question mentions, as a bit mask.</param>
    public static IReadOnlyList<(QuestionAct Act, double Chance)> Of(ReadOnlySpan<double> scores, ulong said)
    {
        var intents = ActModel.Among(scores, Heads.Intent, Heads.Intents);
        var groups = ActModel.Among(scores, Heads.Group, Heads.Groups);
        var owners = ActModel.Among(scores, Heads.Owner, Heads.Owners);
        var statuses = Sets(scores, said);
        var acts = new List<(QuestionAct Act, double Chance)>();
        foreach (var (intent, chance) in intents.Ranked.Take(4))
        {
            // A question about one task has no statuses and no grouping; a breakdown needs a grouping.
            var (isDetail, isNone) = (intent == QueryIntent.Detail, intent is QueryIntent.Help or QueryIntent.None);
            var groupings = isDetail || isNone ? NoGroup : groups.Ranked.Where(g => intent != QueryIntent.Breakdown || g.Value is not null).Take(3).ToList();
            var all = groupings.Sum(g => g.Chance);
            foreach (var (group, share) in groupings)
            {
                foreach (var (owner, part) in isNone ? NoOwner : owners.Ranked)
                {
                    foreach (var (set, rest) in isDetail || isNone ? NoStatus : statuses)
                    {
                        if (chance * (share / all) * part * rest is var joint && (isNone || joint >= Least))
                        {
                            acts.Add((new(intent, set, group, owner), joint));
                        }
                    }
                }
            }
        }

        if (acts.Count == 0)
        {
            acts.Add((new(intents.Best, [], intents.Best == QueryIntent.Breakdown ? QueryGroup.Unit : null, Whose.All), intents.Chance));
        }

        acts.Sort((a, b) => b.Chance.CompareTo(a.Chance));
        return acts.Count > Kept ? acts[..Kept] : acts;
    }

    /// <summary>The likeliest sets of statuses: none, one, two or three; and the two or three that are mentioned.</summary>
    private static List<(IReadOnlyList<QueryStatus> Set, double Chance)> Sets(ReadOnlySpan<double> scores, ulong mentioned)
    {
        var ranked = ActModel.Among(scores, Heads.Status, Single).Ranked;
        var several = Exponent.Chance(scores[Heads.SeveralStatuses.From]);
        List<(IReadOnlyList<QueryStatus> Set, double Chance)> sets = [.. ranked.Take(4).Select(s => (s.Value, s.Chance * (1 - several)))];
        var said = ranked.Where(s => s.Value.Count > 0).Take(4).Select(s => (Status: s.Value[0], s.Chance)).ToList();
        var (first, second, third) = (said[0], said[1], said[2]);
        var pairs = new List<(IReadOnlyList<QueryStatus> Set, double Chance)>
        {
            ([first.Status, second.Status], first.Chance * second.Chance),
            ([first.Status, third.Status], first.Chance * third.Chance),
            ([second.Status, third.Status], second.Chance * third.Chance),
        };
        // Three statuses are plausible if the third is about as likely as the second, and the fourth is not.
        var three = 3 * first.Chance * third.Chance * Math.Max(0, 1 - (2 * said[3].Chance / third.Chance));
        pairs.Add(([first.Status, second.Status, third.Status], three * third.Chance / second.Chance));
        var sum = pairs.Sum(p => p.Chance);
        sets.AddRange(pairs.Select(p => ((IReadOnlyList<QueryStatus>)[.. p.Set.Order()], several * p.Chance / Math.Max(sum, 1e-12))));
        if (BitOperations.PopCount(mentioned) is 2 or 3)
        {
            IReadOnlyList<QueryStatus> all = [.. Heads.Statuses.Where(s => (mentioned >> (int)s & 1) == 1)];
            var at = sets.FindIndex(s => s.Set.SequenceEqual(all));
            var chance = Math.Max(at < 0 ? 0 : sets[at].Chance, LeastMentioned);
            sets.RemoveAll(s => s.Set.SequenceEqual(all));
            sets.Add((all, chance));
        }

        return sets;
    }
}
