namespace CchcBot.Language.Words;

/// <summary>Decodes words typed while the Vietnamese input method was off: Telex ("rooif"), VNI ("ro62i").</summary>
internal static class KeyboardResidue
{
    // The strokes of grave, hook, tilde, acute and dot below: in the order of their numbers in a tone key.
    private const string TelexTones = "frxsj";
    private const string VniTones = "23415";

    /// <summary>The tone key of the word for these keystrokes; null if they do not give a word.</summary>
    /// <param name="typed">Lower-case letters and digits, without diacritics.</param>
    public static string? KeyOf(string typed)
    {
        if (typed.Length < 3 || !char.IsAsciiLetter(typed[0]))
        {
            return null;
        }

        var isVni = typed.AsSpan().ContainsAnyInRange('0', '9');
        Span<char> letters = stackalloc char[typed.Length];
        var (count, tone, strokes, hasVowel) = (0, 0, 0, false);
        foreach (var c in typed)
        {
            var stroke = (isVni ? VniTones : TelexTones).IndexOf(c, StringComparison.Ordinal);
            if (stroke >= 0 && (isVni || hasVowel))
            {
                tone = stroke + 1;
                strokes++;
            }
            else if (isVni == char.IsAsciiDigit(c) && Shapes(letters[..count], c))
            {
                strokes++;
                hasVowel = true;
            }
            else if (char.IsAsciiDigit(c))
            {
                return null;
            }
            else
            {
                letters[count++] = c;
                hasVowel |= c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
            }
        }

        return strokes == 0 || (isVni && count < 2) ? null : tone == 0 ? letters[..count].ToString() : $"{letters[..count]}{tone}";
    }

    /// <summary>Whether the stroke gives a letter before it another shape, which is put in its place.</summary>
    private static bool Shapes(Span<char> letters, char stroke) => stroke switch
    {
        'a' => Put(letters, 'a', 'â'),
        'e' => Put(letters, 'e', 'ê'),
        'o' => Put(letters, 'o', 'ô'),
        '6' => Put(letters, 'a', 'â') || Put(letters, 'e', 'ê') || Put(letters, 'o', 'ô'),
        'w' or '7' => Horn(letters),
        '8' => Put(letters, 'a', 'ă'),
        'd' or '9' => letters is ['d', ..] && Put(letters[..1], 'd', 'đ'),
        _ => false,
    };

    private static bool Put(Span<char> letters, char plain, char shaped)
    {
        var at = letters.LastIndexOf(plain);
        if (at >= 0)
        {
            letters[at] = shaped;
        }

        return at >= 0;
    }

    private static bool Horn(Span<char> letters)
    {
        var at = letters.LastIndexOfAny('u', 'o', 'a');
        if (at < 0)
        {
            return false;
        }

        letters[at] = letters[at] switch { 'u' => 'ư', 'o' => 'ơ', _ => 'ă' };
        // "uow" is "ươ".
        return letters[at] != 'ơ' || at == 0 || letters[at - 1] != 'u' || Put(letters[..at], 'u', 'ư');
    }
}
