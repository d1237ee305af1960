using CchcBot.App;
using CchcBot.Documents.Sheets;
using CchcBot.Domain.Tasks;
using CchcBot.Domain.Text;
using CchcBot.Domain.Time;
using CchcBot.Kernel;
using CchcBot.Office;
using CchcBot.Slices.Ask;
using CchcBot.Slices.Reports;
using CchcBot.Tests.Support;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using SheetRow = CchcBot.Documents.Sheets.SheetRow;

namespace CchcBot.Tests.Slices.Ask;

/// <summary>What was shown last, as a file or as text: the same to the same person, and nothing that people typed becomes more than text.</summary>
public sealed class ExportTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    public static TheoryData<string> Payloads =>
        [
            "=1+1",
            "=HYPERLINK(\"http://x\",\"bấm vào đây\")",
            "+84 24 123",
            "-1",
            "@SUM(A1)",
            "\t=1+1",
            "=cmd|' /C calc'!A0",
            "＝1+1",
            "<b>đậm</b>",
            "[x](http://x)",
            "**đậm**",
            "<at>An</at>",
            "{{DATE(2025-01-01)}}",
            "1. một\n2. hai",
            "'=1",
        ];

    [Fact]
    public async Task The_last_list_is_exported_with_what_this_person_may_see()
    {
        await using var office = await LoadedOffice.OpenAsync(azurite.Service);
        office.MoveTo(new DateTime(2025, 7, 10, 9, 0, 0));
        await office.SayAsync(TestOffice.An, "nhiệm vụ quá hạn");
        var leader = Rows(await ContentAsync(office, TestOffice.An, await office.SayAsync(TestOffice.An, "xuất ra Excel")));
        Assert.Equal(["1a", "2a", "3a"], leader.Skip(1).Select(r => r[1].Text).Where(t => t.Length > 0).Order(StringComparer.Ordinal));
        Assert.Contains("Đang quá hạn", leader[^1][3].Text, StringComparison.Ordinal);
        Assert.Contains("10/07/2025", leader[^1][3].Text, StringComparison.Ordinal);

        await office.SayAsync(TestOffice.Cuong, "nhiệm vụ quá hạn");
        var head = Rows(await ContentAsync(office, TestOffice.Cuong, await office.SayAsync(TestOffice.Cuong, "xuat excel")));
        Assert.Equal(["3a"], head.Skip(1).Select(r => r[1].Text).Where(t => t.Length > 0));

        // A question of another person, forged into the context of a file, is answered to who taps.
        var offered = await office.SayAsync(TestOffice.An, "danh sách nhiệm vụ ra file excel");
        Assert.Equal(8, Rows(await ContentAsync(office, TestOffice.An, offered)).Count(r => r[1].Text.Length > 0));
        Assert.Equal(5, Rows(await ContentAsync(office, TestOffice.Cuong, offered)).Count(r => r[1].Text.Length > 0));
        Assert.Null(await FileAsync(office, TestOffice.An, ExportHandler.FileKind, "{\"intent\":77}"));
        Assert.Null(await FileAsync(office, TestOffice.An, ExportHandler.FileKind, "no json"));
    }

    [Fact]
    public async Task A_button_on_the_list_and_on_the_report_does_the_same()
    {
        await using var office = await LoadedOffice.OpenAsync(azurite.Service);
        var list = await office.SayAsync(TestOffice.Cuong, "nhiệm vụ của Trung tâm Công báo và Tin học");
        Assert.Equal(
            5,
            Rows(await ContentAsync(office, TestOffice.Cuong, await office.TapAsync(TestOffice.Cuong, list.Card!, "Xuất Excel")))
                .Count(r => r[1].Text.Length > 0)
        );
        var text = await office.TapAsync(TestOffice.Cuong, list.Card!, "Sao chép dạng chữ");
        Assert.True(text.IsPlain);
        Assert.Contains("3b - Xây dựng quy chế họp không giấy - Trung tâm Công báo và Tin học", text.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Cường", text.Text, StringComparison.Ordinal);

        var report = await office.SayAsync(TestOffice.An, "báo cáo quý I");
        Assert.Equal(ReportDraftHandler.FileKind, (await office.TapAsync(TestOffice.An, report.Card!, "Dự thảo Word")).File!.Kind);
        Assert.StartsWith("Báo cáo Quý I/2025", (await office.SayAsync(TestOffice.An, "sao chép dạng chữ")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("theo đơn vị", "Phòng Nội chính: 01 nhiệm vụ")]
    [InlineData("còn bao nhiêu việc", "07 nhiệm vụ")]
    [InlineData("3b", "Xây dựng quy chế họp không giấy")]
    [InlineData("tổng hợp", "Tổng hợp tiến độ cải cách hành chính")]
    public async Task What_is_shown_is_passed_on_from_its_own_card(string question, string expected)
    {
        await using var office = await LoadedOffice.OpenAsync(azurite.Service);
        var shown = await office.SayAsync(TestOffice.An, question == "theo đơn vị" ? "nhiệm vụ theo đơn vị" : question);

        var text = await office.TapAsync(TestOffice.An, shown.Card!, "Sao chép dạng chữ");

        Assert.True(text.IsPlain);
        Assert.Contains(expected, text.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Cường", text.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_closes_on_the_offices_own_day()
    {
        await using var office = await LoadedOffice.OpenAsync(azurite.Service);
        office.MoveTo(new DateTime(2025, 4, 10, 9, 0, 0));
        Assert.Equal("Báo cáo Quý I/2025, tính đến 14/03/2025", (await office.SayAsync(TestOffice.An, "báo cáo quý I")).Push);
        await office.Offices.ChangeSettingsAsync(
            office.Id,
            s => s with { Reminders = s.Reminders with { Periods = new ReportingPeriods(CutOffDay: 20) } },
            CancellationToken.None
        );
        var report = await office.SayAsync(TestOffice.An, "báo cáo quý I");
        Assert.Equal("Báo cáo Quý I/2025, tính đến 20/03/2025", report.Push);
        Assert.Contains("21/12/2024", report.Card!.ToJson(), StringComparison.Ordinal);
        Assert.Contains(
            "20/3/2025",
            TextOf(await ContentAsync(office, TestOffice.An, await office.TapAsync(TestOffice.An, report.Card!, "Dự thảo Word"))),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_summary_is_passed_on_as_text_without_people()
    {
        await using var office = await LoadedOffice.OpenAsync(azurite.Service);
        office.MoveTo(new DateTime(2025, 7, 10, 9, 0, 0));
        await office.SayAsync(TestOffice.An, "tổng hợp");
        var text = await office.SayAsync(TestOffice.An, "sao chep dang chu");
        Assert.True(text.IsPlain);
        Assert.Null(text.Card);
        Assert.Contains(TestOffice.Interior, text.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("\\", text.Text, StringComparison.Ordinal);
        Assert.Equal(text.Text, (await office.SayAsync(TestOffice.An, "tổng hợp dạng chữ")).Text);
        Assert.True((await office.SayAsync(TestOffice.Stranger, "tổng hợp dạng chữ")).IsProblem);
    }

    [Fact]
    public async Task Without_a_question_it_says_what_to_do_and_files_stay_out_of_channels()
    {
        await using var office = await LoadedOffice.OpenAsync(azurite.Service);
        Assert.Contains("Đề nghị hỏi trước", (await office.SayAsync(TestOffice.An, "xuất ra Excel")).Text, StringComparison.Ordinal);
        await office.PostAsync(TestOffice.An, "danh sách nhiệm vụ");
        Assert.True((await office.PostAsync(TestOffice.An, "xuất ra Excel")).IsPrivate);
        await office.SayAsync(TestOffice.An, "danh sách nhiệm vụ");
        Assert.Contains("Danh sách được xuất thành Excel", (await office.SayAsync(TestOffice.An, "xuất ra Word")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_is_a_draft_in_the_form_of_the_decree_and_names_nobody()
    {
        await using var office = await LoadedOffice.OpenAsync(azurite.Service);
        await ReportAsync(
            office,
            "1a",
            new StatusUpdate(WorkStep.Issued, "Lê Quốc Cường đã trình, đã ban hành", null, null, [new Evidence("12/KH-VP", new DateOnly(2025, 3, 3), null)]),
            new DateTime(2025, 3, 4, 9, 0, 0)
        );
        await ReportAsync(
            office,
            "3a",
            new StatusUpdate(WorkStep.Drafting, null, 30, "chị Trần Thị Bình chưa cấp kinh phí"),
            new DateTime(2025, 3, 5, 9, 0, 0)
        );
        office.MoveTo(new DateTime(2025, 3, 13, 9, 0, 0));

        var offered = await office.SayAsync(TestOffice.An, "báo cáo quý I ra Word");
        Assert.Equal("du-thao-bao-cao-2025-03-13.docx", offered.File!.Name);
        var content = await ContentAsync(office, TestOffice.An, offered);
        Assert.Equal(offered.File.Size, content.Length);

        using var document = WordprocessingDocument.Open(new MemoryStream(content), false);
        Assert.Empty(new OpenXmlValidator().Validate(document).Select(e => $"{e.Path?.XPath}: {e.Description}"));
        var body = document.MainDocumentPart!.Document!.Body!;
        var text = string.Join('\n', body.Descendants<Paragraph>().Select(p => p.InnerText));
        foreach (
            var expected in new[]
            {
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                "Độc lập - Tự do - Hạnh phúc",
                "VĂN PHÒNG UBND TỈNH SAO MAI",
                "Số:        /BC-VP",
                "Sao Mai, ngày",
                "BÁO CÁO",
                "DỰ THẢO",
                "từ ngày 15/12/2024 đến ngày 14/3/2025",
                "Thực hiện Kế hoạch số 7/KH-VP ngày 20/12/2024",
                "Kế hoạch số 12/KH-VP ngày 03/3/2025",
                "cán bộ phụ trách đã trình",
                "Nơi nhận:",
                "- Lưu: VT",
            }
        )
        {
            Assert.Contains(expected, text, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("Cường", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Bình", text, StringComparison.Ordinal);
        Assert.All(body.Descendants<RunFonts>(), f => Assert.Equal("Times New Roman", f.Ascii?.Value));
        var page = body.Descendants<SectionProperties>().First();
        Assert.Equal((11906u, 16838u), (page.GetFirstChild<PageSize>()!.Width!.Value, page.GetFirstChild<PageSize>()!.Height!.Value));
        var margins = page.GetFirstChild<PageMargin>()!;
        // 20-25, 20-25, 30-35 and 15-20 mm, in twentieths of a point.
        Assert.InRange(margins.Top!.Value, 1134, 1417);
        Assert.InRange(margins.Bottom!.Value, 1134, 1417);
        Assert.InRange(margins.Left!.Value, 1701u, 1984u);
        Assert.InRange(margins.Right!.Value, 850u, 1134u);
        if (Environment.GetEnvironmentVariable("KEEP_DRAFT") is { } folder)
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, offered.File.Name), content);
        }
    }

    [Theory]
    [MemberData(nameof(Payloads))]
    public async Task What_people_type_stays_text_in_every_export(string payload)
    {
        await using var office = await LoadedOffice.OpenAsync(azurite.Service);
        await ReportAsync(
            office,
            "3b",
            new StatusUpdate(WorkStep.Drafting, payload, null, payload, [new Evidence(payload, null, null)]),
            new DateTime(2025, 1, 2, 8, 0, 0)
        );
        await office.SayAsync(TestOffice.An, "danh sách nhiệm vụ");
        var row = Rows(await ContentAsync(office, TestOffice.An, await office.SayAsync(TestOffice.An, "xuất ra Excel"))).Single(r => r[1].Text == "3b");
        Assert.All(row.Cells, c => Assert.False(c.IsFormula));
        Assert.Equal((payload.Trim(), payload.Trim()), (row[11].Text, row[13].Text));

        office.MoveTo(new DateTime(2025, 10, 10, 9, 0, 0));
        using var document = WordprocessingDocument.Open(
            new MemoryStream(await ContentAsync(office, TestOffice.An, await office.SayAsync(TestOffice.An, "báo cáo quý III ra Word"))),
            false
        );
        Assert.Empty(new OpenXmlValidator().Validate(document).Select(e => $"{e.Path?.XPath}: {e.Description}"));
        Assert.Contains(
            // On one line: a list of results has no lines of its own.
            payload.Trim().Replace("\n", " ", StringComparison.Ordinal),
            string.Concat(document.MainDocumentPart!.Document!.Descendants<Text>().Select(t => t.Text)),
            StringComparison.Ordinal
        );
    }

    private static async Task<byte[]?> FileAsync(TestOffice office, string person, string kind, string id)
    {
        var workspace = await office.WorkspaceAsync();
        var turn = new Turn(new OfficeSnapshot(workspace, office.Plans), workspace.FindPerson(person)!, TextLanguage.Vi, office.Now, "consent");
        return await office.Service<CommandRouter>().FileAsync(turn, kind, id, CancellationToken.None);
    }

    private static async Task<byte[]> ContentAsync(TestOffice office, string person, Reply offered)
    {
        Assert.True(offered.File is not null, offered.Text);
        return await FileAsync(office, person, offered.File!.Kind, offered.File.Id) ?? throw new InvalidOperationException(offered.Text);
    }

    private static async Task ReportAsync(TestOffice office, string code, StatusUpdate update, DateTime at)
    {
        office.MoveTo(at);
        var state = await office.StateAsync();
        await office.Plans.ChangeAsync(
            office.Id,
            state.Info.Id,
            state.Find(code)!.Assignments[0].Id,
            new AssignmentChange(
                $"report-{code}",
                TestOffice.Binh,
                office.Now,
                d => StatusRules.Apply(d.State, update, DateOnly.FromDateTime(at), office.Now, TestOffice.Binh)
            ),
            CancellationToken.None
        );
    }

    private static IReadOnlyList<SheetRow> Rows(byte[] content) => Assert.Single(SheetFile.Read(content, "x.xlsx").Sheets).Rows;

    private static string TextOf(byte[] content)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(content), false);
        return document.MainDocumentPart!.Document!.Body!.InnerText;
    }
}
