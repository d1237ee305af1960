using CchcBot.Domain.Text;
using CchcBot.Language.Spans;

namespace CchcBot.Training;

/// <summary>The labelled sentences, in folds: a file is never parted, and no near twin of what is read was learned from.</summary>
internal sealed class Dataset
{
    public const int Folds = 4;

    /// <summary>Looked at once, at the end.</summary>
    public const int Aside = 4;

    private const int LearnedOnly = 5;
    private const double Twins = 0.75;
    private readonly int[] groups;
    private readonly int[] folds;

    public Dataset(IReadOnlyList<Example> examples)
    {
        Examples = examples;
        Utterances = [.. examples.Select(e => Utterance.Of(e.Text, Office.Context))];
        Samples = [.. examples.Select((e, i) => Training.Samples.Of(e, Utterances[i]))];
        groups = Groups(examples);
        folds = [.. examples.Select((e, i) => FoldOf(e, groups[i]))];
    }

    public IReadOnlyList<Example> Examples { get; }

    /// <summary>Each example analysed once, for learning from it and for every reading of it.</summary>
    public IReadOnlyList<Utterance> Utterances { get; }

    public IReadOnlyList<Samples> Samples { get; }

    public IEnumerable<int> All => Enumerable.Range(0, Examples.Count);

    public IEnumerable<int> In(int fold) => All.Where(i => folds[i] == fold);

    /// <summary>What may be learned from before a fold is read: not what was set aside, and no near twin.</summary>
    public IReadOnlyList<int> Without(int fold)
    {
        var twins = In(fold).Select(i => groups[i]).ToHashSet();
        return [.. All.Where(i => folds[i] != fold && folds[i] != Aside && !twins.Contains(groups[i]))];
    }

    // Numbered files and "shared" are whole; of those of further hands ("d1" ...) one of every ten rows is set aside; the project's own
    // rows, by one hand, go by groups.
    private static int FoldOf(Example example, int group) => example.File.Split('-')[1] switch
    {
        "5" => Aside,
        "shared" => 3,
        var number when int.TryParse(number, out var hand) => hand % Folds,
        "phrases" or "house" => LearnedOnly,
        _ => HandOf(example) is { } hand ? IsAside(example) ? Aside : (hand - 1) % Folds : group % Folds,
    };

    /// <summary>The number of the further hand that wrote it ("d1" ...); null for all others.</summary>
    public static int? HandOf(Example example) => example.File.Split('-')[1] is ['d', .. var number] && int.TryParse(number, out var hand) ? hand : null;

    private static bool IsAside(Example example) => Hash(VietnameseText.Fold(example.Text)) % 10 == 0;

    private static uint Hash(string text) => text.Aggregate(2166136261u, (hash, c) => (hash ^ c) * 16777619u);

    /// <summary>The number of the first example that an example is a near twin of, directly or by others.</summary>
    private static int[] Groups(IReadOnlyList<Example> examples)
    {
        var words = examples.Select(e => VietnameseText.Fold(e.Text).Split([' ', ',', '.', '?', '!', ':', ';', '"'], StringSplitOptions.RemoveEmptyEntries).Select(Hash).Distinct().Order().ToArray()).ToList();
        var counts = words.SelectMany(w => w).CountBy(w => w).ToDictionary();
        var groups = Enumerable.Range(0, examples.Count).ToArray();
        var seen = new Dictionary<(bool IsReport, uint Word), List<int>>();
        for (var i = 0; i < groups.Length; i++)
        {
            // Twins share one of their rarest words: no more may be missing than what the share of equal words leaves.
            var rarest = words[i].OrderBy(w => counts[w]).ThenBy(w => w).Take(words[i].Length - (int)Math.Ceiling(Twins * words[i].Length) + 1);
            foreach (var word in rarest)
            {
                ref var others = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(seen, (examples[i] is UpdateExample, word), out _);
                others ??= [];
                foreach (var j in others.Where(j => Root(i) != Root(j) && AreTwins(words[i], words[j])))
                {
                    groups[Math.Max(Root(i), Root(j))] = Math.Min(Root(i), Root(j));
                }

                others.Add(i);
            }
        }

        return [.. groups.Select((_, i) => Root(i))];

        int Root(int at)
        {
            while (groups[at] != at)
            {
                at = groups[at];
            }

            return at;
        }
    }

    private static bool AreTwins(uint[] first, uint[] second)
    {
        var (shorter, longer) = (Math.Min(first.Length, second.Length), Math.Max(first.Length, second.Length));
        if (shorter < Twins * longer)
        {
            return false;
        }

        var (i, j, same) = (0, 0, 0);
        while (i < first.Length && j < second.Length)
        {
            same += first[i] == second[j] ? 1 : 0;
            (i, j) = first[i] == second[j] ? (i + 1, j + 1) : first[i] < second[j] ? (i + 1, j) : (i, j + 1);
        }

        return same >= Twins * (first.Length + second.Length - same);
    }
}
