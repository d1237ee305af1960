using CchcBot.App;
using CchcBot.Documents.Sheets;
using CchcBot.Domain.Tasks;
using CchcBot.Domain.Text;
using CchcBot.Domain.Time;
using CchcBot.Kernel;
using CchcBot.Office;
using CchcBot.Slices.Status;
using CchcBot.Tests.Support;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using SheetRow = CchcBot.Documents.Sheets.SheetRow;

namespace CchcBot.Tests.Slices.Status;

/// <summary>A sheet goes out filled in, comes back, is shown as a difference and stored; what is not its sender's to say is refused by name.</summary>
public sealed class StatusSheetTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Fact]
    public async Task A_sheet_goes_out_with_the_last_answers_and_comes_back_as_new_ones()
    {
        await using var office = await LoadedOffice.OpenAsync(azurite.Service);
        await ReportAsync(
            office,
            "3a",
            new StatusUpdate(WorkStep.Drafting, "=2+3 đã rà soát", 40, "-thiếu máy chủ", [new Evidence("12/TB-VP", new DateOnly(2025, 1, 2), null)])
        );

        var offered = await office.SayAsync(TestOffice.Cuong, "bảng cập nhật");
        var content = await ContentAsync(office, TestOffice.Cuong, offered);

        Assert.Equal(("bang-cap-nhat-2025-01-02.xlsx", content.Length), (offered.File!.Name, offered.File.Size));
        using (var document = SpreadsheetDocument.Open(new MemoryStream(content), false))
        {
            Assert.Empty(new OpenXmlValidator().Validate(document).Select(e => $"{e.Path?.XPath}: {e.Description}"));
        }

        var rows = Rows(content);
        Assert.Equal(["1b", "3a", "3b", "3c"], rows.Skip(1).Select(r => r[0].Text));
        Assert.Equal(
            [
                "3a",
                "Nâng cấp phần mềm quản lý văn bản",
                TestOffice.Centre,
                "30/06/2025 (Quý II/2025)",
                "Đang dự thảo",
                "=2+3 đã rà soát",
                "12/TB-VP",
                "02/01/2025",
                "40",
                "-thiếu máy chủ",
            ],
            rows[2].Cells.Take(10).Select(c => c.Text)
        );
        Assert.All(rows.SelectMany(r => r.Cells), c => Assert.False(c.IsFormula));

        var preview = await SendAsync(
            office,
            TestOffice.Cuong,
            Filled(
                content,
                ("3a", 4, "Hoàn thành"),
                ("3a", 6, "15/QĐ-VP"),
                ("3a", 7, "2/1/2025"),
                ("3b", 4, "đã trình"),
                ("3b", 8, "70%"),
                ("3c", 9, "+chờ kinh phí")
            )
        );
        var card = preview.Card!.ToJson();
        Assert.Equal("Xem trước: 03 nhiệm vụ thay đổi", preview.Push);
        Assert.Contains("Đang dự thảo → Hoàn thành", card, StringComparison.Ordinal);
        Assert.Contains("15/QĐ-VP 02/01/2025", card, StringComparison.Ordinal);
        Assert.Contains("Không đổi: 01 nhiệm vụ.", card, StringComparison.Ordinal);
        Assert.Equal(WorkStep.Drafting, (await AssignmentAsync(office, "3a")).Step);

        var stored = await office.TapAsync(TestOffice.Cuong, preview.Card!, "Ghi 03 nhiệm vụ", operation: "tap");
        Assert.Equal("Đã ghi 03 nhiệm vụ", stored.Push);
        var (a, b, c) = (await AssignmentAsync(office, "3a"), await AssignmentAsync(office, "3b"), await AssignmentAsync(office, "3c"));
        Assert.Equal((WorkStep.Issued, new DateOnly(2025, 1, 2), "=2+3 đã rà soát"), (a.Step, a.CompletedOn, a.Result));
        Assert.Equal(new Evidence("15/QĐ-VP", new DateOnly(2025, 1, 2), null), a.Evidence[^1]);
        Assert.Equal((WorkStep.Submitted, 70), (b.Step, b.Percent));
        Assert.Equal("+chờ kinh phí", c.Obstacle!.Cause);

        var history = (await office.Plans.HistoryAsync(office.Id, (await office.OnlyPlanAsync()).Id, CancellationToken.None)).Count;
        var again = await office.TapAsync(TestOffice.Cuong, preview.Card!, "Ghi 03 nhiệm vụ", operation: "tap");
        Assert.Equal("Đã ghi 03 nhiệm vụ", again.Push);
        Assert.Equal(history, (await office.Plans.HistoryAsync(office.Id, (await office.OnlyPlanAsync()).Id, CancellationToken.None)).Count);
    }

    [Fact]
    public async Task A_sheet_that_comes_twice_changes_nothing_and_an_older_one_is_stale()
    {
        await using var office = await LoadedOffice.OpenAsync(azurite.Service);
        var content = await ContentAsync(office, TestOffice.Cuong, await office.SayAsync(TestOffice.Cuong, "gửi bảng Excel"));
        var filled = Filled(content, ("3b", 4, "Đang lấy ý kiến"));
        await office.TapAsync(TestOffice.Cuong, (await SendAsync(office, TestOffice.Cuong, filled)).Card!, "Ghi 01 nhiệm vụ");

        var repeated = await SendAsync(office, TestOffice.Cuong, filled);
        Assert.Equal("Bảng không có gì khác với nội dung đã ghi (4 nhiệm vụ).", repeated.Text);

        var older = await SendAsync(office, TestOffice.Cuong, Filled(content, ("3b", 4, "Đã trình"), ("3a", 5, "Đã họp")));
        Assert.Contains("Dòng 4 (3b): đã có người cập nhật sau khi bảng này được gửi", older.Card!.ToJson(), StringComparison.Ordinal);
        await office.TapAsync(TestOffice.Cuong, older.Card!, "Ghi 01 nhiệm vụ");
        Assert.Equal(WorkStep.Consulting, (await AssignmentAsync(office, "3b")).Step);
        Assert.Equal("Đã họp", (await AssignmentAsync(office, "3a")).Result);
    }

    [Fact]
    public async Task What_changes_between_the_preview_and_the_tap_is_not_overwritten()
    {
        await using var office = await LoadedOffice.OpenAsync(azurite.Service);
        var content = await ContentAsync(office, TestOffice.Cuong, await office.SayAsync(TestOffice.Cuong, "bảng cập nhật"));
        var preview = await SendAsync(office, TestOffice.Cuong, Filled(content, ("3b", 4, "Đã trình"), ("3c", 8, "20")));
        await ReportAsync(office, "3b", new StatusUpdate(WorkStep.Consulting));

        var stored = await office.TapAsync(TestOffice.Cuong, preview.Card!, "Ghi 02 nhiệm vụ");

        Assert.Equal("Đã ghi 01 nhiệm vụ, 01 dòng chưa ghi", stored.Push);
        Assert.Equal(WorkStep.Consulting, (await AssignmentAsync(office, "3b")).Step);
        Assert.Equal(20, (await AssignmentAsync(office, "3c")).Percent);
    }

    [Theory]
    [InlineData(4, "gần xong", "Dòng 4 (3b): tình trạng \"gần xong\" chưa rõ")]
    [InlineData(4, "Vướng mắc", "Dòng 4 (3b): đề nghị ghi vướng mắc ở đâu")]
    [InlineData(7, "31/02/2025", "Dòng 4 (3b): ngày \"31/02/2025\" không có trong lịch")]
    [InlineData(7, "hôm nào đó", "Dòng 4 (3b): ngày \"hôm nào đó\" không có trong lịch")]
    [InlineData(7, "01/01/2025", "Dòng 4 (3b): có ngày mà chưa có số văn bản")]
    [InlineData(8, "120", "Dòng 4 (3b): tỷ lệ \"120\" không phải số nguyên")]
    [InlineData(8, "4,5", "Dòng 4 (3b): tỷ lệ \"4,5\" không phải số nguyên")]
    [InlineData(10, "Sở Nội vụ", "Dòng 4 (3b): đề nghị ghi vướng mắc ở đâu")]
    [InlineData(11, "xyz", "Dòng 4 (3b): không thuộc kế hoạch")]
    [InlineData(11, "", "Dòng 4 (3b): dòng này không có trong bảng đã gửi")]
    [InlineData(0, "3c", "Dòng 4 (3c): mã không khớp với khoá ẩn (khoá của 3b)")]
    public async Task A_cell_that_cannot_be_is_refused_by_its_row(int column, string typed, string expected)
    {
        await using var office = await LoadedOffice.OpenAsync(azurite.Service);
        var content = await ContentAsync(office, TestOffice.Cuong, await office.SayAsync(TestOffice.Cuong, "bảng cập nhật"));

        var preview = await SendAsync(office, TestOffice.Cuong, Filled(content, ("3c", 5, "Đã mở 02 lớp"), ("3b", column, typed)));

        Assert.Contains(
            expected,
            System.Text.Json.Nodes.JsonNode.Parse(preview.Card!.ToJson())!["body"]![2]!["items"]![1]!["text"]!
                .GetValue<string>()
                .Replace("\\", "", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
        await office.TapAsync(TestOffice.Cuong, preview.Card!, "Ghi 01 nhiệm vụ");
        Assert.Equal(AssignmentState.Initial, await AssignmentAsync(office, "3b"));
        Assert.Equal("Đã mở 02 lớp", (await AssignmentAsync(office, "3c")).Result);
    }

    [Fact]
    public async Task A_future_document_a_doubled_row_and_a_formula_are_refused()
    {
        await using var office = await LoadedOffice.OpenAsync(azurite.Service);
        var content = await ContentAsync(office, TestOffice.Cuong, await office.SayAsync(TestOffice.Cuong, "bảng cập nhật"));
        var future = await SendAsync(office, TestOffice.Cuong, Filled(content, ("3b", 6, "1/QĐ-VP"), ("3b", 7, "03/01/2025")));
        Assert.Contains("ngày văn bản sau ngày hôm nay", future.Card!.ToJson(), StringComparison.Ordinal);

        var key = Rows(content).Single(r => r[0].Text == "3b")[11].Text;
        var doubled = await SendAsync(office, TestOffice.Cuong, Filled(content, ("3c", 11, key), ("3c", 0, "3b")));
        Assert.Contains("nhiệm vụ đã có ở dòng 4", doubled.Card!.ToJson(), StringComparison.Ordinal);

        var formula = await SendAsync(office, TestOffice.Cuong, WithFormula(content, "F4", "HYPERLINK(\"http://x\",\"đã xong\")"));
        Assert.Contains(
            "Dòng 4 (3b): cột \\\"Kết quả trong kỳ\\\" là công thức",
            formula.Card!.ToJson().Replace("\\\\", "", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
        Assert.Equal("Xem trước: không có thay đổi nào ghi được", formula.Push);
    }

    [Fact]
    public async Task Whom_an_obstacle_waits_for_stands_beside_it()
    {
        await using var office = await LoadedOffice.OpenAsync(azurite.Service);
        await ReportAsync(office, "3a", new StatusUpdate(WorkStep.Drafting, Obstacle: "Chờ hướng dẫn") { WaitsFor = "Bộ Nội vụ" });
        var content = await ContentAsync(office, TestOffice.Cuong, await office.SayAsync(TestOffice.Cuong, "bảng cập nhật"));
        Assert.Equal("Bộ Nội vụ", Rows(content).Single(r => r[0].Text == "3a")[10].Text);

        var preview = await SendAsync(
            office,
            TestOffice.Cuong,
            Filled(content, ("3a", 10, "Sở Nội vụ"), ("3b", 9, "Chưa bố trí kinh phí"), ("3b", 10, "Sở Tài chính"), ("3c", 9, "Thiếu giảng viên"))
        );
        Assert.Contains("Bộ Nội vụ → Sở Nội vụ", preview.Card!.ToJson(), StringComparison.Ordinal);
        await office.TapAsync(TestOffice.Cuong, preview.Card!, "Ghi 03 nhiệm vụ");
        Assert.Equal(
            [("Chờ hướng dẫn", "Sở Nội vụ"), ("Chưa bố trí kinh phí", "Sở Tài chính"), ("Thiếu giảng viên", null)],
            (await Task.WhenAll(new[] { "3a", "3b", "3c" }.Select(c => AssignmentAsync(office, c)))).Select(s => (s.Obstacle!.Cause, s.Obstacle.WaitsFor)));

        // An obstacle that is gone takes with it whom it waited for, whatever stands in the cell.
        var later = await ContentAsync(office, TestOffice.Cuong, await office.SayAsync(TestOffice.Cuong, "bảng cập nhật"));
        await office.TapAsync(TestOffice.Cuong, (await SendAsync(office, TestOffice.Cuong, Filled(later, ("3b", 9, "")))).Card!, "Ghi 01 nhiệm vụ");
        Assert.Null((await AssignmentAsync(office, "3b")).Obstacle);
    }

    [Fact]
    public async Task What_a_sheet_finishes_waits_for_confirmation_where_the_office_wants_that()
    {
        await using var office = await LoadedOffice.OpenAsync(azurite.Service);
        await office.SayAsync(TestOffice.Binh, "hoàn thành cần xác nhận");
        var content = await ContentAsync(office, TestOffice.Cuong, await office.SayAsync(TestOffice.Cuong, "bảng cập nhật"));

        await office.TapAsync(TestOffice.Cuong, (await SendAsync(office, TestOffice.Cuong, Filled(content, ("3b", 4, "Hoàn thành")))).Card!, "Ghi 01 nhiệm vụ");

        Assert.Equal(CompletionStanding.Waiting, (await AssignmentAsync(office, "3b")).Completion!.Standing);
        await office.DeliverAsync();
        Assert.Contains(office.Messenger.Sent, m => m.To.ConversationId == $"a:{TestOffice.Binh}" && m.Push == "Đề nghị xác nhận hoàn thành nhiệm vụ 3b");
    }

    [Fact]
    public async Task Another_units_and_another_offices_tasks_are_refused()
    {
        await using var office = await LoadedOffice.OpenAsync(azurite.Service);
        await using var other = await LoadedOffice.OpenAsync(azurite.Service);
        var all = await ContentAsync(office, TestOffice.Binh, await office.SayAsync(TestOffice.Binh, "bảng cập nhật cả cơ quan"));
        Assert.Equal(7, Rows(all).Count - 1);

        var foreign = await SendAsync(office, TestOffice.Cuong, Filled(all, ("2a", 4, "Hoàn thành"), ("3b", 4, "Đang dự thảo")));
        Assert.Contains("Dòng 4 (2a): do Phòng Nội chính chủ trì nên do đơn vị đó cập nhật", foreign.Card!.ToJson(), StringComparison.Ordinal);
        Assert.Equal("Xem trước: 01 nhiệm vụ thay đổi", foreign.Push);

        var elsewhere = await SendAsync(other, TestOffice.Binh, Filled(all, ("2a", 4, "Hoàn thành")));
        Assert.Equal("Xem trước: không có thay đổi nào ghi được", elsewhere.Push);
        Assert.Equal(AssignmentState.Initial, await AssignmentAsync(other, "2a"));
    }

    [Fact]
    public async Task It_is_for_who_reports_and_for_personal_chats()
    {
        await using var office = await LoadedOffice.OpenAsync(azurite.Service);
        Assert.True((await office.SayAsync(TestOffice.An, "bảng cập nhật")).IsProblem);
        Assert.True((await office.SayAsync(TestOffice.Stranger, "bảng cập nhật")).IsProblem);
        Assert.True((await office.PostAsync(TestOffice.Cuong, "bảng cập nhật")).IsPrivate);
        Assert.Contains("Phòng Không Có", (await office.SayAsync(TestOffice.Cuong, "bảng cập nhật Phòng Không Có")).Text, StringComparison.Ordinal);
        // Another unit's sheet has nothing in it for who may not report there.
        Assert.Null((await office.SayAsync(TestOffice.Cuong, "bảng cập nhật Phòng Nội chính")).File);
        Assert.NotNull((await office.SayAsync(TestOffice.Binh, "bang cap nhat Phong Noi chinh")).File);
        Assert.Contains("Cập nhật bằng bảng Excel", (await office.SayAsync(TestOffice.Cuong, "việc của tôi")).Card!.ToJson(), StringComparison.Ordinal);

        // Who may send no plan may send a sheet, and nothing else.
        var content = await ContentAsync(office, TestOffice.Cuong, await office.SayAsync(TestOffice.Cuong, "bảng cập nhật"));
        Assert.True((await SendAsync(office, TestOffice.An, content)).IsProblem);
        Assert.True((await SendAsync(office, TestOffice.Cuong, SampleXlsx.Rows(["Họ tên", "Email"], ["A", "a@b.vn"]))).IsProblem);
    }

    [Fact]
    public async Task It_is_offered_by_consent_and_by_a_link_where_files_are_not_taken()
    {
        await using var office = await LoadedOffice.OpenAsync(azurite.Service);
        var say = new { action = new { type = "Action.Execute", verb = SharedVerbs.Say.Name, data = new { text = "bảng cập nhật" } } };
        await office.SayAsync(TestOffice.Cuong, "trợ giúp");

        var consent = await office.InvokeAsync(TestOffice.Cuong, "adaptiveCard/action", say);
        Assert.Contains("application/vnd.microsoft.teams.card.file.consent bang-cap-nhat-2025-01-02.xlsx", consent, StringComparison.Ordinal);

        var links = office.Service<FileLinks>();
        links.Base = new Uri("http://127.0.0.1:3978/");
        var linked = await office.InvokeAsync(TestOffice.Cuong, "adaptiveCard/action", say);
        var key = System
            .Text.RegularExpressions.Regex.Match(linked, "/files/([0-9a-f]{32})\\)", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1))
            .Groups[1]
            .Value;
        Assert.Equal(["1b", "3a", "3b", "3c"], Rows(links.Find(key)!.Value.Content).Skip(1).Select(r => r[0].Text));
        office.Time.Now += FileLinks.Life;
        Assert.Null(links.Find(key));
    }

    [Theory]
    [InlineData(TextLanguage.Vi)]
    [InlineData(TextLanguage.En)]
    public void Its_cards_look_as_approved(TextLanguage language)
    {
        var plan = PlanBuilderAssignment;
        var before = plan with { State = new AssignmentState(WorkStep.Drafting, "Đã có dự thảo lần 1", 40, new Obstacle("Chưa có kinh phí nâng cấp máy chủ")) };
        var after = new AssignmentState(
            WorkStep.Issued,
            "Đã ban hành quy chế; tổ chức quán triệt tới các phòng",
            100,
            null,
            [new Evidence("15/QĐ-VP", new DateOnly(2025, 9, 5), null)],
            new DateOnly(2025, 9, 5)
        );
        IReadOnlyList<SheetRowProblem> problems =
        [
            new(5, "2a", SheetRowProblemKind.NotYours, "Phòng Nội chính"),
            new(6, "3c", SheetRowProblemKind.Stale),
            new(8, "3d", SheetRowProblemKind.Formula, StatusSheet.Result),
            new(9, "4a", SheetRowProblemKind.UnknownStep, "gần xong"),
            new(11, null, SheetRowProblemKind.NoKey),
        ];
        var changes = Enumerable
            .Range(0, 9)
            .Select(i => i == 0 ? new SheetChange(before, after) : new SheetChange(plan, plan.State with { Step = WorkStep.Consulting, Percent = 10 * i }))
            .ToList();
        var name = language == TextLanguage.En ? ".en" : "";
        ApprovedCard.Verify(
            $"sheet-preview{name}",
            SheetPreviewCard.Render(language, new SheetPreviewView("bang-cap-nhat-2025-09-08.xlsx", changes, problems, 4, "f00", "n"))
        );
        ApprovedCard.Verify(
            $"sheet-result{name}",
            SheetResultCard.Render(
                language,
                new SheetResultView(
                    [
                        new("3b", before with { State = after }, null),
                        new("3c", plan with { State = new AssignmentState(WorkStep.Submitted) }, null),
                        new("4b", plan, new SheetRowProblem(7, "4b", SheetRowProblemKind.Stale)),
                    ],
                    problems
                )
            )
        );
    }

    private static Assignment PlanBuilderAssignment
    {
        get
        {
            var task = new ReformTask(
                "3b",
                1,
                null,
                "3",
                "Xây dựng quy chế họp không giấy của cơ quan",
                [new LeadUnit("trung-tam", TestOffice.Centre)],
                [],
                false,
                null,
                "Quý III/2025",
                new Deadline(DeadlineKind.Date, Due: new DateOnly(2025, 9, 30))
            );
            return new Assignment(
                task,
                task.Assignments(new PlanPeriod(2025, new DateOnly(2025, 1, 1), new DateOnly(2025, 12, 31))).Single(),
                AssignmentState.Initial
            );
        }
    }

    private static async Task<byte[]> ContentAsync(TestOffice office, string person, Reply offered)
    {
        var workspace = await office.WorkspaceAsync();
        var turn = new Turn(new OfficeSnapshot(workspace, office.Plans), workspace.FindPerson(person)!, TextLanguage.Vi, office.Now, "consent");
        return await office.Service<CommandRouter>().FileAsync(turn, offered.File!.Kind, offered.File.Id, CancellationToken.None)
            ?? throw new InvalidOperationException(offered.Text);
    }

    private static async Task<Reply> SendAsync(TestOffice office, string person, byte[] content)
    {
        await using var host = await FileHost.StartAsync(content);
        return await office.SayAsync(person, "", new SentFile("bang-cap-nhat.xlsx", host.Address));
    }

    private static async Task ReportAsync(TestOffice office, string code, StatusUpdate update)
    {
        var state = await office.StateAsync();
        var assignment = state.Find(code)!.Assignments[0];
        await office.Plans.ChangeAsync(
            office.Id,
            state.Info.Id,
            assignment.Id,
            new AssignmentChange(
                $"report-{code}",
                TestOffice.Binh,
                office.Now,
                d => StatusRules.Apply(d.State, update, new DateOnly(2025, 1, 2), office.Now, TestOffice.Binh)
            ),
            CancellationToken.None
        );
    }

    private static async Task<AssignmentState> AssignmentAsync(TestOffice office, string code) => (await office.StateAsync()).Find(code)!.Assignments[0].State;

    private static IReadOnlyList<SheetRow> Rows(byte[] content) => Assert.Single(SheetFile.Read(content, "x.xlsx").Sheets).Rows;

    /// <summary>The sheet as a person's Excel would save it, with those cells changed.</summary>
    private static byte[] Filled(byte[] content, params (string Code, int Column, string Text)[] cells)
    {
        var rows = Rows(content).Select(r => Enumerable.Range(0, 12).Select(i => r[i].Text).ToArray()).ToArray();
        foreach (var row in cells.GroupBy(c => c.Code).Select(g => (Row: rows.First(r => r[0] == g.Key), Cells: g)))
        {
            foreach (var (_, column, text) in row.Cells)
            {
                row.Row[column] = text;
            }
        }

        return SampleXlsx.Rows(rows);
    }

    private static byte[] WithFormula(byte[] content, string cell, string formula)
    {
        using var stream = new MemoryStream();
        stream.Write(content);
        using (var document = SpreadsheetDocument.Open(stream, true))
        {
            var there = document.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Cell>().Single(c => c.CellReference == cell);
            there.InlineString = null;
            there.DataType = CellValues.String;
            there.CellFormula = new CellFormula(formula);
            there.CellValue = new CellValue("đã xong");
        }

        return stream.ToArray();
    }
}
