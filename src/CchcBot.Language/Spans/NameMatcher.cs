using CchcBot.Language.Words;
using CchcBot.Domain.Text;

namespace CchcBot.Language.Spans;

public enum NameKind
{
    Unit,
    Person,
    Area,
    Plan,
}

/// <summary>A name found in a text.</summary>
/// <param name="Name">The full name in the office's directory.</param>
/// <param name="Start">Index of its first word.</param>
/// <param name="Length">Number of words.</param>
/// <param name="Said">The words as typed.</param>
public sealed record NameHit(NameKind Kind, string Name, int Start, int Length, string Said);

/// <summary>
/// Finds the office's units, people, areas and plans in typed text: full names, aliases, initials and unambiguous parts, with or without diacritics.
/// Built once per office; immutable.
/// </summary>
public sealed class NameMatcher
{
    private readonly PhraseTable<NamePhrase> units = new();
    private readonly PhraseTable<NamePhrase> areas = new();
    private readonly PhraseTable<NamePhrase> plans = new();
    private readonly PhraseTable<bool> areaMarkers = new();
    private readonly PhraseTable<NamePhrase> shortAreas = new();
    private readonly PeopleMatcher people;

    public NameMatcher(LanguageContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var phrase in UnitPhrases.Of(context.Units))
        {
            units.Add(phrase.Words, phrase);
        }

        foreach (var (words, area) in AreaPhrases(context.Areas))
        {
            areas.Add(words, new NamePhrase(area, words, Strong: true));
        }

        foreach (var (known, said) in NameVocabulary.AreaShort)
        {
            foreach (var area in context.Areas.Where(a => IsSameArea(VietnameseText.Fold(VietnameseText.Tidy(a)), VietnameseText.Fold(known))))
            {
                shortAreas.Add(said, new NamePhrase(area, said, Strong: false));
            }
        }

        foreach (var phrase in PlanPhrases.Of(context.Plans))
        {
            plans.Add(phrase.Words, phrase);
        }

        foreach (var marker in NameVocabulary.AreaMarkers.Split(';'))
        {
            areaMarkers.AddPattern(marker, true);
        }

        people = new PeopleMatcher(context.People);
    }

    /// <summary>All names in the text, in order.</summary>
    public IReadOnlyList<NameHit> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Find(new Sentence(text));
    }

    /// <summary>The unit that the text names; null if it names none or several.</summary>
    public string? Unit(string text) => Only(text, NameKind.Unit);

    /// <summary>The person that the text names; null if it names none or several.</summary>
    public string? Person(string text) => Only(text, NameKind.Person) ?? people.Whole(text);

    /// <summary>Finds names, the longest first at each position, and marks their words as taken.</summary>
    internal List<NameHit> Find(Sentence sentence)
    {
        var hits = new List<NameHit>();
        for (var i = 0; i < sentence.Count; i++)
        {
            if (!sentence.IsTaken(i) && Best(sentence, i) is { } hit)
            {
                hits.Add(hit);
                sentence.Take(hit.Start, hit.Length);
                i = hit.Start + hit.Length - 1;
            }
        }

        hits.AddRange(people.Find(sentence, hits));
        hits.Sort(static (a, b) => a.Start - b.Start);
        sentence.Measure();
        return hits;
    }

    /// <summary>Adds all words of names to the spelling corrector.</summary>
    internal void Teach(Spelling spelling)
    {
        foreach (var table in (PhraseTable<NamePhrase>[])[units, areas, plans])
        {
            table.Teach(spelling);
        }

        people.Teach(spelling);
    }

    private NameHit? Best(Sentence sentence, int at)
    {
        if (areaMarkers.Longest(sentence, at) is { } marker && AreaBehind(sentence, marker) is { } area)
        {
            return area;
        }

        var plan = plans.Longest(sentence, at) is { } named && !PlanNumbers.IsNumbered(sentence, named.End) ? named : (PhraseHit<NamePhrase>?)null;
        var unit = units.Longest(sentence, at);
        var plainArea = areas.Longest(sentence, at);
        if (plan is { } p && p.Length >= (unit?.Length ?? 0) && p.Length >= (plainArea?.Length ?? 0))
        {
            return Hit(sentence, NameKind.Plan, p);
        }

        if (unit is { } u && u.Length >= (plainArea?.Length ?? 0))
        {
            return Hit(sentence, NameKind.Unit, u);
        }

        return plainArea is { } a ? Hit(sentence, NameKind.Area, a) : null;
    }

    /// <summary>An area after its marker word, even if a unit's name has the same words: "mảng kiểm soát thủ tục hành chính".</summary>
    private NameHit? AreaBehind(Sentence sentence, PhraseHit<bool> marker)
    {
        for (var i = marker.End; i < Math.Min(sentence.Count, marker.End + 3); i++)
        {
            if (areas.Longest(sentence, i) is { } hit)
            {
                var whole = new PhraseHit<NamePhrase>(marker.Start, hit.End - marker.Start, hit.Value);
                return Hit(sentence, NameKind.Area, whole);
            }
        }

        return sentence[marker.Start].Fold is "mang" or "linh" or "lv" && shortAreas.Longest(sentence, marker.End) is { } brief
            ? Hit(sentence, NameKind.Area, new PhraseHit<NamePhrase>(marker.Start, brief.End - marker.Start, brief.Value))
            : null;
    }

    private string? Only(string text, NameKind kind)
    {
        var names = Find(text).Where(h => h.Kind == kind).Select(h => h.Name).Distinct(StringComparer.Ordinal).Take(2).ToList();
        return names.Count == 1 ? names[0] : null;
    }

    private static NameHit Hit(Sentence sentence, NameKind kind, PhraseHit<NamePhrase> hit) =>
        new(kind, hit.Value.Name, hit.Start, hit.Length, sentence.Span(hit.Start, hit.End - 1));

    private static IEnumerable<(string Words, string Area)> AreaPhrases(IReadOnlyList<string> areas)
    {
        foreach (var area in areas)
        {
            yield return (area, area);
            var key = VietnameseText.Fold(VietnameseText.Tidy(area));
            foreach (var (known, said) in NameVocabulary.AreaSynonyms)
            {
                if (!IsSameArea(key, VietnameseText.Fold(known)))
                {
                    continue;
                }

                foreach (var words in said.Split(';').SelectMany(s => Pattern.Expand(s.Trim())))
                {
                    yield return (words, area);
                }
            }
        }
    }

    private static bool IsSameArea(string area, string known) =>
        area.Contains(known, StringComparison.Ordinal)
        || (known == "chinh quyen so" && area.Contains("chinh quyen dien tu", StringComparison.Ordinal));
}

/// <summary>One way of saying a name.</summary>
/// <param name="Strong">Whether it is recognised alone; else only after the word for its kind.</param>
internal sealed record NamePhrase(string Name, string Words, bool Strong);
