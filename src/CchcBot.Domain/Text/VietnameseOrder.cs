namespace CchcBot.Domain.Text;

/// <summary>
/// The order of Vietnamese dictionaries: a ă â b c d đ e ê ... o ô ơ ... u ư ... y. Tones count only where the letters are equal, case last. Numbers are
/// compared by value, so that 3b comes before 10a.
/// </summary>
public sealed class VietnameseOrder : IComparer<string?>
{
    private const string Alphabet = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";

    private VietnameseOrder()
    {
    }

    public static VietnameseOrder Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        if (x is null || y is null)
        {
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        }

        var (left, right) = (VietnameseText.Compose(x), VietnameseText.Compose(y));
        var byLetters = CompareLetters(left, right);
        if (byLetters != 0)
        {
            return byLetters;
        }

        var byTones = CompareTones(left, right);
        return byTones != 0 ? byTones : string.CompareOrdinal(left, right);
    }

    private static int CompareLetters(string left, string right)
    {
        var (i, j) = (0, 0);
        while (i < left.Length && j < right.Length)
        {
            int difference;
            if (char.IsAsciiDigit(left[i]) && char.IsAsciiDigit(right[j]))
            {
                difference = Number(left, ref i).CompareTo(Number(right, ref j));
            }
            else
            {
                difference = Rank(left[i++]).CompareTo(Rank(right[j++]));
            }

            if (difference != 0)
            {
                return difference;
            }
        }

        return (left.Length - i).CompareTo(right.Length - j);
    }

    private static decimal Number(string text, ref int at)
    {
        var value = 0m;
        // 20 digits are more than any number in a plan has, and fit into a decimal.
        for (var digits = 0; at < text.Length && char.IsAsciiDigit(text[at]) && digits < 20; at++, digits++)
        {
            value = value * 10 + (text[at] - '0');
        }

        return value;
    }

    private static int CompareTones(string left, string right)
    {
        for (var i = 0; i < Math.Min(left.Length, right.Length); i++)
        {
            var difference = ToneOf(left[i]).CompareTo(ToneOf(right[i]));
            if (difference != 0)
            {
                return difference;
            }
        }

        // The lengths can differ only by leading zeros; without this comparison the order would not be transitive.
        return left.Length.CompareTo(right.Length);
    }

    private static Tone ToneOf(char c) => VietnameseLetter.TryParse(c, out var letter) ? letter.Tone : Tone.Level;

    private static int Rank(char c)
    {
        var shape = VietnameseLetter.TryParse(c, out var letter) ? letter.Shape : char.ToLowerInvariant(c);
        var place = Alphabet.IndexOf(shape, StringComparison.Ordinal);
        return place >= 0 ? 1000 + place : shape;
    }
}
