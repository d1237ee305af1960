using System.Collections;
using System.Text.Json.Serialization.Metadata;

namespace CchcBot.Storage;

/// <summary>
/// Checks that a deserialized value has all its required parts. JSON that lacks a property leaves null in a non-nullable member, which would fail far away
/// from the row.
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

    // Numbers, dates and enum values have no parts to check.
    private static bool Matters(Type type) => !type.IsPrimitive && !type.IsEnum && type.Namespace is not "System" || type == typeof(string);
}
