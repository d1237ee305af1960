using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Nodes;
using Azure.Data.Tables;
using CchcBot.App.Demo;
using CchcBot.Domain.Plans;
using CchcBot.Domain.Tasks;
using CchcBot.Kernel;
using CchcBot.Office;
using CchcBot.Storage;
using CchcBot.Storage.Tables;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Storage;

/// <summary>The tables and cards of the build of 21/11/2026 (<see cref="OldBuild"/>) after the upgrade to this one.</summary>
public sealed class OldBuildTests
{
    private const string Binh = "c0de0000-2025-4001-8000-000000000001";
    private const string Cuong = "c0de0000-2025-4001-8000-000000000002";
    private const string An = "c0de0000-2025-4001-8000-000000000003";
    private const string Ha = "c0de0000-2025-4001-8000-000000000004";
    private const string Lan = "c0de0000-2025-4001-8000-000000000006";

    private static readonly WorkspaceId Id = OldBuild.Office;

    [Fact]
    public async Task Every_row_is_there_after_the_upgrade_and_what_it_says_is_read()
    {
        await using var azurite = await AzuriteServer.StartAsync();
        await using var office = await UpgradeAsync(azurite);
        var now = await RowsAsync(azurite);
        foreach (var old in OldRows())
        {
            Assert.True(
                now.Any(row => row.Table == old.Table && old.Columns.All(c => row.Columns.TryGetValue(c.Key, out var there) && there == c.Value)),
                $"{old.Table} {old.Partition} {old.Key}: {JsonSerializer.Serialize(old.Columns)}");
        }

        var workspace = await office.WorkspaceAsync();
        Assert.True(workspace.IsWhole);
        Assert.Equal(7, workspace.Units.Count);
        Assert.Equal(("Lê Quốc Cường", "trung-tam-cong-bao-va-tin-hoc"), (workspace.FindPerson(Cuong)!.Name, workspace.FindPerson(Cuong)!.Unit));
        Assert.Equal(Roles.Administrator | Roles.Head | Roles.Member, workspace.FindPerson(Lan)!.Roles);
        Assert.Equal(Lan, workspace.FindUnit("phong-kinh-te-tong-hop")!.Head);
        Assert.Equal(DemoOffice.LeadershipChannelId, workspace.Settings.Channel!.ConversationId.Split(';')[0]);
        Assert.Equal(["mai@saomai.gov.vn", "tung@saomai.gov.vn"], workspace.Listed.Select(p => p.Mail).Order(StringComparer.Ordinal));
        Assert.Equal(("3/QĐ-UBND", new DateOnly(2025, 12, 1)), workspace.Reorganisations.Select(r => (r.Number, r.EffectiveOn)).Single());
        Assert.Single(workspace.Former);
        Assert.Equal(3, (await office.Offices.ListAsync(default)).Count);
        Assert.Equal([Id], (await office.Offices.OfPersonAsync(Id.Tenant, Cuong, default)).Where(o => o == Id));

        var plan = await office.StateAsync();
        Assert.Equal((PlanStage.Issued, 10, "7/KH-VP"), (plan.Info.Stage, plan.Tasks.Count, plan.Info.Number));
        Assert.Equal(new DateOnly(2025, 9, 30), plan.Tasks.Single(t => t.Task.Code == "2b").Task.Deadline.Due);
        Assert.Equal(new DateOnly(2025, 3, 3), plan.Find("2c")!.Assignments[0].Due);
        Assert.Equal((WorkStep.Issued, "12/QĐ-VP"), (State("3a").Step, State("3a").Evidence[0].Number));
        Assert.Equal((WorkStep.Submitted, new DateOnly(2025, 10, 15)), (State("3b").Step, State("3b").Extension!.NewDue));
        Assert.Contains("chờ Sở góp ý", State("3c").Obstacle!.Cause, StringComparison.Ordinal);
        Assert.Equal(An, State("2b").Urged!.By);
        Assert.Equal(7, (await office.Plans.HistoryAsync(Id, plan.Info.Id, default)).Count);
        Assert.Equal(3, (await office.Plans.VersionsAsync(Id, plan.Info.Id, default)).Count);
        Assert.Equal(new DateOnly(2025, 9, 15), (await office.Notes.ListAsync(Id, default)).Single().Value.SnoozedUntil);
        var deliveries = await office.Deliveries.ListAsync(Id, default);
        Assert.Equal(14, deliveries.Count);
        Assert.DoesNotContain(deliveries, d => d.IsUnreadable);

        AssignmentState State(string code) => plan.Find(code)!.Assignments[0].State;
    }

    [Fact]
    public async Task It_is_reported_on_asked_about_amended_and_reminded_of_as_if_this_build_had_written_it()
    {
        await using var azurite = await AzuriteServer.StartAsync();
        await using var office = await UpgradeAsync(azurite);
        var before = (await office.Plans.HistoryAsync(Id, (await office.OnlyPlanAsync()).Id, default)).Count;
        var shown = await office.SayAsync(Cuong, "đã xong 3e, QĐ 14/QĐ-VP ngày 5/9");
        Assert.False((await office.TapAsync(Cuong, shown.Card!, "Đúng, ghi lại")).IsProblem);
        Assert.Equal(WorkStep.Issued, (await office.StateAsync()).Find("3e")!.Assignments[0].State.Step);
        Assert.Equal(before + 1, (await office.Plans.HistoryAsync(Id, (await office.OnlyPlanAsync()).Id, default)).Count);

        foreach (var words in new[]
        {
            "nhiệm vụ quá hạn quý này", "nhiệm vụ 3b", "lịch sử 3b", "tổng hợp", "báo cáo quý III", "báo cáo gửi nhắc", "danh sách kế hoạch", "đơn vị",
            "đơn vị và cán bộ", "phân quyền", "lịch sử phân quyền", "nội dung chờ ý kiến", "cài đặt nhắc việc", "lịch nghỉ", "14 ngày tới nhắc ai",
        })
        {
            Assert.False((await office.SayAsync(Binh, words)).IsProblem, words);
        }

        var form = await office.SayAsync(Binh, "sửa nhiệm vụ 2b hạn Quý IV/2025");
        form = await office.TapAsync(Binh, form.Card!, "Xem lại", Inputs(form));
        Assert.False((await office.TapAsync(Binh, form.Card!, "Ghi")).IsProblem);
        Assert.Equal(4, (await office.Plans.VersionsAsync(Id, (await office.OnlyPlanAsync()).Id, default)).Count);
        await office.Offices.ChangePersonAsync(Id, Ha, p => p! with { Title = "Trưởng phòng" }, default);

        // On the day of the export everything was said; what is due later goes out once.
        await office.DeliverAsync();
        Assert.DoesNotContain(office.Messenger.Sent, s => s.Kind == "send");
        office.MoveTo(new DateTime(2025, 9, 23, 8, 31, 0));
        await office.DeliverAsync();
        Assert.Contains(office.Messenger.Sent, s => s.Kind == "send" && s.To.ConversationId == "a:personal-ha");
        office.MoveTo(new DateTime(2025, 9, 26, 16, 5, 0));
        await office.SummariseAsync();
        Assert.Contains(office.Messenger.Sent, s => s.Kind == "post");
        office.MoveTo(new DateTime(2025, 12, 1, 8, 0, 0));
        await office.TickAsync();
        Assert.Equal("Ban Tiếp dân", (await office.WorkspaceAsync()).FindUnit("ban-tiep-cong-dan")!.Name);
    }

    [Fact]
    public async Task Each_button_of_each_card_that_it_sent_is_answered()
    {
        var cards = JsonNode.Parse(await File.ReadAllTextAsync(OldBuild.Cards))!.AsObject();
        await using var azurite = await AzuriteServer.StartAsync();
        await using var office = await UpgradeAsync(azurite);
        var answered = 0;
        foreach (var (name, sent) in cards)
        {
            // All that only show, then the first that writes: what comes after it would find its work done.
            var actions = TestOffice.Actions(sent!["card"]).ToLookup(a => Writes((string)a["verb"]!));
            foreach (var action in actions[false].Concat(actions[true].Take(1)))
            {
                var data = action["data"]?.DeepClone().AsObject() ?? [];
                foreach (var (input, value) in Inputs(sent["card"]!))
                {
                    data.TryAdd(input, value?.DeepClone());
                }

                var reply = await office.TapAsync((string)sent["person"]!, (string)action["verb"]!, data);
                // The preview's one doubt was answered before the upgrade.
                Assert.True(!reply.IsProblem || reply.Text == "Không có điểm nghi vấn.", $"{name}, {action["title"]}: {reply.Text}");
                Assert.True(reply.Text is not null || reply.Card is not null || reply.File is not null, $"{name}, {action["title"]}");
                answered++;
            }
        }

        Assert.True(answered > 35, $"{answered}");
        var plans = await office.Plans.ListAsync(Id, default);
        Assert.Equal(["7/KH-VP", "9/KH-VP"], plans.Select(p => p.Number).Order(StringComparer.Ordinal));
        var plan = (await office.Plans.FindAsync(Id, plans.Single(p => p.Number == "7/KH-VP").Id, default))!;
        Assert.Equal((WorkStep.Issued, "14/QĐ-VP"), (State("3e").Step, State("3e").Evidence[0].Number));
        Assert.NotNull(State("3b").Decision);

        AssignmentState State(string code) => plan.Find(code)!.Assignments[0].State;

        static bool Writes(string verb) => verb is "status.confirm" or "status.cancel" or "status.save" or "extension.decide" or "plan.store" or "plan.drop";
    }

    /// <summary>What stands in a card's inputs.</summary>
    private static JsonObject Inputs(Reply reply) => Inputs(JsonNode.Parse(reply.Card!.ToJson())!);

    private static JsonObject Inputs(JsonNode card)
    {
        var inputs = new JsonObject();
        Collect(card);
        return inputs;

        void Collect(JsonNode? node)
        {
            switch (node)
            {
                case JsonObject found:
                    if (((string?)found["type"])?.StartsWith("Input.", StringComparison.Ordinal) == true && found["value"] is { } value)
                    {
                        inputs[(string)found["id"]!] = value.DeepClone();
                    }

                    foreach (var (_, part) in found)
                    {
                        Collect(part);
                    }

                    break;
                case JsonArray list:
                    foreach (var part in list)
                    {
                        Collect(part);
                    }

                    break;
            }
        }
    }

    private static List<Row> OldRows()
    {
        using var file = File.OpenRead(OldBuild.Tables);
        using var text = new StreamReader(new GZipStream(file, CompressionMode.Decompress));
        var rows = new List<Row>();
        while (text.ReadLine() is { } line)
        {
            if (JsonSerializer.Deserialize(line, BackupJson.Default.BackupLine) is { } read && read.Row() is { } row)
            {
                rows.Add(Row.Of(read.Table!, row));
            }
        }

        return rows;
    }

    private static async Task<List<Row>> RowsAsync(AzuriteServer azurite)
    {
        var rows = new List<Row>();
        var tables = new TableStorage(azurite.ConnectionString);
        foreach (var name in TableBackup.TableNames)
        {
            await foreach (var row in tables.Table(name).QueryAsync())
            {
                rows.Add(Row.Of(name, row));
            }
        }

        return rows;
    }

    private static async Task<TestOffice> UpgradeAsync(AzuriteServer azurite)
    {
        await OldBuild.RestoreAsync(azurite);
        var tables = new TableStorage(azurite.ConnectionString);
        await new RowMigration(tables).RunAsync(default);
        return await TestOffice.OpenAsync(tables, OldBuild.Stopped, known: Id);
    }

    /// <param name="Columns">By name, but for keys and what the service itself sets.</param>
    private sealed record Row(string Table, string Partition, string Key, IReadOnlyDictionary<string, string> Columns)
    {
        public static Row Of(string table, TableEntity row)
        {
            var line = BackupLine.Of(table, row);
            return new(table, row.PartitionKey, row.RowKey, line.Columns!.ToDictionary(c => c.Key, c => c.Value.Text, StringComparer.Ordinal));
        }
    }
}
