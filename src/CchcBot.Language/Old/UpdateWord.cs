namespace CchcBot.Language.Old;

internal enum WordKind
{
    Letters,
    Number,
    /// <summary>A number with letters: 3b, Q4, 8h.</summary>
    Mixed,
    Mark,
    Document,
    Link,
}

internal enum WordName
{
    None,
    OwnUnit,
    OtherUnit,
    Person,
}

/// <summary>One word or mark of a sentence.</summary>
/// <param name="Start">Position in the composed text.</param>
/// <param name="End">Position after the last character.</param>
/// <param name="Shown">As typed, composed.</param>
/// <param name="Fold">Lower case without diacritics, apostrophes left out.</param>
/// <param name="Key">With diacritics, whichever way the tone was placed.</param>
/// <param name="Loose">The diacritics say nothing, so that the folded form decides.</param>
internal sealed record UpdateWord(int Start, int End, string Shown, string Fold, string Key, WordKind Kind)
{
    public bool Loose { get; init; }

    public bool Quoted { get; init; }

    public WordName Name { get; init; }

    /// <summary>Which document or link of the sentence's evidence, or -1.</summary>
    public int Document { get; init; } = -1;

    public int Value => Kind == WordKind.Number && int.TryParse(Fold, out var value) ? value : -1;

    public bool Is(char mark) => Kind == WordKind.Mark && Shown[0] == mark;
}
