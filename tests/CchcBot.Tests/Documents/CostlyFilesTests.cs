using System.Text;
using CchcBot.Documents;
using CchcBot.Documents.Packages;
using CchcBot.Documents.Sheets;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Documents;

/// <summary>Small files of many things: what there are too many of is counted while it is read, and any reading can be ended.</summary>
public sealed class CostlyFilesTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(5);

    [Theory]
    [InlineData(15_000, "A{0}:A4000")]
    [InlineData(15_000, "A{0}:C1048576")]
    [InlineData(80_000, "A1:A2")]
    public void Merged_areas_over_many_rows_cost_no_more_than_their_cells(int areas, string area)
    {
        var rows = string.Concat(Enumerable.Range(1, 4_000).Select(i => $"<row r=\"{i}\"><c r=\"A{i}\" t=\"str\"><v>x</v></c></row>"));
        var merged = string.Concat(Enumerable.Range(0, areas).Select(i => $"<mergeCell ref=\"{string.Format(null, area, (i % 4_000) + 1)}\"/>"));
        var file = SampleXlsx.Of($"<sheetData>{rows}</sheetData><mergeCells>{merged}</mergeCells>");

        var reading = Timed(() => SheetFile.Read(file, "x.xlsx"));

        Assert.True(reading.Problem?.Kind is SheetProblemKind.TooLarge or SheetProblemKind.TooComplex, $"{reading.Problem}");
    }

    [Fact]
    public void Areas_beside_each_other_are_read()
    {
        var rows = string.Concat(Enumerable.Range(1, 4_000).Select(i =>
            $"<row r=\"{i}\"><c r=\"A{i}\" t=\"str\"><v>{i}</v></c><c r=\"B{i}\"><v>1</v></c></row>"));
        var merged = string.Concat(Enumerable.Range(0, 2_000).Select(i => $"<mergeCell ref=\"A{(2 * i) + 1}:A{(2 * i) + 2}\"/>"));

        var reading = SheetFile.Read(SampleXlsx.Of($"<sheetData>{rows}</sheetData><mergeCells>{merged}</mergeCells>"), "x.xlsx");

        Assert.Null(reading.Problem);
        Assert.Equal(["1", "1", "3", "3"], Assert.Single(reading.Sheets).Rows.Take(4).Select(r => r[0].Text));
    }

    [Theory]
    [InlineData("<si/>")]
    [InlineData("<si><t/></si>")]
    [InlineData("<si><t>a</t></si>")]
    public void Shared_texts_are_counted_even_where_they_are_empty(string piece)
    {
        var file = SampleXlsx.Of("<sheetData/>", ("xl/sharedStrings.xml", $"<sst>{string.Concat(Enumerable.Repeat(piece, 1_000_000))}</sst>"));
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Equal(SheetProblemKind.TooComplex, SheetFile.Read(file, "x.xlsx").Problem?.Kind);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 64L << 20);
    }

    [Fact]
    public void A_long_text_counts_in_each_cell_that_shows_it()
    {
        var rows = string.Concat(Enumerable.Repeat("<row><c t=\"s\"><v>0</v></c></row>", 100));
        var file = SampleXlsx.Of($"<sheetData>{rows}</sheetData>", ("xl/sharedStrings.xml", $"<sst><si><t>{new string('a', 30_000)}</t></si></sst>"));

        Assert.Equal(SheetProblemKind.TooLarge, SheetFile.Read(file, "x.xlsx").Problem?.Kind);
    }

    [Fact]
    public void A_directory_that_lists_more_than_its_end_says_is_counted_before_it_is_read()
    {
        byte[] entry = [.. "PK\u0001\u0002"u8, .. new byte[42]];
        byte[] file = [.. DemoPlans.Table(), .. Enumerable.Repeat(entry, 100_000).SelectMany(e => e)];

        Assert.Equal(PlanFileProblemKind.TooComplex, Timed(() => PlanFileReader.Read(file, "x.docx")).Problem?.Kind);
        Assert.Equal(SheetProblemKind.TooComplex, Timed(() => SheetFile.Read(file, "x.xlsx")).Problem?.Kind);
    }

    public static TheoryData<string, string> Documents => new()
    {
        { "boxes in one paragraph", $"<w:p>{Run(400_000)}{Many("<w:r><w:pict><w:txbxContent/></w:pict></w:r>", 60_000)}</w:p>" },
        { "joined paragraphs", Many("<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>một hai ba bốn</w:t></w:r></w:p>", 90_000) },
        { "a text in pieces", $"<w:p><w:r><w:t>{Many("<![CDATA[ab]]>", 400_000)}</w:t></w:r></w:p>" },
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public void What_is_put_together_of_many_pieces_is_not_written_anew_for_each(string what, string body)
    {
        _ = what;

        _ = Timed(() => PlanFileReader.Read(HostileFiles.Package(HostileFiles.Document(body)), "x.docx"));
    }

    public static TheoryData<string, string> Tables => new()
    {
        { "one wide row of tabs", new string('\t', 50_000) + "x\n" + Many("a\tb\n", 90_000) },
        { "one wide row of bars", new string('|', 60_000) + "\n" + Many("| a | b |\n", 90_000) },
        { "bars with nothing between them", Many("|\n", 90_000) },
        { "rows of one cell", Many("\ta\n\n", 45_000) },
    };

    [Theory]
    [MemberData(nameof(Tables))]
    public void Tables_of_text_are_no_wider_than_their_words(string what, string text)
    {
        _ = what;

        _ = Timed(() => PlanFileReader.Read(Encoding.UTF8.GetBytes(text), "x.txt"));
    }

    public static TheoryData<string, byte[]> Any => new()
    {
        { "a.docx", DemoPlans.Table() },
        { "a.xlsx", SampleXlsx.Rows(["Đơn vị", "Email"], ["Phòng A", "a@x.vn"]) },
        { "a.csv", "a;b\nc;d"u8.ToArray() },
        { "a.txt", TestPlans.Bytes(TestPlans.Year2025) },
    };

    [Theory]
    [MemberData(nameof(Any))]
    public void Any_reading_can_be_ended(string name, byte[] content)
    {
        var over = new CancellationToken(canceled: true);

        Assert.ThrowsAny<OperationCanceledException>(() =>
            SheetFile.Is(content, name) ? (object)SheetFile.Read(content, name, cancellation: over) : PlanFileReader.Read(content, name, cancellation: over));
        // To the sender it is a file that is too complex.
        var reading = FileReading.Read(content, name, over);
        Assert.True(reading is { SheetProblem.Kind: SheetProblemKind.TooComplex } or { PlanProblem.Kind: PlanFileProblemKind.TooComplex });
    }

    private static string Run(int length) => $"<w:r><w:t>{new string('a', length)}</w:t></w:r>";

    private static string Many(string piece, int times) => string.Concat(Enumerable.Repeat(piece, times));

    private static T Timed<T>(Func<T> read)
    {
        T result = default!;
        Assert.InRange(ThreadTime.Of(() => result = read()), TimeSpan.Zero, Soon);
        return result;
    }
}
