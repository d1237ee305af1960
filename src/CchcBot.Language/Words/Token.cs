using System.Collections.Frozen;
using CchcBot.Domain.Text;

namespace CchcBot.Language.Words;

internal enum TokenKind
{
    Letters,
    Number,
    /// <summary>A number with letters: 3b, Q4, 8h.</summary>
    Mixed,
    Mark,
    Document,
    Link,
}

/// <summary>A word or punctuation mark of an utterance; a document's number with its date, or a link, is one token.</summary>
/// <param name="Start">Position in the NFC text.</param>
/// <param name="End">Position after the last character.</param>
/// <param name="Shown">As typed, in Unicode NFC.</param>
/// <param name="Fold">Lower case without diacritics, after spelling correction.</param>
/// <param name="Key">With diacritics, independent of the position of the tone mark within the syllable.</param>
/// <param name="Kind">The kind of characters it consists of.</param>
internal sealed record Token(int Start, int End, string Shown, string Fold, string Key, TokenKind Kind)
{
    /// <summary>Whether the sentence was typed without diacritics, so that the folded form is compared.</summary>
    public bool Loose { get; init; }

    /// <summary>Index of the word in the sentence; -1 for punctuation and documents.</summary>
    public int Word { get; init; } = -1;

    /// <summary>Index of the document or link in the utterance, or -1.</summary>
    public int Document { get; init; } = -1;

    public int Value => Kind == TokenKind.Number && int.TryParse(Fold, out var value) ? value : -1;

    public bool Is(char mark) => Kind == TokenKind.Mark && Shown[0] == mark;
}

/// <summary>The words and marks of an utterance; before the first and after the last one stands a mark like no other.</summary>
internal sealed class TokenList : List<Token>
{
    private static readonly Token None = new(int.MaxValue, int.MaxValue, "\0", string.Empty, string.Empty, TokenKind.Mark);

    public new Token this[int index] => index >= 0 && index < Count ? base[index] : None;

    /// <summary>The position of a word of the sentence; -1 if it is part of a document.</summary>
    public int Of(int word) => FindIndex(t => t.Word == word);

    /// <summary>Whether nothing stands between a token and the one before it.</summary>
    public bool IsGlued(int at) => this[at].Start == this[at - 1].End;

    /// <summary>Whether any of the tokens from one position to another (exclusive), as far as they are in the list, is such a one.</summary>
    public bool Any(int from, int to, Predicate<Token> such)
    {
        from = Math.Clamp(from, 0, Count);
        return FindIndex(from, Math.Max(0, Math.Min(to, Count) - from), such) >= 0;
    }
}

/// <summary>A set of single words, which a token without diacritics matches by its letters where the sentence has none.</summary>
internal sealed class TokenSet(string words)
{
    private readonly FrozenSet<string> folds = words.Split(' ').Select(VietnameseText.Fold).ToFrozenSet(StringComparer.Ordinal);
    private readonly FrozenSet<string> keys = words.Split(' ').Select(VietnameseText.ToneKey).ToFrozenSet(StringComparer.Ordinal);

    /// <param name="lenient">Whether a token typed without diacritics matches in any sentence.</param>
    public bool Has(Token token, bool lenient = false) =>
        token.Loose || (lenient && !VietnameseText.HasDiacritics(token.Shown)) ? folds.Contains(token.Fold) : keys.Contains(token.Key);
}
