using System.Text;
using CchcBot.Documents;
using CchcBot.Domain.Plans;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Documents.PlainText;

/// <summary>Plain text in which blanks draw the table, as programs make it that keep a page's look.</summary>
public sealed class DrawnTablesTests
{
    private const string Head = """
                         ỦY BAN NHÂN DÂN TỈNH SAO MAI
                                 VĂN PHÒNG
        Số: 21/KH-VP
                              Sao Mai, ngày 06 tháng 01 năm 2026
                                         KẾ HOẠCH
                             Cải cách hành chính năm 2026 của Văn phòng


        """;

    [Fact]
    public void Cells_stand_in_the_middle_of_their_rows_and_pages_repeat_the_header()
    {
        var plan = Read("""
            TT            Nội dung nhiệm vụ              Đơn vị chủ trì      Đơn vị phối hợp        Sản phẩm         Thời hạn
                 Rà soát, sửa đổi quy chế làm việc
                                                                                               Quyết định của
            1    của Văn phòng theo mô hình chính        Phòng Nội chính     Ban Tiếp công dân                    Quý I/2026
                                                                                               Chánh Văn phòng
                 quyền địa phương hai cấp
                                                        Trung tâm Công báo
            2    Số hóa hồ sơ lưu trữ                                                            Kho dữ liệu      30/9/2026
                                                            và Tin học
                 Tập huấn kỹ năng số cho công chức,
            3                                          Phòng Hành chính -                         Báo cáo         Tháng 8/2026
                 người lao động                            Quản trị
                                                              2
            TT          Nội dung nhiệm vụ             Đơn vị chủ trì      Đơn vị phối hợp       Sản phẩm          Thời hạn
                                                                                                                Thường xuyên
            4    Đăng tin, bài về cải cách            Phòng Nội chính     Ban Tiếp công dân      Tin, bài
                                                                                                                trong năm

            5    Công khai kết quả giải quyết         Ban Tiếp công dân                         Số liệu         Hằng quý
            Nơi nhận:
            - Lưu: VT.
            """);

        Assert.Equal(
            PlanText.Expected("""
                1 | Rà soát, sửa đổi quy chế làm việc của Văn phòng theo mô hình chính quyền địa phương hai cấp | Phòng Nội chính | Ban Tiếp công dân | Quyết định của Chánh Văn phòng | Quý I/2026 = Quarter 2026-03-31
                2 | Số hóa hồ sơ lưu trữ | Trung tâm Công báo và Tin học |  | Kho dữ liệu | 30/9/2026 = Date 2026-09-30
                3 | Tập huấn kỹ năng số cho công chức, người lao động | Phòng Hành chính - Quản trị |  | Báo cáo | Tháng 8/2026 = Month 2026-08-31
                4 | Đăng tin, bài về cải cách | Phòng Nội chính | Ban Tiếp công dân | Tin, bài | Thường xuyên trong năm = Ongoing
                5 | Công khai kết quả giải quyết | Ban Tiếp công dân |  | Số liệu | Hằng quý = Recurring
                """),
            PlanText.Tasks(plan));
    }

    [Fact]
    public void A_cell_that_rows_share_stands_in_the_middle_of_them_all()
    {
        var plan = Read("""
            STT          Nhiệm vụ                  Chủ trì               Kết quả             Thời gian

            1      Dữ liệu hộ tịch             Phòng Nội chính

            2      Dữ liệu đất đai             Ban Tiếp công dân     Báo cáo tích hợp       30/8/2026

            3      Dữ liệu y tế                Phòng Khoa giáo
            """);

        Assert.Equal(
            PlanText.Expected("""
                1 | Dữ liệu hộ tịch | Phòng Nội chính |  | Báo cáo tích hợp | 30/8/2026 = Date 2026-08-30
                2 | Dữ liệu đất đai | Ban Tiếp công dân |  | Báo cáo tích hợp | 30/8/2026 = Date 2026-08-30
                3 | Dữ liệu y tế | Phòng Khoa giáo |  | Báo cáo tích hợp | 30/8/2026 = Date 2026-08-30
                """),
            PlanText.Tasks(plan));
    }

    [Fact]
    public void A_page_ends_inside_a_row()
    {
        var plan = Read("""
            TT       Tên nhiệm vụ                    Đơn vị thực hiện          Sản phẩm                Thời gian
            1    Xây dựng cơ sở dữ liệu            Phòng Nội chính        - Cơ sở dữ liệu;            Quý II/2026
                                                                          - Báo cáo kết quả
            TT       Tên nhiệm vụ                    Đơn vị thực hiện          Sản phẩm                Thời gian
                                                                          nghiệm thu.

            2    Kiểm tra công vụ                  Ban Tiếp công dân      Thông báo                   Quý IV/2026
            """);

        Assert.Equal(["- Cơ sở dữ liệu; - Báo cáo kết quả nghiệm thu.", "Thông báo"], plan.Tasks.Select(t => t.Deliverable));
    }

    [Fact]
    public void Text_beside_text_is_no_table()
    {
        var plan = Read("""
            II. NHIỆM VỤ
            a) Nhiệm vụ thứ nhất của      Văn phòng là rà soát
            - Chủ trì: Phòng Nội chính.
            - Thời gian: Quý I/2026.
            TM. VĂN PHÒNG                 KT. CHÁNH VĂN PHÒNG
            Nhiệm vụ                      Thời gian
            """);

        Assert.Single(plan.Tasks);
    }

    [Theory]
    [InlineData("TT    Nhiệm vụ      Chủ trì      Thời gian\n", 10_000)]
    [InlineData("TT    Nhiệm vụ      Chủ trì      Thời gian\n1     Việc      Phòng A      Quý I\n", 5_000)]
    [InlineData("TT    Nhiệm vụ      Chủ trì      Thời gian\n   a     Việc      Phòng A      Quý I\n\n\n", 4_000)]
    public void Very_many_headers_end_soon(string lines, int times)
    {
        var table = new StringBuilder().Insert(0, lines, times).ToString();

        Assert.InRange(ThreadTime.Of(() => Read(table)), TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }

    private static PlanReading Read(string table) => PlanParser.Parse(PlanFileReader.Read(Encoding.UTF8.GetBytes(Head + table), "plan.txt").Document!);
}
