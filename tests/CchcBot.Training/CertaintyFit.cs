using CchcBot.Language.Model;

namespace CchcBot.Training;

/// <summary>Fits the chance that a reading is right to what came of readings, by Newton's steps.</summary>
internal static class CertaintyFit
{
    private const double L2 = 2;

    public static Certainty Of(IReadOnlyList<Outcome> outcomes) => new(
    [
        Fit([.. outcomes.Where(o => o.IsReport)], o => o.Right),
        Fit([.. outcomes.Where(o => !o.IsReport)], o => o.Right),
        Fit([.. outcomes.Where(o => o.IsReport && o.MayHarm)], o => !o.Harms),
    ]);

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

                var chance = Exponent.Chance(score);
                var said = Enumerable.Range(0, size).Where(i => x[i] != 0).ToArray();
                foreach (var i in said)
                {
                    slope[i] += x[i] * ((isRight(outcome) ? 1 : 0) - chance);
                    foreach (var j in said)
                    {
                        bend[i, j] += x[i] * x[j] * chance * (1 - chance);
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
