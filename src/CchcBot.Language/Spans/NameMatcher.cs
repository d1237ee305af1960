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
/// <param name="Name">The full name as the office has it.</param>
/// <param name="Start">Index of the first word of it.</param>
/// <param name="Length">How many words say it.</param>
/// <param name="Said">The words as typed.</param>
public sealed record NameHit(NameKind Kind, string Name, int Start, int Length, string Said);

/// <summary>
/// Finds the office's units, people, areas and plans in what people type: full names, aliases, initials, parts that fit
/// only one, with or without diacritics. Built once for an office; reading does not change it.
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

    /// <summary>The one unit that the text names, or null where there is none or several.</summary>
    public string? Unit(string text) => Only(text, NameKind.Unit);

    /// <summary>The one person that the text names, or null.</summary>
    public string? Person(string text) => Only(text, NameKind.Person) ?? people.Whole(text);

    /// <summary>Finds names and takes their words, longest first at each place.</summary>
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

    /// <summary>All words of names, for the correction of spelling.</summary>
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

        var plan = plans.Longest(sentence, at);
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

    /// <summary>"mảng kiểm soát thủ tục hành chính": an area, though a unit's name holds the same words.</summary>
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
/// <param name="Strong">Can stand alone; else only behind what it belongs to.</param>
internal sealed record NamePhrase(string Name, string Words, bool Strong);
