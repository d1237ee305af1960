using System.Text;

namespace CchcBot.Documents.Packages;

/// <summary>Detects the type of a file by its first bytes, independent of its name.</summary>
internal static class FileKind
{
    private static readonly (byte[] Start, PlanFileProblemKind Kind)[] Known =
    [
        ([0xD0, 0xCF, 0x11, 0xE0], PlanFileProblemKind.OldWord),
        ([0x89, 0x50, 0x4E, 0x47], PlanFileProblemKind.Picture),
        ([0xFF, 0xD8, 0xFF], PlanFileProblemKind.Picture),
        ("GIF8"u8.ToArray(), PlanFileProblemKind.Picture),
        ("BM"u8.ToArray(), PlanFileProblemKind.Picture),
        ([0x49, 0x49, 0x2A, 0x00], PlanFileProblemKind.Picture),
        ([0x4D, 0x4D, 0x00, 0x2A], PlanFileProblemKind.Picture),
        ("{\\rtf"u8.ToArray(), PlanFileProblemKind.RichText),
        ("MIME-Version"u8.ToArray(), PlanFileProblemKind.WebPage),
    ];

    public static bool IsZip(ReadOnlySpan<byte> content) => content.StartsWith("PK\u0003\u0004"u8) || content.StartsWith("PK\u0005\u0006"u8);

    public static bool IsPdf(ReadOnlySpan<byte> content) => content.StartsWith("%PDF-"u8);

    /// <summary>Why a file of this type cannot be read; null if it may be readable.</summary>
    public static PlanFileProblemKind? Refused(ReadOnlySpan<byte> content)
    {
        if (content.Length > 12 && content[..4].SequenceEqual("RIFF"u8) && content[8..12].SequenceEqual("WEBP"u8))
        {
            return PlanFileProblemKind.Picture;
        }

        if (content.Length > 12 && content[4..8].SequenceEqual("ftyp"u8))
        {
            return PlanFileProblemKind.Picture;
        }

        foreach (var (start, kind) in Known)
        {
            // A text may begin with "BM" too; a bitmap has zero bytes soon after.
            if (content.StartsWith(start) && (start.Length > 2 || content[..Math.Min(content.Length, 16)].Contains((byte)0)))
            {
                return kind == PlanFileProblemKind.OldWord && IsEncrypted(content) ? PlanFileProblemKind.Protected : kind;
            }
        }

        return IsWebPage(content) ? PlanFileProblemKind.WebPage : null;
    }

    public static bool IsBinary(ReadOnlySpan<byte> content)
    {
        var start = content[..Math.Min(content.Length, 4096)];
        return !start.StartsWith<byte>([0xFF, 0xFE]) && !start.StartsWith<byte>([0xFE, 0xFF]) && start.Contains((byte)0);
    }

    public static bool LooksLikeBrokenZip(ReadOnlySpan<byte> content) =>
        content.StartsWith("PK"u8) || content.IndexOf("word/document.xml"u8) >= 0 || content.IndexOf("PK\u0001\u0002"u8) >= 0;

    /// <summary>Whether it is a password-protected .docx: an OLE compound file that contains an encrypted package.</summary>
    private static bool IsEncrypted(ReadOnlySpan<byte> content) =>
        content.IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0;

    private static bool IsWebPage(ReadOnlySpan<byte> content)
    {
        var start = Encoding.Latin1.GetString(content[..Math.Min(content.Length, 512)]).TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\r', '\n', '\t');
        return start.StartsWith("<!DOCTYPE html", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase);
    }
}
