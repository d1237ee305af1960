using System.Buffers;
using System.Text;
using System.Xml;

namespace CchcBot.Documents.Packages;

/// <summary>The characters of a part's nodes, read piece by piece: a node of many megabytes is never held to learn that it is too long.</summary>
internal static class XmlTexts
{
    private const int Piece = 4096;

    /// <summary>Adds the node's characters.</summary>
    /// <param name="xml">Stands on text.</param>
    /// <param name="text">Gets them.</param>
    /// <param name="most">So many characters it may hold.</param>
    /// <returns>False where there are more.</returns>
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
