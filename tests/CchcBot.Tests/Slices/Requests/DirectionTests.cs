using System.Text.Json.Nodes;
using CchcBot.Kernel;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Slices.Requests;

/// <summary>What leaders say about a task is tracked until it is answered; their questions by when and for whom it waits.</summary>
public sealed class DirectionTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Fact]
    public async Task An_opinion_goes_to_who_answers_for_it_and_is_tracked_until_it_is_answered()
    {
        await using var office = await RequestOffice.OpenAsync(azurite.Service);
        var detail = await office.SayAsync(TestOffice.An, "nhiệm vụ 3b");
        ApprovedCard.Verify("direct-form", (await office.TapAsync(TestOffice.An, detail.Card!, "Ý kiến chỉ đạo")).Card!);
        var form = await office.SayAsync(TestOffice.An, "ý kiến chỉ đạo 3b báo cáo kết quả trước 20/9");
        Assert.Contains("Báo cáo kết quả trước 20/9", form.Card!.ToJson(), StringComparison.Ordinal);
        Assert.True((await office.TapAsync(TestOffice.An, form.Card, "Gửi ý kiến chỉ đạo", new { text = "", due = "2025-09-20" })).IsProblem);
        Assert.True((await office.TapAsync(TestOffice.An, form.Card, "Gửi ý kiến chỉ đạo", new { text = "Báo cáo", due = "2025-09-01" })).IsProblem);
        Assert.Null((await office.AssignmentAsync("3b")).State.Directions);
        var sent = await office.TapAsync(
            TestOffice.An, form.Card, "Gửi ý kiến chỉ đạo", new { text = "Báo cáo kết quả trước 20/9", due = "2025-09-20" });
        Assert.Contains("Đang chờ Lê Quốc Cường trả lời", sent.Card!.ToJson(), StringComparison.Ordinal);

        var card = Assert.Single(await office.NextAsync(), s => s is { Kind: "send", To: TestOffice.Cuong });
        Assert.Equal("Đồng chí Chánh Văn phòng có ý kiến chỉ đạo nhiệm vụ 3b, trả lời trước hết 20/09/2025", card.Push);
        Assert.Contains("3b. Báo cáo kết quả", (await office.SayAsync(TestOffice.An, "ý kiến chỉ đạo")).Card!.ToJson(), StringComparison.Ordinal);
        Assert.True((await office.TapSentAsync(RequestOffice.Hoa, card.Card, "Gửi trả lời", new { answer = "x" })).IsProblem);
        Assert.True((await office.TapSentAsync(TestOffice.Cuong, card.Card, "Gửi trả lời")).IsProblem);

        // Not answered, it comes with the reminders on the working day before.
        office.MoveTo(new DateTime(2025, 9, 19, 8, 30, 0));
        var reminded = Assert.Single(await office.NextAsync(), s => s is { Kind: "send", To: TestOffice.Cuong });
        Assert.Contains("01 ý kiến chỉ đạo chờ trả lời", reminded.Push, StringComparison.Ordinal);
        var open = await office.TapSentAsync(TestOffice.Cuong, reminded.Card, "Trả lời chỉ đạo 3b");
        ApprovedCard.Verify("direct-answer", open.Card!);
        var answered = await office.TapAsync(TestOffice.Cuong, open.Card!, "Gửi trả lời", new { answer = "Đã gửi báo cáo số 15/BC-TT" });
        Assert.Equal("Đã trả lời ý kiến chỉ đạo nhiệm vụ 3b", answered.Push);

        Assert.Contains(await office.NextAsync(), s => s.To == TestOffice.An
            && s.Push == "Trung tâm Công báo và Tin học trả lời ý kiến chỉ đạo nhiệm vụ 3b: Đã gửi báo cáo số 15/BC-TT");
        Assert.StartsWith("Không có ý kiến chỉ đạo nào chờ trả lời", (await office.SayAsync(TestOffice.An, "ý kiến chỉ đạo")).Push, StringComparison.Ordinal);
        Assert.Contains("Ý kiến chỉ đạo: Báo cáo kết quả", (await office.SayAsync(TestOffice.An, "lịch sử 3b")).Card!.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_leaders_give_opinions_and_none_is_said_in_the_channel()
    {
        await using var office = await RequestOffice.OpenAsync(azurite.Service);
        Assert.True((await office.SayAsync(TestOffice.Cuong, "ý kiến chỉ đạo 3b báo cáo ngay")).IsProblem);
        var data = new JsonObject { ["plan"] = (await office.OnlyPlanAsync()).Id, ["code"] = "3b", ["text"] = "Báo cáo" };
        foreach (var person in new[] { TestOffice.Cuong, TestOffice.Binh, TestOffice.Stranger })
        {
            Assert.True((await office.TapAsync(person, CchcBot.Slices.Requests.RequestVerbs.DirectionSend.Name, (JsonObject)data.DeepClone())).IsProblem, person);
        }

        Assert.Null((await office.AssignmentAsync("3b")).State.Directions);
        Assert.True((await office.PostAsync(TestOffice.An, "ý kiến chỉ đạo 3b báo cáo ngay")).IsPrivate);
    }

    [Theory]
    [InlineData("3b bao giờ xong", "3b: dự kiến xong 26/09/2025; đang chờ: Sở Nội vụ")]
    [InlineData("bao giờ xong 3b?", "3b: dự kiến xong 26/09/2025; đang chờ: Sở Nội vụ")]
    [InlineData("3b dang cho ai", "3b: dự kiến xong 26/09/2025; đang chờ: Sở Nội vụ")]
    [InlineData("nhiệm vụ 3b chờ ai vậy?", "3b: dự kiến xong 26/09/2025; đang chờ: Sở Nội vụ")]
    [InlineData("when will 3b be done?", "3b: expected by 26/09/2025; waiting for: Sở Nội vụ")]
    [InlineData("who is 3b waiting for", "3b: expected by 26/09/2025; waiting for: Sở Nội vụ")]
    [InlineData("3c bao giờ xong", "3c: đơn vị chưa nêu ngày dự kiến xong; đang chờ: Lê Quốc Cường (Trung tâm Công báo và Tin học) đang thực hiện")]
    public async Task A_leader_asks_by_when_and_for_whom_it_waits(string question, string answer)
    {
        await using var office = await RequestOffice.OpenAsync(azurite.Service);
        office.MoveTo(new DateTime(2025, 9, 23, 9, 0, 0));
        var data = new JsonObject { ["plan"] = (await office.OnlyPlanAsync()).Id, ["id"] = $"{(await office.AssignmentAsync("3b")).Id}", ["a"] = "Working" };
        var working = await office.TapAsync(TestOffice.Cuong, SharedVerbs.QuickAnswer.Name, data);
        office.Time.Now += TimeSpan.FromMinutes(1);
        await office.TapAsync(TestOffice.Cuong, working.Card!, "Gửi", new { expected = "2025-09-26" });
        office.Time.Now += TimeSpan.FromMinutes(1);
        var choice = await office.TapAsync(TestOffice.Cuong, SharedVerbs.QuickAnswer.Name, new JsonObject { ["plan"] = data["plan"]!.GetValue<string>(),
            ["id"] = data["id"]!.GetValue<string>() });
        var blocked = await office.TapAsync(TestOffice.Cuong, choice.Card!, "Vướng mắc");
        await office.TapAsync(TestOffice.Cuong, blocked.Card!, "Gửi", new { obstacle = "Chưa có hướng dẫn", waitsFor = "Sở Nội vụ" });

        var asked = await office.SayAsync(TestOffice.An, question);

        Assert.Equal(answer, asked.Push);
        ApprovedCard.Verify(answer.Contains("expected", StringComparison.Ordinal) ? "follow-en"
            : answer.StartsWith("3b", StringComparison.Ordinal) ? "follow" : "follow-nothing", asked.Card!);
    }
}
