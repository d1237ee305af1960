using CchcBot.Domain.Time;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Domain.Plans;

/// <summary>Who is charged stands behind the circumstances of a sentence, turned round in it, or in the paragraph that opens the list.</summary>
public sealed class AddressedInProseTests
{
    [Fact]
    public void The_unit_stands_in_the_middle_of_the_sentence()
    {
        var plan = PlanText.Read(Letter()
            .Paragraph("Kính gửi:")
            .Paragraph("- Các đơn vị sự nghiệp thuộc UBND tỉnh;")
            .Paragraph("- UBND các xã.")
            .Paragraph("Để bảo đảm tiến độ, Sở Nội vụ đề nghị các cơ quan, đơn vị triển khai một số nội dung sau:")
            .Paragraph("1. Trên cơ sở danh sách do Sở Nội vụ gửi kèm, các xã, phường đối chiếu với hồ sơ gốc, hoàn thành chậm nhất ngày 25/4/2026.")
            .Paragraph("2. Đề nghị Công an tỉnh (Phòng Cảnh sát quản lý hành chính về trật tự xã hội) xác thực số định danh trước ngày 15/4/2026.")
            .Paragraph("3. Về đường truyền, đề nghị Sở Xây dựng kết nối phần mềm với kho dữ liệu trong tháng 5/2026.")
            .Paragraph("4. Việc quét hồ sơ giấy của ngành y tế giao Sở Y tế chỉ đạo các bệnh viện thực hiện trước ngày 30/9/2026.")
            .Paragraph("5. Cập nhật quyết định nâng lương trong vòng 05 ngày làm việc kể từ ngày quyết định có hiệu lực.")
            .Paragraph("Trong quá trình thực hiện, nếu có vướng mắc, các đơn vị phản ánh về Sở Nội vụ để được hướng dẫn./."));

        Assert.Equal(["các xã, phường", "Công an tỉnh", "Sở Xây dựng", "Sở Y tế", "các cơ quan, đơn vị"], plan.Tasks.SelectMany(t => t.Lead));
        Assert.Equal([new DateOnly(2026, 4, 25), new(2026, 4, 14), new(2026, 5, 31), new(2026, 9, 29), null], plan.Tasks.Select(t => t.Deadline.Due));
    }

    [Fact]
    public void An_opening_paragraph_charges_those_who_name_nobody()
    {
        var plan = PlanText.Read(Directive()
            .Paragraph("Năm 2025, các sở đã giải quyết 12.000 hồ sơ; tuy nhiên, hồ sơ trễ hạn còn nhiều. Để khắc phục, Chủ tịch UBND tỉnh chỉ thị:")
            .Paragraph("I. NHIỆM VỤ CHUNG", bold: true)
            .Paragraph("Các sở, ban, ngành, UBND các xã theo chức năng, nhiệm vụ được giao tập trung thực hiện:")
            .Paragraph("- Xin lỗi bằng văn bản khi để hồ sơ trễ hạn.")
            .Paragraph("- Kiện toàn bộ phận một cửa, hoàn thành trước ngày 15/5/2026.")
            .Paragraph("II. NHIỆM VỤ CỤ THỂ", bold: true)
            .Paragraph("1. Sở Nội vụ", bold: true)
            .Paragraph("- Kiểm tra công vụ đột xuất tại các xã trong quý III năm 2026.")
            .Paragraph("2. Sở Tài chính", bold: true)
            .Paragraph("Bố trí kinh phí mua máy quét cho các xã."));

        Assert.Equal(4, plan.Tasks.Count);
        Assert.All(plan.Tasks.Take(2), t => Assert.Equal(["Các sở, ban, ngành", "UBND các xã"], t.Lead));
        Assert.Equal(["Sở Nội vụ", "Sở Tài chính"], plan.Tasks.Skip(2).SelectMany(t => t.Lead));
    }

    [Fact]
    public void A_part_about_a_subject_charges_whoever_its_items_name()
    {
        var plan = PlanText.Read(Directive()
            .Paragraph("I. VỀ TÌNH HÌNH KINH TẾ - XÃ HỘI", bold: true)
            .Paragraph("Thống nhất với báo cáo của Sở Tài chính; đến hết tháng 4 giải ngân mới đạt 17%.")
            .Paragraph("1. Sở Tài chính cập nhật kịch bản tăng trưởng, trình trước ngày 15/5/2026.")
            .Paragraph("2. Thuế tỉnh Sao Mai phối hợp với Công an tỉnh chống thất thu; báo cáo trong tháng 6/2026.")
            .Paragraph("II. VỀ NỘI DUNG KHÁC", bold: true)
            .Paragraph("1. Về sắp xếp đơn vị sự nghiệp", bold: true)
            .Paragraph("Sở Nội vụ tổng hợp phương án, trình UBND tỉnh trước ngày 10/6/2026.")
            .Paragraph("Văn phòng UBND tỉnh thông báo để các cơ quan, đơn vị biết, thực hiện./."));

        Assert.Equal(["Sở Tài chính", "Thuế tỉnh Sao Mai", "Sở Nội vụ"], plan.Tasks.SelectMany(t => t.Lead));
        Assert.Equal("Sở Nội vụ tổng hợp phương án, trình UBND tỉnh trước ngày 10/6/2026.", plan.Tasks[^1].Text);
    }

    [Fact]
    public void Labels_under_a_heading_hold_for_the_items_below_it()
    {
        var plan = PlanText.Read(Plan()
            .Paragraph("I. Công tác chỉ đạo", bold: true)
            .Paragraph("Đơn vị chủ trì: Phòng Tổ chức; đơn vị phối hợp: Phòng Đào tạo.")
            .Paragraph("- Kiện toàn Tổ công tác của Trường: tháng 02/2026.")
            .Paragraph("- Sửa đổi Quy chế làm việc của Trường: sau khi có hướng dẫn của Bộ Giáo dục và Đào tạo.")
            .Paragraph("II. Cải cách tài chính", bold: true)
            .Paragraph("Đơn vị chủ trì: Phòng Kế hoạch - Tài chính.")
            .Paragraph("- Ban hành Quy chế chi tiêu nội bộ: 15/3/2026.")
            .Paragraph("- Số hóa chứng từ kế toán: giai đoạn 1 (sổ cái): 30/6/2026; giai đoạn 2 (phiếu thu): 15/12/2026."));

        Assert.Equal(
            ["Kiện toàn Tổ công tác của Trường", "Sửa đổi Quy chế làm việc của Trường", "Ban hành Quy chế chi tiêu nội bộ"],
            plan.Tasks.Take(3).Select(t => t.Text));
        Assert.Equal(["Phòng Tổ chức", "Phòng Tổ chức", "Phòng Kế hoạch - Tài chính", "Phòng Kế hoạch - Tài chính"], plan.Tasks.SelectMany(t => t.Lead));
        Assert.Equal(["Phòng Đào tạo", "Phòng Đào tạo"], plan.Tasks.SelectMany(t => t.Cooperating));
        Assert.Equal([new DateOnly(2026, 2, 28), null, new(2026, 3, 15), new(2026, 12, 15)], plan.Tasks.Select(t => t.Deadline.Due));
        Assert.Equal(2, plan.Tasks[3].Deadline.Milestones.Count);
    }

    [Fact]
    public void Tasks_of_a_list_around_a_table_stand_in_the_order_of_the_document()
    {
        var plan = PlanText.Read(Letter()
            .Paragraph("1. Sở Tư pháp thẩm định các dự thảo, gửi kết quả chậm nhất ngày 30/5/2026.")
            .Paragraph("2. Các cơ quan soạn thảo gửi hồ sơ dưới đây:")
            .Grid(
                4,
                "STT | Tên văn bản | Cơ quan soạn thảo | Thời hạn",
                "1 | Nghị quyết về mức thu phí tham quan bảo tàng | Sở Tài chính | 05/6/2026",
                "2 | Báo cáo phòng cháy sáu tháng đầu năm | Công an tỉnh | 12/6/2026")
            .Paragraph("3. Đề nghị Thuế tỉnh cung cấp số liệu thu ngân sách trước ngày 20/6/2026.")
            .Paragraph("4. Phòng Tổng hợp bố trí phòng họp cho đại biểu các xã."));

        Assert.Equal(["Sở Tư pháp", "Sở Tài chính", "Công an tỉnh", "Thuế tỉnh", "Phòng Tổng hợp"], plan.Tasks.SelectMany(t => t.Lead));
        Assert.Equal([1, 2, 3, 4, 5], plan.Tasks.Select(t => t.Ordinal));
    }

    [Theory]
    [InlineData("thực hiện thí điểm trong 03 tháng, từ tháng 5 đến tháng 7 năm 2026", DeadlineKind.Range, "2026-07-31")]
    [InlineData("tổ chức các lớp bồi dưỡng, kết thúc đợt cuối vào ngày 25/9", DeadlineKind.Date, "2026-09-25")]
    [InlineData("hoàn thành trong 30 ngày kể từ ngày Kế hoạch được ban hành", DeadlineKind.Conditional, null)]
    [InlineData("kết thúc kỳ họp thứ mười", DeadlineKind.Conditional, null)]
    [InlineData("vận hành thử từ ngày 01/8/2026, chính thức từ ngày 01/9/2026", DeadlineKind.Date, "2026-09-01")]
    [InlineData("đánh giá người đứng đầu năm 2026; hoàn thành trong quý II/2026", DeadlineKind.Quarter, "2026-06-30")]
    [InlineData("Mỗi tháng 02 phiên", DeadlineKind.Recurring, "2026-12-31")]
    [InlineData("áp dụng từ ngày 01/8/2026", DeadlineKind.Ongoing, "2026-12-31")]
    public void Times_behind_a_duration_or_an_end(string words, DeadlineKind kind, string? due)
    {
        var deadline = DeadlineReader.Read(words, PlanPeriod.OfYear(2026));

        Assert.Equal(kind, deadline.Kind);
        Assert.Equal(due is null ? null : DateOnly.Parse(due, System.Globalization.CultureInfo.InvariantCulture), deadline.Due);
    }

    [Fact]
    public void Numbers_written_otherwise_are_lists_inside_one_another()
    {
        var plan = PlanText.Read(Directive()
            .Paragraph("1. Sở Nội vụ", bold: true)
            .Paragraph("1) Kiểm tra công vụ đột xuất tại các xã trong quý III năm 2026.")
            .Paragraph("2) Công khai kết quả xếp hạng trước ngày 20/6/2026.")
            .Paragraph("2. Sở Tài chính", bold: true)
            .Paragraph("(1) Bố trí kinh phí mua máy quét cho các xã.")
            .Paragraph("(2) Hướng dẫn quyết toán trước ngày 30/6/2026.")
            .Paragraph("3. Công an tỉnh", bold: true)
            .Paragraph("(i) Làm sạch dữ liệu dân cư trong tháng 5/2026.")
            .Paragraph("(ii) Bảo vệ các bến tàu."));

        Assert.Equal(
            ["Sở Nội vụ", "Sở Nội vụ", "Sở Tài chính", "Sở Tài chính", "Công an tỉnh", "Công an tỉnh"],
            plan.Tasks.SelectMany(t => t.Lead));
        Assert.Equal(["1", "2", "1", "2", "i", "ii"], plan.Tasks.Select(t => t.Item));
    }

    [Fact]
    public void Roles_and_signs_of_lists_written_otherwise()
    {
        var plan = PlanText.Read(Plan()
            .Paragraph("II. NHIỆM VỤ", bold: true)
            .Paragraph("1. Thủ tục hành chính (Phòng Đào tạo chịu trách nhiệm chủ trì, phối hợp Phòng Tổ chức)", bold: true)
            .Paragraph("➢ Công khai bộ thủ tục nội bộ của Trường trước ngày 30/6/2026.")
            .Paragraph("➢ Rà soát quy trình cấp bảng điểm trong quý III/2026.")
            .Paragraph("2. Tài chính (Văn phòng có trách nhiệm tham mưu; phối hợp cùng Phòng Tổ chức)", bold: true)
            .Paragraph("➢ Ban hành quy chế chi tiêu nội bộ trước ngày 10.02.2026 (ngày 23 tháng Chạp).")
            .Paragraph("Yêu cầu các đơn vị nghiêm túc thực hiện Kế hoạch này./."));

        Assert.Equal(["Phòng Đào tạo", "Phòng Đào tạo", "Văn phòng"], plan.Tasks.SelectMany(t => t.Lead));
        Assert.Equal(["Phòng Tổ chức", "Phòng Tổ chức", "Phòng Tổ chức"], plan.Tasks.SelectMany(t => t.Cooperating));
        Assert.Equal([new DateOnly(2026, 6, 29), new(2026, 9, 30), new(2026, 2, 9)], plan.Tasks.Select(t => t.Deadline.Due!.Value));
    }

    [Fact]
    public void Heads_that_name_an_index_beside_the_task_and_times_with_names_of_their_own()
    {
        var plan = PlanText.Read(Plan()
            .Grid(
                6,
                "TT | Chỉ số thành phần/Nhiệm vụ, giải pháp | Chủ trì | Phối hợp | Thời gian hoàn thành | Kết quả cần đạt",
                "1.1 | Rút ngắn thời gian đăng ký thành lập doanh nghiệp | Sở Tài chính | Thuế tỉnh | Trong tháng 4/2026 | 100% hồ sơ đúng hạn",
                "1.2 | Hỗ trợ hộ kinh doanh chuyển đổi lên doanh nghiệp | Sở Tài chính | Thuế tỉnh | Năm 2026 | Tối thiểu 600 hộ"));

        Assert.Equal(["100% hồ sơ đúng hạn", "Tối thiểu 600 hộ"], plan.Tasks.Select(t => t.Deliverable));
        Assert.Equal([new DateOnly(2026, 4, 30), new(2026, 12, 31)], plan.Tasks.Select(t => t.Deadline.Due!.Value));

        var listed = PlanText.Read(Plan()
            .Paragraph("II. NHIỆM VỤ", bold: true)
            .Paragraph("1. Triển khai trợ lý ảo hỗ trợ công chức tra cứu hồ sơ.")
            .Paragraph("Chủ trì: Phòng Đào tạo. Thời gian: Thí điểm: Quý II/2026; nhân rộng: Quý IV/2026."));

        Assert.Equal(new DateOnly(2026, 12, 31), listed.Tasks.Single().Deadline.Due);
        Assert.Equal(2, listed.Tasks.Single().Deadline.Milestones.Count);
    }

    [Fact]
    public void Who_does_it_stands_at_the_end_of_an_item()
    {
        var plan = PlanText.Read(Plan()
            .Paragraph("II. NỘI DUNG NHIỆM VỤ", bold: true)
            .Paragraph("1. Thể chế", bold: true)
            .Paragraph("- Tự kiểm tra văn bản quy phạm pháp luật trước ngày 30/6 - Phòng Tư pháp.")
            .Paragraph("- Tổ chức hội nghị tập huấn nghiệp vụ, Phòng Nội vụ thực hiện trong tháng 5.")
            .Paragraph("- Lấy ý kiến người dân [Phòng Tư pháp; trước 30/9].")
            .Paragraph("- Bồi dưỡng kỹ năng số cho công chức do Văn phòng thực hiện trong quý IV."));

        Assert.Equal(["Phòng Tư pháp", "Phòng Nội vụ", "Phòng Tư pháp", "Văn phòng"], plan.Tasks.SelectMany(t => t.Lead));
        Assert.Equal([new DateOnly(2026, 6, 29), new(2026, 5, 31), new(2026, 9, 29), new(2026, 12, 31)], plan.Tasks.Select(t => t.Deadline.Due!.Value));
    }

    [Fact]
    public void Labelled_items_do_not_hide_those_in_brackets_and_an_article_that_closes_is_no_task()
    {
        var plan = PlanText.Read(Plan()
            .Paragraph("II. NHIỆM VỤ", bold: true)
            .Paragraph("1. Thể chế", bold: true)
            .Paragraph("- Sắp xếp vị trí việc làm của Trường (Phòng Tổ chức; quý III).")
            .Paragraph("- Lấy ý kiến sinh viên về chất lượng phục vụ (Phòng Đào tạo; quý IV).")
            .Paragraph("2. Tài chính", bold: true)
            .Paragraph("- Mua sắm tài sản tập trung (chủ trì: Phòng Tài chính, xong trong quý II)."));

        Assert.Equal(["Phòng Tổ chức", "Phòng Đào tạo", "Phòng Tài chính"], plan.Tasks.SelectMany(t => t.Lead));
        Assert.Equal([new DateOnly(2026, 9, 30), new(2026, 12, 31), new(2026, 6, 30)], plan.Tasks.Select(t => t.Deadline.Due!.Value));

        var decision = PlanText.Read(Directive()
            .Paragraph("Điều 1. Giao Sở Nội vụ xây dựng kịch bản Đại hội, trình trước ngày 30/5/2026.")
            .Paragraph("Điều 2. Đối với hội trường: Văn phòng UBND tỉnh trang trí xong trước ngày 10/6/2026.")
            .Paragraph("Điều 3. Sở Tài chính bảo đảm kinh phí tổ chức Đại hội.")
            .Paragraph("Điều 4. Quyết định này có hiệu lực kể từ ngày ký. Giám đốc các Sở chịu trách nhiệm thi hành Quyết định này./."));

        Assert.Equal(["Sở Nội vụ", "Văn phòng UBND tỉnh", "Sở Tài chính"], decision.Tasks.SelectMany(t => t.Lead));
    }

    [Fact]
    public void A_heading_among_units_is_one_whatever_its_words()
    {
        var plan = PlanText.Read(Plan()
            .Paragraph("II. NHIỆM VỤ TRỌNG TÂM", bold: true)
            .Paragraph("1. Văn phòng - Thống kê có trách nhiệm:")
            .Paragraph("a. Tham mưu kế hoạch kiểm tra công vụ (tháng 3).")
            .Paragraph("2. Địa chính - Xây dựng:")
            .Paragraph("a. Rà soát hồ sơ đất đai quá hạn, xong trong tháng 4.")
            .Paragraph("3. Phòng Kinh tế:")
            .Paragraph("a. Thanh tra việc sử dụng phần mềm tại các thôn; kết thúc trước 31/10/2026.")
            .Paragraph("4. Các phòng: Tư pháp, Nội vụ, Văn hóa vận động người dân nộp hồ sơ trực tuyến."));

        Assert.Equal(
            ["Văn phòng - Thống kê", "Địa chính - Xây dựng", "Phòng Kinh tế", "phòng Tư pháp", "phòng Nội vụ", "phòng Văn hóa"],
            plan.Tasks.SelectMany(t => t.Lead));
    }

    [Fact]
    public void A_letter_addresses_the_list_below_it_and_its_last_item_enforces_only()
    {
        var plan = PlanText.Read(Letter()
            .Paragraph("V/v báo cáo kết quả quý II năm 2026")
            .Paragraph("Thực hiện Kế hoạch số 12/KH-UBND ngày 05/01/2026, Sở Nội vụ đề nghị các cơ quan:")
            .Paragraph("- Báo cáo kết quả quý II theo đề cương gửi kèm, gửi về Sở Nội vụ trước ngày 10/6/2026.")
            .Paragraph("- Cập nhật số liệu lên phần mềm chậm nhất ngày 12/6/2026.")
            .Paragraph("- Tự chấm điểm chỉ số cải cách hành chính, hoàn thành trước ngày 20/6/2026.")
            .Paragraph("Thủ trưởng các sở chịu trách nhiệm thi hành Công văn này./."));

        Assert.All(plan.Tasks, t => Assert.Equal(["các cơ quan"], t.Lead));
        Assert.Equal([new DateOnly(2026, 6, 9), new(2026, 6, 12), new(2026, 6, 19)], plan.Tasks.Select(t => t.Deadline.Due!.Value));
    }

    [Fact]
    public void One_label_does_not_hide_the_rest_and_numbers_may_be_words()
    {
        var plan = PlanText.Read(Plan()
            .Paragraph("III. NHIỆM VỤ CỤ THỂ", bold: true)
            .Paragraph("1. Nhóm tiện ích phục vụ giải quyết thủ tục hành chính", bold: true)
            .Paragraph("1.1. Công an xã")
            .Paragraph("- Cấp căn cước cho 100% công dân đủ điều kiện trong năm 2026.")
            .Paragraph("- Tham mưu sơ kết sáu tháng, hoàn thành trước 15/6/2026.")
            .Paragraph("1.2. Trung tâm Phục vụ hành chính công")
            .Paragraph("- Tiếp nhận hồ sơ trực tuyến đạt 80%.")
            .Paragraph("2. Nhóm tiện ích phát triển kinh tế", bold: true)
            .Paragraph("2.1. Phòng Kinh tế")
            .Paragraph("- Vận động các hộ kinh doanh dùng hóa đơn điện tử. Thời hạn: 30/9/2026."));

        Assert.Equal(
            ["Công an xã", "Công an xã", "Trung tâm Phục vụ hành chính công", "Phòng Kinh tế"],
            plan.Tasks.SelectMany(t => t.Lead));
        Assert.Equal(new DateOnly(2026, 9, 30), plan.Tasks[^1].Deadline.Due);

        var directive = PlanText.Read(Directive()
            .Paragraph("Chủ tịch UBND tỉnh yêu cầu các sở, UBND các xã:")
            .Paragraph("Một là, rà soát trụ sở dôi dư, báo cáo trước ngày 30/6/2026.")
            .Paragraph("Hai là, công khai mua sắm tài sản tập trung.")
            .Paragraph("Chế độ báo cáo: các chủ đầu tư báo cáo tiến độ vào ngày 20 hằng tháng."));

        Assert.Equal(["các sở, UBND các xã", "các sở, UBND các xã", "các chủ đầu tư"], directive.Tasks.Select(t => string.Join(", ", t.Lead)));
        Assert.Equal(["1", "2", null], directive.Tasks.Select(t => t.Item));
    }

    private static SampleDocx Letter() => new SampleDocx()
        .Letterhead("UBND TỈNH SAO MAI", "SỞ NỘI VỤ", "Số: 44/SNV-TH", "Sao Mai, ngày 05 tháng 4 năm 2026");

    private static SampleDocx Directive() => new SampleDocx()
        .Letterhead("UBND TỈNH SAO MAI", "VĂN PHÒNG", "Số: 02/CT-UBND", "Sao Mai, ngày 05 tháng 5 năm 2026")
        .Paragraph("CHỈ THỊ", bold: true, centered: true)
        .Paragraph("Về việc tăng cường kỷ luật, kỷ cương hành chính năm 2026", bold: true, centered: true);

    private static SampleDocx Plan() => new SampleDocx()
        .Letterhead("UBND TỈNH SAO MAI", "TRƯỜNG CAO ĐẲNG", "Số: 21/KH-CĐ", "Sao Mai, ngày 05 tháng 01 năm 2026")
        .Paragraph("KẾ HOẠCH", bold: true, centered: true)
        .Paragraph("Cải cách hành chính năm 2026", bold: true, centered: true);
}
