namespace CchcBot.App;

/// <summary>The help's own help text.</summary>
internal static class GeneralHelp
{
    public static readonly HelpText Help = new(
        new("trợ giúp", "help"),
        new("Xem lại bảng này.", "Shows this card."));

    /// <summary>Commands that Teams suggests while typing.</summary>
    public static readonly IReadOnlyList<OfferedCommand> Offered =
    [
        new(new("tiếng Anh", "tiếng Việt"), new("Trả lời bằng tiếng Anh (Answer in English)", "Answer in Vietnamese (Trả lời bằng tiếng Việt)"), Personal: 8),
        new(new("trợ giúp", "help"), new("Những việc anh/chị làm được", "What you can do here"), Personal: 9, Team: 7),
    ];
}
