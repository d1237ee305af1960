using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using CchcBot.Domain.Tasks;
using CchcBot.Language;
using CchcBot.Office;

namespace CchcBot.Slices.Ask;

/// <summary>The names that may be said in an office: what the readers of words are given.</summary>
internal static class OfficeWords
{
    // The readers make their tables of an office's names once and know them again by their identity: some megabyte for a large office.
    private const int MostOffices = 64;

    // The days of last week are nobody's any more.
    private const int MostAskers = 64;

    private static readonly BoundedCache<string, OfficeNames> Known = new(MostOffices);

    // What an office's names were last made of: while it is the same, nothing is listed or compared.
    private static readonly ConditionalWeakTable<Workspace, Source> Last = [];

    /// <summary>How many offices' names are kept.</summary>
    internal static int Count => Known.Count;

    /// <summary>The same object for the same names on the same day.</summary>
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
            [.. plans.SelectMany(p => p.Tasks).Select(t => t.Task.Area).OfType<string>().Distinct()]);
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

        // The names themselves would be kept twice over.
        public string Fingerprint() => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n',
        [
            .. Units.Select(u => $"u{u.Name}\t{string.Join('\t', u.Aliases)}"),
            .. People.Select(p => $"p{p.Name}\t{p.Unit}"),
            .. Plans.Select(p => $"k{p}"),
            .. Areas.Select(a => $"a{a}"),
        ]))));
    }
}
