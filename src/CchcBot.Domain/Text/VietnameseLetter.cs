namespace CchcBot.Domain.Text;

/// <summary>The level tone and the five tone marks, in the order of Vietnamese dictionaries.</summary>
internal enum Tone
{
    Level,
    Grave,
    Hook,
    Tilde,
    Acute,
    Dot,
}

/// <summary>A letter as its shape (ă, â, đ, ê, ô, ơ, ư are separate shapes) and its tone.</summary>
/// <remarks>A table of its own instead of .NET's normalisation, so that the result does not depend on the machine's ICU data.</remarks>
internal readonly record struct VietnameseLetter(char Shape, Tone Tone)
{
    private const string Toneless = "aăâeêioôơuưy";

    // One row per vowel, one column per tone, in the order of Tone.
    private const string Toned =
        "aàảãáạ" + "ăằẳẵắặ" + "âầẩẫấậ" + "eèẻẽéẹ" + "êềểễếệ" + "iìỉĩíị" +
        "oòỏõóọ" + "ôồổỗốộ" + "ơờởỡớợ" + "uùủũúụ" + "ưừửữứự" + "yỳỷỹýỵ";

    // Indexed by character code.
    private static readonly VietnameseLetter[] Known = Table();

    public static bool TryParse(char letter, out VietnameseLetter parts)
    {
        parts = letter < Known.Length ? Known[letter] : default;
        return parts.Shape != default;
    }

    /// <summary>The composed character, in upper case where <paramref name="upper"/> is true.</summary>
    public static char Compose(char shape, Tone tone, bool upper)
    {
        var row = Toneless.IndexOf(shape, StringComparison.Ordinal);
        var lower = row < 0 ? shape : Toned[row * 6 + (int)tone];
        return upper ? char.ToUpperInvariant(lower) : lower;
    }

    /// <summary>The basic Latin letter of a shape: â gives a, đ gives d.</summary>
    public static char Base(char shape) => shape switch
    {
        'ă' or 'â' => 'a',
        'ê' => 'e',
        'ô' or 'ơ' => 'o',
        'ư' => 'u',
        'đ' => 'd',
        _ => shape,
    };

    /// <summary>The shape that a combining mark gives a plain vowel, or null.</summary>
    public static char? Shaped(char letter, char mark) => (letter, mark) switch
    {
        ('a', '\u0306') => 'ă',
        ('a', '\u0302') => 'â',
        ('e', '\u0302') => 'ê',
        ('o', '\u0302') => 'ô',
        ('o', '\u031B') => 'ơ',
        ('u', '\u031B') => 'ư',
        _ => null,
    };

    public static Tone? ToneOf(char mark) => mark switch
    {
        '\u0300' or '\u0340' => Tone.Grave,
        '\u0309' => Tone.Hook,
        '\u0303' => Tone.Tilde,
        '\u0301' or '\u0341' => Tone.Acute,
        '\u0323' => Tone.Dot,
        _ => null,
    };

    private static VietnameseLetter[] Table()
    {
        var table = new VietnameseLetter['ỹ' + 1];
        (table['đ'], table['Đ']) = (new('đ', Tone.Level), new('đ', Tone.Level));
        for (var i = 0; i < Toned.Length; i++)
        {
            var parts = new VietnameseLetter(Toneless[i / 6], (Tone)(i % 6));
            table[Toned[i]] = parts;
            table[char.ToUpperInvariant(Toned[i])] = parts;
        }

        return table;
    }
}
