namespace CchcBot.Kernel;

/// <summary>Parses choice inputs leniently, for forms that report invalid input themselves.</summary>
internal static class PayloadInputs
{
    /// <summary>The values of a multiple choice, which Teams joins with commas.</summary>
    public static string[] Several(string? chosen) => (chosen ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>The enum value of exactly that name; null for anything else, including numbers.</summary>
    public static TEnum? Named<TEnum>(string? name)
        where TEnum : struct, Enum =>
        Array.IndexOf(Enum.GetNames<TEnum>(), name) is >= 0 and var at ? Enum.GetValues<TEnum>()[at] : null;
}
