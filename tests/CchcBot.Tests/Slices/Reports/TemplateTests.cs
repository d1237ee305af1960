using System.Diagnostics;
using System.Security.Cryptography;
using CchcBot.App;
using CchcBot.App.Read;
using CchcBot.Documents;
using CchcBot.Documents.Packages;
using CchcBot.Documents.Word;
using CchcBot.Domain.Queries;
using CchcBot.Domain.Text;
using CchcBot.Kernel;
using CchcBot.Kernel.Cards;
using CchcBot.Office;
using CchcBot.Slices.Reports;
using CchcBot.Tests.Support;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CchcBot.Tests.Slices.Reports;

/// <summary>An outline of the authority's own: a Word file with marks, from the chat to the report and back.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class TemplateTests(AzuriteFixture azurite)
{
    private static readonly TaskQuery ThirdQuarter = new(
        QueryIntent.Report, [], new DateOnly(2025, 7, 1), new DateOnly(2025, 9, 30), null, null, false, false, null, null, null, null, TextLanguage.Vi);

    [Fact]
    public async Task The_sample_file_filled_in_says_what_the_default_outline_says()
    {
        await using var office = await OfficeAsync();
        var sample = (await office.SayAsync(TestOffice.Binh, "tệp mẫu báo cáo")).File!;
        var file = await office.AsAsync(TestOffice.Binh, t => office.Service<CommandRouter>().FileAsync(t, sample.Kind, sample.Id, default));
        WordText.AssertValid(file!);
        var before = await ReportAsync(office);
        await UseAsync(office, file!);
        var after = await ReportAsync(office);
        WordText.AssertValid(after);
        Assert.Equal(Words(before), Words(after));
        Assert.DoesNotContain("{{", WordText.Of(after), StringComparison.Ordinal);

        // Issued, the note that it is a draft goes.
        office.MoveTo(new(2025, 9, 18, 9, 0, 0));
        await office.TapAsync(TestOffice.Binh, (await office.SayAsync(TestOffice.Binh, "phát hành báo cáo quý III số 12/BC-VP, ngày 18/9")).Card!, "Phát hành");
        var issued = await ReportAsync(office);
        WordText.AssertValid(issued);
        Assert.DoesNotContain("DỰ THẢO", WordText.Of(issued), StringComparison.Ordinal);
        Assert.Contains("Số: 12/BC-VP", WordText.Of(issued), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_outline_of_the_offices_own_is_followed_with_its_formatting()
    {
        await using var office = await OfficeAsync();
        var preview = await SendAsync(office, "de-cuong.docx", SampleTemplate.Own());
        var card = preview.Card!.ToJson();
        Assert.Contains("Dùng mẫu \\\"de-cuong.docx\\\"?", card, StringComparison.Ordinal);
        Assert.Contains("Mẫu chưa có: I.", card, StringComparison.Ordinal);
        // Until it is confirmed nothing changes, and it can be tried with the figures of the period that closed last.
        Assert.Contains("I. CÔNG TÁC CHỈ ĐẠO", WordText.Of(await ReportAsync(office)), StringComparison.Ordinal);
        var trial = (await office.TapAsync(TestOffice.Binh, preview.Card!, "Xem thử")).File!;
        var tried = await office.AsAsync(TestOffice.Binh, t => office.Service<CommandRouter>().FileAsync(t, trial.Kind, trial.Id, default));
        await office.TapAsync(TestOffice.Binh, preview.Card!, "Dùng mẫu này");

        var report = await ReportAsync(office);
        WordText.AssertValid(report);
        Assert.Equal(WordText.Of(report), WordText.Of(tried!));
        var text = WordText.Of(report);
        Assert.Contains("Công tác cải cách hành chính quý III, nhiệm vụ trọng tâm quý IV năm 2025", text, StringComparison.Ordinal);
        Assert.Contains("Phần thứ nhất. KẾT QUẢ QUÝ III NĂM 2025", text, StringComparison.Ordinal);
        Assert.Contains("Đã hoàn thành 01/08 nhiệm vụ, quá hạn 02.", text, StringComparison.Ordinal);
        Assert.Contains("Thực hiện Kế hoạch số 7/KH-VP ngày 20/12/2024", text, StringComparison.Ordinal);
        Assert.Contains("- Trình UBND tỉnh ban hành quy chế phối hợp: ", text, StringComparison.Ordinal);
        Assert.Contains("2a | Rà soát văn bản quy phạm pháp luật", text, StringComparison.Ordinal);
        Assert.DoesNotContain("{{", text, StringComparison.Ordinal);
        using var word = WordprocessingDocument.Open(new MemoryStream(report), isEditable: false);
        var body = word.MainDocumentPart!.Document!.Body!;
        var line = body.Descendants<Paragraph>().First(p => p.InnerText.StartsWith("- Trình UBND tỉnh", StringComparison.Ordinal));
        Assert.Equal(JustificationValues.Right, line.ParagraphProperties!.Justification!.Val!.Value);
        Assert.All(line.Descendants<RunProperties>(), r => Assert.Equal(
            ("Arial", "C00000", "26", false), (r.RunFonts!.Ascii!.Value, r.Color!.Val!.Value, r.FontSize!.Val!.Value, r.Bold is not null)));
        Assert.Contains("VĂN PHÒNG", word.MainDocumentPart.HeaderParts.Single().Header!.InnerText, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("quý III năm 2025", word.MainDocumentPart.HeaderParts.Single().Header!.InnerText, StringComparison.Ordinal);
        // A page of its own for the annex, and "Nơi nhận" within its line.
        Assert.Single(body.Descendants<Break>(), b => b.Type?.Value == BreakValues.Page);
        Assert.Contains("Nơi nhận: - [bổ sung: nơi nhận];; - Lưu: VT.", text, StringComparison.Ordinal);
        // The house's own copy keeps its layout.
        Assert.Contains("A. NHIỆM VỤ QUÁ HẠN", WordText.Of(await ReportAsync(office, ReportCopy.Internal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_taken_back_by_a_tap_and_by_a_command_and_what_was_issued_stands()
    {
        await using var office = await OfficeAsync();
        var first = await UseAsync(office, SampleTemplate.Own(), "mau-1.docx");
        office.MoveTo(new(2025, 9, 18, 9, 0, 0));
        await office.TapAsync(TestOffice.Binh, (await office.SayAsync(TestOffice.Binh, "phát hành báo cáo quý III số 12/BC-VP, ngày 18/9")).Card!, "Phát hành");
        var issued = await ReportAsync(office);
        Assert.Contains("Phần thứ nhất", WordText.Of(issued), StringComparison.Ordinal);
        var second = await UseAsync(office, SampleTemplate.Of(SampleTemplate.Text("{{V}}")), "mau-2.docx");
        // A second tap, as Teams may send it, takes nothing more back.
        var back = await office.TapAsync(TestOffice.Binh, second.Card!, "Bỏ mẫu này");
        Assert.True((await office.TapAsync(TestOffice.Binh, second.Card!, "Bỏ mẫu này")).IsProblem);
        Assert.Contains("mau-1.docx", back.Card!.ToJson(), StringComparison.Ordinal);
        var gone = await office.SayAsync(TestOffice.Binh, "bỏ mẫu báo cáo");
        Assert.Contains("I. CÔNG TÁC CHỈ ĐẠO", WordText.Of(await ReportAsync(office, from: 10)), StringComparison.Ordinal);
        Assert.Contains("đề cương mặc định", (await office.SayAsync(TestOffice.Binh, "bỏ mẫu báo cáo")).Text, StringComparison.Ordinal);
        await office.TapAsync(TestOffice.Binh, gone.Card!, "Dùng lại \"mau-1.docx\"");
        Assert.Contains("Phần thứ nhất", WordText.Of(await ReportAsync(office, from: 10)), StringComparison.Ordinal);
        Assert.Equal(issued, await ReportAsync(office));
        Assert.False(first.IsProblem);
    }

    [Fact]
    public async Task A_mark_that_does_not_exist_is_named_with_the_nearest_and_nothing_is_kept()
    {
        await using var office = await OfficeAsync();
        var wrong = await SendAsync(office, "mau.docx", SampleTemplate.Of(
            SampleTemplate.Text("{{tieu dee}}"), SampleTemplate.Text("{{hình ảnh minh hoạ}}"), SampleTemplate.Text("Các nhiệm vụ: {{IV}}"),
            SampleTemplate.Text("{{kỳ báo cáo} còn lại")));
        Assert.True(wrong.IsProblem);
        Assert.Equal(
            "Chưa dùng được mẫu này:\n- Không có dấu {{tieu dee}}; có thể là {{tiêu đề}}?\n- Không có dấu {{hình ảnh minh hoạ}}.\n"
                + "- Dấu {{IV}} cần đứng riêng một đoạn.\n- Dấu chưa đủ ngoặc, gần \"{{kỳ báo cáo} còn lại\".",
            wrong.Text);
        Assert.Null((await office.WorkspaceAsync()).Settings.Papers.Template);
    }

    [Fact]
    public async Task What_is_no_template_is_said_so_once_a_template_was_asked_for()
    {
        await using var office = await OfficeAsync();
        var form = await office.SayAsync(TestOffice.Binh, "nạp mẫu báo cáo");
        Assert.Contains("phụ lục nhiệm vụ · phụ lục chỉ tiêu", form.Card!.ToJson(), StringComparison.Ordinal);
        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(form.Card!.ToJson()), 1, 28 << 10);
        var plain = AmendedPlans.Year2026;
        Assert.Contains(
            "Không thấy dấu nào trong tệp, ví dụ {{cơ quan cấp trên}}", (await SendAsync(office, "mau.docx", plain)).Text, StringComparison.Ordinal);
        // Sent once more it is what it was before: a plan.
        Assert.DoesNotContain(
            "dấu nào", $"{(await SendAsync(office, "ke-hoach.docx", plain)).Card?.ToJson()}", StringComparison.Ordinal);
        await office.SayAsync(TestOffice.Binh, "nạp mẫu báo cáo");
        Assert.Contains("phải là tệp Word (.docx)", (await SendAsync(office, "mau.txt", TestPlans.Bytes(TestPlans.Year2025))).Text, StringComparison.Ordinal);
        await office.SayAsync(TestOffice.Binh, "nạp mẫu báo cáo");
        Assert.Contains("phải là tệp Word (.docx)", (await SendAsync(office, "mau.csv", "Họ tên;Thư\nA;a@x.vn"u8.ToArray())).Text, StringComparison.Ordinal);
        // Asked for an hour ago it is forgotten.
        await office.SayAsync(TestOffice.Binh, "nạp mẫu báo cáo");
        office.MoveTo(new(2025, 9, 16, 10, 0, 0));
        Assert.DoesNotContain("dấu nào", $"{(await SendAsync(office, "ke-hoach.docx", plain)).Text}", StringComparison.Ordinal);
    }

    public static TheoryData<string, string> Refused() => new()
    {
        { "macros", "macro hoặc đối tượng nhúng" }, { "object", "macro hoặc đối tượng nhúng" }, { "outside", "từ bên ngoài" }, { "large", "tối đa 400 KB" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task What_could_act_or_reach_out_is_refused(string kind, string answer)
    {
        await using var office = await OfficeAsync();
        var file = SampleTemplate.Of(
            main =>
            {
                switch (kind)
                {
                    case "macros":
                        main.AddNewPart<VbaProjectPart>().FeedData(new MemoryStream([1, 2, 3]));
                        break;
                    case "object":
                        main.AddEmbeddedObjectPart("application/vnd.openxmlformats-officedocument.oleObject").FeedData(new MemoryStream([1, 2, 3]));
                        break;
                    case "outside":
                        main.AddExternalRelationship(
                            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image", new Uri("https://example.org/a.png"));
                        break;
                    default:
                        main.AddImagePart(ImagePartType.Png).FeedData(new MemoryStream(RandomNumberGenerator.GetBytes(WordTemplate.MostBytes)));
                        break;
                }
            },
            SampleTemplate.Text("{{tiêu đề}}"));
        var reply = await SendAsync(office, "mau.docx", file);
        Assert.True(reply.IsProblem);
        Assert.Contains(answer, reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_an_administrator_loads_one()
    {
        await using var office = await OfficeAsync();
        Assert.True((await office.SayAsync(TestOffice.Cuong, "nạp mẫu báo cáo")).IsProblem);
        await using var host = await FileHost.StartAsync(SampleTemplate.Own());
        Assert.True((await office.SayAsync(TestOffice.Cuong, "", new SentFile("mau.docx", host.Address))).IsProblem);
    }

    /// <summary>In a process of its own, as every file that is sent.</summary>
    [Fact]
    public async Task The_child_reads_it()
    {
        await using var office = await LoadedOffice.OpenAsync(azurite.Service, TestPlans.Year2025, adjust: services =>
        {
            services.RemoveAll<IFileReader>();
            services.AddSingleton<IFileReader, ChildReader>();
        });
        var preview = await SendAsync(office, "mau.docx", SampleTemplate.Own());
        Assert.False(preview.IsProblem, preview.Text);
        Assert.Contains("Dùng mẫu", preview.Card!.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_child_could_not_have_said_is_not_believed()
    {
        FileReading[] lies =
        [
            new(Template: new TemplateReading([])), new(Template: new TemplateReading([new("x", true)], TemplateProblem.Macros)),
            new(Template: new TemplateReading([new(new string('x', WordTemplate.LongestName + 1), true)])),
            new(Template: new TemplateReading([.. Enumerable.Repeat(new TemplateMark("x", true), WordTemplate.MostMarks + 1)])),
            new(Template: new TemplateReading([], (TemplateProblem)77)),
            new(PlanProblem: new PlanFileProblem(PlanFileProblemKind.Corrupt), Template: new TemplateReading([new("x", true)])),
        ];
        Assert.All(lies, lie => Assert.Null(Parsed(lie)));
        Assert.NotNull(Parsed(new FileReading(Template: new TemplateReading([new("tiêu đề", true)]))));

        static FileReading? Parsed(FileReading said)
        {
            using var pipe = new MemoryStream();
            FileReadingPipe.Write(pipe, said);
            return FileReadingPipe.Parse(pipe.ToArray());
        }
    }

    [Fact]
    public async Task Four_hundred_tasks_in_an_own_outline_are_two_seconds()
    {
        await using var office = await LoadedOffice.OpenAsync(azurite.Service, TestPlans.Many(400));
        office.MoveTo(new(2025, 9, 16, 9, 0, 0));
        await UseAsync(office, SampleTemplate.Own());
        await ReportAsync(office);
        var clock = Stopwatch.StartNew();
        var word = await ReportAsync(office);
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(2));
        WordText.AssertValid(word);
    }

    [Theory]
    [InlineData("Tiêu Đề", "tiêu đề")]
    [InlineData("tieu de", "tiêu đề")]
    [InlineData("Địa danh, ngày tháng", "địa danh ngày tháng")]
    [InlineData("ii.1", "thể chế")]
    [InlineData("PHƯƠNG HƯỚNG, NHIỆM VỤ", "IV")]
    public void A_mark_is_known_however_it_is_typed(string typed, string name) => Assert.Equal(name, TemplatePlaceholders.Find(typed)?.Name);

    private async Task<TestOffice> OfficeAsync()
    {
        var office = await LoadedOffice.OpenAsync(azurite.Service, PeriodReportTests.Plan);
        office.MoveTo(new(2025, 9, 8, 9, 0, 0));
        var confirm = await office.SayAsync(TestOffice.Cuong, "đã xong 4a, QĐ 31/QĐ-VP ngày 5/9/2025");
        await office.TapAsync(TestOffice.Cuong, confirm.Card!, "Đúng, ghi lại");
        confirm = await office.SayAsync(TestOffice.Cuong, "2b đã trình UBND tỉnh, TTr 5/TTr-VP ngày 1/9/2025");
        await office.TapAsync(TestOffice.Cuong, confirm.Card!, "Đúng, ghi lại");
        office.MoveTo(new(2025, 9, 16, 9, 0, 0));
        return office;
    }

    private static async Task<Reply> SendAsync(TestOffice office, string name, byte[] content)
    {
        await using var host = await FileHost.StartAsync(content);
        return await office.SayAsync(TestOffice.Binh, "", new SentFile(name, host.Address));
    }

    private static async Task<Reply> UseAsync(TestOffice office, byte[] template, string name = "mau.docx")
    {
        var preview = await SendAsync(office, name, template);
        Assert.False(preview.IsProblem, preview.Text);
        var used = await office.TapAsync(TestOffice.Binh, preview.Card!, "Dùng mẫu này");
        Assert.False(used.IsProblem, used.Text);
        return used;
    }

    private static async Task<byte[]> ReportAsync(TestOffice office, ReportCopy copy = ReportCopy.Upward, int from = 7)
    {
        var query = ThirdQuarter with { From = new DateOnly(2025, from, 1), To = new DateOnly(2025, from, 1).AddMonths(3).AddDays(-1) };
        return (await office.AsAsync(TestOffice.Binh, t => office.Service<ReportDraftHandler>().FileAsync(t, OfferedQuery.Write(query), copy, default)))!;
    }

    private static IEnumerable<string> Words(byte[] word) =>
        WordText.Of(word).Split('\n').Select(l => l.Replace("; - ", "\n- ", StringComparison.Ordinal)).SelectMany(l => l.Split('\n'))
            .Select(l => l.Trim()).Where(l => l.Length > 0);
}
