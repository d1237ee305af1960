namespace CchcBot.Language.Model;

/// <summary>What something may be, with the chance of each.</summary>
internal sealed class Distribution<T>
{
    private readonly (T Value, double Chance)[] ranked;

    public Distribution(IEnumerable<(T Value, double Chance)> chances) => ranked = [.. chances.OrderByDescending(c => c.Chance)];

    public T Best => ranked[0].Value;

    public double Chance => ranked[0].Chance;

    /// <summary>How much likelier the best is than the next.</summary>
    public double Margin => ranked.Length > 1 ? ranked[0].Chance - ranked[1].Chance : 1;

    /// <summary>Likeliest first.</summary>
    public IReadOnlyList<(T Value, double Chance)> Ranked => ranked;

    public double this[T value] => Array.Find(ranked, r => EqualityComparer<T>.Default.Equals(r.Value, value)).Chance;
}
