using System.Globalization;
using CchcBot.Domain.Plans;
using CchcBot.Domain.Tasks;
using CchcBot.Domain.Time;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Domain.Plans;

/// <summary>Documents in prose: who is charged is said by the sentences, wherever they stand.</summary>
public sealed class ChargedInProseTests
{
    [Fact]
    public void A_conclusion_by_subject_charges_whoever_its_items_name()
    {
        var plan = PlanText.Read(Conclusion()
            .Paragraph("1. Về chỉ tiêu trồng rừng", bold: true)
            .Paragraph("a) Ghi nhận kết quả của các xã; đến ngày 31/3/2026 đã trồng 120 ha.")
            .Paragraph("b) Giao Sở Nội vụ rà soát danh sách hộ nhận khoán, báo cáo trước ngày 20/6/2026.")
            .Paragraph("2. Về đối tượng hỗ trợ", bold: true)
            .Paragraph("a) Thống nhất mức hỗ trợ theo Tờ trình số 15/TTr-SNV ngày 02/4/2026; giao Sở Tài chính cân đối kinh phí, trình trong tháng 7/2026.")
            .Paragraph("b) Đối với vướng mắc về đất: giao Sở Xây dựng làm việc với các hộ dân, báo cáo trước ngày 15/8/2026.")
            .Paragraph("c) Công an tỉnh và UBND xã Hòa Lạc xác nhận nơi cư trú của các hộ.")
            .Paragraph("d) Giao Ban Quản lý dự án đầu tư xây dựng hạ tầng làm việc với chủ rừng trong vòng 03 ngày sau cuộc họp này.")
            .Paragraph("đ) Phòng Giáo dục thường xuyên hướng dẫn các trung tâm học tập cộng đồng tuyên truyền.")
            .Paragraph("Văn phòng thông báo để các đơn vị biết, thực hiện./."));

        Assert.Equal(
            ["Sở Nội vụ", "Sở Tài chính", "Sở Xây dựng", "Công an tỉnh", "UBND xã Hòa Lạc", "Ban Quản lý dự án đầu tư xây dựng hạ tầng",
                "Phòng Giáo dục thường xuyên"],
            plan.Tasks.SelectMany(t => t.Lead));
        Assert.Equal([new DateOnly(2026, 6, 19), new(2026, 7, 31), new(2026, 8, 14), null, null, null], plan.Tasks.Select(t => t.Deadline.Due));
        Assert.Equal(DeadlineKind.Conditional, plan.Tasks[4].Deadline.Kind);
    }

    [Fact]
    public void Titles_over_prose_and_owners_in_a_second_sentence()
    {
        var plan = PlanText.Read(Plan()
            .Paragraph("I. CHỦ ĐỀ VÀ THỜI GIAN", bold: true)
            .Paragraph("1. Chủ đề: “Sách mở lối tương lai của mỗi gia đình”.")
            .Paragraph("2. Thời gian: từ ngày 15/4/2026 đến ngày 21/4/2026.")
            .Paragraph("II. NỘI DUNG VÀ PHÂN CÔNG THỰC HIỆN", bold: true)
            .Paragraph("1. Lễ phát động", bold: true)
            .Paragraph("Lễ phát động có 200 người dự, diễn ra vào ngày 15/4/2026. Giao Văn phòng Sở chủ trì, phối hợp với Bảo tàng tỉnh chuẩn bị hội trường.")
            .Paragraph("2. Cuộc thi kể chuyện", bold: true)
            .Paragraph("Cuộc thi gồm hai vòng, kết thúc trước ngày 10/4/2026. Thư viện tỉnh được giao xây dựng thể lệ; Hội Phụ nữ tỉnh phối hợp thực hiện.")
            .Paragraph("3. Truyền thông", bold: true)
            .Paragraph("a) Trang thông tin điện tử của Sở đăng tải các bài viết trước ngày 01/4/2026. Nội dung này do Phòng Báo chí thực hiện.")
            .Paragraph("b) Các trường học treo băng rôn tại cổng trường trước ngày 05/4/2026."));

        Assert.Equal(["Văn phòng Sở", "Thư viện tỉnh", "Phòng Báo chí", "Các trường học"], plan.Tasks.SelectMany(t => t.Lead));
        Assert.Equal(["Bảo tàng tỉnh", "Hội Phụ nữ tỉnh"], plan.Tasks.SelectMany(t => t.Cooperating));
        Assert.Equal([new DateOnly(2026, 4, 15), new(2026, 4, 9), new(2026, 3, 31), new(2026, 4, 4)], plan.Tasks.Select(t => t.Deadline.Due!.Value));
    }

    [Theory]
    [InlineData(
        "Giao Sở Nội vụ rà soát các vị trí việc làm trong tháng 5/2026; giao Sở Tài chính cân đối kinh phí trước ngày 30/6/2026.",
        "Sở Nội vụ 31/05 | Sở Tài chính 29/06")]
    [InlineData(
        "Sở Nội vụ rà soát hồ sơ công chức, Sở Tài chính tổng hợp nhu cầu kinh phí trước ngày 15/9/2026.",
        "Sở Nội vụ - | Sở Tài chính 14/09")]
    [InlineData(
        "Giao Sở Nội vụ rà soát hồ sơ; đồng thời giao Sở Y tế xây dựng quy trình khám sức khỏe. Hoàn thành trước ngày 30/6/2026.",
        "Sở Nội vụ 29/06 | Sở Y tế 29/06")]
    public void A_sentence_that_charges_two_units_is_two_tasks(string sentence, string tasks)
    {
        var told = Read(sentence);

        Assert.All(told, plan => Assert.Equal(tasks, string.Join(" | ", Told(plan))));
        Assert.All(told, plan => Assert.DoesNotContain(plan.Issues, i => i.Code == PlanIssueCode.OtherCharge));
    }

    [Theory]
    [InlineData("Sở Nội vụ chủ trì, phối hợp với Sở Tài chính, Sở Y tế rà soát biên chế trước ngày 30/6/2026.")]
    [InlineData("Sở Nội vụ hướng dẫn các xã, Công an tỉnh thực hiện quy trình trước ngày 30/6/2026.")]
    [InlineData("Sở Nội vụ kiểm tra hồ sơ, yêu cầu Sở Y tế khắc phục tồn tại trước ngày 30/6/2026.")]
    [InlineData("Sở Nội vụ xây dựng kịch bản trước ngày 30/6/2026; Hội Nông dân tỉnh phối hợp thực hiện.")]
    [InlineData("Sở Nội vụ rà soát quy định (do Sở Tư pháp gửi; Sở Y tế tổng hợp) trước ngày 30/6/2026.")]
    public void Units_that_are_helped_told_or_asked_are_not_charged(string sentence)
    {
        var told = Read(sentence);

        Assert.All(told, plan => Assert.Equal(["Sở Nội vụ 29/06"], Told(plan)));
        Assert.All(told, plan => Assert.DoesNotContain(plan.Issues, i => i.Code == PlanIssueCode.OtherCharge));
    }

    /// <summary>Where it is not certain which words are whose, the task stays whole and the administrator is asked.</summary>
    [Theory]
    [InlineData("Giao Sở Nội vụ lập danh sách. Sở Tài chính bố trí kinh phí trước ngày 30/6/2026.")]
    [InlineData("Sở Nội vụ hướng dẫn cán bộ, Sở Tài chính bố trí kinh phí trước ngày 30/6/2026.")]
    public void Another_unit_that_is_charged_is_a_doubt(string sentence)
    {
        var told = Read(sentence);

        Assert.All(told, plan => Assert.Equal(["Sở Nội vụ 29/06"], Told(plan)));
        Assert.All(told, plan => Assert.Equal(["Sở Tài chính"], Assert.Single(plan.Issues, i => i.Code == PlanIssueCode.OtherCharge).Arguments));
    }

    [Theory]
    [InlineData("Việc rà soát hồ sơ do Sở Nội vụ chủ trì thực hiện, hoàn thành trước ngày 30/6/2026.", "Sở Nội vụ 29/06")]
    [InlineData("Công tác số hóa hồ sơ được giao cho Sở Nội vụ thực hiện trước ngày 30/6/2026.", "Sở Nội vụ 29/06")]
    [InlineData("Kế hoạch đào tạo công chức được phân công cho Sở Nội vụ, hoàn thành trước ngày 30/6/2026.", "Sở Nội vụ 29/06")]
    [InlineData("Danh mục vị trí việc làm được giao nhiệm vụ cho Sở Nội vụ.", "Sở Nội vụ -")]
    public void A_passive_charge_names_the_lead(string sentence, string task) =>
        Assert.All(Read(sentence), plan => Assert.Equal([task], Told(plan)));

    /// <summary>What was charged elsewhere is the object here.</summary>
    [Fact]
    public void Tasks_that_were_charged_are_not_charged_again() =>
        Assert.Equal(
            ["Sở Xây dựng 29/06"],
            Read("Sở Xây dựng rà soát các nhiệm vụ được giao cho Sở Nội vụ trước ngày 30/6/2026.").SelectMany(Told).Distinct());

    /// <summary>The sentence as the second item of a directive and of a plan.</summary>
    private static PlanReading[] Read(string sentence) =>
    [
        PlanText.Read(Conclusion()
            .Paragraph("1. Sở Khoa học và Công nghệ nâng cấp đường truyền trước ngày 01/4/2026.")
            .Paragraph($"2. {sentence}")
            .Paragraph("3. Sở Ngoại vụ biên soạn tài liệu tiếng Anh trước ngày 01/5/2026.")
            .Paragraph("4. Thanh tra tỉnh kiểm tra công vụ trước ngày 01/6/2026.")),
        PlanText.Read(Plan()
            .Paragraph("I. MỤC ĐÍCH", bold: true)
            .Paragraph("Nâng cao chất lượng phục vụ.")
            .Paragraph("II. NHIỆM VỤ CỤ THỂ", bold: true)
            .Paragraph("1. Cải cách chế độ công vụ", bold: true)
            .Paragraph("a) Sở Khoa học và Công nghệ nâng cấp đường truyền trước ngày 01/4/2026.")
            .Paragraph($"b) {sentence}")
            .Paragraph("c) Sở Ngoại vụ biên soạn tài liệu tiếng Anh trước ngày 01/5/2026.")),
    ];

    /// <summary>The tasks of the item: lead and day.</summary>
    private static IEnumerable<string> Told(PlanReading plan) => plan.Tasks
        .Where(t => t.Item!.StartsWith('2') || t.Item.StartsWith('b'))
        .Select(t => $"{string.Join(" + ", t.Lead)} {t.Deadline.Due?.ToString("dd/MM", CultureInfo.InvariantCulture) ?? "-"}");

    [Fact]
    public void A_list_goes_on_after_the_table_in_the_middle_of_it()
    {
        var plan = PlanText.Read(new SampleDocx()
            .Letterhead("UBND TỈNH SAO MAI", "VĂN PHÒNG", "Số: 44/VP-TH", "Sao Mai, ngày 05 tháng 5 năm 2026")
            .Paragraph("Văn phòng đề nghị các đơn vị triển khai các nội dung sau:")
            .Paragraph("1. Các đơn vị được giao soạn thảo văn bản dưới đây:")
            .Paragraph("- Gửi dự thảo đến Sở Tư pháp để thẩm định trước ngày 20/5/2026.")
            .Paragraph("DANH MỤC VĂN BẢN TRÌNH KỲ HỌP", bold: true)
            .Grid(
                4,
                "STT | Tên văn bản | Cơ quan soạn thảo | Thời hạn",
                "1 | Nghị quyết về mức thu phí tham quan bảo tàng | Sở Tài chính | 05/6/2026",
                "2 | Báo cáo phòng cháy sáu tháng đầu năm | Công an tỉnh | 12/6/2026")
            .Paragraph("2. Sở Tư pháp thẩm định các dự thảo, gửi kết quả chậm nhất ngày 30/5/2026.")
            .Paragraph("3. Đề nghị Thuế tỉnh cung cấp số liệu thu ngân sách cho Sở Tài chính.")
            .Paragraph("4. Phòng Tổng hợp:")
            .Paragraph("- Bố trí phòng họp cho đại biểu các xã.")
            .Paragraph("Yêu cầu Thủ trưởng các đơn vị nghiêm túc thực hiện; chịu trách nhiệm trước Chủ tịch UBND tỉnh nếu để chậm trễ./."));

        Assert.Equal(
            ["Các đơn vị được giao soạn thảo văn bản dưới đây", "Công an tỉnh", "Phòng Tổng hợp", "Sở Tài chính", "Sở Tư pháp", "Thuế tỉnh"],
            plan.Tasks.SelectMany(t => t.Lead).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Words_of_closing_charge_nobody()
    {
        var plan = PlanText.Read(Conclusion()
            .Paragraph("1. Giao Sở Nội vụ rà soát vị trí việc làm của các đơn vị, xong trước ngày 20/6/2026.")
            .Paragraph("2. Giao Sở Tài chính cân đối kinh phí cho các xã, xong trước ngày 30/6/2026.")
            .Paragraph("3. Công an tỉnh kiểm tra công tác phòng cháy tại các chợ, xong trước ngày 15/7/2026.")
            .Paragraph("Yêu cầu Thủ trưởng các sở, Chủ tịch UBND các xã nghiêm túc thực hiện Thông báo này. Thông báo có hiệu lực kể từ ngày ký./."));

        Assert.Equal(["Sở Nội vụ", "Sở Tài chính", "Công an tỉnh"], plan.Tasks.SelectMany(t => t.Lead));
    }

    [Fact]
    public void A_directive_may_charge_one_unit_only()
    {
        var plan = PlanText.Read(new SampleDocx()
            .Letterhead("UBND TỈNH SAO MAI", "VĂN PHÒNG", "Số: 02/CT-UBND", "Sao Mai, ngày 05 tháng 5 năm 2026")
            .Paragraph("CHỈ THỊ", bold: true, centered: true)
            .Paragraph("Về việc phòng cháy rừng năm 2026", bold: true, centered: true)
            .Paragraph("Thời gian qua nắng nóng kéo dài. Để chủ động phòng cháy, Chủ tịch UBND tỉnh chỉ thị:")
            .Paragraph("Giao Chi cục Kiểm lâm rà soát các khu rừng có nguy cơ cháy cao và thông báo cho chủ rừng.")
            .Paragraph("Yêu cầu Thủ trưởng các sở, Chủ tịch UBND các xã nghiêm túc thực hiện Chỉ thị này./."));

        Assert.Equal(["Chi cục Kiểm lâm"], plan.Tasks.SelectMany(t => t.Lead));
    }

    [Fact]
    public void In_a_cell_who_helps_and_bodies_named_by_their_work()
    {
        var plan = PlanText.Read(Plan()
            .Paragraph("II. NỘI DUNG", bold: true)
            .Grid(
                4,
                "TT | Nội dung công việc | Thời gian | Đơn vị thực hiện",
                "1 | Sửa đổi quy chế lưu trữ của cơ quan | Tháng 3 | Văn phòng Sở; Phòng Di sản cùng tham gia",
                "2 | Số hóa hồ sơ lưu trữ vĩnh viễn | Quý III | Văn phòng Sở; Bảo tàng tỉnh hỗ trợ kỹ thuật",
                "3 | Lập hồ sơ đề nghị hủy tài liệu hết giá trị | Quý IV | Hội đồng xác định giá trị tài liệu"));

        Assert.Equal(["Văn phòng Sở", "Văn phòng Sở", "Hội đồng xác định giá trị tài liệu"], plan.Tasks.SelectMany(t => t.Lead));
        Assert.Equal(["Phòng Di sản", "Bảo tàng tỉnh"], plan.Tasks.SelectMany(t => t.Cooperating));
    }

    private static SampleDocx Conclusion() => new SampleDocx()
        .Letterhead("UBND TỈNH SAO MAI", "VĂN PHÒNG", "Số: 31/TB-VP", "Sao Mai, ngày 05 tháng 5 năm 2026")
        .Paragraph("THÔNG BÁO", bold: true, centered: true)
        .Paragraph("Kết luận của Chủ tịch UBND tỉnh tại cuộc họp tháng 5 năm 2026", bold: true, centered: true);

    private static SampleDocx Plan() => new SampleDocx()
        .Letterhead("UBND TỈNH SAO MAI", "SỞ VĂN HÓA", "Số: 12/KH-SVH", "Sao Mai, ngày 05 tháng 3 năm 2026")
        .Paragraph("KẾ HOẠCH", bold: true, centered: true)
        .Paragraph("Tổ chức Tuần lễ đọc sách năm 2026", bold: true, centered: true);
}
