using System.Collections.Concurrent;
using System.Globalization;

namespace CchcBot.Domain.Text;

/// <summary>
/// Names of values that a later build stored and this one does not have. Each stands for a number outside its enum for as long as the program runs, so
/// that what was read is written as it was, and shown by its name. Whatever is asked of a value outside the enum gets the answer of none of its names.
/// </summary>
/// <typeparam name="TEnum">An enum of single values, over int.</typeparam>
public static class LaterNames<TEnum>
    where TEnum : struct, Enum
{
    // Programs write these names, people do not: more of them than this are no names.
    private const int Most = 1_000;

    private static readonly ConcurrentDictionary<string, TEnum> ByName = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<TEnum, string> ByValue = new();
    private static readonly Lock Sync = new();

    /// <summary>What stands for the name: the same at each time.</summary>
    public static TEnum Of(string name)
    {
        if (ByName.TryGetValue(name, out var known))
        {
            return known;
        }

        lock (Sync)
        {
            if (ByName.TryGetValue(name, out known))
            {
                return known;
            }

            if (ByName.Count >= Most)
            {
                throw new InvalidDataException($"More than {Most} names of {typeof(TEnum).Name} are of no build of this program.");
            }

            // Far from the numbers that a forged row may hold.
            var value = (TEnum)Enum.ToObject(typeof(TEnum), int.MinValue + ByName.Count);
            ByValue[value] = name;
            ByName[name] = value;
            return value;
        }
    }

    /// <summary>The name as it is stored and shown: of a number without one the number.</summary>
    public static string NameOf(TEnum value) =>
        Enum.IsDefined(value) ? value.ToString()
        : ByValue.TryGetValue(value, out var later) ? later
        : Convert.ToInt64(value, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture);

    /// <summary>Whether a later build's name stands behind the value.</summary>
    public static bool Has(TEnum value) => ByValue.ContainsKey(value);
}

/// <summary>The same for an enum whose values stand together: a name of a later build gets a bit that no name of this one has.</summary>
/// <typeparam name="TEnum">An enum of flags, over int.</typeparam>
public static class LaterFlags<TEnum>
    where TEnum : struct, Enum
{
    private const int HighestBit = 30;

    private static readonly ConcurrentDictionary<string, int> ByName = new(StringComparer.Ordinal);
    private static readonly Lock Sync = new();
    private static readonly int Used = Enum.GetValues<TEnum>().Aggregate(0, (all, value) => all | Bits(value));

    public static TEnum Of(string name)
    {
        if (Array.IndexOf(Enum.GetNames<TEnum>(), name) >= 0)
        {
            return Enum.Parse<TEnum>(name);
        }

        lock (Sync)
        {
            var bit = HighestBit - ByName.Count;
            return As(ByName.TryGetValue(name, out var bits) ? bits
                : bit < 0 || ((1 << bit) & Used) != 0 ? throw new InvalidDataException($"{name} is one value too many for {typeof(TEnum).Name}.")
                : ByName.GetOrAdd(name, 1 << bit));
        }
    }

    /// <summary>The names of later builds in it, in the order in which they were met.</summary>
    public static IReadOnlyList<string> In(TEnum value) =>
        [.. ByName.Where(later => (Bits(value) & later.Value) != 0).OrderByDescending(later => later.Value).Select(later => later.Key)];

    /// <summary>What this build knows of it.</summary>
    public static TEnum Known(TEnum value) => As(In(value).Aggregate(Bits(value), (rest, name) => rest & ~ByName[name]));

    private static int Bits(TEnum value) => Convert.ToInt32(value, CultureInfo.InvariantCulture);

    private static TEnum As(int bits) => (TEnum)Enum.ToObject(typeof(TEnum), bits);
}
