using Azure;
using Azure.Data.Tables;
using CchcBot.Storage;
using CchcBot.Storage.Tables;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Storage;

/// <summary>Rows of one partition that are written at the same time go in few transactions, and each is written or refused by itself.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class WriteBatcherTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private const int Many = 120;

    private readonly AnswerDroppingProxy proxy = new(azurite.Server.Endpoint);
    private readonly CountingPolicy requests = new();
    private GuardedTable table = null!;
    private WriteBatcher joined = null!;

    public async Task InitializeAsync()
    {
        var name = azurite.NewTableName();
        await azurite.Service.CreateTableIfNotExistsAsync(name);
        var options = new TableStorageOptions();
        options.Retry.MaxRetries = 2;
        options.Retry.Delay = TimeSpan.Zero;
        options.AddPolicy(requests, Azure.Core.HttpPipelinePosition.PerRetry);
        var passingBy = azurite.ConnectionString.Replace($"{azurite.Server.Endpoint}", $"{proxy.Endpoint}", StringComparison.Ordinal);
        table = new TableStorage(passingBy, options).Table(name);
        joined = new WriteBatcher(table, async (row, stop) =>
            await table.GetEntityIfExistsAsync(row.PartitionKey, row.RowKey, stop) is { HasValue: true, Value: { } found } && Number(found) == Number(row)
                ? found.ETag : null);
    }

    public async Task DisposeAsync() => await proxy.DisposeAsync();

    [Fact]
    public async Task Rows_written_at_once_go_in_few_transactions_and_each_has_its_version()
    {
        var versions = await Task.WhenAll(Enumerable.Range(0, Many).Select(n => AddAsync("p", n)));

        // The first goes at once, the others by fifty.
        Assert.Equal(1 + 3, requests.Count);
        var stamp = await table.ReadStampAsync("p", default);
        var again = await Task.WhenAll(versions.Select((v, n) => ReplaceAsync("p", n, v!.Value)));
        Assert.NotEqual(stamp, await table.ReadStampAsync("p", default));
        Assert.Equal(Many, again.OfType<ETag>().Count());
    }

    [Fact]
    public async Task Partitions_do_not_wait_for_each_other_and_one_row_twice_is_two_transactions()
    {
        var one = await AddAsync("p", 1);
        await AddAsync("q", 1);
        var racing = await Task.WhenAll(OutcomeAsync(ReplaceAsync("p", 1, one!.Value)), OutcomeAsync(ReplaceAsync("p", 1, one!.Value)), OutcomeAsync(AddAsync("q", 2)));

        Assert.Equal([200, 412, 200], racing);
    }

    [Fact]
    public async Task A_row_that_is_refused_keeps_none_of_the_others_from_being_written()
    {
        await AddAsync("p", 7);
        await AddAsync("p", 9);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(n => OutcomeAsync(AddAsync("p", n))));

        Assert.Equal(Enumerable.Range(0, 20).Select(n => n is 7 or 9 ? 409 : 200), outcomes);
    }

    [Fact]
    public async Task What_was_written_though_the_answer_was_lost_counts_as_written()
    {
        var versions = await Task.WhenAll(Enumerable.Range(0, 5).Select(n => AddAsync("p", n)));
        proxy.DropAnswers(1);
        var first = ReplaceAsync("p", 0, versions[0]!.Value);
        // They wait for the first, whose answer comes at its second attempt; then theirs is lost.
        var others = Task.WhenAll(Enumerable.Range(1, 4).Select(n => ReplaceAsync("p", n, versions[n]!.Value)));
        var version = await first;
        proxy.DropAnswers(1);
        var written = await others;

        Assert.Equal(version, (await table.GetEntityAsync("p", "0")).Value.ETag);
        for (var n = 1; n < 5; n++)
        {
            Assert.Equal(written[n - 1], (await table.GetEntityAsync("p", $"{n}")).Value.ETag);
        }
    }

    [Fact]
    public async Task Of_what_is_never_answered_each_caller_is_told()
    {
        var versions = await Task.WhenAll(Enumerable.Range(0, 3).Select(n => AddAsync("p", n)));
        proxy.DropAnswers(int.MaxValue);
        var outcomes = await Task.WhenAll(versions.Select((v, n) => OutcomeAsync(ReplaceAsync("p", n, v!.Value))));
        proxy.DropAnswers(0);

        Assert.All(outcomes, status => Assert.NotEqual(200, status));
        Assert.NotNull(await AddAsync("p", 3));
    }

    [Fact]
    public async Task Rows_that_are_too_much_together_are_written_one_by_one()
    {
        var big = new string('đ', 30_000);
        TableEntity Big(int n)
        {
            var row = new TableEntity("p", $"{n}") { ["Number"] = n };
            for (var part = 0; part < 12; part++)
            {
                row[$"Text{part}"] = big;
            }

            return row;
        }

        var versions = await Task.WhenAll(Enumerable.Range(0, 8).Select(n => joined.WriteAsync(TableTransactionActionType.Add, Big(n), default, default)));

        Assert.Equal(8, versions.OfType<ETag>().Count());
    }

    private Task<ETag?> AddAsync(string partition, int number) =>
        joined.WriteAsync(TableTransactionActionType.Add, new TableEntity(partition, $"{number}") { ["Number"] = number }, default, default);

    private Task<ETag?> ReplaceAsync(string partition, int number, ETag version) =>
        joined.WriteAsync(TableTransactionActionType.UpdateReplace, new TableEntity(partition, $"{number}") { ["Number"] = number + Many }, version, default);

    private static int? Number(TableEntity row) => row.GetInt32("Number");

    private static async Task<int> OutcomeAsync(Task<ETag?> write)
    {
        try
        {
            return await write is null ? 0 : 200;
        }
        catch (RequestFailedException failure)
        {
            return failure.Status;
        }
    }

    private sealed class CountingPolicy : Azure.Core.Pipeline.HttpPipelineSynchronousPolicy
    {
        private int count;

        public int Count => count;

        public override void OnSendingRequest(Azure.Core.HttpMessage message) => Interlocked.Increment(ref count);
    }
}
