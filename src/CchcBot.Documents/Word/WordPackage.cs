using System.IO.Compression;
using System.Xml;
using CchcBot.Documents.Packages;

namespace CchcBot.Documents.Word;

/// <summary>The parts of a Word package that contain text, found by its relationships.</summary>
/// <remarks>
/// Uses the platform's ZIP and XML readers instead of a document object model: no library code follows the relationships of a malicious package, and a
/// table of thousands of rows is never held in memory as elements.
/// </remarks>
internal sealed class WordPackage
{
    private readonly OfficePackage package;

    private readonly Dictionary<string, string> chunks = new(StringComparer.Ordinal);

    private WordPackage(OfficePackage package) => this.package = package;

    /// <summary>Cancels the reading, including that of included files.</summary>
    public CancellationToken Cancellation => package.Cancellation;

    /// <summary>The name of the main document part. The other parts' names come from its relationships and are null if absent.</summary>
    public string Document { get; private set; } = "";

    public string? Styles { get; private set; }

    public string? Numbering { get; private set; }

    public string? Footnotes { get; private set; }

    public string? Endnotes { get; private set; }

    public static WordPackage Open(ZipArchive archive, PlanFileLimits limits, CancellationToken cancellation)
    {
        var word = new WordPackage(OfficePackage.Open(archive, limits, cancellation));
        word.Find();
        return word;
    }

    /// <summary>Opens an XML reader on a part; DTDs are refused, and the limits are enforced while reading.</summary>
    public XmlReader Read(string part) => package.Read(part);

    /// <summary>The part with that relationship id that the document includes (w:altChunk); null if there is none.</summary>
    public string? Chunk(string id) => chunks.GetValueOrDefault(id);

    /// <summary>The bytes of a part.</summary>
    /// <exception cref="PlanFileException">The part is longer than <paramref name="most"/> bytes.</exception>
    public byte[] Bytes(string part, long most) => package.Bytes(part, most);

    private void Find()
    {
        var main = package.Main() ?? package.Names.FirstOrDefault(k => k.Equals("word/document.xml", StringComparison.OrdinalIgnoreCase));
        if (main is null || !main.StartsWith("word/", StringComparison.OrdinalIgnoreCase) && !LooksLikeWord(main))
        {
            throw new PlanFileException(Other());
        }

        Document = main;
        foreach (var (type, id, target) in package.RelatedTo(main))
        {
            switch (type)
            {
                case "styles": Styles ??= target; break;
                case "numbering": Numbering ??= target; break;
                case "footnotes": Footnotes ??= target; break;
                case "endnotes": Endnotes ??= target; break;
                case "aFChunk": chunks.TryAdd(id, target); break;
            }
        }
    }

    private bool LooksLikeWord(string main)
    {
        using var reader = Read(main);
        return reader.MoveToContent() == XmlNodeType.Element && reader.LocalName == "document";
    }

    private PlanFileProblemKind Other() =>
        package.Names.Any(k => k.StartsWith("xl/", StringComparison.OrdinalIgnoreCase)) ? PlanFileProblemKind.Spreadsheet
        : package.Names.Any(k => k.StartsWith("ppt/", StringComparison.OrdinalIgnoreCase)) ? PlanFileProblemKind.Presentation
        : package.Has("content.xml") && package.Has("mimetype") ? PlanFileProblemKind.OpenDocument
        : package.Has("[Content_Types].xml") ? PlanFileProblemKind.Corrupt
        : PlanFileProblemKind.NotWord;
}
