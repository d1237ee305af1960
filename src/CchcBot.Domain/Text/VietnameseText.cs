using System.Text;

namespace CchcBot.Domain.Text;

/// <summary>Normalises, folds and compares Vietnamese text, however it was typed.</summary>
public static class VietnameseText
{
    /// <summary>
    /// Joins combining marks with their letters (NFC for Vietnamese, in whatever order the marks were typed), removes soft hyphens and zero-width characters,
    /// and replaces full-width characters, Roman numeral signs and special spaces with ordinary ones. Marks that do not fit the letter are kept; repeated ones
    /// are dropped.
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

    /// <summary>The composed text with each run of white space replaced by one space, and none at the ends.</summary>
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

    /// <summary>The composed text in lower case, without any diacritics, đ as d: as typed without a Vietnamese keyboard.</summary>
    /// <remarks>It has the length of the composed text, so positions are the same in both.</remarks>
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

    /// <summary>Folds one composed character, as <see cref="Fold"/> does.</summary>
    public static char FoldChar(char c)
    {
        if (c < 0x80)
        {
            return c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c;
        }

        return VietnameseLetter.TryParse(c, out var letter) ? VietnameseLetter.Base(letter.Shape) : char.ToLowerInvariant(c);
    }

    /// <summary>
    /// A key that is the same for old and new tone placement. It is in lower case; each word has its letters with their shapes, then its tone as a digit
    /// ("hoà" and "hòa" both give "hoa1"; the level tone has no digit).
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

    /// <summary>Whether the text contains any Vietnamese diacritic or đ.</summary>
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

    // Lower-case ASCII is its own folded form and tone key.
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

    // The Unicode block's order: I to XII, then L, C, D and M.
    private static readonly string[] RomanSigns = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "L", "C", "D", "M"];

    /// <summary>Full-width letters, digits and marks, as in "３０/１１".</summary>
    private static bool IsWide(char c) => c is >= '\uFF01' and <= '\uFF5E';

    /// <summary>Roman numerals in a single character, as in "quý Ⅲ".</summary>
    private static bool IsRomanSign(char c) => c is >= '\u2160' and <= '\u217F';

    /// <summary>Soft hyphen, zero-width characters, direction marks.</summary>
    private static bool IsInvisible(char c) => c is '\u00AD' or (>= '\u200B' and <= '\u200F') or '\u2060' or '\uFEFF';

    /// <summary>Special space characters; the space itself, tabs and line breaks are not among them.</summary>
    private static bool IsBlank(char c) => c is '\u00A0' or '\u1680' or (>= '\u2000' and <= '\u200A') or '\u202F' or '\u205F' or '\u3000';

    /// <summary>Joins a combining mark with the last character; false where it is no combining mark or does not fit.</summary>
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

        // A mark that the letter already has, or one too many ("ý" and another acute, from a bad conversion), is dropped.
        return (VietnameseLetter.ToneOf(mark) is not null && letter.Tone != Tone.Level)
            || VietnameseLetter.Shaped(VietnameseLetter.Base(letter.Shape), mark) is not null;
    }
}
