using AdaptiveCards;
using CchcBot.Domain.Text;

namespace CchcBot.Kernel;

/// <summary>What the bot answers: words, a card, or both (sent apart, because Teams splits them and then no id comes back).</summary>
/// <param name="Text">Words, or null.</param>
/// <param name="Card">A card, or null. On a tap it takes the tapped card's place.</param>
/// <param name="Push">What a phone shows of the card before it is opened.</param>
/// <param name="File">A file to offer in a personal chat, beside or in place of them.</param>
/// <param name="IsProblem">The answer says that something was not done, and why.</param>
internal sealed record Reply(string? Text = null, AdaptiveCard? Card = null, string? Push = null, bool IsProblem = false, OfferedFile? File = null)
{
    /// <summary>The text is no markdown. After a tap too it is a message of its own: there it can be selected and copied.</summary>
    public bool IsPlain { get; init; }

    /// <summary>For the person alone: where it was asked in a shared place, only that it was sent is said there.</summary>
    public bool IsPrivate { get; private init; }

    /// <summary>Another slice answers: as if this button had been tapped.</summary>
    public Tapped? Passed { get; private init; }

    /// <summary>In which language that one answers; null = in the turn's.</summary>
    public TextLanguage? PassedIn { get; init; }

    /// <summary>Nothing to say: an event that needs no answer.</summary>
    public static Reply Silence { get; } = new();

    public static Reply Say(string text) => new(text);

    public static Reply Problem(string text) => new(text, IsProblem: true);

    /// <summary>Words that are shown and copied as they are, without markdown.</summary>
    public static Reply Plain(string text) => new(text) { IsPlain = true };

    /// <summary>Lets the slice of that verb answer, under the rights of that verb.</summary>
    public static Reply Pass<TPayload>(Verb<TPayload> verb, TPayload payload)
        where TPayload : class =>
        new() { Passed = new Tapped(verb.Name, verb.Write(payload)) };

    public Reply Privately() => this with { IsPrivate = true };

    public static Reply Show(AdaptiveCard card, string push) => new(Card: card, Push: push);
}

/// <summary>A file that Teams asks the person about before the bot may put it into the person's files. It is made again when it is wanted.</summary>
/// <param name="Name">With its ending.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Kind">Which slice makes it.</param>
/// <param name="Id">What that slice makes it from.</param>
internal sealed record OfferedFile(string Name, string Description, int Size, string Kind, string Id);
