using CchcBot.Language.Words;

namespace CchcBot.Language.Spans;

/// <summary>Forms of address such as "Quý anh chị", "Quý phòng", which are neither a period nor a person nor a unit.</summary>
internal static class Courtesy
{
    private static readonly WordSet Addressed = new(
        "anh [chị]; chị; vị; cơ quan; [các] phòng [ban]; ban [lãnh đạo]; đơn vị; văn phòng; trung tâm; lãnh đạo; cô; ông [bà]; bà; thầy [cô]; đồng "
            + "(chí|nghiệp); sở; bạn; công ty; thanh tra; bộ phận; các anh [chị]; các (đồng chí|bạn|vị|cô chú); bác; đ c; em; hội đồng; tổ; phòng hành chính");

    private static readonly WordSet Quy = new("quý");
    private static readonly WordSet Grouping =
        new("theo; từng; mỗi; trong; các; hằng; hàng; cả; mấy; hai; ba; anh; chị; ông; bà; chí; c; đ; cô; chú; bác; em; minh; a; của");

    public static void Take(Sentence words)
    {
        for (var i = 0; i + 1 < words.Count; i++)
        {
            if (Quy.At(words, i, lenient: false) == 0 || (i > 0 && Grouping.At(words, i - 1, lenient: true) > 0
                && !(words[i - 1].Fold is "cua" && words[i + 1].Fold is not ("phong" or "ban"))))
            {
                continue;
            }

            var length = Addressed.At(words, i + 1, lenient: true);
            // "quý ba" is the third quarter; "quý bà" (madam) has its diacritic.
            if (length > 0 && !(length == 1 && words[i + 1] is { Fold: "ba", IsMarked: false }) && !words[i + 1].AfterPunctuation)
            {
                words.Take(i, length + 1);
            }
        }
    }
}
