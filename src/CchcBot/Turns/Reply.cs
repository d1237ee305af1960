using CchcBot.Protocols.AdaptiveCards;

namespace CchcBot.Turns;

/// <summary>What the bot answers: words, a card, or both (sent apart, because Teams splits them and then no id comes back).</summary>
/// <param name="Text">Words, or null.</param>
/// <param name="Card">A card, or null. On a tap it takes the tapped card's place.</param>
/// <param name="Push">What a phone shows of the card before it is opened.</param>
/// <param name="IsProblem">The answer says that something was not done, and why.</param>
internal sealed record Reply(string? Text = null, AdaptiveCard? Card = null, string? Push = null, bool IsProblem = false)
{
    /// <summary>Nothing to say: an event that needs no answer.</summary>
    public static Reply Silence { get; } = new();

    public static Reply Say(string text) => new(text);

    public static Reply Problem(string text) => new(text, IsProblem: true);

    public static Reply Show(AdaptiveCard card, string push) => new(Card: card, Push: push);
}
