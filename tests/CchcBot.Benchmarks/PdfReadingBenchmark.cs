using CchcBot.Documents;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace CchcBot.Benchmarks;

/// <summary>A plan of 40 pages of ruled tables as PDF: read to a document, and beside it what PdfPig takes to give the words of each page.</summary>
internal static class PdfReadingBenchmark
{
    private const int Pages = 40;
    private const int RowsOfPage = 9;
    private const double Goal = 2;
    private const double Size = 9;
    private const double Step = 12;
    private const double Top = 560;

    private static readonly double[] Edges = [40, 70, 330, 470, 590, 720, 800];

    /// <summary>Fonts with Vietnamese letters; without any of them the text is written without diacritics, which changes little.</summary>
    private static readonly string[] Fonts =
    [
        "/usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf",
        @"C:\Windows\Fonts\times.ttf", "/System/Library/Fonts/Supplemental/Times New Roman.ttf",
    ];

    public static void Quick(TextWriter output)
    {
        var file = Build();
        if (PlanFileReader.Read(file, "plan.pdf").Document is not { } document || document.Blocks.Count == 0)
        {
            throw new BenchmarkFailureException("The PDF was not read.");
        }

        var times = Measured.Best(() => Words(file), () => PlanFileReader.Read(file, "plan.pdf").Document!.Blocks.Count);
        output.WriteLine(Measured.Line($".pdf of {Pages} pages, {file.Length >> 10} KB: PdfPig's words {times[0].TotalMilliseconds:0} ms"));
        output.WriteLine(Measured.Line($"read {times[1].TotalMilliseconds:0} ms = {Measured.Ratio(times[1], times[0], "PdfPig's words", Goal)}"));
    }

    private static int Words(byte[] file)
    {
        using var document = PdfDocument.Open(file, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true });
        return document.GetPages().Sum(p => p.GetWords().Count());
    }

    private static byte[] Build()
    {
        var builder = new PdfDocumentBuilder();
        var path = Array.Find(Fonts, File.Exists);
        var font = path is null ? builder.AddStandard14Font(Standard14Font.TimesRoman) : builder.AddTrueTypeFont(File.ReadAllBytes(path));
        var number = 0;
        for (var i = 0; i < Pages; i++)
        {
            var page = builder.AddPage(PageSize.A4, isPortrait: false);
            var y = Top;
            Rule(page, y);
            if (i == 0)
            {
                y = Row(page, font, path is not null, y, ["TT", "Nội dung nhiệm vụ", "Đơn vị chủ trì", "Đơn vị phối hợp", "Sản phẩm", "Thời hạn"]);
            }

            for (var row = 0; row < RowsOfPage; row++)
            {
                y = Row(page, font, path is not null, y,
                [
                    Measured.Line($"{++number}"),
                    Measured.Line($"Rà soát, sửa đổi quy trình nội bộ số {number} về tiếp nhận và trả kết quả hồ sơ của người dân, tổ chức tại bộ phận một cửa các cấp trên địa bàn"),
                    Measured.Line($"Phòng Hành chính - Quản trị số {number % 9}"),
                    "Trung tâm Công báo và Tin học; các phòng, ban, đơn vị trực thuộc",
                    Measured.Line($"Quyết định ban hành quy trình số {number}"),
                    Measured.Line($"Quý {"I II III IV".Split(' ')[number % 4]}/2026"),
                ]);
            }

            foreach (var x in Edges)
            {
                page.DrawLine(new PdfPoint(x, Top), new PdfPoint(x, y), 0.5);
            }
        }

        return builder.Build();
    }

    private static double Row(PdfPageBuilder page, PdfDocumentBuilder.AddedFont font, bool hasLetters, double top, string[] cells)
    {
        var lines = cells.Select((c, i) => Wrapped(hasLetters ? c : Plain(c), (int)((Edges[i + 1] - Edges[i]) / (Size * 0.45)))).ToList();
        foreach (var (cell, i) in lines.Select((c, i) => (c, i)))
        {
            foreach (var (line, at) in cell.Select((l, at) => (l, at)))
            {
                page.AddText(line, Size, new PdfPoint(Edges[i] + 4, top - (at + 1) * Step), font);
            }
        }

        var bottom = top - lines.Max(l => l.Count) * Step - 6;
        Rule(page, bottom);
        return bottom;
    }

    private static void Rule(PdfPageBuilder page, double y) => page.DrawLine(new PdfPoint(Edges[0], y), new PdfPoint(Edges[^1], y), 0.5);

    private static string Plain(string text) => Domain.Text.VietnameseText.Fold(text);

    private static List<string> Wrapped(string text, int width)
    {
        List<string> lines = [];
        foreach (var word in text.Split(' '))
        {
            if (lines.Count > 0 && lines[^1].Length + word.Length < width)
            {
                lines[^1] += $" {word}";
            }
            else
            {
                lines.Add(word);
            }
        }

        return lines;
    }
}
