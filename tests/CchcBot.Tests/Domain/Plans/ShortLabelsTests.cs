using CchcBot.Domain.Plans;
using CchcBot.Tests.Support;
using static CchcBot.Tests.Support.SampleDocx;

namespace CchcBot.Tests.Domain.Plans;

/// <summary>Labels in letters only, labels side by side, leaders beside units, times with a beginning of their own.</summary>
public sealed class ShortLabelsTests
{
    [Fact]
    public void Two_letters_before_a_colon_name_lead_and_cooperating_units()
    {
        var plan = PlanText.Read(new SampleDocx()
            .Paragraph("KẾ HOẠCH", bold: true, centered: true)
            .Paragraph("Chuyển đổi số năm 2026", bold: true, centered: true)
            .Table(
                5,
                Row(Cell("Thời gian"), Cell("TT"), Cell("Công việc"), Cell("Đơn vị thực hiện"), Cell("Kết quả")),
                Row(Cell("Quý I/2026"), Cell("1"), Cell("Lập tổ giúp việc"), Cell("- CT: Công an xã\n- PH: Văn phòng HĐND và UBND"), Cell("Quyết định")),
                Row(Cell("Quý II/2026"), Cell("2"), Cell("Số hóa sổ hộ tịch"), Cell("ĐVCT: Phòng Kinh tế\nĐVPH: Trạm Y tế"), Cell("Báo cáo")))
            .Paragraph("Ghi chú: CT: đơn vị chủ trì; PH: đơn vị phối hợp."));

        Assert.Equal(["Công an xã", "Phòng Kinh tế"], plan.Tasks.SelectMany(t => t.Lead));
        Assert.Equal(["Văn phòng HĐND và UBND", "Trạm Y tế"], plan.Tasks.SelectMany(t => t.Cooperating));
    }

    [Fact]
    public void Labels_follow_each_other_without_punctuation_and_a_heading_gives_the_time()
    {
        var plan = PlanText.Read(new SampleDocx()
            .Paragraph("CHƯƠNG TRÌNH", bold: true, centered: true)
            .Paragraph("Công tác trọng tâm năm 2026", bold: true, centered: true)
            .Paragraph("I. QUÝ I", bold: true)
            .Paragraph("1. Ký giao ước thi đua giữa các đơn vị.")
            .Paragraph("Thực hiện: Phòng Tổ chức cán bộ    Thời gian: Tháng 02")
            .Paragraph("2. Phê duyệt danh mục thủ tục hành chính.")
            .Paragraph("Thực hiện: Văn phòng Sở; Trung tâm Xúc tiến phối hợp")
            .Paragraph("II. QUÝ II", bold: true)
            .Paragraph("3. Tự kiểm tra công tác cải cách hành chính.")
            .Paragraph("Thực hiện: Văn phòng Sở phối hợp với các phòng, đơn vị    Thời gian: Trước 20/5")
            .Paragraph("4. Số hóa hiện vật của bảo tàng.")
            .Paragraph("Thực hiện: Bảo tàng tỉnh"));

        Assert.Equal(
            ["Phòng Tổ chức cán bộ", "Văn phòng Sở", "Văn phòng Sở", "Bảo tàng tỉnh"], plan.Tasks.Select(t => string.Join(" + ", t.Lead)));
        Assert.Equal(["", "Trung tâm Xúc tiến", "các phòng, đơn vị", ""], plan.Tasks.Select(t => string.Join(" + ", t.Cooperating)));
        Assert.Equal(["Tháng 02", "QUÝ I", "Trước 20/5", "QUÝ II"], plan.Tasks.Select(t => t.TimeText));
    }

    [Fact]
    public void The_leader_who_directs_is_not_the_unit_that_does_it()
    {
        var plan = PlanText.Read(new SampleDocx()
            .Paragraph("BẢNG THEO DÕI NHIỆM VỤ NĂM 2026", bold: true, centered: true)
            .Table(
                6,
                Row(Cell("STT"), Cell("Tên nhiệm vụ"), Cell("LĐVP chủ trì"), Cell("Đơn vị chủ trì thực hiện"), Cell("Đơn vị phối hợp"), Cell("Thời hạn")),
                Row(Cell("1"), Cell("Tham mưu kế hoạch kiểm tra"), Cell("PCVP Lê Văn B."), Cell("Phòng Nội chính"), Cell("Sở Nội vụ"), Cell("20/03/2026")),
                Row(Cell("2"), Cell("Chuẩn bị phiên họp"), Cell("CVP Trần C."), Cell("Phòng Tổng hợp"), Cell(""), Cell("Quý II/2026"))));

        Assert.Equal(["Phòng Nội chính", "Phòng Tổng hợp"], plan.Tasks.SelectMany(t => t.Lead));
    }

    /// <summary>In one bracket the first words have no label, the others do; the other items of the list have words of role.</summary>
    [Fact]
    public void A_bracket_begins_without_a_label()
    {
        var plan = PlanText.Read(new SampleDocx()
            .Letterhead("UBND TỈNH SAO MAI", "UBND XÃ HÒA LẠC", "Số: 12/CTr-UBND", "Hòa Lạc, ngày 05 tháng 01 năm 2026")
            .Paragraph("CHƯƠNG TRÌNH CÔNG TÁC", bold: true, centered: true).Paragraph("Năm 2026", bold: true, centered: true)
            .Paragraph("A. NHIỆM VỤ THƯỜNG XUYÊN", bold: true)
            .Lines("""
                - Kiểm tra trật tự đô thị trên các tuyến phố chính (Phòng Kinh tế, Hạ tầng và Đô thị; phối hợp: Công an xã).
                - Hướng dẫn công dân nộp hồ sơ trực tuyến (Phòng Văn hóa - Xã hội chủ trì; phối hợp: Đoàn Thanh niên; thời gian: tháng 3/2026).
                - Kiểm tra an toàn thực phẩm tại chợ xã [Phòng Kinh tế - PH: Trạm Y tế xã].
                - Niêm yết công khai thủ tục hành chính (Quý II/2026; chủ trì: Văn phòng HĐND và UBND).
                - Cập nhật số liệu hộ nghèo vào phần mềm (Phòng Văn hóa - Xã hội; sản phẩm: Báo cáo).
                - Đánh giá mức độ hài lòng của người dân (Văn phòng HĐND và UBND, phối hợp: Bưu điện tỉnh; tháng 11/2026).
                - Số hóa hồ sơ (theo Nghị định số 45/2020/NĐ-CP; chủ trì: Phòng Kinh tế).
                """)
            .Paragraph("B. NHIỆM VỤ QUÝ III", bold: true)
            .Lines("1. Trồng cây tại khu dân cư (Phòng Kinh tế chủ trì; Hội Nông dân xã phối hợp)."));

        Assert.Equal(
            PlanText.Expected("""
                Kiểm tra trật tự đô thị trên các tuyến phố chính | Phòng Kinh tế, Hạ tầng và Đô thị | Công an xã | 
                Hướng dẫn công dân nộp hồ sơ trực tuyến | Phòng Văn hóa - Xã hội | Đoàn Thanh niên | 
                Kiểm tra an toàn thực phẩm tại chợ xã | Phòng Kinh tế | Trạm Y tế xã | 
                Niêm yết công khai thủ tục hành chính | Văn phòng HĐND và UBND |  | 
                Cập nhật số liệu hộ nghèo vào phần mềm | Phòng Văn hóa - Xã hội |  | Báo cáo
                Đánh giá mức độ hài lòng của người dân | Văn phòng HĐND và UBND | Bưu điện tỉnh | 
                Số hóa hồ sơ (theo Nghị định số 45/2020/NĐ-CP) | Phòng Kinh tế |  | 
                Trồng cây tại khu dân cư | Phòng Kinh tế | Hội Nông dân xã | 
                """),
            string.Join('\n', plan.Tasks.Select(t => $"{t.Text} | {string.Join(" + ", t.Lead)} | {string.Join(" + ", t.Cooperating)} | {t.Deliverable}")));
        Assert.Equal(
            [null, new DateOnly(2026, 3, 31), null, new(2026, 6, 30), null, new(2026, 11, 30), null], plan.Tasks.Take(7).Select(t => t.Deadline.IsDated ? t.Deadline.Due : null));
    }

    [Fact]
    public void An_end_of_several_times_has_its_own_beginning()
    {
        var plan = PlanText.Read(new SampleDocx()
            .Paragraph("KẾ HOẠCH", bold: true, centered: true)
            .Paragraph("Cải cách hành chính năm 2026", bold: true, centered: true)
            .Table(
                5,
                Row(Cell("TT"), Cell("Nội dung công việc"), Cell("Cơ quan chủ trì"), Cell("Bắt đầu"), Cell("Hoàn thành")),
                Row(Cell("1"), Cell("Khảo sát mức độ hài lòng"), Cell("Văn phòng"), Cell("Quý II"), Cell("Quý II, III/2026")),
                Row(Cell("2"), Cell("Tiếp nhận hồ sơ phi địa giới"), Cell("Văn phòng"), Cell("01/2026"), Cell("6 tháng đầu năm")),
                Row(Cell("3"), Cell("Rà soát thủ tục"), Cell("Văn phòng"), Cell("3/2026"), Cell("Trước 15/9/2026"))));

        Assert.Equal(
            [new DateOnly(2026, 9, 30), new(2026, 6, 30), new(2026, 9, 14)], plan.Tasks.Select(t => t.Deadline.Due!.Value));
    }
}
