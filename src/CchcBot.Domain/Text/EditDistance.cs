namespace CchcBot.Domain.Text;

/// <summary>How many letters two texts differ by: for "did you mean".</summary>
public static class EditDistance
{
    /// <summary>Levenshtein distance; a difference in length beyond <paramref name="most"/> gives <paramref name="most"/> plus one.</summary>
    public static int Of(string a, string b, int most = int.MaxValue - 1)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        if (Math.Abs(a.Length - b.Length) > most)
        {
            return most + 1;
        }

        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)));
            }
        }

        return row[b.Length];
    }
}
