using System.Text.Json.Nodes;
using Azure.Core;
using CchcBot.Delivery;
using CchcBot.Office;
using CchcBot.Slices.Status;
using CchcBot.Storage;
using CchcBot.Storage.Tables;
using CchcBot.Tests.Support;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace CchcBot.Tests.Storage;

/// <summary>A turn and a look of the clock read each thing once, and only what has changed.</summary>
public sealed class ReadOnceTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private readonly RequestLog log = new();

    [Fact]
    public async Task A_warm_question_costs_the_stamp_and_the_heads_and_a_confirming_tap_one_write_more()
    {
        await using var office = await OpenAsync();
        // Whoever writes for the first time is kept with the address.
        await office.WriteAsync(TestOffice.An, "trợ giúp");
        await office.WriteAsync(TestOffice.An, "trợ giúp");
        await office.WriteAsync(TestOffice.Cuong, "việc của tôi");
        log.Clear();
        // What it shows is kept for whoever gets the next message; shown once more it is kept already.
        await office.WriteAsync(TestOffice.Cuong, "nhiệm vụ quá hạn quý này");
        Assert.Equal(["GET workspaces stamp", "GET plans head|", "POST batch"], Asked());
        log.Clear();
        await office.WriteAsync(TestOffice.Cuong, "nhiệm vụ quá hạn quý này");
        Assert.Equal(["GET workspaces stamp", "GET plans head|"], Asked());

        foreach (var report in new[] { "3b đang làm 40%", "3a đã trình, 3b đang làm 50%, 3c đang làm 60%" })
        {
            var shown = (await office.SentAsync(TestOffice.Cuong, report))[^1];
            var tap = TestOffice
                .Actions(JsonNode.Parse($"{shown.Attachments[0].Content}"))
                .First(a => a["verb"]?.GetValue<string>() == StatusVerbs.Confirm.Name);
            log.Clear();
            var action = new { type = "Action.Execute", verb = StatusVerbs.Confirm.Name, data = tap["data"] };
            await office.InvokeAsync(TestOffice.Cuong, "adaptiveCard/action", new { action });
            Assert.Equal(["GET workspaces stamp", "GET plans head|", "POST batch"], Asked());
        }

        // The colleague's report is in memory.
        await office.WriteAsync(TestOffice.An, "nhiệm vụ 3a");
        log.Clear();
        await office.WriteAsync(TestOffice.An, "nhiệm vụ 3b");
        Assert.Equal(["GET workspaces stamp", "GET plans head|", "POST batch"], Asked());
    }

    [Fact]
    public async Task An_idle_look_costs_three_operations_and_another_instances_change_is_seen_at_the_next()
    {
        await using var office = await OpenAsync();
        office.MoveTo(new DateTime(2025, 9, 16, 8, 30, 0));
        await office.SayAsync(TestOffice.An, "đôn đốc 3b");
        for (var i = 0; i < 3; i++)
        {
            await TickAsync(office);
        }

        log.Clear();
        await TickAsync(office);
        Assert.Equal(["GET deliveries stamp", "GET plans head|", "GET workspaces stamp"], Asked().Order());

        var sent = office.Messenger.Sent.Count;
        var elsewhere = new TableStorage(azurite.ConnectionString);
        await new TableNoteStore(elsewhere).ChangeAsync(office.Id, "p", "d", n => n with { SnoozedUntil = new DateOnly(2025, 12, 1) }, default);
        var word = new DeliveryRow(DeliveryKind.Word, TestOffice.An, new DateOnly(2025, 9, 16), office.Now, [], [], Word: new NoticeContent("x", "Xin chào"));
        Assert.NotNull(await new TableDeliveryStore(elsewhere).TryClaimAsync(office.Id, word, default));
        await TickAsync(office);
        Assert.Equal(sent + 1, office.Messenger.Sent.Count);
        Assert.Contains("Xin chào", office.Messenger.Sent[^1].Card, StringComparison.Ordinal);

        // Somebody else's name, through another instance, is on the next look's office.
        await new TableWorkspaceStore(elsewhere).ChangePersonAsync(office.Id, TestOffice.An, p => p! with { Name = "Nguyễn Văn Ân" }, default);
        Assert.Equal("Nguyễn Văn Ân", (await office.LookAsync()).Office.FindPerson(TestOffice.An)!.Name);
    }

    [Fact]
    public async Task What_this_process_writes_is_seen_within_the_same_turn()
    {
        await using var office = await OpenAsync();
        var snapshot = await office.SnapshotAsync();
        var plan = Assert.Single(await snapshot.HeadsAsync(default));
        await office.Plans.RenameAsync(office.Id, plan.Id, "Tên mới");
        Assert.Equal("Tên mới", (await snapshot.FindAsync(plan.Id, default))!.Info.Title);
        Assert.Null(await snapshot.FindAsync("none", default));
    }

    [Fact]
    public async Task Whose_office_it_is_is_known_for_a_minute_and_one_s_own_changes_at_once()
    {
        var time = new FakeTimeProvider();
        var options = new TableStorageOptions { TimeProvider = time };
        options.AddPolicy(log, HttpPipelinePosition.PerCall);
        var storage = new TableStorage(azurite.ConnectionString, options);
        foreach (var name in new[] { TableWorkspaceStore.TableName, TableDeliveryStore.TableName })
        {
            await storage.CreateTableIfNotExistsAsync(name);
        }

        var store = new TableWorkspaceStore(storage);
        var elsewhere = new TableWorkspaceStore(new TableStorage(azurite.ConnectionString));
        WorkspaceId first = new($"t-{Guid.NewGuid():N}", "19:a"), second = first with { Team = "19:b" }, third = first with { Team = "19:c" };
        await store.ChangePersonAsync(first, "p", _ => new Person("p", "P"), default);
        Assert.Equal([first], await OfPersonAsync());
        await elsewhere.ChangePersonAsync(second, "p", _ => new Person("p", "P"), default);
        Assert.Equal([first], await OfPersonAsync());
        await store.ChangePersonAsync(third, "p", _ => new Person("p", "P"), default);
        Assert.Equal([first, second, third], await OfPersonAsync());
        await elsewhere.ChangePersonAsync(first with { Team = "19:d" }, "p", _ => new Person("p", "P"), default);
        time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(4, (await OfPersonAsync()).Count);

        Task<IReadOnlyList<WorkspaceId>> OfPersonAsync() => store.OfPersonAsync(first.Tenant, "p", default);
    }

    [Fact]
    public void A_cache_keeps_what_was_used_last()
    {
        var cache = new BoundedCache<int, string>(3);
        foreach (var i in new[] { 1, 2, 3 })
        {
            cache.Keep(i, $"{i}");
        }

        Assert.Equal("1", cache.Find(1));
        cache.Keep(4, "4");
        Assert.Equal(("1", null, "3", "4", 3), (cache.Find(1), cache.Find(2), cache.Find(3), cache.Find(4), cache.Count));
        cache.Keep(4, "four");
        cache.Forget(3);
        Assert.Equal(("four", null, 2), (cache.Find(4), cache.Find(3), cache.Count));
    }

    [Fact]
    public async Task A_thousand_offices_and_their_plans_leave_no_more_in_memory_than_the_limits()
    {
        var cache = new BoundedCache<(WorkspaceId, string), object>(CacheLimits.Plans);
        await Parallel.ForEachAsync(Enumerable.Range(0, 1_000), async (i, _) =>
        {
            await Task.Yield();
            for (var plan = 0; plan < 5; plan++)
            {
                cache.Keep((new WorkspaceId("t", $"{i}"), $"{plan}"), new object());
            }
        });
        Assert.Equal(CacheLimits.Plans, cache.Count);
    }

    private async Task<TestOffice> OpenAsync()
    {
        var options = new TableStorageOptions();
        options.AddPolicy(log, HttpPipelinePosition.PerCall);
        var office = await LoadedOffice.OpenAsync(new TableStorage(azurite.ConnectionString, options));
        await office.WriteAsync(TestOffice.Cuong, "trợ giúp");
        return office;
    }

    /// <summary>All jobs, as the scheduler runs them.</summary>
    private static async Task TickAsync(TestOffice office)
    {
        office.Time.Now += TimeSpan.FromMinutes(1);
        await office.Service<IEnumerable<IHostedService>>().OfType<Scheduler>().Single().TickAsync(office.Id, default);
    }

    private IReadOnlyList<string> Asked() => [.. log.All.Select(Short)];

    private static string Short(string request)
    {
        var (method, path) = (request.Split(' ')[0], request.Split(' ')[1]);
        return request.Contains("$batch", StringComparison.Ordinal) ? $"{method} batch"
            : request.Contains("RowKey='stamp'", StringComparison.Ordinal) ? $"{method} {Table(path)} stamp"
            : request.Contains("ge 'head|'", StringComparison.Ordinal) ? $"{method} {Table(path)} head|"
            : request.Contains("eq 'person|", StringComparison.Ordinal) ? $"{method} {Table(path)} person"
            : request;
    }

    private static string Table(string path) => new Uri(path).Segments[^1].Split('(')[0];
}
