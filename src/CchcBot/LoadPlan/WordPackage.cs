using System.IO.Compression;
using System.Xml;

namespace CchcBot.LoadPlan;

/// <summary>
/// The few parts of a Word package that hold text, looked up by its relationships. Names, counts and sizes are checked
/// before anything is unpacked, and what is unpacked is counted while it is read, because an archive may lie about sizes.
/// External targets, macros, embedded objects and pictures are never opened.
/// </summary>
/// <remarks>
/// Read with the archive and XML readers of the platform instead of a document object model: a hostile package meets no code
/// that follows its relationships, and a table of thousands of rows is never held as elements.
/// </remarks>
internal sealed class WordPackage
{
    private const string Relationships = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const int SafeBytes = 1 << 20;

    private readonly Dictionary<string, ZipArchiveEntry> parts;
    private readonly PlanFileLimits limits;
    private long expanded;

    private WordPackage(Dictionary<string, ZipArchiveEntry> parts, PlanFileLimits limits)
    {
        this.parts = parts;
        this.limits = limits;
    }

    /// <summary>Names of the parts of the document, as the main part's relationships give them; null where there is none.</summary>
    public string Document { get; private set; } = "";

    public string? Styles { get; private set; }

    public string? Numbering { get; private set; }

    public string? Footnotes { get; private set; }

    public string? Endnotes { get; private set; }

    public static WordPackage Open(ZipArchive archive, PlanFileLimits limits)
    {
        var package = new WordPackage(Check(archive, limits), limits);
        package.Find();
        return package;
    }

    /// <summary>A reader on a part; refuses document type definitions and anything beyond the limits.</summary>
    public XmlReader Read(string part)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CloseInput = true,
            MaxCharactersInDocument = limits.ExpandedBytes,
            MaxCharactersFromEntities = 1024,
        };
        return XmlReader.Create(new CountingStream(parts[part].Open(), this), settings);
    }

    private static Dictionary<string, ZipArchiveEntry> Check(ZipArchive archive, PlanFileLimits limits)
    {
        if (archive.Entries.Count > limits.Parts)
        {
            throw new PlanFileException(PlanFileProblemKind.TooComplex);
        }

        var parts = new Dictionary<string, ZipArchiveEntry>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in archive.Entries)
        {
            var name = entry.FullName.Replace('\\', '/');
            if (name.StartsWith('/') || name.Contains(':') || name.Contains('\0') || name.Split('/').Contains("..") || !parts.TryAdd(name, entry))
            {
                throw new PlanFileException(PlanFileProblemKind.Hostile);
            }

            // A picture may be large and is never unpacked; only what is XML counts.
            if (IsXml(name) && (entry.Length > limits.ExpandedBytes || entry.Length > SafeBytes && entry.Length > limits.Ratio * Math.Max(1, entry.CompressedLength)))
            {
                throw new PlanFileException(PlanFileProblemKind.TooLarge, PlanFileReader.Size(limits.FileBytes));
            }
        }

        return parts;
    }

    private static bool IsXml(string name) => name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);

    private void Find()
    {
        var main = Related("_rels/.rels", "").FirstOrDefault(r => r.Type == "officeDocument").Target;
        if (main is null || !parts.ContainsKey(main))
        {
            main = parts.Keys.FirstOrDefault(k => k.Equals("word/document.xml", StringComparison.OrdinalIgnoreCase));
        }

        if (main is null || !main.StartsWith("word/", StringComparison.OrdinalIgnoreCase) && !LooksLikeWord(main))
        {
            throw new PlanFileException(Other());
        }

        Document = main;
        var slash = main.LastIndexOf('/') + 1;
        var folder = main[..slash];
        foreach (var (type, target) in Related($"{folder}_rels/{main[slash..]}.rels", folder))
        {
            if (!parts.ContainsKey(target))
            {
                continue;
            }

            switch (type)
            {
                case "styles": Styles ??= target; break;
                case "numbering": Numbering ??= target; break;
                case "footnotes": Footnotes ??= target; break;
                case "endnotes": Endnotes ??= target; break;
            }
        }
    }

    private bool LooksLikeWord(string main)
    {
        using var reader = Read(main);
        return reader.MoveToContent() == XmlNodeType.Element && reader.LocalName == "document";
    }

    private PlanFileProblemKind Other() =>
        parts.Keys.Any(k => k.StartsWith("xl/", StringComparison.OrdinalIgnoreCase)) ? PlanFileProblemKind.Spreadsheet
        : parts.Keys.Any(k => k.StartsWith("ppt/", StringComparison.OrdinalIgnoreCase)) ? PlanFileProblemKind.Presentation
        : parts.ContainsKey("content.xml") && parts.ContainsKey("mimetype") ? PlanFileProblemKind.OpenDocument
        : parts.ContainsKey("[Content_Types].xml") ? PlanFileProblemKind.Corrupt
        : PlanFileProblemKind.NotWord;

    /// <summary>The internal relationships of a part: the last word of the type, and the part meant.</summary>
    private List<(string Type, string Target)> Related(string part, string folder)
    {
        var found = new List<(string, string)>();
        if (!parts.ContainsKey(part))
        {
            return found;
        }

        using var reader = Read(part);
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element || reader.LocalName != "Relationship" || reader.NamespaceURI != Relationships
                || string.Equals(reader.GetAttribute("TargetMode"), "External", StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            if (reader.GetAttribute("Type") is { } type && reader.GetAttribute("Target") is { } target && Resolve(folder, target) is { } name)
            {
                found.Add((type[(type.LastIndexOf('/') + 1)..], name));
            }
        }

        return found;
    }

    /// <summary>The part that a relative target means; null where it leaves the package.</summary>
    private static string? Resolve(string folder, string target)
    {
        var path = new List<string>();
        foreach (var step in (target.StartsWith('/') ? target[1..] : folder + target).Split('/'))
        {
            if (step == ".." && path.Count == 0)
            {
                return null;
            }

            if (step == "..")
            {
                path.RemoveAt(path.Count - 1);
            }
            else if (step is not "" and not ".")
            {
                path.Add(step);
            }
        }

        return string.Join('/', path);
    }

    private sealed class CountingStream(Stream inner, WordPackage package) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var read = inner.Read(buffer);
            package.expanded += read;
            return package.expanded <= package.limits.ExpandedBytes ? read
                : throw new PlanFileException(PlanFileProblemKind.TooLarge, PlanFileReader.Size(package.limits.FileBytes));
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
