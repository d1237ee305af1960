using System.IO.Compression;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace CchcBot.Tests.Slices.Reports;

/// <summary>A Word file as its reader sees it: a line for each paragraph, a row of a table on one line with bars between its cells.</summary>
internal static class WordText
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public static string Of(byte[] word)
    {
        using var archive = new ZipArchive(new MemoryStream(word));
        using var part = archive.GetEntry("word/document.xml")!.Open();
        var body = XDocument.Load(part).Root!.Element(W + "body")!;
        return string.Join('\n', body.Elements().SelectMany(e =>
            e.Name == W + "tbl" ? e.Elements(W + "tr").Select(r => string.Join(" | ", r.Elements(W + "tc").Select(Line))) : [Line(e)]));
    }

    /// <summary>The OpenXml validator finds nothing wrong with it. Where KEEP_DRAFT names a folder, it is put there to be looked at.</summary>
    public static void AssertValid(byte[] word, [System.Runtime.CompilerServices.CallerMemberName] string name = "")
    {
        if (Environment.GetEnvironmentVariable("KEEP_DRAFT") is { Length: > 0 } folder)
        {
            File.WriteAllBytes(Path.Combine(folder,
                $"{name}-{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(word).AsSpan(0, 4))}.docx"), word);
        }

        using var document = WordprocessingDocument.Open(new MemoryStream(word), isEditable: false);
        var errors = new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document);
        Assert.Empty(errors.Select(e => $"{e.Path?.XPath}: {e.Description}"));
    }

    private static string Line(XElement element) =>
        string.Concat(element.Descendants().Where(d => d.Name == W + "t" || d.Name == W + "br").Select(d => d.Name == W + "t" ? d.Value.Replace('\u00A0',
            ' ') : "; "));
}
