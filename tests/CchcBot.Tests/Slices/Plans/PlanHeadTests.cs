using CchcBot.Domain.Tasks;
using CchcBot.Domain.Time;
using CchcBot.Kernel;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Slices.Plans;

/// <summary>A plan's period, issuer, number, day and title are put right before it is loaded, and after as far as that is safe.</summary>
public sealed class PlanHeadTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IDisposable
{
    private readonly TestFolder folder = new();

    /// <summary>Signed in November, no year in its title, few in its deadlines: whose year it is for nobody can tell.</summary>
    private static readonly string Late = TestPlans.Listed(
        [
            (1, "a", "Ban hành quy chế làm việc", TestOffice.Centre, "Quý I"),
            (1, "b", "Rà soát quy trình nội bộ", TestOffice.Centre, "Trước ngày 15/6"),
            (2, "a", "Báo cáo kết quả thực hiện", TestOffice.Interior, "Tháng 12"),
            (2, "b", "Tổng kết công tác văn thư", TestOffice.Interior, "Quý IV"),
        ], year: "").Replace("20 tháng 12 năm 2024", "20 tháng 11 năm 2024", StringComparison.Ordinal);

    [Fact]
    public async Task A_plan_signed_late_in_the_year_for_the_next_is_put_right_in_the_preview_and_its_doubts_follow()
    {
        await using var office = await OpenAsync(Late);
        var preview = await PreviewAsync(office);
        Assert.Contains("Năm hoặc giai đoạn của kế hoạch chưa chắc chắn", preview.Card!.ToJson(), StringComparison.Ordinal);
        Assert.Contains("từ 01/01/2024 đến 31/12/2024", preview.Card.ToJson(), StringComparison.Ordinal);
        Assert.Contains("Thời hạn đã qua (2): 1a, 1b", preview.Card.ToJson(), StringComparison.Ordinal);

        var form = await office.TapAsync(TestOffice.Binh, preview.Card, "Sửa thông tin kế hoạch");
        ApprovedCard.Verify("plan-head", form.Card!);
        Assert.True((await office.TapAsync(TestOffice.Binh, form.Card!, "Ghi", Typed(period: "sang năm"))).IsProblem);
        Assert.True((await office.TapAsync(TestOffice.Binh, form.Card!, "Ghi", Typed(number: "số bảy"))).IsProblem);
        var right = await office.TapAsync(TestOffice.Binh, form.Card!, "Ghi", Typed(period: "2025", issuer: "Văn phòng UBND tỉnh Sao Mai"));
        var shown = right.Card!.ToJson();
        Assert.Contains("từ 01/01/2025 đến 31/12/2025", shown, StringComparison.Ordinal);
        Assert.Contains("Văn phòng UBND tỉnh Sao Mai", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Thời hạn đã qua", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("chưa chắc chắn", shown, StringComparison.Ordinal);
        Assert.Contains("thông tin kế hoạch: thời kỳ 2025; cơ quan ban hành Văn phòng UBND tỉnh Sao Mai", shown, StringComparison.Ordinal);

        // Taken back, and again.
        var answers = await office.TapAsync(TestOffice.Binh, right.Card, "Ý kiến đã ghi");
        var undone = await office.TapAsync(TestOffice.Binh, answers.Card!, "Bỏ ý kiến đã chọn", new { undo = "PeriodUnsure-plan" });
        Assert.Contains("từ 01/01/2024 đến 31/12/2024", undone.Card!.ToJson(), StringComparison.Ordinal);
        form = await office.TapAsync(TestOffice.Binh, undone.Card, "Sửa thông tin kế hoạch");
        right = await office.TapAsync(TestOffice.Binh, form.Card!, "Ghi", Typed(period: "năm 2025"));
        await office.TapAsync(TestOffice.Binh, right.Card!, "Nạp");
        var plan = await office.StateAsync();
        Assert.Equal((PlanPeriod.OfYear(2025), "7/KH-VP"), (plan.Info.Period, plan.Info.Number));
        Assert.Equal(
            [new DateOnly(2025, 3, 31), new DateOnly(2025, 6, 14), new DateOnly(2025, 12, 31), new DateOnly(2025, 12, 31)],
            plan.Tasks.Select(t => t.NextDue!.Value));
    }

    [Theory]
    [InlineData("năm học 2024 - 2025", "01/08/2024", "31/07/2025", "2025-03-31", "2025-06-14", "2024-12-31")]
    [InlineData("2024 - 2026", "01/01/2024", "31/12/2026", "2024-03-31", "2024-06-14", "2024-12-31")]
    [InlineData("các năm 2025, 2026 và 2027", "01/01/2025", "31/12/2027", "2025-03-31", "2025-06-14", "2025-12-31")]
    [InlineData("01/10/2024 - 30/09/2025", "01/10/2024", "30/09/2025", "2025-03-31", "2025-06-14", "2024-12-31")]
    [InlineData("6 tháng đầu năm 2025", "01/01/2025", "30/06/2025", "2025-03-31", "2025-06-14", "2025-12-31")]
    public async Task Several_years_and_school_years_are_periods(string typed, string from, string to, string quarter, string june, string december)
    {
        await using var office = await OpenAsync(Late);
        var form = await office.TapAsync(TestOffice.Binh, (await PreviewAsync(office)).Card!, "Sửa thông tin kế hoạch");
        var right = await office.TapAsync(TestOffice.Binh, form.Card!, "Ghi", Typed(period: typed));
        Assert.Contains($"từ {from} đến {to}", right.Card!.ToJson(), StringComparison.Ordinal);
        await office.TapAsync(TestOffice.Binh, right.Card, "Nạp");
        var plan = await office.StateAsync();
        Assert.Equal([quarter, june, december], new[] { "1a", "1b", "2a" }.Select(c => $"{plan.Find(c)!.NextDue:yyyy-MM-dd}"));
    }

    [Fact]
    public async Task A_plan_without_any_year_is_shown_and_loaded_once_its_year_is_given()
    {
        await using var office = await OpenAsync(Late.Replace("Sao Mai, ngày 20 tháng 11 năm 2024", "", StringComparison.Ordinal));
        var preview = await PreviewAsync(office);
        Assert.DoesNotContain("\"Nạp\"", preview.Card!.ToJson(), StringComparison.Ordinal);
        var form = await office.TapAsync(TestOffice.Binh, preview.Card, "Sửa thông tin kế hoạch");
        var right = await office.TapAsync(TestOffice.Binh, form.Card!, "Ghi", Typed(period: "2025", signedOn: "2024-12-20"));
        Assert.Equal("Đã nạp kế hoạch: 4 nhiệm vụ", (await office.TapAsync(TestOffice.Binh, right.Card!, "Nạp")).Push);
        var plan = await office.StateAsync();
        Assert.Equal((PlanStage.Issued, new DateOnly(2025, 3, 31)), (plan.Info.Stage, plan.Find("1a")!.NextDue));
    }

    [Fact]
    public async Task After_loading_what_nothing_hangs_on_is_put_right_and_taken_back()
    {
        await using var office = await LoadedOffice.OpenAsync(azurite.Service);
        Assert.True((await office.SayAsync(TestOffice.Cuong, "sửa kế hoạch 7/KH-VP")).IsProblem);
        Assert.True((await office.SayAsync(TestOffice.Binh, "sửa kế hoạch 99/KH-VP")).IsProblem);
        var form = await office.SayAsync(TestOffice.Binh, "sửa kế hoạch 7/KH-VP");
        var old = await office.OnlyPlanAsync();
        object Typed(string period, string? number) => new { period, issuer = old.Issuer, number, signedOn = "2024-12-20", title = old.Title };
        var outside = await office.TapAsync(TestOffice.Binh, form.Card!, "Ghi", Typed("6 tháng đầu năm 2025", "7/KH-VP"));
        Assert.Contains("2b", outside.Push, StringComparison.Ordinal);
        Assert.True(outside.IsProblem);
        Assert.True((await office.TapAsync(TestOffice.Binh, form.Card!, "Ghi", Typed("2025", null))).IsProblem);

        var saved = await office.TapAsync(TestOffice.Binh, form.Card!, "Ghi", Typed("2025 - 2026", "9/KH-VP"));
        Assert.Equal("Đã sửa thông tin kế hoạch: thời kỳ 2025 - 2026; số 9/KH-VP.", saved.Push);
        var now = await office.StateAsync();
        Assert.Equal(("9/KH-VP", new DateOnly(2026, 12, 31)), (now.Info.Number, now.Info.Period.End));
        Assert.Equal(new DateOnly(2025, 9, 30), now.Find("3b")!.NextDue);
        // Who still has the form of before is shown what holds now.
        Assert.True((await office.TapAsync(TestOffice.Binh, form.Card!, "Ghi", Typed("2025", "8/KH-VP"))).IsProblem);
        await office.TapAsync(TestOffice.Binh, saved.Card!, "Hoàn tác");
        Assert.Equal((old.Number, old.Period, old.Issuer), ((await office.OnlyPlanAsync()).Number, (await office.OnlyPlanAsync()).Period, (await office
            .OnlyPlanAsync()).Issuer));
    }

    public void Dispose() => folder.Dispose();

    /// <summary>All inputs of the form, as a client sends them.</summary>
    private static object Typed(
        string period = "2024", string issuer = "VĂN PHÒNG", string number = "7/KH-VP", string? signedOn = "2024-11-20", string title = "KẾ HOẠCH Cải cách hành chính") =>
        new { period, issuer, number, signedOn, title };

    private async Task<TestOffice> OpenAsync(string text)
    {
        folder.Fill(("plan.txt", TestPlans.Bytes(text)));
        return await TestOffice.OpenAsync(azurite.Service, new DateTime(2024, 12, 2, 8, 0, 0), o => o.Demo.PlansFolder = folder.Path);
    }

    private static async Task<Reply> PreviewAsync(TestOffice office) =>
        await office.TapAsync(TestOffice.Binh, (await office.SayAsync(TestOffice.Binh, "nạp kế hoạch")).Card!, "plan.txt");
}
