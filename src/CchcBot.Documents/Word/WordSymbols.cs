using System.Globalization;
using System.Text;

namespace CchcBot.Documents.Word;

/// <summary>
/// Decodes characters of Word's symbol fonts. Symbol and Wingdings use private-use code points (U+F020 to U+F0FF) that mean nothing in other fonts: letters
/// and signs are mapped to Unicode, decorative ones to a bullet.
/// </summary>
internal static class WordSymbols
{
    /// <summary>Replaces every decorative character.</summary>
    public const char Bullet = '•';

    private const char FirstPrivate = '\uF020';
    private const char LastPrivate = '\uF0FF';

    // The characters of Symbol from 0x20 on, sixteen per row; '•' = decorative, blank = unused.
    private const string SymbolSigns =
        " !∀#∃%&∋()*+,-./" + "0123456789:;<=>?" + "≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟ" + "ΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_"
        + " αβχδεφγηιϕκλμνο" + "πθρστυϖωξψζ{|}~ " + "                " + "                "
        + "€ϒ′≤/∞ƒ••••↔←↑→↓" + "°±″≥×∝∂•÷≠≡≈…|-↵" + "ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉" + "∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓"
        + "•<®©™∑          " + " >∫             ";

    // Most of Wingdings is decorative; these few have a meaning.
    private static readonly Dictionary<char, char> WingdingsSigns = new()
    {
        ['\uF020'] = ' ', ['\uF0FC'] = '✓', ['\uF0FE'] = '☑', ['\uF0FB'] = '✗', ['\uF0FD'] = '☒', ['\uF06F'] = '☐', ['\uF0A8'] = '☐', ['\uF072'] = '☐',
        ['\uF0DF'] = '←', ['\uF0E0'] = '→', ['\uF0E1'] = '↑', ['\uF0E2'] = '↓', ['\uF0E7'] = '←', ['\uF0E8'] = '→', ['\uF0F3'] = '↔',
    };

    public static bool IsWingdings(string font) =>
        font.StartsWith("Wingdings", StringComparison.OrdinalIgnoreCase) || font.StartsWith("Webdings", StringComparison.OrdinalIgnoreCase);

    /// <summary>Decodes a w:sym: the character, or <see cref="Bullet"/> for a decorative one; null if the code is invalid.</summary>
    /// <param name="font">The font's name.</param>
    /// <param name="code">The character code, four hexadecimal digits.</param>
    public static char? Read(string? font, string? code)
    {
        if (!ushort.TryParse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var number) || number < ' ' || char.IsSurrogate((char)number))
        {
            return null;
        }

        // The code may be given with or without the private-use offset.
        var pictures = font is not null && (IsWingdings(font) || font.Equals("Symbol", StringComparison.OrdinalIgnoreCase));
        var sign = pictures && number <= 0xFF ? (char)(FirstPrivate - ' ' + number) : (char)number;
        return IsPrivate(sign) ? Sign(sign, font is not null && IsWingdings(font)) : sign;
    }

    /// <summary>Replaces private-use characters in the text; returns the same string if there are none.</summary>
    public static string Read(string text, bool wingdings)
    {
        if (text.AsSpan().IndexOfAnyInRange(FirstPrivate, LastPrivate) < 0)
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            result.Append(IsPrivate(c) ? Sign(c, wingdings) : c);
        }

        return result.ToString();
    }

    private static bool IsPrivate(char c) => c is >= FirstPrivate and <= LastPrivate;

    private static char Sign(char c, bool wingdings) =>
        wingdings ? WingdingsSigns.GetValueOrDefault(c, Bullet)
        : c - FirstPrivate is var at && at < SymbolSigns.Length && SymbolSigns[at] is not ' ' and var sign ? sign : c == FirstPrivate ? ' ' : Bullet;
}
