namespace CchcBot.Kernel;

/// <summary>An answer of the bot: text, a card, or both (sent as two messages, because Teams would split them and then return no id).</summary>
/// <param name="Text">Text, or null.</param>
/// <param name="Card">Card, or null. After a tap it replaces the tapped card.</param>
/// <param name="Push">Text of the push notification for the card.</param>
/// <param name="File">A file to offer in a personal chat, in addition or alone.</param>
/// <param name="IsProblem">Says that something was not done, and why.</param>
internal sealed record Reply(string? Text = null, AdaptiveCard? Card = null, string? Push = null, bool IsProblem = false, OfferedFile? File = null)
{
    /// <summary>The text is not markdown. After a tap, too, it is sent as a message, where it can be selected and copied.</summary>
    public bool IsPlain { get; init; }

    /// <summary>For this person only: if asked in a shared chat, it goes to the personal chat, and the shared chat only learns that.</summary>
    public bool IsPrivate { get; private init; }

    /// <summary>Forwarded: another slice answers, as if this button had been tapped.</summary>
    public ButtonTap? Forward { get; private init; }

    /// <summary>Language for the forwarded answer; null = the turn's.</summary>
    public TextLanguage? ForwardLanguage { get; init; }

    /// <summary>No answer, for events that need none.</summary>
    public static Reply Silence { get; } = new();

    public static Reply Say(string text) => new(text);

    public static Reply Problem(string text) => new(text, IsProblem: true);

    /// <summary>Text that is shown and copied verbatim, without markdown.</summary>
    public static Reply Plain(string text) => new(text) { IsPlain = true };

    /// <summary>Forwards to the slice that owns the verb, subject to that verb's rights.</summary>
    public static Reply ForwardTo<TPayload>(Verb<TPayload> verb, TPayload payload)
        where TPayload : class =>
        new() { Forward = new ButtonTap(verb.Name, verb.Write(payload)) };

    public Reply Privately() => this with { IsPrivate = true };

    public static Reply Show(AdaptiveCard card, string push) => new(Card: card, Push: push);
}

/// <summary>An offered file: Teams asks for consent before the bot may save it to the person's OneDrive. It is generated again on acceptance.</summary>
/// <param name="Name">File name with extension.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Kind">Kind of file, which tells which slice generates it.</param>
/// <param name="Id">What the slice generates it from.</param>
internal sealed record OfferedFile(string Name, string Description, int Size, string Kind, string Id);
