namespace CchcBot.Language.Model;

/// <summary>Possible values with their probabilities.</summary>
internal sealed class Distribution<T>
{
    private readonly (T Value, double Chance)[] ranked;

    /// <param name="chances">The probability of each value; sorted in place.</param>
    public Distribution((T Value, double Chance)[] chances)
    {
        ranked = chances;
        Array.Sort(ranked, static (x, y) => y.Chance.CompareTo(x.Chance));
    }

    public T Best => ranked[0].Value;

    public double Chance => ranked[0].Chance;

    /// <summary>The values in descending order of probability.</summary>
    public IReadOnlyList<(T Value, double Chance)> Ranked => ranked;

    public double this[T value] => Array.Find(ranked, r => EqualityComparer<T>.Default.Equals(r.Value, value)).Chance;
}
