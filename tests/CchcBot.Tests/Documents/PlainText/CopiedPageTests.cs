using System.Text;
using CchcBot.Documents;
using CchcBot.Domain.Plans;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Documents.PlainText;

/// <summary>Plans copied from a web page: cells between lines that hold only a bar.</summary>
public sealed class CopiedPageTests
{
    private const string Menu = """
        |
        |
        Các nội dung được sửa đổi
        |
        Đang tải văn bản...
        Số hiệu:
        |
        12/KH-UBND
        |
        |
        Loại văn bản:
        |
        Kế hoạch
        |

        """;

    private const string Letterhead = """
        |
        **ỦY BAN NHÂN DÂN**
        TỈNH SAO MAI
        |
        **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**
        Độc lập - Tự do - Hạnh phúc
        |
        |
        Số: 12/KH-UBND
        |
        *Sao Mai, ngày 05 tháng 01 năm 2026*
        |

        **KẾ HOẠCH**
        Cải cách hành chính năm 2026
        |
        Nơi nhận:
        - Các phòng;
        - Lưu: VT.
        |
        **CHỦ TỊCH**
        Nguyễn Văn An
        |
        ** **
        **PHỤ LỤC**
        DANH MỤC NHIỆM VỤ

        """;

    private const string Headings = "|TT|Nội dung|Cơ quan chủ trì|Cơ quan phối hợp|Thời hạn|Sản phẩm|";

    private const string Expected = """
        1 | Rà soát quy trình | Phòng Nội chính | Ban Tiếp công dân |  | Quý I = Quarter 2026-03-31
        2 | Số hóa hồ sơ | Phòng Nội chính |  | Báo cáo | Quý II = Quarter 2026-06-30
        """;

    /// <summary>Empty cells are written: two bars where nothing stands between them.</summary>
    [Fact]
    public void Empty_cells_are_written()
    {
        var plan = Read(Menu + Letterhead + Bars(Headings, "|I|Thủ tục hành chính|||||", "|1|Rà soát quy trình|Phòng Nội chính|Ban Tiếp công dân|Quý I||",
            "|2|Số hóa hồ sơ|Phòng Nội chính||Quý II|Báo cáo|"));

        Assert.Equal(PlanText.Expected(Expected), PlanText.Tasks(plan));
        Assert.Equal("12/KH-UBND", plan.Plan.Number);
        Assert.Equal("ỦY BAN NHÂN DÂN TỈNH SAO MAI", plan.Plan.Issuer);
    }

    /// <summary>Merged cells are left out: a title has two cells and the row below a merged one is shorter.</summary>
    [Fact]
    public void Merged_cells_are_left_out()
    {
        var plan = Read(Letterhead + Bars(Headings, "|I|Thủ tục hành chính|", "|1|Rà soát quy trình|Phòng Nội chính|Ban Tiếp công dân|Quý I|Báo cáo|",
            "|2|Số hóa hồ sơ|Phòng Nội chính|Ban Tiếp công dân|Quý II|Báo cáo|", "|II|Tài chính công|", "|1|Sửa đổi quy chế|Phòng Tài chính|Các phòng|Quý III|"));

        Assert.Equal(["I.1", "2", "II.1"], plan.Tasks.Select(t => t.Code));
        Assert.Equal("Phòng Tài chính", plan.Tasks[2].Lead.Single());
    }

    /// <summary>A title over the whole width has one cell; here it says the year of the rows below it.</summary>
    [Fact]
    public void A_title_of_one_cell_says_the_year_of_its_rows()
    {
        var plan = Read(Letterhead.Replace("năm 2026\n|\nNơi", "giai đoạn 2026 - 2027\n|\nNơi", StringComparison.Ordinal) + Bars(
            Headings,
            "|NĂM 2026|",
            "|1|Rà soát quy trình|Phòng Nội chính|Ban Tiếp công dân|Quý I|Báo cáo|",
            "|NĂM 2027|",
            "|2|Số hóa hồ sơ|Phòng Nội chính|Ban Tiếp công dân|Quý II|Báo cáo|"));

        Assert.Equal([new DateOnly(2026, 3, 31), new(2027, 6, 30)], plan.Tasks.Select(t => t.Deadline.Due!.Value));
    }

    [Fact]
    public void A_line_of_dots_over_the_whole_width_is_no_row()
    {
        var plan = Read(Letterhead + Bars(Headings, "|1|Rà soát quy trình|Phòng Nội chính|Ban Tiếp công dân|Quý I|Báo cáo|").TrimEnd() + "\n.........\n"
            + Bars("|2|Số hóa hồ sơ|Phòng Nội chính|Các phòng|Quý II|Báo cáo|"));

        Assert.Equal(["Rà soát quy trình", "Số hóa hồ sơ"], plan.Tasks.Select(t => t.Text));
    }

    private static PlanReading Read(string text) => PlanParser.Parse(PlanFileReader.Read(Encoding.UTF8.GetBytes(text), "plan.txt").Document!);

    /// <summary>Each bar on a line of its own, as such pages are copied.</summary>
    private static string Bars(params string[] rows) =>
        string.Concat(rows.Select(r => string.Concat(r.Split('|').Skip(1).SkipLast(1).Select(c => c.Length == 0 ? "|\n" : $"|\n{c}\n")) + "|\n"));
}
