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

/// <summary>One word or mark of an utterance; a document's number with its date, or a link, is one.</summary>
/// <param name="Start">Position in the composed text.</param>
/// <param name="End">Position after the last character.</param>
/// <param name="Shown">As typed, composed.</param>
/// <param name="Fold">Lower case without diacritics, misspellings corrected.</param>
/// <param name="Key">With diacritics, whichever way the tone was placed.</param>
/// <param name="Kind">What it is made of.</param>
internal sealed record Token(int Start, int End, string Shown, string Fold, string Key, TokenKind Kind)
{
    /// <summary>The sentence was typed without diacritics, so that the folded form decides.</summary>
    public bool Loose { get; init; }

    public bool Quoted { get; set; }

    /// <summary>Which word of the sentence, or -1 for marks and documents.</summary>
    public int Word { get; init; } = -1;

    /// <summary>Which document or link of the utterance, or -1.</summary>
    public int Document { get; init; } = -1;

    public int Value => Kind == TokenKind.Number && int.TryParse(Fold, out var value) ? value : -1;

    public bool Is(char mark) => Kind == TokenKind.Mark && Shown[0] == mark;
}
