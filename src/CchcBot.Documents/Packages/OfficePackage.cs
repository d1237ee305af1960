using System.IO.Compression;
using System.Xml;

namespace CchcBot.Documents.Packages;

/// <summary>
/// The parts of an Office package (Word, Excel), with checks against malicious files. Names, counts and declared sizes are checked before anything is
/// decompressed, and decompressed bytes are counted while reading, because declared sizes may be false. External targets, macros, embedded objects and
/// pictures are never opened.
/// </summary>
internal sealed class OfficePackage
{
    private const string Relationships = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const int SafeBytes = 1 << 20;

    private readonly Dictionary<string, ZipArchiveEntry> parts;
    private readonly PlanFileLimits limits;
    private long expanded;

    private OfficePackage(Dictionary<string, ZipArchiveEntry> parts, PlanFileLimits limits, CancellationToken cancellation)
    {
        this.parts = parts;
        this.limits = limits;
        Cancellation = cancellation;
    }

    /// <summary>Cancels the reading of any part.</summary>
    public CancellationToken Cancellation { get; }

    /// <summary>The names of all parts, compared case-insensitively.</summary>
    public IReadOnlyCollection<string> Names => parts.Keys;

    /// <summary>Opens a file as a ZIP archive. Entries are counted first, since ZipArchive reads the whole directory, whatever count it declares.</summary>
    /// <exception cref="PlanFileException">There are more entries than allowed.</exception>
    public static ZipArchive Unzip(byte[] content, PlanFileLimits limits)
    {
        var listed = content.AsSpan().Count("PK\u0001\u0002"u8);
        return listed <= limits.Parts
            ? new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read)
            : throw new PlanFileException(PlanFileProblemKind.TooComplex);
    }

    /// <param name="archive">The package.</param>
    /// <param name="limits">The limits for the package.</param>
    /// <param name="cancellation">Cancels the reading of any part.</param>
    /// <exception cref="PlanFileException">A limit is exceeded, or a name is unsafe.</exception>
    public static OfficePackage Open(ZipArchive archive, PlanFileLimits limits, CancellationToken cancellation) =>
        new(Check(archive, limits), limits, cancellation);

    public bool Has(string part) => parts.ContainsKey(part);

    /// <summary>The name of the package's main part; null if it has none.</summary>
    public string? Main()
    {
        var main = Related("_rels/.rels", "").FirstOrDefault(r => r.Type == "officeDocument").Target;
        return main is not null && Has(main) ? main : null;
    }

    /// <summary>The internal relationships of a part.</summary>
    public IEnumerable<(string Type, string Id, string Target)> RelatedTo(string part)
    {
        var slash = part.LastIndexOf('/') + 1;
        return Related($"{part[..slash]}_rels/{part[slash..]}.rels", part[..slash]).Where(r => Has(r.Target));
    }

    /// <summary>Opens an XML reader on a part; DTDs are refused, and the limits are enforced while reading.</summary>
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

    /// <summary>The bytes of a part, counted towards the limit of decompressed bytes.</summary>
    /// <exception cref="PlanFileException">The part exceeds <paramref name="most"/> bytes, or all parts together exceed the limit.</exception>
    public byte[] Bytes(string part, long most)
    {
        using var stream = new CountingStream(parts[part].Open(), this);
        using var content = new MemoryStream();
        Span<byte> piece = stackalloc byte[4096];
        for (int read; (read = stream.Read(piece)) > 0;)
        {
            if (content.Length + read > most)
            {
                throw new PlanFileException(PlanFileProblemKind.TooLarge, PlanFileLimits.Size(limits.FileBytes));
            }

            content.Write(piece[..read]);
        }

        return content.ToArray();
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

            // Only XML parts count: pictures may be large but are never decompressed.
            if (
                IsXml(name)
                && (entry.Length > limits.ExpandedBytes || entry.Length > SafeBytes && entry.Length > limits.Ratio * Math.Max(1, entry.CompressedLength))
            )
            {
                throw new PlanFileException(PlanFileProblemKind.TooLarge, PlanFileLimits.Size(limits.FileBytes));
            }
        }

        return parts;
    }

    private static bool IsXml(string name) =>
        name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);

    /// <summary>The internal relationships of a part: the last segment of the type, the id, and the target part.</summary>
    private List<(string Type, string Id, string Target)> Related(string part, string folder)
    {
        var found = new List<(string, string, string)>();
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

            if (found.Count == limits.Relations)
            {
                throw new PlanFileException(PlanFileProblemKind.TooComplex);
            }

            if (reader.GetAttribute("Type") is { } type && reader.GetAttribute("Target") is { } target && Resolve(folder, target) is { } name)
            {
                found.Add((type[(type.LastIndexOf('/') + 1)..], reader.GetAttribute("Id") ?? "", name));
            }
        }

        return found;
    }

    /// <summary>Resolves a relative target to a part's name; null if it points outside the package.</summary>
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

    private sealed class CountingStream(Stream inner, OfficePackage package) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            package.Cancellation.ThrowIfCancellationRequested();
            var read = inner.Read(buffer);
            package.expanded += read;
            return package.expanded <= package.limits.ExpandedBytes ? read
                : throw new PlanFileException(PlanFileProblemKind.TooLarge, PlanFileLimits.Size(package.limits.FileBytes));
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
