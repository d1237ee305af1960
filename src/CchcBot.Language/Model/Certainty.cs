namespace CchcBot.Language.Model;

/// <summary>
/// The probability that a whole reading is right, given the reader's evidence: a logistic regression, fitted on readings of sentences held out from the
/// model's training.
/// </summary>
internal sealed class Certainty(IReadOnlyList<double[]> weights)
{
    /// <summary>Number of signs by which the acts of a question are weighed.</summary>
    public const int Signs = 46;

    /// <summary>
    /// The weights of the signs before any were learned: the model's chance, then what contradicts the spans (none or a list beside a code, a detail of
    /// nothing, an excluded state, another's tasks) and what agrees with them (all of several states).
    /// </summary>
    public static readonly double[] Usual = [1, -0.7, -3.9, -1.2, -2.3, 1.1, -2.3, .. new double[Signs - 7]];

    /// <summary>The same for the periods that may be meant: what the grammar chooses, then how much each is asked about.</summary>
    public static readonly double[] UsualTimes = [2, 0.5, 0, -0.5, 0];

    /// <summary>Not fitted: the probability is always 0.5.</summary>
    public static readonly Certainty None = new([[], [], [], Usual, UsualTimes]);

    public double OfReport(ReadOnlySpan<double> evidence) => Chance(weights[0], evidence);

    public double OfQuestion(ReadOnlySpan<double> evidence) => Chance(weights[1], evidence);

    /// <summary>The probability that a report read as done, extension or cancel really is one.</summary>
    public double OfHarmless(ReadOnlySpan<double> evidence) => Chance(weights[2], evidence);

    /// <summary>How likely one act is among the others, from its signs; comparable within one message only.</summary>
    public double OfAct(ReadOnlySpan<double> signs) => Sum(weights[3], signs);

    /// <inheritdoc cref="OfAct"/>
    public double OfTime(ReadOnlySpan<double> signs) => Sum(weights[4], signs);

    /// <summary>The same, with other weights for acts and times.</summary>
    public Certainty With(double[] acts, double[] times) => new([weights[0], weights[1], weights[2], acts, times]);

    public static Certainty Read(BinaryReader reader)
    {
        var result = new double[5][];
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

    private static double Sum(double[] weights, ReadOnlySpan<double> signs)
    {
        var score = 0.0;
        for (var i = 0; i < signs.Length; i++)
        {
            score += weights[i] * signs[i];
        }

        return score;
    }

    // The first weight is the bias.
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
