using System.Text;
using System.Text.Json.Nodes;
using AdaptiveCards;
using CchcBot.App;
using CchcBot.Domain.Plans;
using CchcBot.Domain.Tasks;
using CchcBot.Domain.Text;
using CchcBot.Domain.Time;
using CchcBot.Kernel;
using CchcBot.Kernel.Cards;
using CchcBot.Office;
using CchcBot.Slices.Plans;
using CchcBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CchcBot.Tests.Slices.Plans;

/// <summary>Doubts settled in the cards before the plan is stored, over the real store.</summary>
public sealed class DoubtsTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IDisposable
{
    private readonly TestFolder folder = new();

    /// <summary>One task for each kind of doubt that a card settles.</summary>
    private static readonly string Doubtful = """
        ỦY BAN NHÂN DÂN TỈNH SAO MAI
        VĂN PHÒNG

        Số: 9/KH-VP

        Sao Mai, ngày 20 tháng 12 năm 2024

        KẾ HOẠCH
        Cải cách hành chính năm 2025
        (thay thế Kế hoạch số 11/KH-VP ngày 06/01/2024)

        II. NHIỆM VỤ

        1. Nội dung thứ nhất

        a) Ban hành kế hoạch kiểm tra nội bộ

        - Đơn vị chủ trì: P. HCQT.

        - Sản phẩm: Kế hoạch.

        - Thời gian thực hiện: Quý IV/2025.

        b) Rà soát quy trình nội bộ

        - Sản phẩm: Báo cáo.

        - Thời gian thực hiện: Quý IV/2025.

        d) Nâng cấp phần mềm quản lý văn bản

        - Đơn vị chủ trì: Trung tâm Công báo và Tin học.

        - Sản phẩm: Phần mềm.

        - Thời gian thực hiện: Trước ngày 30/11/2024.

        đ) Phổ biến quy chế họp không giấy

        - Đơn vị chủ trì: các phòng, ban, đơn vị trực thuộc.

        - Đơn vị phối hợp: các đơn vị liên quan.

        - Thời gian thực hiện: Quý IV/2025.

        e) Tập huấn kỹ năng số cho công chức

        - Đơn vị chủ trì: Tổ Công nghệ số.

        - Sản phẩm: Báo cáo.

        e) Tập huấn nghiệp vụ một cửa

        - Đơn vị chủ trì: Phòng Nội chính.

        - Sản phẩm: Báo cáo.

        - Thời gian thực hiện: Sau khi UBND tỉnh ban hành kế hoạch.

        """;

    [Fact]
    public async Task Every_doubt_is_settled_in_the_cards_and_the_plan_is_stored_as_settled()
    {
        await using var office = await OpenAsync(Doubtful);
        var preview = await PreviewAsync(office);
        var before = preview.Card!.ToJson();
        Assert.Contains("Thiếu đơn vị chủ trì: 1b", before, StringComparison.Ordinal);
        Assert.Contains("P. HCQT", before, StringComparison.Ordinal);

        var card = (await office.TapAsync(TestOffice.Binh, preview.Card, "Xử lý")).Card!;
        var seen = new List<string>();
        for (var page = 0; Title(card) != Title(preview.Card) && page < 20; page++)
        {
            var kind = Heading(card);
            seen.Add(kind.Split(" (")[0]);
            card = (await office.TapAsync(TestOffice.Binh, card, "Ghi ý kiến", Answer(card))).Card ?? throw new InvalidOperationException(kind);
        }

        Assert.Equal(
            [
                "Thiếu đơn vị chủ trì",
                "Thiếu thời hạn",
                "Thiếu sản phẩm",
                "Thời hạn ngoài kỳ kế hoạch",
                "Trùng ký hiệu mục",
                "Nhảy ký hiệu mục",
                "Đơn vị chung, cần kê rõ",
                "Đơn vị \"liên quan\" chưa xác định",
                "Đơn vị chưa có trong danh bạ",
                "Thay thế kế hoạch khác",
            ],
            seen.Distinct()
        );
        Assert.Contains("Không có điểm nghi vấn", card.ToJson(), StringComparison.Ordinal);
        Assert.Contains("Đã xử lý khi xem trước", card.ToJson(), StringComparison.Ordinal);

        await office.TapAsync(TestOffice.Binh, card, "Nạp");
        var plan = await office.StateAsync();
        Assert.Equal(["1a", "1b", "1d", "1đ", "1e"], plan.Tasks.Select(t => t.Task.Code));
        Assert.Equal(["1e-2"], plan.Info.LeftOut);
        Assert.Equal([UnitKeys.Key(TestOffice.Administration)], plan.Find("1a")!.Task.Leads.Select(l => l.Key));
        Assert.Equal([UnitKeys.Key(TestOffice.Interior)], plan.Find("1b")!.Task.Leads.Select(l => l.Key));
        Assert.Equal(new DateOnly(2025, 11, 30), plan.Find("1d")!.NextDue);
        Assert.Equal("Trước ngày 30/11/2024", plan.Find("1d")!.Task.TimeText);
        Assert.Equal(
            [UnitKeys.Key(TestOffice.Centre), UnitKeys.Key(TestOffice.Interior)],
            plan.Find("1đ")!.Task.Leads.Select(l => l.Key).Order(StringComparer.Ordinal).Reverse()
        );
        Assert.Equal("Quy chế, biên bản", plan.Find("1đ")!.Task.Deliverable);
        Assert.Equal(Recurrence.Quarter, plan.Find("1e")!.Task.Deadline.Every);
        var said = Assert.Single(plan.Find("1d")!.Task.Corrections!);
        Assert.Equal((TestOffice.Binh, office.Now, "Trước ngày 30/11/2024"), (said.By, said.At, said.Before));
        var detail = await office.SayAsync(TestOffice.Binh, "1b thế nào rồi");
        Assert.Contains("sửa khi nạp ngày 02/01/2025", detail.Card!.ToJson(), StringComparison.Ordinal);
        Assert.Contains(
            "không theo dõi (sửa khi nạp): 1e-2",
            (await office.SayAsync(TestOffice.Binh, "danh sách kế hoạch")).Card!.ToJson(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task In_an_office_of_many_units_every_doubt_fits_and_every_unit_can_be_named()
    {
        const string Tail = " - Trung tâm Phục vụ hành chính công, Kiểm soát thủ tục hành chính và Chuyển đổi số khu vực liên xã phía Tây";
        await using var office = await OpenAsync(Doubtful);
        List<Unit> units = [.. Enumerable.Range(1, 125).Select(i => $"Đơn vị {i}{Tail}").Select(name => new Unit(UnitKeys.Key(name), name, []))];
        await LargeOffice.UnitsAsync(azurite.Service, office.Id, units);
        var hash = Hash((await PreviewAsync(office)).Card!);
        for (var from = 0; from < 12; from++)
        {
            var card = (await office.TapAsync(TestOffice.Binh, PlanVerbs.Doubts.Name, new JsonObject { ["hash"] = hash, ["from"] = from })).Card!;
            Assert.InRange(CardJson.SizeOf(card), 1, CardJson.Limit);
        }

        var unclear = await TypeAsync("UnknownUnit", "P. HCQT", "đơn vị 12");
        Assert.True(unclear.IsProblem);
        var taken = await TypeAsync("UnknownUnit", "P. HCQT", "don vi 124");
        Assert.False(taken.IsProblem);
        await office.TapAsync(TestOffice.Binh, (await PreviewAsync(office)).Card!, "Nạp");
        Assert.Equal([units[123].Key], (await office.StateAsync()).Find("1a")!.Task.Leads.Select(l => l.Key));

        Task<Reply> TypeAsync(string code, string about, string text) => office.TapAsync(
            TestOffice.Binh, PlanVerbs.Correct.Name, new JsonObject { ["hash"] = hash, ["keys"] = KeyOf(code, about), [$"t:{KeyOf(code, about)}"] = text });
    }

    [Fact]
    public async Task An_alias_once_chosen_is_not_asked_about_again()
    {
        await using var office = await OpenAsync(Doubtful, Doubtful.Replace("9/KH-VP", "10/KH-VP", StringComparison.Ordinal));
        var preview = await PreviewAsync(office);
        await AnswerAsync(office, Hash(preview.Card!), "UnknownUnit", "P. HCQT", $"u:{UnitKeys.Key(TestOffice.Administration)}");
        await office.TapAsync(TestOffice.Binh, (await PreviewAsync(office)).Card!, "Nạp");
        Assert.Equal(["P. HCQT"], (await office.WorkspaceAsync()).FindUnit(UnitKeys.Key(TestOffice.Administration))!.Aliases);

        var next = await PreviewAsync(office, "plan2.txt");

        Assert.DoesNotContain("Đơn vị chưa có trong danh bạ", next.Card!.ToJson(), StringComparison.Ordinal);
        await office.TapAsync(TestOffice.Binh, next.Card!, "Nạp");
        var second = (await office.Plans.ListAsync(office.Id, CancellationToken.None)).Single(p => p.Number == "10/KH-VP");
        var state = await office.Plans.FindAsync(office.Id, second.Id, CancellationToken.None);
        Assert.Equal([UnitKeys.Key(TestOffice.Administration)], state!.Find("1a")!.Task.Leads.Select(l => l.Key));
    }

    [Fact]
    public async Task Answers_wait_with_the_draft_and_can_be_taken_back()
    {
        await using var office = await OpenAsync(Doubtful);
        var hash = Hash((await PreviewAsync(office)).Card!);
        await AnswerAsync(office, hash, "MissingLead", "2", $"u:{UnitKeys.Key(TestOffice.Interior)}");

        // The same file again, by another tap: what was said of it is still there.
        var again = await PreviewAsync(office);
        Assert.Contains("Đã xử lý khi xem trước: 1", again.Card!.ToJson(), StringComparison.Ordinal);
        Assert.Contains("1b: đơn vị: Phòng Nội chính", Shown(again.Card), StringComparison.Ordinal);

        var answers = await office.TapAsync(TestOffice.Binh, again.Card, "Ý kiến đã ghi");
        var without = await office.TapAsync(TestOffice.Binh, answers.Card!, "Bỏ ý kiến đã chọn", new { undo = "MissingLead-2" });

        Assert.Contains("Thiếu đơn vị chủ trì: 1b", without.Card!.ToJson(), StringComparison.Ordinal);
        Assert.DoesNotContain("Đã xử lý khi xem trước", without.Card!.ToJson(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("OutsidePeriod-3", "ongoing", "2025-11-30", null, "chỉ chọn một")]
    [InlineData("OutsidePeriod-3", null, "30/11/2025", null, "ngày không hợp lệ")]
    [InlineData("OutsidePeriod-3", null, "1025-11-30", null, "ngày không hợp lệ")]
    [InlineData("MissingDeadline-5", "event", null, null, "chưa ghi sự kiện")]
    [InlineData("MissingLead-2", null, null, "---", "không có chữ")]
    [InlineData("MissingLead-2", "u:khong-co", null, null, "không còn trong danh bạ")]
    [InlineData("MissingLead-2", "keep", null, "Phòng Nội chính", "chỉ chọn một")]
    [InlineData("MissingDeliverable-4", null, null, "long", "dài hơn 300")]
    public async Task A_wrong_answer_is_told_and_nothing_of_the_page_is_kept(string key, string? choice, string? day, string? text, string expected)
    {
        await using var office = await OpenAsync(Doubtful);
        var hash = Hash((await PreviewAsync(office)).Card!);
        var data = new JsonObject
        {
            ["hash"] = hash,
            ["keys"] = $"{key},DuplicateLetter-6",
            ["c:DuplicateLetter-6"] = "keep",
            [$"c:{key}"] = choice,
            [$"d:{key}"] = day,
            [$"t:{key}"] = text == "long" ? new string('a', 301) : text,
        };

        var reply = await office.TapAsync(TestOffice.Binh, PlanVerbs.Correct.Name, data);

        Assert.True(reply.IsProblem);
        Assert.Contains(expected, reply.Text, StringComparison.Ordinal);
        Assert.Empty((await office.Plans.FindPreviewAsync(office.Id, hash, CancellationToken.None))!.Corrections);
    }

    [Fact]
    public async Task Who_is_no_administrator_settles_nothing_and_a_draft_that_is_gone_is_told()
    {
        await using var office = await OpenAsync(Doubtful);
        var preview = await PreviewAsync(office);
        var hash = Hash(preview.Card!);
        string[] verbs =
        [
            PlanVerbs.Doubts.Name, PlanVerbs.Correct.Name, PlanVerbs.ListDoubts.Name, PlanVerbs.Preview.Name, PlanVerbs.UndoCorrections.Name,
        ];
        foreach (var verb in verbs)
        {
            Assert.True((await office.TapAsync(TestOffice.Cuong, verb, new JsonObject { ["hash"] = hash, ["kind"] = "MissingLead" })).IsProblem, verb);
        }

        await office.TapAsync(TestOffice.Binh, preview.Card!, "Huỷ");
        foreach (var verb in verbs)
        {
            Assert.Contains(
                "không còn",
                (await office.TapAsync(TestOffice.Binh, verb, new JsonObject { ["hash"] = hash, ["kind"] = "MissingLead" })).Text,
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public async Task A_plan_of_which_nothing_is_left_is_not_stored()
    {
        var plan = TestPlans.Listed([(1, "a", "Việc duy nhất", "Phòng Lạ", "Sau khi có hướng dẫn")]);
        await using var office = await OpenAsync(plan);
        var preview = await PreviewAsync(office);
        await AnswerAsync(office, Hash(preview.Card!), "AwaitsEvent", "1", "none");

        var reply = await office.TapAsync(TestOffice.Binh, preview.Card!, "Nạp");

        Assert.True(reply.IsProblem);
        Assert.Empty(await office.Plans.ListAsync(office.Id, CancellationToken.None));
    }

    [Fact]
    public async Task Many_doubts_and_a_hundred_units_fit_on_pages_that_reach_them_all()
    {
        var tasks = Enumerable
            .Range(0, 60)
            .Select(i =>
                (
                    i / 20 + 1,
                    $"{"abcdđeghiklmnopqrstu"[i % 20]}",
                    $"Việc có nội dung khá dài thứ {i} " + string.Join(' ', Enumerable.Repeat("nội dung", 20)),
                    $"Phòng Chuyên môn số {i}",
                    "Khi cần"
                )
            );
        await using var office = await OpenAsync(TestPlans.Listed(tasks));
        for (var i = 0; i < 100; i++)
        {
            var name = $"Trung tâm Phục vụ hành chính công và Hỗ trợ doanh nghiệp khu vực {i}";
            await office.Offices.ChangeUnitAsync(office.Id, UnitKeys.Key(name), _ => new Unit(UnitKeys.Key(name), name, []), CancellationToken.None);
        }

        var preview = await PreviewAsync(office);
        var card = (await office.TapAsync(TestOffice.Binh, preview.Card!, "Xử lý")).Card!;
        var first = Position(card);
        var (shown, pages) = (0, 0);
        while (true)
        {
            pages++;
            Assert.InRange(CardJson.SizeOf(card), 1, CardJson.Limit);
            shown += card.ToJson().Split("\"id\":\"c:").Length - 1;
            if (!card.ToJson().Contains("\"Tiếp theo\"", StringComparison.Ordinal))
            {
                break;
            }

            card = (await office.TapAsync(TestOffice.Binh, card, "Tiếp theo")).Card!;
        }

        Assert.StartsWith("Điểm 1 - ", first, StringComparison.Ordinal);
        Assert.Equal(120, shown);
        Assert.InRange(pages, 24, 45);
        var list = await office.TapAsync(TestOffice.Binh, card, "Danh sách đầy đủ");
        Assert.Contains("Phòng Chuyên môn số 7", list.Text, StringComparison.Ordinal);

        var last = await office.TapAsync(TestOffice.Binh, card, "Giữ nguyên cả nhóm");
        var taken = await office.TapAsync(TestOffice.Binh, last.Card!, "Đều là đơn vị mới");
        Assert.Contains("Không có điểm nghi vấn", taken.Card!.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_is_a_file_that_a_spreadsheet_reads_and_calculates_nothing_of()
    {
        await using var office = await OpenAsync(Doubtful.Replace("Rà soát quy trình", "=HYPERLINK(\"http://x\") Rà soát", StringComparison.Ordinal));
        var hash = Hash((await PreviewAsync(office)).Card!);
        await AnswerAsync(office, hash, "MissingLead", "2", $"u:{UnitKeys.Key(TestOffice.Interior)}");
        var preview = await office.Plans.FindPreviewAsync(office.Id, hash, CancellationToken.None);
        var workspace = await office.WorkspaceAsync();
        var draft = PlanDraft.Of(preview!, workspace.Units, new DateOnly(2025, 1, 2));

        var csv = DoubtsList.Csv(TextLanguage.Vi, draft);

        Assert.Equal(Encoding.UTF8.Preamble.ToArray(), csv[..3]);
        var text = Encoding.UTF8.GetString(csv[3..]);
        Assert.StartsWith("\"Mã nhiệm vụ\",\"Loại\"", text, StringComparison.Ordinal);
        Assert.Contains("\"1b\",\"Thiếu đơn vị chủ trì\",\"\",\"\"", text, StringComparison.Ordinal);
        Assert.Contains("\"'=HYPERLINK(\"\"http://x\"\") Rà soát nội bộ\"", text, StringComparison.Ordinal);
        Assert.Equal(draft.Doubts.Count + 2, text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+84", "'+84")]
    [InlineData("-2", "'-2")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("  =1", "'  =1")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("＝1", "'＝1")]
    [InlineData("a \"b\", c", "a \"b\", c")]
    [InlineData("", "")]
    public void Cells_are_harmless(string text, string expected) => Assert.Equal(expected, DoubtsList.Harmless(text));

    [Fact]
    public async Task In_teams_the_list_is_offered_as_a_file()
    {
        await using var office = await OpenAsync(Doubtful);
        var hash = Hash((await PreviewAsync(office)).Card!);
        var options = new BotOptions { Mode = BotMode.Teams };
        var handler = new DoubtsHandler(office.Plans, Microsoft.Extensions.Options.Options.Create(options));
        var workspace = await office.WorkspaceAsync();
        var turn = new Turn(new OfficeSnapshot(workspace, office.Plans), workspace.FindPerson(TestOffice.Binh)!, TextLanguage.Vi, office.Now, "x");
        var wanted = new DraftPayload(hash);

        var offered = await handler.ListAsync(turn, wanted, CancellationToken.None);
        var content = await handler.FileAsync(turn, offered.File!.Id, CancellationToken.None);

        Assert.Equal(("diem-can-xem-lai.csv", content!.Length, "doubts"), (offered.File.Name, offered.File.Size, offered.File.Kind));
        Assert.Null(await handler.FileAsync(turn, "none", CancellationToken.None));
    }

    [Theory]
    [InlineData("accept", "https://tenant-my.sharepoint.com/upload?x", "application/vnd.microsoft.teams.card.file.info")]
    [InlineData("accept", "https://example.org/upload", "Chưa gửi được tệp")]
    [InlineData("decline", null, "không gửi tệp")]
    public async Task A_file_that_is_wanted_goes_where_teams_says_and_nowhere_else(string answer, string? upload, string expected)
    {
        var script = new WireScript(WireScript.Answer(201));
        folder.Fill(("plan.txt", TestPlans.Bytes(Doubtful)));
        await using var office = await TestOffice.OpenAsync(azurite.Service, new DateTime(2025, 1, 2, 8, 0, 0), o => o.Demo.PlansFolder = folder.Path,
            services => services.AddHttpClient(FileFetcher.ClientName).ConfigurePrimaryHttpMessageHandler(() => script));
        var hash = Hash((await PreviewAsync(office)).Card!);

        var sent = await office.InvokeAsync(
            TestOffice.Binh,
            "fileConsent/invoke",
            new
            {
                type = "fileUpload",
                action = answer,
                context = new { kind = "doubts", id = hash },
                uploadInfo = upload is null
                    ? null
                    : new
                    {
                        name = "diem-can-xem-lai.csv",
                        uploadUrl = upload,
                        contentUrl = "https://tenant-my.sharepoint.com/f.csv",
                        uniqueId = "1",
                        fileType = "csv",
                    },
            }
        );

        Assert.Contains(expected, sent, StringComparison.Ordinal);
        if (expected.StartsWith("application", StringComparison.Ordinal))
        {
            var put = Assert.Single(script.Requests);
            var length = Encoding.UTF8.GetByteCount(put.Body) + 3;
            Assert.Equal(("PUT", upload), (put.Method, put.Address));
            Assert.Contains("Thiếu đơn vị chủ trì", put.Body, StringComparison.Ordinal);
            Assert.StartsWith("bytes 0-", put.Headers["Content-Range"], StringComparison.Ordinal);
            Assert.DoesNotContain("Authorization", put.Headers.Keys);
            Assert.InRange(length, 500, 20_000);
        }
        else
        {
            Assert.Empty(script.Requests);
        }
    }

    [Fact]
    public async Task The_cards_of_doubts_look_as_approved()
    {
        await using var office = await OpenAsync(Doubtful);
        var preview = await PreviewAsync(office);
        ApprovedCard.Verify("doubts-preview", preview.Card!);
        var card = (await office.TapAsync(TestOffice.Binh, preview.Card!, "Xử lý")).Card!;
        var looked = new HashSet<string>(StringComparer.Ordinal);
        while (card.ToJson().Contains("\"Tiếp theo\"", StringComparison.Ordinal))
        {
            var kind = Keys(card)[0].Split('-')[0];
            if (kind is "MissingLead" or "MissingDeadline" or "CollectiveUnit" or "UnknownUnit" && looked.Add(kind))
            {
                ApprovedCard.Verify($"doubts-{char.ToLowerInvariant(kind[0])}{kind[1..]}", card);
            }

            card = (await office.TapAsync(TestOffice.Binh, card, "Tiếp theo")).Card!;
        }

        Assert.Equal(4, looked.Count);
        await AnswerAsync(office, Hash(preview.Card!), "MissingLead", "2", $"u:{UnitKeys.Key(TestOffice.Interior)}");
        await AnswerAsync(office, Hash(preview.Card!), "UnknownUnit", "P. HCQT", $"u:{UnitKeys.Key(TestOffice.Administration)}");
        var corrected = (await PreviewAsync(office)).Card!;
        ApprovedCard.Verify("doubts-corrected", corrected);
        ApprovedCard.Verify("doubts-answers", (await office.TapAsync(TestOffice.Binh, corrected, "Ý kiến đã ghi")).Card!);
    }

    public void Dispose() => folder.Dispose();

    /// <summary>What an administrator would choose for each kind of doubt on a page.</summary>
    private static JsonObject Answer(AdaptiveCard card)
    {
        var answers = new JsonObject();
        foreach (var key in Keys(card))
        {
            var (field, value) = key.Split('-')[0] switch
            {
                "MissingLead" => ("t", "Phòng Nội chính"),
                "MissingDeadline" => ("c", "quarter"),
                "MissingDeliverable" => ("t", "Quy chế, biên bản"),
                "OutsidePeriod" => ("d", "2025-11-30"),
                "DuplicateLetter" => ("c", "none"),
                "CollectiveUnit" => ("c", $"u:{UnitKeys.Key(TestOffice.Centre)},u:{UnitKeys.Key(TestOffice.Interior)}"),
                "UnknownUnit" => (
                    "c",
                    card.ToJson().Contains("P. HCQT", StringComparison.Ordinal) && key == KeyOf("UnknownUnit", "P. HCQT")
                        ? $"u:{UnitKeys.Key(TestOffice.Administration)}"
                        : "new"
                ),
                _ => ("c", "keep"),
            };
            answers[$"{field}:{key}"] = value;
        }

        return answers;
    }

    private static string KeyOf(string code, string name) => PlanDraft.KeyOf(new PlanDoubt(Enum.Parse<PlanIssueCode>(code), null, name, [], []));

    private static async Task AnswerAsync(TestOffice office, string hash, string code, string what, string choice)
    {
        var key = char.IsDigit(what[0]) ? $"{code}-{what}" : KeyOf(code, what);
        var reply = await office.TapAsync(TestOffice.Binh, PlanVerbs.Correct.Name, new JsonObject { ["hash"] = hash, ["keys"] = key, [$"c:{key}"] = choice });
        Assert.False(reply.IsProblem, reply.Text);
    }

    private Task<TestOffice> OpenAsync(string plan, string? second = null)
    {
        folder.Fill(("plan.txt", TestPlans.Bytes(plan)), ("plan2.txt", TestPlans.Bytes(second ?? plan)));
        return TestOffice.OpenAsync(azurite.Service, new DateTime(2025, 1, 2, 8, 0, 0), o => o.Demo.PlansFolder = folder.Path);
    }

    private static async Task<Reply> PreviewAsync(TestOffice office, string file = "plan.txt") =>
        await office.TapAsync(TestOffice.Binh, PlanVerbs.Pick.Name, new JsonObject { ["file"] = file });

    private static string Shown(AdaptiveCard card) => card.ToJson().Replace("\\\\", "", StringComparison.Ordinal);

    private static string Hash(AdaptiveCard card) => Find(card, "hash");

    private static string[] Keys(AdaptiveCard card) => Find(card, "keys").Split(',');

    private static string Find(AdaptiveCard card, string name) => card.ToJson().Split($"\"{name}\":\"")[1].Split('"')[0];

    private static string Title(AdaptiveCard card) => card.FallbackText!;

    private static string Heading(AdaptiveCard card) => card.FallbackText!;

    private static string Position(AdaptiveCard card) =>
        card.ToJson().Split("\"text\":\"").Select(t => t.Split('"')[0]).First(t => t.StartsWith("Điểm ", StringComparison.Ordinal));
}
