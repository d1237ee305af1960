using CchcBot.Language.Model;

namespace CchcBot.Training;

/// <summary>What one head should say of a sample.</summary>
/// <param name="Meant">The columns meant, as bits; none = any that is right. For a head of one column 1 or 0.</param>
/// <param name="Right">Which columns are right too, as bits; for a head of one column 1 = no, 2 = yes.</param>
/// <param name="Weight">0 = this head learns nothing from the sample.</param>
public readonly record struct Target(int Meant, int Right, double Weight = 1);

/// <summary>A text with what each head should say of it.</summary>
internal sealed record Sample(Features Features, Target[] Targets);

/// <summary>
/// Logistic regression by stochastic gradient, each weight with a step of its own (AdaGrad), L2. One thread, a fixed order of all sums,
/// and no function whose last bit depends on the processor, so that the same samples give the same bytes everywhere.
/// </summary>
internal sealed class Learner
{
    /// <summary>A family that nothing is learned from, to see what it gives; usually none.</summary>
    public static Family? Without { get; set; }

    private const double Step = 0.2;

    // This part of a sample's features is passed over each time, so that no word alone bears a decision.
    private const double Dropped = 0.4;

    // A slope below this changes nothing that is worth its time.
    private const double Negligible = 0.004;
    private const int Rounds = 16;

    // The weights are the mean of what they were after each of the last rounds.
    private const int Averaged = 6;
    private ulong noise = 0x2545F4914F6CDD1DUL;
    private readonly Head[] heads;
    private readonly int columns;
    private readonly List<uint> keys = [];
    private readonly int[][] rows;
    private readonly double[][] values;
    private readonly IReadOnlyList<Sample> samples;
    private readonly float[] weights;
    private readonly float[] squares;
    private readonly double[] biases;
    private readonly double[] biasSquares;
    private readonly int[] places;
    private readonly double[] shares;
    private readonly int[] steep;

    private Learner(IReadOnlyList<Sample> samples, Head[] heads, int least)
    {
        (this.samples, this.heads, columns) = (samples, heads, heads[^1].To);
        var counts = new Dictionary<uint, int>();
        foreach (var (key, _) in samples.SelectMany(s => s.Features.Items).Where(i => i.Family != Without))
        {
            counts[key] = counts.GetValueOrDefault(key) + 1;
        }

        keys.AddRange(counts.Where(c => c.Value >= least).Select(c => c.Key));
        keys.Sort();
        var index = new Dictionary<uint, int>(keys.Count);
        for (var i = 0; i < keys.Count; i++)
        {
            index[keys[i]] = i;
        }

        rows = new int[samples.Count][];
        values = new double[samples.Count][];
        for (var s = 0; s < samples.Count; s++)
        {
            var known = samples[s].Features.Items.Where(i => index.ContainsKey(i.Key)).ToList();
            rows[s] = [.. known.Select(i => index[i.Key])];
            values[s] = [.. known.Select(i => Features.Value(i.Family))];
        }

        (places, shares) = (new int[rows.Max(r => r.Length)], new double[rows.Max(r => r.Length)]);
        (weights, squares) = (new float[keys.Count * columns], new float[keys.Count * columns]);
        steep = new int[columns];
        (biases, biasSquares) = (new double[columns], new double[columns]);
    }

    /// <summary>Fits and writes a table.</summary>
    /// <param name="l2">How strongly weights are drawn to zero.</param>
    /// <param name="least">Features of fewer samples are left out.</param>
    /// <param name="smallest">Rounded weights below this are left out.</param>
    public static void Write(BinaryWriter writer, IReadOnlyList<Sample> samples, Head[] heads, double l2 = 5e-6, int least = 3, int smallest = 2)
    {
        var learner = new Learner(samples, heads, least);
        learner.Fit(l2);
        Write(writer, [.. learner.keys.Select((k, i) => (k, learner.weights.AsSpan(i * learner.columns, learner.columns).ToArray()))], learner.biases, smallest);
    }

    /// <summary>Writes a table as <see cref="LinearTable.Read"/> reads it.</summary>
    /// <param name="writer">The writer to write to.</param>
    /// <param name="rows">The features by ascending key, each with one weight per column.</param>
    /// <param name="biases">The bias of each column.</param>
    /// <param name="smallest">Quantised weights smaller than this in absolute value are dropped.</param>
    private static void Write(BinaryWriter writer, List<(uint Key, float[] Weights)> rows, double[] biases, int smallest)
    {
        writer.Write(biases.Length);
        var scales = new double[biases.Length];
        for (var c = 0; c < biases.Length; c++)
        {
            var top = 0f;
            foreach (var (_, weights) in rows)
            {
                top = Math.Max(top, Math.Abs(weights[c]));
            }

            scales[c] = top / 127.0;
            writer.Write(scales[c]);
            writer.Write(biases[c]);
        }

        var cells = new List<byte>();
        var keys = new List<uint>();
        foreach (var (key, weights) in rows)
        {
            var at = cells.Count;
            cells.AddRange(new byte[LinearTable.MasksOf(biases.Length)]);
            for (var c = 0; c < biases.Length; c++)
            {
                var weight = scales[c] == 0 ? 0 : (int)Math.Round(weights[c] / scales[c], MidpointRounding.AwayFromZero);
                if (Math.Abs(weight) >= smallest)
                {
                    cells[at + (c / 8)] |= (byte)(1 << (c % 8));
                    cells.Add((byte)(sbyte)weight);
                }
            }

            if (cells.Count == at + LinearTable.MasksOf(biases.Length))
            {
                cells.RemoveRange(at, cells.Count - at);
            }
            else
            {
                keys.Add(key);
            }
        }

        writer.Write(keys.Count);
        var before = 0u;
        foreach (var key in keys)
        {
            writer.Write7BitEncodedInt((int)(key - before));
            before = key;
        }

        writer.Write(cells.Count);
        writer.Write(cells.ToArray());
    }

    private void Fit(double l2)
    {
        var sums = new float[weights.Length];
        var order = Enumerable.Range(0, samples.Count).ToArray();
        var random = 88172645463325252UL;
        var scores = new double[columns];
        var slopes = new double[columns];
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = order.Length - 1; i > 0; i--)
            {
                random ^= random << 13;
                random ^= random >> 7;
                random ^= random << 17;
                var j = (int)(random % (ulong)(i + 1));
                (order[i], order[j]) = (order[j], order[i]);
            }

            foreach (var s in order)
            {
                Learn(s, scores, slopes);
            }

            Shrink(l2 * samples.Count);
            for (var i = 0; round >= Rounds - Averaged && i < weights.Length; i++)
            {
                sums[i] += weights[i];
            }
        }

        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] = sums[i] / Averaged;
        }
    }

    private void Learn(int sample, double[] scores, double[] slopes)
    {
        var known = rows[sample];
        var value = values[sample];
        var kept = 0;
        for (var i = 0; i < known.Length; i++)
        {
            noise ^= noise << 13;
            noise ^= noise >> 7;
            noise ^= noise << 17;
            if ((noise >> 11) * (1.0 / (1UL << 53)) >= Dropped)
            {
                (places[kept], shares[kept]) = (known[i] * columns, value[i] / (1 - Dropped));
                kept++;
            }
        }

        biases.CopyTo(scores, 0);
        for (var i = 0; i < kept; i++)
        {
            var row = weights.AsSpan(places[i], scores.Length);
            var share = shares[i];
            for (var c = 0; c < scores.Length; c++)
            {
                scores[c] += share * row[c];
            }
        }

        Slopes(samples[sample].Targets, scores, slopes);
        // What is as good as right teaches nothing.
        var wrong = 0;
        for (var c = 0; c < columns; c++)
        {
            if (Math.Abs(slopes[c]) >= Negligible)
            {
                steep[wrong++] = c;
                biasSquares[c] += slopes[c] * slopes[c];
                biases[c] -= 0.1 * slopes[c] / Math.Sqrt(biasSquares[c]);
            }
        }

        for (var i = 0; i < kept && wrong > 0; i++)
        {
            var (at, share) = (places[i], shares[i]);
            foreach (var c in steep.AsSpan(0, wrong))
            {
                var slope = (float)(slopes[c] * share);
                ref var square = ref squares[at + c];
                square += slope * slope;
                weights[at + c] -= (float)Step * slope / MathF.Sqrt(square + 1e-8f);
            }
        }
    }

    private void Slopes(Target[] targets, double[] scores, double[] slopes)
    {
        for (var h = 0; h < heads.Length; h++)
        {
            var (head, target) = (heads[h], targets[h]);
            if (target.Weight == 0)
            {
                slopes.AsSpan(head.From, head.Count).Clear();
            }
            else if (head.Count == 1)
            {
                var goal = target.Right == 3 ? (target.Meant == 1 ? 0.75 : 0.25) : target.Meant;
                slopes[head.From] = target.Weight * (Exponent.Chance(scores[head.From]) - goal);
            }
            else
            {
                Several(target, scores.AsSpan(head.From, head.Count), slopes.AsSpan(head.From, head.Count));
            }
        }
    }

    // Half of what is wanted are the columns meant, half any that is right, as they are likely now.
    private static void Several(Target target, Span<double> scores, Span<double> slopes)
    {
        Exponent.Share(scores);
        var right = 0.0;
        for (var c = 0; c < scores.Length; c++)
        {
            right += (target.Right >> c & 1) == 1 ? scores[c] : 0;
        }

        var meant = (double)System.Numerics.BitOperations.PopCount((uint)target.Meant);
        for (var c = 0; c < scores.Length; c++)
        {
            var any = (target.Right >> c & 1) == 1 ? scores[c] / Math.Max(right, 1e-9) : 0;
            var goal = meant == 0 ? any : (0.5 * any) + ((target.Meant >> c & 1) == 1 ? 0.5 / meant : 0);
            slopes[c] = target.Weight * (scores[c] - goal);
        }
    }

    private void Shrink(double l2)
    {
        for (var i = 0; i < weights.Length; i++)
        {
            if (weights[i] != 0)
            {
                weights[i] = (float)(weights[i] / (1 + (l2 * Step / Math.Sqrt(squares[i] + 1e-8f))));
            }
        }
    }
}
