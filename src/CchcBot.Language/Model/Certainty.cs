namespace CchcBot.Language.Model;

/// <summary>
/// The probability that a whole reading is right, given the reader's evidence: a logistic regression, fitted on readings of sentences held out from the
/// model's training.
/// </summary>
internal sealed class Certainty(IReadOnlyList<double[]> weights)
{
    /// <summary>Number of signs by which the acts of a question are weighed.</summary>
    public const int Signs = 46;

    /// <summary>Those of reports, questions and harmless reports, then those of the signs of acts and of times.</summary>
    public IReadOnlyList<double[]> Weights => weights;

    public double OfReport(ReadOnlySpan<double> evidence) => Chance(weights[0], evidence);

    public double OfQuestion(ReadOnlySpan<double> evidence) => Chance(weights[1], evidence);

    /// <summary>The probability that a report read as done, extension or cancel really is one.</summary>
    public double OfHarmless(ReadOnlySpan<double> evidence) => Chance(weights[2], evidence);

    /// <summary>How likely one act is among the others, from its signs; comparable within one message only.</summary>
    public double OfAct(ReadOnlySpan<double> signs) => Sum(weights[3], signs);

    /// <inheritdoc cref="OfAct"/>
    public double OfTime(ReadOnlySpan<double> signs) => Sum(weights[4], signs);

    public static Certainty Read(BinaryReader reader) => new(
        [.. Enumerable.Range(0, 5).Select(_ => Enumerable.Range(0, reader.ReadInt32()).Select(_ => reader.ReadDouble()).ToArray())]);

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
