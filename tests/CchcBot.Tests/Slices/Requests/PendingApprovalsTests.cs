using System.Text.Json.Nodes;
using CchcBot.Slices.Requests;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Slices.Requests;

/// <summary>What waits for a person's word, asked for in words: each role sees what it may decide, and nothing else.</summary>
public sealed class PendingApprovalsTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Theory]
    [InlineData("nội dung chờ ý kiến")]
    [InlineData("việc của tôi")]
    [InlineData("viec cua toi")]
    [InlineData("có gì cần tôi duyệt không?")]
    public async Task A_leader_sees_requests_completions_and_causes_and_opens_them(string words)
    {
        await using var office = await RequestOffice.OpenAsync(azurite.Service);
        Assert.Equal("Không có nội dung nào đang chờ ý kiến của anh/chị.", (await office.SayAsync(TestOffice.An, words)).Push);
        await office.SayAsync(TestOffice.Binh, "hoàn thành cần xác nhận");
        await AskAsync(office, "xin gia hạn 3b đến 15/12 vì chờ góp ý", "Gửi đề nghị", new { due = "2025-12-15", reason = "Chờ góp ý" });
        await AskAsync(office, "3c vướng do chờ hướng dẫn của Bộ Nội vụ", "Đúng, ghi lại");
        await ProposeAsync(office);
        await AskAsync(office, "đã xong 3a, QĐ 12/QĐ-VP ngày 5/9", "Đúng, ghi lại");

        var shown = await office.SayAsync(TestOffice.An, words);

        Assert.Equal("Kính báo cáo đồng chí Chánh Văn phòng: 03 nội dung xin ý kiến", shown.Push);
        ApprovedCard.Verify("awaiting", shown.Card!);
        var request = await office.TapAsync(TestOffice.An, shown.Card!, "Gia hạn 3b");
        Assert.Equal("Đề nghị gia hạn 3b đến 15/12/2025", request.Push);
        await office.TapAsync(TestOffice.An, request.Card!, "Đồng ý");
        Assert.Equal("Kính báo cáo đồng chí Chánh Văn phòng: 02 nội dung xin ý kiến", (await office.SayAsync(TestOffice.An, words)).Push);
        // The monitoring unit confirms what is finished; the head who asks sees none of it.
        Assert.Contains("01 nội dung xin ý kiến", (await office.SayAsync(TestOffice.Binh, "nội dung chờ ý kiến")).Push, StringComparison.Ordinal);
        Assert.Equal("Không có nội dung nào đang chờ ý kiến của anh/chị.", (await office.SayAsync(TestOffice.Cuong, "nội dung chờ ý kiến")).Push);
        Assert.True((await office.PostAsync(TestOffice.An, "nội dung chờ ý kiến")).IsPrivate);
    }

    [Fact]
    public async Task Who_asks_in_English_is_answered_in_English()
    {
        await using var office = await RequestOffice.OpenAsync(azurite.Service);
        Assert.Equal("Nothing waits for your word.", (await office.SayAsync(TestOffice.An, "pending approvals")).Push);
    }

    [Fact]
    public async Task Another_unit_opens_nothing_with_a_forged_button()
    {
        await using var office = await RequestOffice.OpenAsync(azurite.Service);
        await AskAsync(office, "xin gia hạn 3b đến 15/12 vì chờ góp ý", "Gửi đề nghị", new { due = "2025-12-15", reason = "Chờ góp ý" });
        var assignment = await office.AssignmentAsync("3b");
        var plan = (await office.OnlyPlanAsync()).Id;
        JsonObject Data(string kind) => new() { ["plan"] = plan, ["id"] = $"{assignment.Id}", ["kind"] = kind, ["r"] = assignment.State.Extension!.Key };

        Assert.True((await office.TapAsync(RequestOffice.Hoa, RequestVerbs.Show.Name, Data("extension"))).IsProblem);
        Assert.True((await office.TapAsync(TestOffice.An, RequestVerbs.Show.Name, Data("given"))).IsProblem);
        Assert.DoesNotContain(
            "\"Đồng ý\"",
            (await office.TapAsync(TestOffice.Cuong, RequestVerbs.Show.Name, Data("extension"))).Card!.ToJson(),
            StringComparison.Ordinal
        );
    }

    /// <summary>The monitoring unit classes the causes, so that they wait for the leader.</summary>
    private static async Task ProposeAsync(TestOffice office)
    {
        var list = await office.SayAsync(TestOffice.Binh, "nguyên nhân vướng mắc");
        var obstacle = (await office.AssignmentAsync("3c")).State.Obstacle!;
        var input = $"c:{(await office.OnlyPlanAsync()).Id}:{(await office.AssignmentAsync("3c")).Id}:{obstacle.Key}";
        Assert.False((await office.TapAsync(
            TestOffice.Binh, list.Card!, "Gửi lãnh đạo xác nhận", new Dictionary<string, string> { [input] = "objective" })).IsProblem);
    }

    private static async Task AskAsync(TestOffice office, string words, string button, object? inputs = null)
    {
        var shown = await office.SayAsync(TestOffice.Cuong, words);
        Assert.False((await office.TapAsync(TestOffice.Cuong, shown.Card!, button, inputs)).IsProblem);
    }
}
