using System.Buffers;
using System.Text;
using System.Xml;

namespace CchcBot.Documents.Packages;

/// <summary>Reads the text of XML nodes in chunks, so that an oversized node is rejected before it is held in memory.</summary>
internal static class XmlTexts
{
    private const int Piece = 4096;

    /// <summary>Appends the node's text.</summary>
    /// <param name="xml">A reader positioned on a text node.</param>
    /// <param name="text">The builder to append to.</param>
    /// <param name="most">The maximum length of <paramref name="text"/>.</param>
    /// <returns>False if the text would exceed the maximum.</returns>
    public static bool TryAppend(XmlReader xml, StringBuilder text, int most)
    {
        var piece = ArrayPool<char>.Shared.Rent(Piece);
        try
        {
            int read;
            while ((read = xml.ReadValueChunk(piece, 0, piece.Length)) > 0)
            {
                if (text.Length + read > most)
                {
                    return false;
                }

                text.Append(piece, 0, read);
            }

            return true;
        }
        finally
        {
            ArrayPool<char>.Shared.Return(piece);
        }
    }
}
