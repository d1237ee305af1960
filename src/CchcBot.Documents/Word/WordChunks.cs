using System.Xml;
using CchcBot.Documents.Packages;
using CchcBot.Documents.PlainText;
using CchcBot.Domain.Plans;

namespace CchcBot.Documents.Word;

/// <summary>
/// Reads files included in a Word file (w:altChunk), typically annexes assembled by a program. Word files, HTML pages and plain text are read in place;
/// any other kind is reported as not read.
/// </summary>
internal sealed class WordChunks(WordPackage package, List<string> notes)
{
    /// <summary>Maximum nesting of included files.</summary>
    private const int Deepest = 3;

    private const int Most = 50;

    /// <summary>Adds the blocks of the file with that relationship id.</summary>
    /// <returns>False if it is missing or cannot be read.</returns>
    /// <exception cref="PlanFileException">A limit is exceeded by the included files.</exception>
    public bool Read(string? id, List<PlanBlock> into, WordProgress done, PlanFileLimits limits)
    {
        if (id is null || package.Chunk(id) is not { } part || done.Deep >= Deepest || ++done.Chunks > Most)
        {
            return false;
        }

        var content = package.Bytes(part, limits.FileBytes - done.ChunkBytes);
        done.ChunkBytes += content.Length;
        done.Deep++;
        try
        {
            var blocks = Blocks(content, part, done, limits);
            into.AddRange(blocks ?? []);
            return blocks is not null;
        }
        catch (PlanFileException e) when (e.Problem.Kind is not (PlanFileProblemKind.TooLarge or PlanFileProblemKind.TooComplex or PlanFileProblemKind.Hostile))
        {
            return false;
        }
        catch (Exception e) when (e is XmlException or InvalidDataException)
        {
            return false;
        }
        finally
        {
            done.Deep--;
        }
    }

    private List<PlanBlock>? Blocks(byte[] content, string part, WordProgress done, PlanFileLimits limits)
    {
        if (FileKind.IsZip(content))
        {
            using var archive = OfficePackage.Unzip(content, limits);
            return WordPlanReader.Read(WordPackage.Open(archive, limits, package.Cancellation), done, notes, limits);
        }

        var kind = FileKind.Refused(content);
        return kind is PlanFileProblemKind.WebPage && !IsMail(content) || kind is null && IsNamed(part, ".html", ".htm", ".xhtml")
            ? HtmlChunk.Read(content, done, limits)
            : kind is null && IsNamed(part, ".txt") && !FileKind.IsBinary(content)
            ? [.. TextPlanReader.Read(content, limits, package.Cancellation).Blocks.Select(done.Placed)]
            : null;
    }

    /// <summary>Whether it is an HTML page saved with its pictures as a MIME message (MHTML).</summary>
    private static bool IsMail(byte[] content) => content.AsSpan().StartsWith("MIME-Version"u8);

    private static bool IsNamed(string part, params ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings)
        {
            if (part.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
