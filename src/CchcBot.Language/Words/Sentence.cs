using System.Buffers;
using CchcBot.Domain.Text;

namespace CchcBot.Language.Words;

/// <summary>One word of a sentence: a run of letters and digits.</summary>
internal sealed class SentenceWord(WordForms word, int start, string gap)
{
    /// <summary>What stands before and after all words.</summary>
    public static readonly SentenceWord None = new(WordForms.Known(string.Empty), 0, ".");

    private static readonly SearchValues<char> Stops = SearchValues.Create(",.;:?!()\n");

    private readonly WordForms typed = word;
    private bool? lostMarks;

    /// <summary>As typed, in Unicode NFC.</summary>
    public string Raw => typed.Raw;

    /// <summary>As typed, in lower case.</summary>
    public string Lower => typed.Lower;

    /// <summary>Position in the NFC text.</summary>
    public int Start => start;

    public int End => start + typed.Raw.Length;

    /// <summary>The characters between the previous word and this one.</summary>
    public string Gap => gap;

    /// <summary>The word as typed, or its correction.</summary>
    public WordForms Read { get; private set; } = word;

    /// <summary>Lower case without diacritics, after spelling correction.</summary>
    public string Fold => Read.Fold;

    /// <summary>With diacritics, independent of the position of the tone mark within the syllable, after spelling correction.</summary>
    public string Key => Read.Key;

    /// <summary>Hash of <see cref="Fold"/>.</summary>
    public uint Hash => Read.Hash;

    /// <summary>Whether it, or its correction, has diacritics.</summary>
    public bool IsMarked => Read.IsMarked;

    /// <summary>
    /// Typed without diacritics, although no Vietnamese syllable is spelt so: one that ends in c, ch or t has a tone mark ("viec", "sach"), and "ie" and "uo"
    /// have a circumflex or horn ("nhiem", "thuong").
    /// </summary>
    public bool HasLostMarks => lostMarks ??= !IsMarked && Fold.Length >= 3 && Syllables.LooksVietnamese(Fold) && !char.IsUpper(Raw[^1])
        && (Fold[^1] is 'c' or 't' || Fold.EndsWith("ch", StringComparison.Ordinal) || Fold.Contains("ie", StringComparison.Ordinal)
            || Fold.Contains("uo", StringComparison.Ordinal))
        && !Knowledge.English.Contains(Fold);

    /// <summary>The correction of a misspelt word, or null.</summary>
    public string? Corrected => ReferenceEquals(Read, typed) ? null : Read.Raw;

    public bool IsCapital => Raw.Length > 0 && char.IsUpper(Raw[0]);

    public bool IsNumber => typed.IsNumber;

    /// <summary>Whether a comma, full stop or bracket precedes the word.</summary>
    public bool AfterPunctuation => gap.AsSpan().ContainsAny(Stops);

    /// <summary>The value of a number with at most four digits; otherwise -1.</summary>
    public int Number => IsNumber && Raw.Length <= 4 ? int.Parse(Raw, System.Globalization.CultureInfo.InvariantCulture) : -1;

    /// <summary>Replaces the word by its correction.</summary>
    public void Correct(WordForms correction) => (Read, lostMarks) = (correction, null);
}

/// <summary>A sentence as words. Words taken by a name or a period are not read again as something else.</summary>
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

    /// <summary>Whether it was typed without diacritics, names aside; then a word matches any word with the same folded form.</summary>
    public bool IsPlain { get; private set; }

    /// <summary>A word; before the first and after the last one a word without letters behind a full stop.</summary>
    public SentenceWord this[int index] => index >= 0 && index < Words.Count ? Words[index] : SentenceWord.None;

    /// <summary>Whether it may not be read again; there is nothing to be read outside of the sentence.</summary>
    public bool IsTaken(int index) => index < 0 || index >= taken.Length || taken[index];

    /// <summary>Takes words, or gives them back.</summary>
    public void Take(int start, int length, bool isTaken = true) => taken.AsSpan(start, length).Fill(isTaken);

    /// <summary>Splits a word in two; only before any words are taken.</summary>
    public void Split(int index, int at)
    {
        var word = Words[index];
        Words[index] = new SentenceWord(WordForms.Of(word.Raw.AsSpan(0, at)), word.Start, word.Gap);
        Words.Insert(index + 1, new SentenceWord(WordForms.Of(word.Raw.AsSpan(at)), word.Start + at, " "));
        taken = [.. taken.AsSpan(0, index + 1), taken[index], .. taken.AsSpan(index + 1)];
    }

    /// <summary>The clause around the words from one up to another (exclusive): from the punctuation mark before them to the one after.</summary>
    public (int From, int To) ClauseAround(int from, int to)
    {
        while (from > 0 && !Words[from].AfterPunctuation)
        {
            from--;
        }

        while (to < Count && !Words[to].AfterPunctuation)
        {
            to++;
        }

        return (from, to);
    }

    /// <summary>The text from one word to another, both inclusive.</summary>
    public string Span(int first, int last) => Text[Words[first].Start..Words[last].End];

    /// <summary>Determines <see cref="IsPlain"/> from the words that are not taken.</summary>
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

    /// <summary>Whether the word at that position can be the given one.</summary>
    public bool Is(int index, WordForms word, bool lenient = false) => this[index].Hash == word.Hash && (this[index].IsMarked
        ? string.Equals(this[index].Key, word.Key, StringComparison.Ordinal)
        : string.Equals(this[index].Fold, word.Fold, StringComparison.Ordinal) && (!word.IsMarked || IsPlain || lenient));

    /// <summary>Whether a phrase stands at that position; of a word among others the diacritics may be missing.</summary>
    /// <param name="untaken">Whether none of its words may be taken.</param>
    /// <param name="joined">Whether no punctuation may stand in it.</param>
    public bool Has(int at, ReadOnlySpan<WordForms> phrase, bool lenient = false, bool untaken = true, bool joined = false)
    {
        for (var i = 0; i < phrase.Length; i++)
        {
            if (!Is(at + i, phrase[i], lenient || phrase.Length > 1) || (untaken && IsTaken(at + i)) || (joined && i > 0 && Words[at + i].AfterPunctuation))
            {
                return false;
            }
        }

        return true;
    }

    private static List<SentenceWord> Split(ReadOnlySpan<char> text)
    {
        var words = new List<SentenceWord>(text.Length / 4);
        var (gap, start) = (0, 0);
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && IsWordCharacter(text[i]))
            {
                continue;
            }

            if (start < i)
            {
                words.Add(new SentenceWord(WordForms.Of(text[start..i]), start, GapOf(text[gap..start])));
                gap = i;
            }

            start = i + 1;
        }

        return words;
    }

    // Constant strings for the most frequent cases avoid allocations.
    private static string GapOf(ReadOnlySpan<char> gap) => gap switch { "" => "", " " => " ", ", " => ", ", "/" => "/", _ => gap.ToString() };

    private static bool IsWordCharacter(char c) =>
        char.IsLetterOrDigit(c) || (c > '\u007F' && char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark);
}
