using System.Text.RegularExpressions;
using Azure.Data.Tables;
using CchcBot.Delivery;
using CchcBot.Domain.Plans;
using CchcBot.Domain.Tasks;
using CchcBot.Office;
using CchcBot.Storage;
using CchcBot.Storage.Tables;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Storage;

/// <summary>
/// Each kind of row that a turn or the clock reads, damaged in each way: the office goes on answering, reminding, summarising and reporting, and an
/// administrator is told of the row once. The row stays as it is.
/// </summary>
public sealed partial class UnreadableRowsTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static readonly DateTime Friday = new(2025, 9, 19, 16, 0, 0);

    private static readonly Dictionary<string, Action<TableEntity>> Damages = new(StringComparer.Ordinal)
    {
        ["broken JSON"] = row => row.WithJson("""{"id":"x", ,"""),
        ["another shape"] = row => row.WithJson("""[1,{"later":true}]"""),
        ["later values"] = row => row.WithJson(Texts().Replace(row.ReadJson() ?? "{}", ":{\"later\":1}")),
        ["missing values"] = row => row.WithJson("{}"),
        ["missing columns"] = row =>
        {
            foreach (var name in row.Keys.Where(k => k is not ("PartitionKey" or "RowKey" or "Timestamp" or "odata.etag")).ToList())
            {
                row.Remove(name);
            }
        },
        ["columns of another type"] = row =>
        {
            foreach (var name in row.Keys.Where(k => k is not ("PartitionKey" or "RowKey" or "Timestamp" or "odata.etag")).ToList())
            {
                row[name] = row[name] is string ? 7L : "seven";
            }
        },
        ["a later schema"] = row => row["Schema"] = 99,
    };

    /// <summary>A kind of row, and the beginning of the key of the one that is damaged.</summary>
    public static TheoryData<string, string> Kinds { get; } = new()
    {
        { TableWorkspaceStore.TableName, "settings" },
        { TableWorkspaceStore.TableName, $"person|{KeyText.Encode(TestOffice.Cuong)}" },
        { TableWorkspaceStore.TableName, $"unit|{KeyText.Encode(UnitKeys.Key(TestOffice.Centre))}" },
        { TableWorkspaceStore.TableName, "listed|" },
        { TableWorkspaceStore.TableName, "former|" },
        { TableWorkspaceStore.TableName, "gone|" },
        { TableWorkspaceStore.TableName, "reorganisation|" },
        { TableWorkspaceStore.TableName, "act|" },
        { TableWorkspaceStore.TableName, "stamp" },
        { TableWorkspaceStore.TableName, "index" },
        { TableWorkspaceStore.TableName, "place" },
        { TableWorkspaceStore.TableName, "draft" },
        { TablePlanStore.TableName, "head|" },
        { TablePlanStore.TableName, "a|" },
        { TablePlanStore.TableName, "d|" },
        { TablePlanStore.TableName, "h|" },
        { TablePlanStore.TableName, "o|" },
        { TablePlanStore.TableName, "r|" },
        { TablePlanStore.TableName, "preview" },
        { TableDeliveryStore.TableName, "digest" },
        { TableDeliveryStore.TableName, "summary" },
        { TableDeliveryStore.TableName, "note|" },
        { TableDeliveryStore.TableName, "stamp" },
    };

    // Together they read each kind of row.
    private static readonly string[] Questions =
        ["danh sách kế hoạch", "nhiệm vụ quá hạn", "tổng hợp", "báo cáo quý III", "lịch sử 3c", "đơn vị", "lịch sử phân quyền"];

    // What is read only where somebody asks for it, or says nothing but what its key says too, needs no word to anybody.
    private static readonly string[] Untold = ["gone|", "stamp", "index", "place", "draft", "o|", "preview"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task One_row_that_cannot_be_read_costs_only_itself(string table, string kind)
    {
        await using var before = await OpenAsync();
        var rows = await RowsAsync(before.Id);
        var target = rows.First(r => r.Table == table && IsOf(r.Row, kind));
        // Of where a task stands nothing need be said: JSON without anything is one of which nobody has reported.
        foreach (var (damage, harm) in Damages.Where(d => (kind, d.Key) is not ("a|", "missing values")))
        {
            await RestoreAsync(before.Id, rows);
            var harmed = new TableEntity(target.Row) { ETag = default };
            harm(harmed);
            await azurite.Service.Table(table).UpsertEntityAsync(harmed, TableUpdateMode.Replace);

            // As a service does that starts now.
            await using var office = await TestOffice.OpenAsync(azurite.Service, Friday, known: before.Id);
            await LivesOnAsync(office, $"{kind}, {damage}", kind);
            var there = (await azurite.Service.Table(table).GetEntityAsync(target.Row.PartitionKey, target.Row.RowKey)).Value;
            Assert.True(kind is "stamp" or "index" or "place" || Same(harmed, there), $"{kind}, {damage}: the row was written over");
        }
    }

    [Fact]
    public async Task What_is_written_meanwhile_leaves_such_rows_as_they_are()
    {
        await using var before = await OpenAsync();
        var (id, plan) = (before.Id, (await before.OnlyPlanAsync()).Id);
        var state = await HarmAsync(TablePlanStore.TableName, await KeyOfAsync("3b"));
        var definition = await HarmAsync(TablePlanStore.TableName, PlanKeys.Definition(plan, (await before.OnlyPlanAsync()).Definitions!, 2));
        var settings = await HarmAsync(TableWorkspaceStore.TableName, TableWorkspaceStore.SettingsRow);
        var person = await HarmAsync(TableWorkspaceStore.TableName, TableWorkspaceStore.PersonKey(TestOffice.Cuong));

        await using var office = await TestOffice.OpenAsync(azurite.Service, Friday, known: id);
        var stored = await office.StateAsync();
        Assert.Equal(["1a", "3a", "3b", "3c"], stored.Tasks.Select(t => t.Task.Code));
        var shown = (await office.SayAsync(TestOffice.Binh, "nhiệm vụ 3b")).Card!.ToJson();
        Assert.Contains("Không đọc được dữ liệu", Regex.Unescape(shown), StringComparison.Ordinal);
        await Assert.ThrowsAsync<RowUnreadableException>(() => ReportAsync("3b"));
        Assert.Null((await ReportAsync("3a")).Problem);
        Assert.Contains("không đọc được", await office.WriteAsync(TestOffice.Binh, "giờ tổng hợp thứ năm 15:00"), StringComparison.Ordinal);
        Assert.Contains("không đọc được", await office.WriteAsync(TestOffice.Cuong, "việc của tôi"), StringComparison.Ordinal);

        // The next version of the plan has what could not be read of the one before.
        await office.Service<PlanEditor>().AmendAsync<PlanProblem?>(
            id,
            plan,
            new(office.Now, TestOffice.Binh, "amend"),
            p => (new RevisedPlan([.. p.All.Select(t => t.Task with { Text = t.Task.Text + "!" })], []), null),
            default);
        var table = azurite.Service.Table(TablePlanStore.TableName);
        var definitions = new List<string?>();
        await foreach (var row in table.QueryAsync(PlanKeys.Definitions(id, plan, (await office.OnlyPlanAsync()).Definitions!)))
        {
            definitions.Add(row.ReadJson());
        }

        Assert.Equal((5, 1), (definitions.Count, definitions.Count(d => d == definition.ReadJson())));
        Assert.Equal(5, definitions.Distinct().Count());
        foreach (var harmed in new[] { state, settings, person })
        {
            var name = harmed == state ? TablePlanStore.TableName : TableWorkspaceStore.TableName;
            Assert.True(Same(harmed, (await azurite.Service.Table(name).GetEntityAsync(harmed.PartitionKey, harmed.RowKey)).Value), harmed.RowKey);
        }

        // Mended, they are there again.
        state["Schema"] = 1;
        await table.UpsertEntityAsync(state, TableUpdateMode.Replace);
        await using var mended = await TestOffice.OpenAsync(azurite.Service, Friday, known: id);
        Assert.Equal(WorkStep.Drafting, (await mended.StateAsync()).Find("3b")!.Assignments[0].State.Step);

        async Task<string> KeyOfAsync(string code) => PlanKeys.State(plan, null, $"{(await before.StateAsync()).Find(code)!.Assignments[0].Id}");

        async Task<ChangeOutcome<IReadOnlyDictionary<AssignmentId, UpdateProblem>>> ReportAsync(string code) =>
            await office.Service<PlanEditor>().ChangeAsync(
                id,
                plan,
                new PlanChange(
                    new AmendingAct(office.Now, TestOffice.Cuong, $"y-{code}"),
                    [new AssignmentPart(stored.Find(code)!.Assignments[0].Id, d => (d.State with { Percent = 30 }, null))]),
                default);

        async Task<TableEntity> HarmAsync(string name, string key)
        {
            var row = (await RowsAsync(id)).First(r => r.Table == name && r.Row.RowKey == key).Row;
            row["Schema"] = 99;
            row.ETag = default;
            await azurite.Service.Table(name).UpsertEntityAsync(row, TableUpdateMode.Replace);
            return row;
        }
    }

    [Fact]
    public async Task Whose_row_cannot_be_read_gets_everything_once_it_is_mended_by_hand()
    {
        await using var before = await OpenAsync();
        await using var office = await TestOffice.OpenAsync(azurite.Service, Friday, known: before.Id);
        var whole = (await office.WorkspaceAsync()).FindPerson(TestOffice.Cuong)!;
        var row = (await RowsAsync(office.Id)).First(r => r.Row.RowKey == TableWorkspaceStore.PersonKey(TestOffice.Cuong)).Row;
        var table = azurite.Service.Table(TableWorkspaceStore.TableName);
        await table.UpsertEntityAsync(new TableEntity(row) { ETag = default }.WithJson("{ broken"), TableUpdateMode.Replace);
        // Somebody writes: what was read before no longer holds.
        await office.Offices.ChangePersonAsync(office.Id, TestOffice.An, p => p! with { Title = "Chánh Văn phòng" }, default);
        await office.Service<Notices>().SendAsync(office.Id, whole, "x", "Việc khác", office.Now, default);

        await LookAsync(office);
        await LookAsync(office);
        Assert.DoesNotContain(office.Messenger.Sent, s => s.To.ConversationId == $"a:{TestOffice.Cuong}");
        Assert.Contains(office.Messenger.Sent, s => s.To.ConversationId == $"a:{TestOffice.Binh}");

        // Without a stamp, as an operator's tool does; nothing else is written.
        await table.UpsertEntityAsync(new TableEntity(row) { ETag = default }, TableUpdateMode.Replace);
        await office.RemindAsync();
        var got = office.Messenger.Sent.Where(s => s.To.ConversationId == $"a:{TestOffice.Cuong}").Select(s => Regex.Unescape(s.Card)).ToList();
        Assert.Contains(got, c => c.Contains("Việc khác", StringComparison.Ordinal));
        Assert.Contains(got, c => c.Contains("Xây dựng quy chế họp", StringComparison.Ordinal) || c.Contains("Nâng cấp phần mềm", StringComparison.Ordinal));
        Assert.DoesNotContain(await office.Deliveries.ListAsync(office.Id, default), d => d.IsOpen);
    }

    [Fact]
    public async Task An_act_of_any_size_carries_a_state_that_cannot_be_read()
    {
        await using var before = await LoadedOffice.OpenAsync(azurite.Service, TestPlans.Many(60));
        var (id, plan) = (before.Id, await before.StateAsync());
        var ids = plan.Assignments.Select(a => a.Id).ToList();
        await ChangeAsync(before, "x", ids.Take(3));
        var table = azurite.Service.Table(TablePlanStore.TableName);
        var row = (await table.GetEntityAsync(PlanKeys.Partition(id), PlanKeys.State(plan.Info.Id, null, $"{ids[1]}"))).Value;
        await table.UpdateEntityAsync(row.WithJson("""{"step":"""), row.ETag, TableUpdateMode.Replace);

        await using var office = await TestOffice.OpenAsync(azurite.Service, Friday, known: id);
        await ChangeAsync(office, "y", ids.Where(i => i != ids[1]));
        var now = await office.StateAsync();
        Assert.NotNull(now.Info.States);
        Assert.Equal((59, AssignmentState.Unreadable), (now.Assignments.Count(a => a.State.Percent == 7), now.Find(ids[1])!.State));
        var carried = (await table.GetEntityAsync(PlanKeys.Partition(id), PlanKeys.State(plan.Info.Id, now.Info.States, $"{ids[1]}"))).Value;
        Assert.Equal("""{"step":""", carried.ReadJson());

        async Task ChangeAsync(TestOffice there, string operation, IEnumerable<AssignmentId> which) => await there.Service<PlanEditor>().ChangeAsync(
            id,
            plan.Info.Id,
            new PlanChange(
                new AmendingAct(there.Now, "x", operation), [.. which.Select(i => new AssignmentPart(i, d => (d.State with { Percent = 7 }, null)))]),
            default);
    }

    private static async Task LivesOnAsync(TestOffice office, string what, string kind)
    {
        try
        {
            Assert.Contains(office.Id, await office.Offices.ListAsync(default));
            // Answers whoever asks, but whose row it is.
            foreach (var words in Questions)
            {
                foreach (var person in new[] { TestOffice.An, TestOffice.Binh })
                {
                    var sent = await office.WriteAsync(person, words);
                    Assert.True(sent.Length > 0 && !sent.Contains("chưa ghi", StringComparison.OrdinalIgnoreCase), $"{words}: {sent}");
                }
            }

            // Reminds, summarises, carries out decisions: every job, as the clock runs it; a second look tells what the first one found.
            await LookAsync(office);
            await LookAsync(office);
            var sends = office.Messenger.Sent;
            var isReminded = sends.Any(s => s.To.ConversationId == $"a:{TestOffice.Binh}" && s.Push.StartsWith("CCHC", StringComparison.Ordinal));
            Assert.True(kind == "head|" || isReminded, "no digest");
            Assert.True(kind is "settings" or "head|" or "summary" || sends.Any(s => s.To.ConversationId == TestOffice.Leaders), "no summary");

            var told = WordsTo(office, TestOffice.Binh);
            if (!Untold.Contains(kind))
            {
                Assert.Single(told);
                Assert.Contains("không đọc được", told[0], StringComparison.Ordinal);
            }

            // Once, also by a service that starts anew the day after.
            await using var later = await TestOffice.OpenAsync(office.Service<TableStorage>(), Friday.AddDays(3), known: office.Id);
            await later.WriteAsync(TestOffice.An, "lịch sử 3c");
            await LookAsync(later);
            await LookAsync(later);
            Assert.Empty(WordsTo(later, TestOffice.Binh));
        }
        catch (Exception failure)
        {
            throw new InvalidOperationException($"{what}: {failure.Message}", failure);
        }
    }

    /// <summary>As the clock does, but that no failure is forgiven.</summary>
    private static async Task LookAsync(TestOffice office)
    {
        foreach (var job in office.Service<IEnumerable<IOfficeJob>>())
        {
            await job.RunAsync(await office.LookAsync(), default);
        }
    }

    private static IReadOnlyList<string> WordsTo(TestOffice office, string person) =>
        [.. office.Messenger.Sent.Where(s => s.To.ConversationId == $"a:{person}").Select(s => Regex.Unescape(s.Card))
            .Where(c => c.Contains("không đọc được", StringComparison.Ordinal) && c.Contains("Dữ liệu của cơ quan", StringComparison.Ordinal))];

    private static bool Same(TableEntity one, TableEntity other) =>
        Columns(one).Order(StringComparer.Ordinal).SequenceEqual(Columns(other).Order(StringComparer.Ordinal));

    private static IEnumerable<string> Columns(TableEntity row) => row
        .Where(c => c.Key is not ("Timestamp" or "odata.etag"))
        .Select(c => $"{c.Key}={(c.Value is byte[] bytes ? Convert.ToHexString(bytes) : c.Value)}");

    private static bool IsOf(TableEntity row, string kind) => kind switch
    {
        "index" => row.PartitionKey == "offices",
        "place" => row.PartitionKey.StartsWith("person|", StringComparison.Ordinal)
            && row.PartitionKey.EndsWith(KeyText.Encode(TestOffice.Cuong), StringComparison.Ordinal),
        "draft" => row.PartitionKey.StartsWith("draft|", StringComparison.Ordinal),
        "preview" => row.PartitionKey.EndsWith(PlanKeys.PreviewEnd, StringComparison.Ordinal),
        "summary" => TableDeliveryStore.IsDelivery(row.RowKey) && row.RowKey.StartsWith(kind, StringComparison.Ordinal),
        "digest" => row.RowKey.StartsWith(kind, StringComparison.Ordinal) && row.RowKey.Contains(KeyText.Encode(TestOffice.Cuong), StringComparison.Ordinal),
        "stamp" => row.RowKey == Stamps.RowKey,
        _ => row.RowKey.StartsWith(kind, StringComparison.Ordinal) && !row.PartitionKey.StartsWith("offices", StringComparison.Ordinal),
    };

    /// <summary>An office in which each kind of row stands, with reminders and a summary due on that Friday.</summary>
    private async Task<TestOffice> OpenAsync()
    {
        var office = await LoadedOffice.OpenAsync(azurite.Service, TestPlans.Listed(
        [
            (1, "a", "Ban hành kế hoạch kiểm tra", TestOffice.Administration, "Quý III/2025"),
            (1, "b", "Rà soát quy trình", TestOffice.Administration, "Quý III/2025"),
            (3, "a", "Nâng cấp phần mềm", TestOffice.Centre, "Quý II/2025"), (3, "b", "Xây dựng quy chế họp", TestOffice.Centre, "Quý III/2025"),
            (3, "c", "Tập huấn kỹ năng số", TestOffice.Interior, "Quý III/2025"),
        ]));
        var id = office.Id;
        await office.PostAsync(TestOffice.An, "dùng kênh này để báo cáo");
        office.MoveTo(new(2025, 9, 12, 16, 0, 0));
        await office.DeliverAsync();
        await office.SummariseAsync();
        await office.WriteAsync(TestOffice.Binh, "trợ giúp");
        var plan = (await office.OnlyPlanAsync()).Id;
        foreach (var code in new[] { "3b", "3c" })
        {
            var assignment = (await office.StateAsync()).Find(code)!.Assignments[0].Id;
            await office.Plans.ChangeAsync(
                id, plan, assignment, new AssignmentChange($"x-{code}", TestOffice.Cuong, office.Now, d => (code == "3c"
                    ? d.State with { Step = WorkStep.Issued, CompletedOn = new(2025, 9, 12), ReportedAt = office.Now }
                    : d.State with { Step = WorkStep.Drafting }, null)), default);
        }

        var noted = (await office.StateAsync()).Find("3b")!.Assignments[0].Id;
        await office.Notes.ChangeAsync(id, plan, $"{noted}", n => n with { SnoozedUntil = new(2025, 9, 25) }, default);
        await office.Offices.ChangeReorganisationAsync(id, "d1", _ => new Reorganisation(
            "d1", ReorganisationKind.Rename, [UnitKeys.Key(TestOffice.Interior)], [new NewUnit("b", "B")], "1/QĐ", new(2025, 1, 2), new(2026, 9, 17), null, [],
            null, TestOffice.Binh), default);
        await office.Offices.ChangeRolesAsync(
            id, TestOffice.An, new RoleChange(TestOffice.Binh, office.Now, RoleChangeSource.Card), p => p! with { Roles = p.Roles | Roles.Viewer }, default);
        await office.Offices.ListPeopleAsync(id, [new ListedPerson("m@x.vn", "M", null, null, Roles.Member)], default);
        await office.Offices.ChangePersonAsync(id, TestOffice.Stranger, _ => new Person(TestOffice.Stranger, "Người cũ"), default);
        await office.Service<IPersonalDataStore>().EraseAsync(
            id, new PersonIdentifiers(TestOffice.Stranger, null, [], null), new FormerPerson("former-1", null, office.Now, null), "[đã xoá]", default);
        await office.Plans.KeepPreviewAsync(
            id, new PlanPreview("abc", "a.docx", new(new(null, null, null, "Kế hoạch", null, null, null), [], [], [])), default);
        await office.Service<IDraftStore>().KeepAsync(id, "people", TestOffice.Binh, "n", new Person("x", "X"), StorageJson.Default.Person, default);
        return office;
    }

    private async Task<IReadOnlyList<(string Table, TableEntity Row)>> RowsAsync(WorkspaceId id)
    {
        var rows = new List<(string, TableEntity)>();
        foreach (var name in new[] { TablePlanStore.TableName, TableWorkspaceStore.TableName, TableDeliveryStore.TableName })
        {
            await foreach (var row in azurite.Service.Table(name).QueryAsync())
            {
                if ($"{row.PartitionKey} {row.RowKey}".Contains(KeyText.Encode(id.Tenant), StringComparison.Ordinal))
                {
                    rows.Add((name, row));
                }
            }
        }

        return rows;
    }

    private async Task RestoreAsync(WorkspaceId id, IReadOnlyList<(string Table, TableEntity Row)> rows)
    {
        foreach (var (table, row) in await RowsAsync(id))
        {
            if (!rows.Any(r => r.Table == table && r.Row.PartitionKey == row.PartitionKey && r.Row.RowKey == row.RowKey))
            {
                await azurite.Service.Table(table).DeleteEntityAsync(row.PartitionKey, row.RowKey);
            }
        }

        foreach (var (table, row) in rows)
        {
            await azurite.Service.Table(table).UpsertEntityAsync(new TableEntity(row) { ETag = default }, TableUpdateMode.Replace);
        }
    }

    [GeneratedRegex(":\"[^\"]*\"", RegexOptions.None, 1000)]
    private static partial Regex Texts();
}
