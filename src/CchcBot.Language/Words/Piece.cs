namespace CchcBot.Language.Words;

/// <summary>The model's view of a token, or of the tokens of one span.</summary>
/// <param name="Folded">Lower case without diacritics, normalised; the words of a span are joined by blanks.</param>
/// <param name="Marked">The same with diacritics, after spelling correction.</param>
/// <param name="Mark">The kind of span ("‹unit›"), or null.</param>
internal readonly record struct Piece(string Folded, string Marked, string? Mark = null)
{
    /// <summary>Hash of the span's kind, else of the word without diacritics.</summary>
    public uint Word { get; } = WordHash.Of(Mark ?? Folded, 17);

    /// <summary>Hash of the span's kind, else of the word with diacritics.</summary>
    public uint MarkedWord { get; } = Mark is null ? WordHash.Of(Marked, 23) : WordHash.Of(Mark, 17);

    /// <summary>The <see cref="Words.Meanings"/> that begin in it, as a bit mask.</summary>
    public ulong Meanings { get; init; }

    public bool IsWord => Mark is null && (Folded.Length > 1 || (Folded.Length == 1 && char.IsLetterOrDigit(Folded[0])));
}
