using System.Collections;
using System.Text.Json.Serialization.Metadata;

namespace CchcBot.Storage;

/// <summary>
/// Whether a value that was read has all that it must have. JSON that lacks a property makes a value with a null where its type knows none, and whoever
/// uses it fails far from the row.
/// </summary>
internal static class WholeValues
{
    public static bool IsWhole(object? value, JsonTypeInfo type) => value is not null && type.Kind switch
    {
        JsonTypeInfoKind.Object => type.Properties.All(property => IsWhole(value, property)),
        JsonTypeInfoKind.Enumerable when type.ElementType is { } element && Matters(element) =>
            ((IEnumerable)value).Cast<object?>().All(item => item is string || IsWhole(item, type.Options.GetTypeInfo(element))),
        _ => true,
    };

    private static bool IsWhole(object owner, JsonPropertyInfo property)
    {
        if (property.Get is not { } get || !Matters(property.PropertyType))
        {
            return true;
        }

        return get(owner) is { } held
            ? held is string || IsWhole(held, property.Options.GetTypeInfo(property.PropertyType))
            : property.IsGetNullable || property.PropertyType.IsValueType;
    }

    // Numbers, days and names of values have no parts.
    private static bool Matters(Type type) => !type.IsPrimitive && !type.IsEnum && type.Namespace is not "System" || type == typeof(string);
}
