using CchcBot.Domain.Text;

namespace CchcBot.Domain.Time;

/// <summary>A token of a text about time: a word or phrase, a number or a punctuation mark.</summary>
/// <param name="Value">The number's value, where it is one.</param>
/// <param name="Start">Its position in the composed text.</param>
/// <param name="End">The position after it.</param>
/// <param name="Spaced">White space precedes it.</param>
internal readonly record struct Term(TermKind Kind, int Value, int Start, int End, bool Spaced)
{
    /// <summary>Length in characters; for a number, its count of digits.</summary>
    public int Length => End - Start;
}

/// <summary>The tokenizer: the first stage of reading, which splits a text into terms by <see cref="DeadlineVocabulary"/>.</summary>
internal sealed class DeadlineTerms
{
    private readonly List<Term> terms = [];

    public DeadlineTerms(string text)
    {
        Text = VietnameseText.Compose(text);
        var plain = !VietnameseText.HasDiacritics(Text);
        var raw = Cut(Text);
        for (var i = 0; i < raw.Count;)
        {
            i += Understand(raw, i, plain);
        }
    }

    /// <summary>The composed text to which the terms' positions refer.</summary>
    public string Text { get; }

    public int Count => terms.Count;

    /// <summary>The term at an index; out of range it is a Stop, so that the grammar needs no bounds checks.</summary>
    public Term this[int index] => index >= 0 && index < terms.Count ? terms[index] : new Term(TermKind.Stop, 0, Text.Length, Text.Length, true);

    public bool Is(int index, TermKind kind) => index >= 0 && index < terms.Count && terms[index].Kind == kind;

    public bool Is(int index, TermKind first, TermKind second) => Is(index, first) || Is(index, second);

    public string Raw(int index) => Text[this[index].Start..this[index].End];

    /// <summary>The text of the terms from (inclusive) to (exclusive), with white space normalised.</summary>
    public string Words(int from, int to) =>
        from >= to || from >= Count ? "" : VietnameseText.Tidy(Text[this[from].Start..this[Math.Min(to, Count) - 1].End]);

    /// <summary>Adds the longest phrase in the vocabulary that begins here, or the single term. Returns the number of terms consumed.</summary>
    private int Understand(List<Term> raw, int at, bool plain)
    {
        var term = raw[at];
        if (term.Kind != TermKind.Word)
        {
            terms.Add(term);
            return 1;
        }

        if (plain && Homonym(raw, at) is { } number)
        {
            terms.Add(term with { Kind = TermKind.NumberWord, Value = number });
            return 1;
        }

        for (var length = WordsInRow(raw, at); length > 0; length--)
        {
            var phrase = string.Join(' ', raw.Skip(at).Take(length).Select(t => Text[t.Start..t.End]));
            if (DeadlineVocabulary.TryFind(phrase, plain, out var kind, out var value))
            {
                terms.Add(term with { Kind = kind, Value = value, End = raw[at + length - 1].End });
                return length;
            }
        }

        var word = Text[term.Start..term.End];
        var roman = DeadlineVocabulary.Roman(word);
        var unit = NumberFollows(raw, at) ? DeadlineVocabulary.UnitBeforeNumber(word) : null;
        terms.Add(term with { Kind = unit ?? (roman > 0 ? TermKind.Roman : TermKind.Word), Value = roman });
        return 1;
    }

    /// <summary>Without diacritics, "sau" before "thang" is six (not "after"), and "tu" after "quy" or "thang" is four (not "from").</summary>
    private int? Homonym(List<Term> raw, int at) => VietnameseText.Fold(Text[raw[at].Start..raw[at].End]) switch
    {
        "sau" when at + 1 < raw.Count && VietnameseText.Fold(Text[raw[at + 1].Start..raw[at + 1].End]) == "thang" => 6,
        "tu" when terms.Count > 0 && terms[^1].Kind is TermKind.Quarter or TermKind.Month => 4,
        _ => null,
    };

    private static int WordsInRow(List<Term> raw, int at)
    {
        var length = 1;
        while (length < DeadlineVocabulary.LongestPhrase && at + length < raw.Count && raw[at + length].Kind == TermKind.Word)
        {
            length++;
        }

        return length;
    }

    private bool NumberFollows(List<Term> raw, int at)
    {
        var next = at + 1;
        if (next < raw.Count && raw[next].Kind == TermKind.Dot && !raw[next].Spaced)
        {
            next++;
        }

        return next < raw.Count && (raw[next].Kind == TermKind.Number
            || (raw[next].Kind == TermKind.Word && DeadlineVocabulary.Roman(Text[raw[next].Start..raw[next].End]) > 0))
            && (at == 0 || raw[at].Spaced || raw[at - 1].Kind is not (TermKind.Slash or TermKind.Dash or TermKind.Number));
    }

    private static List<Term> Cut(string text)
    {
        var raw = new List<Term>();
        var spaced = true;
        for (var i = 0; i < text.Length;)
        {
            var c = text[i];
            if (char.IsWhiteSpace(c))
            {
                if (c is '\n' or '\r')
                {
                    raw.Add(new Term(TermKind.Stop, 0, i, i + 1, spaced));
                }

                spaced = true;
                i++;
                continue;
            }

            if (c is '*' or '\u2022')
            {
                // Bullets, and emphasis marks of text files.
                i++;
                continue;
            }

            var end = i + 1;
            if (char.IsAsciiDigit(c))
            {
                end = RunEnd(text, i, char.IsAsciiDigit);
                raw.Add(new Term(TermKind.Number, int.TryParse(text.AsSpan(i, end - i), out var value) ? value : int.MaxValue, i, end, spaced));
            }
            else if (IsLetter(c))
            {
                end = RunEnd(text, i, IsLetter);
                AddWord(raw, text, i, end, spaced);
            }
            else
            {
                raw.Add(new Term(MarkOf(c), 0, i, end, spaced));
            }

            spaced = false;
            i = end;
        }

        return StopSentences(raw, text);
    }

    /// <summary>Splits "QI" and "QuýIII" into two words.</summary>
    private static void AddWord(List<Term> raw, string text, int start, int end, bool spaced)
    {
        var word = text[start..end];
        var folded = VietnameseText.Fold(word);
        var cut = folded.StartsWith("quy", StringComparison.Ordinal) || folded.StartsWith("qui", StringComparison.Ordinal) ? 3 : 1;
        if (folded[0] == 'q' && word.Length > cut && DeadlineVocabulary.Roman(word[cut..]) is >= 1 and <= 5)
        {
            raw.Add(new Term(TermKind.Word, 0, start, start + cut, spaced));
            raw.Add(new Term(TermKind.Word, 0, start + cut, end, Spaced: false));
        }
        else
        {
            raw.Add(new Term(TermKind.Word, 0, start, end, spaced));
        }
    }

    /// <summary>A full stop before white space ends the sentence, unless it follows an abbreviation ("Q. I").</summary>
    private static List<Term> StopSentences(List<Term> raw, string text)
    {
        for (var i = 0; i < raw.Count; i++)
        {
            var abbreviation = i > 0 && raw[i - 1].Kind == TermKind.Word && (raw[i - 1].Length == 1
                || (raw[i - 1].Length == 2 && char.IsUpper(text[raw[i - 1].Start])));
            if (raw[i].Kind == TermKind.Dot && (i + 1 == raw.Count || (raw[i + 1].Spaced && !abbreviation)))
            {
                raw[i] = raw[i] with { Kind = TermKind.Stop };
            }
        }

        return raw;
    }

    private static bool IsLetter(char c) => char.IsLetter(c) || c is >= '\u0300' and <= '\u036F';

    private static int RunEnd(string text, int start, Func<char, bool> belongs)
    {
        var end = start + 1;
        while (end < text.Length && belongs(text[end]))
        {
            end++;
        }

        return end;
    }

    private static TermKind MarkOf(char c) => c switch
    {
        '/' or '\u2044' or '\u2215' => TermKind.Slash,
        '.' => TermKind.Dot,
        '-' or '\u2212' or '~' or '\u2192' or '>' or (>= '\u2010' and <= '\u2015') => TermKind.Dash,
        ',' => TermKind.Comma,
        ':' => TermKind.Colon,
        ';' => TermKind.Stop,
        '(' or '[' => TermKind.Open,
        ')' or ']' => TermKind.Close,
        '&' or '+' => TermKind.And,
        _ => TermKind.Mark,
    };
}
