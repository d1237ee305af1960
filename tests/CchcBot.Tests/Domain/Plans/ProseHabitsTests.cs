using CchcBot.Domain.Plans;
using CchcBot.Domain.Time;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Domain.Plans;

/// <summary>Plans and directives in sentences: where the owner stands, where its name ends, and which words of time are the task's.</summary>
public sealed class ProseHabitsTests
{
    [Fact]
    public void The_owner_stands_in_a_later_sentence_or_in_the_brackets_of_the_heading()
    {
        var plan = PlanText.Read(new SampleDocx().Letterhead("UBND TỈNH SAO MAI", "SỞ Y TẾ", "Số: 12/KH-SYT", "Sao Mai, ngày 05 tháng 01 năm 2026")
            .Paragraph("KẾ HOẠCH", bold: true, centered: true).Paragraph("Chuyển đổi số năm 2026", bold: true, centered: true)
            .Paragraph("II. NHIỆM VỤ", bold: true).Lines("""
                1. Hạ tầng số
                - Nâng cấp mạng truyền số liệu đến các xã, phường. Viễn thông Sao Mai chủ trì thực hiện trong Quý I/2026.
                - Thuê dịch vụ trung tâm dữ liệu. Giao Sở Khoa học và Công nghệ lập kế hoạch thuê, trình UBND tỉnh trong tháng 4/2026.
                - Tổ chức 10 lớp kỹ năng số. Trường Chính trị tỉnh phối hợp với Sở Nội vụ tổ chức từ tháng 3 đến tháng 10/2026.
                2. Tinh giản biên chế (Sở Nội vụ chủ trì, phối hợp với các sở, ban, ngành)
                - Lập danh sách tinh giản biên chế, gửi Sở Tài chính chậm nhất ngày 01/4/2026.
                - Giải quyết chế độ đối với người nghỉ việc trong vòng 30 ngày kể từ ngày có quyết định.
                """));

        Assert.Equal(
            PlanText.Expected("""
                Viễn thông Sao Mai |  | Quarter 2026-03-31
                Sở Khoa học và Công nghệ |  | Month 2026-04-30
                Trường Chính trị tỉnh | Sở Nội vụ | Range 2026-10-31
                Sở Nội vụ | các sở, ban, ngành | Date 2026-04-01
                Sở Nội vụ | các sở, ban, ngành | Conditional
                """),
            string.Join('\n', plan.Tasks.Select(Owners)));
    }

    [Fact]
    public void A_directive_names_years_and_spans_that_are_no_deadlines()
    {
        var plan = PlanText.Read(new SampleDocx().Lines("""
            UBND TỈNH SAO MAI
            Số: 07/CT-UBND
            CHỈ THỊ
            Về việc tăng cường kỷ luật, kỷ cương năm 2026
            1. Giám đốc các sở, ban, ngành
            - Chịu trách nhiệm về kỷ luật của cơ quan, lấy kết quả làm căn cứ đánh giá, xếp loại hằng năm.
            - Bổ sung nội dung kiểm tra vào kế hoạch thanh tra năm 2026.
            2. Sở Nội vụ
            - Phối hợp với Thanh tra tỉnh kiểm tra đột xuất tối thiểu 20 cơ quan trong năm 2026.
            - Nâng cấp phần mềm, có chức năng cảnh báo trước hạn 05 ngày; đưa vào vận hành từ ngày 01/4/2026.
            - Hoàn chỉnh báo cáo cải cách hành chính quý I/2026, trình UBND tỉnh trước ngày 18/3/2026.
            3. Báo Sao Mai, Tạp chí Xây dựng mở chuyên mục về kỷ cương.
            4. Các đơn vị không tự đặt thêm thành phần hồ sơ.
            5. Phòng Văn hóa - Xã hội đào tạo tổ công nghệ số cộng đồng ở các thôn về kỹ năng số.
            """));

        Assert.Equal(
            PlanText.Expected("""
                Giám đốc các sở, ban, ngành |  | None
                Giám đốc các sở, ban, ngành |  | None
                Sở Nội vụ | Thanh tra tỉnh | Year 2026-12-31
                Sở Nội vụ |  | Ongoing
                Sở Nội vụ |  | Date 2026-03-17
                Báo Sao Mai + Tạp chí Xây dựng |  | None
                Các đơn vị |  | None
                Phòng Văn hóa - Xã hội |  | None
                """),
            string.Join('\n', plan.Tasks.Select(Owners)));
    }

    [Theory]
    [InlineData("Sở Y tế, Bảo hiểm xã hội tỉnh tạo lập, đồng bộ sổ sức khỏe", "Sở Y tế + Bảo hiểm xã hội tỉnh")]
    [InlineData("Sở Nội vụ chi trả trợ cấp người có công qua tài khoản", "Sở Nội vụ")]
    [InlineData("Sở Công Thương đưa 100% sản phẩm lên sàn", "Sở Công Thương")]
    [InlineData("các doanh nghiệp viễn thông, UBND các xã phủ sóng di động tại 31 thôn", "các doanh nghiệp viễn thông + UBND các xã")]
    [InlineData("UBND các xã vùng biên giới, ven biển", "UBND các xã vùng biên giới, ven biển")]
    [InlineData("Cục Hàng không Việt Nam", "Cục Hàng không Việt Nam")]
    [InlineData("Hợp tác xã nông nghiệp công nghệ cao Sao Mai", "Hợp tác xã nông nghiệp công nghệ cao Sao Mai")]
    [InlineData("P. ĐT, P. HCTH", "P. ĐT + P. HCTH")]
    [InlineData("Ban Quản lý chợ Sao Mai, ngân hàng", "Ban Quản lý chợ Sao Mai + ngân hàng")]
    public void Names_end_where_they_are_complete(string text, string units) => Assert.Equal(units, string.Join(" + ", UnitNames.Split(text)));

    [Theory]
    [InlineData("Trước ngày 05 của tháng tiếp theo", DeadlineKind.Recurring, Recurrence.Month)]
    [InlineData("Ngày 10 tháng sau", DeadlineKind.Recurring, Recurrence.Month)]
    [InlineData("Cuối mỗi học kỳ", DeadlineKind.Recurring, null)]
    [InlineData("Kế hoạch: Quý I/2026; Báo cáo: Quý IV/2026", DeadlineKind.Quarter, null)]
    public void Times_of_offices(string words, DeadlineKind kind, Recurrence? every)
    {
        var deadline = DeadlineReader.Read(words, PlanPeriod.OfYear(2026));

        Assert.Equal((kind, every), (deadline.Kind, deadline.Every));
    }

    /// <summary>In a sentence more words are verbs than in a cell, but not those of a name.</summary>
    [Theory]
    [InlineData("Phòng Văn hóa - Xã hội biên soạn tài liệu hỏi đáp trong tháng 6/2026.", "Phòng Văn hóa - Xã hội")]
    [InlineData("Trung tâm Chuyển đổi số quản lý, khai thác kho dữ liệu dùng chung.", "Trung tâm Chuyển đổi số")]
    [InlineData("Vụ Pháp chế cử công chức tham dự lớp tập huấn.", "Vụ Pháp chế")]
    [InlineData("Trung tâm Hỗ trợ phát triển doanh nghiệp tổ chức 02 hội nghị.", "Trung tâm Hỗ trợ phát triển doanh nghiệp")]
    [InlineData("Các đơn vị sử dụng ngân sách rà soát dự toán.", "Các đơn vị sử dụng ngân sách")]
    [InlineData("Ban Quản lý dự án đầu tư xây dựng tỉnh bàn giao mặt bằng.", "Ban Quản lý dự án đầu tư xây dựng tỉnh")]
    [InlineData("Ủy ban bầu cử tỉnh công bố danh sách.", "Ủy ban bầu cử tỉnh")]
    public void In_sentences_names_end_at_any_verb(string sentence, string lead) => Assert.Equal(lead, Sentences.Owner(sentence).Lead);

    /// <summary>The same three words of a label in other order and company.</summary>
    [Theory]
    [InlineData("Thời gian, tiến độ", PlanField.Time)]
    [InlineData("Thời gian thực hiện, hoàn thành", PlanField.Time)]
    [InlineData("Kết quả, sản phẩm", PlanField.Deliverable)]
    [InlineData("Yêu cầu đạt được", PlanField.Deliverable)]
    [InlineData("Phân công phối hợp", PlanField.Cooperating)]
    [InlineData("Thành phần phối hợp", PlanField.Cooperating)]
    [InlineData("Đơn vị cùng thực hiện", PlanField.Cooperating)]
    [InlineData("Cơ quan, đơn vị chủ trì tham mưu", PlanField.Lead)]
    [InlineData("Đơn vị chủ trì (đầu mối)", PlanField.Lead)]
    public void A_label_may_hold_a_comma_or_brackets(string label, PlanField field)
    {
        var (sentence, labels) = PlanLabels.Read($"{label}: Sở Nội vụ");

        Assert.Equal(("", field, "Sở Nội vụ"), (sentence, labels.Single().Field, labels.Single().Value));
    }

    [Theory]
    [InlineData("Chỉ tiêu, nhiệm vụ", PlanField.Task)]
    [InlineData("Tên dự án", PlanField.Task)]
    [InlineData("Ban, ngành chủ trì", PlanField.Lead)]
    [InlineData("UBND cấp xã, đơn vị thực hiện", PlanField.Lead)]
    [InlineData("Cơ quan chuẩn bị", PlanField.Lead)]
    [InlineData("Thành phần phối hợp", PlanField.Cooperating)]
    [InlineData("Ngày đến hạn", PlanField.Time)]
    [InlineData("Minh chứng", PlanField.Deliverable)]
    [InlineData("Văn bản giao nhiệm vụ", PlanField.Note)]
    [InlineData("Số, ký hiệu, ngày tháng văn bản", PlanField.Note)]
    public void A_column_is_known_by_its_words(string heading, PlanField field) => Assert.Equal(field, PlanVocabulary.FieldOfColumn(heading));

    [Fact]
    public void What_decides_nothing_is_said_once()
    {
        var plan = PlanText.Read(new SampleDocx().Lines("KẾ HOẠCH\nnăm 2026").Grid(
            6,
            "TT | Nhiệm vụ | Chủ trì | Phối hợp | Sản phẩm | Thời hạn",
            "1 | Rà soát văn bản | Sở Nội vụ | Các sở, ngành liên quan | Báo cáo | Quý I/2026",
            "2 | Kiểm tra công vụ | Sở Nội vụ | Các cơ quan có liên quan | | Quý II/2026",
            "3 | Tập huấn nghiệp vụ | Sở Nội vụ | Các đơn vị liên quan | | Quý III/2026",
            "4 | Công bố danh mục | Các cơ quan liên quan | Sở Tài chính | | Quý IV/2026"));

        Assert.Equal(
            PlanText.Expected("""
                MissingDeliverable -  (2, 3, 4)
                UnclearUnit 1 Các sở, ngành liên quan
                UnclearUnit 4 Các cơ quan liên quan
                """),
            PlanText.Issues(plan));
    }

    private static string Owners(PlanTask task) =>
        $"{string.Join(" + ", task.Lead)} | {string.Join(" + ", task.Cooperating)} | {task.Deadline.Kind}{(task.Deadline is { IsDated: true, Due: { } due } ? $" {due:yyyy-MM-dd}" : "")}";
}
