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
    private static readonly WordSet AreaMarkers = new(NameVocabulary.AreaMarkers);

    private readonly PhraseTable<string> units = new();
    private readonly PhraseTable<string> areas = new();
    private readonly PhraseTable<string> plans = new();
    private readonly PhraseTable<string> shortAreas = new();
    private readonly PeopleMatcher people;

    public NameMatcher(LanguageContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var phrase in UnitPhrases.Of(context.Units))
        {
            units.Add(phrase.Words, phrase.Name);
        }

        foreach (var area in context.Areas)
        {
            var folded = VietnameseText.Fold(VietnameseText.Tidy(area));
            void Put(PhraseTable<string> table, (string Area, string Said)[] synonyms)
            {
                foreach (var (_, said) in synonyms.Where(s => folded.Contains(VietnameseText.Fold(s.Area), StringComparison.Ordinal)))
                {
                    table.AddPatterns(said, area);
                }
            }

            areas.Add(area, area);
            Put(areas, NameVocabulary.AreaSynonyms);
            Put(shortAreas, NameVocabulary.AreaShort);
        }

        foreach (var phrase in PlanPhrases.Of(context.Plans))
        {
            plans.Add(phrase.Words, phrase.Name);
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
        TakeEach(sentence, hits, at => Best(sentence, at));
        TakeEach(sentence, hits, at => people.At(sentence, at, hits));
        hits.Sort(static (a, b) => a.Start - b.Start);
        sentence.Measure();
        return hits;
    }

    /// <summary>Adds all words of names to the spelling corrector.</summary>
    internal void Teach(Spelling spelling)
    {
        foreach (var words in units.Phrases.Concat(areas.Phrases).Concat(plans.Phrases))
        {
            spelling.Teach(words);
        }

        people.Teach(spelling);
    }

    private static void TakeEach(Sentence sentence, List<NameHit> hits, Func<int, NameHit?> find)
    {
        for (var i = 0; i < sentence.Count; i++)
        {
            if (!sentence.IsTaken(i) && find(i) is { } hit)
            {
                hits.Add(hit);
                sentence.Take(hit.Start, hit.Length);
                i = hit.Start + hit.Length - 1;
            }
        }
    }

    /// <summary>The longest name; of equally long ones a plan, else a unit.</summary>
    private NameHit? Best(Sentence sentence, int at)
    {
        if (AreaMarkers.At(sentence, at) is var marker and > 0 && AreaBehind(sentence, at, at + marker) is { } marked)
        {
            return marked;
        }

        var plan = plans.Longest(sentence, at) is { } named && !PlanNumbers.IsNumbered(sentence, named.End) ? named : default;
        var unit = units.Longest(sentence, at) ?? default;
        var area = areas.Longest(sentence, at) ?? default;
        var (kind, best) = plan.Length >= unit.Length && plan.Length >= area.Length ? (NameKind.Plan, plan)
            : unit.Length >= area.Length ? (NameKind.Unit, unit) : (NameKind.Area, area);
        return best.Length > 0 ? Hit(sentence, kind, best.Value, at, best.End) : null;
    }

    /// <summary>An area after its marker word, even if a unit's name has the same words: "mảng kiểm soát thủ tục hành chính".</summary>
    private NameHit? AreaBehind(Sentence sentence, int at, int end)
    {
        var area = areas.Longest(sentence, end) ?? areas.Longest(sentence, end + 1) ?? areas.Longest(sentence, end + 2)
            ?? (sentence[at].Fold is "mang" or "linh" or "lv" ? shortAreas.Longest(sentence, end) : null);
        return area is { } hit ? Hit(sentence, NameKind.Area, hit.Value, at, hit.End) : null;
    }

    private string? Only(string text, NameKind kind)
    {
        var names = Find(text).Where(h => h.Kind == kind).Select(h => h.Name).Distinct(StringComparer.Ordinal).Take(2).ToList();
        return names.Count == 1 ? names[0] : null;
    }

    internal static NameHit Hit(Sentence sentence, NameKind kind, string name, int from, int to) =>
        new(kind, name, from, to - from, sentence.Span(from, to - 1));
}

/// <summary>One way of saying a name.</summary>
internal sealed record NamePhrase(string Name, string Words);
