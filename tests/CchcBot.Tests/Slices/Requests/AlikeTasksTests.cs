using System.Text.Json.Nodes;
using CchcBot.Domain.Tasks;
using CchcBot.Kernel;
using CchcBot.Tests.Kernel;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Slices.Requests;

/// <summary>A code that two units share, or two plans: each card on which both stand tells them apart by its buttons, and each button acts on its own.</summary>
public sealed class AlikeTasksTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static readonly (int, string, string, string, string)[] Tasks =
    [
        (1, "a", "Ban hành kế hoạch kiểm tra nội bộ", TestOffice.Administration, "Quý I/2025"),
        (2, "a", "Rà soát quy trình nội bộ", TestOffice.Interior, "Quý III/2025"),
        (2, "b", "Xây dựng quy chế phối hợp giải quyết hồ sơ", $"{TestOffice.Centre}; {TestOffice.Interior}", "Quý III/2025"),
        (3, "a", "Nâng cấp phần mềm quản lý văn bản", TestOffice.Centre, "Quý III/2025"),
    ];

    [Fact]
    public async Task What_a_leader_says_he_signed_is_asked_by_unit_and_lists_name_the_units()
    {
        await using var office = await RequestOffice.OpenAsync(azurite.Service, TestPlans.Listed(Tasks));
        foreach (var head in new[] { TestOffice.Cuong, RequestOffice.Hoa })
        {
            await office.TapAsync(head, (await office.SayAsync(head, "2b đã trình Chánh Văn phòng")).Card!, "Đúng, ghi lại");
        }

        var which = await office.SayAsync(TestOffice.An, "2b đã ký");
        Apart(which.Card!.ToJson());
        ApprovedCard.Verify("which-task", which.Card);
        var paper = await office.TapAsync(TestOffice.An, which.Card!, "2b (Phòng Nội chính)");
        await office.TapAsync(TestOffice.An, paper.Card!, "Đã ký");
        Assert.Equal(
            [(TestOffice.Centre, false), (TestOffice.Interior, true)],
            (await office.StateAsync()).Find("2b")!.Assignments.Select(a => (a.Definition.Unit.Name, a.IsDone)));

        await office.TapAsync(TestOffice.An, paper.Card!, "Đã ký");
        // One is left, so there is nothing to ask.
        Assert.Equal("2b đã trình, đang chờ đồng chí cho ý kiến", (await office.SayAsync(TestOffice.An, "2b đã ký")).Push);
    }

    [Fact]
    public async Task Of_others_tasks_it_is_said_whose_they_are()
    {
        await using var office = await RequestOffice.OpenAsync(azurite.Service, TestPlans.Listed(Tasks));

        var refused = await office.SayAsync(TestOffice.An, "2b đã xong");

        Assert.True(refused.IsProblem);
        Assert.Contains($"{TestOffice.Centre}, {TestOffice.Interior}", refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_card_of_two_plans_has_two_buttons_alike()
    {
        var second = TestPlans.Listed(Tasks, "Số: 9/KH-VP").Replace("Cải cách hành chính", "Chuyển đổi số", StringComparison.Ordinal);
        await using var office = await RequestOffice.OpenAsync(azurite.Service, TestPlans.Listed(Tasks), second: second);
        foreach (var head in new[] { TestOffice.Cuong, RequestOffice.Hoa })
        {
            foreach (var plan in new[] { "7/KH-VP", "9/KH-VP" })
            {
                var said = await office.SayAsync(head, $"2b kế hoạch {plan} đã trình Chánh Văn phòng");
                said = said.Card!.ToJson().Contains("Đúng, ghi lại", StringComparison.Ordinal) ? said : await office.TapAsync(head, said.Card!, $"2b ({plan})");
                await office.TapAsync(head, said.Card!, "Đúng, ghi lại");
            }
        }

        var plans = await (await office.SnapshotAsync()).CurrentAsync(CancellationToken.None);
        Assert.Equal(4, plans.Sum(p => p.Find("2b")!.Assignments.Count(a => a.IsWithOwnLeader)));
        foreach (var (who, words) in new[]
        {
            (TestOffice.An, "2b đã ký"), (TestOffice.An, "nội dung chờ ý kiến"), (TestOffice.An, "ý kiến chỉ đạo 2b"), (TestOffice.An, "đôn đốc 2b"),
            (TestOffice.An, "lịch sử 2b"), (TestOffice.An, "nhiệm vụ 2b"), (TestOffice.Cuong, "việc của tôi"), (TestOffice.Cuong, "xin gia hạn 3a"),
            (TestOffice.Cuong, "3a đã xong"), (TestOffice.Cuong, "cập nhật 3a"), (TestOffice.Cuong, "giao 3a cho anh Nam"),
            (TestOffice.Cuong, "nhắc lại 3a sau 3 ngày"), (TestOffice.Cuong, "phòng tôi còn gì"),
        })
        {
            var answer = await office.SayAsync(who, words);
            Assert.True(answer.Card is not null, $"{words}: {answer.Text}");
            Apart(answer.Card.ToJson(), words);
        }

        // The digest of the last quarter's days, and Friday's briefing.
        office.MoveTo(new DateTime(2025, 10, 7, 8, 31, 0));
        var sent = await office.NextAsync();
        office.MoveTo(new DateTime(2025, 10, 10, 15, 31, 0));
        sent = [.. sent, .. await office.NextAsync()];
        Assert.Contains(sent, s => s.To == TestOffice.Cuong && s.Card.Contains("9/KH-VP", StringComparison.Ordinal));
        Assert.Contains(sent, s => s.To == TestOffice.An && s.Card.Contains("Ký, trả lại 2b", StringComparison.Ordinal));
        var digest = new JsonObject { ["d"] = $"digest|20251007|{TestOffice.Cuong}" };
        ApprovedCard.Verify("digest-two-plans", (await office.TapAsync(TestOffice.Cuong, SharedVerbs.ShowDigest.Name, digest)).Card!);
        Assert.All(sent, s => Apart(s.Card, $"{s.To} {s.Push}"));
    }

    private static void Apart(string card, string? of = null) =>
        Assert.Equal((of, ""), (of, string.Join("; ", CardLooksTests.Alike(JsonNode.Parse(card)!))));
}
