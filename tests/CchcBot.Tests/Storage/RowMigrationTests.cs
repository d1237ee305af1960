using Azure.Core;
using Azure.Data.Tables;
using CchcBot.Domain.Tasks;
using CchcBot.Office;
using CchcBot.Storage;
using CchcBot.Storage.Tables;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Storage;

/// <summary>Rows as the build of 21/11/2026 wrote them, taken from its tables by hand, are read by this one after the move, whatever interrupts it.</summary>
public sealed class RowMigrationTests
{
    private static readonly WorkspaceId Office = new("t-1", "19:phòng@thread.tacv2");

    private static readonly string Old = $"t-1|{KeyText.Encode(Office.Team)}";

    [Fact]
    public async Task What_the_build_before_wrote_is_read_and_written_on()
    {
        await using var azurite = await AzuriteServer.StartAsync();
        var tables = new TableStorage(azurite.ConnectionString);
        await PlantAsync(tables, history: 3);
        await new RowMigration(tables).RunAsync(default);

        await CheckAsync(tables, history: 3);
        var plans = new TablePlanStore(tables);
        var id = new AssignmentId("1a", 0, "phong-noi-chinh");
        var change = new AssignmentChange("tap-0", "someone", DateTimeOffset.UnixEpoch, _ => throw new InvalidOperationException("It was written before."));
        Assert.True((await plans.ChangeAsync(Office, "p1", id, change, default)).Repeated);
        change = new AssignmentChange("tap-new", "someone", DateTimeOffset.UnixEpoch, assignment => (assignment.State with { Percent = 90 }, null));
        Assert.Equal(90, (await plans.ChangeAsync(Office, "p1", id, change, default)).Plan!.Find(id)!.State.Percent);

        // A further start moves nothing, and takes back nothing.
        await new RowMigration(tables).RunAsync(default);
        Assert.Equal(90, (await new TablePlanStore(tables).FindAsync(Office, "p1", default))!.Find(id)!.State.Percent);
    }

    [Fact]
    public async Task Killed_before_any_of_its_writings_and_begun_again_it_loses_and_doubles_nothing()
    {
        await using var azurite = await AzuriteServer.StartAsync();
        for (var kill = 1; ; kill++)
        {
            var crash = new Crash();
            var options = new TableStorageOptions();
            options.AddPolicy(crash, HttpPipelinePosition.PerCall);
            var tables = new TableStorage(azurite.ConnectionString, options);
            await PlantAsync(tables, history: 60);
            crash.At = kill;
            var isKilled = false;
            try
            {
                await new RowMigration(tables).RunAsync(default);
            }
            catch (TimeoutException)
            {
                isKilled = true;
            }

            crash.At = null;
            await new RowMigration(tables).RunAsync(default);
            await CheckAsync(tables, history: 60);
            if (!isKilled)
            {
                Assert.InRange(kill, 12, 60);
                return;
            }
        }
    }

    [Fact]
    public async Task Several_instances_that_start_at_once_move_each_row_once()
    {
        await using var azurite = await AzuriteServer.StartAsync();
        var tables = new TableStorage(azurite.ConnectionString);
        await PlantAsync(tables, history: 60);
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => new RowMigration(new TableStorage(azurite.ConnectionString)).RunAsync(default)));
        await CheckAsync(tables, history: 60);
    }

    private static async Task PlantAsync(TableStorage storage, int history)
    {
        var tables = new List<GuardedTable>();
        foreach (var name in new[] { "workspaces", "plans", "deliveries" })
        {
            await storage.CreateTableIfNotExistsAsync(name);
            tables.Add(storage.Table(name));
            foreach (var row in await RowsAsync(tables[^1]))
            {
                await tables[^1].DeleteEntityAsync(row.PartitionKey, row.RowKey);
            }
        }

        var (offices, plans, deliveries) = (tables[0], tables[1], tables[2]);
        var where = new[] { ("Tenant", Office.Tenant), ("Team", Office.Team) };
        await AddAsync(offices, $"office|{Old}", "settings", """{"name":"Sở Nội vụ","language":"Vi","confirmsCompletion":false}""", where);
        await AddAsync(offices, $"office|{Old}", "person|c-1", """{"id":"c-1","name":"Lê Quốc Cường","roles":"Member, Head","unit":"phong-noi-chinh"}""");
        await AddAsync(offices, $"office|{Old}", "listed|b@x.vn", """{"mail":"b@x.vn","name":"Bình","roles":"Member"}""", where);
        await offices.AddEntityAsync(new TableEntity("person|t-1|c-1", KeyText.Encode(Office.Team)) { ["Schema"] = 1, ["Team"] = Office.Team });
        foreach (var plan in new[] { "p1", "p2" })
        {
            var partition = $"{Old}|{plan}";
            await AddAsync(plans, partition, "v00001.0a1b2c3d|00001", Definition(plan));
            await AddAsync(
                plans, partition, "a|1a_002F0_002Fphong-noi-chinh", """{"step":"Drafting","percent":40,"mood":"later build"}""",
                ("Assignment", "1a/0/phong-noi-chinh"), ("Later", "kept"));
            await AddAsync(plans, partition, "r|00001", """
                {"version":1,"at":"2025-09-01T09:00:00+07:00","by":"b-1","operation":"load","definitions":"v00001.0a1b2c3d"}
                """);
            for (var i = 0; i < history; i++)
            {
                var operation = $"tap-{i}";
                var after = $$"""
                    {"assignment":"1a/0/phong-noi-chinh","at":"2025-09-01T09:00:00+07:00","by":"c-1","operation":"{{operation}}",
                    "after":{"step":"Drafting","percent":{{i}} } }
                    """;
                await AddAsync(plans, partition, $"h|1a_002F0_002Fphong-noi-chinh|{638923392000000000 + i:D19}|{operation}", after);
                await plans.AddEntityAsync(new TableEntity(partition, $"o|{operation}") { ["Schema"] = 1, ["By"] = "c-1", ["At"] = DateTimeOffset.UnixEpoch });
            }

            await AddAsync(plans, partition, "head", Head(plan), ("Later", "kept"));
        }

        await AddAsync(
            deliveries, $"notes|{Old}", "p1_007C1a_002F0_002Fphong-noi-chinh", """{"plan":"p1","duty":"1a/0/phong-noi-chinh","snoozedUntil":"2025-10-01"}""");
        await AddAsync(deliveries, Old, "digest_007C20250916_007Cc-1", """
            {"kind":"Digest","recipient":"c-1","slot":"2025-09-16","plannedAt":"2025-09-16T08:30:00+07:00",
            "obligations":["k"],"duties":[],"state":"Sent","attempts":1}
            """);
    }

    private static async Task CheckAsync(TableStorage storage, int history)
    {
        var offices = new TableWorkspaceStore(storage);
        Assert.Equal([Office], await offices.ListAsync(default));
        Assert.Equal([Office], await offices.OfListedAsync(Office.Tenant, ["b@x.vn"], default));
        Assert.Equal([Office], await offices.OfPersonAsync(Office.Tenant, "c-1", default));
        Assert.Equal("Lê Quốc Cường", (await offices.FindAsync(Office, default))!.FindPerson("c-1")!.Name);
        var plans = new TablePlanStore(storage);
        Assert.Equal(["p1", "p2"], (await plans.ListAsync(Office, default)).Select(p => p.Id));
        foreach (var plan in new[] { "p1", "p2" })
        {
            var state = Assert.Single((await plans.FindAsync(Office, plan, default))!.Assignments).State;
            Assert.Equal((WorkStep.Drafting, 40), (state.Step, state.Percent!.Value));
            Assert.Equal(Enumerable.Range(0, history), (await plans.HistoryAsync(Office, plan, default)).Select(h => h.After.Percent!.Value).Order());
            Assert.True(await plans.IsDoneAsync(Office, plan, $"tap-{history - 1}", default));
            Assert.Equal("load", Assert.Single(await plans.VersionsAsync(Office, plan, default)).Operation);
        }

        var deliveries = new TableDeliveryStore(storage);
        Assert.Equal("c-1", Assert.Single(await deliveries.ListAsync(Office, default)).Recipient);
        Assert.Equal(new DateOnly(2025, 10, 1), Assert.Single(await new TableNoteStore(storage).ListAsync(Office, default)).Value.SnoozedUntil);

        // Nothing lies in the old places, and what this build does not know is still there.
        var rows = await RowsAsync(storage.Table("plans"));
        Assert.All(rows, r => Assert.Equal(Old, r.PartitionKey));
        Assert.Equal(2 * (4 + (2 * history)), rows.Count);
        Assert.Equal(4, rows.Count(r => r.GetString("Later") == "kept"));
        Assert.Equal(2, rows.Count(r => r.GetString("Json")?.Contains("later build", StringComparison.Ordinal) == true));
        Assert.DoesNotContain(await RowsAsync(storage.Table("deliveries")), r => r.PartitionKey.StartsWith("notes|", StringComparison.Ordinal));
    }

    private static string Head(string plan) => $$"""
        {"id":"{{plan}}","title":"Kế hoạch {{plan}}","number":"7/KH-VP","issuer":"Văn phòng","signedOn":"2024-12-20",
        "period":{"year":2025,"start":"2025-01-01","end":"2025-12-31"},
        "stage":"Issued","version":1,"change":63,"contentHash":"hash","definitions":"v00001.0a1b2c3d","later":"kept"}
        """;

    private static string Definition(string plan) => $$"""
        {"code":"1a","ordinal":1,"area":"Thể chế","sectionNumber":"1","text":"Nhiệm vụ của {{plan}}",
        "leads":[{"key":"phong-noi-chinh","name":"Phòng Nội chính"}],"cooperating":[],
        "cooperatingAll":false,"deliverable":"Văn bản","timeText":"Quý III/2025",
        "deadline":{"kind":"Quarter","start":"2025-07-01","due":"2025-09-30","words":["quý iii"]} }
        """;

    private static async Task AddAsync(GuardedTable table, string partition, string key, string json, params (string Name, string Value)[] columns)
    {
        var row = new TableEntity(partition, key) { ["Schema"] = 1, ["Json"] = json };
        foreach (var (name, value) in columns)
        {
            row[name] = value;
        }

        await table.AddEntityAsync(row);
    }

    private static async Task<IReadOnlyList<TableEntity>> RowsAsync(GuardedTable table)
    {
        var rows = new List<TableEntity>();
        await foreach (var row in table.QueryAsync())
        {
            rows.Add(row);
        }

        return rows;
    }
}
