namespace CchcBot.Language.Model;

/// <summary>Possible values with their probabilities.</summary>
/// <param name="chances">The probability of each value.</param>
internal sealed class Distribution<T>(IEnumerable<(T Value, double Chance)> chances)
{
    private readonly (T Value, double Chance)[] ranked = [.. chances.OrderByDescending(c => c.Chance)];

    public T Best => ranked[0].Value;

    public double Chance => ranked[0].Chance;

    /// <summary>The values in descending order of probability.</summary>
    public IReadOnlyList<(T Value, double Chance)> Ranked => ranked;

    public double this[T value] => Array.Find(ranked, r => EqualityComparer<T>.Default.Equals(r.Value, value)).Chance;
}
