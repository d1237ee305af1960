using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace CchcBot.Storage;

/// <summary>Encodes any text as part of a table key: Table storage refuses / \ # ? and control characters, and the emulator fails on %.</summary>
internal static partial class KeyText
{
    // Two parts of this length plus separators stay below the 1,024 characters of a key.
    private const int Longest = 450;

    /// <summary>
    /// Keeps ASCII letters, digits, '-', '.', ':' and '@'; anything else becomes _XXXX (its UTF-16 code unit in hex). A text that would be too long for a
    /// key (only forged data is) is cut and ends in a hash of the whole.
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

    /// <summary>Reverses <see cref="Encode"/>; a part that was cut keeps its hash.</summary>
    public static string Decode(string key) =>
        Code().Replace(key, code => ((char)ushort.Parse(code.ValueSpan[1..], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());

    [GeneratedRegex("_[0-9A-F]{4}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Code();
}
