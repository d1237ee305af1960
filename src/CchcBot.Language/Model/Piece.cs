namespace CchcBot.Language.Model;

/// <summary>A word, a mark of punctuation or a whole span, as the model sees it.</summary>
/// <param name="Folded">Lower case, without diacritics, spelling settled.</param>
/// <param name="Marked">The same with its diacritics; equal to <paramref name="Folded"/> where it was typed without.</param>
/// <param name="Mark">What stands for a span ("‹unit›"); null for a word.</param>
internal readonly record struct Piece(string Folded, string Marked, string? Mark = null)
{
    public bool IsWord => Mark is null && (Folded.Length > 1 || (Folded.Length == 1 && char.IsLetterOrDigit(Folded[0])));
}
