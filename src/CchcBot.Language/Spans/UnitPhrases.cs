using CchcBot.Language.Words;
using CchcBot.Domain.Text;

namespace CchcBot.Language.Spans;

/// <summary>All ways of naming the office's units, without those that fit several units.</summary>
internal static class UnitPhrases
{
    private static readonly HashSet<string> Ordinary = [.. NameVocabulary.OrdinaryParts.Select(VietnameseText.Fold)];

    public static IEnumerable<NamePhrase> Of(IReadOnlyList<KnownUnit> units)
    {
        var own = units.SelectMany(u => u.Aliases.Append(u.Name).Select(said => (Key(said), u.Name))).ToLookup(p => p.Item1, p => p.Name);
        var all = new Dictionary<string, (string Name, string Words, bool Clash)>(StringComparer.Ordinal);
        foreach (var unit in units)
        {
            foreach (var words in Ways(unit).Select(w => w.Trim()).Where(w => w.Length > 0))
            {
                // An ambiguous phrase is dropped, unless it is a unit's own name or alias.
                var key = Key(words);
                var clash = all.TryGetValue(key, out var other) && !string.Equals(other.Name, unit.Name, StringComparison.Ordinal);
                if (!clash || own[key].Contains(unit.Name))
                {
                    all[key] = (unit.Name, words, false);
                }
                else if (!own[key].Contains(other.Name))
                {
                    all[key] = other with { Clash = true };
                }
            }
        }

        return all.Values.Where(static v => !v.Clash).Select(static v => new NamePhrase(v.Name, v.Words, Strong: true));
    }

    private static string Key(string words) => string.Join(' ', new Sentence(words).Words.Select(static w => w.Fold));

    private static IEnumerable<string> Ways(KnownUnit unit)
    {
        foreach (var said in unit.Aliases.Append(unit.Name).SelectMany(Shortened))
        {
            yield return said;
            yield return Join(said);
            var (type, shorts, core) = Apart(said);
            var types = type is null ? [] : shorts.Prepend(type).ToArray();
            foreach (var part in Parts(core))
            {
                if (part.Bare)
                {
                    yield return part.Words;
                }

                // "phòng ban" is not combined with single words, since "phòng ban hành" would match.
                foreach (var t in types.Where(t => !t.Contains(" ban", StringComparison.Ordinal) || part.Words.Contains(' ', StringComparison.Ordinal)))
                {
                    yield return $"{t} {part.Words}";
                }
            }

            foreach (var initials in Initials(type, core))
            {
                yield return initials;
            }
        }

        foreach (var (part, synonym) in NameVocabulary.UnitSynonyms)
        {
            if (Key(unit.Name).Contains(Key(part), StringComparison.Ordinal))
            {
                yield return synonym;
                foreach (var t in Apart(unit.Name).Shorts.Append(Apart(unit.Name).Type ?? string.Empty))
                {
                    yield return $"{t} {synonym}";
                    yield return $"{synonym} {t}";
                }
            }
        }
    }

    /// <summary>The name itself, and variants with abbreviations expanded or inserted.</summary>
    private static IEnumerable<string> Shortened(string said)
    {
        yield return said;
        foreach (var (letters, full) in NameVocabulary.Abbreviations)
        {
            if (Replace(said, letters, full) is { } longer)
            {
                yield return longer;
            }

            if (Replace(said, full, letters) is { } shorter)
            {
                yield return shorter;
            }
        }
    }

    private static string? Replace(string text, string what, string by)
    {
        var padded = $" {text.ToLowerInvariant()} ";
        var found = $" {what} ";
        return padded.Contains(found, StringComparison.Ordinal) ? padded.Replace(found, $" {by} ", StringComparison.Ordinal).Trim() : null;
    }

    private static string Join(string said)
    {
        var words = new Sentence(said).Words;
        return words.All(w => w.Raw.All(c => !char.IsLower(c)) || w.Raw.Length == 1) ? string.Concat(words.Select(w => w.Raw)) : said;
    }

    private static (string? Type, string[] Shorts, string Core) Apart(string said)
    {
        var words = new Sentence(said).Words;
        foreach (var (type, shorts) in NameVocabulary.UnitTypes)
        {
            foreach (var form in shorts.Prepend(type))
            {
                var length = form.Count(c => c == ' ') + 1;
                if (words.Count > length && Key(said).StartsWith(Key(form) + ' ', StringComparison.Ordinal))
                {
                    return (type, shorts, said[words[length].Start..]);
                }
            }
        }

        return (null, [], said);
    }

    /// <summary>The name without its type, its segments, and its prefixes; Bare = recognised without the type.</summary>
    private static IEnumerable<(string Words, bool Bare)> Parts(string core)
    {
        var segments = core.Split(['-', ',', '–', '&'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(s => s.Split(" và ", StringSplitOptions.TrimEntries)).ToArray();
        var words = new Sentence(string.Join(' ', segments)).Words.Select(w => w.Raw).ToArray();
        yield return (core, IsBare(core));
        yield return (string.Join(' ', words), IsBare(core));
        yield return (string.Join(" và ", segments), IsBare(core));
        yield return (string.Join(" and ", segments), IsBare(core));
        foreach (var segment in segments)
        {
            yield return (segment, IsBare(segment));
        }

        for (var length = 1; length < words.Length; length++)
        {
            yield return (string.Join(' ', words[..length]), false);
        }

        // Recognised alone only from the beginning of a segment: "soát thủ tục hành chính" begins inside a word.
        var starts = segments.Select(segment => new Sentence(segment).Count).ToArray();
        for (var from = 0; from + 2 <= words.Length; from++)
        {
            var begins = Enumerable.Range(1, starts.Length).Any(n => starts.Take(n).Sum() == from);
            yield return (string.Join(' ', words[from..]), begins && words.Length - from >= 3 && IsBare(string.Join(' ', words[from..])));
        }
    }

    private static bool IsBare(string words)
    {
        var key = Key(words);
        return (key.Contains(' ', StringComparison.Ordinal) && !Ordinary.Contains(key)) || (key.Length >= 3 && words.All(c => !char.IsLower(c)));
    }

    private static IEnumerable<string> Initials(string? type, string core)
    {
        var words = new Sentence(core).Words.Where(w => w.Fold is not ("va" or "cua")).ToArray();
        var letters = string.Concat(words.Select(w => w.Raw[0]));
        if (letters.Length < 2)
        {
            yield break;
        }

        if (letters.Length >= 3)
        {
            yield return letters;
        }

        if (type is null)
        {
            yield break;
        }

        var typeLetters = string.Concat(type.Split(' ').Select(w => w[0]));
        yield return $"{typeLetters}{letters}";
        yield return $"{typeLetters} {letters}";
        yield return $"{type} {letters}";
    }
}
