namespace CchcBot.Language.Model;

/// <summary>
/// The exponential function, computed with double additions and multiplications only: Math.Exp may differ in its last bit between processors, and training
/// must give the same weights on all of them.
/// </summary>
internal static class Exponent
{
    private const double Ln2 = 0.693147180559945309417232121458;

    public static double Of(double x)
    {
        if (x < -700)
        {
            return 0;
        }

        var halvings = (int)Math.Floor(Math.Min(x, 700) / Ln2 + 0.5);
        var rest = Math.Min(x, 700) - halvings * Ln2;
        var (sum, term) = (1.0, 1.0);
        for (var n = 1; n <= 14; n++)
        {
            term = term * rest / n;
            sum += term;
        }

        return sum * BitConverter.Int64BitsToDouble((halvings + 1023L) << 52);
    }

    public static double Chance(double score) => 1 / (1 + Of(-score));

    /// <summary>Softmax: turns scores into probabilities that add up to 1, in place.</summary>
    public static void Share(Span<double> scores)
    {
        var top = scores[0];
        foreach (var score in scores)
        {
            top = Math.Max(top, score);
        }

        var sum = 0.0;
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] = Of(scores[i] - top);
            sum += scores[i];
        }

        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] /= sum;
        }
    }
}
