using System.Text;

namespace CchcBot.Documents.Encodings;

/// <summary>The characters of a text file: by its byte order mark, else UTF-8, else the single bytes of the old encodings.</summary>
internal static class TextEncoding
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    public static string Decode(byte[] content)
    {
        if (content is [0xFF, 0xFE, ..])
        {
            return Encoding.Unicode.GetString(content, 2, content.Length - 2);
        }

        if (content is [0xFE, 0xFF, ..])
        {
            return Encoding.BigEndianUnicode.GetString(content, 2, content.Length - 2);
        }

        var start = content is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0;
        try
        {
            return Strict.GetString(content, start, content.Length - start);
        }
        catch (DecoderFallbackException)
        {
            // TCVN3 and VNI files are single bytes; their letters are told apart later.
            return Encoding.Latin1.GetString(content);
        }
    }
}
