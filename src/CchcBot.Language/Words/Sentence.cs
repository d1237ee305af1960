using System.Buffers;
using CchcBot.Domain.Text;

namespace CchcBot.Language.Words;

/// <summary>One word of a sentence: a run of letters and digits.</summary>
internal sealed class SentenceWord(WordForms typed, int start, string gap)
{
    private static readonly SearchValues<char> Stops = SearchValues.Create(",.;:?!()\n");

    private bool? lostMarks;

    /// <summary>As typed, composed.</summary>
    public string Raw => typed.Raw;

    /// <summary>As typed, lower case.</summary>
    public string Lower => typed.Lower;

    /// <summary>Position in the composed text.</summary>
    public int Start => start;

    public int End => start + typed.Raw.Length;

    /// <summary>What stands between the previous word and this one.</summary>
    public string Gap => gap;

    /// <summary>Without diacritics, lower case; after a correction, that of the corrected word.</summary>
    public string Fold { get; private set; } = typed.Fold;

    /// <summary>With diacritics, wherever the tone was put.</summary>
    public string Key { get; private set; } = typed.Key;

    /// <summary>Of <see cref="Fold"/>.</summary>
    public uint Hash { get; private set; } = typed.Hash;

    /// <summary>Typed with diacritics.</summary>
    public bool IsMarked { get; private set; } = typed.IsMarked;

    /// <summary>
    /// Typed plain, but no Vietnamese syllable is written so: one that ends in c, ch or t has a tone mark ("viec", "sach"),
    /// and "ie" and "uo" have a hat or hook ("nhiem", "thuong").
    /// </summary>
    public bool HasLostMarks => lostMarks ??= !IsMarked && Fold.Length >= 3 && Syllables.LooksVietnamese(Fold) && !char.IsUpper(Raw[^1])
        && (Fold[^1] is 'c' or 't' || Fold.EndsWith("ch", StringComparison.Ordinal) || Fold.Contains("ie", StringComparison.Ordinal)
            || (Fold.Contains("uo", StringComparison.Ordinal) && Fold[0] != 'q'))
        && !Knowledge.English.Contains(Fold);

    /// <summary>What the word was taken for, where it was misspelt.</summary>
    public string? Corrected { get; private set; }

    public bool IsCapital => char.IsUpper(Raw[0]);

    public bool IsNumber => typed.IsNumber;

    /// <summary>Whether a comma, stop or bracket stands before the word.</summary>
    public bool AfterPunctuation => gap.AsSpan().ContainsAny(Stops);

    /// <summary>The value of a number of at most four digits, or -1.</summary>
    public int Number => IsNumber && Raw.Length <= 4 ? int.Parse(Raw, System.Globalization.CultureInfo.InvariantCulture) : -1;

    /// <summary>Takes the word for another; always true.</summary>
    public bool Correct(VocabularyWord word)
    {
        Corrected = word.Text;
        lostMarks = null;
        (Fold, Key, Hash, IsMarked) = (word.Fold, word.Key, word.Hash, word.IsMarked);
        return true;
    }
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

    public void Take(int start, int length) => taken.AsSpan(start, length).Fill(true);

    public void Release(int start, int length) => taken.AsSpan(start, length).Clear();

    /// <summary>Makes two words of one; before anything is taken.</summary>
    public void Split(int index, int at)
    {
        var word = Words[index];
        Words[index] = new SentenceWord(WordForms.Of(word.Raw.AsSpan(0, at)), word.Start, word.Gap);
        Words.Insert(index + 1, new SentenceWord(WordForms.Of(word.Raw.AsSpan(at)), word.Start + at, " "));
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
        var words = new List<SentenceWord>(text.Length / 4);
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

            words.Add(new SentenceWord(WordForms.Of(text.AsSpan(start, i - start)), start, GapOf(text.AsSpan(end, start - end))));
            end = i;
        }

        return words;
    }

    // Nearly all words stand behind one of these.
    private static string GapOf(ReadOnlySpan<char> gap) => gap switch { "" => "", " " => " ", ", " => ", ", "/" => "/", _ => gap.ToString() };

    private static bool IsWordCharacter(char c) =>
        char.IsLetterOrDigit(c) || (c > '\u007F' && char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark);
}
