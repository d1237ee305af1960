using CchcBot.Language.Model;

namespace CchcBot.Training;

/// <summary>Fits the chance that a reading is right to what came of readings, by Newton's steps.</summary>
internal static class CertaintyFit
{
    private const double L2 = 2;

    /// <summary>
    /// The weights of the signs before any were learned: the model's chance, then what contradicts the spans (none or a list beside a code, a detail of
    /// nothing, an excluded state, another's tasks) and what agrees with them (all of several states).
    /// </summary>
    public static readonly double[] Usual = [1, -0.7, -3.9, -1.2, -2.3, 1.1, -2.3, .. new double[Certainty.Signs - 7]];

    /// <summary>The same for the periods that may be meant: what the grammar chooses, then how much each is asked about.</summary>
    public static readonly double[] UsualTimes = [2, 0.5, 0, -0.5, 0];

    /// <summary>Not fitted: the probability is always 0.5.</summary>
    public static readonly Certainty None = new([[], [], [], Usual, UsualTimes]);

    /// <summary>The same, with other weights for acts and times.</summary>
    public static Certainty With(this Certainty certainty, double[] acts, double[] times) => new([.. certainty.Weights.Take(3), acts, times]);

    /// <summary>Writes it as <see cref="Certainty.Read"/> reads it.</summary>
    public static void Write(this Certainty certainty, BinaryWriter writer)
    {
        foreach (var row in certainty.Weights)
        {
            writer.Write(row.Length);
            Array.ForEach(row, writer.Write);
        }
    }

    public static Certainty Of(IReadOnlyList<Outcome> outcomes) => new(
    [
        Fit([.. outcomes.Where(o => o.IsReport)], o => o.Right),
        Fit([.. outcomes.Where(o => !o.IsReport)], o => o.Right),
        Fit([.. outcomes.Where(o => o.IsReport && o.MayHarm)], o => !o.Harms),
        Usual,
        UsualTimes,
    ]);

    /// <summary>
    /// How much each sign of an act counts: those weights with which the right ones of a question's acts are likeliest, by Newton's steps from the usual ones.
    /// </summary>
    public static double[] Acts(IReadOnlyList<Outcome> outcomes) => Choices(outcomes.Select(o => o.Acts), Usual);

    /// <summary>The same for the periods that a question may mean.</summary>
    public static double[] Times(IReadOnlyList<Outcome> outcomes) => Choices(outcomes.Select(o => o.Times), UsualTimes);

    private static double[] Choices(IEnumerable<IReadOnlyList<Choice>> outcomes, double[] usual)
    {
        var told = outcomes.Where(o => o.Any(c => c.IsRight) && o.Any(c => !c.IsRight)).ToList();
        var weights = usual.ToArray();
        var size = weights.Length;
        for (var round = 0; round < 8; round++)
        {
            var slope = new double[size];
            var bend = new double[size, size];
            foreach (var choices in told)
            {
                var chances = choices.Select(c => c.Signs.Zip(weights).Sum(p => p.First * p.Second)).ToArray();
                Exponent.Share(chances);
                var right = choices.Zip(chances).Sum(p => p.First.IsRight ? p.Second : 0);
                var mean = new double[size];
                for (var c = 0; c < chances.Length; c++)
                {
                    var (signs, isRight) = choices[c];
                    var pull = (isRight ? chances[c] / Math.Max(right, 1e-12) : 0) - chances[c];
                    foreach (var i in Said(signs))
                    {
                        slope[i] += pull * signs[i];
                        mean[i] += chances[c] * signs[i];
                        foreach (var j in Said(signs))
                        {
                            bend[i, j] += chances[c] * signs[i] * signs[j];
                        }
                    }
                }

                foreach (var i in Said(mean))
                {
                    foreach (var j in Said(mean))
                    {
                        bend[i, j] -= mean[i] * mean[j];
                    }
                }
            }

            for (var i = 0; i < size; i++)
            {
                slope[i] -= L2 * (weights[i] - usual[i]);
                bend[i, i] += L2;
            }

            var step = Solve(bend, slope);
            for (var i = 0; i < size; i++)
            {
                weights[i] += step[i];
            }
        }

        return weights;
    }

    private static IEnumerable<int> Said(double[] signs) => Enumerable.Range(0, signs.Length).Where(i => signs[i] != 0);

    private static double[] Fit(IReadOnlyList<Outcome> outcomes, Func<Outcome, bool> isRight)
    {
        var size = outcomes[0].Evidence.Length + 1;
        var weights = new double[size];
        for (var round = 0; round < 12; round++)
        {
            var slope = new double[size];
            var bend = new double[size, size];
            foreach (var outcome in outcomes)
            {
                double[] x = [1, .. outcome.Evidence];
                var score = 0.0;
                for (var i = 0; i < size; i++)
                {
                    score += weights[i] * x[i];
                }

                // Sentences of the further hands are harder than those of most people, and many.
                var (chance, counts) = (Exponent.Chance(score), Dataset.HandOf(outcome.Example) is null ? 1 : 0.5);
                var said = Enumerable.Range(0, size).Where(i => x[i] != 0).ToArray();
                foreach (var i in said)
                {
                    slope[i] += counts * x[i] * ((isRight(outcome) ? 1 : 0) - chance);
                    foreach (var j in said)
                    {
                        bend[i, j] += counts * x[i] * x[j] * chance * (1 - chance);
                    }
                }
            }

            for (var i = 0; i < size; i++)
            {
                slope[i] -= L2 * weights[i];
                bend[i, i] += L2;
            }

            var step = Solve(bend, slope);
            for (var i = 0; i < size; i++)
            {
                weights[i] += step[i];
            }
        }

        return weights;
    }

    /// <summary>Elimination; the matrix is positive.</summary>
    private static double[] Solve(double[,] matrix, double[] right)
    {
        var size = right.Length;
        for (var k = 0; k < size; k++)
        {
            for (var i = k + 1; i < size; i++)
            {
                var factor = matrix[i, k] / matrix[k, k];
                for (var j = k; j < size; j++)
                {
                    matrix[i, j] -= factor * matrix[k, j];
                }

                right[i] -= factor * right[k];
            }
        }

        var result = new double[size];
        for (var i = size - 1; i >= 0; i--)
        {
            var rest = right[i];
            for (var j = i + 1; j < size; j++)
            {
                rest -= matrix[i, j] * result[j];
            }

            result[i] = rest / matrix[i, i];
        }

        return result;
    }
}
