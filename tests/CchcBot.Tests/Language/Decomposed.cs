using System.Text;

namespace CchcBot.Tests.Language;

/// <summary>Takes Vietnamese letters apart into base letter and combining marks, as some keyboards and macOS file names do.</summary>
internal static class Decomposed
{
    private const string Letters = "aăâeêioôơuưy";
    private const string Toned = "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵ";
    private static readonly string[] Tones = ["", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"];

    public static string Of(string text)
    {
        var result = new StringBuilder();
        foreach (var letter in text)
        {
            var at = Toned.IndexOf(char.ToLowerInvariant(letter), StringComparison.Ordinal);
            if (at < 0)
            {
                result.Append(letter);
                continue;
            }

            var (plain, mark) = Letters[at / 6] switch
            {
                'ă' => ('a', "\u0306"),
                'â' => ('a', "\u0302"),
                'ê' => ('e', "\u0302"),
                'ô' => ('o', "\u0302"),
                'ơ' => ('o', "\u031B"),
                'ư' => ('u', "\u031B"),
                var other => (other, ""),
            };
            result.Append(char.IsUpper(letter) ? char.ToUpperInvariant(plain) : plain).Append(mark).Append(Tones[at % 6]);
        }

        return result.ToString();
    }
}
