using CchcBot.Language.Words;

namespace CchcBot.Language.Spans;

/// <summary>A self-correction within a sentence ("à không", "nhầm", "ý em là", "sửa lại là"): the words after it count.</summary>
internal static class Corrections
{
    private static readonly WordSet Marks = new(
        "à (không|nhầm|quên|viết sai|thôi); (tức|nghĩa) là; tức; ý (em|tôi|anh|chị|mình) là; ý là; [xin] sửa lại [là|thành]; nói lại [là]; đúng ra "
            + "[là|phải là]; mà thôi; xin lỗi; "
            + "khoan; đính chính [là]; nhầm [rồi|là]; lộn; quên; " +
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
                // "xong... quên, số 6 mới đúng" is a correction, "xong rồi, quên báo" is not.
                && !(length == 1 && words[i].Fold == "quen" && !(words[i].AfterPunctuation && words[i + 1].AfterPunctuation)))
            {
                return utterance.Tokens.FindIndex(t => t.Word == i + length);
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

        var from = utterance.Tokens[utterance.CorrectedFrom].Word;
        var behind = said.FindAll(s => word(s) >= from);
        return behind.Count > 0 ? behind : said;
    }

    /// <summary>The same for items positioned by token.</summary>
    public static List<T> StandingTokens<T>(List<T> said, Utterance utterance, Func<T, int> token)
    {
        var behind = utterance.CorrectedFrom <= 0 || said.Count < 2 ? [] : said.FindAll(s => token(s) >= utterance.CorrectedFrom);
        return behind.Count > 0 ? behind : said;
    }
}
