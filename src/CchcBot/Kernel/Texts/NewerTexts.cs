namespace CchcBot.Kernel.Texts;

/// <summary>Text for stored enum values that only a newer build knows: shown by their stored name.</summary>
internal static class NewerTexts
{
    public static Text Of<TLater>(TLater value)
        where TLater : struct, Enum
    {
        // Braces in the name are escaped: they must not be taken for placeholders.
        var name = LaterNames.NameOf(value).Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);
        return new($"“{name}” (của phiên bản mới hơn)", $"“{name}” (of a later version)");
    }
}
