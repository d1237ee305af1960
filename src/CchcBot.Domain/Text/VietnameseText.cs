using System.Text;

namespace CchcBot.Domain.Text;

/// <summary>Composing, folding and comparing Vietnamese words, whichever way they were typed.</summary>
public static class VietnameseText
{
    /// <summary>
    /// Puts combining marks together with their letters (NFC for Vietnamese, in whatever order the marks were typed),
    /// drops soft hyphens and zero-width characters, and makes every kind of blank a space.
    /// Marks that no Vietnamese letter takes are left as they are, doubled ones are dropped.
    /// </summary>
    public static string Compose(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (IsClean(text))
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (IsInvisible(c))
            {
                continue;
            }

            if (IsBlank(c))
            {
                result.Append(' ');
            }
            else if (IsWide(c))
            {
                result.Append((char)(c - '\uFF01' + '!'));
            }
            else if (IsRomanSign(c))
            {
                result.Append(c < '\u2170' ? RomanSigns[c - '\u2160'] : RomanSigns[c - '\u2170'].ToLowerInvariant());
            }
            else if (result.Length == 0 || !Join(result, c))
            {
                result.Append(c);
            }
        }

        return result.ToString();
    }

    /// <summary>Composed, every run of white space one space, none at the ends.</summary>
    public static string Tidy(string text)
    {
        var composed = Compose(text);
        var result = new StringBuilder(composed.Length);
        foreach (var c in composed)
        {
            if (!char.IsWhiteSpace(c))
            {
                result.Append(c);
            }
            else if (result.Length > 0 && result[^1] != ' ')
            {
                result.Append(' ');
            }
        }

        return result.ToString().TrimEnd();
    }

    /// <summary>Composed, lower case, without any diacritic, đ as d: what a person without a Vietnamese keyboard would type.</summary>
    /// <remarks>As long as the composed text, so positions in one are positions in the other.</remarks>
    public static string Fold(string text)
    {
        var composed = Compose(text);
        if (IsFolded(composed))
        {
            return composed;
        }

        return string.Create(composed.Length, composed, static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = FoldChar(source[i]);
            }
        });
    }

    /// <summary>One composed character as <see cref="Fold"/> gives it.</summary>
    public static char FoldChar(char c)
    {
        if (c < 0x80)
        {
            return c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c;
        }

        return VietnameseLetter.TryParse(c, out var letter) ? VietnameseLetter.Base(letter.Shape) : char.ToLowerInvariant(c);
    }

    /// <summary>
    /// A key in which old and new tone placement are the same: lower case, each word's letters with their shapes,
    /// then its tone as a digit ("hoà" and "hòa" both give "hoa1"; a level tone gives no digit).
    /// </summary>
    public static string ToneKey(string text)
    {
        var composed = Compose(text);
        if (IsFolded(composed))
        {
            return composed;
        }

        var result = new StringBuilder(composed.Length + 8);
        var tone = Tone.Level;
        foreach (var c in composed)
        {
            if (!char.IsLetter(c))
            {
                EndWord(result, ref tone);
                result.Append(c);
            }
            else if (VietnameseLetter.TryParse(c, out var letter))
            {
                result.Append(letter.Shape);
                tone = letter.Tone == Tone.Level ? tone : letter.Tone;
            }
            else
            {
                result.Append(char.ToLowerInvariant(c));
            }
        }

        EndWord(result, ref tone);
        return result.ToString();
    }

    /// <summary>Whether the text has any Vietnamese diacritic or đ, that is, was not typed plain.</summary>
    public static bool HasDiacritics(string text)
    {
        foreach (var c in Compose(text))
        {
            if (c >= 0x80 && VietnameseLetter.TryParse(c, out _))
            {
                return true;
            }
        }

        return false;
    }

    private static void EndWord(StringBuilder result, ref Tone tone)
    {
        if (tone != Tone.Level)
        {
            result.Append((char)('0' + (int)tone));
            tone = Tone.Level;
        }
    }

    // Plain small letters are their own folded form, and have no tone.
    private static bool IsFolded(string composed) => !composed.AsSpan().ContainsAnyInRange('A', 'Z') && Ascii.IsValid(composed);

    private static bool IsClean(string text)
    {
        foreach (var c in text)
        {
            if (c > '\u007F' && (c is >= '\u0300' and <= '\u036F' || IsInvisible(c) || IsBlank(c) || IsWide(c) || IsRomanSign(c)))
            {
                return false;
            }
        }

        return true;
    }

    // I to XII, then fifty, a hundred, five hundred and a thousand, as they stand one behind the other.
    private static readonly string[] RomanSigns = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "L", "C", "D", "M"];

    /// <summary>Letters, digits and marks as wide as an ideograph: "３０/１１".</summary>
    private static bool IsWide(char c) => c is >= '\uFF01' and <= '\uFF5E';

    /// <summary>Roman numerals that are one sign: "quý Ⅲ".</summary>
    private static bool IsRomanSign(char c) => c is >= '\u2160' and <= '\u217F';

    /// <summary>Soft hyphen, zero-width characters, marks of direction.</summary>
    private static bool IsInvisible(char c) => c is '\u00AD' or (>= '\u200B' and <= '\u200F') or '\u2060' or '\uFEFF';

    /// <summary>Every blank but the space itself; tabs and line breaks stay.</summary>
    private static bool IsBlank(char c) => c is '\u00A0' or '\u1680' or (>= '\u2000' and <= '\u200A') or '\u202F' or '\u205F' or '\u3000';

    /// <summary>Joins a combining mark with the last character; false where it is no mark or the two do not join.</summary>
    private static bool Join(StringBuilder result, char mark)
    {
        if (mark is < '\u0300' or > '\u036F')
        {
            return false;
        }

        var last = result[^1];
        var known = VietnameseLetter.TryParse(last, out var letter);
        if (!known)
        {
            return false;
        }

        var upper = char.IsUpper(last);
        if (VietnameseLetter.ToneOf(mark) is { } tone && letter.Tone == Tone.Level && letter.Shape != 'đ')
        {
            result[^1] = VietnameseLetter.Compose(letter.Shape, tone, upper);
            return true;
        }

        if (VietnameseLetter.Shaped(letter.Shape, mark) is { } shape)
        {
            result[^1] = VietnameseLetter.Compose(shape, letter.Tone, upper);
            return true;
        }

        // A mark that the letter has already, or one too many ("ý" and an acute, from a bad conversion), is dropped.
        return (VietnameseLetter.ToneOf(mark) is not null && letter.Tone != Tone.Level)
            || VietnameseLetter.Shaped(VietnameseLetter.Base(letter.Shape), mark) is not null;
    }
}
