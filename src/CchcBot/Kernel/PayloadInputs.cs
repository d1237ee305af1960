namespace CchcBot.Kernel;

/// <summary>What choices of a form hold, where the form says itself what is wrong with them.</summary>
internal static class PayloadInputs
{
    /// <summary>Several values of a choice, as Teams joins them.</summary>
    public static string[] Several(string? chosen) => (chosen ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>The value of that name; null for anything else, numbers too.</summary>
    public static TEnum? Named<TEnum>(string? name)
        where TEnum : struct, Enum =>
        Array.IndexOf(Enum.GetNames<TEnum>(), name) is >= 0 and var at ? Enum.GetValues<TEnum>()[at] : null;
}
