using System.Collections.Frozen;
using System.Text;

namespace CchcBot.Documents.Encodings;

/// <summary>The encodings that Vietnamese offices used before Unicode, recognised by the font's name.</summary>
internal enum LegacyFont
{
    /// <summary>Unicode.</summary>
    None,
    /// <summary>TCVN 5712 (ABC): fonts ".VnTime", ".VnArial".</summary>
    Tcvn3,
    /// <summary>TCVN 5712 in a font that shows all letters as capitals (".VnTimeH").</summary>
    Tcvn3Capitals,
    /// <summary>VNI for Windows: fonts "VNI-Times", "VNI-Helve".</summary>
    Vni,
}

/// <summary>Converts TCVN3 and VNI text to Unicode. The encoding is taken from the font or, if the font does not tell, detected from the text.</summary>
internal static class LegacyText
{
    private const string Tcvn3Letters =
        "µà¶ả·ã¸á¹ạ¨ă»ằ¼ẳ½ẵ¾ắÆặ©âÇầÈẩÉẫÊấËậ®đÌèÎẻÏẽÐéÑẹªêÒềÓểÔễÕếÖệ×ìØỉÜĩÝíÞịßòáỏâõãóäọ«ôåồæổçỗèốéộ¬ơêờëởìỡíớîợïùñủòũóúôụ" +
        "\u00ADưõừöử÷ữøứùựúỳûỷüỹýýþỵ¡Ă¢Â£Ê¤Ô¥Ơ¦Ư§Đ";

    private const string VniLetters = "ììííæỉóĩòịôơöưîỵñđÌÌÍÍÆỈÓĨÒỊÔƠÖƯÎỴÑĐ";

    // Column by column: a base letter of the first row combines with the mark in the same column of a row below; "-" = no combination.
    private const string VniMarks = "øùûõïâàáåãäêèéúüë";
    private const string VniA = "àáảãạâầấẩẫậăằắẳẵặ";
    private const string VniE = "èéẻẽẹêềếểễệ------";
    private const string VniO = "òóỏõọôồốổỗộ------";
    private const string VniU = "ùúủũụ------------";
    private const string VniY = "ỳýỷỹ-------------";
    private const string VniHornO = "ờớởỡợ------------";
    private const string VniHornU = "ừứửữự------------";

    // Characters that never occur inside words of Vietnamese Unicode text, but everywhere in TCVN3 text.
    private const string Tcvn3Signs = "µ¸¶·¹¨»¾¼½Æ©®ª«¬§¡¢£¤¥¦×ØÞßåæçë";

    private static readonly FrozenDictionary<char, char> Tcvn3 = Pairs(Tcvn3Letters);
    private static readonly FrozenDictionary<char, char> Vni = Pairs(VniLetters);

    /// <summary>The encoding implied by a font's name; <see cref="LegacyFont.None"/> for a Unicode font.</summary>
    public static LegacyFont FontOf(string font) =>
        font.StartsWith(".Vn", StringComparison.OrdinalIgnoreCase) ? font.EndsWith('H') ? LegacyFont.Tcvn3Capitals : LegacyFont.Tcvn3
        : font.StartsWith("VNI-", StringComparison.OrdinalIgnoreCase) || font.StartsWith("VNI ", StringComparison.OrdinalIgnoreCase) ? LegacyFont.Vni
        : LegacyFont.None;

    public static string Convert(string text, LegacyFont font) => font switch
    {
        // A legacy font may have been left on text that is already Unicode.
        _ when HasUnicodeLetters(text) => text,
        LegacyFont.Tcvn3 => Map(text, Tcvn3),
        LegacyFont.Tcvn3Capitals => Map(text, Tcvn3).ToUpperInvariant(),
        LegacyFont.Vni => FromVni(text),
        _ => text,
    };

    /// <summary>Converts text in a legacy encoding whose font is unknown, detected by its letters; leaves it unchanged in doubt.</summary>
    public static string Repair(string text)
    {
        var (signs, pairs, letters, d) = (0, 0, 0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c < 0x80)
            {
                letters += char.IsAsciiLetter(c) ? 1 : 0;
                continue;
            }

            if (c >= 0x100)
            {
                if (IsUnicodeLetter(c))
                {
                    return text;
                }

                continue;
            }

            letters++;
            var inWord = i > 0 && char.IsLetter(text[i - 1]) || i + 1 < text.Length && char.IsAsciiLetter(text[i + 1]);
            signs += inWord && Tcvn3Signs.Contains(c) ? 1 : 0;
            pairs += i > 0 && "aeouyAEOUYôöÔÖ".Contains(text[i - 1]) && VniMarks.Contains(char.ToLowerInvariant(c)) ? 1 : 0;
            d += c is 'ñ' or 'ö' or 'Ñ' or 'Ö' ? 1 : 0;
        }

        if (signs >= 3 && signs * 25 >= letters && signs > pairs)
        {
            return Map(text, Tcvn3);
        }

        return pairs >= 3 && (pairs + d) * 12 >= letters && pairs > 2 * signs ? FromVni(text) : text;
    }

    private static bool HasUnicodeLetters(string text)
    {
        foreach (var c in text)
        {
            if (c >= 0x100 && IsUnicodeLetter(c))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsUnicodeLetter(char c) =>
        c is >= '\u1EA0' and <= '\u1EF9' or 'ă' or 'Ă' or 'đ' or 'Đ' or 'ơ' or 'Ơ' or 'ư' or 'Ư' or >= '\u0300' and <= '\u0323';

    private static string Map(string text, FrozenDictionary<char, char> letters) => string.Create(text.Length, (text, letters), static (span, state) =>
    {
        for (var i = 0; i < span.Length; i++)
        {
            span[i] = state.letters.GetValueOrDefault(state.text[i], state.text[i]);
        }
    });

    private static string FromVni(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var marks = char.ToLowerInvariant(c) switch
            {
                'a' => VniA,
                'e' => VniE,
                'o' => VniO,
                'u' => VniU,
                'y' => VniY,
                'ô' => VniHornO,
                'ö' => VniHornU,
                _ => null,
            };
            var mark = marks is not null && i + 1 < text.Length ? VniMarks.IndexOf(char.ToLowerInvariant(text[i + 1])) : -1;
            if (mark >= 0 && marks![mark] != '-')
            {
                result.Append(char.IsUpper(c) ? char.ToUpperInvariant(marks[mark]) : marks[mark]);
                i++;
            }
            else
            {
                result.Append(Vni.GetValueOrDefault(c, c));
            }
        }

        return result.ToString();
    }

    private static FrozenDictionary<char, char> Pairs(string letters) =>
        Enumerable.Range(0, letters.Length / 2).ToFrozenDictionary(i => letters[2 * i], i => letters[2 * i + 1]);
}
