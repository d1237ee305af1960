using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization;
using CchcBot.Domain.Text;

namespace CchcBot.Storage;

/// <summary>
/// Enums in rows, by name. A name that this build does not have, and a number outside the enum, are kept: they are read without complaint and written as
/// they were. The official converter throws at the first, and one such row would make an office unreadable.
/// </summary>
internal sealed class KeptEnums : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsEnum;

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(
            (typeToConvert.IsDefined(typeof(FlagsAttribute), inherit: false) ? typeof(KeptFlags<>) : typeof(KeptEnum<>)).MakeGenericType(typeToConvert))!;
}

internal sealed class KeptEnum<TEnum> : JsonConverter<TEnum>
    where TEnum : struct, Enum
{
    public override TEnum Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.String => Of(reader.GetString()!),
        JsonTokenType.Number when reader.TryGetInt32(out var number) => (TEnum)Enum.ToObject(typeof(TEnum), number),
        _ => throw new JsonException("A name was expected."),
    };

    public override void Write(Utf8JsonWriter writer, TEnum value, JsonSerializerOptions options)
    {
        if (Enum.IsDefined(value) || LaterNames<TEnum>.Has(value))
        {
            writer.WriteStringValue(LaterNames<TEnum>.NameOf(value));
        }
        else
        {
            writer.WriteNumberValue(Convert.ToInt32(value, System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    public override TEnum ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Of(reader.GetString()!);

    public override void WriteAsPropertyName(Utf8JsonWriter writer, TEnum value, JsonSerializerOptions options) =>
        writer.WritePropertyName(LaterNames<TEnum>.NameOf(value));

    // By its very name: "7" and "A, B", which parsing takes, are names of no value.
    private static TEnum Of(string name) =>
        Enum.GetNames<TEnum>() is var names && Array.FindIndex(names, n => n.Equals(name, StringComparison.OrdinalIgnoreCase)) is >= 0 and var at
            ? Enum.Parse<TEnum>(names[at])
            : LaterNames<TEnum>.Of(name);
}

/// <summary>Several values at once: "Member, Head". Later ones get bits that no name of this build has.</summary>
internal sealed class KeptFlags<TEnum> : JsonConverter<TEnum>
    where TEnum : struct, Enum
{
    private const int HighestBit = 30;

    private static readonly ConcurrentDictionary<string, int> Later = new(StringComparer.Ordinal);
    private static readonly Lock Sync = new();

    public override TEnum Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => (TEnum)Enum.ToObject(
        typeof(TEnum),
        reader.TokenType switch
        {
            JsonTokenType.String => reader.GetString()!.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Aggregate(0, (all, name) => all | Bits(name)),
            JsonTokenType.Number when reader.TryGetInt32(out var number) => number,
            _ => throw new JsonException("Names were expected."),
        });

    public override void Write(Utf8JsonWriter writer, TEnum value, JsonSerializerOptions options)
    {
        var all = Convert.ToInt32(value, System.Globalization.CultureInfo.InvariantCulture);
        var later = Later.Where(l => (all & l.Value) != 0).OrderByDescending(l => l.Value).ToList();
        var known = (TEnum)Enum.ToObject(typeof(TEnum), later.Aggregate(all, (rest, l) => rest & ~l.Value));
        var text = known.ToString();
        writer.WriteStringValue(later.Count == 0 ? text : string.Join(", ", later.Select(l => l.Key).Prepend(text).Where(n => n != "None")));
    }

    private static int Bits(string name)
    {
        if (Enum.TryParse<TEnum>(name, ignoreCase: true, out var known))
        {
            return Convert.ToInt32(known, System.Globalization.CultureInfo.InvariantCulture);
        }

        lock (Sync)
        {
            var used = Enum.GetValues<TEnum>().Aggregate(0, (all, v) => all | Convert.ToInt32(v, System.Globalization.CultureInfo.InvariantCulture));
            var bit = HighestBit - Later.Count;
            return Later.TryGetValue(name, out var bits) ? bits
                : bit < 0 || ((1 << bit) & used) != 0 ? throw new JsonException($"{name} is one value too many for {typeof(TEnum).Name}.")
                : Later.GetOrAdd(name, 1 << bit);
        }
    }
}
