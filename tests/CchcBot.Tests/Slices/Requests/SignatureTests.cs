using System.Text.Json.Nodes;
using CchcBot.Domain.Tasks;
using CchcBot.Domain.Text;
using CchcBot.Slices.Requests;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Slices.Requests;

/// <summary>What is submitted to the office's own leader: he signs it or gives it back from his card, and takes either back by one tap.</summary>
public sealed class SignatureTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Fact]
    public async Task One_tap_signs_the_number_follows_and_the_officer_is_told()
    {
        await using var office = await OpenAsync();
        var card = await SubmitAsync(office, "3b đã trình Chánh Văn phòng, TTr 45/TTr-TT ngày 15/9/2025");
        var signed = await office.TapSentAsync(TestOffice.An, card, "Đã ký");
        ApprovedCard.Verify("paper-signed", signed.Card!);
        var state = (await office.AssignmentAsync("3b")).State;
        Assert.Equal((WorkStep.Issued, new DateOnly(2025, 9, 16), true), (state.Step, state.CompletedOn!.Value, state.Evidence[^1].AwaitsNumber));
        Assert.Equal((true, TestOffice.An), (state.Paper!.IsSigned, state.Paper.By));
        Assert.Contains(await office.NextAsync(), s => s.To == TestOffice.Cuong && s.Push == "Đồng chí Chánh Văn phòng đã ký nhiệm vụ 3b.");

        Assert.True((await office.TapAsync(TestOffice.An, signed.Card!, "Ghi số, ngày", new { number = "12/QĐ-VP", on = "2025-09-17" })).IsProblem);
        await office.TapAsync(TestOffice.An, signed.Card!, "Ghi số, ngày", new { number = "12/QĐ-VP", on = "2025-09-15" });
        state = (await office.AssignmentAsync("3b")).State;
        Assert.Equal(new Evidence("12/QĐ-VP", new DateOnly(2025, 9, 15), null), state.Evidence[^1]);
        Assert.Equal((new DateOnly(2025, 9, 15), "45/TTr-TT"), (state.CompletedOn!.Value, state.Evidence[0].Number));
        var history = (await office.SayAsync(TestOffice.An, "lịch sử 3b")).Card!.ToJson();
        Assert.Contains("Lãnh đạo đã ký", history, StringComparison.Ordinal);
        Assert.Contains("Nguyễn Văn An", history, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_given_back_with_words_reported_anew_and_either_is_taken_back_by_one_tap()
    {
        await using var office = await OpenAsync();
        var card = await SubmitAsync(office, "3b đã trình Chánh Văn phòng");
        Assert.True((await office.TapSentAsync(TestOffice.An, card, "Trả lại")).IsProblem);
        var returned = await office.TapSentAsync(TestOffice.An, card, "Trả lại", new { why = "Bổ sung ý kiến Phòng Nội chính" });
        Assert.Equal("Đã trả lại nhiệm vụ 3b", returned.Push);
        Assert.Equal((WorkStep.Working, null), ((await office.AssignmentAsync("3b")).State.Step, (await office.AssignmentAsync("3b")).State.Submission));
        var told = Assert.Single(await office.NextAsync(), s => s is { Kind: "send", To: TestOffice.Cuong });
        Assert.Equal("Lãnh đạo trả lại nhiệm vụ 3b: Bổ sung ý kiến Phòng Nội chính", told.Push);
        var assignment = await office.AssignmentAsync("3b");
        ApprovedCard.Verify(
            "paper-returned",
            ReturnedCard.Of(TextLanguage.Vi, await office.WorkspaceAsync(), "plan", assignment, assignment.State.Paper!.Key, new DateOnly(2025, 9, 16)).Card);

        office.Time.Now += TimeSpan.FromMinutes(1);
        var undone = await office.TapAsync(TestOffice.An, returned.Card!, "Hoàn tác");
        Assert.Equal("3b đã trình, đang chờ đồng chí cho ý kiến", undone.Push);
        Assert.True((await office.AssignmentAsync("3b")).IsWithOwnLeader);
        Assert.Contains(await office.NextAsync(), s => s is { Kind: "send", To: TestOffice.Cuong }
            && s.Push == "Lãnh đạo đã hoàn tác; nhiệm vụ 3b trở lại: đã trình, chờ ký.");

        office.Time.Now += TimeSpan.FromMinutes(1);
        var signed = await office.TapAsync(TestOffice.An, undone.Card!, "Đã ký");
        Assert.True((await office.AssignmentAsync("3b")).IsDone);
        office.Time.Now += TimeSpan.FromMinutes(1);
        await office.TapAsync(TestOffice.An, signed.Card!, "Hoàn tác");
        Assert.True((await office.AssignmentAsync("3b")).IsWithOwnLeader);
        // What was taken back before it was sent is not told.
        Assert.DoesNotContain(await office.NextAsync(), s => s.Push.Contains("đã ký", StringComparison.Ordinal));
        // Again, and then it is not his any more: the officer reported since.
        office.Time.Now += TimeSpan.FromMinutes(1);
        returned = await office.TapAsync(TestOffice.An, undone.Card!, "Trả lại", new { why = "Bổ sung phụ lục" });
        office.Time.Now += TimeSpan.FromMinutes(1);
        await office.TapAsync(TestOffice.Cuong, (await office.SayAsync(TestOffice.Cuong, "3b đang dự thảo")).Card!, "Đúng, ghi lại");
        Assert.True((await office.TapAsync(TestOffice.An, returned.Card!, "Hoàn tác")).IsProblem);
        Assert.Equal(WorkStep.Drafting, (await office.AssignmentAsync("3b")).State.Step);
    }

    [Fact]
    public async Task It_is_reached_from_what_waits_from_the_task_and_by_words_and_an_opinion_stands_beside_it()
    {
        await using var office = await OpenAsync();
        await SubmitAsync(office, "3b đã trình Chánh Văn phòng");
        const string Title = "3b đã trình, đang chờ đồng chí cho ý kiến";
        var waiting = await office.SayAsync(TestOffice.An, "nội dung chờ ý kiến");
        Assert.Equal(Title, (await office.TapAsync(TestOffice.An, waiting.Card!, "Ký, trả lại 3b")).Push);
        Assert.Equal(Title, (await office.TapAsync(TestOffice.An, (await office.SayAsync(TestOffice.An, "nhiệm vụ 3b")).Card!, "Ký, trả lại")).Push);
        var said = await office.SayAsync(TestOffice.An, "3b đã ký");
        Assert.Equal(Title, said.Push);
        ApprovedCard.Verify("paper-waits", said.Card!);
        var opinion = await office.TapAsync(TestOffice.An, said.Card!, "Cho ý kiến");
        Assert.Contains("Gửi ý kiến chỉ đạo", opinion.Card!.ToJson(), StringComparison.Ordinal);
        Assert.False((await office.AssignmentAsync("3b")).IsDone);
        // On Friday it comes with his briefing.
        office.MoveTo(new DateTime(2025, 9, 19, 15, 31, 0));
        var briefing = Assert.Single(await office.NextAsync(), s => s is { Kind: "send", To: TestOffice.An });
        Assert.Equal(Title, (await office.TapSentAsync(TestOffice.An, briefing.Card, "Ký, trả lại 3b")).Push);
    }

    [Fact]
    public async Task Nobody_but_the_leader_in_charge_signs_or_gives_back()
    {
        await using var office = await OpenAsync();
        await office.InChargeAsync(TestOffice.Centre, TestOffice.An);
        await SubmitAsync(office, "3b đã trình Chánh Văn phòng");
        var assignment = await office.AssignmentAsync("3b");
        foreach (var person in new[] { TestOffice.Cuong, TestOffice.Binh, RequestOffice.Duc, RequestOffice.Hoa, TestOffice.Stranger })
        {
            foreach (var act in new[] { "Sign", "Return", "Number", "TakeBack", "Everything" })
            {
                await office.TapAsync(person, RequestVerbs.Signature.Name, new JsonObject
                {
                    ["plan"] = (await office.OnlyPlanAsync()).Id, ["id"] = $"{assignment.Id}", ["r"] = assignment.State.Submission!.Key, ["act"] = act, ["why"] = "x",
                });
                Assert.True((await office.AssignmentAsync("3b")).IsWithOwnLeader, $"{person} {act}");
            }
        }
    }

    private Task<TestOffice> OpenAsync() => RequestOffice.OpenAsync(azurite.Service);

    /// <summary>The card that the leader gets.</summary>
    private static async Task<string> SubmitAsync(TestOffice office, string words)
    {
        await office.TapAsync(TestOffice.Cuong, (await office.SayAsync(TestOffice.Cuong, words)).Card!, "Đúng, ghi lại");
        Assert.True((await office.AssignmentAsync("3b")).IsWithOwnLeader);
        return (await office.NextAsync()).First(s => s is { Kind: "send", To: TestOffice.An }).Card;
    }
}
