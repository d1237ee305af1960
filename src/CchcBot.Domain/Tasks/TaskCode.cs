using CchcBot.Domain.Text;

namespace CchcBot.Domain.Tasks;

/// <summary>
/// A task code as typed, for comparison with printed codes ("3b", "5c-2", "I.2", "V.2.a-1", "1.1.2"). Case, spaces and separators are ignored, but the
/// boundaries between pieces count: "1.12" is not "11.2".
/// </summary>
public sealed class TaskCode
{
    // Longer numbers are years or document numbers; no plan has more pieces.
    private const int MostDigits = 3;
    private const int MostPieces = 5;

    private readonly string[] pieces;

    private TaskCode(string[] pieces) => this.pieces = pieces;

    /// <summary>The code; null where the words do not have the form of a code.</summary>
    /// <param name="words">As typed or printed, in any Unicode form.</param>
    public static TaskCode? Parse(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var parted = Pieces(VietnameseText.Compose(words).ToLowerInvariant());
        return parted is { Count: > 0 and <= MostPieces } && parted.Exists(p => char.IsAsciiDigit(p[0])) && parted.TrueForAll(IsPiece)
            ? new TaskCode([.. parted])
            : null;
    }

    /// <summary>The items that the code names: those of the closest kind of match that finds any.</summary>
    /// <param name="items">The items with printed codes.</param>
    /// <param name="printed">Gives an item's printed code.</param>
    public IReadOnlyList<T> Pick<T>(IEnumerable<T> items, Func<T, string> printed)
    {
        var known = items.Select(item => (Item: item, Pieces: (IReadOnlyList<string>)(Parse(printed(item))?.pieces ?? []))).ToList();
        // "d" may be typed for "đ": "3d" matches both, "3đ" only itself if it exists.
        return Fitting(k => Array.Exists(pieces, p => p.Contains('đ')) ? k.SequenceEqual(pieces) : IsAlike(k, pieces))
            ?? Fitting(k => IsAlike(k, pieces))
            // "2a" where printed codes have a prefix for the part: "V.2.a".
            ?? Fitting(k => k.Count > pieces.Length && IsAlike([.. k.TakeLast(pieces.Length)], pieces))
            ?? [];

        IReadOnlyList<T>? Fitting(Func<IReadOnlyList<string>, bool> fits) =>
            known.Where(k => k.Pieces.Count > 0 && fits(k.Pieces)).Select(k => k.Item).ToList() is { Count: > 0 } found ? found : null;
    }

    private static bool IsAlike(IReadOnlyList<string> printed, string[] typed) =>
        printed.Select(VietnameseText.Fold).SequenceEqual(typed.Select(VietnameseText.Fold), StringComparer.Ordinal);

    /// <summary>A number, a Roman numeral, or a single letter.</summary>
    private static bool IsPiece(string piece) =>
        char.IsAsciiDigit(piece[0]) ? piece.Length <= MostDigits : piece.Length == 1 || piece.AsSpan().TrimStart("ivxlc").IsEmpty;

    /// <summary>Splits at separators and between digits and letters; empty where the text contains anything else.</summary>
    private static List<string> Pieces(string text)
    {
        var parted = new List<string>();
        for (var i = 0; i < text.Length;)
        {
            if (" .,-)(".Contains(text[i], StringComparison.Ordinal))
            {
                i++;
                continue;
            }

            Func<char, bool> kind = char.IsAsciiDigit(text[i]) ? char.IsAsciiDigit : char.IsLetter;
            var end = i;
            while (end < text.Length && kind(text[end]))
            {
                end++;
            }

            if (end == i)
            {
                return [];
            }

            parted.Add(text[i..end]);
            i = end;
        }

        return parted;
    }
}
