using System.Collections.Concurrent;
using CchcBot.Domain.Text;

namespace CchcBot.Language.Words;

/// <summary>A word, typed or of the vocabulary, with its normalised forms for comparison.</summary>
/// <remarks>Recently typed words are cached in a fixed number of slots, since people use the same few thousand words.</remarks>
internal sealed class WordForms(string raw)
{
    private const int Places = 4096;
    private const int LongestKept = 16;
    private static readonly WordForms?[] Seen = new WordForms?[Places];
    private static readonly ConcurrentDictionary<string, WordForms> Vocabulary = new(StringComparer.Ordinal);

    public string Raw { get; } = raw;

    public string Lower { get; } = raw.ToLowerInvariant();

    /// <summary>Lower case without diacritics.</summary>
    public string Fold { get; } = VietnameseText.Fold(raw);

    /// <summary>With diacritics, independent of the position of the tone mark within the syllable.</summary>
    public string Key { get; } = Horned(VietnameseText.ToneKey(raw));

    /// <summary>Hash of <see cref="Fold"/>.</summary>
    public uint Hash => field != 0 ? field : field = HashOf(Fold);

    /// <summary>Whether it has diacritics.</summary>
    public bool IsMarked { get; } = VietnameseText.HasDiacritics(raw);

    public bool IsNumber { get; } = raw.Length > 0 && !raw.AsSpan().ContainsAnyExceptInRange('0', '9');

    /// <summary>A word as typed.</summary>
    public static WordForms Of(ReadOnlySpan<char> raw)
    {
        ref var place = ref Seen[HashOf(raw) % Places];
        if (place is { } seen && raw.SequenceEqual(seen.Raw))
        {
            return seen;
        }

        var made = new WordForms(raw.ToString());
        place = raw.Length <= LongestKept ? made : place;
        return made;
    }

    /// <summary>A word of the vocabulary, in lower case: a shared instance, since thousands of phrases consist of the same few words.</summary>
    public static WordForms Known(string text) => Vocabulary.GetOrAdd(text, static t => new WordForms(VietnameseText.Compose(t).ToLowerInvariant()));

    /// <summary>Splits a phrase of the vocabulary into words; punctuation between them is ignored.</summary>
    public static WordForms[] Split(string phrase) =>
        [.. phrase.Split([' ', ',', '-', '.', '/', '!', '\'', '(', ')', '–', '&', '’'], StringSplitOptions.RemoveEmptyEntries).Select(Known)];

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
