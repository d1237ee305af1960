using System.IO.Compression;
using System.Xml;
using CchcBot.Documents.Packages;

namespace CchcBot.Documents.Word;

/// <summary>The few parts of a Word package that hold text, looked up by its relationships.</summary>
/// <remarks>
/// Read with the archive and XML readers of the platform instead of a document object model: a hostile package meets no code
/// that follows its relationships, and a table of thousands of rows is never held as elements.
/// </remarks>
internal sealed class WordPackage
{
    private readonly OfficePackage package;

    private readonly Dictionary<string, string> chunks = new(StringComparer.Ordinal);

    private WordPackage(OfficePackage package) => this.package = package;

    /// <summary>Ends the reading, of the files that it brings in too.</summary>
    public CancellationToken Cancellation => package.Cancellation;

    /// <summary>Names of the parts of the document, as the main part's relationships give them; null where there is none.</summary>
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

    /// <summary>A reader on a part; refuses document type definitions and anything beyond the limits.</summary>
    public XmlReader Read(string part) => package.Read(part);

    /// <summary>The part that the document brings in under that name; null where the package has none.</summary>
    public string? Chunk(string id) => chunks.GetValueOrDefault(id);

    /// <summary>A part as it is.</summary>
    /// <exception cref="PlanFileException">It is longer.</exception>
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
