using System.Text.Json;
using System.Text.Json.Nodes;
using Azure.Core;
using CchcBot.Domain.Plans;
using CchcBot.Domain.Tasks;
using CchcBot.Domain.Time;
using CchcBot.Kernel;
using CchcBot.Office;
using CchcBot.Slices.Administer;
using CchcBot.Slices.Status;
using CchcBot.Storage;
using CchcBot.Storage.Tables;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Storage;

/// <summary>What one person does at once is written whole or not at all, whatever interrupts it, and done again it ends the same.</summary>
public sealed class OneActTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    // More than a transaction holds.
    private const int Many = 50;

    private static readonly string[] Three = ["3a", "3b", "3c"];

    private readonly Crash crash = new();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_draft_whose_issue_is_killed_is_a_draft_or_issued_with_its_deadlines_and_the_repeat_ends_it(bool after)
    {
        var text = TestPlans.Year2025.Replace("Số: 7/KH-VP", "Số:      /KH-VP", StringComparison.Ordinal)
            .Replace("Thời gian thực hiện: Quý I/2025", "Thời gian thực hiện: 30 ngày kể từ ngày ban hành Kế hoạch", StringComparison.Ordinal);
        await KilledAtEachAsync(
            text,
            after,
            office => office.SayAsync("said-1", TestOffice.Binh, "ban hành số 9/KH-VP ngày 30/12/2024"),
            async (office, isOver) =>
            {
                var plan = await FreshAsync(office);
                var deadline = plan.Find("1a")!.Task.Deadline;
                var stands = (plan.Info.Stage, plan.Info.Number, plan.Info.SignedOn, deadline.Kind, deadline.IsDated ? deadline.Due : null);
                Assert.True(
                    stands == (PlanStage.Issued, "9/KH-VP", new DateOnly(2024, 12, 30), DeadlineKind.Date, new DateOnly(2025, 1, 29))
                    || (!isOver && stands == (PlanStage.Draft, null, plan.Info.SignedOn, DeadlineKind.Conditional, null)), $"{stands}");
            },
            "Đã ghi số 9/KH-VP ngày 30/12/2024");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_report_of_three_tasks_that_is_killed_is_written_whole_or_not_at_all_and_the_repeat_ends_it(bool after)
    {
        Reply? shown = null;
        await KilledAtEachAsync(
            null,
            after,
            async office =>
            {
                shown ??= await office.SayAsync(TestOffice.Cuong, "3a đã trình, 3b đang làm 40%, 3c đang làm 60%");
                return await office.TapAsync(TestOffice.Cuong, shown.Card!, "Đúng, ghi lại", operation: "tap-1");
            },
            async (office, isOver) =>
            {
                if (isOver)
                {
                    shown = null;
                }

                var plan = await FreshAsync(office);
                var history = await new TablePlanStore(azurite.Service).HistoryAsync(office.Id, plan.Info.Id, default);
                var written = Three.Count(code => Assert.Single(plan.Find(code)!.Assignments).State != AssignmentState.Initial);
                Assert.True(written == 3 || (written == 0 && !isOver), $"{written} written");
                Assert.Equal(written, history.Count);
                Assert.InRange(history.Select(h => h.Operation).Distinct().Count(), 0, 1);
            },
            "Đã ghi nhận: 3a, 3b, 3c.");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_report_of_more_tasks_than_a_transaction_holds_is_one_act_as_well(bool after) => await KilledAtEachAsync(
        TestPlans.Many(Many),
        after,
        async office =>
        {
            var plan = await FreshAsync(office);
            var items = plan.Assignments.Select(a => new StatusItem(plan.Info.Id, $"{a.Id}", new StatusUpdate(Percent: 30))).ToList();
            return await office.TapAsync(
                TestOffice.Cuong,
                StatusVerbs.Confirm.Name,
                new JsonObject { ["items"] = JsonSerializer.Serialize(items, StatusItemJson.Default.ListStatusItem) },
                operation: "tap-1");
        },
        (office, isOver) => AllOrNothingAsync(office, isOver, 1),
        "Đã ghi nhận: 1a, 1b, ");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_returned_sheet_is_one_act_and_what_cannot_be_written_is_said_again(bool after)
    {
        await KilledAtEachAsync(
            TestPlans.Many(Many),
            after,
            async office =>
            {
                var plan = await FreshAsync(office);
                // The last row was filled in over another answer than the one that stands.
                var items = plan.Assignments.Select((a, i) => new SheetItem(
                    i + 2, plan.Info.Id, $"{a.Id}", i == Many - 1 ? "old" : StatusSheet.VersionOf(AssignmentState.Initial), new StatusUpdate(Percent: 30)));
                var sheet = new SheetProposal("x.xlsx", [.. items], [], 0);
                await office.Service<IDraftStore>().KeepAsync(
                    office.Id, "statusSheet", TestOffice.Cuong, "sheet-1", sheet, SheetJson.Default.SheetProposal, default);
                return await office.TapAsync(
                    TestOffice.Cuong, StatusVerbs.SheetStore.Name, new JsonObject { ["sheet"] = "sheet-1" }, operation: "tap-1");
            },
            (office, isOver) => AllOrNothingAsync(office, isOver, 1, left: 1),
            "Đã ghi 49 nhiệm vụ, 01 dòng chưa ghi");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_decision_on_units_moves_a_plan_s_work_whole_with_its_states_or_not_at_all(bool after)
    {
        var decision = new Reorganisation(
            "d1", ReorganisationKind.Merge, ["trung-tam-cong-bao-va-tin-hoc", "phong-noi-chinh"], [new NewUnit("phong-noi-chinh", TestOffice.Interior)],
            "20/QĐ", new(2025, 1, 2), new(2025, 1, 2), null, [], null, TestOffice.Binh);
        await KilledAtEachAsync(
            TestPlans.Many(Many, $"{TestOffice.Centre}; {TestOffice.Interior}"),
            after,
            async office =>
            {
                var plan = await FreshAsync(office);
                var parts = plan.Assignments.Select(a =>
                    new AssignmentPart(a.Id, d => (d.State with { Percent = d.Id.Unit == "phong-noi-chinh" ? 20 : 10 }, null)));
                await new PlanEditor(office.Plans).ChangeAsync(
                    office.Id, plan.Info.Id, new PlanChange(new AmendingAct(office.Now, "x", "before"), [.. parts]), default);
                await office.Offices.ChangeReorganisationAsync(office.Id, "d1", there => there ?? decision, default);
                await office.Service<ReorganisationRun>().CarryOutAsync(office.Id, "d1", office.Now, default);
                return Reply.Silence with { Push = "moved" };
            },
            async (office, isOver) =>
            {
                var plan = await FreshAsync(office);
                var assignments = plan.Assignments.ToList();
                var isMoved = plan.Info.Version > 1;
                Assert.True(isMoved || !isOver);
                Assert.Equal(isMoved ? Many : 2 * Many, assignments.Count);
                Assert.True(!isMoved || assignments.TrueForAll(d => d.Id.Unit == "phong-noi-chinh" && d.State.Percent == 10), "half moved");
            },
            "moved");
    }

    [Fact]
    public async Task What_crashes_leave_of_large_acts_is_never_seen_and_goes_with_a_later_one()
    {
        await using var office = await LoadedOffice.OpenAsync(Crashing(), TestPlans.Many(Many));
        var ids = (await FreshAsync(office)).Assignments.Select(a => a.Id).ToList();
        var expected = 0;
        foreach (var (act, after) in new[] { (1, false), (2, true), (3, false) })
        {
            for (var kill = 1; ; kill++)
            {
                (crash.At, crash.IsAfter) = (act == 3 ? null : kill, after);
                // The first is done again until it is through, the second is another each time, the third is not killed.
                var operation = $"act-{act}-{(act == 2 ? kill : 0)}";
                var parts = ids.Select(id => new AssignmentPart(id, d => (d.State with { Percent = (d.State.Percent ?? 0) + 1 }, null)));
                var change = new PlanChange(new AmendingAct(office.Now, "x", operation), [.. parts]);
                var isKilled = false;
                try
                {
                    await new PlanEditor(new TablePlanStore(Crashing())).ChangeAsync(office.Id, (await office.OnlyPlanAsync()).Id, change, default);
                }
                catch (TimeoutException)
                {
                    isKilled = true;
                }

                crash.At = null;
                var plan = await FreshAsync(office);
                var percents = plan.Assignments.Select(a => a.State.Percent ?? 0).Distinct().ToList();
                Assert.True(percents is [var all] && (all == expected || all == expected + 1), string.Join(' ', percents));
                expected = percents[0];
                var history = await new TablePlanStore(azurite.Service).HistoryAsync(office.Id, plan.Info.Id, default);
                Assert.Equal((expected * Many, expected), (history.Count, history.Select(h => h.Operation).Distinct().Count()));
                if (!isKilled)
                {
                    break;
                }
            }
        }

        var sets = new HashSet<string>();
        await foreach (var row in azurite.Service.Table(TablePlanStore.TableName).QueryAsync(PlanKeys.Sets(office.Id, (await office.OnlyPlanAsync()).Id)))
        {
            sets.Add(PlanKeys.SetOf(row.RowKey));
        }

        Assert.Equal(2, sets.Count);
    }

    [Fact]
    public async Task Of_one_plan_nothing_is_written_where_one_part_has_a_problem_and_each_part_and_plan_is_answered()
    {
        await using var office = await LoadedOffice.OpenAsync(azurite.Service);
        var plan = await office.StateAsync();
        var other = plan.Info with { Id = "other", Number = "8/KH-VP", LastChange = null, ContentHash = "other" };
        Assert.True(await office.Plans.StoreAsync(office.Id, other, [.. plan.All.Select(t => t.Task)], null, default));
        List<StatusItem> items =
        [
            Item(plan.Info.Id, "3a", 30),
            Item(plan.Info.Id, "3b", 150),
            Item(plan.Info.Id, "3c", 60),
            Item("other", "1b", 20),
            Item("other", "3b", 70),
        ];

        var answer = await ConfirmAsync(items, "n-1");

        Assert.True(answer.IsProblem);
        Assert.Equal(
            """
            Đã ghi nhận: 1b, 3b.
            3b: Tỷ lệ phải là số từ 0 đến 100. Đề nghị nhập lại.
            Chưa ghi 3a, 3c, vì các nội dung của một kế hoạch được ghi cùng lúc. Đề nghị báo cáo lại.
            """,
            answer.Text);
        Assert.Empty(await office.Plans.HistoryAsync(office.Id, plan.Info.Id, default));
        Assert.Equal(["1b", "3b"], (await office.Plans.HistoryAsync(office.Id, "other", default)).Select(h => h.Assignment.Split('/')[0]).Order());

        // One task said twice: what is said later is added.
        await ConfirmAsync([Item(plan.Info.Id, "3a", 30), Item(plan.Info.Id, "3a", null, "Chờ Sở góp ý")], "n-2");
        var state = Assert.Single((await FreshAsync(office, plan.Info.Id)).Find("3a")!.Assignments).State;
        Assert.Equal((30, "Chờ Sở góp ý"), (state.Percent!.Value, state.Obstacle!.Cause));

        StatusItem Item(string id, string code, int? percent, string? obstacle = null) =>
            new(id, $"{Assert.Single(plan.Find(code)!.Assignments).Id}", new StatusUpdate(Percent: percent, Obstacle: obstacle));

        Task<Reply> ConfirmAsync(List<StatusItem> said, string nonce) => office.TapAsync(
            TestOffice.Cuong,
            StatusVerbs.Confirm.Name,
            new JsonObject { ["items"] = JsonSerializer.Serialize(said, StatusItemJson.Default.ListStatusItem), ["n"] = nonce });
    }

    [Fact]
    public async Task With_two_drafts_the_repeat_of_an_issue_issues_no_other()
    {
        await using var office = await LoadedOffice.OpenAsync(
            azurite.Service,
            TestPlans.Year2025.Replace("Số: 7/KH-VP", "Số:      /KH-VP", StringComparison.Ordinal)
        );
        var plan = await office.StateAsync();
        var other = plan.Info with { Id = "0123456789abcdef", Title = "Kế hoạch khác", LastChange = null, ContentHash = "other" };
        Assert.True(await office.Plans.StoreAsync(office.Id, other, [.. plan.All.Select(t => t.Task)], null, default));

        for (var i = 0; i < 2; i++)
        {
            var answer = await office.SayAsync("said-1", TestOffice.Binh, $"ban hành số 9/KH-VP ngày 30/12/2024 #{other.Id}");
            Assert.Contains("Kế hoạch khác", answer.Push, StringComparison.Ordinal);
            Assert.Equal(
                (PlanStage.Draft, PlanStage.Issued),
                ((await FreshAsync(office, plan.Info.Id)).Info.Stage, (await FreshAsync(office, other.Id)).Info.Stage)
            );
        }

        // Neither is a draft issued whose name was not said.
        Assert.True((await office.SayAsync(TestOffice.Binh, $"ban hành số 9/KH-VP ngày 30/12/2024 #{other.Id}")).IsProblem);
    }

    /// <summary>Does something in a new office for each of its writings, killed at that one, looks, does it again and looks again.</summary>
    private async Task KilledAtEachAsync(string? plan, bool after, Func<TestOffice, Task<Reply>> act, Func<TestOffice, bool, Task> check, string answer)
    {
        var storage = Crashing();
        for (var kill = 1; ; kill++)
        {
            await using var office = await LoadedOffice.OpenAsync(storage, plan);
            (crash.At, crash.IsAfter) = (kill, after);
            var isKilled = false;
            try
            {
                await act(office);
            }
            catch (TimeoutException)
            {
                isKilled = true;
            }

            crash.At = null;
            await check(office, !isKilled);
            var again = await act(office);
            Assert.False(again.IsProblem);
            Assert.Contains(answer, again.Push, StringComparison.Ordinal);
            await check(office, true);
            if (!isKilled)
            {
                Assert.InRange(kill, 2, 40);
                return;
            }
        }
    }

    private TableStorage Crashing()
    {
        var options = new TableStorageOptions();
        options.AddPolicy(crash, HttpPipelinePosition.PerCall);
        return new TableStorage(azurite.ConnectionString, options);
    }

    /// <summary>All assignments were reported on in one act, once, or none was.</summary>
    private async Task AllOrNothingAsync(TestOffice office, bool isOver, int acts, int left = 0)
    {
        var plan = await FreshAsync(office);
        var history = await new TablePlanStore(azurite.Service).HistoryAsync(office.Id, plan.Info.Id, default);
        var written = plan.Assignments.Count(a => a.State.Percent == 30);
        Assert.True(written == Many - left || (written == 0 && !isOver), $"{written} written");
        Assert.Equal((written, written == 0 ? 0 : acts), (history.Count, history.Select(h => h.Operation).Distinct().Count()));
    }

    /// <summary>As another process reads it.</summary>
    private async Task<PlanState> FreshAsync(TestOffice office, string? plan = null) =>
        (await new TablePlanStore(azurite.Service).FindAsync(office.Id, plan ?? (await office.OnlyPlanAsync()).Id, default))!;
}
