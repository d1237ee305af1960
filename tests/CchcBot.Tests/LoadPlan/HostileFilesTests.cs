using System.Diagnostics;
using System.Globalization;
using CchcBot.Domain.Plans;
using CchcBot.Domain.Questions;
using CchcBot.LoadPlan;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.LoadPlan;

public sealed class HostileFilesTests
{
    private static readonly TimeSpan Allowed = TimeSpan.FromSeconds(5);

    [Fact]
    public void Every_hostile_file_ends_soon_with_a_message_or_a_reading()
    {
        var count = 0;
        foreach (var (name, content) in HostileFiles.All())
        {
            count++;
            Ends(name, content);
        }

        Assert.True(count >= 200, $"only {count} files were tried");
    }

    [Theory]
    [InlineData("billion laughs.docx", nameof(PlanFileProblemKind.Corrupt))]
    [InlineData("external entity.docx", nameof(PlanFileProblemKind.Corrupt))]
    [InlineData("blanks of 120 MB.docx", nameof(PlanFileProblemKind.TooLarge))]
    [InlineData("styles of 120 MB.docx", nameof(PlanFileProblemKind.TooLarge))]
    [InlineData("60000 parts.docx", nameof(PlanFileProblemKind.TooComplex))]
    [InlineData("20000 nested tables.docx", nameof(PlanFileProblemKind.Hostile))]
    [InlineData("20000 nested boxes.docx", nameof(PlanFileProblemKind.Hostile))]
    [InlineData("500000 cells.docx", nameof(PlanFileProblemKind.TooComplex))]
    [InlineData("part ../evil.xml.docx", nameof(PlanFileProblemKind.Hostile))]
    [InlineData("part WORD/DOCUMENT.XML.docx", nameof(PlanFileProblemKind.Hostile))]
    [InlineData("excel.docx", nameof(PlanFileProblemKind.Spreadsheet))]
    public void Attacks_are_named(string name, string expected)
    {
        var (_, content) = HostileFiles.All().First(f => f.Name == name);

        Assert.Equal(expected, PlanFileReader.Read(content, name).Problem?.Kind.ToString());
    }

    /// <summary>CCHC_MUTATIONS=10000 makes it the long form.</summary>
    [Fact]
    public void Mutations_of_good_files_never_crash()
    {
        var count = int.Parse(Environment.GetEnvironmentVariable("CCHC_MUTATIONS") ?? "500", CultureInfo.InvariantCulture);
        var random = new Random(20251121);
        byte[][] good = [DemoPlans.List(), DemoPlans.Table(), Unpacked(DemoPlans.List()), Unpacked(DemoPlans.Table())];
        for (var i = 0; i < count; i++)
        {
            Ends($"mutation {i}.docx", Mutate(good[random.Next(good.Length)], random));
        }
    }

    private static void Ends(string name, byte[] content)
    {
        var started = Stopwatch.GetTimestamp();
        var read = PlanFileReader.Read(content, name);
        if (read.Document is { } document)
        {
            _ = PlanParser.Parse(document);
        }
        else
        {
            Assert.NotEmpty(read.Problem!.Text(Language.Vi));
            Assert.NotEmpty(read.Problem.Text(Language.En));
        }

        Assert.True(Stopwatch.GetElapsedTime(started) < Allowed, $"{name} took {Stopwatch.GetElapsedTime(started)}");
    }

    private static byte[] Mutate(byte[] good, Random random)
    {
        var bytes = (byte[])good.Clone();
        for (var i = random.Next(1, 12); i > 0; i--)
        {
            var at = random.Next(bytes.Length);
            var length = Math.Min(random.Next(1, 64), bytes.Length - at);
            switch (random.Next(5))
            {
                case 0: bytes[at] = (byte)random.Next(256); break;
                case 1: bytes[at] ^= (byte)(1 << random.Next(8)); break;
                case 2: bytes.AsSpan(random.Next(bytes.Length - length + 1), length).CopyTo(bytes.AsSpan(at)); break;
                case 3: bytes.AsSpan(at, length).Clear(); break;
                default: bytes = random.Next(4) == 0 ? bytes[..Math.Max(8, at)] : [.. bytes[..at], .. bytes[at..(at + length)], .. bytes[at..]]; break;
            }
        }

        return bytes;
    }

    /// <summary>The same package without compression, so that mutations reach the XML and not only the archive.</summary>
    private static byte[] Unpacked(byte[] docx)
    {
        using var from = new System.IO.Compression.ZipArchive(new MemoryStream(docx));
        using var stream = new MemoryStream();
        using (var to = new System.IO.Compression.ZipArchive(stream, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in from.Entries)
            {
                using var target = to.CreateEntry(entry.FullName, System.IO.Compression.CompressionLevel.NoCompression).Open();
                using var source = entry.Open();
                source.CopyTo(target);
            }
        }

        return stream.ToArray();
    }
}
