using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using CchcBot.Language;

namespace CchcBot.Slices.Ask;

/// <summary>Names used in an office (units, people, plans, fields), as the language readers need them.</summary>
internal static class LanguageContexts
{
    // Readers build their lookup tables once per set of names and cache them by object identity: about a megabyte for a large office.
    private const int MostOffices = 64;

    // Bounds the cache: entries of past days are never used again.
    private const int MostAskers = 64;

    private static readonly BoundedCache<string, OfficeNames> Known = new(MostOffices);

    // A plan with one section, "II. NHIỆM VỤ", has no fields: those words are said of any task.
    private static readonly HashSet<string> AnyTask = ["nhiem vu", "noi dung", "cong viec", "noi dung thuc hien", "noi dung nhiem vu"];

    // Names last built for a workspace: while workspace and plans are the same objects, nothing has to be rebuilt or compared.
    private static readonly ConditionalWeakTable<Workspace, Source> Last = [];

    /// <summary>Number of offices whose names are cached.</summary>
    internal static int Count => Known.Count;

    /// <summary>Returns the same object for the same names, unit and day, so that the readers' tables are reused.</summary>
    public static LanguageContext Context(Workspace office, Person asker, IReadOnlyList<PlanState> plans, DateOnly today) =>
        NamesOf(office, plans).For(office.FindUnit(asker.Unit)?.Name, today);

    private static OfficeNames NamesOf(Workspace office, IReadOnlyList<PlanState> plans)
    {
        if (Last.TryGetValue(office, out var last) && last.Plans.SequenceEqual(plans, ReferenceEqualityComparer.Instance))
        {
            return last.Names;
        }

        var names = new OfficeNames(
            [.. office.Units.Select(u => new KnownUnit(u.Name, u.Aliases))],
            [.. office.People.Select(p => new KnownPerson(p.Name, office.FindUnit(p.Unit)?.Name))],
            [.. plans.Select(p => p.Info.Title).Distinct()],
            [.. plans.SelectMany(p => p.Tasks).Select(t => t.Task.Area).OfType<string>().Distinct().Where(a => !AnyTask.Contains(VietnameseText.Fold(a)))]);
        var key = names.Fingerprint();
        if (Known.Find(key) is { } known)
        {
            names = known;
        }
        else
        {
            Known.Keep(key, names);
        }

        Last.AddOrUpdate(office, new Source([.. plans], names));
        return names;
    }

    private sealed record Source(PlanState[] Plans, OfficeNames Names);

    private sealed record OfficeNames(KnownUnit[] Units, KnownPerson[] People, string[] Plans, string[] Areas)
    {
        private readonly BoundedCache<(string? Unit, DateOnly Day), LanguageContext> askers = new(MostAskers);

        public LanguageContext For(string? unit, DateOnly day)
        {
            if (askers.Find((unit, day)) is { } known)
            {
                return known;
            }

            var context = new LanguageContext(day, unit, Units, People, Plans, Areas);
            askers.Keep((unit, day), context);
            return context;
        }

        // A hash as cache key: the names themselves would be stored twice.
        public string Fingerprint() => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n',
        [
            .. Units.Select(u => $"u{u.Name}\t{string.Join('\t', u.Aliases)}"),
            .. People.Select(p => $"p{p.Name}\t{p.Unit}"),
            .. Plans.Select(p => $"k{p}"),
            .. Areas.Select(a => $"a{a}"),
        ]))));
    }
}
