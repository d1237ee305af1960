using CchcBot.Domain.Text;
using CchcBot.Kernel;
using CchcBot.Office;
using CchcBot.Slices.Requests;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Slices.Requests;

/// <summary>Asking for an update once a day, and what became of a task.</summary>
public sealed class UrgeAndHistoryTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Theory]
    [InlineData("đôn đốc 3b")]
    [InlineData("don doc 3b")]
    [InlineData("urge 3b")]
    public async Task The_owner_is_asked_once_a_day(string words)
    {
        await using var office = await RequestOffice.OpenAsync(azurite.Service);

        var first = await office.SayAsync(TestOffice.An, words);
        var second = await office.SayAsync(RequestOffice.Duc, "đôn đốc 3b");

        Assert.Contains("Lê Quốc Cường", first.Push, StringComparison.Ordinal);
        Assert.Contains("Hôm nay đã đôn đốc nhiệm vụ 3b", second.Push, StringComparison.Ordinal);
        var card = Assert.Single(await office.NextAsync(), s => s is { Kind: "send", To: TestOffice.Cuong });
        Assert.Equal("Đồng chí Chánh Văn phòng đề nghị cho biết tình hình nhiệm vụ 3b", card.Push);

        office.MoveTo(new DateTime(2025, 9, 16, 9, 0, 0));
        var form = await office.TapSentAsync(TestOffice.Cuong, card.Card, "Khác");
        await office.TapAsync(TestOffice.Cuong, form.Card!, "Lưu", new { step = "Drafting" });
        Assert.Contains(await office.NextAsync(), u => u.Kind == "update" && u.Push == "Nhiệm vụ 3b đã được cập nhật: Đang dự thảo");

        office.MoveTo(new DateTime(2025, 9, 17, 8, 30, 0));
        Assert.Contains("Đã gửi", (await office.SayAsync(TestOffice.An, "đôn đốc 3b")).Push, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Staff_and_heads_of_other_units_do_not()
    {
        await using var office = await RequestOffice.OpenAsync(azurite.Service);

        await office.SayAsync(RequestOffice.Nam, "đôn đốc 3b");
        await office.SayAsync(RequestOffice.Hoa, "đôn đốc 3b");
        await office.TapAsync(
            RequestOffice.Nam,
            SharedVerbs.TaskUrge.Name,
            new System.Text.Json.Nodes.JsonObject { ["plan"] = (await office.OnlyPlanAsync()).Id, ["code"] = "3b" }
        );
        await office.TapAsync(
            TestOffice.Stranger,
            SharedVerbs.TaskUrge.Name,
            new System.Text.Json.Nodes.JsonObject { ["plan"] = (await office.OnlyPlanAsync()).Id, ["code"] = "3b" }
        );

        Assert.Null((await office.AssignmentAsync("3b")).State.Urged);
    }

    [Theory]
    [InlineData("lịch sử 3b")]
    [InlineData("lich su 3b")]
    [InlineData("history of 3b")]
    public async Task The_history_says_who_did_what(string words)
    {
        await using var office = await RequestOffice.OpenAsync(azurite.Service);
        var shown = await office.SayAsync(TestOffice.Cuong, "đã xong 3b, QĐ 12/QĐ-VP ngày 5/9");
        await office.TapAsync(TestOffice.Cuong, shown.Card!, "Đúng, ghi lại");
        await office.SayAsync(TestOffice.An, "đôn đốc 3c");

        var history = await office.SayAsync(TestOffice.An, words);

        var card = history.Card!.ToJson();
        Assert.Contains("Lê Quốc Cường", card, StringComparison.Ordinal);
        var isEnglish = words.StartsWith("history", StringComparison.Ordinal);
        Assert.Contains(isEnglish ? "Status: Done" : "Tình trạng: Hoàn thành", card, StringComparison.Ordinal);
        Assert.Contains("12/QĐ-VP 05/09/2025", card, StringComparison.Ordinal);
        Assert.DoesNotContain("đôn đốc", card, StringComparison.Ordinal);
        if (!isEnglish)
        {
            ApprovedCard.Verify("task-history", history.Card);
        }

    }

    [Fact]
    public async Task Who_may_not_see_the_task_sees_no_history_and_a_channel_none_at_all()
    {
        await using var office = await RequestOffice.OpenAsync(azurite.Service);
        var plan = (await office.OnlyPlanAsync()).Id;

        Assert.True((await office.SayAsync(RequestOffice.Hoa, "lịch sử 3b")).IsProblem);
        Assert.True(
            (
                await office.TapAsync(
                    RequestOffice.Hoa,
                    SharedVerbs.TaskHistory.Name,
                    new System.Text.Json.Nodes.JsonObject { ["plan"] = plan, ["code"] = "3b" }
                )
            ).IsProblem
        );
        Assert.True((await office.PostAsync(TestOffice.An, "lịch sử 3b")).IsPrivate);
    }

    [Fact]
    public async Task The_card_of_an_update_asked_for_looks_as_approved()
    {
        await using var office = await RequestOffice.OpenAsync(azurite.Service);
        await office.SayAsync(TestOffice.An, "đôn đốc 3b");
        var workspace = await office.WorkspaceAsync();
        var card = UrgeCard.Of(
            TextLanguage.Vi, workspace, "plan", await office.AssignmentAsync("3b"), "20250916", new DateOnly(2025, 9, 16));

        ApprovedCard.Verify("urge", card!.Card);
        Assert.Equal(Roles.Leader, workspace.FindPerson(TestOffice.An)!.Roles);
        Assert.NotNull((await office.AssignmentAsync("3b")).State.Urged);
    }
}
