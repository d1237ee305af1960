using System.Text.Json.Nodes;
using CchcBot.Domain.Tasks;
using CchcBot.Office;
using CchcBot.Slices.Targets;
using CchcBot.Storage;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Slices.Targets;

/// <summary>Targets from the plan's file to their figures: kept, given to a unit, reported on, judged, asked for.</summary>
public sealed class TargetsTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static readonly string Plan = TestPlans.Year2025.Replace("II. NHIỆM VỤ", """
        I. MỤC TIÊU, CHỈ TIÊU

        1. 100% hồ sơ công việc được xử lý trên môi trường số.

        2. Tỷ lệ hồ sơ trực tuyến đạt tối thiểu 80%.

        3. Giảm thời gian chờ của người dân xuống không quá 15 ngày.

        4. Nâng cao chất lượng phục vụ người dân, tổ chức.

        II. NHIỆM VỤ
        """, StringComparison.Ordinal);

    [Fact]
    public async Task A_target_is_asked_for_reported_on_judged_and_taken_back()
    {
        await using var office = await LoadedOffice.OpenAsync(azurite.Service, Plan);
        office.MoveTo(new DateTime(2025, 9, 16, 9, 0, 0));
        var list = await office.SayAsync(TestOffice.An, "kết quả chỉ tiêu");
        Assert.Equal("Kết quả thực hiện chỉ tiêu", list.Push);
        Assert.Equal("Chưa có số liệu 04", Facts(list.Card!.ToJson())[^1]);
        ApprovedCard.Verify("targets-list", list.Card, (await office.OnlyPlanAsync()).Id);

        // The words are shown as they were understood; nothing is written yet.
        var form = await office.SayAsync(TestOffice.Binh, "chỉ tiêu 1 đạt 45/50 đến 30/6, nguồn Sở Nội vụ");
        Assert.Equal("Hiểu là: 45/50 = 90% (đến 30/06/2025), chưa đạt.", form.Push);
        ApprovedCard.Verify("targets-form", form.Card!, (await office.OnlyPlanAsync()).Id);
        Assert.Empty((await TargetsAsync(office))[0].History);
        var inputs = new { figure = "45/50", on = "2025-06-30", source = "Sở Nội vụ" };
        var saved = await office.TapAsync(TestOffice.Binh, form.Card!, "Ghi số liệu", inputs, "act-of-writing");
        Assert.Equal("Đã ghi chỉ tiêu 1: 45/50 = 90% (đến 30/06/2025)", saved.Push);
        await office.TapAsync(TestOffice.Binh, form.Card!, "Ghi số liệu", inputs, "act-of-writing");
        var target = (await TargetsAsync(office))[0];
        Assert.Equal((TargetVerdict.NotReached, 1), (target.Verdict(new DateOnly(2025, 9, 16)), target.History.Count));
        Assert.Equal(TargetVerdict.NoFigure, target.Verdict(new DateOnly(2025, 6, 29)));

        office.Time.Now += TimeSpan.FromMinutes(1);
        await office.TapAsync(TestOffice.Binh, form.Card!, "Ghi số liệu", new { figure = "100%", on = "2025-09-15", source = "" });
        var english = await office.SayAsync(TestOffice.An, "target results");
        Assert.Equal(["Reached 1", "Not reached 0", "No figure yet 3"], Facts(english.Card!.ToJson()));
        var taken = await office.TapAsync(TestOffice.Binh, saved.Card!, "Rút số liệu vừa ghi");
        Assert.Equal("Đã rút số liệu vừa ghi của chỉ tiêu 1", taken.Push);
        Assert.Equal(100, Assert.Single((await TargetsAsync(office))[0].Figures).Value);
        Assert.Contains("đã rút", taken.Card!.ToJson(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("chỉ tiêu 2: 87,5% đến 30/6", "Hiểu là: 87,5% (đến 30/06/2025), đạt.")]
    [InlineData("chi tieu so 2 dat 79,9%", "Hiểu là: 79,9% (đến 16/09/2025), chưa đạt.")]
    [InlineData("cập nhật chỉ tiêu 3: 12 ngày", "Hiểu là: 12 ngày (đến 16/09/2025), đạt.")]
    [InlineData("chỉ tiêu 4 đã đạt", "Hiểu là: Đạt (đến 16/09/2025), đạt.")]
    [InlineData("target 2 is 45/50 as of 30/6", "Understood as: 45/50 = 90% (as of 30/06/2025), reached.")]
    [InlineData("chỉ tiêu 2", "Chỉ tiêu 2")]
    [InlineData("chỉ tiêu 2 đạt bao nhiêu?", "Chỉ tiêu 2")]
    [InlineData("chỉ tiêu 2 đạt 1.000,5%", "Tỷ lệ 1000.5% quá lớn. Đề nghị kiểm tra lại số liệu.")]
    [InlineData("chỉ tiêu 2 đạt 45/50 đến 31/6", "Ngày \"31/6\" không có trong lịch.")]
    [InlineData("chỉ tiêu 3 đạt 90%", "Chỉ tiêu này tính bằng ngày, không phải tỷ lệ phần trăm.")]
    [InlineData("chỉ tiêu 2 đang rà soát", "Chưa đọc được số liệu trong \"đang rà soát\". Đề nghị ghi như 87,5%, 45/50, đạt hoặc chưa đạt.")]
    [InlineData("chỉ tiêu 9 đạt 5%", "Không có chỉ tiêu 9. Nhắn \"chỉ tiêu\" để xem danh sách.")]
    public async Task Words_on_a_target_are_understood_or_their_fault_is_named(string words, string expected)
    {
        await using var office = await LoadedOffice.OpenAsync(azurite.Service, Plan);
        office.MoveTo(new DateTime(2025, 9, 16, 9, 0, 0));
        var reply = await office.SayAsync(TestOffice.Binh, words);
        Assert.Equal(expected, reply.Push ?? reply.Text);
        Assert.All(await TargetsAsync(office), t => Assert.Empty(t.History));
    }

    [Fact]
    public async Task Its_units_people_report_on_it_and_nobody_else_but_administrators()
    {
        await using var office = await LoadedOffice.OpenAsync(azurite.Service, Plan);
        office.MoveTo(new DateTime(2025, 9, 16, 9, 0, 0));
        const string Words = "chỉ tiêu 1 đạt 45/50";
        Assert.Equal(
            "Chỉ tiêu 1 chưa giao đơn vị nào; số liệu do đơn vị theo dõi kế hoạch ghi.", (await office.SayAsync(TestOffice.Cuong, Words)).Text);
        Assert.True((await office.SayAsync(TestOffice.Cuong, $"giao chỉ tiêu 1 cho {TestOffice.Centre}")).IsProblem);
        var given = await office.SayAsync(TestOffice.Binh, $"giao chỉ tiêu 1 cho {TestOffice.Centre}");
        Assert.Equal("Chỉ tiêu 1 do Trung tâm Công báo và Tin học báo cáo", given.Push);
        var form = await office.SayAsync(TestOffice.Cuong, Words);
        Assert.False(form.IsProblem);

        // By its card too, once chosen.
        var chosen = await office.TapAsync(TestOffice.Binh, (await office.SayAsync(TestOffice.Binh, "chỉ tiêu 2")).Card!, "Giao đơn vị");
        ApprovedCard.Verify("targets-give", chosen.Card!, (await office.OnlyPlanAsync()).Id);
        await office.TapAsync(TestOffice.Binh, chosen.Card!, "Giao", new { unit = UnitKeys.Key(TestOffice.Interior) });
        Assert.Equal(
            [TestOffice.Centre, TestOffice.Interior, null, null],
            (await TargetsAsync(office)).Select(t => t.Target.Leads is [var lead] ? lead.Name : null));
        Assert.Equal("Chỉ tiêu 2 do Phòng Nội chính báo cáo.", (await office.SayAsync(TestOffice.Cuong, "chỉ tiêu 2 đạt 5%")).Text);
        var data = new JsonObject { ["plan"] = (await office.OnlyPlanAsync()).Id, ["number"] = "2", ["figure"] = "5%" };
        foreach (var person in new[] { TestOffice.Cuong, TestOffice.An, TestOffice.Stranger })
        {
            Assert.True((await office.TapAsync(person, TargetVerbs.Save.Name, (JsonObject)data.DeepClone())).IsProblem, person);
        }

        Assert.All(await TargetsAsync(office), t => Assert.Empty(t.History));
        Assert.False((await office.TapAsync(TestOffice.Cuong, form.Card!, "Ghi số liệu", new { figure = "45/50", on = "2025-09-16" })).IsProblem);

        // Where others read it: how many, no more.
        var posted = await office.PostAsync(TestOffice.An, "chỉ tiêu");
        Assert.False(posted.IsPrivate);
        Assert.Equal(["Đạt 00", "Chưa đạt 01", "Chưa có số liệu 03"], Facts(posted.Card!.ToJson()));
        Assert.DoesNotContain("hồ sơ", posted.Card!.ToJson(), StringComparison.Ordinal);
        Assert.True((await office.PostAsync(TestOffice.An, "chỉ tiêu 1")).IsPrivate);
    }

    [Fact]
    public async Task The_next_version_of_the_plan_keeps_numbers_figures_and_units()
    {
        using var folder = TestPlans.Folder(("plan.txt", TestPlans.Bytes(Plan)), ("sửa.txt", TestPlans.Bytes(Plan
            .Replace("1. 100% hồ sơ công việc được xử lý trên môi trường số.", "1. 90% cán bộ được đào tạo.", StringComparison.Ordinal)
            .Replace("2. Tỷ lệ hồ sơ trực tuyến đạt tối thiểu 80%.", "2. Tỷ lệ hồ sơ trực tuyến đạt tối thiểu 85%.", StringComparison.Ordinal))));
        await using var office = await TestOffice.OpenAsync(azurite.Service, new DateTime(2025, 1, 2, 8, 0, 0), o => o.Demo.PlansFolder = folder.Path);
        async Task LoadAsync(string file)
        {
            var preview = await office.TapAsync(TestOffice.Binh, (await office.SayAsync(TestOffice.Binh, "nạp kế hoạch")).Card!, file);
            var reply = await office.TapAsync(TestOffice.Binh, preview.Card!, "Nạp");
            if (reply.Card!.ToJson().Contains("Xác nhận", StringComparison.Ordinal))
            {
                await office.TapAsync(TestOffice.Binh, reply.Card, "Xác nhận");
            }
        }

        await LoadAsync("plan.txt");
        await office.SayAsync(TestOffice.Binh, $"giao chỉ tiêu 2 cho {TestOffice.Interior}");
        var form = await office.SayAsync(TestOffice.Binh, "chỉ tiêu 2 đạt 82%");
        await office.TapAsync(TestOffice.Binh, form.Card!, "Ghi số liệu", new { figure = "82%", on = "2025-01-02" });
        Assert.Equal(TargetVerdict.Reached, (await TargetsAsync(office))[1].Verdict(new DateOnly(2025, 1, 2)));
        await LoadAsync("sửa.txt");
        var targets = await TargetsAsync(office);
        Assert.Equal([2, 3, 4, 5], targets.Select(t => t.Target.Number));
        Assert.Equal("90% cán bộ được đào tạo", targets[3].Target.Text);
        Assert.Equal((85m, TargetVerdict.NotReached), (targets[0].Target.Value!.Value, targets[0].Verdict(new DateOnly(2025, 1, 2))));
        Assert.Equal(TestOffice.Interior, Assert.Single(targets[0].Target.Leads).Name);
        Assert.Empty(targets[3].History);
    }

    [Fact]
    public async Task Who_recorded_a_figure_can_be_removed_and_the_figure_stays()
    {
        await using var office = await LoadedOffice.OpenAsync(azurite.Service, Plan);
        var form = await office.SayAsync(TestOffice.Binh, "chỉ tiêu 1 đạt 5%, nguồn Trần Thị Bình");
        await office.TapAsync(TestOffice.Binh, form.Card!, "Ghi số liệu", new { figure = "5%", on = "2025-01-02", source = "Trần Thị Bình" });
        var marks = new PersonIdentifiers(TestOffice.Binh, null, [], "Trần Thị Bình");
        await office.Service<IPersonalDataStore>().EraseAsync(office.Id, marks, new FormerPerson("former-1", null, office.Now, null), "(đã xoá)", default);
        var figure = Assert.Single((await TargetsAsync(office))[0].Figures);
        Assert.Equal(("former-1", "(đã xoá)", 5m), (figure.By, figure.Source, figure.Value));
    }

    [Fact]
    public async Task A_row_that_cannot_be_read_costs_only_itself()
    {
        await using var office = await LoadedOffice.OpenAsync(azurite.Service, Plan);
        var plan = await office.OnlyPlanAsync();
        var row = new Azure.Data.Tables.TableEntity(PlanKeys.Partition(office.Id), PlanKeys.Figure(plan.Id, 1, "broken")) { ["Json"] = "{" };
        await azurite.Service.Table(TablePlanStore.TableName).AddEntityAsync(row);
        Assert.Equal(4, (await TargetsAsync(office)).Count);
        Assert.False((await office.SayAsync(TestOffice.An, "chỉ tiêu")).IsProblem);
    }

    private static async Task<IReadOnlyList<TargetProgress>> TargetsAsync(TestOffice office) =>
        await office.Service<ITargetStore>().OfAsync(office.Id, await office.OnlyPlanAsync(), default);

    private static List<string> Facts(string card) =>
    [
        .. JsonNode.Parse(card)!["body"]!.AsArray().Where(e => e!["type"]!.GetValue<string>() == "FactSet")
            .SelectMany(e => e!["facts"]!.AsArray()).Select(f => $"{f!["title"]} {f["value"]}"),
    ];
}
