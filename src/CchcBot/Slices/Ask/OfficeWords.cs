using System.Collections.Concurrent;
using System.Globalization;
using CchcBot.Domain.Tasks;
using CchcBot.Language;
using CchcBot.Office;

namespace CchcBot.Slices.Ask;

/// <summary>The names that may be said in an office: what the readers of words are given.</summary>
internal static class OfficeWords
{
    // The readers make their tables of a context once and know it again by its identity; more offices than this make them anew.
    private const int Most = 1_000;

    private static readonly ConcurrentDictionary<string, LanguageContext> Known = new(StringComparer.Ordinal);

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
        if (Known.Count >= Most)
        {
            Known.Clear();
        }

        return Known.GetOrAdd(Fingerprint(context), context);
    }

    private static string Fingerprint(LanguageContext context) => string.Join('\n',
    [
        context.AsOf.ToString("O", CultureInfo.InvariantCulture),
        context.AskerUnit ?? "",
        .. context.Units.Select(u => $"u{u.Name}\t{string.Join('\t', u.Aliases)}"),
        .. context.People.Select(p => $"p{p.Name}\t{p.Unit}"),
        .. context.Plans.Select(p => $"k{p}"),
        .. context.Areas.Select(a => $"a{a}"),
    ]);
}
