namespace CchcBot.Domain.Text;

/// <summary>Full names of people in what others typed.</summary>
public static class FullName
{
    /// <summary>
    /// Puts a mark in the place of each whole occurrence of the name, whatever its case, diacritics and distances. A name of one word is left:
    /// "An" stands in too many other words.
    /// </summary>
    /// <param name="text">Anything; returned as it is where the name is not in it, else composed.</param>
    /// <param name="name">A full name as it is stored.</param>
    /// <param name="mark">What stands there instead.</param>
    public static string Hide(string text, string name, string mark)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = VietnameseText.Fold(VietnameseText.Tidy(name)).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 2)
        {
            return text;
        }

        var folded = VietnameseText.Fold(text);
        var found = Find(folded, words, 0);
        if (found is null)
        {
            return text;
        }

        // As long as the composed text: a position in one is a position in the other.
        var composed = VietnameseText.Compose(text);
        var result = new System.Text.StringBuilder(composed.Length);
        var from = 0;
        for (; found is { } place; found = Find(folded, words, from))
        {
            result.Append(composed, from, place.Start - from).Append(mark);
            from = place.End;
        }

        return result.Append(composed, from, composed.Length - from).ToString();
    }

    private static (int Start, int End)? Find(string folded, string[] words, int from)
    {
        for (
            var start = folded.IndexOf(words[0], from, StringComparison.Ordinal);
            start >= 0;
            start = folded.IndexOf(words[0], start + 1, StringComparison.Ordinal)
        )
        {
            if ((start == 0 || !char.IsLetterOrDigit(folded[start - 1])) && End(folded, words, start) is { } end)
            {
                return (start, end);
            }
        }

        return null;
    }

    /// <summary>Where the name that begins there ends; null where it is another one.</summary>
    private static int? End(string folded, string[] words, int at)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (i > 0)
            {
                var blank = at;
                while (at < folded.Length && char.IsWhiteSpace(folded[at]))
                {
                    at++;
                }

                if (at == blank)
                {
                    return null;
                }
            }

            if (string.CompareOrdinal(folded, at, words[i], 0, words[i].Length) != 0)
            {
                return null;
            }

            at += words[i].Length;
        }

        return at < folded.Length && char.IsLetterOrDigit(folded[at]) ? null : at;
    }
}
