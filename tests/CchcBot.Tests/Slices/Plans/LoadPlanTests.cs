using System.IO.Compression;
using System.Text.Json.Nodes;
using CchcBot.Domain.Tasks;
using CchcBot.Domain.Time;
using CchcBot.Kernel;
using CchcBot.Kernel.Cards;
using CchcBot.Slices.Plans;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Slices.Plans;

/// <summary>Loading a plan through the bot: preview, store, again, draft, past deadlines, and every kind of bad file.</summary>
public sealed class LoadPlanTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static readonly DateTime January = new(2025, 1, 2, 8, 0, 0);

    [Fact]
    public async Task What_is_shown_is_stored_on_the_word_of_the_administrator()
    {
        using var folder = TestPlans.Folder(("plan.txt", TestPlans.Bytes(TestPlans.Year2025)));
        await using var office = await Open(folder.Path);

        var preview = await PreviewAsync(office, "plan.txt");
        Assert.Empty(await office.Plans.ListAsync(office.Id, CancellationToken.None));
        Assert.Contains("7/KH-VP", preview.Card!.ToJson(), StringComparison.Ordinal);

        var stored = await office.TapAsync(TestOffice.Binh, preview.Card, "Nạp");
        Assert.Equal("Đã nạp kế hoạch: 7 nhiệm vụ", stored.Push);
        var plan = await office.StateAsync();
        Assert.Equal(["1a", "1b", "2a", "2b", "3a", "3b", "3c"], plan.Tasks.Select(t => t.Task.Code));
        Assert.Equal(PlanStage.Issued, plan.Info.Stage);
        Assert.Equal(new DateOnly(2025, 9, 30), plan.Find("3b")!.NextDue);
    }

    [Fact]
    public async Task The_same_file_again_changes_nothing()
    {
        using var folder = TestPlans.Folder(("plan.txt", TestPlans.Bytes(TestPlans.Year2025)));
        await using var office = await Open(folder.Path);
        await LoadAsync(office, "plan.txt");
        var before = await office.OnlyPlanAsync();

        var again = await PreviewAsync(office, "plan.txt");

        Assert.Contains("Không có gì thay đổi", again.Push, StringComparison.Ordinal);
        Assert.Equal(before, await office.OnlyPlanAsync());
    }

    [Fact]
    public async Task Cancelled_is_not_stored()
    {
        using var folder = TestPlans.Folder(("plan.txt", TestPlans.Bytes(TestPlans.Year2025)));
        await using var office = await Open(folder.Path);
        var preview = await PreviewAsync(office, "plan.txt");

        await office.TapAsync(TestOffice.Binh, preview.Card!, "Huỷ");
        var late = await office.TapAsync(TestOffice.Binh, preview.Card!, "Nạp");

        Assert.True(late.IsProblem);
        Assert.Empty(await office.Plans.ListAsync(office.Id, CancellationToken.None));
    }

    private static readonly string OtherPlan = TestPlans.Listed(
        [(1, "a", "Số hóa kết quả giải quyết hồ sơ", TestOffice.Centre, "Quý II/2025"), (3, "b", "Nâng cấp đường truyền", TestOffice.Centre, "Quý III/2025")])
        .Replace("Cải cách hành chính năm", "Chuyển đổi số năm", StringComparison.Ordinal);

    public static TheoryData<string, string> Namesakes =>
        new()
        {
            { OtherPlan, "Chuyển đổi số năm 2025" },
            { TestPlans.Year2025.Replace("\nVĂN PHÒNG\n", "\nSỞ NỘI VỤ\n", StringComparison.Ordinal).Replace("\r", "", StringComparison.Ordinal), "SỞ NỘI VỤ" },
        };

    /// <summary>A number typed wrong, or two offices' plans with one number.</summary>
    [Theory]
    [MemberData(nameof(Namesakes))]
    public async Task A_plan_with_the_number_of_another_is_asked_about_and_told_apart(string other, string apart)
    {
        using var folder = TestPlans.Folder(("plan.txt", TestPlans.Bytes(TestPlans.Year2025)), ("khác.txt", TestPlans.Bytes(other)));
        await using var office = await Open(folder.Path);
        await LoadAsync(office, "plan.txt");

        var preview = await PreviewAsync(office, "khác.txt");
        Assert.Contains("kế hoạch có cùng số", preview.Card!.ToJson(), StringComparison.Ordinal);
        // A card sent before the other plan was loaded has the old button.
        var asked = await office.TapAsync(TestOffice.Binh, "plan.store", new JsonObject { ["hash"] = PlanLoading.Hash(TestPlans.Bytes(other)) });
        Assert.Equal(preview.Card.ToJson(), asked.Card!.ToJson());
        Assert.Single(await office.Plans.ListAsync(office.Id, CancellationToken.None));

        var stored = await office.TapAsync(TestOffice.Binh, preview.Card, "Là kế hoạch khác: nạp");

        Assert.StartsWith("Đã nạp kế hoạch", stored.Push, StringComparison.Ordinal);
        var plans = await office.Plans.ListAsync(office.Id, CancellationToken.None);
        Assert.Equal(["7/KH-VP", $"7/KH-VP ({apart})"], plans.Select(p => p.ShortName()).Order(StringComparer.Ordinal));
        // The same tap again, and the same file again, store nothing more.
        await office.TapAsync(TestOffice.Binh, preview.Card, "Là kế hoạch khác: nạp");
        Assert.Contains("đã được nạp", (await PreviewAsync(office, "khác.txt")).Push, StringComparison.Ordinal);
        Assert.Equal(2, (await office.Plans.ListAsync(office.Id, CancellationToken.None)).Count);
        Assert.Contains(apart, (await office.SayAsync(TestOffice.Binh, "chi tiết 3b")).Card!.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_with_the_number_of_another_may_be_its_new_version()
    {
        using var folder = TestPlans.Folder(("plan.txt", TestPlans.Bytes(TestPlans.Year2025)), ("mới.txt", TestPlans.Bytes(OtherPlan)));
        await using var office = await Open(folder.Path);
        await LoadAsync(office, "plan.txt");

        var preview = await PreviewAsync(office, "mới.txt");
        ApprovedCard.Verify("load-same-number", preview.Card!);
        var difference = await office.TapAsync(TestOffice.Binh, preview.Card!, "Là bản mới: so sánh");
        await office.TapAsync(TestOffice.Binh, difference.Card!, "Xác nhận");

        var plan = await office.OnlyPlanAsync();
        Assert.Equal((2, "7/KH-VP"), (plan.Version, plan.ShortName()));
        Assert.Contains("Chuyển đổi số", plan.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_tasks_that_were_read_can_be_looked_over_before_they_are_stored()
    {
        using var folder = TestPlans.Folder(("plan.txt", TestPlans.Bytes(TestPlans.Many(40))));
        await using var office = await Open(folder.Path);

        var page = await office.TapAsync(TestOffice.Binh, (await PreviewAsync(office, "plan.txt")).Card!, "Xem các nhiệm vụ");
        ApprovedCard.Verify("load-tasks", page.Card!);
        List<string> shown = [page.Card!.ToJson()];
        while (shown[^1].Contains("Trang sau", StringComparison.Ordinal))
        {
            page = await office.TapAsync(TestOffice.Binh, page.Card!, "Trang sau");
            shown.Add(page.Card!.ToJson());
        }

        for (var i = 0; i < 40; i++)
        {
            Assert.Single(shown, s => s.Contains($"nội dung số {i}\"", StringComparison.Ordinal));
        }

        Assert.Equal(3, shown.Count);
        var back = await office.TapAsync(TestOffice.Binh, page.Card!, "Trang trước");
        Assert.Equal(shown[1], back.Card!.ToJson());
        await office.TapAsync(TestOffice.Binh, (await office.TapAsync(TestOffice.Binh, back.Card, "Bản xem trước")).Card!, "Nạp");
        Assert.Equal(40, (await office.StateAsync()).Tasks.Count);
    }

    /// <summary>Texts, units and times as long as they come.</summary>
    [Fact]
    public async Task A_page_of_long_tasks_is_no_larger_than_teams_takes()
    {
        var words = string.Join(' ', Enumerable.Repeat("rà soát, đơn giản hóa thủ tục hành chính nội bộ", 20));
        var times = string.Join("; ", Enumerable.Range(1, 12).Select(m => $"tháng {m}/2025 báo cáo kết quả thực hiện về Văn phòng Ủy ban nhân dân tỉnh"));
        using var folder = TestPlans.Folder(("plan.txt", TestPlans.Bytes(TestPlans.Listed(
            Enumerable.Range(0, 20).Select(i => (1, $"{"abcdeghiklmnopqrstuv"[i]}", $"{words} {i}", TestOffice.Centre, times))))));
        await using var office = await Open(folder.Path);

        var page = await office.TapAsync(TestOffice.Binh, (await PreviewAsync(office, "plan.txt")).Card!, "Xem các nhiệm vụ");

        Assert.InRange(CardJson.SizeOf(page.Card!), 1, CardJson.Limit);
        Assert.Contains("Trang sau", page.Card!.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_reminds_nobody_until_it_is_issued()
    {
        using var folder = TestPlans.Folder(
            ("plan.txt", TestPlans.Bytes(TestPlans.Year2025.Replace("Số: 7/KH-VP", "Số:      /KH-VP", StringComparison.Ordinal)))
        );
        await using var office = await Open(folder.Path);
        await LoadAsync(office, "plan.txt");
        Assert.Equal(PlanStage.Draft, (await office.OnlyPlanAsync()).Stage);
        office.MoveTo(new(2025, 1, 7, 8, 30, 0));
        await office.RemindAsync();
        Assert.Empty(office.Messenger.Sent);

        Assert.True((await office.SayAsync(TestOffice.Binh, "ban hành số 3205/KH-VP ngày 31/02/2025")).IsProblem);
        var issued = await office.SayAsync(TestOffice.Binh, "ban hành số 3205/KH-VP ngày 23/12/2024");

        Assert.Contains("3205/KH-VP", issued.Push, StringComparison.Ordinal);
        var plan = await office.OnlyPlanAsync();
        Assert.Equal((PlanStage.Issued, "3205/KH-VP", (DateOnly?)new DateOnly(2024, 12, 23)), (plan.Stage, plan.Number, plan.SignedOn));
        await office.RemindAsync();
        Assert.NotEmpty(office.Messenger.Sent);
    }

    [Fact]
    public async Task What_is_counted_from_the_plans_own_issue_gets_its_day_when_the_draft_is_issued()
    {
        var text = TestPlans.Year2025.Replace("Số: 7/KH-VP", "Số:      /KH-VP", StringComparison.Ordinal);
        var quarter = text.Split('\n').First(l => l.Contains("Thời gian", StringComparison.Ordinal));
        text = text.Replace(
            quarter,
            $"{quarter[..(quarter.IndexOf(':', StringComparison.Ordinal) + 1)]} 30 ngày kể từ ngày ban hành Kế hoạch.",
            StringComparison.Ordinal
        );
        using var folder = TestPlans.Folder(("plan.txt", TestPlans.Bytes(text)));
        await using var office = await Open(folder.Path, new(2025, 1, 7, 9, 0, 0));
        await LoadAsync(office, "plan.txt");
        var waiting = (await office.Plans.FindAsync(office.Id, (await office.OnlyPlanAsync()).Id, CancellationToken.None))!
            .Tasks.First(t => t.Task.Deadline.Kind == DeadlineKind.Conditional)
            .Task;

        await office.SayAsync(TestOffice.Binh, "ban hành số 9/KH-VP ngày 06/01/2025");

        var plan = await office.Plans.FindAsync(office.Id, (await office.OnlyPlanAsync()).Id, CancellationToken.None);
        var settled = plan!.Find(waiting.Code)!;
        Assert.Equal(
            (DeadlineKind.Date, (DateOnly?)new DateOnly(2025, 1, 6), (DateOnly?)new DateOnly(2025, 2, 5)),
            (settled.Task.Deadline.Kind, settled.Task.Deadline.Start, settled.Task.Deadline.Due)
        );
        Assert.Equal(new DateOnly(2025, 2, 5), Assert.Single(settled.Assignments).Due);
        Assert.Equal(TaskAmendmentKind.Activated, Assert.Single(settled.Task.Log).Kind);
    }

    [Fact]
    public async Task Signed_at_the_end_of_a_year_a_plan_is_for_the_year_that_its_deadlines_name()
    {
        // Signed on 20/12/2024; its title names no year.
        var words = TestPlans.Listed(
            [(1, "a", "Ban hành quy chế", TestOffice.Centre, "Quý I/2025"), (1, "b", "Rà soát quy trình", TestOffice.Interior, "Tháng 9/2025"),
                (1, "c", "Tập huấn kỹ năng số", TestOffice.Centre, "Quý II")],
            year: "");
        using var folder = TestPlans.Folder(("plan.txt", TestPlans.Bytes(words)));
        await using var office = await Open(folder.Path, new(2025, 1, 6, 9, 0, 0));
        var preview = await office.TapAsync(TestOffice.Binh, (await office.SayAsync(TestOffice.Binh, "nạp kế hoạch")).Card!, "plan.txt");
        Assert.DoesNotContain("ngoài kỳ", preview.Card!.ToJson(), StringComparison.OrdinalIgnoreCase);
        await office.TapAsync(TestOffice.Binh, preview.Card, "Nạp");
        var plan = await office.StateAsync();
        Assert.Equal(2025, plan.Info.Period.Year);
        Assert.Equal(new DateOnly(2025, 6, 30), plan.Find("1c")!.NextDue);
    }

    [Fact]
    public async Task Past_deadlines_are_asked_about_before_anybody_is_reminded()
    {
        using var folder = TestPlans.Folder(("plan.txt", TestPlans.Bytes(TestPlans.Year2025)));
        await using var office = await Open(folder.Path, new(2025, 7, 15, 9, 0, 0));
        var stored = await LoadAsync(office, "plan.txt");
        Assert.Contains("3 nhiệm vụ đã qua thời hạn", stored.Card!.ToJson(), StringComparison.Ordinal);
        await office.RemindAsync();
        Assert.DoesNotContain(office.Messenger.Sent, s => s.Push.Contains("quá hạn", StringComparison.Ordinal));

        await office.TapAsync(TestOffice.Binh, stored.Card, "Ghi nhận", new { done = "1a,2a", days = "2a 20/6/2025" });

        var plan = await office.StateAsync();
        Assert.Equal([true, true, false], new[] { "1a", "2a", "3a" }.Select(code => plan.Find(code)!.IsDone));
        // Nobody said when 1a was done: it is neither on time nor late, also after it is reported again.
        Assert.Equal(ProgressClass.CompletedUnknown, plan.Find("1a")!.Class(new DateOnly(2025, 7, 15)));
        Assert.Equal(ProgressClass.CompletedOnTime, plan.Find("2a")!.Class(new DateOnly(2025, 7, 15)));
        office.MoveTo(new(2025, 7, 22, 8, 30, 0));
        await office.RemindAsync();
        Assert.Contains(office.Messenger.Sent, s => s.Push == "CCHC: 01 quá hạn");
    }

    [Fact]
    public async Task Where_that_was_not_answered_the_list_of_plans_asks_again()
    {
        using var folder = TestPlans.Folder(("plan.txt", TestPlans.Bytes(TestPlans.Year2025)));
        await using var office = await Open(folder.Path, new(2025, 7, 15, 9, 0, 0));
        await LoadAsync(office, "plan.txt");
        office.MoveTo(new(2025, 10, 7, 9, 0, 0));

        var list = await office.SayAsync(TestOffice.Binh, "danh sách kế hoạch");
        ApprovedCard.Verify("load-plans-past", list.Card!);
        var asked = await office.TapAsync(TestOffice.Binh, list.Card!, "Ghi đã xong hay chưa, 7/KH-VP");
        // What fell due since is reminded of as always.
        Assert.Contains("3 nhiệm vụ đã qua thời hạn", asked.Card!.ToJson(), StringComparison.Ordinal);
        await office.TapAsync(TestOffice.Binh, asked.Card, "Ghi nhận", new { done = "1a" });

        Assert.True((await office.StateAsync()).Find("1a")!.IsDone);
        Assert.DoesNotContain("Ghi đã xong", (await office.SayAsync(TestOffice.Binh, "danh sách kế hoạch")).Card!.ToJson(), StringComparison.Ordinal);
        await office.RemindAsync();
        Assert.Contains(office.Messenger.Sent, s => s.Card.Contains("3a. ", StringComparison.Ordinal));
    }

    public static TheoryData<string, byte[], string> BadFiles =>
        new()
        {
            { "rỗng.docx", [], "" },
            { "kế hoạch.pdf", "%PDF-1.7 xx"u8.ToArray(), ".docx" },
            { "hỏng.docx", [.. "PK"u8, .. new byte[400]], "" },
            { "không việc.txt", TestPlans.Bytes("KẾ HOẠCH\nCải cách hành chính năm 2025\n\nMột đoạn văn."), "Không tìm thấy nhiệm vụ" },
            { "kế hoạch.doc", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]], "kiểu Word Document (*.docx)" },
            { "kế hoạch.docx", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]], "Word đời cũ" },
            { "quét.pdf", "%PDF-1.4 kế hoạch"u8.ToArray(), "Tệp bị hỏng" },
            { "chụp.jpg", [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, .. "JFIF"u8], "tệp Word gốc (.docx)" },
            { "chụp.heic", [0, 0, 0, 24, .. "ftypheic0000"u8], "tệp Word gốc (.docx)" },
            { "mật.txt", TestPlans.Bytes("MẬT\n\n" + TestPlans.Year2025), "độ mật \"MẬT\"" },
            { "tối mật.docx", SecretWord(), "độ mật \"TỐI MẬT\"" },
            { "ảnh.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3], "" },
        };

    [Theory]
    [MemberData(nameof(BadFiles))]
    public async Task A_bad_file_gets_a_message_that_says_what_to_do(string name, byte[] content, string expected)
    {
        await using var office = await Open(null);
        await using var files = await FileHost.StartAsync(content);

        var reply = await office.SayAsync(TestOffice.Binh, "nạp kế hoạch", new SentFile(name, files.Address));

        Assert.True(reply.IsProblem);
        Assert.Contains("Đề nghị", reply.Text, StringComparison.Ordinal);
        Assert.Contains(expected, reply.Text, StringComparison.Ordinal);
        Assert.Empty(await office.Plans.ListAsync(office.Id, CancellationToken.None));
        Assert.Null(await office.Plans.FindPreviewAsync(office.Id, PlanLoading.Hash(content), CancellationToken.None));
    }

    [Fact]
    public async Task A_word_file_without_any_task_and_a_file_that_is_too_large_are_refused()
    {
        await using var office = await Open(null, options: 64 * 1024);
        await using var large = await FileHost.StartAsync(new byte[64 * 1024 + 1]);
        var tooLarge = await office.SayAsync(TestOffice.Binh, "nạp kế hoạch", new SentFile("to.docx", large.Address));
        Assert.True(tooLarge.IsProblem);
        Assert.Contains("lớn hơn", tooLarge.Text, StringComparison.Ordinal);

        await using var word = await FileHost.StartAsync(EmptyWord());
        var noTasks = await office.SayAsync(TestOffice.Binh, "nạp kế hoạch", new SentFile("trống.docx", word.Address));
        Assert.True(noTasks.IsProblem);
    }

    [Fact]
    public async Task Without_a_file_it_is_said_how_to_send_one()
    {
        await using var office = await Open(null);
        var reply = await office.SayAsync(TestOffice.Binh, "nap ke hoach");
        Assert.True(reply.IsProblem);
        Assert.Contains("đính kèm", reply.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TestOffice.Cuong)]
    [InlineData(TestOffice.An)]
    [InlineData(TestOffice.Stranger)]
    public async Task Who_is_no_administrator_loads_nothing(string person)
    {
        using var folder = TestPlans.Folder(("plan.txt", TestPlans.Bytes(TestPlans.Year2025)));
        await using var office = await Open(folder.Path);
        var preview = await PreviewAsync(office, "plan.txt");

        Assert.True((await office.SayAsync(person, "nạp kế hoạch")).IsProblem);
        Assert.True((await office.SayAsync(person, "nạp kế hoạch", new SentFile("a.docx", "https://a.sharepoint.com/a"))).IsProblem);
        Assert.True((await office.TapAsync(person, preview.Card!, "Nạp")).IsProblem);
        Assert.Empty(await office.Plans.ListAsync(office.Id, CancellationToken.None));
    }

    [Theory]
    [InlineData("http://example.sharepoint.com/f")]
    [InlineData("https://example.com/f.docx")]
    [InlineData("https://sharepoint.com.example.org/f")]
    [InlineData("https://a.sharepoint.com:8443/f")]
    [InlineData("https://user@a.sharepoint.com/f")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://169.254.169.254/latest/meta-data")]
    [InlineData("không phải địa chỉ")]
    public async Task A_file_elsewhere_than_where_teams_keeps_files_is_not_fetched(string address)
    {
        await using var office = await Open(null);
        var reply = await office.SayAsync(TestOffice.Binh, "nạp kế hoạch", new SentFile("a.docx", address));
        Assert.True(reply.IsProblem);
        Assert.Contains("Teams", reply.Text, StringComparison.Ordinal);
    }

    private Task<TestOffice> Open(string? folder, DateTime? at = null, int? options = null) => TestOffice.OpenAsync(azurite.Service, at ?? January, o =>
    {
        o.Demo.PlansFolder = folder;
        o.Files.MostBytes = options ?? o.Files.MostBytes;
    });

    private static async Task<Reply> PreviewAsync(TestOffice office, string file)
    {
        var choice = await office.SayAsync(TestOffice.Binh, "nạp kế hoạch");
        return await office.TapAsync(TestOffice.Binh, choice.Card!, file);
    }

    private static async Task<Reply> LoadAsync(TestOffice office, string file) =>
        await office.TapAsync(TestOffice.Binh, (await PreviewAsync(office, file)).Card!, "Nạp");

    private static byte[] SecretWord() => new SampleDocx().Letterhead("UBND TỈNH SAO MAI", "VĂN PHÒNG", "Số: 3/KH-VP", "Sao Mai, ngày 05 tháng 01 năm 2025")
        .Paragraph("TỐI MẬT", bold: true).Paragraph("KẾ HOẠCH", bold: true, centered: true).Paragraph("Cải cách hành chính năm 2025").Build();

    private static byte[] EmptyWord()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(
                "[Content_Types].xml",
                """<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"""
            );
            Add(
                "_rels/.rels",
                """<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>"""
            );
            Add(
                "word/document.xml",
                """<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>KẾ HOẠCH năm 2025</w:t></w:r></w:p></w:body></w:document>"""
            );

            void Add(string name, string content)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(content);
            }
        }

        return stream.ToArray();
    }
}
