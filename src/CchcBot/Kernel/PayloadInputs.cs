using System.Text.Json;

namespace CchcBot.Kernel;

/// <summary>Inputs whose ids are made with the card, so that no property can be named after them. Input like any other: who reads them checks them.</summary>
internal static class PayloadInputs
{
    /// <summary>
    /// A text as <see cref="PayloadText"/> reads it: trimmed, null where it is empty. Null too where there is no such input or it holds no text.
    /// </summary>
    /// <param name="inputs">What came beside the payload's own properties; null where nothing did.</param>
    /// <param name="id">The input's id.</param>
    public static string? Text(this Dictionary<string, JsonElement>? inputs, string id)
    {
        if (inputs is null || !inputs.TryGetValue(id, out var value))
        {
            return null;
        }

        var text = value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()?.Trim(),
            JsonValueKind.Number => value.GetRawText(),
            JsonValueKind.True => "true",
            JsonValueKind.False => "false",
            _ => null,
        };
        return string.IsNullOrEmpty(text) ? null : text;
    }

    /// <summary>Several values of a choice, as Teams joins them.</summary>
    public static string[] Several(string? chosen) => (chosen ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>A name typed or chosen in a form that says itself what is wrong with it; null for anything else, numbers too.</summary>
    public static TEnum? Named<TEnum>(string? name)
        where TEnum : struct, Enum =>
        Array.IndexOf(Enum.GetNames<TEnum>(), name) is >= 0 and var at ? Enum.GetValues<TEnum>()[at] : null;
}
