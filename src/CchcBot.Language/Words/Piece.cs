namespace CchcBot.Language.Words;

/// <summary>What the model sees of a token, or of the tokens of one span.</summary>
/// <param name="Folded">Lower case without diacritics, normalised; a span's words joined by blanks.</param>
/// <param name="Marked">The same with its diacritics, as corrected.</param>
/// <param name="Mark">What kind of span it is ("‹unit›"), or null.</param>
internal readonly record struct Piece(string Folded, string Marked, string? Mark = null)
{
    /// <summary>For the model: the kind of the span, else the word without diacritics.</summary>
    public uint Word { get; } = WordHash.Of(Mark ?? Folded, 17);

    /// <summary>For the model: the kind of the span, else the word with them.</summary>
    public uint MarkedWord { get; } = Mark is null ? WordHash.Of(Marked, 23) : WordHash.Of(Mark, 17);

    /// <summary>Which <see cref="Words.Meanings"/> begin in it, as bits.</summary>
    public ulong Meanings { get; init; }

    public bool IsWord => Mark is null && (Folded.Length > 1 || (Folded.Length == 1 && char.IsLetterOrDigit(Folded[0])));
}
