using System.Text.Json.Nodes;
using Azure.Core;
using CchcBot.Domain.Tasks;
using CchcBot.Kernel;
using CchcBot.Office;
using CchcBot.Slices.Status;
using CchcBot.Storage;
using CchcBot.Storage.Tables;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.App;

/// <summary>Two instances over the same tables answer one conversation as one would.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class TwoInstancesTests(AzuriteFixture azurite)
{
    private readonly RequestLog log = new();

    [Fact]
    public async Task A_number_means_the_row_of_the_list_that_the_other_instance_showed()
    {
        await using var first = await LoadedOffice.OpenAsync(azurite.Service);
        await using var second = await AnotherAsync(first);
        await first.SayAsync(TestOffice.Cuong, "việc của tôi");
        var second2 = Listed(first, TestOffice.Cuong)[1];

        var shown = await second.SayAsync(TestOffice.Cuong, "số 2 đã xong, QĐ 9/QĐ-VP ngày 2/1/2025");
        Assert.Equal(second2.Code, Code(shown));
        // What it shows is confirmed at the first again.
        Assert.False((await first.TapAsync(TestOffice.Cuong, StatusVerbs.Confirm.Name, Confirm(shown)["data"]!.DeepClone().AsObject())).IsProblem);
        Assert.True((await second.StateAsync()).Find(second2.Code)!.Assignments[0].IsDone);
    }

    [Fact]
    public async Task The_list_shown_last_counts_whichever_instance_showed_it()
    {
        await using var first = await LoadedOffice.OpenAsync(azurite.Service);
        await using var second = await AnotherAsync(first);
        await first.SayAsync(TestOffice.Cuong, "nhiệm vụ trong quý 3");
        var third = Listed(first, TestOffice.Cuong);
        await second.SayAsync(TestOffice.Cuong, "nhiệm vụ trong quý 2");
        var other = Listed(second, TestOffice.Cuong);
        Assert.NotEqual(third[0], other[0]);

        Assert.Equal(other[0].Code, await AboutAsync(first, TestOffice.Cuong, "số 1 đang làm 10%"));
        // The same list once more, where this instance already knew it: it is the last again.
        await first.SayAsync(TestOffice.Cuong, "nhiệm vụ trong quý 3");
        await second.SayAsync(TestOffice.Cuong, "nhiệm vụ trong quý 2");
        await first.SayAsync(TestOffice.Cuong, "nhiệm vụ trong quý 3");
        Assert.Equal(third[0].Code, await AboutAsync(second, TestOffice.Cuong, "số 1 đang làm 10%"));
    }

    [Fact]
    public async Task So_do_the_task_and_the_question()
    {
        await using var first = await LoadedOffice.OpenAsync(azurite.Service);
        await using var second = await AnotherAsync(first);
        await first.SayAsync(TestOffice.Cuong, "nhiệm vụ 3a");
        Assert.Equal("3a", await AboutAsync(second, TestOffice.Cuong, "đang làm 30%"));
        await second.SayAsync(TestOffice.Cuong, "nhiệm vụ 3b");
        Assert.Equal("3b", await AboutAsync(first, TestOffice.Cuong, "đang làm 30%"));

        // What was reported at one instance is "that one" at the other, which had shown another before.
        await ReportAsync(first, "3c đang làm 40%");
        second.Time.Now += TimeSpan.FromMinutes(2);
        Assert.Equal("3c", await AboutAsync(second, TestOffice.Cuong, "đang làm 50%"));
        await second.SayAsync(TestOffice.Cuong, "nhiệm vụ 3b");
        Assert.Equal("3b", await AboutAsync(first, TestOffice.Cuong, "đang làm 60%"));

        await first.SayAsync(TestOffice.An, "nhiệm vụ trong quý 3");
        await second.SayAsync(TestOffice.An, "còn quý 2?");
        Assert.Equal(new DateOnly(2025, 4, 1), second.Service<Memories>().Of(await TurnAsync(second, TestOffice.An)).Query!.From);
    }

    [Fact]
    public async Task A_list_in_the_channel_is_known_there_and_in_ones_own_chat_after_it()
    {
        await using var first = await LoadedOffice.OpenAsync(azurite.Service);
        await using var second = await AnotherAsync(first);
        await first.SayAsync(TestOffice.Cuong, "nhiệm vụ trong quý 2");
        await first.PostAsync(TestOffice.Cuong, "nhiệm vụ trong quý 3");
        var own = Listed(first, TestOffice.Cuong);
        var shared = first.Service<Memories>().Of(await TurnAsync(first, TestOffice.Cuong) with { Chat = TestOffice.Leaders }).List!;
        Assert.NotEqual(own[0], shared[0]);

        Assert.Equal(own[0].Code, await AboutAsync(second, TestOffice.Cuong, "số 1 đang làm 10%"));
        // Said in the channel it is about the channel's list, and is answered in private.
        Assert.Equal(shared[0].Code, Code(await second.PostAsync(TestOffice.Cuong, "số 1 đang làm 20%")));
    }

    [Fact]
    public async Task Who_views_as_a_leader_does_so_at_both_and_leaves_the_own_list_alone()
    {
        await using var first = await LoadedOffice.OpenAsync(azurite.Service);
        await using var second = await AnotherAsync(first);
        await first.SayAsync(TestOffice.Binh, "nhiệm vụ trong quý 3");
        var own = Listed(first, TestOffice.Binh);
        await first.SayAsync(TestOffice.Binh, "xem như lãnh đạo");
        var seen = await second.SayAsync(TestOffice.Binh, "nhiệm vụ trong quý 2");
        Assert.Contains("lãnh đạo", seen.Card!.ToJson(), StringComparison.OrdinalIgnoreCase);
        await second.SayAsync(TestOffice.Binh, "thôi xem như");
        Assert.Equal(own[0].Code, await AboutAsync(first, TestOffice.Binh, "số 1 đang làm 10%"));
    }

    [Fact]
    public async Task Alone_an_instance_reads_nothing_and_writes_what_has_changed()
    {
        var options = new TableStorageOptions();
        options.AddPolicy(log, HttpPipelinePosition.PerCall);
        await using var office = await LoadedOffice.OpenAsync(new TableStorage(azurite.ConnectionString, options));
        // Whoever writes for the first time is kept with the address.
        foreach (var words in new[] { "trợ giúp", "trợ giúp", "nhiệm vụ trong quý 3" })
        {
            await office.WriteAsync(TestOffice.Cuong, words);
            await office.WriteAsync(TestOffice.An, words);
        }

        // The stamp, the heads, and what is shown, where it is another list.
        Assert.Equal(2, await CostAsync("nhiệm vụ trong quý 3"));
        Assert.Equal(3, await CostAsync("nhiệm vụ trong quý 2"));
        Assert.Equal(2, await CostAsync("nhiệm vụ trong quý 2"));

        // Somebody of the office at another instance: one reading more, once.
        await using var second = await AnotherAsync(office);
        await second.WriteAsync(TestOffice.An, "nhiệm vụ trong quý 2");
        Assert.Equal(3, await CostAsync("nhiệm vụ trong quý 2"));
        Assert.Equal(2, await CostAsync("nhiệm vụ trong quý 2"));
        await second.WriteAsync(TestOffice.An, "nhiệm vụ trong quý 3");
        Assert.Equal(4, await CostAsync("nhiệm vụ trong quý 3"));

        async Task<int> CostAsync(string words)
        {
            log.Clear();
            await office.WriteAsync(TestOffice.Cuong, words);
            return log.All.Count;
        }
    }

    [Fact]
    public async Task Instances_that_come_and_go_leave_few_traces()
    {
        await using var office = await LoadedOffice.OpenAsync(azurite.Service);
        for (var i = 0; i < 30; i++)
        {
            var store = new TableWorkspaceStore(new TableStorage(azurite.ConnectionString));
            Assert.NotNull(await store.FindAsync(office.Id, default));
            await store.KeepAsync(office.Id, TestOffice.An, "", $$"""{"isSummary":{{(i % 2 == 0 ? "true" : "false")}}}""", default);
        }

        var stamp = (await azurite.Service.Table(TableWorkspaceStore.TableName).GetEntityAsync(TableWorkspaceStore.Partition(office.Id), "stamp")).Value;
        Assert.InRange(stamp.Count, 5, 30);
        await office.SayAsync(TestOffice.An, "nhiệm vụ trong quý 3");
        Assert.Equal("Tên khác", await RenamedAsync(office));
    }

    [Fact]
    public async Task What_was_shown_goes_with_the_person_and_after_a_month()
    {
        await using var office = await LoadedOffice.OpenAsync(azurite.Service);
        await office.SayAsync(TestOffice.Cuong, "việc của tôi");
        await office.SayAsync(TestOffice.An, "nhiệm vụ trong quý 3");
        Assert.Equal(2, (await RowsAsync(office)).Count);
        Assert.Contains(
            await office.Service<IPersonalDataStore>().FindAsync(office.Id, new PersonIdentifiers(TestOffice.Cuong, null, [], null), default), r => r.Kind == "conversation");

        await office.Service<IPersonalDataStore>().EraseAsync(
            office.Id, new PersonIdentifiers(TestOffice.Cuong, null, [], null), new FormerPerson("former-1", null, office.Now, null), "[đã xoá]", default);
        Assert.Equal(TableWorkspaceStore.AboutKey(TestOffice.An, ""), Assert.Single(await RowsAsync(office)));
        await office.Service<IPersonalDataStore>().ExpireAsync(office.Id, TimeProvider.System.GetUtcNow().AddDays(29), default);
        Assert.Single(await RowsAsync(office));
        await office.Service<IPersonalDataStore>().ExpireAsync(office.Id, TimeProvider.System.GetUtcNow().AddDays(31), default);
        Assert.Empty(await RowsAsync(office));
        Assert.NotNull((await office.WorkspaceAsync()).FindPerson(TestOffice.An));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("no JSON")]
    [InlineData("""{"list":5}""")]
    [InlineData("""{"query":{"intent":"later"}}""")]
    [InlineData("""{"plan":"p","duty":"x","query":{"intent":"list"}}""")]
    public void What_is_not_understood_is_as_good_as_nothing(string? json) => Assert.Equal(Memory.Nothing, Memory.FromJson(json));

    /// <summary>Another instance over the same tables: it shares nothing in memory.</summary>
    private Task<TestOffice> AnotherAsync(TestOffice office) =>
        TestOffice.OpenAsync(new TableStorage(azurite.ConnectionString), office.Now.DateTime, known: office.Id);

    private static IReadOnlyList<TaskRef> Listed(TestOffice office, string person) =>
        office.Service<Memories>().Of(TurnAsync(office, person).Result).List!;

    private static Task<Turn> TurnAsync(TestOffice office, string person) => office.AsAsync(person, Task.FromResult);

    /// <summary>Says it, and tells which task the answer is about.</summary>
    private static async Task<string> AboutAsync(TestOffice office, string person, string words) => Code(await office.SayAsync(person, words));

    private static string Code(Reply reply)
    {
        // "3b/0/unit"
        var items = Confirm(reply)["data"]!["items"]!.GetValue<string>();
        var end = items.IndexOf("/0/", StringComparison.Ordinal);
        return items[(items.LastIndexOf('"', end) + 1)..end];
    }

    private static JsonNode Confirm(Reply reply)
    {
        Assert.True(reply.Card is not null, reply.Text);
        return TestOffice.Actions(JsonNode.Parse(reply.Card!.ToJson())).First(a => a["verb"]!.GetValue<string>() == StatusVerbs.Confirm.Name);
    }

    private static async Task ReportAsync(TestOffice office, string words)
    {
        var shown = await office.SayAsync(TestOffice.Cuong, words);
        office.Time.Now += TimeSpan.FromMinutes(1);
        Assert.False((await office.TapAsync(TestOffice.Cuong, StatusVerbs.Confirm.Name, Confirm(shown)["data"]!.DeepClone().AsObject())).IsProblem);
    }

    private static async Task<string> RenamedAsync(TestOffice office)
    {
        await office.Offices.ChangeSettingsAsync(office.Id, s => s with { Name = "Tên khác" }, default);
        return (await office.WorkspaceAsync()).Settings.Name;
    }

    private async Task<IReadOnlyList<string>> RowsAsync(TestOffice office)
    {
        var rows = new List<string>();
        var filter = GuardedTable.Filter($"PartitionKey eq {TableWorkspaceStore.Partition(office.Id)} and RowKey ge {"about|"} and RowKey lt {"about}"}");
        await foreach (var row in azurite.Service.Table(TableWorkspaceStore.TableName).QueryAsync(filter))
        {
            rows.Add(row.RowKey);
        }

        return rows;
    }
}
