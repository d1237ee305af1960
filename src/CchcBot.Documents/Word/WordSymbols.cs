using System.Globalization;
using System.Text;

namespace CchcBot.Documents.Word;

/// <summary>
/// The signs of Word's picture fonts. Symbol and Wingdings keep theirs at private places (U+F020 to U+F0FF) that mean nothing
/// elsewhere: what stands for a letter or a sign is that sign, what only adorns is a bullet.
/// </summary>
internal static class WordSymbols
{
    /// <summary>Stands for every picture that only adorns.</summary>
    public const char Bullet = '•';

    private const char FirstPrivate = '\uF020';
    private const char LastPrivate = '\uF0FF';

    // The signs of Symbol from 0x20 on, a row for each sixteen; '•' adorns, a blank is not used.
    private const string SymbolSigns =
        " !∀#∃%&∋()*+,-./" + "0123456789:;<=>?" + "≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟ" + "ΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_"
        + " αβχδεφγηιϕκλμνο" + "πθρστυϖωξψζ{|}~ " + "                " + "                "
        + "€ϒ′≤/∞ƒ••••↔←↑→↓" + "°±″≥×∝∂•÷≠≡≈…|-↵" + "ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉" + "∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓"
        + "•<®©™∑          " + " >∫             ";

    // Wingdings is pictures; these few are read as what they mean.
    private static readonly Dictionary<char, char> WingdingsSigns = new()
    {
        ['\uF020'] = ' ', ['\uF0FC'] = '✓', ['\uF0FE'] = '☑', ['\uF0FB'] = '✗', ['\uF0FD'] = '☒', ['\uF06F'] = '☐', ['\uF0A8'] = '☐', ['\uF072'] = '☐',
        ['\uF0DF'] = '←', ['\uF0E0'] = '→', ['\uF0E1'] = '↑', ['\uF0E2'] = '↓', ['\uF0E7'] = '←', ['\uF0E8'] = '→', ['\uF0F3'] = '↔',
    };

    public static bool IsWingdings(string font) =>
        font.StartsWith("Wingdings", StringComparison.OrdinalIgnoreCase) || font.StartsWith("Webdings", StringComparison.OrdinalIgnoreCase);

    /// <summary>A w:sym: the sign, <see cref="Bullet"/> for what adorns; null where it names no character.</summary>
    /// <param name="font">The font's name.</param>
    /// <param name="code">The character, four hexadecimal digits.</param>
    public static char? Read(string? font, string? code)
    {
        if (!ushort.TryParse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var number) || number < ' ' || char.IsSurrogate((char)number))
        {
            return null;
        }

        // The same picture may be named without its private place.
        var pictures = font is not null && (IsWingdings(font) || font.Equals("Symbol", StringComparison.OrdinalIgnoreCase));
        var sign = pictures && number <= 0xFF ? (char)(FirstPrivate - ' ' + number) : (char)number;
        return IsPrivate(sign) ? Sign(sign, font is not null && IsWingdings(font)) : sign;
    }

    /// <summary>The text with the private signs in it as what they mean; itself where it has none.</summary>
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
