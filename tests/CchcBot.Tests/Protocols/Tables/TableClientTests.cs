using System.Globalization;
using Azure;
using CchcBot.Protocols.Tables;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Protocols.Tables;

/// <summary>The contract of a table, kept by Azurite.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class TableClientTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task A_table_is_made_once_listed_and_deleted()
    {
        var name = azurite.NewTableName();
        var table = azurite.Service.GetTableClient(name);

        Assert.Equal(name, (await table.CreateIfNotExistsAsync()).Value.Name);
        Assert.Equal(409, (await table.CreateIfNotExistsAsync()).GetRawResponse().Status);
        var present = await Assert.ThrowsAsync<RequestFailedException>(() => table.CreateAsync());
        Assert.Equal((409, TableErrorCode.TableAlreadyExists), (present.Status, present.ErrorCode));
        Assert.Equal([name], await ListAsync(azurite.Service.QueryAsync(TableClient.CreateQueryFilter($"TableName eq {name}")), item => item.Name));

        Assert.Equal(204, (await table.DeleteAsync()).Status);
        Assert.Equal(404, (await table.DeleteAsync()).Status);
        var missing = await Assert.ThrowsAsync<RequestFailedException>(() => table.GetEntityIfExistsAsync("a", "b"));
        Assert.Equal((404, TableErrorCode.TableNotFound), (missing.Status, missing.ErrorCode));
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
        { "a fraction", 0.1 },
        { "a whole double", 3.0 },
        { "a large double", 1e300 },
        { "not a number", double.NaN },
        { "infinity", double.PositiveInfinity },
        { "minus infinity", double.NegativeInfinity },
        { "a tick", new DateTimeOffset(2025, 9, 16, 8, 30, 0, TimeSpan.FromHours(7)).AddTicks(1234567).ToUniversalTime() },
        { "an id", new Guid("0f8fad5b-d9cb-469f-a165-70867728950e") },
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

        Assert.Equal([value, value], new[] { point["Value"], query["Value"] });
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
        await table.UpsertEntityAsync(new TableEntity(partition, row) { ["M"] = 2 });
        await table.SubmitTransactionAsync([new(TableTransactionActionType.UpdateMerge, new TableEntity(partition, row) { ["L"] = 3 })]);
        var read = (await table.GetEntityAsync(partition, row)).Value;
        var found = await ListAsync(table.QueryAsync(TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey eq {row}")), Keys);

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

        Assert.Equal((409, TableErrorCode.EntityAlreadyExists), (repeat.Status, repeat.ErrorCode));
        Assert.Equal(("first", answer.Headers.ETag), (read.GetString("Text"), read.ETag));
        Assert.NotNull(read.Timestamp);
    }

    [Fact]
    public async Task Merge_keeps_and_replace_drops_what_is_not_named()
    {
        var table = await azurite.NewTableAsync();
        await table.UpsertEntityAsync(new TableEntity("p", "r") { ["A"] = 1, ["B"] = 1 }, TableUpdateMode.Replace);
        await table.UpsertEntityAsync(new TableEntity("p", "r") { ["B"] = 2 }, TableUpdateMode.Merge);
        var merged = (await table.GetEntityAsync("p", "r")).Value;
        await table.UpdateEntityAsync(new TableEntity("p", "r") { ["C"] = 3 }, merged.ETag, TableUpdateMode.Merge);
        var updated = (await table.GetEntityAsync("p", "r")).Value;
        await table.UpdateEntityAsync(new TableEntity("p", "r") { ["D"] = 4 }, updated.ETag, TableUpdateMode.Replace);
        var replaced = (await table.GetEntityAsync("p", "r")).Value;

        Assert.Equal("A=1 B=2", Numbers(merged));
        Assert.Equal("A=1 B=2 C=3", Numbers(updated));
        Assert.Equal("D=4", Numbers(replaced));
    }

    [Fact]
    public async Task A_lost_race_is_refused_and_changes_nothing()
    {
        var table = await azurite.NewTableAsync();
        await table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = 1 });
        var stale = (await table.GetEntityAsync("p", "r")).Value.ETag;
        await table.UpdateEntityAsync(new TableEntity("p", "r") { ["A"] = 2 }, stale);

        RequestFailedException[] lost =
        [
            await Assert.ThrowsAsync<RequestFailedException>(() => table.UpdateEntityAsync(new TableEntity("p", "r") { ["A"] = 3 }, stale)),
            await Assert.ThrowsAsync<RequestFailedException>(() => table.UpdateEntityAsync(new TableEntity("p", "r"), stale, TableUpdateMode.Replace)),
            await Assert.ThrowsAsync<RequestFailedException>(() => table.DeleteEntityAsync("p", "r", stale)),
        ];

        Assert.All(lost, error => Assert.Equal((412, TableErrorCode.UpdateConditionNotSatisfied), (error.Status, error.ErrorCode)));
        Assert.Equal("A=2", Numbers((await table.GetEntityAsync("p", "r")).Value));
        await table.UpdateEntityAsync(new TableEntity("p", "r") { ["A"] = 4 }, ETag.All);
        await Assert.ThrowsAsync<ArgumentException>(() => table.UpdateEntityAsync(new TableEntity("p", "r"), default));
    }

    [Fact]
    public async Task An_absent_row_is_said_so()
    {
        var table = await azurite.NewTableAsync();

        var read = await Assert.ThrowsAsync<RequestFailedException>(() => table.GetEntityAsync("p", "r"));
        var update = await Assert.ThrowsAsync<RequestFailedException>(() => table.UpdateEntityAsync(new TableEntity("p", "r"), ETag.All));
        var ifExists = await table.GetEntityIfExistsAsync("p", "r");

        Assert.Equal((404, TableErrorCode.ResourceNotFound), (read.Status, read.ErrorCode));
        Assert.Equal((404, TableErrorCode.ResourceNotFound), (update.Status, update.ErrorCode));
        Assert.Equal((false, 404), (ifExists.HasValue, ifExists.GetRawResponse().Status));
        Assert.Equal(404, (await table.DeleteEntityAsync("p", "r")).Status);
    }

    [Fact]
    public async Task A_query_goes_on_over_every_page_in_key_order()
    {
        var table = await azurite.NewTableAsync();
        await FillAsync(table, "p", 1, 250);
        await FillAsync(table, "q", 1, 3);

        var pages = new List<int>();
        await foreach (var page in table.QueryAsync("PartitionKey eq 'p'", maxPerPage: 100).AsPages())
        {
            pages.Add(page.Values.Count);
        }

        Assert.Equal([100, 100, 50], pages);
        var keys = await ListAsync(table.QueryAsync(maxPerPage: 7), Keys);
        Assert.Equal(253, keys.Count);
        Assert.Equal(keys.OrderBy(key => key.Partition, StringComparer.Ordinal).ThenBy(key => key.Row, StringComparer.Ordinal), keys);
    }

    [Fact]
    public async Task A_query_goes_on_from_the_continuation_of_a_page()
    {
        var table = await azurite.NewTableAsync();
        await FillAsync(table, "p", 1, 5);
        string? continuation = null;
        await foreach (var page in table.QueryAsync(maxPerPage: 2).AsPages())
        {
            continuation = page.ContinuationToken;
            break;
        }

        var rest = new List<string>();
        await foreach (var page in table.QueryAsync(maxPerPage: 2).AsPages(continuation))
        {
            rest.AddRange(page.Values.Select(row => row.RowKey));
        }

        Assert.Equal(["003", "004", "005"], rest);
    }

    [Fact]
    public async Task Only_the_selected_properties_are_read()
    {
        var table = await azurite.NewTableAsync();
        await table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = 1, ["B"] = 2 });

        var point = (await table.GetEntityAsync("p", "r", ["A"])).Value;
        var query = Assert.Single(await ListAsync(table.QueryAsync(select: ["RowKey", "B"]), row => row));

        Assert.Equal("A=1", Numbers(point));
        Assert.Equal(("B=2", "r", ""), (Numbers(query), query.RowKey, query.PartitionKey));
    }

    public static TheoryData<string, string> Filters()
    {
        var bytes = new byte[] { 1, 255 };
        return new()
        {
            { "string", TableClient.CreateQueryFilter($"Text eq {"O'Neil 'đ'"}") },
            { "int", TableClient.CreateQueryFilter($"Int ge {7} and Int lt {8}") },
            { "long", TableClient.CreateQueryFilter($"Long eq {9_000_000_000L}") },
            { "double", TableClient.CreateQueryFilter($"Double eq {2.0}") },
            { "bool", TableClient.CreateQueryFilter($"Flag eq {true}") },
            { "time", TableClient.CreateQueryFilter($"Time lt {new DateTimeOffset(2025, 9, 17, 0, 0, 0, TimeSpan.FromHours(7))}") },
            { "id", TableClient.CreateQueryFilter($"Id eq {new Guid("0f8fad5b-d9cb-469f-a165-70867728950e")}") },
            { "bytes", TableClient.CreateQueryFilter($"Bytes eq {bytes}") },
            { "key range", TableClient.CreateQueryFilter($"PartitionKey ge {"ws|"} and PartitionKey lt {"ws}"}") },
        };
    }

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task A_filter_finds_by_value_of_each_type(string what, string filter)
    {
        var table = await azurite.NewTableAsync();
        await table.AddEntityAsync(new TableEntity("ws|kh", what)
        {
            ["Text"] = "O'Neil 'đ'",
            ["Int"] = 7,
            ["Long"] = 9_000_000_000L,
            ["Double"] = 2.0,
            ["Flag"] = true,
            ["Time"] = new DateTimeOffset(2025, 9, 16, 8, 30, 0, TimeSpan.FromHours(7)),
            ["Id"] = new Guid("0f8fad5b-d9cb-469f-a165-70867728950e"),
            ["Bytes"] = new byte[] { 1, 255 },
        });
        await table.AddEntityAsync(new TableEntity("wt|kh", "other")
        {
            ["Text"] = "O'Neil",
            ["Int"] = 8,
            ["Long"] = 9_000_000_001L,
            ["Double"] = 2.5,
            ["Flag"] = false,
            ["Time"] = new DateTimeOffset(2025, 9, 17, 0, 0, 0, TimeSpan.FromHours(7)),
            ["Id"] = Guid.Empty,
            ["Bytes"] = new byte[] { 1 },
        });

        Assert.Equal([("ws|kh", what)], await ListAsync(table.QueryAsync(filter), Keys));
    }

    [Fact]
    public void A_filter_escapes_what_it_is_given_and_refuses_what_a_table_cannot_hold()
    {
        Assert.Equal(
            "A eq 'x'' or ''1'' eq ''1' and B eq 5L and C eq 1.5 and D eq 3.0 and E eq datetime'2025-01-02T03:04:05.0000000Z' and F eq X'00ff'",
            TableClient.CreateQueryFilter(
                $"A eq {"x' or '1' eq '1"} and B eq {5L} and C eq {1.5} and D eq {3.0} and E eq {new DateTimeOffset(2025, 1, 2, 10, 4, 5, TimeSpan.FromHours(7))} and F eq {new byte[] { 0, 255 }}"));
        Assert.Throws<ArgumentException>(() => TableClient.CreateQueryFilter($"A eq {(string?)null}"));
        Assert.Throws<ArgumentException>(() => TableClient.CreateQueryFilter($"A eq {new Uri("https://example.org")}"));
    }

    private static async Task FillAsync(TableClient table, string partition, int first, int count)
    {
        foreach (var chunk in Enumerable.Range(first, count).Chunk(100))
        {
            await table.SubmitTransactionAsync(chunk.Select(number => new TableTransactionAction(
                TableTransactionActionType.Add, new TableEntity(partition, number.ToString("000", CultureInfo.InvariantCulture)) { ["N"] = number })));
        }
    }

    private static string Numbers(TableEntity row) =>
        string.Join(' ', row.Where(value => value.Value is int).OrderBy(value => value.Key, StringComparer.Ordinal).Select(value => $"{value.Key}={value.Value}"));

    private static (string Partition, string Row) Keys(TableEntity row) => (row.PartitionKey, row.RowKey);

    private static async Task<List<TResult>> ListAsync<T, TResult>(AsyncPageable<T> source, Func<T, TResult> map)
        where T : notnull
    {
        var list = new List<TResult>();
        await foreach (var value in source)
        {
            list.Add(map(value));
        }

        return list;
    }
}
