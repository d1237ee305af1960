using CchcBot.Language.Words;

namespace CchcBot.Language.Spans;

/// <summary>A self-correction within a sentence ("à không", "nhầm", "ý em là", "sửa lại là"): the words after it count.</summary>
internal static class Corrections
{
    private static readonly WordSet Marks = new(
        "à (không|nhầm|quên|viết sai|thôi); (ủa|ý|í|úi|ấy) (lộn|nhầm|quên|không); [à|ấy|ui|ôi] chết; "
            + "(gõ|viết|ghi|đọc|nói) (lộn|nhầm|sai) [rồi]; (tức|nghĩa) là; tức; "
            + "ý (em|tôi|anh|chị|mình) là; ý là; [xin] sửa lại [là|thành]; nói lại [là]; đúng ra [là|phải là]; mà thôi; xin lỗi; "
            + "khoan; đính chính [là]; nhầm [rồi|là]; lộn; quên; không; " +
        "no wait; i mean; i meant; sorry; correction; scratch that; make that");

    /// <summary>The first token after the last correction; 0 if there is none.</summary>
    public static int Find(Utterance utterance)
    {
        var words = utterance.Words;
        for (var i = words.Count - 1; i > 0; i--)
        {
            var length = Marks.At(words, i, untaken: false);
            // "em bấm nhầm rồi" corrects another message; a correction within the sentence is set off by punctuation.
            if (length > 0 && i + length < words.Count && (length > 1 || Corrects(words[i], words[i + 1])))
            {
                // What follows may be a document, which has no words.
                var from = words[i + length].Start;
                return Math.Max(0, utterance.Tokens.FindIndex(t => t.Start >= from));
            }
        }

        return 0;
    }

    private static bool Corrects(SentenceWord mark, SentenceWord next) => mark.Fold switch
    {
        // ", không, tháng 3": between two commas; "vướng mắc: không" is an answer.
        "khong" => mark.Gap.Contains(',', StringComparison.Ordinal) && next.Gap.Contains(',', StringComparison.Ordinal),
        // "xong... quên, số 6 mới đúng" is a correction, "xong rồi, quên báo" is not.
        "quen" or "chet" => mark.AfterPunctuation && next.AfterPunctuation,
        "nham" or "lon" or "khoan" => mark.AfterPunctuation,
        _ => mark.AfterPunctuation || next.AfterPunctuation,
    };

    /// <summary>The items after the correction if there are any; else all items.</summary>
    /// <param name="word">Gives the index of an item's first word.</param>
    public static List<T> Standing<T>(List<T> said, Utterance utterance, Func<T, int> word)
    {
        var from = utterance.CorrectedFrom > 0 ? utterance.Tokens[utterance.CorrectedFrom].Start : 0;
        return Behind(said, utterance, item => utterance.Words[word(item)].Start >= from);
    }

    /// <summary>The same for items positioned by token.</summary>
    public static List<T> StandingTokens<T>(List<T> said, Utterance utterance, Func<T, int> token) =>
        Behind(said, utterance, item => token(item) >= utterance.CorrectedFrom);

    private static List<T> Behind<T>(List<T> said, Utterance utterance, Predicate<T> isBehind) =>
        utterance.CorrectedFrom > 0 && said.Count > 1 && said.FindAll(isBehind) is { Count: > 0 } behind ? behind : said;
}
