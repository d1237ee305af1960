using System.Runtime.CompilerServices;
using CchcBot.Domain.Text;

namespace CchcBot.Language.Old;

/// <summary>Finds the office's units and people in a sentence: full names, names without "Phòng", aliases.</summary>
internal static class UpdateNames
{
    private static readonly ConditionalWeakTable<LanguageContext, List<Known>> Cache = [];

    private static readonly string[] Prefixes = ["phong ", "ban ", "trung tam ", "van phong ", "so "];

    private static readonly HashSet<string> UnitWords = new(["phong", "p", "ban", "tt", "vp"], StringComparer.Ordinal);

    public static void Mark(List<UpdateWord> words, LanguageContext office)
    {
        foreach (var known in Cache.GetValue(office, Names))
        {
            for (var i = 0; i < words.Count; i++)
            {
                var end = Match(words, i, known);
                if (end > 0 && words[i].Name == WordName.None)
                {
                    // "phòng HCQT": the word before an alias belongs to it.
                    while (known.Name != WordName.Person && i > 0 && UnitWords.Contains(words[i - 1].Fold) && words[i - 1].Name == WordName.None)
                    {
                        i--;
                    }

                    for (; i < end; i++)
                    {
                        words[i] = words[i] with { Name = known.Name };
                    }

                    i--;
                }
            }
        }
    }

    private static int Match(List<UpdateWord> words, int at, Known known)
    {
        var i = at;
        foreach (var part in known.Words)
        {
            while (i > at && i < words.Count && words[i].Kind == WordKind.Mark && words[i].Shown is "-" or "," or "." or "&")
            {
                i++;
            }

            if (i >= words.Count || words[i].Fold != part)
            {
                return 0;
            }

            i++;
        }

        // A short alias is an ordinary word unless it is written as one: "NC".
        var shortAlias = known.Words.Length == 1 && known.Words[0].Length <= 3;
        return shortAlias && !words[at].Shown.All(char.IsUpper) && !(at > 0 && words[at - 1].Fold is "p" or "phong") ? 0 : i;
    }

    private static List<Known> Names(LanguageContext office)
    {
        var names = new List<Known>();
        foreach (var unit in office.Units)
        {
            var name = string.Equals(unit.Name, office.AskerUnit, StringComparison.Ordinal) ? WordName.OwnUnit : WordName.OtherUnit;
            foreach (var form in unit.Aliases.Prepend(unit.Name))
            {
                var fold = VietnameseText.Fold(form);
                names.Add(new(Parts(fold), name));
                var prefix = Array.Find(Prefixes, p => fold.StartsWith(p, StringComparison.Ordinal));
                if (prefix is not null && Parts(fold[prefix.Length..]) is { Length: > 1 } bare)
                {
                    names.Add(new(bare, name));
                }
            }

            // "Phòng Khoa giáo" of "Phòng Khoa giáo - Văn xã", "Trung tâm Công báo": a beginning that only this unit has.
            var parts = Parts(VietnameseText.Fold(unit.Name));
            for (var length = 3; length < parts.Length; length++)
            {
                var beginning = parts[..length];
                if (office.Units.Count(u => Parts(VietnameseText.Fold(u.Name)).Take(length).SequenceEqual(beginning, StringComparer.Ordinal)) == 1)
                {
                    names.Add(new(beginning, name));
                }
            }
        }

        names.AddRange(Besides(office));
        foreach (var person in office.People)
        {
            var full = Parts(VietnameseText.Fold(person.Name));
            names.Add(new(full, WordName.Person));
            names.AddRange(UpdateVocabulary.Titles.Select(title => new Known([title, full[^1]], WordName.Person)));
        }

        names.Sort((x, y) => y.Words.Length.CompareTo(x.Words.Length));
        return names;
    }

    /// <summary>"bên Khoa giáo", "phía Nội chính": a beginning without its type that only one unit has.</summary>
    private static IEnumerable<Known> Besides(LanguageContext office)
    {
        var cores = office.Units.Select(unit => (unit.Name, Words: Core(VietnameseText.Fold(unit.Name)))).ToList();
        foreach (var (unit, words) in cores)
        {
            for (var length = 2; length <= words.Length; length++)
            {
                var beginning = words[..length];
                if (cores.Count(c => c.Words.Take(length).SequenceEqual(beginning, StringComparer.Ordinal)) == 1)
                {
                    var name = string.Equals(unit, office.AskerUnit, StringComparison.Ordinal) ? WordName.OwnUnit : WordName.OtherUnit;
                    yield return new(["ben", .. beginning], name);
                    yield return new(["phia", .. beginning], name);
                }
            }
        }
    }

    private static string[] Core(string fold) =>
        Parts(Array.Find(Prefixes, p => fold.StartsWith(p, StringComparison.Ordinal)) is { } prefix ? fold[prefix.Length..] : fold);

    private static string[] Parts(string fold) => fold.Split([' ', '-', ',', '.', '&'], StringSplitOptions.RemoveEmptyEntries);

    private sealed record Known(string[] Words, WordName Name);
}
