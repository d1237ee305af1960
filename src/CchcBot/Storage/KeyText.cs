using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace CchcBot.Storage;

/// <summary>Makes parts of table keys of any text: Table storage refuses / \ # ? and control characters, the emulator fails at %.</summary>
internal static partial class KeyText
{
    // Two such parts and the words between them stay under the 1,024 characters of a key.
    private const int Longest = 450;

    /// <summary>
    /// ASCII letters, digits, '-', '.', ':' and '@' as they are, anything else as _XXXX (its UTF-16 code in hex). What would be too long for a key,
    /// as only forged data is, ends in a hash of the whole.
    /// </summary>
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

        return result.Length <= Longest
            ? result.ToString()
            : $"{result.ToString(0, Longest - 66)}_H{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}";
    }

    /// <summary>The text of which <see cref="Encode"/> made that; one that ends in a hash stays as it is.</summary>
    public static string Decode(string key) =>
        Code().Replace(key, code => ((char)ushort.Parse(code.ValueSpan[1..], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());

    [GeneratedRegex("_[0-9A-F]{4}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Code();
}
