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
            var length = Marks.At(words, i, lenient: words.IsPlain, untaken: false);
            // "em bấm nhầm rồi" corrects another message; a correction within the sentence is set off by punctuation.
            if (length > 0 && i + length < words.Count && (words[i].AfterPunctuation || words[i].Gap.Contains('…', StringComparison.Ordinal)
                || words[i + length].AfterPunctuation || length > 1)
                && !(length == 1 && words[i].Fold is "nham" or "lon" or "khoan" && !words[i].AfterPunctuation)
                // ", không, tháng 3": between two commas; "vướng mắc: không" is an answer.
                && !(length == 1 && words[i].Fold == "khong" && !(words[i].Gap.Contains(',', StringComparison.Ordinal)
                    && words[i + 1].Gap.Contains(',', StringComparison.Ordinal)))
                // "xong... quên, số 6 mới đúng" is a correction, "xong rồi, quên báo" is not.
                && !(length == 1 && words[i].Fold is "quen" or "chet" && !(words[i].AfterPunctuation && words[i + 1].AfterPunctuation)))
            {
                // What follows may be a document, which has no words.
                var from = words[i + length].Start;
                return Math.Max(0, utterance.Tokens.FindIndex(t => t.Start >= from));
            }
        }

        return 0;
    }

    /// <summary>The items after the correction if there are any; else all items.</summary>
    /// <param name="word">Gives the index of an item's first word.</param>
    public static List<T> Standing<T>(List<T> said, Utterance utterance, Func<T, int> word)
    {
        if (utterance.CorrectedFrom <= 0 || said.Count < 2)
        {
            return said;
        }

        var from = utterance.Tokens[utterance.CorrectedFrom].Start;
        var behind = said.FindAll(s => utterance.Words[word(s)].Start >= from);
        return behind.Count > 0 ? behind : said;
    }

    /// <summary>The same for items positioned by token.</summary>
    public static List<T> StandingTokens<T>(List<T> said, Utterance utterance, Func<T, int> token)
    {
        var behind = utterance.CorrectedFrom <= 0 || said.Count < 2 ? [] : said.FindAll(s => token(s) >= utterance.CorrectedFrom);
        return behind.Count > 0 ? behind : said;
    }
}
