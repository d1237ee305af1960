using System.Text;

namespace CchcBot.Documents.Encodings;

/// <summary>Decodes a text file: by its byte order mark, else as UTF-8, else byte by byte as Latin-1 for the legacy encodings.</summary>
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
            // TCVN3 and VNI are single-byte encodings; their letters are converted later.
            return Encoding.Latin1.GetString(content);
        }
    }
}
