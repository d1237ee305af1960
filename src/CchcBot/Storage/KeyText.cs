using System.Globalization;
using System.Text;

namespace CchcBot.Storage;

/// <summary>Makes parts of table keys of any text: Table storage refuses / \ # ? and control characters, the emulator fails at %.</summary>
internal static class KeyText
{
    /// <summary>ASCII letters, digits, '-', '.', ':' and '@' as they are, anything else as _XXXX (its UTF-16 code in hex). Reversible and order-free.</summary>
    public static string Encode(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or ':' or '@')
            {
                result.Append(c);
            }
            else
            {
                result.Append('_').Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
            }
        }

        return result.ToString();
    }
}
