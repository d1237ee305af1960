using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using BenchmarkDotNet.Attributes;
using CchcBot.Documents;
using CchcBot.Domain.Plans;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace CchcBot.Benchmarks;

/// <summary>
/// A Word table of 5,000 tasks: read to a document, read and understood, and beside them merely walking the same XML, with
/// the platform's reader (which the reader of plans uses) and with Open XML's.
/// </summary>
[MemoryDiagnoser]
public class PlanReadingBenchmark
{
    private static readonly string[] Quarters = ["Quý I", "Quý II", "Tháng 8/2025", "Trước ngày 15/12/2025"];

    private const double Goal = 2.5;

    private byte[] file = [];
    private PlanDocument document = new([]);

    [Params(5_000)]
    public int Rows { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        file = Build(Rows);
        document = PlanFileReader.Read(file, "plan.docx").Document!;
    }

    [Benchmark(Baseline = true)]
    public int WalkXml()
    {
        using var archive = new ZipArchive(new MemoryStream(file));
        using var xml = XmlReader.Create(archive.GetEntry("word/document.xml")!.Open());
        var nodes = 0;
        while (xml.Read())
        {
            // The text must be made a string, or the walk skips what any reader has to do.
            nodes += xml.NodeType == XmlNodeType.Text ? xml.Value.Length : 1;
        }

        return nodes;
    }

    [Benchmark]
    public int WalkOpenXml()
    {
        using var word = WordprocessingDocument.Open(new MemoryStream(file), false);
        using var reader = OpenXmlReader.Create(word.MainDocumentPart!);
        var nodes = 0;
        while (reader.Read())
        {
            nodes += reader.GetText().Length + 1;
        }

        return nodes;
    }

    [Benchmark]
    public int ReadDocument() => PlanFileReader.Read(file, "plan.docx").Document!.Blocks.Count;

    [Benchmark]
    public int Understand() => PlanParser.Parse(document).Tasks.Count;

    /// <summary>The same without BenchmarkDotNet, in seconds instead of minutes: "dotnet run -c Release -- plans".</summary>
    internal static void Quick(TextWriter output)
    {
        var benchmark = new PlanReadingBenchmark { Rows = 5_000 };
        benchmark.Setup();
        var times = Measured.Best(benchmark.WalkXml, benchmark.WalkOpenXml, benchmark.ReadDocument, benchmark.Understand);
        var (walk, openXml, read, understand) = (times[0], times[1], times[2], times[3]);
        var memory = PeakOfChild();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"rows {benchmark.Rows}, file {benchmark.file.Length >> 10} KB"));
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"walk with XmlReader {walk.TotalMilliseconds:0} ms; walk with OpenXmlReader {openXml.TotalMilliseconds:0} ms"
            )
        );
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"read {read.TotalMilliseconds:0} ms = {Measured.Ratio(read, walk, "XmlReader's walk", Goal)}, {read / openXml:0.00} x OpenXmlReader's walk; {benchmark.Rows / read.TotalSeconds:0} rows/s"
            )
        );
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"understand {understand.TotalMilliseconds:0} ms; read and understand {benchmark.Rows / (read + understand).TotalSeconds:0} rows/s; peak memory while read and understood {memory.Peak >> 20} MB above the {memory.Before >> 20} MB before, of which the file's own expansion {memory.Expanded >> 20} MB"
            )
        );
        SheetReadingBenchmark.Quick(output);
        PdfReadingBenchmark.Quick(output);
    }

    /// <summary>
    /// A process that has read nothing yet but a small plan reads the large one: the highest its resident memory was (VmHWM),
    /// less what it was before. Where the system does not tell that, the working set's peak.
    /// </summary>
    internal static void Child(TextWriter output)
    {
        var small = Build(20);
        GC.KeepAlive(PlanParser.Parse(PlanFileReader.Read(small, "plan.docx").Document!));
        var file = Build(5_000);
        var expanded = Expanded(file);
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        var before = Resident("VmRSS:");
        ResetPeak();
        var read = PlanFileReader.Read(file, "plan.docx");
        var plan = PlanParser.Parse(read.Document!);
        var peak = Resident("VmHWM:");
        GC.KeepAlive(read);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{before} {peak} {expanded} {plan.Tasks.Count}"));
    }

    private static (long Before, long Peak, long Expanded) PeakOfChild()
    {
        var start = new ProcessStartInfo("dotnet", [typeof(PlanReadingBenchmark).Assembly.Location, BenchmarkProgram.PeakCommand])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using var child = Process.Start(start)!;
        var words = child.StandardOutput.ReadToEnd().Split(' ').Select(w => long.Parse(w, CultureInfo.InvariantCulture)).ToArray();
        child.WaitForExit();
        return words[3] == 5_000 ? (words[0], words[1] - words[0], words[2]) : throw new BenchmarkFailureException($"Of 5,000 tasks {words[3]} were read.");
    }

    private static long Expanded(byte[] file)
    {
        using var archive = new ZipArchive(new MemoryStream(file));
        return archive.Entries.Sum(e => e.Length);
    }

    private static long Resident(string name)
    {
        if (!File.Exists("/proc/self/status"))
        {
            using var self = Process.GetCurrentProcess();
            return name == "VmHWM:" ? self.PeakWorkingSet64 : self.WorkingSet64;
        }

        var line = File.ReadLines("/proc/self/status").First(l => l.StartsWith(name, StringComparison.Ordinal));
        return long.Parse(line.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) << 10;
    }

    /// <summary>Building the file took memory too: the peak counts from now on (proc(5), clear_refs).</summary>
    private static void ResetPeak()
    {
        if (File.Exists("/proc/self/clear_refs"))
        {
            File.WriteAllText("/proc/self/clear_refs", "5");
        }
    }

    private static byte[] Build(int rows)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(
                archive,
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                    + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"
            );
            Write(
                archive,
                "_rels/.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>"
            );
            var body = new StringBuilder("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>");
            body.Append(Paragraph("KẾ HOẠCH"))
                .Append(Paragraph("Cải cách hành chính năm 2025"))
                .Append("<w:tbl>")
                .Append(Row("TT", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Sản phẩm", "Thời gian"));
            for (var i = 1; i <= rows; i++)
            {
                body.Append(
                    Row(
                        $"{i}",
                        $"Nhiệm vụ số {i}: rà soát, sửa đổi, bổ sung quy định về lĩnh vực {i % 97} thuộc phạm vi quản lý",
                        $"Phòng Nghiệp vụ {i % 9}",
                        "các phòng, ban, đơn vị trực thuộc",
                        $"Báo cáo kết quả lần {i % 13}",
                        Quarters[i % 4]
                    )
                );
            }

            Write(archive, "word/document.xml", body.Append("</w:tbl></w:body></w:document>").ToString());
        }

        return stream.ToArray();
    }

    private static string Row(params string[] cells) =>
        $"<w:tr>{string.Concat(cells.Select(c => $"<w:tc><w:tcPr><w:tcW w:w=\"1600\" w:type=\"dxa\"/></w:tcPr>{Paragraph(c)}</w:tc>"))}</w:tr>";

    private static string Paragraph(string text) =>
        $"<w:p><w:pPr><w:spacing w:before=\"60\"/><w:jc w:val=\"both\"/></w:pPr><w:r><w:rPr><w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\"/><w:sz w:val=\"26\"/></w:rPr><w:t>{text}</w:t></w:r></w:p>";

    private static void Write(ZipArchive archive, string name, string content)
    {
        using var writer = new StreamWriter(archive.CreateEntry(name).Open(), new UTF8Encoding(false));
        writer.Write(content);
    }
}
