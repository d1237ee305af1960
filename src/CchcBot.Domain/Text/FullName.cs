namespace CchcBot.Domain.Text;

/// <summary>Hides people's full names in free text.</summary>
public static class FullName
{
    /// <summary>
    /// Replaces each whole occurrence of the name, whatever its case, diacritics and spacing. A single-word name is not replaced, since a name like "An" is
    /// also a common word.
    /// </summary>
    /// <param name="text">Any text; returned unchanged where the name does not occur, else composed.</param>
    /// <param name="name">A full name as it is stored.</param>
    /// <param name="mark">The replacement.</param>
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

        // Folding keeps the length of the composed text, so positions are the same in both.
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

    /// <summary>The end of an occurrence of the name that begins there; null where there is none.</summary>
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
