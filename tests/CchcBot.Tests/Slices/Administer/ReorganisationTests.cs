using CchcBot.Domain.Tasks;
using CchcBot.Office;
using CchcBot.Slices.Administer;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Slices.Administer;

/// <summary>Units merged, split and renamed by a decision: what moves is shown first, history keeps the old names, past figures come out the same.</summary>
public sealed class ReorganisationTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private const string Merged = "Phòng Tổng hợp";
    private static readonly DateOnly Spring = new(2025, 4, 1);

    // 1a is led by two units that become one, 1b is done, 2a and 3a are open.
    private static readonly string Plan = TestPlans.Listed(
    [
        (1, "a", "Ban hành kế hoạch kiểm tra", $"{TestOffice.Administration}; {TestOffice.Interior}", "Quý III/2025"),
        (1, "b", "Công khai danh mục thủ tục", TestOffice.Interior, "Quý I/2025"),
        (2, "a", "Rà soát quy trình nội bộ", TestOffice.Interior, "Quý IV/2025"),
        (3, "a", "Nâng cấp phần mềm quản lý văn bản", TestOffice.Centre, "Quý IV/2025"),
    ]);

    [Fact]
    public async Task Of_125_units_and_many_people_those_meant_are_named_by_a_part_of_their_names()
    {
        await using var office = await OpenAsync();
        await LargeOffice.UnitsAsync(
            azurite.Service, office.Id, [.. Enumerable.Range(1, 125).Select(i => new Unit($"don-vi-{i}", $"Đơn vị {i}", []))]);
        await LargeOffice.PeopleAsync(azurite.Service, office.Id, [.. Enumerable.Range(1, 300).Select(i =>
            LargeOffice.Person($"00000000-0000-4000-8000-0000000{i + 10_000:D5}", $"Nguyễn Văn {i}", null))]);
        var form = await office.SayAsync(TestOffice.Binh, "sáp nhập đơn vị");
        Assert.Contains("trong 128 tên", form.Card!.ToJson(), StringComparison.Ordinal);
        Assert.DoesNotContain("don-vi-99\"", form.Card.ToJson(), StringComparison.Ordinal);

        var unclear = await PreviewAsync("đơn vị 9; don vi 124", "van 29");
        Assert.True(unclear.IsProblem);
        Assert.Contains("Nguyễn Văn 299", unclear.Card!.ToJson(), StringComparison.Ordinal);
        var none = await PreviewAsync("đơn vị 9; sở tài chính", null);
        Assert.True(none.IsProblem);
        Assert.Contains("Không có tên nào chứa", none.Card!.ToJson(), StringComparison.Ordinal);
        var preview = await PreviewAsync("đơn vị 99; don vi 124", "van 299");
        Assert.False(preview.IsProblem);
        Assert.Contains("Đơn vị 99; Đơn vị 124", preview.Card!.ToJson(), StringComparison.Ordinal);
        Assert.Contains("Nguyễn Văn 299", preview.Card.ToJson(), StringComparison.Ordinal);

        Task<CchcBot.Kernel.Reply> PreviewAsync(string parts, string? head) => office.TapAsync(TestOffice.Binh, form.Card, "Xem trước", new
        {
            oldPart = parts,
            headPart = head,
            @new = Merged,
            number = "15/QĐ-UBND",
            signed = "2025-06-18",
            effective = "2025-07-01",
        });
    }

    [Fact]
    public async Task A_merger_moves_open_work_on_its_day_and_leaves_the_past_as_it_was()
    {
        await using var office = await OpenAsync();
        await ReportAsync(office, "1b", new(WorkStep.Issued, Percent: 100, CompletedOn: new DateOnly(2025, 3, 10)));
        await ReportAsync(office, "2a", new(WorkStep.Drafting, Percent: 30));
        office.MoveTo(new DateTime(2025, 6, 20, 9, 0, 0));
        var then = Figures(await office.Plans.AsOfAsync(office.Id, Spring, CancellationToken.None));

        var form = await office.SayAsync(TestOffice.Binh, "sáp nhập đơn vị");
        ApprovedCard.Verify("reorganise-merge", form.Card!);
        var preview = await office.TapAsync(
            TestOffice.Binh,
            form.Card!,
            "Xem trước",
            new
            {
                old = "phong-hanh-chinh-quan-tri,phong-noi-chinh",
                @new = Merged,
                number = "15/QĐ-UBND",
                signed = "2025-06-18",
                effective = "2025-07-01",
                head = TestOffice.Binh,
            }
        );
        ApprovedCard.Verify("reorganise-preview", preview.Card!);
        var waits = await office.TapAsync(TestOffice.Binh, preview.Card!, "Ghi nhận");
        Assert.Contains("01/07/2025", waits.Push, StringComparison.Ordinal);
        Assert.NotNull((await office.WorkspaceAsync()).Units.Find(TestOffice.Interior));
        ApprovedCard.Verify("unit-list-waiting", (await office.SayAsync(TestOffice.Binh, "đơn vị")).Card!);

        await office.TickAsync();
        Assert.Null((await office.WorkspaceAsync()).Units.Find(Merged));
        office.MoveTo(new DateTime(2025, 7, 1, 0, 5, 0));
        await office.TickAsync();
        await office.TickAsync();

        var workspace = await office.WorkspaceAsync();
        var unit = workspace.Units.Find(Merged)!;
        Assert.Equal(TestOffice.Binh, unit.Head);
        Assert.Same(unit, workspace.Units.Find(TestOffice.Interior));
        Assert.Equal(2, workspace.Units.Count);
        Assert.Equal(TestOffice.Interior, workspace.FindUnit("phong-noi-chinh")!.Name);
        Assert.Equal(unit.Key, workspace.FindPerson(TestOffice.Binh)!.Unit);

        var plan = await office.StateAsync();
        Assert.Equal([Merged], plan.Find("1a")!.Task.Leads.Select(l => l.Name));
        Assert.Single(plan.Find("1a")!.Assignments);
        Assert.Equal([TestOffice.Interior], plan.Find("1b")!.Task.Leads.Select(l => l.Name));
        Assert.Equal((Merged, WorkStep.Drafting, 30), Of(plan, "2a"));
        Assert.Equal([TestOffice.Centre], plan.Find("3a")!.Task.Leads.Select(l => l.Name));
        Assert.Single(
            await office.Plans.VersionsAsync(office.Id, plan.Info.Id, CancellationToken.None),
            v => v.Operation.StartsWith("reorganise-", StringComparison.Ordinal)
        );
        // The old names stand in the history, and a figure once given comes out the same.
        Assert.Contains(await office.Plans.HistoryAsync(office.Id, plan.Info.Id, CancellationToken.None), h => h.Assignment == "2a/0/phong-noi-chinh");
        Assert.Equal(then, Figures(await office.Plans.AsOfAsync(office.Id, Spring, CancellationToken.None)));
        Assert.Contains("15/QĐ-UBND", (await office.SayAsync(TestOffice.Binh, "2a")).Card?.ToJson() ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_split_gives_each_task_to_whom_the_administrator_chose()
    {
        await using var office = await OpenAsync();
        await ReportAsync(office, "1b", new(WorkStep.Issued, CompletedOn: new DateOnly(2025, 3, 10)));
        office.MoveTo(new DateTime(2025, 7, 1, 9, 0, 0));
        var form = await office.SayAsync(TestOffice.Binh, "chia tách đơn vị");
        var preview = await office.TapAsync(
            TestOffice.Binh,
            form.Card!,
            "Xem trước",
            new
            {
                old = "phong-noi-chinh",
                @new = "Phòng Nội chính\nPhòng Pháp chế",
                number = "16/QĐ-UBND",
                signed = "2025-06-30",
                effective = "2025-07-01",
            }
        );
        ApprovedCard.Verify("reorganise-split", preview.Card!);
        var missing = await office.TapAsync(TestOffice.Binh, preview.Card!, "Ghi nhận", new { rest = "-" });
        Assert.Contains("Còn 2 nhiệm vụ", missing.Card!.ToJson(), StringComparison.Ordinal);
        Assert.Single((await office.WorkspaceAsync()).Units, u => u.Name == TestOffice.Interior);
        Assert.Empty((await office.WorkspaceAsync()).Reorganisations);

        var plan = await office.OnlyPlanAsync();
        await office.TapAsync(
            TestOffice.Binh,
            missing.Card!,
            "Ghi nhận",
            new Dictionary<string, string>
            {
                [$"task|{plan.Id}|2a"] = "phong-phap-che",
                [$"task|{plan.Id}|3a"] = "phong-phap-che",
                ["rest"] = "phong-noi-chinh",
            }
        );
        var state = await office.StateAsync();
        Assert.Equal(["Phòng Pháp chế"], state.Find("2a")!.Task.Leads.Select(l => l.Name));
        Assert.Equal([TestOffice.Administration, TestOffice.Interior], state.Find("1a")!.Task.Leads.Select(l => l.Name));
        // A choice for a task of another unit is nobody's.
        Assert.Equal([TestOffice.Centre], state.Find("3a")!.Task.Leads.Select(l => l.Name));
        Assert.Equal(4, (await office.WorkspaceAsync()).Units.Count);
        Assert.Contains("2a", (await office.SayAsync(TestOffice.Binh, "đơn vị chưa gán")).Card!.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_name_keeps_the_unit_its_work_and_the_old_name()
    {
        await using var office = await OpenAsync();
        await ReportAsync(office, "2a", new(WorkStep.Consulting));
        var form = await office.SayAsync(TestOffice.Binh, "doi ten don vi");
        var preview = await office.TapAsync(
            TestOffice.Binh,
            form.Card!,
            "Xem trước",
            new
            {
                old = "phong-noi-chinh",
                @new = "Phòng Nội chính - Pháp chế",
                number = "17/QĐ-UBND",
                signed = "2025-01-02",
                effective = "2025-01-02",
            }
        );
        await office.TapAsync(TestOffice.Binh, preview.Card!, "Ghi nhận");
        var plan = await office.StateAsync();
        Assert.Equal(("Phòng Nội chính - Pháp chế", WorkStep.Consulting, null), Of(plan, "2a"));
        var unit = (await office.WorkspaceAsync()).Units.Find("phòng nội chính")!;
        Assert.Equal(("phong-noi-chinh", "Phòng Nội chính - Pháp chế"), (unit.Key, unit.Name));
        // Entered twice it is one decision.
        Assert.Contains(
            "Tên mới trùng",
            (
                await office.TapAsync(
                    TestOffice.Binh,
                    form.Card!,
                    "Xem trước",
                    new
                    {
                        old = "phong-noi-chinh",
                        @new = "Phòng Nội chính - Pháp chế",
                        number = "17/QĐ-UBND",
                        signed = "2025-01-02",
                        effective = "2025-01-02",
                    }
                )
            ).Card!.ToJson(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_unit_takes_another_in_and_keeps_its_own_assignment()
    {
        await using var office = await OpenAsync();
        var form = await office.SayAsync(TestOffice.Binh, "sáp nhập");
        var preview = await office.TapAsync(
            TestOffice.Binh,
            form.Card!,
            "Xem trước",
            new
            {
                old = "phong-noi-chinh",
                @new = TestOffice.Administration,
                number = "18/QĐ-UBND",
                signed = "2025-01-02",
                effective = "2025-01-02",
            }
        );
        await office.TapAsync(TestOffice.Binh, preview.Card!, "Ghi nhận");
        var plan = await office.StateAsync();
        Assert.Equal(["phong-hanh-chinh-quan-tri"], plan.Find("1a")!.Assignments.Select(a => a.Id.Unit));
        Assert.Equal("phong-hanh-chinh-quan-tri", plan.Find("2a")!.Assignments.Single().Id.Unit);
        Assert.Equal(TestOffice.Binh, (await office.WorkspaceAsync()).Units.Find(TestOffice.Interior)!.Head);
    }

    [Fact]
    public async Task A_decision_that_waits_is_taken_back_and_then_does_nothing()
    {
        await using var office = await OpenAsync();
        var form = await office.SayAsync(TestOffice.Binh, "đổi tên");
        var preview = await office.TapAsync(
            TestOffice.Binh,
            form.Card!,
            "Xem trước",
            new
            {
                old = "phong-noi-chinh",
                @new = "Phòng Pháp chế",
                number = "19/QĐ-UBND",
                signed = "2025-01-02",
                effective = "2025-02-01",
            }
        );
        await office.TapAsync(TestOffice.Binh, preview.Card!, "Ghi nhận");
        var list = await office.SayAsync(TestOffice.Binh, "đơn vị");
        Assert.Contains("19/QĐ-UBND", (await office.TapAsync(TestOffice.Binh, list.Card!, "Huỷ quyết định 19/QĐ-UBND")).Push, StringComparison.Ordinal);
        Assert.True((await office.TapAsync(TestOffice.Binh, list.Card!, "Huỷ quyết định 19/QĐ-UBND")).IsProblem);
        office.MoveTo(new DateTime(2025, 2, 3, 8, 0, 0));
        await office.TickAsync();
        Assert.Equal(TestOffice.Interior, (await office.WorkspaceAsync()).FindUnit("phong-noi-chinh")!.Name);
    }

    [Theory]
    [InlineData("phong-noi-chinh", "X", "1/QĐ", "2025-01-02", "2025-01-03", "ít nhất hai đơn vị")]
    [InlineData("phong-noi-chinh,phong-hanh-chinh-quan-tri", "", "1/QĐ", "2025-01-02", "2025-01-03", "một tên mới")]
    [InlineData("phong-noi-chinh,phong-hanh-chinh-quan-tri", "X", "", "2025-01-02", "2025-01-03", "Số quyết định chưa đúng")]
    [InlineData("phong-noi-chinh,phong-hanh-chinh-quan-tri", "X", "1/QĐ", "2025-02-31", "2025-03-03", "Ngày quyết định chưa đúng")]
    [InlineData("phong-noi-chinh,phong-hanh-chinh-quan-tri", "X", "1/QĐ", "2025-01-05", "2025-01-03", "không thể trước ngày quyết định")]
    [InlineData("phong-khong-co,phong-hanh-chinh-quan-tri", "X", "1/QĐ", "2025-01-05", "2025-01-06", "ít nhất hai đơn vị")]
    public async Task What_cannot_be_says_why_and_keeps_what_was_typed(string old, string name, string number, string signedOn, string effective,
        string expected)
    {
        await using var office = await OpenAsync();
        var form = await office.SayAsync(TestOffice.Binh, "sáp nhập đơn vị");
        var again = await office.TapAsync(TestOffice.Binh, form.Card!, "Xem trước", new { old, @new = name, number, signed = signedOn, effective });
        Assert.True(again.IsProblem);
        Assert.Contains(expected, again.Card!.ToJson(), StringComparison.Ordinal);
        Assert.Contains(signedOn, again.Card!.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_an_administrator_reorganises_and_forged_data_does_nothing()
    {
        await using var office = await OpenAsync();
        Assert.True((await office.SayAsync(TestOffice.Cuong, "sáp nhập đơn vị")).IsProblem);
        string[] verbs =
        [
            AdministerVerbs.PreviewReorganisation.Name, AdministerVerbs.PageReorganisation.Name, AdministerVerbs.BackReorganisation.Name,
            AdministerVerbs.ConfirmReorganisation.Name, AdministerVerbs.CancelReorganisation.Name, AdministerVerbs.DropReorganisation.Name,
        ];
        foreach (var verb in verbs)
        {
            Assert.True((await office.TapAsync(TestOffice.Cuong, verb, new() { ["id"] = "x", ["kind"] = "Merge" })).IsProblem, verb);
        }

        Assert.True((await office.TapAsync(TestOffice.Binh, AdministerVerbs.ConfirmReorganisation.Name, new() { ["id"] = "x" })).IsProblem);
        Assert.True((await office.TapAsync(TestOffice.Binh, AdministerVerbs.PreviewReorganisation.Name, [])).IsProblem);
        var unknown = await office.TapAsync(TestOffice.Binh, AdministerVerbs.PreviewReorganisation.Name, new() { ["kind"] = "17" });
        Assert.True(unknown.IsProblem);
        Assert.Empty((await office.WorkspaceAsync()).Reorganisations);
    }

    [Fact]
    public async Task A_crash_at_any_step_is_made_good_by_the_next_tick()
    {
        await using var office = await OpenAsync();
        await ReportAsync(office, "2a", new(WorkStep.Drafting));
        var decision = new Reorganisation(
            "d1",
            ReorganisationKind.Merge,
            ["phong-noi-chinh", "phong-hanh-chinh-quan-tri"],
            [new NewUnit("phong-tong-hop", Merged)],
            "20/QĐ",
            new(2025, 1, 2),
            new(2025, 1, 2),
            null,
            [],
            "phong-tong-hop",
            TestOffice.Binh
        );
        await office.Offices.ChangeReorganisationAsync(office.Id, decision.Id, _ => decision, CancellationToken.None);
        var steps = 0;
        for (var failAt = 1; ; failAt++)
        {
            var calls = new FailingCalls(failAt);
            var plans = calls.Around(office.Plans);
            var run = new ReorganisationRun(calls.Around(office.Offices), plans, new PlanEditor(plans), office.Roster);
            try
            {
                await run.RunAsync(await office.LookAsync(), CancellationToken.None);
                break;
            }
            catch (TimeoutException)
            {
                steps++;
            }
        }

        Assert.InRange(steps, 8, 100);
        var plan = await office.StateAsync();
        Assert.Equal((Merged, WorkStep.Drafting, null), Of(plan, "2a"));
        Assert.Single(await office.Plans.VersionsAsync(office.Id, plan.Info.Id, CancellationToken.None), v => v.Operation == "reorganise-d1");
        var workspace = await office.WorkspaceAsync();
        Assert.Equal(new HashSet<string> { TestOffice.Centre, Merged }, workspace.Units.Select(u => u.Name).ToHashSet());
        Assert.NotNull(Assert.Single(workspace.Reorganisations).DoneAt);
    }

    private async Task<TestOffice> OpenAsync() => await LoadedOffice.OpenAsync(azurite.Service, Plan);

    private static (string Unit, WorkStep Step, int? Percent) Of(PlanState plan, string code)
    {
        var assignment = Assert.Single(plan.Find(code)!.Assignments);
        return (assignment.Definition.Unit.Name, assignment.State.Step, assignment.State.Percent);
    }

    private static async Task ReportAsync(TestOffice office, string code, AssignmentState state)
    {
        var plan = await office.StateAsync();
        var change = new AssignmentChange($"test-{code}", TestOffice.Binh, office.Now, _ => (state, null));
        Assert.Null((await office.Plans.ChangeAsync(office.Id, plan.Info.Id, plan.Find(code)!.Assignments[0].Id, change, CancellationToken.None)).Problem);
    }

    private static string Figures(IReadOnlyList<PlanState> plans) => string.Join('\n', plans.SelectMany(p => p.Tasks).SelectMany(t => t.Assignments)
        .Select(a => $"{a.Id}|{a.Definition.Unit.Name}|{a.Class(Spring)}|{a.State.Step}|{a.State.Percent}|{a.Due}"));
}
