namespace CchcBot.Language.Model;

/// <summary>
/// The chance that a whole reading is right, from what the reader saw of it: fitted by logistic regression on readings of sentences that
/// the model had not learned from.
/// </summary>
internal sealed class Certainty(IReadOnlyList<double[]> weights)
{
    /// <summary>Nothing fitted: the chance is even.</summary>
    public static readonly Certainty None = new([[], [], []]);

    public double OfReport(ReadOnlySpan<double> evidence) => Chance(weights[0], evidence);

    public double OfQuestion(ReadOnlySpan<double> evidence) => Chance(weights[1], evidence);

    /// <summary>The chance that a report read as done, extended or dropped is at least that.</summary>
    public double OfHarmless(ReadOnlySpan<double> evidence) => Chance(weights[2], evidence);

    public static Certainty Read(BinaryReader reader)
    {
        var result = new double[3][];
        for (var i = 0; i < result.Length; i++)
        {
            result[i] = new double[reader.ReadInt32()];
            for (var j = 0; j < result[i].Length; j++)
            {
                result[i][j] = reader.ReadDouble();
            }
        }

        return new(result);
    }

    public void Write(BinaryWriter writer)
    {
        foreach (var row in weights)
        {
            writer.Write(row.Length);
            foreach (var weight in row)
            {
                writer.Write(weight);
            }
        }
    }

    // The first weight stands alone.
    private static double Chance(double[] weights, ReadOnlySpan<double> evidence)
    {
        var score = weights.Length > 0 ? weights[0] : 0;
        for (var i = 0; i + 1 < weights.Length && i < evidence.Length; i++)
        {
            score += weights[i + 1] * evidence[i];
        }

        return Exponent.Chance(score);
    }
}
