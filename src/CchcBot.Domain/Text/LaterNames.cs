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
