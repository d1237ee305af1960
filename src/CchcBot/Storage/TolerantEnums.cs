using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CchcBot.Storage;

/// <summary>
/// Stores enums by name. A name unknown to this build, or a number outside the enum, is read without error and written back unchanged. The standard
/// converter would throw, and one such row would make the whole office unreadable.
/// </summary>
internal sealed class TolerantEnums : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsEnum;

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(
            (typeToConvert.IsDefined(typeof(FlagsAttribute), inherit: false) ? typeof(TolerantFlags<>) : typeof(TolerantEnum<>)).MakeGenericType(
                typeToConvert))!;
}

internal sealed class TolerantEnum<TStored> : JsonConverter<TStored>
    where TStored : struct, Enum
{
    // Exact names only: Enum.Parse would also accept "7" and "A, B".
    private static readonly FrozenDictionary<string, TStored> Known =
        Enum.GetNames<TStored>().ToFrozenDictionary(n => n, Enum.Parse<TStored>, StringComparer.OrdinalIgnoreCase);

    public override TStored Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.String => Of(reader.GetString()!),
        JsonTokenType.Number when reader.TryGetInt32(out var number) => (TStored)Enum.ToObject(typeof(TStored), number),
        _ => throw new JsonException("A name was expected."),
    };

    public override void Write(Utf8JsonWriter writer, TStored value, JsonSerializerOptions options)
    {
        if (Enum.IsDefined(value) || LaterNames.Has(value))
        {
            writer.WriteStringValue(LaterNames.NameOf(value));
        }
        else
        {
            writer.WriteNumberValue(Convert.ToInt32(value, CultureInfo.InvariantCulture));
        }
    }

    public override TStored ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Of(reader.GetString()!);

    public override void WriteAsPropertyName(Utf8JsonWriter writer, TStored value, JsonSerializerOptions options) =>
        writer.WritePropertyName(LaterNames.NameOf(value));

    private static TStored Of(string name) => Known.TryGetValue(name, out var value) ? value : LaterNames.Of<TStored>(name);
}

/// <summary>Flags enums, as a list of names: "Member, Head".</summary>
internal sealed class TolerantFlags<TStored> : JsonConverter<TStored>
    where TStored : struct, Enum
{
    public override TStored Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.String => Of(reader.GetString()!),
        JsonTokenType.Number when reader.TryGetInt32(out var number) => As(number),
        _ => throw new JsonException("Names were expected."),
    };

    public override void Write(Utf8JsonWriter writer, TStored value, JsonSerializerOptions options)
    {
        var (known, later) = (LaterFlags.KnownOf(value), LaterFlags.In(value));
        var names = later.Count > 0 && Number(known) == 0 ? later : later.Prepend(known.ToString());
        writer.WriteStringValue(string.Join(", ", names));
    }

    private static TStored Of(string names) => As(names.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Aggregate(0, (all, name) => all | (int.TryParse(name, NumberStyles.Integer, CultureInfo.InvariantCulture, out var bits)
            ? bits
            : Number(LaterFlags.Of<TStored>(name)))));

    private static int Number(TStored value) => Convert.ToInt32(value, CultureInfo.InvariantCulture);

    private static TStored As(int number) => (TStored)Enum.ToObject(typeof(TStored), number);
}
