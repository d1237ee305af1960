using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CchcBot.Domain.Tasks;
using CchcBot.Language;
using CchcBot.Office;

namespace CchcBot.Slices.Ask;

/// <summary>The names that may be said in an office: what the readers of words are given.</summary>
internal static class OfficeWords
{
    // The readers make their tables of a context once and know it again by its identity: some megabyte for a large office. A unit's people share one,
    // the days of last week are nobody's any more, and whoever was not heard for longest makes them anew.
    private const int Most = 64;

    private static readonly BoundedCache<string, LanguageContext> Known = new(Most);

    /// <summary>How many contexts are kept.</summary>
    internal static int Count => Known.Count;

    /// <summary>The same object for the same names on the same day.</summary>
    public static LanguageContext Context(Workspace office, Person asker, IReadOnlyList<PlanState> plans, DateOnly today)
    {
        var context = new LanguageContext(
            today,
            office.FindUnit(asker.Unit)?.Name,
            [.. office.Units.Select(u => new KnownUnit(u.Name, u.Aliases))],
            [.. office.People.Select(p => new KnownPerson(p.Name, office.FindUnit(p.Unit)?.Name))],
            [.. plans.Select(p => p.Info.Title).Distinct()],
            [.. plans.SelectMany(p => p.Tasks).Select(t => t.Task.Area).OfType<string>().Distinct()]);
        var names = Fingerprint(context);
        if (Known.Find(names) is { } known)
        {
            return known;
        }

        Known.Keep(names, context);
        return context;
    }

    // The names themselves would be kept twice over.
    private static string Fingerprint(LanguageContext context) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n',
    [
        context.AsOf.ToString("O", CultureInfo.InvariantCulture),
        context.AskerUnit ?? "",
        .. context.Units.Select(u => $"u{u.Name}\t{string.Join('\t', u.Aliases)}"),
        .. context.People.Select(p => $"p{p.Name}\t{p.Unit}"),
        .. context.Plans.Select(p => $"k{p}"),
        .. context.Areas.Select(a => $"a{a}"),
    ]))));
}
