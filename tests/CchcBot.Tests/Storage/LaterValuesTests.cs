using System.Text.Json.Nodes;
using Azure.Data.Tables;
using CchcBot.Delivery;
using CchcBot.Domain.Tasks;
using CchcBot.Domain.Text;
using CchcBot.Kernel.Texts;
using CchcBot.Office;
using CchcBot.Storage;
using CchcBot.Storage.Tables;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Storage;

/// <summary>
/// Names, kinds and states that a later build, or a forged tap of an earlier one, left in rows: the office goes on being read, listed, reminded, summarised,
/// reported on and answered; they are shown by their name and stay as they are.
/// </summary>
public sealed class LaterValuesTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    // Names of enum values wherever rows hold them, by their property.
    private static readonly string[] Values =
    [
        "step", "before", "standing", "answer", "stage", "kind", "every", "cadence", "day", "language", "state", "reason", "way", "code",
    ];

    [Theory]
    [InlineData("Archived", "“Archived”")]
    [InlineData("99", "“99”")]
    public async Task One_state_of_a_later_build_hinders_nothing(string step, string shown)
    {
        await using var office = await LoadedOffice.OpenAsync(azurite.Service);
        var plan = (await office.OnlyPlanAsync()).Id;
        var assignment = (await office.StateAsync()).Find("3b")!.Assignments[0].Id;
        await ReportAsync(office, "tap-1", s => s with { Step = WorkStep.Drafting, Percent = 10 });
        await EditAsync(
            TablePlanStore.TableName,
            row => row.RowKey == PlanKeys.State(plan, null, $"{assignment}"),
            json => json["step"] = int.TryParse(step, out var number) ? JsonValue.Create(number) : JsonValue.Create(step));

        await AskEverythingAsync(office);
        Assert.Contains(shown, Unescaped((await office.SayAsync(TestOffice.An, "nhiệm vụ 3b")).Card!.ToJson()), StringComparison.Ordinal);
        // Somebody reports another part of it: the step is not his to change unseen.
        await ReportAsync(office, "tap-2", s => StatusRules.Apply(s, new StatusUpdate(Percent: 40), new(2025, 9, 16), office.Now, "x").State!);
        var row = await RowAsync(office, PlanKeys.State(plan, null, $"{assignment}"));
        Assert.Equal((step, 40), ($"{row["step"]}", row["percent"]!.GetValue<int>()));
        await AskEverythingAsync(office);

        async Task ReportAsync(TestOffice there, string operation, Func<AssignmentState, AssignmentState> change)
        {
            // As a process does that starts now.
            var store = new TablePlanStore(azurite.Service);
            Assert.Null((await store.ChangeAsync(
                there.Id, plan, assignment, new AssignmentChange(operation, TestOffice.Cuong, there.Now, d => (change(d.State), null)), default)).Problem);
        }
    }

    [Fact]
    public async Task Rows_of_a_later_build_in_every_table_are_kept_and_shown_as_such()
    {
        await using var office = await LoadedOffice.OpenAsync(azurite.Service);
        office.MoveTo(new(2025, 9, 16, 8, 30, 0));
        await office.DeliverAsync();
        await office.SummariseAsync();
        await office.SayAsync(TestOffice.Cuong, "xin gia hạn 3b đến 15/10 vì chờ Sở góp ý");
        await office.Offices.ChangeReorganisationAsync(office.Id, "d1", _ => new Reorganisation(
            "d1", ReorganisationKind.Rename, [UnitKeys.Key(TestOffice.Interior)], [new NewUnit("b", "B")], "1/QĐ", new(2025, 1, 2), new(2025, 9, 17), null, [],
            null, TestOffice.Binh), default);
        await office.Offices.ChangeRolesAsync(
            office.Id, TestOffice.An, new RoleChange(TestOffice.Binh, office.Now, RoleChangeSource.Card), p => p! with { Roles = p.Roles | Roles.Viewer }, default);
        var plan = (await office.OnlyPlanAsync()).Id;
        var assignment = (await office.StateAsync()).Find("3a")!.Assignments[0].Id;
        var asked = new ExtensionRequest(new(2025, 12, 1), "vì", TestOffice.Cuong, office.Now);
        await office.Plans.ChangeAsync(office.Id, plan, assignment, new AssignmentChange("x", TestOffice.Cuong, office.Now, d => (d.State with
        {
            Step = WorkStep.Submitted,
            Decision = new(asked, ExtensionAnswer.Adjusted, new(2025, 6, 30), new(2025, 9, 30), "ý kiến", TestOffice.An, office.Now),
            Completion = new(CompletionStanding.Returned, TestOffice.Cuong, office.Now, WorkStep.Drafting, "thiếu"),
        }, null)), default);

        var planted = await PlantAsync(office);
        Assert.Superset(
            new HashSet<string>(["a", "h", "d", "settings", "person", "reorganisation", "act", "digest"], StringComparer.Ordinal),
            planted.Select(p => p.Split(' ')[1].Split('|', '_')[0]).ToHashSet(StringComparer.Ordinal));
        // Kinds of rows that this build does not know.
        await AddAsync(TablePlanStore.TableName, PlanKeys.Partition(office.Id), "z|x");
        await AddAsync(TableWorkspaceStore.TableName, TableWorkspaceStore.Partition(office.Id), "zone|x");
        await AddAsync(TableDeliveryStore.TableName, TableDeliveryStore.Partition(office.Id), "receipt|x");

        await AskEverythingAsync(office);
        office.MoveTo(new(2025, 9, 17, 8, 30, 0));
        await AskEverythingAsync(office);
        var fresh = new TableWorkspaceStore(azurite.Service);
        var workspace = (await fresh.FindAsync(office.Id, default))!;
        // A decision of a kind that this build does not know is not carried out as another.
        Assert.True(Assert.Single(workspace.Reorganisations).IsOpen);
        Assert.Contains("“Later”", RoleFormatter.Of(TextLanguage.Vi, workspace.FindPerson(TestOffice.An)!.Roles), StringComparison.Ordinal);

        // Whatever was written meanwhile, the later names are still there.
        await fresh.ChangePersonAsync(office.Id, TestOffice.An, p => p! with { Title = "Phó Chánh Văn phòng" }, default);
        await fresh.ChangeSettingsAsync(office.Id, s => s with { Name = "Tên khác" }, default);
        await fresh.ChangeReorganisationAsync(office.Id, "d1", r => r! with { CancelledAt = office.Now }, default);
        foreach (var name in new[] { TablePlanStore.TableName, TableWorkspaceStore.TableName, TableDeliveryStore.TableName })
        {
            await foreach (var row in azurite.Service.Table(name).QueryAsync())
            {
                if (planted.Contains($"{name} {row.RowKey}") && row.PartitionKey.Contains(office.Id.Tenant, StringComparison.Ordinal))
                {
                    Assert.True(row.ReadJson()!.Contains("Later", StringComparison.Ordinal), $"{name} {row.RowKey}: {row.ReadJson()}");
                }
            }
        }
    }

    [Fact]
    public async Task A_plan_of_a_later_builds_stage_is_listed_and_not_followed()
    {
        await using var office = await LoadedOffice.OpenAsync(azurite.Service);
        await EditAsync(TablePlanStore.TableName, row => PlanKeys.IsHead(row.RowKey) && row.PartitionKey.Contains(office.Id.Tenant, StringComparison.Ordinal),
            json => json["stage"] = "Suspended");
        office.MoveTo(new(2025, 9, 16, 8, 30, 0));
        Assert.Contains("“Suspended”", Unescaped((await office.SayAsync(TestOffice.Binh, "danh sách kế hoạch")).Card!.ToJson()), StringComparison.Ordinal);
        await office.DeliverAsync();
        await office.SummariseAsync();
        Assert.Empty(office.Messenger.Sent);
        await office.Plans.RenameAsync(office.Id, (await office.OnlyPlanAsync()).Id, "Tên khác");
        Assert.Equal("Suspended", LaterNames.NameOf((await new TablePlanStore(azurite.Service).ListAsync(office.Id, default))[0].Stage));
    }

    [Fact]
    public void A_name_stands_for_the_same_value_at_each_time_and_flags_beside_those_that_are_known()
    {
        Assert.Equal(LaterNames.Of<WorkStep>("Filed"), LaterNames.Of<WorkStep>("Filed"));
        Assert.NotEqual(LaterNames.Of<WorkStep>("Filed"), LaterNames.Of<WorkStep>("Sealed"));
        Assert.Equal(("Filed", "Drafting", "7"), (
            LaterNames.NameOf(LaterNames.Of<WorkStep>("Filed")), LaterNames.NameOf(WorkStep.Drafting), LaterNames.NameOf((WorkStep)7)));
        var json = System.Text.Json.JsonSerializer.Serialize(
            System.Text.Json.JsonSerializer.Deserialize(
                """{"id":"x","name":"X","roles":"Member, Auditor, Leader","byGroup":"Watcher"}""", StorageJson.Default.Person)!,
            StorageJson.Default.Person);
        Assert.Contains("\"roles\":\"Member, Leader, Auditor\"", json, StringComparison.Ordinal);
        Assert.Contains("\"byGroup\":\"Watcher\"", json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_forged_tap_names_is_refused_and_nothing_is_written()
    {
        await using var office = await LoadedOffice.OpenAsync(azurite.Service);
        var plan = (await office.OnlyPlanAsync()).Id;
        var id = $"{(await office.StateAsync()).Find("3b")!.Assignments[0].Id}";
        var form = await office.TapAsync(TestOffice.Cuong, "status.form", new JsonObject { ["plan"] = plan, ["id"] = id });
        foreach (var step in new[] { "99", "-1", "2147483647", "Archived", "drafting, Issued", "1" })
        {
            Assert.True((await office.TapAsync(TestOffice.Cuong, form.Card!, "Lưu", new { step, result = "x" })).IsProblem, step);
        }

        foreach (var update in new[] { """{"step":99}""", """{"step":"Archived"}""", """{"step":4}""", """{"evidence":[null]}""", """{"percent":-5}""" })
        {
            var items = $$"""[{"plan":"{{plan}}","id":"{{id}}","update":{{update}}}]""";
            foreach (var verb in new[] { "status.confirm", "status.propose" })
            {
                Assert.True((await office.TapAsync(TestOffice.Cuong, verb, new JsonObject { ["items"] = items, ["n"] = "1" })).IsProblem, $"{verb} {update}");
            }
        }

        // A button that asks: of days beyond any calendar, and at such length, nothing is asked, and nothing breaks.
        foreach (var (name, value) in new[] { ("from", "0001-01-01"), ("to", "9999-12-31"), ("unit", new string('x', 5_000)) })
        {
            var query = new JsonObject { ["intent"] = "List", ["statuses"] = new JsonArray("DueSoon"), [name] = value };
            Assert.NotNull(await office.TapAsync(TestOffice.An, "ask", new JsonObject { ["query"] = query }));
        }

        Assert.Equal(AssignmentState.Initial, (await office.StateAsync()).Find("3b")!.Assignments[0].State);
        Assert.Empty(await office.Plans.HistoryAsync(office.Id, plan, default));
    }

    private static async Task AskEverythingAsync(TestOffice office)
    {
        foreach (var words in new[]
        {
            "danh sách kế hoạch", "nhiệm vụ quá hạn quý này", "nhiệm vụ 3b", "nhiệm vụ 3a", "lịch sử 3b", "lịch sử 3a", "tổng hợp", "báo cáo quý III",
            "báo cáo gửi nhắc", "14 ngày tới nhắc ai", "phân quyền", "lịch sử phân quyền", "đơn vị", "đơn vị và cán bộ", "cài đặt nhắc việc", "lịch nghỉ",
            "dữ liệu của tôi", "việc chờ quyết định", "nội dung chờ ý kiến", "việc theo đơn vị", "xuất ra Excel", "sửa nhiệm vụ 3b", "cập nhật 3b", "trợ giúp",
        })
        {
            foreach (var person in new[] { TestOffice.Binh, TestOffice.An, TestOffice.Cuong })
            {
                Assert.NotNull(await office.SayAsync(person, words));
            }
        }

        await office.TickAsync();
        await office.DeliverAsync();
        await office.SummariseAsync();
        Assert.NotNull(await office.SummaryAsync());
    }

    /// <summary>Each enum value of each row of the office becomes one that this build does not have.</summary>
    private async Task<HashSet<string>> PlantAsync(TestOffice office)
    {
        var planted = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in new[] { TablePlanStore.TableName, TableWorkspaceStore.TableName, TableDeliveryStore.TableName })
        {
            await EditAsync(name, row => row.PartitionKey.Contains(office.Id.Tenant, StringComparison.Ordinal), (json, row) =>
            {
                // The administrator and the head stay what they are, or nobody could ask; the leader gets a role beside.
                var isHead = row.RowKey.StartsWith("head|", StringComparison.Ordinal);
                if (row.RowKey.StartsWith("person|", StringComparison.Ordinal))
                {
                    json["roles"] = $"{json["roles"]}, Later";
                    planted.Add($"{name} {row.RowKey}");
                }
                else if (Plant(json, isHead))
                {
                    planted.Add($"{name} {row.RowKey}");
                }
            });
        }

        return planted;

        // A plan of an unknown stage is not in force, and there would be nothing to remind of: that is looked at by itself.
        static bool Plant(JsonNode node, bool isHead) => node switch
        {
            JsonObject found => found.ToList().Aggregate(false, (any, p) => p.Value switch
            {
                JsonValue value when Values.Contains(p.Key) && !(isHead && p.Key == "stage") && value.TryGetValue<string>(out var text)
                    && text.Length > 0 && char.IsAsciiLetterUpper(text[0]) && text.All(char.IsAsciiLetter) && Set(found, p.Key) => true,
                JsonObject or JsonArray => Plant(p.Value, isHead) || any,
                _ => any,
            }),
            JsonArray list => list.OfType<JsonNode>().Aggregate(false, (any, item) => Plant(item, isHead) || any),
            _ => false,
        };

        static bool Set(JsonObject found, string name)
        {
            found[name] = "Later";
            return true;
        }
    }

    private static string Unescaped(string json) => System.Text.RegularExpressions.Regex.Unescape(json);

    private async Task<JsonObject> RowAsync(TestOffice office, string key) =>
        JsonNode.Parse((await azurite.Service.Table(TablePlanStore.TableName).GetEntityAsync(PlanKeys.Partition(office.Id), key)).Value.ReadJson()!)!.AsObject();

    private async Task AddAsync(string table, string partition, string key) =>
        await azurite.Service.Table(table).AddEntityAsync(new TableEntity(partition, key) { ["Schema"] = 1, ["Json"] = """{"later":true}""" });

    private Task EditAsync(string table, Func<TableEntity, bool> wanted, Action<JsonObject> change) => EditAsync(table, wanted, (json, _) => change(json));

    private async Task EditAsync(string table, Func<TableEntity, bool> wanted, Action<JsonObject, TableEntity> change)
    {
        var rows = azurite.Service.Table(table);
        await foreach (var row in rows.QueryAsync())
        {
            if (wanted(row) && row.ReadJson() is { } json && JsonNode.Parse(json) is JsonObject node)
            {
                change(node, row);
                row.WithJson(node.ToJsonString());
                await rows.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace);
            }
        }

        // Who holds an old copy in memory finds that it no longer holds.
        await foreach (var row in rows.QueryAsync())
        {
            if (row.RowKey == Stamps.RowKey)
            {
                row["Value"] = Guid.NewGuid().ToString("N");
                await rows.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace);
            }
            else if (row.RowKey.StartsWith("head|", StringComparison.Ordinal))
            {
                await rows.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace);
            }
        }
    }
}
