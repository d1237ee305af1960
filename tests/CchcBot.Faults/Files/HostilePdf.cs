using System.IO.Compression;
using System.Text;
using static CchcBot.Faults.Files.HostileFile;
using static CchcBot.Faults.Files.Packed;

namespace CchcBot.Faults.Files;

/// <summary>PDF files: pages and objects by the ten thousand, references in circles, streams that unpack to more than memory.</summary>
internal static class HostilePdf
{
    public static IEnumerable<HostileFile> All()
    {
        foreach (var count in new[] { 1_000, 50_000 })
        {
            yield return Of(Line($"{count} pages"), () =>
                [Catalog, Line($"2 0 obj<</Type/Pages/Count {count}/Kids[{string.Concat(Each(count, i => Line($"{i + 3} 0 R ")))}]>>endobj"),
                .. Each(count, i => Line($"{i + 3} 0 obj<</Type/Page/Parent 2 0 R>>endobj"))]);
            yield return Of(Line($"{count} names of one page"), () =>
                [Catalog, Line($"2 0 obj<</Type/Pages/Count {count}/Kids[{string.Concat(Times("3 0 R ", count))}]>>endobj"),
                "3 0 obj<</Type/Page/Parent 2 0 R>>endobj"]);
            yield return Of(Line($"arrays {count} deep"), () => [Catalog, $"2 0 obj{new string('[', count)}{new string(']', count)}endobj"]);
            yield return Of(Line($"dictionaries {count} deep"), () =>
                [Catalog, $"2 0 obj{string.Concat(Times("<</A", count))}{string.Concat(Times(">>", count))}endobj"]);
            yield return Of(Line($"a string of {count} brackets"), () => [Catalog, $"2 0 obj{new string('(', count)}{new string(')', count)}endobj"]);
            yield return Of(Line($"{count} cross references"), () => [Catalog, .. Each(count, i => Line($"xref 0 1 trailer<</Prev {i}>>startxref {i} %%EOF"))]);
        }

        yield return Of("pages in a circle", () =>
            [Catalog, "2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj", "3 0 obj<</Type/Pages/Count 1/Kids[2 0 R]/Parent 3 0 R>>endobj"]);
        yield return Of("pages that are their own", () => [Catalog, "2 0 obj<</Type/Pages/Count 9999999/Kids[2 0 R 2 0 R]>>endobj"]);
        yield return Of("an outline in a circle", () => ["1 0 obj<</Type/Catalog/Outlines 1 0 R/First 1 0 R/Next 1 0 R>>endobj"]);
        yield return Of("a trailer before itself", () => [Catalog, "trailer<</Root 1 0 R/Prev 9>>", "startxref", "9"]);
        foreach (var megabytes in new[] { 20, 200, 900 })
        {
            yield return Of(Line($"a page of {megabytes} MB"), () => [Catalog, Stream(megabytes, "/Type/Page")]);
            yield return Of(Line($"a font of {megabytes} MB"), () => [Catalog, Stream(megabytes, "/Type/Font/Subtype/Type1/Length1 9")]);
            yield return Of(Line($"objects of {megabytes} MB"), () => [Catalog, Stream(megabytes, "/Type/ObjStm/N 1000000/First 9")]);
        }

        yield return Of("a stream without end", () => [Catalog, "2 0 obj<</Length 999999999>>stream", new string('x', 1_000_000)]);
        yield return Of("a number without end", () => [Catalog, new string('9', 2_000_000)]);
        yield return Of("a line without end", () => [new string('%', 5_000_000)]);
        yield return new("bytes by chance.pdf", () => [.. "%PDF-1.7\n"u8, .. HostileTexts.Chance(3_000_000, 9)]);
        yield return new("only a head.pdf", () => "%PDF-1.7"u8.ToArray());
    }

    private const string Catalog = "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj";

    private static HostileFile Of(string name, Func<IEnumerable<string>> objects) =>
        new($"{name}.pdf", () => Encoding.Latin1.GetBytes($"%PDF-1.7\n{string.Join('\n', objects())}\ntrailer<</Root 1 0 R>>\n%%EOF"));

    private static string Stream(int megabytes, string kind)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            var piece = new byte[1 << 20];
            for (var i = 0; i < megabytes; i++)
            {
                zip.Write(piece);
            }
        }

        return $"2 0 obj<<{kind}/Filter/FlateDecode/Length {packed.Length}>>stream\n{Encoding.Latin1.GetString(packed.ToArray())}\nendstream endobj";
    }
}
