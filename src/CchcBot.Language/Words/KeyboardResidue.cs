using System.Text;

namespace CchcBot.Language.Words;

/// <summary>Decodes words typed while the Vietnamese input method was off: Telex ("rooif"), VNI ("ro62i").</summary>
internal static class KeyboardResidue
{
    /// <summary>The tone key of the word for these keystrokes; null if they do not give a word.</summary>
    /// <param name="typed">Lower-case letters and digits, without diacritics.</param>
    public static string? KeyOf(string typed)
    {
        if (typed.Length < 3 || !char.IsAsciiLetter(typed[0]))
        {
            return null;
        }

        return typed.AsSpan().ContainsAnyInRange('0', '9') ? Vni(typed) : Telex(typed);
    }

    private static string? Telex(string typed)
    {
        var letters = new StringBuilder(typed.Length);
        var (tone, strokes, vowels) = (0, 0, false);
        foreach (var c in typed)
        {
            if (vowels && "fsrxj".IndexOf(c, StringComparison.Ordinal) is var index and >= 0)
            {
                // Grave, acute, hook, tilde, dot below: in the order of their numbers in a tone key.
                tone = ToneOf("fsrxj"[index]);
                strokes++;
                continue;
            }

            var hat = c switch
            {
                'a' => Hat(letters, 'a', 'â'), 'e' => Hat(letters, 'e', 'ê'), 'o' => Hat(letters, 'o', 'ô'), 'd' => letters.Length > 0 && letters[0] == 'd'
                    && Put(letters, 0, 'đ'),
                'w' => Horn(letters), _ => false,
            };
            strokes += hat ? 1 : 0;
            if (!hat)
            {
                letters.Append(c);
            }

            vowels |= "aeiouyâêôăơư".Contains(c, StringComparison.Ordinal) || hat;
        }

        return strokes == 0 ? null : Key(letters, tone);
    }

    private static string? Vni(string typed)
    {
        var letters = new StringBuilder(typed.Length);
        var tone = 0;
        foreach (var c in typed)
        {
            var done = c switch
            {
                '1' => (tone = ToneOf('s')) > 0, '2' => (tone = ToneOf('f')) > 0, '3' => (tone = ToneOf('r')) > 0, '4' => (tone = ToneOf('x')) > 0, '5' =>
                    (tone = ToneOf('j')) > 0,
                '6' => Hat(letters, 'a', 'â') || Hat(letters, 'e', 'ê') || Hat(letters, 'o', 'ô'), '7' => Horn(letters), '8' => Hat(letters, 'a', 'ă'),
                '9' => letters[0] == 'd' && Put(letters, 0, 'đ'), >= 'a' and <= 'z' => Put(letters.Append(c), letters.Length - 1, c), _ => false,
            };
            if (!done)
            {
                return null;
            }
        }

        return letters.Length < 2 ? null : Key(letters, tone);
    }

    private static int ToneOf(char stroke) => stroke switch { 'f' => 1, 's' => 4, 'r' => 2, 'x' => 3, _ => 5 };

    private static bool Hat(StringBuilder letters, char plain, char hat)
    {
        for (var i = letters.Length - 1; i >= 0; i--)
        {
            if (letters[i] == plain)
            {
                return Put(letters, i, hat);
            }
        }

        return false;
    }

    private static bool Horn(StringBuilder letters)
    {
        var done = false;
        for (var i = letters.Length - 1; i >= 0; i--)
        {
            if (letters[i] is 'u' or 'o' or 'a' && !(letters[i] == 'u' && i > 0 && letters[i - 1] == 'q'))
            {
                Put(letters, i, letters[i] switch { 'u' => 'ư', 'o' => 'ơ', _ => 'ă' });
                done = true;
                if (letters[i] == 'ă' || !(letters[i] == 'ơ' && i > 0 && letters[i - 1] == 'u'))
                {
                    return true;
                }
            }
        }

        return done;
    }

    private static bool Put(StringBuilder letters, int at, char letter)
    {
        letters[at] = letter;
        return true;
    }

    private static string Key(StringBuilder letters, int tone) => tone == 0 ? letters.ToString() : $"{letters}{tone}";
}
