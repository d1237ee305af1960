using System.Collections.Concurrent;
using System.Globalization;

namespace CchcBot.Domain.Text;

/// <summary>
/// Names of values that a later build stored and this one does not have. Each stands for a number outside its enum, one of single values over int, for as
/// long as the program runs, so that what was read is written as it was, and shown by its name. Whatever is asked of a value outside the enum gets the
/// answer of none of its names.
/// </summary>
public static class LaterNames
{
    // Programs write these names, people do not: more of them than this are no names.
    private const int Most = 1_000;

    /// <summary>What stands for the name: the same at each time.</summary>
    public static TNamed Of<TNamed>(string name)
        where TNamed : struct, Enum
    {
        if (Known<TNamed>.ByName.TryGetValue(name, out var known))
        {
            return known;
        }

        lock (Known<TNamed>.Sync)
        {
            if (Known<TNamed>.ByName.TryGetValue(name, out known))
            {
                return known;
            }

            if (Known<TNamed>.ByName.Count >= Most)
            {
                throw new InvalidDataException($"More than {Most} names of {typeof(TNamed).Name} are of no build of this program.");
            }

            // Far from the numbers that a forged row may hold.
            var value = (TNamed)Enum.ToObject(typeof(TNamed), int.MinValue + Known<TNamed>.ByName.Count);
            Known<TNamed>.ByValue[value] = name;
            Known<TNamed>.ByName[name] = value;
            return value;
        }
    }

    /// <summary>The name as it is stored and shown: of a number without one the number.</summary>
    public static string NameOf<TNamed>(TNamed value)
        where TNamed : struct, Enum =>
        Enum.IsDefined(value) ? value.ToString()
        : Known<TNamed>.ByValue.TryGetValue(value, out var later) ? later
        : Convert.ToInt64(value, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture);

    /// <summary>Whether a later build's name stands behind the value.</summary>
    public static bool Has<TNamed>(TNamed value)
        where TNamed : struct, Enum => Known<TNamed>.ByValue.ContainsKey(value);

    private static class Known<TNamed>
        where TNamed : struct, Enum
    {
        public static ConcurrentDictionary<string, TNamed> ByName { get; } = new(StringComparer.Ordinal);

        public static ConcurrentDictionary<TNamed, string> ByValue { get; } = new();

        public static Lock Sync { get; } = new();
    }
}

/// <summary>The same for an enum whose values stand together, over int: a name of a later build gets a bit that no name of this one has.</summary>
public static class LaterFlags
{
    private const int HighestBit = 30;

    public static TNamed Of<TNamed>(string name)
        where TNamed : struct, Enum
    {
        if (Array.IndexOf(Enum.GetNames<TNamed>(), name) >= 0)
        {
            return Enum.Parse<TNamed>(name);
        }

        lock (Known<TNamed>.Sync)
        {
            var bit = HighestBit - Known<TNamed>.ByName.Count;
            return As<TNamed>(Known<TNamed>.ByName.TryGetValue(name, out var bits) ? bits
                : bit < 0 || ((1 << bit) & Known<TNamed>.Used) != 0
                    ? throw new InvalidDataException($"{name} is one value too many for {typeof(TNamed).Name}.")
                : Known<TNamed>.ByName.GetOrAdd(name, 1 << bit));
        }
    }

    /// <summary>The names of later builds in it, in the order in which they were met.</summary>
    public static IReadOnlyList<string> In<TNamed>(TNamed value)
        where TNamed : struct, Enum =>
        [.. Known<TNamed>.ByName.Where(later => (Bits(value) & later.Value) != 0).OrderByDescending(later => later.Value).Select(later => later.Key)];

    /// <summary>What this build knows of it.</summary>
    public static TNamed KnownOf<TNamed>(TNamed value)
        where TNamed : struct, Enum => As<TNamed>(In(value).Aggregate(Bits(value), (rest, name) => rest & ~Known<TNamed>.ByName[name]));

    private static int Bits<TNamed>(TNamed value)
        where TNamed : struct, Enum => Convert.ToInt32(value, CultureInfo.InvariantCulture);

    private static TNamed As<TNamed>(int bits)
        where TNamed : struct, Enum => (TNamed)Enum.ToObject(typeof(TNamed), bits);

    private static class Known<TNamed>
        where TNamed : struct, Enum
    {
        public static ConcurrentDictionary<string, int> ByName { get; } = new(StringComparer.Ordinal);

        public static Lock Sync { get; } = new();

        public static int Used { get; } = Enum.GetValues<TNamed>().Aggregate(0, (all, value) => all | Bits(value));
    }
}
