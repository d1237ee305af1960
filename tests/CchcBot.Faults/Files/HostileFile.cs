using System.Globalization;

namespace CchcBot.Faults.Files;

/// <summary>A file that is harmless but costly: what it is made of, and how it is made. It is made when it is needed: some are large unpacked.</summary>
internal sealed record HostileFile(string Name, Func<byte[]> Make)
{
    public const int MostBytes = 10 << 20;

    /// <summary>All of them, in the same order each time; none is larger than what may be sent.</summary>
    public static IReadOnlyList<HostileFile> All() =>
        [.. HostileTables.All(), .. HostileLists.All(), .. HostileDocuments.All(), .. HostileParts.All(), .. HostileTexts.All(), .. HostilePdf.All(),
            .. HostileMixtures.All()];

    /// <summary>A file of each so many, by chance of that seed.</summary>
    public static IReadOnlyList<HostileFile> Sample(int count, int seed)
    {
        var all = All();
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(i => all[(i * all.Count / count) + random.Next(all.Count / count)])];
    }

    public static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
