using CchcBot.Domain.Text;

namespace CchcBot.Kernel.Words;

/// <summary>What a later build stored, and this one has no word for: shown by the name under which it is kept.</summary>
internal static class NewerTexts
{
    public static Text Of<TLater>(TLater value)
        where TLater : struct, Enum
    {
        // A name in a pattern of arguments is none of its places.
        var name = LaterNames.NameOf(value).Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);
        return new($"“{name}” (của phiên bản mới hơn)", $"“{name}” (of a later version)");
    }
}
