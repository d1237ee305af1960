using System.Buffers;
using CchcBot.Domain.Text;

namespace CchcBot.Language.Words;

/// <summary>One word of a sentence: a run of letters and digits.</summary>
/// <param name="Raw">As typed, composed.</param>
/// <param name="Start">Position in the composed text.</param>
/// <param name="Gap">What stands between the previous word and this one.</param>
internal sealed record SentenceWord(string Raw, int Start, string Gap)
{
    private static readonly SearchValues<char> Stops = SearchValues.Create(",.;:?!()\n");

    private bool? lostMarks;

    /// <summary>Without diacritics, lower case; after a correction, that of the corrected word.</summary>
    public string Fold { get; private set; } = VietnameseText.Fold(Raw);

    /// <summary>With diacritics, wherever the tone was put.</summary>
    public string Key { get; private set; } = VietnameseText.ToneKey(Raw);

    /// <summary>Typed with diacritics.</summary>
    public bool IsMarked { get; private set; } = VietnameseText.HasDiacritics(Raw);

    /// <summary>
    /// Typed plain, but no Vietnamese syllable is written so: one that ends in c, ch or t has a tone mark ("viec", "sach"),
    /// and "ie" and "uo" have a hat or hook ("nhiem", "thuong").
    /// </summary>
    public bool HasLostMarks => lostMarks ??= !IsMarked && Fold.Length >= 3 && Syllables.LooksVietnamese(Fold) && !char.IsUpper(Raw[^1])
        && (Fold[^1] is 'c' or 't' || Fold.EndsWith("ch", StringComparison.Ordinal) || Fold.Contains("ie", StringComparison.Ordinal)
            || (Fold.Contains("uo", StringComparison.Ordinal) && Fold[0] != 'q'))
        && !Knowledge.English.Contains(Fold);

    /// <summary>See <see cref="WordSet"/>.</summary>
    public int FirstBit => Bit(Fold);

    /// <summary>What the word was taken for, where it was misspelt.</summary>
    public string? Corrected { get; private set; }

    public int End => Start + Raw.Length;

    public bool IsCapital => char.IsUpper(Raw[0]);

    public bool IsNumber => Raw.All(char.IsAsciiDigit);

    /// <summary>Whether a comma, stop or bracket stands before the word.</summary>
    public bool AfterPunctuation => Gap.AsSpan().ContainsAny(Stops);

    /// <summary>The value of a number of at most four digits, or -1.</summary>
    public int Number => IsNumber && Raw.Length <= 4 ? int.Parse(Raw, System.Globalization.CultureInfo.InvariantCulture) : -1;

    /// <summary>Takes the word for another; always true.</summary>
    public bool Correct(VocabularyWord word)
    {
        Corrected = word.Text;
        lostMarks = null;
        (Fold, Key, IsMarked) = (word.Fold, word.Key, word.IsMarked);
        return true;
    }

    internal static int Bit(string fold) => ((fold[0] * 7) + (fold[^1] * 3) + (fold.Length * 11)) & 63;
}

/// <summary>A sentence as words. What a name or a period has taken is not read again as something else.</summary>
internal sealed class Sentence
{
    private bool[] taken;

    public Sentence(string text)
    {
        Text = VietnameseText.Compose(text);
        Words = Split(Text);
        taken = new bool[Words.Count];
        Measure();
    }

    public string Text { get; }

    public List<SentenceWord> Words { get; }

    public int Count => Words.Count;

    /// <summary>Typed without diacritics, names left aside: then a word may be any that folds to it.</summary>
    public bool IsPlain { get; private set; }

    public SentenceWord this[int index] => Words[index];

    public bool IsTaken(int index) => taken[index];

    public bool AnyTaken(int start, int length) => taken.AsSpan(start, length).Contains(true);

    public void Take(int start, int length) => taken.AsSpan(start, length).Fill(true);

    public void Release(int start, int length) => taken.AsSpan(start, length).Clear();

    /// <summary>Makes two words of one; before anything is taken.</summary>
    public void Split(int index, int at)
    {
        var word = Words[index];
        Words[index] = new SentenceWord(word.Raw[..at], word.Start, word.Gap);
        Words.Insert(index + 1, new SentenceWord(word.Raw[at..], word.Start + at, " "));
        taken = [.. taken.AsSpan(0, index + 1), taken[index], .. taken.AsSpan(index + 1)];
    }

    /// <summary>The text from one word to another, both included.</summary>
    public string Span(int first, int last) => Text[Words[first].Start..Words[last].End];

    /// <summary>Whether the words outside of names were typed with diacritics.</summary>
    public void Measure()
    {
        var (marked, plain, bare) = (0, 0, 0);
        for (var i = 0; i < Words.Count; i++)
        {
            if (!taken[i] && !Words[i].IsNumber)
            {
                _ = Words[i].IsMarked ? marked++ : plain++;
                bare += Words[i].HasLostMarks ? 1 : 0;
            }
        }

        IsPlain = marked == 0 || (marked == 1 && plain >= 4) || (bare > 0 && plain >= marked);
    }

    /// <summary>Whether the word at that place may be the given one.</summary>
    public bool Is(int index, VocabularyWord word, bool lenient = false)
    {
        if (index < 0 || index >= Words.Count)
        {
            return false;
        }

        var typed = Words[index];
        return typed.IsMarked
            ? string.Equals(typed.Key, word.Key, StringComparison.Ordinal)
            : string.Equals(typed.Fold, word.Fold, StringComparison.Ordinal) && (!word.IsMarked || IsPlain || lenient);
    }

    private static List<SentenceWord> Split(string text)
    {
        var words = new List<SentenceWord>();
        var end = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsWordCharacter(text[i]))
            {
                continue;
            }

            var start = i;
            while (i < text.Length && IsWordCharacter(text[i]))
            {
                i++;
            }

            words.Add(new SentenceWord(text[start..i], start, text[end..start]));
            end = i;
        }

        return words;
    }

    private static bool IsWordCharacter(char c) =>
        char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark;
}
