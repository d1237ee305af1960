using System.Collections.Concurrent;
using System.Globalization;

namespace CchcBot.Domain.Text;

/// <summary>
/// Preserves enum names that a newer build stored and this build does not have. Each name gets a number outside the enum for the life of the process, so
/// that a value is written back as it was read and is shown by its name. For enums over int whose values are not flags. Code must treat such a value as
/// none of the known names.
/// </summary>
public static class LaterNames
{
    // Only programs write these names; more than this cannot be genuine.
    private const int Most = 1_000;

    /// <summary>The placeholder value of the name, the same each time.</summary>
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

            // Far from any number that a forged row is likely to contain.
            var value = (TNamed)Enum.ToObject(typeof(TNamed), int.MinValue + Known<TNamed>.ByName.Count);
            Known<TNamed>.ByValue[value] = name;
            Known<TNamed>.ByName[name] = value;
            return value;
        }
    }

    /// <summary>The name to store and show; for a number without a name, the number.</summary>
    public static string NameOf<TNamed>(TNamed value)
        where TNamed : struct, Enum =>
        Enum.IsDefined(value) ? value.ToString()
        : Known<TNamed>.ByValue.TryGetValue(value, out var later) ? later
        : Convert.ToInt64(value, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture);

    /// <summary>Whether the value is the placeholder of a newer build's name.</summary>
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

/// <summary>The same for flags enums over int: a newer build's name gets a bit that no name of this build uses.</summary>
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

    /// <summary>The newer builds' names in the value, in the order in which they were first read.</summary>
    public static IReadOnlyList<string> In<TNamed>(TNamed value)
        where TNamed : struct, Enum =>
        [.. Known<TNamed>.ByName.Where(later => (Bits(value) & later.Value) != 0).OrderByDescending(later => later.Value).Select(later => later.Key)];

    /// <summary>The value without the newer builds' flags.</summary>
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
