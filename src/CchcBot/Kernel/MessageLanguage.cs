using CchcBot.Language;

namespace CchcBot.Kernel;

/// <summary>
/// In which language words are to be answered that are in none by themselves: "only Phòng Nội chính", "3b", "Q2". After a question they are in that one's.
/// </summary>
internal static class MessageLanguage
{
    // Words that do not make a sentence English by themselves, but that no Vietnamese sentence has.
    private static readonly HashSet<string> English = new(StringComparer.Ordinal)
    {
        "only", "just", "also", "and", "but", "not", "the", "for", "of", "in", "by", "to", "from", "with", "same", "now", "then", "last", "next", "this",
        "that", "previous", "what", "about", "how", "please", "again", "all", "them", "those", "instead", "quarter", "month", "year", "q",
    };

    // Small words that no name of a task in an English question begins with.
    private static readonly HashSet<string> Vietnamese = new(StringComparer.Ordinal)
    {
        "việc", "của", "nào", "còn", "những", "nhiêu", "chưa", "đã", "này", "thì", "nhiệm", "quá", "được", "mấy", "không",
    };

    /// <param name="read">The language that the reader took it for.</param>
    /// <param name="last">The language of the conversation's last question; null where there was none.</param>
    /// <param name="names">The names of the office, which are in no language.</param>
    public static TextLanguage Of(string text, TextLanguage read, TextLanguage? last, LanguageContext names)
    {
        if (last is not { } before || (before == read && read == TextLanguage.Vi))
        {
            return read;
        }

        var known = Names(names).SelectMany(Words).ToHashSet(StringComparer.Ordinal);
        var own = Words(text).Where(w => !w.Any(char.IsDigit) && !known.Contains(w)).ToList();
        // "việc của Sở Tư pháp" is Vietnamese, also where it only changes an English question.
        if (own.TrueForAll(w => !English.Contains(w)) && VietnameseText.Compose(text).ToLowerInvariant().Split(' ').Any(Vietnamese.Contains))
        {
            return TextLanguage.Vi;
        }

        return own.Count == 0 || (before == TextLanguage.En && own.TrueForAll(English.Contains)) ? before : read;
    }

    private static IEnumerable<string> Names(LanguageContext names) =>
        [.. names.Units.SelectMany(u => u.Aliases.Prepend(u.Name)), .. names.People.Select(p => p.Name), .. names.Plans, .. names.Areas];

    private static IEnumerable<string> Words(string text) => VietnameseText.Fold(text)
        .Split(text.Where(c => !char.IsLetterOrDigit(c)).Distinct().ToArray(), StringSplitOptions.RemoveEmptyEntries);
}
