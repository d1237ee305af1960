using CchcBot.Documents;
using CchcBot.Documents.Packages;
using CchcBot.Domain.Plans;
using CchcBot.Domain.Text;
using CchcBot.Kernel.Texts;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Documents;

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

    /// <summary>
    /// In a process of their own whose heap the runtime keeps under 256 MB. The whole of it:
    /// dotnet run --project tests/CchcBot.Tests -- hostile 10000
    /// </summary>
    [Fact]
    public async Task Hostile_files_and_mutations_of_good_ones_end_soon_in_a_small_heap()
    {
        var (status, output) = await HostileRun.StartAsync(mutations: 500, seed: 20251121);

        Assert.True(status == 0, output);
        Assert.Contains("heap limit 256 MB", output, StringComparison.Ordinal);
        Assert.Contains(" 500 mutations", output, StringComparison.Ordinal);
    }

    private static void Ends(string name, byte[] content)
    {
        var took = ThreadTime.Of(Read);
        Assert.True(took < Allowed, $"{name} took {took}");

        void Read()
        {
            var read = PlanFileReader.Read(content, name);
            if (read.Document is { } document)
            {
                _ = PlanParser.Parse(document);
            }
            else
            {
                Assert.NotEmpty(read.Problem!.Text(TextLanguage.Vi));
                Assert.NotEmpty(read.Problem!.Text(TextLanguage.En));
            }
        }
    }
}
