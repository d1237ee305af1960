using CchcBot.Domain.Text;

namespace CchcBot.Language.Old;

/// <summary>Words of the sentence, from Start to before End, that hint at something.</summary>
internal readonly record struct CueHit(UpdateCue Cue, int Start, int End)
{
    public int Length => End - Start;

    public bool Covers(CueHit other) => Start <= other.Start && End >= other.End;
}

/// <summary>
/// A phrase of the vocabulary. Written as words with single blanks; <c>a|b_c</c> is either "a" or "b c", <c>x?</c> may be missing,
/// <c>..</c> up to three words of any kind, <c>...</c> up to eight, <c>#</c> a number (digits, or a number word), <c>&lt;other&gt;</c> another unit or a
/// person, <c>&lt;own&gt;</c> the sender's unit, <c>&lt;ref&gt;</c> a task's number, <c>&lt;end&gt;</c> the clause's end, <c>&lt;start&gt;</c> its beginning.
/// </summary>
internal sealed class UpdatePhrase
{
    private readonly Element[] _elements;

    private UpdatePhrase(UpdateCue cue, string words)
    {
        Cue = cue;
        _elements = [.. words.Split(' ').Select(Element.Parse)];
    }

    private enum ElementKind
    {
        Word,
        Gap,
        Number,
        Other,
        Own,
        End,
        Start,
        Reference,
    }

    public UpdateCue Cue { get; }

    /// <summary>The phrase as written, once for each choice between several words.</summary>
    public static IEnumerable<UpdatePhrase> Parse(UpdateCue cue, string written)
    {
        var at = Array.FindIndex(written.Split(' '), w => w.Contains('|') && w.AsSpan().IndexOfAny('_', '#', '<') >= 0);
        if (at < 0)
        {
            return [new(cue, written.Replace('_', ' '))];
        }

        var words = written.Split(' ');
        var choices = words[at].Split('|').ToLookup(c => c.AsSpan().IndexOfAny('_', '#', '<') < 0);
        var forms = choices[false].Select(c => c.Replace('_', ' ')).ToList();
        if (choices[true].Any())
        {
            forms.Add(string.Join('|', choices[true]));
        }

        return forms.SelectMany(form => Parse(cue, string.Join(' ', words[..at].Append(form).Concat(words[(at + 1)..]))));
    }

    /// <summary>The folded words that the phrase can begin with; null where it can begin with anything.</summary>
    public IReadOnlyList<string>? Firsts
    {
        get
        {
            var firsts = new List<string>();
            foreach (var element in _elements)
            {
                if (element.Kind != ElementKind.Word)
                {
                    return null;
                }

                firsts.AddRange(element.Words.Select(w => w.Fold));
                if (!element.Optional)
                {
                    return firsts;
                }
            }

            return null;
        }
    }

    public IEnumerable<(string Fold, string Key)> Words => _elements.SelectMany(e => e.Words);

    /// <summary>The position after the longest match that begins at <paramref name="at"/>, or -1.</summary>
    public int Match(IReadOnlyList<UpdateWord> words, int at) => Match(words, at, 0);

    private int Match(IReadOnlyList<UpdateWord> words, int at, int element)
    {
        if (element == _elements.Length)
        {
            return at;
        }

        var wanted = _elements[element];
        switch (wanted.Kind)
        {
            case ElementKind.End:
                return EndsClause(words, at) ? Match(words, at, element + 1) : -1;
            case ElementKind.Start:
                return at == 0 || words[at - 1].Kind == WordKind.Mark ? Match(words, at, element + 1) : -1;
            case ElementKind.Gap:
                for (var skip = 0; skip <= wanted.Longest && (skip == 0 || Inner(words, at + skip - 1)); skip++)
                {
                    var end = Match(words, at + skip, element + 1);
                    if (end >= 0)
                    {
                        return end;
                    }
                }

                return -1;
            default:
                if (at < words.Count && wanted.Fits(words[at]))
                {
                    var next = at + 1;
                    while (wanted.Kind is ElementKind.Other or ElementKind.Own && next < words.Count && words[next].Name == words[at].Name)
                    {
                        next++;
                    }

                    var end = Match(words, next, element + 1);
                    if (end >= 0)
                    {
                        return end;
                    }
                }

                return wanted.Optional ? Match(words, at, element + 1) : -1;
        }
    }

    private static bool Inner(IReadOnlyList<UpdateWord> words, int at) => at < words.Count && (words[at].Kind != WordKind.Mark || words[at].Is('/'));

    // Particles after a question or a denial do not say anything more.
    private static bool EndsClause(IReadOnlyList<UpdateWord> words, int at)
    {
        while (at < words.Count && words[at].Kind != WordKind.Mark && UpdateVocabulary.Particles.Contains(words[at].Fold))
        {
            at++;
        }

        return at >= words.Count || words[at].Kind == WordKind.Mark;
    }

    private sealed record Element(ElementKind Kind, (string Fold, string Key)[] Words, bool Optional)
    {
        public int Longest { get; private init; }

        public static Element Parse(string text)
        {
            var optional = text.Length > 1 && text[^1] == '?';
            text = optional ? text[..^1] : text;
            return text switch
            {
                ".." => new(ElementKind.Gap, [], optional) { Longest = 3 },
                "..." => new(ElementKind.Gap, [], optional) { Longest = 8 },
                "<ref>" => new(ElementKind.Reference, [], optional),
                "#" => new(ElementKind.Number, [], optional),
                "<other>" => new(ElementKind.Other, [], optional),
                "<own>" => new(ElementKind.Own, [], optional),
                "<end>" => new(ElementKind.End, [], optional),
                "<start>" => new(ElementKind.Start, [], optional),
                _ => new(ElementKind.Word, [.. text.Split('|').Select(w => (VietnameseText.Fold(w), VietnameseText.ToneKey(w)))], optional),
            };
        }

        public bool Fits(UpdateWord word)
        {
            switch (Kind)
            {
                case ElementKind.Number:
                    return word.Kind == WordKind.Number || UpdateNumbers.Word(word) is not null;
                case ElementKind.Reference:
                    return word.Kind is WordKind.Number or WordKind.Mixed;
                case ElementKind.Other:
                    return word.Name is WordName.OtherUnit or WordName.Person;
                case ElementKind.Own:
                    return word.Name == WordName.OwnUnit;
            }

            // Words of a unit's name say nothing by themselves.
            foreach (var (fold, key) in Words)
            {
                if (word.Name == WordName.None && word.Fold == fold && (word.Loose || word.Key == key))
                {
                    return true;
                }
            }

            return false;
        }
    }
}
