using CchcBot.Kernel.Words;

namespace CchcBot.App;

/// <summary>What the help says of itself.</summary>
internal static class GeneralHelp
{
    public static readonly HelpText Help = new(
        new("trợ giúp", "help"),
        new("Xem lại bảng này.", "Shows this card."));
}
