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

    /// <summary>The role of punctuation between clauses.</summary>
    public const ulong Divider = 1UL << 44;

    /// <summary>The role of a word that sets a clause against the one before.</summary>
    public const ulong Contrast = 1UL << 45;

    /// <summary>The kind of span or of mark, as a bit beside those of the meanings; 0 for words.</summary>
    public ulong Role { get; } = (Mark ?? Folded) switch
    {
        "," or ";" or "." or ":" or "!" or "-" => Divider,
        "nhung" or "but" or "con" or "ma" => Contrast,
        "?" => 1UL << 46,
        "‹code›" => 1UL << 47,
        "‹past›" or "‹today›" => 1UL << 48,
        "‹future›" or "‹until›" or "‹length›" => 1UL << 49,
        "‹time›" => 1UL << 50,
        "‹percent›" => 1UL << 51,
        "‹100›" => 1UL << 52,
        "‹doc›" or "‹link›" => 1UL << 53,
        "‹unit›" or "‹area›" or "‹plan›" => 1UL << 54,
        "‹person›" => 1UL << 55,
        "‹myunit›" or "‹ours›" or "‹mine›" => 1UL << 56,
        _ => 0,
    };

    public bool IsWord => Mark is null && (Folded.Length > 1 || (Folded.Length == 1 && char.IsLetterOrDigit(Folded[0])));
}
