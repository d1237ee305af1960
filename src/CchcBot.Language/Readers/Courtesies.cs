using CchcBot.Language.Spans;
using CchcBot.Language.Words;

namespace CchcBot.Language.Readers;

/// <summary>Recognises thanks, which get a reply in kind.</summary>
internal static class Courtesies
{
    private static readonly WordSet Thanks = new("(cảm|cám) ơn; cám ơn; thank; thanks; thankyou; thx; tks; tnx; merci");

    public static bool IsThanks(Utterance utterance) => Thanks.IsIn(utterance.Words, lenient: true);
}
