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
    public static TEnum Of<TEnum>(string name)
        where TEnum : struct, Enum
    {
        if (Known<TEnum>.ByName.TryGetValue(name, out var known))
        {
            return known;
        }

        lock (Known<TEnum>.Sync)
        {
            if (Known<TEnum>.ByName.TryGetValue(name, out known))
            {
                return known;
            }

            if (Known<TEnum>.ByName.Count >= Most)
            {
                throw new InvalidDataException($"More than {Most} names of {typeof(TEnum).Name} are of no build of this program.");
            }

            // Far from the numbers that a forged row may hold.
            var value = (TEnum)Enum.ToObject(typeof(TEnum), int.MinValue + Known<TEnum>.ByName.Count);
            Known<TEnum>.ByValue[value] = name;
            Known<TEnum>.ByName[name] = value;
            return value;
        }
    }

    /// <summary>The name as it is stored and shown: of a number without one the number.</summary>
    public static string NameOf<TEnum>(TEnum value)
        where TEnum : struct, Enum =>
        Enum.IsDefined(value) ? value.ToString()
        : Known<TEnum>.ByValue.TryGetValue(value, out var later) ? later
        : Convert.ToInt64(value, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture);

    /// <summary>Whether a later build's name stands behind the value.</summary>
    public static bool Has<TEnum>(TEnum value)
        where TEnum : struct, Enum => Known<TEnum>.ByValue.ContainsKey(value);

    private static class Known<TEnum>
        where TEnum : struct, Enum
    {
        public static ConcurrentDictionary<string, TEnum> ByName { get; } = new(StringComparer.Ordinal);

        public static ConcurrentDictionary<TEnum, string> ByValue { get; } = new();

        public static Lock Sync { get; } = new();
    }
}

/// <summary>The same for an enum whose values stand together, over int: a name of a later build gets a bit that no name of this one has.</summary>
public static class LaterFlags
{
    private const int HighestBit = 30;

    public static TEnum Of<TEnum>(string name)
        where TEnum : struct, Enum
    {
        if (Array.IndexOf(Enum.GetNames<TEnum>(), name) >= 0)
        {
            return Enum.Parse<TEnum>(name);
        }

        lock (Known<TEnum>.Sync)
        {
            var bit = HighestBit - Known<TEnum>.ByName.Count;
            return As<TEnum>(Known<TEnum>.ByName.TryGetValue(name, out var bits) ? bits
                : bit < 0 || ((1 << bit) & Known<TEnum>.Used) != 0
                    ? throw new InvalidDataException($"{name} is one value too many for {typeof(TEnum).Name}.")
                : Known<TEnum>.ByName.GetOrAdd(name, 1 << bit));
        }
    }

    /// <summary>The names of later builds in it, in the order in which they were met.</summary>
    public static IReadOnlyList<string> In<TEnum>(TEnum value)
        where TEnum : struct, Enum =>
        [.. Known<TEnum>.ByName.Where(later => (Bits(value) & later.Value) != 0).OrderByDescending(later => later.Value).Select(later => later.Key)];

    /// <summary>What this build knows of it.</summary>
    public static TEnum KnownOf<TEnum>(TEnum value)
        where TEnum : struct, Enum => As<TEnum>(In(value).Aggregate(Bits(value), (rest, name) => rest & ~Known<TEnum>.ByName[name]));

    private static int Bits<TEnum>(TEnum value)
        where TEnum : struct, Enum => Convert.ToInt32(value, CultureInfo.InvariantCulture);

    private static TEnum As<TEnum>(int bits)
        where TEnum : struct, Enum => (TEnum)Enum.ToObject(typeof(TEnum), bits);

    private static class Known<TEnum>
        where TEnum : struct, Enum
    {
        public static ConcurrentDictionary<string, int> ByName { get; } = new(StringComparer.Ordinal);

        public static Lock Sync { get; } = new();

        public static int Used { get; } = Enum.GetValues<TEnum>().Aggregate(0, (all, value) => all | Bits(value));
    }
}
