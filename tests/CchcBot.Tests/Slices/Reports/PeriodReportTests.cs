using CchcBot.Domain.Queries;
using CchcBot.Domain.Text;
using CchcBot.Kernel;
using CchcBot.Office;
using CchcBot.Slices.Reports;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Slices.Reports;

/// <summary>The report as offices write it: what was reported and nothing else, and a visible gap for what is not known.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class PeriodReportTests(AzuriteFixture azurite)
{
    internal static readonly string Plan = TestPlans.Titled(
        ("Công tác chỉ đạo, điều hành cải cách hành chính",
        [
            ("a", "Ban hành kế hoạch kiểm tra nội bộ", TestOffice.Administration, "Quý I/2025"),
            ("b", "Đăng tin, bài về cải cách hành chính", TestOffice.Centre, "Thường xuyên trong năm"),
        ]),
        ("Về cải cách thể chế",
        [
            ("a", "Rà soát văn bản quy phạm pháp luật", TestOffice.Centre, "Quý II/2025"),
            ("b", "Trình UBND tỉnh ban hành quy chế phối hợp", TestOffice.Centre, "Quý III/2025"),
        ]),
        ("Cải cách thủ tục hành chính",
        [
            ("a", "Công khai danh mục thủ tục được cắt giảm", TestOffice.Administration, "Quý III/2025"),
            ("b", "Rà soát quy trình nội bộ", TestOffice.Interior, "Quý IV/2025"),
        ]),
        ("Xây dựng và phát triển chính quyền điện tử hướng đến chính quyền số",
            [("a", "Nâng cấp phần mềm quản lý văn bản", TestOffice.Centre, "Quý III/2025")]),
        ("Nâng cao Chỉ số PAPI", [("a", "Khảo sát sự hài lòng của người dân", TestOffice.Interior, "Quý IV/2025")]));

    [Fact]
    public async Task It_has_the_outline_of_a_report_with_steps_numbers_and_days()
    {
        await using var office = await MidYearAsync();
        var text = await TextAsync(office, Quarter(7));
        Assert.Contains("Công tác cải cách hành chính quý III, nhiệm vụ trọng tâm quý IV năm 2025", text, StringComparison.Ordinal);
        Assert.Contains("Thực hiện Kế hoạch số 7/KH-VP ngày 20/12/2024", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Căn cứ", text, StringComparison.Ordinal);
        Assert.Contains("(từ ngày 15/6/2025 đến ngày 14/9/2025)", text, StringComparison.Ordinal);
        InOrder(
            text,
            "I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH", "II. KẾT QUẢ THỰC HIỆN", "1. Cải cách thể chế", "2. Cải cách thủ tục hành chính", "3. Cải cách tổ chức bộ máy",
            "Kế hoạch không có nhiệm vụ thuộc lĩnh vực này.", "4. Cải cách chế độ công vụ", "5. Cải cách tài chính công",
                "6. Xây dựng, phát triển chính quyền điện tử",
            "7. Nội dung khác", "III. ĐÁNH GIÁ CHUNG", "1. Kết quả đạt được", "2. Tồn tại, hạn chế", "3. Nguyên nhân",
                "IV. PHƯƠNG HƯỚNG, NHIỆM VỤ QUÝ IV NĂM 2025",
            "V. KIẾN NGHỊ, ĐỀ XUẤT", "Trên đây là báo cáo", "Nơi nhận:", "Phụ lục I", "Phụ lục II");
        Assert.Contains(
            "- Trình UBND tỉnh ban hành quy chế phối hợp: đã trình UBND tỉnh (Tờ trình số 5/TTr-VP ngày 01/9/2025), đang chờ phê duyệt.",
            text,
            StringComparison.Ordinal);
        Assert.Contains(
            "- Nâng cấp phần mềm quản lý văn bản: đã hoàn thành (Quyết định số 31/QĐ-VP ngày 05/9/2025).", text, StringComparison.Ordinal);
        Assert.Contains("Ước đến ngày 30/9/2025", text, StringComparison.Ordinal);
        Assert.Contains("[bổ sung: dự kiến hoàn thành của 04 nhiệm vụ chưa có ngày dự kiến]", text, StringComparison.Ordinal);
        Assert.Contains("2a | Rà soát văn bản quy phạm pháp luật | Trung tâm Công báo và Tin học | Văn bản | 30/6/2025 | Chưa hoàn thành theo thời hạn", text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_copy_for_above_blames_nobody_and_the_houses_own_says_why()
    {
        await using var office = await MidYearAsync();
        await SayAsync(office, TestOffice.Cuong, "2a vướng: chưa có số liệu của chị Trần Thị Bình");
        var upward = await TextAsync(office, Quarter(7));
        Assert.DoesNotContain("chưa có số liệu", upward, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("ngày làm việc", upward, StringComparison.Ordinal);
        Assert.Contains("[bổ sung: nguyên nhân của", upward, StringComparison.Ordinal);
        var own = await TextAsync(office, Quarter(7), ReportCopy.Internal);
        Assert.Contains("A. NHIỆM VỤ QUÁ HẠN VÀ NGUYÊN NHÂN", own, StringComparison.Ordinal);
        Assert.Contains("chưa có số liệu của chị cán bộ phụ trách – chưa xác nhận", own, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("D. SỐ LIỆU THEO ĐƠN VỊ", own, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_office_said_of_itself_stands_around_it_and_the_rest_is_a_gap()
    {
        await using var office = await MidYearAsync();
        var before = await TextAsync(office, Quarter(7));
        Assert.Contains("[bổ sung: cơ quan chủ quản]", before, StringComparison.Ordinal);
        Assert.Contains("[bổ sung: quyền hạn, chức vụ của người ký]", before, StringComparison.Ordinal);
        var card = (await office.SayAsync(TestOffice.Binh, "thể thức văn bản")).Card!;
        await office.TapAsync(TestOffice.Binh, card, "Lưu", new Dictionary<string, string>
        {
            ["above"] = "UBND tỉnh Sao Mai", ["name"] = "Văn phòng UBND tỉnh", ["symbol"] = "VP", ["place"] = "Sao Mai",
            ["post"] = "KT. Chánh Văn phòng\nPhó Chánh Văn phòng", ["recipients"] = "- Sở Nội vụ;\n- Lưu: VT, HCQT.",
        });
        var after = await TextAsync(office, Quarter(7));
        InOrder(after, "UBND TỈNH SAO MAI", "VĂN PHÒNG UBND TỈNH", "Số:        /BC-VP", "Sao Mai, ngày", "- Sở Nội vụ;", "PHÓ CHÁNH VĂN PHÒNG");
        Assert.DoesNotContain("cơ quan chủ quản", after, StringComparison.Ordinal);
        // An office without an authority above.
        await office.TapAsync(TestOffice.Binh, card, "Lưu", new Dictionary<string, string> { ["above"] = "-", ["name"] = "UBND tỉnh Sao Mai" });
        Assert.DoesNotContain("cơ quan chủ quản", await TextAsync(office, Quarter(7)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_administrator_says_under_which_heading_a_section_is_told_of()
    {
        await using var office = await MidYearAsync();
        var card = (await office.SayAsync(TestOffice.Binh, "lĩnh vực báo cáo")).Card!;
        Assert.Contains("Nâng cao Chỉ số PAPI", card.ToJson(), StringComparison.Ordinal);
        await office.TapAsync(TestOffice.Binh, card, "Lưu", new Dictionary<string, string> { ["f4"] = "Procedures" });
        Assert.DoesNotContain("7. Nội dung khác", await TextAsync(office, Quarter(7)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("báo cáo tháng 8 năm 2025", "tháng 8, nhiệm vụ trọng tâm tháng 9 năm 2025", "15/7/2025", "14/8/2025")]
    [InlineData("báo cáo 6 tháng đầu năm 2025", "6 tháng đầu năm, nhiệm vụ trọng tâm 6 tháng cuối năm 2025", "15/12/2024", "14/6/2025")]
    [InlineData("báo cáo 9 tháng đầu năm 2025", "9 tháng đầu năm, nhiệm vụ trọng tâm quý IV năm 2025", "15/12/2024", "14/9/2025")]
    [InlineData("báo cáo năm 2025", "năm 2025, nhiệm vụ trọng tâm năm 2026", "15/12/2024", "14/12/2025")]
    [InlineData("báo cáo từ 01/08/2025 đến 20/09/2025", "từ ngày 01/8/2025 đến ngày 20/9/2025", "01/8/2025", "20/9/2025")]
    [InlineData("báo cáo quý III năm 2025 theo lịch", "quý III, nhiệm vụ trọng tâm quý IV năm 2025", "01/7/2025", "30/9/2025")]
    public async Task Each_period_has_its_title_and_its_days(string words, string title, string from, string to)
    {
        await using var office = await MidYearAsync();
        var shown = (await office.SayAsync(TestOffice.Binh, words)).Card!;
        var offered = (await office.TapAsync(TestOffice.Binh, shown, "Dự thảo Word")).File!;
        var word = await office.AsAsync(TestOffice.Binh, t => office.Service<ReportDraftHandler>().FileAsync(t, offered.Id, ReportCopy.Upward, default));
        WordText.AssertValid(word!);
        Assert.Contains($"Công tác cải cách hành chính {title}", WordText.Of(word!), StringComparison.Ordinal);
        Assert.Contains($"(từ ngày {from} đến ngày {to})", WordText.Of(word!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_period_that_has_not_begun_and_an_office_without_results_are_said_so()
    {
        await using var office = await LoadedOffice.OpenAsync(azurite.Service, Plan);
        office.MoveTo(new(2025, 2, 3, 9, 0, 0));
        var ahead = await office.SayAsync(TestOffice.Binh, "báo cáo quý IV năm 2025");
        Assert.True(ahead.IsProblem);
        Assert.Contains("Kỳ này bắt đầu từ 15/09/2025", ahead.Text, StringComparison.Ordinal);
        var text = await TextAsync(office, Quarter(1));
        Assert.Contains("Trong kỳ không có kết quả phát sinh.", text, StringComparison.Ordinal);
        Assert.Contains("Không có nhiệm vụ quá hạn.", text, StringComparison.Ordinal);
    }

    private static readonly string TwoFields = TestPlans.Titled(
        ("Cải cách tổ chức bộ máy và chế độ công vụ",
        [
            ("a", "Sắp xếp các đơn vị trực thuộc", $"{TestOffice.Centre}; {TestOffice.Administration}", "Quý III/2025"),
            ("b", "Đánh giá, xếp loại công chức", $"{TestOffice.Centre}; {TestOffice.Administration}", "Quý IV/2025"),
            ("c", "Rà soát chức năng, nhiệm vụ", TestOffice.Interior, "Quý IV/2025"),
        ]));

    [Fact]
    public async Task A_section_of_two_fields_is_divided_and_corrected_task_by_task()
    {
        await using var office = await LoadedOffice.OpenAsync(azurite.Service, TwoFields);
        office.MoveTo(new(2025, 9, 16, 9, 0, 0));
        // Two units lead, and the section names two fields: each task is counted once, in one place.
        InOrder(
            await TextAsync(office, Quarter(7)),
            "Tổng số nhiệm vụ theo dõi: 03.", "3. Cải cách tổ chức bộ máy", "tiếp tục triển khai theo kế hoạch (02 nhiệm vụ)", "4. Cải cách chế độ công vụ",
            "tiếp tục triển khai theo kế hoạch (01 nhiệm vụ)", "5. Cải cách tài chính công");
        var sections = (await office.SayAsync(TestOffice.Binh, "lĩnh vực báo cáo")).Card!;
        Assert.Contains("Theo từng nhiệm vụ", sections.ToJson(), StringComparison.Ordinal);
        var task = (await office.SayAsync(TestOffice.Binh, "lĩnh vực báo cáo 1c")).Card!;
        await office.TapAsync(TestOffice.Binh, task, "Lưu", new Dictionary<string, string> { ["f0"] = "CivilService" });
        InOrder(
            await TextAsync(office, Quarter(7)),
            "3. Cải cách tổ chức bộ máy", "(01 nhiệm vụ)", "4. Cải cách chế độ công vụ", "(02 nhiệm vụ)", "5. Cải cách tài chính công");
        // The whole section under one heading, but for the task that was corrected; and back.
        await office.TapAsync(TestOffice.Binh, sections, "Lưu", new Dictionary<string, string> { ["f0"] = "Organisation" });
        InOrder(await TextAsync(office, Quarter(7)), "3. Cải cách tổ chức bộ máy", "(02 nhiệm vụ)", "4. Cải cách chế độ công vụ", "(01 nhiệm vụ)");
        await office.TapAsync(TestOffice.Binh, sections, "Lưu", new Dictionary<string, string> { ["f0"] = "ByTask" });
        await office.TapAsync(TestOffice.Binh, task, "Lưu", new Dictionary<string, string> { ["f0"] = "Organisation" });
        Assert.Null((await office.WorkspaceAsync()).Settings.Papers.TaskFields);
        Assert.Null((await office.WorkspaceAsync()).Settings.Papers.Fields);
        Assert.True((await office.SayAsync(TestOffice.Binh, "lĩnh vực báo cáo 9z")).IsProblem);
    }

    [Fact]
    public async Task The_briefing_counts_tasks_however_many_units_lead_them()
    {
        await using var office = await LoadedOffice.OpenAsync(azurite.Service, TwoFields);
        office.MoveTo(new(2025, 9, 22, 9, 0, 0));
        var before = await BriefingAsync(office);
        Assert.Contains("trong đó đến hạn trong 14 ngày tới 01;", before, StringComparison.Ordinal);
        Assert.Contains("3. Đến hạn đến ngày 06/10/2025: 01", before, StringComparison.Ordinal);
        Assert.Contains($"- 1a. Sắp xếp các đơn vị trực thuộc ({TestOffice.Centre}; ", before, StringComparison.Ordinal);
        // One of the two units has done its part: the task is not completed yet. Both have: it is, once.
        await SayAsync(office, TestOffice.Cuong, "đã xong 1a, QĐ 31/QĐ-VP ngày 22/9/2025");
        Assert.Contains("1. Hoàn thành từ ngày 15/9/2025: 00", await BriefingAsync(office), StringComparison.Ordinal);
        await SayAsync(office, TestOffice.Binh, "đã xong 1a, QĐ 32/QĐ-VP ngày 22/9/2025");
        var after = await BriefingAsync(office);
        Assert.Contains("1. Hoàn thành từ ngày 15/9/2025: 01", after, StringComparison.Ordinal);
        Assert.Contains("hoàn thành 01;", after, StringComparison.Ordinal);
        Assert.Contains("3. Đến hạn đến ngày 06/10/2025: 00", after, StringComparison.Ordinal);
    }

    private static async Task<string> BriefingAsync(TestOffice office) =>
        WordText.Of((await office.AsAsync(TestOffice.An, t => office.Service<BriefingHandler>().FileAsync(t, default)))!);

    [Fact]
    public async Task Four_hundred_tasks_are_pages_and_two_seconds()
    {
        await using var office = await LoadedOffice.OpenAsync(azurite.Service, TestPlans.Many(400));
        office.MoveTo(new(2025, 9, 16, 9, 0, 0));
        await FileAsync(office, Quarter(7));
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var word = await FileAsync(office, Quarter(7), ReportCopy.Internal);
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(2));
        WordText.AssertValid(word);
    }

    [Fact]
    public async Task The_briefing_is_one_page_and_names_no_person()
    {
        await using var office = await MidYearAsync();
        var offered = (await office.SayAsync(TestOffice.An, "trang giao ban")).File!;
        Assert.Equal(BriefingHandler.FileKind, offered.Kind);
        var word = await office.AsAsync(TestOffice.An, t => office.Service<BriefingHandler>().FileAsync(t, default));
        WordText.AssertValid(word!);
        var text = WordText.Of(word!);
        Assert.Contains("phục vụ giao ban tuần (từ ngày 15/9/2025 đến ngày 21/9/2025)", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Cường", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_letter_goes_to_the_unit_that_is_named()
    {
        await using var office = await MidYearAsync();
        var offered = (await office.SayAsync(TestOffice.Binh, $"công văn đôn đốc {TestOffice.Centre}")).File!;
        var word = await office.AsAsync(TestOffice.Binh, t => office.Service<CallListHandler>().FileAsync(t, offered.Id, default));
        WordText.AssertValid(word!);
        InOrder(WordText.Of(word!), "V/v cho biết tình hình", $"Kính gửi: {TestOffice.Centre}.", "2a | Rà soát văn bản", "- Như trên;");
        Assert.True((await office.SayAsync(TestOffice.Binh, "công văn đôn đốc Phòng Không Có")).IsProblem);
    }

    private static TaskQuery Quarter(int month) => new(
        QueryIntent.Report, [], new DateOnly(2025, month, 1), new DateOnly(2025, month, 1).AddMonths(3).AddDays(-1), null, null, false, false, null, null,
            null, null,
        TextLanguage.Vi);

    /// <summary>On 16/09/2025: 4a done, 2b submitted, the rest as the plan left it.</summary>
    private async Task<TestOffice> MidYearAsync()
    {
        var office = await LoadedOffice.OpenAsync(azurite.Service, Plan);
        office.MoveTo(new(2025, 9, 8, 9, 0, 0));
        await SayAsync(office, TestOffice.Cuong, "đã xong 4a, QĐ 31/QĐ-VP ngày 5/9/2025");
        await SayAsync(office, TestOffice.Cuong, "2b đã trình UBND tỉnh, TTr 5/TTr-VP ngày 1/9/2025");
        office.MoveTo(new(2025, 9, 16, 9, 0, 0));
        return office;
    }

    private static async Task SayAsync(TestOffice office, string person, string words)
    {
        var confirm = await office.SayAsync(person, words);
        var saved = await office.TapAsync(person, confirm.Card!, "Đúng, ghi lại");
        Assert.False(saved.IsProblem, saved.Text);
    }

    private static async Task<string> TextAsync(TestOffice office, TaskQuery query, ReportCopy copy = ReportCopy.Upward)
    {
        var word = await FileAsync(office, query, copy);
        WordText.AssertValid(word);
        return WordText.Of(word);
    }

    private static async Task<byte[]> FileAsync(TestOffice office, TaskQuery query, ReportCopy copy = ReportCopy.Upward) =>
        (await office.AsAsync(TestOffice.Binh, t => office.Service<ReportDraftHandler>().FileAsync(t, OfferedQuery.Write(query), copy, default)))!;

    private static void InOrder(string text, params ReadOnlySpan<string> parts)
    {
        var at = 0;
        foreach (var part in parts)
        {
            var found = text.IndexOf(part, at, StringComparison.Ordinal);
            Assert.True(found >= 0, $"\"{part}\" is missing after {at} in\n{text}");
            at = found + part.Length;
        }
    }
}
