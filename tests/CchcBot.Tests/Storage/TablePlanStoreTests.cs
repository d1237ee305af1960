using Azure.Data.Tables;
using CchcBot.Domain.Plans;
using CchcBot.Domain.Tasks;
using CchcBot.Domain.Time;
using CchcBot.Office;
using CchcBot.Storage;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Storage;

/// <summary>Plans in tables: whole or not at all, one act once, many writers at a time.</summary>
public sealed class TablePlanStoreTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static readonly DateTimeOffset At = new(2025, 9, 1, 9, 0, 0, TimeSpan.FromHours(7));

    private readonly WorkspaceId office = new($"tenant/{Guid.NewGuid():N}#?", "19:đội@thread.tacv2");

    [Fact]
    public async Task A_plan_longer_than_a_transaction_comes_back_whole_and_in_order()
    {
        var store = await StoreAsync();
        var tasks = Tasks(250);
        Assert.True(await store.StoreAsync(office, Info(1), tasks, null, CancellationToken.None));

        var plan = await store.FindAsync(office, "p", CancellationToken.None);
        Assert.Equal(tasks.Select(t => t.Code), plan!.Tasks.Select(t => t.Task.Code));
        Assert.Equal(tasks[3].Deadline, plan.Tasks[3].Task.Deadline with { Milestones = tasks[3].Deadline.Milestones, Words = tasks[3].Deadline.Words });
    }

    [Fact]
    public async Task Until_the_head_is_written_the_old_version_holds_and_a_shorter_second_try_leaves_nothing_of_the_first()
    {
        var store = await StoreAsync();
        await store.StoreAsync(office, Info(1), Tasks(5), null, CancellationToken.None);
        var first = (await store.FindAsync(office, "p", CancellationToken.None))!.Info;

        // A head that another writer changed meanwhile: the definitions are written, the head is not.
        await store.RenameAsync(office, "p", "Tên khác");
        Assert.False(await store.StoreAsync(office, Info(2), Tasks(120), first, CancellationToken.None));
        Assert.Equal(5, (await new TablePlanStore(azurite.Service).FindAsync(office, "p", CancellationToken.None))!.Tasks.Count);

        var now = (await store.FindAsync(office, "p", CancellationToken.None))!.Info;
        Assert.True(await store.StoreAsync(office, Info(2), Tasks(7), now, CancellationToken.None));
        Assert.Equal(7, (await new TablePlanStore(azurite.Service).FindAsync(office, "p", CancellationToken.None))!.Tasks.Count);
    }

    [Fact]
    public async Task Of_several_who_amend_at_once_one_wins_whole_and_a_repeat_of_it_changes_nothing()
    {
        var store = await StoreAsync();
        await store.StoreAsync(office, Info(1), Tasks(3), null, CancellationToken.None);
        var before = (await store.FindAsync(office, "p", CancellationToken.None))!.Info;
        var writes = Enumerable
            .Range(1, 4)
            .Select(i => new PlanWrite(
                Info(2) with
                {
                    ContentHash = $"file{i}",
                },
                [.. Tasks(100 + i).Select(t => t with { Text = $"file{i}" })],
                new AmendingAct(At, "someone", $"act-{i}")
            ))
            .ToList();

        var outcomes = await Task.WhenAll(writes.Select(w => new TablePlanStore(azurite.Service).WriteAsync(office, w, before, CancellationToken.None)));

        var winner = writes[Array.IndexOf(outcomes, Assert.Single(outcomes, o => o is not null))];
        var plan = (await new TablePlanStore(azurite.Service).FindAsync(office, "p", CancellationToken.None))!;
        Assert.Equal((winner.Info.ContentHash, winner.Tasks!.Count), (plan.Info.ContentHash, plan.Tasks.Count));
        Assert.All(plan.Tasks, t => Assert.Equal(winner.Info.ContentHash, t.Task.Text));
        Assert.Null(await store.WriteAsync(office, winner, before, CancellationToken.None));
        Assert.True(await store.IsDoneAsync(office, "p", winner.Act.Operation, CancellationToken.None));
        var versions = await store.VersionsAsync(office, "p", CancellationToken.None);
        Assert.Equal([1, 2], versions.Select(v => v.Version));
        Assert.Equal(3, (await store.TasksAsync(office, "p", versions[0], CancellationToken.None)).Count);
    }

    [Fact]
    public async Task States_that_new_assignments_begin_with_are_seen_with_their_version_and_not_before()
    {
        var store = await StoreAsync();
        await store.StoreAsync(office, Info(1), Tasks(1), null, CancellationToken.None);
        var before = (await store.FindAsync(office, "p", CancellationToken.None))!.Info;
        var state = new AssignmentState(WorkStep.Submitted, ReportedAt: At);
        var carried = new CarriedState(new AssignmentId("1đ", 0, "van-phong"), Id(1), state);
        List<ReformTask> tasks = [Tasks(1)[0] with { Leads = [new LeadUnit("van-phong", "Văn phòng")] }];

        // The head is another's by now.
        await store.RenameAsync(office, "p", "Tên khác");
        Assert.Null(
            await store.WriteAsync(office, new PlanWrite(Info(2), tasks, new AmendingAct(At, "someone", "act"), [carried]), before, CancellationToken.None)
        );
        Assert.Equal(AssignmentState.Initial, Assert.Single((await store.FindAsync(office, "p", CancellationToken.None))!.Assignments).State);

        var now = (await store.FindAsync(office, "p", CancellationToken.None))!.Info;
        Assert.NotNull(
            await store.WriteAsync(office, new PlanWrite(Info(2), tasks, new AmendingAct(At, "someone", "act"), [carried]), now, CancellationToken.None)
        );
        Assert.Equal(WorkStep.Submitted, Assert.Single((await store.FindAsync(office, "p", CancellationToken.None))!.Assignments).State.Step);
        Assert.Equal("act", Assert.Single(await store.HistoryAsync(office, "p", CancellationToken.None)).Operation);
    }

    [Fact]
    public async Task A_plan_kept_before_versions_had_names_is_read_and_amended()
    {
        var store = await StoreAsync();
        var table = azurite.Service.Table(TablePlanStore.TableName);
        var partition = PlanKeys.Partition(office);
        foreach (var task in Tasks(2))
        {
            await table.AddEntityAsync(new TableEntity(partition, PlanKeys.Definition("p", "v00001", task.Ordinal)).With(task, StorageJson.Default.ReformTask));
        }

        await table.AddEntityAsync(new TableEntity(partition, PlanKeys.Head("p")).With(Info(1), StorageJson.Default.PlanInfo));

        var plan = (await store.FindAsync(office, "p", CancellationToken.None))!;
        Assert.Equal(2, plan.Tasks.Count);
        Assert.Empty(await store.VersionsAsync(office, "p", CancellationToken.None));
        Assert.True(await store.StoreAsync(office, Info(2), Tasks(3), plan.Info, CancellationToken.None));
        Assert.Equal(3, (await store.FindAsync(office, "p", CancellationToken.None))!.Tasks.Count);
    }

    [Fact]
    public async Task The_same_operation_is_written_once_however_often_it_comes()
    {
        var store = await StoreAsync();
        await store.StoreAsync(office, Info(1), Tasks(1), null, CancellationToken.None);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => store.ChangeAsync(office, "p", Id(1), Done("tap-1"), CancellationToken.None)));

        Assert.Equal(3, outcomes.Count(o => o.Repeated));
        Assert.Single(await store.HistoryAsync(office, "p", CancellationToken.None));
    }

    [Fact]
    public async Task Many_writers_of_one_plan_all_come_through()
    {
        var store = await StoreAsync();
        await store.StoreAsync(office, Info(1), Tasks(6), null, CancellationToken.None);
        await Task.WhenAll(Enumerable.Range(1, 6).Select(i => store.ChangeAsync(office, "p", Id(i), Done($"tap-{i}"), CancellationToken.None)));

        var plan = await new TablePlanStore(azurite.Service).FindAsync(office, "p", CancellationToken.None);
        Assert.All(plan!.Tasks, t => Assert.True(t.IsDone));
        Assert.Equal(6, (await store.HistoryAsync(office, "p", CancellationToken.None)).Count);
    }

    [Theory]
    [InlineData(TablePlanStore.MostStates)]
    [InlineData(TablePlanStore.MostStates + 1)]
    [InlineData(230)]
    public async Task As_many_assignments_as_one_transaction_holds_and_more_change_with_the_head_or_none_does(int count)
    {
        var store = await StoreAsync();
        await store.StoreAsync(office, Info(1), Tasks(count + 1), null, CancellationToken.None);
        var editor = new PlanEditor(store);
        var act = new AmendingAct(At, "someone", "act");
        var parts = Enumerable.Range(1, count).Select(i => new AssignmentPart(Id(i), Done("act").Apply)).ToList();
        var odd = parts.Take(2).Append(new AssignmentPart(Id(999), Done("act").Apply)).Append(new AssignmentPart(Id(3), _ => (null, UpdateProblem.Settled)));

        var refused = await editor.ChangeAsync(office, "p", new PlanChange(act, [.. odd], head => head with { Title = "Tên khác" }), CancellationToken.None);
        Assert.Equal((UpdateProblem.Gone, UpdateProblem.Settled, 2), (refused.Problem![Id(999)], refused.Problem[Id(3)], refused.Problem.Count));
        Assert.Empty(await store.HistoryAsync(office, "p", CancellationToken.None));

        foreach (var isRepeat in new[] { false, true })
        {
            var outcome = await editor.ChangeAsync(office, "p", new PlanChange(act, parts, head => head with { Title = "Tên khác" }), CancellationToken.None);
            Assert.Equal((isRepeat, null), (outcome.Repeated, outcome.Problem));
            var plan = (await new TablePlanStore(azurite.Service).FindAsync(office, "p", CancellationToken.None))!;
            Assert.Equal(("Tên khác", count), (plan.Info.Title, plan.Tasks.Count(t => t.IsDone)));
            Assert.Equal(count, (await store.HistoryAsync(office, "p", CancellationToken.None)).Count);
        }
    }

    [Fact]
    public async Task What_is_not_there_is_not_changed()
    {
        var store = await StoreAsync();
        Assert.Null((await store.ChangeAsync(office, "keiner", Id(1), Done("x"), CancellationToken.None)).Plan);
        Assert.Null(await store.FindAsync(office, "keiner", CancellationToken.None));
        Assert.Null(await store.FindPreviewAsync(office, "abc", CancellationToken.None));
        await store.DropPreviewAsync(office, "abc", CancellationToken.None);
    }

    [Fact]
    public async Task Offices_do_not_see_each_others_plans()
    {
        var store = await StoreAsync();
        await store.StoreAsync(office, Info(1), Tasks(1), null, CancellationToken.None);
        Assert.Single(await store.ListAsync(office, CancellationToken.None));
        Assert.Empty(await store.ListAsync(office with { Team = office.Team + "2" }, CancellationToken.None));
        Assert.Empty(await store.ListAsync(office with { Tenant = office.Tenant[..^1] }, CancellationToken.None));
    }

    private static AssignmentId Id(int i) => new($"{i}đ", 0, "phong-noi-chinh");

    private static AssignmentChange Done(string operation) =>
        new(operation, "someone", At, assignment => (assignment.State with { Step = WorkStep.Issued, CompletedOn = new DateOnly(2025, 9, 1) }, null));

    private static PlanInfo Info(int version) =>
        new("p", "Kế hoạch", "7/KH-VP", "Văn phòng", new DateOnly(2024, 12, 20), PlanPeriod.OfYear(2025), PlanStage.Issued, version, $"hash{version}");

    private static List<ReformTask> Tasks(int count) =>
        [.. Enumerable.Range(1, count).Select(i => new ReformTask(
            $"{i}đ", i, "Thể chế", "1", $"Nhiệm vụ {i}", [new LeadUnit("phong-noi-chinh", "Phòng Nội chính")], ["Phòng Khác"], false, "Văn bản", "Quý III/2025",
            new Deadline(DeadlineKind.Quarter, new DateOnly(2025, 7, 1), new DateOnly(2025, 9, 30), Words: ["quý iii"])))];

    private async Task<TablePlanStore> StoreAsync()
    {
        await azurite.Service.CreateTableIfNotExistsAsync(TablePlanStore.TableName);
        return new TablePlanStore(azurite.Service);
    }
}
