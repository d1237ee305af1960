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

    /// <summary>The natural logarithm of a positive number.</summary>
    public static double Log(double x)
    {
        var bits = BitConverter.DoubleToInt64Bits(x);
        var doublings = (int)(bits >> 52) - 1023;
        var rest = BitConverter.Int64BitsToDouble((bits & 0xFFFFFFFFFFFFFL) | 0x3FF0000000000000L);
        var (ratio, sum) = ((rest - 1) / (rest + 1), 0.0);
        var power = ratio;
        for (var n = 1; n <= 27; n += 2)
        {
            sum += power / n;
            power *= ratio * ratio;
        }

        return (doublings * Ln2) + (2 * sum);
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
