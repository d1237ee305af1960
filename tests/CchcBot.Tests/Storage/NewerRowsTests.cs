using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using Azure.Data.Tables;
using CchcBot.Delivery;
using CchcBot.Domain.Plans;
using CchcBot.Domain.Reports;
using CchcBot.Domain.Tasks;
using CchcBot.Office;
using CchcBot.Storage;
using CchcBot.Storage.Tables;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Storage;

/// <summary>A column and properties that a newer build wrote into a row are still there after this build has changed it.</summary>
public sealed class NewerRowsTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static readonly string[] Tables = [TablePlanStore.TableName, TableWorkspaceStore.TableName, TableDeliveryStore.TableName];

    [Fact]
    public async Task Each_kind_of_row_keeps_what_this_build_does_not_know()
    {
        await using var office = await LoadedOffice.OpenAsync(azurite.Service);
        var (id, plan, at) = (office.Id, (await office.OnlyPlanAsync()).Id, office.Now);
        var assignment = (await office.StateAsync()).Find("3a")!.Assignments[0].Id;
        var decision = new Reorganisation(
            "d1", ReorganisationKind.Rename, ["a"], [new NewUnit("a", "A")], "1/QĐ", new(2025, 1, 2), new(2025, 9, 2), null, [], null, TestOffice.Binh);
        var person = new ListedPerson("m@x.vn", "M", null, null, Roles.Member);
        var message = new DeliveryRow(
            DeliveryKind.Word, TestOffice.Cuong, new(2025, 1, 2), at, ["k"], [new AssignmentRef(plan, $"{assignment}")], Word: new NoticeContent("topic", "x"));
        await ReportAsync(office.Plans, "tap-1", State(WorkStep.Drafting, "Chờ góp ý", "1/TB"));
        await office.Offices.ChangeUnitAsync(id, "phong-noi-chinh", u => u! with { Head = TestOffice.Cuong }, default);
        await office.Offices.ChangeReorganisationAsync(id, "d1", _ => decision, default);
        await office.Offices.ListPeopleAsync(id, [person], default);
        await office.Offices.SetClockOffsetAsync(TimeSpan.FromHours(1), default);
        await office.Deliveries.TryClaimAsync(id, message, default);
        await office.Notes.ChangeAsync(id, plan, $"{assignment}", n => n with { SnoozedUntil = new(2025, 2, 3) }, default);
        var lease = new TableLeaseStore(azurite.Service);
        await lease.TryWriteAsync("me", (await lease.FindAsync(default))?.Version, default);
        var planted = await PlantAsync(id);
        string[] kinds = ["head", "a", "d", "stamp", "settings", "unit", "person", "listed", "reorganisation", "note", "lease", "clock"];
        Assert.Empty(kinds.Except(planted.Select(p => p.Row.Split('|')[0])));
        Assert.Contains(planted, p => p.Row == KeyText.Encode(message.Key));
        Assert.Equal(3, planted.Select(p => p.Partition.Split('|')[0]).Intersect(["offices", "person", "listed"]).Count());

        // As a process does that starts now.
        var (plans, offices, deliveries) =
            (new TablePlanStore(azurite.Service), new TableWorkspaceStore(azurite.Service), new TableDeliveryStore(azurite.Service));
        var editor = new PlanEditor(plans);
        await ReportAsync(plans, "tap-2", State(WorkStep.Submitted, "Chờ kinh phí", "1/TB"));
        await ReportAsync(plans, "tap-3", State(WorkStep.Submitted, "Khác", "1/TB"));
        var amending = new AmendingAct(at, "x", "amend");
        await editor.AmendAsync<PlanProblem?>(
            id, plan, amending, p => (new RevisedPlan([.. p.All.Select(t => t.Task with { Text = t.Task.Text + "!" })], []), null), default);
        await offices.ChangeSettingsAsync(id, s => s with { Name = "Tên khác", Summary = s.Summary with { Cadence = SummaryCadence.Weekly } }, default);
        await offices.ChangeUnitAsync(id, "phong-noi-chinh", u => u! with { Aliases = ["NC"] }, default);
        await offices.ChangePersonAsync(id, TestOffice.Cuong, p => p! with { Title = "Chuyên viên" }, default);
        await offices.ChangeReorganisationAsync(id, "d1", r => r! with { StartedAt = at }, default);
        await offices.ListPeopleAsync(id, [person with { Name = "N" }], default);
        await offices.SetClockOffsetAsync(TimeSpan.FromHours(2), default);
        var there = (await deliveries.FindAsync(id, message.Key, default))!;
        there = (await deliveries.TryWriteAsync(id, there with { State = DeliveryState.Sending }, default))!;
        Assert.NotNull(await deliveries.TryWriteAsync(id, there with { State = DeliveryState.Sent }, default));
        await new TableNoteStore(azurite.Service).ChangeAsync(id, plan, $"{assignment}", n => n with { SnoozedUntil = new(2025, 3, 4) }, default);
        await lease.TryWriteAsync("you", (await lease.FindAsync(default))!.Version, default);
        await CheckAsync(planted);

        // The person's name goes, the rest stays.
        var gone = KeyText.Encode(TestOffice.Cuong);
        await office.Service<IPersonalDataStore>().EraseAsync(
            id, new PersonIdentifiers(TestOffice.Cuong, null, [], null), new FormerPerson("former-1", null, at, null), "[đã xoá]", default);
        Assert.Null((await offices.FindAsync(id, default))!.FindUnit("phong-noi-chinh")!.Head);
        await CheckAsync([.. planted.Where(p => !$"{p.Partition}|{p.Row}".Contains($"person|{KeyText.Encode(id.Tenant)}|{gone}", StringComparison.Ordinal)
            && !p.Row.Contains(gone, StringComparison.Ordinal))]);

        static AssignmentState State(WorkStep step, string obstacle, string document) =>
            new(step, Obstacle: new Obstacle(obstacle), Evidence: [new(document, null, null)]);

        Task ReportAsync(IPlanStore store, string operation, AssignmentState state) =>
            store.ChangeAsync(id, plan, assignment, new AssignmentChange(operation, TestOffice.Cuong, at, _ => (state, null)), default);

        async Task CheckAsync(IReadOnlyList<(string Table, string Partition, string Row)> rows)
        {
            var definitions = (await plans.ListAsync(id, default))[0].Definitions!;
            foreach (var (table, partition, key) in rows)
            {
                // A version's rows have names of their own.
                var now = key.Split('|') is ["d", var of, _, var ordinal] ? $"d|{of}|{definitions}|{ordinal}" : key;
                var row = (await azurite.Service.Table(table).GetEntityAsync(partition, now)).Value;
                Assert.True(row.GetString("Later") == "kept", $"{now}: no column");
                Assert.True(row.ReadJson() is not { } json || Within(JsonNode.Parse(json)!).All(o => o.ContainsKey("later")), $"{now}: {row.ReadJson()}");
            }
        }
    }

    [Fact]
    public async Task So_do_rows_that_a_large_act_writes_and_lists_in_which_something_went()
    {
        await using var office = await LoadedOffice.OpenAsync(azurite.Service, TestPlans.Many(60));
        var plan = (await office.OnlyPlanAsync()).Id;
        var state = AssignmentState.Initial with { Evidence = [new("1", null, null), new("2", null, null), new("3", null, null)] };
        await ReportAsync(office.Plans, "tap-1", _ => state);
        await PlantAsync(office.Id);

        var plans = new TablePlanStore(azurite.Service);
        await ReportAsync(plans, "tap-2", there => there with { Percent = 10, Evidence = [there.Evidence[0], there.Evidence[2], new("4", null, null)] });

        var set = (await plans.ListAsync(office.Id, default))[0].States;
        Assert.NotNull(set);
        var table = azurite.Service.Table(TablePlanStore.TableName);
        foreach (var assignment in (await plans.FindAsync(office.Id, plan, default))!.Assignments)
        {
            var row = (await table.GetEntityAsync(PlanKeys.Partition(office.Id), PlanKeys.State(plan, set, $"{assignment.Id}"))).Value;
            Assert.Equal("kept", row.GetString("Later"));
            var json = JsonNode.Parse(row.ReadJson()!)!;
            Assert.True(json.AsObject().ContainsKey("later"));
            var kept = json["evidence"]!.AsArray().Take(2).Select(e => ($"{e!["number"]}", e.AsObject().ContainsKey("later")));
            Assert.Equal([("1", true), ("3", true)], kept);
        }

        async Task ReportAsync(IPlanStore store, string operation, Func<AssignmentState, AssignmentState> change) =>
            await new PlanEditor(store).ChangeAsync(
                office.Id,
                plan,
                new PlanChange(
                    new AmendingAct(office.Now, "x", operation),
                    [.. (await store.FindAsync(office.Id, plan, default))!.Assignments.Select(a => new AssignmentPart(a.Id, d => (change(d.State), null)))]),
                default);
    }

    [Fact]
    public async Task So_do_targets_that_are_written_under_a_new_name_and_one_that_cannot_be_read_stays()
    {
        await using var office = await LoadedOffice.OpenAsync(azurite.Service);
        var plan = (await office.OnlyPlanAsync()).Id;
        ReformTarget[] targets = [Target(1), Target(2), Target(3)];
        await WriteAsync(targets);
        await PlantAsync(office.Id);
        var table = azurite.Service.Table(TablePlanStore.TableName);
        var third = (await table.GetEntityAsync(PlanKeys.Partition(office.Id), PlanKeys.Target(plan, (await office.OnlyPlanAsync()).Targets!, 3))).Value;
        third["Schema"] = 9;
        await table.UpdateEntityAsync(third, third.ETag, TableUpdateMode.Replace);

        await WriteAsync([targets[0] with { Text = "khác" }, targets[1]]);

        var name = (await office.OnlyPlanAsync()).Targets!;
        foreach (var number in new[] { 1, 2, 3 })
        {
            var row = (await table.GetEntityAsync(PlanKeys.Partition(office.Id), PlanKeys.Target(plan, name, number))).Value;
            Assert.Equal((number == 3 ? 9 : 1, "kept"), (row.GetInt32("Schema"), row.GetString("Later")));
            Assert.True(JsonNode.Parse(row.ReadJson()!)!.AsObject().ContainsKey("later"));
        }

        // A target that goes is gone.
        await WriteAsync([targets[0]]);
        name = (await office.OnlyPlanAsync()).Targets!;
        Assert.Null(await FindAsync(2));
        Assert.NotNull(await FindAsync(3));

        static ReformTarget Target(int number) => new(number, null, $"Chỉ tiêu {number}", null, 90, "%", 2025, []);

        async Task<TableEntity?> FindAsync(int number) =>
            await table.GetEntityIfExistsAsync(PlanKeys.Partition(office.Id), PlanKeys.Target(plan, name, number)) is { HasValue: true } row ? row.Value : null;

        async Task WriteAsync(IReadOnlyList<ReformTarget> next)
        {
            var head = await office.OnlyPlanAsync();
            var write = new PlanWrite(head, null, new AmendingAct(office.Now, "x", $"targets-{Guid.NewGuid():N}")) { Targets = next };
            Assert.NotNull(await new TablePlanStore(azurite.Service).WriteAsync(office.Id, write, head, default));
        }
    }

    [Fact]
    public async Task So_do_the_corrections_that_wait_with_a_preview()
    {
        await using var office = await LoadedOffice.OpenAsync(azurite.Service);
        var first = new PlanCorrection(PlanIssueCode.MissingLead, 1, "x", CorrectionKind.Keep);
        var reading = new PlanReading(new PlanHead(null, null, null, "Kế hoạch", null, null, null), [], [], []);
        await office.Plans.KeepPreviewAsync(office.Id, new PlanPreview("abc", "a.docx", reading), default);
        await office.Plans.CorrectPreviewAsync(office.Id, "abc", _ => [first], default);
        var table = azurite.Service.Table(TablePlanStore.TableName);
        var row = (await table.GetEntityAsync(PlanKeys.Previews(office.Id), "abc")).Value;
        var json = JsonNode.Parse(Text(row))!;
        json[0]!["later"] = 1;
        using var packed = new MemoryStream();
        await using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            await brotli.WriteAsync(Encoding.UTF8.GetBytes(json.ToJsonString()));
        }

        (row["Corrections0"], row["Later"]) = (packed.ToArray(), "kept");
        await table.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace);

        await office.Plans.CorrectPreviewAsync(office.Id, "abc", there => [.. there, first with { Name = "y" }], default);

        row = (await table.GetEntityAsync(PlanKeys.Previews(office.Id), "abc")).Value;
        Assert.Equal("kept", row.GetString("Later"));
        Assert.Equal([true, false], JsonNode.Parse(Text(row))!.AsArray().Select(c => c!.AsObject().ContainsKey("later")));

        static string Text(TableEntity row)
        {
            using var text = new StreamReader(new BrotliStream(new MemoryStream(row.GetBinary("Corrections0")), CompressionMode.Decompress));
            return text.ReadToEnd();
        }
    }

    [Fact]
    public async Task Rows_that_this_build_wrote_hold_nothing_that_it_does_not_know()
    {
        await using var office = await LoadedOffice.OpenAsync(azurite.Service);
        await office.SayAsync(TestOffice.Binh, "đôn đốc 3b");
        var seen = new HashSet<string>();
        foreach (var name in Tables)
        {
            await foreach (var row in azurite.Service.Table(name).QueryAsync())
            {
                // Other tests of this class leave rows of a later build.
                var kind = row.PartitionKey.Contains(KeyText.Encode(office.Id.Tenant), StringComparison.Ordinal) ? row.RowKey.Split('|')[0] : "";
                TableEntity? newer = null;
                var isRead = (name, kind) switch
                {
                    ("plans", "head") => row.Read(StorageJson.Default.PlanInfo, out newer) is not null,
                    ("plans", "a") => row.Read(StorageJson.Default.AssignmentState, out newer) is not null,
                    ("plans", "d") => row.Read(StorageJson.Default.ReformTask, out newer) is not null,
                    ("workspaces", "settings") => row.Read(StorageJson.Default.WorkspaceSettings, out newer) is not null,
                    ("workspaces", "unit") => row.Read(StorageJson.Default.Unit, out newer) is not null,
                    ("workspaces", "person") => row.ReadJson() is not null && row.Read(StorageJson.Default.Person, out newer) is not null,
                    ("deliveries", ['r', 'e', 'q', ..]) => row.Read(StorageJson.Default.DeliveryRow, out newer) is not null,
                    _ => false,
                };
                if (isRead)
                {
                    Assert.True(newer is null, $"{row.RowKey}: {row.ReadJson()}");
                    seen.Add(kind.Split('_')[0]);
                }
            }
        }

        Assert.Superset(new HashSet<string> { "head", "a", "d", "settings", "unit", "person", "request" }, seen);
    }

    [Fact]
    public async Task A_row_of_a_later_schema_is_not_read_and_a_head_with_a_set_of_states_says_so_to_builds_before()
    {
        await using var office = await LoadedOffice.OpenAsync(azurite.Service, TestPlans.Many(50));
        var table = azurite.Service.Table(TablePlanStore.TableName);
        var plan = await office.StateAsync();
        var key = PlanKeys.Head(plan.Info.Id);
        var parts = plan.Assignments.Select(a => new AssignmentPart(a.Id, d => (d.State with { Percent = 5 }, null))).ToList();
        Assert.Equal(1, (await table.GetEntityAsync(PlanKeys.Partition(office.Id), key)).Value.GetInt32("Schema"));
        await new PlanEditor(office.Plans).ChangeAsync(office.Id, plan.Info.Id, new PlanChange(new AmendingAct(office.Now, "x", "y"), parts), default);
        var head = (await table.GetEntityAsync(PlanKeys.Partition(office.Id), key)).Value;
        Assert.Equal(2, head.GetInt32("Schema"));

        head["Schema"] = 3;
        await table.UpdateEntityAsync(head, head.ETag, TableUpdateMode.Replace);
        Assert.Empty(await new TablePlanStore(azurite.Service).ListAsync(office.Id, default));
    }

    /// <summary>Every row that this build may write again gets a column, and each object in its JSON a property.</summary>
    private async Task<IReadOnlyList<(string Table, string Partition, string Row)>> PlantAsync(WorkspaceId office)
    {
        var planted = new List<(string Table, string Partition, string Row)>();
        foreach (var name in Tables)
        {
            var table = azurite.Service.Table(name);
            var rows = new List<TableEntity>();
            await foreach (var row in table.QueryAsync())
            {
                rows.Add(row);
            }

            // Acts, histories, versions and figures are written once; what a conversation showed last is of use for minutes, and written whole.
            var tenant = KeyText.Encode(office.Tenant);
            var own = rows.Where(r => $"{r.PartitionKey} {r.RowKey}".Contains(tenant, StringComparison.Ordinal) || r.PartitionKey == "system");
            foreach (var row in own.Where(r => r.RowKey.Split('|')[0] is not ("o" or "h" or "r" or "g" or "act" or "approval" or "rows" or "about")))
            {
                row["Later"] = "kept";
                if (row.ReadJson() is { } json && JsonNode.Parse(json) is { } node)
                {
                    foreach (var found in Within(node).ToList())
                    {
                        found["later"] = new JsonObject { ["x"] = 1, ["later"] = true };
                    }

                    row.WithJson(node.ToJsonString());
                }

                await table.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace);
                planted.Add((name, row.PartitionKey, row.RowKey));
            }
        }

        return planted;
    }

    private static IEnumerable<JsonObject> Within(JsonNode node) => node switch
    {
        JsonObject found => found.Where(p => p.Value is not null && p.Key != "later").SelectMany(p => Within(p.Value!)).Append(found),
        JsonArray list => list.OfType<JsonNode>().SelectMany(Within),
        _ => [],
    };
}
