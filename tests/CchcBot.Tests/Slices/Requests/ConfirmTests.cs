using System.Text.Json.Nodes;
using CchcBot.Domain.Tasks;
using CchcBot.Domain.Text;
using CchcBot.Kernel;
using CchcBot.Office;
using CchcBot.Slices.Requests;
using CchcBot.Slices.Status;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Slices.Requests;

/// <summary>What a unit says of itself and others confirm: that a task is finished, and why it is held up.</summary>
public sealed class ConfirmTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Fact]
    public async Task A_finished_task_is_returned_with_a_reason_finished_again_and_confirmed()
    {
        await using var office = await RequestOffice.OpenAsync(azurite.Service);
        Assert.False((await office.SayAsync(TestOffice.Binh, "hoàn thành cần xác nhận")).IsProblem);
        await FinishAsync(office, TestOffice.Cuong, "3b");
        var sent = await office.NextAsync();
        Assert.DoesNotContain(sent, s => s.To == TestOffice.An);
        var card = Assert.Single(sent, s => s is { Kind: "send", To: TestOffice.Binh }).Card;

        Assert.True((await office.TapSentAsync(TestOffice.Binh, card, "Trả lại")).IsProblem);
        var returned = await office.TapSentAsync(TestOffice.Binh, card, "Trả lại", new { why = "Thiếu phụ lục" });

        Assert.Equal("Đã trả lại nhiệm vụ 3b để hoàn thiện", returned.Push);
        var state = (await office.AssignmentAsync("3b")).State;
        Assert.Equal((WorkStep.NotStarted, null, CompletionStanding.Returned), (state.Step, state.CompletedOn, state.Completion!.Standing));
        var told = Assert.Single(await office.NextAsync(), s => s is { Kind: "send", To: TestOffice.Cuong });
        Assert.Equal("Nhiệm vụ 3b được trả lại để hoàn thiện: Thiếu phụ lục", told.Push);
        var form = await office.TapSentAsync(TestOffice.Cuong, told.Card, "Khác");
        Assert.Equal("Nhiệm vụ 3b", form.Push);
        Assert.Equal(returned.Push, (await office.TapSentAsync(TestOffice.Binh, card, "Xác nhận")).Push);

        office.MoveTo(new DateTime(2025, 9, 17, 9, 0, 0));
        await FinishAsync(office, TestOffice.Cuong, "3b");
        var next = await office.NextAsync();
        // The card that told of the return says now that it was answered.
        var answered = Assert.Single(next, s => s is { Kind: "update", To: TestOffice.Cuong, Push: "Nhiệm vụ 3b đã được cập nhật lại (Hoàn thành)" });
        Assert.DoesNotContain("Đang làm", answered.Card, StringComparison.Ordinal);
        var again = Assert.Single(next, s => s is { Kind: "send", To: TestOffice.Binh }).Card;
        Assert.Equal("Đã xác nhận hoàn thành nhiệm vụ 3b", (await office.TapSentAsync(TestOffice.Binh, again, "Xác nhận")).Push);
        Assert.Equal(CompletionStanding.Confirmed, (await office.AssignmentAsync("3b")).State.Completion!.Standing);
        var history = await office.SayAsync(TestOffice.An, "lịch sử 3b");
        Assert.Contains("Trả lại để hoàn thiện: Thiếu phụ lục", history.Card!.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_monitoring_unit_does_not_confirm_its_own_and_without_the_setting_nothing_waits()
    {
        await using var office = await RequestOffice.OpenAsync(azurite.Service);
        await FinishAsync(office, TestOffice.Cuong, "3c");
        Assert.Null((await office.AssignmentAsync("3c")).State.Completion);
        Assert.True((await office.SayAsync(TestOffice.Cuong, "hoàn thành cần xác nhận")).IsProblem);
        await office.SayAsync(TestOffice.An, "hoan thanh can xac nhan");

        // Led by the monitoring unit itself: a leader confirms.
        await FinishAsync(office, TestOffice.Binh, "2b");
        var waiting = (await office.AssignmentAsync("2b")).State.Completion!;
        var data = new JsonObject
        {
            ["plan"] = (await office.OnlyPlanAsync()).Id,
            ["id"] = $"2b/0/{UnitKeys.Key(TestOffice.Administration)}",
            ["r"] = waiting.Key,
            ["answer"] = "confirm",
        };
        foreach (var person in new[] { TestOffice.Binh, TestOffice.Cuong, RequestOffice.Hoa, TestOffice.Stranger })
        {
            Assert.True((await office.TapAsync(person, RequestVerbs.CompletionDecide.Name, (JsonObject)data.DeepClone())).IsProblem, person);
        }

        Assert.Contains(await office.NextAsync(), s => s is { Kind: "send", To: TestOffice.An });
        Assert.Equal("Đã xác nhận hoàn thành nhiệm vụ 2b", (await office.TapAsync(TestOffice.An, RequestVerbs.CompletionDecide.Name, data)).Push);
    }

    [Fact]
    public async Task A_cause_is_proposed_by_the_monitoring_unit_and_confirmed_by_the_leader_in_charge_in_one_list()
    {
        await using var office = await RequestOffice.OpenAsync(azurite.Service);
        await office.InChargeAsync(TestOffice.Centre, RequestOffice.Duc);
        await office.TapAsync(
            TestOffice.Cuong, (await office.SayAsync(TestOffice.Cuong, "3c vướng do chờ hướng dẫn của Bộ Nội vụ")).Card!, "Đúng, ghi lại");
        await office.TapAsync(TestOffice.Cuong, (await office.SayAsync(TestOffice.Cuong, "3b vướng do thiếu kinh phí")).Card!, "Đúng, ghi lại");
        Assert.DoesNotContain(await office.NextAsync(), s => s.To == RequestOffice.Duc);

        var proposals = await office.SayAsync(TestOffice.Binh, "nguyên nhân vướng mắc");
        var inputs = Inputs(proposals.Card!.ToJson());
        Assert.Equal(2, inputs.Count);
        Assert.DoesNotContain("Đề nghị làm rõ", proposals.Card.ToJson(), StringComparison.Ordinal);
        Assert.True((await office.TapAsync(TestOffice.Binh, proposals.Card, "Gửi lãnh đạo xác nhận")).IsProblem);
        await office.TapAsync(TestOffice.Binh, proposals.Card, "Gửi lãnh đạo xác nhận", inputs.ToDictionary(i => i, _ => "objective"));
        Assert.False((await office.AssignmentAsync("3c")).State.Obstacle!.Confirmed);

        var card = Assert.Single(await office.NextAsync(), s => s is { Kind: "send", To: RequestOffice.Duc });
        Assert.Equal("CCHC: 02 nguyên nhân vướng mắc chờ xác nhận trước báo cáo", card.Push);
        // Nobody but the leader in charge confirms: another's list has nothing in it.
        foreach (var person in new[] { TestOffice.An, TestOffice.Binh })
        {
            await office.TapSentAsync(person, card.Card, "Xác nhận", inputs.ToDictionary(i => i, _ => "subjective"));
        }

        Assert.True((await office.TapSentAsync(TestOffice.Cuong, card.Card, "Xác nhận", inputs.ToDictionary(i => i, _ => "subjective"))).IsProblem);
        Assert.False((await office.AssignmentAsync("3c")).State.Obstacle!.Confirmed);
        var settled = await office.TapSentAsync(RequestOffice.Duc, card.Card, "Xác nhận", new Dictionary<string, string>
        {
            [inputs.Single(i => i.Contains(":3c/", StringComparison.Ordinal))] = "subjective",
            [inputs.Single(i => i.Contains(":3b/", StringComparison.Ordinal))] = "clarify",
        });
        Assert.Equal("Đã xác nhận 01, đề nghị làm rõ 01.", settled.Push);
        var confirmed = (await office.AssignmentAsync("3c")).State.Obstacle!;
        Assert.Equal((false, true, RequestOffice.Duc), (confirmed.Objective!.Value, confirmed.Confirmed, confirmed.ConfirmedBy));
        Assert.Equal(RequestOffice.Duc, (await office.AssignmentAsync("3b")).State.Obstacle!.ClarifyBy);
        var told = await office.NextAsync();
        Assert.Contains(told, s => s.To == TestOffice.Cuong && s.Push == "Nguyên nhân vướng mắc của nhiệm vụ 3c được xác nhận: chủ quan.");
        Assert.Contains(told, s => s.To == TestOffice.Cuong && s.Push.StartsWith("Lãnh đạo đề nghị làm rõ nguyên nhân vướng mắc của nhiệm vụ 3b",
            StringComparison.Ordinal));

        // Said again without a change, what was confirmed stays; made clear, it is proposed anew.
        var form = await office.TapAsync(
            TestOffice.Cuong,
            SharedVerbs.StatusForm.Name,
            new JsonObject { ["plan"] = (await office.OnlyPlanAsync()).Id, ["id"] = $"3c/0/{UnitKeys.Key(TestOffice.Centre)}" }
        );
        await office.TapAsync(TestOffice.Cuong, form.Card!, "Lưu", new { step = "blocked", result = "Đã gửi công văn", obstacle = confirmed.Cause });
        Assert.True((await office.AssignmentAsync("3c")).State.Obstacle!.Confirmed);
        await office.TapAsync(TestOffice.Cuong, (await office.SayAsync(TestOffice.Cuong, "3b vướng do Sở Tài chính chưa cấp kinh phí")).Card!, "Đúng, ghi lại");
        Assert.Single(Inputs((await office.SayAsync(TestOffice.Binh, "nguyên nhân vướng mắc")).Card!.ToJson()));
    }

    private static List<string> Inputs(string card) =>
        [.. card.Split("\"id\":\"", StringSplitOptions.None).Skip(1).Select(p =>
            p[..p.IndexOf('"', StringComparison.Ordinal)]).Where(i => i.StartsWith("c:", StringComparison.Ordinal))];

    [Fact]
    public async Task The_cards_look_as_approved()
    {
        await using var office = await RequestOffice.OpenAsync(azurite.Service);
        await office.SayAsync(TestOffice.Binh, "hoàn thành cần xác nhận");
        await FinishAsync(office, TestOffice.Cuong, "3b");
        var workspace = await office.WorkspaceAsync();
        var assignment = await office.AssignmentAsync("3b");
        var today = new DateOnly(2025, 9, 16);
        ApprovedCard.Verify("completion-decide", CompletionCard.Of(
            TextLanguage.Vi, workspace, workspace.FindPerson(TestOffice.Binh)!, "plan", assignment, assignment.State.Completion!.Key, today).Card);
        var shown = await office.SayAsync(TestOffice.Cuong, "3c vướng do chờ hướng dẫn của Bộ Nội vụ");
        var returned = assignment with
        {
            State = CompletionRules.Decide(assignment.State, assignment.State.Completion!.Key, "Thiếu phụ lục số liệu của các đơn vị", office.Now, TestOffice.Binh)!,
        };
        ApprovedCard.Verify(
            "returned",
            ReturnedCard.Of(TextLanguage.Vi, workspace, "plan", returned, assignment.State.Completion!.Key, today).Card
        );
        ApprovedCard.Verify(
            "status-confirm-blocked",
            ConfirmCard.Render(
                TextLanguage.Vi,
                [
                    (
                        await office.AssignmentAsync("3c"),
                        new StatusItem("plan", "3c/0/x", new StatusUpdate(Obstacle: "chờ hướng dẫn của Bộ Nội vụ"))
                    ),
                ],
                "n"
            )
        );
        await office.TapAsync(TestOffice.Cuong, shown.Card!, "Đúng, ghi lại");
        var blocked = await office.AssignmentAsync("3c");
        ApprovedCard.Verify(
            "cause-propose",
            CauseCard.Render(
                TextLanguage.Vi, workspace, workspace.FindPerson(TestOffice.Binh)!, new CauseList([new CauseRow("plan", blocked, Said(blocked))], false),
                    today));
        ApprovedCard.Verify(
            "cause-decide",
            CauseCard.Render(
                TextLanguage.Vi,
                workspace,
                workspace.FindPerson(TestOffice.An)!,
                new CauseList([new CauseRow("plan", blocked, Said(blocked) with { Objective = true, ProposedBy = TestOffice.Binh })], true),
                today));
        ApprovedCard.Verify(
            "given",
            CchcBot
                .Slices.Requests.AssignOfficerCard.Of(
                    TextLanguage.Vi,
                    workspace,
                    workspace.FindPerson(RequestOffice.Nam)!,
                    "plan",
                    blocked with
                    {
                        State = blocked.State with { Officer = RequestOffice.Nam },
                    },
                    today
                )
                .Card
        );
    }

    private static Obstacle Said(Assignment assignment) => assignment.State.Obstacle! with
    {
        ReportedAt = new DateTimeOffset(2025, 9, 16, 8, 30, 0, TimeSpan.FromHours(7)), WaitsFor = "Bộ Nội vụ",
    };

    private static async Task FinishAsync(TestOffice office, string person, string code)
    {
        var shown = await office.SayAsync(person, $"đã xong {code}, QĐ 12/QĐ-VP ngày 5/9");
        await office.TapAsync(person, shown.Card!, "Đúng, ghi lại");
    }
}
