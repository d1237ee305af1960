using CchcBot.Domain.Text;

namespace CchcBot.Language.Words;

/// <summary>A word as typed, with its normalised forms for comparison.</summary>
/// <remarks>Recently used words are cached in a fixed number of slots, since people use the same few thousand words.</remarks>
internal sealed class WordForms
{
    private const int Places = 4096;
    private const int LongestKept = 16;
    private static readonly WordForms?[] Seen = new WordForms?[Places];

    private WordForms(string raw)
    {
        Raw = raw;
        Lower = raw.ToLowerInvariant();
        Fold = VietnameseText.Fold(raw);
        Key = Horned(VietnameseText.ToneKey(raw));
        Hash = HashOf(Fold);
        IsMarked = VietnameseText.HasDiacritics(raw);
        IsNumber = !raw.AsSpan().ContainsAnyExceptInRange('0', '9');
    }

    public string Raw { get; }

    public string Lower { get; }

    public string Fold { get; }

    public string Key { get; }

    /// <summary>Hash of <see cref="Fold"/>.</summary>
    public uint Hash { get; }

    public bool IsMarked { get; }

    public bool IsNumber { get; }

    public static WordForms Of(ReadOnlySpan<char> raw)
    {
        ref var place = ref Seen[HashOf(raw) % Places];
        if (place is { } seen && raw.SequenceEqual(seen.Raw))
        {
            return seen;
        }

        var made = new WordForms(raw.ToString());
        if (raw.Length <= LongestKept)
        {
            place = made;
        }

        return made;
    }

    /// <summary>"ươ" before a consonant, of which phones often set the first horn only: "đuợc", "Cuờng". No syllable has "uơ" there.</summary>
    private static string Horned(string key) =>
        key.IndexOf("uơ", StringComparison.Ordinal) is var at and >= 0 && at + 2 < key.Length && char.IsLetter(key[at + 2])
            ? $"{key[..at]}ươ{key[(at + 2)..]}" : key;

    /// <summary>A hash that is the same on every machine and in every run.</summary>
    public static uint HashOf(ReadOnlySpan<char> letters)
    {
        var hash = 2166136261u;
        foreach (var c in letters)
        {
            hash = (hash ^ c) * 16777619u;
        }

        return hash ^ (hash >> 15);
    }
}
