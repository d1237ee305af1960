using CchcBot.Language.Words;

namespace CchcBot.Language.Spans;

/// <summary>A correction within the sentence ("à không", "nhầm", "ý em là", "sửa lại là"): what stands behind it counts.</summary>
internal static class Corrections
{
    private static readonly WordSet Marks = new(
        "à (không|nhầm|quên|viết sai|thôi); (tức|nghĩa) là; tức; ý (em|tôi|anh|chị|mình) là; ý là; [xin] sửa lại [là|thành]; nói lại [là]; đúng ra "
            + "[là|phải là]; mà thôi; xin lỗi; "
            + "khoan; nhầm [rồi|là]; lộn; quên; " +
        "no wait; i mean; i meant; sorry; correction; scratch that; make that");

    /// <summary>The first token behind the last correction; 0 where there is none.</summary>
    public static int Find(Utterance utterance)
    {
        var words = utterance.Words;
        for (var i = words.Count - 1; i > 0; i--)
        {
            var length = Marks.At(words, i, lenient: words.IsPlain, untaken: false);
            // "em bấm nhầm rồi" corrects another message; within one a mark stands before or behind.
            if (length > 0 && i + length < words.Count && (words[i].AfterPunctuation || words[i].Gap.Contains('…', StringComparison.Ordinal)
                || words[i + length].AfterPunctuation || length > 1)
                && !(length == 1 && words[i].Fold is "nham" or "lon" or "khoan" && !words[i].AfterPunctuation)
                // "xong... quên, số 6 mới đúng"; "xong rồi, quên báo" corrects nothing.
                && !(length == 1 && words[i].Fold == "quen" && !(words[i].AfterPunctuation && words[i + 1].AfterPunctuation)))
            {
                return utterance.Tokens.FindIndex(t => t.Word == i + length);
            }
        }

        return 0;
    }

    /// <summary>Of things said, those behind the correction, where there are any; else all.</summary>
    /// <param name="word">Which word of the sentence a thing begins with.</param>
    public static List<T> Standing<T>(List<T> said, Utterance utterance, Func<T, int> word)
    {
        if (utterance.CorrectedFrom <= 0 || said.Count < 2)
        {
            return said;
        }

        var from = utterance.Tokens[utterance.CorrectedFrom].Word;
        var behind = said.FindAll(s => word(s) >= from);
        return behind.Count > 0 ? behind : said;
    }

    /// <summary>The same for what is counted in tokens.</summary>
    public static List<T> StandingTokens<T>(List<T> said, Utterance utterance, Func<T, int> token)
    {
        var behind = utterance.CorrectedFrom <= 0 || said.Count < 2 ? [] : said.FindAll(s => token(s) >= utterance.CorrectedFrom);
        return behind.Count > 0 ? behind : said;
    }
}
