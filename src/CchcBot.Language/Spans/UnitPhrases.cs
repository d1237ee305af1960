using CchcBot.Language.Words;
using CchcBot.Domain.Text;

namespace CchcBot.Language.Spans;

/// <summary>All ways of naming the office's units, without those that fit several units.</summary>
internal static class UnitPhrases
{
    private static readonly HashSet<string> Ordinary = [.. NameVocabulary.OrdinaryParts.Select(VietnameseText.Fold)];

    public static IEnumerable<NamePhrase> Of(IReadOnlyList<KnownUnit> units)
    {
        var own = units.SelectMany(u => u.Aliases.Append(u.Name).Select(said => (Key: Key(said), u.Name))).ToLookup(p => p.Key, p => p.Name);
        var ways = units.SelectMany(unit => Ways(unit).Select(w => w.Trim()).Where(w => w.Length > 0).Select(words => (unit.Name, Words: words)));
        foreach (var way in ways.GroupBy(w => Key(w.Words), StringComparer.Ordinal))
        {
            // An ambiguous phrase is dropped, unless it is a unit's own name or alias.
            var meant = way.Select(w => w.Name).Distinct(StringComparer.Ordinal).Count() == 1 ? way : way.Where(w => own[way.Key].Contains(w.Name));
            if (meant.LastOrDefault() is { Name: not null } last)
            {
                yield return new NamePhrase(last.Name, last.Words);
            }
        }
    }

    private static string Key(string words) => string.Join(' ', new Sentence(words).Words.Select(static w => w.Fold));

    private static IEnumerable<string> Ways(KnownUnit unit)
    {
        IEnumerable<string> Said(string said)
        {
            var (types, core) = Apart(said);
            // "phòng ban" is not combined with single words, since "phòng ban hành" would match.
            var parts = Parts(core).SelectMany(part => types
                .Where(t => !t.Contains(" ban", StringComparison.Ordinal) || part.Words.Contains(' ', StringComparison.Ordinal))
                .Select(type => $"{type} {part.Words}").Prepend(part.Bare ? part.Words : string.Empty));
            return [said, Join(said), .. parts, .. Initials(types.FirstOrDefault(), core)];
        }

        var synonyms = NameVocabulary.UnitSynonyms.Where(s => Key(unit.Name).Contains(Key(s.Part), StringComparison.Ordinal)).Select(s => s.Said);
        return unit.Aliases.Append(unit.Name).SelectMany(Shortened).SelectMany(Said)
            .Concat(synonyms.SelectMany(s => Apart(unit.Name).Types.SelectMany(type => (string[])[$"{type} {s}", $"{s} {type}"]).Prepend(s)));
    }

    /// <summary>The name itself, and variants with abbreviations expanded or inserted.</summary>
    private static IEnumerable<string> Shortened(string said)
    {
        var padded = $" {said.ToLowerInvariant()} ";
        return NameVocabulary.Abbreviations.SelectMany(a => (IEnumerable<(string What, string By)>)[(a.Short, a.Full), (a.Full, a.Short)])
            .Where(a => padded.Contains($" {a.What} ", StringComparison.Ordinal))
            .Select(a => padded.Replace($" {a.What} ", $" {a.By} ", StringComparison.Ordinal).Trim()).Prepend(said);
    }

    private static string Join(string said)
    {
        var words = new Sentence(said).Words;
        return words.All(w => w.Raw.All(c => !char.IsLower(c)) || w.Raw.Length == 1) ? string.Concat(words.Select(w => w.Raw)) : said;
    }

    /// <summary>The ways of saying the type that a name begins with, and the rest of the name.</summary>
    private static (IEnumerable<string> Types, string Core) Apart(string said)
    {
        var words = new Sentence(said).Words;
        foreach (var types in NameVocabulary.UnitTypes.Select(t => t.Short.Prepend(t.Type)))
        {
            if (types.FirstOrDefault(form => Key(said).StartsWith(Key(form) + ' ', StringComparison.Ordinal)) is { } form)
            {
                return (types, said[words[form.Split(' ').Length].Start..]);
            }
        }

        return ([], said);
    }

    /// <summary>The name without its type, its segments, and its prefixes; Bare = recognised without the type.</summary>
    private static IEnumerable<(string Words, bool Bare)> Parts(string core)
    {
        var segments = core.Split(['-', ',', '–', '&'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(s => s.Split(" và ", StringSplitOptions.TrimEntries)).ToArray();
        var parts = segments.Select(segment => new Sentence(segment).Words.Select(w => w.Raw).ToArray()).ToArray();
        var words = parts.SelectMany(part => part).ToArray();
        var starts = parts.Select((_, n) => parts.Take(n + 1).Sum(part => part.Length)).ToArray();
        var cuts = Enumerable.Range(0, Math.Max(0, words.Length - 1)).ToArray();
        return
        [
            .. ((string[])[core, string.Join(' ', words), string.Join(" và ", segments), string.Join(" and ", segments)])
                .Select(whole => (whole, IsBare(core))),
            .. segments.Select(segment => (segment, IsBare(segment))),
            .. cuts.Select(to => (string.Join(' ', words[..(to + 1)]), false)),
            // Recognised alone only from the beginning of a segment: "soát thủ tục hành chính" begins inside a word.
            .. cuts.Select(from => (End: string.Join(' ', words[from..]), IsWhole: starts.Contains(from) && words.Length - from >= 3))
                .Select(part => (part.End, part.IsWhole && IsBare(part.End))),
        ];
    }

    private static bool IsBare(string words)
    {
        var key = Key(words);
        return (key.Contains(' ', StringComparison.Ordinal) && !Ordinary.Contains(key)) || (key.Length >= 3 && words.All(c => !char.IsLower(c)));
    }

    private static string[] Initials(string? type, string core)
    {
        var letters = string.Concat(new Sentence(core).Words.Where(w => w.Fold is not "va").Select(w => w.Raw[0]));
        string[] alone = letters.Length >= 3 ? [letters] : [];
        var typeLetters = string.Concat(type?.Split(' ').Select(w => w[0]) ?? []);
        return letters.Length < 2 || type is null ? alone : [.. alone, $"{typeLetters}{letters}", $"{typeLetters} {letters}", $"{type} {letters}"];
    }
}
