using System.Globalization;
using Azure;
using Azure.Data.Tables;
using CchcBot.Storage;
using CchcBot.Storage.Tables;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Storage.Tables;

/// <summary>What the stores rely on, kept by the official client and Azurite.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class GuardedTableTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task A_table_is_made_once_and_a_missing_one_is_no_missing_row()
    {
        var name = azurite.NewTableName();
        var table = azurite.Service.Table(name);
        RequestFailedException[] missing =
        [
            await Assert.ThrowsAsync<RequestFailedException>(() => table.GetEntityIfExistsAsync("a", "b")),
            await Assert.ThrowsAsync<RequestFailedException>(() => table.DeleteEntityAsync("a", "b")),
            await Assert.ThrowsAsync<RequestFailedException>(() => table.AddEntityAsync(new TableEntity("a", "b"))),
        ];

        await azurite.Service.EnsureTableAsync(name);
        await azurite.Service.CreateTableIfNotExistsAsync(name);
        await azurite.Service.EnsureTableAsync(name);
        await azurite.Service.AskAsync(name, CancellationToken.None);

        Assert.All(missing, error => Assert.Equal((404, "TableNotFound", false), (error.Status, error.ErrorCode, error.MayHaveBeenWritten())));
        Assert.False((await table.GetEntityIfExistsAsync("a", "b")).HasValue);
    }

    public static TheoryData<string, object?> Values() => new()
    {
        { "a Vietnamese text", "Nhiệm vụ 3đ: cải cách hành chính – “Quý I”" },
        { "an empty text", "" },
        { "quotes and markup", "'\"\\<&>\r\n\t\u2028" },
        { "beyond the basic plane", "😀𠮷" },
        { "true", true },
        { "false", false },
        { "largest int", int.MaxValue },
        { "smallest int", int.MinValue },
        { "largest long", long.MaxValue },
        { "smallest long", long.MinValue },
        { "a small long", 3L },
        { "a tick", new DateTimeOffset(2025, 9, 16, 8, 30, 0, TimeSpan.FromHours(7)).AddTicks(1234567).ToUniversalTime() },
        { "bytes", new byte[] { 0, 1, 254, 255 } },
        { "no bytes", Array.Empty<byte>() },
        { "nothing", null },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public async Task A_value_comes_back_as_it_was_with_its_type(string what, object? value)
    {
        var table = await azurite.NewTableAsync();
        await table.AddEntityAsync(new TableEntity("p", what) { ["Value"] = value });

        var point = (await table.GetEntityAsync("p", what)).Value;
        var query = Assert.Single(await ListAsync(table.QueryAsync(), row => row));

        Assert.Equal([value, value], new object?[] { point["Value"], query["Value"] });
        Assert.Equal([value?.GetType(), value?.GetType()], new[] { point["Value"]?.GetType(), query["Value"]?.GetType() });
    }

    [Theory]
    [InlineData("19:abc@thread.tacv2|kh-3205", "a|3b-1")]
    [InlineData("Phòng Hành chính – Quản trị", "đ")]
    [InlineData("O'Brien ''", "a b+c=d&e$f,(g);h:i@j!k*l~m")]
    [InlineData("100%", "%41")]
    [InlineData("", "")]
    [InlineData("😀", "\"<>[]{}^`|")]
    public async Task Any_key_that_the_service_allows_reads_writes_and_deletes(string partition, string row)
    {
        var table = await azurite.NewTableAsync();
        var entity = new TableEntity(partition, row) { ["N"] = 1 };

        await table.AddEntityAsync(entity);
        await table.UpsertEntityAsync(new TableEntity(partition, row) { ["M"] = 2 }, TableUpdateMode.Merge);
        await table.SubmitTransactionAsync([new(TableTransactionActionType.UpdateMerge, new TableEntity(partition, row) { ["L"] = 3 })]);
        var read = (await table.GetEntityAsync(partition, row)).Value;
        var found = await ListAsync(table.QueryAsync(GuardedTable.Filter($"PartitionKey eq {partition} and RowKey eq {row}")), Keys);

        Assert.Equal((partition, row, 1, 2, 3), (read.PartitionKey, read.RowKey, read.GetInt32("N"), read.GetInt32("M"), read.GetInt32("L")));
        Assert.Equal([(partition, row)], found);
        Assert.Equal(204, (await table.DeleteEntityAsync(partition, row, read.ETag)).Status);
        Assert.False((await table.GetEntityIfExistsAsync(partition, row)).HasValue);
    }

    [Fact]
    public async Task A_row_is_inserted_once()
    {
        var table = await azurite.NewTableAsync();
        var answer = await table.AddEntityAsync(new TableEntity("p", "r") { ["Text"] = "first" });
        var repeat = await Assert.ThrowsAsync<RequestFailedException>(() => table.AddEntityAsync(new TableEntity("p", "r") { ["Text"] = "second" }));
        var read = (await table.GetEntityAsync("p", "r")).Value;

        Assert.Equal((409, "EntityAlreadyExists"), (repeat.Status, repeat.ErrorCode));
        Assert.Equal(("first", answer.Headers.ETag), (read.GetString("Text"), read.ETag));
        Assert.NotNull(read.Timestamp);
    }

    [Fact]
    public async Task A_lost_race_is_refused_and_changes_nothing()
    {
        var table = await azurite.NewTableAsync();
        await table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = 1 });
        var stale = (await table.GetEntityAsync("p", "r")).Value.ETag;
        await table.UpdateEntityAsync(new TableEntity("p", "r") { ["A"] = 2 }, stale, TableUpdateMode.Merge);

        RequestFailedException[] lost =
        [
            await Assert.ThrowsAsync<RequestFailedException>(
                () => table.UpdateEntityAsync(new TableEntity("p", "r") { ["A"] = 3 }, stale, TableUpdateMode.Merge)),
            await Assert.ThrowsAsync<RequestFailedException>(() => table.UpdateEntityAsync(new TableEntity("p", "r"), stale, TableUpdateMode.Replace)),
            await Assert.ThrowsAsync<RequestFailedException>(() => table.DeleteEntityAsync("p", "r", stale)),
        ];

        Assert.All(lost, error => Assert.Equal((412, "UpdateConditionNotSatisfied"), (error.Status, error.ErrorCode)));
        Assert.Equal("A=2", Numbers((await table.GetEntityAsync("p", "r")).Value));
        await table.UpdateEntityAsync(new TableEntity("p", "r") { ["A"] = 4 }, ETag.All, TableUpdateMode.Merge);
        await Assert.ThrowsAsync<ArgumentException>(() => table.UpdateEntityAsync(new TableEntity("p", "r"), default, TableUpdateMode.Replace));
    }

    [Fact]
    public async Task An_absent_row_is_said_so()
    {
        var table = await azurite.NewTableAsync();

        var read = await Assert.ThrowsAsync<RequestFailedException>(() => table.GetEntityAsync("p", "r"));
        var update = await Assert.ThrowsAsync<RequestFailedException>(
            () => table.UpdateEntityAsync(new TableEntity("p", "r"), ETag.All, TableUpdateMode.Merge));
        var ifExists = await table.GetEntityIfExistsAsync("p", "r");

        Assert.Equal((404, "ResourceNotFound"), (read.Status, read.ErrorCode));
        Assert.Equal((404, "ResourceNotFound"), (update.Status, update.ErrorCode));
        Assert.Equal((false, 404), (ifExists.HasValue, ifExists.GetRawResponse().Status));
        Assert.Equal(404, (await table.DeleteEntityAsync("p", "r")).Status);
    }

    [Fact]
    public async Task A_query_goes_on_over_every_page_in_key_order()
    {
        var table = await azurite.NewTableAsync();
        await FillAsync(table, "p", 1, 250);
        await FillAsync(table, "q", 1, 3);

        var keys = await ListAsync(table.QueryAsync(maxPerPage: 7), Keys);
        Assert.Equal(250, (await ListAsync(table.QueryAsync("PartitionKey eq 'p'", maxPerPage: 100), Keys)).Count);
        Assert.Equal(253, keys.Count);
        Assert.Equal(keys.OrderBy(key => key.Partition, StringComparer.Ordinal).ThenBy(key => key.Row, StringComparer.Ordinal), keys);
    }

    [Fact]
    public async Task Only_the_selected_properties_are_read()
    {
        var table = await azurite.NewTableAsync();
        await table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = 1, ["B"] = 2 });

        var query = Assert.Single(await ListAsync(table.QueryAsync(select: ["RowKey", "B"]), row => row));

        Assert.Equal(("B=2", "r", null), (Numbers(query), query.RowKey, query.PartitionKey));
    }

    [Fact]
    public async Task A_filter_escapes_the_texts_that_it_is_given_and_takes_nothing_else()
    {
        var table = await azurite.NewTableAsync();
        await table.AddEntityAsync(new TableEntity("ws|kh", "O'Neil 'đ'"));
        await table.AddEntityAsync(new TableEntity("wt|kh", "O'Neil 'đ'"));
        var range = GuardedTable.Filter($"PartitionKey ge {"ws|"} and PartitionKey lt {"ws}"} and RowKey eq {"O'Neil 'đ'"}");

        Assert.Equal([("ws|kh", "O'Neil 'đ'")], await ListAsync(table.QueryAsync(range), Keys));
        Assert.Equal("A eq 'x'' or ''1'' eq ''1'", GuardedTable.Filter($"A eq {"x' or '1' eq '1"}"));
        // The official client writes A eq 3, which finds no row whose A is the double 3.
        Assert.Throws<ArgumentException>(() => GuardedTable.Filter($"A eq {3.0}"));
        Assert.Throws<ArgumentException>(() => GuardedTable.Filter($"A eq {(string?)null}"));
    }

    [Fact]
    public async Task A_row_that_was_read_is_written_back_without_what_the_service_added()
    {
        var table = await azurite.NewTableAsync();
        await table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = 1 });
        var read = (await table.GetEntityAsync("p", "r")).Value;
        await table.UpdateEntityAsync(new TableEntity(read) { ["A"] = 2 }, read.ETag, TableUpdateMode.Replace);

        Assert.Equal("A=2", Numbers((await table.GetEntityAsync("p", "r")).Value));
    }

    [Fact]
    public async Task A_small_offset_of_the_clock_is_read_as_it_was_set()
    {
        // The official client refuses to read an Int32 as an Int64: the number is written with its type.
        await azurite.Service.CreateTableIfNotExistsAsync(TableWorkspaceStore.TableName);
        var store = new TableWorkspaceStore(azurite.Service);
        await store.SetClockOffsetAsync(TimeSpan.FromTicks(3), default);

        Assert.Equal(TimeSpan.FromTicks(3), await store.FindClockOffsetAsync(default));
    }

    private static async Task FillAsync(GuardedTable table, string partition, int first, int count)
    {
        foreach (var chunk in Enumerable.Range(first, count).Chunk(100))
        {
            await table.SubmitTransactionAsync(chunk.Select(number => new TableTransactionAction(
                TableTransactionActionType.Add, new TableEntity(partition, number.ToString("000", CultureInfo.InvariantCulture)) { ["N"] = number })));
        }
    }

    private static string Numbers(TableEntity row) =>
        string.Join(
            ' ', row.Where(value => value.Value is int).OrderBy(value => value.Key, StringComparer.Ordinal).Select(value => $"{value.Key}={value.Value}"));

    private static (string Partition, string Row) Keys(TableEntity row) => (row.PartitionKey, row.RowKey);

    private static async Task<List<TResult>> ListAsync<T, TResult>(IAsyncEnumerable<T> source, Func<T, TResult> map)
    {
        var list = new List<TResult>();
        await foreach (var value in source)
        {
            list.Add(map(value));
        }

        return list;
    }
}
