using CchcBot.Language.Words;

namespace CchcBot.Language.Spans;

/// <summary>
/// Finds people by full name, or by given name after a title or next to the person's unit. A given name alone is an ordinary word (Quý, Năm, An, Bình)
/// and is not recognised.
/// </summary>
internal sealed class PeopleMatcher
{
    private static readonly PhraseTable<bool> Titles = TitleTable();
    private readonly List<Person> people;

    // Indexes by given name, and by the first word of each suffix of two or more words of the name; each in the order of the people.
    private readonly ILookup<string, Person> byGiven;
    private readonly ILookup<string, (Person Person, int Length)> byFirst;

    public PeopleMatcher(IReadOnlyList<KnownPerson> known)
    {
        people = [.. known.Select(p => new Person(p, [.. new Sentence(p.Name).Words.Select(w => new VocabularyWord(w.Lower))]))];
        byGiven = people.Where(p => p.Words.Length > 0).ToLookup(p => p.Words[^1].Fold, StringComparer.Ordinal);
        byFirst = people.SelectMany(p => Enumerable.Range(2, Math.Max(0, p.Words.Length - 1)).Reverse().Select(length => (Person: p, Length: length)))
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
        foreach (var word in people.SelectMany(p => p.Words).Concat(Titles.Words()))
        {
            spelling.Know(word);
        }
    }

    public List<NameHit> Find(Sentence sentence, List<NameHit> units)
    {
        var hits = new List<NameHit>();
        for (var i = 0; i < sentence.Count; i++)
        {
            if (!sentence.IsTaken(i) && (FullName(sentence, i) ?? Titled(sentence, i) ?? BesideUnit(sentence, i, units) ?? Possessive(sentence, i)) is { } hit)
            {
                hits.Add(hit);
                sentence.Take(hit.Start, hit.Length);
                i = hit.Start + hit.Length - 1;
            }
        }

        return hits;
    }

    private NameHit? FullName(Sentence sentence, int at)
    {
        foreach (var (person, length) in byFirst[sentence[at].Fold])
        {
            if (Fits(sentence, at, person.Words.AsSpan(^length..)) && !IsPeriod(sentence, at + length - 1)
                && (length > 2 || person.Words.Length == 2 || IsName(sentence, at, person)))
            {
                return Hit(sentence, at, length, person);
            }
        }

        return null;
    }

    /// <summary>Whether middle and given name alone are a name: both capitalised, with a distinctive middle name.</summary>
    private static bool IsName(Sentence sentence, int at, Person person) =>
        sentence[at].IsCapital && sentence[at + 1].IsCapital && (person.Words[^2].Fold is not ("van" or "thi") || sentence[at].IsMarked
            || sentence[at + 1].IsMarked);

    private NameHit? Titled(Sentence sentence, int at)
    {
        // "việc của chi Bình": a title that lost its mark, before a capitalised name.
        var isBare = at + 1 < sentence.Count && sentence[at + 1].IsCapital && sentence[at].Fold is "chi" or "ong" or "ba" or "co" or "chu" or "bac";
        var bare = isBare ? new PhraseHit<bool>(at, 1, true) : (PhraseHit<bool>?)null;
        if ((Titles.Longest(sentence, at) ?? bare) is not { } title || title.End >= sentence.Count || sentence.IsTaken(title.End)
            || !MayBeTitle(sentence, title))
        {
            return null;
        }

        // "trưởng phòng An", "anh Lê Cường", "anh Quốc Cường", "chị Bình".
        for (var length = Math.Min(4, sentence.Count - title.End); length >= 1; length--)
        {
            if (Ending(sentence, title.End, length) is { } person && !IsPeriod(sentence, title.End + length - 1) && !IsOther(sentence, title, length))
            {
                return Hit(sentence, at, title.Length + length, person);
            }
        }

        return null;
    }

    /// <summary>A single letter, "em" and "bạn" are titles only before a capitalised name.</summary>
    private static bool MayBeTitle(Sentence sentence, PhraseHit<bool> title)
    {
        var first = sentence[title.Start].Fold;
        var name = sentence[title.End];
        return first switch
        {
            // "c nam con may viec", typed without diacritics and capitals.
            "a" or "c" when title.Length == 1 && sentence.IsPlain && !sentence.Words.Exists(static w => w.IsCapital) => true,
            "a" or "c" or "em" or "ban" or "co" or "can" or "cv" or "tp" => title.Length > 1 || name.IsCapital,
            _ => true,
        };
    }

    /// <summary>Whether another capitalised word follows directly, so that the full name is another person's.</summary>
    private static bool IsOther(Sentence sentence, PhraseHit<bool> title, int length)
    {
        var next = title.End + length;
        return next < sentence.Count && sentence[next - 1].IsCapital && sentence[next].IsCapital && sentence[next].Gap == " "
            && sentence[next].IsMarked && !sentence.IsTaken(next) && next - 1 > title.Start && sentence[next].Raw.Length > 1
            && sentence[next].Raw.Skip(1).All(char.IsLower) && sentence[next].Fold is not ("quy" or "thang" or "phong" or "ban" or "trung");
    }

    private NameHit? BesideUnit(Sentence sentence, int at, List<NameHit> units)
    {
        if (units.Count == 0 || !byGiven.Contains(sentence[at].Fold))
        {
            return null;
        }

        var next = at + 1 < sentence.Count && sentence[at + 1].Fold is "ben" or "cua" or "o" ? at + 2 : at + 1;
        var unit = units.Find(u => u.Kind == NameKind.Unit && (u.Start == next || u.Start == at + 1));
        if (unit is null || !(sentence[at].IsCapital || unit.Start == at + 1))
        {
            return null;
        }

        var fits = byGiven[sentence[at].Fold]
            .Where(p => string.Equals(p.Known.Unit, unit.Name, StringComparison.Ordinal) && sentence.Is(at, p.Words[^1])).Take(2).ToList();
        return fits.Count == 1 && !(at == 0 && sentence[at].Fold == "quy") && !(at > 0 && sentence[at - 1].Fold is "trong" or "tung" or "theo")
            ? Hit(sentence, at, 1, fits[0])
            : null;
    }

    /// <summary>A possessive: "Cường's tasks".</summary>
    private NameHit? Possessive(Sentence sentence, int at)
    {
        if (at + 1 >= sentence.Count || sentence[at + 1].Fold != "s" || sentence[at + 1].Gap is not ("'" or "’") || !sentence[at].IsCapital)
        {
            return null;
        }

        var fits = byGiven[sentence[at].Fold].Take(2).ToList();
        return fits.Count == 1 ? Hit(sentence, at, 2, fits[0]) : null;
    }

    /// <summary>Whether the word is a period after a form of address ("anh quý này", "chị năm nay"); "anh Quý trước 15/12" is a name.</summary>
    private static bool IsPeriod(Sentence sentence, int at)
    {
        var word = sentence[at];
        if (word.Fold is not ("quy" or "nam") || at + 1 >= sentence.Count || sentence[at + 1].AfterPunctuation)
        {
            return false;
        }

        var next = sentence[at + 1];
        if (next.Fold is "nay" or "ngoai" or "hien" || next.Fold is "i" or "ii" or "iii" or "iv" || next.Number is >= 1 and <= 4 or >= 1990)
        {
            return !(word.IsCapital && at > 1 && next.Fold is "nay" && Later(sentence, at + 1));
        }

        if (next.Fold is not ("truoc" or "sau" or "toi" or "qua" or "vua"))
        {
            return false;
        }

        return !(word.IsCapital && word.IsMarked && at > 0)
            && !(at + 2 < sentence.Count && (sentence[at + 2].IsNumber || sentence[at + 2].Fold is "ngay" or "thang" or "quy" or "khi" or "han" or "nam"
                or "het" or "cuoi"));

        static bool Later(Sentence sentence, int from) => from + 1 < sentence.Count && sentence[from + 1].Fold is "quy" or "nam" or "thang";
    }

    /// <summary>The only person whose name ends with these words; null if there is none or several.</summary>
    private Person? Ending(Sentence sentence, int at, int length)
    {
        Person? only = null;
        foreach (var person in byGiven[sentence[at + length - 1].Fold])
        {
            if (EndsWith(sentence, at, length, person))
            {
                if (only is not null)
                {
                    return null;
                }

                only = person;
            }
        }

        return only;
    }

    private static bool EndsWith(Sentence sentence, int at, int length, Person person)
    {
        if (length > person.Words.Length || length < 1 || at + length > sentence.Count)
        {
            return false;
        }

        if (Fits(sentence, at, person.Words.AsSpan(^length..)))
        {
            return true;
        }

        // Family and given name without the middle name.
        return length == 2 && sentence.Is(at, person.Words[0], lenient: true) && Given(sentence, at + 1, person);
    }

    private static bool Given(Sentence sentence, int at, Person person) =>
        !sentence.IsTaken(at) && sentence.Is(at, person.Words[^1], lenient: sentence[at].IsCapital || person.Words[^1].Fold is not ("quy" or "nam"));

    private static bool Fits(Sentence sentence, int at, ReadOnlySpan<VocabularyWord> words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (at + i >= sentence.Count || sentence.IsTaken(at + i) || !sentence.Is(at + i, words[i], lenient: words.Length > 1 || sentence[at + i].IsCapital))
            {
                return false;
            }
        }

        return true;
    }

    private static NameHit Hit(Sentence sentence, int at, int length, Person person) =>
        new(NameKind.Person, person.Known.Name, at, length, sentence.Span(at, at + length - 1));

    private static PhraseTable<bool> TitleTable()
    {
        var table = new PhraseTable<bool>();
        foreach (var title in NameVocabulary.PersonTitles.Split(';'))
        {
            table.AddPattern(title, true);
        }

        return table;
    }

    private sealed record Person(KnownPerson Known, VocabularyWord[] Words);
}
