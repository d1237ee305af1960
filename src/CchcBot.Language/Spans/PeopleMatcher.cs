using CchcBot.Language.Words;

namespace CchcBot.Language.Spans;

/// <summary>
/// Finds people by full name, or by given name after a title or next to the person's unit. A given name alone is an ordinary word (Quý, Năm, An, Bình)
/// and is not recognised.
/// </summary>
internal sealed class PeopleMatcher
{
    private static readonly PhraseTable<bool> Titles = new();

    // Indexes by given name, and by the first word of each suffix of two or more words of the name; each in the order of the people.
    private readonly ILookup<string, Person> byGiven;
    private readonly ILookup<string, (Person Person, int Length)> byFirst;

    static PeopleMatcher() => Titles.AddPatterns(NameVocabulary.PersonTitles, true);

    public PeopleMatcher(IReadOnlyList<KnownPerson> known)
    {
        var people = known.Select(p => new Person(p, [.. new Sentence(p.Name).Words.Select(w => WordForms.Known(w.Lower))])).Where(p => p.Words.Length > 0);
        byGiven = people.ToLookup(p => p.Words[^1].Fold, StringComparer.Ordinal);
        byFirst = byGiven.SelectMany(p => p).SelectMany(p => Enumerable.Range(2, p.Words.Length - 1).Reverse().Select(length => (Person: p, Length: length)))
            .ToLookup(p => p.Person.Words[^p.Length].Fold, StringComparer.Ordinal);
    }

    /// <summary>The person, if the text is nothing but that person's name or given name; else null.</summary>
    public string? Whole(string text)
    {
        var sentence = new Sentence(text);
        return sentence.Count > 0 ? Ending(sentence, 0, sentence.Count)?.Known.Name : null;
    }

    /// <summary>Makes names known to the spelling corrector as correct; nothing is corrected to a person's name.</summary>
    public void Teach(Spelling spelling)
    {
        foreach (var word in byGiven.SelectMany(static people => people).Select(static p => p.Words).Concat(Titles.Phrases).SelectMany(static words => words))
        {
            spelling.Know(word);
        }
    }

    /// <summary>The person named at a word that is not taken; null if none is.</summary>
    /// <param name="names">The names found so far, units among them.</param>
    public NameHit? At(Sentence sentence, int at, List<NameHit> names) =>
        FullName(sentence, at) ?? Titled(sentence, at) ?? BesideUnit(sentence, at, names) ?? Possessive(sentence, at);

    private NameHit? FullName(Sentence sentence, int at)
    {
        foreach (var (person, length) in byFirst[sentence[at].Fold])
        {
            // Middle and given name alone are a name if both are capitalised and the middle name is distinctive.
            if (Fits(sentence, at, person.Words.AsSpan(^length..)) && !IsPeriod(sentence, at + length - 1)
                && (length == person.Words.Length || length > 2 || (sentence[at].IsCapital && sentence[at + 1].IsCapital
                    && (person.Words[^2].Fold is not ("van" or "thi") || sentence[at].IsMarked || sentence[at + 1].IsMarked))))
            {
                return Hit(sentence, at, length, person);
            }
        }

        return null;
    }

    /// <summary>"trưởng phòng An", "anh Lê Cường", "anh Quốc Cường", "chị Bình".</summary>
    private NameHit? Titled(Sentence sentence, int at)
    {
        // "việc của chi Bình": a title that lost its mark, before a capitalised name.
        var isBare = sentence[at + 1].IsCapital && sentence[at].Fold is "chi" or "ong" or "ba" or "co" or "chu" or "bac";
        var title = Titles.Longest(sentence, at)?.Length ?? (isBare ? 1 : 0);
        var name = at + title;
        if (title == 0 || sentence.IsTaken(name) || !MayBeTitle(sentence, at, title))
        {
            return null;
        }

        for (var length = Math.Min(4, sentence.Count - name); length >= 1; length--)
        {
            if (Ending(sentence, name, length) is { } person && !IsPeriod(sentence, name + length - 1) && !IsOther(sentence, name + length))
            {
                return Hit(sentence, at, title + length, person);
            }
        }

        return null;
    }

    /// <summary>A single letter, "em" and "bạn" are titles only before a capitalised name; "c nam con may viec" is typed without any capitals.</summary>
    private static bool MayBeTitle(Sentence sentence, int at, int length) =>
        length > 1 || sentence[at].Fold is not ("a" or "c" or "o" or "em" or "ban" or "co" or "can" or "cv" or "tp") || sentence[at + length].IsCapital
        || (sentence[at].Fold is "a" or "c" && sentence.IsPlain && !sentence.Words.Exists(static w => w.IsCapital));

    /// <summary>Whether another capitalised word follows directly, so that the full name is another person's.</summary>
    private static bool IsOther(Sentence sentence, int next) => sentence[next - 1].IsCapital && sentence[next].Gap == " "
        && sentence[next] is { IsCapital: true, IsMarked: true, Raw.Length: > 1, Fold: not ("quy" or "thang" or "phong" or "ban" or "trung") } word
        && word.Raw.Skip(1).All(char.IsLower) && !sentence.IsTaken(next);

    private NameHit? BesideUnit(Sentence sentence, int at, List<NameHit> names)
    {
        if (!byGiven.Contains(sentence[at].Fold) || (at == 0 && sentence[at].Fold == "quy"))
        {
            return null;
        }

        var next = sentence[at + 1].Fold is "ben" or "cua" or "o" ? at + 2 : at + 1;
        var unit = names.Find(u => u.Kind == NameKind.Unit && (u.Start == next || u.Start == at + 1));
        if (unit is null || !(sentence[at].IsCapital || unit.Start == at + 1))
        {
            return null;
        }

        var fits = byGiven[sentence[at].Fold].Where(p => p.Known.Unit == unit.Name && sentence.Is(at, p.Words[^1])).Take(2).ToList();
        return fits.Count == 1 ? Hit(sentence, at, 1, fits[0]) : null;
    }

    /// <summary>A possessive: "Cường's tasks".</summary>
    private NameHit? Possessive(Sentence sentence, int at)
    {
        var isOwner = sentence[at].IsCapital && sentence[at + 1] is { Fold: "s", Gap: "'" or "’" };
        return isOwner && byGiven[sentence[at].Fold].Take(2).ToList() is [var only] ? Hit(sentence, at, 2, only) : null;
    }

    /// <summary>Whether the word is a period after a form of address ("anh quý này", "chị năm nay"); "anh Quý trước 15/12" is a name.</summary>
    private static bool IsPeriod(Sentence sentence, int at)
    {
        var word = sentence[at];
        if (word.Fold is not ("quy" or "nam") || sentence[at + 1].AfterPunctuation)
        {
            return false;
        }

        var (next, behind) = (sentence[at + 1], sentence[at + 2]);
        return next.Fold is "nay" or "ngoai" or "i" or "ii" or "iii" or "iv" || next.Number is (>= 1 and <= 4) or >= 1990
            || (next.Fold is "truoc" or "sau" or "toi" or "qua" or "vua" or "hien" && !(word.IsCapital && word.IsMarked)
                && behind is not ({ IsNumber: true } or { Fold: "ngay" or "thang" or "quy" or "khi" or "han" or "nam" or "het" or "cuoi" }));
    }

    /// <summary>The only person whose name ends with these words; null if there is none or several.</summary>
    private Person? Ending(Sentence sentence, int at, int length) =>
        byGiven[sentence[at + length - 1].Fold].Where(p => EndsWith(sentence, at, length, p)).Take(2).ToList() is [var only] ? only : null;

    // Also family and given name without the middle name.
    private static bool EndsWith(Sentence sentence, int at, int length, Person person) => length <= person.Words.Length
        && (Fits(sentence, at, person.Words.AsSpan(^length..))
            || (length == 2 && Fits(sentence, at, [person.Words[0], person.Words[^1]])));

    private static bool Fits(Sentence sentence, int at, ReadOnlySpan<WordForms> words) =>
        sentence.Has(at, words, lenient: sentence[at].IsCapital);

    private static NameHit Hit(Sentence sentence, int at, int length, Person person) =>
        NameMatcher.Hit(sentence, NameKind.Person, person.Known.Name, at, at + length);

    private sealed record Person(KnownPerson Known, WordForms[] Words);
}
